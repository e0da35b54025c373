## app

app-text = Une valeur dépasse ce qui peut être envoyé à une page.

## questions

questions-questions-text-what-order-lines = Quelles sont les lignes de commande ?
questions-questions-text-relays = Qui relaie vers qui ?
questions-questions-text-delivers = Qui livre ?
questions-questions-text-how-many-orders-there = Combien y a-t-il de commandes ?
questions-questions-text-what-did-bulk-messages-do = Qu’ont produit les envois groupés ?
questions-questions-text-introduced = Qui a introduit qui ?
questions-questions-text-what-changed-number-handset-sim = Qu’est-ce qui a changé de numéro, de terminal ou de carte ?
questions-questions-text-phones-carried-together = Quels téléphones se déplacent ensemble ?
questions-questions-text-line-several-deceased-common = Quelle ligne plusieurs défunts avaient-ils en commun ?
questions-questions-text-how-far-up = Jusqu’où remonte-t-on ?
questions-questions-text-what-should-asked-next = Que demander ensuite ?
questions-questions-text-what-records-cannot = Qu’est-ce qui, dans les données, est impossible ?

## regions

regions-said = Chaque région est le secteur d’un pylône, élargi jusqu’à contenir 95 % des usages dans des villes simulées ; un téléphone a pu s’y trouver, et la part qu’elle contient dans ce réseau n’a pas été mesurée. Une cellule n’est jamais un point.

## words

words-host = Ce serveur ne répond qu’à 127.0.0.1.
words-origin = Cette requête vient d’une autre page ; rien n’a été fait.
words-no-token = L’atelier s’ouvre par l’adresse que «filiere serve» a imprimée dans le terminal.
words-bad-token = Cette adresse a déjà servi, ou vient d’un autre lancement : relancez «filiere serve».
words-too-large = La requête dépasse 4 Mio.
words-not-found = Rien de tel ici.
words-method = Cela ne peut pas être fait ici.
words-not-here = Cette version n’a pas encore cette partie.
words-defect = C’est un défaut du programme : le terminal de «filiere serve» dit où.
words-no-pages = Les pages de l’atelier ne sont pas construites : lancez «make pages», ou installez une version publiée.
