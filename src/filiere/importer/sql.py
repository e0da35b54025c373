"""Which SQL reads one row of a layout?

The layout is compiled once into a chain of SELECTs, each adding to the one before: cells, texts,
values, verdict. Everything that depends on one row alone is said here; what is said once per
distinct text (numbers, handsets, SIMs, cells) waits for the dictionaries of ``stage``.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from filiere.importer.reasons import Reason
from filiere.importer.sql_time import duration, iso_offset, iso_wall, quoted, suffix_offset
from filiere.importer.zones import FIRST_S, LAST_S
from filiere.layout import Column, Layout, Reader, words
from filiere.model.codes import Direction, Fate, Kind

TRIMMED = " \t\u00a0\u202f\r"
WRAPPED = TRIMMED + "=\"'()"
DIGITS = "0123456789"

IDENTITY = ("served", "other", "third", "service_centre", "imei", "imsi", "cell", "end_cell")
"""Fields whose texts go through a dictionary; '' where there is none."""

DETAIL = ("azimuth_deg", "beam_deg", "valid_from", "valid_to")


@dataclass(frozen=True, slots=True)
class Compiled:
    """SQL of one layout over one header."""

    select: str
    """SELECT over a relation ``line (raw, mark)``, with parameters $delimiter and $header."""
    constants: str
    """Columns that are the same in every row: not stored, but seen by later statements."""
    places: tuple[tuple[str, str], ...]
    """(cell field, …) of each place, in the order of its columns x<n>, y<n>, crs<n>."""
    columns: tuple[str, ...]

    def varies(self, name: str) -> bool:
        """Whether a column of texts differs from row to row: a constant one is '' throughout."""
        return f"'' AS {name}" not in self.constants.split(", ")


class _Compiler:
    def __init__(self, layout: Layout, columns: Sequence[str], *, workbook: bool) -> None:
        self.layout = layout
        self.at = {name: position + 1 for position, name in enumerate(columns)}
        self.workbook = workbook

    def cell(self, name: str) -> str:
        """Text of one cell, '' where it is empty or the column is not in this file."""
        if name not in self.at:
            return "''"
        text = f"c[{self.at[name]}]"
        if self.layout.cells == "exact":
            return text
        text = f"trim({text}, {quoted(TRIMMED if self.layout.cells == 'trimmed' else WRAPPED)})"
        if len(self.layout.empty) > 0:
            nothing = ", ".join(quoted(word) for word in self.layout.empty)
            text = f"CASE WHEN {text} IN ({nothing}) THEN '' ELSE {text} END"
        return text

    def text(self, column: Column) -> str:
        """Text of a field, from its one or several cells."""
        cells = [self.cell(name) for name in column.source if name in self.at]
        if len(cells) == 0:
            return "''"
        if column.date_and_time and len(cells) == 2:
            day, clock = cells
            text = f"(split_part({day}, ' ', 1) || ' ' || split_part({clock}, ' ', -1))"
        elif len(cells) == 1:
            text = cells[0]
        elif column.first_of:
            known = ", ".join(f"nullif({cell}, '')" for cell in cells)
            text = f"coalesce({known}, '')"
        else:
            whole = f"concat_ws({quoted(column.join)}, {', '.join(cells)})"
            nothing = " AND ".join(f"{cell} = ''" for cell in cells)
            text = f"CASE WHEN {nothing} THEN '' ELSE {whole} END"
        if column.pattern != "":
            text = f"regexp_extract({text}, {quoted(column.pattern)}, 1)"
        if column.decimal_comma:
            text = f"replace({text}, ',', '.')" if len(cells) == 1 else self._dotted(column)
        if column.reader is Reader.CELL_ID:
            text = text if self.layout.cells == "exact" else f"replace({text}, ' ', '')"
        if column.prefix != "":
            text = f"CASE WHEN {text} = '' THEN '' ELSE {quoted(column.prefix)} || {text} END"
        return text

    def _dotted(self, column: Column) -> str:
        """Several cells with decimal commas, joined: each is changed before the join."""
        cells = [f"replace({self.cell(name)}, ',', '.')" for name in column.source]
        nothing = " AND ".join(f"{cell} = ''" for cell in cells)
        whole = f"concat_ws({quoted(column.join)}, {', '.join(cells)})"
        return f"CASE WHEN {nothing} THEN '' ELSE {whole} END"

    def texts(self) -> dict[str, str]:
        """Name → text of each field the layout maps, and of the places."""
        found = {f"x_{name}": self.text(column) for name, column in self.layout.columns.items()}
        for name, column in self.layout.columns.items():
            if len(column.when_in) > 0:
                found[f"in_{name}"] = self.text(
                    column.model_copy(update={"source": column.when_in})
                )
        for name in IDENTITY:
            found.setdefault(f"x_{name}", "''")
        for number, place in enumerate(self.layout.places):
            found |= self._place(number, place.x, place.y, place.pair)
            found[f"crs{number}"] = self.cell(place.crs_source) if place.crs_source else "''"
        return found

    def _place(self, number: int, x: str, y: str, pair: str) -> dict[str, str]:
        place = self.layout.places[number]
        left, right = self.cell(x), self.cell(y)
        if pair != "":
            whole = self.cell(pair)
            left, right = (
                f"trim(split_part({whole}, {quoted(place.separator)}, {side}))" for side in (1, 2)
            )
        if place.decimal_comma:
            left, right = f"replace({left}, ',', '.')", f"replace({right}, ',', '.')"
        return {f"x{number}": left, f"y{number}": right}

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
        return codes, {
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
        formats = list(column.formats)
        iso = "iso" in formats
        if "seconds" in formats:
            digits = f"CASE WHEN regexp_full_match({text}, '\\d{{1,12}}') THEN {text} END"
            start = f"epoch_us(TIMESTAMP {quoted(column.epoch)}) // 1000000"
            return f"(try_cast({digits} AS BIGINT) + {start})"
        others = [form for form in formats if form != "iso"]
        if self.workbook and name == "time" and "%Y-%m-%d %H:%M:%S" not in others and not iso:
            others.append("%Y-%m-%d %H:%M:%S")  # how a sheet's own dates are printed
        body = text
        if self.layout.zone.in_value != "" and name == "time":
            body = f"regexp_replace({text}, {quoted(self.layout.zone.in_value)}, '')"
        parts: list[str] = []
        if iso:
            parts.append(iso_wall(text))
        if len(others) > 0:
            listed = "[" + ", ".join(quoted(form) for form in others) + "]"
            parts.append(f"epoch_us(try_strptime({body}, {listed})) // 1000000")
        return f"coalesce({', '.join(parts)})" if len(parts) > 1 else parts[0]

    def offset(self, name: str) -> str:
        """SQL of the minutes that the row itself states; NULL where it states none."""
        text = f"x_{name}"
        zone = self.layout.zone
        parts: list[str] = []
        if "seconds" in self.layout.columns[name].formats:
            parts.append("0")
        if "iso" in self.layout.columns[name].formats:
            parts.append(iso_offset(f"substr({text}, 20)"))
        if name == "time" and zone.in_value != "":
            parts.append(suffix_offset(text, zone.in_value))
        if name == "time" and zone.source != "":
            hours = "CASE WHEN regexp_full_match(x_zone, '[+-]?\\d{1,2}') THEN x_zone END"
            parts.append(f"try_cast(replace({hours}, '+', '') AS INTEGER) * 60")
        return f"coalesce({', '.join([*parts, 'NULL'])})"


def compiled(layout: Layout, columns: Sequence[str], *, workbook: bool) -> Compiled:
    """Compile a layout over the columns of one file's header."""
    compiler = _Compiler(layout, columns, workbook=workbook)
    texts = compiler.texts()
    if layout.zone.source != "":
        texts["x_zone"] = compiler.cell(layout.zone.source)
    codes, meanings = compiler.coded()
    checks: list[tuple[str, str, Reason, str]] = []  # condition that refuses, field, reason, text
    values: list[str] = []
    if "time" in layout.columns:
        values += [f"{compiler.wall('time')} AS wall", f"{compiler.offset('time')} AS stated"]
        inside = f"wall BETWEEN {FIRST_S} AND {LAST_S}"
        checks.append((f"wall IS NULL OR NOT ({inside})", "time", Reason.TIME, "x_time"))
        if layout.columns["time"].formats == ("iso",):
            checks.append(("stated IS NULL", "time", Reason.ZONE, "x_time"))
        elif layout.zone.source != "":
            refused = "stated IS NULL AND x_zone <> ''"
            checks.append((refused, "time", Reason.ZONE, "x_zone"))
        elif layout.zone.in_value != "":
            refused = f"stated IS NULL AND regexp_matches(x_time, {quoted(layout.zone.in_value)})"
            checks.append((refused, "time", Reason.ZONE, "x_time"))
    else:
        values += ["NULL::BIGINT AS wall", "NULL::INTEGER AS stated"]
    checks += [
        (f"code_{name} IS NULL", name, Reason.CODE, f"x_{name}")
        for name, column in layout.columns.items()
        if column.reader is Reader.CODE
    ]
    if layout.table == "events":
        checks.append(("kind IS NULL", "kind", Reason.CODE, "''"))
    values.append(_duration_value(layout, checks))
    for name in DETAIL:
        values.append(_detail(compiler, layout, name, checks))
    select, constants = _chain(layout, columns, (texts, codes, meanings), values, checks)
    return Compiled(
        select=select,
        constants=constants,
        places=tuple((place.cell, str(number)) for number, place in enumerate(layout.places)),
        columns=tuple(columns),
    )


def _duration_value(layout: Layout, checks: list[tuple[str, str, Reason, str]]) -> str:
    column = layout.columns.get("duration_s")
    if column is None:
        return "NULL::INTEGER AS duration_s"
    value = duration(column)
    refused = "duration_s IS NULL AND x_duration_s <> ''"
    if len(column.only) > 0:
        kinds = ", ".join(str(int(Kind[word.upper()])) for word in column.only)
        value = f"CASE WHEN kind IN ({kinds}) THEN {value} END"
        refused = f"kind IN ({kinds}) AND {refused}"
    checks.append((refused, "duration_s", Reason.DURATION, "x_duration_s"))
    return f"{value} AS duration_s"


def _detail(
    compiler: _Compiler, layout: Layout, name: str, checks: list[tuple[str, str, Reason, str]]
) -> str:
    column = layout.columns.get(name)
    if column is None:
        return f"NULL::BIGINT AS {name}"
    if column.reader is Reader.TIMESTAMP:
        value = f"{compiler.wall(name)} - coalesce({compiler.offset(name)}, 0) * 60"
        checks.append((f"x_{name} <> '' AND {name} IS NULL", name, Reason.TIME, f"x_{name}"))
        return f"{value} AS {name}"
    whole = f"CASE WHEN regexp_full_match(x_{name}, '\\d{{1,3}}([.]\\d+)?') THEN x_{name} END"
    checks.append((f"x_{name} <> '' AND {name} IS NULL", name, Reason.INTEGER, f"x_{name}"))
    return f"round(try_cast({whole} AS DOUBLE))::INTEGER AS {name}"


def _chain(
    layout: Layout,
    columns: Sequence[str],
    layers: tuple[dict[str, str], dict[str, str], dict[str, str]],
    values: list[str],
    checks: list[tuple[str, str, Reason, str]],
) -> tuple[str, str]:
    texts, codes, meanings = layers
    width = len(columns)
    good = f"width = {width}"
    if layout.cells != "exact":
        good = f"({good} OR width > {width} AND rest = '')"
    reason = " ".join(
        [f"WHEN NOT {good} THEN {int(Reason.COLUMNS)}"]
        + [f"WHEN {test} THEN {int(why)}" for test, _, why, _ in checks]
    )
    field = " ".join(
        [f"WHEN NOT {good} THEN ''"]
        + [f"WHEN {test} THEN {quoted(name)}" for test, name, _, _ in checks]
    )
    found = " ".join(
        [f"WHEN NOT {good} THEN width || ' / {width}'"]
        + [f"WHEN {test} THEN {text}" for test, _, _, text in checks]
    )
    notes = " ".join(
        f"WHEN regexp_matches(raw, {quoted(pattern)}) THEN {int(Fate.NOTE)}"
        for pattern in layout.footer
    )
    first = "c[1]" if layout.cells == "exact" else "trim(c[1])"
    rest = (
        "''"
        if layout.cells == "exact"
        else f"array_to_string(list_transform(c[{width + 1}:], lambda x: trim(x)), '')"
    )
    cells = ", c AS raw_cells" if layout.table == "subscribers" else ""
    kept = [name for name in texts if name.startswith("x_") and name[2:] in (*IDENTITY, "text")]
    kept += [name for name in texts if not name.startswith(("x_", "in_"))]
    if keeps_time(layout):
        kept.append("x_time")
    if layout.table == "subscribers":
        kept = [*texts, "raw_cells"]
    swapped = _parties(layout)
    constant = {name for name in kept if texts.get(name) == "''"}
    if _swap_flag(layout) != "false":
        constant -= {"x_served", "x_other"}
    constants = [f"'' AS {name}" for name in kept if name in constant]
    constants += [f"NULL::BIGINT AS {name}" for name in DETAIL if name not in layout.columns]
    named = [swapped.get(name, f"{name} AS {name}") for name in kept if name not in constant]
    own = ["wall", "stated", "kind", "direction", "duration_s"]
    if re.fullmatch(r"[\d\s()|]+", meanings["flags"]) is None:
        own.append("flags")
    else:
        constants.append(f"{meanings['flags']} AS flags")
    if _swap_flag(layout) == "false":
        constants.append("false AS swapped")
    else:
        own.append(f"{_swap_flag(layout)} AS swapped")
    own += [name for name in DETAIL if name in layout.columns]
    select = f"""
        WITH cell AS (
            SELECT raw, mark, string_split(coalesce(raw, ''), $delimiter) AS c FROM line
        ), text AS (
            SELECT raw, CASE WHEN mark <> 0 THEN mark WHEN raw IS NULL THEN {int(Fate.BLANK)}
                             WHEN {first} = '' THEN
                                 CASE WHEN trim(raw, $blank) = '' THEN {int(Fate.BLANK)}
                                      WHEN raw = $header THEN {int(Fate.HEADER)} {notes} ELSE 0 END
                             WHEN raw = $header THEN {int(Fate.HEADER)} {notes} ELSE 0 END AS mark,
                   len(c) AS width, {rest} AS rest{cells},
                   {", ".join(f"{sql} AS {name}" for name, sql in texts.items())}
            FROM cell
        ), code AS (
            SELECT * {_named(codes)} FROM text
        ), meaning AS (
            SELECT * {_named(meanings)} FROM code
        ), value AS (
            SELECT *, {", ".join(values)} FROM meaning
        ), verdict AS (
            SELECT *, CASE {reason} ELSE 0 END AS reason FROM value
        )
        SELECT mark::TINYINT AS mark, reason::TINYINT AS reason,
               CASE WHEN reason = 0 THEN NULL ELSE (CASE {field} END) END AS field,
               CASE WHEN reason = 0 THEN NULL ELSE (CASE {found} END) END AS found,
               {", ".join(own)}, {", ".join(named)},
               hash(raw) AS digest
        FROM verdict
    """
    return select, ", ".join(constants) if len(constants) > 0 else "NULL AS none"


def keeps_time(layout: Layout) -> bool:
    """Whether the text of the time is kept, to be printed where the clock did not tell."""
    return "time" in layout.columns and layout.columns["time"].formats != ("iso",)


def _named(expressions: dict[str, str]) -> str:
    return "".join(f", {sql} AS {name}" for name, sql in expressions.items())


def _parties(layout: Layout) -> dict[str, str]:
    """Which text is whose, where the columns do not say."""
    swap = _swap_flag(layout)
    if swap == "false":
        return {
            f"x_{name}": f"CASE WHEN direction = {int(Direction.IN)} THEN in_{name} "
            f"ELSE x_{name} END AS x_{name}"
            for name, column in layout.columns.items()
            if len(column.when_in) > 0
        }
    return {
        "x_served": f"CASE WHEN {swap} THEN x_other ELSE x_served END AS x_served",
        "x_other": f"CASE WHEN {swap} THEN x_served ELSE x_other END AS x_other",
    }


def _swap_flag(layout: Layout) -> str:
    if layout.parties == "by_direction":
        return f"direction = {int(Direction.IN)}"
    if layout.parties == "target":
        served, other = (
            f"right(regexp_replace({name}, '\\D', '', 'g'), 9)" for name in ("x_served", "x_other")
        )
        return f"($target <> '' AND {other} = $target AND {served} <> $target)"
    return "false"
