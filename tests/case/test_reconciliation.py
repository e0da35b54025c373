"""A file that is not as long as its sender said is told until a named person signs (R8)."""

import pytest

from filiere.case import Case
from filiere.case.rows.reconciliation import differences, per_day, sign
from filiere.errors import CaseError
from filiere.upkeep.audit import verify


def test_a_missing_row_is_told_until_it_is_signed(case: Case) -> None:
    (told,) = differences(case)
    assert (told.path, told.declared, told.held, told.signed_by) == ("bills/1.csv", 6, 5, "")
    sign(case, "bills/1.csv", by="A. Clerk", why="The operator's footer counts the blank row")
    (told,) = differences(case)
    assert told.signed_by == "A. Clerk"
    assert verify(case).holds


def test_a_signature_is_of_the_difference_that_was_seen(case: Case) -> None:
    sign(case, "bills/1.csv", by="A. Clerk", why="Seen")
    case.execute("UPDATE source SET rows_rejected = 3")
    assert [d.signed_by for d in differences(case)] == [""]


def test_a_file_as_long_as_declared_has_nothing_to_sign(case: Case) -> None:
    case.execute("UPDATE source SET declared_rows = 5")
    assert differences(case) == []
    with pytest.raises(CaseError, match="differs from the one declared"):
        sign(case, "bills/1.csv", by="A", why="B")


def test_counts_are_given_per_day_and_kind(case: Case) -> None:
    assert per_day(case, "bills/1.csv") == [("2024-06-01", "call", 3)]
