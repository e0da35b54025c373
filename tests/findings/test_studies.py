"""What was promised of each method is read as the studies keep it, what was not kept included."""

import json
from pathlib import Path

from filiere.analysis import catalogue
from filiere.findings.studies import CHECKOUT, docs, studies

KEPT = Path(str(docs())) / "methods" / "studies"


def test_every_study_and_every_promise_is_there() -> None:
    assert docs() == CHECKOUT  # a checkout: the wheel's own copy is tried by tools/wheel.py
    results = [json.loads(path.read_text("utf-8")) for path in sorted(KEPT.glob("*.json"))]
    assert {each["study"] for each in results} == {each.name for each in studies()}
    for study in studies():
        [result] = [each for each in results if each["study"] == study.name]
        assert [each.kept for each in study.promises] == [
            each["decision"] for each in result["criteria"]
        ]
        assert study.broken == sum(each["decision"] is False for each in result["criteria"])
    assert sum(study.broken for study in studies()) > 0


def test_a_promise_is_told_with_its_limit_and_its_interval_in_both_languages() -> None:
    [study] = [each for each in studies() if each.name == "campaigns"]
    first = study.promises[0]
    assert first.limit.en == "at least 0.9"
    assert first.limit.fr == "0,9 au moins"
    assert " to " in first.result.en
    assert "," in first.result.fr
    assert first.characteristic.en != first.characteristic.fr


def test_studies_are_of_methods_that_are_there_or_of_advice() -> None:
    assert {study.method for study in studies()} <= {*catalogue(), "next"}
