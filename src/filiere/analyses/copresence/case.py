"""Where was each phone of a case registered, as far as its records tell?

One registration per served number, second and cell whose place is known at that date; copies of a
row count once, forwarded legs carry no place. The reach of a cell comes from the list of cells that
the case holds.

Reads event, cell_place, coverage. Times in UTC seconds, places in WGS84 degrees.
"""

from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import numpy as np
from numpy.typing import NDArray

from filiere.case import Case
from filiere.signals.switches import Ints, Tracks, centred, lay, reach_of

PLACES = """
SELECT cell_id, latitude_deg, longitude_deg, CAST(azimuth_deg AS DOUBLE) AS azimuth_deg,
       coalesce(valid_from_s, -9000000000) AS from_s, coalesce(valid_to_s, 9000000000) AS to_s
FROM cell_place
ORDER BY cell_id, from_s, latitude_deg, longitude_deg, azimuth_deg
"""

NETWORKS = """
SELECT cell_id, regexp_extract(cell, '([0-9]{3}-[0-9]{2,3})', 1) AS network
FROM cell
ORDER BY cell_id
"""

HEARD = """
SELECT e.served, e.t, e.cell_id, min(e.record_id) AS record_id
FROM event e SEMI JOIN cell_place p ON p.cell_id = e.cell_id
WHERE e.served IS NOT NULL AND (e.flags & 1) = 0
GROUP BY e.served, e.t, e.cell_id
ORDER BY e.served, e.t, e.cell_id
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """Tracks of the phones of a case; ``cell`` and ``record`` have one entry per registration."""

    tracks: Tracks
    number: Ints
    """Number id of each phone of the tracks."""
    cell: Ints
    record: Ints

    def phone_of(self, number: int) -> int | None:
        """The phone of a number; None where it was never heard on a known cell."""
        place = int(np.searchsorted(self.number, number))
        known = place < len(self.number) and int(self.number[place]) == number
        return place if known else None


def read_heard(case: Case) -> Heard | None:
    """Every phone with a place; None where no record tells of a cell whose place is known."""
    places = {name: _plain(column) for name, column in case.columns(PLACES).items()}
    heard = {name: _plain(column) for name, column in case.columns(HEARD).items()}
    if len(heard["t"]) == 0:
        return None
    place = _valid(places, heard["cell_id"], heard["t"])
    known = place >= 0
    place = place[known]
    number, phone = np.unique(heard["served"][known], return_inverse=True)
    if len(number) == 0:
        return None
    latitude = places["latitude_deg"].astype(np.float64)
    longitude = places["longitude_deg"].astype(np.float64)
    reach = reach_of(latitude, longitude)
    azimuth = places["azimuth_deg"].astype(np.float64)
    latitude, longitude = centred(latitude, longitude, azimuth, reach)
    tracks = lay(
        phone.reshape(-1).astype(np.int64),
        heard["t"][known].astype(np.int64),
        latitude[place],
        longitude[place],
        reach[place],
        _networks(case, heard["cell_id"][known]),
    )
    return Heard(
        tracks=tracks,
        number=number.astype(np.int64),
        cell=heard["cell_id"][known][tracks.source].astype(np.int64),
        record=heard["record_id"][known][tracks.source].astype(np.int64),
    )


def _networks(case: Case, cell: Ints) -> Ints:
    """A number for the network of each cell, as its identity names it."""
    table = case.columns(NETWORKS)
    named = np.asarray(np.ma.getdata(table["network"]), dtype=str)
    number = np.unique(named, return_inverse=True)[1].reshape(-1).astype(np.int64)
    if len(number) == 0:
        return np.zeros(len(cell), dtype=np.int64)
    listed = _plain(table["cell_id"])
    place = np.minimum(np.searchsorted(listed, cell), len(listed) - 1)
    return np.where(listed[place] == cell, number[place], 0)


def _valid(places: dict[str, NDArray[Any]], cell: Ints, t: Ints) -> Ints:
    """Row of ``places`` that holds for each cell at each second; -1 where none does (R16)."""
    first = np.searchsorted(places["cell_id"], cell)
    last = np.searchsorted(places["cell_id"], cell, side="right")
    found = np.full(len(cell), -1, dtype=np.int64)
    for step in range(int((last - first).max(initial=0))):
        row = np.minimum(first + step, np.maximum(last - 1, 0))
        holds = (first + step < last) & (places["from_s"][row] <= t) & (t <= places["to_s"][row])
        found = np.where((found < 0) & holds, row, found)
    return found


def _plain(column: NDArray[Any]) -> NDArray[Any]:
    """The column with NaN where a number with a fraction is unknown, without the engine's mask."""
    if np.ma.isMaskedArray(column) and column.dtype.kind == "f":
        return np.asarray(column.filled(np.nan))
    return np.asarray(np.ma.getdata(column))


def same_handset(case: Case, left: int, right: int) -> int:
    """Handsets (IMEI, 14 digits) in which both numbers were seen."""
    return case.value(
        "SELECT count(*) FROM (SELECT DISTINCT device_id FROM event WHERE served = $left "
        "AND device_id IS NOT NULL INTERSECT SELECT DISTINCT device_id FROM event "
        "WHERE served = $right AND device_id IS NOT NULL)",
        {"left": left, "right": right},
        of=int,
    )


SILENCE_S = 36 * 3600


def silences(case: Case, heard: Heard, left: int, right: int) -> dict[str, int]:
    """Long silences of each phone inside its coverage, and those that both keep at once."""
    own = [_silences(case, heard, phone) for phone in (left, right)]
    both = sum(
        1
        for begin, end in own[0]
        for start, stop in own[1]
        if 2 * (min(end, stop) - max(begin, start)) > max(end - begin, stop - start)
    )
    return {"left": len(own[0]), "right": len(own[1]), "both": both}


def _silences(case: Case, heard: Heard, phone: int) -> list[tuple[int, int]]:
    """Spells without a registration, of ``SILENCE_S`` or more, while records are held."""
    tracks = heard.tracks
    t = tracks.t[tracks.start[phone] : tracks.start[phone + 1]]
    found = []
    for begin, end in case.query(
        "SELECT from_s, to_s FROM coverage WHERE number_id = ? ORDER BY from_s, to_s",
        [int(heard.number[phone])],
    ):
        inside = t[(t >= begin) & (t <= end)].tolist()
        edges = [int(begin), *inside, int(end)]
        found += [(a, b) for a, b in pairwise(edges) if b - a >= SILENCE_S]
    return found
