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

from filiere.distinct import distinct
from filiere.signals.book import Ledger
from filiere.signals.callbacks import NOBODY_RINGS, Callbacks, Reaches, beyond_habit, select
from filiere.signals.clients import Clients, clients_of
from filiere.signals.contacts import DAY_S, Contacts, Ints, LocalClock
from filiere.signals.deliveries import turns
from filiere.signals.rhythm import Coincidence, acts, coincidence
from filiere.signals.runs import in_bulk
from filiere.signals.scene import Scene

DAY_MIN = 24 * 60
MIN_ACTS = 8
MOST_IN_TOUCH = 0.6
"""A phone this much in touch with a number and its clients is one of them, not who sends others."""
MIN_SHARE = 0.3
"""A relay phone reaches third phones at least so often, and so much of the time."""


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
        callers = distinct(contacts.a[book.by_b.of(int(number))])
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
    in_touch: float
    """Share of its outgoing contacts with the number or, by how far they are that, its clients."""


def hidden_relays(
    book: Ledger, number: int, back: Callbacks, *, window_s: int, apart_s: int
) -> list[HiddenRelay]:
    """Phones, other than the number, that reach its third phones in time with its calls."""
    contacts = book.contacts
    thirds = set(back.third.tolist())
    if len(thirds) == 0:
        return []
    clients = clients_of(book, number)
    reach: dict[int, set[int]] = {}
    for third in sorted(thirds):
        for phone in distinct(contacts.a[book.by_b.of(third)]).tolist():
            if phone != number and phone not in thirds:
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
        in_touch = _in_touch(book, number, clients, phone)
        if in_touch >= MOST_IN_TOUCH:
            continue
        relays.append(
            HiddenRelay(
                phone=phone,
                thirds=tuple(sorted(reach[phone])),
                found=coincidence(causes, effects, (0, window_s)),
                share_to_thirds=int(to_thirds.sum()) / len(places),
                in_touch=in_touch,
            )
        )
    return relays


def _in_touch(book: Ledger, number: int, clients: Clients, phone: int) -> float:
    """Share of a phone's outgoing contacts with a number, either way, or with its clients."""
    contacts = book.contacts
    out, into = contacts.b[book.by_a.of(phone)], contacts.a[book.by_b.of(phone)]
    with_it = int((out == number).sum()) + int((into == number).sum())
    reached, often = np.unique(out.astype(np.int64), return_counts=True)
    return (with_it + float((clients.of(reached) * often).sum())) / max(len(out), 1)


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
    talked_s: tuple[int, ...]
    """Length of each incoming call that was taken, in order."""
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
    served_by_chance: float
    """Share of turned copies of its calls in which a third phone stands out beyond any doubt."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PortraitRules:
    """Windows of the portrait, in seconds, and its least counts."""

    callback_s: int
    relay_s: int
    relay_p: float
    apart_s: int
    min_clients: int
    callback_p: float
    service_p: float
    open_share: float = 0.98


TURNS = 3
"""Turned copies of the calls from which chance is counted."""


def third_phones(
    scene: Scene, number: int, window_s: int, least: int
) -> tuple[Callbacks, tuple[Callbacks, ...]]:
    """Third phones that reach callers after their calls, and the same where calls are turned.

    Their chance is at least that of their habits; sendings to many answer nobody.
    """
    return _beside_habit(scene, _reaches(scene, number, window_s), number, least)


def _reaches(scene: Scene, number: int, window_s: int) -> Reaches:
    return Reaches(
        scene.book.contacts,
        scene.book.by_b,
        number,
        window_s=window_s,
        left_out=scene.reach.sendings,
    )


def _beside_habit(
    scene: Scene, reaches: Reaches, number: int, least: int
) -> tuple[Callbacks, tuple[Callbacks, ...]]:
    span = scene.window.of(number)
    copies = tuple(reaches.turned(span, turned_s) for turned_s in turns(span, TURNS))
    return beyond_habit(reaches.found(least), copies), copies


def _telling(scene: Scene, number: int, rules: PortraitRules) -> tuple[Callbacks, float]:
    """Third phones rarer than chance, and how often turned calls have one beyond any doubt.

    Of most numbers of a city no phone reaches callers on days enough for either, whenever calls
    had come: then no call need be turned.
    """
    reaches = _reaches(scene, number, rules.callback_s)
    least = rules.min_clients
    rarest = reaches.rarest(least)
    if rarest > rules.callback_p and rarest > rules.service_p:
        return NOBODY_RINGS, 0.0
    # habit can only make what follows the calls less rare
    if rarest > rules.service_p and not (reaches.found(least).p <= rules.callback_p).any():
        return NOBODY_RINGS, 0.0
    back, copies = _beside_habit(scene, reaches, number, least)
    return select(back, rules.callback_p), _served(copies, rules)


def portrait(scene: Scene, number: int, known_share: float, rules: PortraitRules) -> Portrait:
    """Draw the portrait of one candidate."""
    book, clock = scene.book, scene.clock
    contacts = book.contacts
    into, out = book.by_b.of(number), book.by_a.of(number)
    callers = distinct(contacts.a[into])
    back, by_chance = _telling(scene, number, rules)
    opens, length = open_arc(clock.minute_of_day(contacts.t[into]), rules.open_share)
    calls = into[contacts.is_call[into]]
    durations = np.sort(contacts.duration_s[calls])
    talked = durations[durations > 0]
    days = clock.day(contacts.t[into])
    pairs = distinct(contacts.a[into].astype(np.int64) * 2**20 + (days - days[0]))
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
        callees=len(distinct(contacts.b[out])),
        repeat_callers=int((on_days >= 2).sum()),
        incoming=len(into),
        outgoing=len(out),
        incoming_calls=len(calls),
        missed_calls=int((durations == 0).sum()),
        outgoing_texts=int((~contacts.is_call[out]).sum()),
        visits=len(pairs),
        open_days=len(distinct(days)),
        median_call_s=int(talked[len(talked) // 2]) if len(talked) > 0 else 0,
        talked_s=tuple(talked.tolist()),
        opens_min=opens,
        open_min=length,
        known_share=known_share,
        bulk_texts=bulk_texts(contacts, out, callers),
        first_s=int(min(contacts.t[into][0], contacts.t[out][0] if len(out) > 0 else 2**60)),
        last_s=int(max(contacts.t[into][-1], contacts.t[out][-1] if len(out) > 0 else 0)),
        back=back,
        answered_calls=sum(len(p) for p in back.places),
        outgoing_elsewhere=int((~np.isin(contacts.b[out], known)).sum()),
        relays=relays,
        served_by_chance=by_chance,
        own_dispatch=int(np.isin(contacts.b[out], back.third).sum()),
    )


def _served(copies: Sequence[Callbacks], rules: PortraitRules) -> float:
    """Share of turned copies in which a third phone stands out."""
    hits = [
        bool(((c.p <= rules.service_p) & (c.clients >= rules.min_clients)).any()) for c in copies
    ]
    return sum(hits) / len(hits) if len(hits) > 0 else 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Life:
    """When a number was in use; a try before and a handful of late calls are no use of it."""

    first_s: int
    last_s: int
    missed_days: float
    """Days of use that were to be expected at an end of what was seen of it, and did not come."""


def life_of(scene: Scene, number: int) -> Life:
    """The life of a number within what would have been seen of it: while its rate holds."""
    contacts, lives = scene.book.contacts, scene.lives
    t = np.sort(
        contacts.t[np.concatenate((scene.book.by_b.of(number), scene.book.by_a.of(number)))]
    )
    first, last = int(t[0]), int(t[-1])
    if lives.began[number] > 0:
        first = max(first, int(lives.begin_s[number]))
    if lives.stopped[number] > 0:
        last = min(last, int(lives.end_s[number]))
    if last <= first:
        first, last = int(t[0]), int(t[-1])
    day = scene.clock.day(t)
    inside = (t >= first) & (t <= last)
    per_day = len(distinct(day[inside])) / max((last - first) / DAY_S + 1, 1.0)
    from_s, to_s = scene.window.of(number)
    missed = [
        per_day * (first - from_s) / DAY_S - len(distinct(day[t < first])),
        per_day * (to_s - last) / DAY_S - len(distinct(day[t > last])),
    ]
    return Life(first_s=first, last_s=last, missed_days=round(max(*missed, 0.0), 4))


def bulk_texts(contacts: Contacts, out: Ints, callers: Sequence[int] | NDArray[np.int32]) -> int:
    """Texts to callers that stand in an hour with at least ten different recipients."""
    texts = out[~contacts.is_call[out]]
    texts = texts[np.isin(contacts.b[texts], callers)]
    of = contacts.a[texts], contacts.b[texts], contacts.t[texts]
    return int(in_bulk(*of, numbers=contacts.numbers).sum())
