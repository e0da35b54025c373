"""What does the report say of what persons have stated about the case?"""

from filiere.wording.pair import Pair

STATED_WORDS = {
    "stated": Pair(en="What persons have stated", fr="Ce que des personnes ont déclaré"),
    "annulled": Pair(
        en="{act} is annulled (stated by {who} on {at}: {why}). Its records are reached by no "
        "analysis, no count and no page.",
        fr="{act} est annulé (déclaré par {who} le {at} : {why}). Ses données ne sont atteintes "
        "par aucune analyse, aucun compte ni aucune page.",
    ),
    "erased": Pair(
        en="The records of {act} were erased (by {who} on {at}, order {why}).",
        fr="Les données de {act} ont été effacées (par {who} le {at}, décision {why}).",
    ),
    "protected": Pair(
        en="Protected ({quality}): {count} records of {number} are contacts with {protected}; "
        "their content and times are shown to nobody.",
        fr="Protégé ({quality}) : {count} enregistrements de {number} sont des contacts avec "
        "{protected} ; leur contenu et leurs heures ne sont montrés à personne.",
    ),
    "attributed": Pair(
        en="Attribution, apart from every finding: {number} was used by {person} from {start} to "
        "{end}, according to {who} on {at} ({strength}): {why}",
        fr="Attribution, distincte de tout constat : {number} était utilisé par {person} du "
        "{start} au {end}, selon {who} le {at} ({strength}) : {why}",
    ),
    "categorised": Pair(
        en="Category of the user of {number}: {category}, according to {who} on {at}: {why}",
        fr="Catégorie de l’utilisateur de {number} : {category}, selon {who} le {at} : {why}",
    ),
    "corrected": Pair(
        en="Correction of {path}, row {row}: {field} should say {value}, according to {who} on "
        "{at}: {why}",
        fr="Rectification de {path}, ligne {row} : {field} devrait dire {value}, selon {who} le "
        "{at} : {why}",
    ),
    "unsigned": Pair(
        en="{path} holds {held} rows where its sender declared {declared}: nobody has signed that "
        "the difference was seen.",
        fr="{path} contient {held} lignes quand son expéditeur en déclarait {declared} : personne "
        "n’a signé avoir vu cet écart.",
    ),
    "signed": Pair(
        en="{path} holds {held} rows where its sender declared {declared}: seen and signed by "
        "{who}.",
        fr="{path} contient {held} lignes quand son expéditeur en déclarait {declared} : vu et "
        "signé par {who}.",
    ),
    "revealed": Pair(
        en="Numbers of third parties were shown in clear to somebody {count} times; the log says "
        "to whom, when and why.",
        fr="Des numéros de tiers ont été montrés en clair {count} fois ; le journal dit à qui, "
        "quand et pourquoi.",
    ),
    "nobody": Pair(
        en="No user of a number is categorised or named unless a line above says so.",
        fr="Aucun utilisateur d’un numéro n’est catégorisé ni nommé, sauf si une ligne ci-dessus "
        "le dit.",
    ),
}
"""Every sentence, by key."""
