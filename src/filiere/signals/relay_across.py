"""Which account or phone sends out what comes in by a conversation?

Orders come in an application and couriers are called, or the other way round, by one phone or by
two. What comes in are openings, what goes out are contacts with those who are no clients of the
line. Each way in is set against each way out by itself, under the same null as between bills; what
two bills alone tell is left to the search of bills.

Works on Channels. One RelayAcross per (line, phone) that is clear enough.
"""

from collections.abc import Iterator
from dataclasses import dataclass, fields, replace
from typing import cast

import numpy as np

from filiere.case import Case
from filiere.distinct import distinct
from filiere.model.evidence import Role
from filiere.signals.across_rules import AcrossRules
from filiere.signals.book import Ledger
from filiere.signals.channels import BILL, Channels
from filiere.signals.clients import clients_of
from filiere.signals.contacts import Bools, Ints, Numbers, billed_numbers
from filiere.signals.counting import episodes
from filiere.signals.dispatch_shape import Line, shape_of
from filiere.signals.found import named_numbers, numbers_in, order_lines
from filiere.signals.reaching import Reach, carriers_of, reach_of
from filiere.signals.relaying import RelayRules
from filiere.signals.rhythm import Coincidence, acts, coincidence, preceding

WIDTHS = 3
"""Windows tried: a third of it, the window, twice it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RelayAcross:
    """A line and who sends out what it receives; places in the contacts."""

    line: int
    phone: int
    came: Ints
    sent: Ints
    p: float
    best: Coincidence
    backward: Coincidence


def beside(case: Case, few_bills: int) -> frozenset[int] | None:
    """Numbers of a large case that are compared beside those of conversations; None for all.

    Those that an act names one by one, and those that have a part already: in a city's records
    every other phone would be compared with each account that one seized phone knows.
    """
    if len(billed_numbers(case)) <= few_bills:
        return None
    parts = [*order_lines(case), *numbers_in(case, "relay", Role.DISPATCH)]
    return frozenset((*named_numbers(case), *parts))


def relays_across(  # noqa: PLR0913 -- what is searched, and how
    book: Ledger,
    held: Channels,
    rules: RelayRules,
    across: AcrossRules,
    *,
    near: frozenset[int] | None,
    own: bool = False,
) -> tuple[list[RelayAcross], int]:
    """Relays that conversations tell, the clearest first, and how many pairs were compared.

    Args:
        book: The contacts of ``held``, indexed.
        held: Contacts across channels.
        rules: Bounds of the question.
        across: Its bounds across channels.
        near: As ``beside`` gives them.
        own: Whether one account that receives and sends is asked about too.
    """
    found: list[RelayAcross] = []
    compared = 0
    least = across.min_openings
    phones = _often(held.contacts.a, held, least, near)
    lines = lines_across(book, held, least, rules.min_clients, near)
    if len(lines) == 0:
        return [], 0
    for line in lines:
        for tried, pairs in _of_line(book, held, line, phones, rules, across, own=own):
            compared += tried
            found += pairs
    rare = [each for each in found if each.p * compared <= rules.max_chance]
    return _sources(book, rare), compared


def lines_across(
    book: Ledger, held: Channels, least: int, clients: int, near: frozenset[int] | None
) -> list[int]:
    """Parties that enough others reach often enough, in order."""
    return [
        party
        for party in _often(held.contacts.b, held, least, near)
        if len(distinct(held.contacts.a[book.by_b.of(party)])) >= clients
    ]


def _often(side: Numbers, held: Channels, least: int, near: frozenset[int] | None) -> list[int]:
    """Parties that stand often enough on one side: all, or those of conversations and ``near``."""
    enough = np.flatnonzero(np.bincount(side, minlength=1) >= least)
    if near is not None:
        enough = enough[np.isin(enough, [*distinct(side[held.told]).tolist(), *sorted(near)])]
    return [int(party) for party in enough]


Tried = tuple[int, list[RelayAcross]]
"""How many ways of one (line, phone) were compared, and the clearest where it is clear at all."""


def _of_line(  # noqa: PLR0913, PLR0917 -- one line, and how it is asked about
    book: Ledger,
    held: Channels,
    line: int,
    phones: list[int],
    rules: RelayRules,
    across: AcrossRules,
    *,
    own: bool,
) -> Iterator[Tried]:
    """Each phone beside one line; what another question asked in the same way is not done again."""
    asked = [phone for phone in phones if own or phone != line]
    known = _known(held, rules, across)
    left = [phone for phone in asked if (line, phone) not in known]
    if len(left) > 0:
        for phone, tried in _searched(book, held, (line, left), rules, across):
            known[line, phone] = tried
    yield from (known[line, phone] for phone in asked)


def _known(held: Channels, rules: RelayRules, across: AcrossRules) -> dict[tuple[int, int], Tried]:
    """What was found of each (line, phone) under the same bounds; the rooms of ``searched``."""
    bounds = tuple(getattr(rules, each.name) for each in fields(RelayRules))
    key = (__name__, bounds, across.min_openings, across.bulk_parties, across.bulk_s)
    return cast("dict[tuple[int, int], Tried]", held.searched.setdefault(key, {}))


def _reach(book: Ledger, held: Channels) -> Reach:
    key = (__name__, "reach")
    if key not in held.searched:
        held.searched[key] = reach_of(book)
    return cast("Reach", held.searched[key])


def _searched(
    book: Ledger,
    held: Channels,
    of: tuple[int, list[int]],
    values: RelayRules,
    across: AcrossRules,
) -> Iterator[tuple[int, Tried]]:
    contacts, least = held.contacts, across.min_openings
    line, phones = of
    carriers = carriers_of(book, _reach(book, held), line)
    shape_line = Line(line=line, clients=clients_of(book, line), carriers=carriers)
    came = episodes(book, line)
    into = book.by_b.of(line)
    whose, often_in = np.unique(contacts.a[into], return_counts=True)
    visits = np.zeros(contacts.numbers, dtype=np.int64)
    visits[whose] = often_in
    told_in = bool(held.told[came].any())
    for phone in phones:
        out = book.by_a.of(phone)
        if not told_in and not bool(held.told[out].any()):
            yield phone, (0, [])
            continue
        # who reaches the line more than he is reached is a client: nobody is sent there; what is
        # written within a conversation answers, and sends nobody
        out = out[~_in_bulk(contacts.t[out], contacts.b[out], across)]
        begun = out[held.opens[out]]
        reached, often = np.unique(contacts.b[begun], return_counts=True)
        sent_to = reached[(visits[reached] < often) & (reached != line)]
        sent = out[np.isin(contacts.b[out], sent_to)]
        enough = len(acts(contacts.t[sent], values.apart_s)) >= least
        if not enough or not (
            phone == line
            or shape_of(book, shape_line, phone, values).possible
            or _few(often, values)
        ):
            yield phone, (0, [])
            continue
        ways = list(_ways(held, line, phone, came, sent, values, least))
        yield phone, (len(ways), _best_of([each for each in ways if each.best.z > each.backward.z]))


def _few(often: Ints, values: RelayRules) -> bool:
    """Whether a phone reaches so few that no shape can be read off it."""
    return len(often) <= values.recipients


def _ways(  # noqa: PLR0913, PLR0917 -- one line, one phone, and what came and went
    held: Channels, line: int, phone: int, came: Ints, sent: Ints, values: RelayRules, least: int
) -> Iterator[RelayAcross]:
    """Each way in against each way out, where at least one of them is a conversation."""
    contacts = held.contacts
    ways_in = sorted(set(held.channel[came]))
    ways_out = sorted(set(held.channel[sent]))
    for way_in in ways_in:
        into = came[held.channel[came] == way_in]
        # who is sent is answered where he opens: that is talk, and no order that is passed on
        asked = into[~np.isin(contacts.a[into], contacts.b[sent])]
        causes = contacts.t[asked]
        for way_out in ways_out:
            if way_in == way_out == BILL:
                continue
            out = sent[held.channel[sent] == way_out]
            effects = acts(contacts.t[out], values.apart_s)
            if min(len(causes), len(effects)) < least:
                continue
            width = values.window_s
            if int(preceding(causes, effects, (0, width)).sum()) == 0:
                continue
            others = contacts.t[asked[contacts.a[asked] != _most(contacts.a[asked])]]
            if len(others) < least // 2:
                continue
            tried = [
                _best(causes, others, effects, each) for each in (width // 3, width, 2 * width)
            ]
            yield RelayAcross(
                line=line,
                phone=phone,
                came=into,
                sent=out,
                p=min(1.0, WIDTHS * min(each.p for each in tried)),
                best=max(tried, key=lambda each: each.z),
                backward=coincidence(causes, effects, (-width, 0), tail=False),
            )


def _best(causes: Ints, others: Ints, effects: Ints, within_s: int) -> Coincidence:
    """All openings against what goes out; as rare as without the one who opens most often.

    Whoever is sent is told of each order in time: no single party may make a relay.
    """
    every = coincidence(causes, effects, (0, within_s))
    return replace(every, p=max(every.p, coincidence(others, effects, (0, within_s)).p))


def _most(parties: Numbers) -> int:
    """Who stands most often in a list, the lowest id of several."""
    found, often = np.unique(parties, return_counts=True)
    return int(found[int(np.argmax(often))])


def _in_bulk(t: Ints, b: Numbers, across: AcrossRules) -> Bools:
    """Contacts of one phone, in order of time, that are part of a sending to many."""
    many_are, half = across.bulk_parties, across.bulk_s // 2
    low = np.searchsorted(t, t - half)
    high = np.searchsorted(t, t + half, side="right")
    close = np.flatnonzero(high - low >= many_are)
    many = np.zeros(len(t), dtype=np.bool_)
    for place in close.tolist():
        many[place] = len(np.unique(b[low[place] : high[place]])) >= many_are
    return many


def _best_of(pairs: list[RelayAcross]) -> list[RelayAcross]:
    """One of each (line, phone): the clearest way; what went by the others is not added."""
    found: dict[tuple[int, int], RelayAcross] = {}
    for each in sorted(pairs, key=_clearest):
        key = (each.line, each.phone)
        if key not in found:
            found[key] = each
    return list(found.values())


def _clearest(pair: RelayAcross) -> tuple[float, float, int, int]:
    return pair.p, -pair.best.z, pair.line, pair.phone


def _sources(book: Ledger, pairs: list[RelayAcross]) -> list[RelayAcross]:
    """Without those in touch with a clearer candidate for the same line: they echo it."""
    kept: list[RelayAcross] = []
    for each in sorted(pairs, key=_clearest):
        stronger = [one for one in kept if one.line == each.line]
        if not any(_in_touch(book, each.phone, one.phone) for one in stronger):
            kept.append(each)
    return kept


def _in_touch(book: Ledger, one: int, other: int) -> bool:
    """Whether a good part of what goes out of a phone, or comes in, is with another."""
    contacts = book.contacts
    out, into = book.by_a.of(one), book.by_b.of(one)
    both = int((contacts.b[out] == other).sum()) + int((contacts.a[into] == other).sum())
    return 4 * both >= len(out) + len(into)
