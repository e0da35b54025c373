# What the question «which numbers do customers order through?» says.

p-max-known = Share of pairs of callers who know each other, from which more points are asked.
p-max-acquainted = Share of such pairs at which all the further points are asked.
p-asked-known = Points asked beyond the least ones where so many callers know one another.
p-many-callers = Callers from which no more points are asked for want of callers.
p-asked-few = Points asked beyond the least ones of a number with the fewest callers.
p-trait-begins = Where this trait begins to count: { $trait }.
p-trait-ends = Where this trait is wholly there: { $trait }.
p-pooled-p = Where no third phone stands out alone: the excess of all who reach many callers is rarer than this.
p-most-pooled = How many phones are taken together as a team at most: more are a circle of friends.
p-least-points = Points from which a number is kept like an order line.
p-clear-points = Points below which a line is told to be perhaps a lawful delivery service.

many-claim = { $service } is reached by { $clients ->
    [one] { $clients } number
   *[other] { $clients } numbers
}, { $repeat_clients } of them on several days. It is kept like an order line ({ $points ->
    [one] { $points } point
   *[other] { $points } points
}). But no other phone reaches these callers after their contacts: it is a number that many write to or call. Private correspondence is not excluded.
unseen-claim = { $service } is reached by { $clients ->
    [one] { $clients } number
   *[other] { $clients } numbers
}, { $repeat_clients } of them on several days. It is kept like an order line ({ $points ->
    [one] { $points } point
   *[other] { $points } points
}). Whether other phones then reach these callers cannot be seen on the bills held. It is a number that many write to or call; private correspondence is not excluded.
as-many = a number that many write to or call, private correspondence not excluded: { $traits }
private-correspondence = Private correspondence: somebody whom many write to, who sells nothing.
no-trace = No likelihood ratio is given: what is weighed is a service, and none leaves its trace here.
m-traces = Traces of a service: third phones, its own dispatch, or a relay. Without any the role is not line.

widened-claim = { $line } is reached by { $clients ->
    [one] { $clients } number
   *[other] { $clients } numbers
}, { $repeat_clients } of them on several days. It is also reached by callers whose number is withheld: { $withheld_contacts ->
    [one] { $withheld_contacts } contact
   *[other] { $withheld_contacts } contacts
}. If these are like the others, it is kept like an order line ({ $points_if_named ->
    [one] { $points_if_named } point
   *[other] { $points_if_named } points
}). By the callers named alone it is not ({ $points ->
    [one] { $points } point
   *[other] { $points } points
}). A lawful delivery service is not excluded.
caveat-withheld = { $contacts ->
    [one] { $contacts } incoming contact of { $of } hides
   *[other] { $contacts } incoming contacts of { $of } hide
} the caller's number; such callers are no client and no party. The role counts them as if they were like the rest; the likelihood ratio weighs the callers named alone.
measures-withheld-contacts = Incoming contacts whose caller is withheld or missing.
measures-points-if-named = Sum of the traits' points if callers who are withheld were like the rest.

conversation-line-claim = { $line } is written to or called by { $clients ->
    [one] { $clients } party
   *[other] { $clients } parties
}, { $repeat_clients } of them on several days, between { $opening_hours }. After these openings others are reached in turn. { $orders_written ->
    [one] { $orders_written } of its conversations looks
   *[other] { $orders_written } of its conversations look
} like an order.
conversation-words-claim = { $line } is written to or called by { $clients ->
    [one] { $clients } party
   *[other] { $clients } parties
}, { $repeat_clients } of them on several days, between { $opening_hours }. { $orders_written ->
    [one] { $orders_written } of its conversations looks
   *[other] { $orders_written } of its conversations look
} like an order; nobody is seen to be sent out after them.
conversation-service-claim = { $service } is written to or called by { $clients ->
    [one] { $clients } party
   *[other] { $clients } parties
}, { $repeat_clients } of them on several days, between { $opening_hours }. Nothing is seen to be passed on. { $orders_written ->
    [one] { $orders_written } of its conversations looks
   *[other] { $orders_written } of its conversations look
} like an order.
conversation-not-weighed = No likelihood ratio is given: no study covers lines that conversations tell yet.
as-line-written = order line: { $count ->
    [one] { $count } conversation looks
   *[other] { $count } conversations look
} like an order
as-either-relayed = order line or lawful delivery service: what comes in is passed on, and the texts do not tell
as-service-written = lawful service not excluded: nothing is passed on, and hardly any conversation looks like an order

## analysis

question = Which numbers do customers order through, and which of them look like a lawful service?
in-short = What are the order lines?
no-contact = The case holds no call or message between two known numbers.
no-candidate = No number in the case is reached by enough different callers who come back.
line-claim = { $line } is reached by { $clients ->
    [one] { $clients } number
   *[other] { $clients } numbers
}, { $repeat_clients } of them on several days, between { $opening_hours }. Other phones that reach these callers soon after their calls: { $third_phones }. It is kept like an order line ({ $points ->
    [one] { $points } point
   *[other] { $points } points
}) rather than like a lawful service.
either-claim = { $line } is reached by { $clients ->
    [one] { $clients } number
   *[other] { $clients } numbers
}, { $repeat_clients } of them on several days, between { $opening_hours }. Other phones that reach these callers soon after their calls: { $third_phones }. It is kept more like an order line ({ $points ->
    [one] { $points } point
   *[other] { $points } points
}) than like most lawful services. A lawful delivery service is not excluded.
service-claim = { $service } is reached by { $clients ->
    [one] { $clients } number
   *[other] { $clients } numbers
}, { $repeat_clients } of them on several days, between { $opening_hours }. Other phones that reach these callers soon after: { $third_phones }. A lawful delivery or call-out service is not excluded ({ $points ->
    [one] { $points } point
   *[other] { $points } points
}).
traits-short-life = first or last seen inside the records
traits-writes = writes rather than calls
traits-short-calls = short calls
traits-bulk-texts = bulk texts to its own callers
traits-asked-again = several contacts per caller and day
traits-texted = often reached by text
traits-repeat-callers = callers who come back
traits-keeps-to-callers = reaches hardly anyone else
traits-missed-calls = calls left unanswered
services-taxi = a taxi switchboard
services-restaurant = a restaurant that delivers
services-parcels = a parcel firm
services-hotline = a plumber's or locksmith's hotline
services-nursing = a home-nursing round
services-doctor = a doctor on call
services-help-line = a help line
services-association = an association that texts its members
services-sender = a shop, a telesales seat, a robot or debt recovery
services-ordinary = the phone of somebody much called
alternatives-restaurant-shop-parcel-firm-riders = A restaurant, shop or parcel firm with riders.
alternatives-taxi-switchboard-locksmith-s-plumber = A taxi switchboard, a locksmith's or plumber's hotline.
alternatives-home-nursing-round-doctor-call = A home-nursing round, a doctor on call or a help line.
alternatives-association-members-write-one-another = An association whose members write to one another.
caveats-number-described-never-person-caller = A number is described, never a person; a caller is not a buyer.
caveats-contacts-through-applications-leave-record = Contacts through applications leave no record here: silence is not absence.
caveats-traits-habits-change-number-kept = The traits are habits, which change. A number kept otherwise is missed, and a service kept likewise is taken for a line. docs/methods/lines.md gives both rates by kind of service.
caveats-points-tuned-simulated-cities-their = Points were tuned on simulated cities; their error rates are simulation figures.
caveats-customs-may-be-wanting = Elsewhere a line may lack any two of these traits. A ratio that this would turn is told as 1.
measures-clients = Numbers that reached it.
measures-orders-per-day = Different callers per open day: potential orders, not orders.
measures-opening-hours = Shortest part of the local day with 98 % of incoming contacts.
measures-look-alike = Whether a lawful service explains the same records, and why.
measures-points = Sum of the traits' points.
measures-repeat-clients = Callers seen on two days or more.
measures-incoming = Incoming contacts.
measures-incoming-texts = Incoming messages.
measures-bulk-texts = Messages to its own callers, ten or more recipients in one hour.
measures-median-call-s = Median duration of answered incoming calls, in seconds.
measures-third-phones = Other phones that reach its callers after their calls, beyond chance.
measures-called-back = Pairs of a third phone and a caller that it reached after a call.
measures-own-dispatch = Its own contacts to the third phones: it sends them itself.
measures-relay-phones = Phones unknown to the callers that reach the third phones in time with its calls.
as-line = no lawful look-alike fits as well: { $traits }
as-either = delivery service, lawful use not excluded, though kept more like an order line: { $traits }
as-lawful = delivery service, lawful use not excluded: without { $traits }
propositions-hp = The number takes orders that other phones then deliver, and belongs to no lawful service.
propositions-hd = The number is that of a lawful service, or of somebody much called.
propositions-population = Numbers of the case with at least as many callers who do not know one another.
parameters-min-callers = Fewest callers of a candidate.
parameters-max-candidates = Most-called numbers examined at most.
parameters-callback-s = Time within which another phone reaches the caller.
parameters-min-reached = Fewest callers that a third phone reaches.
parameters-callback-p = A third phone's excess after the call is rarer than this.
parameters-service-p = A number that is no line is listed as a service if one excess is rarer than this.
parameters-relay-s = Time within which the relay phone goes out.
parameters-relay-p = The relay's timing is rarer than this under the turned-hour null.
against-hd = The number is that of { $who }.
against-hd-ordinary = The number is that of { $who }.
against-population = Numbers reached by twelve others or more, each that of { $who }, in simulated cities.

## what is being done

step-callers = callers
step-portraits = portraits
step-relays = relays
step-chance = chance

## parameters of conversations

p-written-orders = Order-like conversations that make a line without any relay.
p-written-share = Share of its conversations that must be order-like: a few among many are anybody's.
p-written-clear = Order-like conversations beside a relay, from which a lawful delivery service is not named.
