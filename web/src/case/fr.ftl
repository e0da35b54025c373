# Les mots de ce qui se fait d'un dossier : ses données, ses services, ce qu'on y ajoute.

adding-head = Ajouter au dossier
adding-note = D'autres fichiers, actes et décès déclarés sont mis dans le répertoire du dossier, puis lus.
adding-begin = Ajouter des fichiers, un acte ou un décès
adding-read = Lire ce qui a été ajouté
adding-do = Ajouter et lire

upkeep-head = Actes et données
upkeep-note = Chacune de ces déclarations a son auteur et son motif. Les données elles-mêmes ne changent jamais.
upkeep-whole = tout le dossier
upkeep-try = Seulement essayer : rien n'est gardé
upkeep-try-do = Essayer
upkeep-annul = Un acte annulé
upkeep-annul-note = Ses données sont mises de côté et chaque question est reposée. Il vous est dit ce qui tombe.
upkeep-annul-do = Mettre ses données de côté
upkeep-restore = Lever une annulation
upkeep-restore-do = Rétablir ses données
upkeep-hold = Conservations ordonnées
upkeep-hold-note = Tant qu'elle est en vigueur, rien de ce qu'elle couvre n'est effacé.
upkeep-hold-do = Conserver
upkeep-lift = Lever la conservation
upkeep-review = Réexaminée le
upkeep-days = Dernier jour de lecture
upkeep-days-note = Après ce jour, les données d'un acte ne se lisent plus. Une décision peut fixer un autre jour.
upkeep-days-do = Fixer ce jour
upkeep-until = Jusqu'au
upkeep-basis = Fixé par
upkeep-basis-decision = une décision
upkeep-basis-act = l'acte
upkeep-basis-default = la règle des trois ans
upkeep-left = Jours restants
upkeep-clock = Une horloge fausse
upkeep-clock-note = Toutes les heures du fichier sont décalées d'autant, et chaque question est reposée.
upkeep-clock-do = Décaler les heures
upkeep-clock-back = Remettre les heures comme reçues
upkeep-shift = Décalage, ±HH:MM
upkeep-row = Une ligne fausse
upkeep-row-note = La ligne reste telle que reçue. Ce qu'elle devrait dire est gardé à côté.
upkeep-field = Ce qui est faux
upkeep-value = Ce qu'elle devrait dire
upkeep-rest-on = { $n ->
    [0] Aucun constat ne repose sur cette ligne.
    [one] { $n } constat repose sur cette ligne :
   *[other] { $n } constats reposent sur cette ligne :
}
upkeep-sign = Fichiers qui n'ont pas la longueur déclarée
upkeep-sign-note = Qui a vu la différence signe qu'elle a été vue.
upkeep-sign-do = Signer
upkeep-held = Lignes détenues
upkeep-signed = Vu par

services-head = Services qui peuvent être interrogés
services-note = Applications et comptes vus dans les données, et ce que leurs fournisseurs détiennent. Rien n'est envoyé.
services-on = Quel jour
services-none = Aucune application, aucun compte n'est vu dans les données.
services-service = Service
services-accounts = Comptes
services-more = et { $n } autres
services-key = Qui détient la clé
services-exists = Ce qui existe
services-by = Qui peut l'ordonner
services-until = Jusqu'à quand
services-answer = réponse attendue le { $day }
services-stale = vérifié le { $day } : à revoir
services-draft = Rédiger une demande
services-draft-of = Projet pour { $service }
