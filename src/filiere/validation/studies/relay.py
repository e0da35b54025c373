"""Given a line's bill and everybody else's, is the true dispatch phone found, and none other?

The line is known here, as where its bill was asked for; whether it would have been found first is
the study of ``lines``. Each pair of a line with a phone of known truth is put to the curves; the
scores of others, which need the times alone, are tried on the very same pairs.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from filiere.analysis import defaults
from filiere.signals.chain import Arrivals, arrivals
from filiere.signals.contacts import Ints
from filiere.signals.dispatch_shape import shape_of
from filiere.signals.echoes import told_pairs
from filiere.signals.reaching import reach_of
from filiere.signals.relaying import (
    Pair,
    Search,
    conditions_of,
    measured,
    searched,
    unscreened,
)
from filiere.validation.frame.design import Block, Count, Sighting, Study, Trial
from filiere.validation.trials.baselines import TIMING
from filiere.validation.trials.cities import City, cities
from filiere.validation.worlds.room import Delivery, Network

VALUES = defaults("relay")
MIN_CALLERS = VALUES.min_callers
MIN_ACTS = VALUES.min_outgoing
OTHERS = 25
"""Phones of nobody in particular, drawn for each line."""
LINE_KEPT_S = 3600


@dataclass(frozen=True, slots=True)
class Asked:
    """A true line, its network and its search."""

    network: Network
    place: int
    search: Search


def collect(block: Block, family: int = 1) -> Iterator[Sighting]:
    """Search each line of each city; put pairs of known truth to the curves."""
    for city in cities(block, family):
        index = arrivals(city.book, VALUES.chain_s)
        asked, considered = asked_of(city, index)
        searches, bills = [each.search for each in asked], (city.billed, city.window)
        found, _ = told_pairs(index, searches, bills, considered, VALUES)
        for each in asked:
            yield from _named(city, each, {p.phone for p in found if p.line == each.search.line})
            yield from _tried(city, each, city.billed)
        yield from _lawful(city, index, city.billed)


def asked_of(city: City, index: Arrivals) -> tuple[list[Asked], int]:
    """The search of each true line, and how many pairs were compared."""
    known = [
        (place, network, line)
        for place, network in enumerate(city.truth.networks)
        for line in network.lines
        if city.callers(line) >= MIN_CALLERS
    ]
    searches, considered = searched(index, city.window, [line for *_, line in known], VALUES)
    asked = [
        Asked(network, place, search)
        for (place, network, _), search in zip(known, searches, strict=True)
    ]
    return asked, considered


def _during(city: City, line: int, phone: int) -> int:
    """Outgoing contacts of the phone while the line was in use."""
    book = city.book
    came, sent = book.into(line), book.out_of(phone)
    return int(((sent >= came[0]) & (sent <= came[-1] + LINE_KEPT_S)).sum())


def _visible(city: City, asked: Asked) -> list[int]:
    """Dispatch phones by which enough of the line's orders went, call and relay both recorded."""
    line = asked.search.line
    orders = [order for order in asked.network.deliveries if order.line == line]
    return [
        phone
        for phone in asked.network.dispatches
        if sum(_recorded(city, order, phone) for order in orders) >= MIN_ACTS
    ]


def _recorded(city: City, order: Delivery, phone: int) -> bool:
    contacts, book = city.book.contacts, city.book
    sent, came = book.by_a.of(phone), book.by_b.of(order.line)
    low, high = np.searchsorted(contacts.t[sent], (order.relayed_s - 300, order.relayed_s + 61))
    if not (contacts.b[sent[low:high]] == order.courier).any():
        return False
    low, high = np.searchsorted(contacts.t[came], (order.ordered_s - 1800, order.ordered_s + 61))
    return bool((contacts.a[came[low:high]] == order.client).any())


def _named(city: City, asked: Asked, named: set[int]) -> Iterator[Sighting]:
    true = set(asked.network.dispatches)
    visible = set(_visible(city, asked))
    setting = city.setting(asked.network)
    group = f"{city.seed}"
    yield Count(
        name="pairs_found", hits=len(named & visible), trials=len(visible), group=group,
        setting=setting,
    )  # fmt: skip
    yield Count(
        name="links_right", hits=len(named & true), trials=len(named), group=group, setting=setting
    )
    if len(visible) == 0:
        # nobody sends from another phone, or by applications only: whatever is named is wrong
        yield Count(
            name="lines_without_dispatch_left_alone", hits=int(len(named - true) == 0), trials=1,
            group=group, setting=setting,
        )  # fmt: skip


def tried_pairs(city: City, asked: Asked, billed: Ints) -> Iterator[tuple[str, Pair | None]]:
    """Phones worth trying with what they truly are; None for a true one of an impossible shape."""
    line = asked.search.line
    for phone, kind in sorted(_kinds(city, asked).items()):
        if phone == line or _during(city, line, phone) < MIN_ACTS:
            continue
        if shape_of(city.book, asked.search.of, phone, VALUES).possible:
            yield kind, measured(city.book, asked.search, phone, billed, VALUES, tail=False)
        elif kind == "true":
            yield kind, None


def _tried(city: City, asked: Asked, billed: Ints) -> Iterator[Sighting]:
    """Pairs of known truth, and the scores of others on the same pairs."""
    pairs: list[tuple[str, Pair]] = []
    for kind, pair in tried_pairs(city, asked, billed):
        yield from _trials(city, asked, pair, kind)
        if pair is not None:
            pairs.append((kind, pair))
    yield from _beaten(city, asked.network, pairs)


def _kinds(city: City, asked: Asked) -> dict[int, str]:
    """What the phones worth trying are to this line."""
    network, line = asked.network, asked.search.line
    kinds: dict[int, str] = {}
    for number, (category, part) in city.categories().items():
        if category == "front":
            kinds[number] = "front"
        elif part == "desk" or (part == "line" and category in DESKS):
            kinds[number] = category
    for other in city.truth.networks:
        kinds |= dict.fromkeys(other.dispatches, "other line")
    kinds |= dict.fromkeys((*network.lines, *network.couriers), "same network")
    kinds |= {own: "own phone" for _, own in network.private}
    kinds |= {n: "own phone" for n in (network.holder,) if n is not None}
    kinds |= {n: "supplier" for n in (network.supplier,) if n is not None}
    visible = _visible(city, asked)
    kinds |= dict.fromkeys(visible, "true")
    # a dispatch phone of other weeks is neither true nor false of this line
    kinds = {n: k for n, k in kinds.items() if n in visible or n not in network.dispatches}
    contacts = city.book.contacts
    busy = np.flatnonzero(np.bincount(contacts.a, minlength=contacts.numbers) >= MIN_ACTS)
    known = np.array(sorted({*kinds, *network.dispatches}), dtype=np.int64)
    strangers = np.setdiff1d(busy, known)
    rng = np.random.default_rng((city.seed, line))
    for number in rng.choice(strangers, min(OTHERS, len(strangers)), replace=False).tolist():
        kinds[number] = "unrelated"
    return kinds


DESKS = ("taxi", "restaurant", "parcels", "hotline", "nursing", "doctor")
CURVE_OF = {
    "unrelated": "unrelated",
    "other line": "other_desk",
    **dict.fromkeys(DESKS, "other_desk"),
    **dict.fromkeys(("same network", "own phone", "supplier", "front"), "circle"),
}


def _trials(city: City, asked: Asked, pair: Pair | None, kind: str) -> Iterator[Trial]:
    same = kind == "true"
    holder = f"{city.seed}:network{asked.place}"
    people = (holder,) if same or pair is None else (holder, f"{city.seed}:{pair.phone}")
    names = sorted(set(CURVE_OF.values())) if same else [CURVE_OF.get(kind, "other_desk")]
    for name in [*names, *(["lawful"] if same else [])]:
        for way in ("joint", "timing"):
            score = None if pair is None else getattr(pair, way)
            yield Trial(
                curve=f"relay_{way}_{name}_v1",
                score=score,
                same=same,
                people=people,
                conditions={} if pair is None else conditions_of(city.book, city.window, pair),
                category="" if same else kind,
                setting=city.setting(asked.network),
            )


def _beaten(city: City, network: Network, pairs: list[tuple[str, Pair]]) -> Iterator[Count]:
    """How many of the other pairs the true one beats, by our scores and by others'."""
    values: dict[str, list[float]] = {"joint": [], "timing": []}
    for _, pair in pairs:
        values["joint"].append(pair.joint)
        values["timing"].append(pair.timing)
        for name, score in TIMING.items():
            values.setdefault(name, []).append(score(pair.causes, pair.effects))
    true = [i for i, (kind, _) in enumerate(pairs) if kind == "true"]
    rest = [i for i, (kind, _) in enumerate(pairs) if kind != "true"]
    for name, each in values.items():
        for i in true:
            beaten = sum(each[i] > each[j] for j in rest)
            group, setting = f"{city.seed}", city.setting(network)
            yield Count(
                name=f"others_beaten_by_{name}", hits=beaten, trials=len(rest), group=group,
                setting=setting,
            )  # fmt: skip
            yield Count(
                name=f"first_by_{name}", hits=int(beaten == len(rest)), trials=1, group=group,
                setting=setting,
            )  # fmt: skip


def _lawful(city: City, index: Arrivals, billed: Ints) -> Iterator[Trial]:
    """A lawful line and its own desk: it relays too, and records do not say what."""
    book = city.book
    reach, everybody = reach_of(book), len(np.unique(book.contacts.b))
    for place, (category, parts) in enumerate(city.truth.look_alikes):
        held = dict(parts)
        if "line" not in held or "desk" not in held or city.callers(held["line"]) < MIN_CALLERS:
            continue
        line, desk = held["line"], held["desk"]
        if _during(city, line, desk) < MIN_ACTS:
            continue
        search = unscreened(index, (reach, city.window, everybody), line, VALUES)
        if not shape_of(book, search.of, desk, VALUES).possible:
            continue
        pair = measured(book, search, desk, billed, VALUES, tail=False)
        for way in ("joint", "timing"):
            yield Trial(
                curve=f"relay_{way}_lawful_v1",
                score=getattr(pair, way),
                same=False,
                people=(f"{city.seed}:service{place}",),
                conditions=conditions_of(book, city.window, pair),
                category=category,
                setting=city.setting(None),
            )


STUDY = Study(id="relay", method="relay", collect=collect)
