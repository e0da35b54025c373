"""Nothing is accepted but by a named person, with reasons, and no figure moves by it (R29, R30)."""

import json
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from filiere.case import Case
from filiere.case.rights.judgement import Verdict, judge, judgements, tally
from filiere.cli import application
from filiere.cli.terminal import CASE_NAME
from filiere.errors import CaseError, FindingError
from filiere.findings.document import as_object
from filiere.report import write
from filiere.upkeep.audit import verify

RUN = CliRunner()


@pytest.fixture(autouse=True)
def _english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FILIERE_LANG", "en")


def figures(case: Case) -> str:
    document = as_object(case)
    for finding in document["findings"]:
        del finding["judgement"]
    return json.dumps(document)


def verdicts(case: Case) -> dict[str, Any]:
    return {f["id"]: f["judgement"] for f in as_object(case)["findings"]}


def test_a_finding_is_undecided_until_a_named_person_decides(case: Case) -> None:
    assert {json.dumps(v) for v in verdicts(case).values()} == {'{"verdict": "undecided"}'}
    finding = next(iter(verdicts(case)))
    judge(case, finding, Verdict.ACCEPTED, by="A. Analyst", why="Checked on the lines.")
    told = verdicts(case)[finding]
    assert (told["verdict"], told["who"], told["why"]) == (
        "accepted",
        "A. Analyst",
        "Checked on the lines.",
    )
    assert verify(case).holds
    case.execute("UPDATE fact SET said = replace(said, 'accepted', 'rejected')")
    assert [fault.where for fault in verify(case).faults] == ["fact 1"]


def test_no_figure_moves(case: Case) -> None:
    before = figures(case)
    for finding, verdict in zip(verdicts(case), (Verdict.ACCEPTED, Verdict.REJECTED), strict=False):
        judge(case, finding, verdict, by="A. Analyst", why="Because.")
    assert figures(case) == before


def test_those_who_differ_are_both_kept_and_counted(case: Case) -> None:
    finding, other, *_ = verdicts(case)
    judge(case, finding, Verdict.ACCEPTED, by="A. Analyst", why="Checked.")
    judge(case, finding, Verdict.REJECTED, by="B. Expert", why="A taxi would look the same.")
    judge(case, other, Verdict.ACCEPTED, by="A. Analyst", why="Checked.")
    assert [j.who for j in judgements(case)[finding]] == ["A. Analyst", "B. Expert"]
    count = tally(case)
    assert (count[Verdict.ACCEPTED], count[Verdict.REJECTED]) == (1, 1)
    assert count[Verdict.UNDECIDED] == len(verdicts(case)) - 2


def test_a_finding_that_says_something_else_since_is_to_be_judged_anew(case: Case) -> None:
    finding = next(iter(verdicts(case)))
    judge(case, finding, Verdict.ACCEPTED, by="A. Analyst", why="Checked.")
    assert verdicts(case)[finding]["current"] is True
    case.execute("UPDATE finding SET measures = '{}' WHERE finding_id = ?", [finding])
    assert judgements(case)[finding][-1].current is False


def test_a_judgement_without_a_name_a_reason_or_a_finding_is_refused(case: Case) -> None:
    finding = next(iter(verdicts(case)))
    with pytest.raises(CaseError, match="--by NAME"):
        judge(case, finding, Verdict.ACCEPTED, by="", why="Checked.")
    with pytest.raises(CaseError, match="reason"):
        judge(case, finding, Verdict.ACCEPTED, by="A", why=" ")
    with pytest.raises(FindingError, match="no finding «relay-0»"):
        judge(case, "relay-0", Verdict.ACCEPTED, by="A", why="B")


def test_it_is_shown_in_the_table_the_finding_and_the_report(dossier: Path) -> None:
    with Case.open(dossier / CASE_NAME) as case:
        finding = next(iter(verdicts(case)))
    told = RUN.invoke(application(), ["findings", str(dossier)])
    assert "0 accepted, 0 rejected" in told.stdout
    done = RUN.invoke(
        application(),
        ["judge", str(dossier), finding, "accept", "--by", "A. Analyst", "--why", "Checked."],
    )
    assert (done.exit_code, done.stdout) == (0, "")
    assert "Judged: 1 accepted, 0 rejected" in done.stderr
    assert "accepted" in RUN.invoke(application(), ["findings", str(dossier)]).stdout
    shown = RUN.invoke(application(), ["show", str(dossier), finding, "--lang", "fr"]).stdout
    assert "accepté par A. Analyst" in shown
    with Case.open(dossier / CASE_NAME) as case:
        write(case, dossier / "r.html", language="en")
    page = (dossier / "r.html").read_text("utf-8")
    assert "accepted by A. Analyst" in page
    assert "nobody has accepted or rejected it" in page


def test_an_unknown_verdict_is_wrong_usage(dossier: Path) -> None:
    told = RUN.invoke(application(), ["judge", str(dossier), "relay-1", "maybe", "--by", "A"])
    assert told.exit_code == 2
