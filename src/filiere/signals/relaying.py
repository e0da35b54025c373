"""Which pairs of a line and a phone are compared, and which of them score enough?

All phones are screened for both traces against each line; those that stand out, and that have the
shape of a dispatch phone, are measured. A line that stays alone is asked about the dispatch phones
of lines with the same callers. Phones that only echo another one are left out.

Works on Ledger. One Pair per (line, phone) that scores enough; scores in units of log10.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace

import numpy as np

from filiere.distinct import distinct
from filiere.signals.book import Ledger
from filiere.signals.chain import Arrivals, Chains, chains
from filiere.signals.clients import clients_of
from filiere.signals.contacts import DAY_S, HOUR_S, Ints, Numbers
from filiere.signals.counting import episodes
from filiere.signals.dispatch_shape import Line, Shape, ShapeRules, shape_of
from filiere.signals.fitted import fitted
from filiere.signals.observed import Window
from filiere.signals.reaching import Reach, carriers_of, reach_of
from filiere.signals.relay_score import Traces, reach
from filiere.signals.rhythm import acts, coincidence
from filiere.signals.screen import outgoing_minutes, screen


@dataclass(frozen=True, slots=True, kw_only=True)
class RelayRules(ShapeRules):
    """What of a question about dispatch phones decides here; the question says each bound."""

    window_s: int
    apart_s: int
    min_outgoing: int
    chain_s: int
    screen_z: float
    chain_z: float
    min_clients: int
    least_score: float
    near_score: float
    max_chance: float


USUAL = RelayRules(
    window_s=900,
    apart_s=60,
    min_outgoing=15,
    chain_s=7200,
    screen_z=4.0,
    chain_z=2.0,
    min_clients=4,
    least_score=fitted("relay").number("least"),
    near_score=fitted("relay").number("near"),
    max_chance=0.05,
    recipients=10,
    concentration=0.6,
    least_concentration=0.3,
    to_callers=0.2,
    most_to_callers=0.6,
    to_line=0.05,
    most_to_line=0.3,
)
"""What decides unless somebody changes it; the question's own defaults are these."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """A line and a phone that may send out what it receives."""

    line: int
    phone: int
    traces: Traces
    shape: Shape
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
        return self.joint if self.chained else self.timing

    @property
    def joint(self) -> float:
        """Of the three traces, less what the shape of the phone takes off."""
        return self.traces.joint - self.shape.penalty

    @property
    def timing(self) -> float:
        """Of the timing alone, less what the shape of the phone takes off."""
        return self.traces.timing - self.shape.penalty

    @property
    def p(self) -> float:
        """Chance of the rarer of the two traces, twice; the best of three windows, three times."""
        timing = min(1.0, 3 * min(each.p for each in self.traces.forward))
        return min(1.0, 2 * min(timing, self.p_chain))


LEAST_SEEN = 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Search:
    """One search: a line, its calls, its chains, and the phones worth measuring."""

    of: Line
    causes: Ints
    chains: Chains
    phones: Mapping[int, Shape]
    everybody: int
    """Numbers that anybody reaches."""

    @property
    def line(self) -> int:
        """The number of the line."""
        return self.of.line


def searched(
    index: Arrivals, window: Window, lines: list[int], values: RelayRules
) -> tuple[list[Search], int]:
    """Screen every busy phone against each line; also the number of pairs compared."""
    book = index.book
    contacts = book.contacts
    start = contacts.span_s[0] // HOUR_S * HOUR_S
    causes = [contacts.t[episodes(book, line)] for line in lines]
    outgoing = outgoing_minutes(contacts, values.apart_s)
    busy = np.diff(outgoing.indptr) >= values.min_outgoing
    scores = screen(outgoing, causes, start, values.window_s)
    everybody = len(distinct(contacts.b))
    reach = reach_of(book)
    searches = []
    for place, line in enumerate(lines):
        search = unscreened(index, (reach, window, everybody), line, values)
        passing = busy & (scores[:, place] >= values.screen_z)
        passing[search.chains.standing_out(values.chain_z, values.min_clients)] = True
        passing[line] = False
        shapes = {
            phone: shape_of(book, search.of, phone, values)
            for phone in np.flatnonzero(passing & busy).tolist()
        }
        phones = {phone: each for phone, each in shapes.items() if each.possible}
        searches.append(replace(search, phones=phones))
    return searches, int(busy.sum()) * len(lines)


def unscreened(
    index: Arrivals, case: tuple[Reach, Window, int], line: int, values: RelayRules
) -> Search:
    """What is known of a line before any phone is screened against it.

    ``case``: who reaches whom, what would have been seen, how many numbers anybody reaches.
    """
    book = index.book
    reach, window, everybody = case
    span = window.of(line)
    return Search(
        of=Line(line=line, clients=clients_of(book, line), carriers=carriers_of(book, reach, line)),
        causes=book.contacts.t[episodes(book, line)],
        chains=chains(index, line, values.chain_s, span),
        phones={},
        everybody=everybody,
    )


def found_pairs(
    book: Ledger, searches: list[Search], billed: Ints, considered: int, values: RelayRules
) -> tuple[list[Pair], int]:
    """Pairs that score enough, line by line; also the number of pairs compared.

    A line may have followed another, or a dispatch phone may have followed another: the dispatch
    phones found for lines with the same callers are asked whatever the screen said of them.
    """
    found = {search.line: _listed(book, search, billed, considered, values) for search in searches}
    first = dict(found)
    for search in searches:
        known = {pair.phone for pair in found[search.line]}
        phones = [each for each in _heads(book, search.line, first) if each not in known]
        considered += len(phones)
        least = values.near_score
        found[search.line] = found[search.line] + [
            measured(book, search, phone, billed, values)
            for phone in phones
            if measured(book, search, phone, billed, values, tail=False).score >= least
        ]
    return [pair for search in searches for pair in found[search.line]], considered


def _listed(
    book: Ledger, search: Search, billed: Ints, considered: int, values: RelayRules
) -> list[Pair]:
    """Pairs of one search that score enough, without those who only echo another."""
    least, rare = values.least_score, values.max_chance

    def enough(pair: Pair) -> bool:
        # with few bills hardly anybody else could be reached: chains stand by their rarity alone
        by_chains = pair.chained and 2 * pair.p_chain * considered <= rare
        return pair.score >= least or by_chains

    # the chance of a timing takes most of the time: it is worked out for those that are listed
    pairs = [
        measured(book, search, phone, billed, values)
        for phone in search.phones
        if enough(measured(book, search, phone, billed, values, tail=False))
    ]
    # a search by timing alone has nothing but its rarity to stand on
    return _sources(book, [p for p in pairs if p.chained or p.p * considered <= rare])


def _heads(book: Ledger, line: int, found: Mapping[int, list[Pair]]) -> list[int]:
    """Dispatch phones of lines at least half of whose callers, or of this line's, are shared."""
    own = callers_of(book, line)
    heads = set()
    for other, pairs in found.items():
        callers = callers_of(book, other)
        if 2 * len(np.intersect1d(own, callers)) >= min(len(own), len(callers)):
            heads |= {pair.phone for pair in pairs}
    return sorted(heads)


def callers_of(book: Ledger, line: int) -> Numbers:
    """Numbers that have reached the line, each once, in order."""
    return distinct(book.contacts.a[book.by_b.of(line)])


def measured(  # noqa: PLR0913 (one phone of one search)
    book: Ledger, search: Search, phone: int, billed: Ints, values: RelayRules, *, tail: bool = True
) -> Pair:
    """Measure one phone of a search; ``tail``: with the chance of its timing."""
    contacts = book.contacts
    out = book.by_a.of(phone)
    callers = contacts.a[book.by_b.of(search.line)]
    reached = contacts.b[out]
    seen = max(_share_in(callers, billed), _share_in(reached, billed))
    # a dispatcher has a life: what goes out to those who reach callers is what may be relayed
    carried = out[search.of.carriers[reached]] if seen >= LEAST_SEEN else out[:0]
    effects = acts(contacts.t[carried if len(carried) > 0 else out], values.apart_s)
    shape = search.phones.get(phone) or shape_of(book, search.of, phone, values)
    window, chained = values.window_s, search.chains
    found, by_chance = reach(book, search.line, phone, search.everybody)
    return Pair(
        line=search.line,
        phone=phone,
        traces=Traces(
            forward=tuple(
                coincidence(search.causes, effects, (0, width), tail=tail)
                for width in (window // 3, window, 2 * window)
            ),
            backward=coincidence(search.causes, effects, (-window, 0), tail=False),
            chain_z=chained.z(phone),
            visits=int(chained.visits[phone]),
            clients=int(chained.clients[phone]),
            chance_visits=chained.expected(phone),
            reached=found,
            chance_reached=by_chance,
        ),
        shape=shape,
        p_chain=chained.p(phone),
        seen=seen,
        effects=effects,
        causes=search.causes,
    )


def _share_in(numbers: Numbers, billed: Ints) -> float:
    return int(np.isin(numbers, billed).sum()) / max(len(numbers), 1)


IN_TOUCH, TOUCHING = 5, 0.05
"""Contacts, either way, from which two phones are in touch: so many, and this share of its own."""


def _sources(book: Ledger, pairs: list[Pair]) -> list[Pair]:
    """Leave out phones in touch with a stronger candidate: couriers and partners echo it.

    Two numbers that a dispatch phone had one after the other do not call each other.
    """
    return [
        pair
        for pair in sorted(pairs, key=lambda pair: (-pair.score, pair.p))
        if not any(
            other.score > pair.score and _in_touch(book, pair.phone, other.phone) for other in pairs
        )
    ]


def _in_touch(book: Ledger, one: int, other: int) -> bool:
    """Whether the contacts of two phones, either way, are a good part of the first one's."""
    b = book.contacts.b
    out, back = book.by_a.of(one), book.by_a.of(other)
    both = int((b[out] == other).sum()) + int((b[back] == one).sum())
    return both >= max(IN_TOUCH, TOUCHING * (len(out) + len(book.by_b.of(one))))


def conditions_of(book: Ledger, window: Window, pair: Pair) -> dict[str, float]:
    """What the scope of the curves is tested on; days: those in which both would be seen."""
    low = max(int(window.from_s[pair.line]), int(window.from_s[pair.phone]))
    high = min(int(window.to_s[pair.line]), int(window.to_s[pair.phone]))
    return {
        "days": max(high - low, 0) / DAY_S,
        "acts": float(len(pair.effects)),
        "incoming": float(len(book.by_b.of(pair.line))),
        "callers": float(len(callers_of(book, pair.line))),
    }
