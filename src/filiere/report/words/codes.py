"""How does the report name fates, reasons, kinds and links?"""

from filiere.wording import Text, Words
from filiere.wording.pair import Pair

FATES: dict[str, Text] = {
    "rejected": Pair(en="rejected", fr="rejet"),
    "quarantined": Pair(en="quarantine", fr="quarantaine"),
    "reason_kind": Pair(en="kind of data outside the act", fr="type de données hors de l’acte"),
    "reason_category": Words("filiere.importer")("outside-category"),
    "reason_period": Pair(en="time outside the act", fr="date hors de l’acte"),
    "reason_target": Pair(
        en="neither number, handset nor cell of the act",
        fr="ni numéro, ni terminal, ni cellule de l’acte",
    ),
}


KINDS: dict[str, Text] = {
    "call": Pair(en="calls", fr="appels"),
    "sms": Pair(en="texts (SMS)", fr="messages (SMS)"),
    "mms": Pair(en="picture messages (MMS)", fr="messages multimédias (MMS)"),
    "data": Pair(en="data sessions", fr="connexions de données"),
    "signalling": Pair(en="signalling", fr="signalisation"),
}


LINKS: dict[str, Text] = {
    "identical_row": Pair(
        en="rows that repeat a row of their file", fr="lignes qui répètent une ligne du fichier"
    ),
    "same_row_other_file": Pair(
        en="rows that stand in another file too", fr="lignes présentes aussi dans un autre fichier"
    ),
    "mirror": Pair(
        en="rows that the other party’s records mirror",
        fr="lignes que reflète le relevé de l’autre correspondant",
    ),
    "forward_leg": Pair(en="legs of a forwarded call", fr="branches d’un appel renvoyé"),
    "sms_segment": Pair(en="parts of a long text", fr="parties d’un long message"),
    "session_slice": Pair(en="slices of a data session", fr="tranches d’une connexion"),
}
