"""What does the printed report say beside what the page says?"""

from filiere.wording.pair import Pair

PDF_WORDS = {
    "exhibit": Pair(en="Exhibit {number}", fr="Pièce {number}"),
    "exhibit_line": Pair(
        en="Finding {finding}: {rows} rows under {acts}, each listed in the attached rows.csv. "
        "Records are held {period}; where none are held, silence says nothing. "
        "{software}, method {method}.",
        fr="Constat {finding} : {rows} lignes au titre de {acts}, toutes listées dans la pièce "
        "jointe rows.csv. Données détenues {period} ; hors de là, le silence ne dit rien. "
        "{software}, méthode {method}.",
    ),
    "s_exhibits": Pair(en="Exhibits", fr="Pièces"),
    "exhibits_intro": Pair(
        en="Each drawing of this report, with what a reader must be able to check: its legend, the "
        "rows it is drawn from, the period over which records are held, and the software and "
        "method by their versions.",
        fr="Chaque dessin du rapport, avec ce qu’un lecteur doit pouvoir vérifier : sa légende, "
        "les lignes dont il est tiré, la période pour laquelle des données sont détenues, le "
        "logiciel et la méthode par leurs versions.",
    ),
    "no_exhibits": Pair(
        en="This report has no drawing.", fr="Ce rapport ne comporte aucun dessin."
    ),
    "number": Pair(en="No.", fr="N°"),
    "legend": Pair(en="Drawing and legend", fr="Dessin et légende"),
    "source": Pair(en="Source", fr="Source"),
    "coverage": Pair(en="Records held", fr="Données détenues"),
    "versions": Pair(en="Software and method", fr="Logiciel et méthode"),
    "rows_of": Pair(en="{finding}: {rows} rows, {acts}", fr="{finding} : {rows} lignes, {acts}"),
    "s_attached": Pair(en="Attached files", fr="Fichiers joints"),
    "attached_rows": Pair(
        en="rows.csv: every row that a finding rests on, by file and row ({count} lines).",
        fr="rows.csv : chaque ligne sur laquelle repose un constat, par fichier et ligne "
        "({count} lignes).",
    ),
    "attached_findings": Pair(
        en="findings.json: the findings, as «filiere findings --format json» writes them.",
        fr="findings.json : les constats, tels que «filiere findings --format json» les écrit.",
    ),
    "dated": Pair(
        en="The date in this document's properties is that of the last record held: no clock "
        "enters it, so that the same case gives the same bytes.",
        fr="La date portée dans les propriétés du document est celle du dernier enregistrement "
        "détenu : aucune horloge n’y entre, et le même dossier donne les mêmes octets.",
    ),
    "unprintable": Pair(
        en="A sign that the fonts of this document do not have stands as ‹U+…›.",
        fr="Un signe que les polices du document n’ont pas figure sous la forme ‹U+…›.",
    ),
}
"""Every sentence of the printed report's own, by key."""
