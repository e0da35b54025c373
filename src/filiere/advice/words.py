"""What does the adviser say, in both languages?

Names in braces are numbers as they may be printed, or counts. No sentence says anything of a
person: a place in a chain is what records leave open to a number.
"""

from filiere.wording import Words

_say = Words(__name__)
QUIET = _say("quiet")
"""That the day before a death tells nothing."""
WHY = {
    "dispatch": _say("why-dispatch"),
    "courier": _say("why-courier"),
    "courier_alone": _say("why-courier-alone"),
    "dispatch_alone": _say("why-dispatch-alone"),
    "line": _say("why-line"),
    "client": _say("why-client"),
    "relay": _say("why-relay"),
    "known_courier": _say("why-known-courier"),
    "supplier": _say("why-supplier"),
    "beside": _say("why-beside"),
    "dumped": _say("why-dumped"),
    "left": _say("why-left"),
    "device": _say("why-device"),
    "device_known": _say("why-device-known"),
    "account": _say("why-account"),
    "market": _say("why-market"),
    "shop_books": _say("why-shop-books"),
    "shop_till": _say("why-shop-till"),
    "shop_bank": _say("why-shop-bank"),
}
ASSUMED = frozenset({"market", "shop_books", "shop_till", "shop_bank"})
"""Reasons whose gain is an assumption, and of which nobody knows whom else the answer names."""
COST_OF_MARKET = _say("cost-of-market")
COST_OF_BOOKS = _say("cost-of-books")
NOT_MEASURED = _say("not-measured")
TIMES = _say("times")
ONCE = _say("once")
ASK_COUNT = _say("ask-count")
COUNTED = _say("counted")
COST = _say("cost")
ONE_ANSWER = _say("one-answer")
FOREIGN = _say("foreign")
HOURS = _say("hours")
STOPS = {
    "reached": _say("stops-reached"),
    "held": _say("stops-held"),
    "disproportionate": _say("stops-disproportionate"),
    "nothing": _say("stops-nothing"),
}
