"""``findings``, ``show`` and ``report`` print, log what was read, and reveal no third party."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner, Result

from filiere.case import Case
from filiere.cli import findings, report, show
from filiere.errors import CaseError, FindingError

Run = Callable[..., Result]


@pytest.fixture
def dossier(make_case: Callable[..., Case], tmp_path: Path) -> Path:
    case = make_case()
    case.close()
    case.path.rename(tmp_path / "case.filiere")
    return tmp_path


@pytest.fixture
def run(dossier: Path) -> Run:
    app = typer.Typer()
    app.callback()(lambda: None)
    for module in (findings, show, report):
        module.register(app)

    def invoke(verb: str, *arguments: str) -> Result:
        return CliRunner().invoke(
            app, [verb, str(dossier), *arguments], env={"COLUMNS": "110", "FILIERE_LANG": "en"}
        )

    return invoke


@pytest.fixture
def logged(dossier: Path) -> Callable[[], list[tuple[str, str]]]:
    def actions() -> list[tuple[str, str]]:
        with Case.open(dossier / "case.filiere", read_only=True) as case:
            return case.query("SELECT action, why FROM log ORDER BY seq")

    return actions


def test_the_table_lists_findings_and_questions(run: Run) -> None:
    done = run("findings")
    assert done.exit_code == 0
    for words in ("lines-3f2a9c", "1,129 times", "nothing found", "not applicable", "0.8"):
        assert words in done.stdout
    assert "\x1b" not in done.stdout


def test_french_is_as_complete(run: Run) -> None:
    done = run("findings", "--lang", "fr")
    assert "Constat" in done.stdout
    assert "rien trouvé" in done.stdout


def test_json_is_the_contract_and_nothing_else(run: Run) -> None:
    done = run("findings", "--format", "json", "--analysis", "relay")
    value = json.loads(done.stdout)
    assert [finding["id"] for finding in value["findings"]] == ["relay-3f2a9c"]


def test_a_finding_is_shown_down_to_its_lines(run: Run) -> None:
    done = run("show", "relay-3f2a9c")
    assert done.exit_code == 0
    for words in (
        "Hp: +33639980001 takes orders",
        "Population of Hd",
        "expected by chance: 0.8; candidates compared: 1,234",
        "median_lag_s",
        "a help line",
        "Source lines (20 of 259",
        "bills/line.csv, row 2 · R1",
        '="T-0003QX",20',
        "other_number = T-0003QX",
        "--all shows every line.",
    ):
        assert words in done.stdout


def test_all_shows_every_line(run: Run) -> None:
    done = run("show", "lines-3f2a9c", "--all")
    assert done.stdout.count("bills/line.csv, row") == 130
    assert "--all" not in done.stdout


def test_no_output_holds_a_third_party_in_clear(run: Run, dossier: Path) -> None:
    run("report", "--lang", "fr")
    run("report", "--lang", "en")
    assert "39980100" not in run("findings").stdout
    outputs = [
        run("findings", "--format", "json").stdout,
        run("show", "orders-3f2a9c", "--all").stdout,
        (dossier / "report.fr.html").read_text("utf-8"),
        (dossier / "report.en.html").read_text("utf-8"),
    ]
    for output in outputs:
        assert "T-0003QX" in output
        assert "39980100" not in output
        assert "39980111" not in output


def test_a_reveal_needs_a_reason_and_is_logged(
    run: Run, logged: Callable[[], list[tuple[str, str]]]
) -> None:
    assert run("findings", "--reveal").exit_code == 2
    assert run("findings", "--reason", "x").exit_code == 2
    assert run("findings", "--second", "Bob Other").exit_code == 2
    done = run("findings", "--format", "json", "--reveal", "--reason", "order 12")
    assert "+33639980100" in done.stdout
    shown = run("show", "lines-3f2a9c", "--reveal", "--reason", "order 13")
    assert '="0639980100"' in shown.stdout
    assert "39980101" not in shown.stdout, "it stands in no finding"
    nothing = run("findings", "--reveal", "--reason", "x")
    assert isinstance(nothing.exception, CaseError)
    assert ("reveal", "order 12") in logged()
    assert ("reveal", "order 13") in logged()


def test_every_reading_is_logged(run: Run, logged: Callable[[], list[tuple[str, str]]]) -> None:
    run("findings")
    run("findings", "--format", "json")
    run("show", "lines-3f2a9c")
    run("report", "--lang", "en")
    assert [action for action, _ in logged() if action != "seal"] == [
        "consultation",
        "export",
        "consultation",
        "report",
    ]


def test_an_unknown_finding_is_one_sentence(run: Run) -> None:
    done = run("show", "relay-\x1b[31m")
    assert isinstance(done.exception, FindingError)
    assert "\x1b" not in str(done.exception)
    assert "the 3 that it has" in str(done.exception)


def test_wrong_usage_is_status_2(run: Run) -> None:
    assert run("findings", "--analysis", "ladder").exit_code == 2
    assert run("findings", "--lang", "de").exit_code == 2
    assert run("findings", "--format", "xml").exit_code == 2
    assert run("report", "--format", "docx").exit_code == 2


def test_the_report_is_written_as_a_pdf_too(run: Run, dossier: Path) -> None:
    done = run("report", "--format", "pdf", "--lang", "fr")
    assert done.stdout.strip() == str(dossier / "report.fr.pdf")
    assert (dossier / "report.fr.pdf").read_bytes().startswith(b"%PDF-")


def test_the_report_lies_beside_the_case_or_where_asked(run: Run, dossier: Path) -> None:
    assert run("report", "--lang", "fr").stdout.strip() == str(dossier / "report.fr.html")
    out = dossier / "x.html"
    assert run("report", "--out", str(out)).stdout.strip() == str(out)
    assert out.read_text("utf-8").startswith("<!DOCTYPE html>")


@pytest.mark.parametrize(
    ("arguments", "written"),
    [
        ((), "report.en.html"),
        (("html",), "report.en.html"),
        (("pdf",), "report.en.pdf"),
        (("--format", "pdf"), "report.en.pdf"),
        (("--out", "{folder}/mine.pdf"), "mine.pdf"),
    ],
)
def test_the_form_of_a_report_is_named_or_follows_its_file(
    run: Run, dossier: Path, arguments: tuple[str, ...], written: str
) -> None:
    asked = [each.format(folder=dossier) for each in arguments]
    result = run("report", *asked, "--lang", "en")
    assert result.exit_code == 0, result.output
    head = (dossier / written).read_bytes()[:5]
    assert head == (b"%PDF-" if written.endswith("pdf") else b"<!DOC")


def test_two_forms_of_one_report_are_refused(run: Run) -> None:
    assert run("report", "pdf", "--format", "html").exit_code == 2
