"""Which cities are tried, and what comes of each?

A study is a list of seeds; each seed is a city, its scenario drawn from the wide priors or taken in
turn from the presets (home, abroad, rows missing, applications, rounds, one phone, look-alikes
only…). Every city goes through the same five analyses. The result is a list of plain values, kept
as JSON, from which every table is made.
"""

import json
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import asdict
from pathlib import Path

from filiere import __version__
from filiere.runner import run
from filiere.validation.room import direct_case, imported_case
from filiere.validation.scores import Score, score
from filiere.wording import Text, Words
from filiere.world import Scenario, WorldSettings

_say = Words(__name__)

SEEDS = {"tuning": 1000, "checking": 2000, "reporting": 3000}
"""First seed of each range; a range has a thousand."""

ANALYSES = ("lines", "relay", "couriers", "orders", "campaigns")

ROTA = (
    "drawn", "home", "drawn", "look_alikes_only", "drawn", "abroad", "drawn", "rounds",
    "drawn", "look_alikes_only", "drawn", "holes", "drawn", "one_phone", "drawn", "changing",
    "drawn", "look_alikes_only", "drawn", "apps",
)  # fmt: skip
"""Scenarios in turn: half are drawn from the priors, three in twenty have no network."""

World = dict[str, object]


def scenario_of(seed: int) -> Scenario:
    """The scenario of a seed: its place in the rota, drawn by the seed itself where it says so."""
    name = ROTA[seed % len(ROTA)]
    return Scenario.draw(seed) if name == "drawn" else Scenario.named(name)


def study(
    seeds: Sequence[int],
    *,
    people: int,
    days: int,
    direct: bool,
    say: Callable[[Text], None],
) -> list[World]:
    """Simulate, bring in, analyse and score each city."""
    return [_one(seed, people=people, days=days, direct=direct, say=say) for seed in seeds]


def _one(seed: int, *, people: int, days: int, direct: bool, say: Callable[[Text], None]) -> World:
    scenario = scenario_of(seed)
    settings = WorldSettings(seed=seed, people=people, days=days, scenario=scenario)
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch) / "world"
        if direct:
            folder.mkdir()
        case, truth = (
            direct_case(settings, folder / "case.filiere")
            if direct
            else imported_case(settings, folder)
        )
        with case:
            run(case, only=ANALYSES, progress=_silent)
            found = score(case, truth)
    world = as_world(seed, scenario, found)
    say(_say("study-city", seed=str(seed), scenario=scenario.name, found=_line(found)))
    return world


def _silent(_said: Text, _share: float) -> None:
    """Nobody watches."""


def _line(found: Score) -> Text:
    counts = {name: str(count) for name, count in found.counts.items()}
    return _say("study-found", **counts, cycles=str(found.cycles))


def as_world(seed: int, scenario: Scenario, found: Score) -> World:
    """Plain values of one city."""
    return {
        "seed": seed,
        "scenario": ROTA[seed % len(ROTA)],
        "settings": {k: v for k, v in asdict(scenario).items() if v is not None},
        "counts": dict(sorted(found.counts.items())),
        "false_lines": dict(sorted(found.false_lines.items())),
        "instances": dict(sorted(found.instances.items())),
        "cycles": [list(each) for each in found.cycles],
    }


def save(path: Path, worlds: list[World], *, people: int, days: int, direct: bool) -> None:
    """Keep a study as JSON."""
    content = {
        "schema": "filiere.validation/1",
        "origin": "simulation",
        "version": __version__,
        "people": people,
        "days": days,
        "brought_in": "directly" if direct else "by the importer",
        "worlds": worlds,
    }
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(content, indent=1, sort_keys=True) + "\n", encoding="utf-8")
