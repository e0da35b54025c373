"""Has each rule by which a record is mended a sentence in both languages, and a line of docs?"""

import re
from pathlib import Path

import pytest

from filiere.case.rows.repairs import counted, explained

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs" / "reference" / "repairs.md").read_text("utf-8")
RULES = sorted({rule for row in re.findall(r"^\| (`.*?`) \|", PAGE, re.MULTILINE)
                for rule in re.findall(r"`([a-z0-9_]+)`", row)})  # fmt: skip
CODE = "\n".join(path.read_text("utf-8") for path in sorted((ROOT / "src").rglob("*.py")))


@pytest.mark.parametrize("rule", RULES)
def test_a_rule_of_the_page_is_one_of_the_program_and_is_told_in_both_languages(rule: str) -> None:
    assert rule in CODE
    told = explained(rule)
    assert told.into("en") != told.into("fr")


def test_every_sentence_is_of_a_rule_of_the_page() -> None:
    catalogue = (ROOT / "src/filiere/case/rows/en.ftl").read_text("utf-8")
    told = {name.replace("-", "_") for name in re.findall(r"^repair-([a-z0-9-]+) =", catalogue,
                                                          re.MULTILINE)}  # fmt: skip
    assert told - {"counted", "latin1_repaired"} == set(RULES)


def test_rules_are_told_the_most_frequent_first() -> None:
    told = [text.into("en") for text in counted({"decimal": 1, "filler": 3})]
    assert told[0].endswith("(3 times)")
    assert told[1].endswith("(1 time)")


def test_a_rule_of_another_version_is_told_by_its_word() -> None:
    assert explained("of_tomorrow").into("fr") == "of_tomorrow"
