"""Ids follow the order of the pseudonyms; these are stable, keyed and never twice the same."""

import re
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from filiere.case import Case
from filiere.case.rights import authority
from filiere.case.store import names
from filiere.errors import CaseDamagedError, CaseError
from filiere.model.authorisation import SIMULATED

LINE = "+33639980001"
CALLER = "+33639980002"
Undone = Callable[[Case], AbstractContextManager[None]]
GIVEN = "SELECT unnest(?::VARCHAR[]), 1::TINYINT, 'FR'"


def id_of(case: Case, number: str) -> int:
    return int(case.query("SELECT number_id FROM number WHERE number = ?", [number])[0][0])


def pseudonyms(case: Case) -> dict[str, str]:
    return dict(case.query("SELECT number, pseudonym FROM number"))


def test_ids_continue_in_the_order_of_the_pseudonyms(empty: Case) -> None:
    """The order of ids is seen wherever two are alike; that of the numbers would tell of them."""
    given = [f"+336399800{n:02}" for n in range(40)]
    assert names.add_numbers(empty, GIVEN, [[*given[:20], given[0]]]) == 20
    assert names.add_numbers(empty, GIVEN, [given]) == 20
    known = empty.query("SELECT number_id, number, pseudonym FROM number ORDER BY number_id")
    assert [n for n, _, _ in known] == list(range(1, 41))
    for first, some in ((0, given[:20]), (20, given[20:])):
        told = known[first : first + 20]
        assert {number for _, number, _ in told} == set(some)
        assert [p for _, _, p in told] == sorted(p for _, _, p in told)
        assert [number for _, number, _ in told] != sorted(some)


def test_blank_and_missing_numbers_have_no_id(empty: Case) -> None:
    assert names.add_numbers(empty, GIVEN, [["", None]]) == 0


def test_a_number_seen_as_two_kinds_is_one(empty: Case) -> None:
    rows = "SELECT '+33639980001', unnest([5, 1])::TINYINT, unnest(['', 'FR'])"
    assert names.add_numbers(empty, rows) == 1
    assert empty.query("SELECT kind, country FROM number") == [(1, "")]


@pytest.mark.parametrize(
    ("add", "table", "column"),
    [
        (names.add_devices, "device", "imei14"),
        (names.add_sims, "sim", "imsi"),
        (names.add_cells, "cell", "cell"),
    ],
)
def test_devices_sims_and_cells_have_ids_too(
    empty: Case, add: Callable[[Case, str], int], table: str, column: str
) -> None:
    assert add(empty, "SELECT unnest(['b', 'a', 'b', '', NULL])") == 2
    assert add(empty, "SELECT unnest(['0', 'a'])") == 1
    rows = empty.query(f"SELECT {table}_id, {column} FROM {table} ORDER BY 1")
    assert rows == [(1, "a"), (2, "b"), (3, "0")]


def test_a_pseudonym_is_six_characters_that_cannot_be_misread(empty: Case) -> None:
    names.add_numbers(empty, "SELECT '+3363998' || i, 1::TINYINT, 'FR' FROM range(1000, 3000) t(i)")
    shape = re.compile(r"T-[0-9A-HJKMNP-TV-Z]{6}")
    assert all(shape.fullmatch(text) for text in pseudonyms(empty).values())


def test_pseudonyms_are_those_of_the_same_reference_and_of_no_other(tmp_path: Path) -> None:
    found = []
    for place, reference in enumerate(("A", "A", "B")):
        with Case.create(tmp_path / f"{place}.filiere", {"reference": reference}) as case:
            names.add_numbers(case, GIVEN, [["+33639980001", "+33639980002"]])
            found.append(pseudonyms(case))
    assert found[0] == found[1]
    assert not set(found[0].values()) & set(found[2].values())


@given(numbers=st.lists(st.integers(0, 9999), min_size=1, max_size=30), cut=st.integers(0, 30))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=15)
def test_pseudonyms_do_not_depend_on_the_order_of_files(
    empty: Case, undone: Undone, numbers: list[int], cut: int
) -> None:
    texts = [f"+3363998{n:04d}" for n in numbers]
    found = []
    for parts in ([texts], [texts[:cut], texts[cut:]], [texts[::-1]]):
        with undone(empty):
            for part in parts:
                names.add_numbers(empty, GIVEN, [part])
            found.append(pseudonyms(empty))
    assert found[0] == found[1] == found[2]


def test_a_taken_pseudonym_makes_the_later_one_longer(
    empty: Case, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(names, "SHORTEST", 1)
    names.add_numbers(empty, GIVEN, [[f"+3363998{n:04d}" for n in range(40)]])
    names.add_numbers(empty, GIVEN, [[f"+3363998{n:04d}" for n in range(40, 80)]])
    found = pseudonyms(empty)
    assert len(set(found.values())) == 80
    assert {len(text) for text in found.values()} >= {3, 4}
    names.check(empty)


def test_running_out_of_pseudonyms_is_one_sentence(
    empty: Case, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(names, "SHORTEST", 1)
    monkeypatch.setattr(names, "LONGEST", 1)
    with pytest.raises(CaseError, match="more numbers than pseudonyms of 1 character"):
        names.add_numbers(empty, GIVEN, [[f"+3363998{n:04d}" for n in range(40)]])


def test_only_what_an_authorisation_names_is_printed_in_clear(case: Case) -> None:
    shown = names.labels(case)
    line, caller = id_of(case, LINE), id_of(case, CALLER)
    assert shown[line] == LINE
    assert shown[caller].startswith("T-")
    assert names.labels(case, [caller]) == {caller: shown[caller]}
    assert names.labels(case, [caller], reveal=True) == {caller: CALLER}


def test_every_number_of_a_simulated_world_is_named(case: Case) -> None:
    act = authority.recorded(case)[0]
    world = type(act)(
        id="W",
        basis=SIMULATED,
        authority="simulator",
        date=act.date,
        from_s=0,
        to_s=1,
        kinds=act.kinds,
        numbers=("*",),
    )
    authority.record(case, [world])
    assert all(text.startswith("+") for text in names.labels(case).values())


def test_a_further_authorisation_names_what_it_asks_for(case: Case) -> None:
    case.execute("UPDATE authorisation SET numbers = ['+33639980002']")
    assert names.refresh_named(case) == 2
    assert names.refresh_named(case) == 0
    shown = names.labels(case)
    assert shown[id_of(case, LINE)].startswith("T-")
    assert shown[id_of(case, CALLER)] == CALLER


def test_an_unknown_id_is_refused(case: Case) -> None:
    with pytest.raises(CaseError, match="has no number with the id 99"):
        names.labels(case, [1, 99])


def test_a_name_that_stands_twice_is_found(case: Case) -> None:
    case.execute("INSERT INTO device VALUES (1, '00440015000001'), (1, '00440015000002')")
    with pytest.raises(CaseDamagedError, match="has a device that stands twice"):
        names.check(case)
