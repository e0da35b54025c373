"""What does the analysis ``deaths`` say to a reader, in both languages?"""

from filiere.model.evidence import Propositions
from filiere.wording.pair import Pair

QUESTION = Pair(
    en="Which numbers were in touch with several numbers in the last hours before a declared "
    "death, and which rang back?",
    fr="Quels numéros étaient en contact avec plusieurs numéros dans les dernières heures avant un "
    "décès déclaré, et lesquels ont rappelé ?",
)
NO_DEATH = Pair(
    en="case.toml declares no death of the user of a number of these records.",
    fr="case.toml ne déclare aucun décès de l'utilisateur d'un numéro de ces données.",
)
CLAIM = Pair(
    en="{line} is in touch with {deaths} of {declared} numbers in the last {window_h} hours before "
    "the death declared for each; numbers as common as those compared give "
    "{expected_by_chance} such numbers by chance.",
    fr="{line} est en contact avec {deaths} des {declared} numéros dans les {window_h} dernières "
    "heures avant le décès déclaré pour chacun ; des numéros aussi courants que ceux comparés "
    "donnent {expected_by_chance} tels numéros par hasard.",
)
CLAIM_BACK = Pair(
    en="In the last {window_h} hours before the death declared for {number}, it reaches {line}, "
    "and {courier}, hardly ever called itself, reaches it {lag_min} minutes later; {followed} of "
    "{calls} contacts with {line} are so followed, when days moved against each other give "
    "{expected_by_chance}. Its bill would show which number sends it, which that of {line} cannot.",
    fr="Dans les {window_h} dernières heures avant le décès déclaré pour {number}, celui-ci joint "
    "{line}, et {courier}, lui-même presque jamais appelé, le joint {lag_min} minutes plus tard ; "
    "{followed} des {calls} contacts avec {line} sont ainsi suivis, quand des jours décalés en "
    "donnent {expected_by_chance}. Sa facturation montrerait quel numéro l'envoie, ce que celle de "
    "{line} ne peut montrer.",
)
PROPOSITIONS = Propositions(
    hp=Pair(
        en="These contacts belong to one delivery service that was used in those hours.",
        fr="Ces contacts relèvent d'un même service de livraison utilisé dans ces heures.",
    ),
    hd=Pair(
        en="They are the habitual contacts of each number, which happen to fall in those hours.",
        fr="Ce sont des contacts habituels de chaque numéro, tombés par hasard dans ces heures.",
    ),
    population=Pair(
        en="The contacts of the same numbers at the same hours of other days, and of other bills "
        "in those hours.",
        fr="Les contacts des mêmes numéros aux mêmes heures d'autres jours, et ceux d'autres "
        "facturations à ces heures.",
    ),
)
ALTERNATIVES = (
    Pair(
        en="A common number: a restaurant, a doctor, a help line, a service of notices.",
        fr="Un numéro courant : un restaurant, un médecin, une ligne d'aide, un service d'avis.",
    ),
    Pair(
        en="A friend or relative whom several of them knew, or who worried.",
        fr="Un ami ou un parent que plusieurs connaissaient, ou qui s'inquiétait.",
    ),
    Pair(
        en="A call that has nothing to do with the one before it.",
        fr="Un appel sans rapport avec celui qui le précède.",
    ),
)
CAVEATS = (
    Pair(
        en="A contact before a death says nothing of its cause.",
        fr="Un contact avant un décès ne dit rien de sa cause.",
    ),
    Pair(
        en="Deaths are declared in case.toml, not read in the records; so is their time.",
        fr="Les décès sont déclarés dans case.toml, non lus dans les données ; leur heure aussi.",
    ),
    Pair(
        en="Coincidences are frequent among many numbers: compare the number expected by chance.",
        fr="Les coïncidences sont fréquentes parmi de nombreux numéros : comparer le nombre "
        "attendu du hasard.",
    ),
    Pair(
        en="«line» and «courier» name places in the records here: the number reached, and the one "
        "that then rang.",
        fr="« ligne » et « livreur » désignent ici des places dans les données : le numéro joint, "
        "et celui qui a ensuite appelé.",
    ),
)
MEASURES = {
    "deaths": Pair(
        en="Declared deaths before which the number was in touch.",
        fr="Décès déclarés avant lesquels le numéro était en contact.",
    ),
    "declared": Pair(
        en="Declared deaths of users of numbers of these records.",
        fr="Décès déclarés d'utilisateurs de numéros de ces données.",
    ),
    "last_contact": Pair(
        en="The last contact before each of these deaths, in order of time, and how many hours "
        "before.",
        fr="Le dernier contact avant chacun de ces décès, dans l'ordre du temps, et combien "
        "d'heures avant.",
    ),
    "expected_by_chance": Pair(
        en="Numbers met by so many or more (or contacts so followed) expected by chance.",
        fr="Numéros rencontrés par autant ou plus (ou contacts ainsi suivis) attendus du hasard.",
    ),
    "p": Pair(
        en="Chance of as many, for this number alone.",
        fr="Chance d'en avoir autant, pour ce seul numéro.",
    ),
    "number": Pair(
        en="The number whose bill shows the call and the one that followed; none where the finding "
        "is about several deaths.",
        fr="Numéro dont la facturation montre l'appel et celui qui a suivi ; aucun si le constat "
        "porte sur plusieurs décès.",
    ),
    "lag_min": Pair(
        en="Minutes from the contact with the line to the call that followed.",
        fr="Minutes du contact avec la ligne à l'appel qui a suivi.",
    ),
    "followed": Pair(
        en="Contacts with the line after which a number hardly ever called itself rang.",
        fr="Contacts avec la ligne après lesquels un numéro presque jamais appelé a appelé.",
    ),
    "calls": Pair(
        en="Contacts with the line on this bill.",
        fr="Contacts avec la ligne sur cette facturation.",
    ),
    "window_h": Pair(en="Hours looked at.", fr="Heures examinées."),
}
