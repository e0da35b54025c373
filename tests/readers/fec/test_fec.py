"""Accounts files in all the shapes that are met: the truth of the fixture, and each trap alone."""

import datetime as dt
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filiere.errors import ImportRefusedError
from filiere.model.amount import Amount, total
from filiere.model.codes import Fate
from filiere.model.money import Balance, Entry, Form, Level, Statement
from filiere.reader import Declared, Limit, Row
from filiere.readers.fec import READER
from filiere.received import Received

DATA = Path(__file__).parents[4] / "shared" / "data" / "fec_own"
TRUTH = json.loads((DATA / "truth.json").read_text("utf-8")) if DATA.is_dir() else {}
needs_data = pytest.mark.skipif(not DATA.is_dir(), reason="needs shared/data beside the checkout")

COLUMNS = [
    "JournalCode", "JournalLib", "EcritureNum", "EcritureDate", "CompteNum", "CompteLib",
    "CompAuxNum", "CompAuxLib", "PieceRef", "PieceDate", "EcritureLib", "Debit", "Credit",
    "EcritureLet", "DateLet", "ValidDate", "Montantdevise", "Idevise",
]  # fmt: skip


def told(path: Path, name: str = "", siren: str = "", **declared: str) -> list[object]:
    given = Declared(
        country="FR",
        businesses={"B1": siren},
        **({"business": "B1"} | declared),  # type: ignore[arg-type]
    )
    source = Received(name=name or path.name, path=path, scratch=path.parent / "private")
    return list(READER.read(source, given))


def parted(given: list[object]) -> tuple[list[Row], list[Entry], Statement, dict[str, int]]:
    rows = [each for each in given if isinstance(each, Row)]
    entries = [e for row in rows for e in row.records if isinstance(e, Entry)]
    (statement,) = (each for each in given if isinstance(each, Statement))
    repairs = {each.repair: each.count for each in given if isinstance(each, Limit) if each.repair}
    return rows, entries, statement, repairs


def line(*amounts: str, **cells: str) -> list[str]:
    """A line of a hundred euros at debit, but for what is given."""
    debit, credit = amounts or ("100,00", "0,00")
    usual = {
        "JournalCode": "CA", "EcritureNum": "1", "EcritureDate": "20240105", "CompteNum": "530000",
        "EcritureLib": "Recettes", "Debit": debit, "Credit": credit, "ValidDate": "20240131",
    }  # fmt: skip
    return [(usual | cells).get(column, "") for column in COLUMNS]


def file(tmp_path: Path, *lines: list[str], header: list[str] = COLUMNS, sep: str = "|") -> Path:
    path = tmp_path / "fec.txt"
    path.write_text("".join(sep.join(each) + "\n" for each in (header, *lines)), "utf-8")
    return path


SHAPES = {
    "999999999FEC20241231.txt": ("utf-8", Level.ENTRY),
    "variant_pipe_padded_trailing_cp850.txt": ("cp850", Level.ENTRY),
    "variant_crcrlf_bom.txt": ("utf-8-sig", Level.ENTRY),
    "variant_montant_sens.txt": ("utf-8", Level.ENTRY),
    "variant_22_columns_one_number_per_journal.txt": ("utf-8", Level.DAY),
}


@needs_data
@pytest.mark.parametrize("name", SHAPES)
def test_every_shape_of_the_fixture_gives_the_same_books(name: str) -> None:
    rows, entries, statement, repairs = parted(told(DATA / name))
    assert len(entries) == TRUTH["rows"]
    assert [row.fate for row in rows].count(Fate.HEADER) == 1
    assert len(rows) == TRUTH["rows"] + 1
    assert total(e.debit for e in entries) == Amount(TRUTH["debit_cents"], 2)
    assert total(e.credit for e in entries) == Amount(TRUTH["credit_cents"], 2)
    cash = total(e.debit for e in entries if e.account == "530000" and e.journal == "CA")
    assert cash == Amount(TRUTH["cash_sales_cents"], 2)
    goods = total(e.debit for e in entries if e.account == "601000")
    assert goods == Amount(TRUTH["materials_cents"], 2)
    if name != "variant_22_columns_one_number_per_journal.txt":
        assert len({(e.journal, e.number) for e in entries}) == TRUTH["entries"]
    assert (statement.encoding, statement.level) == SHAPES[name]
    assert (statement.form, statement.balance, statement.exponent) == (
        Form.FEC, Balance.HOLDS, 2
    )  # fmt: skip
    assert repairs == {}
    assert any("à" in e.label or "é" in e.account_name for e in entries)


@needs_data
def test_the_name_tells_the_company_and_the_year() -> None:
    _, entries, statement, _ = parted(told(DATA / "999999999FEC20241231.txt"))
    assert statement.statement == "2024-12-31"
    assert {str(e.books) for e in entries} == {"siren:999999999"}
    other = told(DATA / "999999999FEC20241231.txt", name="books/fec.txt", siren="123456782")
    assert {str(e.books) for e in parted(other)[1]} == {"siren:123456782"}
    nameless = told(DATA / "999999999FEC20241231.txt", name="books/fec.txt")
    assert {str(e.books) for e in parted(nameless)[1]} == {"business:B1"}


@needs_data
def test_each_defect_of_the_hostile_file_has_its_own_fate() -> None:
    rows, entries, statement, repairs = parted(told(DATA / "hostile.txt"))
    rejected = sorted(row.reason for row in rows if row.fate is Fate.REJECTED)
    assert rejected == ["amount-decimal-point", "amount-thousands", "columns", "day"]
    assert repairs == {"given_twice": TRUTH["hostile.txt"]["line_given_twice"]}
    assert len(entries) == TRUTH["rows"] + 1 - 4
    nothing = [e for e in entries if e.debit.units == 0 and e.credit.units == 0]
    assert len(nothing) == TRUTH["hostile.txt"]["both_zero"]
    assert sum(e.debit.units < 0 for e in entries) == TRUTH["hostile.txt"]["negative"]
    assert (statement.level, statement.balance) == (Level.NONE, Balance.FAILS)
    assert statement.encoding == "iso8859-15"


def test_nobody_told_whose_books_they_are(tmp_path: Path) -> None:
    with pytest.raises(ImportRefusedError, match="business"):
        told(file(tmp_path, line()), business="")


@pytest.mark.parametrize(
    ("cells", "reason"),
    [
        ({"Debit": "1,5E+03"}, "amount-scientific"),
        ({"Debit": "1 000,00"}, "amount-thousands"),
        ({"Debit": "1.000,00"}, "amount-thousands"),
        ({"Credit": "10.00"}, "amount-decimal-point"),
        ({"Montantdevise": "10.00"}, "amount-decimal-point"),
        ({"EcritureDate": "05/01/2024"}, "day"),
        ({"EcritureDate": "20240231"}, "day"),
        ({"EcritureDate": "240105"}, "day"),
        ({"PieceDate": "2024-01-05"}, "day"),
        ({"EcritureLib": "Recettes | du jour"}, "columns"),
    ],
)
def test_what_the_law_does_not_allow_is_a_reject_with_its_reason(
    tmp_path: Path, cells: dict[str, str], reason: str
) -> None:
    rows, entries, _, _ = parted(told(file(tmp_path, line(), line(**cells))))
    assert [row.reason for row in rows if row.fate is Fate.REJECTED] == [reason]
    assert [row.place.at for row in rows if row.fate is Fate.REJECTED] == [3]
    assert len(entries) == 1


@pytest.mark.parametrize("none", ["", "0", "00000000", "\u00a0"])
def test_a_day_may_be_empty_or_zero(tmp_path: Path, none: str) -> None:
    _, entries, _, _ = parted(told(file(tmp_path, line(ValidDate=none, EcritureDate=none))))
    assert (entries[0].valid_on, entries[0].on, entries[0].claim().day) == (None, None, None)


def test_columns_stand_in_any_order_and_case_and_further_ones_are_named_never_read(
    tmp_path: Path,
) -> None:
    order = [*reversed(COLUMNS), "Notes"]
    header = [column.upper() for column in order]
    cells = [*reversed(line(EcritureLib="é; |".replace("|", ""))), "x"]
    _, entries, _, _ = parted(told(file(tmp_path, cells, header=header, sep="\t")))
    assert (entries[0].journal, entries[0].debit, entries[0].label) == (
        "CA", Amount(10000, 2), "é;"
    )  # fmt: skip


@pytest.mark.parametrize("sep", ["\t", "|", ";"])
def test_the_header_alone_tells_the_separator(tmp_path: Path, sep: str) -> None:
    label = "".join({"\t", "|", ";", ","} - {sep})
    path = file(tmp_path, line(EcritureLib=f"a{label}b"), sep=sep)
    assert len(parted(told(path))[1]) == 1


def test_quoted_fields_are_read_without_their_quotes(tmp_path: Path) -> None:
    quoted = [[f'"{cell}"' for cell in each] for each in (COLUMNS, line())]
    path = file(tmp_path, quoted[1], header=quoted[0])
    _, entries, _, _ = parted(told(path))
    assert (entries[0].journal, entries[0].debit) == ("CA", Amount(10000, 2))


def test_lines_may_end_with_a_separator_that_the_header_has_not(tmp_path: Path) -> None:
    path = file(tmp_path, [*line(), ""], [*line(EcritureLib="a|b"), ""])
    rows, entries, _, _ = parted(told(path))
    assert len(entries) == 1
    assert [row.reason for row in rows if row.fate is Fate.REJECTED] == ["columns"]


@pytest.mark.parametrize(
    ("side", "debit", "credit"),
    [("D", 5000, 0), ("d", 5000, 0), ("C", 0, 5000), ("+1", 5000, 0), ("-1", 0, 5000)],
)
def test_an_amount_may_come_with_its_side(
    tmp_path: Path, side: str, debit: int, credit: int
) -> None:
    header = [{"Debit": "Montant", "Credit": "Sens"}.get(column, column) for column in COLUMNS]
    _, entries, _, _ = parted(told(file(tmp_path, line("50", side), header=header)))
    assert (entries[0].debit.units, entries[0].credit.units) == (debit, credit)
    rows, _, _, _ = parted(told(file(tmp_path, line("50", "X"), header=header)))
    assert rows[-1].reason == "side"


def levels(tmp_path: Path, *lines: tuple[str, str, str, str]) -> Level | None:
    """Level of lines given as (number, day, debit, credit)."""
    made = [line(d, c, EcritureNum=n, EcritureDate=f"202401{day}") for n, day, d, c in lines]
    return parted(told(file(tmp_path, *made)))[2].level


def test_the_level_is_the_finest_at_which_the_books_balance(tmp_path: Path) -> None:
    first = (("1", "05", "10", "0"), ("1", "05", "0", "10"))
    second = (("2", "05", "5", "0"), ("2", "05", "0", "5"))
    assert levels(tmp_path, *first, *second) is Level.ENTRY
    assert levels(tmp_path, *first) is Level.DAY, "one entry a day tells nothing of entries"
    other_day = tuple(("2", "06", d, c) for _, _, d, c in second)
    assert levels(tmp_path, *first, *other_day) is Level.DAY
    crossed = (("1", "05", "10", "0"), ("2", "05", "0", "10"))
    assert levels(tmp_path, *crossed) is Level.DAY
    split = (("1", "05", "10", "0"), ("1", "06", "0", "10"))
    assert levels(tmp_path, *split) is Level.TOTAL
    assert levels(tmp_path, ("1", "05", "10", "0"), ("1", "05", "0", "9,99")) is Level.NONE


def test_decimals_are_kept_as_written_and_sums_take_the_most(tmp_path: Path) -> None:
    path = file(tmp_path, line("10,005", "0"), line("0", "10,005", EcritureNum="2"))
    _, entries, statement, _ = parted(told(path))
    assert (entries[0].debit, statement.exponent) == (Amount(10005, 3), 3)
    assert next(iter(entries[0].rows()))[1][13:16] == (10005, 0, 3)


def test_a_line_given_thrice_is_three_records_and_two_repairs(tmp_path: Path) -> None:
    _, entries, _, repairs = parted(told(file(tmp_path, line(), line(), line(), line("1", "0"))))
    assert (len(entries), repairs) == (4, {"given_twice": 2})


def test_a_day_outside_the_year_of_the_name_is_told_and_kept(tmp_path: Path) -> None:
    path = file(tmp_path, line(), line(EcritureDate="20250101"), line(EcritureDate="20211231"))
    _, entries, _, repairs = parted(told(path, name="123456782FEC20241231.txt"))
    assert (len(entries), repairs) == (3, {"outside_year": 2})


def test_ebcdic_is_refused_unless_a_code_page_is_named(tmp_path: Path) -> None:
    path = tmp_path / "fec.bin"
    text = "".join("|".join(each) + "\n" for each in (COLUMNS, line(EcritureLib="Café")))
    path.write_bytes(text.encode("cp500"))
    with pytest.raises(ImportRefusedError, match="EBCDIC"):
        told(path)
    _, entries, statement, _ = parted(told(path, encoding="cp500"))
    assert (entries[0].label, statement.encoding) == ("Café", "cp500")


@pytest.mark.parametrize(
    ("coding", "text", "named"),
    [
        ("cp850", "Café à emporter", "cp850"),
        ("cp1252", "l’été — 5 €", "cp1252"),
        ("iso8859-15", "Café à emporter", "iso8859-15"),
        ("utf-8", "Café à emporter", "utf-8"),
        ("utf-8-sig", "Café à emporter", "utf-8-sig"),
        ("utf-16", "Café à emporter", "utf-16"),
        ("ascii", "Cafe", "utf-8"),
    ],
)
def test_the_charset_is_found_and_named(tmp_path: Path, coding: str, text: str, named: str) -> None:
    path = tmp_path / "fec.txt"
    lines = "".join("|".join(each) + "\r\n" for each in (COLUMNS, line(EcritureLib=text)))
    path.write_bytes(lines.encode(coding))
    _, entries, statement, _ = parted(told(path))
    assert (entries[0].label, statement.encoding) == (text, named)


def test_a_header_without_a_line_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ImportRefusedError, match="no row below"):
        told(file(tmp_path))


def test_columns_that_the_law_asks_for_and_are_not_there_are_told(tmp_path: Path) -> None:
    header = [column for column in COLUMNS if column != "ValidDate"]
    cells = [cell for column, cell in zip(COLUMNS, line(), strict=True) if column != "ValidDate"]
    given = told(file(tmp_path, cells, header=header))
    assert any("valid_on" in str(each.text) for each in given if isinstance(each, Limit))


@given(st.lists(st.sampled_from(["CA|1|20240105|10,00|", "CA|1|20240105||10,00", "", "x", "|||"])))
def test_every_line_has_one_fate(lines: list[str]) -> None:
    import tempfile  # noqa: PLC0415 - hypothesis may not share a fixture between its examples

    header = "JournalCode|EcritureNum|EcritureDate|Debit|Credit|CompteNum"
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "fec.txt")
        path.write_text("\n".join([header, *(f"{each}|53" for each in lines), "", ""]), "utf-8")
        rows = parted(told(path))[0]
    assert [row.place.at for row in rows] == list(range(1, len(lines) + 3))
    good = sum(each.startswith("CA") for each in lines)
    assert sum(row.fate is Fate.RECORD for row in rows) == good


def test_days_are_the_accountants(tmp_path: Path) -> None:
    _, entries, _, _ = parted(told(file(tmp_path, line())))
    assert (entries[0].on, entries[0].claim().day) == (dt.date(2024, 1, 5), dt.date(2024, 1, 5))
