"""The quick form of every study runs, from cities to decisions (what CI shows of ``validate``)."""

import subprocess
import sys
from pathlib import Path

import pytest

from filiere.validation.frame.criteria import criteria
from filiere.validation.frame.design import studies


@pytest.mark.slow
def test_every_study_runs_in_its_quick_form(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "filiere", "validate", "--quick", "--out", str(tmp_path / "docs"),
         "--worlds", str(tmp_path / "worlds")],
        capture_output=True, text=True, check=False, cwd=tmp_path,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    rows = [line.split("\t") for line in done.stdout.splitlines()]
    assert all(len(cells) == 7 for cells in rows)
    asked = [name for name in studies() if "quick" in criteria(name).seeds]
    promised = [len(criteria(name).criterion) for name in asked]
    assert [sum(cells[0] == name for cells in rows) for name in asked] == promised
    assert {cells[-1] for cells in rows} <= {"met", "not met", "not measured"}
    for name in asked:
        method = criteria(name).method
        assert (tmp_path / "docs" / f"{method}.fr.md").is_file()
        assert (tmp_path / "docs" / "studies" / f"{name}.json").is_file()
