"""Each row of each file has one fate, and a file is in the case whole or not at all."""

# ruff: noqa: ANN401 - the bench is the fixture's own class, which no test can import

import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest

from filiere.errors import ImportRefusedError, RecognitionError
from filiere.model.codes import DataKind, Flag

Rows = Callable[[list[str]], bytes]
Row = Callable[..., str]


def test_rows_are_read_as_they_stand(bench: Any, canonical: Rows, canonical_row: Row) -> None:
    receipt = bench.take("a.csv", canonical([canonical_row(), canonical_row(kind="sms")]))
    assert receipt.rows["physical"] == 3
    assert receipt.rows["record"] == 2
    assert bench.events()[0] == (
        1717430400, 1, 1, "+33639980001", "+33639980002", None, 30, 120, 0,
    )  # fmt: skip
    bench.balances()


def test_a_burst_within_one_second_loses_no_row(
    bench: Any, canonical: Rows, canonical_row: Row
) -> None:
    rows = [canonical_row(other=f"+999{n:08d}", duration=str(n % 7)) for n in range(500)]
    rows += [canonical_row() for _ in range(50)]
    receipt = bench.take("a.csv", canonical(rows))
    assert len(bench.events()) == 550
    assert receipt.rows["record"] == 501
    assert receipt.rows["duplicate"] == 49
    bench.balances()


REFUSED: list[tuple[dict[str, str], str, str]] = [
    ({"time": "yesterday"}, "time", "time"),
    ({"time": "2024-06-03 18:00:00+02:00"}, "time", "time"),
    ({"time": "2024-06-03T18:00:00"}, "zone", "time"),
    ({"time": "2024-06-03T18:00:00+25:00"}, "zone", "time"),
    ({"time": "2424-06-03T18:00:00Z"}, "time", "time"),
    ({"kind": "fax"}, "code", "kind"),
    ({"direction": "up"}, "code", "direction"),
    ({"served": "3.36399E+10"}, "scientific", "served"),
    ({"other": "3.54986E+13"}, "scientific", "other"),
    ({"other": "+3363998000200000000000"}, "number", "other"),
    ({"other": "D003+33639980002"}, "routing", "other"),
    ({"other": "376312345"}, "two_numbers", "other"),
    ({"served": ""}, "served", "served"),
    ({"served": "", "imei": "44001500"}, "imei", "imei"),
    ({"served": "", "imei": "3.54986E+14"}, "scientific", "imei"),
    ({"served": "", "imsi": "20801X"}, "imsi", "imsi"),
]


def test_what_cannot_be_read_is_refused_with_its_reason(
    bench: Any, canonical: Rows, canonical_row: Row
) -> None:
    rows = [canonical_row(), *[canonical_row(**cells) for cells, _, _ in REFUSED]]
    bench.take("a.csv", canonical(rows))
    found = bench.case.query("SELECT row, reason, field FROM row_fate WHERE fate = 6 ORDER BY row")
    assert found == [(n, reason, field) for n, (_, reason, field) in enumerate(REFUSED, start=3)]
    bench.balances()


LEFT_OUT: list[tuple[dict[str, str], str, str]] = [
    ({"duration": "1e3"}, "duration_s", "no_duration"),
    ({"duration": "-5"}, "duration_s", "no_duration"),
    ({"duration": "02:15"}, "duration_s", "no_duration"),
    ({"duration": "N/A"}, "duration_s", "null_word"),
    ({"imei": "3.54986E+14"}, "imei", "digits_lost"),
    ({"imei": "44001500"}, "imei", "no_handset"),
    ({"imei": "null"}, "imei", "null_word"),
    ({"imei": "123456789012347"}, "imei", "default_handset"),
    ({"imsi": "2.0801E+14"}, "imsi", "digits_lost"),
    ({"imsi": "20801X"}, "imsi", "no_subscription"),
    ({"cell": "2.0801E+13"}, "cell", "digits_lost"),
    ({"cell": "208-01-0-0"}, "cell", "no_cell"),
    ({"other": "nan"}, "other", "null_word"),
]


def test_what_is_not_vital_and_cannot_be_read_leaves_the_row_and_is_told(
    bench: Any, canonical: Rows, canonical_row: Row
) -> None:
    rows = [canonical_row(), *[canonical_row(**cells) for cells, _, _ in LEFT_OUT]]
    receipt = bench.take("a.csv", canonical(rows))
    assert receipt.rows["record"] == len(rows)
    found = bench.case.query(
        "SELECT record_id & 4294967295, field, raw, value, rule FROM field_note ORDER BY 1"
    )
    raws = [next(iter(cells.values())) for cells, _, _ in LEFT_OUT]
    assert found == [
        (row, field, raw, "", rule)
        for row, ((_, field, rule), raw) in enumerate(zip(LEFT_OUT, raws, strict=True), start=3)
    ]
    held = bench.case.query(
        "SELECT count(duration_s), count(device_id), count(sim_id), count(cell_id), count(other) "
        "FROM event"
    )
    assert held == [(len(rows) - 4, 0, 0, 0, len(rows) - 1)]
    bench.balances()


def test_the_filler_digit_and_software_version_do_not_part_a_handset(
    bench: Any, canonical: Rows, canonical_row: Row
) -> None:
    forms = ["00440015000001", "004400150000010", "004400150000019", "0044001500000103"]
    bench.take("a.csv", canonical([canonical_row(imei=imei) for imei in forms]))
    assert bench.case.query("SELECT imei14 FROM device") == [("00440015000001",)]


def test_hidden_callers_have_no_number(bench: Any, canonical: Rows, canonical_row: Row) -> None:
    texts = ["", "anonyme", "Inconnu", "masqué", "0"]
    rows = [canonical_row(other=text, direction="in") for text in texts]
    bench.take("a.csv", canonical(rows))
    assert {event[4] for event in bench.events()} == {None}
    assert all(event[8] & Flag.HIDDEN for event in bench.events())


def test_one_number_written_four_ways_is_one(
    bench: Any, canonical: Rows, canonical_row: Row
) -> None:
    forms = ["0639980002", "+33639980002", "0033639980002", "33639980002", "06 39 98 00 02"]
    bench.take("a.csv", canonical([canonical_row(other=form) for form in forms]))
    assert bench.numbers() == {"+33639980001", "+33639980002"}


SCOPE = {"numbers": ("+33639980001",), "basis": "FR-CPP-77-1-2", "kinds": (DataKind.CDR,)}


def test_quarantined_rows_leave_their_address_and_nothing_else(
    bench: Any, canonical: Rows, canonical_row: Row, authorised: Callable[..., Any]
) -> None:
    rows = [
        canonical_row(),
        canonical_row(served="+33639980077", other="+33639980078", imei="00440015000077"),
        canonical_row("2023-06-03T18:00:00+02:00", other="+33639980079", cell="208-01-9-9"),
        canonical_row(served="+33639980076", duration="unreadable"),
    ]
    by = authorised(from_s=1_700_000_000, **SCOPE)
    receipt = bench.take("a.csv", canonical(rows), by=by)
    assert receipt.rows["quarantined"] == 3
    assert bench.numbers() == {"+33639980001", "+33639980002"}
    assert bench.case.query("SELECT * FROM device") == []
    assert bench.case.query("SELECT * FROM cell") == []
    assert bench.case.query("SELECT * FROM row_fate WHERE fate = 6") == []
    found = bench.case.query("SELECT row, reason FROM quarantine ORDER BY row")
    assert found == [(3, "target"), (4, "period"), (5, "target")]
    bench.balances()


def test_a_further_authorisation_releases_what_it_covers(
    bench: Any, canonical: Rows, canonical_row: Row, authorised: Callable[..., Any]
) -> None:
    rows = [canonical_row(served=f"+3363998000{n}", other="+33639980055") for n in (1, 2, 2, 3)]
    content = canonical(rows)
    first = bench.take("a.csv", content, by=authorised(**SCOPE))
    assert first.rows["quarantined"] == 3
    assert bench.take("a.csv", content, by=authorised(**SCOPE)) is None
    further = authorised("R2", **{**SCOPE, "numbers": ("+33639980002",)})
    second = bench.take("a.csv", content, by=further)
    assert second.released
    assert second.rows["record"] == 1
    assert second.rows["duplicate"] == 1
    assert len(bench.events()) == 3
    assert bench.case.query("SELECT row FROM quarantine") == [(5,)]
    assert bench.take("a.csv", content, by=further) is None
    bench.balances()


def test_the_same_bytes_under_another_name_are_refused(
    bench: Any, canonical: Rows, canonical_row: Row
) -> None:
    content = canonical([canonical_row()])
    bench.take("a.csv", content)
    with pytest.raises(ImportRefusedError, match=r"b\.csv.*a\.csv"):
        bench.take("b.csv", content)


def test_a_changed_file_is_named(bench: Any, canonical: Rows, canonical_row: Row) -> None:
    bench.take("a.csv", canonical([canonical_row()]))
    with pytest.raises(ImportRefusedError, match=r"a\.csv has changed"):
        bench.take("a.csv", canonical([canonical_row(), canonical_row()]))


def workbook_bomb() -> bytes:
    held = BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/worksheets/sheet1.xml", b"0" * 50_000_000)
    return held.getvalue()


def workbook_climbing_out() -> bytes:
    held = BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        archive.writestr("../../evil.xml", b"x")
    return held.getvalue()


HEADER = b"start_time,kind,served_number,direction,other_number,duration_s,imei,imsi,cell\n"


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "empty"),
        (HEADER, "no row below"),
        (b"\x7fELF\x00\x00" + b"\x00" * 100, "binary"),
        (b"%PDF-1.7\n", "a PDF"),
        (b"one,two,three\n1,2,3\n", "layout"),
        (HEADER.replace(b",imsi", b""), "imsi"),
        (HEADER.replace(b",imsi", b",imsi,surprise"), "surprise"),
        (HEADER + b"yesterday,call,+33639980001,out,,,,,\n", "row 2"),
        (workbook_bomb(), "of no kind that is known"),
        (workbook_climbing_out(), "of a kind that is known"),
        (b"PK\x03\x04 not a workbook", "cut or altered"),
        (b"\xd0\xcf\x11\xe0 not a workbook", "cut or damaged"),
    ],
    ids=["empty", "header only", "binary", "pdf", "unknown", "missing", "extra", "none readable",
         "bomb", "traversal", "torn xlsx", "torn xls"],
)  # fmt: skip
def test_a_file_that_cannot_be_read_leaves_nothing(bench: Any, content: bytes, told: str) -> None:
    with pytest.raises(ImportRefusedError, match=r"^a\.csv") as caught:
        bench.take("a.csv", content)
    assert told in str(caught.value)
    assert bench.is_empty()
    bench.balances()


def test_a_named_layout_that_does_not_fit_says_which_column(bench: Any) -> None:
    with pytest.raises(RecognitionError, match="cell"):
        bench.take("a.csv", HEADER.replace(b",cell", b"") + b"x\n", layout="canonical")


def test_a_link_out_of_the_dossier_is_not_followed(bench: Any, tmp_path: Path) -> None:
    outside = tmp_path.parent / f"{tmp_path.name}.csv"
    outside.write_bytes(HEADER)
    (bench.folder / "a.csv").symlink_to(outside)
    with pytest.raises(ImportRefusedError, match="leads out"):
        bench.take("a.csv", HEADER)


def test_ten_thousand_unreadable_rows_are_counted(
    bench: Any, canonical: Rows, canonical_row: Row
) -> None:
    receipt = bench.take("a.csv", canonical([canonical_row()] + ["not,a,row"] * 10_000))
    assert receipt.reasons == {"columns": 10_000}
    assert receipt.rows["record"] == 1
    bench.balances()


def test_the_operators_own_total_is_compared(bench: Any) -> None:
    sample = Path(__file__).parents[1] / "layouts" / "in_jio" / "sample.csv"
    receipt = bench.take("jio.csv", sample.read_bytes())
    assert receipt.declared_rows == 3
    assert receipt.difference == -1
    assert "announced" in receipt.told().en
    assert "annoncées" in receipt.told().fr


def test_a_place_without_a_cell_and_a_hidden_third_party_are_no_names(bench: Any) -> None:
    sample = Path(__file__).parents[1] / "layouts"
    pnij = (sample / "pnij" / "sample.csv").read_text("utf-8").splitlines()
    row = pnij[1].replace('=("20801000101020")', "")
    assert bench.take("p.csv", "\n".join([pnij[0], row, ""]).encode()).rows["record"] == 1
    family = (sample / "orange_family" / "sample.csv").read_bytes()
    hidden = family.replace(b'"33639980005"', b'"anonyme"')
    assert hidden != family
    receipt = bench.take("o.csv", hidden, timezone="Europe/Paris")
    assert receipt.rows["record"] == 4
    assert bench.case.query("SELECT * FROM cell_place") == []
    bench.balances()
