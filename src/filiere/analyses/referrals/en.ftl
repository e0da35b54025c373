## analysis

question = Which number, in touch with a newcomer shortly before, brought the newcomer to a line?
in-short = Who introduced whom?
no-line = No order line is in the ledger.
claim = { $newcomer } first reaches { $line } on { $first_at }. Of { $candidates ->
    [one] { $candidates } number
   *[other] { $candidates } numbers
} in touch with it in the days before, { $introducer } stands out, last in touch { $lag_min ->
    [one] { $lag_min } minute
   *[other] { $lag_min } minutes
} before.
claim-outside = { $newcomer } first reaches { $line } on { $first_at }. { $candidates ->
    [one] The one number in touch with it in the days before does not stand out
   *[other] None of the { $candidates } numbers in touch with it in the days before stands out
}.
alternatives-friends-touch-every-day-contact = Friends are in touch every day; a contact shortly before may mean nothing.
alternatives-newcomer-knew-line-word-mouth = The newcomer knew the line by word of mouth, an application, a card or another line.
alternatives-lawful-service-spreads-word-mouth = A lawful service spreads by word of mouth in the same way: this says nothing of what the line sells.
caveats-what-said-records-contact-time = What was said is not in the records: contact and time are.
caveats-shares-take-introducer-records-outside = The shares take «an introducer in the records» and «outside» as equally frequent, as in the study that fitted them. In a case they may not be.
caveats-number-reached-line-before-records = A number that reached the line before the records begin, then fell silent, would be taken for a newcomer.
measures-introducers = Numbers in touch with the newcomer in the days before. Each has its share of the answers, from 0 to 1. At most five, none below 0.01.
measures-outside = Share of the answer «outside the records».
measures-first-at = First contact of the newcomer with the line.
measures-candidates = Numbers in touch with the newcomer in the days before.
measures-lag-min = Minutes from the last contact with the first of them to the first with the line.
measures-named-at-other-weeks = Share of the line's newcomers for whom a number would stand out in other weeks. The hour is the same, and nothing began then. Not known in short records.
propositions-hp = The user of { $newcomer } came to know { $line } from the user of the number named first.
propositions-hd = { $newcomer } came to { $line } otherwise, and was in touch with that number as usual.
propositions-population = Numbers in touch with { $newcomer } in the days before.
parameters-window-d = Days before the first contact in which an introducer is looked for.
parameters-history-d = A newcomer's first contact comes so many days after records of the line, and its use, begin.
parameters-min-contacts = Fewest contacts of a newcomer with the line.
parameters-min-share = Least share at which a number is said to stand out.
parameters-services = 1: also ask for numbers classed as lawful services, for comparison.

## what is being done

step-newcomers = newcomers
