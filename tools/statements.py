"""Which SQL does each layout become, put together from its parts?

Writes tests/layouts/NAME/statements.sql anew, from what is run while the layout's own sample is
read. Look at the difference before you keep it: a comma elsewhere changes what a row becomes.
"""

import re
import sys
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from pathlib import Path

from filiere.case import Case
from filiere.cli.layouts import sample_of
from filiere.importer.expect import expectation
from filiere.layout import catalogue

SAMPLES = Path(__file__).parents[1] / "tests" / "layouts"
MADE = ("TABLE staged_row", "VIEW staged ", "TABLE packed")
"""What is made by statements that are put together from a layout's parts."""

_PART = re.compile(r"'(?:[^']|'')*'|[(),]|[^'(),]+")
_WORD = re.compile(r"\b(SELECT|FROM|LEFT JOIN|WHERE|WHEN|ELSE)\b")
DEEP = 1
"""Brackets inside which a list is not broken any more."""


@contextmanager
def heard() -> Iterator[list[str]]:
    """The statements that make these tables, as they are run."""
    found: list[str] = []
    run = Case.execute

    def execute(self: Case, sql: str, params: object = ()) -> None:
        if any(name in sql for name in MADE):
            found.append(broken(sql))
        run(self, sql, params)  # type: ignore[arg-type] # handed on as it came

    Case.execute = execute  # type: ignore[method-assign] # given back below
    try:
        yield found
    finally:
        Case.execute = run  # type: ignore[method-assign] # as it was


def broken(sql: str) -> str:
    """A statement in lines short enough to compare: one for each item and each branch."""
    deep, out = 0, ""
    for part in _PART.findall(" ".join(sql.split())):
        if part in "()":
            deep += 1 if part == "(" else -1
        out += part
        if part == "," and deep <= DEEP:
            out += "\n "
        elif part[0] not in "'(),":
            out = out[: -len(part)] + _WORD.sub(r"\n\1", part)
    return "\n".join(line.strip() for line in out.split("\n") if line.strip() != "")


def statements(found: list[str]) -> str:
    """The file of one layout."""
    return ";\n\n".join(found) + ";\n"


def main(wanted: Collection[str] = ()) -> None:
    """Write every file, or those of the layouts that are named."""
    for name, layout in sorted(catalogue().items()):
        if len(wanted) > 0 and name not in wanted:
            continue
        with heard() as found:
            expectation(layout, sample_of(SAMPLES / name))
        target = SAMPLES / name / "statements.sql"
        target.write_text(statements(found), encoding="utf-8")
        print(target.relative_to(SAMPLES.parents[1]))


if __name__ == "__main__":
    main(sys.argv[1:])
