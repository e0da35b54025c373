import re
import tomllib
from dataclasses import replace
from pathlib import Path

import pytest

from filiere.world import WorldSettings, write
from filiere.world.pnij import COLUMNS

DATES = {
    "orange": r"\d\d/\d\d/\d{4} - \d\d:\d\d:\d\d",
    "sfr": r"\d\d/\d\d/\d{4} - \d\d:\d\d:\d\d UTC",
    "bouygues": r"\d\d/\d\d/\d{4} - \d\d:\d\d:\d\d UTC\+2",
    "free": r"\d\d/\d\d/\d{4} - \d\d:\d\d:\d\d UTC\+2",
}


@pytest.fixture(scope="module")
def folder(settings: WorldSettings, tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("pnij") / "out"
    write(replace(settings, days=6, layouts=("pnij", "dumps")), out)
    return out


def rows_of(folder: Path, operator: str) -> list[list[str]]:
    rows = []
    for path in sorted((folder / "pnij" / operator).glob("*.csv")):
        lines = path.read_bytes().decode("latin-1").split("\r\n")
        assert lines[0] == COLUMNS
        assert lines[-1] == ""
        rows += [line.split(";") for line in lines if line not in {"", COLUMNS}]
    return rows


@pytest.mark.parametrize("operator", sorted(DATES))
def test_each_operator_writes_its_times(folder: Path, operator: str) -> None:
    rows = rows_of(folder, operator)
    assert len(rows) > 100
    assert all(len(row) == 24 for row in rows)
    assert all(re.fullmatch(DATES[operator], row[1]) for row in rows)
    assert {row[0] for row in rows} == {"TELEPHONIE", "SMS"}
    assert {row[5] for row in rows} == {"sortant", "entrant"}


@pytest.mark.parametrize("operator", ["bouygues", "free"])
def test_x_is_the_latitude_in_degrees(folder: Path, operator: str) -> None:
    located = [row for row in rows_of(folder, operator) if row[21] != ""]
    assert len(located) > 20
    assert {row[21] for row in located} == {"WGS84"}
    assert all(43 < float(row[22]) < 44 and 3 < float(row[23]) < 5 for row in located)


def test_lambert_metres_stand_in_the_same_columns(folder: Path) -> None:
    for operator, low, high in (("orange", 6_046_000, 7_112_000), ("sfr", 1_617_000, 2_679_000)):
        located = [row for row in rows_of(folder, operator) if row[21] != ""]
        assert len(located) > 20
        assert all(low < float(row[23]) < high for row in located)


def test_filler_digit_wrappers_and_short_imeis(folder: Path) -> None:
    imeis = {row[10] for row in rows_of(folder, "bouygues")} - {""}
    assert all(re.fullmatch(r'=\("\d{14}0"\)', imei) for imei in imeis)
    assert all(re.fullmatch(r"\d{14}|", row[10]) for row in rows_of(folder, "sfr"))
    cells = {row[11] for row in rows_of(folder, "free")} - {""}
    assert all(re.fullmatch(r'=\("\d{16}"\)', cell) for cell in cells)


def test_traps_are_set(folder: Path) -> None:
    twice = [";".join(row) for row in rows_of(folder, "bouygues")]
    assert len(set(twice)) < len(twice)
    (free,) = (folder / "pnij" / "free").glob("*.csv")
    assert free.read_bytes().decode("latin-1").count(COLUMNS) > 2
    everything = [row for operator in DATES for row in rows_of(folder, operator)]
    two = [row for row in everything if ", " in row[3]]
    assert len(two) > 0
    assert all(row[5] == "entrant" and row[8] == "Abouti" for row in two)
    failed = [row for row in everything if row[8] == "Non abouti"]
    assert len(failed) > 0
    assert all(row[6] == "" and row[7] == "inefficace" for row in failed)
    assert any("(voicemail)" in row[4] for row in everything)


def test_dumps_speak_three_dialects(folder: Path) -> None:
    dumps = folder / "dumps"
    orange = (dumps / "orange.csv").read_bytes().decode("latin-1").split("\r\n")
    assert orange[0].startswith("Horodatage_debut;Cellule;IMSI")
    listed = (dumps / "orange_cellules.csv").read_bytes().decode("latin-1").split("\r\n")[1:-1]
    keys = {(row.split(";")[1] or row.split(";")[0].replace(" ", "")) for row in listed}
    assert {row.split(";")[1] for row in orange[1:-1]} <= keys
    assert any(row.split(";")[6] == "SIGNALISATION" for row in orange[1:-1])
    assert any(row.split(";")[6] in {"VOIX", "SMS"} for row in orange[1:-1])
    sfr = (dumps / "sfr.csv").read_bytes().decode("latin-1").split("\r\n")
    assert re.fullmatch(r"\d\d/\d\d/2024 \d\d:\d\d:\d\d", sfr[1].split(";")[0])
    bouygues = (dumps / "bouygues.csv").read_bytes().decode("latin-1").split("\r\n")
    assert 43 < float(bouygues[1].split(";")[6]) < 44


def test_cells_asked_for_are_named_as_the_dumps_name_them(
    settings: WorldSettings, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    write(replace(settings, days=3, layouts=("dumps",), bills="network"), out)
    (act,) = tomllib.loads((out / "case.toml").read_text(encoding="utf-8"))["authorisation"]
    asked = set(act["cells"])
    for name, cell in (
        ("orange", lambda row: row[1]),
        ("sfr", lambda row: row[5]),
        ("bouygues", lambda row: f"point:{row[6]},{row[7]}"),
    ):
        lines = (out / "dumps" / f"{name}.csv").read_bytes().decode("latin-1").split("\r\n")
        assert len(lines) > 5
        assert {cell(line.split(";")) for line in lines[1:-1]} <= asked
