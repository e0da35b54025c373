"""Does the check of a layout say in a few sentences what became of the sample?"""

from pathlib import Path

import pytest
from typer.testing import CliRunner

from filiere.cli import application
from filiere.importer.expect import check
from filiere.importer.sight import SHAPES, Sight
from filiere.layout import parse

LAYOUT = b"""
title = "Small"
reference = "Invented for the tests"
attested = "background, sample invented"
country = "FR"
data_kinds = ["cdr"]
always = "call"
ignored = ["Cout"]
[recognise]
header = ["Date", "Ligne", "Sens", "Autre", "IMEI", "Cout"]
delimiter = [";"]
[zone]
declared = true
[columns]
time = { source = ["Date"], reader = "timestamp", formats = ["%d/%m/%Y %H:%M"] }
served = { source = ["Ligne"], reader = "number" }
other = { source = ["Autre"], reader = "number" }
direction = { source = ["Sens"], reader = "code", codes = { "E" = "in", "S" = "out" } }
imei = { source = ["IMEI"], reader = "imei" }
"""
ROWS = [
    "Date;Ligne;Sens;Autre;IMEI;Cout",
    *(f"1{n}/06/2024 20:00;0639980001;S;06399801{n:02d};;1" for n in range(9)),
    "19/06/2024 21:00;0639980001;E;0639980101.0;;1",
    "20/06/2024 22:30;0639980001;E;0639980102;;1",
    "20/06/2024 22:40;0639980001;E;0639980102;;1",
    "21/06/2024 22:40;0639980001;X;0639980102;;1",
    "gestern;0639980001;E;0639980102;;1",
]


@pytest.fixture(name="told")
def _told(tmp_path: Path) -> list[str]:
    sample = tmp_path / "a.csv"
    sample.write_text("\n".join(ROWS), encoding="utf-8")
    return [text.en for text in check(parse("small", LAYOUT), sample, SHAPES)[1]]


def test_rows_reasons_and_their_first_row_are_counted(told: list[str]) -> None:
    assert told[0].startswith(
        "15 rows: 12 records, 0 repeated, 2 rejected, 0 outside the act, 1 headers"
    )
    assert any("Rejected, code: 1 row, the first of them row 14." in one for one in told)
    assert any("Rejected, time: 1 row, the first of them row 15." in one for one in told)


def test_times_their_zone_and_their_precision_are_told(told: list[str]) -> None:
    (times,) = [one for one in told if one.startswith("First record")]
    assert "2024-06-10 18:00:00 UTC, last 2024-06-20 20:40:00 UTC" in times
    assert "Europe/Paris, since case.toml must say the zone" in times
    assert any("counts minutes" in one for one in told)


def test_numbers_are_counted_by_direction(told: list[str]) -> None:
    assert "Outgoing: 9 records, 1 served number, 9 other numbers." in told
    assert "Incoming: 3 records, 1 served number, 2 other numbers." in told


def test_what_is_never_filled_mended_or_not_read_is_named(told: list[str]) -> None:
    assert any("imei never" in one and "other in 12 records" in one for one in told)
    assert any(one.startswith("Mended or left out, other") and "row 11" in one for one in told)
    assert "Column that is not read: Cout." in told


def test_no_value_of_the_file_is_said(tmp_path: Path) -> None:
    sample = tmp_path / "a.csv"
    sample.write_text("\n".join(ROWS), encoding="utf-8")
    rows, told = check(parse("small", LAYOUT), sample, Sight(str, clear=True, title=str))
    assert "+33639980101" in rows
    for sentence in told:
        assert all("63998" not in said for said in sentence.both().values())


def test_rows_go_to_stdout_and_the_summary_beside_them(tmp_path: Path) -> None:
    sample, layout = tmp_path / "a.csv", tmp_path / "small.toml"
    sample.write_text("\n".join(ROWS), encoding="utf-8")
    layout.write_bytes(LAYOUT)
    done = CliRunner().invoke(
        application(), ["layouts", "check", str(layout), str(sample)], env={"FILIERE_LANG": "en"}
    )
    assert done.exit_code == 0, done.exception
    assert done.stdout.startswith("row,what,time")
    assert "15 rows: 12 records" in done.stderr
    assert "15 rows" not in done.stdout


CASE = """
[case]
reference = "T"
title     = "T"
country   = "FR"
timezone  = "Europe/Paris"
[[authorisation]]
id        = "A1"
basis     = "SIMULATED"
authority = "Nobody: invented records"
date      = 2024-07-01
numbers   = ["+33639980001"]
from      = 2024-06-01T00:00:00+02:00
to        = 2024-06-30T23:59:59+02:00
kinds     = ["cdr"]
[[source]]
path          = "bills/*.csv"
authorisation = "A1"
timezone      = "Europe/Athens"
"""


def test_inside_of_a_dossier_the_zone_of_case_toml_is_taken(tmp_path: Path) -> None:
    (tmp_path / "case.toml").write_text(CASE, encoding="utf-8")
    (tmp_path / "bills").mkdir()
    sample = tmp_path / "bills" / "a.csv"
    sample.write_text("\n".join(ROWS), encoding="utf-8")
    told = [text.en for text in check(parse("small", LAYOUT), sample, SHAPES)[1]]
    (times,) = [one for one in told if one.startswith("First record")]
    assert "2024-06-10 17:00:00 UTC, last 2024-06-20 19:40:00 UTC" in times
    assert "read as Europe/Athens, as case.toml says" in times
