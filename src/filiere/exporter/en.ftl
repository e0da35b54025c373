# What the way out says, whatever the format.

propositions = A likelihood ratio weighs two propositions about records against each other; it says nothing of a person.
no-filter = everything in reach
no-exporter = exporters/{ $name }.py has no EXPORTER.
unknown-format = No exporter writes { $name }; known are { $known }.

wrote = { $masked ->
    [yes] Wrote { $path }, masked.
   *[no] Wrote { $path }, with numbers in clear.
}
rows-contacts = { $n ->
    [one] { $n } contact.
   *[other] { $n } contacts.
}
rows-regions = { $n ->
    [one] { $n } region.
   *[other] { $n } regions.
}
rows-records = { $n ->
    [one] { $n } record.
   *[other] { $n } records.
}
rows-findings = { $n ->
    [one] { $n } finding.
   *[other] { $n } findings.
}
rows-listings = { $n ->
    [one] { $n } listing.
   *[other] { $n } listings.
}
rows-movements = { $n ->
    [one] { $n } movement.
   *[other] { $n } movements.
}
left-withheld-party = { $n ->
    [one] { $n } contact is left out: one party is withheld.
   *[other] { $n } contacts are left out: one party is withheld.
}
left-records-without-cell = { $n ->
    [one] { $n } record has no cell and is left out.
   *[other] { $n } records have no cell and are left out.
}
left-forwarded-legs = { $n ->
    [one] { $n } forwarding leg says nothing of a place and is left out.
   *[other] { $n } forwarding legs say nothing of a place and are left out.
}
left-records-on-unplaced-cells = { $n ->
    [one] { $n } record is on a cell that no file places and is left out.
   *[other] { $n } records are on cells that no file places and are left out.
}
left-subscribers = { $n ->
    [one] { $n } subscriber record is left out.
   *[other] { $n } subscriber records are left out.
}
left-cell-places = { $n ->
    [one] { $n } place of a cell is left out.
   *[other] { $n } places of cells are left out.
}
replaced = { $n ->
    [one] { $n } character that the format forbids was replaced.
   *[other] { $n } characters that the format forbids were replaced.
}
cut = { $n ->
    [one] { $n } text was cut at the longest the format takes.
   *[other] { $n } texts were cut at the longest the format takes.
}
unsaid = { $n ->
    [one] { $n } number stands as a name only: programs that clean numbers would drop it.
   *[other] { $n } numbers stand as names only: programs that clean numbers would drop them.
}
read-back = Read back: the counts are the same.
differs = Read back: { $found } { $unit } where { $wrote } were written.
key-apart = { $path } is where the export goes: the key needs a place of its own.

records-source = file that the record stands in
records-row = physical row of that file, counted from 1
records-contact = the same for all records that tell of one communication
records-time = start, UTC
records-utc-offset-min = minutes by which the clock of the file was ahead of UTC
records-kind = call, sms, mms, data or signalling
records-direction = out or in, seen from the served number
records-served = number whose bill or cell this is
records-other = the other number; nothing for data and withheld callers
records-third = number that a call was forwarded from or to
records-duration-s = duration, seconds
records-imei = handset, first 14 digits, or its pseudonym
records-imsi = subscription, or its pseudonym
records-cell = cell of the served number at the start
records-end-cell = cell of the served number at the end
records-flags = what else the row says
records-text = text of a message, where it may leave
records-authorisation = act under which the file was obtained

findings-id = name of the finding
findings-analysis = question that it answers
findings-kind = evaluative, investigative or technical
findings-statement = what the records show
findings-subjects = numbers and their roles
findings-from = first time that it speaks of, UTC
findings-to = last time that it speaks of, UTC
findings-log10-lr = log10 of the likelihood ratio of the two propositions
findings-hp = first proposition
findings-hd = second proposition
findings-population = whom the second proposition is about
findings-at-bound = whether the study could not support more
findings-calibration = study that the ratio rests on
findings-considered = how many candidates the search compared
findings-expected-by-chance = how many such hits the search would give by chance
findings-measures = what was measured, as JSON
findings-evidence-rows = records that it rests on
findings-alternatives = other readings, one a line
findings-caveats = what it does not say, one a line
findings-depends-on = acts that it falls with

listings-account = account that offers, market:handle
listings-time = time at which it was seen, UTC
listings-title = title as written
listings-product = product, as the market names it
listings-quantity = amount for the price
listings-unit = g, ml or unit
listings-strength = dose of one unit
listings-strength-unit = unit of the dose
listings-price = price asked
listings-currency = currency of the price
listings-price-per-unit = price for one g, ml or unit
listings-set-aside = why no quantity is read: bundle, custom or range
listings-source = file that it stands in
listings-row = row of that file, counted from 1

movements-account = account that the movement is of
movements-booked-on = day or time of booking, as the file says
movements-amount = amount, with its sign
movements-currency = currency of the amount
movements-counterparty = the other party, or its pseudonym
movements-label = remittance text, or its pseudonym
movements-balance = balance after it, where the file gives one
movements-source = file that it stands in
movements-row = row of that file, counted from 1

contacts-contact = number of the communication in the case
contacts-time = start, UTC
contacts-kind = call, sms or mms
contacts-a = number that initiates; nothing where it was withheld
contacts-b = number that is reached
contacts-duration-s = duration, seconds
contacts-text = text of a message, where it may leave
contacts-source = file of the first record that tells of it
contacts-row = row of that record, counted from 1
contacts-copies = records that tell of it

records-service = application or native service, of what phones and exports tell
records-sender = account that sends or calls
records-recipients = accounts that are reached, one after the other
left-told-by-a-bill = { $n ->
    [one] { $n } row of a phone is left out: a bill that is held covers it.
   *[other] { $n } rows of phones are left out: bills that are held cover them.
}
left-without-time = { $n ->
    [one] { $n } message has no time and is left out.
   *[other] { $n } messages have no time and are left out.
}
left-other-items = { $n ->
    [one] { $n } record of a phone that is no message or call is left out.
   *[other] { $n } records of phones that are no messages or calls are left out.
}
left-repeats = { $n ->
    [one] { $n } record repeats another and is left out.
   *[other] { $n } records repeat others and are left out.
}
head-program = program: { $value }
head-case = case: { $value }
head-masked = masked: { $value }
head-period = period: { $value }
head-authorisation = authorisation: { $value }
head-filter = filter: { $value }
head-rows-written = rows written: { $value }
head-rows-left-out = rows left out: { $value }
head-none = none
head-yes = yes
head-no = no
