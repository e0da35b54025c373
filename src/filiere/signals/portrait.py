"""What do the contacts of a number look like from outside?

Counts that any analyst could make by hand: who calls, how often they come back, whether they know
each other, when the number is quiet, whom it writes to in bulk, which third phones ring its
callers, and whether another phone goes out to those phones after the number receives.

Works on Contacts. One portrait per candidate number; shares in [0, 1], the rest counts or units
in the names.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from filiere.signals.callbacks import Callbacks, Grouped, callbacks, grouped, select
from filiere.signals.contacts import Contacts, Ints, LocalClock
from filiere.signals.rhythm import Coincidence, acts, coincidence

DAY_MIN = 24 * 60
MIN_ACTS = 8
MIN_SHARE = 0.3
"""A relay phone reaches third phones at least so often, and so much of the time."""


@dataclass(frozen=True, slots=True)
class Ledger:
    """Contacts of a case, and where to find those of each number."""

    contacts: Contacts
    by_a: Grouped
    by_b: Grouped

    def into(self, number: int) -> Ints:
        """Seconds, in order, at which a number was reached."""
        return self.contacts.t[self.by_b.of(number)]

    def out_of(self, number: int) -> Ints:
        """Seconds, in order, at which a number reached another."""
        return self.contacts.t[self.by_a.of(number)]


def ledger(contacts: Contacts) -> Ledger:
    """Index the contacts by both of their numbers."""
    return Ledger(
        contacts=contacts,
        by_a=grouped(contacts.a, contacts.numbers),
        by_b=grouped(contacts.b, contacts.numbers),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Degrees:
    """Distinct callers and callees of every number, by number id."""

    callers: Ints
    callees: Ints
    repeat_callers: Ints
    """Callers seen on two days or more."""


def degrees(contacts: Contacts, clock: LocalClock) -> Degrees:
    """Count partners; a pair (a, b) counts once however many contacts it has."""
    size = np.int64(contacts.numbers)
    days = clock.day(contacts.t)
    span = np.int64(int(days[-1]) - int(days[0]) + 1) if len(days) > 0 else np.int64(1)
    pair = contacts.a.astype(np.int64) * size + contacts.b
    order = np.argsort(pair, kind="stable")
    pair, day = pair[order], (days - days[0])[order]
    pair_day = np.ones(len(pair), dtype=np.bool_)
    pair_day[1:] = (pair[1:] != pair[:-1]) | (day[1:] != day[:-1])
    first = np.ones(len(pair), dtype=np.bool_)
    first[1:] = pair[1:] != pair[:-1]
    place = np.flatnonzero(first)
    on_days = np.add.reduceat(pair_day.astype(np.int64), place) if len(place) > 0 else place
    del span
    return Degrees(
        callers=np.bincount(pair[place] % size, minlength=int(size)),
        callees=np.bincount(pair[place] // size, minlength=int(size)),
        repeat_callers=np.bincount((pair[place] % size)[on_days >= 2], minlength=int(size)),
    )


def acquaintance(book: Ledger, candidates: Ints) -> NDArray[np.float64]:
    """Per candidate, ties between its callers per caller: near 0 where they are strangers."""
    contacts = book.contacts
    size = contacts.numbers
    ones = np.ones(len(contacts), dtype=np.int32)
    ties = sparse.csr_matrix((ones, (contacts.a, contacts.b)), shape=(size, size))
    ties = ((ties + ties.T) > 0).astype(np.int32)
    found = np.zeros(len(candidates), dtype=np.float64)
    for place, number in enumerate(candidates):
        callers = np.unique(contacts.a[book.by_b.of(int(number))])
        inside = np.zeros(size, dtype=np.int32)
        inside[callers] = 1
        found[place] = int((ties[callers] @ inside).sum()) / (2 * len(callers))
    return found


def open_arc(minutes: Ints, share: float) -> tuple[int, int]:
    """Shortest arc of the day, (first minute, length), that holds this share of the contacts."""
    ordered = np.sort(minutes)
    needed = max(1, int(np.ceil(share * len(ordered))))
    twice = np.concatenate((ordered, ordered + DAY_MIN))
    widths = twice[needed - 1 : needed - 1 + len(ordered)] - ordered
    best = int(np.argmin(widths))
    return int(ordered[best]), int(widths[best])


@dataclass(frozen=True, slots=True, kw_only=True)
class HiddenRelay:
    """A phone that goes out to third phones of a number after that number receives."""

    phone: int
    thirds: tuple[int, ...]
    found: Coincidence
    share_to_thirds: float
    """Share of the phone's outgoing contacts that go to those third phones."""


def hidden_relays(
    book: Ledger, number: int, back: Callbacks, *, window_s: int, apart_s: int
) -> list[HiddenRelay]:
    """Phones, other than the number, that reach its third phones in time with its calls."""
    contacts = book.contacts
    clients = set(np.unique(contacts.a[book.by_b.of(number)]).tolist())
    thirds = set(back.third.tolist())
    reach: dict[int, set[int]] = {}
    for third in sorted(thirds):
        for phone in np.unique(contacts.a[book.by_b.of(third)]).tolist():
            if phone != number and phone not in clients and phone not in thirds:
                reach.setdefault(phone, set()).add(third)
    causes = acts(book.into(number), 0)
    relays = []
    for phone in sorted(reach):
        places = book.by_a.of(phone)
        to_thirds = np.isin(contacts.b[places], sorted(reach[phone]))
        effects = acts(contacts.t[places[to_thirds]], apart_s)
        # a friend of one courier is no dispatch phone: most of its contacts go elsewhere
        if len(effects) < MIN_ACTS or int(to_thirds.sum()) < MIN_SHARE * len(places):
            continue
        relays.append(
            HiddenRelay(
                phone=phone,
                thirds=tuple(sorted(reach[phone])),
                found=coincidence(causes, effects, (0, window_s)),
                share_to_thirds=int(to_thirds.sum()) / len(places),
            )
        )
    return relays


@dataclass(frozen=True, slots=True, kw_only=True)
class Portrait:
    """One number from outside."""

    number: int
    callers: int
    callees: int
    repeat_callers: int
    incoming: int
    outgoing: int
    incoming_calls: int
    missed_calls: int
    """Incoming calls that lasted no second."""
    outgoing_texts: int
    visits: int
    """Different callers of each day, summed over days."""
    open_days: int
    median_call_s: int
    opens_min: int
    open_min: int
    known_share: float
    bulk_texts: int
    """Texts sent in bulk to its own callers."""
    first_s: int
    last_s: int
    back: Callbacks
    answered_calls: int
    """Incoming contacts followed by a third phone's contact to the same caller."""
    outgoing_elsewhere: int
    """Outgoing contacts to numbers that are no caller, third phone or relay."""
    relays: tuple[HiddenRelay, ...]
    own_dispatch: int
    """The number's own contacts to its third phones."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PortraitRules:
    """Windows of the portrait, in seconds, and its least counts."""

    callback_s: int
    relay_s: int
    relay_p: float
    apart_s: int
    min_clients: int
    callback_p: float
    open_share: float = 0.98


def portrait(
    book: Ledger, clock: LocalClock, number: int, known_share: float, rules: PortraitRules
) -> Portrait:
    """Draw the portrait of one candidate."""
    contacts = book.contacts
    into, out = book.by_b.of(number), book.by_a.of(number)
    callers = np.unique(contacts.a[into])
    back = select(
        callbacks(
            contacts,
            book.by_b,
            number,
            window_s=rules.callback_s,
            min_clients=rules.min_clients,
        ),
        rules.callback_p,
    )
    opens, length = open_arc(clock.minute_of_day(contacts.t[into]), rules.open_share)
    calls = into[contacts.is_call[into]]
    durations = np.sort(contacts.duration_s[calls])
    talked = durations[durations > 0]
    days = clock.day(contacts.t[into])
    pairs = np.unique(contacts.a[into].astype(np.int64) * 2**20 + (days - days[0]))
    on_days = np.bincount(np.searchsorted(callers, pairs >> 20))
    relays = tuple(
        relay
        for relay in hidden_relays(
            book, number, back, window_s=rules.relay_s, apart_s=rules.apart_s
        )
        if relay.found.p <= rules.relay_p and relay.found.z > 0
    )
    known = np.array(
        sorted({number, *callers.tolist(), *back.third.tolist(), *(r.phone for r in relays)})
    )
    return Portrait(
        number=number,
        callers=len(callers),
        callees=len(np.unique(contacts.b[out])),
        repeat_callers=int((on_days >= 2).sum()),
        incoming=len(into),
        outgoing=len(out),
        incoming_calls=len(calls),
        missed_calls=int((durations == 0).sum()),
        outgoing_texts=int((~contacts.is_call[out]).sum()),
        visits=len(pairs),
        open_days=len(np.unique(days)),
        median_call_s=int(talked[len(talked) // 2]) if len(talked) > 0 else 0,
        opens_min=opens,
        open_min=length,
        known_share=known_share,
        bulk_texts=_bulk(contacts, out, callers),
        first_s=int(min(contacts.t[into][0], contacts.t[out][0] if len(out) > 0 else 2**60)),
        last_s=int(max(contacts.t[into][-1], contacts.t[out][-1] if len(out) > 0 else 0)),
        back=back,
        answered_calls=sum(len(p) for p in back.places),
        outgoing_elsewhere=int((~np.isin(contacts.b[out], known)).sum()),
        relays=relays,
        own_dispatch=int(np.isin(contacts.b[out], back.third).sum()),
    )


def stands_out(book: Ledger, number: int, life_s: int) -> bool:
    """Whether a number lived less than the records, or wrote to its callers in bulk."""
    contacts = book.contacts
    into, out = book.by_b.of(number), book.by_a.of(number)
    t = contacts.t[np.concatenate((into, out))]
    first, last = contacts.span_s
    if int(t.min()) - first > life_s or last - int(t.max()) > life_s:
        return True
    callers = np.unique(contacts.a[into])
    return _bulk(contacts, out, callers) >= len(callers)


def _bulk(contacts: Contacts, out: Ints, callers: Sequence[int] | NDArray[np.int32]) -> int:
    """Texts to callers that stand in an hour with at least ten different recipients."""
    texts = out[~contacts.is_call[out]]
    texts = texts[np.isin(contacts.b[texts], callers)]
    hour = contacts.t[texts] // 3600
    size = np.int64(contacts.numbers)
    pairs = np.unique(hour * size + contacts.b[texts])
    hours, recipients = np.unique(pairs // size, return_counts=True)
    return int(np.isin(hour, hours[recipients >= 10]).sum())
