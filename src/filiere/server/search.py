"""Which handset, SIM or cell is meant by a text, and which numbers were seen with it?

A handset or a SIM is found by its digits only where this very text would stand in clear: an act
names it, or a number that an act names used it. Cells are places, and nobody's: any part of one
finds it.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from filiere.case import Case
from filiere.case.rights.masking import Masker
from filiere.case.store import names as case_names
from filiere.findings.labels import cell_label
from filiere.masking import Said
from filiere.server import portraits

CELLS = 20
"""Cells of one answer; a longer text finds fewer."""
USERS = 12
"""Numbers that are named of one handset, SIM or cell; of the others it says how many."""
LEAST = 3
"""Characters from which a part of a cell is looked for."""

_IDENTITY = re.compile(r"[\d\s./-]{14,24}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Met:
    """A handset, a SIM or a cell, and who was seen with it."""

    label: str
    users: list[dict[str, Any]]
    """Each number with its records, the first and the last, in UTC seconds."""
    total: int
    """Numbers seen with it."""
    records: int


def search(case: Case, text: str) -> dict[str, list[Met]]:
    """What a text finds beside numbers: ``handsets``, ``sims`` and ``cells``."""
    handsets: list[tuple[int, str]] = []
    sims: list[tuple[int, str]] = []
    digits = re.sub(r"\D", "", text) if _IDENTITY.fullmatch(text.strip()) else ""
    if 14 <= len(digits) <= 16 and Masker(case).one(digits) == digits:
        device = case.query("SELECT device_id FROM device WHERE imei14 = ?", [digits[:14]])
        handsets = [(int(each), digits[:14]) for (each,) in device]
        sim = case.query("SELECT sim_id FROM sim WHERE imsi = ?", [digits])
        sims = [(int(each), digits) for (each,) in sim]
    cells: list[tuple[int, str]] = []
    if len(text) >= LEAST and any(sign.isdigit() for sign in text):
        rows = case.query(
            "SELECT cell_id, cell FROM cell WHERE contains(lower(cell), lower($text)) "
            "ORDER BY cell LIMIT $most",
            {"text": text, "most": CELLS},
        )
        cells = [(int(each), cell_label(name)) for each, name in rows]
    return {
        "handsets": _met(case, "device_id", handsets),
        "sims": _met(case, "sim_id", sims),
        "cells": _met(case, "cell_id", cells),
    }


def _met(case: Case, column: str, wanted: Sequence[tuple[int, str]]) -> list[Met]:
    """Who was seen with each, in one pass; ``column`` of the records is one of ours."""
    if len(wanted) == 0:
        return []
    seen: dict[int, list[tuple[int, int, int, int]]] = {}
    for thing, *row in case.query(
        # a join is looked up, a list would be walked through for each record
        f"SELECT {column}, served, count(*), min(t), max(t) FROM event "
        f"SEMI JOIN (SELECT unnest($wanted::INTEGER[]) AS {column}) AS wanted USING ({column}) "
        "WHERE served IS NOT NULL GROUP BY ALL ORDER BY count(*) DESC, served",
        {"wanted": [each for each, _ in wanted]},
    ):
        seen.setdefault(int(thing), []).append((row[0], row[1], row[2], row[3]))
    shown = {thing: rows[:USERS] for thing, rows in seen.items()}
    named = case_names.labels(case, [row[0] for rows in shown.values() for row in rows])
    held = portraits.roles(case)
    return [
        Met(
            label=Said(label),
            users=[
                {
                    "number": number,
                    "label": named[number],
                    "roles": held.get(number, []),
                    "records": records,
                    "first": first,
                    "last": last,
                }
                for number, records, first, last in shown.get(thing, [])
            ],
            total=len(seen.get(thing, [])),
            records=sum(row[1] for row in seen.get(thing, [])),
        )
        for thing, label in wanted
    ]
