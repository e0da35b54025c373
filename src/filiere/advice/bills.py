"""What does one bill say of the numbers on it?

Three traces, each a count that anybody can make on the bill:

* the *door*: a number reaches the holder of the bill after that holder reached another number, and
  hardly otherwise: a courier rings the client who has just ordered;
* the *line*: the number reached before those visits;
* the *sender*: a number reaches the holder of the bill, who then goes out to numbers seldom seen
  there, and not the other way round: a dispatch phone sends, the courier rings.

Works on Contacts. One entry per number on the bill; times in UTC seconds.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from filiere.distinct import distinct
from filiere.signals.callbacks import Grouped
from filiere.signals.contacts import DAY_S, Bools, Contacts, Ints
from filiere.signals.runs import first_of_runs

Floats = NDArray[np.float64]

VISIT_S = 7200
"""A visit comes within this time of the contact that asked for it."""
SENT_S = 2700
"""Who is sent goes out within this time."""
APART_S = 1800
"""Contacts of a pair closer than this are one act."""
LIGHT = 4
"""A number with so few contacts on a bill is seldom seen there."""
MOST_CAUSES = 60
"""Numbers of one bill tried as reached before a visit: those that its holder reached most."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bill:
    """One bill; arrays have one entry per number on it, in the order of ``partners``."""

    bill: int
    partners: Ints
    to_bill: Ints
    from_bill: Ints
    acts: Ints
    """Acts towards the bill's holder."""
    days: Ints
    short_calls: Ints
    texts: Ints
    light: Bools
    causes: Ints
    """Places among the partners of the numbers tried as reached before a visit."""
    surprise: Floats
    """(cause, partner): how far visits after that cause exceed the bill's own level; nats."""
    visits: Ints
    """(cause, partner): visits after that cause."""
    sender: Floats
    sent: Ints
    """Goings out of the holder that follow a contact from this number."""
    goings: int
    """Acts of the holder towards numbers seldom seen on the bill."""


def read_bill(contacts: Contacts, by: tuple[Grouped, Grouped], bill: int) -> Bill:
    """Every trace on one bill; ``by`` groups the contacts by initiator and by recipient."""
    out, into = by[0].of(bill), by[1].of(bill)
    partners = distinct(np.concatenate((contacts.b[out], contacts.a[into]))).astype(np.int64)
    size = len(partners)
    gone = np.searchsorted(partners, contacts.b[out])
    came = np.searchsorted(partners, contacts.a[into])
    from_bill, to_bill = np.bincount(gone, minlength=size), np.bincount(came, minlength=size)
    light = from_bill + to_bill <= LIGHT
    place, both = np.concatenate((gone, came)), np.concatenate((out, into))
    day = contacts.t[both] // DAY_S
    pairs = distinct(place * np.int64(2**20) + (day - int(day.min(initial=0))))
    is_call = contacts.is_call[both]
    short = is_call & (contacts.duration_s[both] <= 60)
    acts_p, acts_t = _acts(came, contacts.t[into])
    out_p, out_t = _acts(gone, contacts.t[out])
    goings = np.sort(out_t[light[out_p]])
    causes = _causes(from_bill, gone, contacts.t[out])
    surprise, visits = _doors((gone, contacts.t[out]), (acts_p, acts_t), causes, size)
    sender, sent = _senders((acts_p, acts_t), goings, size)
    return Bill(
        bill=bill,
        partners=partners,
        to_bill=to_bill,
        from_bill=from_bill,
        acts=np.bincount(acts_p, minlength=size),
        days=np.bincount(pairs >> 20, minlength=size),
        short_calls=np.bincount(place[short], minlength=size),
        texts=np.bincount(place[~is_call], minlength=size),
        light=light,
        causes=causes,
        surprise=surprise,
        visits=visits,
        sender=sender,
        sent=sent,
        goings=len(goings),
    )


def _acts(partner: Ints, t: Ints) -> tuple[Ints, Ints]:
    """First contact of each run of a partner's contacts; in order of time."""
    first = first_of_runs(t, partner, apart_s=APART_S)
    p, at = partner[first], t[first]
    order = np.argsort(at, kind="stable")
    return p[order], at[order]


def _causes(from_bill: Ints, gone: Ints, t: Ints) -> Ints:
    """The partners reached most, in the order in which they were first reached."""
    tried = np.flatnonzero(from_bill >= 1)
    if len(tried) > MOST_CAUSES:
        # every partner tied with the last one stays: a cut inside a tie would depend on names
        least = np.sort(from_bill[tried])[-MOST_CAUSES]
        tried = tried[from_bill[tried] >= least]
    first = np.full(len(from_bill), np.iinfo(np.int64).max)
    np.minimum.at(first, gone, t)
    return tried[np.argsort(first[tried], kind="stable")]


def _within(causes: Ints, at: Ints, low: int, high: int) -> Bools:
    """Whether a cause stands from ``low`` to ``high`` seconds before each time."""
    return np.asarray(
        np.searchsorted(causes, at - low, side="right")
        > np.searchsorted(causes, at - high, side="left"),
        dtype=np.bool_,
    )


def _doors(
    gone: tuple[Ints, Ints], acts: tuple[Ints, Ints], causes: Ints, size: int
) -> tuple[Floats, Ints]:
    """Visits after each cause, and how far they exceed the share of all other acts after it."""
    acts_p, acts_t = acts
    total = np.bincount(acts_p, minlength=size)
    surprise = np.zeros((len(causes), size))
    visits = np.zeros((len(causes), size), dtype=np.int64)
    for row, cause in enumerate(causes.tolist()):
        after = _within(np.sort(gone[1][gone[0] == cause]), acts_t, 30, VISIT_S)
        counted = np.bincount(acts_p[after], minlength=size)
        counted[cause] = 0  # the cause's own answers are no visits
        others = np.maximum(int(total.sum()) - int(total[cause]) - total, 0)
        level = (1 + int(counted.sum()) - counted) / (2 + others)
        level[cause] = 0.5
        surprise[row] = _surprise(counted, total, level)
        visits[row] = counted
    return surprise, visits


def _surprise(counted: Ints, total: Ints, level: Floats) -> Floats:
    """Log-likelihood of so many of the total against the level; 0 where there are not more."""
    share = counted / np.maximum(total, 1)
    kept = (share > level) & (counted > 0)
    safe = np.where(kept, share, level)
    rest = (1 - safe) * np.log(np.maximum(1 - safe, 1e-12) / (1 - level))
    return np.where(kept, total * (safe * np.log(safe / level) + rest), 0.0)


def _senders(acts: tuple[Ints, Ints], goings: Ints, size: int) -> tuple[Floats, Ints]:
    """Per partner: goings out that follow its contacts, against the mirror; and how many."""
    acts_p, acts_t = acts
    z, followed = np.zeros(size), np.zeros(size, dtype=np.int64)
    if len(goings) == 0:
        return z, followed
    for partner in distinct(acts_p).tolist():
        causes = acts_t[acts_p == partner]
        after = _within(causes, goings, 0, SENT_S)
        before = _within(-causes[::-1], -goings, 0, SENT_S)
        gains, losses = int((after & ~before).sum()), int((before & ~after).sum())
        z[partner] = (gains - losses) / (gains + losses + 1) ** 0.5
        followed[partner] = int(after.sum())
    return z, followed
