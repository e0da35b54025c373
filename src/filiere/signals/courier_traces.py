"""Which phones are sent, ring callers soon after, or reach them at all, for given lines?

One score joins the three traces, which depend on each other.

Reads contacts. One entry per (dispatch, phone); probabilities in (0, 1], score in log10 units.
"""

import math
from dataclasses import dataclass, field

import numpy as np

from filiere.distinct import distinct
from filiere.signals.book import Ledger
from filiere.signals.contacts import (
    DAY_S,
    Ints,
)
from filiere.signals.deliveries import Ringing, Sent, ringing_phones, sent_phones
from filiere.signals.fitted import fitted
from filiere.signals.observed import Window
from filiere.signals.reaching import Reach, Reaching, reaching_phones

MOST_EACH = 12.0
"""A trace rarer than 1e-12 adds no more: no study holds that many phones."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CourierRules:
    """What of a question about couriers decides here; the question says each bound."""

    relay_s: int
    min_sent: int
    delivery_s: int
    least_score: float
    timely_p: float
    max_chance: float
    callback_p: float
    min_clients: int
    share_sent: float
    often_p: float


@dataclass(slots=True)
class Courier:
    """What speaks for one courier phone of one dispatch phone (or of one line without)."""

    phone: int
    dispatch: int | None
    sent: dict[int, Sent] = field(default_factory=dict)
    rings: dict[int, Ringing] = field(default_factory=dict)
    reaches: dict[int, Reaching] = field(default_factory=dict)

    @property
    def p(self) -> float:
        """The rarer of the two traces in time, twice."""
        return min(1.0, 2 * min(self.chances()))

    @property
    def score(self) -> float:
        """The three traces in one sum, which a curve weighs: they depend on each other."""
        weights = fitted("couriers").numbers("score")
        return weights["constant"] + sum(weights[name] * each for name, each in self.parts.items())

    @property
    def parts(self) -> dict[str, float]:
        """What the sum is of: being sent and ringing (each -log10 p), and the reach."""
        sent, rings = (min(MOST_EACH, -math.log10(each)) for each in self.chances())
        reached = max((each.log for each in self.reaches.values()), default=0.0)
        return {"sent": sent, "rings": rings, "reach": reached}

    def chances(self) -> tuple[float, float]:
        """How likely by chance it is sent in time, and rings in time; 1 without such a trace."""
        return (
            min((each.found.p for each in self.sent.values()), default=1.0),
            min((each.p for each in self.rings.values()), default=1.0),
        )

    def line(self) -> int:
        """The line that it serves most."""
        lines = sorted({*self.sent, *self.rings, *self.reaches})
        return max(
            lines,
            key=lambda line: (
                len(self.rings[line].places) if line in self.rings else 0,
                self.reaches[line].callers if line in self.reaches else 0,
                self.sent[line].found.z if line in self.sent else 0.0,
            ),
        )


def compared(
    book: Ledger, reach: Reach, lines: list[int], pairs: list[tuple[int, int]], values: CourierRules
) -> tuple[list[Courier], int]:
    """Every phone with a trace of any kind but the lines and dispatch phones themselves.

    Also how many phones were compared: those that reach two callers, and those sent often enough.
    """
    found: dict[tuple[int | None, int], Courier] = {}
    considered = 0

    senders: dict[int, list[int]] = {}

    def of(line: int, phone: int) -> Courier:
        known = senders.get(phone, [])
        own = [dispatch for one, dispatch in pairs if one == line and dispatch in known]
        sender = next(iter([*own, *known]), None)
        return found.setdefault((sender, phone), Courier(phone=phone, dispatch=sender))

    for line, dispatch in pairs:
        for sent in sent_phones(book, line, dispatch, values.relay_s, values.min_sent):
            considered += 1
            key = (dispatch, sent.phone)
            courier = found.setdefault(key, Courier(phone=sent.phone, dispatch=dispatch))
            courier.sent[line] = sent
            if dispatch not in senders.setdefault(sent.phone, []):
                senders[sent.phone].append(dispatch)
    window = values.delivery_s
    for line in lines:
        for ringing in ringing_phones(book, reach, line, window_s=window, min_clients=2, p=0.05):
            of(line, ringing.phone).rings[line] = ringing
        reaches, tried = reaching_phones(book, reach, line, 2)
        considered += tried
        for reaching in reaches:
            of(line, reaching.phone).reaches[line] = reaching
    heads = {number for pair in pairs for number in pair} | set(lines)
    return [courier for courier in found.values() if courier.phone not in heads], considered


def delivers(book: Ledger, courier: Courier, considered: int, values: CourierRules) -> bool:
    """Whether all traces speak for it, one in time among them, or one leaves chance no room."""
    timed = len(courier.sent) > 0 or len(courier.rings) > 0
    if timed and courier.score >= values.least_score and courier.p <= 2 * values.timely_p:
        return True
    rare = courier.p * considered <= values.max_chance
    if courier.dispatch is None:
        return rare and any(
            each.p <= values.callback_p and each.clients >= values.min_clients
            for each in courier.rings.values()
        )
    sent = max((len(each.places) for each in courier.sent.values()), default=0)
    often = sent >= values.share_sent * len(book.by_a.of(courier.dispatch))
    return rare or (often and courier.p <= values.often_p)


def conditions_of(
    book: Ledger, window: Window, pair: tuple[int, int], billed: Ints
) -> dict[str, float]:
    """What the scope of the curves is tested on, for a (line, phone).

    Visits to callers are seen on the phone's own bill, or on those of the callers; days are those
    in which both would be seen.
    """
    line, phone = pair
    contacts = book.contacts
    low = max(int(window.from_s[line]), int(window.from_s[phone]))
    high = min(int(window.to_s[line]), int(window.to_s[phone]))
    into = book.by_b.of(line)
    callers = distinct(contacts.a[into])
    held = int(np.isin(callers, billed).sum()) / max(len(callers), 1)
    return {
        "days": max(high - low, 0) / DAY_S,
        "incoming": float(len(into)),
        "seen": 1.0 if bool(np.isin(phone, billed)) else held,
    }
