"""No row of a statement is read by position: a cell has a type, a column too, a row has names.

``Case.value``, ``Case.column`` and ``Case.rows(into=)`` say what comes back where it comes back.
``Case.query`` gives bare tuples, for statements that are put together; its rows are taken apart by
name at once (``for number, t in …``).
"""

import ast
from pathlib import Path

SOURCE = Path(__file__).parents[2] / "src" / "filiere"


def _is_query(node: ast.AST) -> bool:
    return (
        isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr == "query"
        and len(node.args) > 0
    )


def _of(node: ast.AST, lists: set[str]) -> bool:
    """Whether this is what a query gave, at once or by the name it was kept under."""
    return _is_query(node) or (isinstance(node, ast.Name) and node.id in lists)


def _by_position(function: ast.FunctionDef) -> int:
    """How often a row of ``query`` is read by a number in this function."""
    nodes = list(ast.walk(function))
    lists = {
        each.id
        for node in nodes
        if isinstance(node, ast.Assign) and _is_query(node.value)
        for each in node.targets
        if isinstance(each, ast.Name)
    }
    rows = {
        node.target.id
        for node in nodes
        if isinstance(node, ast.For | ast.comprehension)
        and isinstance(node.target, ast.Name)
        and _of(node.iter, lists)
    }
    return sum(
        (isinstance(node.value, ast.Name) and node.value.id in rows)
        or (isinstance(node.value, ast.Subscript) and _of(node.value.value, lists))
        for node in nodes
        if isinstance(node, ast.Subscript)
        and isinstance(node.slice, ast.Constant)
        and isinstance(node.slice.value, int)
    )


def _found(text: str) -> int:
    return sum(
        _by_position(node)
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.FunctionDef)
    )


def test_a_read_by_position_is_seen() -> None:
    assert _found("def f(case):\n    return case.query('SELECT 1')[0][0]") == 1
    assert _found("def f(case):\n    rows = case.query('x')\n    return [r[1] for r in rows]") == 1
    assert _found("def f(case):\n    return [a for a, b in case.query('x')]") == 0
    assert _found("def f(case):\n    return case.value('SELECT 1', of=int)") == 0


def test_no_row_is_read_by_position() -> None:
    found = {
        str(path.relative_to(SOURCE)): count
        for path in sorted(SOURCE.rglob("*.py"))
        if (count := _found(path.read_text("utf-8"))) > 0
    }
    assert found == {}, "say what comes back: Case.value, Case.column, Case.rows(into=)"
