# The answer on page one: short sentences, each with its strength and its weakest point.
title = In brief
intro = What the records say, from the line up. A sentence leads to the rows behind it.
weakest-point = Weakest point: { $told }
more = { $n ->
    [one] one more
   *[other] { $n } more
}
strength-range = { $low } to { $high }
strength-unweighed = how strongly is not told, because no study covers such records
strength-neither = no support either way
weakest-chance = such a search brings about { $hits } of these by chance.
weakest-alternative = not excluded: “{ $told }”
with-period = { $number } ({ $period })
lines = { $n ->
    [one] { $listed } is kept like an order line: { $strength }.
   *[other] { $listed } are kept like order lines: { $strength }.
}
lines-unweighed = { $n ->
    [one] { $listed } works like an order line, but how strongly is not told: no study covers such records.
   *[other] { $listed } work like order lines, but how strongly is not told: no study covers such records.
}
lines-unweighed-weakest = a lawful service that delivers, such as a restaurant, can leave the same rows; ask whose number it is.
lines-not-put = Whether these records hold an order line has not been asked.
lines-not-answered = Whether these records hold an order line cannot be told.
no-line = Nothing in these records points to an order line.
no-line-weakest = records that are not held can hide one; see the ledger for what was received.
line-unsupported = { $n ->
    [one] One number looks like one, but the records do not support it.
   *[other] { $n } numbers look like one, but the records do not support it.
}
line-unweighed = { $n ->
    [one] One number has traits of one; no phone sends out what it receives, and no study covers such records.
   *[other] { $n } numbers have traits of one; no phone sends out what they receive, and no study covers such records.
}
services = { $n ->
    [one] One number reached by many is kept like a lawful service.
   *[other] { $n } numbers reached by many are kept like lawful services.
}
dispatch = { $dispatch } sends out the orders of { $lines } ({ $period }): { $strength }.
dispatch-more = { $n ->
    [one] One more phone does so too.
   *[other] { $n } more phones do so too.
}
no-dispatch = No phone that sends out the orders is seen in these records.
no-dispatch-weakest = it may use an application, or stand on a bill that is not held.
couriers = { $n ->
    [one] { $listed } delivers ({ $period }): { $strength }.
   *[other] { $n } phones deliver, { $listed } ({ $period }): { $strength }.
}
succession = { $new } took over from { $old } on { $day }: { $strength }.
succession-contacts = { $shared } of its { $contacts ->
    [one] { $contacts } contact
   *[other] { $contacts } contacts
} went over.
succession-more = { $n ->
    [one] One more change is in the findings.
   *[other] { $n } more changes are in the findings.
}
orders = Orders that the records show: { $listed }.
orders-of = { $low } to { $high } at { $line }
orders-weakest = the lower figure counts orders whose every leg left a row; the upper one assumes that most are hidden.
suppliers = { $n ->
    [0] No supplier is seen above them.
    [one] One possible supplier is seen above them.
   *[other] { $n } possible suppliers are seen above them.
}
stops = The records stop there: { $why }
ladder-weakest = a leader who uses no telephone stands in no record.
shop-riders = { $shop } and { $line } share { $n ->
    [0] no courier
    [one] one courier
   *[other] { $n } couriers
} (by chance { $expected }, the control { $control }).
shop-riders-alone = { $shop } and { $line } share { $n ->
    [0] no courier
    [one] one courier
   *[other] { $n } couriers
} (by chance { $expected }; there is no control).
shop-riders-only = { $shop } and { $line } share { $n ->
    [0] no courier
    [one] one courier
   *[other] { $n } couriers
}.
shop-phones = Both used { $n ->
    [one] one handset, card or number
   *[other] { $n } handsets, cards or numbers
}, on { $days ->
    [one] one day
   *[other] { $days } days
}.
shop-takings = Its trade does not explain { $low } % to { $high } % of its declared takings.
shop-weakest-weighed = riders ride for several shops, a handset can be lent, and neighbours share customers.
shop-weakest = riders ride for several shops, a handset can be lent, and no study gives a strength.
account = The key on the seized { $n ->
    [one] phone { $devices } was used
   *[other] phones { $devices } were used
} on { $accounts }.
next = Ask next for the bill of { $number } ({ $period }).
next-dump = Ask next for the phones heard on the cells of { $number } ({ $period }).
next-extraction = Examine next the phone { $number }, which was seized ({ $period }).
next-provider = Ask next who registered the account { $number } ({ $period }).
next-accounts = Ask next for the books of the business with number { $number } ({ $period }).
next-bank = Ask next for the bank statements of the business with number { $number } ({ $period }).
next-listing = Ask next for the messages, log and addresses of the account { $number } ({ $period }).
