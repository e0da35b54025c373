"""No third party's number leaves, until one reader asks for one, for a reason in the log."""

import asyncio
import json
from typing import Any

import pytest
from starlette.routing import Mount, Route

from filiere.exporter import catalogue as exports
from filiere.server.app import _api

Workbench = Any
Browser = Any
Open = Any

CALLER = "+33639980100"

GETS = (
    "case", "questions", "sources", "sources/3/lines?count=300", "sources/1/rows?fate=header",
    "layouts", "layouts/canonical", "findings", "findings/orders-3f2a9c",
    "findings/orders-3f2a9c/lines?count=1000", "findings/orders-3f2a9c/events.bin",
    "findings/orders-3f2a9c/course", "methods",
    "findings/orders-3f2a9c/judgements", "numbers?count=100", "numbers/1",
    "numbers/1/usual", "graph.bin?scope=all",
    "graph/nodes/1/leaves", "lanes.bin?numbers=1,2,3,4,5,6", "rhythm", "map", "map/events.bin",
    "ladder", "records?count=1000", "records/place?t=0", "records/3-5", "records/3-5/around",
    "log?count=1000", "marks", "reveals", "readings", "readings/options", "next", "report.html",
    "brief", "statements", "numbers/table", "exports", "upkeep", "search?q=208-01", "records.csv",
    "numbers/common?numbers=1,2", "numbers/paths?numbers=1,2", "services?on=2024-07-01",
    "conversations",
    "conversations/words",
    *(f"exports/{form}" for form in sorted(exports())),
)  # fmt: skip


def test_every_address_of_the_interface_is_crawled() -> None:
    """An address that is added must be added here, or say why it holds no number."""
    elsewhere = {"/report.pdf", "/cycles", "/services/{service}/draft"}
    # one that this case has none of: tests/server/test_conversations.py
    elsewhere |= {"/conversations/{thread}"}
    # of the folders that whoever starts the workbench chooses from: tests/server/start
    elsewhere |= {"/front", "/front/files", "/front/forms", "/front/job"}
    shapes = {
        route.path
        for route in _api()
        if isinstance(route, Route) and route.methods is not None and "GET" in route.methods
    }
    assert not any(isinstance(route, Mount) for route in _api())
    reached = set()
    for path in GETS:
        parts = path.split("?")[0].split("/")
        reached |= {
            shape
            for shape in shapes
            if len(shape.strip("/").split("/")) == len(parts)
            and all(
                part == own or part.startswith("{")
                for part, own in zip(shape.strip("/").split("/"), parts, strict=True)
            )
        }
    assert shapes - reached - elsewhere == set()


def test_no_answer_holds_a_third_partys_number(
    workbench: Workbench, third_parties: list[str]
) -> None:
    line = workbench.case.query("SELECT number_id FROM number WHERE number = '+33639980001'")
    for path in (*GETS, f"cycles?line={line[0][0]}"):
        answer = workbench.ask("GET", f"/api/1/{path}")
        assert answer.status == 200, (path, answer.text)
        text = answer.body.decode("utf-8", "replace")
        assert [number for number in third_parties if number in text] == [], path


def test_a_number_is_revealed_to_one_reader_for_a_reason_in_the_log(workbench: Workbench) -> None:
    ask = workbench.ask
    number, alias = workbench.case.query(
        "SELECT number_id, pseudonym FROM number WHERE number = ?", [CALLER]
    )[0]
    other = type(ask)(workbench.app)
    other.enter()
    for body in ({"number": number}, {"number": number, "reason": "  "}, {"reason": "x"}):
        assert ask("POST", "/api/1/reveals", body).status == 400
    refused = ask("POST", "/api/1/reveals", {"number": number, "reason": "x"})
    assert refused.status == 409
    assert refused.json["error"]["text"]["fr"].startswith("Le motif ne dit rien")
    made = ask("POST", "/api/1/reveals", {"number": number, "reason": f"Call {CALLER} back"})
    assert made.status == 201
    assert made.json["reveals"][0]["label"] == CALLER
    assert ask.get(f"numbers/{number}")["label"] == CALLER
    assert ask.get(f"numbers/{number}")["revealed"] is True
    assert ask.get(f"numbers?q={CALLER.replace('+', '%2B')}")["total"] == 1
    assert CALLER in json.dumps(ask.get("records?count=1000"))
    assert CALLER in json.dumps(ask.get("findings/orders-3f2a9c/lines?count=1000"))
    assert other.get(f"numbers/{number}")["label"] == alias
    assert CALLER not in json.dumps(other.get("records?count=1000"))
    entry = other.get("log?action=reveal")["entries"][0]
    assert entry["why"] == f"Call {alias} back"
    assert entry["detail"]["numbers"] == [alias]
    stored = workbench.case.query("SELECT why || detail FROM log")
    assert not any(CALLER in text for (text,) in stored)
    assert ask("DELETE", f"/api/1/reveals/{number}").json == {"reveals": []}
    assert ask.get(f"numbers/{number}")["label"] == alias
    assert ask("DELETE", f"/api/1/reveals/{number}").status == 404
    assert len(other.get("log?action=reveal")["entries"]) == 2


def test_a_number_of_no_finding_needs_an_order_and_a_second_number_a_second_person(
    workbench: Workbench,
) -> None:
    ask = workbench.ask
    ids = dict(workbench.case.query("SELECT number, number_id FROM number"))
    other = {"number": ids["+33639980101"], "reason": "order 12"}
    assert ask("POST", "/api/1/reveals", other).status == 409
    assert ask("POST", "/api/1/reveals", {**other, "order": "26/12"}).status == 201
    third = {"number": ids[CALLER], "reason": "order 12"}
    assert ask("POST", "/api/1/reveals", third).status == 409
    assert ask("POST", "/api/1/reveals", {**third, "second": "Bob Other"}).status == 201
    assert len(ask.get("reveals")["reveals"]) == 2
    entry = ask.get("log?action=reveal")["entries"][0]
    assert entry["detail"]["second"] == "Bob Other"
    assert ask("POST", "/api/1/reveals", third).status == 409, "asked again, one is shown beside it"


def test_a_named_number_needs_no_reason(workbench: Workbench) -> None:
    line = workbench.case.query("SELECT number_id FROM number WHERE number = '+33639980001'")
    body = {"number": line[0][0], "reason": "x"}
    assert workbench.ask("POST", "/api/1/reveals", body).status == 400
    assert workbench.ask("POST", "/api/1/reveals", {"number": 9999, "reason": "x"}).status == 404


def test_reports_never_hold_a_revealed_number(workbench: Workbench) -> None:
    number = workbench.case.query("SELECT number_id FROM number WHERE number = ?", [CALLER])[0][0]
    body = {"number": number, "reason": "order 12"}
    assert workbench.ask("POST", "/api/1/reveals", body).status == 201
    assert CALLER not in workbench.ask("GET", "/api/1/report.html").text


HOSTILE = '</script><img src=x onerror=alert(1)>"\u202e\x1b[31m{line}'


def test_text_of_files_is_json_and_nothing_steers_a_terminal(open_workbench: Open) -> None:
    workbench = open_workbench(hostile=HOSTILE)
    for path in GETS:
        answer = workbench.ask("GET", f"/api/1/{path}")
        assert answer.status == 200, (path, answer.text)
        if path.endswith(".bin") or ".bin?" in path or path.startswith("exports/"):
            assert answer.headers["content-type"] == "application/octet-stream"
            continue
        if path.startswith("records.csv"):
            assert answer.headers["content-type"] == "text/csv; charset=utf-8"
        elif not path.startswith("report"):
            assert answer.headers["content-type"] == "application/json"
            answer.json  # noqa: B018 -- it parses
        raw = answer.body.decode("utf-8", "replace")
        assert "\x1b" not in raw, path
    line = workbench.ask.get("records/3-5")["line"]["raw"]
    assert "<img src=x onerror=alert(1)>" in line
    assert "\u202e" not in line


def test_looking_is_logged_once_per_reader_and_thing(workbench: Workbench) -> None:
    for _ in range(5):
        workbench.ask.get("records?offset=5")
        workbench.ask.get("findings/relay-3f2a9c")
    before = workbench.case.query("SELECT count(*) FROM log WHERE action = 'consultation'")[0][0]
    assert before == 2
    other = type(workbench.ask)(workbench.app)
    other.enter()
    other.get("findings/relay-3f2a9c")
    details = workbench.case.query("SELECT detail FROM log WHERE action = 'consultation'")
    assert sum("relay-3f2a9c" in text for (text,) in details) == 2


def test_two_readers_read_while_one_writes(workbench: Workbench) -> None:
    """All at once: every answer is whole, every mark is kept, and the log holds."""
    ask = workbench.ask
    headers = {"host": "127.0.0.1:8450", "cookie": ask.cookie}
    note = {"kind": "note", "about": {"type": "finding", "id": "relay-3f2a9c"}, "text": "x"}
    written = {
        **headers, "origin": "http://127.0.0.1:8450", "content-type": "application/json",
        "x-filiere-case": workbench.desk.identity,
    }  # fmt: skip

    async def everything() -> list[Any]:
        jobs = []
        for _ in range(8):
            jobs += [
                ask.asked("GET", "/api/1/records?count=500", b"", headers),
                ask.asked("GET", "/api/1/graph.bin?scope=all", b"", headers),
                ask.asked("POST", "/api/1/marks", json.dumps(note).encode(), written),
                ask.asked("GET", "/api/1/findings", b"", headers),
            ]
        return list(await asyncio.gather(*jobs))

    answers = asyncio.run(everything())
    assert {answer.status for answer in answers} == {200, 201}
    assert len({answer.body for answer in answers[::4]}) == 1
    assert len({answer.body for answer in answers[1::4]}) == 1
    marks = ask.get("marks")["marks"]
    assert [mark["id"] for mark in marks] == list(range(1, 9))
    chained = workbench.case.query("SELECT seq FROM log ORDER BY seq")
    assert [seq for (seq,) in chained] == list(range(1, len(chained) + 1))


@pytest.mark.parametrize("path", ["records/3-5", "numbers/1", "findings/lines-3f2a9c"])
def test_an_answer_names_its_numbers_as_the_case_does(workbench: Workbench, path: str) -> None:
    aliases = {text for (text,) in workbench.case.query("SELECT pseudonym FROM number")}
    text = workbench.ask("GET", f"/api/1/{path}").text
    assert any(alias in text for alias in aliases) or "+33639980001" in text
