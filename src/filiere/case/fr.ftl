# What the case file's own room says.

no-folder = { $path } n'est pas un répertoire : il en faut un pour y écrire.
belongs = { $path } appartient au dossier ou en est une source : rien n'est écrit par-dessus.
link = { $path } est un lien : rien n'est écrit à travers ni par-dessus.
no-file = { $path } n'est pas un fichier ordinaire : rien n'y est écrit.
no-place = { $path } est un fichier : ce qui est écrit est un répertoire et demande une autre place.
foreign = { $path } existe et n'est pas tel que ce dossier l'a écrit : déplacez-le, ou nommez un autre endroit.
foreign-in-folder = { $path } contient { $name }, qui n'est pas tel que ce dossier l'a écrit : nommez un autre endroit.
cannot-write = { $path } ne peut pas être écrit : { $error }.

## rows/originals

row-not-shown = { $path }, ligne { $row } n'a pu être lue, et ne montre pas qu'elle relève de son acte : elle n'est pas montrée.
