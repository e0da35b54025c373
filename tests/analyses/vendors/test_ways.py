"""Accounts of a market and a bank on every way out: masked, packed, told, annulled, erased."""

import json
import shutil
import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest
from tests.analyses.vendors.shelves import HOLDERS
from typer.testing import CliRunner

from filiere.case import Case, Limits
from filiere.cli import application
from filiere.cli.terminal import CASE_NAME
from filiere.errors import PackageError
from filiere.model.bank_account import french_iban
from filiere.package.archive import Package
from filiere.package.contents import make
from filiere.package.redaction import make_redacted
from filiere.package.rerun import rerun
from filiere.upkeep.annulment import annul
from filiere.upkeep.purge import Order, purge_act
from filiere.world.markets import write

ONE = HOLDERS[0]
A, B, _ = ONE["accounts"]
ADDRESS = "1BoatSLRHtKNngkdXEeobR76b53LETtpyT"
OWN, OTHER = (str(french_iban("30006", "00001", f"0000000000{n}")) for n in (1, 2))
PAYER = "Somebody Nobody Named"

ACT = """
[[authorisation]]
id = "{name}"
basis = "FR-CPP-77-1-2"
authority = "Parquet"
date = 2024-07-01
from = 2024-06-01T00:00:00+02:00
to = 2024-07-01T00:00:00+02:00
{asks}
"""
HEAD = """
[case]
reference = "T"
title     = "T"
country   = "FR"
timezone  = "Europe/Paris"

[[device]]
id = "D1"
label = "handset"
"""
ASKS = {
    "R1": f'accounts = ["{A}"]\nkinds = ["listing"]',
    "R2": 'devices = ["D1"]\nkinds = ["extraction"]\ncategories = ["files", "messages"]',
    "R3": f'accounts = ["iban:{OWN}"]\nkinds = ["bank"]',
}


def silent(_step: object, _share: float) -> None:
    """Report nothing."""


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The dossier and its case, every question asked."""
    return written(tmp_path_factory.mktemp("ways") / "dossier", ASKS)


def written(folder: Path, asks: Mapping[str, str]) -> Path:
    """A dossier of which the acts ask for this, run."""
    folder.mkdir()
    rows: dict[str, list[tuple[str, ...]]] = {
        "accounts": [
            (*name.split(":"), "2024-06-02T00:00:00Z", "2024-06-20T00:00:00Z", "hello")
            for name in (A, B)
        ],
        "listings": [],
        "keys": [(A, "2024-06-03T10:00:00Z", ONE["key"])],
        "key_log": [],
        "signatures": [(A, "2024-06-04T10:00:00Z", ONE["texts"]["both"])],
        "wallets": [(A, "2024-06-04T10:00:00Z", "BTC", ADDRESS)],
    }
    market = write(rows, folder)
    with zipfile.ZipFile(folder / "phone.zip", "w") as packed:
        name = f"home/.gnupg/openpgp-revocs.d/{ONE['fingerprint']}.rev"
        packed.writestr(name, ONE["revocation"])
    (folder / "chat.csv").write_text(
        "service,thread,sender,recipients,sent_at,clock,kind,duration_s,text,id\n"
        "signal,x,signal:+33639980001,signal:+33639980002,2024-06-10T18:00:00Z,device,message,,"
        f"paye {ADDRESS} ou {OTHER},K1\n",
        "utf-8",
    )
    (folder / "movements.csv").write_text(
        "account,booked_on,amount,currency,counterparty,label,balance\n"
        f"iban:{OWN},2024-06-13,250.00,EUR,{PAYER},VIR {PAYER},1250.00\n"
        f"iban:{OTHER},2024-06-13,99.00,EUR,,,\n",
        "utf-8",
    )
    text = HEAD + "".join(ACT.format(name=name, asks=what) for name, what in asks.items())
    given = [(path, "R1", "") for path in market]
    given += [
        ("phone.zip", "R2", 'device = "D1"\n'), ("chat.csv", "R2", 'device = "D1"\n'),
        ("movements.csv", "R3", ""),
    ]  # fmt: skip
    for path, act, more in given:
        text += f'\n[[source]]\npath = "{path}"\nauthorisation = "{act}"\n{more}'
    (folder / "case.toml").write_text(text, "utf-8")
    run("run", folder, "--plain")
    return folder


@pytest.fixture
def dossier(made: Path, tmp_path: Path) -> Path:
    """A copy."""
    return Path(shutil.copytree(made, tmp_path / "dossier"))


def run(*arguments: object) -> str:
    done = CliRunner().invoke(application(), [str(each) for each in arguments])
    assert done.exit_code == 0, done.stderr
    return done.stdout


SECRETS = (OTHER, ADDRESS, PAYER)
"""What no act names: another bank account, an address, a payer."""


def kinds(case: Path) -> list[str]:
    document = json.loads(run("findings", case, "--format", "json"))
    found = [each for each in document["findings"] if each["analysis"] == "vendors"]
    return sorted(each["measures"]["tied_by"] for each in found)


def test_findings_and_reports_name_what_acts_name_and_nothing_else(dossier: Path) -> None:
    assert kinds(dossier / CASE_NAME) == ["address", "key_on_device"]
    told = run("findings", dossier / CASE_NAME, "--format", "json")
    told += run("findings", dossier / CASE_NAME) + run("next", dossier / CASE_NAME)
    for language in ("en", "fr"):
        told += (dossier / f"report.{language}.html").read_text("utf-8")
    assert A.partition(":")[2] in told
    for secret in SECRETS:
        assert secret not in told


def test_a_whole_copy_of_what_acts_cover_gives_the_same_answers(tmp_path: Path) -> None:
    wide = {
        **ASKS,
        "R1": f'accounts = ["{A}", "{B}"]\nkinds = ["listing"]',
        "R3": f'accounts = ["iban:{OWN}", "iban:{OTHER}"]\nkinds = ["bank"]',
    }
    folder = written(tmp_path / "wide", wide)
    (tmp_path / "work").mkdir()
    with Case.open(folder / CASE_NAME) as case:
        path = make(case, tmp_path / "whole.zip", layouts=None, progress=silent).path
    with Package(path) as package:
        done = rerun(package, tmp_path / "work", settings={}, limits=Limits(), progress=silent)
    assert done.difference == ""
    assert not any("vendors" in each.en for each in done.not_compared)


def test_no_whole_copy_is_made_where_rows_of_a_page_must_stay(
    dossier: Path, tmp_path: Path
) -> None:
    with Case.open(dossier / CASE_NAME) as case, pytest.raises(PackageError, match="--redacted"):
        make(case, tmp_path / "whole.zip", layouts=None, progress=silent)


def test_a_redacted_copy_holds_none_of_it(dossier: Path, tmp_path: Path) -> None:
    with Case.open(dossier / CASE_NAME) as case:
        path = make_redacted(case, tmp_path / "redacted.zip", progress=silent).path
    with Package(path) as package:
        told = b"".join(package.read(name) for name in package.members)
    for secret in SECRETS:
        assert secret.encode() not in told


@pytest.mark.parametrize(
    ("act", "left"), [("R1", []), ("R2", []), ("R3", ["address", "key_on_device"])]
)
def test_what_an_annulled_act_gave_falls_with_it(dossier: Path, act: str, left: list[str]) -> None:
    with Case.open(dossier / CASE_NAME) as case:
        annul(case, act, by="A. Clerk", why="order of the court", progress=silent)
    assert kinds(dossier / CASE_NAME) == left


@pytest.mark.parametrize(
    ("act", "tables", "gone"),
    [
        ("R1", ("market_profile", "market_key", "market_signature", "market_wallet"), A),
        ("R2", ("device_key", "chat_message"), "paye"),
        ("R3", ("movement", "statement"), PAYER),
    ],
)
def test_what_is_erased_stands_in_no_table(
    dossier: Path, act: str, tables: Sequence[str], gone: str
) -> None:
    with Case.open(dossier / CASE_NAME) as case:
        assert all(case.value(f"SELECT count(*) FROM {each}", of=int) > 0 for each in tables)
    order = Order(reference="24/77", by="A. Clerk")
    purge_act(
        dossier / CASE_NAME, act, order, key=None, limits=Limits(), progress=silent
    )  # fmt: skip
    with Case.open(dossier / CASE_NAME) as case:
        assert [case.value(f"SELECT count(*) FROM {each}", of=int) for each in tables] == [
            0 for _ in tables
        ]
        columns = case.query(
            "SELECT table_name, column_name FROM duckdb_columns() WHERE database_name = 'casefile' "
            "AND data_type LIKE 'VARCHAR%' AND table_name NOT IN ('act_asks', 'meta') ORDER BY ALL"
        )
        told = "\n".join(
            str(value)
            for table, column in columns
            for (value,) in case.query(f'SELECT "{column}" FROM "{table}"')
        )
    assert gone.partition(":")[2] not in told if ":" in gone else gone not in told
