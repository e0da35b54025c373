"""How does a network become a chart of i2 Analyst's Notebook (ANX)?

The order of children is that of the vendor's schema, which may not be shipped; ends of a link name
an entity's ``EntityId``. Times are UTC, whatever the analyst's computer says. Entities stand on a
square grid in the order of their labels: the analyst's own layout moves them.
"""

import math
from collections.abc import Mapping
from pathlib import Path

from filiere.exporter import Exporter, Outgoing, Tally, Unit
from filiere.exporter.marks import elements, xml
from filiere.exporter.outgoing import iso
from filiere.wording import Words

_say = Words(__name__)

STEP = 200
"""Distance of neighbours on the grid, in units of the chart."""

CONTACTS, FIRST, LAST, ROLES = "contacts", "first contact (UTC)", "last contact (UTC)", "roles"
CLASSES = ((CONTACTS, "AttNumber"), (FIRST, "AttTime"), (LAST, "AttTime"), (ROLES, "AttText"))
FLAGS = 'IsUser="true" UserCanAdd="true" UserCanRemove="true" ShowValue="true"'


def write(outgoing: Outgoing, path: Path, tally: Tally) -> None:
    """Write the file."""
    ids = {name: f"ID{place}" for place, (name, _) in enumerate(CLASSES, start=2)}
    kinds = sorted({edge.kind for edge in outgoing.edges})
    types = {kind: f"ID{place}" for place, kind in enumerate(kinds, start=2 + len(CLASSES))}
    item = 2 + len(CLASSES) + len(kinds)
    with path.open("w", encoding="utf-8", newline="\n") as out:
        out.write('<?xml version="1.0" encoding="UTF-8"?>\n<Chart>\n')
        out.write('<ApplicationVersion Major="9" Minor="0" Point="0" Build="0"/>\n')
        out.write('<StrengthCollection><Strength Id="ID1" Name="Default" ')
        out.write('DotStyle="DotStyleSolid"/></StrengthCollection>\n<AttributeClassCollection>\n')
        for name, kind in CLASSES:
            out.write(f'<AttributeClass Id="{ids[name]}" Name="{name}" Type="{kind}" {FLAGS}/>\n')
        out.write("</AttributeClassCollection>\n<LinkTypeCollection>\n")
        for kind in kinds:
            out.write(f'<LinkType Id="{types[kind]}" Name="{kind}"/>\n')
        told = xml(outgoing.header.line(outgoing.language), tally)
        out.write("</LinkTypeCollection>\n<Summary><FieldCollection>")
        out.write(f'<Field Type="SummaryFieldComments" Field="{told}"/>')
        out.write(f'</FieldCollection><Origin CreatedDate="{_created(outgoing)}" EditTime="0" ')
        out.write('RevisionNumber="1"/></Summary>\n<ChartItemCollection>\n')
        width = max(1, math.isqrt(len(outgoing.nodes)))
        places = {}
        for place, node in enumerate(outgoing.nodes):
            places[node.label] = place + 1
            label = xml(node.label, tally)
            x, y = place % width * STEP, place // width * STEP
            out.write(f'<ChartItem Id="ID{item + place}" Label="{label}" XPosition="{x}">')
            out.write(f'<End X="{x}" Y="{y}" Z="0"><Entity EntityId="{place + 1}" ')
            out.write(f'Identity="{label}" LabelIsIdentity="true"><Icon><IconStyle Type="')
            out.write('Phone number"/></Icon></Entity></End>')
            values = {
                CONTACTS: str(node.contacts),
                FIRST: _time(node.first_s),
                LAST: _time(node.last_s),
                ROLES: ", ".join(node.roles),
            }
            out.write(f"{_attributes(values, ids, tally)}</ChartItem>\n")
        item += len(outgoing.nodes)
        for place, edge in enumerate(outgoing.edges):
            out.write(f'<ChartItem Id="ID{item + place}" Label="{edge.weight} {edge.kind}">')
            out.write(f'<Link End1Id="{places[edge.a]}" End2Id="{places[edge.b]}"><LinkStyle ')
            out.write(f'Strength="Default" ArrowStyle="ArrowOnHead" Type="{edge.kind}" ')
            out.write(f'LinkTypeReference="{types[edge.kind]}"/></Link>')
            values = {
                CONTACTS: str(edge.weight),
                FIRST: _time(edge.first_s),
                LAST: _time(edge.last_s),
            }
            out.write(f"{_attributes(values, ids, tally)}</ChartItem>\n")
        out.write("</ChartItemCollection>\n</Chart>\n")


def _attributes(values: Mapping[str, str], ids: Mapping[str, str], tally: Tally) -> str:
    inner = "".join(
        f'<Attribute AttributeClass="{name}" AttributeClassReference="{ids[name]}" '
        f'Value="{xml(value, tally)}"/>'
        for name, value in values.items()
        if value != ""
    )
    return f"<AttributeCollection>{inner}</AttributeCollection>"


def _time(seconds: int) -> str:
    return iso(seconds).removesuffix("Z")


def _created(outgoing: Outgoing) -> str:
    """The last time in the records: a date is wanted, and that of today would change the bytes."""
    period = outgoing.header.period_s
    return _time(period[1] if period is not None else 0)


def count(path: Path) -> Mapping[Unit, int]:
    """Contacts: the attribute of all links together."""
    total = 0
    for item in elements(path, "ChartItem"):
        if item.find("Link") is not None:
            total += sum(
                int(each.get("Value", "0"))
                for each in item.iter("Attribute")
                if each.get("AttributeClass") == CONTACTS
            )
    return {Unit.CONTACTS: total}


EXPORTER = Exporter(
    title=_say("anx"),
    suffix=".anx",
    holds=(Unit.CONTACTS,),
    pairs=True,
    writes=write,
    counts=count,
    reference="Structure as written by anxwritter 1.25.0 (MIT); opened in no i2 by us",
)
