"""Does a line's trade rise after contacts with one number, more than on other days?

A supplier is hardly in touch and never in a hurry; what is left is rhythm: a contact up, then a
sending to the whole list within half a day, or more orders than at the same hours of other days.
The contacts are kept at their hours and moved to other days: what they share with the sendings by
the hour of the day alone is chance.

Works on Ledger. One entry per candidate; p in (0, 1].
"""

from dataclasses import dataclass

import numpy as np
from scipy.special import ndtr

from filiere.signals.book import Ledger
from filiere.signals.contacts import DAY_S, Ints
from filiere.signals.rhythm import acts

APART_S = 4 * 3600
"""Contacts of one number closer than this are one contact up."""
AFTER_S = 8 * 3600
"""Stock that has come is told within so long."""
LEAST_SENDINGS = 3
"""With fewer sendings the orders are asked instead."""
MOST_ACTS = 60
"""More contacts than this in a case are no restocking."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rise:
    """One number whose contacts a rise follows."""

    number: int
    ups: int
    followed: int
    """Contacts up followed by a sending in time."""
    expected: float
    p: float
    places: Ints
    by: str
    """``sending`` or ``orders``: what was asked to rise."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Trade:
    """What may rise: seconds of sendings and of incoming contacts, each in order."""

    sent_at: Ints
    orders: Ints


def rises(  # noqa: PLR0913 - one search
    book: Ledger,
    head: int,
    candidates: Ints,
    trade: Trade,
    least: int,
    *,
    span_s: tuple[int, int] | None = None,
) -> list[Rise]:
    """Candidates with ``least`` contacts up with ``head`` or more, rarest first."""
    contacts = book.contacts
    span_s = span_s or contacts.span_s
    out, into = book.by_a.of(head), book.by_b.of(head)
    found = []
    for number in candidates.tolist():
        places = np.sort(
            np.concatenate((out[contacts.b[out] == number], into[contacts.a[into] == number]))
        )
        ups = acts(contacts.t[places], APART_S)
        if not least <= len(ups) <= MOST_ACTS:
            continue
        # who supplies is called; who only calls in is a robot, a friend or a rider
        called = acts(contacts.t[np.sort(out[contacts.b[out] == number])], APART_S)
        if 2 * len(called) < len(ups):
            continue
        followed, expected, p = _followed(ups, trade.sent_at, span_s)
        by = "sending" if len(trade.sent_at) >= LEAST_SENDINGS else "orders"
        if by == "orders":
            p = _wave(ups, trade.orders, span_s)
        found.append(
            Rise(
                number=number,
                ups=len(ups),
                followed=followed,
                expected=expected,
                p=p,
                places=places,
                by=by,
            )
        )
    found.sort(key=lambda each: (each.p, -each.followed, int(contacts.t[each.places[0]])))
    return found


def _followed(ups: Ints, sent_at: Ints, span_s: tuple[int, int]) -> tuple[int, float, float]:
    """Contacts followed by a sending, the number expected at these hours, and the tail."""
    if len(sent_at) == 0:
        return 0, 0.0, 1.0
    sent = np.sort(sent_at)
    count = int(_any_after(ups, sent).sum())
    days = int((span_s[1] - span_s[0]) // DAY_S) + 1
    chances = []
    for up in ups.tolist():
        first = span_s[0] + (up - span_s[0]) % DAY_S
        same_hour = first + DAY_S * np.arange(days, dtype=np.int64)
        same_hour = same_hour[same_hour <= span_s[1]]
        chances.append(int(_any_after(same_hour, sent).sum()) / max(len(same_hour), 1))
    return count, sum(chances), _tail(chances, count)


def _any_after(at: Ints, sent: Ints) -> np.ndarray[tuple[int], np.dtype[np.bool_]]:
    begin = np.searchsorted(sent, at, side="left")
    return np.asarray(np.searchsorted(sent, at + AFTER_S, side="right") > begin, dtype=np.bool_)


def _tail(chances: list[float], count: int) -> float:
    """P(at least so many of independent trials), exactly."""
    spread = np.zeros(len(chances) + 1)
    spread[0] = 1.0
    for chance in chances:
        spread[1:] = spread[1:] * (1 - chance) + spread[:-1] * chance
        spread[0] *= 1 - chance
    return float(min(1.0, max(spread[count:].sum(), np.finfo(np.float64).tiny)))


def _rise(came: Ints, at: Ints) -> Ints:
    after = np.searchsorted(came, at + AFTER_S) - np.searchsorted(came, at)
    before = np.searchsorted(came, at) - np.searchsorted(came, at - AFTER_S)
    return np.asarray(after - before, dtype=np.int64)


def _wave(ups: Ints, orders: Ints, span_s: tuple[int, int]) -> float:
    """Rank of the rise in orders among other days at the same hours; normal tail.

    The rise is what comes after less what came before: who is called because the evening is busy
    has as many before.
    """
    if len(orders) == 0:
        return 1.0
    came = np.sort(orders)
    days = int((span_s[1] - span_s[0]) // DAY_S) + 1
    ranks = []
    for up in ups.tolist():
        first = span_s[0] + (up - span_s[0]) % DAY_S
        starts = first + DAY_S * np.arange(days, dtype=np.int64)
        starts = starts[(starts + AFTER_S <= span_s[1]) & (starts - AFTER_S >= span_s[0])]
        starts = starts[starts != up]
        if len(starts) < 5 or up + AFTER_S > span_s[1] or up - AFTER_S < span_s[0]:
            continue
        level = _rise(came, starts)
        here = int(_rise(came, np.array([up]))[0])
        below, even = int((level < here).sum()), int((level == here).sum())
        ranks.append((below + 0.5 * even) / len(level))
    if len(ranks) < 3:
        return 1.0
    z = (sum(ranks) / len(ranks) - 0.5) * (12 * len(ranks)) ** 0.5
    return float(max(ndtr(-z), np.finfo(np.float64).tiny))
