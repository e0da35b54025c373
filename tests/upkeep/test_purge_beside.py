"""An erasure that was killed ends when asked again, and takes nothing that is not the case's."""

import json
import os
from datetime import date
from pathlib import Path

import pytest

from filiere.case import Case, Limits
from filiere.case.rights.hold import hold, holds
from filiere.case.rights.log import entries
from filiere.case.store.rewriting import rewrite
from filiere.cli.terminal import CASE_NAME
from filiere.errors import AuthorisationError, CaseError, HeldError
from filiere.upkeep import purge
from filiere.upkeep.purge import Order, Purged, purge_act

from .test_purge import ORDER, silent


def purged(dossier: Path, order: Order = ORDER) -> Purged:
    return purge_act(dossier / CASE_NAME, "R4", order, key=None, limits=Limits(), progress=silent)


class KilledError(BaseException):
    """Nothing after it is done."""


def killed_at(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    def kill(*_: object) -> None:
        raise KilledError

    monkeypatch.setattr(purge, name, kill)


def test_a_second_name_of_the_case_is_not_overwritten(dossier: Path) -> None:
    """Killed after the old file got a second name: that name is the case itself."""
    path = dossier / CASE_NAME
    os.link(path, dossier / f".{CASE_NAME}.old")
    with Case.open(path) as case:
        head = len(entries(case))
    done = purged(dossier)
    with Case.open(path) as case:
        assert len(entries(case)) > head
    assert done.certificate.is_file()
    assert not (dossier / f".{CASE_NAME}.old").exists()


def test_what_is_held_loses_nothing(dossier: Path) -> None:
    path = dossier / CASE_NAME
    with Case.open(path) as case:
        hold(case, "", order="1", review=date(2099, 1, 1), by="A", why="b")
    left = dossier / f".{CASE_NAME}.erasing"
    left.write_text("left")
    with pytest.raises(HeldError):
        purged(dossier)
    assert left.read_text() == "left"


@pytest.mark.parametrize("moment", ["_erase_derived", "_named"])
def test_killed_after_the_case_was_replaced_the_rest_is_done_when_asked_again(
    dossier: Path, monkeypatch: pytest.MonkeyPatch, moment: str
) -> None:
    with monkeypatch.context() as patch:
        killed_at(patch, moment)
        with pytest.raises(KilledError):
            purged(dossier)
    assert not list(dossier.glob("*.erasure-*.json"))
    done = purged(dossier)
    assert json.loads(done.certificate.read_text("utf-8"))["erased"] == "authorisation R4"
    assert not list(dossier.glob("report.*.html"))
    assert not list(dossier.glob("*.part"))
    with pytest.raises(AuthorisationError, match="erased already"):
        purged(dossier)


def test_killed_before_the_case_was_replaced_no_certificate_stays(
    dossier: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        killed_at(patch, "_replace")
        with pytest.raises(KilledError):
            purged(dossier)
    assert len(list(dossier.glob("*.part"))) == 1
    purged(dossier)
    assert [path.name for path in dossier.glob("*erasure*")] == ["case.erasure-1.json"]


def test_a_case_that_was_written_to_meanwhile_is_not_replaced(
    dossier: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = dossier / CASE_NAME

    def slow(*given: object, **more: object) -> None:
        rewrite(*given, **more)  # type: ignore[arg-type]  # as it was called
        with Case.open(path) as case:
            hold(case, "R1", order="2", review=date(2099, 1, 1), by="A", why="b")

    monkeypatch.setattr(purge, "rewrite", slow)
    with pytest.raises(CaseError, match="written to during"):
        purged(dossier)
    with Case.open(path) as case:
        assert [fact.about for fact in holds(case)] == ["authorisation:R1"]
    assert not list(dossier.glob("*erasure*"))


def test_what_others_wrote_stays_and_is_told(dossier: Path) -> None:
    """Reports of the case go, whatever they are called; a file of a report's name stays."""
    own = (dossier / "report.en.html").read_bytes()
    (dossier / "copy of a report.html").write_bytes(own)
    (dossier / "report.final.html").write_text("mine")
    (dossier / "package.zip").write_text("mine")
    (dossier / "case.erasure-1.json").symlink_to("nowhere")
    done = purged(dossier)
    assert {path.name for path in done.left} == {"report.final.html", "package.zip"}
    assert not (dossier / "copy of a report.html").exists()
    assert not (dossier / "report.en.html").exists()
    assert done.certificate.name == "case.erasure-2.json"


def test_the_certificate_shows_nobody(dossier: Path) -> None:
    done = purged(dossier, Order(reference="appel du 06 39 98 47 11", by="24 107 000123"))
    told = json.loads(done.certificate.read_text("utf-8"))
    assert "47 11" not in told["order"]
    assert told["by"] == "24 107 000123"  # as a procedure is numbered
