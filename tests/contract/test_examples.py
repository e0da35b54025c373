"""Each folder of examples/ does what its page says."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from filiere.case import Case

EXAMPLES = Path(__file__).parents[2] / "examples"
DOSSIERS = sorted(path.parent for path in EXAMPLES.glob("*/case.toml"))


def filiere(*arguments: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "filiere", *map(str, arguments)],
        capture_output=True,
        text=True,
        check=False,
        stdin=subprocess.DEVNULL,
        env={**os.environ, "FILIERE_LANG": "en"},
    )


@pytest.fixture(scope="module", params=DOSSIERS, ids=lambda path: path.name)
def run_dossier(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of one example, run."""
    copy = tmp_path_factory.mktemp("example") / str(request.param.name)
    shutil.copytree(request.param, copy)
    done = filiere("run", copy)
    assert done.returncode == 0, done.stderr
    return copy


def test_an_example_runs_and_reports(run_dossier: Path) -> None:
    for language in ("fr", "en"):
        page = (run_dossier / f"report.{language}.html").read_text("utf-8")
        assert page[:15].lower() == "<!doctype html>"
        assert ("En bref" if language == "fr" else "In brief") in page
    found = filiere("findings", run_dossier, "--format", "json")
    assert found.returncode == 0, found.stderr
    assert json.loads(found.stdout)["schema"] == "filiere.findings/1"


def test_every_row_of_an_example_has_one_fate(run_dossier: Path) -> None:
    """The sum of the fates is the number of physical lines (R6)."""
    with Case.open(run_dossier / "case.filiere", read_only=True) as case:
        ledger = case.query(
            "SELECT path, rows_physical, rows_record, rows_duplicate, rows_header, rows_blank, "
            "rows_note, rows_rejected, rows_quarantined FROM source ORDER BY path"
        )
    for path, physical, *fates in ledger:
        assert physical == sum(fates)
        assert physical == len((run_dossier / path).read_text("utf-8").splitlines())


def test_the_line_s_bill_holds_what_its_page_says(run_dossier: Path) -> None:
    if run_dossier.name != "one-line":
        return
    with Case.open(run_dossier / "case.filiere", read_only=True) as case:
        fates = case.query(
            "SELECT rows_duplicate, rows_rejected, rows_quarantined, rows_blank FROM source "
            "WHERE path = 'bills/33639980001.csv'"
        )
    assert fates == [(1, 1, 1, 1)]


def test_a_layout_of_the_dossier_s_own_reads_its_table(run_dossier: Path) -> None:
    if run_dossier.name != "unknown-table":
        return
    with Case.open(run_dossier / "case.filiere", read_only=True) as case:
        assert case.query("SELECT layout, rows_record, zone_basis FROM source") == [
            ("example_export", 24, "declared")
        ]


def test_a_caller_whom_no_authorisation_names_is_a_pseudonym(run_dossier: Path) -> None:
    """No screen prints a third party's number (R19)."""
    if run_dossier.name != "one-line":
        return
    shown = filiere("findings", run_dossier, "--format", "json").stdout
    shown += (run_dossier / "report.en.html").read_text("utf-8")
    shown += (run_dossier / "report.fr.html").read_text("utf-8")
    assert "+33639980001" in shown
    unnamed = [f"336399801{n:02d}" for n in range(28)] + [f"336399802{n:02d}" for n in range(12)]
    assert [number for number in unnamed if number in shown] == []
