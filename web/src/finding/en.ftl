# Words of one finding, seen from its records.

strip-head = Order, dispatch, delivery: the contacts behind this finding, { $window }.
strip-note = The fullest hours that can be read: { $shown } of { $total ->
    [one] { $total } contact
   *[other] { $total } contacts
}. ● call, ◆ text.
strip-links = A thin line joins a caller’s contact with the line to a courier’s later contact with the same caller.
strip-table = The same as a table
strip-between = Between
strip-kind = Kind
strip-seconds = Seconds
strip-caller = Caller
strip-call = call
strip-text = text
strip-lane-order = callers → line
strip-lane-answer = line → callers
strip-lane-dispatch = dispatch → couriers
strip-lane-report = couriers → dispatch
strip-lane-delivery = couriers → callers
strip-lane-other = dispatch → others
worked-note = { $total ->
    [one] One complete delivery is seen.
   *[other] { $total } complete deliveries are seen. Told here are the first, the middle and the last by time: nobody chose them.
}
course-head = What it looks like in the records
contents-label = On this page
what-order = order
what-answer = answer
what-sending = sending
what-report = report
what-delivery = delivery
what-other = other
lines-what = What it is
lines-mirrors = { $n ->
    [one] Told again by one other row:
   *[other] Told again by { $n } other rows:
}
lines-rows = { $rows ->
    [one] { $rows } row
   *[other] { $rows } rows
} in all: a contact that two bills tell stands once.
findings-strength-short = Strength: { $words }.
findings-measured = As measured
reckoning-head = How these counts hang together
reckoning-letters = V: visits; F: visits that end a cycle; C: the same by chance. Contacts are counted again here, and nothing is kept.
