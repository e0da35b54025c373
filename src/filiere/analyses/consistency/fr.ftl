## analysis

question = Les fichiers s'accordent-ils : contacts sur les deux facturations, horloges, pylônes, précision ?
in-short = Les fichiers s'accordent-ils entre eux ?
no-event = Il n'y a aucune donnée au dossier.
claim = { $left } et { $right } : contrôle «{ $check }»
claims-clock = Les horloges de deux facturations diffèrent : { $agree ->
    [one] { $agree } contact
   *[other] { $agree } contacts
} de { $left } avec { $right } sont sur les deux. La facturation de { $right } montre chacun { $lag_text } plus tard ({ $lag_s } s). Un nombre entier de demi-heures est un fuseau pris pour un autre. Tant qu'une correction signée n'a pas décidé, aucune heure de l'une ne peut être comparée à l'autre.
claims-skew = Les horloges de deux facturations diffèrent : { $agree ->
    [one] { $agree } contact
   *[other] { $agree } contacts
} de { $left } avec { $right } sont sur les deux. La facturation de { $right } montre chacun { $lag_text } plus tard ({ $lag_s } s).
claims-one-sided = Parmi les contacts de { $left } avec { $right }, { $both } sont sur les deux facturations. { $left_only } sont sur celle de { $left } seule, et { $right_only } sur celle de { $right } seule.
claims-copy = Deux fichiers parlent de { $left } deux fois : { $agree ->
    [one] { $agree } ligne est
   *[other] { $agree } lignes sont
} dans les deux. Le second montre chacune { $lag_text } plus tard ({ $lag_s } s), ou avec une autre durée ou cellule. Chaque communication compte une fois.
claims-copy-zone = Deux fichiers parlent de { $left } à deux horloges : { $agree ->
    [one] { $agree } ligne est
   *[other] { $agree } lignes sont
} dans les deux. Le second montre chacune { $lag_text } plus tard ({ $lag_s } s). Un nombre entier de demi-heures est un fuseau pris pour un autre. Chaque communication compte une fois, à l'heure du premier fichier.
claims-two-places = La cellule { $cell } est à deux endroits à la fois dans les fichiers : elle n'est placée nulle part.
claims-minutes = Une facturation ne donne que des minutes entières : ce qui est plus proche qu'une minute n'y a pas d'ordre.
remark = { $pairs ->
    [one] { $pairs } paire de numéros détenus a été comparée ; { $whole } sont entières sur les deux facturations.
   *[other] { $pairs } paires de numéros détenus ont été comparées ; { $whole } sont entières sur les deux facturations.
}
remark-more = { $more ->
    [one] { $more } autre constat n'est pas listé : augmentez «listed» pour le voir.
   *[other] { $more } autres constats ne sont pas listés : augmentez «listed» pour les voir.
}
caveats-which = Les fichiers ne disent pas laquelle de deux horloges, ou lequel de deux endroits, est juste. Demandez à qui les a envoyés.
caveats-missing = Un contact sur une seule facturation peut être un appel qui n'a jamais sonné, ou un numéro masqué. Ce peut être aussi un réseau qui garde moins, ou une ligne qui manque.
caveats-nothing-changed = Rien n'est corrigé ici : seule une décision signée déplace une horloge.
measures-check = Quel contrôle : clock, skew, one_sided, copy, two_places, minutes.
measures-both = Contacts sur les deux facturations.
measures-left-only = Contacts sur la facturation du premier numéro seule.
measures-right-only = Contacts sur la facturation du second numéro seule.
measures-lag-s = Secondes d'avance de l'horloge de la seconde facturation sur la première ; rien s'il n'y en a pas.
measures-lag-text = La même chose en heures, minutes et secondes.
measures-agree = Contacts à cette distance exacte.
measures-days = Jours (UTC) où un contact n'est que sur une facturation, avec les comptes de ce jour.
measures-files = Les fichiers comparés.
measures-cell = La cellule.
measures-places = Ses endroits : latitude et longitude.
measures-precision-s = Secondes entre deux heures que le fichier distingue.
parameters-least-lag-s = Un écart constant plus petit n'est pas dit.
parameters-listed = Nombre de constats listés au plus.

## what is being done

step-clocks = horloges des facturations
step-pairs = contacts sur les deux facturations
