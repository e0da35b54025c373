"""Acts, holds, clocks, rows and names for numbers from a page: signed, logged, as the verbs do."""

from collections.abc import Callable
from typing import Any

import pytest

from filiere.brief import brief
from filiere.case.rights.aliases import aliases
from filiere.report import write

Browser = Any
Workbench = Any

SIGNED = {"by": "B. Officer", "why": "order of 1 July"}


def labels(ask: Browser, *, named: bool) -> list[str]:
    found = ask.get("numbers?count=100")["numbers"]
    return [each["label"] for each in found if each["named"] is named]


def test_a_hold_is_ordered_and_lifted_by_name(ask: Browser) -> None:
    body = {"act": "R1", "order": "O-7", "review": "2031-01-01", **SIGNED}
    held = ask("POST", "/api/1/upkeep/holds", body)
    assert held.status == 201, held.text
    (one,) = ask.get("upkeep")["holds"]
    assert (one["act"], one["order"], one["review"], one["who"]) == (
        "R1",
        "O-7",
        "2031-01-01",
        "B. Officer",
    )
    assert ask("POST", "/api/1/upkeep/holds", body | {"by": ""}).status == 409
    assert ask("POST", "/api/1/upkeep/holds", body | {"act": "R99"}).status == 409
    assert ask("POST", "/api/1/upkeep/holds", body | {"review": "soon"}).status == 400
    assert ask("POST", "/api/1/upkeep/holds", {"act": "R1", "lift": True, **SIGNED}).status == 201
    assert ask.get("upkeep")["holds"] == []
    assert ask("POST", "/api/1/upkeep/holds", {"act": "R1", "lift": True, **SIGNED}).status == 409


def test_the_last_day_of_an_act_is_stated_by_decision(ask: Browser) -> None:
    body = {"act": "R1", "until": "2033-05-01", **SIGNED}
    assert ask("POST", "/api/1/upkeep/last-days", body).status == 201
    day = next(each for each in ask.get("upkeep")["expiries"] if each["act"] == "R1")
    assert (day["until"], day["basis"]) == ("2033-05-01", "decision")
    assert ask("POST", "/api/1/upkeep/last-days", body | {"until": "1 May"}).status == 400


def test_a_row_is_corrected_beside_what_was_received(ask: Browser) -> None:
    source = ask.get("upkeep")["files"][0]["source"]
    body = {"source": source, "row": 2, "field": "duration_s", "value": "31", **SIGNED}
    told = ask("POST", "/api/1/upkeep/corrections", body)
    assert told.status == 201, told.text
    assert isinstance(told.json["rest_on"], list)
    (one,) = told.json["corrections"]
    assert (one["row"], one["field"], one["value"]) == (2, "duration_s", "31")
    assert ask("POST", "/api/1/upkeep/corrections", body | {"source": 99}).status == 404
    assert ask("POST", "/api/1/upkeep/corrections", body | {"row": 10**6}).status == 409
    assert ask("POST", "/api/1/upkeep/signatures", {"source": source, **SIGNED}).status == 409


@pytest.mark.parametrize(
    ("path", "body"),
    [
        ("front/annulments", {"act": "R1", "restore": True, "what_if": True, **SIGNED}),
        ("front/clocks", {"source": 1, "shift": "an hour", **SIGNED}),
        ("front/clocks", {"source": 99, "shift": "+01:00", **SIGNED}),
    ],
)
def test_what_cannot_be_done_is_refused_before_the_case_is_closed(
    ask: Browser, path: str, body: dict[str, object]
) -> None:
    assert ask("POST", f"/api/1/{path}", body).status in {400, 404, 409}
    assert ask.get("front")["job"] is None
    assert ask.get("case")["reference"] != ""


def test_a_number_gets_a_name_that_no_finding_and_no_export_has(
    workbench: Workbench,
    tmp_path: Any,  # noqa: ANN401 -- a path
) -> None:
    ask = workbench.ask
    number = labels(ask, named=True)[0]
    findings = ask("GET", "/api/1/findings").text
    made = ask("POST", "/api/1/statements/aliases", {"number": number, "name": " line   A "})
    assert made.status == 201, made.text
    (alias,) = ask.get("statements")["aliases"]
    assert (alias["number"], alias["name"]) == (number, "line A")
    shown = next(n for n in ask.get("numbers?count=100")["numbers"] if n["label"] == number)
    assert shown["alias"] == "line A"
    assert ask("GET", "/api/1/findings").text == findings
    for form in ("csv", "graphml"):
        assert b"line A" not in ask("GET", f"/api/1/exports/{form}").body
    told = [point.text.en for point in brief(workbench.case)]
    assert any(f"{number} (line A)" in text for text in told if number in text) or not any(
        number in text for text in told
    )
    report = tmp_path / "report.html"
    write(workbench.case, report, language="en")
    assert "line A" in report.read_text("utf-8")
    gone = ask("POST", "/api/1/statements/aliases", {"number": number, "name": ""})
    assert gone.json["aliases"] == []
    long = {"number": number, "name": "x" * 41}
    assert ask("POST", "/api/1/statements/aliases", long).status == 409
    assert ask("POST", "/api/1/statements/aliases", {"number": "nobody", "name": "x"}).status == 409


def test_the_name_of_a_third_party_is_masked_with_its_number(workbench: Workbench) -> None:
    ask = workbench.ask
    hidden = labels(ask, named=False)[0]
    body = {"number": hidden, "name": "Marie of the bakery"}
    assert ask("POST", "/api/1/statements/aliases", body).status == 201
    answers = [ask("GET", f"/api/1/{path}").text for path in ("statements", "numbers?count=100")]
    assert "Marie" not in "".join(answers)
    assert aliases(workbench.case) == {}


def test_several_numbers_are_shown_at_once_only_where_another_agrees(
    ask: Browser, third_parties: list[str]
) -> None:
    covered = [n["number"] for n in ask.get("numbers?count=100")["numbers"] if not n["named"]][:2]
    body = {"numbers": covered, "reason": "order of the judge of 1 July", "order": "O-1"}
    assert ask("POST", "/api/1/reveals", body).status == 409
    shown = ask("POST", "/api/1/reveals", body | {"second": "C. Magistrate"})
    assert shown.status == 201, shown.text
    assert sorted(each["number"] for each in shown.json["reveals"]) == sorted(covered)
    assert all(each["label"] in third_parties for each in shown.json["reveals"])
    for bad in ([], ["1"], [True], [10**12]):
        assert ask("POST", "/api/1/reveals", {**body, "numbers": bad}).status == 400
    assert ask("POST", "/api/1/reveals", body | {"numbers": [1, 99_999]}).status == 404


def test_services_are_told_masked_and_drafted(
    open_workbench: Callable[..., Workbench], third_parties: list[str]
) -> None:
    ask = open_workbench().ask
    told = ask("GET", "/api/1/services?on=2024-07-01")
    assert told.status == 200
    assert told.json["schema"] == "filiere.services/1"
    assert not any(number in told.text for number in third_parties)
    assert ask.refused("services?on=soon") == (400, "bad_request")
    assert ask.refused("services/none/draft")[0] == 404
    for each in told.json["services"]:
        draft = ask.get(f"services/{each['service']}/draft?on=2024-07-01")
        assert draft["text"]["en"] != draft["text"]["fr"]
