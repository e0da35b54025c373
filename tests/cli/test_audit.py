"""``filiere audit`` prints the head of a whole case, and names what was altered in another."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from filiere.case import Case
from filiere.case.rights import log
from filiere.cli import application

RUN = CliRunner()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    case = tmp_path / "case.filiere"
    with Case.create(case, {"reference": "2024-117", "country": "FR"}) as made:
        log.append(made, "create")
        log.append(made, "consultation", "a reason")
    return case


@pytest.fixture(autouse=True)
def _english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FILIERE_LANG", "en")


def test_the_head_is_printed_and_the_audit_logged(path: Path) -> None:
    told = RUN.invoke(application(), ["audit", str(path)])
    assert told.exit_code == 0
    assert re.fullmatch(r"[0-9a-f]{64}\n", told.stdout)
    assert "2 log entries, 0 files, 0 runs: all verify." in told.stderr
    with Case.open(path) as case:
        assert log.entries(case)[-1].action == "audit"
        assert told.stdout.strip() == log.head(case)


def test_it_speaks_french(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FILIERE_LANG", "fr")
    assert "tout est conforme" in RUN.invoke(application(), ["audit", str(path)]).stderr


def test_a_head_kept_outside_is_found_again(path: Path) -> None:
    sealed = RUN.invoke(application(), ["audit", str(path)]).stdout.strip()
    assert RUN.invoke(application(), ["audit", str(path), "--sealed", sealed]).exit_code == 0
    told = RUN.invoke(application(), ["audit", str(path), "--sealed", "0" * 64])
    assert (told.exit_code, told.stdout) == (1, "")
    assert "in no entry of the log" in told.stderr


def test_what_was_altered_is_named_and_the_status_is_one(path: Path) -> None:
    with Case.open(path) as case:
        case.execute("UPDATE log SET why = 'no reason' WHERE seq = 2")
    told = RUN.invoke(application(), ["audit", str(path)])
    assert (told.exit_code, told.stdout) == (1, "")
    assert told.stderr == "Entry 2 of the log was altered: why is not what was written.\n"


def test_the_exported_log_verifies_without_filiere(path: Path, tmp_path: Path) -> None:
    export = tmp_path / "log.jsonl"
    told = RUN.invoke(application(), ["audit", str(path), "--export", str(export)])
    verifier = Path(__file__).parents[2] / "docs" / "verify_log.py"
    outside = subprocess.run(
        [sys.executable, "-I", str(verifier), str(export)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (outside.returncode, outside.stdout) == (0, told.stdout)
