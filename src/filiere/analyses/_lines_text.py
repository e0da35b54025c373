"""What does the analysis ``lines`` say to a reader, in both languages?"""

from filiere.analysis import Parameter
from filiere.model.evidence import Propositions
from filiere.model.text import Text

NO_LOOK_ALIKE = "no lawful look-alike fits: relayed through a phone that no caller knows"
DISPATCHES_ITSELF = (
    "delivery service, lawful use not excluded: it sends its own couriers from the number called"
)
NO_RELAY = (
    "delivery service, lawful use not excluded: no relay through a phone that no caller knows"
)
SPOKEN_ORDERS = (
    "delivery service, lawful use not excluded: relayed, but neither written orders, bulk texts "
    "to callers nor a short life"
)

QUESTION = Text(
    en="Which numbers do customers order through, and which of them look like a lawful service?",
    fr="Par quels numéros des clients commandent-ils, et lesquels ressemblent à un service licite ?",
)
NO_CONTACT = Text(
    en="The case holds no call or message between two known numbers.",
    fr="Le dossier ne contient ni appel ni message entre deux numéros connus.",
)
NO_CANDIDATE = Text(
    en="No number in the case is reached by enough different callers who come back.",
    fr="Aucun numéro du dossier n'est joint par assez d'appelants différents qui reviennent.",
)
LINE_CLAIM = Text(
    en="{line} is reached by {clients} numbers, {repeat_clients} of them on several days, between "
    "{opening_hours}; {third_phones} other phones reach these callers soon after their calls, "
    "and another phone unknown to the callers goes out to those phones.",
    fr="{line} est joint par {clients} numéros, dont {repeat_clients} sur plusieurs jours, aux "
    "heures {opening_hours} ; {third_phones} autres téléphones joignent ces appelants peu après "
    "leurs appels, et un téléphone inconnu des appelants joint ces téléphones.",
)
SERVICE_CLAIM = Text(
    en="{service} is reached by {clients} numbers, {repeat_clients} of them on several days, "
    "between {opening_hours}, and {third_phones} other phones reach these callers soon after: "
    "{look_alike}.",
    fr="{service} est joint par {clients} numéros, dont {repeat_clients} sur plusieurs jours, aux "
    "heures {opening_hours}, et {third_phones} autres téléphones joignent ces appelants peu après : "
    "l'usage licite (service de livraison ou d'intervention) n'est pas exclu ({look_alike}).",
)
PROPOSITIONS = Propositions(
    hp=Text(
        en="The number takes orders that other phones then deliver, through a phone kept from "
        "callers.",
        fr="Le numéro reçoit des commandes que d'autres téléphones livrent ensuite, par "
        "l'intermédiaire d'un téléphone que les appelants ne connaissent pas.",
    ),
    hd=Text(
        en="The number is that of a lawful service, or of somebody much called.",
        fr="Le numéro est celui d'un service licite, ou d'une personne beaucoup appelée.",
    ),
    population=Text(
        en="Numbers of the case with at least as many callers who come back.",
        fr="Numéros du dossier ayant au moins autant d'appelants qui reviennent.",
    ),
)
ALTERNATIVES = (
    Text(
        en="A restaurant, shop or parcel firm with riders.",
        fr="Un restaurant, un commerce ou un transporteur avec ses livreurs.",
    ),
    Text(
        en="A taxi switchboard, a locksmith's or plumber's hotline.",
        fr="Un central de taxis, le standard d'un serrurier ou d'un plombier.",
    ),
    Text(
        en="A home-nursing round, a doctor on call or a help line.",
        fr="Une tournée infirmière, un médecin de garde ou une ligne d'écoute.",
    ),
    Text(
        en="An association whose members write to one another.",
        fr="Une association dont les membres s'écrivent.",
    ),
)
CAVEATS = (
    Text(
        en="A number is described, never a person; a caller is not a buyer.",
        fr="Un numéro est décrit, jamais une personne ; un appelant n'est pas un acheteur.",
    ),
    Text(
        en="Contacts through applications leave no record here: silence is not absence.",
        fr="Les contacts par applications ne laissent pas de trace ici : un silence n'est pas une "
        "absence.",
    ),
    Text(
        en="Points were tuned on simulated cities; their error rates are simulation figures.",
        fr="Les points ont été réglés sur des villes simulées ; leurs taux d'erreur sont des chiffres "
        "de simulation.",
    ),
)
MEASURES = {
    "clients": Text(en="Numbers that reached it.", fr="Numéros qui l'ont joint."),
    "orders_per_day": Text(
        en="Different callers per open day: potential orders, not orders.",
        fr="Appelants différents par jour d'ouverture : commandes possibles, non commandes.",
    ),
    "opening_hours": Text(
        en="Shortest part of the local day with 98 % of incoming contacts.",
        fr="Plus courte plage de la journée locale contenant 98 % des contacts entrants.",
    ),
    "look_alike": Text(
        en="Whether a lawful service explains the same records, and why.",
        fr="Si un service licite explique les mêmes données, et pourquoi.",
    ),
    "points": Text(en="Sum of the traits' points.", fr="Somme des points des traits."),
    "repeat_clients": Text(
        en="Callers seen on two days or more.", fr="Appelants vus deux jours ou plus."
    ),
    "incoming": Text(en="Incoming contacts.", fr="Contacts entrants."),
    "incoming_texts": Text(en="Incoming messages.", fr="Messages entrants."),
    "bulk_texts": Text(
        en="Messages to its own callers, ten or more recipients in one hour.",
        fr="Messages à ses propres appelants, dix destinataires ou plus dans l'heure.",
    ),
    "third_phones": Text(
        en="Other phones that reach its callers after their calls, beyond chance.",
        fr="Autres téléphones qui joignent ses appelants après leurs appels, au-delà du hasard.",
    ),
    "called_back": Text(
        en="Pairs of a third phone and a caller that it reached after a call.",
        fr="Couples d'un téléphone tiers et d'un appelant qu'il a joint après un appel.",
    ),
    "relay_phones": Text(
        en="1 if a phone that no caller knows goes out to third phones after it receives.",
        fr="1 si un téléphone qu'aucun appelant ne connaît joint les téléphones tiers après elle.",
    ),
}
PARAMETERS = {
    "min_callers": Parameter(
        default=12,
        unit="numbers",
        meaning=Text(en="Fewest callers of a candidate.", fr="Nombre minimal d'appelants."),
    ),
    "max_candidates": Parameter(
        default=4000,
        unit="numbers",
        meaning=Text(
            en="Most-called numbers examined at most.", fr="Numéros les plus joints examinés, au plus."
        ),
    ),
    "callback_s": Parameter(
        default=7200,
        unit="s",
        meaning=Text(
            en="Time within which another phone reaches the caller.",
            fr="Délai dans lequel un autre téléphone joint l'appelant.",
        ),
    ),
    "min_reached": Parameter(
        default=3,
        unit="numbers",
        meaning=Text(
            en="Fewest callers that a third phone reaches.",
            fr="Nombre minimal d'appelants joints par un téléphone tiers.",
        ),
    ),
    "callback_p": Parameter(
        default=1e-5,
        unit="probability",
        meaning=Text(
            en="A third phone's excess after the call is rarer than this.",
            fr="L'excès d'un téléphone tiers après l'appel est plus rare que cela.",
        ),
    ),
    "relay_s": Parameter(
        default=900,
        unit="s",
        meaning=Text(
            en="Time within which the relay phone goes out.",
            fr="Délai dans lequel le téléphone relais appelle.",
        ),
    ),
    "relay_p": Parameter(
        default=1e-5,
        unit="probability",
        meaning=Text(
            en="The relay's timing is rarer than this under the turned-hour null.",
            fr="Le minutage du relais est plus rare que cela sous l'hypothèse d'heures tournées.",
        ),
    ),
    "max_known": Parameter(
        default=0.1,
        unit="share",
        meaning=Text(
            en="Largest share of pairs of callers who know each other.",
            fr="Plus grande part de couples d'appelants qui se connaissent.",
        ),
    ),
    "text_share": Parameter(
        default=0.25,
        unit="share",
        meaning=Text(
            en="Share of messages among incoming contacts that earns a point.",
            fr="Part de messages parmi les contacts entrants qui vaut un point.",
        ),
    ),
    "least_points": Parameter(
        default=4,
        unit="points",
        meaning=Text(
            en="Points from which the role is line.", fr="Points à partir desquels le rôle est ligne."
        ),
    ),
}
