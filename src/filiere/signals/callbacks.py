"""Which third phones reach a number's callers soon after they called it?

A courier rings the client who has just ordered; the line itself need not. For each third phone,
its contacts to the callers of a number are counted in the window after such a call and in the
mirror window before it. A common friend, a shop or a robot falls on both sides alike, whatever
the rhythms, so that the excess of *after* over *before* is a sign test without any assumption.

Works on Contacts. One entry per (number, third phone); p in (0, 1].
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from scipy.special import bdtrc

from filiere.signals.contacts import DAY_S, Bools, Contacts, Ints


@dataclass(frozen=True, slots=True, kw_only=True)
class Grouped:
    """Contacts ordered by one of their two numbers, then by time."""

    order: Ints
    """Places in the contacts."""
    start: Ints
    """``order[start[n]:start[n + 1]]`` are the contacts of number ``n``."""

    def of(self, number: int) -> Ints:
        """Places, in order of time, of the contacts of one number."""
        low, high = int(self.start[number]), int(self.start[number + 1])
        return self.order[low:high]

    def of_all(self, numbers: Ints) -> Ints:
        """Places of the contacts of several numbers, number after number."""
        size = self.start[numbers + 1] - self.start[numbers]
        first = np.repeat(self.start[numbers] - np.concatenate(([0], np.cumsum(size)[:-1])), size)
        found: Ints = self.order[first + np.arange(int(size.sum()))]
        return found


def grouped(numbers: np.ndarray[tuple[int], np.dtype[np.int32]], count: int) -> Grouped:
    """Group places 0, 1, … by their number; ``count`` is one more than the highest."""
    order = np.argsort(numbers, kind="stable").astype(np.int64)
    start = np.concatenate(([0], np.cumsum(np.bincount(numbers, minlength=count))))
    return Grouped(order=order, start=start.astype(np.int64))


@dataclass(frozen=True, slots=True, kw_only=True)
class Callbacks:
    """Third phones and the callers of one number; arrays have one entry per third phone."""

    third: Ints
    clients: Ints
    """Distinct callers reached in the window after their call."""
    after: Ints
    before: Ints
    p: np.ndarray[tuple[int], np.dtype[np.float64]]
    places: tuple[Ints, ...]
    """Places of the contacts in the window after, for each third phone."""


def callbacks(  # noqa: PLR0913 (one search and its windows)
    contacts: Contacts,
    by_b: Grouped,
    number: int,
    *,
    window_s: int,
    min_clients: int,
    turned_s: int = 0,
    span_s: tuple[int, int] | None = None,
    left_out: Bools | None = None,
) -> Callbacks:
    """Third phones that reach at least ``min_clients`` callers within ``window_s`` after.

    ``turned_s`` turns the calls to the number by so many seconds round ``span_s``, the period in
    which they would have been seen: whole days keep its hours, and lose what answered them.
    ``left_out``: contacts that answer nobody, for they are part of a sending to many.
    """
    calls = by_b.of(number)
    callers = contacts.a[calls].astype(np.int64)
    clients = np.unique(callers)
    reached = by_b.of_all(clients)
    reached = reached[contacts.a[reached] != number]
    if left_out is not None:
        reached = reached[~left_out[reached]]
    client = contacts.b[reached].astype(np.int64)
    third = contacts.a[reached].astype(np.int64)
    at = contacts.t[reached]
    # one key orders all calls by caller, then by time: a caller's calls lie side by side
    first, last = contacts.span_s
    stride = last - first + DAY_S + 4 * window_s
    called_at = turned(contacts.t[calls], span_s or contacts.span_s, turned_s)
    key = np.sort(np.searchsorted(clients, callers) * stride + called_at - first)
    own = np.searchsorted(clients, client) * stride + at - first
    earlier = np.searchsorted(key, own, side="left")
    after = earlier > np.searchsorted(key, own - window_s, side="left")
    later = np.searchsorted(key, own + window_s, side="right")
    before = later > np.searchsorted(key, own, side="right")
    # a contact between two calls of one client falls on both sides and tells nothing
    only_after, only_before = after & ~before, before & ~after
    return _per_third(
        third, client, only_after, only_before, reached, at, after=after, least=min_clients
    )


def beyond_habit(back: Callbacks, copies: Sequence[Callbacks]) -> Callbacks:
    """Let chance be at least what the same phones' habits give.

    Who reaches callers at an hour when they have always called falls after their calls whatever
    they asked; calls turned by whole days keep that. ``copies``: the same search, turned.
    """
    if len(copies) == 0:
        return back
    habit = np.zeros(len(back.third), dtype=np.int64)
    for each in copies:
        place = np.searchsorted(each.third, back.third)
        place = np.minimum(place, max(len(each.third) - 1, 0))
        if len(each.third) > 0:
            habit += np.where(each.third[place] == back.third, each.after[place], 0)
    p = bdtrc(back.after - 1, back.after + habit, 1 / (1 + len(copies)))
    p = np.where(back.after > 0, p, 1.0)
    return replace(back, p=np.asarray(np.maximum(back.p, p), dtype=np.float64))


def turned(times: Ints, span_s: tuple[int, int], by_s: int) -> Ints:
    """Times turned round the whole days of the period; order is not kept."""
    if by_s == 0:
        return times
    days = (span_s[1] - span_s[0]) // DAY_S + 1
    return (times - span_s[0] + by_s) % (days * DAY_S) + span_s[0]


def _per_third(  # noqa: PLR0913, PLR0917 (columns of one table)
    third: Ints,
    client: Ints,
    only_after: np.ndarray[tuple[int], np.dtype[np.bool_]],
    only_before: np.ndarray[tuple[int], np.dtype[np.bool_]],
    reached: Ints,
    at: Ints,
    *,
    after: np.ndarray[tuple[int], np.dtype[np.bool_]],
    least: int,
) -> Callbacks:
    phones, row = np.unique(third, return_inverse=True)
    size = len(phones)
    stride = int(client.max(initial=0)) + 1
    reached_pairs = np.unique(row[after] * stride + client[after])
    clients = np.bincount(reached_pairs // stride, minlength=size)
    # a conversation is many contacts and one event: a client counts once a day on each side
    day = at // DAY_S - int(at.min(initial=0)) // DAY_S
    days = int(day.max(initial=0)) + 1
    key = (row * stride + client) * days + day
    n_after = np.bincount(np.unique(key[only_after]) // (stride * days), minlength=size)
    n_before = np.bincount(np.unique(key[only_before]) // (stride * days), minlength=size)
    kept = np.flatnonzero(clients >= least)
    p = bdtrc(n_after[kept] - 1, n_after[kept] + n_before[kept], 0.5)
    inside = np.flatnonzero(after)
    by_third = inside[np.lexsort((reached[inside], row[inside]))]
    ends = np.searchsorted(row[by_third], np.arange(size + 1))
    places = tuple(reached[by_third[ends[k] : ends[k + 1]]] for k in kept.tolist())
    return Callbacks(
        third=phones[kept],
        clients=clients[kept].astype(np.int64),
        after=n_after[kept].astype(np.int64),
        before=n_before[kept].astype(np.int64),
        p=np.asarray(np.maximum(p, np.finfo(np.float64).tiny), dtype=np.float64),
        places=places,
    )


def select(back: Callbacks, p: float) -> Callbacks:
    """Only third phones whose excess after the call is rarer than ``p``."""
    kept = np.flatnonzero(back.p <= p)
    return Callbacks(
        third=back.third[kept],
        clients=back.clients[kept],
        after=back.after[kept],
        before=back.before[kept],
        p=back.p[kept],
        places=tuple(back.places[int(k)] for k in kept),
    )
