"""Which contacts of a line, its dispatch phone and its couriers belong to one another?

A phone that brings orders is sent out by the dispatch phone, reaches clients after they called the
line, or both. The same counts serve the analyses of couriers and of orders.

Works on Ledger and the findings of relay and lines.
"""

from dataclasses import dataclass

import numpy as np

from filiere.distinct import distinct
from filiere.signals.book import Ledger
from filiere.signals.callbacks import callbacks, select, turned
from filiere.signals.contacts import DAY_S, Bools, Ints, Numbers
from filiere.signals.counting import episodes
from filiere.signals.reaching import Reach
from filiere.signals.rhythm import Coincidence, acts, coincidence
from filiere.signals.runs import first_of_runs, next_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """A phone that a dispatch phone reaches."""

    phone: int
    places: Ints
    """Places of the dispatch phone's contacts to it."""
    found: Coincidence
    """Against the line's incoming contacts."""


def sent_phones(book: Ledger, line: int, dispatch: int, window_s: int, least: int) -> list[Sent]:
    """Phones that the dispatch phone reaches often enough, and how well in time with the line."""
    contacts = book.contacts
    out = book.by_a.of(dispatch)
    causes = contacts.t[episodes(book, line)]
    phones, counts = np.unique(contacts.b[out], return_counts=True)
    found = []
    for phone in phones[counts >= least].tolist():
        places = out[contacts.b[out] == phone]
        effects = acts(contacts.t[places], 60)
        found.append(
            Sent(
                phone=phone,
                places=places,
                found=coincidence(causes, effects, (0, window_s)),
            )
        )
    return found


@dataclass(frozen=True, slots=True, kw_only=True)
class Ringing:
    """A phone that reaches a line's callers soon after they called it."""

    phone: int
    clients: int
    p: float
    places: Ints


def ringing_phones(  # noqa: PLR0913 - one search and its limits
    book: Ledger, reach: Reach, line: int, *, window_s: int, min_clients: int, p: float
) -> list[Ringing]:
    """Third phones of a line whose excess after the call is rarer than ``p``."""
    back = select(
        callbacks(
            book.contacts,
            book.by_b,
            line,
            window_s=window_s,
            min_clients=min_clients,
            left_out=reach.sendings,
        ),
        p,
    )
    return [
        Ringing(
            phone=int(third),
            clients=int(back.clients[k]),
            p=float(back.p[k]),
            places=back.places[k],
        )
        for k, third in enumerate(back.third)
        if int(third) != line
    ]


@dataclass(frozen=True, slots=True, kw_only=True)
class Windows:
    """Longest times, in seconds, between the legs of a cycle."""

    order_s: int
    """Client's contact with the line to courier's contact with the client."""
    relay_s: int
    """Client's contact with the line to the dispatch phone's contact with the courier."""
    delivery_s: int
    """Dispatch phone's contact with the courier to the courier's contact with the client."""
    visit_s: int = 1800
    """A courier's contacts with one client less than this apart are one visit."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cycles:
    """Complete cycles; places of their three contacts (two where no dispatch phone is known)."""

    order: Ints
    sent: Ints
    delivered: Ints
    ended_s: Ints
    """When the courier reached the client, as turned."""
    visited_s: Ints
    """The same for every visit to a caller, whether a cycle ends in it or not."""

    def __len__(self) -> int:
        return len(self.delivered)


def cycles(  # noqa: PLR0913 (the three phones of a cycle)
    book: Ledger,
    lines: Ints,
    dispatch: Ints,
    couriers: Ints,
    windows: Windows,
    *,
    span_s: tuple[int, int] | None = None,
    turned_s: int = 0,
) -> Cycles:
    """Client to line, dispatch to courier, that courier to that client, in this order.

    ``turned_s`` turns the couriers' contacts with clients round ``span_s`` (the whole period where
    it is None) by whole days, which keeps their hours and breaks the cycles; contacts outside it
    are left out. Each courier's visit to a client counts once.
    """
    contacts = book.contacts
    into = np.sort(book.by_b.of_all(lines))
    callers = distinct(contacts.a[into])
    rings = np.sort(book.by_a.of_all(couriers))
    rings = rings[np.isin(contacts.b[rings], callers)]
    begin_s, end_s = contacts.span_s if span_s is None else span_s
    rings = rings[(contacts.t[rings] >= begin_s) & (contacts.t[rings] <= end_s)]
    at = turned(contacts.t[rings], (begin_s, end_s), turned_s)
    order = np.argsort(at, kind="stable")
    rings, at = rings[order], at[order]
    first = _visits(contacts.a[rings], contacts.b[rings], at, windows.visit_s)
    rings, at = rings[first], at[first]
    # every contact of the client with a line within the time before the visit is tried
    low = int(contacts.span_s[0]) - windows.order_s
    stride = int(contacts.span_s[1]) - low + 2 * DAY_S
    came = _key(contacts.a[into], contacts.t[into], low, stride)
    by_client = np.argsort(came, kind="stable")
    came = came[by_client]
    asked = _key(contacts.b[rings], at, low, stride)
    first_try = np.searchsorted(came, asked - windows.order_s, side="left")
    tries = np.searchsorted(came, asked, side="left") - first_try
    visit = np.repeat(np.arange(len(rings)), tries)
    rank = np.arange(len(visit)) - np.repeat(np.cumsum(tries) - tries, tries)
    order_at = into[by_client[first_try[visit] + rank]]
    sent = np.full(len(visit), -1, dtype=np.int64)
    fits = np.ones(len(visit), dtype=np.bool_)
    if len(dispatch) > 0:
        out = np.sort(book.by_a.of_all(dispatch))
        out = out[np.isin(contacts.b[out], couriers)]
        began, ended = contacts.t[order_at], at[visit]
        # the last sending before the visit: time runs backwards for a search of the first after
        out = out[::-1]
        sent = next_of(contacts.b[out], -contacts.t[out], contacts.a[rings[visit]], -ended)
        fits = sent >= 0
        gone = contacts.t[out[np.maximum(sent, 0)]] if len(out) > 0 else began
        fits &= (gone > began) & (gone - began <= windows.relay_s)
        fits &= ended - gone <= windows.delivery_s
        sent = out[np.maximum(sent, 0)] if len(out) > 0 else sent
    # of the contacts that fit, the last is the order: the others asked or ordered before
    kept, last = np.unique(visit[fits][::-1], return_index=True)
    chosen = np.flatnonzero(fits)[::-1][last]
    return Cycles(
        order=order_at[chosen],
        sent=sent[chosen] if len(dispatch) > 0 else rings[:0],
        delivered=rings[kept],
        ended_s=at[kept],
        visited_s=at,
    )


def _visits(courier: Numbers, client: Numbers, at: Ints, apart_s: int) -> Bools:
    """First contact of each visit; ``at`` in order of time."""
    first = np.zeros(len(at), dtype=np.bool_)
    first[first_of_runs(at, courier, client, apart_s=apart_s)] = True
    return first


def _key(number: Numbers, t: Ints, low: int, stride: int) -> Ints:
    return number.astype(np.int64) * stride + (t - low)


def turns(span_s: tuple[int, int], most: int) -> list[int]:
    """Whole-week turns of the period where it is long enough, else whole days; seconds."""
    days = (span_s[1] - span_s[0]) // DAY_S + 1
    step = 7 if days > 7 * most else 1
    return [step * k * DAY_S for k in range(1, most + 1) if step * k < days]
