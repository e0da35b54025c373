# What the adviser says of a request.

why-device = The phone { $number } was seized, and nothing that was read from it is in the case. Orders and errands by applications would stand there alone.
why-device-known = The phone { $number } was seized, and nothing that was read from it is in the case. Its number has a part in finding { $finding }. Orders and errands by applications would stand there alone.
why-account = The account { $number } has a part in finding { $finding }, and nothing shows its number. Its provider may say which number registered it; «filiere services» says by which route.
why-market = The key on a seized phone was used on the account { $number }, says finding { $finding }. Its messages, answers by key and payment addresses are not held.
why-shop-books = The business with number { $number } shares riders or a telephone with a line, says finding { $finding }. Its accounts (FEC) are not held: its accountant or the tax office has them.
why-shop-till = The business with number { $number } shares riders or a telephone with a line, says finding { $finding }. Its accounts are held, its till archive is not: the maker of the till may help to read it.
why-shop-bank = The business with number { $number } shares riders or a telephone with a line, says finding { $finding }. No statement of its bank accounts is held. FICOBA says at which banks it has accounts.
cost-of-market = { $third ->
    [0] How many other accounts stand in it is not known.
    [one] At least { $third } other account stands in it, by the feedback that it shows; how many more is not known.
   *[other] At least { $third } other accounts stand in it, by the feedback that it shows; how many more is not known.
}
cost-of-books = How many others stand in it (suppliers, staff, payers) is not known. In French law: a requisition under articles 60-1, 77-1-1 or 99-3 of the code of procedure (CPP).
not-measured = The gain is assumed, and no study measures it.
one-answer = The answer concerns this account alone.
why-left = The bill of { $way } is held. On it, { $number } is the number least explained by lines, couriers or clients (rank { $count }, finding { $finding }). Whoever supplies would stand among those left; so would a friend.
quiet = The day before the declared death shows no contact that looks like an order or a delivery. Nor does it show one that another bill held shares. The order may lie further back, or have left no record.

## draft

draft-head =
    DRAFT, to be edited and signed by the competent authority
    
    Case: { $reference } ({ $title })
    Legal basis: { $text }
    Issued by: { $by }
    Conditions of this text: { $conditions }
    { $label }
    
    The authority undersigned, [name and office], on [date],
    in the proceedings for [offence and penalty incurred],{ "\u000A" }
draft-bill =
    requests of [operator or platform]:
    
      the records of number { $number }
      kind of data: traffic data (calls, messages, cells used), without content
      from { $start } to { $end } ({ $zone })
    
    Grounds
    { $why }
    
    Necessity and proportionality
    One number, { $days ->
        [one] { $days } day
       *[other] { $days } days
    }. Expected gain { $gain } (no unit; it orders requests, it weighs no evidence);
    about { $third ->
        [one] { $third } number of a third party
       *[other] { $third } numbers of third parties
    } would be disclosed. [Why no less intrusive means would do.]
    
    { "[" }Time limit for the answer; form of delivery; signature]{ "\u000A" }
draft-dump =
    requests of [each operator of the cells below]:
    
    first, and by itself: how many numbers used these cells in these windows, without naming any;
    then, on a second word of the authority if they are { $limit } in all or fewer:
    
      the records of every number that used the cells below in the windows below ({ $zone })
      kind of data: traffic data (calls, messages, presence), without content
    
    { $windows }
    Grounds
    { $why }
    
    Necessity and proportionality
    { $count ->
        [one] { $count } window of five minutes
       *[other] { $count } windows of five minutes
    }. Expected gain { $gain } (no unit; it orders requests, it weighs no
    evidence). Records of everybody present are disclosed: [why no less intrusive means would do; how
    the records of those not concerned will be destroyed].
    
    { "[" }Time limit for the answer; form of delivery; signature]{ "\u000A" }
draft-place = { "  " }cells { $cells }{ "\u000A" }
draft-checked = Entry of the legal-basis table re-read at the source on { $date }; { $limit }.
draft-unchecked = TO BE VERIFIED: this entry of the legal-basis table was not wholly re-read at the source.
draft-ends = in force to { $date }
draft-open = no end of validity is set


## words

times = { $count ->
    [one] { $count } time
   *[other] { $count } times
}
once = once
ask-count = Everybody who used these cells then would be disclosed, and no record held tells how many. Ask the operators first how many numbers they count, which discloses nobody. Above { $third }, this would cost more than it brings.
counted = Everybody who used these cells then would be disclosed: { $third ->
    [one] { $third } number
   *[other] { $third } numbers
}, by the operators' count.
cost = About { $third ->
    [one] { $third } other number would stand
   *[other] { $third } other numbers would stand
} on it.
foreign = The number is foreign: this asks for international co-operation.
hours = Last contact { $hours } h before the declared death.
why-dispatch = After contacts from { $number }, the phone { $bill } went out { $times } to numbers seldom seen on its bill. It hardly did so the other way round. That is what the records of a phone that sends couriers look like. Its bill would show whom else it sends, and who supplies.
why-courier = { $number } reached { $bill } { $times } within two hours of a contact from { $bill } to { $way }. It may bring what is ordered there. The line's own bill never shows who sends the couriers; the bill of the one who rings back does.
why-courier-alone = { $number } reaches numbers of the bills held as a phone that rings back would ({ $times }). No line is seen by way of which it does. Its bill would show whom else it rings, and who sends it.
why-dispatch-alone = { $number } goes out to numbers that ring back callers ({ $times }), on no one bill more than on others. Its bill would show whom it sends, and who supplies.
why-line = { $number } was reached { $times } from the bills held, before visits by other numbers: it may be where orders are taken. Its bill would show who else asks, and so on whose bills couriers can be seen.
why-client = { $number } is often in contact with a number where orders may be taken ({ $count ->
    [one] { $count } contact
   *[other] { $count } contacts
} seen). Its bill would show which phones ring it afterwards. It is the bill of somebody who only asks: last resort where no courier is seen yet.
why-relay = The finding { $finding } ties { $number } to the line { $way } by timing, and its bill is not held. That bill would show whom it sends, and who supplies.
why-known-courier = The finding { $finding } holds { $number } to bring what the line { $way } takes. No dispatch phone of this line is known, and this bill is not held. It would show who sends it.
why-supplier = The finding { $finding } shows contacts with { $number } followed by a sending of the line { $way } more often than chance. Its bill is not held.
why-beside = If { $number } takes orders, whoever answers it may hold the phone that sends the couriers beside it. Cell dumps of the five minutes after { $count ->
    [one] { $count } contact that reached it
   *[other] { $count } contacts that reached it
} would show a phone that keeps coming back. Places: { $places }; cells: { $cells }. In simulated cities where bills were not enough, the dispatch phone was among the first three one time in five.
why-dumped = The cell dumps held show { $number } on the cells around { $way } in { $count } of { $of ->
    [one] { $of } window
   *[other] { $of } windows
} of five minutes. These windows follow contacts that reached it. That is more than almost any other number that is not on its bill. Somebody who lives or works there leaves the same trace: its bill would show whether it sends couriers.
stops-reached = The bill of the phone that sends the couriers is held ({ $numbers }). No further bill would tell more about who sends whom. What lies above it is for other means than bills.
stops-held = Every bill on which an open rung could be read is held, or its number is not in the records. There is nothing to ask.
stops-disproportionate = The best request left would cost those who have nothing to do with it more than it brings. It touches { $third ->
    [one] { $third } number
   *[other] { $third } numbers
} for a gain of { $gain }. No further request is proportionate on these records.
stops-nothing = The case holds no bill and no finding from which a chain could start. Declare a death or bring in a bill first.


## draft

draft-legal-basis-called-known = No legal basis is called «{ $chosen }»; known are { $listed }.
