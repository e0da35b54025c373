"""Are a line's communications counted once where two files tell them differently?"""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from filiere.analysis import Answer
from filiere.analysis import Row as Finding
from filiere.case import Case
from filiere.case.rows.clocks import clock_text
from filiere.case.rows.copies import copies
from filiere.linker import link
from filiere.model.codes import Direction, Kind, record_id
from filiere.runner import run
from filiere.runner.clocks import doubted, doubts
from filiere.validation.worlds.made import DAY_S, START_S, Made, fill, name

LINE = name(500)
OTHERS = [name(510 + at) for at in range(6)]
COUNT = 60
Row = dict[str, Any]


def rows(seed: int = 1, count: int = COUNT) -> list[Row]:
    """Communications of one line with six others, at any second of two weeks."""
    rng = np.random.default_rng(seed)
    times = sorted(START_S + int(t) for t in rng.integers(14 * DAY_S, size=count))
    return [
        {"t": t, "other": OTHERS[int(rng.integers(6))], "way": int(rng.integers(1, 3)),
         "kind": int(Kind.CALL), "length": int(rng.integers(5, 300))}
        for t in times
    ]  # fmt: skip


@pytest.fixture
def case(tmp_path: Path) -> Iterator[Case]:
    made = Made()
    for other in OTHERS:
        made.text(LINE, other, START_S)
    found = fill(tmp_path / "a.filiere", made, billed=[LINE])
    found.execute("DELETE FROM event")
    found.execute("DELETE FROM source")
    yield found
    found.close()


def put(case: Case, *files: list[Row]) -> int:
    """Each list as a file of its own; how many contacts come of them."""
    ids = {text: i for i, text in case.query("SELECT number_id, number FROM number")}
    for source, held in enumerate(files, start=1):
        case.execute(
            "INSERT INTO source SELECT ?, ?, ?, 0, 1, 'cdr', 'canonical', '', 'utf-8', '', "
            "'in_value', 0, 0, 0, 0, 0, 0, 0, 0, NULL, '{}'",
            [source, f"bills/{source}.csv", str(source)],
        )
        for place, row in enumerate(held):
            case.execute(
                "INSERT INTO event (record_id, t, utc_offset_min, kind, direction, served, other, "
                "duration_s, flags) VALUES (?, ?, 120, ?, ?, ?, ?, ?, 0)",
                [record_id(source, place + 2), row["t"], row["kind"], row["way"], ids[LINE],
                 ids[row["other"]], row["length"]],
            )  # fmt: skip
    link(case, lambda _said, _share: None)
    return int(case.query("SELECT count(*) FROM contact")[0][0])


def told(case: Case) -> list[dict[str, Any]]:
    run(case, only=("consistency",), progress=lambda _said, _share: None)
    found = case.query("SELECT measures, claim_en FROM finding ORDER BY position")
    return [{**json.loads(measures), "claim": claim} for measures, claim in found]


def moved(held: list[Row], **changes: Callable[[Any], Any]) -> list[Row]:
    return [{**row, **{key: change(row[key]) for key, change in changes.items()}} for row in held]


@pytest.mark.parametrize("lag_s", [-7200, 3600, 2, -90])
def test_a_copy_at_another_clock_counts_once_and_is_told(lag_s: int, case: Case) -> None:
    held = rows()
    assert put(case, held, moved(held[10:50], t=lambda t: t + lag_s)) == COUNT
    (finding,) = told(case)
    assert (finding["check"], finding["lag_s"], finding["agree"]) == ("copy", lag_s, 40)
    assert (finding["left_only"], finding["right_only"]) == (20, 0)
    assert ("at two clocks" in finding["claim"]) is (lag_s % 1800 == 0)


def test_a_copy_with_other_lengths_counts_once_and_is_told(case: Case) -> None:
    held = rows()
    assert put(case, held, moved(held, length=lambda length: length + 1)) == COUNT
    assert [each["check"] for each in told(case)] == ["copy"]


def test_the_same_rows_in_two_files_are_no_finding(case: Case) -> None:
    held = rows()
    assert put(case, held, held) == COUNT
    assert told(case) == []


def test_two_months_of_one_line_are_no_copy(case: Case) -> None:
    first, second = rows(1), moved(rows(2), t=lambda t: t + 14 * DAY_S)
    assert put(case, first, second) == 2 * COUNT
    assert copies(case) == []


def test_contacts_that_recur_each_hour_are_no_copy(case: Case) -> None:
    hourly = [
        {"t": START_S + 3600 * at, "other": OTHERS[0], "way": int(Direction.OUT),
         "kind": int(Kind.SMS), "length": None}
        for at in range(200)
    ]  # fmt: skip
    assert put(case, hourly[:100], hourly[100:]) == 200
    assert copies(case) == []


def test_half_of_a_file_that_agrees_is_no_copy(case: Case) -> None:
    held, strange = rows(1, 40), rows(3, 20)
    second = [*moved(held[:20], t=lambda t: t + 3600), *strange]
    put(case, held, sorted(second, key=lambda row: row["t"]))
    assert copies(case) == []


def dense(seed: int, begin_h: int, end_h: int, count: int) -> list[Row]:
    """Calls of one line to one other number, told in minutes."""
    rng = np.random.default_rng(seed)
    return [
        {"t": START_S + int(t) // 60 * 60, "other": OTHERS[0], "way": int(Direction.OUT),
         "kind": int(Kind.CALL), "length": 30}
        for t in sorted(rng.integers(begin_h * 3600, end_h * 3600, size=count))
    ]  # fmt: skip


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("count", [5, 6, 8, 12])
def test_a_few_calls_of_the_next_hour_are_no_copy_of_a_day_of_calls(
    seed: int, count: int, case: Case
) -> None:
    """A dispatch phone and its courier: of so many minutes, some distance fits by chance."""
    case.execute("INSERT INTO source_clock VALUES (1, 60), (2, 60)")
    day, after = dense(seed, 15, 24, 150), dense(seed + 100, 24, 25, count)
    minutes = {row["t"] for row in after}
    assert put(case, day, after) >= len({row["t"] for row in day}) + len(minutes)
    assert copies(case) == []


@pytest.mark.parametrize("lag_s", [0, 3600])
def test_the_same_day_told_in_minutes_is_one_copy(lag_s: int, case: Case) -> None:
    case.execute("INSERT INTO source_clock VALUES (1, 60), (2, 60)")
    held = dense(1, 0, 300, 40)
    put(case, held, moved(held, t=lambda t: t + lag_s, length=lambda length: length + 1))
    assert [(each.lag_s, each.agree) for each in copies(case)] == [(lag_s, 40)]


def beside(case: Case, source: int) -> list[str]:
    """Caveats of a finding of any question that rests on the first row of a file."""
    row = Finding(subjects=(), period_s=(0, 1), evidence=(record_id(source, 2),), measures={})
    (after,) = doubted(Answer(rows=(row,)), doubts(case)).rows
    return [caveat.en for caveat in after.caveats]


@pytest.mark.parametrize("lag_s", [-7200, 3600, 19_800, 5_400])
def test_the_two_clocks_of_a_copy_stand_beside_what_rests_on_either_file(
    lag_s: int, case: Case
) -> None:
    held = rows()
    put(case, held, moved(held[10:50], t=lambda t: t + lag_s), rows(9, 8))
    for source in (1, 2):
        (said,) = beside(case, source)
        assert f"{clock_text(lag_s)} apart" in said
        assert "bills/1.csv and bills/2.csv" in said
    assert beside(case, 3) == []


@pytest.mark.parametrize("strange", [0, 1, 9])
def test_rows_that_a_copy_lacks_stand_beside_what_rests_on_it(strange: int, case: Case) -> None:
    held = rows()
    second = [*moved(held[:40], length=lambda length: length + 1), *rows(5, strange)]
    put(case, held, sorted(second, key=lambda row: row["t"]))
    said = beside(case, 1)
    if strange == 0:
        assert said == []
    else:
        assert f"{strange if strange > 1 else 'One'} row" in said[0]


def test_a_copy_at_the_same_clock_with_the_same_rows_says_nothing(case: Case) -> None:
    held = rows()
    put(case, held, moved(held, t=lambda t: t + 2))
    assert beside(case, 1) == beside(case, 2) == []
