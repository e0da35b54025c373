"""From when to when would a contact of each number have been seen?

Silence is silence only where a record would have been held. Bills of one case begin and end at
different days, and a neighbour's longer bill says nothing of this number. Two things bound what is
seen of a number: the period of its own bill, where that is held; and the others it is in touch
with, for where all of them fall silent together with it, the records end, not the number. So its
window ends with its bill or where half of its partners are last seen with anybody else, whichever
is earlier, and begins alike.

Reads contact, coverage. One entry per number id; times in UTC seconds.
"""

from dataclasses import dataclass
from typing import Any
from weakref import WeakKeyDictionary

import numpy as np

from filiere.case import Case
from filiere.signals.contacts import Bools, Contacts, Ints
from filiere.signals.runs import both_ways

LEAST_PARTNERS = 5
"""Partners seen with others, below which they say nothing of where the records end."""
_FAR = np.int64(1 << 60)


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """First and last second in which each number would have been seen."""

    from_s: Ints
    to_s: Ints

    def of(self, number: int) -> tuple[int, int]:
        """First and last second for one number."""
        return int(self.from_s[number]), int(self.to_s[number])

    def length_s(self, number: int) -> int:
        """Seconds, at least one."""
        return max(int(self.to_s[number]) - int(self.from_s[number]), 1)


_KEPT: WeakKeyDictionary[Case, tuple[Contacts, list[tuple[Any, ...]], Window]] = WeakKeyDictionary()
"""The windows of each open case, with the contacts and bills that they were made of."""


def observed(case: Case, contacts: Contacts) -> Window:
    """The window of every number, within the contacts of the case."""
    if len(contacts) == 0:
        nothing = np.zeros(contacts.numbers, dtype=np.int64)
        return Window(from_s=nothing, to_s=nothing)
    bills = case.query(
        "SELECT number_id, min(from_s), max(to_s) FROM coverage GROUP BY number_id ORDER BY 1"
    )
    kept = _KEPT.get(case)
    if kept is None or kept[0] is not contacts or kept[1] != bills:
        kept = (contacts, bills, _observed(bills, contacts))
        _KEPT[case] = kept
    return kept[2]


def _observed(bills: list[tuple[Any, ...]], contacts: Contacts) -> Window:
    first, last = contacts.span_s
    low, high, held = _bills(bills, contacts)
    begins, ends = _partners(contacts)
    from_s, to_s = np.maximum(low, first), np.minimum(high, last)
    # of a number whose own bill is not held, nothing else says where its records end
    seen_from, seen_to = _standing_on(contacts, low, high, held)
    from_s = np.where(held, from_s, np.maximum(seen_from, first))
    to_s = np.where(held, to_s, np.minimum(seen_to, last))
    told = begins < _FAR
    from_s = np.where(told, np.maximum(from_s, begins), from_s)
    to_s = np.where(told, np.minimum(to_s, ends), to_s)
    own_first, own_last = _own(contacts)
    # what was seen was seen: a window never leaves out a contact
    return Window(from_s=np.minimum(from_s, own_first), to_s=np.maximum(to_s, own_last))


def first_of_bills(case: Case) -> dict[int, int]:
    """First second of each bill held, by number."""
    rows = case.query("SELECT number_id, min(from_s) FROM coverage GROUP BY number_id ORDER BY 1")
    return {int(number): int(begin) for number, begin in rows}


def _bills(bills: list[tuple[Any, ...]], contacts: Contacts) -> tuple[Ints, Ints, Bools]:
    """First and last second of each number's bill, and whether one is held."""
    size = contacts.numbers
    low, high = np.full(size, _FAR), np.full(size, -_FAR)
    for number, begin, end in bills:
        if number < size:
            low[number], high[number] = int(begin), int(end)
    return low, high, high > -_FAR


def _standing_on(contacts: Contacts, low: Ints, high: Ints, held: Bools) -> tuple[Ints, Ints]:
    """Of numbers without a bill: the middle one of the bills on which each stands."""
    number, other, _, _ = _pairs(contacts)
    on = held[other]
    number, other = number[on], other[on]
    first = _middle(number, low[other], contacts.numbers)
    last = _middle(number, high[other], contacts.numbers)
    nowhere = first >= _FAR
    return np.where(nowhere, -_FAR, first), np.where(nowhere, _FAR, last)


def _own(contacts: Contacts) -> tuple[Ints, Ints]:
    """First and last contact of every number; numbers without any stay open."""
    first, last = np.full(contacts.numbers, _FAR), np.full(contacts.numbers, -_FAR)
    for ends in (contacts.a, contacts.b):
        np.minimum.at(first, ends, contacts.t)
        np.maximum.at(last, ends, contacts.t)
    return first, last


def _pairs(contacts: Contacts) -> tuple[Ints, Ints, Ints, Ints]:
    """(number, other, first, last contact) of every pair, both ways, by number then other."""
    size = np.int64(contacts.numbers)
    one, other, t = both_ways(contacts)
    key = one * size + other
    order = np.lexsort((t, key))
    key, t = key[order], t[order]
    opens = np.flatnonzero(np.concatenate(([True], key[1:] != key[:-1])))
    closes = np.append(opens[1:], len(key)) - 1
    return key[opens] // size, key[opens] % size, t[opens], t[closes]


def _partners(contacts: Contacts) -> tuple[Ints, Ints]:
    """Where half of each number's partners are first and last seen with anybody else.

    ``_FAR`` where too few of them are seen with anybody else.
    """
    number, other, first, last = _pairs(contacts)
    size = contacts.numbers
    ends = _elsewhere(number, other, last, size)
    begins = -_elsewhere(number, other, -first, size)
    seen = ends > -_FAR
    middle_end = _middle(number[seen], ends[seen], size, upper=False)
    middle_begin = _middle(number[seen], begins[seen], size)
    count = np.bincount(number[seen], minlength=size)
    few = count < LEAST_PARTNERS
    return np.where(few, _FAR, middle_begin), np.where(few, _FAR, middle_end)


def _elsewhere(number: Ints, other: Ints, last: Ints, size: int) -> Ints:
    """For each pair, when ``other`` was last seen with anybody but ``number``."""
    best, second = np.full(size, -_FAR), np.full(size, -_FAR)
    with_whom = np.full(size, -1, dtype=np.int64)
    # pairs stand both ways, so the partners of ``other`` are the rows where it is ``number``
    order = np.lexsort((other, last, number))
    of, at, who = number[order], last[order], other[order]
    ends = np.flatnonzero(np.concatenate((of[1:] != of[:-1], [True])))
    best[of[ends]], with_whom[of[ends]] = at[ends], who[ends]
    before = ends[(ends > 0)]
    before = before[of[before - 1] == of[before]]
    second[of[before]] = at[before - 1]
    return np.where(with_whom[other] == number, second[other], best[other])


def _middle(group: Ints, value: Ints, size: int, *, upper: bool = True) -> Ints:
    """The middle value of each group (of an even count the upper or lower one); else ``_FAR``."""
    found = np.full(size, _FAR)
    if len(group) == 0:
        return found
    order = np.lexsort((value, group))
    group, value = group[order], value[order]
    opens = np.flatnonzero(np.concatenate(([True], group[1:] != group[:-1])))
    count = np.diff(np.append(opens, len(group)))
    place = opens + (count // 2 if upper else (count - 1) // 2)
    found[group[opens]] = value[place]
    return found
