"""How many points has a number that many reach, and which traits gave them?

Each trait is a count anybody can check; the class is a sum of a few points.

Reads contacts. One verdict per candidate; points without unit, at least ``least_points`` a line.
"""

from dataclasses import dataclass

import numpy as np

from filiere.signals.callbacks import callbacks, select
from filiere.signals.contacts import (
    DAY_S,
    Ints,
    LocalClock,
)
from filiere.signals.portrait import (
    Ledger,
    Portrait,
    PortraitRules,
    acquaintance,
    degrees,
    portrait,
    stands_out,
)

LIFE_S = 4 * DAY_S
"""A number first seen so long after the records begin, or last seen so long before, lived less."""


ACQUAINTED = 3
"""Points asked beyond the least ones of a number many of whose callers know one another."""


TURNS = 3
"""Turned copies of the calls from which the hits expected by chance are counted."""


POINTS = {
    "short_life": 8,
    "passes_on": 11,
    "writes": 4,
    "short_calls": 4,
    "bulk_texts": 3,
    "asked_again": 3,
    "asked_often": 3,
    "texted": 2,
    "repeat_callers": 2,
    "keeps_to_callers": 2,
    "missed_calls": 2,
}
"""Points of each trait: twice a logistic fit on tuning seeds, rounded (docs/methods/lines.md)."""


NOT_CLEAR = ("passes_on",)
"""Traits that a restaurant with riders, a desk and a list of customers has too: no bare line."""


TELLING = tuple(n for n, points in POINTS.items() if points > 2 and n not in NOT_CLEAR)
"""Traits whose want is told as the reason why a number is called a lawful service."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LineRules:
    """What of a question about lines decides here; the question says each bound."""

    min_callers: int
    max_candidates: int
    callback_s: int
    min_reached: int
    callback_p: float
    service_p: float
    relay_s: int
    relay_p: float
    max_known: float
    max_acquainted: float
    short_call_s: int
    asked_again: float
    least_points: int
    clear_points: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """Points of one number, and the traits that gave them."""

    portrait: Portrait
    traits: tuple[str, ...]
    points: int
    handicap: int
    """Points asked beyond the least ones."""
    is_line: bool
    """Whether the role is *line*; *service* otherwise."""
    is_clear: bool
    """Whether a lawful service hardly ever has as many points."""

    @property
    def score(self) -> float:
        """What the curves weigh: the points less those asked beyond the least ones."""
        return float(self.points - self.handicap)


def looked_at(
    book: Ledger, clock: LocalClock, candidates: Ints, values: LineRules
) -> list[Verdict]:
    """Verdicts on candidates whose callers are strangers, or who stand out among acquaintances."""
    known = acquaintance(book, candidates)
    # callers of an ordinary phone are its holder's circle and reach one another: density, by pairs
    callers = degrees(book.contacts, clock).callers[candidates]
    density = 2 * known / np.maximum(callers - 1, 1)
    rules = rules_of(values)
    verdicts = []
    for place, number in enumerate(candidates.tolist()):
        acquainted = bool(density[place] > values.max_known)
        if acquainted and not (
            density[place] <= values.max_acquainted and stands_out(book, number, LIFE_S)
        ):
            continue
        seen = portrait(book, clock, number, float(known[place]), rules)
        verdicts.append(judge(book, seen, values, acquainted=acquainted))
    return verdicts


def candidates_of(book: Ledger, clock: LocalClock, values: LineRules) -> Ints:
    """Numbers with enough callers who come back, the most called first where there are too many."""
    count = degrees(book.contacts, clock)
    least = values.min_callers
    enough = np.flatnonzero((count.callers >= least) & (count.repeat_callers >= least // 4))
    most = values.max_candidates
    if len(enough) > most:
        # every number tied with the last one stays: a cut inside a tie would depend on names
        last = np.sort(count.callers[enough])[-most]
        enough = enough[count.callers[enough] >= last]
    return enough.astype(np.int64)


def rules_of(values: LineRules) -> PortraitRules:
    """What the portrait of a number is drawn by."""
    return PortraitRules(
        callback_s=values.callback_s,
        relay_s=values.relay_s,
        relay_p=values.relay_p,
        apart_s=60,
        min_clients=values.min_reached,
        callback_p=values.callback_p,
    )


def judge(book: Ledger, seen: Portrait, values: LineRules, *, acquainted: bool = False) -> Verdict:
    """Add up the points of one portrait; more are asked where many callers know one another."""
    first, last = book.contacts.span_s
    asked = seen.incoming / seen.visits
    texts = seen.incoming - seen.incoming_calls
    bulk = seen.bulk_texts >= seen.callers
    has = {
        "short_life": seen.first_s - first > LIFE_S or last - seen.last_s > LIFE_S,
        "passes_on": bulk and serves(seen, values.service_p) and _sent_unseen(book, seen),
        "writes": seen.outgoing_texts >= 0.85 * seen.outgoing and seen.outgoing > 0,
        "short_calls": 0 < seen.median_call_s <= values.short_call_s,
        "bulk_texts": bulk,
        "asked_again": asked >= values.asked_again,
        "asked_often": asked >= 1.25 * values.asked_again,
        "texted": texts >= 0.25 * seen.incoming,
        "repeat_callers": seen.repeat_callers >= 0.9 * seen.callers,
        "keeps_to_callers": seen.outgoing_elsewhere <= 0.01 * seen.outgoing,
        "missed_calls": seen.missed_calls >= 0.2 * seen.incoming_calls and seen.incoming_calls > 0,
    }
    traits = tuple(name for name in POINTS if has[name])
    points = sum(POINTS[name] for name in traits)
    handicap = ACQUAINTED if acquainted else 0
    return Verdict(
        portrait=seen,
        traits=traits,
        points=points,
        handicap=handicap,
        is_line=points - handicap >= values.least_points,
        is_clear=points - handicap - sum(POINTS[name] for name in NOT_CLEAR if has[name])
        >= values.clear_points,
    )


def _sent_unseen(book: Ledger, seen: Portrait) -> bool:
    """Whether its third phones are sent by a phone that is in touch with neither it nor callers."""
    contacts = book.contacts
    into = book.by_b.of(seen.number)
    kept_from = np.unique(np.append(contacts.a[into], seen.number))
    if seen.own_dispatch > 0.02 * seen.outgoing:
        return False
    for relay in seen.relays:
        out = book.by_a.of(relay.phone)
        touched = int(np.isin(contacts.b[out], kept_from).sum())
        if touched + int((contacts.a[into] == relay.phone).sum()) <= 0.02 * len(out):
            return True
    return False


def serves(seen: Portrait, p: float) -> bool:
    """Whether third phones reach its callers beyond any doubt of chance."""
    reached = int(seen.back.clients.sum())
    return reached >= 0.05 * seen.callers and bool((seen.back.p <= p).any())


def by_chance(book: Ledger, candidates: Ints, rules: PortraitRules, service_p: float) -> float:
    """Numbers that would serve if their calls came on other days at the same hours."""
    span = book.contacts.span_s
    days = (span[1] - span[0]) // DAY_S + 1
    step = 7 if days >= 7 * (TURNS + 1) else 1
    hits = 0
    turns = [step * k for k in range(1, TURNS + 1) if step * k < days]
    for number in candidates:
        for turn in turns:
            back = callbacks(
                book.contacts,
                book.by_b,
                int(number),
                window_s=rules.callback_s,
                min_clients=rules.min_clients,
                turned_s=turn * DAY_S,
            )
            hits += int(len(select(back, service_p).third) > 0)
    return hits / len(turns) if len(turns) > 0 else 0.0


def conditions_of(book: Ledger, number: int, billed: Ints) -> dict[str, float]:
    """What the scope of the curves is tested on.

    Whether callers know one another, and whom third phones reach, is seen on the callers' bills.
    """
    first, last = book.contacts.span_s
    callers = np.unique(book.contacts.a[book.by_b.of(number)])
    return {
        "days": (last - first) / DAY_S,
        "callers": float(len(callers)),
        "callers_billed": int(np.isin(callers, billed).sum()) / max(len(callers), 1),
    }
