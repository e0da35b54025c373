"""Questions about given numbers from a page, and the table of numbers in any order."""

from collections.abc import Callable
from typing import Any

import pytest

Workbench = Any
Browser = Any


def table(ask: Browser, query: str = "") -> list[dict[str, Any]]:
    found = ask.get(f"numbers/table?count=1000{query}")
    assert found["total"] == len(found["numbers"])
    return list(found["numbers"])


def test_every_number_is_in_the_table_once_in_each_order(ask: Browser) -> None:
    whole = {n["number"] for n in table(ask)}
    assert len(whole) == ask.get("case")["counts"]["numbers"]
    for order in ("label", "contacts", "partners", "first", "last", "handsets"):
        for down in ("0", "1"):
            rows = table(ask, f"&order={order}&down={down}")
            assert {n["number"] for n in rows} == whole
            if order in {"contacts", "partners", "handsets"}:
                values = [n[order] for n in rows]
                assert values == sorted(values, reverse=down == "1")
    labels = [n["label"] for n in table(ask)]
    assert labels == sorted(labels)


def test_contacts_and_partners_are_those_of_the_sheet_of_the_number(ask: Browser) -> None:
    rows = table(ask, "&order=contacts&down=1")
    assert rows[0]["contacts"] > 0
    for row in rows[:5]:
        sheet = ask.get(f"numbers/{row['number']}")
        assert row["partners"] == sheet["partners_total"]
        assert row["contacts"] == sum(p["to"] + p["from"] for p in sheet["partners"])
        assert row["held"] == (len(sheet["coverage"]) > 0)
        assert row["handsets"] == sheet["devices"]


def test_a_number_that_an_act_names_is_found_in_any_spelling(ask: Browser) -> None:
    named = next(n for n in table(ask) if n["named"] and n["label"].startswith("+33"))
    national = "0" + named["label"][3:]
    spaced = " ".join(national[at : at + 2] for at in range(0, 10, 2))
    for text in (named["label"], national, spaced, f"0033{national[1:]}", named["label"][3:8]):
        found = table(ask, f"&q={text.replace('+', '%2B').replace(' ', '%20')}")
        assert named["number"] in [n["number"] for n in found], text


def test_a_number_that_no_act_names_is_not_found_by_its_digits(
    ask: Browser, third_parties: list[str]
) -> None:
    for number in third_parties:
        found = table(ask, f"&q={number.replace('+', '%2B')}")
        assert [n for n in found if not n["named"]] == []


@pytest.mark.parametrize("query", ["order=rank", "down=2", "order=number;drop", "q=x&what=1"])
def test_what_the_table_does_not_know_is_refused(ask: Browser, query: str) -> None:
    assert ask.refused(f"numbers/table?{query}")[0] == 400


def test_two_numbers_are_compared_and_nothing_of_it_is_kept(workbench: Workbench) -> None:
    ask = workbench.ask
    before = [f["id"] for f in ask.get("findings")["findings"]]
    one, other = [n["number"] for n in table(ask, "&order=contacts&down=1")][:2]
    for body in (
        {"about": "copresence", "numbers": [one, other]},
        {"about": "succession", "numbers": [one]},
    ):
        answer = ask("POST", "/api/1/asking", body)
        assert answer.status == 200, answer.text
        said = answer.json
        assert (said["none"] is None) == (len(said["findings"]) == 1)
    assert [f["id"] for f in ask.get("findings")["findings"]] == before
    asked = [e for e in ask.get("log")["entries"] if "asked" in e["detail"]]
    assert {e["detail"]["asked"] for e in asked} == {"copresence", "succession"}


@pytest.mark.parametrize(
    "body",
    [
        {"about": "relay", "numbers": [1]},
        {"about": "copresence", "numbers": [1]},
        {"about": "copresence", "numbers": ["1", "2"]},
        {"about": "succession", "numbers": [True]},
        {"about": "succession", "numbers": [2**40]},
        {"about": "succession", "numbers": []},
        {},
    ],
)
def test_what_cannot_be_asked_is_refused(ask: Browser, body: dict[str, Any]) -> None:
    assert ask("POST", "/api/1/asking", body).status == 400
    assert ask("POST", "/api/1/asking", {"about": "succession", "numbers": [999_999]}).status == 404


def test_one_number_twice_is_refused(ask: Browser) -> None:
    number = table(ask)[0]["number"]
    body = {"about": "copresence", "numbers": [number, number]}
    assert ask("POST", "/api/1/asking", body).status == 409


def test_what_is_asked_names_no_third_party(
    open_workbench: Callable[..., Any], third_parties: list[str]
) -> None:
    ask = open_workbench().ask
    numbers = [n["number"] for n in table(ask, "&order=contacts&down=1")]
    text = ask("POST", "/api/1/asking", {"about": "copresence", "numbers": numbers[:2]}).text
    text += ask("GET", "/api/1/numbers/table?count=1000").text
    assert not [number for number in third_parties if number in text]
