## analysis

question = Do the files agree with each other: contacts on both bills, clocks, masts, precision?
in-short = Do the files agree with each other?
no-event = There is no record in the case.
claim = { $left } and { $right }: check «{ $check }»
claims-clock = The clocks of two bills differ: { $agree ->
    [one] { $agree } contact
   *[other] { $agree } contacts
} of { $left } with { $right } stand on both. The bill of { $right } shows each { $lag_text } later ({ $lag_s } s). A whole number of half-hours is a time zone taken for another. Until a signed correction decides, no time of one bill may be compared with the other.
claims-skew = The clocks of two bills differ: { $agree ->
    [one] { $agree } contact
   *[other] { $agree } contacts
} of { $left } with { $right } stand on both. The bill of { $right } shows each { $lag_text } later ({ $lag_s } s).
claims-one-sided = Of the contacts of { $left } with { $right }, { $both } stand on both bills. { $left_only } stand on that of { $left } only, and { $right_only } on that of { $right } only.
claims-copy = Two files tell of { $left } twice: { $agree ->
    [one] { $agree } row stands
   *[other] { $agree } rows stand
} in both. The second file shows each { $lag_text } later ({ $lag_s } s), or with another length or cell. Each communication counts once.
claims-copy-zone = Two files tell of { $left } at two clocks: { $agree ->
    [one] { $agree } row stands
   *[other] { $agree } rows stand
} in both. The second file shows each { $lag_text } later ({ $lag_s } s). A whole number of half-hours is a time zone taken for another. Each communication counts once, at the time of the first file.
claims-two-places = The cell { $cell } stands at two places at one time in the files: it is placed nowhere.
claims-minutes = A bill gives whole minutes only: what lies closer than a minute has no order there.
remark = { $pairs ->
    [one] { $pairs } pair of held numbers was compared; { $whole } stand whole on both bills.
   *[other] { $pairs } pairs of held numbers were compared; { $whole } stand whole on both bills.
}
remark-more = { $more ->
    [one] { $more } more finding is not listed: raise «listed» to see it.
   *[other] { $more } more findings are not listed: raise «listed» to see them.
}
caveats-which = Which of two clocks, or of two places, is right, the files do not say: ask whoever sent them.
caveats-missing = A contact on one bill only may be a call that never rang, or a withheld number. It may also be a network that keeps less, or a row that is missing.
caveats-nothing-changed = Nothing is corrected here: only a signed decision moves a clock.
measures-check = Which check: clock, skew, one_sided, copy, two_places, minutes.
measures-both = Contacts on both bills.
measures-left-only = Contacts on the bill of the first number only.
measures-right-only = Contacts on the bill of the second number only.
measures-lag-s = Seconds by which the second bill's clock is ahead of the first one's; none where there is none.
measures-lag-text = The same in hours, minutes and seconds.
measures-agree = Contacts at this very distance.
measures-days = Days (UTC) on which a contact stands on one bill only, with the counts of that day.
measures-files = The files compared.
measures-cell = The cell.
measures-places = Its places: latitude and longitude.
measures-precision-s = Seconds between two times that the file can tell apart.
parameters-least-lag-s = A smaller constant lag is not told.
parameters-listed = Most findings listed.

## what is being done

step-clocks = clocks of the bills
step-pairs = contacts on both bills
