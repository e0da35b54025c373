"""What does one plausible record more do, role by role and kind by kind, in both families?

Each city has one network whose parts all leave records. All records of ``perturbation.extras`` are
added at once, which is harder than anything that is asked, then some of them alone: every question
is put again, and what was found before is looked for. Checking adds each record alone to each city;
the report, over many cities, takes them in turn; the quick form adds none alone.
"""

from collections.abc import Iterator
from dataclasses import replace

from filiere.validation.frame.design import Block, Count, Reading, Sighting, Study
from filiere.validation.trials.perturbation import (
    QUESTIONS,
    Cast,
    Extra,
    cast_of,
    extras,
    findings_of,
    moved,
    with_extra,
)
from filiere.wording import Words
from filiere.world import Scenario, WorldSettings

_say = Words(__name__)

PEOPLE, DAYS = 500, 21
IN_TURN = 6
"""Records added alone to each city of the report: over 24 cities each falls on six or more."""


def city(seed: int) -> WorldSettings:
    """The city of a seed: odd ones are of the second family."""
    scenario = replace(
        Scenario.draw(seed),
        name="one network",
        networks=1,
        look_alikes=1,
        deaths=0,
        front=False,
        second_phone=True,
        couriers=3,
        orders_per_day=18.0,
        app_share=0.0,
        uneven=0.0,
    )
    family = 1 + seed % 2
    return WorldSettings(seed=seed, people=PEOPLE, days=DAYS, scenario=scenario, family=family)


def collect(block: Block) -> Iterator[Sighting]:
    """Add each record to each city."""
    for seed in block.seeds:
        settings = city(seed)
        with block.worlds.case(settings) as (case, truth):
            cast = cast_of(case, truth)
        if cast is not None:
            yield from _moves(block, settings, cast)
        block.say(_say("perturbation-city", seed=str(seed)))


def _moves(block: Block, settings: WorldSettings, cast: Cast) -> Iterator[Sighting]:
    kept = block.worlds.kept(settings)
    with with_extra(kept, None) as case:
        before = findings_of(case, QUESTIONS)
    about = frozenset({cast.line, cast.dispatch, *cast.couriers})
    group, setting = f"{settings.seed}", {"family": f"{settings.family}"}
    mine = [key for key in before.count if {number for _, number in key[1]} & about]
    yield Reading(name="findings", value=float(len(mine)), group=group, setting=setting)
    added = tuple(extras(cast, settings.seed))
    for some in (added, *((each,) for each in alone(block.name, settings.seed, added))):
        with with_extra(kept, *some) as case:
            found = moved(before, findings_of(case, QUESTIONS), about)
        one = len(some) == 1
        for name, bad, of in (
            ("findings_kept", len(found.lost), len(mine)),
            ("within_half_a_decade", len(found.far), found.compared),
            ("roles_kept", len(found.turned), len(mine)),
        ):
            yield Count(
                name=name if one else f"{name}_at_once", hits=of - min(bad, of), trials=of,
                group=group, category=some[0].name if one else "", setting=setting,
            )  # fmt: skip


def alone(block: str, seed: int, added: tuple[Extra, ...]) -> tuple[Extra, ...]:
    """Records that are added alone to a city."""
    if block == "quick":
        return ()
    if block == "checking":
        return added
    first = seed * IN_TURN
    return tuple(added[(first + place) % len(added)] for place in range(IN_TURN))


STUDY = Study(id="perturbation", method="perturbation", collect=collect)
