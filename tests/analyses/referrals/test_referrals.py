"""Is the one who brought a newcomer named, and nobody where a newcomer came alone?"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest
from tests.streets.street import renamed, street

from filiere.case import Case
from filiere.runner import run
from filiere.signals.introducers import lines_of
from filiere.validation.worlds.made import DAY_S, START_S, Made, fill, name

FIRST_DAY = 18
DAYS = 28


@dataclass(frozen=True)
class Told:
    """One finding of referrals, its numbers by text."""

    subjects: Mapping[str, str]
    introducers: tuple[tuple[str, float], ...]
    outside: float
    measures: Mapping[str, object]


def town() -> tuple[Made, dict[str, str], list[str]]:
    """The street for four weeks, to which some clients bring another, and others come alone."""
    made = street(6, days=DAYS)
    line = made.truth["line"][0]
    rng = np.random.default_rng(6)
    known = {n for a, b, *_ in made.contacts if line in {a, b} for n in (a, b)}
    folk = [name(i) for i in range(360) if name(i) not in known]
    first: dict[str, int] = {}
    for a, b, t, *_ in sorted(made.contacts, key=lambda row: row[2]):
        if b == line:
            first.setdefault(a, t)
    clients = [
        n for n, t in first.items() if t < START_S + 15 * DAY_S and n in set(map(name, range(360)))
    ]
    brought, alone = {}, []
    for place in range(12):
        newcomer = folk[7 * place]
        at = START_S + (FIRST_DAY + place % 8) * DAY_S + 18 * 3600 + 600 * place
        if place % 3 < 2:
            introducer = clients[3 * place % len(clients)]
            brought[newcomer] = introducer
            before = at - int(rng.integers(900, 5400))
            made.text(introducer, newcomer, before)
            made.text(newcomer, introducer, before + 60)
        else:
            alone.append(newcomer)
        for again in (0, 2 * DAY_S, 3 * DAY_S + 3600):
            made.call(newcomer, line, at + again, 30)
    return made, brought, alone


def told(case: Case) -> list[Told]:
    run(case, only=["referrals"], progress=lambda _said, _share: None)
    names = dict(case.query("SELECT number_id, number FROM number ORDER BY number_id"))
    found = []
    for subjects, text in case.query(
        "SELECT subjects, measures FROM finding WHERE analysis = 'referrals' ORDER BY position"
    ):
        measures = json.loads(text)
        listed = [(names[e["number_id"]], e["probability"]) for e in measures.pop("introducers")]
        found.append(
            Told(
                subjects={s["role"]: names[s["number_id"]] for s in json.loads(subjects)},
                introducers=tuple(listed),
                outside=measures.pop("outside"),
                measures=measures,
            )
        )
    return found


@pytest.fixture(scope="module")
def the_town(tmp_path_factory: pytest.TempPathFactory) -> list[Told]:
    made, _, _ = town()
    with fill(tmp_path_factory.mktemp("town") / "case.filiere", made) as case:
        return told(case)


def test_most_of_those_who_brought_somebody_come_first(the_town: list[Told]) -> None:
    _, brought, _ = town()
    first = {
        each.subjects["newcomer"]: each.introducers[0][0]
        for each in the_town
        if len(each.introducers) > 0
    }
    right = sum(first.get(newcomer) == introducer for newcomer, introducer in brought.items())
    assert right >= 0.75 * len(brought)


def test_who_came_alone_has_the_larger_share_outside(the_town: list[Told]) -> None:
    _, brought, alone = town()
    outside = {each.subjects["newcomer"]: each.outside for each in the_town}
    mean = [
        float(np.mean([outside[n] for n in group if n in outside])) for group in (brought, alone)
    ]
    assert mean[0] < 0.5 < mean[1]


def test_shares_sum_to_one_at_most(the_town: list[Told]) -> None:
    for each in the_town:
        assert 0 < each.outside <= 1
        assert sum(share for _, share in each.introducers) + each.outside <= 1.001
        shares = [share for _, share in each.introducers]
        assert shares == sorted(shares, reverse=True)


def test_a_client_of_the_first_days_is_no_newcomer(the_town: list[Told]) -> None:
    made, *_ = town()
    line = made.truth["line"][0]
    early = {
        number
        for a, b, t, *_ in made.contacts
        if line in {a, b} and t < START_S + 7 * DAY_S
        for number in (a, b)
    }
    of_line = [each.subjects["newcomer"] for each in the_town if each.subjects["line"] == line]
    assert len(of_line) > 0
    assert early & set(of_line) == set()


def test_an_introducer_is_a_subject_only_where_one_stands_out(the_town: list[Told]) -> None:
    for each in the_town:
        top = each.introducers[0] if len(each.introducers) > 0 else ("", 0.0)
        if top[1] >= 0.5:
            assert each.subjects["introducer"] == top[0]
        else:
            assert "introducer" not in each.subjects


@pytest.mark.slow
def test_renaming_every_number_renames_the_findings_and_changes_nothing_else(
    the_town: list[Told], tmp_path: Path
) -> None:
    made, *_ = town()
    numbers = sorted({n for a, b, *_ in made.contacts for n in (a, b)})
    dealt = np.random.default_rng(4).permutation(len(numbers))
    names = {n: f"+44770090{int(i):04d}" for n, i in zip(numbers, dealt, strict=True)}
    with fill(tmp_path / "case.filiere", renamed(made, names)) as case:
        found = told(case)
    assert sorted(map(repr, found)) == sorted(
        repr(
            Told(
                subjects={role: names[n] for role, n in each.subjects.items()},
                introducers=tuple((names[n], share) for n, share in each.introducers),
                outside=each.outside,
                measures=each.measures,
            )
        )
        for each in the_town
    )


def test_a_line_is_one_with_the_numbers_that_continue_it() -> None:
    assert lines_of([1, 4], [(1, 2), (2, 3), (8, 9)]) == [(1, 2, 3), (4,)]
    assert lines_of([2, 1], [(1, 2)]) == [(2, 1)]
    assert lines_of([], [(1, 2)]) == []
