## analysis

question = Which numbers, once reached, soon reach a third one, more often than chance?
in-short = Who passes on what reaches them?
claim = { $times ->
    [one] { $times } time
   *[other] { $times } times
}, { $left } reaches { $through }, and { $through } reaches { $right } within { $within_min ->
    [one] { $within_min } minute
   *[other] { $within_min } minutes
} (median { $median_lag_s } s). Chance gives { $expected_by_chance }: the same contacts on other days ({ $by_days }) or some minutes earlier or later ({ $by_minutes }). { $compared } such chains of three numbers were compared.
remark-more = { $listed ->
    [one] { $listed } chain is listed
   *[other] { $listed } chains are listed
} and { $more ->
    [one] { $more } more is not
   *[other] { $more } more are not
}: raise «most» to see them.
alternatives-friends = Friends or colleagues who arrange their evenings: one call then brings the next.
alternatives-same-hours = Habits of the same minutes that some days have and others not: a shift, a school, a match.
alternatives-service = The number in the middle answers for a lawful service: a switchboard, a taxi, a doctor on call.
alternatives-third = A third number, whose contacts are not held, moves both.
caveats-content = That one contact follows another says nothing of what was said.
caveats-bills = Only contacts on the bills held are counted: a chain may be longer, or pass by other means.
caveats-minutes = A bill of whole minutes shows the order only where the minutes differ.
measures-times = Chains counted: each step once, and a conversation once.
measures-expected-by-chance = Chains that chance gives, on the side that gives more.
measures-median-lag-s = Median seconds from the first step to the second.
measures-through = The number in the middle.
measures-days = Days with such a chain.
measures-first = Steps from the first number to the middle one.
measures-second = Steps from the middle number to the last one.
measures-by-days = Chains when the second steps are turned by whole days or weeks, mean of the copies.
measures-by-minutes = Chains when the second steps are moved by some windows earlier or later, mean of the copies.
measures-p = Chance of so many chains, for these three numbers alone, on the side that gives more.
measures-within-min = Longest wait, in minutes.
measures-compared = Chains of three numbers compared.
parameters-within-min = Longest wait from the first step to the second, and longest silence inside one conversation.
parameters-least-times = A chain met less often is not weighed.
parameters-max-chance = Most such chains expected by chance in the whole search.
parameters-most = Most chains listed.

## what is being done

step-count = chains counted
step-chance = chance of each
