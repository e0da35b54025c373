"""Why can a row not be read?

A closed list: each reason has its sentence in both languages, so that rejects can be counted by
kind and explained to a reader who never saw the file.
"""

from enum import IntEnum
from functools import cache

from filiere.wording import Text, Words, catalogues

_say = Words(__name__)
READERS = "readers"


class Reason(IntEnum):
    """Why a row is a reject; the name in lower case is what the ledger stores."""

    COLUMNS = 1
    TIME = 2
    ZONE = 3
    AMBIGUOUS_TIME = 4
    NONEXISTENT_TIME = 5
    CODE = 6
    NUMBER = 7
    SCIENTIFIC = 8
    DURATION = 9
    IMEI = 10
    IMSI = 11
    CELL = 12
    COORDINATE = 13
    INTEGER = 14
    SERVED = 15
    ROUTING = 16
    TWO_NUMBERS = 17
    HEADER = 18
    """It looks like the header of another table; only while a file is read."""
    LOOK_ALIKE = 19
    TURNED = 20
    QUOTED = 21

    @property
    def key(self) -> str:
        """What the ledger stores."""
        return self.name.lower()

    @property
    def called(self) -> Text:
        """What to call it in a count."""
        return _say(f"name-{self.key.replace('_', '-')}")


@cache
def _of_readers(reason: str) -> Words | None:
    """The catalogue that words a reader's own reason: that of all readers, or of one of them."""
    for each in catalogues():
        if each.split("/")[0] == READERS:
            words = Words(f"filiere.{each.replace('/', '.')}")
            if f"why-{reason}" in words:
                return words
    return None


def known(reason: str) -> bool:
    """Whether a reason as stored has a sentence: one of a layout's, or one of a reader's."""
    return reason.upper() in Reason.__members__ or _of_readers(reason) is not None


def sentence(reason: str, found: str) -> Text:
    """What to tell a reader about one refused text."""
    words = _of_readers(reason)
    if words is not None and reason.upper() not in Reason.__members__:
        return words(f"why-{reason}", found=found)
    return _say(f"reason-{Reason[reason.upper()].key.replace('_', '-')}", found=found)


def called(reason: str) -> Text:
    """What to call a reason in a count."""
    words = _of_readers(reason)
    if words is None or reason.upper() in Reason.__members__:
        return Reason[reason.upper()].called
    return words(f"why-{reason}", found="…")
