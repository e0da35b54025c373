"""Which SQL reads one row of a layout?

The layout is compiled once into a chain of SELECTs, each adding to the one before: cells, texts,
codes, values, verdict. Everything that depends on one row alone is said here; what is said once per
distinct text (numbers, handsets, SIMs, cells, odd lengths) waits for the dictionaries of ``stage``.

A line is tried as a row first: a line that can be read as one is never a note, whatever its words.
What is not vital to a row and cannot be read is told beside it (``notes``), the row stands.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from filiere.importer.reasons import Reason
from filiere.importer.recognise import plain
from filiere.importer.sql_time import (
    duration,
    epoch_wall,
    format_wall,
    from_midnight,
    has_fraction,
    is_midnight,
    iso_offset,
    iso_wall,
    minutes_offset,
    named_zone,
    quoted,
    stated_offset,
    states_offset,
    suffix_offset,
    with_our_digits,
    zone_offsets,
)
from filiere.importer.texts import IDENTITY, UNFIT, WRAPPED, Texts
from filiere.importer.zones import FIRST_S, LAST_S
from filiere.layout import Column, Layout, Reader, words
from filiere.layout.columns import EPOCHS, VOLUMES
from filiere.model.codes import Direction, Fate, Kind

DETAIL = ("azimuth_deg", "beam_deg", "valid_from", "valid_to")
"""What a list of masts, or a row, says of a cell's sector and of when it held."""

SESSION = (
    "bytes_up", "bytes_down", "own_address", "own_port", "public_address", "public_port",
    "far_address", "far_port", "access_point",
)  # fmt: skip
"""What a row says of a data session besides its time."""

LARGEST = {
    "own_port": 65_535, "public_port": 65_535, "far_port": 65_535,
    "timing_advance": 10**6, "range_m": 10**7, "accuracy_m": 10**7,
}  # fmt: skip
"""Beyond, a figure is none of these: it is left out and told."""
RADIO = ("azimuth_deg", "timing_advance", "range_m", "accuracy_m")
"""What a row says of the radio path of its communication."""

FIELD, NOTE = "\x1f", "\x1e"
"""Part the three texts of a note, and one note from the next."""

ABOVE = 9
"""Mark of a line above the header: a note, unless it can be read as a row."""

OMNIDIRECTIONAL = (
    "(omni|omnidir.*|360|toutes?|all|n/?a|nan|null|none|inconnue?|unknown|n[cd]|-1|-+)"
)


@dataclass(frozen=True, slots=True)
class Compiled:
    """SQL of one layout over one header."""

    select: str
    """SELECT over ``line (raw, mark, asked, said_cell, said_day)``, with parameters $delimiter,
    $blank and $header."""
    constants: str
    """Columns that are the same in every row: not stored, but seen by later statements."""
    places: tuple[tuple[str, str], ...]
    """(cell field, …) of each place, in the order of its columns x<n>, y<n>, crs<n>."""
    columns: tuple[str, ...]
    zones: tuple[int | str, ...] = ()
    """What the names of zones mean, in the order of ``zone_no``: minutes, or an IANA name."""

    def varies(self, name: str) -> bool:
        """Whether a column of texts differs from row to row: a constant one is '' throughout."""
        return f"'' AS {name}" not in self.constants.split(", ")


@dataclass(slots=True)
class _Rows:
    """What is gathered about the rows of one layout while it is compiled."""

    values: list[str] = field(default_factory=list)
    checks: list[tuple[str, str, Reason, str]] = field(default_factory=list)
    """Condition that refuses the row, field, reason, text."""
    told: list[tuple[str, str, str, str]] = field(default_factory=list)
    """Condition under which a field is left out, field, rule, text."""


class _Compiler:
    def __init__(
        self, layout: Layout, columns: Sequence[str], *, workbook: bool, target: bool
    ) -> None:
        self.layout = layout
        self.texts = Texts(layout, columns, target=target)
        self.workbook = workbook

    def coded(self) -> tuple[dict[str, str], dict[str, str]]:
        """SQL of each column's code (its position in the map, NULL if unknown), and of meanings."""
        always = words(self.layout.always)
        codes: dict[str, str] = {}
        parts: dict[str, list[str]] = {"kind": [], "direction": [], "flags": []}
        for name, column in self.layout.columns.items():
            if column.reader not in {Reader.CODE, Reader.MARK}:
                continue
            codes[f"code_{name}"] = self._position(name, column)
            for what, found in parts.items():
                branches = [
                    f"WHEN {position} THEN {words(meaning)[what]}"
                    for position, meaning in enumerate(column.codes.values())
                    if what in words(meaning)
                ]
                if len(branches) > 0:
                    found.append(f"CASE code_{name} {' '.join(branches)} END")
        flags = " | ".join([f"coalesce({part}, 0)" for part in parts["flags"]])
        kinds = [*parts["kind"], str(always.get("kind", "NULL"))]
        directions = [*parts["direction"], str(always.get("direction", 0))]
        told = [*parts["direction"], str(always.get("direction", "NULL"))]
        directed = f"coalesce({', '.join([*told, 'NULL'])}) IS NOT NULL"
        return codes, {
            **({"directed": directed} if self.layout.parties == "target" else {}),
            "kind": f"coalesce({', '.join(kinds)})",
            "direction": f"coalesce({', '.join(directions)})",
            "flags": f"({flags or '0'} | {always.get('flags', 0)})",
        }

    def _position(self, name: str, column: Column) -> str:
        if column.reader is Reader.MARK:
            branches = [
                f"WHEN regexp_matches(x_{name}, {quoted('(?i)' + code)}) THEN {position}"
                for position, code in enumerate(column.codes)
            ]
            return f"CASE {' '.join(branches)} END"
        exact = self.layout.cells == "exact"
        branches = [
            f"WHEN {quoted(code if exact else code.lower())} THEN {position}"
            for position, code in enumerate(column.codes)
        ]
        text = f"x_{name}" if exact else f"lower(x_{name})"
        return f"CASE {text} {' '.join(branches)} END"

    def wall(self, name: str) -> str:
        """SQL of the wall clock, in seconds since 1970 as if it were UTC; NULL where unreadable."""
        column = self.layout.columns[name]
        text = f"x_{name}"
        others = [form for form in column.formats if form != "iso" and form not in EPOCHS]
        sheet = "%Y-%m-%d %H:%M:%S"  # how a sheet's own dates are printed
        epochs = any(form in EPOCHS for form in column.formats)
        if self.workbook and sheet not in others and "iso" not in column.formats and not epochs:
            others.append(sheet)
        body = with_our_digits(text) if len(others) > 0 else text
        if self.layout.zone.in_value != "" and name in {"time", "ends"}:
            body = f"trim(regexp_replace({body}, {quoted(self.layout.zone.in_value)}, ''))"
        parts = epoch_wall(text, column)
        days: list[tuple[str, str, str]] = []
        if "iso" in column.formats:
            days.append((text, iso_wall(text), iso_wall(from_midnight(text))))
        if len(others) > 0:
            next_day = format_wall(from_midnight(body), column, others)
            days.append((body, format_wall(body, column, others), next_day))
        parts += [day for _, day, _ in days]
        for one, _, next_day in days:  # the end of a day is the beginning of the next
            parts.append(f"CASE WHEN {is_midnight(one)} THEN {next_day} + 86400 END")
        return f"coalesce({', '.join(parts)})" if len(parts) > 1 else parts[0]

    def offset(self, name: str) -> str:
        """SQL of the minutes that the row itself states; NULL where it states none."""
        text = f"x_{name}"
        zone, formats = self.layout.zone, self.layout.columns[name].formats
        parts: list[str] = []
        counted = [form for form in formats if form in EPOCHS and form != "excel"]
        if len(counted) == len(formats):
            parts.append("0")
        elif len(counted) > 0:
            parts.append(f"CASE WHEN regexp_full_match({text}, '\\d+([.,]\\d+)?') THEN 0 END")
        if "iso" in formats:
            parts.append(iso_offset(f"substr({text}, 20)"))
        if name in {"time", "ends"} and zone.in_value != "":
            parts.append(suffix_offset(text, zone.in_value))
        if name == "ends" and zone.in_value != "":
            parts += self._named_minutes(f"regexp_extract({text}, {quoted(zone.in_value)}, 1)")
        if name == "time" and zone.source != "":
            in_minutes = zone.unit == "min"
            parts.append(minutes_offset("x_zone") if in_minutes else stated_offset("x_zone"))
        return f"coalesce({', '.join([*parts, 'NULL'])})"

    def _named_minutes(self, name: str) -> Iterator[str]:
        """SQL of the minutes that the name of a zone means, where that is one offset."""
        minutes = {
            text.casefold().strip(): meant
            for text, meant in zip(*zone_offsets(self.layout.zone.zones), strict=True)
            if isinstance(meant, int)
        }
        if len(minutes) > 0:
            branches = " ".join(
                f"WHEN {quoted(text)} THEN {meant}" for text, meant in minutes.items()
            )
            yield f"CASE lower(trim({name})) {branches} END"


def compiled(
    layout: Layout,
    columns: Sequence[str],
    *,
    workbook: bool,
    zones: Mapping[str, str] | None = None,
    target: bool = False,
) -> Compiled:
    """Compile a layout over the columns of one file's header.

    ``zones`` are names of zones or switches that case.toml explains, besides those of the layout;
    with ``target`` the served number is the one that the file states for the row, ``asked``.
    """
    compiler = _Compiler(layout, columns, workbook=workbook, target=target)
    texts = compiler.texts.every()
    codes, meanings = compiler.coded()
    names, meant = zone_offsets({**layout.zone.zones, **(zones or {})})
    rows = _Rows()
    _time(compiler, layout, rows, names)
    if "ends" in layout.columns:
        _ends(compiler, layout, rows)
    _codes(layout, rows)
    _lengths(layout, rows)
    for name in dict.fromkeys((*DETAIL, *SESSION, *RADIO)):
        if name in layout.columns:
            _detail(compiler, layout, name, rows)
    select, constants = _chain(layout, columns, (texts, codes, meanings), rows)
    return Compiled(
        select=select,
        constants=constants,
        places=tuple((place.cell, str(number)) for number, place in enumerate(layout.places)),
        columns=tuple(columns),
        zones=tuple(meant),
    )


def _time(compiler: _Compiler, layout: Layout, rows: _Rows, names: Sequence[str]) -> None:
    if "time" not in layout.columns:
        rows.values += ["NULL::BIGINT AS wall", "NULL::INTEGER AS stated"]
        rows.values.append("NULL::SMALLINT AS zone_no")
        return
    zone = layout.zone
    rows.values += [f"{compiler.wall('time')} AS wall", f"{compiler.offset('time')} AS stated"]
    named = "x_zone" if zone.source != "" or zone.per != "" else ""
    if named == "" and len(zone.zones) > 0:
        named = f"regexp_extract(x_time, {quoted(zone.in_value)}, 1)"
    known = named != "" and len(names) > 0
    zone_no = named_zone(named, names) if known else "NULL::SMALLINT"
    rows.values.append(f"{zone_no} AS zone_no")
    day_end = f"wall % 86400 = 0 AND {is_midnight('x_time')}"
    became = "strftime(make_timestamp(wall * 1000000), '%Y-%m-%d %H:%M:%S')"
    rows.told.append((day_end, "time", "day_end", _became("x_time", became)))
    fraction = has_fraction("x_time", layout.columns["time"].formats)
    became = "strftime(make_timestamp(wall * 1000000), '%Y-%m-%d %H:%M:%S')"
    told = f"wall IS NOT NULL AND {fraction}"
    rows.told.append((told, "time", "to_the_second", _became("x_time", became)))
    inside = f"wall BETWEEN {FIRST_S} AND {LAST_S}"
    rows.checks.append((f"wall IS NULL OR NOT ({inside})", "time", Reason.TIME, "x_time"))
    untold = "stated IS NULL AND zone_no IS NULL"
    if layout.columns["time"].formats == ("iso",):
        rows.checks.append(("stated IS NULL", "time", Reason.ZONE, "x_time"))
    elif zone.source != "":
        rows.checks.append((f"{untold} AND x_zone <> ''", "time", Reason.ZONE, "x_zone"))
    elif zone.per != "" and known:
        rows.checks.append((untold, "time", Reason.ZONE, "x_zone"))
    elif zone.in_value != "":
        fits = states_offset("x_time", zone.in_value)
        rows.checks.append((f"{untold} AND {fits}", "time", Reason.ZONE, "x_time"))


def _became(text: str, value: str) -> str:
    """SQL of a text and of what it was read as, where it was mended and not left out."""
    return f"{text} || {quoted(FIELD)} || ({value})::VARCHAR"


def _ends(compiler: _Compiler, layout: Layout, rows: _Rows) -> None:
    """The end as a wall clock of its own; a clock without a day is of the day of the start."""
    shown, offset = compiler.wall("ends"), compiler.offset("ends")
    if layout.columns["ends"].clock_only:
        clock = f"((({shown}) % 86400 + 86400) % 86400)"
        same_day = f"(wall - wall % 86400 + {clock})"
        shown = f"CASE WHEN {same_day} < wall THEN {same_day} + 86400 ELSE {same_day} END"
        offset = "stated"
    rows.values += [f"{shown} AS wall_end", f"{offset} AS stated_end"]
    rows.told.append(("x_ends <> '' AND wall_end IS NULL", "ends", "no_time", "x_ends"))


def _codes(layout: Layout, rows: _Rows) -> None:
    rows.checks += [
        (f"code_{name} IS NULL", name, Reason.CODE, f"ltrim(x_{name}, chr({ord(UNFIT)}))")
        for name, column in layout.columns.items()
        if column.reader is Reader.CODE
    ]
    kind = layout.columns.get("kind")
    if kind is not None and kind.reader is Reader.CODE and "time" in layout.columns:
        # what is of another kind may have no time at all: the kind says more than the time does
        other = "x_time = '' AND x_kind <> '' AND code_kind IS NULL"
        rows.checks.insert(0, (other, "kind", Reason.CODE, f"ltrim(x_kind, chr({ord(UNFIT)}))"))
    if layout.table == "events":
        rows.checks.append(("kind IS NULL", "kind", Reason.CODE, "''"))


def _lengths(layout: Layout, rows: _Rows) -> None:
    """Seconds of plain texts; any other text waits for its dictionary as ``odd_length``."""
    column = layout.columns.get("duration_s")
    if column is None:
        rows.values += ["NULL::INTEGER AS duration_s", "NULL::VARCHAR AS odd_length"]
    else:
        value = duration(column)
        read = "true"
        if len(column.only) > 0:
            kinds = ", ".join(str(int(Kind[word.upper()])) for word in column.only)
            read = f"kind IN ({kinds})"
            value = f"CASE WHEN {read} THEN {value} END"
        rows.values.append(f"{value} AS duration_s")
        if column.unit == "ms":
            rest = f"{read} AND duration_s IS NOT NULL AND right(x_duration_s, 3) <> '000'"
            shown = _became("x_duration_s", "duration_s")
            rows.told.append((rest, "duration_s", "rounded", shown))
        odd = f"{read} AND x_duration_s <> '' AND duration_s IS NULL"
        rows.values.append(f"CASE WHEN {odd} THEN x_duration_s END AS odd_length")


def _detail(compiler: _Compiler, layout: Layout, name: str, rows: _Rows) -> None:
    """A field that is not vital: what cannot be read is left out and told."""
    column, text = layout.columns[name], f"x_{name}"
    if column.reader is Reader.TEXT:
        rows.values.append(f"{text} AS {name}")
        return
    unread = f"{text} <> '' AND {name} IS NULL"
    rule = "no_number"
    if column.reader is Reader.TIMESTAMP:
        value = f"{compiler.wall(name)} - coalesce({compiler.offset(name)}, 0) * 60"
        rule = "no_time"
    elif name in {"azimuth_deg", "beam_deg"}:
        value, rule = _angle(text, name), "no_angle"
        unread += f" AND NOT regexp_full_match(lower({text}), {quoted(OMNIDIRECTIONAL)})"
    else:
        bare = f"replace(replace({text}, ' ', ''), chr(160), '')"
        whole = f"regexp_extract({bare}, '^(\\d{{1,15}})([.,]0+)?$', 1)"
        number = f"try_cast(nullif({whole}, '') AS BIGINT)"
        if column.unit in VOLUMES:
            figure = f"regexp_extract(replace({bare}, ',', '.'), '^\\d{{1,12}}([.]\\d+)?$', 0)"
            size = f"try_cast(nullif({figure}, '') AS DOUBLE) * {VOLUMES[column.unit]}"
            number = f"round({size})::BIGINT"
        most = LARGEST.get(name, 10**15)
        value = f"CASE WHEN {number} <= {most} THEN {number} END"
        unread += f" AND NOT regexp_full_match(lower({text}), {quoted(OMNIDIRECTIONAL)})"
    rows.values.append(f"{value} AS {name}")
    rows.told.append((unread, name, rule, text))
    if column.reader is not Reader.TIMESTAMP and column.unit not in VOLUMES:
        whole = "\\s*\\d+\\s*(°|º|deg.*)?\\s*"
        mended = f"{name} IS NOT NULL AND NOT regexp_full_match({text}, {quoted(whole)})"
        fraction = f"regexp_matches({text}, '[.,]0*[1-9]')"
        shown = _became(text, name)
        rows.told.append((f"{mended} AND NOT {fraction}", name, "decimal", shown))
        rows.told.append((f"{mended} AND {fraction}", name, "rounded", shown))


def _angle(text: str, name: str) -> str:
    """SQL of whole degrees: a comma or a point, a degree sign; a full turn of an azimuth is 0."""
    digits = f"regexp_extract({text}, '^\\s*(\\d{{1,3}}([.,]\\d+)?)\\s*(°|º|deg.*)?\\s*$', 1)"
    number = f"try_cast(nullif(replace({digits}, ',', '.'), '') AS DOUBLE)"
    inside = f"CASE WHEN {number} BETWEEN 0 AND 360 THEN round({number})::INTEGER END"
    return f"({inside} % 360)" if name == "azimuth_deg" else inside


def _chain(
    layout: Layout,
    columns: Sequence[str],
    layers: tuple[dict[str, str], dict[str, str], dict[str, str]],
    rows: _Rows,
) -> tuple[str, str]:
    texts, codes, meanings = layers
    good, rest = _width(layout, columns)
    checks = rows.checks
    another = _looks_like_a_header(layout)
    is_row = _is_row(layout, good)
    quoted_row = f"coalesce(starts_with(raw, chr({ord(UNFIT)})), false)"
    is_row = f"(NOT {quoted_row} AND {is_row})"
    reason = " ".join(
        [f"WHEN {quoted_row} THEN {int(Reason.QUOTED)}"]
        + [f"WHEN (CASE WHEN NOT {is_row} THEN {another} ELSE false END) THEN {int(Reason.HEADER)}"]
        + [f"WHEN NOT {good} THEN {int(Reason.COLUMNS)}"]
        + [f"WHEN {test} THEN {int(why)}" for test, _, why, _ in checks]
    )
    refused = " ".join(
        [f"WHEN {quoted_row} OR NOT {good} THEN ''"]
        + [f"WHEN {test} THEN {quoted(name)}" for test, name, _, _ in checks]
    )
    found = " ".join(
        [f"WHEN {quoted_row} THEN ''", f"WHEN NOT {good} THEN width || ' / {len(columns)}'"]
        + [f"WHEN {test} THEN {text}" for test, _, _, text in checks]
    )
    stored, constants = _stored(layout, texts, meanings, rows)
    first = "c[1]" if layout.cells == "exact" else "trim(c[1])"
    select = f"""
        WITH cell AS (
            SELECT raw, mark, asked, said_cell, said_day,
                   right(regexp_replace(asked, '\\D', '', 'g'), 9) AS target,
                   string_split(coalesce(raw, ''), $delimiter) AS c
            FROM line
        ), text AS (
            SELECT raw, c, target, CASE WHEN mark NOT IN (0, {ABOVE}) THEN mark
                             WHEN raw IS NULL THEN {int(Fate.BLANK)}
                             WHEN {first} = '' AND trim(raw, $blank) = '' THEN {int(Fate.BLANK)}
                             WHEN raw = $header THEN {int(Fate.HEADER)} ELSE mark END AS mark,
                   {_noted(layout)} AS noted, len(c) AS width, {rest} AS rest,
                   {", ".join(f"{sql} AS {name}" for name, sql in texts.items())}
            FROM cell
        ), code AS (
            SELECT * {_named(codes)} FROM text
        ), meaning AS (
            SELECT * {_named(meanings)} FROM code
        ), whose AS (
            {_whose(layout)}
        ), value AS (
            SELECT *, {", ".join(rows.values)} FROM whose
        ), verdict AS (
            SELECT *, CASE {reason} ELSE 0 END AS reason, {is_row} AS is_row FROM value
        )
        SELECT (CASE WHEN is_row AND mark = {ABOVE} THEN 0
                     WHEN mark = {ABOVE} OR mark = 0 AND noted AND NOT is_row THEN {int(Fate.NOTE)}
                     ELSE mark END)::TINYINT AS mark, reason::TINYINT AS reason,
               CASE WHEN reason = 0 THEN NULL ELSE (CASE {refused} END) END AS field,
               CASE WHEN reason = 0 THEN NULL ELSE (CASE {found} END) END AS found,
               {", ".join(stored)},
               hash(raw) AS digest
        FROM verdict
    """
    return select, ", ".join(constants) if len(constants) > 0 else "NULL AS none"


def _width(layout: Layout, columns: Sequence[str]) -> tuple[str, str]:
    """SQL that is true of a row with as many cells as it needs, and SQL of what stands beyond."""
    width = len(columns)
    if layout.cells == "exact":
        return f"(width = {width})", "''"
    read = layout.mapped()
    least = max((at for at, name in enumerate(columns, start=1) if name in read), default=width)
    if layout.short_rows:
        least = 2
    rest = f"array_to_string(list_transform(c[{width + 1}:], lambda x: trim(x)), '')"
    return f"(width BETWEEN {least} AND {width} OR width > {width} AND rest = '')", rest


def _looks_like_a_header(layout: Layout) -> str:
    """SQL that is true of cells of which two or more are names of the header."""
    names = sorted({plain(name) for name in layout.recognise.header} - {""})
    if layout.recognise.headerless or len(names) < 2:
        return "false"
    listed = "[" + ", ".join(quoted(name) for name in names) + "]"
    shown = f"list_transform(c, lambda x: trim(lower(x), {quoted(WRAPPED)}))"
    return f"len(list_intersect({shown}, {listed})) >= 2"


def _noted(layout: Layout) -> str:
    """SQL that is true of a line which begins like a note of the layout."""
    patterns = [f"regexp_matches(raw, {quoted(f'^(?:{p})')})" for p in layout.footer]
    return f"coalesce({' OR '.join(patterns)}, false)" if len(patterns) > 0 else "false"


def _is_row(layout: Layout, good: str) -> str:
    """SQL that is true of a line which has what makes a row: its cells, and its time or key."""
    if layout.table == "events":
        return f"({good} AND wall IS NOT NULL)"
    if layout.table == "cells":
        number = "'[+-]?\\d+([.]\\d+)?'"
        return (
            f"({good} AND x_cell <> '' AND regexp_full_match(x0, {number}) "
            f"AND regexp_full_match(y0, {number}))"
        )
    return f"({good} AND regexp_matches(x_served || x_imsi, '\\d{{6}}'))"


def _stored(
    layout: Layout, texts: dict[str, str], meanings: dict[str, str], rows: _Rows
) -> tuple[list[str], list[str]]:
    """What of a row is stored, and what is the same in every row."""
    kept = [name for name in texts if name.startswith("x_") and name[2:] in (*IDENTITY, "text")]
    kept += [name for name in texts if not name.startswith(("x_", "in_"))]
    if keeps_time(layout):
        kept.append("x_time")
    if layout.zone.per != "":
        kept.append("x_zone")
    if layout.table == "subscribers":
        kept = [name for name in texts if not name.startswith("in_")]
    constant = {name for name in kept if texts.get(name) == "''"}
    if _swap_flag(layout) != "false":
        constant -= {"x_served", "x_other"}
    constants = [f"'' AS {name}" for name in kept if name in constant]
    named = [name for name in kept if name not in constant]
    if layout.table == "subscribers":
        named.append("c AS raw_cells")
    own = ["wall", "stated", "kind", "duration_s", "direction"]
    for name, value, varies in _sometimes(layout, meanings, rows):
        (own if varies else constants).append(f"{value} AS {name}" if value != name else name)
    return [*own, *named], constants


def _sometimes(
    layout: Layout, meanings: dict[str, str], rows: _Rows
) -> Iterator[tuple[str, str, bool]]:
    """Columns that only some layouts fill: name, SQL, and whether it differs from row to row."""
    for name, column, kind in (
        ("odd_length", "duration_s", "VARCHAR"),
        ("wall_end", "ends", "BIGINT"),
        ("stated_end", "ends", "INTEGER"),
    ):
        mapped = column in layout.columns
        yield name, name if mapped else f"NULL::{kind}", mapped
    named = not any(value == "NULL::SMALLINT AS zone_no" for value in rows.values)
    yield "zone_no", "zone_no" if named else "NULL::SMALLINT", named
    varies = re.fullmatch(r"[\d\s()|]+", meanings["flags"]) is None
    yield "flags", "flags" if varies else meanings["flags"], varies
    varies = _swap_flag(layout) != "false"
    yield "swapped", "swapped" if varies else "false", varies
    for name in dict.fromkeys((*DETAIL, *SESSION, *RADIO)):
        if name in layout.columns:
            yield name, name, True
        elif name in DETAIL:
            yield name, "NULL::BIGINT", False
    told = len(rows.told) > 0
    yield "notes", _notes(rows) if told else "NULL::VARCHAR", told


def _notes(rows: _Rows) -> str:
    """SQL of what is told of a row: field, rule and text of each thing left out."""
    parts = [
        f"CASE WHEN {test} THEN {quoted(name + FIELD + rule + FIELD)} || {text} END"
        for test, name, rule, text in rows.told
    ]
    return f"nullif(concat_ws({quoted(NOTE)}, {', '.join(parts)}), '')"


def keeps_time(layout: Layout) -> bool:
    """Whether the text of the time is kept, to be printed where the clock did not tell."""
    return "time" in layout.columns and layout.columns["time"].formats != ("iso",)


def _named(expressions: dict[str, str]) -> str:
    return "".join(f", {sql} AS {name}" for name, sql in expressions.items())


def _whose(layout: Layout) -> str:
    """SQL of the rows with each text as that of the line whose bill it is.

    Where the columns are those of caller and called, the numbers change places in the rows of the
    one who is called; the texts of such a row stand in the columns of ``when_in``.
    """
    swap = _swap_flag(layout)
    turned = f"direction = {int(Direction.IN)}" if swap == "false" else "swapped"
    texts = {
        f"x_{name}": f"CASE WHEN {turned} THEN in_{name} ELSE x_{name} END"
        for name, column in layout.columns.items()
        if len(column.when_in) > 0
    }
    inner = "meaning"
    if swap != "false":
        inner = f"(SELECT *, {swap} AS swapped FROM meaning)"
        texts["x_served"] = "CASE WHEN swapped THEN x_other ELSE x_served END"
        texts["x_other"] = "CASE WHEN swapped THEN x_served ELSE x_other END"
    direction = _direction(layout)
    if direction != "direction":
        texts["direction"] = direction
    replaced = ", ".join(f"{sql} AS {name}" for name, sql in texts.items())
    return f"SELECT * {f'REPLACE ({replaced}) ' if replaced else ''}FROM {inner}"


def _swap_flag(layout: Layout) -> str:
    if layout.parties == "by_direction":
        return f"direction = {int(Direction.IN)}"
    if layout.parties == "target":
        return f"(target <> '' AND {_asked('x_other')} AND NOT {_asked('x_served')})"
    return "false"


def _asked(name: str) -> str:
    """SQL that is true of a text that ends in the digits of the number asked for."""
    return f"(right(regexp_replace({name}, '\\D', '', 'g'), 9) = target)"


def _direction(layout: Layout) -> str:
    """The direction as coded; where nothing codes it, that in which the number asked for stands.

    A code that says ``none`` has said it: a data session goes in no direction.
    """
    if layout.parties != "target":
        return "direction"
    out, into = int(Direction.OUT), int(Direction.IN)
    return (
        f"CASE WHEN directed OR target = '' THEN direction "
        f"WHEN {_asked('x_served')} THEN {out} WHEN {_asked('x_other')} THEN {into} "
        f"ELSE direction END"
    )
