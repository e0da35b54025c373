"""From a line's bill, how many requests until the dispatch phone's, and whom do they disclose?

The line that delivered to a declared death, in the cities of study ``next``, where a second phone
sends the couriers: by bills alone, by the advice before operators have counted whom a dump would
disclose, and after. Cities of 600 people: a real city's count is a hundred times as high.
"""

from collections.abc import Iterator

from filiere.validation.frame.design import Block, Count, Reading, Sighting, Study
from filiere.validation.trials.from_line import (
    MOST,
    RULES,
    LineCity,
    dump_alone,
    play,
    read_line_city,
)
from filiere.validation.trials.requisitions import one_death_city
from filiere.wording import Words

_say = Words(__name__)


def collect(block: Block) -> Iterator[Sighting]:
    """Play every rule on every city that has a second phone."""
    for seed in block.seeds:
        settings = one_death_city(seed)
        with block.worlds.case(settings) as (case, truth):
            place = read_line_city(case, truth, settings)
        if place is None:
            continue
        setting = {
            "reachable": "yes" if place.city.reachable else "no",
            "abroad": "yes" if place.city.network.plan["abroad"] else "no",
        }
        group = f"{seed}"
        outcome = {rule: play(place, rule) for rule in RULES}
        yield Reading(
            name="disclosed_counted_of_bills",
            value=outcome["counted"].disclosed / max(outcome["bills"].disclosed, 1),
            group=group,
            setting=setting,
        )
        for rule, played in outcome.items():
            reached = played.requests <= MOST
            yield Reading(
                name=f"requests_{rule}", value=float(played.requests), group=group, setting=setting
            )
            yield Reading(
                name=f"disclosed_{rule}",
                value=float(played.disclosed),
                group=group,
                setting=setting,
            )
            yield Count(
                name=f"reached_{rule}", hits=int(reached), trials=1, group=group, setting=setting
            )
            if played.dumps > 0:
                yield Count(
                    name=f"dumped_and_reached_{rule}",
                    hits=int(reached),
                    trials=1,
                    group=group,
                    setting=setting,
                )
        yield from _dump_alone(place, group)
        block.say(_say("next-line-next-line", seed=str(seed)))


def _dump_alone(place: LineCity, group: str) -> Iterator[Sighting]:
    """What a dump would show on the line's bill alone, whether or not it is asked for."""
    found = dump_alone(place)
    if found is None:
        return
    rank, disclosed = found
    yield Count(name="dump_shows_it_first", hits=int(rank == 1), trials=1, group=group)
    yield Count(name="dump_shows_it_in_three", hits=int(0 < rank <= 3), trials=1, group=group)
    yield Reading(name="dump_discloses", value=float(disclosed), group=group)


STUDY = Study(id="next_line", method="next", collect=collect)
