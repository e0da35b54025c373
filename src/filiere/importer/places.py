"""Where on Earth is the point that a row gives for its cell?

Degrees are taken as the layout orders them. Metres are French projections whose ranges do not
overlap, so the numbers themselves decide which; outside all of them the point is refused and the
row stays. Conversions are those of pyproj, offline; the EPSG code and the accuracy that it states
are kept with each point.
"""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from filiere.layout import Place

if TYPE_CHECKING:
    import pyproj

WGS84 = 4326

RANGES = (  # epsg, x from, x to, y from, y to: metropolitan France, then La Réunion
    (2154, 94_000, 1_242_000, 6_046_000, 7_112_000),
    (27572, 42_000, 1_197_000, 1_617_000, 2_679_000),
    (3727, 126_000, 194_000, 20_000, 80_000),
)

TERRITORIES = {  # latitude from, to, longitude from, to
    "FR": (
        (41.2, 51.2, -5.3, 9.7),
        (-21.5, -20.8, 55.1, 55.9),
        (-13.1, -12.5, 44.9, 45.4),
        (15.7, 16.6, -61.9, -60.9),
        (14.3, 15.0, -61.3, -60.7),
        (2.0, 5.9, -54.7, -51.5),
    ),
}
TERRITORIES["RE"] = TERRITORIES["FR"]

_DECIMAL = re.compile(r"[+-]?\d{1,9}([.]\d{1,12})?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """A place in WGS84 degrees; ``rule`` says what is odd about it, '' if nothing."""

    latitude_deg: float
    longitude_deg: float
    epsg: int
    accuracy_m: float
    rule: str = ""


_SEXAGESIMAL = re.compile(
    r"([NSEW])?\s*(\d{1,3})\s*[°º]\s*(\d{1,2}(?:[.,]\d+)?)?\s*['’′]?\s*"
    r"(?:(\d{1,2}(?:[.,]\d+)?)\s*(?:\"+|''|”|″))?\s*([NSEW])?"
)
_LETTERED = re.compile(r"([NSEW])\s*(\d{1,3}(?:[.,]\d+)?)|(\d{1,3}(?:[.,]\d+)?)\s*([NSEW])")


def coordinate(text: str) -> float | None:
    """A coordinate as printed: ``48.85``, ``N 48.85``, ``48°51'24.5"N``; None where it is none.

    A letter is needed where degrees are parted into minutes: west and south have no sign there. O
    is none: it is the west in French and Spanish, and the east in German.
    """
    if _DECIMAL.fullmatch(text) is not None:
        return float(text)
    found = _LETTERED.fullmatch(text)
    if found is not None:
        return _signed(float((found[2] or found[3]).replace(",", ".")), found[1] or found[4])
    found = _SEXAGESIMAL.fullmatch(text)
    if found is None or (found[1] is None) is (found[5] is None):
        return None
    minutes, seconds = (float((found[at] or "0").replace(",", ".")) for at in (3, 4))
    if minutes >= MINUTES or seconds >= MINUTES or (found[4] and not minutes.is_integer()):
        return None
    value = int(found[2]) + minutes / 60 + seconds / 3600
    return _signed(round(value, 7), found[1] or found[5])


MINUTES = 60
_AXIS = re.compile(r"[NSEW]")


def _signed(value: float, letter: str) -> float:
    return -value if letter in "SW" else value


def read_point(x: str, y: str, place: Place, crs_text: str = "", country: str = "") -> Point | None:
    """The point that two texts give; None where they give none."""
    left, right = coordinate(x), coordinate(y)
    if left is None or right is None:
        return None
    if left == 0 and right == 0:
        return None
    if _in_degrees(left, right, place, crs_text):
        told = _sides_of_latitude(x, y) or {1 if place.order == "longitude_latitude" else 0}
        latitude, longitude = (right, left) if told == {1} else (left, right)
        if len(told) > 1 or abs(latitude) > 90 or abs(longitude) > 180:
            return None
        return _judged(latitude, longitude, WGS84, 0.0, country)
    for epsg, x_from, x_to, y_from, y_to in RANGES:
        if x_from <= left <= x_to and y_from <= right <= y_to:
            longitude, latitude = _transformer(epsg).transform(left, right)
            return _judged(round(latitude, 7), round(longitude, 7), epsg, _accuracy(epsg), country)
    return None


def _sides_of_latitude(x: str, y: str) -> set[int]:
    """On which side letters put the latitude; both where the two are of one axis."""
    axes = {side: _AXIS.search(text) for side, text in enumerate((x, y))}
    return {side if found[0] in "NS" else 1 - side for side, found in axes.items() if found}


def _in_degrees(left: float, right: float, place: Place, crs_text: str) -> bool:
    if place.crs_source != "":
        return crs_text.casefold() == place.degrees_text.casefold()
    small = abs(left) <= 180 and abs(right) <= 180
    return place.crs == "degrees" or (place.crs == "either" and small)


def _judged(latitude: float, longitude: float, epsg: int, accuracy_m: float, country: str) -> Point:
    rule = ""
    if country in TERRITORIES and not _inside(latitude, longitude, country):
        rule = "swapped" if _inside(longitude, latitude, country) else "outside_country"
    return Point(
        latitude_deg=latitude,
        longitude_deg=longitude,
        epsg=epsg,
        accuracy_m=accuracy_m,
        rule=rule,
    )


def _inside(latitude: float, longitude: float, country: str) -> bool:
    return any(
        south <= latitude <= north and west <= longitude <= east
        for south, north, west, east in TERRITORIES[country]
    )


@lru_cache(maxsize=8)
def _transformer(epsg: int) -> "pyproj.Transformer":
    import pyproj.network  # noqa: PLC0415 -- slow to import, and most files print degrees or nothing

    pyproj.network.set_network_enabled(active=False)  # type: ignore[attr-defined]  # re-exported without saying so
    return pyproj.Transformer.from_crs(epsg, WGS84, always_xy=True)


@lru_cache(maxsize=8)
def _accuracy(epsg: int) -> float:
    """Accuracy in metres that pyproj states for its best conversion."""
    from pyproj.transformer import TransformerGroup  # noqa: PLC0415 -- idem

    best = TransformerGroup(epsg, WGS84, always_xy=True).transformers[0]
    return float(best.accuracy) if best.accuracy is not None else 0.0
