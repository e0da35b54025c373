"""Does every repair leave a note on its field, and a count in the goods declaration?

Of each kind of repair there are texts that show it; files of many rows are drawn from them. Each
record holds the value that the text means, or none, a note with the text as received, and the file
counts as many repairs as it has such records. A row without a note was read as it stands.
"""

import re
from collections import Counter
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from filiere.case.rows.goods import goods

from .conftest import Bench

LAYOUT = """
title = "Repairs"
reference = "invented for the tests"
attested = "background, sample invented"
country = "FR"
network = "208-15"
data_kinds = ["cdr"]
always = "call out"
short_rows = true
[recognise]
header = ["Id", "When", "Line", "Other", "Third", "IMEI", "IMSI", "Cell", "Length", "Azimuth",
          "Up", "Lat", "Lon", "Batch"]
delimiter = ["\\t"]
[zone]
declared = true
[columns]
time = { source = ["When"], reader = "timestamp", formats = ["%d/%m/%Y %H:%M:%S"] }
served = { source = ["Line"], reader = "number" }
other = { source = ["Other"], reader = "number" }
third = { source = ["Third"], reader = "number" }
imei = { source = ["IMEI"], reader = "imei" }
imsi = { source = ["IMSI"], reader = "imsi" }
cell = { source = ["Cell"], reader = "cell_id" }
duration_s = { source = ["Length"], reader = "duration" }
azimuth_deg = { source = ["Azimuth"], reader = "integer" }
bytes_up = { source = ["Up"], reader = "integer" }
access_point = { source = ["Batch"], reader = "text", fill_down = true }
far_address = { source = ["Id"], reader = "text" }
[[places]]
x = "Lat"
y = "Lon"
"""
PLAIN = {
    "When": "13/06/2024 20:00:00", "Line": "0639980001", "Other": "0639980101", "Third": "",
    "IMEI": "", "IMSI": "", "Cell": "", "Length": "7", "Azimuth": "", "Up": "", "Lat": "",
    "Lon": "", "Batch": "b",
}  # fmt: skip
OWN, WHOLE, AMERICAN = "0639980102", "+33639980102", "12025550101"
NUMBERS = {
    "'0639980102": "wrapped", "33639980102.0": "decimal", "3.3639980102E+10": "scientific",
    "33,639,980,102": "grouped", "#31#0639980102": "service_prefix", "IT33639980102":
    "foreign_prefix", f"+33{OWN}": "trunk_zero", f"+1{AMERICAN}": "trunk_prefix",
    f"+{OWN}": "plus_zero", "639980102": "lost_zero", "tel:+33639980102": "address",
    "nan": "null_word", "\u0660\u0666\u0663\u0669\u0669\u0668\u0660\u0661\u0660\u0662":
    "other_digits", "\u200e+33639980102": "invisible_signs", f"{WHOLE}99": "impossible_number",
    "sip:208010000000001@ims.mnc001.mcc208.3gppnetwork.org": "address_of_sim",
}  # fmt: skip
REPAIRS: tuple[tuple[str, str, str, str, str | None], ...] = (
    *(("Other", "other", text, rule, None) for text, rule in NUMBERS.items()),
    *(("Third", "third", text, rule, None) for text, rule in NUMBERS.items()),
    ("When", "time", "13/06/2024 24:00:00", "day_end", "2024-06-14 00:00:00"),
    ("IMEI", "imei", "35209900176148FF", "filler", None),
    ("IMEI", "imei", "0" * 14, "null_word", ""),
    ("IMEI", "imei", "12345678901234", "default_handset", ""),
    ("IMEI", "imei", "352099", "no_handset", ""),
    ("IMEI", "imei", "3.52099E+13", "digits_lost", ""),
    ("IMEI", "imei", "35209900176148.0", "decimal", "35209900176148"),
    ("IMSI", "imsi", "n/a", "null_word", ""),
    ("IMSI", "imsi", "12ab", "no_subscription", ""),
    ("IMSI", "imsi", "208150000000002.0", "decimal", "208150000000002"),
    ("Cell", "cell", "208-15-6699.0-196.0", "decimal", "208-15-6699-196"),
    ("Cell", "cell", "208-15-0x1A2B-0xC4", "marked_hexadecimal", "208-15-6699-196"),
    ("Cell", "cell", "\uff12\uff10\uff18-15-6699-196", "other_digits", "208-15-6699-196"),
    ("Cell", "cell", "208-15-0x1A2B-196", "notation_in_doubt", ""),
    ("Cell", "cell", "2.0801E+13", "digits_lost", ""),
    ("Cell", "cell", "208-15-6699-65535", "no_cell", ""),
    ("Cell", "cell", "nan", "null_word", ""),
    ("Length", "duration_s", "1.234", "grouped", "1234"),
    ("Length", "duration_s", "1 234", "grouped", "1234"),
    ("Length", "duration_s", "2 min", "unit_in_text", "120"),
    ("Length", "duration_s", "0:02:15", "clock", "135"),
    ("Length", "duration_s", "-3", "no_duration", ""),
    ("Length", "duration_s", "nan", "null_word", ""),
    ("Azimuth", "azimuth_deg", "120.7", "rounded", "121"),
    ("Azimuth", "azimuth_deg", "120.0", "decimal", "120"),
    ("Azimuth", "azimuth_deg", "700", "no_angle", ""),
    ("Up", "bytes_up", "1 234", "decimal", "1234"),
    ("Up", "bytes_up", "12.0", "decimal", "12"),
    ("Up", "bytes_up", "many", "no_number", ""),
    ("Batch", "access_point", "", "filled_down", "b"),
)


def written(rows: list[dict[str, str]]) -> bytes:
    names = ["Id", *PLAIN]
    lines = ["\t".join(names)]
    lines += ["\t".join(row[name] for name in names) for row in rows]
    return "\n".join(lines).encode()


def read(rows: list[dict[str, str]]) -> tuple[dict[int, list[tuple[str, ...]]], dict[str, int]]:
    """Notes of each row by its place, and the repairs that the file counts."""
    with TemporaryDirectory() as made:
        folder = Path(made)
        (folder / "layouts").mkdir()
        (folder / "layouts" / "lay.toml").write_text(LAYOUT, encoding="utf-8")
        bench = Bench(folder)
        try:
            bench.take("a.csv", written(rows), layout="lay", timezone="Europe/Paris")
            bench.balances()
            notes: dict[int, list[tuple[str, ...]]] = {}
            for row, *note in bench.case.query(
                "SELECT (record_id & 4294967295) - 1, field, raw, value, rule FROM field_note"
            ):
                notes.setdefault(int(row), []).append(tuple(note))
            (held,) = goods(bench.case)
            return notes, dict(held.repairs)
        finally:
            bench.case.close()


@settings(max_examples=5, deadline=None)
@given(st.integers(0, 2**32 - 1))
def test_every_repair_is_noted_on_its_field_and_counted(seed: int) -> None:
    dice = Random(seed)
    drawn = [dice.choice([*REPAIRS, None]) for _ in range(150)]
    drawn = [*REPAIRS, *drawn]
    dice.shuffle(drawn)
    rows = [{**PLAIN, "Id": "0"}]  # of the first row nothing is mended: it has what is filled down
    for place, repair in enumerate(drawn, start=1):
        rows.append({**PLAIN, "Id": str(place)})
        if repair is not None:
            rows[-1][repair[0]] = repair[2]
    notes, counted = read(rows)
    expected: Counter[str] = Counter()
    for place, repair in enumerate(drawn, start=2):
        found = notes.pop(place, [])
        if repair is None:
            assert found == []
            continue
        _, field, text, rule, value = repair
        mine = [note for note in found if note[0] == field and note[3] == rule]
        assert len(mine) == 1, (repair, found)
        assert mine[0][1].strip() == text.strip()
        assert value is None or mine[0][2] == value
        assert {note[0] for note in found} == {field}
        expected.update(note[3] for note in found)
    assert notes == {}
    assert counted == expected


def test_every_repair_is_explained() -> None:
    page = (Path(__file__).parents[2] / "docs" / "reference" / "repairs.md").read_text("utf-8")
    source = Path(__file__).parents[2] / "src" / "filiere"
    written = [*sorted((source / "numbers").glob("*.py")), source / "cells.py",
               source / "handsets.py", source / "importer" / "durations.py"]  # fmt: skip
    named = {rule for *_, rule, _ in REPAIRS}
    for path in written:
        text = path.read_text("utf-8")
        named |= set(re.findall(r'rules?=\(?"(\w+)"', text))
        named |= set(re.findall(r'mended\([^)]*"(\w+)"', text))
    assert sorted(rule for rule in named if f"`{rule}`" not in page) == []


def test_the_sign_of_degrees_is_no_repair() -> None:
    assert read([{**PLAIN, "Id": "1", "Azimuth": "120°"}]) == ({}, {})


@pytest.mark.parametrize(
    ("lat", "lon", "rule"),
    [
        ("x", "y", "coordinate_refused"),
        ("2.35", "48.85", "swapped"),
        ("10", "10", "outside_country"),
    ],
)
def test_every_record_at_an_odd_place_is_told(lat: str, lon: str, rule: str) -> None:
    odd = {"Cell": "208-15-6699-196", "Lat": lat, "Lon": lon}
    rows = [{**PLAIN, "Id": str(place), **odd} for place in range(3)]
    notes, counted = read(rows)
    assert counted == {rule: 3}
    assert {note[0][:2] for note in notes.values()} == {("cell_place", f"{lat}; {lon}")}
