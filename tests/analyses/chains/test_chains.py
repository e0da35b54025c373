"""Is a chain that recurs told from habits of the same hours, the same days, the same talk?"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest
from tests.streets.street import add_people, renamed, street

from filiere.case import Case
from filiere.runner import run
from filiere.signals.chain_steps import compared, found, steps_of
from filiere.signals.contacts import read_contacts
from filiere.validation.worlds.made import DAY_S, START_S, Made, fill, name

A, B, C = name(500), name(501), name(502)
DAYS = 14


@dataclass(frozen=True)
class Told:
    """One finding of chains, its numbers by text."""

    numbers: tuple[str, str, str]
    measures: Mapping[str, object]
    chance: float
    evidence: int


def told(case: Case) -> list[Told]:
    run(case, only=["chains"], progress=lambda _said, _share: None)
    names = dict(case.query("SELECT number_id, number FROM number ORDER BY number_id"))
    out = []
    for finding_id, subjects, text, chance in case.query(
        "SELECT finding_id, subjects, measures, expected_by_chance FROM finding "
        "WHERE analysis = 'chains' ORDER BY position"
    ):
        at = {s["role"]: names[s["number_id"]] for s in json.loads(subjects)}
        measures = json.loads(text)
        rows = case.query("SELECT 1 FROM finding_evidence WHERE finding_id = ?", [finding_id])
        out.append(
            Told(
                numbers=(at["left"], names[measures["through"]["number_id"]], at["right"]),
                measures=measures,
                chance=chance,
                evidence=len(rows),
            )
        )
    return out


def world(seed: int = 1, *, second_at_s: int | None = None, times: int = 12) -> Made:
    """Three busy phones; on some evenings A rings B, and B then C (or at another time of day)."""
    made = Made()
    rng = np.random.default_rng(seed)
    add_people(made, rng, [name(i) for i in range(60)], DAYS)
    for phone in (A, B, C):
        for day in range(DAYS):
            for _ in range(6):
                t = START_S + day * DAY_S + 3600 * (8 + 14 * rng.random())
                made.call(phone, name(int(rng.integers(60))), t)
    for day in range(times):
        t = START_S + day * DAY_S + 3600 * 18 + int(rng.integers(4 * 3600))
        made.call(A, B, t)
        lag = 120 + int(rng.integers(360)) if second_at_s is None else second_at_s
        made.call(B, C, t + lag)
    return made


def test_a_chain_of_some_evenings_is_found_with_its_chance(tmp_path: Path) -> None:
    with fill(tmp_path / "case.filiere", world()) as case:
        first, *others = told(case)
    assert others == []
    assert first.numbers == (A, B, C)
    assert first.measures["times"] == 12
    assert 120 <= int(str(first.measures["median_lag_s"])) < 480
    assert float(str(first.measures["expected_by_chance"])) < 4
    assert 0 < first.chance <= 0.05
    assert first.evidence == 48


@pytest.mark.parametrize("second_at_s", [-12 * 3600, -300, 11 * 60, 45 * 60])
def test_a_second_step_before_or_too_late_makes_no_chain(tmp_path: Path, second_at_s: int) -> None:
    with fill(tmp_path / "case.filiere", world(second_at_s=second_at_s)) as case:
        assert [each for each in told(case) if each.numbers == (A, B, C)] == []


def test_people_without_a_chain_give_none(tmp_path: Path) -> None:
    """Twenty streets give together no more findings than chance says each may: one in twenty."""
    count = 0
    for seed in range(4):
        folder = tmp_path / str(seed)
        folder.mkdir()
        with fill(folder / "case.filiere", street(seed + 40, network=False)) as case:
            count += len(told(case))
    assert count <= 1


def test_evenings_on_which_everybody_rings_everybody_are_no_chain(tmp_path: Path) -> None:
    """On some days three friends ring each other all evening: the order of minutes decides."""
    made = world(times=0)
    rng = np.random.default_rng(5)
    for day in range(0, DAYS, 2):
        for _ in range(10):
            t = START_S + day * DAY_S + 3600 * 19 + int(rng.integers(3 * 3600))
            made.call(A, B, t)
            made.call(B, C, START_S + day * DAY_S + 3600 * 19 + int(rng.integers(3 * 3600)))
    with fill(tmp_path / "case.filiere", made) as case:
        contacts = read_contacts(case)
        steps = steps_of(contacts, 600)
        chain = next(c for c in found(steps, contacts.span_s, 600, 4) if c.times > 4)
        assert chain.by_minutes > chain.by_days
        assert [each for each in told(case) if each.numbers == (A, B, C)] == []


def test_a_conversation_counts_once(tmp_path: Path) -> None:
    made = Made()
    for minute in range(8):
        made.text(A, B, START_S + 60 * minute)
        made.text(B, C, START_S + 60 * minute + 30)
    with fill(tmp_path / "case.filiere", made) as case:
        contacts = read_contacts(case)
        steps = steps_of(contacts, 600)
        assert len(steps.t) == 2
        assert compared(steps) == 1
        assert [c.times for c in found(steps, contacts.span_s, 600, 1)] == [1]


@pytest.mark.parametrize(("lag", "times"), [(600, 1), (601, 0), (1, 1), (0, 0)])
def test_the_window_ends_where_it_says(tmp_path: Path, lag: int, times: int) -> None:
    made = Made()
    made.call(A, B, START_S)
    made.call(B, C, START_S + lag)
    made.call(B, A, START_S + 5)
    with fill(tmp_path / "case.filiere", made) as case:
        contacts = read_contacts(case)
        got = found(steps_of(contacts, 600), contacts.span_s, 600, 1)
    assert [c.times for c in got] == [times] * times


def test_renaming_every_number_renames_the_findings_and_changes_nothing_else(
    tmp_path: Path,
) -> None:
    made = world()
    numbers = sorted({n for a, b, *_ in made.contacts for n in (a, b)})
    names = dict(zip(numbers, reversed(numbers), strict=True))
    with fill(tmp_path / "one.filiere", made) as case:
        first = told(case)
    with fill(tmp_path / "two.filiere", renamed(made, names)) as case:
        second = told(case)
    assert [tuple(names[n] for n in each.numbers) for each in first] == [e.numbers for e in second]
    assert [(e.chance, e.evidence) for e in first] == [(e.chance, e.evidence) for e in second]
