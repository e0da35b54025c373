question = Which number was reached most often?
in-short = The number reached most often
claim =
    { $contacts ->
        [one] { $left } was reached once.
       *[other] { $left } was reached { $contacts } times.
    }
measures-contacts = contacts in which somebody reached it
parameters-least = fewest contacts of a number that is listed
caveats-count = A count says nothing of why a number was reached.
