"""Files of money through the importer: fixtures' truth, scope by day and account, counted once."""

import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from filiere.case import Case
from filiere.case.rights.authority import record
from filiere.case.rights.facts import FactKind, add
from filiere.case.rows import aside
from filiere.case.rows.statements import keep_counted, statements
from filiere.dossier import load
from filiere.errors import DossierError
from filiere.findings.sources import sources
from filiere.importer import import_dossier
from filiere.importer.businesses import record_businesses
from filiere.upkeep.audit import verify

DATA = Path(__file__).parents[5] / "shared" / "data"
needs_data = pytest.mark.skipif(not DATA.is_dir(), reason="needs shared/data beside the checkout")

ACCOUNT = "FR7630006000011234567890189"
OTHER = "FR7630002004470000888899781"

HEAD = """
[case]
reference = "T"
title     = "T"
country   = "FR"
timezone  = "Europe/Paris"
"""


def act(name: str, kind: str, *asked: str, **changes: str) -> str:
    """An act for the books of companies, or for accounts, in June 2024 but for what is changed."""
    usual = {
        "basis": '"FR-CPP-77-1-2"',
        "from": "2024-06-01T00:00:00+02:00",
        "to": "2024-07-01T00:00:00+02:00",
    } | {key.rstrip("_"): value for key, value in changes.items()}
    named = "sirens" if kind == "accounts" else "accounts"
    lines = "".join(f"{key} = {value}\n" for key, value in usual.items())
    return (
        f'[[authorisation]]\nid = "{name}"\nauthority = "Parquet"\ndate = 2024-07-01\n{lines}'
        f"{named} = {json.dumps(list(asked))}\nkinds = [{json.dumps(kind)}]\n"
    )


def source(path: str, by: str, **more: str) -> str:
    lines = "".join(f"{key} = {json.dumps(value)}\n" for key, value in more.items())
    return f"[[source]]\npath = {json.dumps(path)}\nauthorisation = {json.dumps(by)}\n{lines}"


EVERY = {"basis": '"SIMULATED"', "from": "2010-01-01T00:00:00Z", "to": "2030-01-01T00:00:00Z"}
BUSINESS = '[[business]]\nid = "B1"\nname = "Pizza Exemple"\nsiren = "999999999"\n'


class Dossiers:
    """Imports a folder and tells what became of it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        meta = {"reference": "T", "title": "", "country": "FR", "timezone": "Europe/Paris"}
        self.case = Case.create(folder / "case.filiere", meta, readable=[folder])

    def take(self, *parts: str) -> dict[str, dict[str, Any]]:
        (self.folder / "case.toml").write_text("\n".join([HEAD, *parts]), "utf-8")
        dossier = load(self.folder)
        record(self.case, dossier.authorisations)
        record_businesses(self.case, dossier.businesses)
        import_dossier(self.case, dossier, progress=lambda _what, _share: None)
        return self.told()

    def told(self) -> dict[str, dict[str, Any]]:
        found = sources(self.case, shown=(), language="en")
        for each in found:
            counted = ("records", "repeats", "rejected", "quarantined", "notes")
            assert each["rows"] == sum(each[name] for name in counted)
        return {each["path"]: each for each in found}

    def write(self, name: str, *lines: str) -> None:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("\n".join([*lines, ""]), "utf-8")

    def copy(self, *folders: str) -> None:
        for name in folders:
            shutil.copytree(DATA / name, self.folder / name)


@pytest.fixture
def dossier(tmp_path: Path) -> Iterator[Dossiers]:
    made = Dossiers(tmp_path)
    yield made
    made.case.close()


MOVEMENTS = "account,booked_on,amount,currency,counterparty,label,balance"


def movement(day: str, amount: str = "10.00", *, account: str = ACCOUNT, label: str = "x") -> str:
    return f"iban:{account},{day},{amount},EUR,TIERS,{label},"


# The fixtures through the program ----------------------------------------------------------------


@needs_data
def test_accounts_files_meet_their_truth(dossier: Dossiers) -> None:
    dossier.copy("fec_own")
    truth = json.loads((DATA / "fec_own" / "truth.json").read_text("utf-8"))
    told = dossier.take(
        act("A", "accounts", "*", **EVERY), BUSINESS, source("fec_own/*.txt", "A", business="B1")
    )
    levels = {}
    for path, each in told.items():
        if each["status"] != "read":
            continue
        (money,) = each["money"]
        levels[Path(path).name] = (money["level"], money["encoding"])
        assert (money["account"], money["form"]) == ("siren:999999999", "fec")
        if "hostile" in path:
            assert (each["records"], each["rejected"]) == (168, 4)
            assert each["repairs"] == {"given_twice": 1}
            assert (money["balance"], money["level"]) == ("fails", "none")
            continue
        assert (each["rows"], each["records"], each["notes"]) == (172, 171, 1)
        assert (money["movements"], money["sum"], money["balance"]) == (171, 0, "holds")
        assert (money["debit"], money["credit"]) == (truth["debit_cents"], truth["credit_cents"])
    assert levels == {
        "999999999FEC20241231.txt": ("entry", "utf-8"),
        "hostile.txt": ("none", "iso8859-15"),
        "variant_22_columns_one_number_per_journal.txt": ("day", "utf-8"),
        "variant_crcrlf_bom.txt": ("entry", "utf-8-sig"),
        "variant_montant_sens.txt": ("entry", "utf-8"),
        "variant_pipe_padded_trailing_cp850.txt": ("entry", "cp850"),
    }
    assert [s.counted for s in statements(dossier.case)] == [True, *[False] * 5]
    assert verify(dossier.case).holds


@needs_data
def test_bank_files_meet_their_truth(dossier: Dossiers) -> None:
    dossier.copy("cfonb120_own", "bank_csv_own", "camt_own")
    told = dossier.take(
        act("B", "bank", "*", **EVERY),
        source("cfonb120_own/*.cfo", "B"),
        source("bank_csv_own/*.csv", "B", owner=f"iban:{ACCOUNT}"),
        source("camt_own/*.xml", "B"),
    )
    for name in ("releve.cfo", "releve_without_line_ends.cfo", "balance_broken.cfo"):
        each = told[f"cfonb120_own/{name}"]
        assert (each["rows"], each["records"], each["notes"]) == (8, 4, 4)
        (money,) = each["money"]
        assert (money["sum"], money["opening"]) == (686750, 1000000)
        assert (money["account"], money["balance"]) == (
            f"iban:{OTHER}", "fails" if "broken" in name else "holds"
        )  # fmt: skip
    for name in ("operations_multiline_cp1252.csv", "operations_signed_utf16.csv"):
        each = told[f"bank_csv_own/{name}"]
        assert (each["records"], each["rejected"], each["money"][0]["sum"]) == (4, 0, 686750)
    each = told["camt_own/camt053_v13_traps.xml"]
    (money,) = each["money"]
    assert (each["rows"], each["records"], each["notes"]) == (5, 3, 2)
    assert (money["movements"], money["sum"], money["pending"]) == (3, 5000, 2)
    assert (money["opening"], money["closing"], money["balance"]) == (100000, 105000, "holds")
    assert verify(dossier.case).holds


@needs_data
def test_others_statements_are_read_and_each_counts_once(dossier: Dossiers) -> None:
    dossier.copy("camt_genkgo")
    told = dossier.take(act("B", "bank", "*", **EVERY), source("camt_genkgo/*.xml", "B"))
    wrong = told["camt_genkgo/camt053.v2.wrong.xml"]
    assert (wrong["status"], wrong["records"]) == ("unreadable", 0)
    counted = {
        Path(path).name: [money["counted"] for money in each.get("money", [])]
        for path, each in told.items()
        if each["status"] == "read"
    }
    assert counted == {
        "camt053.v2.all-balance-types.xml": [True],
        "camt053.v2.five.decimals.xml": [True],
        "camt053.v2.minimal.xml": [False],
        "camt053.v2.multi.statement.xml": [False, True],
        "camt053.v8.xml": [False],
        "camt53.only-Dt-with-DtTm.xml": [True],
    }


# Scope -------------------------------------------------------------------------------------------


def test_a_movement_is_covered_by_its_account_and_its_day(dossier: Dossiers) -> None:
    dossier.write(
        "m.csv", MOVEMENTS, movement("2024-05-31"), movement("2024-06-01"), movement("2024-06-30"),
        movement("2024-07-01"), movement("2024-06-10", account=OTHER),
        movement("2024-06-30T23:30:00+02:00"), movement("2024-06-30T23:30:00-02:00"),
    )  # fmt: skip
    told = dossier.take(act("B", "bank", f"iban:{ACCOUNT}"), source("m.csv", "B"))["m.csv"]
    assert (told["records"], told["quarantined"], told["notes"]) == (3, 4, 1)
    (money,) = told["money"]
    assert (money["account"], money["movements"], money["sum"]) == (f"iban:{ACCOUNT}", 3, 3000)
    assert dossier.case.query("SELECT count(*) FROM account") == [(1,)]


def test_a_row_that_cannot_be_read_is_told_only_where_its_account_is_named(
    dossier: Dossiers,
) -> None:
    dossier.write(
        "m.csv", MOVEMENTS, movement("2024-06-02"), movement("2024-06-02", "x"),
        movement("2024-06-02", "y", account=OTHER), movement("2024-07-02", "z"),
    )  # fmt: skip
    told = dossier.take(act("B", "bank", f"iban:{ACCOUNT}"), source("m.csv", "B"))["m.csv"]
    assert (told["records"], told["rejected"], told["quarantined"]) == (1, 2, 1)
    found = dossier.case.query("SELECT found FROM row_fate WHERE reason <> '' ORDER BY row")
    assert found == [("x",), ("z",)]


def test_an_account_is_named_however_it_is_written_and_a_wrong_key_is_accepted(
    dossier: Dossiers,
) -> None:
    wrong = "FR7630006000011234567890188"
    dossier.write("m.csv", MOVEMENTS, movement("2024-06-02"), movement("2024-06-02", account=wrong))
    written = "iban:fr76 3000 6000 0112 3456 7890 189"
    told = dossier.take(act("B", "bank", written, f"iban:{wrong}"), source("m.csv", "B"))
    assert told["m.csv"]["records"] == 2


def test_books_are_covered_by_the_company_in_the_name_or_the_business(dossier: Dossiers) -> None:
    header = "JournalCode|EcritureNum|EcritureDate|CompteNum|EcritureLib|Debit|Credit"
    lines = (header, "CA|1|20240603|530000|a|10,00|0,00", "CA|1|20240703|530000|b|10,00|0,00",
             "CA|1|0|530000|c|10,00|0,00")  # fmt: skip
    dossier.write("999999999FEC20241231.txt", *lines)
    dossier.write("other/888888888FEC20241231.txt", *(line.replace("|a|", "|z|") for line in lines))
    dossier.write("till/fec.txt", *(line.replace("|a|", "|y|") for line in lines))
    told = dossier.take(
        act("A", "accounts", "999 999 999"), BUSINESS,
        source("999999999FEC20241231.txt", "A"), source("other/*", "A"),
        source("till/fec.txt", "A", business="B1"),
    )  # fmt: skip
    named = told["999999999FEC20241231.txt"]
    assert (named["records"], named["quarantined"]) == (2, 1)
    assert told["till/fec.txt"]["records"] == 2
    # the company is one that no act names: its number is not told by the name of its file either
    foreign = next(each for path, each in told.items() if path.startswith("other/T-"))
    assert (foreign["status"], foreign["quarantined"]) == ("quarantined", 3)
    assert "money" not in foreign


def test_books_that_nobody_owns_are_unreadable_and_the_sentence_names_the_key(
    dossier: Dossiers,
) -> None:
    header = "JournalCode|EcritureNum|EcritureDate|CompteNum|Debit|Credit"
    dossier.write("fec.txt", header, "CA|1|20240603|53|10,00|0,00")
    dossier.write("m.csv", MOVEMENTS, movement("2024-06-02"))
    told = dossier.take(
        act("A", "accounts", "999999999"), act("B", "bank", f"iban:{ACCOUNT}"),
        source("fec.txt", "A"), source("m.csv", "B"),
    )  # fmt: skip
    assert told["fec.txt"]["status"] == "unreadable"
    assert "business" in told["fec.txt"]["why"]
    assert told["m.csv"]["status"] == "read"


def test_an_act_of_another_kind_covers_nothing(dossier: Dossiers) -> None:
    dossier.write("m.csv", MOVEMENTS, movement("2024-06-02"))
    accounts = act("A", "accounts", "999999999")
    told = dossier.take(accounts, source("m.csv", "A"))["m.csv"]
    assert (told["status"], told["quarantined"]) == ("quarantined", 1)


# What counts once --------------------------------------------------------------------------------


def counted(dossier: Dossiers) -> list[str]:
    keep_counted(dossier.case)
    rows = dossier.case.query(
        "SELECT label FROM movement SEMI JOIN counted_movement USING (record_id) ORDER BY record_id"
    )
    return [label for (label,) in rows]


def test_movements_that_two_downloads_tell_are_added_up_once(dossier: Dossiers) -> None:
    first = [movement("2024-06-02", label="a"), movement("2024-06-03", label="b"),
             movement("2024-06-03", label="c")]  # fmt: skip
    later = [movement("2024-06-03", label="b2"), movement("2024-06-03", label="c2"),
             movement("2024-06-03", label="d"), movement("2024-06-04", label="e")]  # fmt: skip
    dossier.write("1.csv", MOVEMENTS, *first)
    dossier.write("2.csv", MOVEMENTS, *later)
    told = dossier.take(act("B", "bank", f"iban:{ACCOUNT}"), source("*.csv", "B"))
    assert [each["money"][0]["counted"] for each in told.values()] == [True, True]
    assert counted(dossier) == ["a", "b", "c", "d", "e"]


def camt(name: str, part: str, ident: str, amount: str) -> str:
    return (
        f"<Document xmlns='urn:x'><{name}><{part}><Id>{ident}</Id><Acct><Id><IBAN>{ACCOUNT}</IBAN>"
        f"</Id></Acct><Ntry><Amt Ccy='EUR'>{amount}</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts>"
        f"<BookgDt><Dt>2024-06-06</Dt></BookgDt></Ntry></{part}></{name}></Document>"
    )


def test_reports_and_notices_are_shown_and_never_added_up(dossier: Dossiers) -> None:
    dossier.write("1.xml", camt("BkToCstmrAcctRpt", "Rpt", "R", "5.00"))
    dossier.write("2.xml", camt("BkToCstmrDbtCdtNtfctn", "Ntfctn", "N", "5.00"))
    dossier.write("3.xml", camt("BkToCstmrStmt", "Stmt", "S", "5.00"))
    dossier.write("4.xml", camt("BkToCstmrStmt", "Stmt", "S", "5.000"))
    dossier.write("5.xml", camt("BkToCstmrStmt", "Stmt", "T", "5.00") + "<!-- another -->")
    dossier.write("6.csv", MOVEMENTS, movement("2024-06-06", "5.00"))
    told = dossier.take(act("B", "bank", f"iban:{ACCOUNT}"), source("*.xml", "B"),
                        source("*.csv", "B"))  # fmt: skip
    money = {path: each["money"][0] for path, each in told.items()}
    assert [m["form"] for m in money.values()][:3] == ["camt.052", "camt.054", "camt.053"]
    assert [m["counted"] for m in money.values()] == [False, False, True, False, True, False]
    assert all(m["movements"] == 1 for m in money.values())
    assert len(counted(dossier)) == 2


def test_an_annulled_act_lets_the_second_copy_count(dossier: Dossiers) -> None:
    dossier.write("1.xml", camt("BkToCstmrStmt", "Stmt", "S", "5.00"))
    dossier.write("2.xml", camt("BkToCstmrStmt", "Stmt", "S", "5.000"))
    acts = (act("B", "bank", f"iban:{ACCOUNT}"), act("C", "bank", f"iban:{ACCOUNT}"))
    told = dossier.take(*acts, source("1.xml", "B"), source("2.xml", "C"))
    assert [told[name]["money"][0]["counted"] for name in ("1.xml", "2.xml")] == [True, False]
    add(dossier.case, FactKind.ANNULMENT, "authorisation:B", {"in_force": True}, by="J", why="vice")
    aside.apply(dossier.case)
    left = dossier.told()
    assert "1.xml" not in left
    assert left["2.xml"]["money"][0]["counted"] is True
    assert dossier.case.query("SELECT count(*) FROM statement") == [(1,)]


# Masks -------------------------------------------------------------------------------------------


def test_an_account_that_no_act_names_is_printed_nowhere(dossier: Dossiers) -> None:
    dossier.write("m.csv", MOVEMENTS, movement("2024-06-02"), movement("2024-06-02", account=OTHER))
    told = dossier.take(act("B", "bank", f"iban:{ACCOUNT}"), source("m.csv", "B"))
    assert OTHER not in json.dumps(told)


# case.toml ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ('siren = "12"', "siren"), ('ibans = ["FR"]', "ibans"), ("site = [1.0]", "site"),
        ('hours = "tomorrow"', "hours"), ('numbers = ["x"]', "numbers"),
        ('colour = "red"', "colour"),
    ],
)  # fmt: skip
def test_a_business_that_cannot_be_read_is_refused_by_its_key(
    dossier: Dossiers, line: str, says: str
) -> None:
    dossier.write("m.csv", MOVEMENTS, movement("2024-06-02"))
    business = f'[[business]]\nid = "B1"\nname = "P"\n{line}\n'
    with pytest.raises(DossierError, match=says):
        dossier.take(act("B", "bank", f"iban:{ACCOUNT}"), business, source("m.csv", "B"))


def test_a_business_is_kept_as_declared(dossier: Dossiers) -> None:
    dossier.write("m.csv", MOVEMENTS, movement("2024-06-02"))
    business = (
        '[[business]]\nid = "B1"\nname = "P"\nnumbers = ["01 99 00 00 10"]\n'
        'riders = ["+33639980111"]\nsite = [48.8901, 2.3402]\nhours = "Tu-Su 18:00-23:00"\n'
        'siren = "123 456 782"\nibans = ["FR76 3000 6000 0112 3456 7890 189"]\ncontrol = true\n'
    )
    parts = (act("B", "bank", f"iban:{ACCOUNT}"), business, source("m.csv", "B"))
    dossier.take(*parts)
    dossier.take(*parts)
    assert dossier.case.query("SELECT * FROM business") == [
        ("B1", "P", 48.8901, 2.3402, "Tu-Su 18:00-23:00", True, "123456782")
    ]
    assert dossier.case.query("SELECT * FROM business_number ORDER BY ALL") == [
        ("B1", "+33199000010", False), ("B1", "+33639980111", True)
    ]  # fmt: skip
    assert dossier.case.query("SELECT * FROM business_account") == [("B1", ACCOUNT)]
    assert dossier.case.query("SELECT business_id FROM named_business") == [("B1",)]
