# Ce qui est dit d'un fichier que l'on ne peut ouvrir.

cut = { $name } s'arrête avant sa fin ou a été altéré : il ne peut être lu en entier.
unreadable = { $name } ne peut être lu : { $why }.
archive-cut = { $name } est une archive coupée ou altérée : elle ne peut être lue en entier.
protected = { $name } demande un mot de passe ({ $part }) : obtenez une copie sans mot de passe.
bomb = { $name } n'est pas ouvert : { $part } occuperait plus de deux cents fois sa taille.
database = { $name } est une base de données coupée ou abîmée : elle ne peut être lue en entier.
encoding = { $name } n'est pas du texte en UTF-8 : il ne peut être lu en entier.
quotes = { $name }, ligne { $row } : un guillemet est ouvert et jamais fermé.
nested = { $name } contient une autre archive ({ $part }) : décompressez-la et donnez son contenu.
xml = { $name } est un XML coupé ou mal formé à la ligne { NUMBER($line, useGrouping: 0) } : il ne peut être lu en entier.
xml-charset = { $name } est un XML dont le jeu de caractères ne peut être lu.
xml-doctype = { $name } est un XML avec un type de document : un tel fichier n'est pas ouvert.
xml-deep = { $name } est un XML aux éléments trop emboîtés : il n'est pas ouvert.
xml-large = { $name } est un XML dont un enregistrement a des centaines de milliers d'éléments : il n'est pas ouvert.
no-record = { $name } est un message de données conservées sans enregistrement : il n'y a rien à lire.
xml-long = { $name } est du XML dont un élément est bien plus long qu'une donnée, ligne { NUMBER($line, useGrouping: 0) } : il n'est pas ouvert.
no-table = { $name } est une page sans tableau : un tableau de données était attendu.
workbook = { $name } est un classeur coupé ou endommagé : il ne peut être lu en entier.
workbook-bomb = { $name } n'est pas ouvert : il occuperait bien plus qu'un classeur de données.
workbook-cells = { $name } n'est pas ouvert : ses feuilles ont plus de { $most ->
    [one] { $most } cellule
   *[other] { $most } cellules
}, bien plus que des données n'en demandent.
workbook-long-cell = { $name } n'est pas ouvert : une de ses cellules contient plus d'un million de caractères.
workbook-outside = { $name } contient un membre qui désigne l'extérieur de l'archive : il n'est pas ouvert.
apart-time = { $name } n'est pas ouvert : sa lecture a duré plus longtemps que celle d'un fichier de données.
apart-memory = { $name } n'est pas ouvert : sa lecture demande plus de mémoire que permis, ou arrête le programme qui le lit.
apart-failed = { $name } n'est pas lu : Filière a échoué dessus ({ $where }), ce qui est un défaut de Filière. Rien n'en a été gardé.
json = { $name } n'est pas du JSON, ou est coupé : il ne peut être lu en entier.
