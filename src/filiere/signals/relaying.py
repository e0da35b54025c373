"""Which pairs of a line and a phone are compared, and which of them score enough?

All phones are screened for both traces against each line; those that stand out, and that have the
shape of a dispatch phone, are measured. A line that stays alone is asked about the dispatch phones
of lines with the same callers. Phones that only echo another one are left out.

Works on Ledger. One Pair per (line, phone) that scores enough; scores in units of log10.
"""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from filiere.signals.chain import Arrivals, Chains, chains
from filiere.signals.contacts import DAY_S, HOUR_S, Ints, Numbers
from filiere.signals.counting import episodes
from filiere.signals.portrait import Ledger
from filiere.signals.relay_score import Traces, reach
from filiere.signals.rhythm import acts, coincidence
from filiere.signals.screen import outgoing_minutes, screen


@dataclass(frozen=True, slots=True, kw_only=True)
class RelayRules:
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
    recipients: int
    concentration: float
    to_callers: float


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Search:
    """One search: a line, its calls, its chains, and the phones worth measuring."""

    line: int
    causes: Ints
    chains: Chains
    phones: Ints
    everybody: int
    """Numbers that anybody reaches."""


def searched(index: Arrivals, lines: list[int], values: RelayRules) -> tuple[list[Search], int]:
    """Screen every busy phone against each line; also the number of pairs compared."""
    book = index.book
    contacts = book.contacts
    start = contacts.span_s[0] // HOUR_S * HOUR_S
    causes = [contacts.t[episodes(book, line)] for line in lines]
    outgoing = outgoing_minutes(contacts, values.apart_s)
    busy = np.diff(outgoing.indptr) >= values.min_outgoing
    scores = screen(outgoing, causes, start, values.window_s)
    everybody = len(np.unique(contacts.b))
    searches = []
    for place, line in enumerate(lines):
        found = chains(index, line, values.chain_s)
        passing = busy & (scores[:, place] >= values.screen_z)
        passing[found.standing_out(values.chain_z, values.min_clients)] = True
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
                everybody=everybody,
            )
        )
    return searches, int(busy.sum()) * len(lines)


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
        for phone in search.phones.tolist()
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
    return np.unique(book.contacts.a[book.by_b.of(line)])


def may_dispatch(book: Ledger, line: int, phone: int, values: RelayRules) -> bool:
    """Not the line, hardly in touch with it or with its callers, and with few recipients."""
    contacts = book.contacts
    out = book.by_a.of(phone)
    into = book.by_b.of(line)
    to_line = int((contacts.b[out] == line).sum()) + int((contacts.a[into] == phone).sum())
    if phone == line or to_line > 0.02 * len(out):
        return False
    callers = callers_of(book, line)
    to_callers = int(np.isin(contacts.b[out], callers).sum())
    each = np.sort(np.unique(contacts.b[out], return_counts=True)[1])[::-1]
    few = int(each[: values.recipients].sum())
    return to_callers <= values.to_callers * len(out) and few >= values.concentration * len(out)


def measured(  # noqa: PLR0913 (one phone of one search)
    book: Ledger, search: Search, phone: int, billed: Ints, values: RelayRules, *, tail: bool = True
) -> Pair:
    """Measure one phone of a search; ``tail``: with the chance of its timing."""
    contacts = book.contacts
    effects = acts(book.out_of(phone), values.apart_s)
    callers = contacts.a[book.by_b.of(search.line)]
    reached = contacts.b[book.by_a.of(phone)]
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
        p_chain=chained.p(phone),
        seen=max(_share_in(callers, billed), _share_in(reached, billed)),
        effects=effects,
        causes=search.causes,
    )


def _share_in(numbers: Numbers, billed: Ints) -> float:
    return int(np.isin(numbers, billed).sum()) / max(len(numbers), 1)


IN_TOUCH = 5
"""Contacts, either way, from which two phones are in touch with each other."""


def _sources(book: Ledger, pairs: list[Pair]) -> list[Pair]:
    """Leave out phones in touch with a stronger candidate: couriers and partners echo it.

    Two numbers that a dispatch phone had one after the other do not call each other.
    """
    return [
        pair
        for pair in sorted(pairs, key=lambda pair: (-pair.score, pair.p))
        if not any(
            other.score > pair.score and _contacts_of(book, pair.phone, other.phone) >= IN_TOUCH
            for other in pairs
        )
    ]


def _contacts_of(book: Ledger, one: int, other: int) -> int:
    """Contacts between two phones, either way."""
    b = book.contacts.b
    out, back = b[book.by_a.of(one)], b[book.by_a.of(other)]
    return int((out == other).sum()) + int((back == one).sum())


def conditions_of(book: Ledger, pair: Pair) -> dict[str, float]:
    """What the scope of the curves is tested on."""
    first, last = book.contacts.span_s
    return {
        "days": (last - first) / DAY_S,
        "acts": float(len(pair.effects)),
        "incoming": float(len(book.by_b.of(pair.line))),
        "callers": float(len(callers_of(book, pair.line))),
    }
