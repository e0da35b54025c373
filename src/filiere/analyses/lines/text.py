"""What does the analysis ``lines`` say to a reader, in both languages?"""

from collections.abc import Sequence

from filiere.analysis import Weighing
from filiere.model.evidence import Measure, Propositions
from filiere.wording import Text
from filiere.wording.pair import Pair

TRAITS = {
    "short_life": Pair(
        en="first or last seen inside the records",
        fr="vu d'abord ou en dernier au sein des données",
    ),
    "passes_on": Pair(
        en="bulk texts to its own callers, while a phone hardly in touch with it or them reaches "
        "those who ring them, in time with its calls",
        fr="messages groupés à ses propres appelants, tandis qu'un téléphone presque sans contact "
        "avec lui ni avec eux joint ceux qui les appellent, au rythme de ses appels",
    ),
    "writes": Pair(en="writes rather than calls", fr="écrit plutôt qu'il n'appelle"),
    "short_calls": Pair(en="short calls", fr="appels courts"),
    "bulk_texts": Pair(
        en="bulk texts to its own callers", fr="messages groupés à ses propres appelants"
    ),
    "asked_again": Pair(
        en="several contacts per caller and day", fr="plusieurs contacts par appelant et par jour"
    ),
    "asked_often": Pair(
        en="many contacts per caller and day", fr="nombreux contacts par appelant et par jour"
    ),
    "texted": Pair(en="often reached by text", fr="souvent joint par message"),
    "repeat_callers": Pair(en="callers who come back", fr="appelants qui reviennent"),
    "keeps_to_callers": Pair(
        en="reaches hardly anyone else", fr="ne joint presque personne d'autre"
    ),
    "missed_calls": Pair(en="calls left unanswered", fr="appels laissés sans réponse"),
}
"""What each trait is called; the counts behind them stand in docs/methods/lines.md."""


def as_line(traits: Sequence[str]) -> dict[str, Measure]:
    """Class label of an order line, with its reason."""
    return _label(
        Pair(
            en="no lawful look-alike fits as well: {traits}",
            fr="aucun service licite ne convient aussi bien : {traits}",
        ),
        traits,
    )


def as_either(traits: Sequence[str]) -> dict[str, Measure]:
    """Class label of a line that a delivery service might be, with its reason."""
    return _label(
        Pair(
            en="delivery service, lawful use not excluded, though kept more like an order line: "
            "{traits}",
            fr="service de livraison, usage licite non exclu, bien que tenu plutôt comme une ligne "
            "de commande : {traits}",
        ),
        traits,
    )


def as_lawful(lacking: Sequence[str]) -> dict[str, Measure]:
    """Class label of a service, with what it lacks of an order line."""
    return _label(
        Pair(
            en="delivery service, lawful use not excluded: without {traits}",
            fr="service de livraison, usage licite non exclu : sans {traits}",
        ),
        lacking,
    )


def _label(template: Text, traits: Sequence[str]) -> dict[str, Measure]:
    return {
        "en": template.en.format(traits=", ".join(TRAITS[name].en for name in traits)),
        "fr": template.fr.format(traits=", ".join(TRAITS[name].fr for name in traits)),
    }


QUESTION = Pair(
    en="Which numbers do customers order through, and which of them look like a lawful service?",
    fr="Par quels numéros des clients commandent-ils, et lesquels ressemblent à un service "
    "licite ?",
)
NO_CONTACT = Pair(
    en="The case holds no call or message between two known numbers.",
    fr="Le dossier ne contient ni appel ni message entre deux numéros connus.",
)
NO_CANDIDATE = Pair(
    en="No number in the case is reached by enough different callers who come back.",
    fr="Aucun numéro du dossier n'est joint par assez d'appelants différents qui reviennent.",
)
LINE_CLAIM = Pair(
    en="{line} is reached by {clients} numbers, {repeat_clients} of them on several days, between "
    "{opening_hours}; other phones that reach these callers soon after their calls: "
    "{third_phones}. It is kept like an order line ({points} points) rather than like a lawful "
    "service.",
    fr="{line} est joint par {clients} numéros, dont {repeat_clients} sur plusieurs jours, aux "
    "heures {opening_hours} ; autres téléphones qui joignent ces appelants peu après leurs "
    "appels : {third_phones}. Il est tenu comme une ligne de commande ({points} points) plutôt "
    "que comme un service licite.",
)
EITHER_CLAIM = Pair(
    en="{line} is reached by {clients} numbers, {repeat_clients} of them on several days, between "
    "{opening_hours}; other phones that reach these callers soon after their calls: "
    "{third_phones}. It is kept more like an order line ({points} points) than like most lawful "
    "services, but a lawful delivery service is not excluded.",
    fr="{line} est joint par {clients} numéros, dont {repeat_clients} sur plusieurs jours, aux "
    "heures {opening_hours} ; autres téléphones qui joignent ces appelants peu après leurs "
    "appels : {third_phones}. Il est tenu plutôt comme une ligne de commande ({points} points) "
    "que comme la plupart des services licites, mais un service licite de livraison n'est pas "
    "exclu.",
)
SERVICE_CLAIM = Pair(
    en="{service} is reached by {clients} numbers, {repeat_clients} of them on several days, "
    "between {opening_hours}; other phones that reach these callers soon after: {third_phones}. A "
    "lawful delivery or call-out service is not excluded ({points} points).",
    fr="{service} est joint par {clients} numéros, dont {repeat_clients} sur plusieurs jours, aux "
    "heures {opening_hours} ; autres téléphones qui joignent ces appelants peu après : "
    "{third_phones}. Un service licite de livraison ou d'intervention n'est pas exclu ({points} "
    "points).",
)
PROPOSITIONS = Propositions(
    hp=Pair(
        en="The number takes orders that other phones then deliver, and belongs to no lawful "
        "service.",
        fr="Le numéro reçoit des commandes que d'autres téléphones livrent ensuite, et n'est celui "
        "d'aucun service licite.",
    ),
    hd=Pair(
        en="The number is that of a lawful service, or of somebody much called.",
        fr="Le numéro est celui d'un service licite, ou d'une personne beaucoup appelée.",
    ),
    population=Pair(
        en="Numbers of the case with at least as many callers who do not know one another.",
        fr="Numéros du dossier ayant au moins autant d'appelants qui ne se connaissent pas.",
    ),
)
SERVICES = {
    "taxi": Pair(en="a taxi switchboard", fr="un central de taxis"),
    "restaurant": Pair(en="a restaurant that delivers", fr="un restaurant qui livre"),
    "parcels": Pair(en="a parcel firm", fr="un transporteur de colis"),
    "hotline": Pair(
        en="a plumber's or locksmith's hotline",
        fr="la ligne d'un plombier ou d'un serrurier",
    ),
    "nursing": Pair(en="a home-nursing round", fr="une tournée infirmière"),
    "doctor": Pair(en="a doctor on call", fr="un médecin de garde"),
    "help_line": Pair(en="a help line", fr="une ligne d'écoute"),
    "association": Pair(
        en="an association that texts its members",
        fr="une association qui écrit à ses membres",
    ),
    "sender": Pair(
        en="a shop, a telesales seat, a robot or debt recovery",
        fr="un commerce, du démarchage, un robot ou du recouvrement",
    ),
    "ordinary": Pair(
        en="the phone of somebody much called",
        fr="le téléphone d'une personne beaucoup appelée",
    ),
}
"""The look-alikes, each a population of its own."""


def _against(name: str, alternative: Text) -> Weighing:
    return Weighing(
        curve=f"lines_{name}_v1",
        alternative=alternative,
        propositions=Propositions(
            hp=PROPOSITIONS.hp,
            hd=Pair(
                en=f"The number is that of {alternative.en}.",
                fr=f"Le numéro est celui qu'utilise {alternative.fr}."
                if name != "ordinary"
                else f"Le numéro est {alternative.fr}.",
            ),
            population=Pair(
                en=f"Numbers reached by twelve others or more, each that of {alternative.en}, in "
                "simulated cities.",
                fr="Numéros joints par douze autres ou plus, dans des villes simulées : "
                f"{alternative.fr}.",
            ),
        ),
    )


WEIGHINGS = tuple(_against(name, each) for name, each in SERVICES.items())

ALTERNATIVES = (
    Pair(
        en="A restaurant, shop or parcel firm with riders.",
        fr="Un restaurant, un commerce ou un transporteur avec ses livreurs.",
    ),
    Pair(
        en="A taxi switchboard, a locksmith's or plumber's hotline.",
        fr="Un central de taxis, le standard d'un serrurier ou d'un plombier.",
    ),
    Pair(
        en="A home-nursing round, a doctor on call or a help line.",
        fr="Une tournée infirmière, un médecin de garde ou une ligne d'écoute.",
    ),
    Pair(
        en="An association whose members write to one another.",
        fr="Une association dont les membres s'écrivent.",
    ),
)
CAVEATS = (
    Pair(
        en="A number is described, never a person; a caller is not a buyer.",
        fr="Un numéro est décrit, jamais une personne ; un appelant n'est pas un acheteur.",
    ),
    Pair(
        en="Contacts through applications leave no record here: silence is not absence.",
        fr="Les contacts par applications ne laissent pas de trace ici : un silence n'est pas une "
        "absence.",
    ),
    Pair(
        en="The traits are habits, which change: a number kept otherwise is missed, and a "
        "service kept "
        "likewise is taken for a line. docs/methods/lines.md gives both rates by kind of service.",
        fr="Les traits sont des habitudes, qui changent : un numéro tenu autrement échappe, un "
        "service "
        "tenu de même est pris pour une ligne. docs/methods/lines.md donne les deux taux.",
    ),
    Pair(
        en="Points were tuned on simulated cities; their error rates are simulation figures.",
        fr="Les points ont été réglés sur des villes simulées ; leurs taux d'erreur sont des "
        "chiffres "
        "de simulation.",
    ),
)
MEASURES = {
    "clients": Pair(en="Numbers that reached it.", fr="Numéros qui l'ont joint."),
    "orders_per_day": Pair(
        en="Different callers per open day: potential orders, not orders.",
        fr="Appelants différents par jour d'ouverture : commandes possibles, non commandes.",
    ),
    "opening_hours": Pair(
        en="Shortest part of the local day with 98 % of incoming contacts.",
        fr="Plus courte plage de la journée locale contenant 98 % des contacts entrants.",
    ),
    "look_alike": Pair(
        en="Whether a lawful service explains the same records, and why.",
        fr="Si un service licite explique les mêmes données, et pourquoi.",
    ),
    "points": Pair(en="Sum of the traits' points.", fr="Somme des points des traits."),
    "repeat_clients": Pair(
        en="Callers seen on two days or more.", fr="Appelants vus deux jours ou plus."
    ),
    "incoming": Pair(en="Incoming contacts.", fr="Contacts entrants."),
    "incoming_texts": Pair(en="Incoming messages.", fr="Messages entrants."),
    "bulk_texts": Pair(
        en="Messages to its own callers, ten or more recipients in one hour.",
        fr="Messages à ses propres appelants, dix destinataires ou plus dans l'heure.",
    ),
    "median_call_s": Pair(
        en="Median duration of answered incoming calls, in seconds.",
        fr="Durée médiane des appels entrants aboutis, en secondes.",
    ),
    "third_phones": Pair(
        en="Other phones that reach its callers after their calls, beyond chance.",
        fr="Autres téléphones qui joignent ses appelants après leurs appels, au-delà du hasard.",
    ),
    "called_back": Pair(
        en="Pairs of a third phone and a caller that it reached after a call.",
        fr="Couples d'un téléphone tiers et d'un appelant qu'il a joint après un appel.",
    ),
    "own_dispatch": Pair(
        en="Its own contacts to the third phones: it sends them itself.",
        fr="Ses propres contacts vers les téléphones tiers : il les envoie lui-même.",
    ),
    "relay_phones": Pair(
        en="Phones unknown to the callers that reach the third phones in time with its calls.",
        fr="Téléphones inconnus des appelants qui joignent les téléphones tiers au rythme de ses "
        "appels.",
    ),
}
