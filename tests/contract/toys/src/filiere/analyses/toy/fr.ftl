question = Quel numéro a été joint le plus souvent ?
in-short = Le numéro joint le plus souvent
claim =
    { $contacts ->
        [one] { $left } a été joint une fois.
       *[other] { $left } a été joint { $contacts } fois.
    }
measures-contacts = contacts par lesquels il a été joint
parameters-least = nombre minimal de contacts d'un numéro listé
caveats-count = Un nombre ne dit rien de la raison des contacts.
