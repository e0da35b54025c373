"""A provider's answer: which number registered which account, and what it does not say."""

import json
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from filiere.cli import application
from filiere.model.codes import Fate
from filiere.model.seized import Account, Basis
from filiere.reader import Declared, Row
from filiere.readers.provider_table import READER
from filiere.received import Received

sys.path.insert(0, str(Path(__file__).parents[2] / "analyses" / "relay"))
from phones import (  # type: ignore[import-not-found]
    COURIERS,
    LINE,
    bill_row,
    dossier,
    evenings,
    said,
)

SAMPLE = Path(__file__).parent / "samples" / "reply.csv"


def received(path: Path) -> Received:
    return Received(name=path.name, path=path, scratch=path.parent / "private")


def read(path: Path) -> list[Row]:
    given = Declared(country="FR")
    return [row for row in READER.read(received(path), given) if isinstance(row, Row)]


def test_each_row_has_one_fate_and_says_the_number_on_the_providers_word() -> None:
    rows = read(SAMPLE)
    fates = [row.fate for row in rows]
    assert fates == [
        Fate.HEADER, Fate.RECORD, Fate.RECORD, Fate.REJECTED, Fate.BLANK, Fate.RECORD,
    ]  # fmt: skip
    first, second, third = (row.records[0] for row in rows if row.fate is Fate.RECORD)
    assert isinstance(first, Account)
    assert str(first.account) == "telegram:99001122"
    assert first.number is not None
    assert first.number.number == "+33639980012"
    assert first.basis is Basis.PROVIDER_REPLY
    assert first.from_ms == 1_714_557_600_000
    assert isinstance(second, Account)
    assert second.number is None
    assert isinstance(third, Account)
    assert third.from_ms == first.from_ms
    assert [(row.reason, row.found) for row in rows if row.fate is Fate.REJECTED] == [
        ("number", "pas connu")
    ]


@pytest.mark.parametrize(
    ("header", "taken"),
    [
        ("service,account,number", True),
        ("Compte;Numéro de téléphone", True),
        ("account,number,colour", False),
        ("account,name", False),
        ("start_time,kind,served_number,direction,other_number,duration_s,imei,imsi,cell", False),
    ],
)
def test_only_an_account_beside_a_number_is_taken(
    tmp_path: Path, header: str, *, taken: bool
) -> None:
    path = tmp_path / "a.csv"
    path.write_text(header + "\n", "utf-8")
    assert READER.recognises(received(path)) is taken


def test_an_answer_makes_an_account_a_number_in_what_is_found(tmp_path: Path) -> None:
    """The account that sends couriers gets its number, and nothing is left to ask."""
    own = "telegram:77980021"
    rows = [
        said(sent, "telegram:99001122", own, "go", thread="telegram:99001122")
        for _, _, sent, _ in evenings(1).orders
    ]
    bill = [bill_row(LINE, t, client, out=False) for t, client, _, _ in evenings(1).orders]
    folder = dossier(tmp_path / "d", bills={LINE: bill}, phones={"D1": ([COURIERS[0]], rows)})
    toml = folder / "case.toml"
    text = toml.read_text().replace('device = "D1"\n', f'device = "D1"\nowner = "{own}"\n')
    text += """
[[authorisation]]
id = "R2"
basis = "SIMULATED"
authority = "test"
date = 2024-07-01
accounts = ["telegram:99001122"]
from = 2024-06-01T00:00:00+00:00
to = 2024-07-01T00:00:00+00:00
kinds = ["provider_reply"]

[[source]]
path = "reply.csv"
authorisation = "R2"
"""
    toml.write_text(text)
    (folder / "reply.csv").write_text(
        "service,account,number\ntelegram,99001122,+33639980012\ntelegram,555,+33639980013\n"
    )
    ran = CliRunner().invoke(application(), ["run", str(folder), "--only", "couriers"])
    assert ran.exit_code == 0, ran.output
    case = str(folder / "case.filiere")
    told = json.loads(
        CliRunner().invoke(application(), ["findings", case, "--format", "json"]).stdout
    )
    source = next(each for each in told["sources"] if each["path"] == "reply.csv")
    assert (source["records"], source["quarantined"]) == (1, 1)
    (relay,) = [each for each in told["findings"] if each["analysis"] == "relay"]
    assert relay["subjects"][1]["number"] == "+33639980012"
    steps = json.loads(
        CliRunner().invoke(application(), ["next", case, "--format", "json"]).stdout
    )["steps"]
    assert [each for each in steps if each["ask"] == "provider_reply"] == []
