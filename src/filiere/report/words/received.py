"""What does the report say of the files, the acts and the rows?"""

# ruff: noqa: E501 -- French runs longer than English; the sentences are broken alike

from filiere.wording import Text
from filiere.wording.pair import Pair

WORDS: dict[str, Text] = {
    # head
    "kicker": Pair(en="Filière · report on records", fr="Filière · rapport sur des données"),
    "case": Pair(en="Case", fr="Dossier"),
    "files": Pair(en="files received", fr="fichiers reçus"),
    "rows": Pair(en="rows, all accounted for", fr="lignes, toutes comptées"),
    "records": Pair(en="records in scope", fr="enregistrements couverts"),
    "outside": Pair(en="rows in quarantine", fr="lignes en quarantaine"),
    "findings_count": Pair(en="findings", fr="constats"),
    "warnings_count": Pair(en="warnings of law", fr="alertes de droit"),
    "reading": Pair(en="How to read this report", fr="Comment lire ce rapport"),
    "reading_lines": Pair(
        en="It speaks of lines, numbers and records. Who used a number is another question, which "
        "this report does not answer.",
        fr="Il parle de lignes, de numéros et d’enregistrements. Qui se servait d’un numéro est une "
        "autre question, à laquelle ce rapport ne répond pas.",
    ),
    "reading_strength": Pair(
        en="Where a study covers the case, a finding has a likelihood ratio, after the two "
        "propositions it compares. Elsewhere it is a lead or a fact of the records, with its chance "
        "level: how many such findings the same search would give by chance.",
        fr="Là où une étude couvre le dossier, un constat a un rapport de vraisemblance, après les "
        "deux propositions qu'il compare. Ailleurs, c'est une piste ou un fait des données, avec "
        "son niveau de hasard : combien de constats semblables la même recherche donnerait par "
        "hasard.",
    ),
    "reading_accept": Pair(
        en="Nothing here has been accepted by anybody: each finding awaits a named person’s "
        "decision and reasons.",
        fr="Rien ici n’a été retenu par quiconque : chaque constat attend la décision motivée d’une "
        "personne nommée.",
    ),
    "reading_pseudonym": Pair(
        en="A number that no authorisation names is printed as a pseudonym (T-…), the same "
        "throughout the case.",
        fr="Un numéro qu’aucun acte ne désigne est imprimé sous pseudonyme (T-…), le même dans tout "
        "le dossier.",
    ),
    "reading_silence": Pair(
        en="Where no records are held, silence says nothing.",
        fr="Là où aucune donnée n’est détenue, le silence ne dit rien.",
    ),
    "simulated": Pair(
        en="This case is simulated: every number and every record is invented. No figure here says "
        "anything of a real case.",
        fr="Ce dossier est simulé : chaque numéro et chaque enregistrement est inventé. Aucun "
        "chiffre n’y dit quoi que ce soit d’un dossier réel.",
    ),
    "contents": Pair(en="Contents", fr="Sommaire"),
    # sections
    "s_right": Pair(
        en="What was received, and by what right", fr="Ce qui a été reçu, et en vertu de quel acte"
    ),
    "s_ledger": Pair(en="What became of every row", fr="Ce qu’est devenue chaque ligne"),
    "s_goods": Pair(
        en="What each file is, and cannot show",
        fr="Ce qu’est chaque fichier, et ce qu’il ne peut montrer",
    ),
    # authorisations
    "authorisation": Pair(en="Act", fr="Acte"),
    "basis": Pair(en="Legal basis", fr="Base légale"),
    "authority": Pair(en="Authority and date", fr="Autorité et date"),
    "asked": Pair(en="What was asked for", fr="Ce qui a été demandé"),
    "period": Pair(en="Period", fr="Période"),
    "held_until": Pair(en="to be kept until {date}", fr="à conserver jusqu’au {date}"),
    "numbers": Pair(en="{count} numbers", fr="{count} numéros"),
    "number": Pair(en="1 number: {number}", fr="1 numéro : {number}"),
    "every_number": Pair(en="every number (simulated)", fr="tous les numéros (simulation)"),
    "imeis": Pair(en="{count} handsets (IMEI)", fr="{count} terminaux (IMEI)"),
    "cells": Pair(en="{count} cells", fr="{count} cellules"),
    "kinds": Pair(en="kinds of data: {kinds}", fr="types de données : {kinds}"),
    "to_verify": Pair(en="to be verified at the source", fr="à vérifier à la source"),
    "warning": Pair(en="Warning", fr="Alerte"),
    "no_warning": Pair(
        en="No warning of law was raised at import.",
        fr="Aucune alerte de droit n’a été relevée à l’import.",
    ),
    "kind_cdr": Pair(en="call records", fr="fadettes"),
    "kind_cell_dump": Pair(en="cell records", fr="relevés de cellule"),
    "kind_subscriber": Pair(en="subscriber identities", fr="identités d’abonnés"),
    "kind_extraction": Pair(en="device extraction", fr="extraction de terminal"),
    "kind_bank": Pair(en="bank records", fr="relevés bancaires"),
    "kind_accounts": Pair(en="accounts", fr="comptabilité"),
    "kind_listing": Pair(en="listing", fr="listage"),
    "kind_cells": Pair(en="list of cells", fr="liste de cellules"),
    # ledger
    "ledger_intro": Pair(
        en="Every physical row of every file has exactly one fate. The equation is recounted from "
        "the case itself; a file whose rows do not balance is not in the case.",
        fr="Chaque ligne physique de chaque fichier a un sort et un seul. L’égalité est recomptée à "
        "partir du dossier même ; un fichier dont les lignes ne s’équilibrent pas n’y figure pas.",
    ),
    "file": Pair(en="File", fr="Fichier"),
    "physical": Pair(en="rows", fr="lignes"),
    "record": Pair(en="records", fr="enreg."),
    "duplicate": Pair(en="repeats", fr="doublons"),
    "header": Pair(en="header", fr="en-tête"),
    "blank": Pair(en="blank", fr="vides"),
    "note": Pair(en="notes", fr="notes"),
    "rejected": Pair(en="rejected", fr="rejets"),
    "quarantined": Pair(en="quar.", fr="quar."),
    "balance": Pair(en="balance", fr="équilibre"),
    "balanced": Pair(en="the rows balance", fr="les lignes s’équilibrent"),
    "unbalanced": Pair(en="the rows do not balance", fr="les lignes ne s’équilibrent pas"),
    "total": Pair(en="All files", fr="Ensemble"),
    "ledger_legend": Pair(
        en="Records are in scope and read. Repeats equal an earlier row of the same file: kept and "
        "linked. Notes are the operator’s own words. Quarantined rows (quar.) lie outside the act "
        "that covers the file: they are neither read, counted in any analysis, nor shown.",
        fr="Les enregistrements sont couverts et lus. Les doublons égalent une ligne antérieure du "
        "même fichier : conservés et liés. Les notes sont les mots de l’opérateur. Les lignes en "
        "quarantaine (quar.) sortent de l’acte qui couvre le fichier : ni lues, ni comptées dans "
        "une analyse, ni montrées.",
    ),
    "declared": Pair(
        en="The operator states {declared} rows; {found} were found.",
        fr="L’opérateur annonce {declared} lignes ; {found} ont été trouvées.",
    ),
    "reasons": Pair(en="Why rows were set aside", fr="Pourquoi des lignes ont été écartées"),
    "reason": Pair(en="Reason", fr="Motif"),
    "field": Pair(en="Field", fr="Champ"),
    "fate": Pair(en="Fate", fr="Sort"),
    "count": Pair(en="Rows", fr="Lignes"),
    "counts": Pair(en="Raw and grouped counts", fr="Comptes bruts et groupés"),
    "counts_intro": Pair(
        en="One communication may stand in several rows: the same row in two files, the two "
        "parties’ bills, the parts of a long text. Rows are linked, never removed; analyses count "
        "communications.",
        fr="Une communication peut figurer sur plusieurs lignes : la même ligne dans deux fichiers, "
        "les factures des deux correspondants, les parties d’un long message. Les lignes sont "
        "liées, jamais supprimées ; les analyses comptent des communications.",
    ),
    "events": Pair(en="Records of communications", fr="Enregistrements de communications"),
    "contacts": Pair(
        en="Communications between two numbers, once grouped",
        fr="Communications entre deux numéros, une fois groupées",
    ),
    "grouped_twice": Pair(
        en="of which told by more than one row", fr="dont attestées par plus d’une ligne"
    ),
    "coverage": Pair(en="Whose records are held", fr="Pour qui des données sont détenues"),
    "covered_numbers": Pair(
        en="Numbers whose own records are held", fr="Numéros dont le relevé est détenu"
    ),
    "known_numbers": Pair(en="Numbers that appear", fr="Numéros qui apparaissent"),
    "named_numbers": Pair(en="of which named by an act", fr="dont désignés par un acte"),
    # goods declaration
    "layout": Pair(en="Layout", fr="Format"),
    "sha256": Pair(en="SHA-256 as received", fr="SHA-256 à réception"),
    "size": Pair(en="Size", fr="Taille"),
    "bytes": Pair(en="{size} bytes", fr="{size} octets"),
    "zone": Pair(en="Times", fr="Heures"),
    "zone_in_value": Pair(
        en="each value carries its own offset", fr="chaque valeur porte son décalage"
    ),
    "zone_layout": Pair(en="{zone}, by the layout", fr="{zone}, selon le format"),
    "zone_header": Pair(en="{zone}, by the file’s header", fr="{zone}, selon l’en-tête du fichier"),
    "zone_declared": Pair(
        en="{zone}, declared in the dossier", fr="{zone}, déclaré dans le dossier"
    ),
    "content": Pair(en="Content", fr="Contenu"),
    "missing": Pair(en="Records without", fr="Enregistrements sans"),
    "without_cell": Pair(en="cell", fr="cellule"),
    "without_imei": Pair(en="IMEI", fr="IMEI"),
    "gap": Pair(en="Longest silence", fr="Plus long silence"),
    "since": Pair(en="from {at}", fr="depuis le {at}"),
    "no_event": Pair(en="no communication", fr="aucune communication"),
    "cannot": Pair(en="What these files cannot show", fr="Ce que ces fichiers ne peuvent montrer"),
    "some_files": Pair(en="({count} of the {total} files)", fr="({count} des {total} fichiers)"),
    "kind": Pair(en="Kind", fr="Type"),
    "no_source": Pair(en="No file has been received.", fr="Aucun fichier n’a été reçu."),
}
