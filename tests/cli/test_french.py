"""The terminal speaks French as fully as English.

Which sentences can reach the terminal is read off the source, with numbered holes.
"""

import ast
import re
from pathlib import Path

import pytest

from filiere.cli.french import HOLE, french, pairs

SOURCE = Path(__file__).parents[2] / "src" / "filiere"
SAID = {"say", "progress", "report", "_progress", "echo_talk"}
HELPED = {"help", "epilog", "short_help"}
SILENT_ROOMS = {"world", "validation"}
"""Rooms of developers and trainers, whose steps are named in English; their errors are not."""


def sentences() -> dict[str, str]:
    """Each template and the first place where it stands."""
    found: dict[str, str] = {}
    for file in sorted(SOURCE.rglob("*.py")):
        room = file.relative_to(SOURCE).parts[0]
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            for expression in _said(node, in_cli=room == "cli", silent=room in SILENT_ROOMS):
                for text in _templates(expression):
                    if any(c.isalpha() for c in text):
                        place = f"{file.relative_to(SOURCE)}:{expression.lineno}"
                        found.setdefault(text, place)
    return found


def _said(node: ast.AST, *, in_cli: bool, silent: bool) -> list[ast.expr]:
    if isinstance(node, ast.Raise) and isinstance(node.exc, ast.Call):
        return node.exc.args[:1] if _name(node.exc.func).endswith(("Error", "BadParameter")) else []
    if isinstance(node, ast.Return) and isinstance(node.value, ast.Call):
        return node.value.args[:1] if _name(node.value.func).endswith("Error") else []
    if isinstance(node, ast.Call):
        if _name(node.func) in SAID and not silent:
            return node.args[:1]
        if in_cli:
            return [k.value for k in node.keywords if k.arg in HELPED]
    return []


def _name(function: ast.expr) -> str:
    return function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")


def _templates(expression: ast.expr) -> list[str]:
    if isinstance(expression, ast.Constant):
        return [expression.value] if isinstance(expression.value, str) else []
    if isinstance(expression, ast.IfExp):
        return [*_templates(expression.body), *_templates(expression.orelse)]
    if isinstance(expression, ast.JoinedStr):
        parts: list[str] = []
        holes = 0
        for value in expression.values:
            if isinstance(value, ast.Constant):
                parts.append(str(value.value))
            else:
                parts.append(f"{{{holes}}}")
                holes += 1
        return ["".join(parts)]
    return []


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
