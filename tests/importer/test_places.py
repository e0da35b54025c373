"""Points are where the operator means them, within a metre of known places."""

# ruff: noqa: ANN401 - the bench is the fixture's own class, which no test can import

from typing import Any

import pytest
from pyproj import Geod

from filiere.importer.places import read_point
from filiere.layout import Place

METRES = Place(x="X", y="Y", crs="metres")
EITHER = Place(x="X", y="Y", crs="either", order="longitude_latitude")
PNIJ = Place(x="X", y="Y", crs="either", crs_source="TYPE-COORD")


@pytest.mark.parametrize(
    ("x", "y", "epsg", "latitude", "longitude"),
    [
        ("700000", "6600000", 2154, 46.5, 3.0),
        ("721163.3", "1847116.6", 27572, 43.61556, 3.83556),
        ("150000", "50000", 3727, -21.129086, 55.431159),
    ],
)
def test_metres_are_the_projection_of_their_range(
    x: str, y: str, epsg: int, latitude: float, longitude: float
) -> None:
    point = read_point(x, y, METRES)
    assert point is not None
    assert point.epsg == epsg
    away = Geod(ellps="WGS84").inv(longitude, latitude, point.longitude_deg, point.latitude_deg)[2]
    assert away < 1
    assert point.accuracy_m > 0


def test_the_type_column_decides_between_degrees_and_metres() -> None:
    degrees = read_point("43.61556", "3.83556", PNIJ, "WGS84")
    assert degrees is not None
    assert (degrees.latitude_deg, degrees.longitude_deg, degrees.epsg) == (43.61556, 3.83556, 4326)
    assert read_point("43.61556", "3.83556", PNIJ, "") is None


def test_a_swapped_point_is_said_to_be_so_and_left() -> None:
    point = read_point("43.61556", "3.83556", EITHER, country="FR")
    assert point is not None
    assert (point.latitude_deg, point.rule) == (3.83556, "swapped")


@pytest.mark.parametrize(
    ("x", "y"), [("", ""), ("0", "0"), ("1E5", "2E6"), ("north", "3"), ("500000", "4000000")]
)
def test_what_is_no_place_is_none(x: str, y: str) -> None:
    assert read_point(x, y, METRES) is None


def test_a_cell_that_holds_the_sign_between_texts_moves_no_other(bench: Any) -> None:
    """Texts are handed to the engine as one: the sign that parts them may stand in one of them."""
    cells = ["208-15-1000-2000", "208-15-1000\x1e-2001", "208-15-1000-2002", ""]
    lines = ["start_time,kind,served_number,direction,other_number,duration_s,imei,imsi,cell"]
    for place, cell in enumerate(cells, start=1):
        time = "2024-06-03T18:00:00+02:00"
        lines.append(f"{time},call,+33639980001,out,+33639980002,{place},,,{cell}")
    bench.take("a.csv", "\n".join(lines).encode())
    found = dict(
        bench.case.query(
            "SELECT duration_s, cell FROM event LEFT JOIN cell USING (cell_id) ORDER BY duration_s"
        )
    )
    assert found[1] == "208-15-1000-2000"
    assert found[3] == "208-15-1000-2002"
    assert found[2] != "208-15-1000-2001"
    assert found[4] is None
    bench.balances()
