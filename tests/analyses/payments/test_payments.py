"""Transfers that come with orders, cash drawn before stock; and an account that only lives."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest
from tests.streets.street import street

from filiere.analyses.payments.pairing import at_least, paired
from filiere.case import Case
from filiere.findings.document import as_object
from filiere.model.bank_account import french_iban
from filiere.model.codes import Direction
from filiere.model.money import Balance, Form
from filiere.runner import run
from filiere.validation.worlds.made import DAY_S, START_S, Made, fill, name

LINE, DISPATCH, SUPPLIER = name(370), name(371), name(399)
DAYS = 14


@dataclass(frozen=True)
class Told:
    """One finding of payments."""

    account: int
    role: str
    number: str
    measures: Mapping[str, object]


def move(t: float, cents: int, label: str = "VIR RECU") -> tuple[int, int, str]:
    return int(t), cents, label


def put(case: Case, accounts: Sequence[Sequence[tuple[int, int, str]]], *, timed: bool) -> None:
    """Accounts 1, 2, … with their movements, as one statement each of a second source."""
    source = 2 << 32
    for number, moves in enumerate(accounts, start=1):
        case.insert("account", [(number, "iban", f"FR{number}", 0, f"A-{number}", True)])
        case.insert(
            "statement",
            [(source, number, "EUR", number, f"s{number}", str(Form.TABLE), 2, None, None, None,
              None, 0, str(Balance.NOT_GIVEN), None, "utf-8")],
        )  # fmt: skip
        case.insert(
            "movement",
            [
                (source + 1000 * number + place, number, number, t // DAY_S,
                 t * 1000 if timed else None, None, cents, 2, "EUR", "", None, label, "", "",
                 False, None, None)
                for place, (t, cents, label) in enumerate(moves, start=1)
            ],
        )  # fmt: skip


def told(case: Case) -> list[Told]:
    found = []
    for subjects, measures in case.query(
        "SELECT subjects, measures FROM finding WHERE analysis = 'payments' ORDER BY position"
    ):
        account, number = json.loads(subjects)
        ((text,),) = case.query(
            "SELECT number FROM number WHERE number_id = ?", [number["number_id"]]
        )
        found.append(Told(account["account_id"], number["role"], text, json.loads(measures)))
    return found


def ask(
    path: Path,
    world: Made,
    accounts: Sequence[Sequence[tuple[int, int, str]]],
    *,
    timed: bool = True,
) -> tuple[list[Told], str]:
    with fill(path / "case.filiere", world) as case:
        put(case, accounts, timed=timed)
        run(case, only=["lines", "relay", "couriers", "ladder", "payments"],
            progress=lambda *_: None)  # fmt: skip
        ((outcome, why),) = case.query(
            "SELECT outcome, why_en FROM run WHERE analysis = 'payments'"
        )
        return told(case), str(why or outcome)


@pytest.fixture(scope="module")
def world() -> Made:
    return street(1)


def paid(world: Made, share: float, lag_s: float) -> list[tuple[int, int, str]]:
    rng = np.random.default_rng(4)
    return [move(t + lag_s, 6000) for t in world.orders if rng.random() < share]


def life(count: int) -> list[tuple[int, int, str]]:
    """Credits in the evening hours of the line, on days and at minutes of their own."""
    rng = np.random.default_rng(9)
    return [
        move(START_S + rng.integers(5, DAYS) * DAY_S + rng.uniform(12, 24) * 3600, 3000)
        for _ in range(count)
    ]


def test_transfers_that_follow_orders_pass_chance_and_others_do_not(
    tmp_path: Path, world: Made
) -> None:
    moves = paid(world, 0.2, 240)
    found, _ = ask(tmp_path, world, [moves, life(len(moves))])
    own, other = (next(t for t in found if (t.account, t.number) == (n, LINE)) for n in (1, 2))
    assert own.role == "line"
    assert own.measures["compared"] == len(moves)
    assert int(str(own.measures["together"])) >= 0.9 * len(moves)
    assert float(str(own.measures["p"])) < 1e-3
    assert abs(int(str(own.measures["median_lag_s"])) - 240) <= 240
    assert own.measures["window_s"] == 600
    assert float(str(other.measures["p"])) > 0.01
    expected = float(str(other.measures["expected_by_chance"]))
    assert int(str(other.measures["together"])) == pytest.approx(expected, abs=3 * expected**0.5)


def test_every_account_has_its_finding_also_where_nothing_is_near(
    tmp_path: Path, world: Made
) -> None:
    found, _ = ask(tmp_path, world, [[move(START_S + 6 * DAY_S + 5 * 3600, 100)]])
    (one,) = [each for each in found if each.number == LINE]
    assert (one.measures["together"], one.measures["median_lag_s"]) == (0, None)


def test_a_booking_without_an_hour_is_compared_by_its_day(tmp_path: Path, world: Made) -> None:
    moves = [move(START_S + day * DAY_S + 43_200, 100) for day in (1, 2, 7, 8, 9)]
    found, _ = ask(tmp_path, world, [moves], timed=False)
    (one,) = [each for each in found if each.number == LINE]
    assert (one.measures["together"], one.measures["compared"]) == (3, 3)
    assert (one.measures["median_lag_s"], one.measures["window_s"]) == (None, DAY_S)


def test_one_minute_for_all_is_a_day_and_no_hour(tmp_path: Path, world: Made) -> None:
    moves = [move(START_S + day * DAY_S, 100) for day in (6, 7, 8, 9)]
    found, _ = ask(tmp_path, world, [moves])
    (one,) = [each for each in found if each.number == LINE]
    assert one.measures["window_s"] == DAY_S


def test_cash_drawn_before_the_supplier_is_met_is_counted_and_other_debits_are_not(
    tmp_path: Path,
) -> None:
    known = street(1)
    rng = np.random.default_rng(2)
    met = []
    for day in (6, 8, 9, 11, 13):
        t = START_S + day * DAY_S + (9 + int(rng.integers(4))) * 3600
        known.call(DISPATCH, SUPPLIER, t, 30)
        met.append(t)
    cash = [move(t - 5400, -50_000, "RETRAIT DAB PARIS") for t in met]
    cards = [move(t + 60, -2000, "CARTE COMMERCE") for t in met]
    with fill(tmp_path / "case.filiere", known) as case:
        put(case, [[*cash, *cards]], timed=True)
        run(case, only=["lines", "relay", "couriers", "ladder"], progress=lambda *_: None)
        ((number_id,),) = case.query("SELECT number_id FROM number WHERE number = ?", [SUPPLIER])
        ((finding, measures),) = case.query(
            "SELECT finding_id, measures FROM finding WHERE analysis = 'ladder' "
            "AND contains(measures, '\"dispatch\"') LIMIT 1"
        )
        held = json.loads(measures)
        held["rungs"] = [r for r in held["rungs"] if r["role"] != "supplier"]
        held["rungs"].append({"role": "supplier", "number_id": number_id})
        case.execute(
            "UPDATE finding SET measures = ? WHERE finding_id = ?", [json.dumps(held), finding]
        )
        run(case, only=["payments"], progress=lambda *_: None)
        (one,) = [each for each in told(case) if each.role == "supplier"]
    assert one.number == SUPPLIER
    assert (one.measures["together"], one.measures["compared"]) == (5, 5)
    assert one.measures["median_lag_s"] == -5400
    assert float(str(one.measures["p"])) < 0.05


def test_cash_drawn_before_a_number_that_the_ladder_leaves_is_counted_without_a_part(
    tmp_path: Path,
) -> None:
    known = street(1)
    other = name(398)
    times = [START_S + day * DAY_S + (600 + 7 * day) * 60 for day in (6, 8, 9, 11, 13)]
    for t in times:
        known.call(DISPATCH, other, t, 30)
    with fill(tmp_path / "case.filiere", known) as case:
        put(case, [[move(t - 1800, -50_000, "RETRAIT DAB") for t in times]], timed=True)
        run(case, only=["lines", "relay", "couriers", "ladder", "payments"],
            progress=lambda *_: None)  # fmt: skip
        (one,) = [each for each in told(case) if each.number == other]
        printed = as_object(case)["findings"]
    assert one.role == "right"
    assert (one.measures["together"], one.measures["median_lag_s"]) == (5, -1800)
    said = [each["statement"]["en"] for each in printed if "right" in str(each["subjects"])]
    assert any("That number has no known part." in each for each in said)


def wrote(case: Case, *texts: tuple[str, bool]) -> list[int]:
    """Messages of one seized phone: text, and whether it was sent."""
    source = 3 << 32
    case.insert("stream", [(3, "D1", "", "", "", False)])
    rows = [
        (source + place, 1, None, int(Direction.OUT if going else Direction.IN), 1, 0,
         START_S * 1000, 1, None, None, None, None, None, None, "", text)
        for place, (text, going) in enumerate(texts, start=1)
    ]  # fmt: skip
    case.insert("chat_message", rows)
    return [row[0] for row in rows]


def test_where_the_account_or_the_other_side_was_written_is_told(
    tmp_path: Path, world: Made
) -> None:
    own, other = (str(french_iban("30006", "00001", f"0000000000{n}")) for n in (1, 2))
    wrong = own[:-1] + str((int(own[-1]) + 1) % 10)
    with fill(tmp_path / "case.filiere", world) as case:
        put(case, [life(5), life(5)], timed=True)
        case.execute("UPDATE account SET identifier = ? WHERE account_id = 1", [own])
        case.insert("account", [(9, "iban", other, 0, "A-9", False)])
        case.execute(
            "UPDATE movement SET counterparty_id = 9 WHERE account_id = 1 AND record_id <= ?",
            [(2 << 32) + 1002],
        )
        records = wrote(
            case,
            ("RIB : " + " ".join(own[at : at + 4] for at in range(0, 27, 4)), True),
            (f"{wrong} ?", True),  # its check digits fail
            (f"paye sur {other.lower()}", False),
        )
        run(case, only=["lines", "relay", "couriers", "ladder", "payments"],
            progress=lambda *_: None)  # fmt: skip
        findings = [each for each in told(case) if each.number == LINE]
        ((finding,),) = case.query(
            "SELECT finding_id FROM finding WHERE analysis = 'payments' "
            "AND caveats LIKE '%of phones or exports%' AND subjects LIKE '%\"line\"%'"
        )
        rests = set(
            case.column(
                "SELECT record_id FROM finding_evidence WHERE finding_id = ?", [finding], of=int
            )
        )
        printed = json.dumps(as_object(case))
    one, two = (next(t for t in findings if t.account == n) for n in (1, 2))
    names = ("written", "written_sent", "written_received", "others_written")
    assert [one.measures[each] for each in names] == [1, 1, 0, 2]
    assert [two.measures[each] for each in names] == [0, 0, 0, 0]
    assert "For 2 movements the other side's account stands in texts" in printed
    assert rests >= {records[0], records[2]}
    assert records[1] not in rests
    assert other not in printed


def test_it_says_why_it_does_not_apply(tmp_path: Path, world: Made) -> None:
    found, why = ask(tmp_path, world, [])
    assert found == []
    assert why.strip().startswith("No movement of an account is held")


def test_a_movement_counts_once_and_its_lag_is_to_the_nearest() -> None:
    moves, events = np.array([1000, 5000]), np.array([900, 1050, 9000])
    found = paired(moves, events, 200, (0, 3), DAY_S)
    assert found.near.tolist() == [True, False]
    assert (found.together, found.lag.tolist(), found.event.tolist()) == (1, [-50, 0], [1, -1])


def test_the_chance_is_that_of_the_other_days() -> None:
    events = np.array([day * DAY_S + 40_000 for day in (0, 1, 2)])
    found = paired(np.array([3 * DAY_S + 40_100]), events, 600, (0, 9), DAY_S)
    assert found.together == 0
    assert found.expected == pytest.approx(3 / 9)
    always = np.array([day * DAY_S + 40_000 for day in range(10)])
    assert paired(always, always, 600, (0, 9), DAY_S).p == pytest.approx(1.0)


def test_one_day_tells_nothing_of_chance() -> None:
    events = np.array([40_000])
    found = paired(np.array([40_100]), events, 600, (0, 0), DAY_S)
    assert (found.together, found.p) == (1, 1.0)


def test_the_tail_is_exact() -> None:
    chances = np.array([0.5, 0.25, 0.1])
    assert at_least(chances, 3) == pytest.approx(0.0125)
    assert at_least(chances, 1) == pytest.approx(1 - 0.5 * 0.75 * 0.9)
    assert at_least(chances, 0) == 1.0
