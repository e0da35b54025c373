# Ce que dit la question « par quels numéros des clients commandent-ils ? ».

p-max-known = Part des couples d'appelants qui se connaissent à partir de laquelle il faut plus de points.
p-max-acquainted = Part de ces couples à laquelle tous les points de plus sont demandés.
p-asked-known = Points demandés au-delà du minimum quand autant d'appelants se connaissent.
p-many-callers = Nombre d'appelants à partir duquel rien de plus n'est demandé faute d'appelants.
p-asked-few = Points demandés au-delà du minimum d'un numéro qui a le moins d'appelants.
p-trait-begins = Où ce trait commence à compter : { $trait }.
p-trait-ends = Où ce trait est entier : { $trait }.
p-pooled-p = Quand aucun téléphone tiers ne ressort seul : l'excès de tous ceux qui joignent beaucoup d'appelants est plus rare que cela.
p-least-points = Points à partir desquels un numéro est tenu comme une ligne de commande.
p-clear-points = Points au-dessous desquels une ligne est dite peut-être un service licite de livraison.

many-claim =
    {"{service}"} est joint par {"{clients}"} numéros, dont {"{repeat_clients}"} sur plusieurs jours.
    Il est tenu comme une ligne de commande ({"{points}"} points).
    Mais aucun autre téléphone ne joint ces appelants après leurs contacts : c'est un numéro que beaucoup joignent.
    Une correspondance privée n'est pas exclue.
unseen-claim =
    {"{service}"} est joint par {"{clients}"} numéros, dont {"{repeat_clients}"} sur plusieurs jours.
    Il est tenu comme une ligne de commande ({"{points}"} points).
    Les facturations détenues ne permettent pas de voir si d'autres téléphones joignent ensuite ces appelants.
    C'est un numéro que beaucoup joignent ; une correspondance privée n'est pas exclue.
as-many = numéro que beaucoup joignent, correspondance privée non exclue : { $traits }
private-correspondence = Une correspondance privée : quelqu'un à qui beaucoup écrivent et qui ne vend rien.
no-trace = Aucun rapport de vraisemblance n'est donné : on pèse un service, et aucun ne laisse sa trace ici.
m-traces = Traces d'un service : téléphones tiers, régulation par lui-même, ou relais. Sans elles, le rôle n'est pas ligne.
