# What the question «which phone sends out what a line receives?» says.

p-recipients = A dispatch phone reaches mostly so many numbers.
p-concentration = From this share of its contacts to them downwards, something is taken off the score.
p-least-concentration = From this share downwards it is not measured.
p-to-callers = Share of its contacts that may go to the line's clients before something is taken off.
p-most-to-callers = From this share on it is not measured.
p-to-line = Share of contacts with the line, of its own going out, before something is taken off.
p-most-to-line = From this share on it is not measured.
of-a-service = The ledger calls this number a lawful service: those relay too, and this relay says nothing against it.

## analysis

question = Which phone sends out what an order line receives, more than both rhythms explain?
in-short = Who relays to whom?
no-contact = The case holds no call or message between two known numbers.
no-line = No order line is in the ledger, and no number whose records were asked for is reached by many. Numbers classed as lawful services are asked only with relay.services=1.
claim = { $events ->
    [one] { $events } outgoing contact of { $dispatch } follows
   *[other] { $events } outgoing contacts of { $dispatch } follow
} an incoming contact of { $line }, where their own rhythms give { $expected_by_chance }. Half of the excess comes within { $median_lag_s } s. { $chains ->
    [one] { $chains } time
   *[other] { $chains } times
}, whoever { $dispatch } had reached then reached the caller ({ $chained_clients ->
    [one] { $chained_clients } caller
   *[other] { $chained_clients } callers
}). Other days give { $chains_by_chance }.
claim-without-chains = { $events ->
    [one] { $events } outgoing contact of { $dispatch } follows
   *[other] { $events } outgoing contacts of { $dispatch } follow
} an incoming contact of { $line }, where their own rhythms give { $expected_by_chance }. Half of the excess comes within { $median_lag_s } s.
timing-alone = The bills held would not show whether those reached then reach the callers: the timing alone was weighed.
hp = What { $line } receives leads to contacts of { $dispatch }. One person holds both, or word is passed from one to the other by whatever channel.
alternatives-both-react-third-number = Both react to a third number.
alternatives-lawful-switchboard-dispatcher-uses-second = A lawful switchboard whose dispatcher uses a second phone relays in the same way. Records of contacts do not tell the two apart.
alternatives-both-busy-same-evenings-null = Both are busy in the same evenings (the null keeps each hour's volume).
caveats-one-person-two-phones-two = One person with two phones and two persons who talk by a hidden channel look the same here. Both are in the first proposition.
caveats-timing-chains-places-same-two = Timing, chains and the places of the same two phones depend on one another. Their likelihood ratios, here and in copresence, may not be multiplied.
caveats-timing-ties-phones-people-holds = Timing ties phones, not people; who holds them is another question.
caveats-orders-kept-round-set-hour = Orders kept for a round at a set hour are not relayed at once. Such a dispatch phone is not found by timing.
caveats-bills-held-applications-hide-relays = Bills not held and applications hide relays.
caveats-tail-probability-saddlepoint-approximation-below = The tail probability is a saddlepoint approximation; below 1e-12 read it as «very small».
measures-events = Pairs (incoming on the line, outgoing of the phone) within the window.
measures-median-lag-s = Lag, in seconds, within which half of the excess lies.
measures-expected-by-chance = Such pairs expected from both rhythms.
measures-z = Standard deviations above expectation.
measures-z-backward = The same with the two directions of time exchanged.
measures-p = Chance of as many pairs, for this one pair of phones.
measures-relayed = Incoming contacts of the line followed within the window.
measures-incoming = Incoming contacts of the line.
measures-chains = Times that whoever the phone had reached, after a call to the line, then reached the caller.
measures-chains-by-chance = The same when the line's calls are turned by whole weeks.
measures-chained-clients = Callers whom such chains reach.
measures-callers-reached = Callers of the line whom the numbers that the phone reaches have ever reached.
measures-callers-reached-by-chance = As many, if those numbers reached callers as they reach everybody.
measures-compared = Pairs compared in the search that found this one.
measures-recipients = Numbers that the phone reaches.
propositions-hd = { $dispatch } follows its own rhythm, whatever { $line } receives.
propositions-population = Phones of the case with enough outgoing contacts, in the same hours.
against-unrelated-another-phone-these-evenings = another phone of these evenings
against-unrelated-phones-city-active-while-line = Phones of the city active while the line is, with the same daily and weekly rhythm.
against-other-desk-dispatch-phone-another-line-service = the dispatch phone of another line or service
against-other-desk-sends-out-what-another-number = { $dispatch } sends out what another number receives, in the same hours. That number is another line, or a lawful service with riders.
against-other-desk-dispatch-phones-other-networks-desks = Dispatch phones of other networks and desks of lawful services (taxis, restaurants, parcels, call-outs) of the city.
against-circle-phone-same-circle = a phone of the same circle
against-circle-touch-those-work-reacts-third = { $dispatch } is in touch with those who work for { $line }, or reacts to a third number as they do. What { $line } receives does not pass through it.
against-circle-couriers-own-phones-holder-couriers = Couriers, own phones of the holder and of couriers, suppliers, other lines and associated firms of the same network.
parameters-window-s = Relay delay; a third and twice of it are tried too.
parameters-apart-s = Outgoing contacts closer than this are one act.
parameters-min-outgoing = Fewest outgoing acts of a phone.
parameters-min-incoming = In a case of a few bills: fewest incoming contacts of a number asked as a line.
parameters-min-callers = In a larger case: fewest callers of a number, named in an authorisation, that is asked as a line.
parameters-chain-s = Time from the call to the line to the contact with the caller.
parameters-screen-z = Coarse score of the timing from which a pair is measured.
parameters-chain-z = Excess of chains from which a pair is measured.
parameters-min-clients = Fewest callers that such chains reach.
parameters-least-score = Score from which a pair is listed.
parameters-near-score = Likewise, among the few dispatch phones of lines with the same callers. Their couriers reach these callers whatever the phone does.
parameters-max-chance = Where the timing alone was weighed: most hits expected by chance in the whole search.
parameters-services = 1: also ask for numbers classed as lawful services.

## what is being done

step-screened = screened

## across channels

across-claim = { $events ->
    [one] { $events } time
   *[other] { $events } times
}, somebody opened a conversation with { $line }, or called it, and { $dispatch } then reached another party. Their own rhythms give { $expected_by_chance }. Half of the excess comes within { $median_lag_s } s.
across-not-weighed = No study gives a likelihood ratio for relays seen in conversations: this one stands by its chance alone.
across-one-phone = Both stand in the log of one phone. Whoever takes it up to read may write to somebody else as well.
orders-not-visible = The bills held show data sessions where calls and texts would stand. Orders sent by applications are not visible there.
