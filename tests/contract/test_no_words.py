"""No sentence that a person reads stands in Python: it stands in a catalogue, in both languages.

Every literal of three words or more is looked at. Docstrings are for whoever reads the code, SQL is
for the engine, ``reference=`` names a source; what else may stay is listed with its reason, and a
name that no longer serves fails.
"""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

SOURCE = Path(__file__).parents[2] / "src" / "filiere"
WORDS = re.compile(r"[^\W\d_]{2,}[,;:]? [^\W\d_]+[,;:]? [^\W\d_]{2,}")
"""Three words with single spaces between them: a header of a file or a list of columns has less."""
SQL = re.compile(
    r"\b(SELECT|INSERT|UPDATE|DELETE|CREATE|FROM|WHERE|JOIN|DROP|ORDER BY|ALTER|COPY|ATTACH"
    r"|PRAGMA|VALUES|AND|CASE|WHEN|UNION|NULL|AS|lambda)\b"
)
COLUMNS = re.compile(r"[a-z_]+(, [a-z_0-9]+)+")

OF_OTHERS = {
    "case/store/engine_errors.py": "how the engine words its errors, to know them by",
    "errors.py": "how the standard library words the slips of TOML, to know them by",
    "numbers/nobody.py": "what operators write for a number that is withheld",
    "world/dumps.py": "rows as operators write them",
    "world/pnij.py": "rows as operators write them",
    "world/seized.py": "what invented customers and couriers write",
    "readers/meta/reading.py": "what programs write of a message, to know it by",
    "readers/provider_table/reading.py": "what providers call a column, to know it by",
    "readers/whatsapp_text/notices.py": "what programs write of a message, to know it by",
    "readers/xry_text/reading.py": "names of fields as a program writes them",
    "spelling/services.py": "names of services, as people write them",
    "world/books.py": "labels of an invented shop's books",
    "world/purses.py": "labels of invented accounts",
    "validation/told/about.py": "marks between which a page is written",
    "validation/told/pages.py": "marks between which a page is written",
    "analyses/vendors/keyring.py": "how OpenPGP heads its blocks, to find them",
    "analyses/vendors/naming.py": "how others disown an account, to know it by",
    "package/merkle.py": "what salts are derived for",
    "layout/columns.py": "an example of the name of a column, as a file has it",
    "layout/model.py": "examples of TOML, and codes of TOML for how well a layout is attested",
    "layout/pattern.py": "a pattern that says why each of its parts is there",
    "wording": "defects of ours, met by tests before a reader could",
    "advice/services/table.py": "what a cell of the table of providers says, to know it by",
    "importer/draft_words.py": "what operators write in names and codes, to know them by",
    "importer/draft_lists.py": "what operators call the columns of a list, to know them by",
    "signals/order_words.py": "patterns of what others write",
    "validation/fitting": "what a file of weights says of its own data, as its reference",
    "world/case_file.py": "title and authority of an invented case file",
}
"""Not sentences of ours."""


def literals(path: Path) -> Iterator[tuple[int, str]]:
    """Each literal of three words or more that is not for the engine or for readers of code."""
    tree = ast.parse(path.read_text("utf-8"))
    aside = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        match node:
            case ast.JoinedStr(values=values):
                aside |= {id(value) for value in values}
            case ast.keyword(arg="reference", value=value):
                aside |= {id(inner) for inner in ast.walk(value)}
    for node in ast.walk(tree):
        text = "" if id(node) in aside else _text(node)
        if WORDS.search(text) and not SQL.search(text) and not COLUMNS.fullmatch(text):
            yield getattr(node, "lineno", 0), text


def _text(node: ast.AST) -> str:
    match node:
        case ast.Constant(value=str(text)):
            return text
        case ast.JoinedStr(values=values):
            return "".join(
                str(value.value) if isinstance(value, ast.Constant) else "…" for value in values
            )
        case _:
            return ""


def place(path: Path) -> str:
    """Under which name a module may be listed above: its own, or that of a folder above."""
    own = path.relative_to(SOURCE)
    known = (str(each) for each in (own, *own.parents) if str(each) in OF_OTHERS)
    return next(known, str(own))


def test_no_sentence_stands_in_python() -> None:
    found = [
        f"{path.relative_to(SOURCE)}:{line}: {text}"
        for path in sorted(SOURCE.rglob("*.py"))
        if place(path) not in OF_OTHERS
        for line, text in literals(path)
    ]
    assert found == []


@pytest.mark.parametrize("name", sorted(OF_OTHERS))
def test_what_is_listed_is_still_there(name: str) -> None:
    modules = [path for path in SOURCE.rglob("*.py") if place(path) == name]
    assert modules == [] or any(True for path in modules for _ in literals(path))


def test_a_sentence_is_seen(tmp_path: Path) -> None:
    module = tmp_path / "made.py"
    module.write_text('"""Not this one."""\nraise CaseError(f"{path} is not a case file.")\n')
    assert [text for _, text in literals(module)] == ["… is not a case file."]
