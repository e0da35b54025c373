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

from filiere.distinct import distinct
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
    """Places of the contacts in the window after, for each third phone; none of turned calls."""


NOBODY_RINGS = Callbacks(
    third=np.empty(0, dtype=np.int64),
    clients=np.empty(0, dtype=np.int64),
    after=np.empty(0, dtype=np.int64),
    before=np.empty(0, dtype=np.int64),
    p=np.empty(0),
    places=(),
)


def callbacks(  # noqa: PLR0913 (one search and its windows)
    contacts: Contacts,
    by_b: Grouped,
    number: int,
    *,
    window_s: int,
    min_clients: int,
    left_out: Bools | None = None,
) -> Callbacks:
    """Third phones that reach at least ``min_clients`` callers within ``window_s`` after.

    ``left_out``: contacts that answer nobody, for they are part of a sending to many.
    """
    return Reaches(contacts, by_b, number, window_s=window_s, left_out=left_out).found(min_clients)


class Reaches:
    """Contacts of third phones with the callers of one number, laid beside its calls.

    What does not depend on when the calls came is made once: the calls themselves are then asked
    about, and their turned copies.
    """

    def __init__(
        self,
        contacts: Contacts,
        by_b: Grouped,
        number: int,
        *,
        window_s: int,
        left_out: Bools | None = None,
    ) -> None:
        self._window = window_s
        calls = by_b.of(number)
        self._called_at = contacts.t[calls]
        clients, self._caller = np.unique(contacts.a[calls].astype(np.int64), return_inverse=True)
        self._clients = len(clients)
        reached = by_b.of_all(clients)
        kept = contacts.a[reached] != number
        if left_out is not None:
            kept &= ~left_out[reached]
        self._reached = reached[kept]
        self._client = np.searchsorted(clients, contacts.b[self._reached].astype(np.int64))
        at = contacts.t[self._reached]
        # one key orders all calls by caller, then by time: a caller's calls lie side by side
        self._span = contacts.span_s
        self._stride = self._span[1] - self._span[0] + DAY_S + 4 * window_s
        self._own = self._client * self._stride + at - self._span[0]
        self._phones, self._row = np.unique(
            contacts.a[self._reached].astype(np.int64), return_inverse=True
        )
        # a conversation is many contacts and one event: a client counts once a day on each side
        day = at // DAY_S - int(at.min(initial=0)) // DAY_S
        self._days = int(day.max(initial=0)) + 1
        self._event = (self._row * self._clients + self._client) * self._days + day

    def rarest(self, least: int) -> float:
        """Chance below which no phone can fall that reaches so many callers, whenever calls come.

        A caller is reached after a call on no more days than it is reached on, and than the windows
        after its calls touch; 1 where no phone reaches so many callers.
        """
        each = distinct(self._event) // max(self._days, 1)
        opens = np.flatnonzero(np.diff(each, prepend=-1))
        row, client = np.divmod(each[opens], max(self._clients, 1))
        touched = np.bincount(self._caller, minlength=self._clients)[client]
        touched *= self._window // DAY_S + 2
        days = np.minimum(np.diff(opens, append=len(each)), touched)
        clients = np.bincount(row, minlength=1)
        top = int(np.bincount(row, days, len(clients))[clients >= least].max(initial=0))
        if top == 0:
            return 1.0
        return max(float(bdtrc(top - 1, top, 0.5)), float(np.finfo(np.float64).tiny))

    def turned(self, span_s: tuple[int, int], by_s: int) -> Callbacks:
        """The same if the calls had come ``by_s`` later, round ``span_s``; every third phone.

        Whole days keep the hours of the calls, and lose what answered them.
        """
        after, before = self._sides(turned(self._called_at, span_s, by_s))
        return self._per_third(after, before, least=0, places=False)

    def found(self, least: int) -> Callbacks:
        """Third phones that reach so many callers in the window after their call."""
        after, before = self._sides(self._called_at)
        return self._per_third(after, before, least=least, places=True)

    def _sides(self, called_at: Ints) -> tuple[Bools, Bools]:
        """Whether each contact falls in the window after a call of that caller, and before one."""
        key = np.sort(self._caller * self._stride + called_at - self._span[0])
        earlier = np.searchsorted(key, self._own, side="left")
        # the last call before a contact and the first after it say all
        last = np.where(earlier > 0, key[earlier - 1], -self._stride)
        later = np.searchsorted(key, self._own, side="right")
        first = key[np.minimum(later, len(key) - 1)]
        after = last >= self._own - self._window
        before = (later < len(key)) & (first <= self._own + self._window)
        return after, before

    def _per_third(self, after: Bools, before: Bools, *, least: int, places: bool) -> Callbacks:
        size = len(self._phones)
        met = distinct(self._row[after] * self._clients + self._client[after])
        clients = np.bincount(met // max(self._clients, 1), minlength=size)
        # a contact between two calls of one client falls on both sides and tells nothing
        n_after = self._events(after & ~before)
        n_before = self._events(before & ~after)
        kept = np.flatnonzero(clients >= least)
        p = bdtrc(n_after[kept] - 1, n_after[kept] + n_before[kept], 0.5)
        return Callbacks(
            third=self._phones[kept],
            clients=clients[kept].astype(np.int64),
            after=n_after[kept],
            before=n_before[kept],
            p=np.asarray(np.maximum(p, np.finfo(np.float64).tiny), dtype=np.float64),
            places=self._places(after, kept) if places else (),
        )

    def _events(self, chosen: Bools) -> Ints:
        """Days with such a contact, client by client, of each third phone."""
        events = distinct(self._event[chosen]) // max(self._clients * self._days, 1)
        return np.bincount(events, minlength=len(self._phones)).astype(np.int64)

    def _places(self, after: Bools, kept: Ints) -> tuple[Ints, ...]:
        inside = np.flatnonzero(after)
        by_third = inside[np.lexsort((self._reached[inside], self._row[inside]))]
        ends = np.searchsorted(self._row[by_third], np.arange(len(self._phones) + 1))
        return tuple(self._reached[by_third[ends[k] : ends[k + 1]]] for k in kept.tolist())


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
