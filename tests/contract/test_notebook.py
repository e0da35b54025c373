"""The tutorial in Python runs from its first cell to its last, on a simulated case."""

import ast
import json
from pathlib import Path
from typing import Any

import pytest

from filiere.case import Limits
from filiere.cli.run import run_dossier
from filiere.dossier import load
from filiere.world import write
from filiere.world.settings import Scenario, WorldSettings

NOTEBOOK = Path(__file__).parents[2] / "docs" / "tutorial" / "python.ipynb"


def cells() -> list[str]:
    told = json.loads(NOTEBOOK.read_text("utf-8"))
    return ["".join(cell["source"]) for cell in told["cells"] if cell["cell_type"] == "code"]


def run(source: str, names: dict[str, Any]) -> Any:  # noqa: ANN401 -- whatever its last line gives
    """A cell as a notebook runs it: the value of its last line, where that is an expression."""
    tree = ast.parse(source)
    last = tree.body.pop() if isinstance(tree.body[-1], ast.Expr) else None
    exec(compile(tree, "cell", "exec"), names)  # noqa: S102 -- our own page
    if not isinstance(last, ast.Expr):
        return None
    return eval(compile(ast.Expression(last.value), "cell", "eval"), names)  # noqa: S307 -- idem


@pytest.mark.slow
def test_every_cell_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    settings = WorldSettings(
        seed=7, people=300, days=10, scenario=Scenario.named("demo"), bills="network"
    )
    write(settings, tmp_path / "demo", lambda _step, _share: None)
    case = tmp_path / "demo" / "case.filiere"
    run_dossier(load(tmp_path / "demo"), case=case, only=["lines"], limits=Limits())
    monkeypatch.chdir(tmp_path)
    names: dict[str, Any] = {}
    values = [run(source, names) for source in cells()]
    assert values[0][0] > 0
    assert len(values[1]) == len(values[0][1])
    assert any(isinstance(value, list) and value for value in values)
    told = json.loads(NOTEBOOK.read_text("utf-8"))
    assert all(cell.get("outputs", []) == [] for cell in told["cells"])  # results are the reader's
