"""In simulated cities where clients bring clients, is the right introducer named first?

Lines are those that ``lines`` found; a newcomer of one is asked about as in any case. Networks
whose clients bring nobody are the control: there, and at other weeks, whatever stands out does so
by chance.
"""

import itertools
from collections.abc import Iterator

from filiere.analysis import defaults
from filiere.case import Case
from filiere.runner import run
from filiere.signals.choice import load
from filiere.signals.introducers import WEIGHTS
from filiere.validation.frame.design import Block, Count, Sighting, Study, quiet
from filiere.validation.trials.choices import LOST
from filiere.validation.trials.newcomers import (
    BROUGHT,
    LAWFUL,
    NOBODY,
    OTHER_WEEK,
    OUTSIDE,
    Seen,
    newcomers,
)
from filiere.validation.worlds.changing import city_of, kind_of, settings_of
from filiere.validation.worlds.word_of_mouth import newcomers_of_services, spread

LEAST = defaults("referrals").min_share
SHARES = (0.1, 0.3, 0.5, 0.7, 0.9, 1.01)
STANDS_OUT = {
    OUTSIDE: "outside_but_named",
    NOBODY: "nobody_brings_but_named",
    LAWFUL: "no_network_but_named",
    OTHER_WEEK: "other_week_but_named",
}


def collect(block: Block) -> Iterator[Sighting]:
    """Every newcomer of every line found in each city."""
    for seed in block.seeds:
        settings = settings_of(seed)
        with block.worlds.case(settings) as (case, _):
            run(case, only=("succession", "couriers"), progress=quiet)
            seen = list(newcomers(case, city_of(settings)))
            yield from _by_word_of_mouth(case, seed)
        for each in seen:
            yield from _counts(each, f"{seed}", {"city": kind_of(seed)})


def _by_word_of_mouth(case: Case, seed: int) -> Iterator[Count]:
    """Lawful services whose customers bring each other: the same question, the same answers."""
    choice = load(WEIGHTS)
    brought = spread(case, seed)
    for newcomer in newcomers_of_services(case):
        introducer = brought.get((newcomer.number, newcomer.line))
        shares, _ = choice.shares([c.measured for c in newcomer.candidates], newcomer.measured)
        top = max(shares, default=0.0)
        first = newcomer.candidates[shares.index(top)].number if len(shares) > 0 else None
        if introducer is None:
            yield Count(
                name="lawful_alone_but_named", hits=int(top >= LEAST), trials=1, group=f"{seed}"
            )
            continue
        right = first == introducer
        for name, hit in (
            ("lawful_brought_first_choice", right),
            ("lawful_brought_and_named", right and top >= LEAST),
        ):
            yield Count(name=name, hits=int(hit), trials=1, group=f"{seed}")


def _counts(each: Seen, group: str, setting: dict[str, str]) -> Iterator[Count]:
    choice = load(WEIGHTS)
    first, share = each.first(choice)
    named = share >= LEAST
    if each.truth == BROUGHT:
        yield Count(
            name="contact_in_records",
            hits=int(each.place != LOST),
            trials=1,
            group=group,
            setting=setting,
        )
        if each.place != LOST:
            hit = int(first == each.place)
            yield Count(name="first_choice", hits=hit, trials=1, group=group, setting=setting)
            yield Count(
                name="brought_and_named",
                hits=int(named and first == each.place),
                trials=1,
                group=group,
                setting=setting,
            )
            likely = max(len(each.newcomer.candidates), 1)
            yield Count(name="at_random", hits=1, trials=likely, group=group, setting=setting)
    else:
        name = STANDS_OUT[each.truth]
        yield Count(name=name, hits=int(named), trials=1, group=group, setting=setting)
    if each.truth in {BROUGHT, OUTSIDE, NOBODY}:
        if named:
            yield Count(
                name="named_right",
                hits=int(first == each.place),
                trials=1,
                group=group,
                setting=setting,
            )
        yield from _said(each, group, setting)


def _said(each: Seen, group: str, setting: dict[str, str]) -> Iterator[Count]:
    """How often a candidate is right, by the share it was given: the diagram of reliability."""
    shares, _ = load(WEIGHTS).shares(
        [candidate.measured for candidate in each.newcomer.candidates], each.newcomer.measured
    )
    for place, share in enumerate(shares):
        for low, high in itertools.pairwise(SHARES):
            if low <= share < high:
                yield Count(
                    name=f"right_where_share_{low}_to_{min(high, 1.0)}",
                    hits=int(place == each.place),
                    trials=1,
                    group=group,
                    setting=setting,
                )


STUDY = Study(id="referrals", method="referrals", collect=collect)
