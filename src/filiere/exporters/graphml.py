"""How does a network become GraphML, for igraph, yEd, Cytoscape, networkx?

Every key stands on every node and edge: a reader turns a missing number into NaN. The label is
there beside the id, whose ampersands igraph does not read.
"""

from collections.abc import Mapping
from pathlib import Path

from filiere.exporter import Exporter, Outgoing, Tally, Unit
from filiere.exporter.marks import elements, xml
from filiere.exporter.outgoing import iso
from filiere.wording import Words

_say = Words(__name__)

SPACE = "http://graphml.graphdrawing.org/xmlns"

KEYS = (
    ("label", "node", "string"),
    ("kind", "node", "string"),
    ("roles", "node", "string"),
    ("contacts", "node", "long"),
    ("first_utc", "node", "string"),
    ("last_utc", "node", "string"),
    ("contact_kind", "edge", "string"),
    ("weight", "edge", "long"),
    ("first", "edge", "string"),
    ("last", "edge", "string"),
)


def write(outgoing: Outgoing, path: Path, tally: Tally) -> None:
    """Write the file."""
    with path.open("w", encoding="utf-8", newline="\n") as out:
        out.write(f'<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="{SPACE}">\n')
        for name, of, kind in KEYS:
            out.write(f'<key id="{name}" for="{of}" attr.name="{name}" attr.type="{kind}"/>\n')
        told = xml(outgoing.header.line(outgoing.language), tally)
        out.write(f'<graph edgedefault="directed">\n<desc>{told}</desc>\n')
        for node in outgoing.nodes:
            out.write(f'<node id="{xml(node.label, tally)}">')
            out.write(_data("label", node.label, tally))
            out.write(_data("kind", node.kind, tally))
            out.write(_data("roles", ", ".join(node.roles), tally))
            out.write(_data("contacts", node.contacts, tally))
            out.write(_data("first_utc", iso(node.first_s), tally))
            out.write(_data("last_utc", iso(node.last_s), tally) + "</node>\n")
        for place, edge in enumerate(outgoing.edges):
            ends = f'source="{xml(edge.a, tally)}" target="{xml(edge.b, tally)}"'
            out.write(f'<edge id="e{place}" {ends}>')
            out.write(_data("contact_kind", edge.kind, tally))
            out.write(_data("weight", edge.weight, tally))
            out.write(_data("first", iso(edge.first_s), tally))
            out.write(_data("last", iso(edge.last_s), tally) + "</edge>\n")
        out.write("</graph>\n</graphml>\n")


def _data(key: str, value: str | int, tally: Tally) -> str:
    return f'<data key="{key}">{xml(str(value), tally)}</data>'


def count(path: Path) -> Mapping[Unit, int]:
    """Contacts: the weights of all edges together."""
    total = 0
    for edge in elements(path, f"{{{SPACE}}}edge"):
        total += sum(int(data.text or "0") for data in edge if data.get("key") == "weight")
    return {Unit.CONTACTS: total}


EXPORTER = Exporter(
    title=_say("graphml"),
    suffix=".graphml",
    holds=(Unit.CONTACTS,),
    pairs=True,
    writes=write,
    counts=count,
    reference="http://graphml.graphdrawing.org/specification.html",
)
