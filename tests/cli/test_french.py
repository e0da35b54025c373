"""The terminal speaks French as fully as English.

Which sentences can reach the terminal is read off the source, with numbered holes.
"""

import ast
import errno
import itertools
import os
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from filiere.analyses.plausibility.analysis import CHECKS
from filiere.cli.french import HOLE, french, pairs
from filiere.layout import catalogue
from filiere.model.evidence import Outcome

SOURCE = Path(__file__).parents[2] / "src" / "filiere"
SAID = {"say", "spoken", "progress", "report", "_progress", "echo_talk", "ask_passphrase"}
RAISED = {"refused", "kind", "__init__"}
"""Local names of an error class that is chosen where the error is raised."""
HELPED = {"help", "epilog", "short_help"}
TABLES = {"_ON_OPEN", "_IN_USE"}
"""Constants that pair what the engine says with the sentence for it."""
TYPER = (
    "Arguments:",
    "Options:",
    "Commands:",
    "required",
    "default: {0}",
    "env var: {0}",
    "Show this message and exit.",
    "Install completion for the current shell.",
    "Show completion for the current shell, to copy it or customize the installation.",
    "Missing argument {0}.",
    "Missing option {0}.",
    "Missing command.",
    "No such command {0}.",
    "No such option: {0}",
    "{0} (Possible options: {1})",
    "Option {0} requires an argument.",
    "Option {0} does not take a value.",
    "Got unexpected extra argument(s) ({0})",
    "Invalid value for {0}: {1}",
    "{0} is not a valid {1}.",
    "{0} is not in the range {1}.",
)
"""What typer says of itself, in its own words."""
PARSERS = (
    "Field required",
    "Extra inputs are not permitted",
    "Input should be {0}",
    "Input should be greater than or equal to {0}",
    "Input should be a valid integer, unable to parse string as an integer",
    "Input should be a valid string",
    "Input should be a valid boolean",
    "Input should be a valid tuple",
    "Input should be a valid dictionary",
    "{0} (at line {1}, column {2})",
    "{0} (at end of document)",
    "Invalid value",
    "Invalid statement",
    "Unterminated string",
    "Unclosed array",
    "Cannot overwrite a value",
    "Expected '=' after a key in a key/value pair",
    "Expected newline or end of document after a statement",
)
"""What the readers of TOML and of layouts find wrong most often."""
TELLING = {"_sentence", "_nearest", "_difference", "steps"}
"""Functions whose returned text is said as it stands."""
PLACES = {"_seconds", "_refuse_zone", "_refuse_blank_source"}
"""Functions whose second argument says where in case.toml something stands."""
NAMED_HOLE = re.compile(r"\{[a-z_]+\}")


def sentences() -> dict[str, str]:
    """Each template and the first place where it stands."""
    found = _borrowed()
    for file in sorted(SOURCE.rglob("*.py")):
        if file.parent.name == "wording":
            continue  # its errors are defects of ours, met by tests before a reader could
        tree = ast.parse(file.read_text("utf-8"))
        place = str(file.relative_to(SOURCE))
        for text, line in _in_scope(tree, {}, in_cli=place.startswith("cli")):
            if any(c.isalpha() for c in HOLE.sub("", text)):
                found.setdefault(text, f"{place}:{line}")
    return found


def _borrowed() -> dict[str, str]:
    """What fills the holes of our sentences, or stands beside them, and is written elsewhere."""
    codes = (errno.ENOENT, errno.EACCES, errno.EISDIR, errno.ENOTDIR, errno.ENOSPC, errno.EROFS)
    system = {os.strerror(code): "the operating system" for code in codes}
    told = {str(outcome).replace("_", " "): "model/evidence.py" for outcome in Outcome}
    known = [named.layout for named in catalogue().values()]
    titles = {text: "layouts" for layout in known for text in (layout.title, layout.attested)}
    checks = {check.__name__: "analyses/plausibility/analysis.py" for check in CHECKS}
    foreign = dict.fromkeys(TYPER, "typer") | dict.fromkeys(PARSERS, "tomllib, pydantic")
    return {**system, **told, **titles, **checks, **foreign}


Assigned = dict[str, list[ast.expr]]


def _in_scope(scope: ast.AST, around: Assigned, *, in_cli: bool) -> Iterator[tuple[str, int]]:
    """Templates said in a module or a function, and in the functions inside it."""
    assigned = dict(around)
    inside: list[ast.AST] = []
    nodes: list[ast.AST] = []
    waiting = list(ast.iter_child_nodes(scope))
    while waiting:
        node = waiting.pop(0)
        if isinstance(node, ast.FunctionDef):
            inside.append(node)
            waiting += node.decorator_list
            waiting.append(node.args)
            continue
        nodes.append(node)
        waiting += ast.iter_child_nodes(node)
        for name, value in _bound(node):
            assigned.setdefault(name, []).append(value)
    telling = isinstance(scope, ast.FunctionDef) and scope.name in TELLING
    for node in nodes:
        for expression in _said(node, in_cli=in_cli, telling=telling):
            for text in _templates(expression, assigned):
                yield text, expression.lineno
    for function in inside:
        yield from _in_scope(function, assigned, in_cli=in_cli)


def _bound(node: ast.AST) -> list[tuple[str, ast.expr]]:
    """Names that a statement binds, with what they can hold."""
    match node:
        case ast.Assign(targets=[ast.Name(id=name)], value=value):
            return [] if name.isupper() and isinstance(value, ast.Constant) else [(name, value)]
        case ast.For(
            target=ast.Tuple(elts=[_, ast.Name(id=name)]),
            iter=ast.Call(func=ast.Attribute(value=table, attr="items")),
        ):
            return [(name, table)]
        case _:
            return []


def _said(node: ast.AST, *, in_cli: bool, telling: bool) -> list[ast.expr]:
    if isinstance(node, ast.AnnAssign) and _name(node.target) in TABLES:
        rows = node.value.elts if isinstance(node.value, ast.Tuple) else []
        return [row.elts[-1] for row in rows if isinstance(row, ast.Tuple)]
    if telling and isinstance(node, ast.Return) and node.value is not None:
        rows = node.value.elts if isinstance(node.value, ast.Tuple) else []
        return [row.elts[0] for row in rows if isinstance(row, ast.Tuple)] or [node.value]
    if not isinstance(node, ast.Call):
        return []
    name = _name(node.func)
    if (
        name.endswith(("Error", "BadParameter"))
        # a key of a catalogue; a reader that breaks its contract, met by tests
        and name not in {"RowRefusedError", "ReaderError"}
    ) or name in SAID | RAISED:
        return node.args[:1]
    if name in PLACES:
        return node.args[1:2]
    return [k.value for k in node.keywords if in_cli and k.arg in HELPED]


def _name(function: ast.expr) -> str:
    return function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")


def _templates(expression: ast.expr, assigned: Assigned) -> list[str]:
    """Templates that an expression can be, then those that can fill its holes."""
    own = _own(expression)
    left = assigned
    if isinstance(expression, ast.Name):
        # a name may be bound to an expression of itself
        left = {name: values for name, values in assigned.items() if name != expression.id}
    inside = _inside(expression, assigned)
    return [*own, *(text for inner in inside for text in _templates(inner, left))]


def _own(expression: ast.expr) -> list[str]:
    count = itertools.count()
    match expression:
        case ast.Constant(value=str(text)):
            return [NAMED_HOLE.sub(lambda _: f"{{{next(count)}}}", text)]
        case ast.JoinedStr(values=values):
            parts = (
                str(value.value) if isinstance(value, ast.Constant) else f"{{{next(count)}}}"
                for value in values
            )
            return ["".join(parts)]
        case _:
            return []


def _inside(expression: ast.expr, assigned: Assigned) -> list[ast.expr]:
    inside: list[ast.expr] = []
    match expression:
        case ast.Name(id=name):
            inside = assigned.get(name, [])
        case ast.IfExp(body=body, orelse=orelse):
            inside = [body, orelse]
        case ast.Dict(values=values) | ast.BoolOp(values=values):
            inside = values
        case ast.Call(func=ast.Attribute(value=ast.Dict() as table, attr="get"), args=args):
            inside = [table, args[-1]]
        case ast.Call(func=ast.Attribute(attr="format"), keywords=keywords):
            inside = [word.value for word in keywords]
        case ast.JoinedStr(values=values):
            inside = [value.value for value in values if isinstance(value, ast.FormattedValue)]
    return inside


def test_every_sentence_has_its_french() -> None:
    missing = {text: place for text, place in sentences().items() if text not in pairs()}
    assert missing == {}


def test_no_french_outlives_its_sentence() -> None:
    assert sorted(set(pairs()) - set(sentences())) == []


@pytest.mark.parametrize("en", sorted(pairs()))
def test_both_languages_have_the_same_holes(en: str) -> None:
    assert sorted(HOLE.findall(en)) == sorted(HOLE.findall(pairs()[en]))


@pytest.mark.parametrize("en", sorted(pairs()))
def test_a_filled_sentence_finds_its_own_french(en: str) -> None:
    if HOLE.sub("", en).strip():
        filled = HOLE.sub(lambda hole: f"x{hole[1]}x", en)
        wanted = HOLE.sub(lambda hole: f"x{hole[1]}x", pairs()[en])
        assert french(filled) == wanted


def test_an_unknown_sentence_stays_as_it_is() -> None:
    assert french("qwerty") == "qwerty"


def test_french_punctuation_keeps_its_spaces() -> None:
    bad = [fr for fr in pairs().values() if re.search(r"\w[;!?]", fr)]
    assert bad == []
