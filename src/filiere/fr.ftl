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
