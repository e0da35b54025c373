title = Export Instagram ou Messenger (message_1.json)
names-only = Cet export désigne les gens par les noms qu'ils ont choisis, et par aucun identifiant.
which = Rien dans le fichier ne dit s'il est d'Instagram ou de Messenger : il a été lu comme { $service }.
own-unknown = Rien dans le fichier ne dit lequel des noms est celui de l'auteur de l'export.
