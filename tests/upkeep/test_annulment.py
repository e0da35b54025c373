"""What falls with an authorisation, and that nothing else does (R36)."""

from collections.abc import Callable
from pathlib import Path

import pytest

from filiere.case import Case
from filiere.case.rights import log
from filiere.case.rows import aside
from filiere.case.rows.ledger import ledger
from filiere.case.rows.raw import raw_row
from filiere.cli.terminal import CASE_NAME
from filiere.errors import AuthorisationError, CaseError
from filiere.findings.document import as_json, as_object
from filiere.report import write
from filiere.upkeep.annulment import annul, restore
from filiere.upkeep.audit import verify


def silent(_step: object, _share: float) -> None:
    """Report nothing."""


def annulled(case: Case, name: str = "R1") -> object:
    return annul(case, name, by="A. Judge", why="Order 24/18", progress=silent)


@pytest.mark.parametrize(
    ("name", "lost"), [("R1", {"campaigns", "ladder"}), ("R3", {"succession"})]
)
def test_the_case_becomes_the_one_in_which_the_act_never_was(
    case: Case, without: Callable[[str], Path], name: str, lost: set[str]
) -> None:
    fall = annul(case, name, by="A. Judge", why="Order 24/18", progress=silent)
    assert fall.records_aside > 0
    assert {view.analysis for view in fall.lost} == lost
    assert "couriers" in {view.analysis for view, _ in fall.weakened}
    with Case.open(without(name), read_only=True) as other:
        assert as_json(case) == as_json(other)


def test_every_finding_that_rested_on_it_is_listed(case: Case) -> None:
    before = {f["id"]: f for f in as_object(case)["findings"]}
    fall = annul(case, "R1", by="A. Judge", why="Order 24/18", progress=silent)
    resting = {key for key, f in before.items() if "R1" in f["depends_on"]}
    assert resting
    touched = {v.id for v in fall.lost} | {b.id for b, _ in (*fall.weakened, *fall.changed)}
    assert resting <= touched
    assert {v.id for v in fall.unchanged} <= set(before) - resting
    assert len(before) == len(touched) + len(fall.unchanged)
    assert all("R1" not in f["depends_on"] for f in as_object(case)["findings"])


def test_lifting_it_gives_the_same_bytes(case: Case, tmp_path: Path) -> None:
    before = as_json(case)
    write(case, tmp_path / "before.html", language="fr")
    annulled(case)
    assert as_json(case) != before
    fall = restore(case, "R1", by="A. Judge", why="Court of appeal 25/1", progress=silent)
    assert fall.records_aside > 0
    assert as_json(case) == before
    write(case, tmp_path / "after.html", language="fr")
    assert (tmp_path / "after.html").read_bytes() == (tmp_path / "before.html").read_bytes()
    assert verify(case).holds


def test_asked_what_if_nothing_is_kept(case: Case) -> None:
    before = as_json(case)
    facts = case.query("SELECT count(*) FROM fact")
    tried = annul(case, "R1", by="", why="", what_if=True, progress=silent)
    assert as_json(case) == before
    assert case.query("SELECT count(*) FROM fact") == facts
    assert aside.inactive_acts(case) == {}
    assert log.entries(case)[-1].action == "consultation"
    done = annul(case, "R1", by="A. Judge", why="Order 24/18", progress=silent)
    assert (tried.lost, tried.weakened, tried.unchanged) == (
        done.lost,
        done.weakened,
        done.unchanged,
    )


def test_its_records_are_within_no_reach(case: Case, tmp_path: Path) -> None:
    source = next(s for s in ledger(case) if s.path == "bills/R1.csv")
    annulled(case)
    assert "bills/R1.csv" not in {s.path for s in ledger(case)}
    for table in ("event", "field_note", "finding_evidence"):
        found = case.query(
            f"SELECT count(*) FROM {table} WHERE record_id >> 32 = ?", [source.source_id]
        )
        assert found == [(0,)]
    found = case.query(
        "SELECT count(*) FROM contact WHERE contact_id >> 32 = ?", [source.source_id]
    )
    assert found == [(0,)]
    with pytest.raises(CaseError, match="set aside"):
        raw_row(case, source.source_id, 2)
    write(case, tmp_path / "report.html", language="en")
    assert "bills/R1.csv" not in (tmp_path / "report.html").read_text("utf-8")
    assert verify(case).holds


def test_a_number_that_only_it_named_is_a_pseudonym_again(case: Case) -> None:
    number, pseudonym = case.query(
        "SELECT number, pseudonym FROM number WHERE number IN "
        "(SELECT unnest(numbers) FROM authorisation WHERE id = 'R1')"
    )[0]
    assert number in as_json(case)
    annulled(case)
    assert number not in as_json(case)
    assert pseudonym in as_json(case)


def test_running_the_dossier_again_brings_nothing_back(
    dossier: Path, rerun: Callable[[Path], Path]
) -> None:
    with Case.open(dossier / CASE_NAME) as case:
        annulled(case)
        document = as_json(case)
    (dossier / "bills" / "R1.csv").unlink()
    rerun(dossier)
    with Case.open(dossier / CASE_NAME) as case:
        assert as_json(case) == document


def test_it_is_a_fact_with_its_author_and_its_reason(case: Case) -> None:
    annulled(case)
    assert case.query("SELECT kind, about, said, who, why FROM fact") == [
        ("annulment", "authorisation:R1", '{"in_force":true}', "A. Judge", "Order 24/18")
    ]
    case.execute("UPDATE fact SET who = 'B. Other'")
    assert [fault.where for fault in verify(case).faults] == ["fact 1"]


def test_what_cannot_be_annulled_is_said_in_one_sentence(case: Case) -> None:
    with pytest.raises(AuthorisationError, match="no authorisation R9"):
        annulled(case, "R9")
    with pytest.raises(AuthorisationError, match="not annulled"):
        restore(case, "R1", by="A", why="B", progress=silent)
    with pytest.raises(CaseError, match="--by NAME"):
        annul(case, "R1", by=" ", why="Order", progress=silent)
    with pytest.raises(CaseError, match="its reason"):
        annul(case, "R1", by="A", why="", progress=silent)
    assert aside.inactive_acts(case) == {}
    annulled(case)
    with pytest.raises(AuthorisationError, match="annulled already"):
        annulled(case)
