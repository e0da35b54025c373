"""What does a table of records look like, column by column?

The parts of a layout, each key with what it means and an example: the reference page is written
from them (docs/reference/layout-language.md).
"""

from typing import Literal, Self

from pydantic import Field, model_validator

from filiere.layout.columns import EPOCHS, FIELDS, Column, Part, Reader, words
from filiere.layout.encoding import is_encoding
from filiere.layout.fault import LayoutFaultError
from filiere.layout.pattern import check_pattern
from filiere.model.codes import DataKind
from filiere.wording import Plain, Text, Words

_say = Words(__name__)


class Recognise(Part):
    """How to know the table; all must hold."""

    header: tuple[str, ...] = Field(
        min_length=1,
        examples=['header = ["Date", "Cible", "Sens", "Correspondant", "LAC", "CI"]'],
    )
    optional: tuple[str, ...] = Field(
        default=(),
        examples=['optional = ["Volume"]'],
    )
    delimiter: tuple[str, ...] = Field(
        default=(",",),
        examples=['delimiter = [";", "\\t"]'],
    )
    encoding: str = Field(
        default="",
        examples=['encoding = "cp949"'],
    )
    headerless: bool = Field(
        default=False,
        examples=["headerless = true"],
    )
    header_rows: Literal[1, 2] = Field(
        default=1,
        examples=["header_rows = 2"],
    )
    widths: tuple[int, ...] = Field(
        default=(),
        examples=["widths = [11, 9, 11, 11, 5]"],
    )
    values: dict[str, str] = Field(
        default_factory=dict,
        examples=['values = { "Date" = "^\\\\d{2}/\\\\d{2}/\\\\d{4}" }'],
    )
    sheet: str = Field(
        default="",
        examples=['sheet = "^Appels"'],
    )

    @model_validator(mode="after")
    def _tellable(self) -> Self:
        for pattern in (*self.values.values(), *([self.sheet] if self.sheet else [])):
            check_pattern(pattern)
        if self.encoding != "" and not is_encoding(self.encoding):
            raise LayoutFaultError(_say("no-encoding", name=self.encoding))
        if self.headerless:
            if len(self.values) < 2:
                raise LayoutFaultError(_say("headerless-untold"))
            if "" in self.header or len({*self.header}) < len(self.header):
                raise LayoutFaultError(_say("headerless-names"))
        elif len(self.header) < 2:
            raise LayoutFaultError(_say("header-too-short"))
        if len(self.widths) > 0 and len(self.widths) != len(self.header):
            counts = {"widths": len(self.widths), "names": len(self.header)}
            raise LayoutFaultError(_say("widths-differ", **counts))
        if any(width < 1 for width in self.widths):
            raise LayoutFaultError(_say("width-of-nothing"))
        return self

    @property
    def keys(self) -> tuple[str, ...]:
        """How the columns of the header, then the optional ones, are called in a layout."""
        return column_keys((*self.header, *self.optional))


def column_keys(names: tuple[str, ...]) -> tuple[str, ...]:
    """Each name as a layout calls it: ``NAME#k`` where it stands more than once."""
    seen: dict[str, int] = {}
    keys: list[str] = []
    for name in names:
        seen[name] = seen.get(name, 0) + 1
        keys.append(name if name != "" and names.count(name) == 1 else f"{name}#{seen[name]}")
    return tuple(keys)


class Zone(Part):
    """How the wall clock of the time column is tied to UTC; the first that applies decides."""

    in_value: str = Field(
        default="",
        examples=['in_value = " UTC([+-]\\\\d{1,2})?$"'],
    )
    source: str = Field(
        default="",
        examples=['source = "Décalage horaire"'],
    )
    unit: Literal["h", "min"] = Field(default="h", examples=['unit = "min"'])
    zones: dict[str, str] = Field(
        default_factory=dict,
        examples=['zones = { "CEST" = "+02:00", "Chicago_1" = "America/Chicago" }'],
    )
    per: str = Field(
        default="",
        examples=['per = "Network Element Name"'],
    )
    fixed: str = Field(
        default="",
        examples=['fixed = "Europe/Paris"'],
    )
    declared: bool = Field(
        default=False,
        examples=["declared = true"],
    )

    @model_validator(mode="after")
    def _coherent(self) -> Self:
        if self.in_value != "":
            check_pattern(self.in_value, groups=1)
        if len(self.zones) > 0 and self.in_value == "" and self.source == "":
            raise LayoutFaultError(_say("zones-of-nothing"))
        return self


class Place(Part):
    """Where the cell is, as the row says it."""

    cell: Literal["cell", "end_cell"] = Field(default="cell", examples=['cell = "end_cell"'])
    x: str = Field(default="", examples=['x = "Lat"'])
    y: str = Field(default="", examples=['y = "Lon"'])
    pair: str = Field(
        default="",
        examples=['pair = "GPS"'],
    )
    separator: str = Field(default=",", examples=['separator = "/"'])
    order: Literal["latitude_longitude", "longitude_latitude"] = Field(
        default="latitude_longitude",
        examples=['order = "longitude_latitude"'],
    )
    crs: Literal["degrees", "metres", "either"] = Field(
        default="degrees",
        examples=['crs = "either"'],
    )
    crs_source: str = Field(
        default="",
        examples=['crs_source = "TYPE-COORD"'],
    )
    degrees_text: str = Field(default="WGS84", examples=['degrees_text = "WGS84"'])
    point_kind: Literal["mast", "barycentre", "address"] = Field(
        default="mast", examples=['point_kind = "barycentre"']
    )
    decimal_comma: bool = Field(
        default=False,
        examples=["decimal_comma = true"],
    )


class Preamble(Part):
    """What the lines above the header state, and those between the rows for the rows below them."""

    target: str = Field(
        default="",
        examples=['target = "Ligne : (\\\\d+)"'],
    )
    total: str = Field(
        default="",
        examples=['total = "Nombre de lignes : (\\\\d+)"'],
    )
    cell: str = Field(
        default="",
        examples=['cell = "Cellule : (\\\\S+)"'],
    )
    day: str = Field(
        default="",
        examples=['day = "^\\\\w+ (\\\\d+ \\\\w+ \\\\d{4})"'],
    )

    @model_validator(mode="after")
    def _grouped(self) -> Self:
        for pattern in (self.target, self.total, self.cell, self.day):
            if pattern != "":
                check_pattern(pattern, groups=1)
        return self


class FileName(Part):
    """What the name of the file states."""

    target: str = Field(
        default="",
        examples=['target = "^(\\\\d{10,})_"'],
    )

    @model_validator(mode="after")
    def _grouped(self) -> Self:
        if self.target != "":
            check_pattern(self.target, groups=1)
        return self


class Title(Part):
    """What a table is, in each language."""

    en: str = Field(examples=['en = "Bill"'])
    fr: str = Field(examples=['fr = "Facture"'])


_YEARS = ("%Y", "%y", "%x", "%c", "%G")

INVENTED = "background, sample invented"
ATTESTED = {
    "specified by Filière": "attested-specified",
    "measured on real files": "attested-measured",
    "read in code that parses it": "attested-read",
    INVENTED: "attested-invented",
}
"""How well a layout may be attested, as its TOML writes it, and the sentence of each."""


class Layout(Part):
    """One table layout, as its TOML says it."""

    title: str | Title = Field(
        examples=['title = { en = "Bill of a small operator", fr = "Facture d\'un opérateur" }'],
    )
    reference: str = Field(
        examples=['reference = "Notice of the operator, version 3"'],
    )
    attested: Literal[
        "specified by Filière",
        "measured on real files",
        "read in code that parses it",
        "background, sample invented",
    ] = Field(
        examples=['attested = "background, sample invented"'],
    )
    operators: tuple[str, ...] = Field(default=(), examples=['operators = ["Orange"]'])
    network: str = Field(
        default="",
        examples=['network = "208-01"'],
    )
    country: str = Field(
        default="",
        examples=['country = "FR"'],
    )
    table: Literal["events", "cells", "subscribers"] = Field(
        default="events",
        examples=['table = "cells"'],
    )
    data_kinds: tuple[DataKind, ...] = Field(
        default=(),
        examples=['data_kinds = ["cdr"]'],
    )
    cells: Literal["exact", "trimmed", "wrapped"] = Field(
        default="trimmed",
        examples=['cells = "wrapped"'],
    )
    empty: tuple[str, ...] = Field(
        default=(),
        examples=['empty = ["-", "N/A"]'],
    )
    short_rows: bool = Field(
        default=False,
        examples=["short_rows = true"],
    )
    ignored: tuple[str, ...] = Field(
        default=(),
        examples=['ignored = ["Cout", "Note"]'],
    )
    footer: tuple[str, ...] = Field(
        default=(),
        examples=['footer = ["(?i)total"]'],
    )
    always: str = Field(
        default="",
        examples=['always = "call out"'],
    )
    parties: Literal["columns", "by_direction", "target"] = Field(
        default="columns",
        examples=['parties = "by_direction"'],
    )
    recognise: Recognise = Field(
        examples=['[recognise]\nheader = ["Date", "Ligne", "Appelé"]'],
    )
    zone: Zone = Field(
        default=Zone(),
        examples=["[zone]\ndeclared = true"],
    )
    preamble: Preamble = Field(
        default=Preamble(),
        examples=['[preamble]\ntarget = "Ligne : (\\\\d+)"'],
    )
    file_name: FileName = Field(
        default=FileName(),
        examples=['[file_name]\ntarget = "^(\\\\d{10,})_"'],
    )
    columns: dict[str, Column] = Field(
        examples=['[columns]\nserved = { source = ["Ligne"], reader = "number" }'],
    )
    places: tuple[Place, ...] = Field(
        default=(),
        examples=['[[places]]\nx = "Lat"\ny = "Lon"'],
    )
    holder: tuple[str, ...] = Field(
        default=(),
        examples=['holder = ["Nom", "Prénom"]'],
    )
    legal_representative: tuple[str, ...] = Field(
        default=(),
        examples=['legal_representative = ["Gérant"]'],
    )
    user_claim: tuple[str, ...] = Field(
        default=(),
        examples=['user_claim = ["Utilisateur réel"]'],
    )

    @property
    def named(self) -> Text:
        """What the table is, in the reader's language."""
        if isinstance(self.title, str):
            return Plain(self.title, self.title)
        return Plain(self.title.en, self.title.fr)

    @property
    def attestation(self) -> Text:
        """How well the layout is attested, in the reader's language."""
        return _say(ATTESTED[self.attested])

    @model_validator(mode="after")
    def _complete(self) -> Self:
        words(self.always)
        for pattern in self.footer:
            check_pattern(pattern)
        for name, column in self.columns.items():
            expected = FIELDS.get(name)
            if expected is None and column.reader not in {Reader.CODE, Reader.MARK}:
                raise LayoutFaultError(_say("no-field", name=name, known=", ".join(FIELDS)))
            if expected is not None and column.reader is not expected:
                values = {"name": name, "expected": str(expected), "found": str(column.reader)}
                raise LayoutFaultError(_say("other-reader", **values))
        self._accounts_for_each_column()
        self._has_what_its_table_needs()
        return self

    def _accounts_for_each_column(self) -> None:
        known = self.recognise.keys
        blank = {key for key in known if key == "" or key.startswith("#")}
        ignored = set(self.ignored) | (blank if "" in self.ignored else set())
        if "" in ignored and "" not in known:
            ignored.discard("")
        for name in sorted(self.mapped() | ignored):
            if name in known:
                continue
            if any(key.rpartition("#")[0] == name for key in known):
                raise LayoutFaultError(_say("name-twice", name=name))
            raise LayoutFaultError(_say("not-in-header", name=name))
        both = sorted(self.mapped() & ignored)
        if len(both) > 0:
            raise LayoutFaultError(_say("read-and-ignored", name=both[0]))
        left = [key for key in known if key not in self.mapped() | ignored]
        if len(left) > 0:
            raise LayoutFaultError(_say("unaccounted", name=left[0]))

    def _has_what_its_table_needs(self) -> None:
        named = set(self.columns)
        if self.preamble.cell != "" and "cell" in named:
            raise LayoutFaultError(_say("cell-said-twice"))
        if self.table == "events":
            if "time" not in named:
                raise LayoutFaultError(_say("events-need-time"))
            self._names_a_year()
            self._names_a_kind()
            if len(self.data_kinds) == 0:
                raise LayoutFaultError(_say("events-need-kinds"))
            stated = self.preamble.target != "" or self.file_name.target != ""
            if not stated and not {"served", "imei", "imsi"} & named:
                raise LayoutFaultError(_say("events-need-served"))
        if self.table == "cells" and ("cell" not in named or len(self.places) != 1):
            raise LayoutFaultError(_say("cells-need-place"))
        if self.table == "subscribers" and not {"served", "imsi"} & named:
            raise LayoutFaultError(_say("subscribers-need-served"))

    def _names_a_year(self) -> None:
        """A day without its year would be one of 1900."""
        for form in self.columns["time"].formats:
            dated = form in {"iso", *EPOCHS} or any(sign in form for sign in _YEARS)
            if not dated and self.preamble.day == "":
                raise LayoutFaultError(_say("no-year", form=form))

    def _names_a_kind(self) -> None:
        """A row that nothing calls a call or a text is none of either."""
        told = [self.always]
        for column in self.columns.values():
            if column.reader in {Reader.CODE, Reader.MARK}:
                told += column.codes.values()
        if not any("kind" in words(meaning) for meaning in told):
            raise LayoutFaultError(_say("no-kind-said"))

    @property
    def says_cell(self) -> bool:
        """Whether rows have a cell: in a column, or above them."""
        return "cell" in self.columns or self.preamble.cell != ""

    def mapped(self) -> set[str]:
        """Columns that are read, as the layout calls them."""
        names = {
            name for column in self.columns.values() for name in (*column.source, *column.when_in)
        }
        for place in self.places:
            names |= {place.x, place.y, place.pair, place.crs_source}
        names |= {*self.holder, *self.legal_representative, *self.user_claim}
        names |= {self.zone.source, self.zone.per}
        return names - {""}
