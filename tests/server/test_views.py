"""Each page's question is answered from the case, in the shape that the interface states."""

import json
from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import numpy as np
import pytest

from filiere.findings import read
from filiere.masking import Said
from filiere.server import Settings, portraits, told
from filiere.server.asked import Filter
from filiere.server.cycles import crew, cycles_of

Workbench = Any
Browser = Any
Open = Any
JUNE = 1717192800
DAY = 86_400


def number_of(workbench: Workbench, text: str) -> int:
    rows = workbench.case.query("SELECT number_id FROM number WHERE number = ?", [text])
    return int(rows[0][0])


def test_the_case_at_a_glance(ask: Browser) -> None:
    case = ask.get("case")
    assert case["reference"] == "2024-117"
    assert case["timezone"] == "Europe/Paris"
    assert case["simulated"] is False
    assert case["counts"]["findings"] == 3
    assert case["counts"]["named"] == 3
    assert case["period"]["from"] < case["period"]["to"]
    acts = {act["id"]: act for act in case["authorisations"]}
    assert acts["R1"]["numbers"] == 2
    assert set(acts["R2"]["warnings"][0]) == {"en", "fr"}
    assert acts["R1"]["annulled"] is None


def test_every_question_is_listed_whether_put_or_not(ask: Browser) -> None:
    asked = {each["key"]: each for each in ask.get("questions")["questions"]}
    assert asked["lines"]["state"] == "found"
    assert asked["lines"]["findings"] == ["lines-3f2a9c"]
    assert asked["campaigns"]["state"] == "nothing"
    assert asked["copresence"]["state"] == "not_applicable"
    assert "cell" in asked["copresence"]["why"]["en"]
    assert {"referrals", "succession", "ladder", "next"} <= set(asked)


def test_the_ledger_balances_and_is_totalled(ask: Browser) -> None:
    told = ask.get("sources")
    assert all(source["balanced"] for source in told["sources"])
    assert sum(s["rows_physical"] for s in told["sources"]) == told["total"]["rows_physical"]
    assert told["unknown"] == []


def test_rows_without_a_record_are_shown_with_their_reason(ask: Browser) -> None:
    told = ask.get("sources/1/rows?fate=rejected")
    assert told["total"] == 1
    row = told["rows"][0]
    assert row["field"] == "start_time"
    # it names no number of an act, so that nobody may be given what stands in it
    assert row["raw"] is None
    assert "00" not in row["text"]["en"]
    header = ask.get("sources/1/rows?fate=header")["rows"][0]
    assert header["raw"].startswith("start_time,")
    assert ask.refused("sources/1/rows?fate=record") == (400, "bad_request")
    assert ask.refused("sources/9/rows") == (404, "not_found")


def test_a_quarantined_row_is_an_address_and_nothing_else(workbench: Workbench) -> None:
    workbench.case.insert("quarantine", [(1, 3, "period")])
    (row,) = workbench.ask.get("sources/1/rows?fate=quarantined")["rows"]
    assert (row["row"], row["raw"], row["reason"]) == (3, None, "period")
    lines = workbench.ask.get("sources/1/lines?offset=1&count=3")["lines"]
    assert [(each["row"], each["fate"], each["raw"] is None) for each in lines] == [
        (2, "record", False),
        (3, "quarantined", True),
        (4, "record", False),
    ]


def test_a_row_that_was_set_aside_is_shown_nowhere(workbench: Workbench) -> None:
    record = 3 << 32 | 6
    workbench.case.execute(
        "INSERT INTO aside_event SELECT * FROM event WHERE record_id = ?", [record]
    )
    workbench.case.execute("DELETE FROM event WHERE record_id = ?", [record])
    lines = workbench.ask.get("sources/3/lines?offset=4&count=3")["lines"]
    assert [(each["row"], each["raw"] is None) for each in lines] == [
        (5, False),
        (6, True),
        (7, False),
    ]
    assert workbench.ask.get("records/3-5")["after"][0] is None
    assert workbench.ask.refused("records/3-6") == (404, "not_found")
    rows = workbench.ask.get("records?count=1000")["rows"]
    assert "3-6" not in {row["record"] for row in rows}


def test_findings_come_with_propositions_measures_and_runs(ask: Browser) -> None:
    told = ask.get("findings")
    assert [f["id"] for f in told["findings"]] == ["lines-3f2a9c", "relay-3f2a9c", "orders-3f2a9c"]
    line = told["findings"][0]
    assert line["lr"] is None
    assert set(line["propositions"]) == {"hp", "hd", "population"}
    assert line["judgement"] is None
    clients = next(m for m in line["measures"] if m["name"] == "clients")
    assert (clients["value"], clients["text"]["fr"]) == (12, "12")
    assert "twice" in clients["meaning"]["en"]
    assert {run["analysis"] for run in told["runs"]} >= {"lines", "campaigns"}
    assert [f["id"] for f in ask.get("findings?analysis=relay")["findings"]] == ["relay-3f2a9c"]


def test_a_weighed_finding_says_in_words_what_its_ratio_is(workbench: Workbench) -> None:
    alternatives = [
        {
            "alternative": {"en": "a shop", "fr": "un commerce"},
            "log10_lr": 2.0,
            "at_bound": True,
            "calibration": "gone-1",
        }
    ]
    workbench.case.execute(
        "UPDATE finding SET kind = 'evaluative', log10_lr = 2.0, at_bound = TRUE, "
        "calibration = 'gone-1', measures = ? WHERE finding_id = 'relay-3f2a9c'",
        [
            json.dumps(
                {
                    "events": 1,
                    "median_lag_s": 1.0,
                    "expected_by_chance": 1.0,
                    "likelihood_ratios": alternatives,
                }
            )
        ],
    )
    lr = workbench.ask.get("findings/relay-3f2a9c")["finding"]["lr"]
    assert (lr["log10"], lr["at_bound"]) == (2.0, True)
    assert "100" in lr["figure"]["en"]
    assert set(lr["verbal"]) == set(lr["search"]) == {"en", "fr"}
    assert lr["by_alternative"][0]["alternative"]["fr"] == "un commerce"
    assert "no longer has that curve" in lr["basis"][0]["en"]


def test_findings_about_a_number(workbench: Workbench) -> None:
    courier = number_of(workbench, "+33639980003")
    found = workbench.ask.get(f"findings?numbers={courier}")["findings"]
    assert [f["id"] for f in found] == ["orders-3f2a9c"]


def test_one_finding_leads_to_its_lines_earliest_first(workbench: Workbench) -> None:
    ask = workbench.ask
    told = ask.get("findings/relay-3f2a9c")
    assert told["run"]["analysis"] == "relay"
    assert [n["roles"][0] for n in told["numbers"]] == ["line", "dispatch"]
    lines = ask.get("findings/relay-3f2a9c/lines?count=3")
    assert lines["total"] == told["finding"]["evidence_rows"]
    times = [line["t"] for line in lines["lines"]]
    assert times == sorted(times)
    later = ask.get("findings/relay-3f2a9c/lines?offset=1&count=2")["lines"]
    assert later == lines["lines"][1:]
    arrays, _ = ask("GET", "/api/1/findings/relay-3f2a9c/events.bin").arrays()
    assert len(arrays["t"]) == lines["total"]
    assert list(arrays["t"]) == sorted(arrays["t"])
    assert ask.refused("findings/nothing-000000") == (404, "not_found")


def test_a_judgement_has_a_name_and_reasons_and_is_shown(ask: Browser) -> None:
    path = "/api/1/findings/lines-3f2a9c/judgements"
    assert ask("POST", path, {"verdict": "accepted", "why": " "}).status == 400
    assert ask("POST", path, {"verdict": "perhaps", "why": "x"}).status == 400
    made = ask("POST", path, {"verdict": "rejected", "why": "A pizzeria.", "by": "A. Martin"})
    assert made.status == 201
    (judged,) = made.json["judgements"]
    assert (judged["verdict"], judged["who"], judged["current"]) == ("rejected", "A. Martin", True)
    assert ask.get("findings/lines-3f2a9c")["finding"]["judgement"]["why"] == "A pizzeria."


def test_a_number_is_told_with_its_partners(workbench: Workbench) -> None:
    line = number_of(workbench, "+33639980001")
    told = workbench.ask.get(f"numbers/{line}")
    assert told["roles"] == ["line"]
    assert told["label"] == "+33639980001"
    assert told["partners_total"] == 13
    busiest = told["partners"][0]
    rows = workbench.case.query(
        "SELECT count(*) FROM contact WHERE (a = $p AND b = $n) OR (a = $n AND b = $p)",
        {"p": busiest["number"], "n": line},
    )
    assert busiest["to"] + busiest["from"] == rows[0][0]
    assert told["findings"] == ["lines-3f2a9c", "orders-3f2a9c", "relay-3f2a9c"]
    assert workbench.ask.refused("numbers/9999") == (404, "not_found")


def test_numbers_are_found_by_what_is_shown_of_them(workbench: Workbench) -> None:
    ask = workbench.ask
    everyone = ask.get("numbers?count=100")
    assert everyone["total"] == len(everyone["numbers"]) == 16
    assert all(each["roles"] for each in everyone["numbers"][:3])
    assert ask.get("numbers?q=t-00")["total"] == 13
    assert ask.get("numbers?q=%2B336399801")["total"] == 0
    assert [n["label"] for n in ask.get("numbers?role=courier")["numbers"]] == ["+33639980003"]
    wanted = [everyone["numbers"][5]["number"], everyone["numbers"][1]["number"]]
    ids = ",".join(map(str, wanted))
    assert [n["number"] for n in ask.get(f"numbers?ids={ids}")["numbers"]] == wanted
    assert ask.refused("numbers?role=boss") == (400, "bad_request")


def test_the_network_lies_the_same_for_every_reader(workbench: Workbench) -> None:
    first = workbench.ask("GET", "/api/1/graph.bin")
    other = type(workbench.ask)(workbench.app)
    other.enter()
    assert other("GET", "/api/1/graph.bin").body == first.body
    arrays, meta = first.arrays()
    assert meta["scope"] == "network"
    assert meta["nodes"] == len(arrays["number"]) == len(meta["labels"])
    for axis in ("x", "y"):
        assert arrays[axis].min() >= 0
        assert arrays[axis].max() <= 1
    assert workbench.case.query("SELECT count(*) FROM graph_node")[0][0] == meta["nodes"]


def test_the_network_counts_every_contact_once(workbench: Workbench) -> None:
    arrays, meta = workbench.ask("GET", "/api/1/graph.bin?scope=all").arrays()
    contacts = workbench.case.query("SELECT count(*) FROM contact WHERE a <> b")[0][0]
    assert int(arrays["w"].sum()) == contacts
    assert int(arrays["bin_count"].sum()) == contacts
    assert arrays["bin_start"][0] == 0
    assert arrays["bin_start"][-1] == len(arrays["bin"])
    assert meta["nodes_total"] == 16
    line = list(arrays["number"]).index(number_of(workbench, "+33639980001"))
    assert arrays["role"][line] == portraits.CODES["line"]


def test_neighbours_that_are_left_out_are_counted_and_listed(workbench: Workbench) -> None:
    arrays, meta = workbench.ask("GET", "/api/1/graph.bin?scope=all&nodes=3").arrays()
    assert (meta["nodes"], meta["nodes_total"]) == (3, 16)
    for number, hidden in zip(arrays["number"], arrays["hidden"], strict=True):
        path = f"graph/nodes/{number}/leaves?scope=all&nodes=3"
        assert len(workbench.ask.get(path)["numbers"]) == hidden


def test_a_period_restricts_contacts_never_places(ask: Browser) -> None:
    whole, _ = ask("GET", "/api/1/graph.bin").arrays()
    part, _ = ask("GET", f"/api/1/graph.bin?from={JUNE}&to={JUNE + 3 * DAY}").arrays()
    assert np.array_equal(whole["x"], part["x"])
    assert 0 < part["bin_count"].sum() < whole["bin_count"].sum()
    assert ask.refused("graph.bin?scope=some") == (400, "bad_request")
    assert ask.refused("graph.bin?nodes=0") == (400, "bad_request")


def test_lanes_hold_every_event_of_their_numbers(workbench: Workbench) -> None:
    arrays, meta = workbench.ask("GET", "/api/1/lanes.bin").arrays()
    assert meta["bin_s"] == 0
    assert [lane["roles"][0] for lane in meta["lanes"]] == ["line", "dispatch", "courier"]
    counted = Counter(arrays["lane"].tolist())
    for place, lane in enumerate(meta["lanes"]):
        assert counted[place] == lane["events"]
    assert list(arrays["t"]) == sorted(arrays["t"])
    assert {0, 1, 2, 65_535} >= set(arrays["other"].tolist())


def test_a_number_without_records_of_its_own_is_seen_on_those_of_others(
    workbench: Workbench,
) -> None:
    caller = number_of(workbench, "+33639980100")
    arrays, meta = workbench.ask("GET", f"/api/1/lanes.bin?numbers={caller}").arrays()
    expected = workbench.case.query("SELECT count(*) FROM event WHERE other = ?", [caller])[0][0]
    assert len(arrays["t"]) == expected > 0
    assert meta["lanes"][0]["events"] == 0
    assert set(arrays["direction"].tolist()) == {1, 2}


def test_very_many_events_come_as_bins_that_add_up(
    workbench: Workbench, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("filiere.server.api.lanes.EVENTS", 50)
    arrays, meta = workbench.ask("GET", "/api/1/lanes.bin").arrays()
    assert meta["bin_s"] > 0
    assert int(arrays["count"].sum()) == meta["events"]
    assert set((arrays["t"] % meta["bin_s"]).tolist()) == {0}
    near, told = workbench.ask("GET", f"/api/1/lanes.bin?from={JUNE}&to={JUNE + DAY}").arrays()
    assert told["bin_s"] == 0
    assert "count" not in near


def test_cycles_are_records_in_their_order_and_drawn_once(workbench: Workbench) -> None:
    line = number_of(workbench, "+33639980001")
    told = workbench.ask.get(f"cycles?line={line}")
    assert told["total"] == len(told["cycles"]) > 50
    for cycle in told["cycles"]:
        assert cycle["order"]["t"] <= cycle["sent"]["t"] < cycle["delivered"]["t"]
        assert cycle["sent"]["t"] - cycle["order"]["t"] <= told["window_s"]["dispatch"]
    for step in ("order", "delivered"):
        records = [cycle[step]["record"] for cycle in told["cycles"]]
        assert len(set(records)) == len(records)
    dispatches, couriers = crew(workbench.case, line)
    only = Filter(from_s=JUNE, to_s=JUNE + DAY)
    found, total = cycles_of(workbench.case, line, dispatches, couriers, only)
    assert 0 < total == len(found) < told["total"]
    assert workbench.ask.refused("cycles") == (400, "bad_request")


def test_rhythm_counts_every_event_and_says_what_is_held(workbench: Workbench) -> None:
    told = workbench.ask.get("rhythm")
    total = workbench.case.query("SELECT count(*) FROM event")[0][0]
    assert told["total"] == sum(map(sum, told["hours"])) == total
    assert sum(day["count"] for day in told["days"]) == total
    line = number_of(workbench, "+33639980001")
    workbench.case.insert("coverage", [(line, JUNE, JUNE + 30 * DAY - 1)])
    days = workbench.ask.get(f"rhythm?numbers={line}&direction=in")["days"]
    assert len(days) == 30
    assert all(day["held"] for day in days)
    assert days[-1]["count"] == 0
    assert workbench.ask.refused("rhythm?direction=up") == (400, "bad_request")


def test_the_map_draws_regions_of_cells_used_and_never_points(workbench: Workbench) -> None:
    told = workbench.ask.get("map")
    assert told["stated_coverage"] is None
    assert {cell["label"] for cell in told["cells"]} == {"208-01-101-1", "208-01-101-2"}
    used = workbench.case.query("SELECT count(*) FROM event WHERE cell_id IS NOT NULL")[0][0]
    assert sum(cell["events"] for cell in told["cells"]) + told["unplaced_events"] == used
    assert told["unplaced"] == 1
    for cell in told["cells"]:
        ring = cell["polygon"]
        assert ring[0] == ring[-1]
        assert len({tuple(point) for point in ring}) >= 12
        assert cell["reach_m"] >= 300
    west, south, east, north = told["bounds"]
    assert west < 4.85 < east
    assert south < 45.75 < north
    arrays, meta = workbench.ask("GET", "/api/1/map/events.bin").arrays()
    assert len(arrays["t"]) == used
    assert len(meta["lanes"]) == 3


def test_a_forwarding_leg_says_nothing_of_a_place(workbench: Workbench) -> None:
    workbench.case.execute("UPDATE event SET flags = flags | 1")
    assert workbench.ask.get("map")["cells"] == []


def test_a_cell_is_drawn_as_it_was_at_the_time(workbench: Workbench) -> None:
    """A mast that was moved is two regions; a use outside any validity is unplaced."""
    later = JUNE + 10 * DAY
    workbench.case.execute("UPDATE cell_place SET valid_to_s = ? WHERE cell_id = 1", [later - 1])
    workbench.case.insert(
        "cell_place",
        [(1, 45.80, 4.90, 0, 65, later, later + DAY, "mast", 4326, 0.0, "", "", 1 << 32 | 9)],
    )
    told = workbench.ask.get("map?cells=1")
    assert len(told["cells"]) == 2
    assert told["unplaced_events"] > 0


def test_there_is_a_ladder_page_without_a_ladder(ask: Browser) -> None:
    assert ask.get("ladder") == {"findings": [], "run": None, "ladders": []}


def test_the_next_requests_are_those_of_the_command_line(ask: Browser) -> None:
    told = ask.get("next")
    assert told["schema"] == "filiere.next/1"
    assert told["stop"] is None or set(told["stop"]) == {"en", "fr"}
    for step in told["steps"]:
        assert set(step["why"]) == {"en", "fr"}
        assert ask.get(f"numbers/{step['number_id']}")["label"] == step["number"]


def test_an_operators_count_is_a_whole_number(ask: Browser) -> None:
    assert ask.get("next?counted=140")["schema"] == "filiere.next/1"
    for count in ("-1", "many", "1.5"):
        assert ask.refused(f"next?counted={count}") == (400, "bad_request"), count


def test_the_report_is_the_one_of_the_command_line(workbench: Workbench) -> None:
    html = workbench.ask("GET", "/api/1/report.html?lang=fr")
    assert html.headers["content-type"].startswith("text/html")
    assert "script-src" not in html.headers["content-security-policy"]
    assert html.headers["content-security-policy"].startswith("default-src 'none'")
    pdf = workbench.ask("GET", "/api/1/report.pdf?lang=en")
    assert pdf.body.startswith(b"%PDF-")
    assert workbench.ask.refused("report.pdf?lang=de") == (400, "bad_request")
    actions = [entry["action"] for entry in workbench.ask.get("log")["entries"]]
    assert actions.count("report") == 2


def test_a_map_of_ones_own_is_served_in_ranges(open_workbench: Open, tmp_path: Path) -> None:

    (tmp_path / "lyon.pmtiles").write_bytes(bytes(range(100)))
    workbench = open_workbench(Settings(basemap=tmp_path / "lyon.pmtiles"))
    assert workbench.ask.get("case")["basemap"] is True
    answer = workbench.ask("GET", "/basemap.pmtiles", range="bytes=10-19")
    assert (answer.status, answer.body) == (206, bytes(range(10, 20)))


@pytest.mark.parametrize(
    "path",
    [
        "records?from=x", "records?kinds=9", "records?numbers=1,", "records?count=1001",
        "records?offset=-1", "records?from=2&to=1", "records?colour=red", "case?x=1",
        "records?pair=1", "records/place", "records/place?t=1&record=1-2", "records/abc",
        "records/1-2/around?hours=9999", "findings?numbers=1;2",
    ],
)  # fmt: skip
def test_what_is_not_understood_is_refused_never_ignored(ask: Browser, path: str) -> None:
    answer = ask("GET", f"/api/1/{path}")
    assert (answer.status, answer.code) == (400, "bad_request")


def test_a_finding_reads_as_the_ledger_has_it(workbench: Workbench) -> None:
    told = {each["id"]: each for each in workbench.ask.get("findings")["findings"]}
    for view in read(workbench.case):
        assert told[view.id]["statement"] == {"en": view.claim.en, "fr": view.claim.fr}
        assert told[view.id]["evidence_rows"] == view.evidence_rows


def test_hours_beside_counts_are_no_number(workbench: Workbench) -> None:
    """Side by side they have as many digits as a number: they pass the door by their type."""
    hours: dict[str, Any] = {f"{hour:02d}:00": hour for hour in range(9, 14)}
    with workbench.desk.reading() as case:
        view = replace(read(case)[0], measures={"by_hour": hours})
    [measure] = told.finding(view, None, ZoneInfo("Europe/Paris"))["measures"]
    assert measure["text"]["en"] == "09:00 9, 10:00 10, 11:00 11, 12:00 12, 13:00 13"
    assert isinstance(measure["text"]["en"], Said)
