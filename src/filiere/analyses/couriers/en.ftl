## analysis

question = Which phones deliver what an order line takes, and when do they work?
in-short = Who delivers?
no-line = No order line is in the ledger.
claim = { $dispatch } reaches { $courier } { $sent ->
    [one] { $sent } time
   *[other] { $sent } times
}, in time with what { $line } receives. { $courier } reaches callers of { $line } { $rang ->
    [one] { $rang } time
   *[other] { $rang } times
} soon after their calls, between { $shift_hours }. It reaches { $callers_reached } of these callers at any time, and { $others_reached ->
    [one] { $others_reached } other number
   *[other] { $others_reached } other numbers
}.
claim-sent = { $dispatch } reaches { $courier } { $sent ->
    [one] { $sent } time
   *[other] { $sent } times
}, without clear timing. { $courier } reaches callers of { $line } { $rang ->
    [one] { $rang } time
   *[other] { $rang } times
} soon after their calls, between { $shift_hours }. It reaches { $callers_reached } of these callers at any time, and { $others_reached ->
    [one] { $others_reached } other number
   *[other] { $others_reached } other numbers
}.
claim-without-dispatch = { $courier } reaches { $clients_rung ->
    [one] { $clients_rung } caller
   *[other] { $clients_rung } callers
} of { $line }, { $rang ->
    [one] { $rang } time
   *[other] { $rang } times
}, soon after they called it, between { $shift_hours }. No dispatch phone reaches it in the records. It reaches { $callers_reached } of these callers at any time, and { $others_reached ->
    [one] { $others_reached } other number
   *[other] { $others_reached } other numbers
}.
conversation-claim = { $courier } is reached { $sent ->
    [one] { $sent } time
   *[other] { $sent } times
} soon after { $line } receives an opening, between { $shift_hours }.
conversation-answers-claim = In a group, others write soon after { $line } receives an opening. { $courier } is the first to answer { $sent ->
    [one] { $sent } time
   *[other] { $sent } times
}, between { $shift_hours }.
conversation-group-claim = The group { $courier } is written to { $sent ->
    [one] { $sent } time
   *[other] { $sent } times
} soon after { $line } receives an opening. That is between { $shift_hours }; nobody is seen to answer.
conversation-not-weighed = No likelihood ratio is given: no study covers couriers that conversations tell yet.
alternatives-friend-relative-several-callers = A friend or relative of several callers.
alternatives-lawful-service-used-same-people = A lawful service used by the same people at the same hours.
alternatives-second-dispatch-phone-supplier-s = A second dispatch phone, or a supplier's.
caveats-phone-described-never-carried-several = A phone is described, never who carried it; several people may share one.
caveats-deliveries-counts-visible-contacts-applications = Deliveries counts visible contacts: applications and missing rows hide some, and a second contact for one delivery adds some.
caveats-another-number-one-handset-may = Another number of one handset may be its next number, or a passenger's.
measures-deliveries = Times sent by the dispatch phone, or visits to callers where these are more.
measures-shift-hours = Shortest part of the local day with 95 % of these contacts.
measures-private-phone = Another number of the same handset in the same period, if there is one.
measures-sent = Contacts from the dispatch phone, those within 3 minutes counted once.
measures-rang = Contacts to callers of the line soon after their calls, likewise.
measures-clients-rung = Different callers so reached.
measures-callers-reached = Different callers of the line that it reaches at any time, bulk texts left out.
measures-others-reached = Other numbers that it reaches, likewise.
propositions-hp = { $courier } brings to callers of { $line } what they ordered.
propositions-hd = { $courier } reaches those numbers for reasons that have nothing to do with { $line }.
propositions-population = Phones in contact with the dispatch phone or with the same callers.
others-rider-rider-lawful-service = a rider of a lawful service
others-rider-works-lawful-service-same-people = { $courier } works for a lawful service that the same people use at the same hours.
others-rider-riders-drivers-technicians-nurses-lawful = Riders, drivers, technicians and nurses of lawful services in contact with callers of the line.
others-acquaintance-acquaintance-several-callers = an acquaintance of several callers
others-acquaintance-knows-several-callers = { $courier } knows several callers of { $line }.
others-acquaintance-other-phones-reach-two-callers = Other phones that reach two callers or more.
others-contact-another-contact-dispatch-phone = another contact of the dispatch phone
others-contact-touch-same-phones-another-reason = { $courier } is in touch with the same phones for another reason than deliveries.
others-contact-suppliers-own-phones-associated-firms = Suppliers, own phones and associated firms that the dispatch phone reaches.
parameters-least-score = Score of the three traces from which a phone is listed.
parameters-timely-p = For such a phone, one trace in time is at most so likely by chance.
parameters-relay-s = Time within which the dispatch phone goes out after the line receives.
parameters-delivery-s = Time within which a courier reaches the caller.
parameters-min-sent = Fewest contacts from the dispatch phone.
parameters-min-clients = Fewest callers reached by a courier known by ringing only.
parameters-callback-p = A phone's excess of contacts after the call is rarer than this.
parameters-share-sent = Share of the dispatch phone's contacts that makes a phone one reached a good deal.
parameters-often-p = For such a phone, chance smaller than this is enough.
parameters-private-by-cells = 1: without a shared handset, also name the phone always nearest by cells. Wrong more often than right in the study.
parameters-max-chance = Most hits expected by chance among the phones compared.

## what is being done

step-callbacks = callbacks
step-private-phones = private phones

## parameters of conversations

p-sent-least = Acts in time with openings from which somebody is told as sent by a conversation.
p-sent-in-time = Share of the acts that must follow an opening: below it, one is reached for other reasons.
p-sent-apart-s = Acts closer than this are one.
p-group-answers-s = In a group, the first answer within this time is that of who goes.
