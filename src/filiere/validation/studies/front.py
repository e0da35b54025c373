"""Which of the declared shops is a front, and how far do its takings lie from its trade?

Cities with one network, the shop that is asked about and two lawful ones of its street: unrelated,
lending a phone, or a front with 10, 30 or 60 % of its takings put in. Everything goes the whole way
that a dossier goes: records, accounts files, statements and tills are written, read, linked and
analysed; lines and couriers are those that their own questions found.
"""

import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from filiere.analysis import defaults
from filiere.runner import run
from filiere.signals.books import books_of, prepare
from filiere.signals.businesses import businesses
from filiere.signals.gap import Spread, gaps
from filiere.signals.shop_score import CURVE, Beyond
from filiere.signals.street import beyond_of, conditions, scene, shared
from filiere.validation.design import Block, Count, Reading, Sighting, Study, Trial, quiet
from filiere.validation.room import DeclaredShop, imported_case
from filiere.world import Scenario, WorldSettings

PEOPLE, DAYS = 1000, 28
ROTA = (
    ("front", 0.1), ("unrelated", 0.0), ("front", 0.3), ("lends_phone", 0.0), ("front", 0.6),
    ("unrelated", 0.0),
)  # fmt: skip
VALUES = defaults("front")
FRONT_FROM = 1.0


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
    )  # fmt: skip
    return WorldSettings(seed=seed, people=PEOPLE, days=DAYS, scenario=scenario)


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """One shop beside one line, with its truth."""

    seed: int
    truth: DeclaredShop
    beyond: Beyond
    conditions: dict[str, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What one city gave."""

    pairs: tuple[Pair, ...]
    gaps: tuple[tuple[DeclaredShop, str, float, float, float], ...]
    """(shop, base, gap, low, high)."""
    lines: int


def look(seed: int) -> Found:
    """Write, read and analyse one city, and compare its shops with the lines found."""
    with tempfile.TemporaryDirectory() as scratch:
        case, truth = imported_case(city(seed), Path(scratch) / "world")
        with case:
            run(case, only=("lines", "relay", "couriers"), progress=quiet)
            shops = businesses(case)
            told = {shop.id: shop for shop in truth.shops}
            prepare(case)
            of = scene(case, VALUES.busy)
            if of is None:
                return Found(pairs=(), gaps=(), lines=0)
            books = {shop.id: books_of(case, shop, of.contacts, of.clock) for shop in shops}
            spread = Spread(
                tickets=VALUES.spread_tickets,
                goods=VALUES.spread_goods,
                orders=VALUES.spread_orders,
            )
            measured = []
            for shop in shops:
                others = [books[each.id] for each in shops if each.control and each is not shop]
                for gap in gaps(books[shop.id], others[:1], spread, VALUES.least_share)[0]:
                    measured.append((told[shop.id], gap.base, gap.gap, gap.low, gap.high))
            pairs = []
            for line in of.lines:
                common = {shop.id: shared(of, shop, line) for shop in shops}
                for shop in shops:
                    controls = [common[o.id] for o in shops if o.control and o is not shop]
                    mine = common[shop.id]
                    pairs.append(
                        Pair(
                            seed=seed,
                            truth=told[shop.id],
                            beyond=beyond_of(mine, controls),
                            conditions=conditions(of, shop, mine, len(controls)),
                        )
                    )
            return Found(pairs=tuple(pairs), gaps=tuple(measured), lines=len(of.lines))


def collect(block: Block) -> Iterator[Sighting]:
    """Every pair put to the curve; every gap against what was put in."""
    for seed in block.seeds:
        found = look(seed)
        group = f"{seed}"
        yield Count(name="line_found", hits=min(found.lines, 1), trials=1, group=group)
        for pair in found.pairs:
            setting = {"shop": pair.truth.kind, "put in": f"{pair.truth.injected:.0%}"}
            yield Trial(
                curve=CURVE,
                score=pair.beyond.score,
                same=pair.truth.kind == "front",
                people=(f"{seed}:{pair.truth.id}",),
                conditions=pair.conditions,
                category="" if pair.truth.kind == "front" else pair.truth.kind,
                setting=setting,
            )
        for shop, base, gap, low, high in found.gaps:
            told = "tickets made up" if shop.made_up else "tickets true"
            setting = {"shop": shop.kind, "tickets": told, "put in": f"{shop.injected:.0%}"}
            if not (base == "tickets" and shop.made_up):
                yield Count(
                    name=f"gap_{base}_holds", hits=int(low <= shop.injected <= high), trials=1,
                    group=group, setting=setting,
                )  # fmt: skip
                yield Reading(
                    name=f"gap_{base}_error", value=abs(gap - shop.injected), group=group,
                    setting=setting,
                )  # fmt: skip
            if shop.injected == 0:
                yield Count(
                    name=f"gap_{base}_without_cause", hits=int(low > 0), trials=1, group=group,
                    setting=setting,
                )  # fmt: skip
            elif shop.injected > 0.2 and not (base == "tickets" and shop.made_up):
                yield Count(
                    name=f"gap_{base}_seen", hits=int(low > 0), trials=1, group=group,
                    setting=setting,
                )  # fmt: skip


STUDY = Study(id="front", method="front", collect=collect)
