"""What can a column of a table hold, and how is its text read?

A closed set of fields, each with its one reader, and a closed set of words that codes may mean. A
layout names columns of the header for each field; nothing else is read.
"""

from collections.abc import Mapping
from enum import StrEnum
from typing import Literal, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

from filiere.cells import Notation
from filiere.layout.fault import LayoutFaultError
from filiere.layout.pattern import check_pattern
from filiere.model.codes import Direction, Flag, Kind
from filiere.wording import Words

_say = Words(__name__)


class Reader(StrEnum):
    """How the text of a cell is read; a closed set."""

    NUMBER = "number"
    TIMESTAMP = "timestamp"
    DURATION = "duration"
    CELL_ID = "cell_id"
    IMEI = "imei"
    IMSI = "imsi"
    CODE = "code"
    """A closed map: a text that is not in it is a reject."""
    MARK = "mark"
    """An open text in which some patterns raise a flag; the rest says nothing."""
    COORDINATE = "coordinate"
    INTEGER = "integer"
    TEXT = "text"


FIELDS: Mapping[str, Reader] = {
    "time": Reader.TIMESTAMP,
    "ends": Reader.TIMESTAMP,
    "served": Reader.NUMBER,
    "other": Reader.NUMBER,
    "third": Reader.NUMBER,
    "service_centre": Reader.NUMBER,
    "duration_s": Reader.DURATION,
    "imei": Reader.IMEI,
    "imsi": Reader.IMSI,
    "cell": Reader.CELL_ID,
    "end_cell": Reader.CELL_ID,
    "network": Reader.TEXT,
    "text": Reader.TEXT,
    "azimuth_deg": Reader.INTEGER,
    "beam_deg": Reader.INTEGER,
    "timing_advance": Reader.INTEGER,
    "range_m": Reader.INTEGER,
    "accuracy_m": Reader.INTEGER,
    "bytes_up": Reader.INTEGER,
    "bytes_down": Reader.INTEGER,
    "own_address": Reader.TEXT,
    "own_port": Reader.INTEGER,
    "public_address": Reader.TEXT,
    "public_port": Reader.INTEGER,
    "far_address": Reader.TEXT,
    "far_port": Reader.INTEGER,
    "access_point": Reader.TEXT,
    "valid_from": Reader.TIMESTAMP,
    "valid_to": Reader.TIMESTAMP,
    "operator": Reader.TEXT,
    "contract": Reader.TEXT,
    "registered_from": Reader.TEXT,
    "registered_to": Reader.TEXT,
}
"""The field that each column name fills; any other name must be read as code or mark."""

MEANINGS: Mapping[str, str] = {
    "time": "start of the communication, or the moment of the event",
    "ends": "its end: the length is reckoned from it where no column gives one",
    "served": "whose bill or cell the row is of",
    "other": "the number at the other end",
    "third": "number from or to which a call was forwarded",
    "service_centre": "SMS centre: where it stands as the other number, the row is marked",
    "duration_s": "length; `unit` says in what",
    "imei": "handset of the served number",
    "imsi": "SIM of the served number",
    "cell": "cell of the served number, at the start",
    "end_cell": "cell of the served number, at the end",
    "network": "network of the cell, where the cell does not name it; `codes` may translate it",
    "text": "text of a message",
    "azimuth_deg": "direction of the sector, clockwise from north",
    "beam_deg": "opening of the sector",
    "timing_advance": "timing advance, as the network counts it",
    "range_m": "distance from the mast, in metres",
    "accuracy_m": "how exact a position is, in metres",
    "bytes_up": "volume sent by the phone, in bytes",
    "bytes_down": "volume received by the phone, in bytes",
    "own_address": "internet address of the phone in the operator's network",
    "own_port": "its port",
    "public_address": "internet address under which the phone was seen outside",
    "public_port": "its port",
    "far_address": "internet address that the phone reached",
    "far_port": "its port",
    "access_point": "access point name (APN) of a data session",
    "valid_from": "first day on which a mast of a list stands there",
    "valid_to": "last day",
    "operator": "operator of a subscription",
    "contract": "contract of a subscription",
    "registered_from": "first day of a subscription, as written",
    "registered_to": "last day of a subscription, as written",
}
"""What each field is, for the reference page and the designer."""

WORDS: Mapping[str, tuple[str, int]] = {
    **{kind.name.lower(): ("kind", int(kind)) for kind in Kind},
    "out": ("direction", int(Direction.OUT)),
    "in": ("direction", int(Direction.IN)),
    "none": ("direction", int(Direction.NONE)),
    **{str(flag.name).lower(): ("flags", int(flag)) for flag in Flag},
}
"""What a code may mean: each word sets the kind or the direction, or raises a flag."""

EPOCHS = ("seconds", "milliseconds", "microseconds", "excel")
"""Formats that count from an epoch instead of naming a day."""

_NEEDS = {
    "formats": {Reader.TIMESTAMP},
    "epoch": {Reader.TIMESTAMP},
    "calendar": {Reader.TIMESTAMP},
    "date_and_time": {Reader.TIMESTAMP},
    "unit": {Reader.DURATION},
    "codes": {Reader.CODE, Reader.MARK, Reader.TEXT},
    "form": {Reader.NUMBER},
    "pair": {Reader.NUMBER},
    "notation": {Reader.CELL_ID},
}
"""Keys that mean something for some readers only."""


class Part(BaseModel):
    """Strict and frozen, as every table of a layout."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Column(Part):
    """One field of the record, and the columns it is read from."""

    source: tuple[str, ...] = Field(
        min_length=1,
        description="Header cells it is read from, in order. `NAME#2` is the second of that name, "
        "`#1` the first without a name.",
        examples=['source = ["Date", "Heure"]'],
    )
    reader: Reader = Field(
        description="How the text is read; each field has one (see the table of fields).",
        examples=['reader = "number"'],
    )
    when_in: tuple[str, ...] = Field(
        default=(),
        description="Columns that hold it instead in incoming rows.",
        examples=['when_in = ["Calling Party Number"]'],
    )
    first_of: bool = Field(
        default=False,
        description="Take the first source that is not empty, instead of joining them.",
        examples=["first_of = true"],
    )
    join: str = Field(
        default=" ",
        description="What stands between several sources.",
        examples=['join = "-"'],
    )
    prefix: str = Field(
        default="",
        description="Text put before it, so that identities of another kind never meet.",
        examples=['prefix = "ciref:"'],
    )
    fill_down: bool = Field(
        default=False,
        description="An empty cell means the last one above that was not empty.",
        examples=["fill_down = true"],
    )
    date_and_time: bool = Field(
        default=False,
        description="Two sources, each a full date and time: the date of the first, the time of "
        "the second.",
        examples=["date_and_time = true"],
    )
    formats: tuple[str, ...] = Field(
        default=(),
        description="Signs of strptime (`%d/%m/%Y %H:%M:%S`; `%I` and `%p` for twelve hours; `%b` "
        "and `%B` take month names of nine languages), or `iso` (with its offset), or `seconds`, "
        "`milliseconds`, `microseconds` since the epoch, or `excel` (days of a spreadsheet). Each "
        "text must fit one.",
        examples=['formats = ["%d-%b-%Y %I:%M:%S %p"]'],
    )
    epoch: str = Field(
        default="1970-01-01T00:00:00",
        description="From when `seconds`, `milliseconds` and `microseconds` count; "
        "`1904-01-01T00:00:00` with `excel` for the sheets of old Macintoshes.",
        examples=['epoch = "2001-01-01T00:00:00"'],
    )
    calendar: Literal["gregorian", "buddhist"] = Field(
        default="gregorian",
        description="Which years are written; a Buddhist year is 543 more.",
        examples=['calendar = "buddhist"'],
    )
    unit: Literal["s", "min", "ms", "clock"] = Field(
        default="s",
        description="Unit of a length without one; `clock` is MM:SS or HH:MM:SS.",
        examples=['unit = "min"'],
    )
    only: tuple[str, ...] = Field(
        default=(),
        description="Kinds for which the column means this; for others it is not read.",
        examples=['only = ["call", "data"]'],
    )
    empty: tuple[str, ...] = Field(
        default=(),
        description="Texts that stand for nothing in this column, besides those of the layout.",
        examples=['empty = ["-1"]'],
    )
    codes: dict[str, str] = Field(
        default_factory=dict,
        description="With `code`: each text and what it means (see the table of words); a text "
        "that is not listed is a reject. With `mark`: patterns, and the words that they raise. "
        "With `text`: translations.",
        examples=['codes = { "E" = "call in", "S" = "call out" }'],
    )
    form: Literal["number", "national_first", "hex_sender", "as_written"] = Field(
        default="number",
        description="`national_first`: bare digits are national numbers; `hex_sender`: senders may "
        "be spelt in hexadecimal; `as_written`: identifiers that are no numbers.",
        examples=['form = "national_first"'],
    )
    pair: bool = Field(
        default=False,
        description="The cell may hold two numbers, parted by a comma: the second is a third "
        "party.",
        examples=["pair = true"],
    )
    notation: Notation = Field(
        default=Notation.AUTO,
        description="How the numbers of a cell are written: `auto` (decimal, unless letters in the "
        "column show otherwise), `decimal`, `hexadecimal`, `enb_sector` (4G station and sector), "
        "`as_written`.",
        examples=['notation = "hexadecimal"'],
    )
    decimal_comma: bool = Field(
        default=False,
        description="A comma stands for the decimal point.",
        examples=["decimal_comma = true"],
    )
    pattern: str = Field(
        default="",
        description="Take the first group of this pattern instead of the whole text. A text that "
        "does not fit gives no value: it is told, and a number that is none is a reject.",
        examples=['pattern = "((?:\\\\+33|0)\\\\d{9})$"'],
    )

    @model_validator(mode="after")
    def _coherent(self) -> Self:
        if self.reader is Reader.TIMESTAMP and len(self.formats) == 0:
            raise LayoutFaultError(_say("needs-formats"))
        if self.reader in {Reader.CODE, Reader.MARK} and len(self.codes) == 0:
            raise LayoutFaultError(_say("needs-codes"))
        for key, readers in _NEEDS.items():
            if key in self.model_fields_set and self.reader not in readers:
                values = {"key": key, "reader": str(self.reader)}
                raise LayoutFaultError(_say("key-of-another-reader", **values))
        self._check_codes()
        if self.pattern != "":
            check_pattern(self.pattern, groups=1)
        for form in self.formats:
            _check_format(form)
        return self

    def _check_codes(self) -> None:
        for kind in self.only:
            if kind not in WORDS or WORDS[kind][0] != "kind":
                raise LayoutFaultError(_say("no-kind", word=kind, known=_kinds()))
        if self.reader is Reader.TEXT:
            return
        for code, meaning in self.codes.items():
            words(meaning)
            if self.reader is Reader.MARK:
                check_pattern(code)

    @property
    def clock_only(self) -> bool:
        """Whether its formats name no day: the day is then that of the start."""
        return len(self.formats) > 0 and not any(
            form in {"iso", *EPOCHS}
            or any(sign in form for sign in ("%d", "%j", "%-d", "%x", "%c"))
            for form in self.formats
        )


_SIGNS = frozenset("aAbBcdfgHIjmMnpSUwWxXyYzZ%-")


def _check_format(form: str) -> None:
    if form == "iso" or form in EPOCHS:
        return
    signs = form.split("%")[1:]
    if len(signs) == 0:
        raise LayoutFaultError(_say("no-format", form=form, known=", ".join(("iso", *EPOCHS))))
    wrong = [sign[:1] for sign in form.replace("%%", "").split("%")[1:] if sign[:1] not in _SIGNS]
    if len(wrong) > 0:
        raise LayoutFaultError(_say("no-sign", form=form, sign=f"%{wrong[0]}"))
    if "%I" in form and "%p" not in form:
        raise LayoutFaultError(_say("half-a-day", form=form))
    inside = form.strip()[2:-2].lower()
    if "%a" in inside:
        raise LayoutFaultError(_say("day-of-week-inside", form=form))


def _kinds() -> str:
    return ", ".join(word for word, (what, _) in WORDS.items() if what == "kind")


def words(meaning: str) -> dict[str, int]:
    """Kind, direction and flags that a code's meaning sets.

    Raises:
        LayoutFaultError: a word is none of those, or two say the same thing.
    """
    out: dict[str, int] = {}
    for word in meaning.split():
        if word not in WORDS:
            raise LayoutFaultError(_say("no-word", word=word, known=", ".join(WORDS)))
        what, value = WORDS[word]
        if what == "flags":
            out["flags"] = out.get("flags", 0) | value
        elif what in out:
            raise LayoutFaultError(_say("two-words", meaning=meaning))
        else:
            out[what] = value
    return out
