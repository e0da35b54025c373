"""Any range of the records, in one order, and from any row to its neighbours and its line."""

import csv
import io
from typing import Any

import numpy as np
import pytest

from filiere.server.api.saved import inert
from filiere.server.asked import record_of, record_text
from filiere.server.order import COLUMNS, KEPT, Orders, Wanted

Workbench = Any
Browser = Any
HOUR = 3600


def ordered(workbench: Workbench) -> list[tuple[int, int]]:
    rows: list[tuple[int, int]] = workbench.case.query(
        "SELECT t, record_id FROM event ORDER BY t, record_id"
    )
    return rows


def test_pages_put_together_are_the_records_in_order(workbench: Workbench) -> None:
    expected = [record_text(record) for _, record in ordered(workbench)]
    found: list[str] = []
    while len(found) < len(expected):
        page = workbench.ask.get(f"records?offset={len(found)}&count=97")
        assert page["total"] == len(expected)
        found += [row["record"] for row in page["rows"]]
    assert found == expected
    assert workbench.ask.get(f"records?offset={len(expected)}")["rows"] == []


def test_a_record_and_a_time_are_found_in_that_order(workbench: Workbench) -> None:
    rows = ordered(workbench)
    t, record = rows[40]
    path = f"records/place?record={record_text(record)}"
    assert workbench.ask.get(path) == {"offset": 40}
    place = workbench.ask.get(f"records/place?t={t}")["offset"]
    assert rows[place][0] == t
    assert rows[place - 1][0] < t
    assert workbench.ask.get("records/place?record=1-2&kinds=4") is None


def test_a_filter_restricts_and_two_numbers_make_a_pair(workbench: Workbench) -> None:
    line, caller = (
        workbench.case.query("SELECT number_id FROM number WHERE number = ?", [text])[0][0]
        for text in ("+33639980001", "+33639980100")
    )
    pair = workbench.ask.get(f"records?pair={line},{caller}&count=1000")
    assert {frozenset((row["served"], row["other"])) for row in pair["rows"]} == {
        frozenset((line, caller))
    }
    one = workbench.ask.get(f"records?numbers={caller}")
    assert pair["total"] < one["total"]
    sources = workbench.ask.get("records?sources=2&count=1000")
    assert {row["record"].split("-")[0] for row in sources["rows"]} == {"2"}
    relay = workbench.ask.get("records?finding=relay-3f2a9c")
    assert relay["total"] == workbench.ask.get("findings/relay-3f2a9c/lines")["total"]
    assert all(row["findings"] >= 1 for row in relay["rows"])


_BY = {
    "t": "t", "kind": "kind", "served": "served_label", "direction": "direction",
    "other": "other_label", "duration_s": "duration_s", "cell": "cell", "findings": "findings",
}  # fmt: skip


@pytest.mark.parametrize("by", COLUMNS)
@pytest.mark.parametrize("down", [0, 1])
def test_rows_are_put_in_order_by_any_column(workbench: Workbench, by: str, down: int) -> None:
    told = workbench.ask.get(f"records?count=1000&by={by}&down={down}")["rows"]
    assert len(told) == len(ordered(workbench))
    column = [record_of(row["record"]) if by == "record" else row[_BY[by]] for row in told]
    given = [value for value in column if value is not None]
    assert given == sorted(given, reverse=down == 1)
    assert column[: len(given)] == given  # what is empty stands last, whichever way
    at = len(told) // 2
    path = f"records/place?record={told[at]['record']}&by={by}&down={down}"
    assert workbench.ask.get(path) == {"offset": at}


def test_a_time_is_sought_in_an_order_by_time_only(ask: Browser) -> None:
    assert ask("GET", "/api/1/records/place?t=5&by=kind").status == 400
    assert ask("GET", "/api/1/records/place?t=5&down=1").status == 400
    assert ask("GET", "/api/1/records?by=number").status == 400


def test_the_neighbours_of_a_row_are_those_of_every_file(workbench: Workbench) -> None:
    rows = ordered(workbench)
    t, record = rows[len(rows) // 2]
    told = workbench.ask.get(f"records/{record_text(record)}/around?hours=1&count=1000")
    expected = [record_text(r) for at, r in rows if abs(at - t) <= HOUR]
    assert [row["record"] for row in told["rows"]] == expected
    assert told["rows"][told["place"]]["record"] == record_text(record)
    assert len({row["record"].split("-")[0] for row in told["rows"]}) > 1


def test_a_record_leads_back_to_its_line_and_file(workbench: Workbench) -> None:
    told = workbench.ask.get("records/3-4")
    assert told["line"]["row"] == 4
    assert told["line"]["path"] == "bills/line.csv"
    assert told["header"][0] == "start_time"
    assert told["sha256"] == f"{3:064d}"
    assert told["record"]["record"] == "3-4"
    assert told["line"]["raw"].split(",")[2] == "+33639980001"
    assert told["before"][1] == workbench.ask.get("records/3-3")["line"]["raw"]
    assert "lines-3f2a9c" in told["findings"]
    assert workbench.ask.refused("records/3-999999") == (404, "not_found")
    assert workbench.ask.refused("records/9-1") == (404, "not_found")


def test_records_that_tell_of_one_communication_know_each_other(workbench: Workbench) -> None:
    first, second = 1 << 32 | 2, 3 << 32 | 2
    workbench.case.insert("event_link", [(first, first, 3), (second, first, 3)])
    assert workbench.ask.get("records/1-2")["same"] == ["3-2"]
    rows = workbench.ask.get("records?count=1000")["rows"]
    assert {row["linked"] for row in rows if row["record"] in {"1-2", "3-2"}} == {2}
    assert {row["linked"] for row in rows if row["record"] not in {"1-2", "3-2"}} == {1}


@pytest.mark.parametrize("text", ["", "1", "1-", "-1", "1-2-3", "x-1", "1-99999999999"])
def test_a_record_is_a_file_and_a_row(ask: Browser, text: str) -> None:
    assert ask("GET", f"/api/1/records/place?record={text}").status == 400


def test_record_ids_and_their_text_go_both_ways() -> None:
    for record in (1 << 32 | 1, 7 << 32 | 4_000_000_000):
        assert record_of(record_text(record)) == record


def test_only_the_last_few_orders_are_kept(workbench: Workbench) -> None:
    orders = Orders()
    first = orders.get(workbench.case, Wanted())
    assert orders.get(workbench.case, Wanted()) is first
    for source in range(KEPT):
        orders.get(workbench.case, Wanted(sources=(source,)))
    again = orders.get(workbench.case, Wanted())
    assert again is not first
    assert np.array_equal(again.records, first.records)


def test_the_rows_in_view_are_saved_as_they_stand_there(
    workbench: Workbench, third_parties: list[str]
) -> None:
    page = workbench.ask.get("records?count=1000&kinds=1")
    saved = workbench.ask("GET", "/api/1/records.csv?kinds=1")
    assert saved.status == 200
    assert saved.headers["content-disposition"].endswith('"records.csv"')
    rows = list(csv.DictReader(io.StringIO(saved.body.decode("utf-8-sig"))))
    assert [row["record"] for row in rows] == [row["record"] for row in page["rows"]]
    assert [row["served_number"] for row in rows] == [
        row["served_label"] or "" for row in page["rows"]
    ]
    assert {row["kind"] for row in rows} == {"call"}
    assert not any(number in saved.text for number in third_parties)
    assert {(row["case"], row["shown"]) for row in rows} == {
        (workbench.case.meta("reference"), "masked")
    }
    acts = {id_ for (id_,) in workbench.case.query("SELECT id FROM authorisation ORDER BY id")}
    assert {row["act"] for row in rows} <= acts
    entry = workbench.ask.get("log?count=5")["entries"][0]
    assert (entry["action"], entry["detail"]["rows"]) == ("export", len(rows))


def test_a_view_is_told_to_the_log_before_it_is_saved(
    workbench: Workbench, third_parties: list[str]
) -> None:
    body = {"view": "network", "form": "svg", "caption": f"with {third_parties[0]}", "clear": 0}
    assert workbench.ask("POST", "/api/1/saved", body).status == 201
    entry = workbench.ask.get("log?count=5")["entries"][0]
    assert (entry["action"], entry["detail"]["workbench"]) == ("export", "network.svg")
    assert entry["detail"]["masked"] is True
    assert third_parties[0] not in entry["detail"]["caption"]
    for wrong in ({"view": "secrets"}, {"form": "exe"}, {"clear": -1}):
        assert workbench.ask("POST", "/api/1/saved", {**body, **wrong}).status == 400


def test_a_file_of_records_has_bounds(
    workbench: Workbench, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("filiere.server.api.saved.MOST_SAVED", 3)
    assert workbench.ask.refused("records.csv") == (400, "bad_request")


@pytest.mark.parametrize(
    ("cell", "written"),
    [
        ("=1+1", "'=1+1"),
        ("+cmd|x", "'+cmd|x"),
        ("-2+3", "'-2+3"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("+33639980001", "+33639980001"),
        ("-12", "-12"),
        ("208-01-101-1", "208-01-101-1"),
        (-3, -3),
        (None, None),
    ],
)
def test_a_saved_cell_is_no_formula(cell: object, written: object) -> None:
    assert inert(cell) == written


def test_the_hours_around_a_record_are_narrowed_to_numbers(workbench: Workbench) -> None:
    ask = workbench.ask
    every = ask.get("records/3-5/around?hours=6")
    [row] = [each for each in every["rows"] if each["record"] == "3-5"]
    mine = {row["served"], row["other"]}
    own = ask.get("records/3-5/around?hours=6&own=1")
    wanted = [
        each["record"]
        for each in ask.get("records/3-5/around?hours=6&count=1000")["rows"]
        if {each["served"], each["other"], each["third"]} & mine
    ]
    assert [each["record"] for each in own["rows"]] == wanted
    assert own["rows"][own["place"]]["record"] == "3-5"
    assert 1 < own["total"] < every["total"]
    other = ask.get(f"records/3-5/around?hours=6&numbers={row['other']}")
    assert {row["other"]} == {
        n for each in other["rows"] for n in (each["served"], each["other"]) if n == row["other"]
    }
    assert other["total"] <= own["total"]
