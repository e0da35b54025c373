"""What does the adviser say, in both languages?

Names in braces are numbers as they may be printed, or counts. No sentence says anything of a
person: a place in a chain is what records leave open to a number.
"""

from filiere.wording import Words
from filiere.wording.pair import Pair

_say = Words(__name__)
LEFT = _say("left")
"""Why ask about a number that a dispatch phone's bill leaves unexplained."""
QUIET = _say("quiet")
"""That the day before a death tells nothing."""
WHY = {
    "dispatch": Pair(
        en="After contacts from {number}, the phone {bill} went out {times} to numbers "
        "seldom seen on its bill, and hardly the other way round: that is what the records of a "
        "phone that sends couriers look like. Its bill would show whom else it sends, and who "
        "supplies.",
        fr="Après des contacts de {number}, le téléphone {bill} est allé {times} vers des "
        "numéros rares sur sa facturation, et presque jamais dans l'autre sens : c'est la trace "
        "que laisse un téléphone qui envoie des livreurs. Sa facturation montrerait qui d'autre "
        "il envoie, et qui approvisionne.",
    ),
    "courier": Pair(
        en="{number} reached {bill} {times} within two hours of a contact from {bill} to "
        "{way}: it may bring what is ordered there. The line's own bill never shows who sends the "
        "couriers; the bill of the one who rings back does.",
        fr="{number} a joint {bill} {times} dans les deux heures d'un contact de {bill} vers "
        "{way} : il apporte peut-être ce qui s'y commande. La facturation de la ligne ne montre "
        "jamais qui envoie les livreurs ; celle de qui rappelle le montre.",
    ),
    "line": Pair(
        en="{number} was reached {times} from the bills held, before visits by other "
        "numbers: it may be where orders are taken. Its bill would show who else asks, "
        "and so on whose bills couriers can be seen.",
        fr="{number} a été joint {times} depuis les facturations détenues, avant des visites "
        "d'autres numéros : c'est peut-être là que se prennent les commandes. Sa "
        "facturation montrerait qui d'autre demande, donc sur quelles facturations voir des "
        "livreurs.",
    ),
    "client": Pair(
        en="{number} is often in contact with a number where orders may be taken ({count} "
        "contacts seen): its bill would show which phones ring it afterwards. It is the bill of "
        "somebody who only asks: last resort where no courier is seen yet.",
        fr="{number} est souvent en contact avec un numéro où se prennent peut-être des "
        "commandes ({count} contacts vus) : sa facturation montrerait quels téléphones l'appellent "
        "ensuite. C'est celle de quelqu'un qui ne fait que demander : dernier recours tant "
        "qu'aucun livreur n'est vu.",
    ),
    "relay": Pair(
        en="The finding {finding} ties {number} to the line {way} by timing, and its bill is not "
        "held. That bill would show whom it sends, and who supplies.",
        fr="Le constat {finding} relie {number} à la ligne {way} par le minutage, et sa "
        "facturation n'est pas détenue. Elle montrerait qui il envoie, et qui approvisionne.",
    ),
    "known_courier": Pair(
        en="The finding {finding} holds {number} to bring what the line {way} takes, no dispatch "
        "phone of this line is known, and this bill is not held. It would show who sends it.",
        fr="Le constat {finding} tient {number} pour livreur de la ligne {way}, aucune régulation "
        "de cette ligne n'est connue, et cette facturation n'est pas détenue. Elle montrerait qui "
        "l'envoie.",
    ),
    "supplier": Pair(
        en="The finding {finding} shows contacts with {number} followed by a sending of the line "
        "{way} more often than chance, and its bill is not held.",
        fr="Le constat {finding} montre des contacts avec {number} suivis d'un envoi de la ligne "
        "{way} plus souvent que le hasard, et sa facturation n'est pas détenue.",
    ),
    "beside": Pair(
        en="If {number} takes orders, whoever answers it may hold the phone that sends the "
        "couriers beside it. The numbers that used the cells around it in the five minutes "
        "after {count} contacts that reached it would show a phone that is there time and "
        "again (places: {places}, cells: {cells}). In simulated cities that had come so far "
        "on bills alone, one time in five, the dispatch phone was among the first three.",
        fr="Si {number} prend des commandes, qui y répond tient peut-être à côté le téléphone "
        "qui envoie les livreurs. Les numéros passés par les cellules alentour dans les cinq "
        "minutes qui suivent {count} contacts qui l'ont joint montreraient un téléphone qui y"
        " revient sans cesse (lieux : {places}, cellules : {cells}). Dans des villes simulées"
        " où les facturations n'avaient pas suffi, une fois sur cinq, la régulation était "
        "parmi les trois premiers.",
    ),
    "dumped": Pair(
        en="The cell dumps held show {number} on the cells around {way} in {count} of {of} "
        "windows of five minutes after contacts that reached it, more than almost any other "
        "number that is not on its bill. Somebody who lives or works there leaves the same "
        "trace: its bill would show whether it sends couriers.",
        fr="Les relevés de cellules détenus montrent {number} sur les cellules autour de {way} "
        "dans {count} des {of} fenêtres de cinq minutes qui suivent des contacts l'ayant "
        "joint, plus que presque tout autre numéro absent de sa facturation. Qui habite ou "
        "travaille là laisse la même trace : sa facturation montrerait s'il envoie des "
        "livreurs.",
    ),
}
TIMES = Pair(en="{count} times", fr="{count} fois")
ONCE = Pair(en="once", fr="une fois")
ASK_COUNT = Pair(
    en="Everybody who used these cells then would be disclosed, and no record held tells how many: "
    "ask the operators first how many numbers they count, which discloses nobody. Above {third}, "
    "this would cost more than it brings.",
    fr="Quiconque est passé par ces cellules serait communiqué, et aucune donnée détenue ne dit "
    "combien : demander d'abord aux opérateurs combien de numéros ils y comptent, ce qui ne révèle "
    "personne. Au-delà de {third}, cela coûterait plus que cela n'apporte.",
)
COUNTED = Pair(
    en="Everybody who used these cells then would be disclosed: {third} numbers, by the "
    "operators' count.",
    fr="Quiconque est passé par ces cellules serait communiqué : {third} numéros, d'après le "
    "comptage des opérateurs.",
)
COST = Pair(
    en="About {third} other numbers would stand on it.",
    fr="Environ {third} autres numéros y figureraient.",
)
FOREIGN = Pair(
    en="The number is foreign: this asks for international co-operation.",
    fr="Le numéro est étranger : il y faut l'entraide internationale.",
)
HOURS = Pair(
    en="Last contact {hours} h before the declared death.",
    fr="Dernier contact {hours} h avant le décès déclaré.",
)
STOPS = {
    "reached": Pair(
        en="The bill of the phone that sends the couriers is held ({numbers}): no further bill "
        "would tell more about who sends whom. What lies above it is for other means than bills.",
        fr="La facturation du téléphone qui envoie les livreurs est détenue ({numbers}) : aucune "
        "autre n'en dirait plus sur qui envoie qui. Ce qui est au-dessus relève d'autres moyens "
        "que les facturations.",
    ),
    "held": Pair(
        en="Every bill on which an open rung could be read is held, or its number is not in the "
        "records: there is nothing to ask.",
        fr="Toute facturation où se lirait un échelon ouvert est détenue, ou son numéro n'est pas "
        "dans les données : il n'y a rien à demander.",
    ),
    "disproportionate": Pair(
        en="The best request left would bring less than it costs those who have nothing to do "
        "with it ({third} numbers for a gain of {gain}): no further request is proportionate on "
        "these records.",
        fr="La meilleure demande restante apporterait moins qu'elle ne coûte à ceux qui n'y sont "
        "pour rien ({third} numéros pour un gain de {gain}) : aucune demande de plus n'est "
        "proportionnée au vu de ces données.",
    ),
    "nothing": Pair(
        en="The case holds no bill and no finding from which a chain could start: declare a death "
        "or bring in a bill first.",
        fr="Le dossier n'a ni facturation ni constat d'où partir : déclarer un décès ou apporter "
        "d'abord une facturation.",
    ),
}
