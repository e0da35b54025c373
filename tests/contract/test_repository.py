"""What holds for every file: no machine's paths, no code that knows of its tests, whole texts."""

import re
import tomllib
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).parents[2]
SOURCE = REPOSITORY / "src" / "filiere"

FOLDERS = ("src", "tests", "docs", "tools", "benchmarks", "examples", ".ci")
TEXT = {".py", ".md", ".toml", ".sql", ".csv", ".html", ".css", ".js", ".json", ".cff", ""}

# written in pieces, so that this file passes its own check
MACHINE_PATH = re.compile("/wo" + r"rk/|/ho" + r"me/\w|/Us" + r"ers/\w|/op" + "t/")


def texts(*folders: str) -> list[Path]:
    return [
        path
        for folder in folders
        for path in sorted((REPOSITORY / folder).rglob("*"))
        if path.is_file() and path.suffix in TEXT and "__pycache__" not in path.parts
    ]


def test_no_file_names_a_path_of_one_machine() -> None:
    own = [
        REPOSITORY / name for name in ("README.md", "Makefile", "CHANGELOG.md", "pyproject.toml")
    ]
    found = [
        f"{path.relative_to(REPOSITORY)}: {match[0]}"
        for path in [*texts(*FOLDERS), *own]
        for match in MACHINE_PATH.finditer(path.read_text("utf-8", errors="replace"))
    ]
    assert found == []


def test_the_program_does_not_know_when_it_is_tested() -> None:
    known = re.compile(r"_called_from_test|PYTEST_|\bTESTING\b|\bimport (pytest|unittest)\b")
    found = [
        str(path.relative_to(SOURCE))
        for path in sorted(SOURCE.rglob("*.py"))
        if known.search(path.read_text("utf-8"))
    ]
    assert found == []


MAY_CATCH = {
    "received/child.py": "what a foreign file does to a reader ends in a sentence of the parent",
    "server/start/job.py": "a defect of a long job ends it in a sentence; stderr says where",
}


def test_the_program_catches_no_error_it_cannot_name() -> None:
    found = [
        str(path.relative_to(SOURCE))
        for path in sorted(SOURCE.rglob("*.py"))
        if re.search(r"except Exception\b|except:", path.read_text("utf-8"))
    ]
    assert found == sorted(MAY_CATCH)


def test_the_licence_is_whole() -> None:
    text = (REPOSITORY / "LICENSE").read_text("utf-8")
    assert "EUROPEAN UNION PUBLIC LICENCE v. 1.2" in text
    articles = [int(number) for number in re.findall(r"^(\d+)\. [A-Z]", text, re.MULTILINE)]
    assert articles == list(range(1, 16))
    assert text.rstrip().endswith("EUPL version.")


def test_the_types_are_for_others_too() -> None:
    assert (SOURCE / "py.typed").is_file()


@pytest.mark.parametrize(
    "name", ["requirements.lock", "requirements-dev.lock", "requirements-spark.lock"]
)
def test_a_lock_file_names_versions_and_hashes_and_no_address(name: str) -> None:
    text = (REPOSITORY / name).read_text("utf-8")
    assert "://" not in text
    assert "index-url" not in text
    entries = [block for block in re.split(r"\n(?=\S)", text) if not block.startswith("#")]
    for entry in entries:
        assert re.match(r"[a-z0-9-]+==[\w.]+( ;[^\\]+)? \\\n +--hash=sha256:", entry), entry[:80]


def test_the_lock_files_hold_every_declared_dependency() -> None:
    settings = tomllib.loads((REPOSITORY / "pyproject.toml").read_text("utf-8"))
    wanted = {
        "requirements.lock": settings["project"]["dependencies"],
        "requirements-dev.lock": [
            *settings["project"]["dependencies"],
            *settings["dependency-groups"]["dev"],
        ],
        "requirements-spark.lock": [
            *settings["project"]["dependencies"],
            *settings["project"]["optional-dependencies"]["spark"],
        ],
    }
    for name, requirements in wanted.items():
        locked = dict(
            re.findall(r"^([a-z0-9-]+)==([\w.]+)", (REPOSITORY / name).read_text(), re.MULTILINE)
        )
        for requirement in requirements:
            package, _, exact = requirement.partition("==")
            package = re.split(r"[<>=!~ \[]", package, maxsplit=1)[0].lower().replace(".", "-")
            assert package in locked, f"{name} lacks {package}: run make lock"
            assert exact in {"", locked[package]}, f"{name} has another {package}: run make lock"


def test_every_command_of_make_does_something() -> None:
    text = (REPOSITORY / "Makefile").read_text("utf-8")
    named = {
        name for line in re.findall(r"^\.PHONY:(.*)$", text, re.MULTILINE) for name in line.split()
    }
    asked = set(
        re.findall(r"^make (\w+)", (REPOSITORY / ".ci" / "run").read_text("utf-8"), re.MULTILINE)
    )
    for name in sorted(named | asked):
        assert re.search(rf"^{name}:.*\n\t", text, re.MULTILINE), f"make {name} has no recipe"
