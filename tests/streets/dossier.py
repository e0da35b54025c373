"""What would an inquiry's dossier be of a world so small that its truth can be read off?

The street of ``street`` as files under four acts, in the order in which an inquiry would have
asked: the bill of a line, of its dispatch phone, of couriers, of some clients and a pizzeria.
"""

import csv
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from filiere.model.codes import Kind
from filiere.validation.worlds.made import Made

HEAD = """\
[case]
reference = "2024-117"
title = "Delivery line"
country = "FR"
timezone = "Europe/Paris"
"""
ACT = """
[[authorisation]]
id = "{id}"
basis = "FR-CPP-77-1-2"
authority = "Parquet de Lyon"
date = 2024-07-01
numbers = [{numbers}]
from = 2024-06-01T00:00:00+02:00
to = 2024-06-30T23:59:59+02:00
kinds = ["cdr"]
{more}
[[source]]
path = "bills/{id}.csv"
authorisation = "{id}"
"""
COLUMNS = (
    "start_time", "kind", "served_number", "direction", "other_number", "duration_s", "imei",
    "imsi", "cell",
)  # fmt: skip
Acts = dict[str, tuple[Sequence[str], list[list[str]]]]


def bills(world: Made, numbers: Sequence[str]) -> list[list[str]]:
    """The rows of the bills of some numbers, in the canonical layout."""
    rows = []
    for a, b, t, kind, duration_s in sorted(world.contacts):
        for served, other, direction in ((a, b, "out"), (b, a, "in")):
            if served in numbers:
                at = datetime.fromtimestamp(t, tz=UTC).isoformat()
                word = Kind(kind).name.lower()
                rows.append([at, word, served, direction, other, str(duration_s), "", "", ""])
    return sorted(rows)


def write(
    folder: Path, acts: dict[str, tuple[Sequence[str], list[list[str]]]], more: str = ""
) -> Path:
    """A dossier: for each act the numbers it names, and the rows of its file."""
    (folder / "bills").mkdir(parents=True)
    text = HEAD
    for name, (numbers, rows) in acts.items():
        quoted = ", ".join(f'"{number}"' for number in numbers)
        text += ACT.format(id=name, numbers=quoted, more=more)
        with (folder / "bills" / f"{name}.csv").open("w", newline="", encoding="utf-8") as file:
            writer = csv.writer(file, lineterminator="\n")
            writer.writerow(COLUMNS)
            writer.writerows(rows)
    (folder / "case.toml").write_text(text, encoding="utf-8")
    return folder


def acts_of(world: Made) -> Acts:
    """Four acts, in the order in which an inquiry would have asked."""
    truth = world.truth
    clients = sorted({a for a, b, *_ in world.contacts if b == truth["line"][0]})[:12]
    asked = {
        "R1": truth["line"],
        "R2": truth["dispatch"],
        "R3": truth["courier"],
        "R4": [*clients, truth["pizzeria"][0]],
    }
    return {name: (numbers, bills(world, numbers)) for name, numbers in asked.items()}
