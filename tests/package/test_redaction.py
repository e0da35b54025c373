"""A party that may see no third party recomputes the same, and can prove each row (R59)."""

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from filiere.case import Case, Limits
from filiere.case.rights.aliases import name_number
from filiere.case.rows.raw import every_row
from filiere.cli import application
from filiere.errors import PackageError
from filiere.package import archive, merkle
from filiere.package.archive import Package
from filiere.package.contents import make
from filiere.package.redaction import make_redacted
from filiere.package.rerun import rerun

RUN = CliRunner()


def silent(_step: object, _share: float) -> None:
    """Report nothing."""


@pytest.fixture
def redacted(case: Case, tmp_path: Path) -> Path:
    return make_redacted(case, tmp_path / "redacted.zip", progress=silent).path


def test_no_third_party_stands_in_clear_in_any_form(case: Case, redacted: Path) -> None:
    """(R19)"""
    numbers = [n for (n,) in case.query("SELECT number FROM number WHERE NOT named")]
    assert len(numbers) > 100
    with Package(redacted) as package:
        everything = b"\n".join(package.read(name) for name in package.members)
        everything += json.dumps(package.manifest).encode()
    runs = set(re.findall(rb"\d{6,}", everything))
    for number in numbers:
        tail = number[-9:].encode()
        assert not [run for run in runs if tail in run], number
    for (imei,) in case.query("SELECT imei14 FROM device"):
        assert imei.encode() not in everything
    for (imsi,) in case.query("SELECT imsi FROM sim"):
        assert imsi.encode() not in everything


def test_pseudonyms_are_those_of_the_whole_package(redacted: Path, whole: Path) -> None:
    with Package(redacted) as left, Package(whole) as right:
        one, two = left.json("findings.json"), right.json("findings.json")
        assert one["inputs_keyed"] is True
        assert {**one, "inputs_sha256": ""} == {**two, "inputs_sha256": ""}
        assert set(left.members) & set(right.members) >= {
            "findings.json", "runs.json", "statements.json", "goods.json", "log.jsonl",
            "limits.en.txt", "limits.fr.txt",
        }  # fmt: skip
        assert "pseudonym_key" not in left.manifest


def test_it_recomputes_the_same(redacted: Path, tmp_path: Path) -> None:
    (tmp_path / "work").mkdir()
    with Package(redacted) as package:
        done = rerun(package, tmp_path / "work", settings={}, limits=Limits(), progress=silent)
    assert done.difference == ""
    assert done.findings > 0


def test_its_root_is_that_of_the_rows_received(case: Case, redacted: Path, whole: Path) -> None:
    with Package(redacted) as left, Package(whole) as right:
        assert left.manifest["root"] == right.manifest["root"]
        source = left.manifest["sources"][0]
        leaves = left.read(f"leaves/{source['source_id']:06d}.bin")
        top = merkle.top(case.meta("secret"), source["source_id"])
    rows = list(every_row(case, source["source_id"]))
    # the holder of the case shows row 3 and its salt: the leaf that the party has is of that row
    salted = merkle.salt(top, 3)
    assert merkle.leaf(salted, rows[2]) == leaves[64:96]
    assert merkle.leaf(salted, rows[2] + b"0") != leaves[64:96]


def test_an_altered_leaf_is_refused(redacted: Path, tmp_path: Path) -> None:
    with Package(redacted) as package:
        members: dict[str, archive.Content] = {name: package.read(name) for name in package.members}
        manifest = {k: v for k, v in package.manifest.items() if k != "members"}
    name = next(name for name in members if name.startswith("leaves/"))
    content = bytearray(bytes(members[name]))  # type: ignore[arg-type]  # bytes, as read
    content[40] ^= 1
    members[name] = bytes(content)
    archive.write(tmp_path / "forged.zip", members, manifest)
    (tmp_path / "work").mkdir()
    with (
        Package(tmp_path / "forged.zip") as package,
        pytest.raises(PackageError, match="are not those that were received"),
    ):
        rerun(package, tmp_path / "work", settings={}, limits=Limits(), progress=silent)


def test_the_command_writes_one(the_folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "r.zip"
    told = RUN.invoke(application(), ["package", str(the_folder), "--redacted", "--out", str(out)])
    assert (told.exit_code, told.stdout) == (0, f"{out}\n"), told.stderr
    with Package(out) as package:
        assert package.manifest["redacted"] is True
        assert not [name for name in package.members if name.startswith("dossier/")]


@pytest.mark.parametrize("way", [make, make_redacted])
def test_working_names_of_one_party_do_not_leave(
    case: Case, tmp_path: Path, way: Callable[..., Any]
) -> None:
    """Nor does what holds without them keep the package from being opened."""
    (number,) = case.query("SELECT number FROM number WHERE named ORDER BY number LIMIT 1")[0]
    name_number(case, number, "Grey Heron")
    more = {"layouts": None} if way is make else {}
    made = way(case, tmp_path / "given.zip", progress=silent, **more)
    with Package(made.path) as package:
        everything = b"\n".join(package.read(name) for name in package.members)
        assert b"Heron" not in everything
        (tmp_path / "work").mkdir()
        done = rerun(package, tmp_path / "work", settings={}, limits=Limits(), progress=silent)
    assert done.difference == ""
