"""A row is usable only if its kind, its time and one of its own identifiers were asked for."""

from collections.abc import Callable, Collection

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from filiere.case import Case
from filiere.case.rows.scope import CELLS, scope_sql
from filiere.model.authorisation import SIMULATED, Authorisation
from filiere.model.codes import DataKind

CDR, DUMP, SUBSCRIBER = DataKind.CDR, DataKind.CELL_DUMP, DataKind.SUBSCRIBER
FROM, TO = 1000, 2000
LINE, OTHER = "+33639980001", "+33639980002"
IMEI, CELL = "00440015000001", "208-01-10-20"
Row = tuple[int | None, str | None, str | None, str | None]
Act = Callable[..., Authorisation]


def judged(
    case: Case, act: Authorisation, kinds: Collection[str], *rows: Row, timeless: bool = False
) -> list[str | None]:
    case.execute(
        "CREATE OR REPLACE TEMP TABLE staged "
        "(place INTEGER, t BIGINT, served VARCHAR, imei14 VARCHAR, cell VARCHAR)"
    )
    case.insert("staged", [(place, *row) for place, row in enumerate(rows)])
    sql, params = scope_sql(case, act, kinds, timeless=timeless)
    return [row[0] for row in case.query(f"SELECT {sql} FROM staged ORDER BY place", params)]


def june(act: Act, **changes: object) -> Authorisation:
    return act(from_s=FROM, to_s=TO, **changes)


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ((1500, LINE, None, None), None),
        ((FROM, LINE, None, None), None),
        ((TO, LINE, None, None), None),
        ((FROM - 1, LINE, None, None), "period"),
        ((TO + 1, LINE, None, None), "period"),
        ((1500, OTHER, None, None), "target"),
        ((1500, None, None, None), "target"),
        ((None, LINE, None, None), "period"),
        ((FROM - 1, OTHER, None, None), "period"),
        ((1500, OTHER, IMEI, None), None),
        ((1500, None, IMEI, None), None),
        ((1500, OTHER, "00440015000002", CELL), "target"),
    ],
)
def test_the_period_and_the_targets_bound_a_bill(
    empty: Case, act: Act, row: Row, reason: str | None
) -> None:
    asked = june(act, numbers=(LINE,), imeis=(IMEI,))
    assert judged(empty, asked, [CDR], row) == [reason]


def test_another_kind_than_asked_for_is_out_whatever_it_says(empty: Case, act: Act) -> None:
    rows: list[Row] = [(1500, LINE, None, None), (0, OTHER, None, None)]
    assert judged(empty, june(act), [SUBSCRIBER], *rows) == ["kind", "kind"]


@pytest.mark.parametrize(
    ("kinds", "reasons"),
    [
        ((CDR, DUMP), [None, None, "target"]),
        ((CDR,), [None, "kind", "target"]),
        ((DUMP,), ["kind", None, "target"]),
        ((SUBSCRIBER,), ["kind", "kind", "kind"]),
    ],
)
def test_a_row_of_the_canonical_layout_is_a_bill_by_its_number_and_a_dump_by_its_cell(
    empty: Case, act: Act, kinds: tuple[DataKind, ...], reasons: list[str | None]
) -> None:
    asked = june(act, numbers=(LINE,), cells=(CELL,), kinds=kinds)
    rows: list[Row] = [
        (1500, LINE, None, "208-01-10-21"),
        (1500, OTHER, None, CELL),
        (1500, OTHER, None, "208-01-10-21"),
    ]
    assert judged(empty, asked, [CDR, DUMP], *rows) == reasons


def test_a_tower_dump_is_covered_by_its_cells(empty: Case, act: Act) -> None:
    asked = june(act, numbers=(), cells=(CELL,), kinds=(DUMP,))
    rows: list[Row] = [(1500, OTHER, None, CELL), (1500, OTHER, None, "208-01-1-1")]
    assert judged(empty, asked, [DUMP], *rows) == [None, "target"]


def test_a_simulated_world_is_covered_but_for_its_period(empty: Case, act: Act) -> None:
    world = june(act, basis=SIMULATED, numbers=("*",))
    rows: list[Row] = [(1500, OTHER, None, None), (0, OTHER, None, None), (1500, None, None, CELL)]
    assert judged(empty, world, [CDR, DUMP], *rows) == [None, "period", None]


def test_a_directory_has_no_time(empty: Case, act: Act) -> None:
    asked = june(act, kinds=(SUBSCRIBER,))
    rows: list[Row] = [(None, LINE, None, None), (None, OTHER, None, None)]
    assert judged(empty, asked, [SUBSCRIBER], *rows, timeless=True) == [None, "target"]


def test_a_list_of_masts_is_covered_by_any_authorisation(empty: Case, act: Act) -> None:
    assert judged(empty, june(act), [CELLS], (None, None, None, CELL)) == [None]


@given(
    asked=st.sets(st.integers(0, 99), max_size=60),
    cells=st.sets(st.integers(0, 9), max_size=9),
    rows=st.lists(
        st.tuples(st.integers(FROM - 2, TO + 2), st.integers(0, 99), st.integers(0, 9)), max_size=40
    ),
)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=30)
def test_the_scope_is_that_of_its_definition_however_long_the_lists(
    empty: Case,
    act: Act,
    asked: set[int],
    cells: set[int],
    rows: list[tuple[int, int, int]],
) -> None:
    right = june(
        act,
        numbers=(LINE, *(f"+33639981{n:03d}" for n in sorted(asked))),
        cells=tuple(f"208-01-1-{c}" for c in sorted(cells)),
    )
    given_rows: list[Row] = [(t, f"+33639981{n:03d}", None, f"208-01-1-{c}") for t, n, c in rows]
    expected = [
        "period" if not FROM <= t <= TO else None if n in asked or c in cells else "target"
        for t, n, c in rows
    ]
    assert judged(empty, right, [CDR], *given_rows) == expected


def test_nothing_in_a_target_can_steer_the_statement(empty: Case, act: Act) -> None:
    asked = june(act, numbers=("') OR true --",))
    assert judged(empty, asked, [CDR], (1500, OTHER, None, None)) == ["target"]
