"""A write-protected exhibit is read and verified, and who read it is noted beside it."""

import hashlib
import json
import os
from pathlib import Path

import pytest
from typer.testing import CliRunner

from filiere.case import Case
from filiere.case.rights import log
from filiere.cli import application
from filiere.cli.terminal import open_case
from filiere.errors import AuditError, CaseError

RUN = CliRunner()
META = {"reference": "2024-117", "title": "", "country": "FR", "timezone": "Europe/Paris"}


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A case with a log of two entries, in a folder of its own."""
    monkeypatch.setenv("FILIERE_LANG", "en")
    folder = tmp_path / "exhibit"
    folder.mkdir()
    target = folder / "case.filiere"
    with Case.create(target, META) as case:
        log.append(case, "create")
        log.append(case, "consultation", "before")
    return target


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def told(path: Path) -> list[dict[str, str]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def test_an_exhibit_is_read_and_not_one_byte_of_it_changes(path: Path, tmp_path: Path) -> None:
    before, beside = digest(path), tmp_path / "log.jsonl"
    for verb in (["audit"], ["findings", "--format", "json"], ["audit"]):
        done = RUN.invoke(application(), [verb[0], str(path), *verb[1:], "--log", str(beside)])
        assert done.exit_code == 0, (done.stderr, done.exception)
    assert digest(path) == before
    assert [each.name for each in path.parent.iterdir()] == ["case.filiere"]
    entries = told(beside)
    assert [entry["action"] for entry in entries] == ["create", "audit", "export", "audit"]
    with Case.open(path, read_only=True) as case:
        head = log.head(case)
    assert json.loads(entries[0]["detail"]) == {"case_sha256": before, "log_head": head}


def test_a_medium_that_cannot_be_written_to_asks_for_it(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "access", lambda _target, mode: mode != os.W_OK)
    done = RUN.invoke(application(), ["audit", str(path)])
    assert isinstance(done.exception, CaseError)
    assert "name a file for that with --log FILE" in str(done.exception)


def test_an_altered_log_beside_is_refused(path: Path, tmp_path: Path) -> None:
    beside = tmp_path / "log.jsonl"
    for _ in range(2):
        assert RUN.invoke(application(), ["audit", str(path), "--log", str(beside)]).exit_code == 0
    lines = beside.read_text("utf-8").splitlines()
    for at, changed in (
        (1, lines[1].replace('"action":"audit"', '"action":"export"')),
        (1, ""),
        (2, "{"),
    ):
        altered = [*lines[:at], *([changed] if changed else []), *lines[at + 1 :]]
        beside.write_text("\n".join(altered) + "\n", "utf-8")
        done = RUN.invoke(application(), ["audit", str(path), "--log", str(beside)])
        assert isinstance(done.exception, AuditError), done.exception
        assert "was altered" in str(done.exception)


def test_the_log_of_another_case_is_refused(path: Path, tmp_path: Path) -> None:
    beside = tmp_path / "log.jsonl"
    assert RUN.invoke(application(), ["audit", str(path), "--log", str(beside)]).exit_code == 0
    with Case.open(path) as case:
        log.append(case, "consultation", "since")
    done = RUN.invoke(application(), ["audit", str(path), "--log", str(beside)])
    assert isinstance(done.exception, AuditError)
    assert "is the log of another case" in str(done.exception)


def test_who_opens_a_case_is_logged_even_if_the_verb_forgets(path: Path) -> None:
    with open_case(path, action="report") as opened:
        opened.query("SELECT 1")
    with Case.open(path) as case:
        assert [entry.action for entry in log.entries(case)][-1] == "report"
    with pytest.raises(ZeroDivisionError), open_case(path, action="export"):
        raise ZeroDivisionError
    with Case.open(path) as case:
        assert [entry.action for entry in log.entries(case)][-1] == "export"


def test_a_verb_that_logs_is_not_logged_twice(path: Path) -> None:
    with open_case(path, action="report") as opened:
        log.append(opened, "report", "as it should")
    with Case.open(path) as case:
        assert [entry.why for entry in log.entries(case)][-2:] == ["before", "as it should"]
