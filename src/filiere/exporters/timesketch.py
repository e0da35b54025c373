"""How do contacts become a timeline in Timesketch? One JSON object a line, one event a contact."""

import json
from collections.abc import Mapping
from pathlib import Path

from filiere.exporter import Exporter, Outgoing, Tally, Unit
from filiere.exporter.marks import json_line
from filiere.exporter.outgoing import iso
from filiere.wording import Words

_say = Words(__name__)

UNKNOWN = "?"


def write(outgoing: Outgoing, path: Path, tally: Tally) -> None:
    """Write the file."""
    with path.open("w", encoding="utf-8", newline="\n") as out:
        for contact in outgoing.contacts():
            a, b = contact.a or UNKNOWN, contact.b or UNKNOWN
            lasted = f", {contact.duration_s} s" if contact.duration_s is not None else ""
            source = outgoing.sources[contact.source]
            event = {
                "message": f"{a} -> {b}, {contact.kind}{lasted}",
                "datetime": f"{iso(contact.at_s).removesuffix('Z')}+00:00",
                "timestamp_desc": _say(f"timesketch-{contact.kind.replace('_', '-')}").into(
                    outgoing.language
                ),
                "contact": contact.name,
                "kind": contact.kind,
                "from_number": contact.a,
                "to_number": contact.b,
                "duration_s": contact.duration_s,
                "source": source.path,
                "source_row": contact.row,
                "source_sha256": source.sha256,
            }
            kept = {name: value for name, value in event.items() if value is not None}
            out.write(json_line(kept, tally) + "\n")


def count(path: Path) -> Mapping[Unit, int]:
    """Contacts: lines that hold an event."""
    with path.open(encoding="utf-8", newline="\n") as stream:
        return {Unit.CONTACTS: sum("datetime" in json.loads(line) for line in stream)}


EXPORTER = Exporter(
    title=_say("timesketch"),
    suffix=".timesketch.jsonl",
    holds=(Unit.CONTACTS,),
    writes=write,
    counts=count,
    reference="https://timesketch.org/guides/user/import-from-json-csv/",
    about_apart=True,
)
