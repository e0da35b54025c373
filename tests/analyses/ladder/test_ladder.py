"""Do the rungs rest on findings, and does the ladder say where it stops and why?"""

import json
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from tests.streets.street import street

from filiere.analyses.ladder.analysis import Network, _carried_with, networks, why_no_higher
from filiere.analyses.ladder.restocking import Trade, rises
from filiere.case import Case
from filiere.case.rights.unmasking import in_findings
from filiere.findings import as_object
from filiere.model.evidence import Role
from filiere.runner import run
from filiere.signals.book import ledger
from filiere.signals.contacts import Contacts
from filiere.signals.found import Known
from filiere.validation.worlds.made import DAY_S, START_S, Made, fill, name
from filiere.wording import Message

HOUR_S = 3600


@pytest.fixture(scope="module")
def supplied(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Made, Case]]:
    """The street, whose dispatch phone calls a supplier some hours before each sending."""
    made = street(1)
    dispatch = made.is_a("dispatch", made.truth["dispatch"][0])
    supplier = made.is_a("supplier", name(900))
    for day in (5, 10):
        made.call(dispatch, supplier, START_S + day * DAY_S + 9 * HOUR_S)
    made.is_a("friend", name(901))
    for day in range(6, 13, 2):
        made.call(dispatch, name(901), START_S + day * DAY_S + 20 * HOUR_S)
    with fill(tmp_path_factory.mktemp("ladder") / "case.filiere", made) as case:
        run(case, only=("ladder",), settings={"ladder": {"min_ups": 2}}, progress=_silent)
        yield made, case


def _silent(_said: object, _share: float) -> None:
    """Nobody watches."""


def test_rungs_go_from_client_to_line_each_resting_on_a_finding(
    supplied: tuple[Made, Case],
) -> None:
    """Each rung has its rival explanation and what would refute it beside it (R28)."""
    made, case = supplied
    found = as_object(case, analysis="ladder", shown=in_findings(case))["findings"]
    ids = {row[0] for row in case.query("SELECT finding_id FROM finding ORDER BY 1")}
    own = next(f for f in found if f["subjects"][0]["number"] == made.truth["line"][0])
    rungs = own["measures"]["rungs"]
    roles = [rung["role"] for rung in rungs]
    assert roles == sorted(
        roles, key=["client", "courier", "dispatch", "line", "holder", "supplier"].index
    )
    by_role = {rung["role"]: rung["number"] for rung in rungs}
    assert by_role["dispatch"] == made.truth["dispatch"][0]
    assert by_role["line"] == made.truth["line"][0]
    assert {r["number"] for r in rungs if r["role"] == "courier"} <= set(made.truth["courier"])
    assert all(rung["rests_on"] in ids for rung in rungs if rung["role"] != "supplier")
    assert all(rung["rival"] and rung["refutes"] for rung in rungs)
    assert own["measures"]["cannot_go_higher"] != ""


def test_a_phone_carried_with_a_courier_is_told_with_the_crew_that_explains_it_too() -> None:
    """W11: what copresence listed is told on the ladder, whatever else explains it."""

    def pair(one: int, other: int, log10_lr: float | None) -> Known:
        subjects = {Role.LEFT: min(one, other), Role.RIGHT: max(one, other)}
        return Known(subjects=subjects, measures={}, log10_lr=log10_lr)

    network = Network(
        lines={1: None}, dispatches={2: _found(1, 2)}, couriers={3: _found(1, 3), 4: _found(1, 4)}
    )
    likely, likelier = pair(30, 3, 0.4), pair(3, 31, 1.2)
    against, inside, unweighed = pair(3, 32, -0.3), pair(3, 4, 1.5), pair(3, 33, None)
    carried = [likely, likelier, against, inside, unweighed]
    assert _carried_with(3, carried, network) == [(31, likelier), (30, likely)]
    assert _carried_with(4, carried, network) == []


def _found(line: int, other: int) -> Known:
    return Known(subjects={Role.LINE: line, Role.COURIER: other}, measures={})


def test_third_parties_are_pseudonyms_inside_the_rungs(tmp_path: Path) -> None:
    made = street(1)
    line = made.truth["line"][0]
    with fill(tmp_path / "case.filiere", made) as case:
        case.execute("UPDATE number SET named = (number = ?)", [line])
        run(case, only=("ladder",), progress=_silent)
        text = json.dumps(as_object(case, analysis="ladder")["findings"])
    assert line in text
    assert made.truth["dispatch"][0] not in text
    assert all(courier not in text for courier in made.truth["courier"])


def test_networks_without_a_common_phone_are_kept_apart() -> None:
    def of(line: int, **roles: int) -> Known:
        return Known(
            subjects={Role.LINE: line, **{Role(role): n for role, n in roles.items()}},
            measures={},
            finding_id=f"x-{line}",
        )

    lines = [of(1), of(2), of(3)]
    found = networks(lines, [of(1, dispatch=10), of(2, dispatch=10), of(3, dispatch=11)], [])
    assert [list(each.lines) for each in found] == [[1, 2], [3]]
    joined = networks(lines, [of(1, dispatch=10)], [of(1, courier=20), of(3, courier=20)])
    assert [list(each.lines) for each in joined] == [[1, 3], [2]]


@pytest.mark.parametrize(
    ("dispatches", "couriers", "billed", "foreign", "key"),
    [
        ((), (), set(), set(), "no_courier"),
        ((), (20,), {1}, set(), "no_dispatch_bill"),
        ((), (20,), {20}, set(), "no_dispatch"),
        ((10,), (20,), {20}, {10}, "dispatch_foreign"),
        ((10,), (20,), {20}, set(), "dispatch_bill"),
        ((10,), (20,), {10}, set(), "no_supplier"),
    ],
)
def test_it_says_why_the_records_stop(
    dispatches: tuple[int, ...],
    couriers: tuple[int, ...],
    billed: set[int],
    foreign: set[int],
    key: str,
) -> None:
    some = Known(subjects={}, measures={})
    network = Network(
        lines={1: some},
        dispatches=dict.fromkeys(dispatches, some),
        couriers=dict.fromkeys(couriers, some),
    )
    said = why_no_higher(network, ([], []), billed, foreign)
    assert isinstance(said, Message)
    assert said.id == f"analyses/ladder:stops-{key.replace('_', '-')}"


def _contacts(rows: list[tuple[int, int, int]]) -> Contacts:
    rows.sort()
    size = len(rows)
    return Contacts(
        t=np.array([r[0] for r in rows], dtype=np.int64),
        a=np.array([r[1] for r in rows], dtype=np.int32),
        b=np.array([r[2] for r in rows], dtype=np.int32),
        is_call=np.ones(size, dtype=np.bool_),
        duration_s=np.full(size, 30, dtype=np.int32),
        contact_id=np.arange(size, dtype=np.int64),
        numbers=10,
    )


def test_a_contact_before_each_sending_is_rare_and_one_at_the_same_hour_daily_is_not() -> None:
    days = range(28)
    sent_on = (3, 9, 14, 20, 25)
    at_nine = [(START_S + day * DAY_S + 9 * HOUR_S, 1, 2) for day in sent_on]
    daily = [(START_S + day * DAY_S + 9 * HOUR_S + 60, 1, 3) for day in days]
    edges = [(START_S, 4, 5), (START_S + 28 * DAY_S - 1, 4, 5)]
    book = ledger(_contacts([*at_nine, *daily, *edges]))
    trade = Trade(
        sent_at=np.array([START_S + day * DAY_S + 12 * HOUR_S for day in sent_on], dtype=np.int64),
        orders=np.empty(0, dtype=np.int64),
    )
    found = rises(book, 1, np.array([2, 3], dtype=np.int64), trade, 3)
    by_number = {each.number: each for each in found}
    assert found[0].number == 2
    assert by_number[2].followed == 5
    assert by_number[2].p < 0.001
    assert by_number[3].p > 0.3


def test_a_number_that_only_calls_in_is_no_supplier() -> None:
    sent_on = (3, 9, 14, 20, 25)
    calls_in = [(START_S + day * DAY_S + 9 * HOUR_S, 2, 1) for day in sent_on]
    book = ledger(_contacts([*calls_in, (START_S, 4, 5), (START_S + 28 * DAY_S, 4, 5)]))
    trade = Trade(
        sent_at=np.array([START_S + day * DAY_S + 12 * HOUR_S for day in sent_on], dtype=np.int64),
        orders=np.empty(0, dtype=np.int64),
    )
    assert rises(book, 1, np.array([2], dtype=np.int64), trade, 3) == []
