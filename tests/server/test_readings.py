"""Another reading moves findings on a copy, and the case stays what it was."""

import time
from pathlib import Path
from typing import Any

import pytest

from filiere.analysis import catalogue
from filiere.case import Case
from filiere.case.rows.inputs import inputs_sha256
from filiere.case.store.keys import key_from_file
from filiere.errors import KeyRefusedError
from filiere.server import Desk, Settings
from filiere.server.readings import copied
from filiere.wording import Words

Workbench = Any
Browser = Any


def finished(ask: Browser, number: int) -> Any:  # noqa: ANN401 -- any JSON
    for _ in range(600):
        told = ask.get(f"readings/{number}")
        if told["state"] in {"done", "failed"}:
            return told
        time.sleep(0.1)
    raise AssertionError(told)


def test_what_may_be_changed_is_listed_with_its_values(ask: Browser) -> None:
    told = ask.get("readings/options")
    assert [act["id"] for act in told["authorisations"]] == ["R1", "R2"]
    relay = next(each for each in told["analyses"] if each["analysis"] == "relay")
    named = {each["name"]: each for each in relay["parameters"]}
    assert set(named) == set(catalogue()["relay"].parameters)
    assert all(each["unit"] is not None and each["meaning"]["fr"] for each in named.values())


def test_without_an_act_what_rests_on_it_falls_and_the_case_is_untouched(
    workbench: Workbench,
) -> None:
    ask = workbench.ask
    before = ask.get("findings")["findings"]
    inputs = inputs_sha256(workbench.case)
    begun = ask("POST", "/api/1/readings", {"without": "R2"})
    assert begun.status == 202
    assert begun.json["asked"] == {"without": "R2"}
    told = finished(ask, begun.json["id"])
    assert told["state"] == "done", told
    lost = {each["id"] for each in told["result"]["lost"]}
    moved = {pair["before"]["id"] for pair in told["result"]["moved"]}
    assert {"relay-3f2a9c", "orders-3f2a9c"} <= lost | moved
    assert ask.get("findings")["findings"] == before
    assert inputs_sha256(workbench.case) == inputs
    assert ask.get("readings/options")["authorisations"][1]["annulled"] is False
    assert not list(workbench.case.path.parent.glob(".reading-*"))
    assert ask.get("readings")["readings"][0]["state"] == "done"


def test_the_copy_of_an_encrypted_case_is_encrypted_with_the_same_key(tmp_path: Path) -> None:
    (tmp_path / "key").write_bytes(bytes(range(32)))
    key = key_from_file(tmp_path / "key")
    meta = {"reference": "x", "title": "", "country": "FR", "timezone": "Europe/Paris"}
    with Case.create(tmp_path / "case.filiere", meta, key=key) as case:
        desk = Desk(case, Settings(key=key))
        copy = tmp_path / "copy.filiere"
        with desk.reading() as reader:
            assert reader.meta("reference") == "x"
        copied(case, copy)
        desk.close()
    with Case.open(copy, key=key) as opened:
        assert opened.meta("reference") == "x"
    with pytest.raises(KeyRefusedError):
        Case.open(copy)


@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")
def test_a_reading_that_meets_a_defect_ends_and_says_nothing_of_the_case(
    ask: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_given: object, **_named: object) -> None:
        raise ZeroDivisionError("about 33639980044")

    monkeypatch.setattr("filiere.server.readings.run", broken)
    begun = ask("POST", "/api/1/readings", {"analysis": "relay", "parameters": {"window_s": 600}})
    told = finished(ask, begun.json["id"])
    assert told["state"] == "failed"
    assert told["text"] == Words("filiere.server")("words-defect").both()


def test_figures_that_pass_each_other_end_a_reading_in_a_sentence(ask: Browser) -> None:
    asked = {"analysis": "lines", "parameters": {"max_known": 0.9}}
    told = finished(ask, ask("POST", "/api/1/readings", asked).json["id"])
    assert told["state"] == "failed"
    assert told["text"]["en"] == "lines: max_known may not be larger than max_acquainted."


def test_a_reading_changes_one_thing_that_exists(ask: Browser) -> None:
    known = next(iter(catalogue()["relay"].parameters))
    for body, status in (
        ({}, 400),
        ({"without": "R9"}, 404),
        ({"without": "R1", "analysis": "relay"}, 400),
        ({"analysis": "nothing", "parameters": {"x": 1}}, 400),
        ({"analysis": "relay", "parameters": {}}, 400),
        ({"analysis": "relay", "parameters": {"nothing": 1}}, 400),
        ({"analysis": "relay", "parameters": {known: "x"}}, 400),
        ({"analysis": "relay", "parameters": {"window_s": 1_000_000_000}}, 400),
        ({"analysis": "relay", "parameters": {"window_s": 900.5}}, 400),
        ({"analysis": "relay", "parameters": {"screen_z": float("nan")}}, 400),
        ({"analysis": "lines", "parameters": {"min_callers": 0}}, 400),
    ):
        assert ask("POST", "/api/1/readings", body).status == status
    assert ask.get("readings") == {"readings": []}
    assert ask.refused("readings/1") == (404, "not_found")


@pytest.mark.parametrize(
    "body",
    [
        {"preset": "number", "about": 1},
        {"preset": "file", "about": 1},
        {"preset": "day", "day": "2024-06-01"},
        {"preset": "bulk"},
        {"preset": "lawful", "about": 1},
    ],
)
def test_what_is_asked_most_is_tried_on_a_copy(
    workbench: Workbench, body: dict[str, object]
) -> None:
    ask = workbench.ask
    count = workbench.case.value("SELECT count(*) FROM event", of=int)
    begun = ask("POST", "/api/1/readings", body)
    assert begun.status == 202, begun.text
    assert begun.json["asked"] == body
    told = finished(ask, begun.json["id"])
    assert told["state"] == "done", told
    assert workbench.case.value("SELECT count(*) FROM event", of=int) == count
    assert ask.get("readings/options")["files"][0]["source"] == 1


@pytest.mark.parametrize(
    ("body", "status"),
    [
        ({"preset": "everything"}, 400),
        ({"preset": "day", "day": "tomorrow"}, 400),
        ({"preset": "clock", "about": 1, "seconds": 0}, 400),
        ({"preset": "number", "about": 999_999}, 404),
        ({"preset": "file"}, 404),
        ({"preset": "bulk", "without": "R1"}, 400),
    ],
)
def test_a_preset_that_lacks_what_it_needs_is_refused(
    ask: Browser, body: dict[str, object], status: int
) -> None:
    assert ask("POST", "/api/1/readings", body).status == status
