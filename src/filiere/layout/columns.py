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

VOLUMES = {"kB": 1024, "MB": 1024**2, "GB": 1024**3}
"""Bytes of the units in which networks count volumes."""

_NEEDS = {
    "formats": {Reader.TIMESTAMP},
    "epoch": {Reader.TIMESTAMP},
    "calendar": {Reader.TIMESTAMP},
    "date_and_time": {Reader.TIMESTAMP},
    "unit": {Reader.DURATION, Reader.INTEGER},
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
        examples=['source = ["Date", "Heure"]'],
    )
    reader: Reader = Field(
        examples=['reader = "number"'],
    )
    when_in: tuple[str, ...] = Field(
        default=(),
        examples=['when_in = ["Calling Party Number"]'],
    )
    first_of: bool = Field(
        default=False,
        examples=["first_of = true"],
    )
    join: str = Field(
        default=" ",
        examples=['join = "-"'],
    )
    prefix: str = Field(
        default="",
        examples=['prefix = "ciref:"'],
    )
    fill_down: bool = Field(
        default=False,
        examples=["fill_down = true"],
    )
    date_and_time: bool = Field(
        default=False,
        examples=["date_and_time = true"],
    )
    formats: tuple[str, ...] = Field(
        default=(),
        examples=['formats = ["%d-%b-%Y %I:%M:%S %p"]'],
    )
    epoch: str = Field(
        default="1970-01-01T00:00:00",
        examples=['epoch = "2001-01-01T00:00:00"'],
    )
    calendar: Literal["gregorian", "buddhist"] = Field(
        default="gregorian",
        examples=['calendar = "buddhist"'],
    )
    unit: Literal["s", "min", "ms", "clock", "hh:mm", "kB", "MB", "GB"] = Field(
        default="s",
        examples=['unit = "min"'],
    )
    only: tuple[str, ...] = Field(
        default=(),
        examples=['only = ["call", "data"]'],
    )
    empty: tuple[str, ...] = Field(
        default=(),
        examples=['empty = ["-1"]'],
    )
    codes: dict[str, str] = Field(
        default_factory=dict,
        examples=['codes = { "E" = "call in", "S" = "call out" }'],
    )
    form: Literal["number", "national_first", "hex_sender", "as_written"] = Field(
        default="number",
        examples=['form = "national_first"'],
    )
    pair: bool = Field(
        default=False,
        examples=["pair = true"],
    )
    notation: Notation = Field(
        default=Notation.AUTO,
        examples=['notation = "hexadecimal"'],
    )
    decimal_comma: bool = Field(
        default=False,
        examples=["decimal_comma = true"],
    )
    pattern: str = Field(
        default="",
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
        if self.unit != "s" and (self.unit in VOLUMES) is not (self.reader is Reader.INTEGER):
            raise LayoutFaultError(_say("unit-of-another", unit=self.unit, reader=str(self.reader)))
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
        if word == "?":
            raise LayoutFaultError(_say("open-code", known=", ".join(WORDS)))
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
