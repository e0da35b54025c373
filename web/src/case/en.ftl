# The words of what is done with a case: its records, its services, what is added to it.

adding-head = Add to this case
adding-note = Further files, acts and declared deaths are put into the folder of the case, then read.
adding-begin = Add files, an act or a death
adding-read = Read what was added
adding-do = Add and read

upkeep-head = Acts and records
upkeep-note = Each of these is a statement with its author and reason. The records themselves are never changed.
upkeep-whole = the whole case
upkeep-try = Only try: nothing is kept
upkeep-try-do = Try
upkeep-annul = An act that is annulled
upkeep-annul-note = Its records are set aside and every question is put again. You are told what falls.
upkeep-annul-do = Set its records aside
upkeep-restore = Lift an annulment
upkeep-restore-do = Bring its records back
upkeep-hold = Legal holds
upkeep-hold-note = While a hold is in force, nothing of what it covers is erased.
upkeep-hold-do = Hold
upkeep-lift = Lift the hold
upkeep-review = Reviewed on
upkeep-days = Last day of reading
upkeep-days-note = After this day the records of an act are not read any more. A decision may state another day.
upkeep-days-do = State this day
upkeep-until = Until
upkeep-basis = Set by
upkeep-basis-decision = a decision
upkeep-basis-act = the act
upkeep-basis-default = the rule of three years
upkeep-left = Days left
upkeep-clock = A clock that is wrong
upkeep-clock-note = All times of the file move by this much, and every question is put again.
upkeep-clock-do = Move the times
upkeep-clock-back = Put the times back as received
upkeep-shift = Shift, ±HH:MM
upkeep-row = A row that is wrong
upkeep-row-note = The row stays as received. What it should say is kept beside it.
upkeep-field = What is wrong
upkeep-value = What it should say
upkeep-rest-on = { $n ->
    [0] No finding rests on this row.
    [one] { $n } finding rests on this row:
   *[other] { $n } findings rest on this row:
}
upkeep-sign = Files that are not as long as declared
upkeep-sign-note = Whoever has seen the difference signs that it was seen.
upkeep-sign-do = Sign
upkeep-held = Rows held
upkeep-signed = Seen by

services-head = Services that may be asked
services-note = Apps and accounts seen in the records, and what their providers hold. Nothing is sent.
services-on = On what day
services-none = No app and no account is seen in the records.
services-service = Service
services-accounts = Accounts
services-more = and { $n } more
services-key = Who holds the key
services-exists = What exists
services-by = Who may order it
services-until = Until when
services-answer = answer due { $day }
services-stale = checked on { $day }: look again
services-draft = Draft a request
services-draft-of = Draft for { $service }
