"""Which phone sends out what a line receives?

The line's own bill never shows the phone that sends the couriers; it may be abroad and known only
as a caller on the couriers' bills. What ties the two is time: a contact comes in on one, minutes
later one goes out of the other, and whoever was reached there reaches the caller. All phones are
screened for both traces against each line; those that stand out are measured hour by hour against
their own rhythm, and against the line's calls turned by whole weeks. One score joins both traces;
the likelihood ratio of that score, against each alternative, comes from curves made elsewhere.

Reads contact, coverage, authorisation, findings of lines. One row per (line, dispatch phone);
scores in units of log10, p in (0, 1].
"""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from filiere.analyses import _relay_text as text
from filiere.analyses._chain import Arrivals, Chains, arrivals, chain_places, chains
from filiere.analyses._contacts import (
    DAY_S,
    HOUR_S,
    Ints,
    Numbers,
    billed_numbers,
    evidence_of,
    read_contacts,
)
from filiere.analyses._counting import episodes
from filiere.analyses._ledger import named_numbers, numbers_in
from filiere.analyses._portrait import Ledger, ledger
from filiere.analyses._relay_score import Traces, traces
from filiere.analyses._rhythm import acts, preceding
from filiere.analyses._screen import outgoing_minutes, screen
from filiere.analysis import Analysis, Answer, Progress, Row, Values
from filiere.case import Case
from filiere.model.evidence import FindingKind, Role, Subject

SMALL_CASE = 60
"""Up to so many bills, every billed number is asked as a line: somebody asked for each of them."""
LAG_STEP_S = 15


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """A line and a phone that may send out what it receives."""

    line: int
    phone: int
    traces: Traces
    p_chain: float
    seen: float
    """Share of the contacts whose other end is held, so that a chain could be seen."""
    effects: Ints
    causes: Ints

    @property
    def chained(self) -> bool:
        """Whether the records could show the second trace at all."""
        return self.seen >= LEAST_SEEN

    @property
    def score(self) -> float:
        """Of both traces, or of the timing alone where chains cannot be seen."""
        return self.traces.joint if self.chained else self.traces.timing

    @property
    def p(self) -> float:
        """Chance of the rarer of the two traces, twice; the best of three windows, three times."""
        timing = min(1.0, 3 * min(each.p for each in self.traces.forward))
        return min(1.0, 2 * min(timing, self.p_chain))


LEAST_SEEN = 0.5


def answer(case: Case, values: Values, progress: Progress) -> Answer:
    """Screen all phones against each line, then measure those that stand out."""
    contacts = read_contacts(case)
    if len(contacts) == 0:
        return Answer(not_applicable=text.NO_CONTACT)
    book = ledger(contacts)
    lines = lines_asked(case, book, values)
    if len(lines) == 0:
        return Answer(not_applicable=text.NO_LINE)
    billed = np.array(sorted(billed_numbers(case)), dtype=np.int64)
    index = arrivals(book, int(values["chain_s"]))
    searches, considered = searched(index, lines, values)
    progress("screened", 0.5)
    found, considered = found_pairs(book, searches, billed, considered, values)
    rows = [_row(case, index, pair, considered, values) for pair in found]
    rows.sort(key=lambda row: (row.expected_by_chance or 0.0, -int(str(row.measures["events"]))))
    return Answer(rows=tuple(rows), considered=considered)


def found_pairs(
    book: Ledger, searches: list["Search"], billed: Ints, considered: int, values: Values
) -> tuple[list[Pair], int]:
    """Pairs that score enough, line by line; also the number of pairs compared.

    A line that stays alone may have followed another: the dispatch phones found for lines with
    the same callers are asked in a search of their own, so small that less is enough.
    """
    found = {search.line: _listed(book, search, billed, considered, values) for search in searches}
    alone = [search for search in searches if len(found[search.line]) == 0]
    for search in alone:
        phones = _heads(book, search.line, found)
        considered += len(phones)
        pairs = [measured(book, search, phone, billed, values) for phone in phones]
        found[search.line] = [pair for pair in pairs if pair.score >= float(values["near_score"])]
    return [pair for search in searches for pair in found[search.line]], considered


def _listed(
    book: Ledger, search: "Search", billed: Ints, considered: int, values: Values
) -> list[Pair]:
    """Pairs of one search that score enough, without those who only echo another."""
    pairs = [
        pair
        for phone in search.phones.tolist()
        if (pair := measured(book, search, phone, billed, values)).score
        >= float(values["least_score"])
        # a search by timing alone has nothing but its rarity to stand on
        and (pair.chained or pair.p * considered <= float(values["max_chance"]))
    ]
    return _sources(book, pairs)


def _heads(book: Ledger, line: int, found: Mapping[int, list[Pair]]) -> list[int]:
    """Dispatch phones of lines at least half of whose callers, or of this line's, are shared."""
    own = _callers(book, line)
    heads = set()
    for other, pairs in found.items():
        callers = _callers(book, other)
        if 2 * len(np.intersect1d(own, callers)) >= min(len(own), len(callers)):
            heads |= {pair.phone for pair in pairs}
    return sorted(heads)


@dataclass(frozen=True, slots=True, kw_only=True)
class Search:
    """One search: a line, its calls, its chains, and the phones worth measuring."""

    line: int
    causes: Ints
    chains: Chains
    phones: Ints


def searched(index: Arrivals, lines: list[int], values: Values) -> tuple[list[Search], int]:
    """Screen every busy phone against each line; also the number of pairs compared."""
    book = index.book
    contacts = book.contacts
    start = contacts.span_s[0] // HOUR_S * HOUR_S
    causes = [contacts.t[episodes(book, line)] for line in lines]
    outgoing = outgoing_minutes(contacts, int(values["apart_s"]))
    busy = np.diff(outgoing.indptr) >= int(values["min_outgoing"])
    scores = screen(outgoing, causes, start, int(values["window_s"]))
    searches = []
    for place, line in enumerate(lines):
        found = chains(index, line, int(values["chain_s"]))
        passing = busy & (scores[:, place] >= float(values["screen_z"]))
        passing[found.standing_out(float(values["chain_z"]), int(values["min_clients"]))] = True
        phones = [
            phone
            for phone in np.flatnonzero(passing & busy).tolist()
            if may_dispatch(book, line, phone, values)
        ]
        searches.append(
            Search(
                line=line,
                causes=causes[place],
                chains=found,
                phones=np.array(phones, dtype=np.int64),
            )
        )
    return searches, int(busy.sum()) * len(lines)


def _callers(book: Ledger, line: int) -> Numbers:
    return np.unique(book.contacts.a[book.by_b.of(line)])


def lines_asked(case: Case, book: Ledger, values: Values) -> list[int]:
    """Lines of the ledger, and numbers whose records somebody asked for that many reach.

    In a case of a few bills that is every billed number; in a larger one, those that an
    authorisation names and that are reached by enough numbers. Each adds to the pairs compared.
    """
    lines = numbers_in(case, "lines", Role.LINE)
    services = numbers_in(case, "lines", Role.SERVICE)
    billed = billed_numbers(case)
    least = int(values["min_incoming"])
    if len(billed) <= SMALL_CASE:
        lines += [n for n in sorted(billed) if len(book.by_b.of(n)) >= least]
        lines = [n for n in lines if n not in services or n in billed]
    else:
        named = [n for n in named_numbers(case) if n in billed and len(book.by_b.of(n)) >= least]
        reach = {n: len(_callers(book, n)) for n in named}
        lines += [n for n in named if reach[n] >= int(values["min_callers"])]
    if int(values["services"]) == 1:
        lines += services
    return list(dict.fromkeys(lines))


def may_dispatch(book: Ledger, line: int, phone: int, values: Values) -> bool:
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


def measured(  # noqa: PLR0913 (one phone of one search)
    book: Ledger, search: Search, phone: int, billed: Ints, values: Values, *, tail: bool = True
) -> Pair:
    """Measure one phone of a search; ``tail``: with the chance of its timing."""
    contacts = book.contacts
    effects = acts(book.out_of(phone), int(values["apart_s"]))
    callers = contacts.a[book.by_b.of(search.line)]
    reached = contacts.b[book.by_a.of(phone)]
    return Pair(
        line=search.line,
        phone=phone,
        traces=traces(
            search.causes, effects, int(values["window_s"]), search.chains, phone, tail=tail
        ),
        p_chain=search.chains.p(phone),
        seen=max(_share_in(callers, billed), _share_in(reached, billed)),
        effects=effects,
        causes=search.causes,
    )


def _share_in(numbers: Numbers, billed: Ints) -> float:
    return int(np.isin(numbers, billed).sum()) / max(len(numbers), 1)


def _sources(book: Ledger, pairs: list[Pair]) -> list[Pair]:
    """Leave out phones that answer another pair's phone: couriers echo their dispatch."""
    contacts = book.contacts
    ordered = sorted(pairs, key=lambda pair: (-pair.score, pair.p))
    kept: list[Pair] = []
    for pair in ordered:
        out = contacts.b[book.by_a.of(pair.phone)]
        echoes = any(
            int((out == other.phone).sum()) >= 0.3 * len(out)
            and bool((contacts.b[book.by_a.of(other.phone)] == pair.phone).any())
            for other in pairs
            if other.phone != pair.phone and other.score > pair.score
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


def _row(case: Case, index: Arrivals, pair: Pair, considered: int, values: Values) -> Row:
    book = index.book
    contacts, traced = book.contacts, pair.traces
    window = int(values["window_s"])
    into, out = book.by_b.of(pair.line), book.by_a.of(pair.phone)
    followed = preceding(-contacts.t[out][::-1], -contacts.t[into], (0, window)) > 0
    follows = preceding(contacts.t[into], contacts.t[out], (0, window)) > 0
    linked = chain_places(index, pair.line, pair.phone, int(values["chain_s"]))
    used = np.unique(np.concatenate((into[followed], out[follows], *linked)))
    first, last = int(contacts.t[used].min()), int(contacts.t[used].max())
    best = traced.best
    return Row(
        subjects=(Subject(Role.LINE, pair.line), Subject(Role.DISPATCH, pair.phone)),
        period_s=(first, last),
        evidence=evidence_of(case, contacts.contact_id[used]),
        measures={
            "events": best.count,
            "median_lag_s": median_lag_s(pair.causes, pair.effects, window),
            "expected_by_chance": round(best.expected, 1),
            "z": round(best.z, 1),
            "z_backward": round(traced.backward.z, 1),
            "p": float(f"{pair.p:.3g}"),
            "chains": traced.visits,
            "chains_by_chance": round(traced.chance_visits, 1),
            "chained_clients": traced.clients,
            "relayed": int(followed.sum()),
            "incoming": len(into),
            "recipients": len(np.unique(contacts.b[out])),
            "compared": considered,
        },
        expected_by_chance=pair.p * considered,
        claim=text.CLAIM if pair.chained else text.CLAIM_WITHOUT_CHAINS,
        caveats=() if pair.chained else (text.TIMING_ALONE,),
        scores=scores_of(pair),
        conditions=conditions_of(book, pair),
    )


def scores_of(pair: Pair) -> dict[str, float]:
    """The score under the curves that it is for."""
    kind = "joint" if pair.chained else "timing"
    return {
        weighing.curve: pair.score
        for weighing in text.WEIGHINGS
        if weighing.curve.startswith(f"relay_{kind}_")
    }


def conditions_of(book: Ledger, pair: Pair) -> dict[str, float]:
    """What the scope of the curves is tested on."""
    first, last = book.contacts.span_s
    return {
        "days": (last - first) / DAY_S,
        "acts": float(len(pair.effects)),
        "incoming": float(len(book.by_b.of(pair.line))),
        "callers": float(len(_callers(book, pair.line))),
    }


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
    "saddlepoint tail of Lugannani and Rice (1980); chains of three contacts under turned weeks",
    alternatives=text.ALTERNATIVES,
    caveats=text.CAVEATS,
    after=("lines",),
)
