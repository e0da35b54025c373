"""Which places in a chain do the bills held leave open to a number?

One after the other, for each rests on the one before: who may be the line; who visits by way of it;
who sends those visitors; who else asks the line. Each is a weighted sum of columns, its weights
fitted on simulated cities whose truth is known (docs/methods/next.md); the sum is squashed into
0 to 1 so that it can be multiplied by what a bill would tell. It orders requests for bills; it is
not the strength of any evidence, and says nothing about a person.

Works on Traces. One row per number seen, one column per place; in [0, 1].
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

import numpy as np

from filiere.advice.bills import Floats
from filiere.advice.traces import COLUMNS, Traces

PLACES = ("line", "courier", "dispatch", "client")
"""In the order in which they are asked."""
TIED = {
    "line": (),
    "courier": ("visits_by_line", "visit_bills"),
    "dispatch": ("visits_by_line", "sends_couriers", "sent_bills"),
    "client": ("with_line", "visits_by_line"),
}
"""Columns that rest on places already asked."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Weights:
    """A fitted sum: a constant, and one weight per column (base columns, then tied ones)."""

    constant: float
    columns: Mapping[str, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Chain:
    """Places and the tied columns that they rest on, per number seen."""

    places: Mapping[str, Floats]
    tied: Mapping[str, Floats]
    by_way_of: tuple[tuple[int, int, int], ...]
    """Per number: (bill, number reached before, visits) of its strongest visit; -1 for none."""
    sent_from: tuple[tuple[int, int], ...]
    """Per number: (bill on which it sends, goings out that follow); -1 for none."""


def features(place: str, found: Traces, tied: Mapping[str, Floats]) -> Floats:
    """The columns of one place, in the order of ``names``."""
    return np.column_stack([found.columns, *(tied[name] for name in TIED[place])])


def names(place: str) -> tuple[str, ...]:
    """Names of the columns of one place."""
    return (*COLUMNS, *TIED[place])


def chain(
    found: Traces, weights: Mapping[str, Weights], lines: Collection[int] = frozenset()
) -> Chain:
    """Ask the places one after the other; ``lines`` are given: a case may start from a line."""
    size = len(found.numbers)
    tied: dict[str, Floats] = {}
    places: dict[str, Floats] = {}
    places["line"] = _squashed(features("line", found, tied), "line", weights)
    places["line"][np.isin(found.numbers, sorted(lines))] = 1.0
    by_way_of = _visits(found, places["line"], tied)
    places["courier"] = _squashed(features("courier", found, tied), "courier", weights)
    sent_from = _senders(found, places["courier"], tied)
    places["dispatch"] = _squashed(features("dispatch", found, tied), "dispatch", weights)
    places["client"] = _squashed(features("client", found, tied), "client", weights)
    return Chain(
        places=places,
        tied=tied,
        by_way_of=tuple(by_way_of[row] for row in range(size)),
        sent_from=tuple(sent_from[row] for row in range(size)),
    )


def _squashed(columns: Floats, place: str, weights: Mapping[str, Weights]) -> Floats:
    fitted = weights[place]
    sums = np.full(len(columns), fitted.constant)
    for column, name in enumerate(names(place)):
        sums += fitted.columns.get(name, 0.0) * columns[:, column]
    return np.asarray(1 / (1 + np.exp(-np.clip(sums, -30, 30))), dtype=np.float64)


def _visits(found: Traces, line: Floats, tied: dict[str, Floats]) -> list[tuple[int, int, int]]:
    """Visits by way of a possible line, summed over bills; contacts with it."""
    size = len(found.numbers)
    total, bills, with_line = np.zeros(size), np.zeros(size), np.zeros(size)
    best = np.zeros(size)
    way = [(-1, -1, 0)] * size
    for bill in found.bills:
        at = found.place[bill.partners]
        own = int(found.place[bill.bill])
        if own >= 0:
            with_line[at] += (bill.to_bill + bill.from_bill) * line[own]
        if len(bill.causes) == 0:
            continue
        weighed = bill.surprise * line[at[bill.causes]][:, None]
        row = np.argmax(weighed, axis=0)
        top = weighed[row, np.arange(len(at))]
        total[at] += top
        bills[at] += top > 0.3
        for k in np.flatnonzero(top > best[at]).tolist():
            best[at[k]] = top[k]
            before = int(bill.partners[int(bill.causes[row[k]])])
            way[int(at[k])] = (bill.bill, before, int(bill.visits[row[k], k]))
    tied["visits_by_line"] = np.log1p(total)
    tied["visit_bills"] = np.log1p(bills)
    tied["with_line"] = np.log1p(with_line)
    return way


def _senders(found: Traces, courier: Floats, tied: dict[str, Floats]) -> list[tuple[int, int]]:
    """Who sends possible couriers: the strongest, and on how many of their bills."""
    size = len(found.numbers)
    strongest, bills = np.zeros(size), np.zeros(size)
    sent = [(-1, 0)] * size
    for bill in found.bills:
        own = int(found.place[bill.bill])
        if own < 0:
            continue
        at = found.place[bill.partners]
        weighed = np.maximum(bill.sender, 0) * (bill.to_bill > 0) * courier[own]
        bills[at] += (bill.to_bill >= 2) * courier[own]
        for k in np.flatnonzero(weighed > strongest[at]).tolist():
            strongest[at[k]] = weighed[k]
            sent[int(at[k])] = (bill.bill, int(bill.sent[k]))
    tied["sends_couriers"] = strongest
    tied["sent_bills"] = np.log1p(bills)
    return sent
