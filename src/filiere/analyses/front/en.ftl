question = What does a declared business share with an order line, and do its takings match its trade?
in-short = What does a declared shop share with a line?

no-business = No business is declared: name one, and a control, under [[business]] in case.toml.
no-control = No control is declared: a lawful shop of the same street and trade is needed beside the business.
no-line = No order line was found among the records: there is nothing to compare the business with.

step-lines = lines beside businesses

service-claim = { $service } and the line { $line } used { $phones ->
    [one] one handset, card or number
   *[other] { $phones } handsets, cards or numbers
} in common, on { $phone_days ->
    [one] one day
   *[other] { $phone_days } days
}. Contacts in common: { $contacts }; by chance { $contacts_expected }; control { $contacts_control }. Couriers in common: { $couriers }; by chance { $couriers_expected }; control { $couriers_control }.
service-claim-gap = { $service } and the line { $line } used { $phones ->
    [one] one handset, card or number
   *[other] { $phones } handsets, cards or numbers
} in common, on { $phone_days ->
    [one] one day
   *[other] { $phone_days } days
}. Contacts in common: { $contacts }; by chance { $contacts_expected }; control { $contacts_control }. Couriers in common: { $couriers }; by chance { $couriers_expected }; control { $couriers_control }. Declared takings that its trade does not explain: between { $gap_low } % and { $gap_high } %.
front-claim = { $front } and the line { $line } used { $phones ->
    [one] one handset, card or number
   *[other] { $phones } handsets, cards or numbers
} in common, on { $phone_days ->
    [one] one day
   *[other] { $phone_days } days
}. Contacts in common: { $contacts }; by chance { $contacts_expected }; control { $contacts_control }. Couriers in common: { $couriers }; by chance { $couriers_expected }; control { $couriers_control }.
front-claim-gap = { $front } and the line { $line } used { $phones ->
    [one] one handset, card or number
   *[other] { $phones } handsets, cards or numbers
} in common, on { $phone_days ->
    [one] one day
   *[other] { $phone_days } days
}. Contacts in common: { $contacts }; by chance { $contacts_expected }; control { $contacts_control }. Couriers in common: { $couriers }; by chance { $couriers_expected }; control { $couriers_control }. Declared takings that its trade does not explain: between { $gap_low } % and { $gap_high } %.
control-claim = The control { $service } and the line { $line } used { $phones ->
    [one] one handset, card or number
   *[other] { $phones } handsets, cards or numbers
} in common, on { $phone_days ->
    [one] one day
   *[other] { $phone_days } days
}. Contacts in common: { $contacts }; by chance { $contacts_expected }. Couriers in common: { $couriers }; by chance { $couriers_expected }.

hp = The business and the line are run together: couriers and customers pass between them.
hd = The business is a lawful shop that shares a street, and by chance riders and customers, with the line.
population = Lawful shops of the same street and trade, with customers and riders of their own.

measure-shared-phones = Handsets, cards and numbers that both used, days on which the line did, and the control's count.
measure-shared-hours = Hours of the week in which both are active; expected by chance; the control's count.
measure-shared-contacts = Numbers in contact with both, without those that have a role; expected by chance; the control's count.
measure-shared-couriers = Courier phones in contact with the business; expected by chance; the control's count.
measure-couriers-in-common = Numbers of these courier phones.
measure-volume-gap = Share of the declared takings that the base does not explain: base, bounds at 90 %, multiplier.
measure-volume-gap-why = Why no such share is given.
measure-volume-gaps = The same for the other bases.
measure-accounts = Counted facts of the accounts: amounts in hundredths, cash as a share of takings, deposits, till.
measure-control = Whether this business is a control.
measure-phones = Handsets, cards and numbers in common.
measure-phone-days = Days on which the line used one of them.
measure-contacts = Contacts in common.
measure-contacts-expected = Contacts in common that chance gives.
measure-contacts-control = Contacts that the control has in common with the line.
measure-couriers = Courier phones in common.
measure-couriers-expected = Courier phones in common that chance gives.
measure-couriers-control = Courier phones that the control has in common with the line.
measure-hours = Hours of the week in which both are active.
measure-hours-expected = Hours in common that another service would have.
measure-hours-control = Hours of the week that the control has in common with the line.
measure-gap-low = Lower bound of the share of takings not explained, in hundredths.
measure-written-on-phones = Texts on seized phones with its SIREN or its IBAN: a customer who paid a bill has them too.
measure-gap-high = Upper bound of the share of takings not explained, in hundredths.

parameter-busy = Services from which on a courier phone in contact with all of them says nothing of any.
parameter-least-share = Smallest share of the turnover from which a base is extrapolated.
parameter-spread-tickets = How much two shops of a street differ in takings for one euro on tickets (sigma of the log).
parameter-spread-goods = How much two shops of a street differ in takings for one euro of goods (sigma of the log).
parameter-spread-orders = How much two shops of a street differ in takings for one order by phone (sigma of the log).

why-no-takings = No takings of this business are held: its accounts are missing.
why-no-control = No other control is declared whose books could give the multiplier.
why-no-base = Neither tickets, nor goods, nor orders are held for the days of the accounts.
why-control-without-base = No control's books hold this base: there is no multiplier.
why-base-too-small = The base stands for too small a share of the turnover to be extrapolated.

alternative-lawful = a lawful shop of the same street and trade
alternative-street = Neighbours share customers: both serve the same quarter.
alternative-riders = Riders ride for several shops, and a platform sends them to all.
alternative-lent = A handset was lent or handed down, and nothing else is shared.

caveat-place = The cells of a dense city hold hundreds of shops: place is told as context and never counted.
caveat-presumption = A presumption of law about money is no finding: only counted facts are told here.
caveat-peers = One control is one shop: its prices and habits are its own.
caveat-few = The study behind the ratio has few fronts: its limits are wide, and it is of simulated cities.
