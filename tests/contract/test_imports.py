"""What the program may import: no network, no store but the case's, nothing undeclared."""

import ast
import re
import sys
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from filiere.analysis import catalogue
from filiere.server import serving

REPOSITORY = Path(__file__).parents[2]
SOURCE = REPOSITORY / "src" / "filiere"

NETWORK = frozenset(
    {
        "aiohttp",
        "ftplib",
        "http",
        "httpx",
        "imaplib",
        "poplib",
        "requests",
        "smtplib",
        "socket",
        "socketserver",
        "ssl",
        "telnetlib",
        "urllib",
        "urllib3",
        "webbrowser",
        "xmlrpc",
    }
)

MAY_NAME_AN_ADDRESS = {
    Path("cli", "serve.py"): {"webbrowser"},  # opens the server's own address, on this machine
}

MAY_LISTEN = {Path("server", "serving.py")}
"""The one place where a socket is opened: by uvicorn, to be listened at, on 127.0.0.1."""

MAY_OPEN_A_STORE = {
    "case": "the case file is its room",
    "engines": "runs a reduction on the case's own connection, and knows its error types",
}

DEPENDENCIES = {
    "babel": "numbers, dates and units as each language writes them",
    "duckdb": "the store and its SQL",
    "duckdb-extension-httpfs": "the cipher of the encrypted case; its network half stays locked",
    "fluent.runtime": "sentences in catalogues, with plurals",
    "igraph": "the seeded layout of the workbench's network",
    "ijson": "JSON larger than memory, as a stream",
    "numpy": "arrays",
    "phonenumbers": "numbering plans",
    "pydantic": "strict TOML",
    "pyproj": "coordinates",
    "pysequoia": "verifies signed texts and reads OpenPGP certificates",
    "python-calamine": "reads spreadsheets",
    "python-stdnum": "check digits of accounts and companies, networks of subscriptions",
    "rich": "progress bars",
    "scipy": "statistics",
    "starlette": "what the workbench's server answers to",
    "typer": "the command line",
    "typst": "sets the report as a PDF",
    "tzdata": "the rules of time zones",
    "uvicorn": "listens on 127.0.0.1 for the workbench",
    "xlsxwriter": "writes exports as workbooks",
    "zstandard": "originals, compressed",
}
"""The closed list of what runs beside us, and why (R50)."""

OTHER_NAME = {
    "duckdb-extension-httpfs": "",
    "fluent.runtime": "fluent",
    "python-calamine": "python_calamine",
    "python-stdnum": "stdnum",
}


@cache
def modules() -> list[Path]:
    return sorted(SOURCE.rglob("*.py"))


@cache
def imported(path: Path) -> frozenset[str]:
    """Full names of what a file imports, wherever in the file the import stands."""
    return frozenset(_imported(path))


def _imported(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module or ""
        elif (
            isinstance(node, ast.Call)
            and isinstance(node.func, ast.Name | ast.Attribute)
            and getattr(node.func, "attr", getattr(node.func, "id", ""))
            in {"import_module", "__import__"}
            and node.args
            and isinstance(node.args[0], ast.Constant)
        ):
            yield str(node.args[0].value)


def room(path: Path) -> str:
    return path.relative_to(SOURCE).parts[0].removesuffix(".py")


def packages(path: Path) -> set[str]:
    return {name.split(".")[0] for name in imported(path)}


def test_nothing_opens_a_connection() -> None:
    """No network import of any kind, and no way to contact a target (R49, R50)."""
    named = {path.relative_to(SOURCE): packages(path) & NETWORK for path in modules()}
    assert {path: names for path, names in named.items() if names} == MAY_NAME_AN_ADDRESS
    listens = {path.relative_to(SOURCE) for path in modules() if "uvicorn" in packages(path)}
    assert listens == MAY_LISTEN


def test_the_server_listens_on_this_machine_alone() -> None:
    assert serving.ADDRESS == "127.0.0.1"
    text = (SOURCE / "server" / "serving.py").read_text("utf-8")
    assert "host=ADDRESS" in text
    assert "0.0.0.0" not in text  # noqa: S104 -- what must not stand there


def test_only_the_case_opens_the_store() -> None:
    opens = {room(path) for path in modules() if "duckdb" in packages(path)}
    assert opens == set(MAY_OPEN_A_STORE)


def test_a_question_is_imported_by_nobody_outside_its_folder() -> None:
    """What two questions need stands in ``signals/``; others ask through the catalogue."""
    found = {}
    for path in modules():
        place = path.relative_to(SOURCE).parts
        own = place[1] if place[0] == "analyses" and len(place) > 2 else None
        asked = {n.split(".")[2] for n in imported(path) if n.startswith("filiere.analyses.")}
        if not asked <= {own}:
            found["/".join(place)] = asked
    assert found == {}


def test_the_folder_of_questions_holds_nothing_else() -> None:
    inside = {entry.name for entry in (SOURCE / "analyses").iterdir()} - {"__pycache__"}
    assert inside == {"__init__.py", *catalogue()}


def test_the_truth_is_read_by_no_analysis() -> None:
    """A simulated world's truth is for validation alone (R41)."""
    blind = {"analyses", "signals", "runner", "findings", "report", "case", "importer", "linker"}
    found = [
        str(path.relative_to(SOURCE))
        for path in modules()
        if room(path) in blind and any(name.startswith("filiere.world") for name in imported(path))
    ]
    assert found == []


def test_every_dependency_is_declared_and_has_a_reason() -> None:
    """Dependency audit (R50)."""
    project = tomllib.loads((REPOSITORY / "pyproject.toml").read_text("utf-8"))["project"]
    declared = {re.split(r"[<>=!~ \[]", line, maxsplit=1)[0] for line in project["dependencies"]}
    assert declared == set(DEPENDENCIES)


def test_nothing_undeclared_is_imported() -> None:
    ours = {OTHER_NAME.get(name, name) for name in DEPENDENCIES} | {"filiere"}
    # the linter of reductions runs in tests, and imports it inside its functions
    # Arrow is an extra, imported by filiere.open alone
    # Spark is an extra: run --engine spark alone imports it
    optional = {"duckdb_extension_httpfs", "sqlglot", "pyarrow", "pyspark", "py4j"}
    found = {name.split(".")[0] for path in modules() for name in imported(path)}
    assert found - ours - optional - set(sys.stdlib_module_names) == set()
