"""Statements of 120 characters: the truth of the fixture, signs, decimals, cuts, accounts."""

import datetime as dt
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filiere.errors import ImportRefusedError
from filiere.model.amount import Amount
from filiere.model.codes import Fate
from filiere.model.money import Balance, Movement, Statement
from filiere.reader import Declared, Row
from filiere.readers.cfonb120 import READER
from filiere.readers.cfonb120.fields import Record
from filiere.received import Received

DATA = Path(__file__).parents[4] / "shared" / "data" / "cfonb120_own"
TRUTH = json.loads((DATA / "truth.json").read_text("utf-8")) if DATA.is_dir() else {}
needs_data = pytest.mark.skipif(not DATA.is_dir(), reason="needs shared/data beside the checkout")

ACCOUNT = "FR7630002004470000888899781"
NUMBER = "1234567890A"


def told(path: Path) -> tuple[list[Row], list[Movement], list[Statement]]:
    source = Received(name=path.name, path=path, scratch=path.parent / "private")
    given = list(READER.read(source, Declared(country="FR")))
    rows = [each for each in given if isinstance(each, Row)]
    movements = [m for row in rows for m in row.records if isinstance(m, Movement)]
    return rows, movements, [each for each in given if isinstance(each, Statement)]


def punched(units: int) -> str:
    digits = f"{abs(units):014d}"
    return digits[:-1] + ("}JKLMNOPQR" if units < 0 else "{ABCDEFGHI")[int(digits[-1])]


def record(
    code: str, day: str, units: int = 0, *, text: str = "", decimals: str = "2",
    currency: str = "EUR", number: str = NUMBER, op: str = "  ",
) -> str:  # fmt: skip
    """One record of 120 characters; ``text`` is the label, or qualifier and text of a 05."""
    head = f"{code}30002    00447{currency}{decimals} {number}{op}{day}"
    if code == "05":
        return f"{head}     {text}".ljust(120)
    label = f"  {day}{text[:31]}" if code == "04" else ""
    return head.ljust(40) + label.ljust(50) + punched(units) + " " * 16


def file(tmp_path: Path, *records: str, end: str = "\n", coding: str = "latin-1") -> Path:
    path = tmp_path / "r.cfo"
    path.write_bytes("".join(each + end for each in records).encode(coding))
    return path


@needs_data
@pytest.mark.parametrize("name", ["releve.cfo", "releve_without_line_ends.cfo"])
def test_the_fixture_gives_its_truth(name: str) -> None:
    rows, movements, statements = told(DATA / name)
    assert [row.place.at for row in rows] == list(range(1, 9))
    assert [m.amount.units for m in movements] == TRUTH["movements"]
    assert {m.amount.exponent for m in movements} == {2}
    assert [row.fate for row in rows].count(Fate.NOTE) == 2 + TRUTH["complements"]
    (statement,) = statements
    assert statement.opening == Amount(TRUTH["opening_cents"], 2)
    assert statement.closing == Amount(TRUTH["closing_cents"], 2)
    assert (statement.balance, str(statement.account)) == (Balance.HOLDS, f"iban:{ACCOUNT}")
    assert (statement.opening_on, statement.closing_on) == (
        dt.date(2024, 5, 31), dt.date(2024, 6, 6)
    )  # fmt: skip
    assert (movements[0].counterparty, movements[0].label) == (
        "CLIENT FICTIF UN", "VIR RECU CLIENT REF 12 SUITE DU LIBELLE"
    )  # fmt: skip
    assert (movements[0].booked_on, movements[0].value_on) == (
        dt.date(2024, 6, 3), dt.date(2024, 6, 4)
    )  # fmt: skip
    assert sum(m.amount.units for m in movements if m.code == "18") == TRUTH["cash_in_cents"]


@needs_data
def test_a_balance_that_does_not_hold_refuses_nothing() -> None:
    rows, movements, (statement,) = told(DATA / "balance_broken.cfo")
    assert (len(rows), len(movements), statement.balance) == (8, 4, Balance.FAILS)


@given(st.integers(-(10**13), 10**13), st.integers(0, 4))
def test_an_overpunched_amount_reads_back(units: int, decimals: int) -> None:
    text = record("04", "030624", units, decimals=str(decimals))
    assert Record(text).amount() == Amount(units, decimals).least(2)


def test_decimals_are_those_of_the_record_and_at_least_the_currency_s(tmp_path: Path) -> None:
    for currency, decimals, amount in (
        ("XPF", "0", Amount(500, 0)), ("TND", "3", Amount(500, 3)), ("EUR", "0", Amount(50000, 2)),
        ("EUR", " ", Amount(500, 2)),
    ):  # fmt: skip
        path = file(
            tmp_path, record("04", "030624", 500, currency=currency, decimals=decimals),
        )  # fmt: skip
        assert told(path)[1][0].amount == amount


def statement(*, number: str = NUMBER, day: str = "030624") -> list[str]:
    return [
        record("01", "310524", 1000, number=number),
        record("04", day, 250, number=number, text="VIR RECU"),
        record("07", day, 1250, number=number),
    ]


def test_each_account_and_day_has_its_own_statement(tmp_path: Path) -> None:
    path = file(tmp_path, *statement(), *statement(number="1234567890B"), *statement(day="040624"))
    _, movements, statements = told(path)
    assert [s.balance for s in statements] == [Balance.HOLDS] * 3
    assert [m.statement for m in movements] == [1, 2, 3]
    assert len({str(m.account) for m in movements}) == 2
    assert [s.statement for s in statements] == ["2024-06-03", "2024-06-03", "2024-06-04"]


@pytest.mark.parametrize("cut", [1, 2])
def test_a_statement_without_its_new_balance_was_cut(tmp_path: Path, cut: int) -> None:
    with pytest.raises(ImportRefusedError, match="ends before"):
        told(file(tmp_path, *statement()[:cut]))
    with pytest.raises(ImportRefusedError, match="ends before"):
        told(file(tmp_path, *statement()[:cut], *statement(number="1234567890B")))


def test_a_file_without_line_ends_may_not_stop_within_a_record(tmp_path: Path) -> None:
    whole = "".join(statement())
    assert len(told(file(tmp_path, whole, end=""))[1]) == 1
    with pytest.raises(ImportRefusedError, match="ends before"):
        told(file(tmp_path, whole[:-40], end=""))


def test_movements_alone_are_read_and_prove_nothing(tmp_path: Path) -> None:
    _, movements, (told_of,) = told(file(tmp_path, statement()[1]))
    assert (len(movements), told_of.balance, told_of.opening) == (1, Balance.NOT_GIVEN, None)


def test_blanks_at_the_end_of_lines_may_be_lost_and_lines_joined(tmp_path: Path) -> None:
    short = [each.rstrip() for each in statement()]
    assert len(told(file(tmp_path, *short))[1]) == 1
    joined = [statement()[0], "".join(statement()[1:])]
    rows, movements, _ = told(file(tmp_path, *joined, end="\r\n"))
    assert (len(rows), len(movements)) == (3, 1)


def test_a_file_saved_in_utf_8_keeps_its_places(tmp_path: Path) -> None:
    records = [statement()[0], record("04", "030624", 250, text="VERSEMENT ESPÈCES"),
               statement()[2]]  # fmt: skip
    for coding, named in (("utf-8", "utf-8"), ("latin-1", "latin-1")):
        _, movements, (told_of,) = told(file(tmp_path, *records, coding=coding))
        assert (movements[0].label, told_of.encoding) == ("VERSEMENT ESPÈCES", named)
        assert told_of.balance is Balance.HOLDS


@pytest.mark.parametrize(
    ("broken", "reason"),
    [
        (record("04", "030624", 250).replace("{", "*"), "amount-not-an-amount"),
        (record("04", "310224", 250), "day"),
        ("9" + record("04", "030624", 250)[1:], "record"),
        ("une note de la banque", "record"),
    ],
)
def test_what_cannot_be_read_is_a_reject_and_the_balance_says_so(
    tmp_path: Path, broken: str, reason: str
) -> None:
    opening, movement, closing = statement()
    rows, movements, statements = told(file(tmp_path, opening, movement, broken, closing))
    assert [row.reason for row in rows if row.fate is Fate.REJECTED] == [reason]
    assert len(movements) == 1
    assert len(statements) == 1


def complements(tmp_path: Path, units: int, *texts: str) -> Movement:
    extra = [record("05", "030624", text=text) for text in texts]
    return told(file(tmp_path, record("04", "030624", units, text="VIR"), *extra))[1][0]


def test_the_other_party_is_the_payer_of_what_comes_in_and_the_payee_of_what_goes_out(
    tmp_path: Path,
) -> None:
    texts = ("NPYPAYEUR FICTIF", "NBEBENEF FICTIF", "LC2SUITE", "REFABC")
    came = complements(tmp_path, 500, *texts)
    went = complements(tmp_path, -500, *texts)
    assert (came.counterparty, went.counterparty) == ("PAYEUR FICTIF", "BENEF FICTIF")
    assert came.reference == "ABC"
    assert "SUITE" in came.label
    assert "BENEF FICTIF" in came.label


def test_an_account_in_a_complement_is_that_of_the_other_party(tmp_path: Path) -> None:
    held = complements(tmp_path, 500, "CPYFR7630006000011234567890189")
    assert str(held.counterparty_account) == "iban:FR7630006000011234567890189"


def test_years_are_of_this_century_up_to_79(tmp_path: Path) -> None:
    days = [
        told(file(tmp_path, record("04", day, 1)))[1][0].booked_on for day in ("010179", "010180")
    ]
    assert days == [dt.date(2079, 1, 1), dt.date(1980, 1, 1)]


def test_the_record_is_shown_as_the_file_has_it(tmp_path: Path) -> None:
    path = file(tmp_path, *statement(), end="")
    row = next(row for row in told(path)[0] if row.fate is Fate.RECORD)
    assert row.raw == statement()[1].rstrip()
