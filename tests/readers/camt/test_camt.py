"""Statements of ISO 20022: the truth of both fixtures, and each version's way of saying it."""

import datetime as dt
import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from filiere.errors import ImportRefusedError
from filiere.model.amount import Amount, total
from filiere.model.codes import Fate
from filiere.model.money import Balance, Form, Movement, Statement
from filiere.reader import Declared, Limit, Row
from filiere.readers.camt import READER
from filiere.received import Received

SHARED = Path(__file__).parents[4] / "shared" / "data"
OWN, GENKGO = SHARED / "camt_own", SHARED / "camt_genkgo"
needs_data = pytest.mark.skipif(not SHARED.is_dir(), reason="needs shared/data beside the checkout")
SAMPLES = Path(__file__).parent / "samples"

ACCOUNT = "FR7630006000011234567890189"


class Told:
    def __init__(self, path: Path, **declared: Any) -> None:  # noqa: ANN401
        source = Received(name=path.name, path=path, scratch=path.parent / "private")
        given = list(READER.read(source, Declared(country="FR", **declared)))
        self.rows = [each for each in given if isinstance(each, Row)]
        self.movements = [m for r in self.rows for m in r.records if isinstance(m, Movement)]
        self.statements = [each for each in given if isinstance(each, Statement)]
        limits = [each for each in given if isinstance(each, Limit)]
        self.repairs = {each.repair: each.count for each in limits if each.repair}
        self.limits = [str(each.text) for each in limits]

    @property
    def statement(self) -> Statement:
        (one,) = self.statements
        return one


def balance(code: str, amount: str, side: str = "CRDT", currency: str = "EUR") -> str:
    return (
        f"<Bal><Tp><CdOrPrtry><Cd>{code}</Cd></CdOrPrtry></Tp><Amt Ccy='{currency}'>{amount}</Amt>"
        f"<CdtDbtInd>{side}</CdtDbtInd><Dt><Dt>2024-06-06</Dt></Dt></Bal>"
    )


def entry(amount: str, side: str = "CRDT", **parts: str) -> str:
    currency = parts.pop("currency", "EUR")
    status = parts.pop("status", "<Sts><Cd>BOOK</Cd></Sts>")
    booked = parts.pop("booked", "<BookgDt><Dt>2024-06-06</Dt></BookgDt>")
    return (
        f"<Ntry><Amt Ccy='{currency}'>{amount}</Amt><CdtDbtInd>{side}</CdtDbtInd>"
        f"{parts.get('reversal', '')}{status}{booked}{parts.get('details', '')}</Ntry>"
    )


def message(  # the parts of a message
    tmp_path: Path, *inner: str, name: str = "BkToCstmrStmt", part: str = "Stmt",
    account: str = f"<Acct><Id><IBAN>{ACCOUNT}</IBAN></Id><Ccy>EUR</Ccy></Acct>", ident: str = "S1",
) -> Path:  # fmt: skip
    path = tmp_path / "m.xml"
    path.write_text(
        f"<Document xmlns='urn:iso:std:iso:20022:tech:xsd:camt.053.001.08'><{name}><GrpHdr/>"
        f"<{part}><Id>{ident}</Id>{account}{''.join(inner)}</{part}></{name}></Document>",
        "utf-8",
    )
    return path


@needs_data
def test_the_trap_file_gives_its_truth() -> None:
    truth = json.loads((OWN / "truth.json").read_text("utf-8"))
    told = Told(OWN / "camt053_v13_traps.xml")
    assert len(told.movements) == truth["booked_entries"]
    assert total(m.amount for m in told.movements) == Amount(truth["booked_net_cents"], 2)
    assert len(told.rows) == 5
    assert told.statement.pending == truth["pending"] + truth["information_only"]
    assert told.statement.opening == Amount(truth["opening_cents"], 2)
    assert told.statement.closing == Amount(truth["closing_cents"], 2)
    assert told.statement.balance is Balance.HOLDS
    assert sum(m.reversal for m in told.movements) == truth["reversals"]
    paid = sum(max(len(m.details), 1) for m in told.movements)
    assert paid == truth["payments_if_split_by_detail"]
    assert told.movements[0].counterparty == "CLIENT FICTIF UN"
    assert told.movements[0].label == "facture 12"
    assert [d.counterparty for d in told.movements[2].details] == [
        "LIVREUR FICTIF A", "LIVREUR FICTIF B"
    ]  # fmt: skip
    assert told.movements[2].booked_ms == 1717657200000
    assert (told.repairs, told.statement.encoding) == ({}, "utf-8")


@needs_data
@pytest.mark.parametrize("path", sorted(GENKGO.glob("*.xml")) if GENKGO.is_dir() else [])
def test_statements_that_others_made_give_their_truth(path: Path) -> None:
    truth = json.loads((GENKGO / "truth.json").read_text("utf-8"))[path.name]
    if len(truth["statements"]) == 0:
        with pytest.raises(ImportRefusedError, match="no statement"):
            Told(path)
        return
    told = Told(path)
    for number, expected in enumerate(truth["statements"], start=1):
        of = [s for s in told.statements if s.number == number]
        movements = [m for m in told.movements if m.statement == number]
        assert {s.statement for s in of} == {expected["id"]}
        assert len(movements) == expected["entries"]
        assert sum(m.reversal for m in movements) == expected["reversals"]
        net = {c: Decimal(n) for c, n in expected["net_by_indicator"].items()}
        for currency, amount in net.items():
            booked = total(m.amount for m in movements if m.currency == currency)
            assert Decimal(str(booked)) == amount
        opening = next((b for b in expected["balances"] if b[0] in {"OPBD", "PRCD"}), None)
        if opening is not None:
            assert of[0].opening is not None
            assert Decimal(str(of[0].opening)) == Decimal(opening[1])


@needs_data
def test_balances_of_the_others_statements() -> None:
    found = {
        path.name: [(s.balance.value, s.exponent) for s in Told(path).statements]
        for path in sorted(GENKGO.glob("*.xml"))
        if "wrong" not in path.name
    }
    assert found == {
        "camt053.v2.all-balance-types.xml": [("fails", 3)],
        "camt053.v2.five.decimals.xml": [("fails", 3)],
        "camt053.v2.minimal.xml": [("not_given", 2)],  # its closing is in another currency
        "camt053.v2.multi.statement.xml": [("holds", 2), ("holds", 2)],
        "camt053.v8.xml": [("not_given", 2)],
        "camt53.only-Dt-with-DtTm.xml": [("not_given", 5)],
    }


@pytest.mark.parametrize(
    ("status", "booked"),
    [
        ("<Sts>BOOK</Sts>", True), ("<Sts><Cd>BOOK</Cd></Sts>", True), ("<Sts>PDNG</Sts>", False),
        ("<Sts><Cd>INFO</Cd></Sts>", False), ("<Sts><Cd>FUTR</Cd></Sts>", False),
    ],
)  # fmt: skip
def test_only_what_is_booked_is_a_record(tmp_path: Path, status: str, booked: bool) -> None:  # noqa: FBT001 - one axis of a table
    told = Told(message(tmp_path, entry("9.00", status=status), entry("1.00")))
    assert [row.fate for row in told.rows] == [Fate.RECORD if booked else Fate.NOTE, Fate.RECORD]
    assert told.statement.pending == (0 if booked else 1)


def test_an_entry_without_a_status_is_booked_in_a_statement_and_told(tmp_path: Path) -> None:
    told = Told(message(tmp_path, entry("9.00", status="")))
    assert len(told.movements) == 1
    assert any("does not say" in limit for limit in told.limits)
    intraday = message(
        tmp_path, entry("9.00", status=""), name="BkToCstmrAcctRpt", part="Rpt"
    )  # fmt: skip
    assert len(Told(intraday).movements) == 0


@pytest.mark.parametrize(
    ("broken", "reason"),
    [
        (entry("9,00"), "amount-not-an-amount"),
        (entry("-9.00"), "amount-not-an-amount"),
        (entry("9.00", side="PLUS"), "side"),
        (entry("9.00", status="<Sts>MAYBE</Sts>"), "status"),
        (entry("9.00", booked="<BookgDt><Dt>06/06/2024</Dt></BookgDt>"), "day"),
        (entry("9.00", booked="<BookgDt><Dt>2024-06-31</Dt></BookgDt>"), "day"),
    ],
)
def test_an_entry_that_cannot_be_read_is_a_reject(tmp_path: Path, broken: str, reason: str) -> None:
    told = Told(message(tmp_path, broken, entry("1.00")))
    assert [row.reason for row in told.rows] == [reason, ""]


def test_the_sign_is_the_entrys_own_and_a_suspect_reversal_is_told(tmp_path: Path) -> None:
    reversal = "<RvslInd>true</RvslInd>"
    parts = (balance("OPBD", "100.00"), entry("50.00"), entry("20.00", reversal=reversal))
    right = Told(message(tmp_path, *parts, balance("CLBD", "170.00")))
    assert (right.statement.balance, right.repairs) == (Balance.HOLDS, {})
    turned = Told(message(tmp_path, *parts, balance("CLBD", "130.00")))
    assert (turned.statement.balance, turned.repairs) == (
        Balance.FAILS, {"reversal_sign_suspect": 1}
    )  # fmt: skip
    assert turned.movements[1].amount == Amount(2000, 2)
    neither = Told(message(tmp_path, *parts, balance("CLBD", "131.00")))
    assert (neither.statement.balance, neither.repairs) == (Balance.FAILS, {})


def test_a_balance_may_be_a_debt_and_a_former_closing_may_open(tmp_path: Path) -> None:
    told = Told(
        message(tmp_path, balance("PRCD", "10.00", "DBIT"), entry("4.00"),
                balance("CLBD", "6.00", "DBIT"))
    )  # fmt: skip
    assert told.statement.opening == Amount(-1000, 2)
    assert told.statement.balance is Balance.HOLDS


@pytest.mark.parametrize(
    ("name", "part", "form"),
    [
        ("BkToCstmrStmt", "Stmt", Form.CAMT_053),
        ("BkToCstmrAcctRpt", "Rpt", Form.CAMT_052),
        ("BkToCstmrDbtCdtNtfctn", "Ntfctn", Form.CAMT_054),
    ],
)
def test_each_message_has_its_form(tmp_path: Path, name: str, part: str, form: Form) -> None:
    told = Told(message(tmp_path, entry("1.00"), name=name, part=part))
    assert (told.statement.form, told.statement.balance) == (form, Balance.NOT_GIVEN)


@pytest.mark.parametrize(
    ("party", "name"),
    [("<Nm>A</Nm>", "A"), ("<Pty><Nm>B</Nm></Pty>", "B"), ("<Agt><Nm>C</Nm></Agt>", "C")],
)
def test_the_other_party_is_found_in_every_version(tmp_path: Path, party: str, name: str) -> None:
    parties = (
        f"<RltdPties><Dbtr>{party}</Dbtr><DbtrAcct><Id><IBAN>FR14 2004 1010 0505 0001 3M02 606"
        f"</IBAN></Id></DbtrAcct><Cdtr><Nm>SELF</Nm></Cdtr></RltdPties>"
    )
    details = f"<NtryDtls><TxDtls>{parties}</TxDtls></NtryDtls>"
    came = Told(message(tmp_path, entry("1.00", details=details))).movements[0]
    assert came.counterparty == name
    assert str(came.counterparty_account) == "iban:FR1420041010050500013M02606"
    went = Told(message(tmp_path, entry("1.00", "DBIT", details=details))).movements[0]
    assert (went.counterparty, went.counterparty_account) == ("SELF", None)


def test_hours_with_a_zone_are_moments_and_dates_are_days(tmp_path: Path) -> None:
    def booked(text: str) -> tuple[dt.date | None, int | None]:
        part = f"<BookgDt>{text}</BookgDt>"
        one = Told(message(tmp_path, entry("1.00", booked=part))).movements[0]
        return one.booked_on, one.booked_ms

    day = dt.date(2024, 6, 6)
    assert booked("<Dt>2024-06-06</Dt>") == (day, None)
    assert booked("<Dt>2024-06-06+02:00</Dt>") == (day, None)
    assert booked("<DtTm>2024-06-06T09:00:00</DtTm>") == (day, None)
    assert booked("<DtTm>2024-06-06T09:00:00+02:00</DtTm>") == (day, 1717657200000)
    assert booked("<DtTm>2024-06-06T07:00:00Z</DtTm>") == (day, 1717657200000)
    assert booked("") == (None, None)


def test_two_currencies_are_two_statements(tmp_path: Path) -> None:
    told = Told(message(tmp_path, entry("1.00"), entry("500", currency="JPY")))
    assert [(s.currency, s.exponent) for s in told.statements] == [("EUR", 2), ("JPY", 0)]


def test_an_account_without_iban_is_named_by_its_bank_and_none_asks_for_an_owner(
    tmp_path: Path,
) -> None:
    other = "<Acct><Id><Othr><Id>12-34</Id></Othr></Id></Acct>"
    told = Told(message(tmp_path, entry("1.00"), account=other))
    assert str(told.movements[0].account) == "bank:12-34"
    assert told.statement.currency == "EUR"
    with pytest.raises(ImportRefusedError, match="owner"):
        Told(message(tmp_path, entry("1.00"), account=""))


def test_a_cut_message_is_refused(tmp_path: Path) -> None:
    path = message(tmp_path, entry("1.00"), entry("2.00"))
    path.write_bytes(path.read_bytes()[:-30])
    with pytest.raises(ImportRefusedError, match="cut"):
        Told(path)


def test_the_entry_is_kept_with_its_elements(tmp_path: Path) -> None:
    row = Told(message(tmp_path, entry("1.00"), entry("2.00"))).rows[1]
    assert '<Amt Ccy="EUR">2.00</Amt>' in row.raw
    assert row.raw.startswith("<Ntry>")
