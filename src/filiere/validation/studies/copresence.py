"""Does the curve that a city makes of its own phones tell one holder from two?

No curve is fitted here: each city makes its own, as a case does, and every pair of known truth is
put to it. Against strangers the ratios are judged; of those who live, work or travel together it is
counted how many are given a ratio above ten, for the ratio is not against them, and the finding
says in words that place alone does not tell them apart.
"""

from collections.abc import Iterator

import numpy as np

from filiere.validation.frame.design import Block, Count, Reading, Sighting, Study, Trial
from filiere.validation.trials.pairs import Collected, collect, settings_of

CURVE = "copresence_case"
ANYWHERE = (
    "second", "rounds", "rounds_duty", "ordinary_two_phones", "courier_own", "line_dispatch",
)  # fmt: skip
ELSEWHERE = ("apart",)
STRANGERS = ("stranger", "apart_crossed", "apart_strangers", "apart_seconds")
TOGETHER = (
    "household", "couple", "ordinary_couple", "colleague", "ordinary_colleagues",
    "ordinary_commuters", "crew", "crew_duty", "couriers", "driver_runner", "driver_runner_duty",
)  # fmt: skip


def told(block: Block) -> Iterator[Sighting]:
    """Every pair of each city, and what the curve of the city says of itself."""
    for seed in block.seeds:
        found = collect(seed)
        yield Reading(name="own_cllr", value=found.curve.cllr.value, group=str(seed))
        for place, kind in enumerate(found.kind):
            yield from _of_pair(seed, found, place, kind)


def _of_pair(seed: int, found: Collected, place: int, kind: str) -> Iterator[Sighting]:
    ratio = float(found.log10_lr[place])
    settings = settings_of(seed)
    setting = {
        "days": str(found.days),
        "rows missing": f"≥ {10 * int(settings.scenario.missing * 10)} %",
        "second phone": "where_the_first_is_not" if kind in ELSEWHERE else "anywhere",
    }
    if kind in TOGETHER:
        yield Count(
            name="together_above_10",
            hits=int(ratio > 1),
            trials=1,
            group=f"{seed}:{place}",
            category=kind,
        )
        return
    same = kind in (*ANYWHERE, *ELSEWHERE)
    if same or kind in STRANGERS:
        yield Trial(
            curve=CURVE,
            score=None if np.isnan(ratio) else ratio,
            same=same,
            people=tuple(sorted({f"{seed}:{p}" for p in found.people[place].tolist()})),
            category=kind,
            setting=setting,
        )
    if same:
        yield Count(
            name="right_but_below_1",
            hits=int(ratio < 0),
            trials=1,
            group=f"{seed}:{place}",
            category=kind,
            setting=setting,
        )


STUDY = Study(id="copresence", method="copresence", collect=told)
