"""Every physical row has exactly one fate, or nothing of its file is kept."""

from collections.abc import Callable
from contextlib import AbstractContextManager

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from filiere.case import Case
from filiere.case.rights import log
from filiere.case.rows import ledger
from filiere.errors import LedgerError
from filiere.model.codes import Fate, record_id

FileRow = Callable[..., ledger.Source]
Undone = Callable[[Case], AbstractContextManager[None]]


def test_the_ledger_is_read_back_as_written(case: Case) -> None:
    (source,) = ledger.ledger(case)
    assert source.path == "bills/1.csv"
    assert ledger.source_fates(source) == {
        "record": 2,
        "duplicate": 1,
        "header": 1,
        "blank": 1,
        "note": 0,
        "rejected": 1,
        "quarantined": 1,
    }
    assert ledger.parts(case, 1)[0].columns[0] == "start_time"
    assert ledger.next_source_id(case) == 2
    ledger.check(case, 1)


def test_an_import_is_logged_with_its_counts(case: Case) -> None:
    entry = log.entries(case)[-1]
    assert entry.action == "import"
    assert '"rejected":1' in entry.detail


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ("DELETE FROM event WHERE record_id % 10 = 8", "row [234] has no fate"),
        ("DELETE FROM row_fate WHERE row = 5", "states 1 row blank, the case holds 0"),
        ("DELETE FROM quarantine", "states 1 row quarantined, the case holds 0"),
        ("UPDATE quarantine SET row = 5", "row 5 has two fates"),
        ("UPDATE quarantine SET row = 2", "row 2 has two fates"),
        ("UPDATE row_fate SET row = 99 WHERE row = 6", "row 6 has no fate"),
        ("UPDATE source SET rows_physical = 8", "has 8 rows, but 7 fates"),
        ("UPDATE source SET rows_record = 3, rows_physical = 8", "row 8 has no fate"),
        ("INSERT INTO event SELECT * FROM event", "row 2 gave two records"),
        ("UPDATE event SET record_id = record_id + 10 WHERE record_id % 10 = 0", "has no fate"),
        (
            "INSERT INTO cell_place SELECT 1, 0, 0, 0, 0, 0, 0, '', 1, 0, '', '', 4294967346",
            "has 7 rows, but a fate was given to row 50",
        ),
        (
            "INSERT INTO subscriber SELECT (1::BIGINT << 32) + 5, 1, 1, '', '', '', '', '', '', ''",
            "row 5 has two fates",
        ),
    ],
)
def test_a_row_without_a_fate_or_with_two_is_found(case: Case, change: str, said: str) -> None:
    case.execute(change)
    with pytest.raises(LedgerError, match=said):
        ledger.check(case, 1)


def test_a_place_said_by_a_record_is_no_second_fate(case: Case) -> None:
    case.execute(
        "INSERT INTO cell_place SELECT 1, 0, 0, 0, 0, 0, 0, 'mast', 1, 0, '', '', "
        "(1::BIGINT << 32) + 2"
    )
    ledger.check(case, 1)


def test_a_file_of_nothing_balances(empty: Case, file_row: FileRow) -> None:
    ledger.write(empty, file_row(), [])
    ledger.check(empty, 1)


def test_an_unknown_file_is_refused(empty: Case) -> None:
    with pytest.raises(LedgerError, match="has no source 3"):
        ledger.check(empty, 3)


FATES = [Fate.RECORD, Fate.DUPLICATE, Fate.HEADER, Fate.BLANK, Fate.NOTE, Fate.REJECTED,
         Fate.QUARANTINED]  # fmt: skip


@given(
    fates=st.lists(st.sampled_from(FATES), max_size=30),
    segment=st.integers(1, 8),
    lost=st.integers(0, 29),
)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=20)
def test_any_file_balances_and_no_longer_does_when_one_row_is_lost(
    empty: Case, file_row: FileRow, undone: Undone, *, fates: list[Fate], segment: int, lost: int
) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(ledger, "SEGMENT", segment)
        with undone(empty):
            for row, fate in enumerate(fates, start=1):
                _place(empty, row, fate)
            counts = {f"rows_{fate.name.lower()}": fates.count(fate) for fate in FATES}
            ledger.write(empty, file_row(rows_physical=len(fates), **counts), [])
            ledger.check(empty, 1)
            if lost < len(fates):
                empty.execute("DELETE FROM event WHERE record_id = ?", [record_id(1, lost + 1)])
                for table in ("row_fate", "quarantine"):
                    empty.execute(f"DELETE FROM {table} WHERE row = ?", [lost + 1])
                with pytest.raises(LedgerError):
                    ledger.check(empty, 1)


def _place(case: Case, row: int, fate: Fate) -> None:
    if fate in (Fate.RECORD, Fate.DUPLICATE):
        values = (record_id(1, row), 0, 1, 1, *[None] * 8, 0, 0)
        case.insert("event", [values])
    elif fate is Fate.QUARANTINED:
        case.insert("quarantine", [(1, row, "period")])
    else:
        case.insert("row_fate", [(1, row, int(fate), "", "", "")])
