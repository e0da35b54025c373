title = Export Signal (main.jsonl)
inferred = La forme de cet export a été déduite de la description de Signal ; aucun n'a été vu.
unread = { $count ->
    [one] { $count } élément de cet export est d'une sorte inconnue.
   *[other] { $count } éléments de cet export sont d'une sorte inconnue.
  }
