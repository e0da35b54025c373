"""Since when is a number used, and until when?

A number may be tried once before it is taken into use, and live on weakly after it is given up; a
call that nobody takes is no use of the number called. So beginning and end are change points: the
quarter of a day after which the number is hardly used any more (or before which it hardly was),
and how much more likely the records are with that change than with one steady rate. A quarter of a
day counts as many uses as the root of how many others the number was in touch with. Silence counts
only where a record would have been seen.

Reads contact, coverage. One entry per number id; times in UTC seconds.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from filiere.case import Case
from filiere.distinct import distinct
from filiere.signals.contacts import Bools, Contacts, Ints

SLOT_S = 21_600
"""Contacts with one number within a quarter of a day are one: people talk in bursts."""
WEAK = 0.15
"""Largest rate beyond a change point, as a share of the rate on the other side."""
WEAK_USES, WEAK_SHARE = 3, 0.2
"""Most uses beyond a change point: so many, or this share of those on the other side, whichever is
more."""
CLEAR = 2.0
"""Nats by which a change point with uses beyond it must be better than one without."""

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True, kw_only=True)
class Lives:
    """Per number id: uses (a quarter of a day counts the root of the others) and change points.

    ``stopped`` and ``began`` are log-likelihood ratios (nats) of a change against a steady rate, 0
    where there is none.
    """

    uses: Ints
    begin_s: Ints
    end_s: Ints
    began: Floats
    stopped: Floats


def windows(case: Case, contacts: Contacts) -> tuple[Ints, Ints]:
    """First and last second in which a record of each number could have been seen.

    Of a number whose bill is held, that of the bill; of any other, that of the bills it stands on.
    """
    first, last = contacts.span_s
    low = np.full(contacts.numbers, np.iinfo(np.int64).max, dtype=np.int64)
    high = np.full(contacts.numbers, -1, dtype=np.int64)
    for number, begin, end in case.query(
        "SELECT number_id, min(from_s), max(to_s) FROM coverage GROUP BY number_id ORDER BY 1"
    ):
        if number < contacts.numbers:
            low[number], high[number] = max(int(begin), first), min(int(end), last)
    held = high >= 0
    from_s, to_s = low.copy(), high.copy()
    for one, other in ((contacts.a, contacts.b), (contacts.b, contacts.a)):
        seen = held[other] & ~held[one]
        np.minimum.at(from_s, one[seen], low[other[seen]])
        np.maximum.at(to_s, one[seen], high[other[seen]])
    nowhere = to_s < 0
    from_s[nowhere], to_s[nowhere] = first, last
    return from_s, to_s


def used(contacts: Contacts) -> tuple[Ints, Ints, Ints]:
    """Number, other number and second of each use: both ends, save who did not pick up."""
    answered = ~contacts.is_call | (contacts.duration_s != 0)
    number = np.concatenate([contacts.a, contacts.b[answered]]).astype(np.int64)
    other = np.concatenate([contacts.b, contacts.a[answered]]).astype(np.int64)
    return number, other, np.concatenate([contacts.t, contacts.t[answered]])


def lives(contacts: Contacts, from_s: Ints, to_s: Ints) -> Lives:
    """Change points of every number."""
    number, other, t = used(contacts)
    size = contacts.numbers
    start = int(contacts.t[0])
    slot = (t - start) // SLOT_S
    span = int(slot.max()) + 1 if len(slot) > 0 else 1
    # with how many others in a quarter of a day; its root, because talk draws talk after it
    talk = distinct((number * span + slot) * size + other) // size
    key, others = np.unique(talk, return_counts=True)
    key = np.repeat(key, np.floor(np.sqrt(others)).astype(np.int64))
    of, at = key // span, key % span
    low, high = (from_s - start) // SLOT_S, (to_s - start) // SLOT_S
    uses = np.bincount(of, minlength=size).astype(np.int64)
    stop_at, stopped = _change(of, at, high, uses)
    begin_at, began = _change(of[::-1], -at[::-1], -low, uses)
    return Lives(
        uses=uses,
        begin_s=_exact(number, t, (-begin_at) * SLOT_S + start, size, first=True),
        end_s=_exact(number, t, (stop_at + 1) * SLOT_S + start - 1, size, first=False),
        began=began,
        stopped=stopped,
    )


def _change(of: Ints, at: Ints, high: Ints, uses: Ints) -> tuple[Ints, Floats]:
    """Per number, the slot after which it is hardly used, and the log ratio for that change.

    ``of`` and ``at`` are in the order of number (either way), then of slot.
    """
    size = len(uses)
    last = np.full(size, np.iinfo(np.int64).min, dtype=np.int64)
    best = np.zeros(size, dtype=np.float64)
    if len(of) == 0:
        return last, best
    np.maximum.at(last, of, at)
    opens = np.ones(len(of), dtype=np.bool_)
    opens[1:] = of[1:] != of[:-1]
    head = np.maximum.accumulate(np.where(opens, np.arange(len(of)), 0))
    before = np.arange(len(of)) - head + 1
    after = uses[of] - before
    life = at - at[head] + 1
    rest = np.maximum(high[of] - at, 0)
    gain = np.where(
        rest > 0,
        _log(before, life) + _log(after, rest) - _log(uses[of], life + rest),
        0.0,
    )
    weak: Bools = after * life <= WEAK * before * np.maximum(rest, 1)
    gain = np.where(after > 0, gain - CLEAR, gain)
    few = after <= np.maximum(WEAK_USES, WEAK_SHARE * before)
    gain = np.where(weak & (rest > 0) & few, np.round(gain, 6), 0.0)
    np.maximum.at(best, of, gain)
    chosen = (gain == best[of]) & (gain > 0)
    at_best = np.full(size, np.iinfo(np.int64).min, dtype=np.int64)
    np.maximum.at(at_best, of[chosen], at[chosen])
    return np.where(best > 0, at_best, last), best


def _log(count: Ints, length: Ints) -> Floats:
    """``count`` × log of the rate; 0 for none."""
    rate = np.maximum(count, 1) / np.maximum(length, 1)
    return np.asarray(count * np.log(rate), dtype=np.float64)


def _exact(number: Ints, t: Ints, bound: Ints, size: int, *, first: bool) -> Ints:
    """The first use at or after, or the last use at or before, each number's bound."""
    if first:
        found = np.full(size, np.iinfo(np.int64).max, dtype=np.int64)
        inside = t >= bound[number]
        np.minimum.at(found, number[inside], t[inside])
        return found
    found = np.full(size, -1, dtype=np.int64)
    inside = t <= bound[number]
    np.maximum.at(found, number[inside], t[inside])
    return found
