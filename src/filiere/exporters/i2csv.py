"""How does a network become a table that i2 imports, where an ANX file is refused?

One row per pair and kind of contact. Each label follows a word, «tel +33…»: a spreadsheet that
opens the file computes nothing, and i2 keeps the plus sign.
"""

import csv
from collections.abc import Mapping
from pathlib import Path

from filiere.exporter import Exporter, Outgoing, Tally, Unit
from filiere.exporter.marks import utf8
from filiere.exporter.outgoing import iso
from filiere.wording import Words

_say = Words(__name__)

WEIGHT = 3


def write(outgoing: Outgoing, path: Path, tally: Tally) -> None:
    """Write the file."""
    with path.open("w", encoding="utf-8-sig", newline="") as out:
        lines = csv.writer(out, delimiter=";", lineterminator="\r\n")
        heads = ("source", "target", "kind", "contacts", "first", "last")
        lines.writerow([_say(f"i2csv-{head}").into(outgoing.language) for head in heads])
        for edge in outgoing.edges:
            lines.writerow(
                [
                    f"tel {_on_one_line(utf8(edge.a, tally))}",
                    f"tel {_on_one_line(utf8(edge.b, tally))}",
                    edge.kind,
                    edge.weight,
                    iso(edge.first_s),
                    iso(edge.last_s),
                ]
            )


def _on_one_line(label: str) -> str:
    """A label without breaks: what follows one would begin a cell of its own in some readers."""
    return " ".join(label.replace("\0", "\ufffd").splitlines())


def count(path: Path) -> Mapping[Unit, int]:
    """Contacts: the column of counts added up."""
    with path.open(encoding="utf-8-sig", newline="") as stream:
        lines = csv.reader(stream, delimiter=";")
        next(lines)
        return {Unit.CONTACTS: sum(int(line[WEIGHT]) for line in lines)}


EXPORTER = Exporter(
    title=_say("i2csv"),
    suffix=".i2.csv",
    holds=(Unit.CONTACTS,),
    pairs=True,
    writes=write,
    counts=count,
    reference="Any table with one row a link; an import specification is made in i2",
    about_apart=True,
)
