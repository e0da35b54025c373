"""Which requirement does a test show, and which none yet?

Reads docs/requirements.csv (what is required) and the docstrings and comments of the tests, where
a test that shows a requirement names it in brackets: ``(R6)``, ``(R5, R6)``. Writes
docs/requirements.md; ``--check`` only compares, and ends with status 1 where the page is stale.
"""

import csv
import io
import re
import sys
import tokenize
from collections import defaultdict
from pathlib import Path

REPOSITORY = Path(__file__).parents[1]
PAGE = REPOSITORY / "docs" / "requirements.md"
NAMED = re.compile(r"\((R\d+(?:, R\d+)*)\)")
PRIORITY = {"A": "before any real data", "B": "before court use", "C": "later"}

HEAD = """# Requirements, and the tests that show them

Written by `make docs` from [requirements.csv](requirements.csv) and from the tests; do not edit it
by hand. A test named here shows the requirement, or a part of it: the test says which. *No test
yet* means that Filière does not claim to meet the requirement.

Priority: **A** before any real data, **B** before court use, **C** later.
{count}
"""


def shown() -> dict[str, list[str]]:
    """Test files per requirement, in the order of their names."""
    found: dict[str, set[str]] = defaultdict(set)
    for path in sorted((REPOSITORY / "tests").rglob("*.py")):
        text = path.read_text("utf-8")
        for token in tokenize.generate_tokens(io.StringIO(text).readline):
            # a string that begins its line is a docstring: no other expression stands alone
            stands_alone = token.type == tokenize.STRING and token.line.lstrip().startswith('"""')
            if stands_alone or token.type == tokenize.COMMENT:
                for group in NAMED.findall(token.string):
                    for name in group.split(", "):
                        found[name].add(path.relative_to(REPOSITORY).as_posix())
    return {name: sorted(files) for name, files in found.items()}


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
        files = tests.get(row["id"], [])
        links = ", ".join(f"[{Path(file).name}](../{file})" for file in files)
        lines.append(f"- **{row['id']}** ({row['priority']}) {row['requirement']}")
        lines.append(f"  *{'Shown by' if files else 'No test yet'}*{': ' if files else '.'}{links}")
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
