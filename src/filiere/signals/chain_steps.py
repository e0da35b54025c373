"""How often does A reach B, and B then C, and how often would it be so by chance?

A step is a contact from one number to another; contacts of one pair closer than the window are one
step, so that a conversation counts once. A chain is a step A to B and a step B to C that follows
within the window; it counts each step once. Chance is read off two sides. The steps B to C are
turned by whole days, which keeps each rhythm and loses the day; and they are moved by some windows
to either side, which keeps day and hour and loses the order. The side that says more holds.

Works on Contacts. One entry per chain of three numbers.
"""

from dataclasses import dataclass

import numpy as np
from scipy.special import bdtrc

from filiere.distinct import distinct
from filiere.signals.callbacks import turned
from filiere.signals.contacts import DAY_S, Contacts, Ints
from filiere.signals.deliveries import turns
from filiere.signals.runs import first_of_runs

TURNS = 12
"""Turned copies, by whole days (by whole weeks where the period is long enough)."""
MOVES = (-6, -5, -4, -3, -2, 2, 3, 4, 5, 6)
"""Windows by which steps are moved; the two beside the chain's own keep a part of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Steps:
    """Steps in order of time; ``pair`` is dense, and each pair has its two numbers."""

    t: Ints
    place: Ints
    """Place of the first contact of the step among the contacts."""
    pair: Ints
    a: Ints
    b: Ints
    """Of each pair, not of each step."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Chain:
    """A reaches B, and B then C."""

    numbers: tuple[int, int, int]
    times: int
    by_days: float
    by_minutes: float
    p: float
    steps: tuple[int, int]
    """Steps from A to B, and from B to C."""
    places: Ints
    """Places of the contacts of each chain: those from A to B, then those from B to C."""
    lags_s: Ints

    @property
    def expected(self) -> float:
        """Times by chance, on the side that says more."""
        return max(self.by_days, self.by_minutes)


def steps_of(contacts: Contacts, within_s: int) -> Steps:
    """The first contact of each run of a pair."""
    key = contacts.a.astype(np.int64) * contacts.numbers + contacts.b
    kept = np.sort(first_of_runs(contacts.t, key, apart_s=within_s))
    names, pair = np.unique(key[kept], return_inverse=True)
    return Steps(
        t=contacts.t[kept],
        place=kept,
        pair=pair.astype(np.int64),
        a=names // contacts.numbers,
        b=names % contacts.numbers,
    )


def compared(steps: Steps) -> int:
    """Chains of three numbers that could have been: pairs into a number times pairs out of it."""
    into = np.bincount(steps.b, minlength=int(max(steps.a.max(), steps.b.max())) + 1)
    out = np.bincount(steps.a, minlength=len(into))
    back = np.isin(steps.a * len(into) + steps.b, steps.b * len(into) + steps.a)
    return int((into * out).sum() - back.sum())


def found(steps: Steps, span_s: tuple[int, int], within_s: int, least: int) -> list[Chain]:
    """Chains met so often, with what chance gives of each."""
    legs = _legs(steps, steps.t, within_s)
    keys, times = _counted(steps, legs)
    often = keys[times >= least]
    if len(often) == 0:
        return []
    days = [turned(steps.t, span_s, by) for by in turns(span_s, TURNS)]
    moved = [steps.t + by * within_s for by in MOVES]
    by_days = _among(steps, often, days, within_s)
    by_minutes = _among(steps, often, moved, within_s)
    whole = _keys(steps, legs)
    length = np.bincount(steps.pair)
    chains = []
    for at, (key, count) in enumerate(zip(often, times[times >= least], strict=True)):
        first, second = divmod(int(key), len(steps.a))
        own = whole == key
        i, j = legs[0][own], legs[1][own]
        chains.append(
            Chain(
                numbers=(int(steps.a[first]), int(steps.b[first]), int(steps.b[second])),
                times=int(count),
                by_days=_mean(int(by_days[at]), len(days)),
                by_minutes=_mean(int(by_minutes[at]), len(moved)),
                p=max(
                    _p(int(count), int(by_days[at]), len(days)),
                    _p(int(count), int(by_minutes[at]), len(moved)),
                ),
                steps=(int(length[first]), int(length[second])),
                places=np.concatenate((steps.place[i], steps.place[j])),
                lags_s=(steps.t[j] - steps.t[i])[np.unique(j, return_index=True)[1]],
            )
        )
    return chains


def _legs(steps: Steps, second_at: Ints, within_s: int) -> tuple[Ints, Ints]:
    """(step to B, step from B) of each chain, where the second steps are at other times."""
    low = int(min(steps.t.min(), second_at.min())) - within_s
    stride = int(max(steps.t.max(), second_at.max())) - low + 2 * within_s + 1
    order = np.lexsort((second_at, steps.a[steps.pair]))
    keys = steps.a[steps.pair][order] * stride + second_at[order] - low
    asked = steps.b[steps.pair] * stride + steps.t - low
    # asked for in rising order, neighbours of the table are read one after another
    rising = np.argsort(asked)
    begin, end = np.empty_like(asked), np.empty_like(asked)
    begin[rising] = np.searchsorted(keys, asked[rising], side="right")
    end[rising] = np.searchsorted(keys, asked[rising] + within_s, side="right")
    count = end - begin
    i = np.repeat(np.arange(len(steps.t)), count)
    rank = np.arange(len(i)) - np.repeat(np.cumsum(count) - count, count)
    j = order[begin[i] + rank]
    on = steps.b[steps.pair[j]] != steps.a[steps.pair[i]]
    return i[on].astype(np.int64), j[on].astype(np.int64)


def _keys(steps: Steps, legs: tuple[Ints, Ints]) -> Ints:
    return np.asarray(steps.pair[legs[0]] * len(steps.a) + steps.pair[legs[1]], dtype=np.int64)


def _counted(steps: Steps, legs: tuple[Ints, Ints]) -> tuple[Ints, Ints]:
    """Each chain and how often it is met, each step once."""
    key = _keys(steps, legs)
    chains, place = np.unique(key, return_inverse=True)
    size = len(steps.t)
    counts = [
        np.bincount(distinct(place * size + leg) // size, minlength=len(chains)) for leg in legs
    ]
    return chains, np.minimum(*counts).astype(np.int64)


def _among(steps: Steps, asked: Ints, copies: list[Ints], within_s: int) -> Ints:
    """How often each chain asked about is met, over all copies."""
    total = np.zeros(len(asked), dtype=np.int64)
    for second_at in copies:
        chains, times = _counted(steps, _legs(steps, second_at, within_s))
        at = np.searchsorted(asked, chains)
        at[at == len(asked)] = 0
        own = asked[at] == chains
        total[at[own]] += times[own]
    return total


def _mean(count: int, copies: int) -> float:
    return count / copies if copies > 0 else 0.0


def _p(count: int, other: int, copies: int) -> float:
    """Chance of so many among these and those of the copies; 1 where there is no copy."""
    if copies == 0:
        return 1.0
    p = float(bdtrc(count - 1, count + other, 1 / (1 + copies)))
    return max(p, float(np.finfo(np.float64).tiny))


def days_of(t: Ints) -> int:
    """Days on which something is."""
    return len(distinct(t // DAY_S))
