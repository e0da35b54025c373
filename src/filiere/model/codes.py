"""Which small integers stand for which words in the case file?

The engine sees integers only, so that a reduction means the same on DuckDB and on Spark.
A code is never re-used for another word: old case files would change their meaning.
"""

from enum import IntEnum, IntFlag, StrEnum


class Kind(IntEnum):
    """Kind of communication."""

    CALL = 1
    SMS = 2
    MMS = 3
    DATA = 4
    SIGNALLING = 5


CONTACT_KINDS = (Kind.CALL, Kind.SMS, Kind.MMS)
"""The kinds in which one number reaches another."""


class Direction(IntEnum):
    """Seen from the served number."""

    NONE = 0
    OUT = 1
    IN = 2


class Flag(IntFlag):
    """What else the row says; stored as one integer, bits are added, never moved."""

    FORWARDED = 1
    """A call-forwarding leg: contact evidence, never location or presence evidence."""
    VOICEMAIL = 2
    UNANSWERED = 4
    """The record says that the attempt did not succeed."""
    ANSWERED = 8
    """The record says that it did; neither bit set: the record does not say."""
    HIDDEN = 16
    """The other number was withheld."""
    CLOCK_CHANGE = 32
    """The wall clock of this hour happened twice; the offset printed in the row decided."""
    ROAMING = 64
    SERVICE_CENTRE = 128
    """The other number is an SMS centre."""


class Fate(IntEnum):
    """What became of a physical row; each row has exactly one."""

    RECORD = 1
    DUPLICATE = 2
    """A record that repeats an earlier one: kept, linked, counted apart."""
    HEADER = 3
    BLANK = 4
    NOTE = 5
    """Preamble or footer: the operator's own words, not a record."""
    REJECTED = 6
    QUARANTINED = 7


class Link(IntEnum):
    """Why two records are held to be one communication."""

    IDENTICAL_ROW = 1
    SAME_ROW_OTHER_FILE = 2
    MIRROR = 3
    """A's bill and B's bill of one communication."""
    FORWARD_LEG = 4
    SMS_SEGMENT = 5
    SESSION_SLICE = 6
    CALL_LEG = 7
    """Rows of one bill that tell of one call, leg by leg."""


class DataKind(StrEnum):
    """Kind of data that an authorisation covers, as written in case.toml."""

    CDR = "cdr"
    CELL_DUMP = "cell_dump"
    SUBSCRIBER = "subscriber"
    EXTRACTION = "extraction"
    PROVIDER_REPLY = "provider_reply"
    BANK = "bank"
    ACCOUNTS = "accounts"
    LISTING = "listing"


class NumberKind(IntEnum):
    """What a number is."""

    E164 = 1
    """A full international number, printed with +."""
    SHORT = 2
    """A short code or service number, kept as written."""
    ALPHA = 3
    """An alphabetic sender, kept as written."""
    SERVICE_CENTRE = 4
    INVALID = 5
    """Digits that no numbering plan explains, kept as written."""


ROW_BITS = 32
"""record_id = source_id << ROW_BITS | row, so that a record names its line by itself."""


def record_id(source_id: int, row: int) -> int:
    """Record id of one physical row (1-based) of one source."""
    return source_id << ROW_BITS | row


def source_row(record: int) -> tuple[int, int]:
    """Source id and physical row (1-based) of a record id."""
    return record >> ROW_BITS, record & ((1 << ROW_BITS) - 1)
