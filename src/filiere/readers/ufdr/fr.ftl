title = Rapport Cellebrite (UFDR, ou son report.xml)
protected = { $name } est un rapport protégé : demandez un export sans protection.
no-own-number = Le numéro du téléphone lui-même n'est pas dans ce fichier.
illegal = { $count ->
    [one] { $count } caractère que le XML ne peut contenir a été remplacé.
   *[other] { $count } caractères que le XML ne peut contenir ont été remplacés.
  }
no-direction = { $count ->
    [one] Pour { $count } message ou appel, le rapport ne dit pas qui l'a émis.
   *[other] Pour { $count } messages et appels, le rapport ne dit pas qui les a émis.
  }
