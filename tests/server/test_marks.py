"""Stars, notes, views and a story are kept with author and time, and nothing of them is erased."""

from typing import Any

import pytest

Workbench = Any
Browser = Any

FINDING = {"type": "finding", "id": "relay-3f2a9c"}


def made(ask: Browser, **body: object) -> Any:  # noqa: ANN401 -- any JSON
    answer = ask("POST", "/api/1/marks", body)
    assert answer.status == 201, answer.text
    return answer.json["mark"]


def test_a_mark_has_an_author_and_a_time(ask: Browser) -> None:
    mark = made(ask, kind="star", about=FINDING)
    assert mark["about"] == FINDING
    assert mark["who"]
    assert mark["at"].endswith("Z")
    assert ask.get("marks")["marks"] == [mark]
    assert ask.get("marks?kind=note")["marks"] == []


def test_every_kind_is_kept(ask: Browser) -> None:
    made(ask, kind="note", about={"type": "record", "id": "3-5"}, text="Two calls in a minute.")
    made(ask, kind="view", text="First evening", state="/lanes?from=1&to=2")
    made(ask, kind="story", text="It begins here.", state="/network", place=1)
    made(ask, kind="star", about={"type": "cell", "id": "1"})
    made(ask, kind="star", about={"type": "number", "id": "1"})
    assert [m["kind"] for m in ask.get("marks")["marks"]] == [
        "note", "view", "story", "star", "star",
    ]  # fmt: skip


def test_a_mark_taken_back_or_replaced_stays_in_the_case(workbench: Workbench) -> None:
    ask = workbench.ask
    first = made(ask, kind="note", about=FINDING, text="wrong")
    second = made(ask, kind="note", about=FINDING, text="right", replaces=first["id"])
    assert [m["text"] for m in ask.get("marks")["marks"]] == ["right"]
    assert ask("DELETE", f"/api/1/marks/{second['id']}").status == 200
    assert ask.get("marks")["marks"] == []
    rows = workbench.case.query(
        "SELECT text, withdrawn_by IS NOT NULL, withdrawn_at IS NOT NULL, replaced_by "
        "FROM mark ORDER BY mark_id"
    )
    assert rows == [("wrong", True, True, second["id"]), ("right", True, True, None)]
    assert ask("DELETE", f"/api/1/marks/{second['id']}").status == 404


def test_a_note_keeps_no_third_partys_number(workbench: Workbench) -> None:
    mark = made(workbench.ask, kind="note", about=FINDING, text="It is 06 39 98 01 00, I think.")
    assert "01 00" not in mark["text"]
    assert "T-" in mark["text"]


@pytest.mark.parametrize(
    ("body", "status"),
    [
        ({"kind": "tag", "about": FINDING}, 400),
        ({"kind": "star"}, 400),
        ({"kind": "note", "about": FINDING, "text": " "}, 400),
        ({"kind": "view", "text": "x"}, 400),
        ({"kind": "view", "text": "x", "state": "https://evil.example/"}, 400),
        ({"kind": "view", "text": "x", "state": "//evil.example/"}, 400),
        ({"kind": "view", "text": "x", "state": "/\\evil.example/"}, 400),
        ({"kind": "note", "about": FINDING, "text": "x" * 4001}, 400),
        ({"kind": "star", "about": {"type": "person", "id": "1"}}, 400),
        ({"kind": "star", "about": {"type": "number", "id": "1 OR 1"}}, 400),
        ({"kind": "star", "about": {"type": "number"}}, 400),
        ({"kind": "star", "about": {"type": "finding", "id": "nothing-1"}}, 404),
        ({"kind": "star", "about": {"type": "number", "id": "9999"}}, 404),
        ({"kind": "star", "about": {"type": "record", "id": "9-9"}}, 404),
        ({"kind": "star", "about": FINDING, "replaces": 7}, 404),
        ({"kind": "star", "about": FINDING, "place": True}, 400),
        ({"kind": "star", "about": FINDING, "colour": "red"}, 400),
    ],
)
def test_what_is_no_mark_is_refused(ask: Browser, body: object, status: int) -> None:
    assert ask("POST", "/api/1/marks", body).status == status
    assert ask.get("marks")["marks"] == []


def test_a_number_has_one_tag_and_the_log_knows_of_each(workbench: Workbench) -> None:
    ask = workbench.ask
    number = workbench.case.query("SELECT number_id FROM number WHERE named ORDER BY ALL")[0][0]
    about = {"type": "number", "id": str(number)}
    for text, colour in (("the van", "blue"), ("the flat", "red")):
        body = {"kind": "tag", "about": about, "text": text, "state": colour}
        assert ask("POST", "/api/1/marks", body).status == 201
    held = ask.get("marks?kind=tag")["marks"]
    assert [(mark["text"], mark["state"]) for mark in held] == [("the flat", "red")]
    entry = ask.get("log?count=3")["entries"][0]
    assert (entry["action"], entry["detail"]["tag"]) == ("statement", "the flat")
    assert ask("DELETE", f"/api/1/marks/{held[0]['id']}").status == 200
    assert ask.get("marks?kind=tag")["marks"] == []
    assert ask.get("log?count=3")["entries"][0]["detail"]["tag"] == ""
    for wrong in ({"state": "pink"}, {"about": {"type": "cell", "id": "1"}}, {"text": "x" * 41}):
        body = {"kind": "tag", "about": about, "text": "", "state": "blue", **wrong}
        assert ask("POST", "/api/1/marks", body).status == 400


def test_a_tag_stands_in_the_report_and_in_no_finding(workbench: Workbench) -> None:
    number = workbench.case.query("SELECT number_id FROM number WHERE named ORDER BY ALL")[0][0]
    before = workbench.ask.get("findings")
    about = {"type": "number", "id": str(number)}
    body = {"kind": "tag", "about": about, "text": "the van", "state": "teal"}
    assert workbench.ask("POST", "/api/1/marks", body).status == 201
    assert workbench.ask.get("findings") == before
    page = workbench.ask("GET", "/api/1/report.html?lang=en").text
    assert "the van (teal)" in page
