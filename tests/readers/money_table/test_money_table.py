"""Tables in houses' own forms: headers, signs, days, folded labels, balances, tills, lists."""

import datetime as dt
import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter

from filiere.errors import ImportRefusedError
from filiere.model.amount import Amount, total
from filiere.model.codes import Fate
from filiere.model.money import (
    Balance,
    Closing,
    Form,
    LedgerAccount,
    Means,
    Movement,
    Statement,
    Ticket,
    iban,
)
from filiere.reader import Declared, Limit, Row
from filiere.readers.money_table import READER
from filiere.readers.money_table.days import Order, Orders
from filiere.readers.money_table.days import read as read_day
from filiere.received import Received

DATA = Path(__file__).parents[4] / "shared" / "data" / "bank_csv_own"
needs_data = pytest.mark.skipif(not DATA.is_dir(), reason="needs shared/data beside the checkout")

ACCOUNT = "FR7630006000011234567890189"
OWNER = iban(ACCOUNT)


class Told:
    """What a file gave."""

    def __init__(self, path: Path, **declared: Any) -> None:  # noqa: ANN401
        source = Received(name=path.name, path=path, scratch=path.parent / "private")
        self.recognised = READER.recognises(source)
        usual = Declared(country="FR", owner=OWNER, business="B1", zone="Europe/Paris")
        given = list(READER.read(source, replace(usual, **declared)))
        self.rows = [each for each in given if isinstance(each, Row)]
        self.records = [r for row in self.rows for r in row.records]
        self.movements = [r for r in self.records if isinstance(r, Movement)]
        self.statements = [each for each in given if isinstance(each, Statement)]
        limits = [each for each in given if isinstance(each, Limit)]
        self.repairs = {each.repair: each.count for each in limits if each.repair}
        self.limits = [str(each.text) for each in limits]

    @property
    def statement(self) -> Statement:
        (one,) = self.statements
        return one

    @property
    def amounts(self) -> list[str]:
        return [str(m.amount) for m in self.movements]

    def count(self, fate: Fate) -> int:
        return sum(row.fate is fate for row in self.rows)

    @property
    def reasons(self) -> list[str]:
        return [row.reason for row in self.rows if row.reason]


def csv(tmp_path: Path, *lines: str, coding: str = "utf-8", **declared: Any) -> Told:  # noqa: ANN401
    path = tmp_path / "t.csv"
    path.write_bytes("\r\n".join([*lines, ""]).encode(coding))
    return Told(path, **declared)


def workbook(tmp_path: Path, *sheets: list[list[object]], **declared: Any) -> Told:  # noqa: ANN401
    path = tmp_path / "t.xlsx"
    book = xlsxwriter.Workbook(str(path))
    day = book.add_format({"num_format": "dd/mm/yyyy"})
    for rows in sheets:
        sheet = book.add_worksheet()
        for at, row in enumerate(rows):
            for column, cell in enumerate(row):
                if isinstance(cell, dt.date):
                    sheet.write_datetime(at, column, dt.datetime.combine(cell, dt.time()), day)
                elif isinstance(cell, str):
                    sheet.write_string(at, column, cell)
                else:
                    sheet.write(at, column, cell)
    book.close()
    return Told(path, **declared)


# The fixture -------------------------------------------------------------------------------------


@needs_data
def test_the_fixture_gives_its_truth() -> None:
    truth = json.loads((DATA / "truth.json").read_text("utf-8"))
    for name, expected in truth.items():
        told = Told(DATA / name, owner=OWNER)
        assert told.recognised
        assert len(told.movements) == expected["operations"]
        assert total(m.amount for m in told.movements) == Amount(expected["sum_cents"], 2)
        assert {m.currency for m in told.movements} == {"EUR"}
    folded = Told(DATA / "operations_multiline_cp1252.csv", owner=None)
    assert folded.movements[0].label == "VIREMENT EN VOTRE FAVEUR CLIENT FICTIF UN REF 12"
    assert (len(folded.rows), folded.count(Fate.HEADER)) == (13, 1)
    assert folded.count(Fate.NOTE) + folded.count(Fate.BLANK) == 8
    assert folded.statement.closing == Amount(1686750, 2)
    assert folded.statement.balance is Balance.NOT_GIVEN
    assert str(folded.movements[0].account) == "iban:FR76300020044700008888997XX"
    assert any("not verified" in limit for limit in folded.limits)
    signed = Told(DATA / "operations_signed_utf16.csv").statement
    assert (signed.opening, signed.closing) == (Amount(1000000, 2), Amount(1686750, 2))
    assert (signed.balance, signed.encoding) == (Balance.HOLDS, "utf-16")


@needs_data
def test_a_file_that_names_no_account_asks_for_its_owner() -> None:
    with pytest.raises(ImportRefusedError, match="owner"):
        Told(DATA / "operations_signed_utf16.csv", owner=None)


# Headers -----------------------------------------------------------------------------------------

HEADERS = {
    "Date;Libellé;Débit euros;Crédit euros;": "05/06/2024;CB X;12,50;;",
    "Date opération;Date valeur;Libellé;Débit;Crédit": "05/06/2024;06/06/2024;CB X;-12,50;",
    "Date comptable;Libellé opération;Référence;Type opération;Débit;Crédit;Pointage opération":
        "05/06/2024;CB X;1;Carte;-12,50;;0",
    "dateOp;dateVal;label;category;categoryParent;amount;comment;accountNum;accountbalance":
        "2024-06-05;2024-06-05;CB X;a;b;-12,50;;40012345;100,00",
    "Date;Date de valeur;Montant;Libellé;Solde": "05/06/2024;05/06/2024;-12,50;CB X;100,00",
    "Date de l'opération;Libellé;Détail de l'écriture;Montant de l'opération;Devise":
        "05/06/2024;CB;X;-12,50;EUR",
    "Date,Payee,Transaction type,Payment reference,Amount (EUR)":
        "2024-06-05,X,CB,,-12.50",
    "Completed Date,Type,Description,Amount,Fee,Currency,State,Balance":
        "2024-06-05 10:00:00,CARD_PAYMENT,X,-12.50,0.00,EUR,COMPLETED,100.00",
    "Date;Libellé;Sens;Montant": "05/06/2024;CB X;D;12,50",
    "Jour|Nature|Sorties|Entrées": "05/06/2024|CB X|12,50|",
}  # fmt: skip


@pytest.mark.parametrize("header", HEADERS)
def test_many_houses_headers_are_read(tmp_path: Path, header: str) -> None:
    told = csv(tmp_path, header, HEADERS[header])
    assert told.recognised
    assert told.amounts == ["-12.50"]
    assert told.movements[0].booked_on == dt.date(2024, 6, 5)
    assert "X" in told.movements[0].label + told.movements[0].counterparty


@pytest.mark.parametrize(
    "header",
    [
        "Date;Heure;Numéro appelé;Durée;Montant", "date,time,called,duration,amount",
        "Date;IMEI;Libellé;Montant", "a;b;c", "Nom;Prénom;Adresse",
        "JournalCode|EcritureNum|EcritureDate|CompteNum|Debit|Credit",
        "account,booked_on,amount,currency,counterparty,label,balance",
        "business,ticket,closed_at,total,currency,means",
    ],
)  # fmt: skip
def test_a_table_of_something_else_is_left_to_others(tmp_path: Path, header: str) -> None:
    path = tmp_path / "t.csv"
    path.write_text(header + "\n1,2,3\n", "utf-8")
    assert not READER.recognises(Received(name="t", path=path, scratch=tmp_path / "p"))


def test_columns_that_are_not_known_are_told(tmp_path: Path) -> None:
    told = csv(tmp_path, "Date;Libellé;Montant;Humeur", "13/06/2024;X;1,00;bonne")
    assert any("Humeur" in limit for limit in told.limits)


def test_a_header_may_stand_under_a_long_preamble(tmp_path: Path) -> None:
    above = [f"ligne {n};;;" for n in range(50)]
    told = csv(tmp_path, *above, "Date;Libellé;Montant;", "13/06/2024;X;1,00;")
    assert (told.count(Fate.NOTE), told.amounts) == (50, ["1.00"])


# Whose, and in which currency --------------------------------------------------------------------


@pytest.mark.parametrize(
    "line",
    [
        f"Compte;{ACCOUNT}", "IBAN : FR76 3000 6000 0112 3456 7890 189;;",
        "RIB;30006 0000" + "1 12345678901 89;", f"Compte courant {ACCOUNT} EUR",
    ],
)  # fmt: skip
def test_the_account_is_found_above_the_header(tmp_path: Path, line: str) -> None:
    told = csv(tmp_path, line, "Date;Libellé;Montant", "13/06/2024;X;1,00", owner=None)
    assert str(told.movements[0].account) == f"iban:{ACCOUNT}"


def test_each_row_may_name_its_account_and_currency(tmp_path: Path) -> None:
    told = csv(
        tmp_path, "IBAN;Date;Libellé;Montant;Devise",
        f"{ACCOUNT};13/06/2024;A;1,00;EUR", "DE89370400440532013000;13/06/2024;B;2,00;EUR",
        f"{ACCOUNT};14/06/2024;C;300;XPF", owner=None,
    )  # fmt: skip
    assert [(str(s.account)[:7], s.currency, s.exponent) for s in told.statements] == [
        ("iban:FR", "EUR", 2), ("iban:DE", "EUR", 2), ("iban:FR", "XPF", 0),
    ]  # fmt: skip
    assert [m.statement for m in told.movements] == [1, 2, 3]


@pytest.mark.parametrize(
    ("lines", "currency"),
    [
        (("Date;Libellé;Montant (CHF)", "13/06/2024;X;1,00"), "CHF"),
        (("Devise;USD;", "Date;Libellé;Montant", "13/06/2024;X;1,00"), "USD"),
        (("Compte tenu en ;euros", "Date;Libellé;Montant", "13/06/2024;X;1,00"), "EUR"),
        (("Date;Libellé;Montant", "13/06/2024;X;1,00 GBP"), "GBP"),
        (("Date;Libellé;Montant", "13/06/2024;X;1,00"), "EUR"),
    ],
)
def test_the_currency_is_that_of_the_row_the_header_the_file_or_the_country(
    tmp_path: Path, lines: tuple[str, ...], currency: str
) -> None:
    assert csv(tmp_path, *lines).movements[0].currency == currency


# Amounts and signs -------------------------------------------------------------------------------


def test_debit_and_credit_columns_say_the_sign(tmp_path: Path) -> None:
    header = "Date;Libellé;Débit;Crédit"
    positive = csv(tmp_path, header, "13/06/2024;A;12,00;", "13/06/2024;B;;5,00")
    assert positive.amounts == ["-12.00", "5.00"]
    negative = csv(tmp_path, header, "13/06/2024;A;-12,00;", "13/06/2024;B;;+5,00")
    assert negative.amounts == ["-12.00", "5.00"]
    taken_back = csv(tmp_path, header, "13/06/2024;A;12,00;", "13/06/2024;B;-3,00;")
    assert taken_back.amounts == ["-12.00", "3.00"]
    zero = csv(tmp_path, header, "13/06/2024;A;12,00;0,00", "13/06/2024;B;0,00;5,00")
    assert zero.amounts == ["-12.00", "5.00"]


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ("13/06/2024;A;12,00;3,00", "both-sides"),
        ("13/06/2024;A;;", "no-amount"),
        ("13/06/2024;A;douze;", "amount-not-an-amount"),
        ("13/06/2024;A;1,2E+03;", "amount-scientific"),
        ("31/06/2024;A;12,00;", "day"),
        ("hier;A;12,00;", "day"),
        ("13/06/2024;A;1,00;;x", "columns"),
    ],
)
def test_a_row_that_cannot_be_read_is_a_reject(tmp_path: Path, row: str, reason: str) -> None:
    told = csv(tmp_path, "Date;Libellé;Débit;Crédit", "13/06/2024;A;12,00;", row)
    assert (told.reasons, len(told.movements)) == ([reason], 1)


@pytest.mark.parametrize(
    ("side", "amount"),
    [("D", "-5.00"), ("Débit", "-5.00"), ("-", "-5.00"), ("C", "5.00"), ("Crédit", "5.00"),
     ("CRDT", "5.00"), ("+", "5.00")],
)  # fmt: skip
def test_a_word_beside_the_amount_may_say_the_sign(tmp_path: Path, side: str, amount: str) -> None:
    told = csv(tmp_path, "Date;Libellé;Sens;Montant", f"13/06/2024;A;{side};5,00")
    assert told.amounts == [amount]


def test_a_word_that_is_not_known_is_a_reject_and_no_sign_at_all_is_told(tmp_path: Path) -> None:
    header = "Date;Libellé;Sens;Montant"
    assert csv(tmp_path, header, "13/06/2024;A;X;5,00").reasons == ["side"]
    plain = csv(tmp_path, "Date;Libellé;Montant", "13/06/2024;A;5,00")
    assert any("no amount carries a sign" in limit for limit in plain.limits)
    signed = csv(tmp_path, "Date;Libellé;Montant", "13/06/2024;A;−5,00")
    assert not any("no amount carries a sign" in limit for limit in signed.limits)


def test_without_a_sign_the_kind_of_every_operation_says_which_way_it_went(tmp_path: Path) -> None:
    header = "Date;Libellé;Type;Montant"
    told = csv(tmp_path, header, "13/06/2024;A;Retrait;5,00", "14/06/2024;B;Dépôt;7,00")
    assert told.amounts == ["-5.00", "7.00"]
    assert not any("carries a sign" in limit for limit in told.limits)
    # one kind that goes no known way, or a minus anywhere, and the amounts are left as they stand
    other = csv(tmp_path, header, "13/06/2024;A;Retrait;5,00", "14/06/2024;B;Carte;7,00")
    assert other.amounts == ["5.00", "7.00"]
    minus = csv(tmp_path, header, "13/06/2024;A;Retrait;5,00", "14/06/2024;B;Dépôt;-7,00")
    assert minus.amounts == ["5.00", "-7.00"]


@pytest.mark.parametrize(
    ("sample", "inferred"),
    [
        ("transfers", True), ("exchange", True), ("closings", True), ("tickets", True),
        ("ficoba", True), ("operations", False),
    ],
)  # fmt: skip
def test_a_form_of_which_no_real_file_was_seen_is_marked(sample: str, inferred: bool) -> None:  # noqa: FBT001
    told = Told(Path(__file__).parent / "samples" / f"{sample}.csv", dates="dmy")
    assert any("is inferred from" in limit for limit in told.limits) is inferred


def test_an_exchange_keeps_every_decimal_and_the_address_paid_to() -> None:
    told = Told(Path(__file__).parent / "samples" / "exchange.csv")
    came, went = told.movements
    assert (str(came.amount), came.currency) == ("0.00150000", "BTC")
    assert (str(went.amount), went.amount.exponent) == ("-0.00100000", 8)
    assert str(went.counterparty_account).endswith("1BoatSLRHtKNngkdXEeobR76b53LETtpyT")


def test_amounts_that_bear_two_readings_stop_the_file(tmp_path: Path) -> None:
    with pytest.raises(ImportRefusedError, match="decimal mark"):
        csv(tmp_path, "Date;Libellé;Montant", "13/06/2024;A;1,500")
    told = csv(tmp_path, "Date;Libellé;Montant;Solde", "13/06/2024;A;1,500;1,500.25")
    assert told.amounts == ["1500.00"]


# Days --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("cell", "day"),
    [
        ("03/06/2024", (2024, 6, 3)), ("3/6/24", (2024, 6, 3)), ("03-06-2024", (2024, 6, 3)),
        ("03.06.2024", (2024, 6, 3)), ("2024-06-03", (2024, 6, 3)), ("20240603", (2024, 6, 3)),
        ("2024/06/03", (2024, 6, 3)), ("3 juin 2024", (2024, 6, 3)), ("03-juin-24", (2024, 6, 3)),
        ("1er août 2024", (2024, 8, 1)), ("lundi 3 juin 2024", (2024, 6, 3)),
        ("5 févr. 2024", (2024, 2, 5)), ("25 déc 2024", (2024, 12, 25)),
        ("3 June 2024", (2024, 6, 3)), ("03/06/2024 18:30", (2024, 6, 3)),
        ("2024-06-03 00:00:00", (2024, 6, 3)), ("2024-06-03T18:30:00Z", (2024, 6, 3)),
        ("03/06/1998", (1998, 6, 3)), ("03/06/98", (1998, 6, 3)),
    ],
)  # fmt: skip
def test_days_are_read_in_many_forms(cell: str, day: tuple[int, int, int]) -> None:
    when = read_day(cell, "dmy")
    assert when is not None
    assert when.day == dt.date(*day)


@pytest.mark.parametrize("cell", ["", "13/13/2024", "32/01/2024", "juin 2024", "3 brumaire 2024",
                                  "45446", "2024-06-03 25:00"])  # fmt: skip
def test_what_is_no_day_is_none(cell: str) -> None:
    assert read_day(cell, "dmy") is None


@pytest.mark.parametrize(
    ("cells", "declared", "language", "order"),
    [
        (["13/06/2024", "01/02/2024"], "", "", "dmy"),
        (["06/13/2024", "01/02/2024"], "", "", "mdy"),
        (["06/13/2024", "13/06/2024"], "", "fr", None),
        (["01/02/2024"], "", "fr", "dmy"),
        (["01/02/2024"], "", "en", None),
        (["01/02/2024"], "mdy", "fr", "mdy"),
        (["13/02/2024"], "mdy", "", None),
        (["2024-02-01"], "", "en", ""),
    ],
)
def test_the_order_of_day_and_month_is_that_of_the_whole_column(
    cells: list[str],
    declared: Order,
    language: str,
    order: str | None,
) -> None:
    orders = Orders()
    for cell in cells:
        orders.add(cell)
    assert orders.settled(declared, language) == order


def test_days_that_could_be_months_ask_for_their_order(tmp_path: Path) -> None:
    lines = ("Date,Description,Amount", "01/02/2024,X,-1.00")
    with pytest.raises(ImportRefusedError, match="dates"):
        csv(tmp_path, *lines)
    assert csv(tmp_path, *lines, dates="mdy").movements[0].booked_on == dt.date(2024, 1, 2)
    assert csv(tmp_path, *lines, dates="dmy").movements[0].booked_on == dt.date(2024, 2, 1)


def test_an_hour_needs_a_zone_to_be_a_moment(tmp_path: Path) -> None:
    lines = ("Date;Libellé;Montant", "13/06/2024 18:30;X;-1,00")
    assert csv(tmp_path, *lines).movements[0].booked_ms == 1718296200000
    assert csv(tmp_path, *lines, zone="").movements[0].booked_ms is None
    twice = csv(tmp_path, "Date;Libellé;Montant", "27/10/2024 02:30;X;-1,00").movements[0]
    assert (twice.booked_on, twice.booked_ms) == (dt.date(2024, 10, 27), None)


# Folded labels, notes ----------------------------------------------------------------------------


def test_a_label_may_go_on_over_lines_without_quotes(tmp_path: Path) -> None:
    told = csv(
        tmp_path, "Date;Libellé;Débit;Crédit", "13/06/2024;VIR RECU;;250,00", ";CLIENT FICTIF;;",
        ";REF 12;;", "14/06/2024;CB;5,00;",
    )  # fmt: skip
    assert told.movements[0].label == "VIR RECU CLIENT FICTIF REF 12"
    assert [row.fate for row in told.rows] == [
        Fate.HEADER, Fate.RECORD, Fate.NOTE, Fate.NOTE, Fate.RECORD
    ]  # fmt: skip
    assert [row.place.at for row in told.rows] == [1, 2, 3, 4, 5]


def test_a_stray_quote_swallows_no_row(tmp_path: Path) -> None:
    told = csv(
        tmp_path, "Date;Libellé;Montant", '13/06/2024;"CHEZ LUI;-1,00', "14/06/2024;B;-2,00",
        '15/06/2024;C "D;-3,00',
    )  # fmt: skip
    assert told.amounts == ["-1.00", "-2.00", "-3.00"]


@pytest.mark.parametrize(
    "note",
    [
        "Total;;12,00;", "TOTAL DES OPERATIONS;;12,00;5,00", ";Total;12,00;5,00",
        "Date;Libellé;Débit;Crédit", "Édité le 14/06/2024;;;", "Page 2;;;",
        "13/06/2024;SOLDE AU 13/06/2024;;100,00", "Nouveau solde;;;100,00",
    ],
)  # fmt: skip
def test_totals_balances_and_headers_told_again_are_notes(tmp_path: Path, note: str) -> None:
    told = csv(tmp_path, "Date;Libellé;Débit;Crédit", "13/06/2024;A;12,00;", note)
    assert (told.amounts, told.reasons) == (["-12.00"], [])
    assert told.rows[-1].fate is Fate.NOTE


def test_an_operation_called_totalenergies_is_no_total(tmp_path: Path) -> None:
    told = csv(tmp_path, "Date;Libellé;Montant", "13/06/2024;TOTAL ACCESS 69;-50,00",
               "14/06/2024;TOTALENERGIES;-20,00")  # fmt: skip
    assert told.amounts == ["-50.00", "-20.00"]


def test_what_is_pending_or_failed_is_a_note(tmp_path: Path) -> None:
    told = csv(
        tmp_path, "Date,Description,Amount,Currency,State", "2024-06-13,A,-1.00,EUR,COMPLETED",
        "2024-06-13,B,-2.00,EUR,PENDING", "2024-06-13,C,-3.00,EUR,REVERTED",
    )  # fmt: skip
    assert (told.amounts, told.statement.pending) == (["-1.00"], 2)


# Balances ----------------------------------------------------------------------------------------

ROWS = ("13/06/2024;A;-10,00;90,00", "14/06/2024;B;+30,00;120,00", "15/06/2024;C;-20,00;100,00")


@pytest.mark.parametrize("newest_first", [False, True])
def test_balances_in_the_rows_prove_them_in_either_order(
    tmp_path: Path,
    newest_first: bool,  # noqa: FBT001 - one axis of a table
) -> None:
    rows = ROWS[::-1] if newest_first else ROWS
    told = csv(tmp_path, "Date;Libellé;Montant;Solde", *rows).statement
    assert (told.balance, str(told.opening), str(told.closing)) == (
        Balance.HOLDS, "100.00", "100.00"
    )  # fmt: skip
    short = csv(tmp_path, "Date;Libellé;Montant;Solde", rows[0], rows[2])
    assert short.statement.balance is Balance.FAILS
    assert len(short.movements) == 2
    assert any("do not follow" in limit for limit in short.limits)


def test_some_rows_may_carry_no_balance(tmp_path: Path) -> None:
    rows = (ROWS[0].replace("90,00", ""), ROWS[1], ROWS[2].replace("100,00", ""),
            "16/06/2024;D;1,00;101,00")  # fmt: skip
    for given in (rows, rows[::-1]):
        told = csv(tmp_path, "Date;Libellé;Montant;Solde", *given).statement
        assert (told.balance, str(told.opening), str(told.closing)) == (
            Balance.HOLDS, "100.00", "101.00"
        )  # fmt: skip


def test_one_balance_alone_proves_nothing(tmp_path: Path) -> None:
    told = csv(tmp_path, "Date;Libellé;Montant;Solde", ROWS[0])
    assert told.statement.balance is Balance.NOT_GIVEN
    assert any("no balances" in limit for limit in told.limits)


@pytest.mark.parametrize(
    ("above", "below"),
    [
        (("Ancien solde;100,00",), ("Nouveau solde;100,00",)),
        (("Solde au 12/06/2024;100,00 €", "Solde au 15/06/2024;100,00 €"), ()),
        (("Solde initial : 100,00 EUR",), ("Solde final : 100,00 EUR",)),
        ((), ("12/06/2024;ANCIEN SOLDE;100,00", "15/06/2024;NOUVEAU SOLDE;100,00")),
    ],
)
def test_balances_around_the_rows_prove_them(
    tmp_path: Path, above: tuple[str, ...], below: tuple[str, ...]
) -> None:
    rows = [row.rpartition(";")[0] for row in ROWS]
    told = csv(tmp_path, *above, "Date;Libellé;Montant", *rows, *below)
    assert (told.amounts, told.reasons) == (["-10.00", "30.00", "-20.00"], [])
    assert told.statement.balance is Balance.HOLDS
    wrong = csv(tmp_path, *above, "Date;Libellé;Montant", *rows[1:], *below)
    assert wrong.statement.balance is Balance.FAILS


def test_a_debt_is_a_negative_balance(tmp_path: Path) -> None:
    told = csv(tmp_path, "Solde débiteur au 15/06/2024;100,00", "Date;Libellé;Montant",
               "15/06/2024;A;-10,00").statement  # fmt: skip
    assert str(told.closing) == "-100.00"


# Workbooks ---------------------------------------------------------------------------------------


def test_a_workbook_is_read_with_its_numbers_and_days(tmp_path: Path) -> None:
    rows: list[list[object]] = [
        ["Compte", ACCOUNT], [], ["Date", "Libellé", "Montant", "Solde"],
        [dt.date(2024, 6, 3), "A", 0.1 + 0.2, "1 000,30"],
        [dt.date(2024, 6, 4), "B", -1582.5, "-582,20"],
    ]  # fmt: skip
    told = workbook(tmp_path, rows, [["Notes"], ["vu"]], owner=None)
    assert told.recognised
    assert told.amounts == ["0.30", "-1582.50"]
    assert told.movements[0].booked_on == dt.date(2024, 6, 3)
    assert (told.statement.balance, str(told.movements[0].account)) == (
        Balance.HOLDS, f"iban:{ACCOUNT}"
    )  # fmt: skip
    assert [row.place.at for row in told.rows] == list(range(1, 8))
    assert [row.place.part for row in told.rows][-2:] == ["Sheet2", "Sheet2"]


# Tills -------------------------------------------------------------------------------------------


def test_tickets_of_a_till_with_their_means(tmp_path: Path) -> None:
    told = csv(
        tmp_path, "Date;Heure;N° ticket;Total TTC;Mode de paiement",
        "13/06/2024;19:05;A-001;24,50;Espèces", "13/06/2024;19:20;A-002;31,00;CB",
        "13/06/2024;19:40;A-004;-12,00;Ticket restaurant", "13/06/2024;19:41;A-004;5,00;Bitcoin",
    )  # fmt: skip
    tickets = [r for r in told.records if isinstance(r, Ticket)]
    assert [t.means for t in tickets] == [Means.CASH, Means.CARD, Means.VOUCHER, Means.OTHER]
    assert [str(t.total) for t in tickets] == ["24.50", "31.00", "-12.00", "5.00"]
    assert (tickets[0].closed_ms, tickets[0].offset_min) == (1718298300000, 120)
    assert str(tickets[0].books) == "business:B1"
    assert told.statement.form is Form.TILL
    assert told.repairs == {"tickets_missing": 1, "tickets_twice": 1}


def test_closings_must_follow_from_one_another(tmp_path: Path) -> None:
    header = "N° Z;Date clôture;Total;Grand total"
    right = csv(tmp_path, header, "1;13/06/2024 23:59;100,00;1100,00",
                "2;14/06/2024 23:59;50,00;1150,00")  # fmt: skip
    assert len([r for r in right.records if isinstance(r, Closing)]) == 2
    assert (right.statement.balance, right.repairs) == (Balance.HOLDS, {})
    wrong = csv(tmp_path, header, "1;13/06/2024 23:59;100,00;1100,00",
                "2;14/06/2024 23:59;50,00;1140,00")  # fmt: skip
    assert (wrong.statement.balance, wrong.repairs) == (Balance.FAILS, {"chain_broken": 1})


def test_a_till_asks_for_its_business_and_its_zone(tmp_path: Path) -> None:
    lines = ("Date;Heure;N° ticket;Total TTC", "13/06/2024;19:05;1;24,50")
    with pytest.raises(ImportRefusedError, match="business"):
        csv(tmp_path, *lines, business="")
    with pytest.raises(ImportRefusedError, match="timezone"):
        csv(tmp_path, *lines, zone="")
    of = csv(tmp_path, *lines, businesses={"B1": "123 456 782"})
    assert str(of.statement.account) == "siren:123456782"


# Lists -------------------------------------------------------------------------------------------


def test_a_list_of_accounts_has_no_movements(tmp_path: Path) -> None:
    told = csv(
        tmp_path, "Banque;IBAN;Nature du compte;Date d'ouverture;Date de clôture;Titulaire",
        f"BANQUE FICTIVE;{ACCOUNT};Courant;13/01/2020;;NOM FICTIF",
        "AUTRE;FR7630006000011234567890188;Livret;13/01/2021;14/02/2023;NOM FICTIF",
        "AUTRE;néant;Livret;13/01/2021;;NOM FICTIF", owner=None,
    )  # fmt: skip
    accounts = [r for r in told.records if isinstance(r, LedgerAccount)]
    assert [str(a.account) for a in accounts] == [
        f"iban:{ACCOUNT}", "iban:FR7630006000011234567890188"
    ]  # fmt: skip
    assert (accounts[1].closed_on, accounts[0].closed_on) == (dt.date(2023, 2, 14), None)
    assert (told.reasons, told.statements) == (["bank-account"], [])
    assert any("check digits" in limit for limit in told.limits)


def test_a_list_of_transfers_names_both_sides(tmp_path: Path) -> None:
    told = csv(
        tmp_path, "Date;MTCN;Expéditeur;Bénéficiaire;Pays;Montant;Devise;Frais;Sens",
        "13/06/2024;1234567890;PERSONNE A;PERSONNE B;MAROC;500,00;EUR;9,90;Envoi",
        "14/06/2024;1234567891;PERSONNE C;PERSONNE A;FRANCE;50,00;EUR;0,00;Reçu",
    )  # fmt: skip
    out, came = told.movements
    assert (out.counterparty, str(out.amount), out.reference) == (
        "PERSONNE B", "-500.00", "1234567890"
    )  # fmt: skip
    assert "MAROC" in out.label
    assert (came.counterparty, str(came.amount)) == ("PERSONNE C", "50.00")


def test_a_header_without_a_row_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ImportRefusedError, match="no row below"):
        csv(tmp_path, "Date;Libellé;Montant")
