"""Why can a row, or one of its coordinates, not be read?

A closed list: each reason has its sentence in both languages, so that rejects can be counted by
kind and explained to a reader who never saw the file.
"""

from collections.abc import Mapping
from enum import IntEnum

from filiere.wording import Text, Words

_say = Words(__name__)


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

    @property
    def key(self) -> str:
        """What the ledger stores."""
        return self.name.lower()


TEXTS: Mapping[Reason, Text] = {
    Reason.COLUMNS: _say("reasons-texts-columns"),
    Reason.TIME: _say("reasons-texts-time"),
    Reason.ZONE: _say("reasons-texts-zone"),
    Reason.AMBIGUOUS_TIME: _say("reasons-texts-ambiguous-time"),
    Reason.NONEXISTENT_TIME: _say("reasons-texts-nonexistent-time"),
    Reason.CODE: _say("reasons-texts-code"),
    Reason.NUMBER: _say("reasons-texts-number"),
    Reason.SCIENTIFIC: _say("reasons-texts-scientific"),
    Reason.DURATION: _say("reasons-texts-duration"),
    Reason.IMEI: _say("reasons-texts-imei"),
    Reason.IMSI: _say("reasons-texts-imsi"),
    Reason.CELL: _say("reasons-texts-cell"),
    Reason.COORDINATE: _say("reasons-texts-coordinate"),
    Reason.INTEGER: _say("reasons-texts-integer"),
    Reason.SERVED: _say("reasons-texts-served"),
}


NAMES: Mapping[Reason, Text] = {
    Reason.COLUMNS: _say("reasons-names-columns"),
    Reason.TIME: _say("reasons-names-time"),
    Reason.ZONE: _say("reasons-names-zone"),
    Reason.AMBIGUOUS_TIME: _say("reasons-names-ambiguous-time"),
    Reason.NONEXISTENT_TIME: _say("reasons-names-nonexistent-time"),
    Reason.CODE: _say("reasons-names-code"),
    Reason.NUMBER: _say("reasons-names-number"),
    Reason.SCIENTIFIC: _say("reasons-names-scientific"),
    Reason.DURATION: _say("reasons-names-duration"),
    Reason.IMEI: _say("reasons-names-imei"),
    Reason.IMSI: _say("reasons-names-imsi"),
    Reason.CELL: _say("reasons-names-cell"),
    Reason.COORDINATE: _say("reasons-names-coordinate"),
    Reason.INTEGER: _say("reasons-names-integer"),
    Reason.SERVED: _say("reasons-names-served"),
}
"""What to call each in a count."""


def sentence(reason: str, found: str) -> Text:
    """What to tell a reader about one refused text."""
    return TEXTS[Reason[reason.upper()]].fill({"found": found})
