"""``run --set``: another assumption is asked, written down, and refused where there is none."""

import json
import shutil
from pathlib import Path

from typer.testing import CliRunner, Result

from filiere.case import Case
from filiere.cli import application
from filiere.cli.terminal import CASE_NAME

EXAMPLE = Path(__file__).parents[2] / "examples" / "one-line"


def run(folder: Path, *arguments: str) -> Result:
    return CliRunner().invoke(
        application(),
        ["run", str(folder), "--only", "lines", *arguments],
        env={"FILIERE_LANG": "en"},
    )


def asked(folder: Path) -> object:
    with Case.open(folder / CASE_NAME, read_only=True) as case:
        ((given,),) = case.query("SELECT parameters FROM run WHERE analysis = 'lines'")
    return json.loads(str(given))["min_callers"]


def test_an_assumption_is_asked_and_written_down_and_left_again(tmp_path: Path) -> None:
    """(R33)"""
    folder = tmp_path / "dossier"
    shutil.copytree(EXAMPLE, folder)
    assert (
        run(folder, "--set", "lines.min_callers=9", "--set", "lines.min_callers=7").exit_code == 0
    )
    assert asked(folder) == 7
    assert run(folder).exit_code == 0
    assert asked(folder) == 12


def test_an_assumption_that_is_none_is_refused_before_anything_is_read(tmp_path: Path) -> None:
    folder = tmp_path / "dossier"
    shutil.copytree(EXAMPLE, folder)
    for wrong, said in (
        ("lines.callers=9", "callers"),
        ("nothing.at_all=9", "nothing"),
        ("lines.min_callers=many", "expected a value such as 12"),
        ("min_callers", "analysis.parameter=value"),
    ):
        result = run(folder, "--set", wrong)
        assert result.exit_code == 1
        assert said in str(result.exception) + result.output
        assert not (folder / CASE_NAME).exists()
