"""What does the analysis ``relay`` say to a reader, in both languages?"""

from filiere.analysis import Weighing
from filiere.model.evidence import Propositions
from filiere.wording.pair import Pair

QUESTION = Pair(
    en="Which phone sends out what an order line receives, more than both rhythms explain?",
    fr="Quel téléphone relaie ce que reçoit une ligne de commande, plus que les deux rythmes ne "
    "l'expliquent ?",
)
NO_CONTACT = Pair(
    en="The case holds no call or message between two known numbers.",
    fr="Le dossier ne contient ni appel ni message entre deux numéros connus.",
)
NO_LINE = Pair(
    en="No order line is in the ledger, and no number whose records were asked for is reached by "
    "many; numbers classed as lawful services are asked only with relay.services=1.",
    fr="Aucune ligne de commande n'est au registre, et aucun numéro dont les données ont été "
    "demandées n'est joint par beaucoup d'autres ; les numéros classés services licites ne sont "
    "interrogés qu'avec relay.services=1.",
)
CLAIM = Pair(
    en="{events} outgoing contacts of {dispatch} follow an incoming contact of {line}, where their "
    "own rhythms give {expected_by_chance}; half of the excess comes within {median_lag_s} s. "
    "{chains} times, whoever {dispatch} had reached then reached the caller ({chained_clients} "
    "callers), where other days give {chains_by_chance}.",
    fr="{events} contacts sortants de {dispatch} suivent un contact entrant de {line}, quand leurs "
    "propres rythmes en donnent {expected_by_chance} ; la moitié de l'excès vient en moins de "
    "{median_lag_s} s. {chains} fois, le numéro joint par {dispatch} a ensuite joint l'appelant "
    "({chained_clients} appelants), quand d'autres jours en donnent {chains_by_chance}.",
)
CLAIM_WITHOUT_CHAINS = Pair(
    en="{events} outgoing contacts of {dispatch} follow an incoming contact of {line}, where their "
    "own rhythms give {expected_by_chance}; half of the excess comes within {median_lag_s} s.",
    fr="{events} contacts sortants de {dispatch} suivent un contact entrant de {line}, quand leurs "
    "propres rythmes en donnent {expected_by_chance} ; la moitié de l'excès vient en moins de "
    "{median_lag_s} s.",
)
TIMING_ALONE = Pair(
    en="The bills held would not show whether those reached then reach the callers: the timing "
    "alone was weighed.",
    fr="Les facturations détenues ne montreraient pas si les numéros joints joignent ensuite les "
    "appelants : seul le minutage a été pesé.",
)
HP = Pair(
    en="What {line} receives leads to contacts of {dispatch}: one person holds both, or word is "
    "passed from one to the other by whatever channel.",
    fr="Ce que reçoit {line} entraîne des contacts de {dispatch} : une même personne tient les "
    "deux, ou l'une prévient l'autre par quelque canal que ce soit.",
)
PROPOSITIONS = Propositions(
    hp=HP,
    hd=Pair(
        en="{dispatch} follows its own rhythm, whatever {line} receives.",
        fr="{dispatch} suit son propre rythme, quoi que {line} reçoive.",
    ),
    population=Pair(
        en="Phones of the case with enough outgoing contacts, in the same hours.",
        fr="Téléphones du dossier ayant assez de contacts sortants, aux mêmes heures.",
    ),
)


def _weighings() -> tuple[Weighing, ...]:
    against = (
        (
            "unrelated",
            Pair(en="another phone of these evenings", fr="un autre téléphone de ces soirées"),
            PROPOSITIONS.hd,
            Pair(
                en="Phones of the city active while the line is, with the same daily and weekly "
                "rhythm.",
                fr="Téléphones de la ville actifs en même temps que la ligne, au même rythme de "
                "la journée et de la semaine.",
            ),
        ),
        (
            "other_desk",
            Pair(
                en="the dispatch phone of another line or service",
                fr="le téléphone de régulation d'une autre ligne ou d'un service",
            ),
            Pair(
                en="{dispatch} sends out what another number receives, in the same hours: that of "
                "another line, or of a lawful service with riders.",
                fr="{dispatch} relaie ce que reçoit un autre numéro, aux mêmes heures : celui "
                "d'une autre ligne, ou d'un service licite avec livreurs.",
            ),
            Pair(
                en="Dispatch phones of other networks and desks of lawful services (taxis, "
                "restaurants, parcels, call-outs) of the city.",
                fr="Téléphones de régulation d'autres réseaux et standards de services licites "
                "(taxis, restaurants, colis, dépannages) de la ville.",
            ),
        ),
        (
            "circle",
            Pair(en="a phone of the same circle", fr="un téléphone du même cercle"),
            Pair(
                en="{dispatch} is in touch with those who work for {line}, or reacts to a third "
                "number as they do, but what {line} receives does not pass through it.",
                fr="{dispatch} est en contact avec ceux qui travaillent pour {line}, ou réagit "
                "comme eux à un troisième numéro, mais ce que reçoit {line} ne passe pas par lui.",
            ),
            Pair(
                en="Couriers, own phones of the holder and of couriers, suppliers, other lines and "
                "associated firms of the same network.",
                fr="Coursiers, téléphones personnels du détenteur et des coursiers, fournisseurs, "
                "autres lignes et commerces associés du même réseau.",
            ),
        ),
    )
    return tuple(
        Weighing(
            curve=f"relay_{kind}_{name}_v1",
            alternative=alternative,
            propositions=Propositions(hp=HP, hd=hd, population=population),
        )
        for kind in ("joint", "timing")
        for name, alternative, hd, population in against
    )


WEIGHINGS = _weighings()
"""Three alternatives, each with a curve for both traces together and one for the timing alone."""
ALTERNATIVES = (
    Pair(
        en="Both react to a third number.",
        fr="Les deux réagissent à un troisième numéro.",
    ),
    Pair(
        en="A lawful switchboard whose dispatcher uses a second phone relays in the same way: "
        "records of contacts do not tell the two apart.",
        fr="Un standard licite dont le régulateur utilise un second téléphone relaie de même : "
        "les données de contacts ne distinguent pas les deux.",
    ),
    Pair(
        en="Both are busy in the same evenings (the null keeps each hour's volume).",
        fr="Les deux sont actifs les mêmes soirs (l'hypothèse de hasard garde le volume de chaque "
        "heure).",
    ),
)
CAVEATS = (
    Pair(
        en="One person with two phones and two persons who talk by a hidden channel look the same "
        "here; both are in the first proposition.",
        fr="Une personne à deux téléphones et deux personnes qui se parlent par un canal caché ont "
        "ici le même aspect ; les deux sont dans la première proposition.",
    ),
    Pair(
        en="Timing, chains and the places of the same two phones depend on one another: their "
        "likelihood ratios, here and in copresence, may not be multiplied.",
        fr="Le minutage, les chaînes et les lieux des deux mêmes téléphones dépendent les uns des "
        "autres : leurs rapports de vraisemblance, ici et en coprésence, ne se multiplient pas.",
    ),
    Pair(
        en="Timing ties phones, not people; who holds them is another question.",
        fr="Le minutage relie des téléphones, non des personnes ; savoir qui les tient est une "
        "autre "
        "question.",
    ),
    Pair(
        en="Orders kept for a round at a set hour are not relayed at once: such a dispatch phone "
        "is not "
        "found by timing.",
        fr="Des commandes gardées pour une tournée à heure fixe ne sont pas relayées aussitôt : "
        "un tel "
        "téléphone de régulation n'est pas trouvé par le minutage.",
    ),
    Pair(
        en="Bills not held and applications hide relays.",
        fr="Les facturations non détenues et les applications cachent des relais.",
    ),
    Pair(
        en="The tail probability is a saddlepoint approximation; below 1e-12 read it as «very "
        "small».",
        fr="La probabilité de queue est une approximation (point-selle) ; sous 1e-12, lire « très "
        "petite ».",
    ),
)
MEASURES = {
    "events": Pair(
        en="Pairs (incoming on the line, outgoing of the phone) within the window.",
        fr="Couples (entrant sur la ligne, sortant du téléphone) dans la fenêtre.",
    ),
    "median_lag_s": Pair(
        en="Lag, in seconds, within which half of the excess lies.",
        fr="Délai, en secondes, contenant la moitié de l'excès.",
    ),
    "expected_by_chance": Pair(
        en="Such pairs expected from both rhythms.",
        fr="Couples attendus des deux rythmes.",
    ),
    "z": Pair(
        en="Standard deviations above expectation.", fr="Écarts-types au-dessus de l'attendu."
    ),
    "z_backward": Pair(
        en="The same with the two directions of time exchanged.",
        fr="La même chose en inversant le sens du temps.",
    ),
    "p": Pair(
        en="Chance of as many pairs, for this one pair of phones.",
        fr="Chance d'autant de couples, pour ces deux téléphones.",
    ),
    "relayed": Pair(
        en="Incoming contacts of the line followed within the window.",
        fr="Contacts entrants de la ligne suivis dans la fenêtre.",
    ),
    "incoming": Pair(en="Incoming contacts of the line.", fr="Contacts entrants de la ligne."),
    "chains": Pair(
        en="Times that a contact of the phone was followed, after a call to the line, by a contact "
        "from whom it reached to the caller.",
        fr="Fois où un contact du téléphone a été suivi, après un appel à la ligne, d'un contact "
        "du numéro joint vers l'appelant.",
    ),
    "chains_by_chance": Pair(
        en="The same when the line's calls are turned by whole weeks.",
        fr="La même chose quand les appels à la ligne sont tournés de semaines entières.",
    ),
    "chained_clients": Pair(
        en="Callers whom such chains reach.", fr="Appelants que ces chaînes atteignent."
    ),
    "callers_reached": Pair(
        en="Callers of the line whom the numbers that the phone reaches have ever reached.",
        fr="Appelants de la ligne que les numéros joints par le téléphone ont jamais joints.",
    ),
    "callers_reached_by_chance": Pair(
        en="As many, if those numbers reached callers as they reach everybody.",
        fr="Autant, si ces numéros joignaient les appelants comme ils joignent tout le monde.",
    ),
    "compared": Pair(
        en="Pairs compared in the search that found this one.",
        fr="Couples comparés dans la recherche qui a donné celui-ci.",
    ),
    "recipients": Pair(en="Numbers that the phone reaches.", fr="Numéros que le téléphone joint."),
}
