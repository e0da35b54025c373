"""What does the analysis ``relay`` say to a reader, in both languages?"""

from filiere.analysis import Parameter
from filiere.model.evidence import Propositions
from filiere.model.text import Text

QUESTION = Text(
    en="Which phone goes out soon after an order line receives, more than both rhythms explain?",
    fr="Quel téléphone joint d'autres numéros peu après qu'une ligne de commande a été jointe, "
    "plus "
    "que les deux rythmes ne l'expliquent ?",
)
NO_CONTACT = Text(
    en="The case holds no call or message between two known numbers.",
    fr="Le dossier ne contient ni appel ni message entre deux numéros connus.",
)
NO_LINE = Text(
    en="No order line is in the ledger, and the case is not made of a few bills.",
    fr="Aucune ligne de commande n'est au registre, et le dossier ne se limite pas à quelques "
    "facturations.",
)
CLAIM = Text(
    en="{events} outgoing contacts of {dispatch} follow an incoming contact of {line}, where their "
    "own rhythms give {expected_by_chance}; half of the excess comes within {median_lag_s} s.",
    fr="{events} contacts sortants de {dispatch} suivent un contact entrant de {line}, quand leurs "
    "propres rythmes en donnent {expected_by_chance} ; la moitié de l'excès vient en moins de "
    "{median_lag_s} s.",
)
PROPOSITIONS = Propositions(
    hp=Text(
        en="Contacts received by {line} are passed on through {dispatch}.",
        fr="Les contacts reçus par {line} sont relayés par {dispatch}.",
    ),
    hd=Text(
        en="{dispatch} follows its own rhythm, whatever {line} receives within the hour.",
        fr="{dispatch} suit son propre rythme, quoi que {line} reçoive dans l'heure.",
    ),
    population=Text(
        en="Phones of the case with enough outgoing contacts, in the same hours.",
        fr="Téléphones du dossier ayant assez de contacts sortants, aux mêmes heures.",
    ),
)
ALTERNATIVES = (
    Text(
        en="One person holds both phones, or one tells the other by a channel not in the records.",
        fr="Une même personne tient les deux téléphones, ou l'une prévient l'autre par un canal "
        "absent "
        "des données.",
    ),
    Text(
        en="Both react to a third number.",
        fr="Les deux réagissent à un troisième numéro.",
    ),
    Text(
        en="A lawful switchboard whose dispatcher uses a second phone.",
        fr="Un standard licite dont le régulateur utilise un second téléphone.",
    ),
    Text(
        en="Both are busy in the same evenings (the null keeps each hour's volume).",
        fr="Les deux sont actifs les mêmes soirs (l'hypothèse de hasard garde le volume de chaque "
        "heure).",
    ),
)
CAVEATS = (
    Text(
        en="Timing ties phones, not people; who holds them is another question.",
        fr="Le minutage relie des téléphones, non des personnes ; savoir qui les tient est une "
        "autre "
        "question.",
    ),
    Text(
        en="Orders kept for a round at a set hour are not relayed at once: such a dispatch phone "
        "is not "
        "found by timing.",
        fr="Des commandes gardées pour une tournée à heure fixe ne sont pas relayées aussitôt : "
        "un tel "
        "téléphone de régulation n'est pas trouvé par le minutage.",
    ),
    Text(
        en="Bills not held and applications hide relays.",
        fr="Les facturations non détenues et les applications cachent des relais.",
    ),
    Text(
        en="The tail probability is a saddlepoint approximation; below 1e-12 read it as «very "
        "small».",
        fr="La probabilité de queue est une approximation (point-selle) ; sous 1e-12, lire « très "
        "petite ».",
    ),
)
MEASURES = {
    "events": Text(
        en="Pairs (incoming on the line, outgoing of the phone) within the window.",
        fr="Couples (entrant sur la ligne, sortant du téléphone) dans la fenêtre.",
    ),
    "median_lag_s": Text(
        en="Lag, in seconds, within which half of the excess lies.",
        fr="Délai, en secondes, contenant la moitié de l'excès.",
    ),
    "expected_by_chance": Text(
        en="Such pairs expected from both rhythms.",
        fr="Couples attendus des deux rythmes.",
    ),
    "z": Text(
        en="Standard deviations above expectation.", fr="Écarts-types au-dessus de l'attendu."
    ),
    "z_backward": Text(
        en="The same with the two directions of time exchanged.",
        fr="La même chose en inversant le sens du temps.",
    ),
    "p": Text(
        en="Chance of as many pairs, for this one pair of phones.",
        fr="Chance d'autant de couples, pour ces deux téléphones.",
    ),
    "relayed": Text(
        en="Incoming contacts of the line followed within the window.",
        fr="Contacts entrants de la ligne suivis dans la fenêtre.",
    ),
    "incoming": Text(en="Incoming contacts of the line.", fr="Contacts entrants de la ligne."),
    "compared": Text(
        en="Pairs compared in the search that found this one.",
        fr="Couples comparés dans la recherche qui a donné celui-ci.",
    ),
    "recipients": Text(en="Numbers that the phone reaches.", fr="Numéros que le téléphone joint."),
}
PARAMETERS = {
    "window_s": Parameter(
        default=900,
        unit="s",
        meaning=Text(
            en="Relay delay; a third and twice of it are tried too.",
            fr="Délai de relais ; son tiers et son double sont essayés aussi.",
        ),
    ),
    "apart_s": Parameter(
        default=60,
        unit="s",
        meaning=Text(
            en="Outgoing contacts closer than this are one act.",
            fr="Les contacts sortants plus proches que cela sont un seul acte.",
        ),
    ),
    "min_outgoing": Parameter(
        default=15,
        unit="acts",
        meaning=Text(
            en="Fewest outgoing acts of a phone.",
            fr="Nombre minimal d'actes sortants d'un téléphone.",
        ),
    ),
    "min_incoming": Parameter(
        default=30,
        unit="contacts",
        meaning=Text(
            en="In a case of a few bills: fewest incoming contacts of a number asked as a line.",
            fr="Dossier de quelques facturations : nombre minimal de contacts entrants d'un numéro "
            "examiné comme ligne.",
        ),
    ),
    "screen_z": Parameter(
        default=4.0,
        unit="standard deviations",
        meaning=Text(
            en="Coarse score from which the exact test is made.",
            fr="Score grossier à partir duquel le test exact est fait.",
        ),
    ),
    "max_chance": Parameter(
        default=0.05,
        unit="hits",
        meaning=Text(
            en="Most hits expected by chance in the whole search.",
            fr="Nombre maximal de faux positifs attendus du hasard dans toute la recherche.",
        ),
    ),
    "near_chance": Parameter(
        default=0.01,
        unit="hits",
        meaning=Text(
            en="Likewise, in the small search around a line for which the large one found nothing.",
            fr="De même, dans la petite recherche autour d'une ligne pour laquelle la grande n'a "
            "rien "
            "trouvé.",
        ),
    ),
    "recipients": Parameter(
        default=10,
        unit="numbers",
        meaning=Text(
            en="A dispatch phone reaches mostly so many numbers.",
            fr="Un téléphone de régulation joint surtout ce nombre de numéros.",
        ),
    ),
    "concentration": Parameter(
        default=0.6,
        unit="share",
        meaning=Text(
            en="Least share of its contacts that go to them.",
            fr="Part minimale de ses contacts vers ceux-ci.",
        ),
    ),
    "to_callers": Parameter(
        default=0.2,
        unit="share",
        meaning=Text(
            en="Largest share of its contacts that go to the line's callers.",
            fr="Part maximale de ses contacts vers les appelants de la ligne.",
        ),
    ),
    "services": Parameter(
        default=0,
        unit="0 or 1",
        meaning=Text(
            en="1: also ask for numbers classed as lawful services.",
            fr="1 : interroger aussi les numéros classés services licites.",
        ),
    ),
}
