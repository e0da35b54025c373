# What the question «how many orders does a line take?» says.

claim =
    {"{line}"}: {"{cycles}"} complete cycles by the {"{couriers}"} courier phones of the ledger, chance taken off (90 % interval {"{cycles_low}"} to {"{cycles_high}"}).
    A cycle is client to line, dispatch to courier, courier to that client.
    From what each of these three traces misses, {"{orders}"} orders are estimated (90 % interval {"{orders_low}"} to {"{orders_high}"}).
    If other channels hide a share of {"{hidden_low}"} to {"{hidden_high}"}, there were {"{with_hidden_low}"} to {"{with_hidden_high}"}.
    Of {"{potential}"} incoming contacts, {"{confirmed}"} were confirmed by a contact back.
claim-two-legs =
    {"{line}"}: {"{cycles}"} cycles of two legs by the {"{couriers}"} courier phones of the ledger, chance taken off (90 % interval {"{cycles_low}"} to {"{cycles_high}"}).
    No dispatch phone is known; a cycle is client to line, courier to that client.
    From what each trace misses, {"{orders}"} orders are estimated (90 % interval {"{orders_low}"} to {"{orders_high}"}).
    If other channels hide a share of {"{hidden_low}"} to {"{hidden_high}"}, there were {"{with_hidden_low}"} to {"{with_hidden_high}"}.
    Of {"{potential}"} incoming contacts, {"{confirmed}"} were confirmed by a contact back.
claim-unsent =
    {"{line}"}: {"{cycles}"} cycles by the {"{couriers}"} courier phones of the ledger, chance taken off (90 % interval {"{cycles_low}"} to {"{cycles_high}"}).
    No contact that sends these couriers is held, so nothing tells how many orders left no visit.
    The orders lie between those brought, {"{orders_low}"}, and all that was asked, {"{orders_high}"}.
    If other channels hide a share of {"{hidden_low}"} to {"{hidden_high}"}, there were {"{with_hidden_low}"} to {"{with_hidden_high}"}.
    Of {"{potential}"} incoming contacts, {"{confirmed}"} were confirmed by a contact back.
m-orders = Orders estimated from what each of three traces misses; none where no sending of a courier is held.
m-orders-low = Lower end of a 90 % interval of the orders, without what other channels hide.
m-orders-high = Upper end of a 90 % interval of the orders, without what other channels hide.
m-sent-seen = Share of the orders whose sending of a courier leaves a contact.
m-visit-seen = Share of the orders whose visit leaves a contact of courier and client.
m-dependence = Orders summed courier by courier over those of all together; about 1 where the two traces are independent.
m-with-hidden-low = Lower end of the orders, over the least share that other channels hide: an assumption.
m-with-hidden-high = Upper end of the orders, over the largest share that other channels hide: an assumption.
