"""What does the report say of questions, findings and their charts?"""

# ruff: noqa: E501 -- French runs longer than English; the sentences are broken alike

from filiere.wording import Text
from filiere.wording.pair import Pair

FINDING_WORDS: dict[str, Text] = {
    "s_findings": Pair(en="Findings", fr="Constats"),
    "s_questions": Pair(en="Questions put to the records", fr="Questions posées aux données"),
    "question": Pair(en="Question", fr="Question"),
    "outcome": Pair(en="Outcome", fr="Issue"),
    "considered": Pair(en="Candidates compared", fr="Candidats comparés"),
    "how_many": Pair(en="Findings", fr="Constats"),
    "found": Pair(en="found", fr="trouvé"),
    "nothing": Pair(en="nothing found", fr="rien trouvé"),
    "not_applicable": Pair(en="not applicable", fr="sans objet"),
    "no_runs": Pair(
        en="No question has been put to this case yet.",
        fr="Aucune question n’a encore été posée à ce dossier.",
    ),
    "no_findings": Pair(
        en="No finding: see section 4 for the questions put and how each ended.",
        fr="Aucun constat : voir la section 4 pour les questions posées et l’issue de chacune.",
    ),
    "technical": Pair(en="fact of the records", fr="fait des données"),
    "investigative": Pair(en="lead, to be checked", fr="piste, à vérifier"),
    "evaluative": Pair(en="weighed evidence", fr="élément pesé"),
    "seen": Pair(en="Records from {period}.", fr="Données {period}."),
    "about": Pair(en="Numbers: {numbers}.", fr="Numéros : {numbers}."),
    "clients_withheld": Pair(en="third parties not listed", fr="tiers non énumérés"),
    "rests_on": Pair(
        en="Rests on {rows} rows, under {acts}.", fr="Repose sur {rows} lignes, au titre de {acts}."
    ),
    "hp": Pair(en="Proposition Hp", fr="Proposition Hp"),
    "hd": Pair(en="Proposition Hd", fr="Proposition Hd"),
    "population": Pair(en="Population meant by Hd: {text}", fr="Population visée par Hd : {text}"),
    "chance": Pair(en="Chance level", fr="Niveau de hasard"),
    "expected": Pair(
        en="expected by chance: {chance}; candidates compared: {considered}.",
        fr="attendu par hasard : {chance} ; candidats comparés : {considered}.",
    ),
    "considered_only": Pair(
        en="candidates compared: {considered}; this question has no chance level.",
        fr="candidats comparés : {considered} ; cette question n’a pas de niveau de hasard.",
    ),
    "measures": Pair(en="What was measured", fr="Ce qui a été mesuré"),
    "measure": Pair(en="Measure", fr="Mesure"),
    "value": Pair(en="Value", fr="Valeur"),
    "name": Pair(en="Name in the data", fr="Nom dans les données"),
    "alternatives": Pair(en="Other explanations tried", fr="Autres explications envisagées"),
    "caveats": Pair(en="What this does not say", fr="Ce que cela ne dit pas"),
    "lines": Pair(
        en="Source lines ({shown} of {total}, earliest first)",
        fr="Lignes sources ({shown} sur {total}, les plus anciennes d’abord)",
    ),
    "where": Pair(en="Where it stands", fr="Où elle figure"),
    "as_received": Pair(
        en="As received (third parties’ numbers under pseudonym)",
        fr="Telle que reçue (numéros de tiers sous pseudonyme)",
    ),
    "row": Pair(en="row {row}", fr="ligne {row}"),
    "sheet": Pair(en="sheet «{sheet}», row {row}", fr="feuille « {sheet} », ligne {row}"),
    "all_lines": Pair(
        en="Every line: filiere show CASE {id} --all",
        fr="Toutes les lignes : filiere show DOSSIER {id} --all",
    ),
    "common": Pair(
        en="This holds for each of the {count} findings below.",
        fr="Ceci vaut pour chacun des {count} constats ci-dessous.",
    ),
    "see_common": Pair(
        en="Other explanations and limits: at the head of this question",
        fr="Autres explications et limites : en tête de cette question",
    ),
    "by_chance": Pair(en="By chance", fr="Par hasard"),
    "rows": Pair(en="Rows", fr="Lignes"),
    "further": Pair(
        en="{count} further findings of this question, in short",
        fr="{count} autres constats de cette question, en bref",
    ),
    "finding": Pair(en="Finding", fr="Constat"),
    "statement": Pair(en="Statement", fr="Énoncé"),
    # charts
    "heat": Pair(
        en="When {line} receives: contacts by weekday and hour",
        fr="Quand {line} reçoit : contacts par jour de semaine et par heure",
    ),
    "heat_note": Pair(
        en="{count} incoming contacts, times in {zone}. The darker, the more.",
        fr="{count} contacts entrants, heures de {zone}. Plus c’est foncé, plus il y en a.",
    ),
    "heat_desc": Pair(
        en="Table of seven weekdays by twenty-four hours; the busiest hour holds {most} contacts.",
        fr="Tableau de sept jours sur vingt-quatre heures ; l’heure la plus chargée compte {most} "
        "contacts.",
    ),
    "bars": Pair(
        en="Contacts that {line} received, day by day",
        fr="Contacts reçus par {line}, jour par jour",
    ),
    "bars_week": Pair(
        en="Contacts that {line} received, week by week",
        fr="Contacts reçus par {line}, semaine par semaine",
    ),
    "bars_note": Pair(
        en="Hatched: no records of this number are held; nothing can be said of those days.",
        fr="Hachuré : aucun relevé de ce numéro n’est détenu ; rien ne peut être dit de ces jours.",
    ),
    "bars_desc": Pair(
        en="Bars from {start} to {end}; the highest holds {most} contacts.",
        fr="Barres du {start} au {end} ; la plus haute compte {most} contacts.",
    ),
    "strip": Pair(
        en="Order, dispatch, delivery: the contacts behind this finding, {window}",
        fr="Commande, régulation, livraison : les contacts derrière ce constat, {window}",
    ),
    "strip_note": Pair(
        en="A window of {hours} h, the fullest that can be read ({shown} of {total} contacts); times in {zone}. ● call, ◆ text.",
        fr="Fenêtre de {hours} h, la plus fournie qui reste lisible ({shown} contacts sur {total}) ; heures de {zone}. ● appel, ◆ message.",
    ),
    "strip_links": Pair(
        en=" A thin line joins a caller’s contact with the line to a courier’s later contact with the same caller.",
        fr=" Un trait fin relie le contact d’un appelant avec la ligne au contact ultérieur d’un livreur avec le même appelant.",
    ),
    "strip_desc": Pair(
        en="{shown} contacts on {lanes} lanes, from {start} to {end}.",
        fr="{shown} contacts sur {lanes} rangs, de {start} à {end}.",
    ),
    "lane_order": Pair(en="callers → line", fr="appelants → ligne"),
    "lane_answer": Pair(en="line → callers", fr="ligne → appelants"),
    "lane_dispatch": Pair(en="dispatch → couriers", fr="régulation → livreurs"),
    "lane_report": Pair(en="couriers → dispatch", fr="livreurs → régulation"),
    "lane_delivery": Pair(en="couriers → callers", fr="livreurs → appelants"),
    "lane_other": Pair(en="dispatch → others", fr="régulation → autres"),
    "twin": Pair(en="The same as a table", fr="La même chose en tableau"),
    "time": Pair(en="Time", fr="Heure"),
    "lane": Pair(en="Between", fr="Entre"),
    "kind": Pair(en="Kind", fr="Type"),
    "call": Pair(en="call", fr="appel"),
    "text_message": Pair(en="text", fr="message"),
    "seconds": Pair(en="Seconds", fr="Secondes"),
    "caller": Pair(
        en="Caller (numbered in this chart)", fr="Appelant (numéroté dans ce graphique)"
    ),
    "day": Pair(en="Day", fr="Jour"),
    "contacts": Pair(en="Contacts", fr="Contacts"),
    "not_held": Pair(en="no records held", fr="aucun relevé détenu"),
    "all_hours": Pair(en="all", fr="total"),
}
