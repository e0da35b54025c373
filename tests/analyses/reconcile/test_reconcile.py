"""Is the line of a seized phone found, its clock measured, and each side's own rows counted?"""

import json
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from typer.testing import CliRunner

from filiere.cli import application
from filiere.signals.matching import clock_error, grouped, pairs
from filiere.signals.sides import CALL, TEXT, Act

JUNE = 1_717_200_000
LINE, RIVAL, HANDSET = "+33639980001", "+33639980002", "D1"
OTHERS = [f"+3363998{place:04d}" for place in range(100, 140)]

HEAD = """[case]
reference = "T"
title = "A phone"
country = "FR"
timezone = "Europe/Paris"

[[authorisation]]
id = "R1"
basis = "SIMULATED"
authority = "test"
date = 2024-07-01
numbers = ["*"]
devices = ["*"]
from = 2024-06-01T00:00:00+00:00
to = 2024-07-01T00:00:00+00:00
kinds = ["cdr", "extraction"]
categories = ["calls", "messages"]

[[device]]
id = "D1"

[[source]]
path = "bills/*.csv"
authorisation = "R1"

[[source]]
path = "phone.csv"
authorisation = "R1"
device = "D1"
"""


@dataclass
class Town:
    """What happened, as (t, other, out, call, seconds talked), and what each side holds of it."""

    happened: list[tuple[int, str, bool, bool, int]] = field(default_factory=list)
    bills: dict[str, list[str]] = field(default_factory=dict)
    phone: list[str] = field(default_factory=list)
    erased: int = 0


def stamp(t: float) -> str:
    return datetime.fromtimestamp(int(t), tz=UTC).isoformat()


def draw(rng: np.random.Generator, count: int) -> list[tuple[int, str, bool, bool, int]]:
    """Calls and texts over three weeks; a third of the calls are not answered."""
    found = []
    for t in sorted(rng.choice(20 * 86400, count, replace=False)):
        other = OTHERS[int(len(OTHERS) * rng.beta(0.8, 2.0))]
        call = rng.random() < 0.6
        talked = 0 if not call or rng.random() < 0.35 else int(rng.exponential(60)) + 5
        found.append((JUNE + 3600 + int(t), other, rng.random() < 0.5, call, talked))
    return found


def bill_row(served: str, row: tuple[int, str, bool, bool, int]) -> str:
    t, other, out, call, talked = row
    kind, way = ("call" if call else "sms"), ("out" if out else "in")
    return f"{stamp(t)},{kind},{served},{way},{other},{talked if call else ''},,,"


def phone_row(row: tuple[int, str, bool, bool, int], shift: float, served: str = LINE) -> str:
    t, other, out, call, talked = row
    service, kind = ("tel", "call") if call else ("sms", "message")
    sender, to = (served, other) if out else (other, served)
    thread, sent = f"{service}:{other}", stamp(t + shift)
    return (
        f"{service},{thread},{service}:{sender},{service}:{to},{sent},device,{kind},"
        f"{talked if call else ''},{'' if call else 'x'}"
    )


def town(seed: int, *, count: int = 200, shift: int = 75, erased: float = 0.25) -> Town:
    """A phone whose log lacks some rows, and the bills of its line and of a rival."""
    rng = np.random.default_rng(seed)
    made = Town(happened=draw(rng, count))
    made.bills[LINE] = [bill_row(LINE, row) for row in made.happened]
    made.bills[RIVAL] = [bill_row(RIVAL, row) for row in draw(rng, count)]
    for row in made.happened:
        if rng.random() < erased:
            made.erased += 1
            continue
        rings = int(rng.integers(4, 25)) if row[4] > 0 else 0
        made.phone.append(phone_row(row, shift - rings))
    return made


def findings(folder: Path, made: Town) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = document(folder, made)["findings"]
    return found


def document(folder: Path, made: Town) -> dict[str, Any]:
    (folder / "bills").mkdir(parents=True)
    (folder / "case.toml").write_text(HEAD)
    head = "start_time,kind,served_number,direction,other_number,duration_s,imei,imsi,cell"
    for number, rows in made.bills.items():
        (folder / "bills" / f"{number[1:]}.csv").write_text("\n".join([head, *rows, ""]))
    head = "service,thread,sender,recipients,sent_at,clock,kind,duration_s,text"
    (folder / "phone.csv").write_text("\n".join([head, *made.phone, ""]))
    run = CliRunner().invoke(application(), ["run", str(folder), "--only", "reconcile"])
    assert run.exit_code == 0, run.output
    case = str(folder / "case.filiere")
    said = CliRunner().invoke(
        application(), ["findings", case, "--analysis", "reconcile", "--format", "json"]
    )
    assert said.exit_code == 0, said.output
    return json.loads(said.stdout)  # type: ignore[no-any-return]  # an object of the contract


@pytest.mark.parametrize(("seed", "shift"), [(1, 75), (2, -3600), (3, 0)])
def test_the_line_its_clock_and_what_was_erased(tmp_path: Path, seed: int, shift: int) -> None:
    made = town(seed, shift=shift)
    (found,) = findings(tmp_path / "d", made)
    assert [s["role"] for s in found["subjects"]] == ["device", "line"]
    assert found["subjects"][0]["name"] == HANDSET
    measures = found["measures"]
    assert measures["offset_s"] == shift
    assert measures["offset_low_s"] <= shift <= measures["offset_high_s"]
    assert measures["matches"] == len(made.phone)
    edges = 4  # rows erased before the first or after the last that is left
    assert made.erased - edges <= measures["only_bill"] <= made.erased
    assert measures["only_device"] == 0
    assert measures["counterparts"] >= 3
    assert len(measures["rivals"]) == 1
    assert measures["rivals"][0]["counterparts"] < measures["counterparts"]


def test_another_lines_bill_is_no_line_of_the_phone(tmp_path: Path) -> None:
    made = town(4)
    del made.bills[LINE]
    assert findings(tmp_path / "d", made) == []


def test_the_bill_of_a_number_in_touch_is_no_line_of_the_phone(tmp_path: Path) -> None:
    made = town(5)
    del made.bills[LINE]
    other = max(OTHERS, key=lambda each: sum(row[1] == each for row in made.happened))
    made.bills[other] = [
        bill_row(other, (t, LINE, not out, call, talked))
        for t, who, out, call, talked in made.happened
        if who == other
    ]
    assert findings(tmp_path / "d", made) == []


def test_what_another_sim_did_stands_on_the_phone_only(tmp_path: Path) -> None:
    made = town(6, erased=0.0)
    rng = np.random.default_rng(60)
    second = [row for row in draw(rng, 12) if JUNE + 90000 < row[0] < JUNE + 15 * 86400]
    made.phone += [phone_row(row, 75, "+33639980003") for row in second]
    (found,) = findings(tmp_path / "d", made)
    assert found["measures"]["only_device"] == len(second)
    # of one of them the other number's own bill is held: a held bill has it
    told = second[0]
    made.bills[told[1]] = [
        bill_row(told[1], (told[0], "+33639980003", not told[2], told[3], told[4]))
    ]
    (found,) = findings(tmp_path / "e", made)
    assert found["measures"]["only_device"] == len(second) - 1


def test_two_lines_of_one_phone_are_two_findings(tmp_path: Path) -> None:
    made = town(7)
    rng = np.random.default_rng(70)
    second = draw(rng, 80)
    made.bills["+33639980003"] = [bill_row("+33639980003", row) for row in second]
    made.phone += [phone_row(row, 75, "+33639980003") for row in second]
    found = findings(tmp_path / "d", made)
    assert len(found) == 2
    assert {each["measures"]["offset_s"] for each in found} == {75}
    assert [each["measures"]["matches"] for each in found][1] == 80
    assert all(each["measures"]["only_device"] == 0 for each in found)


def test_two_counterparts_are_not_enough(tmp_path: Path) -> None:
    made = town(8)
    few = set(OTHERS[:2])
    made.phone = [
        phone_row(row, 75) for row in made.happened if row[1] in few
    ]  # fmt: skip
    assert len(made.phone) > 10
    assert findings(tmp_path / "d", made) == []


def test_without_a_phone_the_question_is_not_put(tmp_path: Path) -> None:
    made = town(9)
    made.phone = []
    told = document(tmp_path / "d", made)
    assert [run["outcome"] for run in told["runs"]] == ["not_applicable"]


def test_answered_calls_do_not_measure_the_clock() -> None:
    phone = [Act(100 * i - 12, i, 1, out=True, what=CALL, talked_s=30) for i in range(1, 9)]
    bill = [Act(100 * i, 100 + i, 1, out=True, what=CALL, talked_s=30) for i in range(1, 9)]
    found = pairs(phone, grouped(bill), offset=0, window_s=60, duration_s=2)
    assert len(found) == 8
    assert clock_error(found) is None


def test_a_network_time_is_not_shifted() -> None:
    phone = [Act(1000, 1, 1, out=False, what=TEXT, talked_s=-1, own_clock=False)]
    bill = [Act(1001, 2, 1, out=False, what=TEXT, talked_s=-1)]
    assert len(pairs(phone, grouped(bill), offset=600, window_s=60, duration_s=2)) == 1


@settings(max_examples=60)
@given(st.lists(st.integers(-9, 9), min_size=1, max_size=40), st.integers(-5000, 5000))
def test_the_interval_holds_the_median_and_moves_with_the_clock(
    noise: list[int], shift: int
) -> None:
    phone = [
        Act(1000 * i + shift + each, i, 1, out=True, what=TEXT, talked_s=-1)
        for i, each in enumerate(noise)
    ]
    bill = [Act(1000 * i, 500 + i, 1, out=True, what=TEXT, talked_s=-1) for i in range(len(noise))]
    found = pairs(phone, grouped(bill), offset=shift, window_s=60, duration_s=2)
    told = clock_error(found)
    assert told is not None
    assert told.values == len(noise)
    assert told.low <= told.seconds <= told.high
    assert shift - 9 - 18 <= told.low <= told.high <= shift + 9 + 18
