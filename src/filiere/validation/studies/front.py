"""Which of the declared shops is a front, and how far do its takings lie from its trade?

Cities with one network, the shop that is asked about and two lawful ones of its street: unrelated,
lending a phone, or a front with 10, 30 or 60 % of its takings put in. Everything goes the whole way
that a dossier goes: records, accounts files, statements and tills are written, read, linked and
analysed; lines and couriers are those that their own questions found. A line that is none of the
network's is compared too, and a front beside it is a lawful shop.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from filiere.analysis import defaults
from filiere.case import Case
from filiere.runner import run
from filiere.signals.books import books_of, prepare
from filiere.signals.businesses import businesses
from filiere.signals.gap import Gap, Spread, gaps
from filiere.signals.shop_score import CURVE, Beyond
from filiere.signals.street import Scene, beyond_of, conditions, scene, shared
from filiere.validation.frame.design import Block, Count, Reading, Sighting, Study, Trial, quiet
from filiere.validation.worlds.kept import Worlds
from filiere.validation.worlds.room import DeclaredShop, Truth
from filiere.world import Scenario, WorldSettings
from filiere.world.shops import ShopKind

PEOPLE, DAYS = 700, 28
ROTA: tuple[tuple[ShopKind, float], ...] = (
    ("front", 0.1), ("unrelated", 0.0), ("front", 0.3), ("lends_phone", 0.0), ("front", 0.6),
    ("unrelated", 0.0),
)  # fmt: skip
VALUES = defaults("front")
LARGE = 0.2
"""Share of the takings from which on a gap ought to be seen."""


def city(seed: int) -> WorldSettings:
    """The city of a seed: its network drawn from the wide priors, its shop in turn."""
    kind, injected = ROTA[seed % len(ROTA)]
    scenario = replace(
        Scenario.draw(seed),
        name="declared shop",
        networks=1,
        look_alikes=2,
        deaths=0,
        front=False,
        uneven=0.0,
        shop=kind,
        injected=injected,
        controls=2,
        purses=True,
        timed_purses=seed % 4 < 3,
    )
    return WorldSettings(seed=seed, people=PEOPLE, days=DAYS, scenario=scenario)


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """One shop beside one line, with its truth."""

    shop: DeclaredShop
    together: bool
    """The shop is a front of that very line's network."""
    beyond: Beyond
    conditions: Mapping[str, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What one city gave."""

    pairs: tuple[Pair, ...] = ()
    gaps: tuple[tuple[DeclaredShop, Gap], ...] = ()
    line: bool = False
    """A line of the network is among those found."""


def look(worlds: Worlds, seed: int) -> Found:
    """Write, read and analyse one city, and compare its shops with the lines found."""
    with worlds.case(city(seed), imported=True) as (case, truth):
        run(case, only=("lines", "relay", "couriers"), progress=quiet)
        of = scene(case, VALUES.busy)
        if of is None:
            return Found()
        real = frozenset(line for network in truth.networks for line in network.lines)
        return Found(
            pairs=tuple(_pairs(of, truth, real)),
            gaps=tuple(_gaps(case, of, truth)),
            line=any(line in real for line in of.lines),
        )


def _pairs(of: Scene, truth: Truth, real: frozenset[int]) -> Iterator[Pair]:
    told = {shop.id: shop for shop in truth.shops}
    for line in of.lines:
        common = {shop.id: shared(of, shop, line) for shop in of.shops}
        for shop in of.shops:
            controls = [common[o.id] for o in of.shops if o.control and o.id != shop.id]
            yield Pair(
                shop=told[shop.id],
                together=told[shop.id].kind == "front" and line in real,
                beyond=beyond_of(common[shop.id], controls),
                conditions=conditions(of, shop, common[shop.id], len(controls)),
            )


def _gaps(case: Case, of: Scene, truth: Truth) -> Iterator[tuple[DeclaredShop, Gap]]:
    told = {shop.id: shop for shop in truth.shops}
    prepare(case)
    shops = businesses(case)
    books = {shop.id: books_of(case, shop, of.contacts, of.clock) for shop in shops}
    spread = Spread(
        tickets=VALUES.spread_tickets, goods=VALUES.spread_goods, orders=VALUES.spread_orders
    )
    for shop in shops:
        others = [books[each.id] for each in shops if each.control and each.id != shop.id]
        for gap in gaps(books[shop.id], others, spread, VALUES.least_share)[0]:
            yield told[shop.id], gap


def collect(block: Block) -> Iterator[Sighting]:
    """Every pair put to the curve; every gap against what was put in."""
    for seed in block.seeds:
        found = look(block.worlds, seed)
        group = f"{seed}"
        yield Count(name="line_found", hits=int(found.line), trials=1, group=group)
        for pair in found.pairs:
            yield Trial(
                curve=CURVE,
                score=pair.beyond.score,
                same=pair.together,
                people=(f"{seed}:{pair.shop.id}",),
                conditions=pair.conditions,
                category="" if pair.together else _category(pair.shop),
                setting={"put in": f"{pair.shop.injected:.0%}"},
            )
        for shop, gap in found.gaps:
            yield from _measured(shop, gap, group)


def _category(shop: DeclaredShop) -> str:
    return "front_of_another_line" if shop.kind == "front" else shop.kind


def _measured(shop: DeclaredShop, gap: Gap, group: str) -> Iterator[Sighting]:
    """Whether the interval holds what was put in, and how often it shows what was not."""
    setting = {"put in": f"{shop.injected:.0%}"}
    made_up = gap.base == "tickets" and shop.made_up
    if made_up:
        yield Count(
            name="gap_tickets_seen_where_made_up", hits=int(gap.low > 0), trials=1, group=group
        )
        return
    name = f"gap_{gap.base}"
    holds = gap.low <= shop.injected <= gap.high
    yield Count(name=f"{name}_holds", hits=int(holds), trials=1, group=group, setting=setting)
    yield Reading(
        name=f"{name}_error", value=abs(gap.gap - shop.injected), group=group, setting=setting
    )
    if shop.injected == 0:
        yield Count(name=f"{name}_without_cause", hits=int(gap.low > 0), trials=1, group=group)
    elif shop.injected > LARGE:
        yield Count(
            name=f"{name}_seen", hits=int(gap.low > 0), trials=1, group=group, setting=setting
        )


STUDY = Study(id="front", method="front", collect=collect)
