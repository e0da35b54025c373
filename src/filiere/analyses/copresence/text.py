"""What does the analysis ``copresence`` say to a reader, in both languages?"""

from filiere.model.evidence import Propositions
from filiere.wording import Words
from filiere.wording.pair import Pair

say = Words(__name__)

QUESTION = Pair(
    en="Which phones are carried together, more than neighbours, colleagues or chance explain?",
    fr="Quels téléphones sont portés ensemble, plus que ne l'expliquent voisins, collègues ou "
    "hasard ?",
)
NO_PLACE = Pair(
    en="No record tells of a cell whose place is known: whether phones were together cannot be "
    "asked. Nothing follows from it.",
    fr="Aucune donnée ne porte de cellule dont le lieu est connu : on ne peut demander si des "
    "téléphones étaient ensemble. Rien ne s'en déduit.",
)
FEW_PHONES = Pair(
    en="Fewer than two phones are registered on cells whose place is known.",
    fr="Moins de deux téléphones sont enregistrés sur des cellules dont le lieu est connu.",
)
CLAIM = Pair(
    en="{left} and {right} are registered one after the other {switches} times; they are heard in "
    "one place in {shared_bins} half-hours, and {dislocations} of the journeys between them are "
    "impossible.",
    fr="{left} et {right} sont enregistrés l'un après l'autre {switches} fois ; ils sont vus au "
    "même endroit dans {shared_bins} demi-heures, et {dislocations} des trajets de l'un à l'autre "
    "sont impossibles.",
)
HP = Pair(
    en="{left} and {right} were carried by one holder.",
    fr="{left} et {right} étaient portés par un seul détenteur.",
)
HD = Pair(
    en="{left} and {right} were carried by two holders.",
    fr="{left} et {right} étaient portés par deux détenteurs.",
)
PROPOSITIONS = Propositions(
    hp=HP,
    hd=HD,
    population=Pair(
        en="Other phones of this case, two by two.",
        fr="Les autres téléphones de ce dossier, deux à deux.",
    ),
)
ELSEWHERE = Propositions(
    hp=HP,
    hd=HD,
    population=Pair(
        en="Phones of different people in simulated sets, from an island to a country.",
        fr="Téléphones de personnes différentes d'ensembles simulés, d'une île à un pays.",
    ),
)
ALTERNATIVES = (
    Pair(
        en="Two holders who travel together all the time look like one: the records do not tell "
        "them apart.",
        fr="Deux détenteurs qui se déplacent toujours ensemble ont l'aspect d'un seul : les "
        "données ne les distinguent pas.",
    ),
    Pair(
        en="Both phones stay in one building, and neither is carried about.",
        fr="Les deux téléphones restent dans un même bâtiment, sans être portés.",
    ),
)
CAVEATS = (
    Pair(
        en="A cell is a region, never a point: distances are given as intervals between regions.",
        fr="Une cellule est une zone, jamais un point : les distances sont des intervalles entre "
        "zones.",
    ),
    Pair(
        en="Phones are weighed, not people; who held them is another question.",
        fr="On pèse des téléphones, non des personnes ; savoir qui les tenait est une autre "
        "question.",
    ),
    Pair(
        en="A second phone used only where the first is not meets it nowhere: such a pair is found "
        "only among the numbers that are asked for.",
        fr="Un second téléphone utilisé seulement là où le premier ne l'est pas ne le rencontre "
        "nulle part : une telle paire n'est trouvée que parmi les numéros demandés.",
    ),
)
GIVEN = Pair(
    en="Compared because somebody asked for these two numbers.",
    fr="Comparés parce que quelqu'un a demandé ces deux numéros.",
)
HIGHEST = Pair(
    en="Listed because no pair of so small a case could stand out: it is among the highest.",
    fr="Listée parce qu'aucune paire d'un si petit dossier ne pouvait ressortir : elle est parmi "
    "les plus élevées.",
)
ASKED = Pair(
    en="Found among the pairs of numbers that the ledger gives a role.",
    fr="Trouvée parmi les paires de numéros auxquels le registre donne un rôle.",
)
NAMED = Pair(
    en="Weighed because the ledger ties these two numbers, whatever the result.",
    fr="Pesée parce que le registre lie ces deux numéros, quel que soit le résultat.",
)
COMPANION = Pair(
    en="Found by comparing each number that the ledger gives a role with every other phone.",
    fr="Trouvée en comparant chaque numéro auquel le registre donne un rôle à tous les autres.",
)
OPEN = Pair(
    en="Found by comparing all phones with each other.",
    fr="Trouvée en comparant tous les téléphones entre eux.",
)
MEASURES = {
    "way": say("measure-way"),
    "by_way": say("measure-by-way"),
    "people": say("measure-people"),
    "outside": say("measure-outside"),
    "shared_bins": Pair(
        en="Half-hours in which both are heard in regions that touch.",
        fr="Demi-heures où les deux sont vus dans des zones qui se touchent.",
    ),
    "dislocations": Pair(
        en="Journeys from one phone to the other that nothing on the ground makes, once both "
        "regions are left.",
        fr="Trajets d'un téléphone à l'autre que rien au sol ne fait, une fois sorti des deux "
        "zones.",
    ),
    "switches": Pair(
        en="Times that a registration of one is followed by one of the other, at most 12 h later.",
        fr="Fois où un enregistrement de l'un est suivi d'un de l'autre, au plus 12 h après.",
    ),
    "switches_some_days_apart": Pair(
        en="The same, one phone moved by a day or a week: fewer in the record is a deficit of "
        "alternations.",
        fr="De même, l'un étant décalé d'un jour ou d'une semaine : moins dans les données est un "
        "déficit d'alternances.",
    ),
    "days": Pair(en="Days with a switch.", fr="Jours ayant une alternance."),
    "same_handset": Pair(
        en="Handsets (IMEI, 14 digits) in which both numbers were seen: a fact apart, not weighed.",
        fr="Terminaux (IMEI, 14 chiffres) où les deux numéros ont été vus : un fait à part, non "
        "pesé.",
    ),
    "silences": Pair(
        en="Silences of 36 h or more of each, and those that both keep at once: not weighed.",
        fr="Silences de 36 h ou plus de chacun, et ceux que les deux gardent en même temps : non "
        "pesés.",
    ),
    "weightiest": Pair(
        en="The switches that weigh most: first registration (UTC), seconds to the other, "
        "kilometres between the regions at least and at most, and whether it speaks for one "
        "holder.",
        fr="Les alternances qui pèsent le plus : premier enregistrement (UTC), secondes jusqu'à "
        "l'autre, kilomètres entre les zones au moins et au plus, et si elle parle pour un seul "
        "détenteur.",
    ),
    "without_one_day": Pair(
        en="The day without which the ratio falls most, and the log10 ratio that remains.",
        fr="Le jour sans lequel le rapport baisse le plus, et le log10 du rapport qui reste.",
    ),
    "without_one_cell": Pair(
        en="The log10 ratio that remains without the cell that it needs most.",
        fr="Le log10 du rapport qui reste sans la cellule dont il a le plus besoin.",
    ),
    "compared": Pair(
        en="Pairs compared in the search that found this one.",
        fr="Paires comparées dans la recherche qui a trouvé celle-ci.",
    ),
}
