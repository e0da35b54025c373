# De la vérification : ce qui ne se vérifie pas, ce qui a été couvert et ce qui ne l'a pas été.

seal-not-there = L'empreinte conservée au dehors n'est dans aucune entrée du journal : des entrées ont été modifiées ou retranchées.
table-altered = La table { $table } n'est pas ce que dit le journal : { $parts ->
    [one] une de ses parts a été modifiée, nommée «{ $first }».
   *[other] { $parts } de ses parts ont été modifiées, la première nommée «{ $first }».
  }
table-unreadable = La table { $table } ne se lit pas en entier : { $why }
cover-altered = Les empreintes que le dossier garde de ses tables ne sont pas celles que dit le journal.
covered = Comparé au journal : { $tables ->
    [one] une table
   *[other] { $tables } tables
  }, { $rows ->
    [one] une ligne
   *[other] { $rows } lignes
  } en tout, et les octets de chaque fichier.
not-covered-yet = Le journal ne parle pas encore des tables : une version plus ancienne l'a écrit. Il en parlera dès la prochaine entrée.
end-not-covered = Non couverte : la fin du journal. Donnez avec --sealed l'empreinte de la dernière vérification, conservée au dehors.
after-the-seal = Couvert par l'empreinte conservée au dehors : le journal jusqu'à l'entrée { $sealed }. Non couvert par elle : { $more ->
    [one] l'entrée qui la suit.
   *[other] les { $more } entrées qui la suivent.
  }
sealed-whole = Couvert par l'empreinte conservée au dehors : tout le journal.
