title = Export XRY (texte)
unknown-keys = { $count ->
    [one] { $count } élément a des clés inconnues : { $first }.
   *[other] { $count } éléments ont des clés inconnues, comme { $first }.
  }
