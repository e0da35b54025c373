"""No test file is left out, and none is empty."""

import ast
from pathlib import Path

TESTS = Path(__file__).parents[1]

HELPERS = frozenset(
    {
        "analyses/relay/phones.py",
        "analyses/vendors/shelves.py",
        "calibration/lir_answers.py",
        "masking/canaries.py",
        "importer/drafted.py",
        "importer/drafted_abroad.py",
        "readers/phone_databases.py",
        "readers/reading.py",
        "readers/tool_sheets/book.py",
        "readers/ufdr/report.py",
        "readers/whatsapp_android/store.py",
        "streets/dossier.py",
        "streets/figures.py",
        "streets/street.py",
    }
)
"""Python files under tests/ that hold no test of their own, named one by one."""

TOYS = TESTS / "contract" / "toys"
"""Added to a copy of the tree, and collected there (test_toys.py)."""


def test_every_python_file_is_collected_or_a_named_helper() -> None:
    left_out = {
        str(path.relative_to(TESTS))
        for path in TESTS.rglob("*.py")
        if not path.name.startswith("test_")
        and path.name != "conftest.py"
        and TOYS not in path.parents
    }
    assert left_out == HELPERS


def test_no_test_file_is_empty() -> None:
    empty = [
        str(path.relative_to(TESTS))
        for path in sorted(TESTS.rglob("test_*.py"))
        if not any(
            isinstance(node, ast.FunctionDef) and node.name.startswith("test_")
            for node in ast.walk(ast.parse(path.read_text("utf-8")))
        )
    ]
    assert empty == []


def test_no_folder_of_tests_is_a_package() -> None:
    """Importlib mode needs none, and one would hide two tests of the same name."""
    found = [path for path in TESTS.rglob("__init__.py") if TOYS not in path.parents]
    assert found == []
