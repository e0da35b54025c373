# Les mots des questions de la première page.

stands-supported = { $n ->
    [one] { $n } soutenu
   *[other] { $n } soutenus
}
stands-lawful = { $n ->
    [one] { $n } service licite
   *[other] { $n } services licites
}
stands-against = { $n ->
    [one] { $n } contredit
   *[other] { $n } contredits
}
stands-neither = { $n ->
    [one] { $n } ni soutenu ni contredit
   *[other] { $n } ni soutenus ni contredits
}
stands-untold = { $n ->
    [one] { $n } piste, non pesée
   *[other] { $n } pistes, non pesées
}
stands-fact = { $n ->
    [one] { $n } fait des données
   *[other] { $n } faits des données
}
questions-beyond = { $n ->
    [one] { $n } question à laquelle ces données ne répondent pas
   *[other] { $n } questions auxquelles ces données ne répondent pas
}
