"""Every sentence that the code names stands in a catalogue that it can reach, and none idles."""

import ast
import re
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

import pytest
from fluent.syntax import parse
from fluent.syntax.ast import TextElement
from fluent.syntax.visitor import Visitor

from filiere.wording import LANGUAGES, Words, catalogues
from filiere.wording.catalogue import names_of_pattern, patterns

SOURCE = Path(__file__).parents[2] / "src" / "filiere"
MODULES = [path for path in sorted(SOURCE.rglob("*.py")) if path.parent.name != "wording"]


@cache
def named(path: Path) -> tuple[tuple[Words, int, list[str]], ...]:
    """Each place where a module says something: its words, its line and the ids that it spells."""
    return tuple(_named(path))


def _named(path: Path) -> Iterator[tuple[Words, int, list[str]]]:
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
        match node:
            case ast.Call(func=ast.Name(id=name)) if name in words:
                yield words[name], node.lineno, _ids(node.args[:1])
            case ast.Call(func=ast.Attribute(value=ast.Name(id=name), attr="each")) if (
                name in words
            ):
                kind, *those = _ids(node.args)
                yield words[name], node.lineno, [f"{kind}-{each}" for each in those]
            case ast.Call(func=ast.Attribute(value=ast.Name(id="Propositions"), attr="said")):
                kind = next(iter(_ids(node.args[1:])), "propositions")
                yield Words(module), node.lineno, [f"{kind}-{each}" for each in PROPOSITIONS]
            case ast.Call(func=ast.Attribute(value=ast.Name(id="to"), attr="say")):
                yield Words(module), node.lineno, _ids(node.args[:1])


PROPOSITIONS = ("hp", "hd", "population")


def _ids(arguments: Sequence[ast.expr]) -> list[str]:
    """The ids that arguments spell; either of two, where one is chosen."""
    found = []
    for each in arguments:
        match each:
            case ast.Constant(value=str(text)):
                found.append(text.replace("_", "-"))
            case ast.IfExp(body=body, orelse=orelse):
                found += _ids([body, orelse])
    return found


@pytest.mark.parametrize("path", MODULES, ids=lambda p: str(p.relative_to(SOURCE)))
def test_what_a_module_says_is_written(path: Path) -> None:
    for words, line, ids in named(path):
        for each in ids:
            assert each in words, f"{path}:{line}: {each}"


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
    starts = set(re.findall(r"f[\"']([a-z][a-z0-9-]*-)\{", code))
    spelt = {each for path in MODULES for _, _, ids in named(path) for each in ids}
    idle = [
        f"{catalogue}:{name}"
        for catalogue in catalogues()
        if catalogue not in WHOLLY_MADE
        for name in patterns(catalogue, "en")
        if name not in spelt
        and f'"{name}"' not in code
        and not any(name.startswith(start) for start in starts)
    ]
    assert idle == []


PAGES_OF_TEXT = frozenset(
    {"draft-head", "draft-bill", "draft-dump", "services-draft", "prepare-head", "limits-limits"}
)
"""What is a text of its own, a file to be written, and no sentence."""


@pytest.mark.parametrize("catalogue", sorted(catalogues()))
def test_a_sentence_has_no_end_of_line(catalogue: str) -> None:
    for language in LANGUAGES:
        for name, pattern in patterns(catalogue, language).items():
            if name not in PAGES_OF_TEXT:
                assert not _breaks(pattern), f"{catalogue}:{name}: printed as ⟨U+000A⟩"


def _breaks(pattern: str) -> bool:
    entry = parse(f"it = {pattern}").body[0]
    found = _Breaks()
    found.visit(entry)
    return found.any


class _Breaks(Visitor):
    any = False

    def visit_TextElement(self, node: TextElement) -> None:  # noqa: N802 -- the library's name
        self.any = self.any or "\n" in node.value
