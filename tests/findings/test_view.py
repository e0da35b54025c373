"""Findings read back say whole sentences, in one order, without a third party's number."""

import json
from collections.abc import Callable

import pytest

from filiere.case import Case
from filiere.errors import FindingError
from filiere.findings import read, runs
from filiere.findings.fill import account_ids, number_ids, relabelled
from filiere.findings.view import numbers_of
from filiere.model.evidence import Role


def test_findings_come_in_the_order_of_the_questions(small_case: Case) -> None:
    assert [view.analysis for view in read(small_case)] == ["lines", "relay", "orders"]
    assert [run.analysis for run in runs(small_case)] == [
        "lines",
        "relay",
        "copresence",
        "orders",
        "campaigns",
    ]


def test_sentences_are_filled_in_both_languages(small_case: Case) -> None:
    relay = read(small_case, analysis="relay")[0]
    assert relay.claim.en == (
        "+447700900123 goes out after +33639980001 comes in, 1,129 times, after 172 s"
    )
    assert "1\u202f129 fois" in relay.claim.fr
    assert relay.propositions is not None
    assert relay.propositions.hp.fr == "+33639980001 reçoit des commandes qui sont livrées"
    for view in read(small_case):
        for text in (view.claim, *view.alternatives, *view.caveats):
            assert "{" not in text.en + text.fr


def test_a_number_inside_a_measure_is_a_pseudonym(small_case: Case) -> None:
    lines = read(small_case, analysis="lines")[0]
    assert lines.measures["top"] == [{"number": "T-0003QX", "share": 0.125}]
    assert [s.role for s in lines.subjects] == [Role.LINE]


def test_a_number_that_was_revealed_is_read_in_clear_and_no_other(small_case: Case) -> None:
    number = small_case.query("SELECT number_id FROM number WHERE number = '+33639980100'")[0][0]
    lines = read(small_case, analysis="lines", shown={number})[0]
    assert lines.measures["top"] == [{"number": "+33639980100", "share": 0.125}]
    assert numbers_of([lines]) == {lines.subjects[0].number_id, number}
    other = read(small_case, analysis="lines", shown={number + 1})[0]
    assert other.measures["top"] == [{"number": "T-0003QX", "share": 0.125}]


def test_small_counts_of_clients_are_not_printed(make_case: Callable[..., Case]) -> None:
    case = make_case()
    measures = json.loads(case.query("SELECT measures FROM finding WHERE analysis = 'lines'")[0][0])
    case.execute(
        "UPDATE finding SET measures = ? WHERE analysis = 'lines'",
        [json.dumps({**measures, "clients": 3})],
    )
    assert "3 numbers" in read(case, analysis="lines")[0].claim.en
    hidden = read(case, analysis="lines", small=5)[0].claim
    assert "fewer than 5 numbers" in hidden.en
    assert "moins de 5 numéros" in hidden.fr


def test_a_sentence_that_names_no_value_is_refused(make_case: Callable[..., Case]) -> None:
    case = make_case()
    case.execute("UPDATE finding SET claim_en = '{nobody}', claim_fr = '{nobody}'")
    with pytest.raises(FindingError, match="names «nobody»"):
        read(case)


def test_a_brace_in_a_value_does_not_become_a_template(make_case: Callable[..., Case]) -> None:
    case = make_case()
    case.execute("UPDATE number SET number = '{line}' WHERE number = '+33639980001'")
    assert read(case, analysis="relay")[0].claim.en.startswith(
        "+447700900123 goes out after {line} comes in"
    )


def test_number_ids_are_found_at_any_depth() -> None:
    value = {"rungs": [{"role": "line", "number_id": 4}, {"number_id": 7}], "new": {"number_id": 9}}
    assert sorted(number_ids(value)) == [4, 7, 9]  # type: ignore[arg-type]  # a literal is narrower
    named = relabelled(value, {4: "A", 7: "B", 9: "C"}, {})  # type: ignore[arg-type]  # idem
    assert named == {"rungs": [{"role": "line", "number": "A"}, "B"], "new": "C"}


def test_an_account_is_told_alone_by_its_label_and_among_others_by_service_and_id() -> None:
    value = {"accounts": [{"account_id": 2}, {"account_id": 1}], "rung": {"account_id": 1, "n": 3}}
    assert sorted(account_ids(value)) == [1, 1, 2]  # type: ignore[arg-type]  # a literal is narrower
    told = relabelled(value, {}, {1: "a:b:c", 2: "a:A-1"})  # type: ignore[arg-type]  # idem
    assert told == {
        "accounts": ["a:A-1", "a:b:c"],
        "rung": {"account": {"service": "a", "id": "b:c"}, "n": 3},
    }
