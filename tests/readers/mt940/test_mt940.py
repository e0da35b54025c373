"""MT940: signs and reversals, days without a year, narratives of three kinds, balances, cuts."""

import datetime as dt
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.readers.reading import Told, limits, of, rows, told

from filiere.errors import ImportRefusedError
from filiere.model.amount import Amount
from filiere.model.codes import Fate
from filiere.model.money import Balance, Form, Movement, Statement
from filiere.reader import Row
from filiere.readers.mt940 import READER
from filiere.readers.mt940.fields import line, narrative

ACCOUNT = "FR7630002004470000888899781"
SAMPLE = Path(__file__).parent / "samples" / "statement.sta"


def message(*lines: str, opening: str = "C240531EUR0,", closing: str = "C240630EUR0,") -> str:
    head = [":20:R", f":25:{ACCOUNT}", ":28C:1/1", f":60F:{opening}"]
    return "\n".join([*head, *lines, f":62F:{closing}", "-", ""])


def reading(tmp_path: Path, text: str) -> Told:
    path = tmp_path / "r.sta"
    path.write_text(text, encoding="latin-1")
    return told("mt940", READER, path)


def statements(found: Told) -> list[Statement]:
    return [each for each in found if isinstance(each, Statement)]


def test_the_sample_is_read_and_its_balances_prove_it() -> None:
    found = told("mt940", READER, SAMPLE)
    one, two, three = of(found, Movement)
    (statement,) = statements(found)
    assert (statement.form, statement.balance) == (Form.MT940, Balance.HOLDS)
    assert (statement.opening, statement.closing) == (Amount(100_000, 2), Amount(5_000, 2))
    assert (statement.statement, str(statement.account)) == ("6/1", f"iban:{ACCOUNT}")
    assert [m.amount.units for m in (one, two, three)] == [25_000, -123_456, 3_456]
    assert (one.counterparty, one.label, one.reference) == (
        "CLIENT FICTIF UN", "COMMANDE 12 SUITE", "E2E-1"
    )  # fmt: skip
    assert (two.value_on, two.booked_on) == (dt.date(2024, 6, 4), dt.date(2024, 6, 5))
    assert (two.counterparty, two.label) == (
        "SCI FICTIVE DES LILAS", "LOYER JUIN LOCAL 3 VERSEMENT AGENCE"
    )  # fmt: skip
    assert (str(two.counterparty_account), two.reference) == (f"iban:{ACCOUNT}", "CHQ 17")
    assert (three.reversal, three.label) == (True, "Retour du prelevement")
    fates = [row.fate for row in rows(found)]
    assert (fates.count(Fate.RECORD), fates.count(Fate.REJECTED)) == (3, 0)
    assert limits(found) == []


@pytest.mark.parametrize(
    ("side", "units", "reversal"),
    [("C", 1050, False), ("D", -1050, False), ("RC", -1050, True), ("RD", 1050, True)],
)
def test_a_reversal_turns_its_sign(side: str, units: int, *, reversal: bool) -> None:
    said = line(f"240603{side}10,5NTRFREF", "EUR")
    assert (said.amount, said.reversal, said.booked_on) == (
        Amount(units, 2), reversal, dt.date(2024, 6, 3)
    )  # fmt: skip


def test_a_day_without_a_year_lies_nearest_to_the_value_day() -> None:
    assert line("2401020102C1,NTRFX", "EUR").booked_on == dt.date(2024, 1, 2)
    assert line("2401021231C1,NTRFX", "EUR").booked_on == dt.date(2023, 12, 31)
    assert line("2312310102C1,NTRFX", "EUR").booked_on == dt.date(2024, 1, 2)


def test_balances_that_do_not_hold_are_told_and_refuse_nothing(tmp_path: Path) -> None:
    found = reading(tmp_path, message(":61:2406030603C1,NTRFX", closing="C240630EUR2,"))
    assert [each.balance for each in statements(found)] == [Balance.FAILS]
    assert len(of(found, Movement)) == 1
    assert len(limits(found)) == 1


def test_each_message_is_a_statement_of_its_own(tmp_path: Path) -> None:
    text = message(":61:2406030603C1,NTRFX", closing="C240630EUR1,") + message(
        ":61:2407010701D1,NTRFX", opening="C240630EUR1,", closing="C240731EUR0,"
    )
    found = reading(tmp_path, text)
    assert [each.balance for each in statements(found)] == [Balance.HOLDS] * 2
    assert [m.statement for m in of(found, Movement)] == [1, 2]


@pytest.mark.parametrize(
    "bad", ["2406030603X1,NTRFX", "2413030603C1,NTRFX", "2406030603C,NTRFX", "no line at all"]
)
def test_a_line_that_cannot_be_read_is_rejected_alone(tmp_path: Path, bad: str) -> None:
    found = reading(tmp_path, message(f":61:{bad}", ":61:2406030603C1,NTRFX"))
    rejected = [row for row in rows(found) if row.fate is Fate.REJECTED]
    assert [row.place.at for row in rejected] == [5]
    assert rejected[0].claim is not None
    assert len(of(found, Movement)) == 1


@pytest.mark.parametrize("bad", ["C240630USD1,", "nothing"])
def test_a_closing_balance_that_cannot_be_read_is_one_row_and_a_cut(
    tmp_path: Path, bad: str
) -> None:
    with pytest.raises(ImportRefusedError, match="ends before a closing balance"):
        reading(tmp_path, message(":61:2406030603C1,NTRFX", closing=bad))


@pytest.mark.parametrize("kept", [5, 6, 7])
def test_a_message_that_was_cut_is_refused(tmp_path: Path, kept: int) -> None:
    text = message(":61:2406030603C1,NTRFX", ":86:label", closing="C240630EUR1,")
    cut = "\n".join(text.split("\n")[: kept - 1])
    with pytest.raises(ImportRefusedError, match="ends before a closing balance"):
        reading(tmp_path, cut)


def test_decimals_are_those_of_the_currency(tmp_path: Path) -> None:
    text = message(":61:2406030603C500,NTRFX", opening="C240531XPF0,", closing="C240630XPF500,")
    assert [m.amount for m in of(reading(tmp_path, text), Movement)] == [Amount(500, 0)]


@given(st.text(max_size=120))
def test_no_narrative_breaks_it(text: str) -> None:
    assert isinstance(narrative(text).label, str)


@given(st.text(alphabet=":6120CD,-}{\n86?2/NAMERI", max_size=200))
def test_no_text_between_two_balances_ends_in_a_traceback(text: str) -> None:
    import tempfile  # noqa: PLC0415 - hypothesis shares no folder between its examples

    with tempfile.TemporaryDirectory() as folder:
        try:
            found = reading(Path(folder), message(text))
        except ImportRefusedError:
            return
        assert all(isinstance(each, Row | Statement) or each.text for each in found)  # type: ignore[union-attr] # a limit
