"""What does the analysis ``copresence`` say to a reader, in both languages?"""

from filiere.analysis import Weighing
from filiere.model.evidence import Propositions
from filiere.wording.pair import Pair

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
_AGAINST = (
    (
        "stranger",
        Pair(en="strangers", fr="des inconnus"),
        Pair(
            en="{left} and {right} were carried by two holders who have nothing to do with each "
            "other.",
            fr="{left} et {right} étaient portés par deux détenteurs sans rapport entre eux.",
        ),
        Pair(
            en="Any two phones of one city whose holders do not live together.",
            fr="Deux téléphones quelconques d'une ville, dont les détenteurs ne vivent pas "
            "ensemble.",
        ),
    ),
    (
        "household",
        Pair(en="one household", fr="un même foyer"),
        Pair(
            en="{left} and {right} were carried by two holders who live together.",
            fr="{left} et {right} étaient portés par deux détenteurs qui vivent ensemble.",
        ),
        Pair(
            en="People of one household, each with a timetable of their own.",
            fr="Personnes d'un même foyer, chacune avec ses propres horaires.",
        ),
    ),
    (
        "couple",
        Pair(en="a couple always together", fr="un couple toujours ensemble"),
        Pair(
            en="{left} and {right} were carried by two holders who live, work and go out together.",
            fr="{left} et {right} étaient portés par deux détenteurs qui vivent, travaillent et "
            "sortent ensemble.",
        ),
        Pair(
            en="Couples with one home, one workplace, one timetable and the same evenings out.",
            fr="Couples ayant un même foyer, un même lieu de travail, les mêmes horaires et les "
            "mêmes sorties.",
        ),
    ),
    (
        "colleague",
        Pair(en="colleagues", fr="des collègues"),
        Pair(
            en="{left} and {right} were carried by two holders who share a workplace or the way "
            "to it.",
            fr="{left} et {right} étaient portés par deux détenteurs qui partagent un lieu de "
            "travail ou le trajet.",
        ),
        Pair(
            en="Colleagues, some of whom share a car, and commuters of one train.",
            fr="Collègues, dont certains partagent une voiture, et usagers d'un même train.",
        ),
    ),
    (
        "crew",
        Pair(en="a crew", fr="une équipe"),
        Pair(
            en="{left} and {right} were carried by two holders who do their rounds together.",
            fr="{left} et {right} étaient portés par deux détenteurs qui font leurs tournées "
            "ensemble.",
        ),
        Pair(
            en="Crews of one vehicle who live apart; half of them use these phones on duty only.",
            fr="Équipes d'un véhicule qui vivent séparément ; la moitié n'utilisent ces téléphones "
            "qu'en service.",
        ),
    ),
    (
        "driver_runner",
        Pair(en="a driver and a runner", fr="un chauffeur et un livreur"),
        Pair(
            en="{left} and {right} were carried by a driver and by the one who goes to the door.",
            fr="{left} et {right} étaient portés par un chauffeur et par celui qui va à la porte.",
        ),
        Pair(
            en="Pairs in one vehicle of whom one walks at the stops; half of them use these phones "
            "on duty only.",
            fr="Binômes d'un véhicule dont l'un finit à pied ; la moitié n'utilisent ces "
            "téléphones qu'en service.",
        ),
    ),
    (
        "elsewhere",
        Pair(
            en="another holder's phone, used elsewhere",
            fr="le téléphone d'un autre, utilisé ailleurs",
        ),
        Pair(
            en="{left} and {right} were carried by two strangers, at least one of whom uses this "
            "phone at work only, or everywhere but there.",
            fr="{left} et {right} étaient portés par deux inconnus, dont l'un au moins n'utilise "
            "ce téléphone qu'au travail, ou partout sauf là.",
        ),
        Pair(
            en="First and second phones, used in different places, of different holders of a city.",
            fr="Premiers et seconds téléphones, utilisés en des lieux différents, de détenteurs "
            "différents d'une ville.",
        ),
    ),
)
WEIGHINGS = tuple(
    Weighing(
        curve=f"copresence_{name}_v1",
        alternative=alternative,
        propositions=Propositions(hp=HP, hd=hd, population=population),
    )
    for name, alternative, hd, population in _AGAINST
)
PROPOSITIONS = WEIGHINGS[0].propositions
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
        en="The ratios were learnt on simulated cities of some 12 km, with four operators; no real "
        "case was measured.",
        fr="Les rapports ont été appris sur des villes simulées d'une douzaine de kilomètres, à "
        "quatre opérateurs ; aucun dossier réel n'a été mesuré.",
    ),
    Pair(
        en="The same records make all these ratios: they are alternatives side by side, never to "
        "be multiplied, nor with a ratio from the timing of contacts.",
        fr="Les mêmes données font tous ces rapports : ce sont des alternatives côte à côte, "
        "jamais à multiplier, ni avec un rapport tiré du minutage des contacts.",
    ),
    Pair(
        en="A second phone used only where the first is not meets it nowhere: such a pair is found "
        "only among the numbers that are asked for.",
        fr="Un second téléphone utilisé seulement là où le premier ne l'est pas ne le rencontre "
        "nulle part : une telle paire n'est trouvée que parmi les numéros demandés.",
    ),
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
