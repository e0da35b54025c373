"""Amounts keep every digit, and a mark that could mean two things is refused."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filiere.model.amount import (
    AmbiguousMarkError,
    Amount,
    Marks,
    Reading,
    Refusal,
    exponent_of,
    plain,
    strict,
    total,
)


@pytest.mark.parametrize(
    ("currency", "exponent"),
    [("EUR", 2), ("XPF", 0), ("TND", 3), ("JPY", 0), ("CLF", 4), ("eur", 2)],
)
def test_a_currency_has_the_decimals_of_its_standard(currency: str, exponent: int) -> None:
    assert exponent_of(currency) == exponent


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("8000,00", Amount(800000, 2)),
        ("-60,00", Amount(-6000, 2)),
        ("−60,00", Amount(-6000, 2)),
        ("0", Amount(0, 0)),
        ("", Amount(0, 0)),
        ("  12,5 ", Amount(125, 1)),
        (",50", Amount(50, 2)),
        ("12,", Amount(12, 0)),
        ("0,00000", Amount(0, 5)),
        ("6 000,00", Refusal.THOUSANDS),
        ("6\u00a0000,00", Refusal.THOUSANDS),
        ("6.000,00", Refusal.THOUSANDS),
        ("6,000,00", Refusal.THOUSANDS),
        ("1582.50", Refusal.DECIMAL_POINT),
        ("1,5E+03", Refusal.SCIENTIFIC),
        ("1E3", Refusal.SCIENTIFIC),
        ("12,00 EUR", Refusal.NOT_AN_AMOUNT),
        ("60,00-", Refusal.NOT_AN_AMOUNT),
        ("-", Refusal.NOT_AN_AMOUNT),
        ("٣", Refusal.NOT_AN_AMOUNT),
        ("9" * 31, Refusal.NOT_AN_AMOUNT),
    ],
)
def test_an_accounts_file_writes_a_comma_and_nothing_else(
    text: str, read: Amount | Refusal
) -> None:
    assert strict(text) == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("250.00", Amount(25000, 2)),
        ("8.850", Amount(8850, 3)),
        ("+3", Amount(3, 0)),
        ("1,5", Refusal.NOT_AN_AMOUNT),
        ("1e5", Refusal.SCIENTIFIC),
        ("", Refusal.NOT_AN_AMOUNT),
        (".", Refusal.NOT_AN_AMOUNT),
    ],
)
def test_xml_and_canonical_files_write_a_point(text: str, read: Amount | Refusal) -> None:
    assert plain(text) == read


@pytest.mark.parametrize(
    ("cells", "mark"),
    [
        (["250,00", "9 000,00"], ","),
        (["1.582,50"], ","),
        (["1,582.50"], "."),
        (["1.582.000"], ","),
        (["1,500", "2,50"], ","),
        (["1,500", "1,500,000"], "."),
        (["12", "15"], ""),
        (["0,125"], ","),
        (["1,500"], None),
        (["1,50", "1.50"], None),
        (["1,50"] * 10 + ["1.50"], ","),
        (["1,50"] * 9 + ["1.50"], None),
        (["1,50", "0,1,2", "12.34.56"], ","),
        (["1234,500"], ","),
    ],
)
def test_the_mark_is_settled_by_the_whole_column(cells: list[str], mark: str | None) -> None:
    marks = Marks()
    for cell in cells:
        marks.add(cell)
    if mark is None:
        with pytest.raises(AmbiguousMarkError):
            marks.settled()
    else:
        assert marks.settled() == mark


@pytest.mark.parametrize(
    ("cell", "amount", "currency"),
    [
        ("+9\u202f000,00", Amount(900000, 2), ""),
        ("−800,00", Amount(-80000, 2), ""),
        ("16 867,50 €", Amount(1686750, 2), "EUR"),
        ("€ 12,00", Amount(1200, 2), "EUR"),
        ("-12,00 EUR", Amount(-1200, 2), "EUR"),
        ("EUR -12,00", Amount(-1200, 2), "EUR"),
        ("12,00-", Amount(-1200, 2), ""),
        ("12,00- €", Amount(-1200, 2), "EUR"),
        ("(12,00)", Amount(-1200, 2), ""),
        ("1'582,50", Amount(158250, 2), ""),
        ("1.582,50", Amount(158250, 2), ""),
        ("0,00051200 BTC", Amount(51200, 8), "BTC"),
    ],
)
def test_a_cell_is_read_with_its_sign_and_currency(
    cell: str, amount: Amount, currency: str
) -> None:
    assert Reading(",").read(cell) == (amount, currency)


@pytest.mark.parametrize("cell", ["12,00,00", "1.58,00", "douze", "1e3", "--5", "5 + 3", ""])
def test_what_is_no_amount_is_refused(cell: str) -> None:
    assert isinstance(Reading(",").read(cell), Refusal)


@given(st.lists(st.tuples(st.integers(-(10**15), 10**15), st.integers(0, 8)), max_size=8))
def test_a_sum_is_exact_at_the_largest_exponent(parts: list[tuple[int, int]]) -> None:
    amounts = [Amount(units, exponent) for units, exponent in parts]
    found = total(amounts, 2)
    assert found.exponent == max([2, *(exponent for _, exponent in parts)])
    assert Decimal(str(found)) == sum((Decimal(str(each)) for each in amounts), Decimal(0))


@given(st.integers(-(10**20), 10**20), st.integers(0, 9))
def test_an_amount_reads_back_from_what_it_prints(units: int, exponent: int) -> None:
    read = plain(str(Amount(units, exponent)))
    assert read == Amount(units, exponent)
