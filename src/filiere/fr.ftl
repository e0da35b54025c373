# Ce que disent les modules à la racine du paquet.

interrupted = Interrompu : ce qui n'était pas achevé n'a pas été gardé ; relancez la commande.

## units of parameters that are not written alike in both languages

unit-0-or-1 = 0 ou 1
unit-acts = actes
unit-d = j
unit-hits = occurrences
unit-log10-not-calibrated = log10, non calibré
unit-numbers = numéros
unit-pairs = paires
unit-phones = téléphones
unit-probability = probabilité
unit-rows = lignes
unit-share = part
unit-standard-deviations = écarts types
unit-switches = alternances
unit-texts = messages
unit-uses = usages
