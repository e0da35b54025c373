"""Which phone goes out after a line receives, by timing alone?

The line's own bill never shows the phone that sends the couriers; it may be abroad and known only
as a caller on the couriers' bills. What ties the two is time: a contact comes in on one, and
minutes later one goes out of the other. All phones are screened against each line; those that
stand out are tested exactly, hour by hour, against their own rhythm moved at random. Where none
does, the few phones that reach those who ring the line's callers are asked in a search of their
own. Phones that only echo another one, or that reach callers, are not called dispatch phones.

Reads contact, coverage, findings of lines. One row per (line, dispatch phone); p in (0, 1].
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace

import numpy as np

from filiere.analyses import _relay_text as text
from filiere.analyses._contacts import (
    HOUR_S,
    Ints,
    Numbers,
    billed_numbers,
    evidence_of,
    read_contacts,
)
from filiere.analyses._counting import episodes
from filiere.analyses._deliveries import ringing_phones
from filiere.analyses._ledger import numbers_in
from filiere.analyses._portrait import Ledger, ledger
from filiere.analyses._rhythm import Coincidence, acts, coincidence, preceding
from filiere.analyses._screen import outgoing_minutes, screen
from filiere.analysis import Analysis, Answer, Progress, Row, Values
from filiere.case import Case
from filiere.model.evidence import FindingKind, Role, Subject

SMALL_CASE = 60
"""Up to so many bills, every billed number is asked as a line: somebody asked for each of them."""
LAG_STEP_S = 15
NEAR_S = 6 * HOUR_S
"""Third phones of a line reach its callers within this time after their calls."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """A line and a phone that goes out after it receives."""

    line: int
    phone: int
    forward: Coincidence
    backward: Coincidence
    p: float
    considered: int
    """Pairs compared in the search that found this one."""
    effects: Ints
    causes: Ints


def answer(case: Case, values: Values, progress: Progress) -> Answer:
    """Screen all phones against each line, then test those that stand out."""
    contacts = read_contacts(case)
    if len(contacts) == 0:
        return Answer(not_applicable=text.NO_CONTACT)
    book = ledger(contacts)
    lines = _lines(case, book, values)
    if len(lines) == 0:
        return Answer(not_applicable=text.NO_LINE)
    start = contacts.span_s[0] // HOUR_S * HOUR_S
    causes = [contacts.t[episodes(book, line)] for line in lines]
    outgoing = outgoing_minutes(contacts, int(values["apart_s"]))
    busy = np.diff(outgoing.indptr) >= int(values["min_outgoing"])
    scores = screen(outgoing, causes, start, int(values["window_s"]))
    considered = int(busy.sum()) * len(lines)
    progress("screened", 0.5)
    searches = []
    for place, line in enumerate(lines):
        passing = np.flatnonzero(busy & (scores[:, place] >= float(values["screen_z"])))
        searches.append(
            Search(line=line, causes=causes[place], phones=passing, considered=considered)
        )
    found = _found(book, searches, values, float(values["max_chance"]))
    progress("tested", 0.8)
    # where no phone of the whole case stands out: first those that reach who reaches the callers,
    # then the dispatch phones of other lines, for a line may have followed another
    for near_of in (_near, _heads):
        alone = [s for s in searches if len(found[s.line]) == 0]
        nearby = []
        for search in alone:
            near = near_of(book, search.line, found, values)
            nearby.append(replace(search, phones=near, considered=len(near)))
            considered += len(near)
        found |= _found(book, nearby, values, float(values["near_chance"]))
    rows = [
        _row(case, book, pair, values)
        for search in searches
        for pair in _sources(book, found[search.line])
    ]
    rows.sort(key=lambda row: (row.expected_by_chance or 0.0, -int(str(row.measures["events"]))))
    return Answer(rows=tuple(rows), considered=considered)


@dataclass(frozen=True, slots=True, kw_only=True)
class Search:
    """One search: a line, its calls, the phones asked, and the number of pairs compared."""

    line: int
    causes: Ints
    phones: Ints
    considered: int


def _found(
    book: Ledger, searches: list[Search], values: Values, most: float
) -> dict[int, list[Pair]]:
    """Per line, pairs so rare that its search would hardly give one by chance."""
    return {
        search.line: [
            pair
            for phone in search.phones.tolist()
            if _may_dispatch(book, search.line, phone, values)
            and (pair := _test(book, search, phone, values)).p * search.considered <= most
            and pair.forward.z > pair.backward.z
        ]
        for search in searches
    }


def _heads(book: Ledger, line: int, found: Mapping[int, list[Pair]], _values: Values) -> Ints:
    """Dispatch phones of lines at least half of whose callers, or of this line's, are shared."""
    own = _callers(book, line)
    heads = set()
    for other, pairs in found.items():
        callers = _callers(book, other)
        shared = len(np.intersect1d(own, callers))
        if 2 * shared >= min(len(own), len(callers)):
            heads |= {pair.phone for pair in pairs}
    return np.array(sorted(heads), dtype=np.int64)


def _callers(book: Ledger, line: int) -> Numbers:
    return np.unique(book.contacts.a[book.by_b.of(line)])


def _near(book: Ledger, line: int, _found: Mapping[int, list[Pair]], values: Values) -> Ints:
    """Phones that reach, often enough and mostly enough, those who ring the line's callers.

    Who is asked here may be chosen loosely: the timing decides, and the search is counted.
    """
    contacts = book.contacts
    thirds = [
        each.phone for each in ringing_phones(book, line, window_s=NEAR_S, min_clients=2, p=0.01)
    ]
    if len(thirds) == 0:
        return np.empty(0, dtype=np.int64)
    to_thirds = contacts.a[book.by_b.of_all(np.array(sorted(thirds), dtype=np.int64))]
    phones, counts = np.unique(to_thirds, return_counts=True)
    outgoing = book.by_a.start[phones + 1] - book.by_a.start[phones]
    kept = (counts >= int(values["min_outgoing"])) & (counts >= 0.15 * outgoing) & (phones != line)
    return np.asarray(phones[kept], dtype=np.int64)


def _lines(case: Case, book: Ledger, values: Values) -> list[int]:
    lines = numbers_in(case, "lines", Role.LINE)
    services = numbers_in(case, "lines", Role.SERVICE)
    billed = billed_numbers(case)
    if len(billed) <= SMALL_CASE:
        lines += [n for n in sorted(billed) if len(book.by_b.of(n)) >= int(values["min_incoming"])]
        lines = [n for n in lines if n not in services or n in billed]
    if int(values["services"]) == 1:
        lines += services
    return list(dict.fromkeys(lines))


def _may_dispatch(book: Ledger, line: int, phone: int, values: Values) -> bool:
    """Not the line, hardly in touch with it or with its callers, and with few recipients."""
    contacts = book.contacts
    out = book.by_a.of(phone)
    into = book.by_b.of(line)
    to_line = int((contacts.b[out] == line).sum()) + int((contacts.a[into] == phone).sum())
    if phone == line or to_line > 0.02 * len(out):
        return False
    callers = _callers(book, line)
    to_callers = int(np.isin(contacts.b[out], callers).sum())
    each = np.sort(np.unique(contacts.b[out], return_counts=True)[1])[::-1]
    few = int(each[: int(values["recipients"])].sum())
    return to_callers <= float(values["to_callers"]) * len(out) and few >= float(
        values["concentration"]
    ) * len(out)


def _test(book: Ledger, search: Search, phone: int, values: Values) -> Pair:
    causes = search.causes
    effects = acts(book.out_of(phone), int(values["apart_s"]))
    window = int(values["window_s"])
    tried = [
        coincidence(causes, effects, (0, width)) for width in (window // 3, window, 2 * window)
    ]
    best = min(tried, key=lambda each: each.p)
    return Pair(
        line=search.line,
        phone=phone,
        forward=best,
        backward=coincidence(causes, effects, (-window, 0)),
        # the best of three windows is as rare as the rarest, three times
        p=min(1.0, len(tried) * best.p),
        considered=search.considered,
        effects=effects,
        causes=causes,
    )


def _sources(book: Ledger, pairs: list[Pair]) -> list[Pair]:
    """Leave out phones that answer another pair's phone: couriers echo their dispatch."""
    contacts = book.contacts
    ordered = sorted(pairs, key=lambda pair: (pair.p, -pair.forward.z))
    kept: list[Pair] = []
    for pair in ordered:
        out = contacts.b[book.by_a.of(pair.phone)]
        echoes = any(
            int((out == other.phone).sum()) >= 0.3 * len(out)
            and bool((contacts.b[book.by_a.of(other.phone)] == pair.phone).any())
            for other in pairs
            if other.phone != pair.phone and other.forward.z > pair.forward.z
        )
        if not echoes:
            kept.append(pair)
    return kept


def median_lag_s(causes: Ints, effects: Ints, window_s: int) -> int:
    """Half of the excess of pairs over the window's end level lies within this lag."""
    steps = np.arange(0, 2 * window_s + 1, LAG_STEP_S)
    within = np.array([int(preceding(causes, effects, (0, int(s))).sum()) for s in steps[1:]])
    per_step = np.diff(np.concatenate(([0], within)))
    half = len(per_step) // 2
    level = per_step[half:].mean()
    excess = np.cumsum(per_step[:half] - level)
    best = int(np.argmax(excess))
    if excess[best] <= 0:
        return int(steps[half])
    return int(steps[1 + int(np.argmax(excess >= excess[best] / 2))])


def _row(case: Case, book: Ledger, pair: Pair, values: Values) -> Row:
    contacts = book.contacts
    window = int(values["window_s"])
    into, out = book.by_b.of(pair.line), book.by_a.of(pair.phone)
    followed = preceding(-contacts.t[out][::-1], -contacts.t[into], (0, window)) > 0
    follows = preceding(contacts.t[into], contacts.t[out], (0, window)) > 0
    used = np.concatenate((into[followed], out[follows]))
    first, last = int(contacts.t[used].min()), int(contacts.t[used].max())
    return Row(
        subjects=(Subject(Role.LINE, pair.line), Subject(Role.DISPATCH, pair.phone)),
        period_s=(first, last),
        evidence=evidence_of(case, contacts.contact_id[used]),
        measures={
            "events": pair.forward.count,
            "median_lag_s": median_lag_s(pair.causes, pair.effects, window),
            "expected_by_chance": round(pair.forward.expected, 1),
            "z": round(pair.forward.z, 1),
            "z_backward": round(pair.backward.z, 1),
            "p": float(f"{pair.p:.3g}"),
            "relayed": int(followed.sum()),
            "incoming": len(into),
            "recipients": len(np.unique(contacts.b[out])),
            "compared": pair.considered,
        },
        expected_by_chance=pair.p * pair.considered,
    )


ANALYSIS = Analysis(
    question=text.QUESTION,
    kind=FindingKind.INVESTIGATIVE,
    parameters=text.PARAMETERS,
    answer=answer,
    subjects=(Role.LINE, Role.DISPATCH),
    measures=text.MEASURES,
    claim=text.CLAIM,
    propositions=text.PROPOSITIONS,
    reference="Filière's own method: pair counts under an hour-wise rotation null, with the "
    "saddlepoint tail of Lugannani and Rice (1980)",
    alternatives=text.ALTERNATIVES,
    caveats=text.CAVEATS,
    after=("lines",),
)
