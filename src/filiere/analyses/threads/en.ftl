question = Which conversations look like orders, and by which of their messages?
in-short = Which conversations look like orders?
no-conversation = No conversation of a phone or an account is held.
claim = The conversation of { $holder } with { $account } looks like orders. Of { $messages ->
    [one] one message
   *[other] { $messages } messages
}, { $said_quantity } say a quantity, { $said_product } a product, { $said_price } a price. A place is said in { $said_place }, a time in { $said_time }. By its stretches, { $orders_low } to { $orders_high } orders are seen.
claim-other = The conversation of { $holder } with { $account } may be about anything. { $messages ->
    [one] Its one message does
   *[other] Its { $messages } messages do
} not put a quantity beside a product among other elements of an order.
hp = In this conversation goods are ordered and brought.
hd = The conversation is about something else, and uses the same words.
population = Conversations of everyday life, and of lawful shops and their customers.
alternative-shop = A lawful shop takes orders in the same manner: quantity, price, address, time.
alternative-use = Two persons speak of what they use, and nothing is sold.
alternative-joke = Words are quoted, sung, or meant as a joke.
caveat-words = The list of words is dated and may be edited: what it lacks is not seen.
caveat-voice = Voice messages and pictures have no text here: what they say is not counted.
caveat-forged = A text export bears no mark of its sender: it can be written with a keyboard.
measure-messages = Messages, each once over all sources: no system events, calls, reactions or quoted copies.
measure-order-like = Whether a quantity stands beside a product with enough other elements around.
measure-elements = Messages in which each element is said: quantity, product, price, place, time.
measure-openings = Messages that ask whether somebody is open or available.
measure-orders-low = Stretches with a quantity beside a product, and a price or a place.
measure-orders-high = Stretches in which the other party wrote, or that look like an order.
measure-group = Whether the other party is a group.
measure-lexicon = Day on which the list of words was last changed.
measure-accounts-written = Bank accounts and payment addresses in its messages: kind, whether the check holds, messages.
measure-said-quantity = Messages in which a quantity is said.
measure-said-product = Messages in which a product is said.
measure-said-price = Messages in which a price is said.
measure-said-place = Messages in which a place is said or shared.
measure-said-time = Messages in which a time of day or a wait is said.
parameter-apart = Silence after which a new stretch of a conversation begins.
parameter-around = How far around a quantity beside a product the other elements may stand.
parameter-others = Fewest other elements: price, place, time, opening question.

## what is being done

step-conversations = conversations
step-messages = messages
