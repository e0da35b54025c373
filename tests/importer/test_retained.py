"""Does a message of retained data come in under its act, row by row, and can be shown again?"""

import re
from collections.abc import Callable
from html import escape
from pathlib import Path

import pytest

from filiere.case.rows.raw import raw_row
from filiere.errors import CaseError, ImportRefusedError
from filiere.importer.prepare import tables_of

from .conftest import Bench, act

SAMPLE = Path(__file__).parents[1] / "layouts" / "etsi_102657" / "sample.xml"


@pytest.fixture(name="taken")
def _taken(bench: Bench) -> Bench:
    bench.take("a.xml", SAMPLE.read_bytes(), by=act(numbers=("+33639980001",)))
    return bench


def test_an_act_on_one_party_opens_its_rows_alone(taken: Bench) -> None:
    served = [(kind, direction, number) for _, kind, direction, number, *_ in taken.events()]
    assert served == [(1, 1, "+33639980001"), (2, 2, "+33639980001"), (4, 0, "+33639980001"),
                      (1, 2, "+33639980001")]  # fmt: skip
    ((physical, records, quarantined, rejected),) = taken.case.query(
        "SELECT rows_physical, rows_record, rows_quarantined, rows_rejected FROM source"
    )
    # the header, and of eight legs those of three others, and the record of no known shape
    assert (physical, records, quarantined, rejected) == (9, 4, 3, 1)


def test_a_session_keeps_its_addresses_ports_and_volumes(taken: Bench) -> None:
    (found,) = taken.case.query(
        "SELECT bytes_up, bytes_down, own_address, public_address, public_port, far_address, "
        "far_port, access_point FROM data_session"
    )
    assert found == (2048, 1048576, "10.0.0.5", "192.0.2.10", 40001, "2001:db8::7", 443,
                     "internet.invalid")  # fmt: skip


def test_a_row_is_shown_as_it_came_and_one_out_of_scope_is_not(taken: Bench) -> None:
    ((source,),) = taken.case.query("SELECT source_id FROM source")
    shown = raw_row(taken.case, source, 2)
    assert "+33639980001" in shown
    assert "208-15-806672" in shown
    with pytest.raises(CaseError):
        raw_row(taken.case, source, 3)


def test_a_place_comes_with_its_cell(taken: Bench) -> None:
    found = taken.case.query(
        "SELECT latitude_deg, longitude_deg, azimuth_deg, beam_deg FROM cell_place"
    )
    assert (48.856667, 2.352083, 120, 65) in [
        (round(lat, 6), round(lon, 6), azimuth, beam) for lat, lon, azimuth, beam in found
    ]


@pytest.mark.parametrize(
    "harm",
    [
        lambda text: text[: len(text) // 2],
        lambda text: text.replace("<rd:RetainedDataMessage", "<!DOCTYPE a><rd:RetainedDataMessage"),
        lambda text: text.replace("</rd:recordNumber>", "</rd:recordName>", 1),
    ],
)
def test_a_harmed_message_leaves_nothing(bench: Bench, harm: Callable[[str], str]) -> None:
    with pytest.raises(ImportRefusedError) as caught:
        bench.take("a.xml", harm(SAMPLE.read_text("utf-8")).encode())
    assert "a.xml" in str(caught.value)
    assert bench.events() == []
    assert bench.case.query("SELECT count(*) FROM source")[0][0] == 0


def test_prepare_takes_it_for_a_table_and_no_other_xml(tmp_path: Path) -> None:
    (tmp_path / "a.xml").write_bytes(SAMPLE.read_bytes())
    (tmp_path / "b.xml").write_text("<?xml version='1.0'?><Document/>", encoding="utf-8")
    assert [path.name for path in tables_of(tmp_path)] == ["a.xml"]


ODD = (
    "", "-1", "9" * 40, "1e309", "NaN", "0x10", "é", "x" * 5000, "' OR 1=1 --", "{x}", "\u202e12",
    "20240230101500+0200", "20240603101500+9999", "20240603101500", "N991234", "E1802312.99",
    "1802F8511A2B02F851000C4F10", "FFFFFFFFFFFFFFFF", "2001:db8::7", "256.1.1.1",
)  # fmt: skip
PLACES = (
    "recordNumber", "partyNumber", "iMSI", "iMEI", "startTime", "endTime", "durationTime",
    "userLocationInformation", "latitude", "longitude", "azimuth", "beamWidth", "naDeviceId",
    "mSISDN", "aPN", "iPBinaryAddress", "publicIPAddress", "publicPort", "destinationPort",
    "octetsDownloaded", "octetsUploaded", "otherInformation",
)  # fmt: skip


def test_an_odd_text_in_any_place_ends_nothing_and_moves_nothing_else(bench: Bench) -> None:
    """The records of one message with every odd text in every place, after those as they are."""
    text = SAMPLE.read_text("utf-8")
    begin, end = text.index("    <rd:ResponseRecord>"), text.rindex("</rd:ResponseRecord>")
    end += len("</rd:ResponseRecord>\n")
    records = text[begin:end]
    odd = [
        re.sub(rf"(<rd:{name}>)[^<]*(</rd:{name}>)", rf"\g<1>{escape(each)}\g<2>", records)
        for name in PLACES
        for each in ODD
    ]
    content = text[:begin] + records + "".join(odd) + text[end:]
    bench.take("a.xml", content.encode(), timezone="Europe/Paris")
    bench.balances()
    first = "(record_id & 4294967295) BETWEEN 2 AND 8"
    assert bench.case.query(f"SELECT count(*) FROM event WHERE {first}") == [(7,)]
    assert bench.case.query(f"SELECT far_port FROM data_session WHERE {first}") == [(443,)]


def test_a_port_that_is_none_is_left_out_and_told(bench: Bench) -> None:
    """A port of eleven digits ended the import of the file in a sentence of the engine."""
    text = SAMPLE.read_text("utf-8").replace("<rd:publicPort>40001", "<rd:publicPort>65536")
    bench.take("a.xml", text.encode())
    assert bench.case.query("SELECT public_port, far_port FROM data_session") == [(None, 443)]
    assert bench.case.query("SELECT raw, rule FROM field_note WHERE field = 'public_port'") == [
        ("65536", "no_number")
    ]


def _other(bench: Bench, name: str) -> Bench:
    bench.take("b.xml", (SAMPLE.parents[1] / name / "sample.xml").read_bytes())
    return bench


def test_a_message_on_subscribers_has_a_row_for_each_number(bench: Bench) -> None:
    _other(bench, "etsi_102657_holders")
    told = bench.case.query(
        "SELECT number, imsi, json_extract_string(holder, '$.Name'), "
        "json_extract_string(holder, '$.Organisation'), operator, valid_from FROM subscriber "
        "LEFT JOIN number USING (number_id) LEFT JOIN sim USING (sim_id) ORDER BY record_id"
    )
    assert told == [
        ("+33639980001", "208150000000001", "Camille EXEMPLE", None, "Opérateur",
         "20230101000000+0100"),
        ("+33639980002", "208150000000001", "Camille EXEMPLE", None, "Opérateur",
         "20230101000000+0100"),
        ("+33639980003", None, None, "Société Inventée", "", ""),
        ("+33639980004", "208150000000004", None, None, "", ""),
    ]  # fmt: skip
    handsets = bench.case.query("SELECT imei14 FROM device ORDER BY imei14")
    assert handsets == [("35209900176148",), ("35209900176155",)]
    # the billing details are of no table of the case: a reject that says what it is
    assert bench.case.query("SELECT count(*) FROM row_fate WHERE fate = 6") == [(1,)]
    assert "telephonyBillingDetails" in raw_row(bench.case, 1, 6)
    bench.balances()


def test_a_message_on_the_network_places_its_cells(bench: Bench) -> None:
    _other(bench, "etsi_102657_cells")
    told = bench.case.query(
        "SELECT cell, round(latitude_deg, 3), azimuth_deg, valid_from_s FROM cell_place "
        "JOIN cell USING (cell_id) ORDER BY record_id"
    )
    assert told == [
        ("208-15-6699-196", 48.857, 120, 1704063600), ("208-15-806672", 48.86, 240, 1704063600),
    ]  # fmt: skip
    bench.balances()


def test_what_is_of_no_table_says_its_category(bench: Bench) -> None:
    text = SAMPLE.read_text("utf-8")
    at = text.index("</rd:responsePayload>")
    more = (
        "<rd:ResponseRecord><rd:recordNumber>99</rd:recordNumber><rd:recordPayload>"
        "<rd:telephonyRecord><rd:telephonyBillingDetails/></rd:telephonyRecord>"
        "</rd:recordPayload></rd:ResponseRecord>"
    )
    receipt = bench.take("a.xml", f"{text[:at]}{more}{text[at:]}".encode())
    assert receipt is not None
    assert receipt.reasons["code"] >= 1
    found = bench.case.query("SELECT found FROM row_fate WHERE reason = 'code'")
    assert ("telephonyRecord/telephonyBillingDetails",) in found
