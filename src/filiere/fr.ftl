# Ce que disent les modules à la racine du paquet.

interrupted = Interrompu : ce qui n'était pas achevé n'a pas été gardé ; relancez la commande.

# parameter.py : les chiffres que l'on peut changer
no-parameter = { $question } n'a pas de paramètre «{ $name }» ; il a : { $known }.
not-a-whole-number = { $name } vaut «{ $found }», une valeur telle que { $default } était attendue : un nombre entier de { $low } à { $high } { $unit }.
not-a-number = { $name } vaut «{ $found }», une valeur telle que { $default } était attendue : de { $low } à { $high } { $unit }.
out-of-order = { $question } : { $low } ne peut dépasser { $high }.

## Numéros de case.toml

no-plan = { $where } : { $key } nomme «{ $found }», qu'aucun plan de numérotation n'explique, ni celui du pays { $country }.
digits-lost = { $where } : { $key } nomme «{ $found }», qui a perdu des chiffres dans un tableur : écrivez le numéro en entier.
two-readings = { $where } : { $key } nomme «{ $found }», qui peut être plusieurs numéros : écrivez-le avec + et l'indicatif du pays.

## Téléphones, comptes et actes de case.toml

account-form = { $where } est «{ $found }», attendu service:identifiant, comme whatsapp:33639980001@s.whatsapp.net.
no-such = { $where } nomme «{ $found }», qui n'existe nulle part dans le fichier.
twice = { $where } porte l'identifiant «{ $found }», qu'un autre porte déjà.
dates = { $where } : dates est «{ $found }», attendu "dmy" ou "mdy".
asks-nothing = { $where } : numbers est vide, comme tout ce qu'un acte peut viser : dites ce qui a été demandé.
categories-blank = { $where } : categories est vide : dites quelles données d'un téléphone peuvent être lues.
category = { $where } : categories nomme «{ $found }», sont connues { $known }.
not-every = { $where } : "*" ne vaut que pour numbers, devices, accounts et sirens.
protected-who = { $path } : [[protected]] doit donner un numéro ou un compte, et l'un des deux seulement.

## folder

folder-closed = Le dossier ne peut être parcouru : { $error }.
link-to-nothing = C'est un lien qui ne mène à rien.
link-to-itself = C'est un lien qui ramène à lui-même.
link-outside = C'est un lien qui mène hors du dossier.
link-to-folder = C'est un lien vers un dossier : son contenu est listé là où il se trouve.
file-closed = Son état ne peut être lu : { $error }.
no-regular-file = Ce n'est pas un fichier ordinaire : un tube, une prise ou un périphérique.
may-not-be-read = Ses droits ne permettent pas de le lire.

## dossier

not-read = { $where } : { $name } n'est pas lu. { $why }

## pattern

pattern-long = Le motif «{ $pattern }…» dépasse { $most } caractères.
pattern-unreadable = Le motif «{ $pattern }» ne peut être lu : { $error }.
pattern-slow = Le motif «{ $pattern }» pourrait ne jamais finir : n'écrivez ni répétition dans une répétition, ni regard autour.
bad-pattern = { $layout }.toml : { $why }
