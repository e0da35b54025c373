# What the question «up which rungs do the records lead?» says.

left =
    { $count ->
        [one] one number on the bill of the dispatch phone is not explained by lines, couriers or clients.
       *[other] { $count } numbers on the bill of the dispatch phone are not explained by lines, couriers or clients.
    }
measures-remaining = What is left on the dispatch phone's bill: contacts, first, last, direction, rhythm. The order says who is least explained.
measures-left = How many numbers are left, listed or not.

## analysis

question = Up which rungs do the records lead from the clients of a line, and where do they stop?
in-short = How far up?
no-line = No order line is in the ledger: there is no foot of a ladder.
claim = From { $clients ->
    [one] { $clients } client
   *[other] { $clients } clients
} of { $line }, the records lead over { $couriers ->
    [one] { $couriers } courier phone
   *[other] { $couriers } courier phones
} and { $dispatches ->
    [one] { $dispatches } dispatch phone
   *[other] { $dispatches } dispatch phones
} to { $suppliers ->
    [one] { $suppliers } possible supplier
   *[other] { $suppliers } possible suppliers
}. They stop there: { $cannot_go_higher }
rivals-client = A wrong number, a question, a relative of whoever answers.
rivals-courier = A rider of a lawful service, or an acquaintance of several callers.
rivals-dispatch = A phone busy in the same evenings, a friend of several couriers, a lawful switchboard.
rivals-line = A delivery service, lawful use not excluded.
rivals-front = A lawful shop of the same street whose riders and customers are also those of the line.
rivals-holder = Two people who tell each other by a channel that is not in the records.
rivals-companion = Two holders who travel together: a passenger, a couple, a crew.
rivals-supplier = A number called at the hours at which sendings are made anyway; a relative.
rivals-account = Somebody else used the key, or the phone changed hands before it was seized.
refutes-client = No later contact by the line or a courier on the client's own bill.
refutes-courier = On its bill: contacts with those callers before they ever called the line.
refutes-dispatch = On its bill: as many contacts to couriers while the line is closed or silent.
refutes-line = An entry in a directory or business register, and a trade that explains its callers.
refutes-front = On its bill and its rota: riders who are each sent by somebody else.
refutes-holder = Both phones in use at one time in distant places.
refutes-companion = Both phones in use at one time in distant places, or apart on other days.
refutes-supplier = Sendings and orders that rise as often where no such contact went before.
refutes-account = Another key on the account at that time, or the secret key on another device.
stops-no-courier = no courier phone is in the ledger. Couriers are seen on the bills of clients, and none that shows one is held.
stops-no-dispatch-bill = no phone that sends the couriers is known. No courier's bill is held, the only one on which it would stand.
stops-no-dispatch = couriers' bills are held and no phone stands out as sending them. They are sent by an application, in rounds at set hours, or by a channel that leaves no row.
stops-dispatch-foreign = the dispatch phone is a foreign number whose bill is not held. Who supplies and who holds it would stand there, and national requests do not reach it.
stops-dispatch-bill = the bill of the dispatch phone is not held; who supplies would stand on it.
stops-no-supplier = the bill of the dispatch phone is held. No contact on it is followed by sendings or waves of orders more than chance. Supply is agreed by application, face to face or too seldom to tell.
stops-supplier-foreign = the number whose contacts go before the sendings is foreign and its bill is not held.
stops-supplier-bill = the bill of the number whose contacts go before the sendings is not held.
stops-above-supplier = the bill of the number whose contacts go before the sendings is held. Records of phones say no more about what is above it.
alternatives-each-rung-own-rival-explanation = Each rung has its own rival explanation; they stand in the measure rungs.
caveats-number-most-contacts-network-reached = The number with most contacts of a network is who is reached by many, not who directs. Published work finds one leader in five absent from phone records, and high ranks seldom central. It is shown as a warning, and no rung rests on it.
caveats-rungs-numbers-role-people-their = Rungs are numbers in a role, not people; their strengths weigh overlapping records and are never multiplied.
measures-rungs = From the foot up: role, number, the finding it rests on, its rival explanation, what would refute it. Of the finding, log10 of the likelihood ratio (none: not evaluated).
measures-cannot-go-higher = Why the records stop at the last rung.
measures-clients = Callers of the network's lines.
measures-couriers = Courier phones.
measures-dispatches = Dispatch phones.
measures-suppliers = Numbers whose contacts with the dispatch phone go before sendings or waves of orders.
measures-most-connected = The number of the network with most contacts: a warning, not a rung.
measures-restocking = Contacts up with each possible supplier, those followed by a rise, and chance.
propositions-hp = The numbers on these rungs work in one delivery network.
propositions-hd = At least one rung is explained by what stands beside it as its rival.
propositions-population = Numbers of the case with such findings, lawful services included.
parameters-min-ups = Fewest contacts up with a possible supplier, four hours apart.
parameters-max-chance = Most suppliers expected by chance among the contacts of a network's heads.
parameters-own-courier = A line that reaches a courier so often sends it itself.

## what is being done

step-networks = networks
