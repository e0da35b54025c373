"""Do bills that disagree say so, by how much and when, and bills that agree say nothing?"""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from filiere.analysis import Answer, Row
from filiere.case.rows.clocks import Lag, apart, clock_text, lags
from filiere.linker import link
from filiere.model.codes import Direction, Kind, record_id
from filiere.runner import run
from filiere.runner.clocks import doubted, doubts
from filiere.validation.worlds.made import DAY_S, START_S, Made, fill, name

A, B, C = name(500), name(501), name(502)


def world(seed: int = 1, count: int = 60) -> Made:
    """Three numbers that ring and write each other at any hour."""
    made = Made()
    rng = np.random.default_rng(seed)
    for left, right in ((A, B), (B, C), (A, C)):
        for _ in range(count):
            t = START_S + int(rng.integers(14 * DAY_S))
            caller, called = (left, right) if rng.random() < 0.6 else (right, left)
            if rng.random() < 0.5:
                made.text(caller, called, t)
            else:
                made.call(caller, called, t, int(rng.integers(5, 300)))
    return made


class Bills:
    """A case of one bill per number, each with a clock of its own, linked."""

    def __init__(self, path: Path, made: Made, ahead: dict[str, int], lost: set[Any]) -> None:
        self.case = fill(path, Made(contacts=made.contacts), billed=[A, B, C])
        self.ids = {text: i for i, text in self.case.query("SELECT number_id, number FROM number")}
        self.case.execute("DELETE FROM event")
        self.case.execute("DELETE FROM source")
        rows = []
        for source, owner in enumerate((A, B, C), start=1):
            self.case.execute(
                "INSERT INTO source SELECT ?, ?, ?, 0, 1, 'cdr', 'canonical', '', 'utf-8', '', "
                "'in_value', 0, 0, 0, 0, 0, 0, 0, 0, NULL, '{}'",
                [source, f"bills/{source}.csv", str(source)],
            )
            for place, (a, b, t, kind, duration) in enumerate(
                sorted(made.contacts, key=lambda r: r[2])
            ):
                if owner not in {a, b} or (owner, t) in lost:
                    continue
                out = owner == a
                rows.append(
                    (
                        record_id(source, place + 2),
                        t + ahead.get(owner, 0),
                        kind,
                        int(Direction.OUT if out else Direction.IN),
                        self.ids[owner],
                        self.ids[b if out else a],
                        duration if kind == int(Kind.CALL) else None,
                    )
                )
        self.case.execute(
            "CREATE TEMP TABLE given (r BIGINT, t BIGINT, k TINYINT, d TINYINT, s INTEGER, "
            "o INTEGER, l INTEGER)"
        )
        self.case.insert("given", rows)
        self.case.execute(
            "INSERT INTO event (record_id, t, utc_offset_min, kind, direction, served, other, "
            "duration_s, flags) SELECT r, t, 120, k, d, s, o, l, 0 FROM given ORDER BY r"
        )
        self.case.execute("DROP TABLE given")
        link(self.case, lambda _said, _share: None)

    def findings(self, *only: str) -> list[dict[str, Any]]:
        run(self.case, only=only or ("consistency",), progress=lambda _said, _share: None)
        names = dict(self.case.query("SELECT number_id, number FROM number"))
        rows = self.case.query(
            "SELECT subjects, measures, caveats, analysis FROM finding ORDER BY analysis, position"
        )
        return [
            {
                "numbers": {s["role"]: names[s["number_id"]] for s in json.loads(subjects)},
                "caveats": caveats,
                "analysis": analysis,
                **json.loads(measures),
            }
            for subjects, measures, caveats, analysis in rows
        ]


Make = Callable[..., Bills]


@pytest.fixture
def bills(tmp_path: Path) -> Iterator[Make]:
    opened: list[Bills] = []

    def make(ahead: dict[str, int] | None = None, lost: set[Any] | None = None) -> Bills:
        path = tmp_path / f"{len(opened)}.filiere"
        opened.append(Bills(path, world(), ahead or {}, lost or set()))
        return opened[-1]

    yield make
    for each in opened:
        each.case.close()


def test_bills_that_agree_say_nothing(bills: Make) -> None:
    assert bills().findings() == []


@pytest.mark.parametrize("ahead_s", [7200, -7200, 3600, 5 * 3600 + 1800, -10 * 3600, 300, -187])
def test_a_clock_apart_is_told_with_its_sign_and_nothing_counts_twice(
    bills: Make, ahead_s: int
) -> None:
    case = bills({B: ahead_s})
    told = case.findings()
    with_b = [each for each in told if B in each["numbers"].values()]
    assert len(with_b) == len(told) == 2
    for each in told:
        sign = 1 if each["numbers"]["right"] == B else -1
        assert each["lag_s"] == sign * ahead_s
        assert each["check"] == ("clock" if ahead_s % 1800 == 0 else "skew")
        assert (each["both"], each["left_only"], each["right_only"]) == (60, 0, 0)
        assert each["days"] == []
    assert case.case.query("SELECT count(*) FROM contact") == [(180,)]


def test_a_row_that_one_bill_lacks_is_told_by_day(bills: Make) -> None:
    gone = sorted(t for a, b, t, *_ in world().contacts if {a, b} == {A, B})[10:13]
    told = bills(lost={(B, t) for t in gone}).findings()
    assert len(told) == 1
    one = told[0]
    own = "left_only" if one["numbers"]["left"] == A else "right_only"
    assert (one["both"], one["left_only"] + one["right_only"], one[own]) == (57, 3, 3)
    assert one["lag_s"] is None
    days = {day["day"]: day[own] for day in one["days"]}
    assert sum(days.values()) == 3
    assert set(days) == {str(np.datetime64(t, "s").astype("datetime64[D]")) for t in gone}


def test_the_lag_stands_beside_what_rests_on_that_bill(bills: Make) -> None:
    def answer(source: int) -> Answer:
        row = Row(subjects=(), period_s=(0, 1), evidence=(record_id(source, 2),), measures={})
        return Answer(rows=(row,))

    assert doubts(bills().case) == {}
    doubt = doubts(bills({B: 7200}).case)
    assert list(doubt) == [2]
    said = doubted(answer(2), doubt).rows[0].caveats
    assert len(said) == 1
    for text in (said[0].en, said[0].fr):
        assert "bills/2.csv" in text
        assert "+2:00:00" in text
    assert doubted(answer(1), doubt).rows[0].caveats == ()


def test_a_question_run_on_such_bills_carries_the_lag(bills: Make) -> None:
    """Every finding that is no fact of the files themselves."""
    told = bills({B: 7200}).findings("succession", "consistency")
    for each in told:
        resting = each["analysis"] != "consistency" and B in each["numbers"].values()
        assert ("bills/2.csv" in each["caveats"]) is resting


def test_few_contacts_say_nothing_of_a_clock(tmp_path: Path) -> None:
    for count, lag in ((4, False), (5, True)):
        case = Bills(tmp_path / f"{count}.filiere", world(count=count), {B: 7200}, set())
        assert (len(lags(case.case)) > 0) is lag
        case.case.close()


def test_the_smaller_group_of_clocks_is_apart() -> None:
    def lag(left: int, right: int, lag_s: int) -> Lag:
        return Lag(left=left, right=right, left_source=left, right_source=right, lag_s=lag_s,
                   agree=9, left_rows=9, right_rows=9)  # fmt: skip

    assert apart([lag(1, 2, 0), lag(2, 3, 7200)]) == {3: 7200}
    assert apart([lag(1, 2, -7200), lag(2, 3, 20)]) == {1: 7200}
    assert apart([lag(1, 2, 3600)]) == {2: 3600}
    assert apart([lag(1, 2, 119)]) == {}
    assert apart([]) == {}


@pytest.mark.parametrize(
    ("lag_s", "text"),
    [(7200, "+2:00:00"), (-5400, "-1:30:00"), (-187, "-0:03:07"), (0, "+0:00:00")],
)
def test_a_lag_is_written_with_its_sign(lag_s: int, text: str) -> None:
    assert clock_text(lag_s) == text
