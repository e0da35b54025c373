"""The JSON of findings is the public contract, to the letter, in the same bytes each time."""

import json
from collections.abc import Callable

from filiere.case import Case
from filiere.findings import as_json, as_object

TOP = ["schema", "case", "version", "inputs_sha256", "runs", "findings", "sources"]
RUN = ["analysis", "outcome", "why", "considered"]
FINDING = [
    "id", "analysis", "kind", "statement", "subjects", "period", "propositions", "log10_lr",
    "at_bound", "calibration", "search", "measures", "evidence", "alternatives", "caveats",
    "depends_on", "judgement",
]  # fmt: skip


def test_keys_stand_in_the_order_of_the_contract(small_case: Case) -> None:
    value = json.loads(as_json(small_case))
    assert list(value) == TOP
    assert value["schema"] == "filiere.findings/1"
    assert len(value["inputs_sha256"]) == 64
    for run in value["runs"]:
        assert list(run) == RUN
        assert run["outcome"] in {"found", "nothing", "not_applicable"}
    assert len(value["findings"]) == 3
    for finding in value["findings"]:
        assert list(finding) == FINDING
        assert list(finding["statement"]) == ["en", "fr"]
        assert all(list(subject) == ["role", "number"] for subject in finding["subjects"])
        assert list(finding["period"]) == ["from", "to"]
        assert list(finding["propositions"]) == ["hp", "hd", "population"]
        assert list(finding["search"]) == ["considered", "expected_by_chance"]
        assert list(finding["evidence"]) == ["rows", "sample"]
        assert all(isinstance(text, str) for text in finding["caveats"])


def test_values_are_those_of_the_ledger(small_case: Case) -> None:
    relay = as_object(small_case, analysis="relay")["findings"][0]
    assert relay["period"] == {"from": "2024-05-31T22:00:00Z", "to": "2024-06-21T22:00:00Z"}
    assert relay["subjects"][1] == {"role": "dispatch", "number": "+447700900123"}
    assert relay["measures"] == {"events": 1129, "expected_by_chance": 8.25, "median_lag_s": 172.5}
    assert relay["search"] == {"considered": 1234, "expected_by_chance": 0.8}
    assert relay["log10_lr"] is None
    assert relay["depends_on"] == ["R1", "R2"]


def test_the_sample_is_the_ten_earliest_rows(small_case: Case) -> None:
    evidence = as_object(small_case, analysis="orders")["findings"][0]["evidence"]
    assert evidence["rows"] == 388
    assert len(evidence["sample"]) == 10
    assert evidence["sample"][:3] == [
        {"source": "bills/line.csv", "row": 2},
        {"source": "bills/dispatch.csv", "row": 2},
        {"source": "bills/courier.csv", "row": 2},
    ]


def test_one_analysis_alone(small_case: Case) -> None:
    value = as_object(small_case, analysis="campaigns")
    assert [run["analysis"] for run in value["runs"]] == ["campaigns"]
    assert value["findings"] == []


def test_reasons_and_caveats_follow_the_language(small_case: Case) -> None:
    french = as_object(small_case, language="fr")
    whys = {run["analysis"]: run["why"] for run in french["runs"]}
    assert whys["copresence"].startswith("Aucun enregistrement")
    assert french["findings"][0]["caveats"] == ["Une ligne est un numéro, non une personne."]


def test_the_bytes_are_the_same_each_time(small_case: Case, make_case: Callable[..., Case]) -> None:
    assert as_json(small_case) == as_json(small_case)
    assert as_json(make_case()) == as_json(small_case)


def test_nothing_in_it_steers_a_terminal(make_case: Callable[..., Case]) -> None:
    text = as_json(make_case(hostile="\x1b[2J\u202e\u009b31m</script>"))
    assert not any(not c.isprintable() and c not in "\n\u202f\u00a0" for c in text)
    assert json.loads(text)["case"] == "2024-117\x1b[2J\u202e\u009b31m</script>"


def test_an_empty_case_has_an_empty_ledger(make_case: Callable[..., Case]) -> None:
    case = make_case()
    for table in ("finding_evidence", "finding", "run"):
        case.execute(f"DELETE FROM {table}")
    value = as_object(case)
    assert value["runs"] == []
    assert value["findings"] == []
    assert value["version"]
