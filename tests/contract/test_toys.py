"""Is one folder or file enough for a question, a layout, a reader, an exporter or a verb?

``toys/`` holds one of each with its test, as they would stand in the tree. They are laid over a
copy of it: no file that was there is changed by hand, and each toy must then be found wherever one
of its kind is listed.
"""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).parents[2]
TOYS = Path(__file__).with_name("toys")
COPIED = ("src", "tests", "docs", "tools")
FILES = ("pyproject.toml", ".importlinter", "README.md")
LEFT_OUT = shutil.ignore_patterns("__pycache__", "toys", "ui", ".hypothesis")

ASKED = """
import json, sys
from pathlib import Path
from filiere.cli import application
from filiere.exporter import catalogue as exporters
from filiere.layout import catalogue as layouts
from filiere.reader import catalogue as readers
from filiere.case import Limits
from filiere.cli.run import run_dossier
from filiere.dossier import load
from filiere.server.questions import questions
from tests.streets.street import street
from tests.streets.dossier import acts_of, write
import filiere, typer.main

folder = write(Path(sys.argv[1]) / "street", acts_of(street(1)))
run_dossier(load(folder), case=folder / "case.filiere", only=["toy"], plain=True, limits=Limits())
written = {
    language: (folder / f"report.{language}.html").read_text("utf-8") for language in ("en", "fr")
}
print(json.dumps({
    "from": filiere.__file__,
    "opening": [[each.key, each.text.en, each.text.fr] for each in questions()],
    "report": written,
    "listed": ["toy" in each for each in (layouts(), readers(), exporters())],
    "verbs": sorted(typer.main.get_command(application()).commands),
}))
"""


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The tree with the toys in it, and its reference written again."""
    tree = tmp_path_factory.mktemp("toys") / "tree"
    for name in COPIED:
        shutil.copytree(REPOSITORY / name, tree / name, ignore=LEFT_OUT)
    for name in FILES:
        shutil.copy(REPOSITORY / name, tree / name)
    for toy in sorted(path for path in TOYS.rglob("*") if path.is_file()):
        target = tree / toy.relative_to(TOYS)
        if "__pycache__" in toy.parts:
            continue
        assert not target.exists(), f"{target.relative_to(tree)} stands there already"
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(toy, target)
    done(tree, sys.executable, "tools/reference.py")
    done(tree, sys.executable, "tools/statements.py", "toy")
    return tree


def started(tree: Path, *command: str) -> subprocess.CompletedProcess[str]:
    """A program of the copy, which sees the copy's own source."""
    return subprocess.run(
        command,
        cwd=tree,
        env={**os.environ, "PYTHONPATH": str(tree / "src"), "PYTEST_ADDOPTS": ""},
        capture_output=True,
        text=True,
        check=False,
    )


def done(tree: Path, *command: str) -> str:
    """What it printed, once it has ended well."""
    ended = started(tree, *command)
    assert ended.returncode == 0, f"{ended.stdout}{ended.stderr}"
    return ended.stdout


def test_each_toy_is_found_where_its_kind_is_listed(copy: Path, tmp_path: Path) -> None:
    told = json.loads(done(copy, sys.executable, "-c", ASKED, str(tmp_path)).splitlines()[-1])
    assert Path(told["from"]).is_relative_to(copy)
    assert [
        "toy",
        "The number reached most often",
        "Le numéro joint le plus souvent",
    ] in told["opening"]
    assert 'id="q-toy"' in told["report"]["en"]
    assert "Which number was reached most often?" in told["report"]["en"]
    assert "Quel numéro a été joint le plus souvent" in told["report"]["fr"]
    assert told["listed"] == [True, True, True]
    assert "toy" in told["verbs"]


def test_each_toy_stands_in_the_reference_once_it_is_written_again(copy: Path) -> None:
    for name in ("analyses", "layouts", "readers", "exports"):
        assert "`toy`" in (copy / "docs" / "reference" / f"{name}.md").read_text("utf-8"), name
    assert "## filiere toy" in (copy / "docs" / "reference" / "commands.md").read_text("utf-8")


def test_the_walls_hold_around_the_toys_and_fall_where_one_is_reached_through(copy: Path) -> None:
    linter = str(Path(sys.executable).with_name("lint-imports"))
    done(copy, linter, "--no-cache")
    intruder = copy / "src" / "filiere" / "signals" / "intruder.py"
    intruder.write_text(
        '"""?"""\n\nfrom filiere.analyses.toy.analysis import SQL\n\nSQL\n', "utf-8"
    )
    try:
        assert started(copy, linter, "--no-cache").returncode == 1
    finally:
        intruder.unlink()


def test_the_contracts_and_the_toys_own_tests_hold(copy: Path) -> None:
    """The tests of each kind, on the toy alone; lists of names elsewhere would show here."""
    told = done(
        copy,
        sys.executable,
        *("-m", "pytest", "-q", "-n0", "-p", "no:randomly", "-p", "no:cacheprovider", "-k", "toy"),
        *("tests/analyses/toy", "tests/readers/toy", "tests/cli/test_toy.py", "tests/layouts"),
        *("tests/exporters/test_golden.py", "tests/contract/test_analyses.py"),
        *("tests/contract/test_readers.py", "tests/contract/test_exporters.py"),
    )
    assert " passed" in told
