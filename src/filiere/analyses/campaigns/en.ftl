## analysis

question = Which numbers sent texts in bulk, to whom again, and what did recipients do after?
in-short = What did the bulk messages do?
no-text = The case holds no message between two known numbers, and no conversation.
line-claim = { $line } wrote to { $recipients ->
    [one] { $recipients } number
   *[other] { $recipients } numbers
} from { $sent_at } within { $lasted_s } s. { $orders_after ->
    [one] { $orders_after } contact
   *[other] { $orders_after } contacts
} from them followed within a day; other days give { $orders_expected } at the same hours.
announcement-claim = { $line }, new in the records, wrote to { $recipients ->
    [one] { $recipients } number
   *[other] { $recipients } numbers
} from { $sent_at } within { $lasted_s } s, which announces the number. { $orders_after ->
    [one] { $orders_after } contact
   *[other] { $orders_after } contacts
} from them followed within a day.
service-claim = { $service } wrote to { $recipients ->
    [one] { $recipients } number
   *[other] { $recipients } numbers
} from { $sent_at } within { $lasted_s } s. { $orders_after ->
    [one] { $orders_after } contact
   *[other] { $orders_after } contacts
} from them followed within a day. It is not an order line in the ledger: a shop's or a club's sending looks the same.
conversation-line-claim = { $line } sent one text to { $recipients ->
    [one] { $recipients } party
   *[other] { $recipients } parties
} from { $sent_at } within { $lasted_s } s. { $orders_after ->
    [one] { $orders_after } contact
   *[other] { $orders_after } contacts
} from them followed within a day.
conversation-service-claim = { $service } sent one text to { $recipients ->
    [one] { $recipients } party
   *[other] { $recipients } parties
} from { $sent_at } within { $lasted_s } s. { $orders_after ->
    [one] { $orders_after } contact
   *[other] { $orders_after } contacts
} from them followed within a day. It is not an order line in the ledger: a shop's or a club's sending looks the same.
alternatives-shop-s-promotion-reminder-appointments = A shop's promotion, a reminder of appointments, a club's or a family's group text.
alternatives-orders-after-may-another-cause = Orders after it may have another cause: a weekend, a holiday, a delivery of stock.
caveats-recipient-did-choose-list-nothing = A recipient did not choose to be on a list; nothing is said of recipients.
caveats-contacts-after-sending-counted-orders = Contacts after the sending are counted, not orders.
caveats-recipients-reached-applications-seen = Recipients reached by applications are seen only where a phone or an export of the sender is held.
measures-sent-at = First text.
measures-recipients = Different recipients.
measures-template = What the texts share: of bills what most do, digits masked; of conversations what all do, {"{}"} where they differ.
measures-orders-after = Contacts from recipients to the sender in the day after.
measures-orders-expected = Mean of the same hours on other days without a sending; none where there is no such day.
measures-kind = announcement: the first sending of a new number; sending: any other.
measures-lasted-s = Seconds from the first to the last text.
measures-same-as-before = Share of the recipients of the sender's sending before who are met again.
propositions-hp = These texts are one sending to a list.
propositions-hd = They are separate messages that happened to fall close together.
propositions-population = Numbers of the case that send texts.
parameters-min-recipients = Fewest different recipients of a sending.
parameters-min-same = Fewest parties that one text reaches within half an hour; a broadcast list is a sending from two.
parameters-chunk-s = Time within which so many are reached.
parameters-pause-s = Chunks less than this apart are one sending.
parameters-reply-s = A text to somebody who wrote or called within this time is a reply.
parameters-repeats = Largest mean number of texts per recipient (long texts are cut).
parameters-effect-s = Time after the sending in which contacts are counted.

## what is being done

step-senders = senders
step-sendings = sendings
