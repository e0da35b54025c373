"""Every sentence that the code names stands in a catalogue that it can reach, and none idles."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from filiere.wording import LANGUAGES, Words, catalogues
from filiere.wording.catalogue import names_of_pattern, patterns

SOURCE = Path(__file__).parents[2] / "src" / "filiere"
MODULES = [path for path in sorted(SOURCE.rglob("*.py")) if path.parent.name != "wording"]


def named(path: Path) -> Iterator[tuple[Words, ast.Call]]:
    """Each call of a module's ``Words``, with the words that it reaches."""
    tree = ast.parse(path.read_text("utf-8"))
    place = ".".join(["filiere", *path.relative_to(SOURCE).with_suffix("").parts])
    module = place.removesuffix(".__init__")
    words: dict[str, Words] = {}
    for node in ast.walk(tree):
        match node:
            case ast.Assign(
                targets=[ast.Name(id=name)],
                value=ast.Call(func=ast.Name(id="Words"), args=[argument]),
            ):
                other = argument.value if isinstance(argument, ast.Constant) else module
                words[name] = Words(str(other))
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in words:
            yield words[node.func.id], node


@pytest.mark.parametrize("path", MODULES, ids=lambda p: str(p.relative_to(SOURCE)))
def test_what_a_module_says_is_written(path: Path) -> None:
    for words, call in named(path):
        if call.args and isinstance(call.args[0], ast.Constant):
            assert str(call.args[0].value) in words, f"{path}:{call.lineno}"


@pytest.mark.parametrize("catalogue", sorted(catalogues()))
def test_both_languages_have_the_same_sentences_with_the_same_values(catalogue: str) -> None:
    english, french = (patterns(catalogue, language) for language in LANGUAGES[::-1])
    assert set(english) == set(french)
    for name, pattern in english.items():
        assert names_of_pattern(pattern) == names_of_pattern(french[name]), name


WHOLLY_MADE = {"exporter": "one per column of each table: f«{table}-{column}»"}
"""Catalogues whose ids are put together from two names."""


def test_no_sentence_idles() -> None:
    """An id stands in the code, whole or as the beginning that is filled."""
    code = "\n".join(path.read_text("utf-8") for path in MODULES)
    starts = set(re.findall(r"f\"([a-z][a-z0-9-]*-)\{", code))
    idle = [
        f"{catalogue}:{name}"
        for catalogue in catalogues()
        if catalogue not in WHOLLY_MADE
        for name in patterns(catalogue, "en")
        if f'"{name}"' not in code and not any(name.startswith(start) for start in starts)
    ]
    assert idle == []
