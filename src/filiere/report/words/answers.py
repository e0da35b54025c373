"""What does the report say of questions, findings and their charts?"""

# ruff: noqa: E501 -- French runs longer than English; the sentences are broken alike

from filiere.model.text import Text

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
        en="expected by chance: {chance}; candidates compared: {considered}.",
        fr="attendu par hasard : {chance} ; candidats comparés : {considered}.",
    ),
    "considered_only": Text(
        en="candidates compared: {considered}; this question has no chance level.",
        fr="candidats comparés : {considered} ; cette question n’a pas de niveau de hasard.",
    ),
    "measures": Text(en="What was measured", fr="Ce qui a été mesuré"),
    "measure": Text(en="Measure", fr="Mesure"),
    "value": Text(en="Value", fr="Valeur"),
    "name": Text(en="Name in the data", fr="Nom dans les données"),
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
    "common": Text(
        en="This holds for each of the {count} findings below.",
        fr="Ceci vaut pour chacun des {count} constats ci-dessous.",
    ),
    "see_common": Text(
        en="Other explanations and limits: at the head of this question",
        fr="Autres explications et limites : en tête de cette question",
    ),
    "by_chance": Text(en="By chance", fr="Par hasard"),
    "rows": Text(en="Rows", fr="Lignes"),
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
        en="A window of {hours} h, the fullest that can be read ({shown} of {total} contacts); times in {zone}. ● call, ◆ text.",
        fr="Fenêtre de {hours} h, la plus fournie qui reste lisible ({shown} contacts sur {total}) ; heures de {zone}. ● appel, ◆ message.",
    ),
    "strip_links": Text(
        en=" A thin line joins a caller’s contact with the line to a courier’s later contact with the same caller.",
        fr=" Un trait fin relie le contact d’un appelant avec la ligne au contact ultérieur d’un livreur avec le même appelant.",
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
