"""How often is a line found, and how often is a lawful service or an ordinary phone called one?

Every look-alike category is a population of its own: the share that is called a line is told by
category, never pooled, and the likelihood ratio is given against each.
"""

import math
from collections import Counter
from collections.abc import Iterator
from itertools import combinations

import numpy as np

from filiere.analysis import catalogue, defaults
from filiere.calibration.curve import load
from filiere.model.evidence import LikelihoodRatio
from filiere.signals.line_relays import with_relays
from filiere.signals.line_traits import (
    TRAITS,
    Verdict,
    candidates_of,
    conditions_of,
    looked_at,
    points_of,
)
from filiere.signals.portrait import degrees
from filiere.validation.frame.design import Block, Count, Sighting, Study, Trial
from filiere.validation.trials.cities import City, held_cities
from filiere.validation.worlds.room import Network

VALUES = defaults("lines")
MIN_CALLERS = VALUES.min_callers
ORDINARY = 150
"""Much-called ordinary numbers drawn per city, beside those that were looked at."""
NEITHER = math.log10(2)
"""Up to here, and down to its negative, the scale of words says that records support neither."""
SENDERS = ("shop", "telesales", "robot", "debt_recovery")
POPULATIONS = (
    "taxi", "restaurant", "parcels", "hotline", "nursing", "doctor", "help_line", "association",
)  # fmt: skip


def collect(block: Block, family: int = 1) -> Iterator[Sighting]:
    """Judge every candidate of each city."""
    for city in held_cities(block, family):
        candidates = candidates_of(city.scene, VALUES)
        found = looked_at(city.scene, candidates, VALUES)
        # a verdict without its relay is not the one that the program gives
        found = with_relays(city.scene, found, city.billed)
        verdicts = {each.portrait.number: each for each in found}
        yield from _counts(city, verdicts)
        if block.name != "tuning":  # the curves that this would ask are made of these
            yield from _headlines(city, verdicts)
        yield from _trials(city, candidates.tolist(), verdicts)


def _real(city: City) -> dict[int, int]:
    """Place of its network, by true line."""
    return {line: place for place, each in enumerate(city.truth.networks) for line in each.lines}


def _kind(city: City) -> dict[int, str]:
    """Category of each number that a look-alike answers or sends with."""
    return {
        number: category for number, (category, part) in city.categories().items() if part == "line"
    }


def _counts(city: City, verdicts: dict[int, Verdict]) -> Iterator[Count]:
    real, kind = _real(city), _kind(city)
    named = {number for number, each in verdicts.items() if each.is_line}
    group = f"{city.seed}"
    kept = {number for number, each in verdicts.items() if each.kept_like_a_line}
    for line, place in sorted(real.items()):
        network = city.truth.networks[place]
        setting = city.setting(network) | {"callers billed": city.callers_billed(line)}
        shown = traced(city, line, network)
        asked = [("all_lines_found", line in named)]
        if city.callers(line) >= MIN_CALLERS:
            asked += [
                ("lines_found", line in named),
                ("lines_kept_like_one", line in kept),
                ("lines_that_leave_a_trace", shown),
            ]
            asked += [("lines_found_of_those", line in named)] if shown else []
        for name, hit in asked:
            yield Count(name=name, hits=int(hit), trials=1, group=group, setting=setting)
    wrong = named - set(real)
    total = city.truth.numbers - len(real)
    yield Count(
        name="numbers_left_alone", hits=total - len(wrong), trials=total, group=group,
        setting=city.setting(None),
    )  # fmt: skip
    yield Count(
        name="called_lines_that_are", hits=len(named) - len(wrong), trials=len(named), group=group,
        setting=city.setting(None),
    )  # fmt: skip
    bare = sum(verdicts[n].is_clear for n in wrong)
    yield Count(
        name="wrong_lines_told_with_their_doubt", hits=len(wrong) - bare, trials=len(wrong),
        group=group, setting=city.setting(None),
    )  # fmt: skip
    instances = Counter(name for name, _ in city.truth.look_alikes)
    called = Counter(kind.get(n, "ordinary") for n in wrong)
    for category in sorted(instances):
        yield Count(
            name="look_alikes_left_alone", hits=instances[category] - called[category],
            trials=instances[category], group=group, category=category,
            setting=city.setting(None),
        )  # fmt: skip


WANTING = 2
"""Traits that a line elsewhere may lack, whichever they are; chosen on tuning cities, where three
left no line named with a ratio worth telling, and one hardly changed any."""

LEAST_TRACED = 8
"""Contacts from which a trace of a service could be seen by any method."""


def traced(city: City, line: int, network: Network) -> bool:
    """Whether the records held show the service at all, the truth being known.

    Contacts of couriers with callers, or of another phone that sends them with couriers.
    """
    contacts, a, b = city.book.contacts, city.book.contacts.a, city.book.contacts.b
    couriers = np.array(network.couriers, dtype=np.int64)
    heads = np.array([n for n in network.dispatches if n not in network.lines], dtype=np.int64)
    callers = np.setdiff1d(city.callers_of(line), couriers)
    brought = int((np.isin(a, couriers) & np.isin(b, callers)).sum())
    sent = np.isin(a, heads) & np.isin(b, couriers)
    first, last = city.window.of(line)
    sent &= (contacts.t >= first) & (contacts.t <= last)
    return max(brought, int(sent.sum())) >= LEAST_TRACED


def _headlines(city: City, verdicts: dict[int, Verdict]) -> Iterator[Count]:
    """On which side of 1 the ratio stands that is printed first: the lowest of all."""
    real, kind = _real(city), _kind(city)
    for number, each in sorted(verdicts.items()):
        ratio = headline(city, each)
        if ratio is None:
            continue
        group = f"{city.seed}:{number}"
        if number in real:
            setting = city.setting(city.truth.networks[real[number]])
            for name, hit, of in (
                ("lines_right_but_below_1", ratio < 0, each.is_line),
                ("lines_right_but_against", ratio <= -NEITHER, each.is_line),
                ("true_lines_against", ratio <= -NEITHER, True),
            ):
                yield Count(
                    name=name, hits=int(of and hit), trials=int(of), group=group, setting=setting
                )
        elif number in kind:
            for name, hit in (("lawful_above_1", ratio > 0), ("lawful_above_2", ratio >= NEITHER)):
                yield Count(
                    name=name, hits=int(hit), trials=1, group=group, category=kind[number],
                    setting=city.setting(None),
                )  # fmt: skip


def headline(city: City, verdict: Verdict) -> float | None:
    """The log10 LR that is printed first; None where none is given."""
    if len(verdict.traces) == 0:
        return None
    conditions = conditions_of(city.scene, verdict.portrait.number, city.billed)
    found = [
        load(each.curve).weigh(verdict.score, conditions) for each in catalogue()["lines"].weighings
    ]
    ratios = [each.log10 for each in found if isinstance(each, LikelihoodRatio)]
    return min(ratios) if len(ratios) == len(found) else None


def _trials(city: City, candidates: list[int], verdicts: dict[int, Verdict]) -> Iterator[Trial]:
    real, kind = _real(city), _kind(city)
    callers = degrees(city.book.contacts, city.clock).callers
    names = [*POPULATIONS, "sender", "ordinary"]
    for line, place in sorted(real.items()):
        for name in names:
            yield _trial(
                city, name, line, verdicts, callers,
                people=(f"{city.seed}:network{place}",), same=True,
            )  # fmt: skip
    for number, category in sorted(kind.items()):
        name = "sender" if category in SENDERS else category
        if name in names:
            yield _trial(
                city, name, number, verdicts, callers,
                people=(f"{city.seed}:{number}",), same=False, category=category,
            )  # fmt: skip
    rest = [n for n in candidates if n not in real and n not in kind]
    rng = np.random.default_rng(city.seed)
    quiet = [n for n in rest if n not in verdicts]
    drawn = rng.choice(quiet, min(ORDINARY, len(quiet)), replace=False).tolist()
    parts = city.categories()
    for number in sorted({*drawn, *(n for n in rest if n in verdicts)}):
        yield _trial(
            city, "ordinary", number, verdicts, callers,
            people=(f"{city.seed}:{number}",), same=False,
            category=parts.get(number, ("nobody_in_particular", ""))[0],
        )  # fmt: skip


def _trial(  # noqa: PLR0913 (one number put to one curve)
    city: City,
    name: str,
    number: int,
    verdicts: dict[int, Verdict],
    callers: np.ndarray[tuple[int], np.dtype[np.int64]],
    *,
    people: tuple[str, ...],
    same: bool,
    category: str = "",
) -> Trial:
    """A number that was not looked at scores nothing: that is what the method says of it."""
    verdict = verdicts.get(number)
    reached = int(callers[number])
    varied = same and city.to_fit_on and verdict is not None and reached >= MIN_CALLERS
    return Trial(
        curve=f"lines_{name}_v1",
        # below twelve callers there is no answer, which is no evidence either way
        score=None if reached < MIN_CALLERS else 0.0 if verdict is None else verdict.score,
        same=same,
        people=people,
        conditions=conditions_of(city.scene, number, city.billed),
        category=category,
        setting=city.setting(city.truth.networks[_real(city)[number]] if same else None),
        wanting=_wanting(verdict) if varied and verdict is not None else [],
    )


def _wanting(verdict: Verdict) -> list[float]:
    """Scores of a line, were any two of its traits wanting: customs are not the same everywhere."""
    points = points_of()
    worth = {name: points[name] * level for name, level in verdict.levels.items()}
    return [
        round(verdict.score - worth[one] - worth[other], 2)
        for one, other in combinations(TRAITS, WANTING)
    ]


STUDY = Study(id="lines", method="lines", collect=collect)
