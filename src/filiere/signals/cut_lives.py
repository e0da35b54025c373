"""What would the records be, had some of these numbers been changed or given up on a known day?

Nobody knows which numbers of a case were really changed; but a number's life can be cut. From a day
of its own on, its contacts are given to a number that did not exist, or taken out. Lives are cut in
the ways real ones change: a circle in touch with each other, or any others, at one moment, or each
at its own; after a pause or at once; with a late trickle to the old number, with an early try of
the new one, with some contacts left behind. The rest of the case is what it was, so that those who
truly began or fell silent then compete.

Works on Contacts and Seen. Which lives are cut goes by what the records say, never by a name.
"""

from dataclasses import dataclass

import numpy as np
from scipy import sparse

from filiere.signals.contacts import Bools, Contacts, Ints
from filiere.signals.lives import Floats, lives
from filiere.signals.successors import Seen

SEED = 20_240_604
SHARE = 0.2
"""Of the numbers whose life can be cut: so many in one round, and MOST at most."""
MOST = 400
LEAST_USES = 12
"""Contacts of a number whose life can be cut."""
MIDDLE = (0.25, 0.75)
"""Part of its contacts within which a life is cut."""
CHANGED = 0.6
"""Of the lives cut: the rest stops."""
TRICKLE, TRICKLE_SPAN, LATE = 0.3, 0.1, 0.1
"""Share of the old numbers that keep a trickle, for what part of the records' span, of how many."""
TRIED, TRIED_SPAN = 0.2, 0.2
"""Share of the new numbers that were tried before, within what part of the span."""
PAUSED, PAUSE_SPAN = 0.3, 0.04
"""Share after a pause, and the mean pause, a part of the span."""
LEFT, LEFT_SHARE = 0.3, 0.3
"""Share of those who leave contacts behind, and how many of them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CutLives:
    """The records as they would be, and what is true of the numbers that were cut."""

    contacts: Contacts
    seen: Seen
    cut: Ints
    """The old numbers."""
    new: Ints
    """The number of each that continues it; -1 where none does."""


def order_of(contacts: Contacts) -> Ints:
    """Number ids in an order that renaming them does not change."""
    t = contacts.t - int(contacts.t[0])
    keys = []
    for ends in ((contacts.a,), (contacts.b,), (contacts.a, contacts.b)):
        for weight in (np.ones(len(t)), t.astype(np.float64)):
            total = np.zeros(contacts.numbers)
            for end in ends:
                total += np.bincount(end, weights=weight, minlength=contacts.numbers)
            keys.append(total)
    return np.lexsort(keys).astype(np.int64)


def steady(contacts: Contacts, seen: Seen, least: float) -> Ints:
    """Numbers whose life can be cut, in an order that renaming does not change.

    They are used enough, and neither begin nor stop within the records: who truly changed his
    number has a successor already, and cutting his life would teach that it is none.
    """
    life = lives(contacts, seen.from_s, seen.to_s)
    touches = np.bincount(contacts.a, minlength=contacts.numbers)
    touches += np.bincount(contacts.b, minlength=contacts.numbers)
    kept = (touches >= LEAST_USES) & (life.stopped < least) & (life.began < least / 2)
    known = order_of(contacts)
    return known[kept[known]]


def cut_lives(contacts: Contacts, seen: Seen, known: Ints, place: int) -> CutLives | None:
    """One round of cutting ``known`` lives; ``place`` numbers it. None where there are none."""
    rng = np.random.default_rng((SEED, place))
    if len(known) == 0:
        return None
    wanted = min(MOST, max(1, round(SHARE * len(known))))
    circle, at_once = place % 4 == 1, place % 2 == 0
    cut = _circle(contacts, known, wanted, rng) if circle else rng.permutation(len(known))[:wanted]
    cut = known[np.sort(cut)]
    moment = _moments(contacts, cut, rng, at_once=at_once or circle)
    changed = rng.random(len(cut)) < CHANGED
    new = np.where(changed, contacts.numbers + np.arange(len(cut)), -1)
    size = contacts.numbers + len(cut)
    ends = [contacts.a.astype(np.int64), contacts.b.astype(np.int64)]
    out = [end.copy() for end in ends]
    span = contacts.span_s[1] - contacts.span_s[0]
    gone = np.zeros(len(contacts), dtype=np.bool_)
    for which, (old, number) in enumerate(zip(cut.tolist(), new.tolist(), strict=True)):
        rows = np.flatnonzero((ends[0] == old) | (ends[1] == old))
        late = _late(contacts.t[rows], float(moment[which]), span, rng)
        if number < 0:
            gone[rows[late]] = True
            continue
        pause = rng.exponential(PAUSE_SPAN) * span if rng.random() < PAUSED else 0.0
        gone[rows[late & (contacts.t[rows] < moment[which] + pause)]] = True
        other = np.where(ends[0][rows] == old, ends[1][rows], ends[0][rows])
        if rng.random() < LEFT:
            gone[rows[late & _left_behind(other, rng)]] = True
        if rng.random() < TRIED:
            before = np.flatnonzero(~late & (contacts.t[rows] > moment[which] - TRIED_SPAN * span))
            if len(before) > 0:
                late[before[int(rng.integers(len(before)))]] = True
        for side in (0, 1):
            out[side][rows[late & (ends[side][rows] == old)]] = number
    kept = np.flatnonzero(~gone)
    return CutLives(
        contacts=Contacts(
            t=contacts.t[kept],
            a=out[0][kept].astype(np.int32),
            b=out[1][kept].astype(np.int32),
            is_call=contacts.is_call[kept],
            duration_s=contacts.duration_s[kept],
            contact_id=contacts.contact_id[kept],
            numbers=size,
        ),
        seen=Seen(
            from_s=np.concatenate([seen.from_s, seen.from_s[cut]]),
            to_s=np.concatenate([seen.to_s, seen.to_s[cut]]),
            billed=np.concatenate([seen.billed, seen.billed[cut]]),
        ),
        cut=cut,
        new=new,
    )


def _circle(contacts: Contacts, known: Ints, wanted: int, rng: np.random.Generator) -> Ints:
    """Places of so many numbers who are in touch with each other: one, then who has most with it.

    Where a circle is exhausted, the next begins anywhere.
    """
    place = np.full(contacts.numbers, -1, dtype=np.int64)
    place[known] = np.arange(len(known))
    one, other = place[contacts.a], place[contacts.b]
    both = (one >= 0) & (other >= 0)
    ends = np.concatenate([one[both], other[both]]), np.concatenate([other[both], one[both]])
    entries = np.ones(len(ends[0]), dtype=np.int64), ends
    ties = sparse.csr_array(sparse.coo_array(entries, shape=(len(known), len(known))))
    begin = rng.permutation(len(known))
    touched = np.zeros(len(known), dtype=np.int64)
    taken = np.zeros(len(known), dtype=np.bool_)
    chosen: list[int] = []
    while len(chosen) < wanted:
        best = int(np.argmax(np.where(taken, -1, touched)))
        if touched[best] == 0 or taken[best]:
            best = int(begin[np.flatnonzero(~taken[begin])[0]])
        taken[best] = True
        chosen.append(best)
        row = slice(int(ties.indptr[best]), int(ties.indptr[best + 1]))
        touched[ties.indices[row]] += ties.data[row]
    return np.array(chosen, dtype=np.int64)


def _moments(contacts: Contacts, cut: Ints, rng: np.random.Generator, *, at_once: bool) -> Floats:
    """The second at which each life is cut: one for all who are used then, or each its own."""
    size = contacts.numbers
    of = np.concatenate([contacts.a, contacts.b]).astype(np.int64)
    t = np.concatenate([contacts.t, contacts.t])
    rows = np.lexsort((t, of))
    of, t = of[rows], t[rows]
    start = np.searchsorted(of, np.arange(size + 1))
    first, last = contacts.span_s
    common = first + rng.uniform(*MIDDLE) * (last - first)
    moments = np.empty(len(cut))
    for place, number in enumerate(cut.tolist()):
        mine = t[start[number] : start[number + 1]]
        low, high = (int(part * (len(mine) - 1)) for part in MIDDLE)
        own = float(mine[low]) + rng.random() * float(mine[high] - mine[low])
        moments[place] = common if at_once and mine[low] <= common <= mine[high] else own
    return moments


def _late(t: Ints, moment: float, span: int, rng: np.random.Generator) -> Bools:
    """Contacts from the moment on, save a trickle."""
    late = t >= moment
    if rng.random() < TRICKLE:
        late &= ~((t < moment + TRICKLE_SPAN * span) & (rng.random(len(t)) < LATE))
    return late


def _left_behind(other: Ints, rng: np.random.Generator) -> Bools:
    """Contacts with others who are not told of the new number."""
    first: dict[int, int] = {}
    for place, number in enumerate(other.tolist()):
        first.setdefault(number, place)
    # in the order of their first contact, so that their ids decide nothing
    dropped = {number for number in first if rng.random() < LEFT_SHARE}
    return np.array([number in dropped for number in other.tolist()], dtype=np.bool_)
