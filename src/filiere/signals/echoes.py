"""Which phones seem to send out what a line receives only because somebody else does?

Who works for two employers is sent by both: a shop whose riders also deliver for a line makes
chains with that line's callers, and so does everybody else who calls these riders. So the chains of
a weaker candidate are counted again without those that end in a visit in which a chain of a
stronger one ends too; the turned copies of the line's calls lose theirs in the same way. What is
left must still be enough: two phones that send the same couriers day by day keep the visits of
their own errands, and a number that followed another one keeps its own days.

Works on Arrivals. Scores in units of log10, not calibrated; p in (0, 1].
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from scipy.special import bdtrc

from filiere.distinct import distinct
from filiere.signals.chain import TURNS, Arrivals, chain_z, legs
from filiere.signals.contacts import DAY_S, Ints
from filiere.signals.deliveries import turns
from filiere.signals.observed import Window
from filiere.signals.relaying import Pair, RelayRules, Search, found_pairs


def told_pairs(
    index: Arrivals,
    searches: list[Search],
    bills: tuple[Ints, Window],
    considered: int,
    values: RelayRules,
) -> tuple[list[Pair], int]:
    """Pairs that the search finds and no stronger one explains; also the number compared.

    ``bills``: numbers whose bill is held, and when a contact of each number would have been seen.
    Whether a line has any such pair is the search's alone: its strongest one always stands.
    """
    billed, window = bills
    pairs, considered = found_pairs(index.book, searches, billed, considered, values)
    return without_echoes(index, pairs, considered, window, values), considered


def without_echoes(
    index: Arrivals, pairs: Sequence[Pair], considered: int, window: Window, values: RelayRules
) -> list[Pair]:
    """Pairs that still stand when stronger candidates of the same line are told first.

    Args:
        index: The contacts of the case.
        pairs: What the search gave, line by line.
        considered: Pairs compared.
        window: When a contact of each number would have been seen.
        values: Bounds of the question.
    """
    kept = []
    for pair in pairs:
        stronger = [
            each.phone
            for each in pairs
            if each.line == pair.line and (each.score, -each.p) > (pair.score, -pair.p)
        ]
        if len(stronger) == 0 or not pair.chained:
            kept.append(pair)
            continue
        left = own_chains(index, pair, stronger, values.chain_s, window.of(pair.line))
        rare = 2 * left.p * considered <= values.max_chance
        if left.score >= values.least_score or rare:
            kept.append(pair)
    return kept


@dataclass(frozen=True, slots=True, kw_only=True)
class Left:
    """Chains of one candidate that no stronger one explains, and as many by chance."""

    visits: int
    clients: int
    expected: float
    p: float
    score: float
    """Of the pair, with these chains in place of all."""


def own_chains(
    index: Arrivals, pair: Pair, stronger: Sequence[int], within_s: int, span_s: tuple[int, int]
) -> Left:
    """Count the chains of a pair without those that stronger candidates explain."""
    copies = turns(span_s, TURNS)
    visits, clients = _left(index, pair, stronger, within_s, 0, span_s)
    other = sum(_left(index, pair, stronger, within_s, each, span_s)[0] for each in copies)
    p = 1.0
    if visits > 0 and len(copies) > 0:
        p = max(float(bdtrc(visits - 1, visits + other, 1 / (1 + len(copies)))), 1e-300)
    expected = other / max(len(copies), 1)
    traces = replace(pair.traces, chain_z=chain_z(visits, expected))
    return Left(
        visits=visits,
        clients=clients,
        expected=expected,
        p=p,
        score=traces.joint - pair.shape.penalty,
    )


def _left(  # noqa: PLR0913, PLR0917 -- one count of one pair
    index: Arrivals,
    pair: Pair,
    stronger: Sequence[int],
    within_s: int,
    turned_s: int,
    span_s: tuple[int, int],
) -> tuple[int, int]:
    contacts = index.book.contacts
    found = legs(index, pair.line, within_s, turned_s, span_s)
    sender = contacts.a[found.sent]
    explained = np.isin(found.reached, found.reached[np.isin(sender, np.asarray(stronger))])
    own = (sender == pair.phone) & ~explained
    sent, reached = found.sent[own], found.reached[own]
    client = contacts.b[reached].astype(np.int64)
    day = contacts.t[reached] // DAY_S
    days = distinct(client * (int(day.max()) + 1 if len(day) > 0 else 1) + day)
    return min(len(distinct(sent)), len(days)), len(distinct(client))
