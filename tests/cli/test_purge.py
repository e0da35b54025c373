"""``filiere purge`` erases, says where its certificate is, and destroys a key only when told to."""

import json
from pathlib import Path

import pytest
from tests.streets.dossier import acts_of, write
from tests.streets.street import street
from typer.testing import CliRunner

from filiere.case import Limits
from filiere.case.store import clock
from filiere.cli import application
from filiere.cli.run import run_dossier
from filiere.cli.terminal import CASE_NAME
from filiere.dossier import load
from filiere.errors import CaseError, ExpiredError

RUN = CliRunner()
STATED = ["--order", "24/77", "--by", "A. Clerk"]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = write(tmp_path / "dossier", {"R2": acts_of(street(1))["R2"]})
    (made / "key").write_bytes(b"a key of the tests, thirty-two bytes")
    run_dossier(
        load(made), case=made / CASE_NAME, only=["plausibility"], key_file=made / "key",
        limits=Limits(),
    )  # fmt: skip
    return made


def test_a_whole_case_goes_with_its_key(folder: Path) -> None:
    key = ["--key-file", str(folder / "key")]
    assert (
        RUN.invoke(application(), ["purge", str(folder), *STATED, "--destroy-key"]).exit_code == 2
    )
    done = RUN.invoke(
        application(), ["purge", str(folder), *STATED, *key, "--destroy-key", "--files"]
    )
    assert done.exit_code == 0, done.stderr
    certificate = Path(done.stdout.strip())
    assert json.loads(certificate.read_text("utf-8"))["erased"] == "case"
    left = sorted(p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_file())
    assert left == ["case.erasure-1.json", "case.toml"]


def test_an_expired_case_opens_only_to_be_erased(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """(R45)"""
    later = clock.now().replace(year=clock.now().year + 4)
    monkeypatch.setattr(clock, "now", lambda: later)
    key = ["--key-file", str(folder / "key")]
    for command in (["findings"], ["report"], ["package"], ["run"]):
        told = RUN.invoke(application(), [*command, str(folder), *key])
        assert isinstance(told.exception, ExpiredError)
    assert RUN.invoke(application(), ["audit", str(folder), *key]).exit_code == 0
    listed = RUN.invoke(application(), ["expiry", str(folder), *key])
    assert listed.stdout.startswith("R2\t")
    args = ["--authorisation", "R2"]
    done = RUN.invoke(application(), ["purge", str(folder), *args, *STATED, *key])
    assert done.exit_code == 0, done.stderr
    assert RUN.invoke(application(), ["findings", str(folder), *key]).exit_code == 0


def test_what_is_missing_is_said(folder: Path) -> None:
    told = RUN.invoke(application(), ["purge", str(folder), "--by", "A"])
    assert isinstance(told.exception, CaseError)
    assert "--order REF" in str(told.exception)
    both = ["--authorisation", "R2", "--quarantine", "bills/R2.csv"]
    assert RUN.invoke(application(), ["purge", str(folder), *both, *STATED]).exit_code == 2
