"""Which words do the pages of a study use, in both languages?

Short texts by key; the pages are the same table in French and in English.
"""

from filiere.wording.pair import Pair

WORDS = {
    "heading": Pair(en="Study: {study}", fr="Étude : {study}"),
    "simulation": Pair(
        en="**Simulation, not observation.** Figures on simulated and on real data are never "
        "pooled.",
        fr="**Simulation, non observation.** Les chiffres simulés et réels ne sont jamais mêlés.",
    ),
    "real": Pair(
        en="**Public data.** Figures on simulated and on real data are never pooled.",
        fr="**Données publiques.** Les chiffres simulés et réels ne sont jamais mêlés.",
    ),
    "scope": Pair(en="Scope", fr="Portée"),
    "data": Pair(en="Data", fr="Données"),
    "made": Pair(
        en="Criteria fixed on {fixed}, before any reporting seed was looked at; {block} seeds "
        "{first} to {last}; intervals 95 %, {people} drawn again.",
        fr="Critères fixés le {fixed}, avant de regarder les graines reporting ; graines "
        "{block} {first} à {last} ; intervalles à 95 %, {people} tirées de nouveau.",
    ),
    "people": Pair(en="persons or cities", fr="personnes ou villes"),
    "apart": Pair(
        en="Each pair is judged by a line and by bounds that were fitted on other people.",
        fr="Chaque paire est jugée par une droite et des bornes ajustées sur d'autres personnes.",
    ),
    "characteristic": Pair(en="characteristic", fr="caractéristique"),
    "metric": Pair(en="metric", fr="mesure"),
    "of": Pair(en="of", fr="de"),
    "criterion": Pair(en="criterion", fr="critère"),
    "result": Pair(en="result", fr="résultat"),
    "decision": Pair(en="decision", fr="décision"),
    "met": Pair(en="met", fr="atteint"),
    "not_met": Pair(en="**not met**", fr="**non atteint**"),
    "not_measured": Pair(en="not measured", fr="non mesuré"),
    "against": Pair(en="Against: {alternative}", fr="Contre : {alternative}"),
    "bounds": Pair(
        en="Bounds {low} to {high} (log10), from {same} and {different} people.",
        fr="Bornes {low} à {high} (log10), d'après {same} et {different} personnes.",
    ),
    "pairs": Pair(
        en="{same} pairs for which the first proposition is true ({same_people} people), "
        "{different} for which the second is ({different_people} people).",
        fr="{same} paires où la première proposition est vraie ({same_people} personnes), "
        "{different} où la seconde l'est ({different_people} personnes).",
    ),
    "cllr": Pair(en="Cllr (unanswered = LR 1)", fr="Cllr (sans réponse = RV 1)"),
    "cllr_min": Pair(en="Cllr_min", fr="Cllr_min"),
    "cllr_cal": Pair(en="Cllr_cal", fr="Cllr_cal"),
    "cllr_answered": Pair(en="Cllr, answered pairs alone", fr="Cllr, paires avec réponse seules"),
    "devpav": Pair(en="devPAV", fr="devPAV"),
    "auc": Pair(en="AUC", fr="AUC"),
    "answered": Pair(en="share of pairs answered", fr="part des paires avec réponse"),
    "misleading_different": Pair(
        en="different pairs above LR 1", fr="paires différentes au-dessus de RV 1"
    ),
    "misleading_same": Pair(en="same pairs below LR 1", fr="paires identiques sous RV 1"),
    "strongly_misleading": Pair(
        en="different pairs above LR 10", fr="paires différentes au-dessus de RV 10"
    ),
    "highest_different": Pair(
        en="highest log10 LR of a different pair", fr="plus haut log10 RV d'une paire différente"
    ),
    "share": Pair(en="share", fr="part"),
    "median": Pair(en="median", fr="médiane"),
    "figure": Pair(en="figure", fr="chiffre"),
    "value": Pair(en="value (95 %)", fr="valeur (95 %)"),
    "category": Pair(en="different pairs that are", fr="paires différentes qui sont"),
    "people_count": Pair(en="people", fr="personnes"),
    "pair_count": Pair(en="pairs", fr="paires"),
    "above_1": Pair(en="LR > 1", fr="RV > 1"),
    "above_10": Pair(en="LR > 10", fr="RV > 10"),
    "above_100": Pair(en="LR > 100", fr="RV > 100"),
    "median_lr": Pair(en="median log10 LR", fr="log10 RV médian"),
    "highest": Pair(en="highest", fr="maximum"),
    "other": Pair(en="unnamed", fr="sans nom"),
    "sensitivity": Pair(en="setting", fr="réglage"),
    "count": Pair(en="count", fr="compte"),
    "hits": Pair(en="hits / trials", fr="touches / essais"),
    "groups": Pair(en="groups", fr="groupes"),
    "where": Pair(en="where", fr="où"),
    "all": Pair(en="all", fr="tout"),
    "scorecard": Pair(en="Scorecard", fr="Bulletin"),
    "scorecard_note": Pair(
        en="Every criterion of every study with its result; the method's page has the rest. "
        "Written by `filiere validate`.",
        fr="Chaque critère de chaque étude avec son résultat ; le reste est sur la page de la "
        "méthode. Écrit par `filiere validate`.",
    ),
    "on_simulation": Pair(en="On simulated data", fr="Sur données simulées"),
    "on_real": Pair(en="On public data", fr="Sur données publiques"),
    "study": Pair(en="study", fr="étude"),
    "ece": Pair(
        en="Cost at each odds before the evidence (ECE)",
        fr="Coût selon la cote avant l’élément (ECE)",
    ),
    "tippett": Pair(en="Tippett plot", fr="Diagramme de Tippett"),
    "page": Pair(en="The method in full: {link}", fr="La méthode entière, en anglais : {link}"),
    "about": Pair(
        en="Written by `filiere validate` from what the analysis says of itself.",
        fr="Écrit par `filiere validate` d’après ce que l’analyse dit d’elle-même.",
    ),
    "claim": Pair(en="What a finding says", fr="Ce que dit un constat"),
    "propositions": Pair(en="Propositions compared", fr="Propositions comparées"),
    "population": Pair(en="Population of Hd", fr="Population de Hd"),
    "alternatives": Pair(en="Other explanations tried", fr="Autres explications envisagées"),
    "caveats": Pair(en="What it does not say", fr="Ce qu’il ne dit pas"),
    "measures": Pair(en="Measures", fr="Mesures"),
    "parameters": Pair(en="Parameters", fr="Paramètres"),
    "allowed": Pair(en="{low} to {high}", fr="de {low} à {high}"),
    "reference": Pair(en="Reference", fr="Référence"),
}
