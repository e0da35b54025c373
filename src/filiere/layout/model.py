"""What does a table of records look like, column by column?

The parts of a layout, each key with what it means and an example: the reference page is written
from them (docs/reference/layout-language.md).
"""

from typing import Literal, Self

from pydantic import Field, model_validator

from filiere.layout.columns import FIELDS, Column, Part, Reader, words
from filiere.layout.fault import LayoutFaultError
from filiere.layout.pattern import check_pattern
from filiere.model.codes import DataKind
from filiere.wording import Plain, Text, Words

_say = Words(__name__)


class Recognise(Part):
    """How to know the table; all must hold."""

    header: tuple[str, ...] = Field(
        min_length=1,
        description="Names of the columns as the file writes them, in any order; case, accents' "
        "form and quotes do not matter. A name may stand twice (`LAC`, `LAC`: they are then "
        '`LAC#1` and `LAC#2`), or be empty (`""`). Of a table without a header: names that you '
        "give, in the order of the columns.",
        examples=['header = ["Date", "Cible", "Sens", "Correspondant", "LAC", "CI"]'],
    )
    optional: tuple[str, ...] = Field(
        default=(),
        description="Columns that may be absent.",
        examples=['optional = ["Volume"]'],
    )
    delimiter: tuple[str, ...] = Field(
        default=(",",),
        description="What parts the cells of a text file; several may occur. Not used for "
        "workbooks, nor with `widths`.",
        examples=['delimiter = [";", "\\t"]'],
    )
    headerless: bool = Field(
        default=False,
        description="The table has no header: columns are known by their place. `values` must then "
        "tell the table from others, by two patterns at least.",
        examples=["headerless = true"],
    )
    header_rows: Literal[1, 2] = Field(
        default=1,
        description="Two where a line of groups stands above the names: the column is then called "
        "by both (`début LAC`, `fin LAC`).",
        examples=["header_rows = 2"],
    )
    widths: tuple[int, ...] = Field(
        default=(),
        description="Characters of each column of a text in fixed columns; the last takes the "
        "rest of the line.",
        examples=["widths = [11, 9, 11, 11, 5]"],
    )
    values: dict[str, str] = Field(
        default_factory=dict,
        description="Column and pattern: the first values must fit. Tells apart tables of equal "
        "header, and those without one.",
        examples=['values = { "Date" = "^\\\\d{2}/\\\\d{2}/\\\\d{4}" }'],
    )
    sheet: str = Field(
        default="",
        description="Pattern that the name of a sheet must fit; other sheets are notes.",
        examples=['sheet = "^Appels"'],
    )

    @model_validator(mode="after")
    def _tellable(self) -> Self:
        for pattern in (*self.values.values(), *([self.sheet] if self.sheet else [])):
            check_pattern(pattern)
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
        keys.append(name if names.count(name) == 1 else f"{name}#{seen[name]}")
    return tuple(keys)


class Zone(Part):
    """How the wall clock of the time column is tied to UTC; the first that applies decides."""

    in_value: str = Field(
        default="",
        description="Pattern in the value; its first group is the offset (`+2`, `+02:00`), empty "
        "for UTC, or a name that `zones` knows.",
        examples=['in_value = " UTC([+-]\\\\d{1,2})?$"'],
    )
    source: str = Field(
        default="",
        description="Column that holds the offset (`2`, `+02:00`, `UTC+2`), or a name that "
        "`zones` knows.",
        examples=['source = "Décalage horaire"'],
    )
    zones: dict[str, str] = Field(
        default_factory=dict,
        description="Text of that column, or of that group, and what it means: a zone or an "
        "offset. A text that is not listed is a reject.",
        examples=['zones = { "CEST" = "+02:00", "Chicago_1" = "America/Chicago" }'],
    )
    per: str = Field(
        default="",
        description="Column that names the switch or site whose clock the row shows. Where a file "
        "has several, case.toml must say the zone of each (`zones` of its `[[source]]`).",
        examples=['per = "Network Element Name"'],
    )
    fixed: str = Field(
        default="",
        description="Zone that the operator's notice or the header states.",
        examples=['fixed = "Europe/Paris"'],
    )
    declared: bool = Field(
        default=False,
        description="The file does not tell: case.toml must (`timezone` of its `[[source]]`).",
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

    cell: Literal["cell", "end_cell"] = Field(
        default="cell", description="Of which cell.", examples=['cell = "end_cell"']
    )
    x: str = Field(
        default="", description="Column of the first coordinate.", examples=['x = "Lat"']
    )
    y: str = Field(
        default="", description="Column of the second coordinate.", examples=['y = "Lon"']
    )
    pair: str = Field(
        default="",
        description="Column that holds both, instead of x and y.",
        examples=['pair = "GPS"'],
    )
    separator: str = Field(
        default=",", description="What parts the two in `pair`.", examples=['separator = "/"']
    )
    order: Literal["latitude_longitude", "longitude_latitude"] = Field(
        default="latitude_longitude",
        description="Which of x and y is which, where they are degrees.",
        examples=['order = "longitude_latitude"'],
    )
    crs: Literal["degrees", "metres", "either"] = Field(
        default="degrees",
        description="`metres`: the ranges decide which French projection; `either`: degrees if "
        "small.",
        examples=['crs = "either"'],
    )
    crs_source: str = Field(
        default="",
        description="Column whose text says `degrees_text`, else the values are metres.",
        examples=['crs_source = "TYPE-COORD"'],
    )
    degrees_text: str = Field(
        default="WGS84", description="What it then says.", examples=['degrees_text = "WGS84"']
    )
    point_kind: Literal["mast", "barycentre", "address"] = Field(
        default="mast", description="What the point is.", examples=['point_kind = "barycentre"']
    )
    decimal_comma: bool = Field(
        default=False,
        description="A comma stands for the decimal point.",
        examples=["decimal_comma = true"],
    )


class Preamble(Part):
    """What the lines above the header state."""

    target: str = Field(
        default="",
        description="Pattern; its first group is the number that was asked for. It is the served "
        "number of every row where no column is.",
        examples=['target = "Ligne : (\\\\d+)"'],
    )
    total: str = Field(
        default="",
        description="Pattern; its first group is the operator's own count of records.",
        examples=['total = "Nombre de lignes : (\\\\d+)"'],
    )

    @model_validator(mode="after")
    def _grouped(self) -> Self:
        for pattern in (self.target, self.total):
            if pattern != "":
                check_pattern(pattern, groups=1)
        return self


class FileName(Part):
    """What the name of the file states."""

    target: str = Field(
        default="",
        description="Pattern; its first group is the number that was asked for: the served number "
        "of every row where neither a column nor the preamble gives one.",
        examples=['target = "^(\\\\d{10,})_"'],
    )

    @model_validator(mode="after")
    def _grouped(self) -> Self:
        if self.target != "":
            check_pattern(self.target, groups=1)
        return self


class Title(Part):
    """What a table is, in each language."""

    en: str = Field(description="In English.", examples=['en = "Bill"'])
    fr: str = Field(description="In French.", examples=['fr = "Facture"'])


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
        description="What the table is, as its receivers call it; one text, or one per language.",
        examples=['title = { en = "Bill of a small operator", fr = "Facture d\'un opérateur" }'],
    )
    reference: str = Field(
        description="Where the meaning of its columns is written.",
        examples=['reference = "Notice of the operator, version 3"'],
    )
    attested: Literal[
        "specified by Filière",
        "measured on real files",
        "read in code that parses it",
        "background, sample invented",
    ] = Field(
        description="How well it is known that real files look so: `measured on real files`, "
        "`read in code that parses it`, `background, sample invented`.",
        examples=['attested = "background, sample invented"'],
    )
    operators: tuple[str, ...] = Field(
        default=(), description="Whose tables look so.", examples=['operators = ["Orange"]']
    )
    network: str = Field(
        default="",
        description="Network of cells that name none: `MCC-MNC`, or a name. Without it they are "
        "taken as cells of the layout's one operator, else of this file alone, unless the "
        "`[[source]]` names a `network`.",
        examples=['network = "208-01"'],
    )
    country: str = Field(
        default="",
        description="How national numbers are read, ISO 3166-1 alpha-2; empty: as the case says.",
        examples=['country = "FR"'],
    )
    table: Literal["events", "cells", "subscribers"] = Field(
        default="events",
        description="What its rows are: communications, masts, subscriptions.",
        examples=['table = "cells"'],
    )
    data_kinds: tuple[DataKind, ...] = Field(
        default=(),
        description="Kinds of act under which it may be read: `cdr`, `cell_dump`, `subscriber`.",
        examples=['data_kinds = ["cdr"]'],
    )
    cells: Literal["exact", "trimmed", "wrapped"] = Field(
        default="trimmed",
        description="`exact`: texts as they stand; `trimmed`: without spaces around; `wrapped`: "
        'without `=("…")`, quotes or apostrophes too.',
        examples=['cells = "wrapped"'],
    )
    empty: tuple[str, ...] = Field(
        default=(),
        description="Texts that stand for nothing in every column, besides the empty one.",
        examples=['empty = ["-", "N/A"]'],
    )
    short_rows: bool = Field(
        default=False,
        description="Rows may end before the last columns that are read: those are then empty. "
        "Last columns that are not read may be absent without it.",
        examples=["short_rows = true"],
    )
    ignored: tuple[str, ...] = Field(
        default=(),
        description="Columns that are left aside. Each column is either read or named here.",
        examples=['ignored = ["Cout", "Note"]'],
    )
    footer: tuple[str, ...] = Field(
        default=(),
        description="Patterns of lines that are notes, from the beginning of the line. A line that "
        "can be read as a row is one, whatever it begins with.",
        examples=['footer = ["(?i)total"]'],
    )
    always: str = Field(
        default="",
        description="Words that hold for every row, before its codes speak.",
        examples=['always = "call out"'],
    )
    parties: Literal["columns", "by_direction", "target"] = Field(
        default="columns",
        description="`columns`: served and other are what their columns say; `by_direction`: they "
        "are caller and called, the direction says whose bill it is; `target`: they are swapped "
        "where the other one is the number asked for, and a row without a direction takes it from "
        "there.",
        examples=['parties = "by_direction"'],
    )
    recognise: Recognise = Field(
        description="How to know the table.",
        examples=['[recognise]\nheader = ["Date", "Ligne", "Appelé"]'],
    )
    zone: Zone = Field(
        default=Zone(),
        description="How its times are tied to UTC; not needed where every time is `iso` or counts "
        "from an epoch.",
        examples=["[zone]\ndeclared = true"],
    )
    preamble: Preamble = Field(
        default=Preamble(),
        description="What the lines above the header state.",
        examples=['[preamble]\ntarget = "Ligne : (\\\\d+)"'],
    )
    file_name: FileName = Field(
        default=FileName(),
        description="What the name of the file states.",
        examples=['[file_name]\ntarget = "^(\\\\d{10,})_"'],
    )
    columns: dict[str, Column] = Field(
        description="Fields and the columns they are read from. A name that is no field is one of "
        "your own, for a `code` or a `mark`.",
        examples=['[columns]\nserved = { source = ["Ligne"], reader = "number" }'],
    )
    places: tuple[Place, ...] = Field(
        default=(),
        description="Where cells are, as rows or a list of masts say it.",
        examples=['[[places]]\nx = "Lat"\ny = "Lon"'],
    )
    holder: tuple[str, ...] = Field(
        default=(),
        description="Columns on the holder of a subscription, kept as written.",
        examples=['holder = ["Nom", "Prénom"]'],
    )
    legal_representative: tuple[str, ...] = Field(
        default=(),
        description="Columns on the holder's legal representative.",
        examples=['legal_representative = ["Gérant"]'],
    )
    user_claim: tuple[str, ...] = Field(
        default=(),
        description="Columns on who is said to use it: a claim, never merged with the holder.",
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
        if self.table == "events":
            if "time" not in named:
                raise LayoutFaultError(_say("events-need-time"))
            if len(self.data_kinds) == 0:
                raise LayoutFaultError(_say("events-need-kinds"))
            stated = self.preamble.target != "" or self.file_name.target != ""
            if not stated and not {"served", "imei", "imsi"} & named:
                raise LayoutFaultError(_say("events-need-served"))
        if self.table == "cells" and ("cell" not in named or len(self.places) != 1):
            raise LayoutFaultError(_say("cells-need-place"))
        if self.table == "subscribers" and not {"served", "imsi"} & named:
            raise LayoutFaultError(_say("subscribers-need-served"))

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
