"""Which SQL gives the text of each field of a row, before any meaning?

Cells of one row, trimmed as the layout says, joined or chosen; texts that stand for nothing are
empty. A text that a layout's pattern does not fit keeps a mark before it, so that it can be told
instead of being taken for an empty cell.
"""

from collections.abc import Sequence

from filiere.importer.sql_time import quoted
from filiere.layout import Column, Layout, Place, Reader

TRIMMED = " \t\u00a0\u202f\r"
WRAPPED = TRIMMED + "=\"'()"

IDENTITY = ("served", "other", "third", "service_centre", "imei", "imsi", "cell", "end_cell")
"""Fields whose texts go through a dictionary; '' where there is none."""

UNFIT = "\x18"
"""Stands before a text that its layout's pattern does not fit."""

NETWORK = "\x1d"
"""Parts the network of a cell, where a column of its own names it, from the identity."""


def _clock_of(text: str) -> str:
    """SQL of a clock, which a sheet may keep as a date of its own, or as a part of a day."""
    part = f"try_cast(replace({text}, ',', '.') AS DOUBLE)"
    second = f"make_timestamp(round({part} * 86400)::BIGINT * 1000000)"
    return (
        f"CASE WHEN regexp_full_match({text}, '0|0?[.,]\\d+') THEN strftime({second}, '%H:%M:%S') "
        f"ELSE split_part({text}, ' ', -1) END"
    )


class Texts:
    """The cells of one header, as a layout reads them."""

    def __init__(self, layout: Layout, columns: Sequence[str], *, target: bool = False) -> None:
        self.layout = layout
        self.at = {name: position + 1 for position, name in enumerate(columns)}
        self._target = target

    def cell(self, name: str, empty: Sequence[str] = ()) -> str:
        """Text of one cell, '' where it is empty or the column is not in this file."""
        if name not in self.at:
            return "''"
        text = f"c[{self.at[name]}]"
        if self.layout.short_rows:
            text = f"coalesce({text}, '')"
        if self.layout.cells != "exact":
            signs = TRIMMED if self.layout.cells == "trimmed" else WRAPPED
            text = f"trim({text}, {quoted(signs)})"
        nothing = [*self.layout.empty, *empty]
        if len(nothing) > 0:
            listed = ", ".join(quoted(word) for word in nothing)
            text = f"CASE WHEN {text} IN ({listed}) THEN '' ELSE {text} END"
        return text

    def field(self, column: Column, sources: Sequence[str]) -> str:
        """Text of a field, from its one or several cells."""
        cells = [self.cell(name, column.empty) for name in sources if name in self.at]
        if len(cells) == 0:
            return "''"
        if column.decimal_comma and len(cells) > 1:
            cells = [f"replace({cell}, ',', '.')" for cell in cells]
        if column.date_and_time and len(cells) == 2:
            day, clock = cells
            text = f"(split_part({day}, ' ', 1) || ' ' || {_clock_of(clock)})"
        elif len(cells) == 1:
            text = cells[0]
        elif column.first_of:
            known = ", ".join(f"nullif({cell}, '')" for cell in cells)
            text = f"coalesce({known}, '')"
        else:
            nothing = " AND ".join(f"{cell} = ''" for cell in cells)
            whole = f"concat_ws({quoted(column.join)}, {', '.join(cells)})"
            text = f"CASE WHEN {nothing} THEN '' ELSE {whole} END"
        if column.pattern != "":
            taken = f"regexp_extract({text}, {quoted(column.pattern)}, 1)"
            unfit = f"chr({ord(UNFIT)}) || {text}"
            fits = f"{taken} <> '' OR {text} = ''"
            plain = column.reader in {Reader.TEXT, Reader.MARK}
            text = taken if plain else f"CASE WHEN {fits} THEN {taken} ELSE {unfit} END"
        if column.decimal_comma and len(cells) == 1:
            text = f"replace({text}, ',', '.')"
        if column.prefix != "":
            text = f"CASE WHEN {text} = '' THEN '' ELSE {quoted(column.prefix)} || {text} END"
        if column.reader is Reader.TEXT and len(column.codes) > 0:
            branches = " ".join(
                f"WHEN {quoted(code.lower())} THEN {quoted(meaning)}"
                for code, meaning in column.codes.items()
            )
            text = f"CASE lower({text}) {branches} ELSE {text} END"
        return text

    def every(self) -> dict[str, str]:
        """Name → text of each field the layout maps, and of the places."""
        found: dict[str, str] = {}
        for name, column in self.layout.columns.items():
            found[f"x_{name}"] = self.field(column, column.source)
            if len(column.when_in) > 0:
                found[f"in_{name}"] = self.field(column, column.when_in)
        for name in IDENTITY:
            found.setdefault(f"x_{name}", "''")
        self._said_above(found)
        if "network" in self.layout.columns:
            network = found.pop("x_network")
            for name in ("x_cell", "x_end_cell"):
                if found[name] != "''":
                    parts = f"{network} || {quoted(NETWORK)} || {found[name]}"
                    found[name] = f"CASE WHEN {found[name]} = '' THEN '' ELSE {parts} END"
        for number, place in enumerate(self.layout.places):
            found |= self._place(number, place)
        if self.layout.zone.source != "" or self.layout.zone.per != "":
            found["x_zone"] = self.cell(self.layout.zone.source or self.layout.zone.per)
        return found

    def _said_above(self, found: dict[str, str]) -> None:
        """What lines above the rows state, in the place of a column or before its text."""
        if self._target and "served" not in self.layout.columns:
            found["x_served"] = "asked"
        if self.layout.preamble.cell != "":
            found["x_cell"] = "said_cell"
        if self.layout.preamble.day != "" and "x_time" in found:
            clock = found["x_time"]
            found["x_time"] = f"CASE WHEN {clock} = '' THEN '' ELSE said_day || ' ' || {clock} END"

    def _place(self, number: int, place: Place) -> dict[str, str]:
        left, right = self.cell(place.x), self.cell(place.y)
        if place.pair != "":
            whole = self.cell(place.pair)
            left, right = (
                f"trim(split_part({whole}, {quoted(place.separator)}, {side}))" for side in (1, 2)
            )
        if place.decimal_comma:
            left, right = f"replace({left}, ',', '.')", f"replace({right}, ',', '.')"
        crs = self.cell(place.crs_source) if place.crs_source else "''"
        return {f"x{number}": left, f"y{number}": right, f"crs{number}": crs}
