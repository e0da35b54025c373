## words

words-lost = Tombés
words-weakened = Affaiblis
words-changed = Autrement modifiés
words-unchanged = Inchangés
words-gained = Nouveaux
words-moved = Modifiés
words-finding = Constat
words-statement = Énoncé
words-before = avant
words-after = après
words-rows = Lignes
words-strength = log10 RV
words-none = aucun
words-nothing-kept = Simple essai : rien n’en a été gardé.
