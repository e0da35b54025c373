"""Words that Filière does not use, in its code, its pages and its figures."""

import re
from pathlib import Path

REPOSITORY = Path(__file__).parents[2]

NEVER = re.compile(
    r"\b(mastermind|target list|suspicious|suspect|dealer|criminal|gang|risk score|guilt(y)?|"
    r"probability that|posterior|cerveau du réseau|suspecte?s?|malfaiteurs?|coupables?)\b",
    re.IGNORECASE,
)

MAY_NAME_THEM = {
    "docs/reference/legal-bases.md": "quotes the titles of laws",
    "docs/glossary.md": "lists the words that are not used",
    "docs/decisions/0007-log10-lr-no-posteriors.md": "says why no posterior is printed",
    "src/filiere/legal/bases.toml": "quotes the titles and the terms of laws",
    "src/filiere/signals/lexicon.toml": "lists the words that others write",
    "docs/requirements.csv": "quotes what is required of us",
    "docs/requirements.md": "is written from it",
    "LICENSE": "is not our text",
}
"""Files whose business is the words themselves."""


def test_no_forbidden_word_stands_in_the_code_or_the_pages() -> None:
    found = []
    for folder, pattern in (("src", "*.py"), ("src", "*.toml"), ("docs", "*.md"), (".", "*.md")):
        base = REPOSITORY / folder
        for path in sorted(base.glob(pattern) if folder == "." else base.rglob(pattern)):
            name = str(path.relative_to(REPOSITORY))
            if name in MAY_NAME_THEM:
                continue
            text = path.read_text("utf-8")
            found += [f"{name}: {match[0]}" for match in NEVER.finditer(text)]
    assert found == []


def test_a_name_of_the_code_is_no_catch_all() -> None:
    """`utils` says nothing of what is inside."""
    catch_all = {"utils", "helpers", "common", "manager", "handler", "misc"}
    names = {path.stem for path in (REPOSITORY / "src").rglob("*.py")}
    names |= {path.name for path in (REPOSITORY / "src").rglob("*") if path.is_dir()}
    assert names & catch_all == set()
