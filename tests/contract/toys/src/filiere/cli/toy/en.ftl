verb = Count the contacts of a case.
told =
    { $contacts ->
        [one] The case holds one contact.
       *[other] The case holds { $contacts } contacts.
    }
