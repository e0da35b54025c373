"""Which cells served which numbers, as regions, and when?

Only cells that were used are drawn. A use is joined to the cell as it was at that time; forwarding
legs say nothing of a place and are left out.
"""

from dataclasses import dataclass
from typing import Any

import numpy as np
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from filiere.case import Case
from filiere.findings.labels import cell_label
from filiere.findings.regions import SAID, Mast, Sector, network, reaches, ring
from filiere.model.codes import Flag
from filiere.server import buffers
from filiere.server.answers import answer, buffer
from filiere.server.api.lanes import described, lane_numbers
from filiere.server.asked import WHERE, Filter, filter_of, integers, record_text
from filiere.server.desk import desk_of

EVENTS = 2_000_000

_USES = f"""
    WITH used AS (
        SELECT record_id, t, kind, served, cell_id FROM event
        WHERE {WHERE} AND cell_id IS NOT NULL AND (flags & {int(Flag.FORWARDED)}) = 0
          AND ($numbers::INTEGER[] IS NULL OR list_contains($numbers::INTEGER[], served))
          AND ($cells::INTEGER[] IS NULL OR list_contains($cells::INTEGER[], cell_id))
    ), placed AS (
        SELECT u.record_id, min(p.record_id) AS place_id
        FROM used u JOIN cell_place p ON p.cell_id = u.cell_id
         AND (p.valid_from_s IS NULL OR u.t >= p.valid_from_s)
         AND (p.valid_to_s IS NULL OR u.t <= p.valid_to_s)
        GROUP BY u.record_id
    ), counted AS (
        SELECT cell_id, place_id, count(*) AS events, count(DISTINCT served) AS numbers
        FROM used LEFT JOIN placed USING (record_id) GROUP BY cell_id, place_id
    )
"""


@dataclass(frozen=True, slots=True)
class _Used:
    """A cell that was used, at one of its places; no place where the case has none for it."""

    cell_id: int
    cell: str
    events: int
    numbers: int
    latitude_deg: float | None
    longitude_deg: float | None
    azimuth_deg: int | None
    beam_deg: int | None
    point_kind: str | None
    place_id: int | None


def regions(request: Request) -> Response:
    """The regions of the cells used."""
    asked = filter_of(request, "cells")
    desk = desk_of(request)
    with desk.reading() as case:
        bound = {**asked.values, "cells": list(integers(request, "cells")) or None}
        used = case.rows(
            f"""{_USES}
            SELECT c.cell_id, cell, events, numbers, latitude_deg, longitude_deg, azimuth_deg,
                   beam_deg, point_kind, place_id
            FROM counted c JOIN cell USING (cell_id)
            LEFT JOIN cell_place p ON p.cell_id = c.cell_id AND p.record_id = place_id
            ORDER BY events DESC, c.cell_id, place_id NULLS LAST
            """,
            bound,
            into=_Used,
        )
        masts = case.query(
            "SELECT DISTINCT cell, latitude_deg, longitude_deg FROM cell_place "
            "JOIN cell USING (cell_id) ORDER BY ALL"
        )
    desk.note(request.state.session, "consultation", "map")
    far = reaches([(network(name), latitude, longitude) for name, latitude, longitude in masts])
    drawn = [_cell(each, far) for each in used]
    cells = [each for each in drawn if each is not None]
    lost = [each.events for each in used if each.latitude_deg is None]
    told = {
        "region": "sector",
        "stated_coverage": None,
        "text": SAID,
        "bounds": _bounds(cells),
        "unplaced": len(lost),
        "unplaced_events": sum(lost),
        "cells": cells,
    }
    return answer(request, told)


def _cell(used: _Used, far: dict[Mast, float]) -> dict[str, Any] | None:
    if used.latitude_deg is None or used.longitude_deg is None or used.place_id is None:
        return None
    reach = far[network(used.cell), used.latitude_deg, used.longitude_deg]
    sector = Sector(
        latitude_deg=used.latitude_deg,
        longitude_deg=used.longitude_deg,
        azimuth_deg=used.azimuth_deg,
        beam_deg=used.beam_deg,
    )
    return {
        "cell": used.cell_id,
        "label": cell_label(used.cell),
        "polygon": ring(sector, reach),
        "reach_m": int(reach),
        "azimuth_deg": used.azimuth_deg,
        "beam_deg": used.beam_deg,
        "point_kind": used.point_kind,
        "events": used.events,
        "numbers": used.numbers,
        "record": record_text(used.place_id),
    }


def _bounds(cells: list[dict[str, Any]]) -> list[float] | None:
    points = [point for cell in cells for point in cell["polygon"]]
    if len(points) == 0:
        return None
    longitudes, latitudes = zip(*points, strict=True)
    return [min(longitudes), min(latitudes), max(longitudes), max(latitudes)]


def events(request: Request) -> Response:
    """Each use of a cell by the numbers shown, for playback."""
    asked = filter_of(request)
    desk = desk_of(request)
    with desk.reading() as case:
        numbers = lane_numbers(case, asked)
        found = _played(case, asked, numbers)
        meta = {"lanes": described(case, numbers), "events": len(found["t"])}
    types = {"t": "u32", "cell": "u32", "lane": "u16", "kind": "u8"}
    arrays = {name: (types[name], np.asarray(found[name])) for name in types}
    return buffer(buffers.pack("playback", arrays, meta))


def _played(case: Case, asked: Filter, numbers: list[int]) -> dict[str, Any]:
    values = {**asked.values, "wanted": numbers, "most": EVENTS}
    del values["numbers"]
    return case.columns(
        f"""
        WITH lane AS (
            SELECT unnest($wanted::INTEGER[]) AS number_id,
                   unnest(range(len($wanted::INTEGER[])))::INTEGER AS lane
        )
        SELECT t, cell_id AS cell, lane, kind FROM event JOIN lane ON number_id = served
        WHERE {WHERE} AND cell_id IS NOT NULL AND (flags & {int(Flag.FORWARDED)}) = 0
        ORDER BY t, lane, cell, kind LIMIT $most
        """,
        values,
    )


ROUTES: list[BaseRoute] = [Route("/map", regions), Route("/map/events.bin", events)]
