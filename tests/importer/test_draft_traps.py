"""Does a draft fall for what looks like something else, without a word?"""

# ruff: noqa: ANN401 - the bench is the fixture's own class, which no test can import

import io
import re
import zipfile
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
import xlsxwriter

from filiere.case.rows.survey import survey
from filiere.errors import ImportRefusedError, RecognitionError
from filiere.importer.draft import draft
from filiere.importer.places import coordinate
from filiere.importer.sight import Sight
from filiere.importer.table import open_table
from filiere.layout import catalogue, parse

BLANK = {'title      = ""': 'title = "t"', 'reference  = ""': 'reference = "r"',
         'country    = ""': 'country = "FR"'}  # fmt: skip


def drafted(bench: Any, content: str | bytes, name: str = "a.csv") -> str:
    path = bench.folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    sight = Sight(str, clear=True, title=str)
    return draft(open_table(path, survey(path), name), catalogue(), name, sight).toml


def taken(bench: Any, content: str | bytes, name: str = "a.csv", **zone: str) -> list[Any]:
    text = drafted(bench, content, name)
    for old, new in BLANK.items():
        text = text.replace(old, new)
    folder = bench.folder / "layouts"
    folder.mkdir(exist_ok=True)
    (folder / "lay.toml").write_text(text, "utf-8")
    receipt = bench.take(name, (bench.folder / name).read_bytes(), layout="lay", **zone)
    assert receipt.rows["rejected"] == 0, receipt.reasons
    return bench.events()  # type: ignore[no-any-return]


def stamp(text: str) -> int:
    return int(datetime.fromisoformat(text).timestamp())


SIDES = [
    "EMIS;;;RECUS;;\nDate;Heure;Numéro appelé;Date;Heure;Numéro appelant",
    "Date;Heure;Numéro appelé;Date;Heure;Numéro appelant",
]


@pytest.mark.parametrize("head", SIDES)
def test_two_tables_side_by_side_are_never_one(head: str, bench: Any) -> None:
    rows = [f"{13 + at}/03/2024;10:00:00;063998010{at};{14 + at}/03/2024;11:00:00;063998020{at}"
            for at in range(6)]  # fmt: skip
    with pytest.raises(RecognitionError, match="the second from column 4 on"):
        drafted(bench, "\n".join([head, *rows, "20/03/2024;10:00:00;0639980107;;;"]))


def test_start_and_end_with_caller_and_called_are_one_table(bench: Any) -> None:
    rows = [f"{13 + at}/03/2024 23:59:0{at};0639980001;{13 + at + (at == 5)}/03/2024 00:01:00;"
            f"063998020{at}" for at in range(6)]  # fmt: skip
    text = drafted(bench, "\n".join(["Début;Numéro appelant;Fin;Numéro appelé", *rows]))
    assert 'time = { source = ["Début"]' in text


def test_a_header_that_comes_again_is_no_value(bench: Any) -> None:
    head = "Date;Heure;Sens;Ligne;Correspondant"
    rows = [f"{day}/03/2024;10:00:00;{way};0639980001;06399801{day}"
            for day, way in ((13, "Entrant"), (14, "Sortant"))]  # fmt: skip
    text = drafted(bench, "\n".join([head, *rows, "", head, *rows]))
    assert '"?"' not in text
    assert 'time = { source = ["Date", "Heure"], reader = "timestamp"' in text


def test_area_and_cell_stay_together_whatever_parts_their_names(bench: Any) -> None:
    for names in ("LAC;CELL_ID", "Cell-ID;LAC", "TAC;ECI", "Area Code;Cell"):
        rows = [f"2024-03-0{at} 10:00:00;0639980001;063998010{at};123{at};5000{at}"
                for at in range(1, 6)]  # fmt: skip
        text = drafted(bench, "\n".join([f"Date;MSISDN;Correspondant;{names}", *rows]))
        cell = re.search(r"^cell = .*$", text, re.MULTILINE)
        assert cell is not None
        assert all(f'"{name}"' in cell[0] for name in names.split(";")), cell[0]


def test_the_centre_of_messages_is_no_third_party(bench: Any) -> None:
    rows = [f"2024-03-0{at} 10:00:00;0639980001;063998010{at};+33639980900" for at in range(1, 6)]
    text = drafted(bench, "\n".join(["Date;MSISDN;Correspondant;SMSC", *rows]))
    assert 'service_centre = { source = ["SMSC"]' in text
    assert "third" not in text


def test_caller_and_called_beside_the_line_follow_the_kind(bench: Any) -> None:
    rows = []
    for at in range(6):
        ends = ("0639980001", f"063998010{at}")
        kind = ("VOZ SALIENTE", "VOZ ENTRANTE")[at % 2]
        rows.append(f"0639980001;{kind};{';'.join(ends if at % 2 == 0 else ends[::-1])};"
                    f"{13 + at}/03/2024;10:00:00")  # fmt: skip
    found = taken(bench, "\n".join(["Telefono;Tipo;Numero A;Numero B;Fecha;Hora", *rows]),
                  timezone="UTC")  # fmt: skip
    assert [(row[3], row[4], row[5]) for row in found] == [
        ("+33639980001", f"+3363998010{at}", None) for at in range(6)
    ]


def test_names_of_zones_in_a_column_tell_the_two_hours_apart(bench: Any) -> None:
    rows = ["27/10/2024 01:30:00;BST;0639980001;0639980101",
            "27/10/2024 01:30:00;GMT;0639980001;0639980102"]  # fmt: skip
    found = taken(bench, "\n".join(["Date;Zone;MSISDN;Correspondant", *rows]))
    assert [row[0] for row in found] == [
        stamp("2024-10-27T01:30:00+01:00"), stamp("2024-10-27T01:30:00+00:00"),
    ]  # fmt: skip


def test_names_of_zones_in_the_values_are_those_of_start_and_end(bench: Any) -> None:
    rows = ["27.10.2024 01:59:59 MESZ;27.10.2024 02:30:00 MESZ;0639980001;0639980101",
            "27.10.2024 02:30:10 MESZ;27.10.2024 02:10:10 MEZ;0639980001;0639980102",
            "31.03.2024 01:59:30 MEZ;31.03.2024 03:00:30 MESZ;0639980001;0639980103"]  # fmt: skip
    found = taken(bench, "\n".join(["Beginn;Ende;Rufnummer;Gegenstelle", *rows]))
    assert [(row[0], row[6]) for row in found] == [
        (stamp("2024-10-27T01:59:59+02:00"), 30 * 60 + 1),
        (stamp("2024-10-27T02:30:10+02:00"), 40 * 60),
        (stamp("2024-03-31T01:59:30+01:00"), 60),
    ]


def test_a_table_of_totals_is_no_table_of_contacts(bench: Any) -> None:
    rows = [
        f"063998010{at};{10 + at};03/0{at}/2024 10:00:00;13/06/2024 10:00:00" for at in range(1, 6)
    ]
    with pytest.raises(RecognitionError, match="sums up the contacts"):
        drafted(bench, "\n".join(["Numéro;Nb appels;Premier contact;Dernier contact", *rows]))


@pytest.mark.parametrize(
    ("content", "said"),
    [('{"a": 1, "b": 2}\n{"a": 1, "b": 2}\n', "is JSON"), ('[\n {"a": 1}\n]\n', "is JSON"),
     ("<?xml version='1.0'?>\n<Appels><Appel/></Appels>\n", "is XML")],
)  # fmt: skip
def test_what_is_no_table_is_called_by_its_name(content: str, said: str, bench: Any) -> None:
    with pytest.raises(RecognitionError, match=said):
        drafted(bench, content)


def test_an_archive_is_called_one(bench: Any) -> None:
    told = io.BytesIO()
    with zipfile.ZipFile(told, "w") as packed:
        packed.writestr("a.csv", "a;b;c")
    with pytest.raises(ImportRefusedError, match="archive of several files"):
        drafted(bench, told.getvalue(), "a.zip")


def line_of(field: str, text: str) -> str:
    return next((line for line in text.splitlines() if line.startswith(f"{field} = ")), "")


@pytest.mark.parametrize(
    ("names", "cells", "read"),
    [
        ("MCC;MNC;LAC;CI", "208;1;1234;500", '["MCC", "MNC", "LAC", "CI"]'),
        ("PLMN;TAC;ECI", "20801;1234;27439872", '["PLMN", "TAC", "ECI"]'),
        ("PLMN;eNodeB;Secteur", "20801;107187;3", '["PLMN", "eNodeB", "Secteur"]'),
    ],
)
def test_country_network_and_parts_are_one_cell(
    names: str, cells: str, read: str, bench: Any
) -> None:
    rows = [f"2024-03-0{at} 10:00:00;0639980001;063998010{at};{cells}" for at in range(1, 6)]
    text = drafted(bench, "\n".join([f"Date;MSISDN;Correspondant;{names}", *rows]))
    assert f"cell = {{ source = {read}" in text
    assert ("enb_sector" in text) is ("eNodeB" in names)
    assert line_of("duration_s", text) == ""


def test_names_of_kinds_among_lengths_are_kinds(bench: Any) -> None:
    rows = ["13/03/2024 10:00:00;0639980001;0639980101;00:01:04",
            "14/03/2024 10:00:00;0639980001;0639980102;SMS",
            "15/03/2024 10:00:00;0639980001;0639980103;MMS"]  # fmt: skip
    found = taken(bench, "\n".join(["Date;MSISDN;Correspondant;Durée", *rows]), timezone="UTC")
    assert [(row[1], row[6]) for row in found] == [(1, 64), (2, None), (3, None)]


def test_a_forwarding_in_a_column_of_kinds_is_one_of_a_call(bench: Any) -> None:
    rows = [f"{13 + at}/03/2024 10:00:00;0639980001;063998010{at};{kind}"
            for at, kind in enumerate(("Appel", "SMS", "Renvoi"))]  # fmt: skip
    text = drafted(bench, "\n".join(["Date;MSISDN;Correspondant;Type", *rows]))
    assert '"Renvoi" = "call forwarded"' in text


def test_volumes_have_the_unit_of_their_name(bench: Any) -> None:
    rows = [f"{13 + at}/03/2024 10:00:00;0639980001;{at}00;{at},5" for at in range(1, 6)]
    taken(bench, "\n".join(["Date;MSISDN;Volume montant (Ko);Volume descendant (Mo)", *rows]),
          timezone="UTC")  # fmt: skip
    held = bench.case.query("SELECT bytes_up, bytes_down FROM data_session ORDER BY record_id")
    assert held[0] == (102_400, round(1.5 * 1024 * 1024))


def test_a_fixed_column_without_a_name_can_be_read(bench: Any) -> None:
    rows = [f"2024-03-0{at} 10:00:0{at}  0639980001  063998010{at}  {at}0" for at in range(1, 6)]
    text = drafted(bench, "\n".join(["Date                 Ligne       Autre       Durée", *rows]))
    for old, new in BLANK.items():
        text = text.replace(old, new)
    told = parse("lay", text.encode()).layout
    assert len(told.recognise.widths) > 0
    assert {"time", "served", "other"} <= set(told.columns)


def sheet(clock: Any) -> bytes:
    told = io.BytesIO()
    book = xlsxwriter.Workbook(told, {"in_memory": True, "remove_timezone": True})
    page = book.add_worksheet()
    day, hour = (book.add_format({"num_format": form}) for form in ("dd/mm/yyyy", "hh:mm:ss"))
    page.write_row(0, 0, ["Date", "Heure", "MSISDN", "Correspondant"])
    for at, when in enumerate(TIMES, start=1):
        page.write_datetime(at, 0, datetime(when.year, when.month, when.day), day)  # noqa: DTZ001
        clock(page, at, when, hour)
        page.write_row(at, 2, ["0639980001", "0639980101"])
    book.close()
    return told.getvalue()


TIMES: Sequence[datetime] = [
    datetime(2024, 2, 29, 8, 1, 5, tzinfo=UTC) + timedelta(hours=13 * at) for at in range(6)
]


@pytest.mark.parametrize(
    "clock",
    [
        pytest.param(
            lambda page, at, when, _: page.write_number(
                at, 1, (when.hour * 3600 + when.minute * 60 + when.second) / 86_400
            ),
            id="a part of a day",
        ),
        pytest.param(
            lambda page, at, when, hour: page.write_datetime(at, 1, when.time(), hour), id="a clock"
        ),
        pytest.param(
            lambda page, at, when, _: page.write_string(at, 1, f"{when:%H:%M:%S}"), id="a text"
        ),
    ],
)
def test_day_and_clock_in_two_cells_of_a_sheet_are_one_time(clock: Any, bench: Any) -> None:
    found = taken(bench, sheet(clock), "a.xlsx", timezone="UTC")
    assert [row[0] for row in found] == [int(when.timestamp()) for when in TIMES]


@pytest.mark.parametrize(
    ("text", "degrees"),
    [
        ("48.5", 48.5), ("-3.25", -3.25), ("N48.5", 48.5), ("3,25 W", -3.25),
        ("""19°20'37.2"N""", 19.3436667), ("""99°05'12.5""W""", -99.0868056), ("S 12°30'", -12.5),
        ("""19°20'37.2\"""", None), ("""19°20'37.2"O""", None), ("48°60'00\"N", None),
        ("48°1.5'30\"N", None), ("N48°30'E", None),
    ],
)  # fmt: skip
def test_degrees_as_they_are_printed(text: str, degrees: float | None) -> None:
    assert coordinate(text) == (None if degrees is None else pytest.approx(degrees, abs=1e-6))
