"""How are two sets of findings, side by side, given to other programs?

Each finding in brief: its id, what it says in both languages, its strength, how many rows it rests
on and on which acts.
"""

from collections.abc import Sequence
from typing import Any

from filiere.case import Case
from filiere.case.rights.masking import Masker
from filiere.findings import View
from filiere.upkeep.annulment import Fall

FALLS = "filiere.falls/1"
CORRECTED = "filiere.corrected/1"


def brief(view: View) -> dict[str, Any]:
    """One finding in brief."""
    return {
        "id": view.id,
        "analysis": view.analysis,
        "statement": {"en": view.claim.en, "fr": view.claim.fr},
        "log10_lr": None if view.lr is None else view.lr.log10,
        "evidence_rows": view.evidence_rows,
        "depends_on": list(view.depends_on),
    }


def pairs(found: Sequence[tuple[View, View]]) -> list[dict[str, Any]]:
    """Findings before and after."""
    return [{"before": brief(before), "after": brief(after)} for before, after in found]


def corrected(case: Case, fall: Fall, shift_s: int) -> dict[str, Any]:
    """What changed with a correction of a file's clock, as an object."""
    told = falls(case, fall)
    del told["authorisation"]
    file = Masker(case).one(fall.authorisation)
    return {**told, "schema": CORRECTED, "file": file, "shift_s": shift_s}


def falls(case: Case, fall: Fall) -> dict[str, Any]:
    """What fell with an authorisation, as an object."""
    return {
        "schema": FALLS,
        "case": Masker(case).reference(),
        "authorisation": fall.authorisation,
        "what_if": fall.what_if,
        "records": fall.records_aside,
        "lost": [brief(view) for view in fall.lost],
        "weakened": pairs(fall.weakened),
        "changed": pairs(fall.changed),
        "unchanged": [brief(view) for view in fall.unchanged],
        "gained": [brief(view) for view in fall.gained],
    }
