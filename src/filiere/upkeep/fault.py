"""What does not verify, where, and how is it said?"""

from dataclasses import dataclass
from typing import Any

from filiere.case.rights.log import Entry
from filiere.errors import FiliereError
from filiere.wording import Plain, Text

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


def said_of(error: FiliereError) -> Text:
    """The sentence of an error, in both languages where it has them."""
    sentence = error.sentence
    return Plain(sentence, sentence) if isinstance(sentence, str) else sentence
