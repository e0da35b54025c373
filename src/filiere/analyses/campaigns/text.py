"""What does the analysis ``campaigns`` say to a reader, in both languages?"""

from filiere.model.evidence import Propositions
from filiere.wording.pair import Pair

QUESTION = Pair(
    en="Which numbers sent texts in bulk, to whom again, and what did recipients do after?",
    fr="Quels numéros ont envoyé des messages groupés, aux mêmes destinataires, et qu'ont fait "
    "ceux-ci ensuite ?",
)
NO_TEXT = Pair(
    en="The case holds no message between two known numbers.",
    fr="Le dossier ne contient aucun message entre deux numéros connus.",
)
LINE_CLAIM = Pair(
    en="{line} wrote to {recipients} numbers from {sent_at} within {lasted_s} s; {orders_after} "
    "contacts from them followed within a day, {orders_expected} on other days at the same hours.",
    fr="{line} a écrit à {recipients} numéros à partir du {sent_at} en {lasted_s} s ; "
    "{orders_after} "
    "contacts de ceux-ci ont suivi dans la journée, {orders_expected} les autres jours aux mêmes "
    "heures.",
)
ANNOUNCEMENT_CLAIM = Pair(
    en="{line}, new in the records, wrote to {recipients} numbers from {sent_at} within {lasted_s} "
    "s: an announcement of the number; {orders_after} contacts from them followed within a day.",
    fr="{line}, nouveau dans les données, a écrit à {recipients} numéros à partir du {sent_at} en "
    "{lasted_s} s : une annonce du numéro ; {orders_after} contacts de ceux-ci ont suivi dans la "
    "journée.",
)
SERVICE_CLAIM = Pair(
    en="{service}, which is not an order line in the ledger (a shop's or a club's sending looks "
    "the "
    "same), wrote to {recipients} numbers from {sent_at} within {lasted_s} s; {orders_after} "
    "contacts "
    "from them followed within a day.",
    fr="{service}, qui n'est pas une ligne de commande au registre (l'envoi d'un commerce ou "
    "d'un club "
    "a le même aspect), a écrit à {recipients} numéros à partir du {sent_at} en {lasted_s} s ; "
    "{orders_after} contacts de ceux-ci ont suivi dans la journée.",
)
PROPOSITIONS = Propositions(
    hp=Pair(
        en="These texts are one sending to a list.",
        fr="Ces messages sont un seul envoi à une liste.",
    ),
    hd=Pair(
        en="They are separate messages that happened to fall close together.",
        fr="Ce sont des messages distincts tombés par hasard au même moment.",
    ),
    population=Pair(
        en="Numbers of the case that send texts.",
        fr="Numéros du dossier qui envoient des messages.",
    ),
)
ALTERNATIVES = (
    Pair(
        en="A shop's promotion, a reminder of appointments, a club's or a family's group text.",
        fr="La promotion d'un commerce, un rappel de rendez-vous, le message groupé d'un club ou "
        "d'une "
        "famille.",
    ),
    Pair(
        en="Orders after it may have another cause: a weekend, a holiday, a delivery of stock.",
        fr="Les commandes qui suivent peuvent avoir une autre cause : un week-end, une fête, un "
        "arrivage.",
    ),
)
CAVEATS = (
    Pair(
        en="A recipient did not choose to be on a list; nothing is said of recipients.",
        fr="Un destinataire n'a pas choisi de figurer sur une liste ; rien n'est dit des "
        "destinataires.",
    ),
    Pair(
        en="Contacts after the sending are counted, not orders.",
        fr="Ce sont des contacts après l'envoi qui sont comptés, non des commandes.",
    ),
    Pair(
        en="Recipients reached by applications are not seen.",
        fr="Les destinataires joints par des applications ne sont pas vus.",
    ),
)
MEASURES = {
    "sent_at": Pair(en="First text.", fr="Premier message."),
    "recipients": Pair(en="Different recipients.", fr="Destinataires différents."),
    "template": Pair(
        en="What most of the texts share, digits masked; none where no content is held.",
        fr="Ce que la plupart des messages ont en commun, chiffres masqués ; rien sans contenu "
        "détenu.",
    ),
    "orders_after": Pair(
        en="Contacts from recipients to the sender in the day after.",
        fr="Contacts des destinataires vers l'émetteur dans la journée qui suit.",
    ),
    "orders_expected": Pair(
        en="Mean of the same hours on other days without a sending; none where there is no such "
        "day.",
        fr="Moyenne aux mêmes heures des autres jours sans envoi ; rien s'il n'y en a pas.",
    ),
    "kind": Pair(
        en="announcement: the first sending of a new number; sending: any other.",
        fr="announcement : premier envoi d'un nouveau numéro ; sending : tout autre.",
    ),
    "lasted_s": Pair(
        en="Seconds from the first to the last text.", fr="Secondes du premier au dernier message."
    ),
    "same_as_before": Pair(
        en="Share of the recipients of the sender's sending before who are met again.",
        fr="Part des destinataires de l'envoi précédent du même numéro qui se retrouvent.",
    ),
}
