"""What does the report say of the files, the acts and the rows?"""

# ruff: noqa: E501 -- French runs longer than English; the sentences are broken alike

from filiere.model.text import Text

WORDS: dict[str, Text] = {
    # head
    "kicker": Text(en="Filière · report on records", fr="Filière · rapport sur des données"),
    "case": Text(en="Case", fr="Dossier"),
    "files": Text(en="files received", fr="fichiers reçus"),
    "rows": Text(en="rows, all accounted for", fr="lignes, toutes comptées"),
    "records": Text(en="records in scope", fr="enregistrements couverts"),
    "outside": Text(en="rows in quarantine", fr="lignes en quarantaine"),
    "findings_count": Text(en="findings", fr="constats"),
    "warnings_count": Text(en="warnings of law", fr="alertes de droit"),
    "reading": Text(en="How to read this report", fr="Comment lire ce rapport"),
    "reading_lines": Text(
        en="It speaks of lines, numbers and records. Who used a number is another question, which "
        "this report does not answer.",
        fr="Il parle de lignes, de numéros et d’enregistrements. Qui se servait d’un numéro est une "
        "autre question, à laquelle ce rapport ne répond pas.",
    ),
    "reading_strength": Text(
        en="Where a study covers the case, a finding has a likelihood ratio, after the two "
        "propositions it compares. Elsewhere it is a lead or a fact of the records, with its chance "
        "level: how many such findings the same search would give by chance.",
        fr="Là où une étude couvre le dossier, un constat a un rapport de vraisemblance, après les "
        "deux propositions qu'il compare. Ailleurs, c'est une piste ou un fait des données, avec "
        "son niveau de hasard : combien de constats semblables la même recherche donnerait par "
        "hasard.",
    ),
    "reading_accept": Text(
        en="Nothing here has been accepted by anybody: each finding awaits a named person’s "
        "decision and reasons.",
        fr="Rien ici n’a été retenu par quiconque : chaque constat attend la décision motivée d’une "
        "personne nommée.",
    ),
    "reading_pseudonym": Text(
        en="A number that no authorisation names is printed as a pseudonym (T-…), the same "
        "throughout the case.",
        fr="Un numéro qu’aucun acte ne désigne est imprimé sous pseudonyme (T-…), le même dans tout "
        "le dossier.",
    ),
    "reading_silence": Text(
        en="Where no records are held, silence says nothing.",
        fr="Là où aucune donnée n’est détenue, le silence ne dit rien.",
    ),
    "simulated": Text(
        en="This case is simulated: every number and every record is invented. No figure here says "
        "anything of a real case.",
        fr="Ce dossier est simulé : chaque numéro et chaque enregistrement est inventé. Aucun "
        "chiffre n’y dit quoi que ce soit d’un dossier réel.",
    ),
    "contents": Text(en="Contents", fr="Sommaire"),
    # sections
    "s_right": Text(
        en="What was received, and by what right", fr="Ce qui a été reçu, et en vertu de quel acte"
    ),
    "s_ledger": Text(en="What became of every row", fr="Ce qu’est devenue chaque ligne"),
    "s_goods": Text(
        en="What each file is, and cannot show",
        fr="Ce qu’est chaque fichier, et ce qu’il ne peut montrer",
    ),
    # authorisations
    "authorisation": Text(en="Act", fr="Acte"),
    "basis": Text(en="Legal basis", fr="Base légale"),
    "authority": Text(en="Authority and date", fr="Autorité et date"),
    "asked": Text(en="What was asked for", fr="Ce qui a été demandé"),
    "period": Text(en="Period", fr="Période"),
    "held_until": Text(en="to be kept until {date}", fr="à conserver jusqu’au {date}"),
    "numbers": Text(en="{count} numbers", fr="{count} numéros"),
    "number": Text(en="1 number: {number}", fr="1 numéro : {number}"),
    "every_number": Text(en="every number (simulated)", fr="tous les numéros (simulation)"),
    "imeis": Text(en="{count} handsets (IMEI)", fr="{count} terminaux (IMEI)"),
    "cells": Text(en="{count} cells", fr="{count} cellules"),
    "kinds": Text(en="kinds of data: {kinds}", fr="types de données : {kinds}"),
    "to_verify": Text(en="to be verified at the source", fr="à vérifier à la source"),
    "warning": Text(en="Warning", fr="Alerte"),
    "no_warning": Text(
        en="No warning of law was raised at import.",
        fr="Aucune alerte de droit n’a été relevée à l’import.",
    ),
    "kind_cdr": Text(en="call records", fr="fadettes"),
    "kind_cell_dump": Text(en="cell records", fr="relevés de cellule"),
    "kind_subscriber": Text(en="subscriber identities", fr="identités d’abonnés"),
    "kind_extraction": Text(en="device extraction", fr="extraction de terminal"),
    "kind_bank": Text(en="bank records", fr="relevés bancaires"),
    "kind_accounts": Text(en="accounts", fr="comptabilité"),
    "kind_listing": Text(en="listing", fr="listage"),
    "kind_cells": Text(en="list of cells", fr="liste de cellules"),
    # ledger
    "ledger_intro": Text(
        en="Every physical row of every file has exactly one fate. The equation is recounted from "
        "the case itself; a file whose rows do not balance is not in the case.",
        fr="Chaque ligne physique de chaque fichier a un sort et un seul. L’égalité est recomptée à "
        "partir du dossier même ; un fichier dont les lignes ne s’équilibrent pas n’y figure pas.",
    ),
    "file": Text(en="File", fr="Fichier"),
    "physical": Text(en="rows", fr="lignes"),
    "record": Text(en="records", fr="enreg."),
    "duplicate": Text(en="repeats", fr="doublons"),
    "header": Text(en="header", fr="en-tête"),
    "blank": Text(en="blank", fr="vides"),
    "note": Text(en="notes", fr="notes"),
    "rejected": Text(en="rejected", fr="rejets"),
    "quarantined": Text(en="quar.", fr="quar."),
    "balance": Text(en="balance", fr="équilibre"),
    "balanced": Text(en="the rows balance", fr="les lignes s’équilibrent"),
    "unbalanced": Text(en="the rows do not balance", fr="les lignes ne s’équilibrent pas"),
    "total": Text(en="All files", fr="Ensemble"),
    "ledger_legend": Text(
        en="Records are in scope and read. Repeats equal an earlier row of the same file: kept and "
        "linked. Notes are the operator’s own words. Quarantined rows (quar.) lie outside the act "
        "that covers the file: they are neither read, counted in any analysis, nor shown.",
        fr="Les enregistrements sont couverts et lus. Les doublons égalent une ligne antérieure du "
        "même fichier : conservés et liés. Les notes sont les mots de l’opérateur. Les lignes en "
        "quarantaine (quar.) sortent de l’acte qui couvre le fichier : ni lues, ni comptées dans "
        "une analyse, ni montrées.",
    ),
    "declared": Text(
        en="The operator states {declared} rows; {found} were found.",
        fr="L’opérateur annonce {declared} lignes ; {found} ont été trouvées.",
    ),
    "reasons": Text(en="Why rows were set aside", fr="Pourquoi des lignes ont été écartées"),
    "reason": Text(en="Reason", fr="Motif"),
    "field": Text(en="Field", fr="Champ"),
    "fate": Text(en="Fate", fr="Sort"),
    "count": Text(en="Rows", fr="Lignes"),
    "counts": Text(en="Raw and grouped counts", fr="Comptes bruts et groupés"),
    "counts_intro": Text(
        en="One communication may stand in several rows: the same row in two files, the two "
        "parties’ bills, the parts of a long text. Rows are linked, never removed; analyses count "
        "communications.",
        fr="Une communication peut figurer sur plusieurs lignes : la même ligne dans deux fichiers, "
        "les factures des deux correspondants, les parties d’un long message. Les lignes sont "
        "liées, jamais supprimées ; les analyses comptent des communications.",
    ),
    "events": Text(en="Records of communications", fr="Enregistrements de communications"),
    "contacts": Text(
        en="Communications between two numbers, once grouped",
        fr="Communications entre deux numéros, une fois groupées",
    ),
    "grouped_twice": Text(
        en="of which told by more than one row", fr="dont attestées par plus d’une ligne"
    ),
    "coverage": Text(en="Whose records are held", fr="Pour qui des données sont détenues"),
    "covered_numbers": Text(
        en="Numbers whose own records are held", fr="Numéros dont le relevé est détenu"
    ),
    "known_numbers": Text(en="Numbers that appear", fr="Numéros qui apparaissent"),
    "named_numbers": Text(en="of which named by an act", fr="dont désignés par un acte"),
    # goods declaration
    "layout": Text(en="Layout", fr="Format"),
    "sha256": Text(en="SHA-256 as received", fr="SHA-256 à réception"),
    "size": Text(en="Size", fr="Taille"),
    "bytes": Text(en="{size} bytes", fr="{size} octets"),
    "zone": Text(en="Times", fr="Heures"),
    "zone_in_value": Text(
        en="each value carries its own offset", fr="chaque valeur porte son décalage"
    ),
    "zone_layout": Text(en="{zone}, by the layout", fr="{zone}, selon le format"),
    "zone_header": Text(en="{zone}, by the file’s header", fr="{zone}, selon l’en-tête du fichier"),
    "zone_declared": Text(
        en="{zone}, declared in the dossier", fr="{zone}, déclaré dans le dossier"
    ),
    "content": Text(en="Content", fr="Contenu"),
    "missing": Text(en="Records without", fr="Enregistrements sans"),
    "without_cell": Text(en="cell", fr="cellule"),
    "without_imei": Text(en="IMEI", fr="IMEI"),
    "gap": Text(en="Longest silence", fr="Plus long silence"),
    "since": Text(en="from {at}", fr="depuis le {at}"),
    "no_event": Text(en="no communication", fr="aucune communication"),
    "cannot": Text(en="What these files cannot show", fr="Ce que ces fichiers ne peuvent montrer"),
    "some_files": Text(en="({count} of the {total} files)", fr="({count} des {total} fichiers)"),
    "kind": Text(en="Kind", fr="Type"),
    "no_source": Text(en="No file has been received.", fr="Aucun fichier n’a été reçu."),
}
