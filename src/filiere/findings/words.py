"""What do the reading commands say, in French and in English?"""

from filiere.wording.pair import Pair

WORDS = {
    "finding": Pair(en="Finding", fr="Constat"),
    "statement": Pair(en="Statement", fr="Énoncé"),
    "chance": Pair(en="By chance", fr="Par hasard"),
    "rows": Pair(en="Rows", fr="Lignes"),
    "question": Pair(en="Question", fr="Question"),
    "outcome": Pair(en="Outcome", fr="Issue"),
    "considered": Pair(en="Candidates", fr="Candidats"),
    "found": Pair(en="found", fr="trouvé"),
    "nothing": Pair(en="nothing found", fr="rien trouvé"),
    "not_applicable": Pair(en="not applicable", fr="sans objet"),
    "no_findings": Pair(
        en="No finding is listed: the questions put, and how each ended, are below.",
        fr="Aucun constat : les questions posées, et l’issue de chacune, figurent ci-dessous.",
    ),
    "no_runs": Pair(
        en="No question has been put to this case yet: «filiere run» does that.",
        fr="Aucune question n’a encore été posée à ce dossier : «filiere run» le fait.",
    ),
    "technical": Pair(en="technical (a fact of the records)", fr="technique (fait des données)"),
    "investigative": Pair(
        en="investigative (a lead to be checked)", fr="d’orientation (piste à vérifier)"
    ),
    "evaluative": Pair(en="evaluative (weighed evidence)", fr="évaluatif (élément pesé)"),
    "period": Pair(en="Period", fr="Période"),
    "numbers": Pair(en="Numbers", fr="Numéros"),
    "propositions": Pair(en="Propositions compared", fr="Propositions comparées"),
    "population": Pair(en="Population of Hd", fr="Population de Hd"),
    "weight": Pair(en="Weight", fr="Poids"),
    "against": Pair(en="against {alternative}", fr="contre {alternative}"),
    "ratio": Pair(en="LR", fr="RV"),
    "curve": Pair(en="Curve", fr="Courbe"),
    "alternative": Pair(en="Alternative", fr="Alternative"),
    "share_before": Pair(en="Share given to Hp before", fr="Part accordée à Hp avant"),
    "share_after": Pair(en="Share after", fr="Part après"),
    "search": Pair(en="Search", fr="Recherche"),
    "searched": Pair(
        en="expected by chance: {chance}; candidates compared: {considered}",
        fr="attendu par hasard : {chance} ; candidats comparés : {considered}",
    ),
    "searched_only": Pair(
        en="candidates compared: {considered}; no chance level for this question",
        fr="candidats comparés : {considered} ; pas de niveau de hasard pour cette question",
    ),
    "measures": Pair(en="Measures", fr="Mesures"),
    "alternatives": Pair(en="Other explanations tried", fr="Autres explications envisagées"),
    "caveats": Pair(en="What this does not say", fr="Ce que cela ne dit pas"),
    "corrected": Pair(
        en="Rows said to be wrong (counted as received)",
        fr="Lignes déclarées erronées (comptées telles que reçues)",
    ),
    "judged": Pair(en="Judged", fr="Décision"),
    "judged_by": Pair(
        en="{verdict} by {who} on {at}: {why}", fr="{verdict} par {who} le {at} : {why}"
    ),
    "judged_stale": Pair(
        en="The finding says something else since: it is to be judged anew.",
        fr="Le constat a changé depuis : il est à juger de nouveau.",
    ),
    "judged_nobody": Pair(
        en="undecided: nobody has accepted or rejected it",
        fr="non tranché : personne ne l’a accepté ni rejeté",
    ),
    "judged_tally": Pair(
        en="Judged by named persons: {accepted} accepted, {rejected} rejected, "
        "{undecided} undecided.",
        fr="Jugés par des personnes nommées : {accepted} acceptés, {rejected} rejetés, "
        "{undecided} non tranchés.",
    ),
    "depends": Pair(en="Rests on authorisations", fr="Repose sur les actes"),
    "lines": Pair(
        en="Source lines ({shown} of {total}, earliest first)",
        fr="Lignes sources ({shown} sur {total}, les plus anciennes d’abord)",
    ),
    "row": Pair(en="row {row}", fr="ligne {row}"),
    "sheet": Pair(en="sheet «{sheet}», row {row}", fr="feuille «{sheet}», ligne {row}"),
    "as_received": Pair(en="as received", fr="tel que reçu"),
    "read_as": Pair(en="read as", fr="lu comme"),
    "more": Pair(en="--all shows every line.", fr="--all montre toutes les lignes."),
    "rule": Pair(en="rule", fr="règle"),
}
"""Every word of the reading commands, by key."""

ROLES = {
    "line": Pair(en="line", fr="ligne"),
    "dispatch": Pair(en="dispatch", fr="régulation"),
    "courier": Pair(en="courier", fr="livreur"),
    "client": Pair(en="client", fr="client"),
    "supplier": Pair(en="supplier", fr="fournisseur"),
    "holder": Pair(en="holder", fr="détenteur"),
    "front": Pair(en="declared business", fr="commerce déclaré"),
    "introducer": Pair(en="introducer", fr="introducteur"),
    "newcomer": Pair(en="newcomer", fr="nouveau venu"),
    "old": Pair(en="earlier number", fr="numéro antérieur"),
    "new": Pair(en="later number", fr="numéro postérieur"),
    "left": Pair(en="one number", fr="un numéro"),
    "right": Pair(en="other number", fr="autre numéro"),
    "service": Pair(en="service", fr="service"),
    "account": Pair(en="account", fr="compte"),
    "device": Pair(en="device", fr="appareil"),
}
