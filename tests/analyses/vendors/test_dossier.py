"""From files to findings: tables of markets, a seized phone with a key, acts that name accounts."""

import json
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from tests.analyses.vendors.shelves import HOLDERS

from filiere.case import Case, Limits
from filiere.case.rights.authority import record
from filiere.dossier import load
from filiere.findings.document import as_object
from filiere.importer import import_dossier
from filiere.package.archive import Package
from filiere.package.redaction import make_redacted
from filiere.package.rerun import rerun
from filiere.runner import run
from filiere.world.markets import write

ONE = HOLDERS[0]


def silent(_step: object, _share: float) -> None:
    """Report nothing."""


A, B, _ = ONE["accounts"]

HEAD = """
[case]
reference = "T"
title     = "T"
country   = "FR"
timezone  = "Europe/Paris"

[[authorisation]]
id = "R1"
basis = "FR-CPP-77-1-2"
authority = "Parquet"
date = 2024-07-01
from = 2024-06-01T00:00:00+02:00
to = 2024-07-01T00:00:00+02:00
accounts = [ACCOUNTS]
kinds = ["listing"]

[[authorisation]]
id = "R2"
basis = "FR-CPP-77-1-2"
authority = "Parquet"
date = 2024-07-01
from = 2024-06-01T00:00:00+02:00
to = 2024-07-01T00:00:00+02:00
devices = ["D1"]
kinds = ["extraction"]
categories = ["files"]

[[device]]
id = "D1"
label = "handset of the dispatcher"

[[source]]
path = "phone.zip"
authorisation = "R2"
device = "D1"
"""


@contextmanager
def held(folder: Path, accounts: list[str]) -> Iterator[Case]:
    """The case of a dossier of which the act names these accounts."""
    rows: dict[str, list[tuple[str, ...]]] = {
        "accounts": [
            (*name.split(":"), "2024-06-02T00:00:00Z", "2024-06-20T00:00:00Z", "hello")
            for name in (A, B)
        ],
        "listings": [],
        "keys": [(A, "2024-06-03T10:00:00Z", ONE["key"])],
        "key_log": [],
        "signatures": [
            (name, "2024-06-04T10:00:00Z", ONE["texts"]["both"]) for name in (A, B)
        ],
        "wallets": [],
    }  # fmt: skip
    paths = write(rows, folder)
    with zipfile.ZipFile(folder / "phone.zip", "w") as packed:
        name = f"home/.gnupg/openpgp-revocs.d/{ONE['fingerprint']}.rev"
        packed.writestr(name, ONE["revocation"])
    text = HEAD.replace("ACCOUNTS", ", ".join(json.dumps(each) for each in accounts))
    text += "".join(f'\n[[source]]\npath = "{path}"\nauthorisation = "R1"\n' for path in paths)
    (folder / "case.toml").write_text(text, "utf-8")
    meta = {"reference": "T", "title": "", "country": "FR", "timezone": "Europe/Paris"}
    with Case.create(folder / "case.filiere", meta, readable=[folder]) as case:
        dossier = load(folder)
        record(case, dossier.authorisations)
        import_dossier(case, dossier, progress=silent)
        run(case, only=["vendors"], progress=silent)
        yield case


def asked(folder: Path, accounts: list[str]) -> dict[str, Any]:
    """The document of a dossier of which the act names these accounts."""
    with held(folder, accounts) as case:
        return as_object(case, analysis="vendors")


def test_a_revocation_on_the_phone_leads_to_the_accounts_of_its_key(tmp_path: Path) -> None:
    told = asked(tmp_path, [A, B])
    by = {each["measures"]["tied_by"]: each["measures"] for each in told["findings"]}
    assert set(by) == {"signature", "key_on_device"}
    assert by["key_on_device"]["accounts"] == sorted((A, B))
    assert by["key_on_device"]["devices"] == ["D1"]
    assert by["signature"]["control"] is True
    assert by["signature"]["devices"] == []
    (phone,) = [each for each in told["sources"] if each["path"] == "phone.zip"]
    assert (phone["status"], phone["records"]) == ("read", 1)
    assert {tuple(each["depends_on"]) for each in told["findings"]} == {("R1",), ("R1", "R2")}


@pytest.mark.parametrize("change", [str, str.lower, str.upper])
def test_an_act_names_an_account_whatever_the_case_of_its_market(
    change: type[str], tmp_path: Path
) -> None:
    market, _, handle = A.partition(":")
    told = asked(tmp_path, [f"{change(market)}:{handle}"])
    assert [each["records"] for each in told["sources"] if each["path"] != "phone.zip"] == [1] * 3
    (device,) = [e for e in told["findings"] if e["measures"]["tied_by"] == "key_on_device"]
    assert device["measures"]["accounts"] == [A]


def test_a_redacted_copy_says_that_ties_cannot_be_found_anew(tmp_path: Path) -> None:
    (tmp_path / "dossier").mkdir()
    (tmp_path / "work").mkdir()
    with held(tmp_path / "dossier", [A]) as case:
        run(case, only=["lines", "ladder"], progress=silent)
        path = make_redacted(case, tmp_path / "redacted.zip", progress=silent).path
        document = as_object(case, analysis="vendors")
    with Package(path) as package:
        told = b"".join(package.read(name) for name in package.members)
        done = rerun(package, tmp_path / "work", settings={}, limits=Limits(), progress=silent)
    assert len(document["findings"]) > 0
    assert done.difference == ""
    assert any("markets" in each.en and "vendors" in each.en for each in done.not_compared)
    assert B.encode() not in told
