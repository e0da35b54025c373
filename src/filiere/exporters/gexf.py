"""How does a network become GEXF 1.2, for Gephi? Static: one edge per pair and kind of contact."""

from collections.abc import Mapping
from pathlib import Path

from filiere.exporter import Exporter, Outgoing, Tally, Unit
from filiere.exporter.marks import elements, xml
from filiere.exporter.outgoing import iso
from filiere.wording import Words

_say = Words(__name__)

SPACE = "http://www.gexf.net/1.2draft"

NODE = (
    ("kind", "string"),
    ("roles", "string"),
    ("contacts", "long"),
    ("first_utc", "string"),
    ("last_utc", "string"),
)
EDGE = (("contact_kind", "string"), ("first_utc", "string"), ("last_utc", "string"))


def write(outgoing: Outgoing, path: Path, tally: Tally) -> None:
    """Write the file."""
    with path.open("w", encoding="utf-8", newline="\n") as out:
        told = xml(outgoing.header.line(outgoing.language), tally)
        out.write(f'<?xml version="1.0" encoding="UTF-8"?>\n<gexf xmlns="{SPACE}" version="1.2">\n')
        out.write(f"<meta><creator>Filière</creator><description>{told}</description></meta>\n")
        out.write('<graph defaultedgetype="directed" mode="static">\n')
        for of, named in (("node", NODE), ("edge", EDGE)):
            out.write(f'<attributes class="{of}">')
            for place, (name, kind) in enumerate(named):
                out.write(f'<attribute id="{place}" title="{name}" type="{kind}"/>')
            out.write("</attributes>\n")
        out.write("<nodes>\n")
        for node in outgoing.nodes:
            label = xml(node.label, tally)
            values = (
                node.kind,
                ", ".join(node.roles),
                node.contacts,
                iso(node.first_s),
                iso(node.last_s),
            )
            out.write(f'<node id="{label}" label="{label}">{_values(values, tally)}</node>\n')
        out.write("</nodes>\n<edges>\n")
        for place, edge in enumerate(outgoing.edges):
            ends = f'source="{xml(edge.a, tally)}" target="{xml(edge.b, tally)}"'
            inner = _values((edge.kind, iso(edge.first_s), iso(edge.last_s)), tally)
            out.write(f'<edge id="{place}" {ends} type="directed" label="{edge.kind}" ')
            out.write(f'weight="{edge.weight}">{inner}</edge>\n')
        out.write("</edges>\n</graph>\n</gexf>\n")


def _values(values: tuple[str | int, ...], tally: Tally) -> str:
    inner = "".join(
        f'<attvalue for="{place}" value="{xml(str(value), tally)}"/>'
        for place, value in enumerate(values)
    )
    return f"<attvalues>{inner}</attvalues>"


def count(path: Path) -> Mapping[Unit, int]:
    """Contacts: the weights of all edges together."""
    edges = elements(path, f"{{{SPACE}}}edge")
    return {Unit.CONTACTS: sum(int(edge.get("weight", "0")) for edge in edges)}


EXPORTER = Exporter(
    title=_say("gexf"),
    suffix=".gexf",
    holds=(Unit.CONTACTS,),
    pairs=True,
    writes=write,
    counts=count,
    reference="https://gexf.net/schema.html",
)
