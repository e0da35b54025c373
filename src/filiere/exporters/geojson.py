"""How do cells become regions in a geographic information system (GeoJSON)?

Longitude before latitude, WGS 84, six decimals, closed rings; one feature a line.
"""

import json
from collections.abc import Mapping
from itertools import pairwise
from pathlib import Path

from filiere.exporter import Exporter, Outgoing, Tally, Unit
from filiere.exporter.marks import json_line
from filiere.exporter.outgoing import iso
from filiere.wording import Words

_say = Words(__name__)


def write(outgoing: Outgoing, path: Path, tally: Tally) -> None:
    """Write the file."""
    meaning = _say("region").into(outgoing.language)
    with path.open("w", encoding="utf-8", newline="\n") as out:
        head = json_line(outgoing.header.told(outgoing.language), tally)
        out.write(f'{{"type": "FeatureCollection", "filiere": {head},\n"features": [')
        for place, region in enumerate(outgoing.regions):
            feature = {
                "type": "Feature",
                "id": f"r{place}",
                "geometry": {"type": "Polygon", "coordinates": [_counterclockwise(region.ring)]},
                "properties": {
                    "number": region.label,
                    "cell": region.cell,
                    "from": iso(region.first_s),
                    "to": iso(region.last_s),
                    "uses": region.uses,
                    "reach_m": region.reach_m,
                    "meaning": meaning,
                },
            }
            out.write(("" if place == 0 else ",") + "\n" + json_line(feature, tally))
        out.write("\n]}\n")


def _counterclockwise(ring: tuple[tuple[float, float], ...]) -> list[list[float]]:
    """The ring in the direction that RFC 7946 wants of an outer one."""
    turned = sum(a[0] * b[1] - b[0] * a[1] for a, b in pairwise(ring)) < 0
    return [list(point) for point in (reversed(ring) if turned else ring)]


def count(path: Path) -> Mapping[Unit, int]:
    """Regions: features."""
    return {Unit.REGIONS: len(json.loads(path.read_text("utf-8"))["features"])}


EXPORTER = Exporter(
    title=_say("geojson"),
    suffix=".geojson",
    holds=(Unit.REGIONS,),
    writes=write,
    counts=count,
    reference="RFC 7946",
)
