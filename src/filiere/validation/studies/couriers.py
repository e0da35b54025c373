"""Given a line and its dispatch phone, which phones deliver, and which only look like it?

The lines are known here, the dispatch phones are those that ``relay`` finds for them. Every phone
with a trace of either kind is put to the curves, by what it truly is.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from filiere.analysis import defaults
from filiere.signals.chain import arrivals
from filiere.signals.courier_traces import Courier, compared, conditions_of, delivers
from filiere.signals.echoes import told_pairs
from filiere.signals.reaching import reach_of
from filiere.signals.relaying import searched
from filiere.validation.frame.design import Block, Count, Sighting, Study, Trial
from filiere.validation.trials.cities import City, cities
from filiere.validation.worlds.room import Network

VALUES = defaults("couriers")
RELAY = defaults("relay")
MIN_CALLERS = RELAY.min_callers
MIN_SENT = VALUES.min_sent
MIN_CLIENTS = VALUES.min_clients
MIN_REACHED = 2
OTHERS = 25
"""Phones of nobody in particular that reach two callers, drawn for each line."""
CURVES = ("rider", "acquaintance", "contact")


def collect(block: Block, family: int = 1) -> Iterator[Sighting]:
    """Compare the phones of each city with its lines."""
    for city in cities(block, family):
        found = searched_in(city)
        named = {c.phone for c in found.phones if delivers(city.book, c, found.considered, VALUES)}
        yield from _counts(city, named)
        for each in tried(city, found):
            yield from _trials(city, each)


@dataclass(frozen=True, slots=True)
class Searched:
    """The true lines of a city, their dispatch phones as found, and the phones compared."""

    lines: list[int]
    pairs: list[tuple[int, int]]
    phones: list[Courier]
    considered: int


def searched_in(city: City) -> Searched:
    """Search a city as the question does, its lines being known."""
    lines = [
        line
        for network in city.truth.networks
        for line in network.lines
        if city.callers(line) >= MIN_CALLERS
    ]
    index = arrivals(city.book, RELAY.chain_s)
    searches, count = searched(index, city.window, lines, RELAY)
    found, _ = told_pairs(index, searches, (city.billed, city.window), count, RELAY)
    pairs = [(pair.line, pair.phone) for pair in found]
    phones, considered = compared(city.book, reach_of(city.book), lines, pairs, VALUES)
    return Searched(lines, pairs, phones, considered)


def _reachable(city: City, network: Network) -> set[int]:
    """Couriers sent often enough, or who rang enough of the callers."""
    contacts = city.book.contacts
    callers = np.unique(contacts.a[np.isin(contacts.b, network.lines)])
    found = set()
    for courier in network.couriers:
        sent = np.isin(contacts.a, network.dispatches) & (contacts.b == courier)
        rung = np.intersect1d(callers, contacts.b[city.book.by_a.of(courier)])
        if int(sent.sum()) >= MIN_SENT or len(rung) >= MIN_CLIENTS:
            found.add(courier)
    return found


def _counts(city: City, named: set[int]) -> Iterator[Count]:
    real = {courier for network in city.truth.networks for courier in network.couriers}
    group, parts = f"{city.seed}", city.categories()
    for network in city.truth.networks:
        reachable = _reachable(city, network)
        yield Count(
            name="couriers_found", hits=len(named & reachable), trials=len(reachable), group=group,
            setting=city.setting(network),
        )  # fmt: skip
    riders = {n for n in named - real if parts.get(n, ("", ""))[1] == "worker"}
    yield Count(
        name="named_who_are_couriers_or_riders", hits=len(named & real) + len(riders),
        trials=len(named), group=group, setting=city.setting(None),
    )  # fmt: skip
    yield Count(
        name="named_who_are_couriers", hits=len(named & real), trials=len(named), group=group,
        setting=city.setting(None),
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Tried:
    """One phone beside one line, and what it truly is to it."""

    line: int
    network: Network
    courier: Courier
    kind: str
    category: str


def tried(city: City, found: Searched) -> Iterator[Tried]:
    """Phones in touch with two callers or with the dispatch phone.

    One that shows a trace is judged once, with the line that it serves most; without a trace, its
    score is the least there is.
    """
    known = {phone.phone: phone for phone in found.phones}
    for line in found.lines:
        network = next(n for n in city.truth.networks if line in n.lines)
        heads = [dispatch for one, dispatch in found.pairs if one == line]
        elsewhere = {phone.phone for phone in found.phones if phone.line() != line}
        for number, (kind, category) in sorted(_kinds(city, line, network, heads).items()):
            if number in elsewhere:
                continue
            if kind != "courier" or number in known or _reaches(city, line, number):
                courier = known.get(number, Courier(phone=number, dispatch=None))
                yield Tried(line, network, courier, kind, category)


def _trials(city: City, each: Tried) -> Iterator[Trial]:
    number, same = each.courier.phone, each.kind == "courier"
    for curve in CURVES if same else (each.kind,):
        yield Trial(
            curve=f"couriers_{curve}_v1",
            score=each.courier.score,
            same=same,
            people=(f"{city.seed}:{number}",),
            conditions=conditions_of(city.book, city.window, (each.line, number), city.billed),
            category=each.category,
            setting=city.setting(each.network),
        )


def _reaches(city: City, line: int, number: int) -> bool:
    """Whether a courier left any trace to find: two callers of the line reached, at any time."""
    contacts = city.book.contacts
    callers = np.unique(contacts.a[city.book.by_b.of(line)])
    return len(np.intersect1d(callers, contacts.b[city.book.by_a.of(number)])) >= MIN_REACHED


def _kinds(city: City, line: int, network: Network, heads: list[int]) -> dict[int, tuple[str, str]]:
    """(what a phone is to this line, its category) of those it is compared with."""
    contacts, parts = city.book.contacts, city.categories()
    callers = np.unique(contacts.a[city.book.by_b.of(line)])
    reach = np.unique(np.stack((contacts.a, contacts.b))[:, np.isin(contacts.b, callers)], axis=1)
    phones, count = np.unique(reach[0], return_counts=True)
    known = phones[count >= MIN_REACHED].tolist()
    strange = [n for n in known if parts.get(n, ("", ""))[1] != "worker"]
    rng = np.random.default_rng((city.seed, line))
    drawn = rng.choice(strange, min(OTHERS, len(strange)), replace=False).tolist()
    kinds = dict.fromkeys(drawn, ("acquaintance", "nobody_in_particular"))
    for head in heads:
        for number in np.unique(contacts.b[city.book.by_a.of(head)]).tolist():
            kinds[number] = ("contact", "contact_of_the_dispatch_phone")
    kinds |= {n: ("rider", parts[n][0]) for n in known if parts.get(n, ("", ""))[1] == "worker"}
    own = {line, *network.lines, *network.dispatches}
    # a courier of another network is a courier: neither proposition is about him
    other = {c for n in city.truth.networks if n is not network for c in n.couriers}
    kinds |= dict.fromkeys(network.couriers, ("courier", ""))
    return {n: kind for n, kind in kinds.items() if n not in own | other}


STUDY = Study(id="couriers", method="couriers", collect=collect)
