"""Which requirement does a test show, and which none yet?

Reads docs/requirements.csv (what is required), tests/requirements.toml, and the docstrings of the
tests, where a test may name a requirement in brackets: ``(R6)``, ``(R5, R6)``. Writes
docs/requirements.md; ``--check`` only compares, and ends with status 1 where the page is stale.
"""

import ast
import csv
import re
import sys
import tomllib
from collections import defaultdict
from pathlib import Path

REPOSITORY = Path(__file__).parents[1]
TESTS = REPOSITORY / "tests"
PAGE = REPOSITORY / "docs" / "requirements.md"
NAMED = re.compile(r"\((R\d+(?:, R\d+)*)\)")

HEAD = """# Requirements, and the tests that show them

Written by `make docs` from [requirements.csv](requirements.csv) and from the tests; do not edit it
by hand. A test named here shows the requirement or, often, a part of it: its name says which. *No
test yet* means that Filière does not claim to meet the requirement.

Priority: **A** before any real data, **B** before court use, **C** later.
{count}
"""


def shown() -> dict[str, list[str]]:
    """Links to the tests of each requirement, in the order of their names."""
    found: dict[str, set[str]] = defaultdict(set)
    names: set[str] = set()
    for path in sorted(TESTS.rglob("*.py")):
        file = path.relative_to(TESTS).as_posix()
        tree = ast.parse(path.read_text("utf-8"))
        for node in [tree, *ast.walk(tree)]:
            if not isinstance(node, ast.Module | ast.FunctionDef):
                continue
            test = f"{file}::{node.name}" if isinstance(node, ast.FunctionDef) else file
            names.add(test)
            for group in NAMED.findall(ast.get_docstring(node) or ""):
                for requirement in group.split(", "):
                    found[requirement].add(test)
    listed = tomllib.loads((TESTS / "requirements.toml").read_text("utf-8"))
    for requirement, tests in listed.items():
        missing = sorted(set(tests) - names)
        if missing:
            sys.exit(f"tests/requirements.toml names {missing[0]}, which is not there")
        found[requirement].update(tests)
    return {name: [_link(test) for test in sorted(tests)] for name, tests in found.items()}


def _link(test: str) -> str:
    file, _, name = test.partition("::")
    said = name.removeprefix("test_").replace("_", " ") if name else Path(file).stem
    return f"[{said}](../tests/{file})"


def page() -> str:
    """The whole page."""
    with (REPOSITORY / "docs" / "requirements.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    tests = shown()
    unknown = sorted(set(tests) - {row["id"] for row in rows})
    if unknown:
        sys.exit(f"tests name requirements that do not exist: {', '.join(unknown)}")
    met = sum(row["id"] in tests for row in rows)
    lines = [HEAD.format(count=f"\n{met} of {len(rows)} are named by at least one test.")]
    section = ""
    for row in rows:
        if row["section"] != section:
            section = row["section"]
            lines.append(f"\n## {section}\n")
        links = tests.get(row["id"], [])
        lines.append(f"- **{row['id']}** ({row['priority']}) {row['requirement']}")
        lines += [f"  - {link}" for link in links] or ["  - *no test yet*"]
    return "\n".join(lines) + "\n"


def main() -> None:
    """Write the page, or compare it."""
    new = page()
    if "--check" in sys.argv:
        if not PAGE.is_file() or PAGE.read_text("utf-8") != new:
            sys.exit("docs/requirements.md is stale")
        return
    PAGE.write_text(new, "utf-8")
    print(PAGE.relative_to(REPOSITORY))


if __name__ == "__main__":
    main()
