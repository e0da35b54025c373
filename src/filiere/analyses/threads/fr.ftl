question = Quelles conversations ressemblent à des commandes, et par lesquels de leurs messages ?
in-short = Quelles conversations ressemblent à des commandes ?
no-conversation = Aucune conversation d'un téléphone ou d'un compte n'est détenue.
claim = La conversation de { $holder } avec { $account } ressemble à des commandes. Sur { $messages ->
    [one] un message
   *[other] { $messages } messages
}, { $said_quantity } disent une quantité, { $said_product } un produit, { $said_price } un prix. Un lieu est dit dans { $said_place }, une heure dans { $said_time }. Par ses séquences, on y voit { $orders_low } à { $orders_high } commandes.
claim-other = La conversation de { $holder } avec { $account } peut porter sur tout autre chose. { $messages ->
    [one] Son seul message ne place
   *[other] Ses { $messages } messages ne placent
} pas une quantité à côté d'un produit parmi d'autres éléments d'une commande.
hp = Dans cette conversation, des marchandises sont commandées et apportées.
hd = La conversation porte sur autre chose, avec les mêmes mots.
population = Les conversations de la vie courante, et celles de commerces licites avec leurs clients.
alternative-shop = Un commerce licite prend ses commandes de la même manière : quantité, prix, adresse, heure.
alternative-use = Deux personnes parlent d'un usage, et rien n'est commandé.
alternative-joke = Des mots sont cités, chantés, ou dits pour rire.
caveat-words = La liste de mots est datée et modifiable : ce qui lui manque n'est pas vu.
caveat-voice = Les messages vocaux et les images n'ont pas de texte ici : ce qu'ils disent n'est pas compté.
caveat-forged = Un export en texte ne porte aucune marque de son auteur : un clavier suffit à l'écrire.
measure-messages = Messages, chacun une fois sur toutes les sources : ni événements système, ni appels, ni réactions, ni copies citées.
measure-order-like = Si une quantité est à côté d'un produit, avec assez d'autres éléments autour.
measure-elements = Messages où chaque élément est dit : quantité, produit, prix, lieu, heure.
measure-openings = Messages qui demandent si quelqu'un est ouvert ou disponible.
measure-orders-low = Séquences avec une quantité à côté d'un produit, et un prix ou un lieu.
measure-orders-high = Séquences où l'autre partie a écrit, ou qui ressemblent à une commande.
measure-group = Si l'autre partie est un groupe.
measure-lexicon = Jour où la liste de mots a été changée pour la dernière fois.
measure-accounts-written = Comptes bancaires et adresses de paiement dans ses messages : genre, contrôle juste ou non, messages.
measure-said-quantity = Messages où une quantité est dite.
measure-said-product = Messages où un produit est dit.
measure-said-price = Messages où un prix est dit.
measure-said-place = Messages où un lieu est dit ou partagé.
measure-said-time = Messages où une heure ou une attente est dite.
parameter-apart = Silence après lequel commence une nouvelle séquence d'une conversation.
parameter-around = Distance, autour d'une quantité à côté d'un produit, où comptent les autres éléments.
parameter-others = Nombre minimal d'autres éléments : prix, lieu, heure, question d'ouverture.

## ce qui se fait

step-conversations = conversations
step-messages = messages
