"""How many sendings are found, and is one that is said to be a line's really a line's?

A sending counts when it reaches at least fifteen numbers; it is found when a finding of its sender
begins within half an hour of it. One city in five has lawful services alone: whatever is said there
to be a line's is wrong.
"""

from collections.abc import Collection, Iterator
from dataclasses import replace

import numpy as np

from filiere.case import Case
from filiere.model.evidence import Role
from filiere.runner import run
from filiere.signals.found import known
from filiere.validation.frame.design import Block, Count, Sighting, Study, quiet
from filiere.validation.worlds.room import Truth
from filiere.wording import Words
from filiere.world import Scenario, WorldSettings

_say = Words(__name__)

PEOPLE, DAYS = 600, 28
LEAST_RECIPIENTS = 15
NEAR_S = 1800

Sent = tuple[int, int]
"""Sender, and when."""


def city(seed: int) -> WorldSettings:
    """The city of a seed."""
    drawn = Scenario.draw(seed)
    scenario = (
        Scenario.look_alikes_only()
        if seed % 5 == 0
        else replace(drawn, networks=max(1, drawn.networks), deaths=0, front=False)
    )
    return WorldSettings(seed=seed, people=PEOPLE, days=DAYS, scenario=scenario)


def collect(block: Block) -> Iterator[Sighting]:
    """Analyse each city, and compare every finding of ``campaigns``."""
    for seed in block.seeds:
        settings = city(seed)
        with block.worlds.case(settings) as (case, truth):
            run(case, only=("campaigns",), progress=quiet)
            yield from _told(case, truth, settings)
        block.say(_say("campaigns-city", seed=str(seed)))


def _told(case: Case, truth: Truth, settings: WorldSettings) -> Iterator[Count]:
    group = f"{settings.seed}"
    setting = {"city": settings.scenario.name}
    sent = {
        (line, t): size >= LEAST_RECIPIENTS
        for network in truth.networks
        for line, t, size in network.sendings
    }
    large = [each for each, is_large in sent.items() if is_large]
    found = list(_found(case))
    seen = [(sender, t) for sender, t, _ in found]
    yield Count(
        name="sendings_found", hits=sum(_met(each, seen) for each in large), trials=len(large),
        group=group, setting=setting,
    )  # fmt: skip
    of_lines = [(sender, t) for sender, t, is_line in found if is_line]
    yield Count(
        name="said_of_a_line_that_are", hits=sum(_met(each, sent) for each in of_lines),
        trials=len(of_lines), group=group, setting=setting,
    )  # fmt: skip


def _found(case: Case) -> Iterator[tuple[int, int, bool]]:
    """Of each finding: sender, when it began, and whether it is said to be a line's."""
    for each in known(case, "campaigns"):
        line = each.subjects.get(Role.LINE)
        began = np.datetime64(str(each.measures["sent_at"]).removesuffix("Z"), "s").astype(int)
        yield each.subjects[Role.SERVICE] if line is None else line, int(began), line is not None


def _met(one: Sent, others: Collection[Sent]) -> bool:
    """Whether another has the same sender at about the same time."""
    return any(one[0] == sender and abs(one[1] - t) <= NEAR_S for sender, t in others)


STUDY = Study(id="campaigns", method="campaigns", collect=collect)
