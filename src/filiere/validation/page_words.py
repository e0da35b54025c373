"""Which words do the pages of a study use, in both languages?

Short texts by key; the pages are the same table in French and in English.
"""

from filiere.model.text import Text

WORDS = {
    "heading": Text(en="Study: {study}", fr="Étude : {study}"),
    "simulation": Text(
        en="**Simulation, not observation.** Figures on simulated and on real data are never "
        "pooled.",
        fr="**Simulation, non observation.** Les chiffres simulés et réels ne sont jamais mêlés.",
    ),
    "real": Text(
        en="**Public data.** Figures on simulated and on real data are never pooled.",
        fr="**Données publiques.** Les chiffres simulés et réels ne sont jamais mêlés.",
    ),
    "scope": Text(en="Scope", fr="Portée"),
    "data": Text(en="Data", fr="Données"),
    "made": Text(
        en="Criteria fixed on {fixed}, before any reporting seed was looked at; {block} seeds "
        "{first} to {last}; intervals 95 %, {people} drawn again.",
        fr="Critères fixés le {fixed}, avant de regarder les graines reporting ; graines "
        "{block} {first} à {last} ; intervalles à 95 %, {people} tirées de nouveau.",
    ),
    "people": Text(en="persons or cities", fr="personnes ou villes"),
    "apart": Text(
        en="Each pair is judged by a line and by bounds that were fitted on other people.",
        fr="Chaque paire est jugée par une droite et des bornes ajustées sur d'autres personnes.",
    ),
    "characteristic": Text(en="characteristic", fr="caractéristique"),
    "metric": Text(en="metric", fr="mesure"),
    "of": Text(en="of", fr="de"),
    "criterion": Text(en="criterion", fr="critère"),
    "result": Text(en="result", fr="résultat"),
    "decision": Text(en="decision", fr="décision"),
    "met": Text(en="met", fr="atteint"),
    "not_met": Text(en="**not met**", fr="**non atteint**"),
    "not_measured": Text(en="not measured", fr="non mesuré"),
    "against": Text(en="Against: {alternative}", fr="Contre : {alternative}"),
    "bounds": Text(
        en="Bounds {low} to {high} (log10), from {same} and {different} people.",
        fr="Bornes {low} à {high} (log10), d'après {same} et {different} personnes.",
    ),
    "pairs": Text(
        en="{same} pairs for which the first proposition is true ({same_people} people), "
        "{different} for which the second is ({different_people} people).",
        fr="{same} paires où la première proposition est vraie ({same_people} personnes), "
        "{different} où la seconde l'est ({different_people} personnes).",
    ),
    "cllr": Text(en="Cllr (unanswered = LR 1)", fr="Cllr (sans réponse = RV 1)"),
    "cllr_min": Text(en="Cllr_min", fr="Cllr_min"),
    "cllr_cal": Text(en="Cllr_cal", fr="Cllr_cal"),
    "cllr_answered": Text(en="Cllr, answered pairs alone", fr="Cllr, paires avec réponse seules"),
    "devpav": Text(en="devPAV", fr="devPAV"),
    "auc": Text(en="AUC", fr="AUC"),
    "answered": Text(en="share of pairs answered", fr="part des paires avec réponse"),
    "misleading_different": Text(
        en="different pairs above LR 1", fr="paires différentes au-dessus de RV 1"
    ),
    "misleading_same": Text(en="same pairs below LR 1", fr="paires identiques sous RV 1"),
    "strongly_misleading": Text(
        en="different pairs above LR 10", fr="paires différentes au-dessus de RV 10"
    ),
    "highest_different": Text(
        en="highest log10 LR of a different pair", fr="plus haut log10 RV d'une paire différente"
    ),
    "share": Text(en="share", fr="part"),
    "median": Text(en="median", fr="médiane"),
    "figure": Text(en="figure", fr="chiffre"),
    "value": Text(en="value (95 %)", fr="valeur (95 %)"),
    "category": Text(en="different pairs that are", fr="paires différentes qui sont"),
    "people_count": Text(en="people", fr="personnes"),
    "pair_count": Text(en="pairs", fr="paires"),
    "above_1": Text(en="LR > 1", fr="RV > 1"),
    "above_10": Text(en="LR > 10", fr="RV > 10"),
    "above_100": Text(en="LR > 100", fr="RV > 100"),
    "median_lr": Text(en="median log10 LR", fr="log10 RV médian"),
    "highest": Text(en="highest", fr="maximum"),
    "other": Text(en="unnamed", fr="sans nom"),
    "sensitivity": Text(en="setting", fr="réglage"),
    "count": Text(en="count", fr="compte"),
    "hits": Text(en="hits / trials", fr="touches / essais"),
    "groups": Text(en="groups", fr="groupes"),
    "where": Text(en="where", fr="où"),
    "all": Text(en="all", fr="tout"),
    "scorecard": Text(en="Scorecard", fr="Bulletin"),
    "scorecard_note": Text(
        en="Every criterion of every study with its result; the method's page has the rest. "
        "Written by `filiere validate`.",
        fr="Chaque critère de chaque étude avec son résultat ; le reste est sur la page de la "
        "méthode. Écrit par `filiere validate`.",
    ),
    "on_simulation": Text(en="On simulated data", fr="Sur données simulées"),
    "on_real": Text(en="On public data", fr="Sur données publiques"),
    "study": Text(en="study", fr="étude"),
    "ece": Text(
        en="Cost at each odds before the evidence (ECE)",
        fr="Coût selon la cote avant l’élément (ECE)",
    ),
    "tippett": Text(en="Tippett plot", fr="Diagramme de Tippett"),
    "page": Text(en="The method in full: {link}", fr="La méthode entière, en anglais : {link}"),
    "about": Text(
        en="Written by `filiere validate` from what the analysis says of itself.",
        fr="Écrit par `filiere validate` d’après ce que l’analyse dit d’elle-même.",
    ),
    "claim": Text(en="What a finding says", fr="Ce que dit un constat"),
    "propositions": Text(en="Propositions compared", fr="Propositions comparées"),
    "population": Text(en="Population of Hd", fr="Population de Hd"),
    "alternatives": Text(en="Other explanations tried", fr="Autres explications envisagées"),
    "caveats": Text(en="What it does not say", fr="Ce qu’il ne dit pas"),
    "measures": Text(en="Measures", fr="Mesures"),
    "parameters": Text(en="Parameters", fr="Paramètres"),
    "reference": Text(en="Reference", fr="Référence"),
}
