"""What do the reading commands say, in French and in English?"""

from filiere.model.text import Text

WORDS = {
    "finding": Text(en="Finding", fr="Constat"),
    "statement": Text(en="Statement", fr="Énoncé"),
    "chance": Text(en="By chance", fr="Par hasard"),
    "rows": Text(en="Rows", fr="Lignes"),
    "question": Text(en="Question", fr="Question"),
    "outcome": Text(en="Outcome", fr="Issue"),
    "considered": Text(en="Candidates", fr="Candidats"),
    "found": Text(en="found", fr="trouvé"),
    "nothing": Text(en="nothing found", fr="rien trouvé"),
    "not_applicable": Text(en="not applicable", fr="sans objet"),
    "no_findings": Text(
        en="No finding is listed: the questions put, and how each ended, are below.",
        fr="Aucun constat : les questions posées, et l’issue de chacune, figurent ci-dessous.",
    ),
    "no_runs": Text(
        en="No question has been put to this case yet: «filiere run» does that.",
        fr="Aucune question n’a encore été posée à ce dossier : «filiere run» le fait.",
    ),
    "technical": Text(en="technical (a fact of the records)", fr="technique (fait des données)"),
    "investigative": Text(
        en="investigative (a lead to be checked)", fr="d’orientation (piste à vérifier)"
    ),
    "evaluative": Text(en="evaluative (weighed evidence)", fr="évaluatif (élément pesé)"),
    "period": Text(en="Period", fr="Période"),
    "numbers": Text(en="Numbers", fr="Numéros"),
    "propositions": Text(en="Propositions compared", fr="Propositions comparées"),
    "population": Text(en="Population of Hd", fr="Population de Hd"),
    "weight": Text(en="Weight", fr="Poids"),
    "against": Text(en="against {alternative}", fr="contre {alternative}"),
    "ratio": Text(en="LR", fr="RV"),
    "curve": Text(en="Curve", fr="Courbe"),
    "alternative": Text(en="Alternative", fr="Alternative"),
    "share_before": Text(en="Share given to Hp before", fr="Part accordée à Hp avant"),
    "share_after": Text(en="Share after", fr="Part après"),
    "search": Text(en="Search", fr="Recherche"),
    "searched": Text(
        en="expected by chance: {chance}; candidates compared: {considered}",
        fr="attendu par hasard : {chance} ; candidats comparés : {considered}",
    ),
    "searched_only": Text(
        en="candidates compared: {considered}; no chance level for this question",
        fr="candidats comparés : {considered} ; pas de niveau de hasard pour cette question",
    ),
    "measures": Text(en="Measures", fr="Mesures"),
    "alternatives": Text(en="Other explanations tried", fr="Autres explications envisagées"),
    "caveats": Text(en="What this does not say", fr="Ce que cela ne dit pas"),
    "corrected": Text(
        en="Rows said to be wrong (counted as received)",
        fr="Lignes déclarées erronées (comptées telles que reçues)",
    ),
    "judged": Text(en="Judged", fr="Décision"),
    "judged_by": Text(
        en="{verdict} by {who} on {at}: {why}", fr="{verdict} par {who} le {at} : {why}"
    ),
    "judged_stale": Text(
        en="The finding says something else since: it is to be judged anew.",
        fr="Le constat a changé depuis : il est à juger de nouveau.",
    ),
    "judged_nobody": Text(
        en="undecided: nobody has accepted or rejected it",
        fr="non tranché : personne ne l’a accepté ni rejeté",
    ),
    "judged_tally": Text(
        en="Judged by named persons: {accepted} accepted, {rejected} rejected, "
        "{undecided} undecided.",
        fr="Jugés par des personnes nommées : {accepted} acceptés, {rejected} rejetés, "
        "{undecided} non tranchés.",
    ),
    "depends": Text(en="Rests on authorisations", fr="Repose sur les actes"),
    "lines": Text(
        en="Source lines ({shown} of {total}, earliest first)",
        fr="Lignes sources ({shown} sur {total}, les plus anciennes d’abord)",
    ),
    "row": Text(en="row {row}", fr="ligne {row}"),
    "sheet": Text(en="sheet «{sheet}», row {row}", fr="feuille «{sheet}», ligne {row}"),
    "as_received": Text(en="as received", fr="tel que reçu"),
    "read_as": Text(en="read as", fr="lu comme"),
    "more": Text(en="--all shows every line.", fr="--all montre toutes les lignes."),
    "rule": Text(en="rule", fr="règle"),
}
"""Every word of the reading commands, by key."""

ROLES = {
    "line": Text(en="line", fr="ligne"),
    "dispatch": Text(en="dispatch", fr="régulation"),
    "courier": Text(en="courier", fr="livreur"),
    "client": Text(en="client", fr="client"),
    "supplier": Text(en="supplier", fr="fournisseur"),
    "holder": Text(en="holder", fr="détenteur"),
    "front": Text(en="declared business", fr="commerce déclaré"),
    "introducer": Text(en="introducer", fr="introducteur"),
    "newcomer": Text(en="newcomer", fr="nouveau venu"),
    "old": Text(en="earlier number", fr="numéro antérieur"),
    "new": Text(en="later number", fr="numéro postérieur"),
    "left": Text(en="one number", fr="un numéro"),
    "right": Text(en="other number", fr="autre numéro"),
    "service": Text(en="service", fr="service"),
    "account": Text(en="account", fr="compte"),
}
