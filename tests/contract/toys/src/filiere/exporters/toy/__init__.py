"""How does a network become a list of its numbers, one a line, with its contacts?"""

from collections.abc import Mapping
from pathlib import Path

from filiere.exporter import Exporter, Outgoing, Tally, Unit
from filiere.exporter.marks import json_line
from filiere.wording import Words

_say = Words(__name__)


def write(outgoing: Outgoing, path: Path, tally: Tally) -> None:
    """Write the file."""
    with path.open("w", encoding="utf-8", newline="\n") as out:
        out.write(json_line(outgoing.header.told(outgoing.language), tally) + "\n")
        for edge in outgoing.edges:
            out.write(json_line([edge.a, edge.b, edge.weight], tally) + "\n")


def count(path: Path) -> Mapping[Unit, int]:
    """Contacts: what the lines after the first add up to."""
    lines = path.read_text("utf-8").splitlines()[1:]
    return {Unit.CONTACTS: sum(int(line.rstrip("]").split()[-1]) for line in lines)}


EXPORTER = Exporter(
    title=_say("title"),
    suffix=".toy",
    holds=(Unit.CONTACTS,),
    writes=write,
    counts=count,
    reference="invented for the tests",
    pairs=True,
)
