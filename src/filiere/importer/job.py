"""What is known of one file before its first row is read?

The table, the layout that fits, and what the file's rows do not say themselves: whose they are
where a preamble or a file name states it once, in which zone the clock ran, to which network cells
without one belong, which of day and month comes first.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from filiere.case.rows.survey import Survey
from filiere.cells import network_text
from filiere.dossier import SourceEntry
from filiere.errors import ImportRefusedError, RecognitionError
from filiere.importer.recognise import Header, Recognised, recognise
from filiere.importer.said import Said, Sections, day_of
from filiere.importer.sql_time import zone_offsets
from filiere.importer.table import Table, open_table, read_as
from filiere.importer.zones import zone as known_zone
from filiere.layout import Layout, NamedLayout
from filiere.model.authorisation import EVERY, Authorisation
from filiere.wording import Words

_say = Words(__name__)

ENCODINGS = ("cp850", "mac_roman", "utf-8")
"""In which a header is looked for where the first encoding shows none; the last one as damaged."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """One file on its way into the case."""

    name: str
    table: Table
    recognised: Recognised
    authorisation: Authorisation
    zone: str
    """IANA name for clocks that carry no offset; '' where none is declared."""
    zones: Mapping[str, str]
    """Zones of switches or names, as case.toml explains them."""
    network: str
    """Network of cells that name none; '' where nobody says."""
    dates: str
    """``dmy``, ``mdy`` or ''."""

    @property
    def layout(self) -> Layout:
        """The layout's content."""
        return self.recognised.layout.layout

    @property
    def header(self) -> Header:
        """The first header."""
        return self.recognised.first

    @property
    def preamble(self) -> str:
        """What stands above it: the name of a sheet first, then its lines."""
        sheets = zip(self.table.sheets, self.recognised.headers, strict=True)
        name = next((sheet.name for sheet, header in sheets if header.holds), "")
        return "\n".join([*([name] if name != "" else []), *self.header.preamble])

    @property
    def target(self) -> str:
        """The number that was asked for, or ''.

        As the preamble or the name of the file states it for every row. Where caller and called are
        told apart by it alone, the one number that the act names.
        """
        stated = stated_in(self.layout.preamble.target, self.preamble)
        stated = stated or stated_in(self.layout.file_name.target, self.name.rpartition("/")[2])
        named = self.authorisation.numbers
        if stated == "" and self.layout.parties == "target" and len(named) == 1:
            return named[0] if named[0] != EVERY else ""
        return stated

    @property
    def said(self) -> Said:
        """What is said of the rows above the first header, or by the name of the file."""
        told = self.layout.preamble
        return Said(
            target=self.target,
            cell=stated_in(told.cell, self.preamble),
            day=day_of(stated_in(told.day, self.preamble)),
        )

    @property
    def total(self) -> int | None:
        """The operator's own count of records, where the preamble states one.

        Of a file with several blocks, their sum; a count that is said again for the same line, as
        on each page of a print, is one.
        """
        text = re.sub(r"\D", "", stated_in(self.layout.preamble.total, self.preamble))
        counts = [] if text == "" else [(self.target, int(text))]
        counts += self.recognised.sections.totals
        return sum(count for _, count in dict.fromkeys(counts)) if len(counts) > 0 else None


def stated_in(pattern: str, text: str) -> str:
    """What the first group of a pattern takes out of a text; '' where there is none.

    Each line is tried by itself; a pattern that runs over several is tried on them all.
    """
    if pattern == "":
        return ""
    for each in (*text.split("\n"), text):
        found = re.search(pattern, each)
        if found is not None:
            return (found[1] or "").strip()
    return ""


def opened(  # noqa: PLR0913, PLR0917 - a file and all that decides how it is read
    path: Path,
    name: str,
    entry: SourceEntry,
    authorisation: Authorisation,
    layouts: Mapping[str, NamedLayout],
    found: Survey,
) -> Job:
    """Open a file and recognise it.

    Raises:
        ImportRefusedError: it is no table, no layout fits, or what it needs is nowhere said.
    """
    table, recognised = recognised_table(
        open_table(path, found, name), layouts, name, entry.layout or ""
    )
    layout = recognised.layout.layout
    declared = entry.timezone or ""
    if declared != "":
        known_zone(declared)
    job = Job(
        name=name,
        table=table,
        recognised=recognised,
        authorisation=authorisation,
        zone=layout.zone.fixed or declared,
        zones=dict(entry.zones),
        network=network_text(entry.network or layout.network),
        dates=entry.dates or "",
    )
    _check_zones(job)
    told = layout.zone
    if len(job.zones) > 0 and told.per == told.source == told.in_value == "":
        raise ImportRefusedError(_say("zones-unused", file=name, layout=recognised.layout.id))
    if "served" not in layout.columns and layout.table == "events":
        stated = layout.preamble.target != "" or layout.file_name.target != ""
        if stated and job.target == "" and not {"imei", "imsi"} & set(layout.columns):
            raise ImportRefusedError(_say("no-target", file=name, layout=recognised.layout.id))
    return job


def _check_zones(job: Job) -> None:
    for meant in zone_offsets({**job.layout.zone.zones, **job.zones})[1]:
        if isinstance(meant, str):
            known_zone(meant)


def recognised_table(
    table: Table, layouts: Mapping[str, NamedLayout], name: str, wanted: str = ""
) -> tuple[Table, Recognised]:
    """The table in the encoding in which its header is one, and the layout that fits."""
    named = {key: each for key, each in layouts.items() if each.layout.recognise.encoding != ""}
    asked = [each for key, each in named.items() if wanted in {"", key} and not table.workbook]
    for encoding in sorted({each.layout.recognise.encoding for each in asked}):
        own = {k: each for k, each in named.items() if each.layout.recognise.encoding == encoding}
        other = read_as(table.path, table.survey, encoding)
        try:
            return other, recognise(other, own, name, wanted)
        except RecognitionError:
            if wanted != "":
                raise
    layouts = {key: each for key, each in layouts.items() if key not in named or table.workbook}
    try:
        return table, recognise(table, layouts, name, wanted)
    except RecognitionError:
        if table.workbook or table.encoding != "cp1252":
            raise
        for encoding in ENCODINGS:
            other = read_as(table.path, table.survey, encoding)
            try:
                return other, recognise(other, layouts, name, wanted)
            except RecognitionError:
                continue
        raise


def said_for(job: Job, sections: Sections) -> Job:
    """The same file, with what its lines say for the rows below them."""
    return replace(job, recognised=replace(job.recognised, sections=sections))


def with_further(job: Job, further: tuple[Header, ...]) -> Job:
    """The same file, with the headers that were found below the first."""
    return replace(job, recognised=replace(job.recognised, further=further))


def in_order(job: Job, order: str) -> Job:
    """The same file, read with the formats of one order of day and month only."""
    layout = job.layout
    columns = {
        name: column.model_copy(update={"formats": tuple(kept(column.formats, order))})
        for name, column in layout.columns.items()
    }
    named = replace(job.recognised.layout, layout=layout.model_copy(update={"columns": columns}))
    return replace(job, recognised=replace(job.recognised, layout=named))


def kept(formats: tuple[str, ...], order: str) -> list[str]:
    """The formats that have day and month in an order, or in none; never an empty list."""
    chosen = [form for form in formats if order_of(form) in {"", order}]
    return chosen or list(formats)


def order_of(form: str) -> str:
    """``dmy`` or ``mdy`` where day and month are numbers and the year does not come first."""
    day, month, year = (form.find(sign) for sign in ("%d", "%m", "%Y"))
    year = form.find("%y") if year < 0 else year
    if day < 0 or month < 0 or 0 <= year < min(day, month):
        return ""
    return "dmy" if day < month else "mdy"


def turned(form: str) -> str:
    """The format with day and month exchanged."""
    return form.replace("%d", "\0").replace("%m", "%d").replace("\0", "%m")
