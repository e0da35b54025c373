# What the question «how many orders does a line take?» says.

claim = { $line }: { $cycles ->
    [one] { $cycles } complete cycle
   *[other] { $cycles } complete cycles
} by the { $couriers ->
    [one] { $couriers } courier phone
   *[other] { $couriers } courier phones
} of the ledger, chance taken off (90 % interval { $cycles_low } to { $cycles_high }). A cycle is client to line, dispatch to courier, courier to that client. From what each of these three traces misses, { $orders } orders are estimated (90 % interval { $orders_low } to { $orders_high }). If other channels hide a share of { $hidden_low } to { $hidden_high }, there were { $with_hidden_low } to { $with_hidden_high }. Of { $potential ->
    [one] { $potential } incoming contact
   *[other] { $potential } incoming contacts
}, { $confirmed } were confirmed by a contact back.
claim-two-legs = { $line }: { $cycles ->
    [one] { $cycles } cycle
   *[other] { $cycles } cycles
} of two legs by the { $couriers ->
    [one] { $couriers } courier phone
   *[other] { $couriers } courier phones
} of the ledger (90 % interval { $cycles_low } to { $cycles_high }). Chance is taken off. No dispatch phone is known; a cycle is client to line, courier to that client. From what each trace misses, { $orders } orders are estimated (90 % interval { $orders_low } to { $orders_high }). If other channels hide a share of { $hidden_low } to { $hidden_high }, there were { $with_hidden_low } to { $with_hidden_high }. Of { $potential ->
    [one] { $potential } incoming contact
   *[other] { $potential } incoming contacts
}, { $confirmed } were confirmed by a contact back.
claim-unsent = { $line }: { $cycles ->
    [one] { $cycles } cycle
   *[other] { $cycles } cycles
} by the { $couriers ->
    [one] { $couriers } courier phone
   *[other] { $couriers } courier phones
} of the ledger, chance taken off (90 % interval { $cycles_low } to { $cycles_high }). No contact that sends these couriers is held, so nothing tells how many orders left no visit. The orders lie between those brought, { $orders_low }, and all that was asked, { $orders_high }. If other channels hide a share of { $hidden_low } to { $hidden_high }, there were { $with_hidden_low } to { $with_hidden_high }. Of { $potential ->
    [one] { $potential } incoming contact
   *[other] { $potential } incoming contacts
}, { $confirmed } were confirmed by a contact back.
conversation-not-studied = Conversations are counted here beside calls: the interval was studied on bills alone.
measures-orders = Orders estimated from what each of three traces misses; none where no sending of a courier is held.
measures-orders-low = Lower end of a 90 % interval of the orders, without what other channels hide.
measures-orders-high = Upper end of a 90 % interval of the orders, without what other channels hide.
measures-sent-seen = Share of the orders whose sending of a courier leaves a contact.
measures-visit-seen = Share of the orders whose visit leaves a contact of courier and client.
measures-dependence = Orders summed courier by courier over those of all together; about 1 where the two traces are independent.
measures-with-hidden-low = Lower end of the orders, over the least share that other channels hide: an assumption.
measures-with-hidden-high = Upper end of the orders, over the largest share that other channels hide: an assumption.

## analysis

question = How many orders does a line take, counted by complete cycles against chance?
in-short = How many orders are there?
no-line = No order line is in the ledger.
no-courier = No courier phone is in the ledger: no delivery can be seen, so no cycle can be counted.
no-sending = No bulk sending of this line is in the records: customers are then all its callers.
alternatives-call-about-something-else-wrong = A call about something else, a wrong number, a complaint, a cancelled order.
alternatives-two-orders-served-one-visit = Two orders served in one visit, or two visits for one order.
caveats-cycles-count-orders-all-legs = Cycles count orders all of whose legs left a record. A courier who does not ring, an application or a missing row hides an order. Read it as a floor.
caveats-customer-days-follows-rule-used = customer_days follows the rule used by prosecutions in the United Kingdom (Orochi). It is contested: it counts contacts, not orders.
caveats-confirmed-follows-rule-proposed-defence = confirmed follows the rule proposed for the defence (IDMU, 2025). It is contested: a contact back may have another cause, and an order may have none.
caveats-quantity-price-turnover-follows-these = No quantity, price or turnover follows from these counts.
measures-potential = Incoming contacts of the line, those of one caller within 30 minutes counted once.
measures-confirmed = Those followed by a contact back from the line or a courier, within the limit and the same day. IDMU rule, contested.
measures-cycles = Complete cycles less those expected by chance.
measures-cycles-low = Lower end of the 90 % interval for the cycles of these couriers.
measures-cycles-high = Upper end of the 90 % interval.
measures-customer-days = Days on which a customer initiated an answered contact (Orochi rule, contested).
measures-expected-by-chance = Cycles found when the couriers' contacts are turned by whole days, mean.
measures-found = Cycles before taking chance off.
measures-sensitivity = Cycles less chance with each window halved and doubled.
measures-couriers = Courier phones of the ledger whose visits are counted.
measures-reference-rules = The two published counting rules, by name, with their parameters; both contested.
measures-hidden-low = Least share of the orders that leave no record; an assumption, to be changed.
measures-hidden-high = Largest share of the orders that leave no record; an assumption, to be changed.
measures-by-day = Cycles found by local day of the delivery.
measures-by-hour = Cycles found by local hour of the delivery.
measures-by-area = Cells that served the couriers at the door, three deliveries or more: each is a region, never a point.
measures-customer-days-6s = customer_days with the other published cut-off, 6 s.
measures-sent = Contacts from the dispatch phones to the couriers, within 3 minutes counted once.
propositions-hp = The three contacts of each cycle belong to one order.
propositions-hd = They follow one another because the same phones are busy at the same hours.
propositions-population = The same contacts, those of the couriers turned by whole days.
parameters-order-s = Longest time from the client's contact to the courier's.
parameters-relay-s = Longest time from the client's contact to the dispatch phone's.
parameters-confirm-s = IDMU rule: longest time to the contact back.
parameters-answered-s = Orochi rule: a call counts above this duration (published: 4 and 6).
parameters-bulk = Recipients in one hour that make a bulk sending.
parameters-delivery-s = Longest time from the dispatch phone's contact to the courier's with the client.
parameters-visit-s = A courier's contacts with one client closer than this are one visit.
parameters-hidden-low = Least share of the orders that leave no record (applications, face to face).
parameters-hidden-high = Largest share of the orders that leave no record. No figure is published: it is an assumption to be argued.

## what is being done

step-counted = counted

## published rules

contested = contested
rule-orochi = Orochi, customer-days over { $cut_off_s } s
rule-idmu = IDMU, confirmed contacts
