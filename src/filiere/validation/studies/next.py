"""From one declared death's bill, how many bills until the dispatch phone's is asked for?

Played on cities whose scenario is drawn from the wide priors, with one declared death after a
delivery; against asking for the most frequent contact, the best connected number, or any. A city in
which the dispatch phone hardly left a record (couriers sent by applications) is kept apart: there
the good answer is to stop.
"""

from collections.abc import Iterator

from filiere.validation.frame.design import Block, Count, Reading, Sighting, Study
from filiere.validation.trials.requisitions import (
    City,
    bills_needed,
    one_death_city,
    policies,
    read_city,
)
from filiere.wording import Words

_say = Words(__name__)


def collect(block: Block, family: int = 1) -> Iterator[Sighting]:
    """Play every policy on every city."""
    for seed in block.seeds:
        with block.worlds.case(one_death_city(seed, family)) as (case, truth):
            city = read_city(case, truth)
        if city is None:
            continue
        yield from _played(city, seed)
        block.say(_say("next-next", seed=str(seed)))


def _played(city: City, seed: int) -> Iterator[Sighting]:
    setting = {
        "reachable": "yes" if city.reachable else "no",
        "second phone": "yes" if len(city.network.dispatches) > 0 else "no",
    }
    group = f"{seed}"
    needed: dict[str, int] = {}
    for name, policy in policies(seed).items():
        needed[name], asked, stopped = bills_needed(city, policy)
        yield Reading(
            name=f"bills_needed_{name}", value=float(needed[name]), group=group, setting=setting
        )
        if name == "advised":
            yield Reading(name="bills_asked", value=float(asked), group=group, setting=setting)
            yield Count(name="stopped", hits=int(stopped), trials=1, group=group, setting=setting)
    best = min(value for name, value in needed.items() if name != "advised")
    yield Reading(
        name="of_best_baseline", value=needed["advised"] / best, group=group, setting=setting
    )
    for name, value in needed.items():
        yield Count(
            name=f"within_4_{name}", hits=int(value <= 4), trials=1, group=group, setting=setting
        )


STUDY = Study(id="next", method="next", collect=collect)
