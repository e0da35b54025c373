"""What does not verify, where, and how is it said?"""

from dataclasses import dataclass
from typing import Any

from filiere.case.rights.log import Entry
from filiere.wording import Text
from filiere.wording.pair import Pair

Details = list[tuple[Entry, dict[str, Any]]]
"""Entries of the log, with their details read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """One thing that does not verify."""

    where: str
    """Such as ``log 12``, ``source 3``, ``run 7``, ``table event``."""
    field: str
    """Field of the log entry, part of the table, or '' elsewhere."""
    said: Text


def fault(where: str, field: str, *, en: str, fr: str) -> Fault:
    """A fault whose sentence is given in both languages."""
    return Fault(where=where, field=field, said=Pair(en=en, fr=fr))
