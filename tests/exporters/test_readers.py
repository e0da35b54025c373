"""Each format is opened by a program that is not ours, and says what was put into it."""

import csv
import json
import re
from collections.abc import Callable
from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import fastkml
import igraph
import networkx as nx
import openpyxl
import pyarrow.parquet
import pytest
import python_calamine

from filiere.exporter import Tally, Unit
from filiere.exporters import xlsx

Made = Callable[..., tuple[Path, Tally]]

LINE, COURIER, CALLER = "+33639980001", "+33639980003", "T-7F3K2Q"
ODD = "=cmd|' /C calc'!A0 <&\"'> \u202e\ufffd\ufffd"


def test_networkx_reads_gexf(made: Made) -> None:
    path, tally = made("gexf")
    graph: Any = nx.read_gexf(path)
    assert set(graph) == {LINE, COURIER, CALLER, ODD}
    assert graph.nodes[LINE] == {
        "label": LINE, "kind": "number", "roles": "line", "contacts": 3,
        "first_utc": "2024-06-01T18:00:00Z", "last_utc": "2024-06-01T18:04:00Z",
    }  # fmt: skip
    assert {(a, b, d["weight"], d["contact_kind"]) for a, b, d in graph.edges(data=True)} == {
        (LINE, COURIER, 1.0, "sms"), (ODD, LINE, 1.0, "sms"), (CALLER, LINE, 1.0, "call"),
    }  # fmt: skip
    assert tally.replaced == 2 * 2  # NUL and vertical tab, on the node and on the edge


def test_networkx_and_igraph_read_graphml(made: Made) -> None:
    path, _ = made("graphml")
    graph: Any = nx.read_graphml(path)
    assert set(graph) == {LINE, COURIER, CALLER, ODD}
    assert graph.edges[CALLER, LINE]["weight"] == 1
    assert isinstance(graph.edges[CALLER, LINE]["weight"], int)
    read = igraph.Graph.Read_GraphML(str(path))
    assert read.vs["label"] == [LINE, COURIER, ODD, CALLER]
    assert read.es["weight"] == [1, 1, 1]
    assert read.vs["roles"] == ["line", "courier, new", "", ""]


def test_a_chart_of_i2_is_whole(made: Made) -> None:
    """No i2 here: well-formed, the order of the vendor's schema, ends that name entities."""
    path, _ = made("anx")
    chart = ET.parse(path).getroot()  # noqa: S314 -- our own
    assert [child.tag for child in chart] == [
        "ApplicationVersion", "StrengthCollection", "AttributeClassCollection",
        "LinkTypeCollection", "Summary", "ChartItemCollection",
    ]  # fmt: skip
    entities = {e.get("EntityId"): e.get("Identity") for e in chart.iter("Entity")}
    links = [(entities[x.get("End1Id")], entities[x.get("End2Id")]) for x in chart.iter("Link")]
    assert links == [(LINE, COURIER), (ODD, LINE), (CALLER, LINE)]
    ids = [element.get("Id") for element in chart.iter() if element.get("Id") is not None]
    assert len(ids) == len(set(ids))
    told = next(chart.iter("Field")).get("Field", "")
    assert "masked: yes" in told


def test_a_table_for_i2_computes_nothing(made: Made) -> None:
    path, _ = made("i2csv")
    with path.open(encoding="utf-8-sig", newline="") as stream:
        lines = list(csv.reader(stream, delimiter=";"))
    assert lines[0] == ["source", "target", "kind", "contacts", "first (UTC)", "last (UTC)"]
    assert [line[:4] for line in lines[1:]] == [
        [f"tel {LINE}", f"tel {COURIER}", "sms", "1"],
        [f"tel {ODD[:-1]}", f"tel {LINE}", "sms", "1"],
        [f"tel {CALLER}", f"tel {LINE}", "call", "1"],
    ]
    assert not any(re.match(r"[=+\-@\t\r]", cell) for line in lines for cell in line)


def test_fastkml_reads_regions(made: Made) -> None:
    path, _ = made("kml")
    read: Any = fastkml.KML.parse(path, validate=True)
    (document,) = read.features
    (placemark,) = document.features
    assert "masked: yes" in document.description
    assert placemark.name == f"{LINE} · 208-01-101-1"
    assert "not a position" in placemark.description
    assert placemark.times.begin.dt == datetime(2024, 6, 1, 18, tzinfo=UTC)
    assert len(placemark.geometry.exterior.coords) == 4


def test_geojson_is_as_its_standard_wants(made: Made) -> None:
    path, _ = made("geojson")
    read = json.loads(path.read_text("utf-8"))
    assert read["filiere"]["masked"] == "yes"
    (feature,) = read["features"]
    ring = feature["geometry"]["coordinates"][0]
    assert ring[0] == ring[-1]
    assert sum(a[0] * b[1] - b[0] * a[1] for a, b in pairwise(ring)) > 0
    assert feature["properties"]["number"] == LINE


def test_a_timeline_has_the_keys_that_timesketch_requires(made: Made) -> None:
    path, _ = made("timesketch")
    events = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    assert len(events) == 4
    for event in events:
        assert {"message", "datetime", "timestamp_desc"} <= set(event)
        assert datetime.fromisoformat(event["datetime"]).tzinfo is not None
    assert events[0]["message"] == f"{CALLER} -> {LINE}, call, 42 s"


def test_openpyxl_and_calamine_read_the_workbook(made: Made) -> None:
    path, tally = made("xlsx")
    book = openpyxl.load_workbook(path)
    assert book.sheetnames == ["Filière", "records", "findings", "listings", "movements"]
    rows = [[cell.value for cell in row] for row in book["records"].iter_rows()]
    head = rows[0]
    assert rows[1][head.index("served")] == LINE
    assert rows[1][head.index("imei")] == "35693803564380"
    assert rows[1][head.index("duration_s")] == 42
    assert rows[3][head.index("other")] == ODD
    assert len(str(rows[3][head.index("text")])) == 32_767
    assert tally.cut == 1
    kinds = {cell.data_type for sheet in book for row in sheet.iter_rows() for cell in row}
    assert "f" not in kinds
    about = [[cell.value for cell in row] for row in book["Filière"].iter_rows()]
    assert ["masked", "yes"] in [row[:2] for row in about]
    assert any(str(row[0]).startswith("What is in bills/line.csv") for row in about)
    assert book.properties.created == datetime(1980, 1, 1)  # noqa: DTZ001 -- as the file has it
    second = python_calamine.CalamineWorkbook.from_path(path).get_sheet_by_name("findings")
    assert second.to_python()[1][0] == "relay-3f2a9c"


def test_a_table_longer_than_a_sheet_is_split_by_day(
    made: Made, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(xlsx, "MOST_ROWS", 3)
    path, _ = made("xlsx")
    book = openpyxl.load_workbook(path)
    assert book.sheetnames[1:3] == ["records 2024-06-01", "records 2024-06-01 (2)"]
    told = [[cell.value for cell in row][:2] for row in book["Filière"].iter_rows()]
    assert ["records 2024-06-01", "2"] in told
    assert ["records 2024-06-01 (2)", "2"] in told
    assert ["records 2024-06-01 (3)", "1"] in told
    assert xlsx.count(path)[Unit.RECORDS] == 5


def test_arrow_reads_parquet_with_texts_exactly_as_they_are(made: Made, nasty: str) -> None:
    path, tally = made("parquet")
    records = pyarrow.parquet.read_table(path / "records.parquet")
    assert str(records.schema.field("time").type) == "timestamp[us, tz=UTC]"
    rows = records.to_pylist()
    assert rows[0]["time"] == datetime(2024, 6, 1, 18, tzinfo=UTC)
    assert rows[1]["text"] == '4 rue X, "2"\r\n;=1+1'
    assert rows[2]["other"] == nasty
    assert rows[3]["sender"] == "whatsapp:T-7F3K2Q"
    assert rows[4]["other"] is None
    assert rows[4]["text"] == ""
    told = json.loads(records.schema.metadata[b"filiere"])
    assert told["header"]["masked"] == "yes"
    assert [field["name"] for field in told["fields"]] == records.column_names
    listings = pyarrow.parquet.read_table(path / "listings.parquet").to_pylist()
    assert listings[0]["price"] == "49.90"
    assert tally.replaced == tally.cut == 0


def test_csv_gives_texts_back_exactly(made: Made, nasty: str) -> None:
    path, _ = made("csv")
    content = (path / "records.csv").read_bytes()
    assert content.startswith(b'\xef\xbb\xbf"source";')
    csv.field_size_limit(1 << 20)
    with (path / "records.csv").open(encoding="utf-8-sig", newline="") as stream:
        rows = list(csv.DictReader(stream, delimiter=";"))
    assert [row["row"] for row in rows] == ["2", "3", "4", "2", "5"]
    assert rows[1]["text"] == '4 rue X, "2"\r\n;=1+1'
    assert rows[2]["other"] == nasty
    assert len(rows[2]["text"]) == 40_000
    schema = json.loads((path / "records.csv.schema.json").read_text("utf-8"))
    assert schema["goods"][0]["path"] == "bills/line.csv"
    assert [field["name"] for field in schema["fields"]] == list(rows[0])


def test_entities_of_ftm_name_a_sender_and_no_person(made: Made) -> None:
    path, tally = made("ftm")
    entities = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    by_id = {entity["id"]: entity for entity in entities}
    assert {entity["schema"] for entity in entities} == {
        "LegalEntity", "UserAccount", "Call", "Message",
    }  # fmt: skip
    for message in (e for e in entities if e["schema"] == "Message"):
        (sender,) = message["properties"]["sender"]
        assert by_id[sender]["schema"] == "LegalEntity"
        assert message["properties"]["bodyText"] != [""]
    usernames = [e["properties"]["username"][0] for e in entities if e["schema"] == "UserAccount"]
    assert {LINE, COURIER, CALLER, "number withheld"} <= set(usernames)
    assert tally.unsaid == sum(
        "phone" not in e["properties"] and not name.startswith(("T-", "number"))
        for e, name in zip(
            (e for e in entities if e["schema"] == "UserAccount"), usernames, strict=True
        )
    )


def test_case_holds_a_facet_a_contact_and_weights_as_properties_of_our_own(made: Made) -> None:
    path, _ = made("case")
    graph = json.loads(path.read_text("utf-8"))["@graph"]
    ids = {node["@id"] for node in graph}
    assert len(ids) == len(graph)
    kinds = [node["@type"] for node in graph]
    assert kinds.count("uco-observable:Call") == 2
    assert kinds.count("uco-observable:Message") == 2
    result = next(node for node in graph if node["@type"] == "uco-analysis:AnalyticResult")
    assert result["filiere:log10_lr"]["@value"] == "3.000000"
    assert "Confidence" not in path.read_text("utf-8")
