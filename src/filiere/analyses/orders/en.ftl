## analysis

question = How many orders does a line take, counted by complete cycles against chance?
in-short = How many orders are there?
no-line = No order line is in the ledger.
no-courier = No courier phone is in the ledger: no delivery can be seen, so no cycle can be counted.
claim = { $line }: { $cycles } complete cycles (client to line, dispatch to courier, courier to that client) by the { $couriers } courier phones of the ledger, chance taken off; 90 % interval { $cycles_low } to { $cycles_high }. If applications hide from { $hidden_low } to { $hidden_high } of the orders, and doors at which nobody rings others, there were { $orders_low } to { $orders_high }. { $potential } incoming contacts, { $confirmed } of them confirmed by a contact back.
claim-two-legs = { $line }: { $cycles } cycles of two legs (client to line, courier to that client; no dispatch phone is known) by the { $couriers } courier phones of the ledger, chance taken off; 90 % interval { $cycles_low } to { $cycles_high }. If applications hide from { $hidden_low } to { $hidden_high } of the orders, and doors at which nobody rings others, there were { $orders_low } to { $orders_high }. { $potential } incoming contacts, { $confirmed } of them confirmed.
no-sending = No bulk sending of this line is in the records: customers are then all its callers.
alternatives-call-about-something-else-wrong = A call about something else, a wrong number, a complaint, a cancelled order.
alternatives-two-orders-served-one-visit = Two orders served in one visit, or two visits for one order.
caveats-cycles-count-orders-all-legs = Cycles count orders all of whose legs left a record: a courier who does not ring, an application or a missing row hides an order. Read it as a floor.
caveats-customer-days-follows-rule-used = customer_days follows the rule used by prosecutions in the United Kingdom (Orochi); it is contested: it counts contacts, not orders.
caveats-confirmed-follows-rule-proposed-defence = confirmed follows the rule proposed for the defence (IDMU, 2025); it is contested: a contact back may have another cause, and an order may have none.
caveats-quantity-price-turnover-follows-these = No quantity, price or turnover follows from these counts.
measures-potential = Incoming contacts of the line, those of one caller within 30 minutes counted once.
measures-confirmed = Those followed, within the limit and the same day, by a contact back from the line or a courier (IDMU rule, contested).
measures-cycles = Complete cycles less those expected by chance.
measures-cycles-low = Lower end of the 90 % interval for the cycles of these couriers.
measures-cycles-high = Upper end of the 90 % interval.
measures-customer-days = Days on which a customer initiated an answered contact (Orochi rule, contested).
measures-expected-by-chance = Cycles found when the couriers' contacts are turned by whole days, mean.
measures-found = Cycles before taking chance off.
measures-sensitivity = Cycles less chance with each window halved and doubled.
measures-couriers = Courier phones of the ledger whose visits are counted.
measures-reference-rules = The two published counting rules, by name, with their parameters; both contested.
measures-orders-low = Fewest orders: lower end of the cycles, over the least share that applications hide.
measures-orders-high = Most orders: what the dispatch phone sent (or all incoming contacts, where none is known), over the largest share that applications hide.
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
parameters-hidden-high = Largest share of the orders that leave no record; no figure is published, so it is an assumption to be argued.

## what is being done

step-counted = counted
