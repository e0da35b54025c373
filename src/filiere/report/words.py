"""What does the report say of itself, in French and in English?

One catalogue, by key; the page has no other words of its own. Sentences that come from analyses
stand in the case. Non-breaking spaces are written as in French typography.
"""

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
        en="A finding of this version is a lead with its chance level: how many such findings the "
        "same search would give by chance. It carries no likelihood ratio yet.",
        fr="Un constat de cette version est une piste assortie d’un niveau de hasard : combien de "
        "constats de ce genre la même recherche donnerait par hasard. Il ne porte pas encore de "
        "rapport de vraisemblance.",
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

FINDING_WORDS: dict[str, Text] = {
    "s_findings": Text(en="Findings", fr="Constats"),
    "s_questions": Text(en="Questions put to the records", fr="Questions posées aux données"),
    "question": Text(en="Question", fr="Question"),
    "outcome": Text(en="Outcome", fr="Issue"),
    "considered": Text(en="Candidates compared", fr="Candidats comparés"),
    "how_many": Text(en="Findings", fr="Constats"),
    "found": Text(en="found", fr="trouvé"),
    "nothing": Text(en="nothing found", fr="rien trouvé"),
    "not_applicable": Text(en="not applicable", fr="sans objet"),
    "no_runs": Text(
        en="No question has been put to this case yet.",
        fr="Aucune question n’a encore été posée à ce dossier.",
    ),
    "no_findings": Text(
        en="No finding: see section 4 for the questions put and how each ended.",
        fr="Aucun constat : voir la section 4 pour les questions posées et l’issue de chacune.",
    ),
    "technical": Text(en="fact of the records", fr="fait des données"),
    "investigative": Text(en="lead, to be checked", fr="piste, à vérifier"),
    "evaluative": Text(en="weighed evidence", fr="élément pesé"),
    "seen": Text(en="Records from {period}.", fr="Données {period}."),
    "about": Text(en="Numbers: {numbers}.", fr="Numéros : {numbers}."),
    "clients_withheld": Text(en="third parties not listed", fr="tiers non énumérés"),
    "rests_on": Text(
        en="Rests on {rows} rows, under {acts}.", fr="Repose sur {rows} lignes, au titre de {acts}."
    ),
    "hp": Text(en="Proposition Hp", fr="Proposition Hp"),
    "hd": Text(en="Proposition Hd", fr="Proposition Hd"),
    "population": Text(en="Population meant by Hd: {text}", fr="Population visée par Hd : {text}"),
    "chance": Text(en="Chance level", fr="Niveau de hasard"),
    "expected": Text(
        en="{chance} expected by chance among {considered} candidates.",
        fr="{chance} attendu par hasard parmi {considered} candidats.",
    ),
    "considered_only": Text(
        en="{considered} candidates were compared; this question has no chance level.",
        fr="{considered} candidats ont été comparés ; cette question n’a pas de niveau de hasard.",
    ),
    "measures": Text(en="What was measured", fr="Ce qui a été mesuré"),
    "measure": Text(en="Measure", fr="Mesure"),
    "value": Text(en="Value", fr="Valeur"),
    "meaning": Text(en="What it means", fr="Ce que cela signifie"),
    "alternatives": Text(en="Other explanations tried", fr="Autres explications envisagées"),
    "caveats": Text(en="What this does not say", fr="Ce que cela ne dit pas"),
    "lines": Text(
        en="Source lines ({shown} of {total}, earliest first)",
        fr="Lignes sources ({shown} sur {total}, les plus anciennes d’abord)",
    ),
    "where": Text(en="Where it stands", fr="Où elle figure"),
    "as_received": Text(
        en="As received (third parties’ numbers under pseudonym)",
        fr="Telle que reçue (numéros de tiers sous pseudonyme)",
    ),
    "row": Text(en="row {row}", fr="ligne {row}"),
    "sheet": Text(en="sheet «{sheet}», row {row}", fr="feuille « {sheet} », ligne {row}"),
    "all_lines": Text(
        en="Every line: filiere show CASE {id} --all",
        fr="Toutes les lignes : filiere show DOSSIER {id} --all",
    ),
    "further": Text(
        en="{count} further findings of this question, in short",
        fr="{count} autres constats de cette question, en bref",
    ),
    "finding": Text(en="Finding", fr="Constat"),
    "statement": Text(en="Statement", fr="Énoncé"),
    # charts
    "heat": Text(
        en="When {line} receives: contacts by weekday and hour",
        fr="Quand {line} reçoit : contacts par jour de semaine et par heure",
    ),
    "heat_note": Text(
        en="{count} incoming contacts, times in {zone}. The darker, the more.",
        fr="{count} contacts entrants, heures de {zone}. Plus c’est foncé, plus il y en a.",
    ),
    "heat_desc": Text(
        en="Table of seven weekdays by twenty-four hours; the busiest hour holds {most} contacts.",
        fr="Tableau de sept jours sur vingt-quatre heures ; l’heure la plus chargée compte {most} "
        "contacts.",
    ),
    "bars": Text(
        en="Contacts that {line} received, day by day",
        fr="Contacts reçus par {line}, jour par jour",
    ),
    "bars_week": Text(
        en="Contacts that {line} received, week by week",
        fr="Contacts reçus par {line}, semaine par semaine",
    ),
    "bars_note": Text(
        en="Hatched: no records of this number are held; nothing can be said of those days.",
        fr="Hachuré : aucun relevé de ce numéro n’est détenu ; rien ne peut être dit de ces jours.",
    ),
    "bars_desc": Text(
        en="Bars from {start} to {end}; the highest holds {most} contacts.",
        fr="Barres du {start} au {end} ; la plus haute compte {most} contacts.",
    ),
    "strip": Text(
        en="Order, dispatch, delivery: the contacts behind this finding, {window}",
        fr="Commande, régulation, livraison : les contacts derrière ce constat, {window}",
    ),
    "strip_note": Text(
        en="The busiest {hours} hours of the evidence ({shown} of {total} contacts), times in "
        "{zone}. ● call, ◆ text. A thin line joins a caller’s contact with the line to a courier’s "
        "later contact with the same caller.",
        fr="Les {hours} heures les plus denses ({shown} contacts sur {total}), heures de {zone}. "
        "● appel, ◆ message. Un trait fin relie le contact d’un appelant avec la ligne au contact "
        "ultérieur d’un livreur avec le même appelant.",
    ),
    "strip_desc": Text(
        en="{shown} contacts on {lanes} lanes, from {start} to {end}.",
        fr="{shown} contacts sur {lanes} rangs, de {start} à {end}.",
    ),
    "lane_order": Text(en="callers → line", fr="appelants → ligne"),
    "lane_answer": Text(en="line → callers", fr="ligne → appelants"),
    "lane_dispatch": Text(en="dispatch → couriers", fr="régulation → livreurs"),
    "lane_report": Text(en="couriers → dispatch", fr="livreurs → régulation"),
    "lane_delivery": Text(en="couriers → callers", fr="livreurs → appelants"),
    "lane_other": Text(en="dispatch → others", fr="régulation → autres"),
    "twin": Text(en="The same as a table", fr="La même chose en tableau"),
    "time": Text(en="Time", fr="Heure"),
    "lane": Text(en="Between", fr="Entre"),
    "kind": Text(en="Kind", fr="Type"),
    "call": Text(en="call", fr="appel"),
    "text_message": Text(en="text", fr="message"),
    "seconds": Text(en="Seconds", fr="Secondes"),
    "caller": Text(
        en="Caller (numbered in this chart)", fr="Appelant (numéroté dans ce graphique)"
    ),
    "day": Text(en="Day", fr="Jour"),
    "contacts": Text(en="Contacts", fr="Contacts"),
    "not_held": Text(en="no records held", fr="aucun relevé détenu"),
    "all_hours": Text(en="all", fr="total"),
}

ANNEX_WORDS: dict[str, Text] = {
    "s_annex": Text(en="Annex: how it was computed", fr="Annexe : comment le calcul a été fait"),
    "inputs": Text(en="Inputs (SHA-256)", fr="Entrées (SHA-256)"),
    "version": Text(en="Filière version", fr="Version de Filière"),
    "zone": Text(en="Times printed in", fr="Heures imprimées en"),
    "methods": Text(en="Methods and parameters", fr="Méthodes et paramètres"),
    "analysis": Text(en="Analysis", fr="Analyse"),
    "parameters": Text(en="Parameters", fr="Paramètres"),
    "reference": Text(en="Reference", fr="Référence"),
    "module": Text(en="Code (SHA-256)", fr="Code (SHA-256)"),
    "words": Text(en="Words used", fr="Mots employés"),
    "again": Text(
        en="The same files, authorisations, version and parameters give this same page, byte for "
        "byte. It holds no date of its own: the case’s log says who made it and when.",
        fr="Les mêmes fichiers, actes, version et paramètres donnent cette même page, octet pour "
        "octet. Elle ne porte pas de date propre : le journal du dossier dit qui l’a faite et "
        "quand.",
    ),
    "footer": Text(
        en="Made by Filière {version} from the case alone, without a network. The same program and "
        "the same report for every party.",
        fr="Établi par Filière {version} à partir du seul dossier, sans réseau. Le même programme "
        "et le même rapport pour toutes les parties.",
    ),
    "w_line": Text(en="line", fr="ligne"),
    "w_line_is": Text(
        en="a number through which callers place orders, as far as the records go",
        fr="un numéro par lequel des appelants passent commande, pour ce que disent les données",
    ),
    "w_dispatch": Text(en="dispatch", fr="régulation"),
    "w_dispatch_is": Text(
        en="a number that goes out to couriers soon after the line comes in",
        fr="un numéro qui émet vers des livreurs peu après les contacts reçus par la ligne",
    ),
    "w_courier": Text(en="courier", fr="livreur"),
    "w_courier_is": Text(
        en="a number that the dispatch number reaches and that then reaches callers; a role in the "
        "records, in a period",
        fr="un numéro que joint la régulation et qui joint ensuite des appelants ; un rôle dans "
        "les données, sur une période",
    ),
    "w_contact": Text(en="contact", fr="contact"),
    "w_contact_is": Text(
        en="one communication (call or text) between two numbers, however many rows tell of it",
        fr="une communication (appel ou message) entre deux numéros, quel que soit le nombre de "
        "lignes qui l’attestent",
    ),
    "w_cycle": Text(en="cycle", fr="cycle"),
    "w_cycle_is": Text(
        en="order, dispatch, delivery: one contact of each, within their windows",
        fr="commande, régulation, livraison : un contact de chaque, dans leurs fenêtres",
    ),
    "w_chance": Text(en="expected by chance", fr="attendu par hasard"),
    "w_chance_is": Text(
        en="how many such findings the same search gives when the numbers’ own daily rhythm is kept "
        "and only their relation is broken",
        fr="combien de constats de ce genre la même recherche donne quand le rythme propre des "
        "numéros est gardé et que seule leur relation est rompue",
    ),
    "w_candidates": Text(en="candidates", fr="candidats"),
    "w_candidates_is": Text(
        en="the numbers or pairs of numbers that the search compared",
        fr="les numéros ou couples de numéros que la recherche a comparés",
    ),
    "w_hp": Text(en="Hp, Hd", fr="Hp, Hd"),
    "w_hp_is": Text(
        en="two exclusive propositions about the records, fixed before looking",
        fr="deux propositions exclusives au sujet des données, fixées avant de regarder",
    ),
}

GLOSSARY = ("line", "dispatch", "courier", "contact", "cycle", "chance", "candidates", "hp")

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
