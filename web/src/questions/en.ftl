# Words of the questions on the first page.

stands-supported = { $n } supported
stands-lawful = { $n ->
    [one] { $n } lawful service
   *[other] { $n } lawful services
}
stands-against = { $n } spoken against
stands-neither = { $n } supported neither way
stands-untold = { $n ->
    [one] { $n } lead, not weighed
   *[other] { $n } leads, not weighed
}
stands-fact = { $n ->
    [one] { $n } fact of the records
   *[other] { $n } facts of the records
}
questions-beyond = { $n ->
    [one] { $n } question these records cannot answer
   *[other] { $n } questions these records cannot answer
}
