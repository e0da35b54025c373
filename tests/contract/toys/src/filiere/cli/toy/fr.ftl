verb = Compter les contacts d'un dossier.
told =
    { $contacts ->
        [one] Le dossier contient un contact.
       *[other] Le dossier contient { $contacts } contacts.
    }
