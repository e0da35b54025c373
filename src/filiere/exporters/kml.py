"""How do cells become regions in Google Earth (KML 2.2)?

One polygon per number and cell, from first to last use. A region is no position, and says so.
"""

from collections.abc import Mapping
from pathlib import Path

from filiere.exporter import Exporter, Outgoing, Tally, Unit
from filiere.exporter.marks import elements, xml
from filiere.exporter.outgoing import iso
from filiere.wording import Words

_say = Words(__name__)

SPACE = "http://www.opengis.net/kml/2.2"
STYLE = (
    '<Style id="cell"><LineStyle><color>ff555555</color></LineStyle>'
    "<PolyStyle><color>33555555</color></PolyStyle></Style>"
)


def write(outgoing: Outgoing, path: Path, tally: Tally) -> None:
    """Write the file."""
    meaning = xml(_say("region").into(outgoing.language), tally)
    with path.open("w", encoding="utf-8", newline="\n") as out:
        told = xml(outgoing.header.line(outgoing.language), tally)
        out.write(f'<?xml version="1.0" encoding="UTF-8"?>\n<kml xmlns="{SPACE}">\n<Document>')
        out.write(f"<name>{xml(outgoing.header.case, tally)}</name>")
        out.write(f"<description>{told}</description>\n{STYLE}\n")
        for place, region in enumerate(outgoing.regions):
            label, cell = xml(region.label, tally), xml(region.cell, tally)
            out.write(f'<Placemark id="r{place}"><name>{label} · {cell}</name>')
            out.write(f"<description>{meaning}</description><TimeSpan>")
            out.write(f"<begin>{iso(region.first_s)}</begin><end>{iso(region.last_s)}</end>")
            out.write("</TimeSpan><styleUrl>#cell</styleUrl><ExtendedData>")
            values = (
                ("number", label),
                ("cell", cell),
                ("uses", str(region.uses)),
                ("reach_m", str(region.reach_m)),
            )
            for name, value in values:
                out.write(f'<Data name="{name}"><value>{value}</value></Data>')
            ring = " ".join(f"{x:.6f},{y:.6f},0" for x, y in region.ring)
            out.write("</ExtendedData><Polygon><outerBoundaryIs><LinearRing><coordinates>")
            out.write(f"{ring}</coordinates></LinearRing></outerBoundaryIs></Polygon>")
            out.write("</Placemark>\n")
        out.write("</Document>\n</kml>\n")


def count(path: Path) -> Mapping[Unit, int]:
    """Regions: placemarks that have a polygon."""
    drawn = elements(path, f"{{{SPACE}}}Placemark")
    return {Unit.REGIONS: sum(each.find(f"{{{SPACE}}}Polygon") is not None for each in drawn)}


EXPORTER = Exporter(
    title=_say("kml"),
    suffix=".kml",
    holds=(Unit.REGIONS,),
    writes=write,
    counts=count,
    reference="OGC 07-147r2, KML 2.2",
)
