"""Contacts with a protected number are counted; what and when is shown to nobody (R24)."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner

from filiere.case import Case
from filiere.case.rights import protection
from filiere.case.rights.protection import Quality
from filiere.case.rows.raw import raw_row
from filiere.cli import application
from filiere.cli.terminal import CASE_NAME
from filiere.dossier import load
from filiere.errors import CaseError, DossierError
from filiere.findings.document import as_json
from filiere.report import write
from filiere.upkeep.audit import verify
from filiere.upkeep.protected import protect, unprotect

RUN = CliRunner()


def silent(_step: object, _share: float) -> None:
    """Report nothing."""


def most_called(case: Case) -> tuple[int, str, str]:
    """The third party with the most records: id, number, pseudonym."""
    return case.query(
        "SELECT number_id, number, pseudonym FROM event JOIN number ON number_id = other "
        "WHERE NOT named GROUP BY ALL ORDER BY count(*) DESC, number_id LIMIT 1"
    )[0]


def test_its_contacts_leave_reach_and_are_counted(case: Case, tmp_path: Path) -> None:
    number_id, number, pseudonym = most_called(case)
    records = case.query("SELECT record_id FROM event WHERE other = ?", [number_id])
    assert pseudonym in "".join(label for (label,) in case.query("SELECT pseudonym FROM number"))
    moved = protect(
        case, number, Quality.LAWYER, by="A. Clerk", why="Bar directory", progress=silent
    )
    assert moved.out == len(records)
    for table, column in (("event", "other"), ("event", "served"), ("contact", "a"),
                          ("contact", "b")):  # fmt: skip
        assert case.query(f"SELECT count(*) FROM {table} WHERE {column} = ?", [number_id]) == [(0,)]
    told = [row for row in protection.counted(case) if row.protected == pseudonym]
    assert sum(row.records for row in told) == len(records)
    with pytest.raises(CaseError, match="contact is protected"):
        raw_row(case, records[0][0] >> 32, records[0][0] & 0xFFFFFFFF)
    write(case, tmp_path / "r.html", language="en")
    assert pseudonym not in as_json(case)
    assert number not in (tmp_path / "r.html").read_text("utf-8")
    assert verify(case).holds


def test_lifting_it_gives_the_same_bytes(case: Case) -> None:
    _, number, _ = most_called(case)
    before = as_json(case)
    protect(case, number, Quality.DOCTOR, by="A", why="B", progress=silent)
    assert as_json(case) != before
    unprotect(case, number, by="A", why="Moved away", progress=silent)
    assert as_json(case) == before
    assert protection.counted(case) == []
    with pytest.raises(CaseError, match="is protected in"):
        unprotect(case, number, by="A", why="B", progress=silent)


def test_an_act_that_asks_for_a_lawyers_records_alerts(case: Case) -> None:
    line = case.query("SELECT numbers[1] FROM authorisation WHERE id = 'R1'")[0][0]
    assert protection.alerts(case) == []
    protect(case, line, Quality.LAWYER, by="A", why="Bar directory", progress=silent)
    (told,) = protection.alerts(case)
    assert "R1" in told.en
    assert "60-1-1" in told.en
    assert "juge des libertés" in told.fr
    case.execute("UPDATE authorisation SET basis = 'FR-CPP-60-1-1' WHERE id = 'R1'")
    assert protection.alerts(case) == []


def test_no_fact_holds_the_number_in_clear(case: Case) -> None:
    _, number, _ = most_called(case)
    protect(case, number, Quality.HELPLINE, by="A", why=f"{number} is listed", progress=silent)
    stored = " ".join(str(row) for row in case.query("SELECT * FROM fact"))
    stored += " ".join(str(row) for row in case.query("SELECT * FROM log"))
    assert number not in stored
    assert number[3:] not in stored


def test_what_case_toml_lists_holds_from_the_first_import(
    dossier: Path, rerun: Callable[[Path], Path]
) -> None:
    path = dossier / CASE_NAME
    with Case.open(path) as case:
        _, number, pseudonym = most_called(case)
    path.unlink()
    for page in dossier.glob("report.*.html"):  # of the case that is gone
        page.unlink()
    toml = dossier / "case.toml"
    listed = f'\n[[protected]]\nnumber = "{number}"\nquality = "journalist"\n'
    toml.write_text(toml.read_text("utf-8") + listed, encoding="utf-8")
    rerun(dossier)
    with Case.open(path) as case:
        assert pseudonym in {row.protected for row in protection.counted(case)}
        assert pseudonym not in as_json(case)
        unprotect(case, number, by="A", why="Wrong entry", progress=silent)
    rerun(dossier)
    with Case.open(path) as case:
        assert protection.counted(case) == []
    toml.write_text(toml.read_text("utf-8").replace("journalist", "plumber"), encoding="utf-8")
    with pytest.raises(DossierError, match="«plumber», known are"):
        load(dossier)


def test_the_command_counts_by_pair(dossier: Path) -> None:
    with Case.open(dossier / CASE_NAME) as case:
        _, number, pseudonym = most_called(case)
    args = ["protect", str(dossier), number, "--quality", "lawyer", "--by", "A", "--reason", "B"]
    told = RUN.invoke(application(), args)
    assert told.exit_code == 0, told.stderr
    assert re.fullmatch(rf"(\S+\t{pseudonym}\t\S+\t\d+\n)+", told.stdout)
    assert RUN.invoke(application(), [*args[:4], "plumber"]).exit_code == 2
