"""A street made by hand, run through the five analyses once for all tests that only look."""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from tests.streets.street import street

from filiere.case import Case
from filiere.runner import run
from filiere.validation.worlds.made import Made, fill

FIVE = ("lines", "relay", "couriers", "orders", "campaigns")


@dataclass(frozen=True)
class Found:
    """One finding, its numbers by text."""

    analysis: str
    subjects: dict[str, str]
    measures: dict[str, object]
    chance: float | None
    evidence: tuple[tuple[object, ...], ...]
    """What the records of the evidence say, whatever their place in a file."""


def findings(case: Case) -> list[Found]:
    names = dict(case.query("SELECT number_id, number FROM number ORDER BY number_id"))
    found = []
    for finding_id, analysis, subjects, measures, chance in case.query(
        "SELECT finding_id, analysis, subjects, measures, expected_by_chance FROM finding "
        "ORDER BY analysis, position"
    ):
        evidence = case.query(
            "SELECT e.t, e.kind, e.direction, s.number, o.number, e.duration_s "
            "FROM finding_evidence v JOIN event e USING (record_id) "
            "JOIN number s ON s.number_id = e.served JOIN number o ON o.number_id = e.other "
            "WHERE v.finding_id = ? ORDER BY ALL",
            [finding_id],
        )
        told = json.loads(measures)
        if isinstance(told.get("private_phone"), dict):
            told["private_phone"] = names[told["private_phone"]["number_id"]]
        found.append(
            Found(
                analysis=analysis,
                subjects={s["role"]: names[s["number_id"]] for s in json.loads(subjects)},
                measures=told,
                chance=chance,
                evidence=tuple(evidence),
            )
        )
    return found


def analyse(case: Case) -> list[Found]:
    run(case, only=FIVE, progress=lambda _said, _share: None)
    return findings(case)


@dataclass(frozen=True)
class Street:
    """A world, its case, and what was found in it."""

    made: Made
    case: Case
    found: list[Found]

    def of(self, analysis: str) -> list[Found]:
        return [each for each in self.found if each.analysis == analysis]


@pytest.fixture(scope="session")
def the_street(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Street]:
    made = street(1)
    with fill(tmp_path_factory.mktemp("street") / "case.filiere", made) as case:
        yield Street(made, case, analyse(case))


@pytest.fixture
def find(tmp_path: Path) -> Callable[..., list[Found]]:
    """Fill a case with a world and run the five analyses."""
    made = 0

    def found(world: Made, **options: object) -> list[Found]:
        nonlocal made
        made += 1
        with fill(tmp_path / f"case{made}.filiere", world, **options) as case:  # type: ignore[arg-type]  # options of fill
            return analyse(case)

    return found
