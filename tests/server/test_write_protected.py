"""A workbench on a case that cannot be written to: all is read, and its log goes on beside."""

import json
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from filiere.case import Case
from filiere.errors import CaseError
from filiere.server import Desk, Front, Start, application
from filiere.wording import Text

Workbench = Any
Browser = Any


@pytest.fixture
def exhibit(open_workbench: Callable[..., Workbench], tmp_path: Path) -> Path:
    """A case in a folder of its own."""
    written = open_workbench()
    written.desk.close()
    written.case.close()
    folder = tmp_path / "exhibit"
    folder.mkdir()
    return Path(written.case.path).rename(folder / "case.filiere")


@pytest.fixture
def log(tmp_path: Path) -> Path:
    (tmp_path / "ours").mkdir()
    return tmp_path / "ours" / "log.jsonl"


@pytest.fixture
def ask(exhibit: Path, log: Path, workbench: Workbench) -> Iterator[Browser]:
    """A browser in a session on it."""
    case = Case.open(exhibit, log_beside=log)
    desk = Desk(case)
    browser = type(workbench.ask)(application(desk))
    browser.enter()
    yield browser
    desk.close()
    case.close()


def entries(log: Path) -> list[dict[str, str]]:
    return [json.loads(line) for line in log.read_text("utf-8").splitlines()]


def test_all_is_read_and_no_byte_changes(
    ask: Browser, exhibit: Path, log: Path, workbench: Workbench
) -> None:
    before = exhibit.read_bytes()
    found = ask.get("findings")["findings"]
    assert found == workbench.ask.get("findings")["findings"]
    one = found[0]["id"]
    assert ask.get(f"findings/{one}/lines")["lines"]
    table = ask.get("numbers/table?count=1000")["numbers"]
    body = {"about": "succession", "numbers": [table[0]["number"]]}
    asked = [each("POST", "/api/1/asking", body) for each in (ask, workbench.ask)]
    assert asked[0].status == asked[1].status == 200
    assert asked[0].json == asked[1].json
    begun = ask("POST", "/api/1/readings", {"without": "R2"})
    assert begun.status == 202
    for _ in range(600):
        told = ask.get(f"readings/{begun.json['id']}")
        if told["state"] in {"done", "failed"}:
            break
        time.sleep(0.1)
    assert told["state"] == "done", told
    assert exhibit.read_bytes() == before
    assert [each.name for each in exhibit.parent.iterdir()] == ["case.filiere"]
    assert [each.name for each in log.parent.iterdir()] == ["log.jsonl"]
    assert {entry["action"] for entry in entries(log)} >= {"create", "consultation"}


@pytest.mark.parametrize(
    ("path", "body"),
    [
        (
            "statements/categories",
            {"number": "+33639980001", "category": "6a", "by": "B. Officer", "why": "order"},
        ),
        ("findings/relay-3f2a9c/judgements", {"verdict": "accepted", "why": "seen", "by": "A."}),
        (
            "marks",
            {"kind": "note", "text": "x", "about": {"type": "finding", "id": "relay-3f2a9c"}},
        ),
        ("statements/aliases", {"number": "+33639980001", "name": "line", "by": "A.", "why": "b"}),
        ("upkeep/holds", {"order": "1", "review": "2099-01-01", "by": "A.", "why": "b"}),
        ("upkeep/last-days", {"act": "R1", "until": "2099-01-01", "by": "A.", "why": "b"}),
        ("upkeep/signatures", {"source": 1, "by": "A.", "why": "b"}),
        (
            "upkeep/corrections",
            {"source": 1, "row": 2, "field": "duration_s", "value": "3", "by": "A.", "why": "b"},
        ),
    ],
)
def test_what_the_case_would_keep_is_refused_in_a_sentence(
    ask: Browser, exhibit: Path, log: Path, path: str, body: dict[str, Any]
) -> None:
    before, noted = exhibit.read_bytes(), len(entries(log))
    answer = ask("POST", f"/api/1/{path}", body)
    assert answer.status == 409
    assert "cannot be written to" in answer.text
    assert exhibit.read_bytes() == before
    assert len(entries(log)) == noted


def nothing(*_given: object) -> list[Text]:
    return []


def test_long_work_on_it_is_refused_before_it_begins(exhibit: Path, log: Path) -> None:
    front = Front(Start())
    front.open(exhibit, None, log_beside=log)
    try:
        with pytest.raises(CaseError, match="cannot be written to"):
            front.apply("erase", nothing)
        with pytest.raises(CaseError, match="cannot be written to"):
            front.bring("")
        assert front.desk is not None
    finally:
        front.end()
