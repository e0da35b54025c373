"""How does the report name fates, reasons, kinds and links?"""

from filiere.model.text import Text

FATES: dict[str, Text] = {
    "rejected": Text(en="rejected", fr="rejet"),
    "quarantined": Text(en="quarantine", fr="quarantaine"),
    "reason_kind": Text(en="kind of data outside the act", fr="type de données hors de l’acte"),
    "reason_period": Text(en="time outside the act", fr="date hors de l’acte"),
    "reason_target": Text(
        en="neither number, handset nor cell of the act",
        fr="ni numéro, ni terminal, ni cellule de l’acte",
    ),
}


KINDS: dict[str, Text] = {
    "call": Text(en="calls", fr="appels"),
    "sms": Text(en="texts (SMS)", fr="messages (SMS)"),
    "mms": Text(en="picture messages (MMS)", fr="messages multimédias (MMS)"),
    "data": Text(en="data sessions", fr="connexions de données"),
    "signalling": Text(en="signalling", fr="signalisation"),
}


LINKS: dict[str, Text] = {
    "identical_row": Text(
        en="rows that repeat a row of their file", fr="lignes qui répètent une ligne du fichier"
    ),
    "same_row_other_file": Text(
        en="rows that stand in another file too", fr="lignes présentes aussi dans un autre fichier"
    ),
    "mirror": Text(
        en="rows that the other party’s records mirror",
        fr="lignes que reflète le relevé de l’autre correspondant",
    ),
    "forward_leg": Text(en="legs of a forwarded call", fr="branches d’un appel renvoyé"),
    "sms_segment": Text(en="parts of a long text", fr="parties d’un long message"),
    "session_slice": Text(en="slices of a data session", fr="tranches d’une connexion"),
}
