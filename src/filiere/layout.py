"""What does a table of records look like, column by column?

A layout is data: one TOML file per operator's table, read by one importer. It says how to know the
table, which column holds what and by which reader, and what is left aside by name. It holds no code
and it is strict: an unknown key, a column neither mapped nor ignored, or a code that is not in its
map stops the import rather than being guessed.

Reads ``layouts/*.toml`` and a dossier's own folder of layouts; the file's name is the layout's id.
"""

import hashlib
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from importlib import resources
from pathlib import Path
from typing import Literal, Self

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from filiere.errors import LayoutError
from filiere.model.codes import DataKind, Direction, Flag, Kind
from filiere.pattern import fault_of
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
    "served": Reader.NUMBER,
    "other": Reader.NUMBER,
    "third": Reader.NUMBER,
    "service_centre": Reader.NUMBER,
    "duration_s": Reader.DURATION,
    "imei": Reader.IMEI,
    "imsi": Reader.IMSI,
    "cell": Reader.CELL_ID,
    "end_cell": Reader.CELL_ID,
    "text": Reader.TEXT,
    "azimuth_deg": Reader.INTEGER,
    "beam_deg": Reader.INTEGER,
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


class Part(BaseModel):
    """Strict and frozen, as every table of a layout."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Column(Part):
    """One field of the record, and the columns it is read from."""

    source: tuple[str, ...] = Field(min_length=1)
    reader: Reader
    when_in: tuple[str, ...] = ()
    """Columns that hold it instead in incoming rows."""
    first_of: bool = False
    """Take the first source that is not empty, instead of joining them."""
    join: str = " "
    prefix: str = ""
    date_and_time: bool = False
    """Two cells, each a full date and time: the date of the first, the time of the second."""
    formats: tuple[str, ...] = ()
    """strptime formats, or ``iso`` (with its zone), or ``seconds`` (since ``epoch``)."""
    epoch: str = "1970-01-01T00:00:00"
    unit: Literal["s", "min", "clock"] = "s"
    """``clock`` is MM:SS or HH:MM:SS."""
    only: tuple[str, ...] = ()
    """Kinds for which the column means this; for others it is not read."""
    codes: dict[str, str] = Field(default_factory=dict)
    form: Literal["number", "national_first", "hex_sender", "as_written"] = "number"
    pair: bool = False
    """The cell may hold two numbers, separated by a comma: the second is an additional party."""
    decimal_comma: bool = False
    pattern: str = ""
    """Take the first group of this instead of the whole text."""

    @model_validator(mode="after")
    def _coherent(self) -> Self:
        if self.reader is Reader.TIMESTAMP and len(self.formats) == 0:
            raise ValueError(_say("layout-timestamp-needs-formats"))
        if self.reader in {Reader.CODE, Reader.MARK} and len(self.codes) == 0:
            raise ValueError(_say("layout-code-needs-codes"))
        for meaning in self.codes.values():
            words(meaning)
        for kind in self.only:
            if kind not in WORDS or WORDS[kind][0] != "kind":
                raise ValueError(_say("layout-kind", kind=kind))
        return self


class Recognise(Part):
    """How to know the table; all must hold."""

    header: tuple[str, ...] = Field(min_length=2)
    optional: tuple[str, ...] = ()
    delimiter: tuple[str, ...] = (",",)
    values: dict[str, str] = Field(default_factory=dict)
    """Column → pattern that its first values must fit: tells apart tables of equal header."""
    sheet: str = ""
    """Pattern that a sheet's name must fit; other sheets are notes."""


class Zone(Part):
    """How the wall clock of the time column is tied to UTC; the first that applies decides."""

    in_value: str = ""
    """Pattern at the end of the value; its first group is the offset, empty for UTC."""
    source: str = ""
    """Column that holds the offset in hours."""
    fixed: str = ""
    """IANA zone that the operator's notice or the header states."""
    declared: bool = False
    """The file does not tell: case.toml must."""


class Place(Part):
    """Where the cell is, as the row says it."""

    cell: Literal["cell", "end_cell"] = "cell"
    x: str = ""
    y: str = ""
    pair: str = ""
    """Column that holds both, in the order of ``order``."""
    separator: str = ","
    order: Literal["latitude_longitude", "longitude_latitude"] = "latitude_longitude"
    """Which of x and y is which, where they are degrees."""
    crs: Literal["degrees", "metres", "either"] = "degrees"
    """``metres``: the ranges decide which French projection; ``either``: degrees if small."""
    crs_source: str = ""
    """Column whose text says ``degrees_text``, else the values are metres."""
    degrees_text: str = "WGS84"
    point_kind: Literal["mast", "barycentre", "address"] = "mast"
    decimal_comma: bool = False


class Preamble(Part):
    """What the lines above the header state."""

    target: str = ""
    """Pattern; its first group is the number that was asked for."""
    total: str = ""
    """Pattern; its first group is the operator's own count of records."""


class Layout(Part):
    """One table layout, as its TOML says it."""

    title: str
    reference: str
    attested: Literal[
        "specified by Filière",
        "measured on real files",
        "read in code that parses it",
        "background, sample invented",
    ]
    operators: tuple[str, ...] = ()
    country: str = ""
    """How national numbers are read; empty: as the case says."""
    table: Literal["events", "cells", "subscribers"] = "events"
    data_kinds: tuple[DataKind, ...] = ()
    cells: Literal["exact", "trimmed", "wrapped"] = "trimmed"
    """``wrapped``: values stand in ``=("…")``, quotes or apostrophes, which are taken off."""
    empty: tuple[str, ...] = ()
    """Texts that stand for nothing, besides the empty one."""
    ignored: tuple[str, ...] = ()
    footer: tuple[str, ...] = ()
    """Patterns of lines below the header that are notes."""
    always: str = ""
    """Words that hold for every row, before its codes speak."""
    parties: Literal["columns", "by_direction", "target"] = "columns"
    """``by_direction``: served and other are caller and called, the direction says which is whose
    bill; ``target``: they are swapped where the other one is the number asked for."""
    recognise: Recognise
    zone: Zone = Zone()
    preamble: Preamble = Preamble()
    columns: dict[str, Column]
    places: tuple[Place, ...] = ()
    holder: tuple[str, ...] = ()
    legal_representative: tuple[str, ...] = ()
    user_claim: tuple[str, ...] = ()

    @model_validator(mode="after")
    def _complete(self) -> Self:
        words(self.always)
        for name, column in self.columns.items():
            expected = FIELDS.get(name)
            if expected is None and column.reader not in {Reader.CODE, Reader.MARK}:
                raise ValueError(_say("layout-columns-fills-field-fili-re-knows", name=name))
            if expected is not None and column.reader is not expected:
                raise ValueError(
                    _say("layout-columns-read", name=name, expected=expected, reader=column.reader)
                )
        known = {*self.recognise.header, *self.recognise.optional}
        unknown = sorted((self.mapped() | set(self.ignored)) - known)
        if len(unknown) > 0:
            raise ValueError(_say("layout-used-but-header", unknown=unknown[0]))
        left = sorted(known - self.mapped() - set(self.ignored))
        if len(left) > 0:
            raise ValueError(_say("layout-neither-mapped-nor-ignored", left=left[0]))
        twice = sorted(self.mapped() & set(self.ignored))
        if len(twice) > 0:
            raise ValueError(_say("layout-both-mapped-ignored", twice=twice[0]))
        self._has_what_its_table_needs()
        return self

    def _has_what_its_table_needs(self) -> None:
        if self.table == "events":
            if "time" not in self.columns or len(self.data_kinds) == 0:
                raise ValueError(_say("layout-table-events-needs-columns-time-data"))
            if not {"served", "imei", "imsi"} & set(self.columns):
                raise ValueError(_say("layout-table-events-needs-served-number-imei"))
        if self.table == "cells" and ("cell" not in self.columns or len(self.places) != 1):
            raise ValueError(_say("layout-table-cells-needs-columns-cell-one"))
        if self.table == "subscribers" and not {"served", "imsi"} & set(self.columns):
            raise ValueError(_say("layout-table-subscribers-needs-columns-served-columns"))

    def mapped(self) -> set[str]:
        """Header cells that are read."""
        names = {
            name for column in self.columns.values() for name in (*column.source, *column.when_in)
        }
        for place in self.places:
            names |= {place.x, place.y, place.pair, place.crs_source}
        names |= {*self.holder, *self.legal_representative, *self.user_claim, self.zone.source}
        return names - {""}


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedLayout:
    """A layout, its id and the hash of the TOML it was read from."""

    id: str
    sha256: str
    layout: Layout


def words(meaning: str) -> dict[str, int]:
    """Kind, direction and flags that a code's meaning sets."""
    out: dict[str, int] = {}
    for word in meaning.split():
        if word not in WORDS:
            raise ValueError(_say("layout-kind-direction-flag", word=word))
        what, value = WORDS[word]
        if what == "flags":
            out["flags"] = out.get("flags", 0) | value
        elif what in out:
            raise ValueError(_say("layout-says-two-s", meaning=meaning, what=what))
        else:
            out[what] = value
    return out


def catalogue(folders: Iterable[Path] = ()) -> dict[str, NamedLayout]:
    """Every layout, by id: those shipped, then those of the folders given."""
    found: dict[str, NamedLayout] = {}
    shipped = resources.files("filiere.layouts")
    texts = [(i.name, i.read_bytes()) for i in shipped.iterdir() if i.name.endswith(".toml")]
    for folder in folders:
        texts += [(path.name, path.read_bytes()) for path in sorted(folder.glob("*.toml"))]
    for name, content in sorted(texts, key=lambda item: item[0]):
        identity = name.removesuffix(".toml")
        if identity in found:
            raise LayoutError(_say("layout-two-layouts-called-rename-one-them", identity=identity))
        found[identity] = parse(identity, content)
    return found


def parse(identity: str, content: bytes) -> NamedLayout:
    """Read one layout; LayoutError names the file and the key."""
    try:
        layout = Layout.model_validate(tomllib.loads(content.decode("utf-8")))
        _check_patterns(identity, layout)
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise LayoutError(_say("layout-toml-toml", identity=identity, error=str(error))) from error
    except ValidationError as error:
        told = error.errors()
        first = next((item for item in told if item["type"] == "extra_forbidden"), told[0])
        key = ".".join(str(step) for step in first["loc"]) or _say("layout-itself")
        message = str(first["msg"]).removeprefix("Value error, ")
        raise LayoutError(
            _say("layout-toml", identity=identity, key=key, message=message)
        ) from error
    sha256 = hashlib.sha256(content).hexdigest()
    return NamedLayout(id=identity, sha256=sha256, layout=layout)


def _check_patterns(identity: str, layout: Layout) -> None:
    patterns = [*layout.footer, *layout.recognise.values.values(), layout.recognise.sheet]
    patterns += [layout.zone.in_value, layout.preamble.target, layout.preamble.total]
    patterns += [column.pattern for column in layout.columns.values()]
    for pattern in patterns:
        fault = fault_of(pattern)
        if fault is not None:
            raise LayoutError(_say("bad-pattern", layout=identity, why=fault))
