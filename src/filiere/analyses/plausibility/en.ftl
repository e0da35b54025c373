## analysis

question = What in the records is implausible, repeated, forwarded or missing?
in-short = What in the records cannot be?
claim = { $left }: check «{ $check }», { $hits ->
    [one] { $hits } hit
   *[other] { $hits } hits
}
no-event = There is no record in the case.
caveats-technical-finding-tells-what-stands = A technical finding tells what stands in the records, not why. An error of the operator, of the cell table or of the clock is as possible as an event.
caveats-where-there-records-nothing-follows = Where there are no records, nothing follows: not that a phone was off, nor absent.
claims-impossible-speed = Consecutive cells of { $left } imply at least { $value } km/h ({ $hits ->
    [one] { $hits } time
   *[other] { $hits } times
} above { $threshold } km/h)
claims-two-places = The records place { $left } on two cells { $value } km apart within { $threshold } s ({ $hits ->
    [one] { $hits } time
   *[other] { $hits } times
})
claims-imei-with-imsis = The handset seen with { $left } (one IMEI) appears with { $value } IMSIs
claims-imei-of-two-numbers = One handset (one IMEI) appears with { $value } IMSIs, among them those of { $left } and { $right }
claims-imsi-with-imeis = The SIM card of { $left } (one IMSI) appears in { $value ->
    [one] { $value } handset
   *[other] { $value } handsets
}
claims-out-of-period = { $hits ->
    [one] { $hits } record of { $left } lies
   *[other] { $hits } records of { $left } lie
} outside the period of their authorisation, by up to { $value ->
    [one] { $value } day
   *[other] { $value } days
}
claims-out-of-retention = { $hits ->
    [one] { $hits } record of { $left } is older
   *[other] { $hits } records of { $left } are older
} than { $threshold ->
    [one] { $threshold } day
   *[other] { $threshold } days
} at the date of the act, the oldest by { $value ->
    [one] { $value } day
   *[other] { $value } days
}
claims-silence = No records of { $left } between { $gap_from } and { $gap_to } ({ $value } h). Its records are otherwise regular, and other numbers have records then
claims-identical-rows = { $hits ->
    [one] { $hits } record of { $left } repeats
   *[other] { $hits } records of { $left } repeat
} an earlier row of the same file in every column ({ $value } % of its records)
claims-forwarded = { $hits ->
    [one] { $hits } record of { $left } is a forwarding leg
   *[other] { $hits } records of { $left } are forwarding legs
}: contact, but neither place nor presence
claims-service-centre = { $hits ->
    [one] { $hits } record of { $left } names
   *[other] { $hits } records of { $left } name
} an SMS centre instead of the other number
claims-voicemail = { $hits ->
    [one] { $hits } record of { $left } concerns
   *[other] { $hits } records of { $left } concern
} a voicemail box
measures-check = which check
measures-hits = how many times the records show it
measures-value = the largest figure found, in the unit of the check's sentence
measures-threshold = the figure above which the check hits
measures-not-listed = further numbers that the same check hits and that are not listed
parameters-speed-kmh = speed above which two consecutive cells are told
parameters-floor-km = distance taken off, because a cell is a region and not a point
parameters-at-once-s = time within which two distant cells count as at once
parameters-retention-d = how long operators keep records before the act
parameters-gap-times = how many times its usual longest gap (19 in 20 are shorter) a silence lasts
parameters-gap-least-h = shortest silence that is told
parameters-identical-percent = share of identical rows from which a number is listed
parameters-listed = most findings listed per check
not-listed = { $count ->
    [one] This check hits one further number, which is not listed.
   *[other] This check hits { $count } further numbers, which are not listed.
}

## what is being done

step-journeys = journeys
step-handsets = handsets
step-dates = dates
step-silences = silences
step-identical = identical
step-flagged = flagged
