"""Our own files of money: each column, each refusal, and what the whole proves."""

import datetime as dt
from pathlib import Path

import pytest

from filiere.errors import ImportRefusedError
from filiere.model.money import Balance, Closing, Form, Means, Movement, Statement, Ticket
from filiere.reader import Declared, Limit, Row
from filiere.readers.money_csv import READER
from filiere.received import Received

ACCOUNT = "iban:FR7630006000011234567890189"
MOVEMENTS = "account,booked_on,amount,currency,counterparty,label,balance"
TICKETS = "business,ticket,closed_at,total,currency,means"
CLOSINGS = "business,closing,closed_at,total,perpetual"


class Told:
    """What a file gave."""

    def __init__(self, tmp_path: Path, *lines: str, country: str = "FR") -> None:
        path = tmp_path / "m.csv"
        path.write_text("\n".join([*lines, ""]), "utf-8")
        source = Received(name="m.csv", path=path, scratch=tmp_path / "private")
        assert READER.recognises(source)
        declared = Declared(country=country, businesses={"B1": "123456782", "B2": ""})
        given = list(READER.read(source, declared))
        self.rows = [each for each in given if isinstance(each, Row)]
        self.records = [record for row in self.rows for record in row.records]
        self.statements = [each for each in given if isinstance(each, Statement)]
        self.reasons = [row.reason for row in self.rows if row.reason]
        limits = [each for each in given if isinstance(each, Limit)]
        self.repairs = {each.repair: each.count for each in limits if each.repair}


def movement(**cells: str) -> str:
    usual = {
        "account": ACCOUNT, "booked_on": "2024-06-13", "amount": "-80.00", "currency": "EUR",
        "counterparty": "TIERS", "label": "RETRAIT", "balance": "",
    }  # fmt: skip
    return ",".join((usual | cells).values())


def test_a_movement_has_its_account_day_sign_and_balance(tmp_path: Path) -> None:
    told = Told(tmp_path, MOVEMENTS, movement(), movement(balance="920.00"))
    one, two = (r for r in told.records if isinstance(r, Movement))
    assert (str(one.account), str(one.amount), one.booked_on, one.booked_ms) == (
        ACCOUNT, "-80.00", dt.date(2024, 6, 13), None
    )  # fmt: skip
    assert (one.counterparty, one.label, one.balance) == ("TIERS", "RETRAIT", None)
    assert str(two.balance) == "920.00"


def test_a_booking_may_carry_its_hour_with_its_zone(tmp_path: Path) -> None:
    told = Told(tmp_path, MOVEMENTS, movement(booked_on="2024-06-13T10:00:00+02:00"))
    (one,) = (r for r in told.records if isinstance(r, Movement))
    assert (one.booked_on, one.booked_ms) == (dt.date(2024, 6, 13), 1718265600000)


@pytest.mark.parametrize(
    ("cells", "reason"),
    [
        ({"account": "FR76"}, "account"), ({"account": "iban:FR"}, "bank-account"),
        ({"booked_on": "13/06/2024"}, "time"), ({"booked_on": "2024-06-31"}, "day"),
        ({"booked_on": "2024-06-13T10:00:00"}, "no-zone"), ({"booked_on": ""}, "time"),
        ({"amount": '"1,5"'}, "amount-not-an-amount"), ({"amount": "1e3"}, "amount-scientific"),
        ({"amount": ""}, "amount-not-an-amount"), ({"currency": "euro"}, "currency"),
        ({"balance": "x"}, "amount-not-an-amount"), ({"label": "a,b"}, "columns"),
    ],
)  # fmt: skip
def test_a_movement_written_otherwise_is_a_reject(
    tmp_path: Path, cells: dict[str, str], reason: str
) -> None:
    assert Told(tmp_path, MOVEMENTS, movement(**cells), movement()).reasons == [reason]


def test_balances_prove_each_account_and_currency_on_its_own(tmp_path: Path) -> None:
    told = Told(
        tmp_path, MOVEMENTS, movement(balance="20.00"), movement(currency="XPF", amount="500"),
        movement(amount="5", balance="25"), movement(currency="XPF", amount="7", balance="507"),
        movement(account="kraken:ABC", currency="BTC", amount="0.00051200"),
    )  # fmt: skip
    assert [(s.currency, s.exponent, s.balance.value) for s in told.statements] == [
        ("EUR", 2, "holds"), ("XPF", 0, "not_given"), ("BTC", 8, "not_given")
    ]  # fmt: skip
    assert str(told.statements[0].opening) == "100.00"
    assert str(told.statements[2].account) == "kraken:ABC"
    wrong = Told(tmp_path, MOVEMENTS, movement(balance="20.00"), movement(balance="25.00"))
    assert wrong.statements[0].balance is Balance.FAILS


def test_a_ticket_belongs_to_the_company_of_its_business(tmp_path: Path) -> None:
    told = Told(
        tmp_path, TICKETS, "B1,101,2024-06-13T19:05:00+02:00,24.50,EUR,cash",
        "B2,7,2024-06-13T19:05:00+02:00,-3.00,EUR,voucher",
        "B1,103,2024-06-13T17:10:00Z,1,EUR,card",
    )  # fmt: skip
    tickets = [r for r in told.records if isinstance(r, Ticket)]
    assert [str(t.books) for t in tickets] == ["siren:123456782", "business:B2", "siren:123456782"]
    assert [t.means for t in tickets] == [Means.CASH, Means.VOUCHER, Means.CARD]
    assert [str(t.total) for t in tickets] == ["24.50", "-3.00", "1.00"]
    assert [t.closed_ms for t in tickets] == [1718298300000, 1718298300000, 1718298600000]
    assert [s.form for s in told.statements] == [Form.TILL, Form.TILL]
    assert told.repairs == {"tickets_missing": 1}


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ("B1,1,2024-06-13 19:05,24.50,EUR,cash", "no-zone"),
        ("B1,1,13/06/2024,24.50,EUR,cash", "time"),
        ("B1,1,2024-06-13T19:05:00Z,24.50,EUR,money", "code"),
        ("B1,1,2024-06-13T19:05:00Z,x,EUR,cash", "amount-not-an-amount"),
        (",1,2024-06-13T19:05:00Z,1,EUR,cash", "business"),
    ],
)
def test_a_ticket_written_otherwise_is_a_reject(tmp_path: Path, row: str, reason: str) -> None:
    assert Told(tmp_path, TICKETS, row).reasons == [reason]


def test_closings_follow_from_one_another_in_the_currency_of_the_country(tmp_path: Path) -> None:
    rows = ("B1,1,2024-06-13T23:59:00Z,55.5,1055.5", "B1,2,2024-06-14T23:59:00Z,44.5,1100")
    told = Told(tmp_path, CLOSINGS, *rows)
    closings = [r for r in told.records if isinstance(r, Closing)]
    assert [str(c.perpetual) for c in closings] == ["1055.50", "1100.00"]
    assert told.statements[0].balance is Balance.HOLDS
    broken = Told(tmp_path, CLOSINGS, rows[0], rows[1].replace("1100", "1099"))
    assert (broken.statements[0].balance, broken.repairs) == (Balance.FAILS, {"chain_broken": 1})
    swiss = Told(tmp_path, CLOSINGS, *rows, country="CH")
    assert swiss.statements[0].currency == "CHF"


def test_a_header_without_a_row_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ImportRefusedError, match="no row below"):
        Told(tmp_path, MOVEMENTS)
