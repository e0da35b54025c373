"""Is a chain of three numbers found that was planted, and is one listed that nobody planted?

Cities drawn from the wide priors, with two networks and lawful services in them: nobody there
passes on to one third number by habit, so every chain that is listed and was not planted is chance.
Then chains are planted between people of the city, strangers or acquainted, so many times, with
lags that are mostly, not always, within the window.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np

from filiere.analysis import defaults
from filiere.model.codes import Kind
from filiere.signals.chain_steps import compared, found, steps_of
from filiere.signals.contacts import DAY_S, HOUR_S, Contacts, read_contacts
from filiere.validation.frame.design import Block, Count, Reading, Sighting, Study
from filiere.world import Scenario, WorldSettings

PEOPLE = 500
DAYS = 28
TIMES = (4, 6, 8, 12, 20)
"""How often a chain was planted."""
OF_EACH = 4
LAG_S, SPREAD = 200.0, 0.8
"""Median lag from the first contact to the second, and its spread as a logarithm."""
VALUES = defaults("chains")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Planted:
    numbers: tuple[int, int, int]
    times: int
    acquainted: bool


def settings_of(seed: int) -> WorldSettings:
    """The city of a seed."""
    scenario = replace(
        Scenario.draw(seed), name="chains", networks=2, look_alikes=1, deaths=0, dispatch_bill=True
    )
    return WorldSettings(seed=seed, people=PEOPLE, days=DAYS, scenario=scenario)


def collect(block: Block) -> Iterator[Sighting]:
    """Each city as it is, then with chains planted in it."""
    for seed in block.seeds:
        with block.worlds.case(settings_of(seed)) as (case, _):
            contacts = read_contacts(case)
        group = f"{seed}"
        bare = _listed(contacts)
        yield Count(
            name="cities_with_a_chain_by_chance", hits=int(len(bare) > 0), trials=1, group=group
        )
        yield Reading(name="chains_by_chance", value=float(len(bare)), group=group)
        planted, fuller = _plant(contacts, np.random.default_rng(seed))
        listed = _listed(fuller)
        true = {each.numbers for each in planted}
        if len(listed) > 0:
            hits = len(listed & true)
            yield Count(name="listed_are_planted", hits=hits, trials=len(listed), group=group)
        for each in planted:
            yield Count(
                name=f"found_of_{each.times}",
                hits=int(each.numbers in listed),
                trials=1,
                group=group,
                setting={"acquainted": "yes" if each.acquainted else "no"},
            )


def _listed(contacts: Contacts) -> set[tuple[int, int, int]]:
    """Chains that the question would list."""
    within_s = VALUES.within_min * 60
    steps = steps_of(contacts, within_s)
    asked = compared(steps)
    chains = found(steps, contacts.span_s, within_s, VALUES.least_times)
    return {each.numbers for each in chains if each.p * asked <= VALUES.max_chance}


def _plant(contacts: Contacts, rng: np.random.Generator) -> tuple[list[_Planted], Contacts]:
    """Chains between people who use their phones, half of them of people already in touch."""
    busy = np.flatnonzero(np.bincount(contacts.a, minlength=contacts.numbers) >= 20)
    near = {int(n): np.unique(contacts.b[contacts.a == n]) for n in busy}
    planted: list[_Planted] = []
    rows: list[tuple[int, int, int]] = []
    for times in TIMES:
        for place in range(OF_EACH):
            acquainted = place % 2 == 0
            numbers = _three(busy, near, rng, acquainted=acquainted)
            planted.append(_Planted(numbers=numbers, times=times, acquainted=acquainted))
            rows += _told(numbers, _when(contacts, times, rng), rng)
    return planted, _with(contacts, rows)


def _three(
    busy: np.ndarray[tuple[int], np.dtype[np.int64]],
    near: dict[int, np.ndarray[tuple[int], np.dtype[np.int32]]],
    rng: np.random.Generator,
    *,
    acquainted: bool,
) -> tuple[int, int, int]:
    while True:
        first, middle, last = (int(n) for n in rng.choice(busy, 3, replace=False))
        if acquainted:
            if len(near[first]) == 0:
                continue
            middle = int(rng.choice(near[first]))
            if len(near.get(middle, ())) == 0:
                continue
            last = int(rng.choice(near[middle]))
        if len({first, middle, last}) == 3:
            return first, middle, last


def _when(contacts: Contacts, times: int, rng: np.random.Generator) -> Sequence[int]:
    """Different days, by day and in the evening."""
    begin = contacts.span_s[0] // DAY_S + 1
    days = rng.choice(DAYS - 2, min(times, DAYS - 2), replace=False)
    return [int((begin + day) * DAY_S + (8 + 13 * rng.random()) * HOUR_S) for day in days]


def _told(
    numbers: tuple[int, int, int], at: Sequence[int], rng: np.random.Generator
) -> list[tuple[int, int, int]]:
    first, middle, last = numbers
    lags = np.exp(np.log(LAG_S) + SPREAD * rng.standard_normal(len(at)))
    return [
        row
        for t, lag in zip(at, lags, strict=True)
        for row in ((t, first, middle), (t + int(lag), middle, last))
    ]


def _with(contacts: Contacts, rows: Sequence[tuple[int, int, int]]) -> Contacts:
    """The contacts and some more, as calls of half a minute."""
    t, a, b = (np.array(column) for column in zip(*rows, strict=True))
    size = len(rows)
    merged = Contacts(
        t=np.concatenate((contacts.t, t.astype(np.int64))),
        a=np.concatenate((contacts.a, a.astype(np.int32))),
        b=np.concatenate((contacts.b, b.astype(np.int32))),
        is_call=np.concatenate((contacts.is_call, np.full(size, bool(Kind.CALL)))),
        duration_s=np.concatenate((contacts.duration_s, np.full(size, 30, dtype=np.int32))),
        contact_id=np.concatenate(
            (contacts.contact_id, np.arange(1, size + 1) + int(contacts.contact_id.max()))
        ),
        numbers=contacts.numbers,
    )
    return merged.where(np.argsort(merged.t, kind="stable"))


STUDY = Study(id="chains", method="chains", collect=collect)
