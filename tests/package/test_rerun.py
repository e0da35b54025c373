"""Another machine finds the same in a package, or says in one sentence what differs (R56, R57)."""

import json
import os
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from filiere.case import Case, Limits
from filiere.cli import application, terminal
from filiere.cli.rerun import difference
from filiere.dossier import load
from filiere.errors import FiliereError, PackageError
from filiere.findings.compare import Comparison
from filiere.findings.document import as_object
from filiere.masking.blind import Blind
from filiere.package import archive
from filiere.package.archive import Package
from filiere.package.contents import make
from filiere.package.rerun import rerun, setting
from filiere.upkeep.annulment import annul

RUN = CliRunner()
VERIFIER = Path(__file__).parents[2] / "docs" / "verify_log.py"


def silent(_step: object, _share: float) -> None:
    """Report nothing."""


@pytest.fixture(autouse=True)
def _english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FILIERE_LANG", "en")


def again(path: Path, work: Path, **settings: dict[str, Any]) -> Any:  # noqa: ANN401 - an outcome
    work.mkdir()
    with Package(path) as package:
        return rerun(package, work, settings=settings, limits=Limits(), progress=silent)


def forged(path: Path, target: Path, name: str, change: Callable[[Any], Any]) -> Path:
    """The package with one member changed, and a manifest that agrees with it."""
    with Package(path) as package:
        members = {member: package.read(member) for member in package.members}
        manifest = {k: v for k, v in package.manifest.items() if k != "members"}
    members[name] = change(members[name])
    archive.write(target, members, manifest)
    return target


def test_a_fresh_machine_finds_the_same_bytes(whole: Path, tmp_path: Path) -> None:
    """In a process of its own, with nothing but the file, from another folder and zone."""
    done = subprocess.run(
        [sys.executable, "-m", "filiere", "rerun", str(whole)],
        cwd=tmp_path,
        env={**os.environ, "TZ": "Pacific/Apia", "HOME": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
        stdin=subprocess.DEVNULL,
    )
    assert done.returncode == 0, done.stderr
    assert "the same, byte for byte." in done.stderr
    assert list(tmp_path.iterdir()) == []


def test_no_row_that_no_act_covers_leaves_the_case(whole: Path) -> None:
    with Package(whole) as package:
        bill = package.read("dossier/bills/R1.csv").decode()
        source = next(s for s in package.manifest["sources"] if s["path"] == "bills/R1.csv")
        assert source["withheld"] == 7
        assert len(package.read(f"withheld/{source['number']:06d}.bin")) == 7 * 40
        everything = b"".join(package.read(name) for name in package.members)
    assert "2024-06-" in bill
    assert b"2023-06-" not in everything


def test_two_packages_of_one_case_are_the_same_bytes(case: Case, tmp_path: Path) -> None:
    one = make(case, tmp_path / "one.zip", layouts=None, progress=silent)
    two = make(case, tmp_path / "two.zip", layouts=None, progress=silent)
    assert one.path.read_bytes() == two.path.read_bytes()
    assert one.manifest_sha256 == two.manifest_sha256


def test_other_findings_are_told_in_one_sentence(whole: Path, tmp_path: Path) -> None:
    def change(content: bytes) -> bytes:
        document = json.loads(content)
        document["findings"][0]["measures"]["clients"] += 1
        return archive.as_json(document)

    path = forged(whole, tmp_path / "forged.zip", "findings.json", change)
    told = RUN.invoke(application(), ["rerun", str(path)])
    assert told.exit_code == 1
    assert told.stdout == ""
    said = str(told.exception)
    assert isinstance(told.exception, PackageError)
    assert "recomputes otherwise: 0 lost, 0 gained, 1 moved; lines-" in said
    assert "measures.clients was" in said


def test_other_records_are_refused_though_the_manifest_agrees(whole: Path, tmp_path: Path) -> None:
    def change(content: bytes) -> bytes:
        return content.replace(b",sms,", b",call,", 1)

    path = forged(whole, tmp_path / "forged.zip", "dossier/bills/R2.csv", change)
    with pytest.raises(PackageError, match="are not those that were received"):
        again(path, tmp_path / "work")


def test_another_assumption_gives_a_difference_report(whole: Path, tmp_path: Path) -> None:
    """(R58)"""
    told = RUN.invoke(
        application(),
        ["rerun", str(whole), "--set", "relay.window_s=120", "--format", "json"],
    )
    assert told.exit_code == 0, told.stderr
    report = json.loads(told.stdout)
    assert report["schema"] == "filiere.difference/1"
    assert report["set"] == {"relay": {"window_s": 120}}
    touched = {v["id"] for v in report["lost"]} | {p["before"]["id"] for p in report["moved"]}
    assert any(name.startswith("relay-") for name in touched)
    with Package(whole) as package:
        before = {f["id"] for f in package.json("findings.json")["findings"]}
    assert touched | {v["id"] for v in report["unchanged"]} == before
    same = again(whole, tmp_path / "same", relay={"window_s": 900})
    assert same.difference == ""


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("relay", "sets nothing"),
        ("relay.window_s", "sets nothing"),
        ("none.x=1", "no analysis «none»"),
        ("relay.x=1", "no parameter «x»"),
        ("relay.window_s=soon", "expected a value such as"),
    ],
)
def test_a_setting_that_is_none_is_said(text: str, said: str) -> None:
    with pytest.raises(FiliereError, match=said):
        setting(text)


def test_the_unpacked_dossier_is_one(whole: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(whole) as zipped:
        zipped.extractall(tmp_path, [n for n in zipped.namelist() if n.startswith("dossier/")])
    dossier = load(tmp_path / "dossier")
    assert [act.id for act in dossier.authorisations] == ["R1", "R2", "R3", "R4"]
    assert len(dossier.files()) == 4


def test_the_log_goes_along_without_who_read_what(case: Case, tmp_path: Path) -> None:
    as_object(case)
    made = make(case, tmp_path / "p.zip", layouts=None, progress=silent)
    with Package(made.path) as package:
        (tmp_path / "log.jsonl").write_bytes(package.read("log.jsonl"))
        head = package.manifest["log_head"]
    done = subprocess.run(
        [sys.executable, "-I", str(VERIFIER), str(tmp_path / "log.jsonl"), head],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout) == (0, f"{head}\n"), done.stderr
    actions = {
        json.loads(line).get("action")
        for line in (tmp_path / "log.jsonl").read_text("utf-8").splitlines()
    }
    assert {"import", "analysis"} <= actions
    assert not actions & {"consultation", "report", "export", "reveal"}


def test_what_an_annulled_act_brought_is_not_in_it(case: Case, tmp_path: Path) -> None:
    annul(case, "R3", by="A. Judge", why="Order 24/18", progress=silent)
    made = make(case, tmp_path / "p.zip", layouts=None, progress=silent)
    with Package(made.path) as package:
        assert "dossier/bills/R3.csv" not in package.members
        assert 'id = "R3"' not in package.read("dossier/case.toml").decode()
    assert again(made.path, tmp_path / "work").difference == ""


def test_every_party_has_the_same_commands(whole: Path, tmp_path: Path) -> None:
    """The rebuilt case is a case: whatever one party can ask, the other can (R56)."""
    told = RUN.invoke(application(), ["rerun", str(whole), "--work", str(tmp_path / "kept")])
    assert told.exit_code == 0, told.stderr
    case = tmp_path / "kept" / "case.filiere"
    for command in (["findings"], ["audit"], ["report"], ["annul", "--what-if"]):
        name, *options = command
        extra = ["R4"] if name == "annul" else []
        done = RUN.invoke(application(), [name, str(case), *extra, *options])
        assert done.exit_code == 0, done.stderr


def test_the_reference_of_a_difference_is_masked_as_any_text(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(terminal._Door, "blind", Blind())  # noqa: SLF001 - as a process begins
    nothing = Comparison(lost=(), new=(), moved=(), same=())
    told = difference("vol 06 39 98 00 77", {}, nothing)
    assert "0077" not in str(told["case"]).replace(" ", "")
