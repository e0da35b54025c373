"""How might an unknown table be read, and on what evidence?

A draft is a layout to complete, never one to import with: each guess stands beside what it rests
on, and what the values cannot decide (day or month first) is left open, so that the draft does not
load before somebody has decided.
"""

import json
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from filiere.importer.draft_columns import about_list, columns_of, list_columns
from filiere.importer.draft_ends import parties
from filiere.importer.draft_fields import guessed_of
from filiere.importer.draft_find import find
from filiere.importer.draft_guess import MARKS, bare, meaning_of
from filiere.importer.draft_guessed import Guessed
from filiere.importer.draft_lists import listed
from filiere.importer.draft_stated import day_above, preamble_of
from filiere.importer.draft_table import Found
from filiere.importer.draft_writing import Writing, list_of, text_of
from filiere.importer.draft_zone import zone_of
from filiere.importer.sight import SHAPES, Sight
from filiere.importer.table import Table
from filiere.layout import NamedLayout, column_keys
from filiere.layout.model import INVENTED
from filiere.wording import Language, Words

_say = Words(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A layout to complete, and what of the table it was made from."""

    toml: str
    found: Found


def draft(  # noqa: PLR0913, PLR0917 -- a table, what is known of it, and for whom it is written
    table: Table,
    layouts: Mapping[str, NamedLayout],
    name: str,
    sight: Sight = SHAPES,
    language: Language = "en",
    encoding: str = "",
) -> Draft:
    """A layout to complete; values of the table stand in it as ``sight`` shows them.

    ``encoding`` is the charset that somebody named, as the table does not show it.
    """
    found = find(table, name)
    keys = column_keys(tuple(found.columns))
    shown = replace(found, columns=[sight.heading(column) for column in found.columns])
    told_keys = column_keys(tuple(shown.columns))
    guessed = guessed_of(found, keys, layouts)
    writing = Writing(
        found=found,
        shown=shown,
        guessed=guessed,
        listed=listed(found, guessed),
        keys=told_keys,
        sight=sight,
        language=language,
        sheets=[sheet.name for sheet in table.sheets if sheet.name != "" and sheet.count > 0],
    )
    lines = [*_about(writing, table, sight.heading(name)), *_whole(writing)]
    lines += _recognised(writing)
    lines += [f"encoding  = {text_of(encoding)}"] if encoding != "" else []
    if writing.listed is not None:
        lines += ["", "[columns]", *list_columns(writing, writing.listed)]
    else:
        day, formats = day_above(writing)
        lines += [*zone_of(writing), *preamble_of(writing, name, day), "", "[columns]"]
        lines += columns_of(writing, formats)
    return Draft(toml="\n".join(lines) + "\n", found=found)


def _about(of: Writing, table: Table, name: str) -> list[str]:
    """What was seen, as comments."""
    shown = of.shown
    return [
        of.note("head", name=name),
        of.note(
            "looked",
            encoding=table.encoding or "workbook",
            delimiter=json.dumps(shown.delimiter),
            row=str(shown.row),
            rows=len(shown.values),
        ),
        *([of.note("another-table")] if shown.another else []),
        *([of.note("headerless")] if shown.row == 0 else []),
        *[of.note("unnamed", place=str(n)) for n in shown.unnamed()],
        *[of.comment(one) for one in shown.twice()],
        *[of.note("one-end", name=of.keys[at]) for at in of.guessed.one_end],
        *[of.comment(one) for one in shown.constants(of.keys)],
    ]


def _whole(of: Writing) -> list[str]:
    """The keys of the table as a whole."""
    found, fields = of.found, of.guessed.fields
    left = [of.keys[at] for at in range(len(of.keys)) if at not in of.guessed.read()]
    lines = [
        f'title      = ""            {of.note("title")}',
        f'reference  = ""            {of.note("reference")}',
        f"attested   = {json.dumps(INVENTED)}",
        f'country    = ""            {of.note("country")}',
    ]
    if of.listed is not None:
        return [*lines, *about_list(of, of.listed), *_lines_beside(of)]
    left = [of.keys[at] for at in range(len(of.keys)) if at not in of.guessed.read()]
    dump = _is_dump(of)
    kinds = '["cell_dump"]' if dump else '["cdr"]      '
    lines += [
        f"data_kinds = {kinds} {of.note('kinds-dump' if dump else 'kinds')}",
        f"ignored    = {list_of(left)}   {of.note('ignored')}",
        *_lines_beside(of),
        *_always(of),
    ]
    word = parties(found, fields)
    return [*lines, f"parties    = {json.dumps(word)}   {of.note('parties')}"] if word else lines


def _lines_beside(of: Writing) -> list[str]:
    """How cells are wrapped, which mean nothing, and which lines are no rows."""
    found, lines = of.found, []
    if found.wrapped():
        lines.append(f'cells      = "wrapped"     {of.note("wrapped")}')
    empty = found.nothings()
    if len(empty) > 0:
        lines.append(f"empty      = {list_of(empty)}   {of.note('empty')}")
    if found.short:
        lines.append(f"short_rows = true          {of.note('short')}")
    if len(found.below) > 0:
        lines.append(f"footer     = {list_of(found.below)}   {of.note('below')}")
    return lines


def _always(of: Writing) -> list[str]:
    """What holds for every row, where no column of codes tells calls from texts."""
    fields = of.guessed.fields
    kinds = {"kind", "direction"} & set(fields)
    if any(_says_kind(of.found, fields[each][0][0]) for each in kinds):
        return [f'always     = "out"         {of.note("called")}'] if _is_bill(of) else []
    sessions = set(fields) & {"bytes_up", "bytes_down", "far_address", "access_point"}
    if len(sessions) == 0:
        return [f'always     = "call"        {of.note("always")}']
    if len({"other", "duration_s"} & set(fields)) < 2:
        return [f'always     = "data none"   {of.note("sessions")}']
    return [f'always     = "?"           {of.note("several-kinds")}']


_CALLED = re.compile(r"called|dialled|dialed|appele|angerufen|llamad|chiamat|gebeld|destin|gewahlt")


def _is_bill(of: Writing) -> bool:
    """Whether the numbers are those called, and no code says that one called in."""
    fields, found = of.guessed.fields, of.found
    if "direction" in fields or "served" in fields or "other" not in fields:
        return False
    meant = {word for code in found.of(fields["kind"][0][0]) for word in meaning_of(code).split()}
    name = bare(found.columns[fields["other"][0][0]])
    return not {"in", "?"} & meant and ("out" in meant or _CALLED.search(name) is not None)


def _is_dump(of: Writing) -> bool:
    """Whether rows are of many lines at few cells: what a mast saw, not the bill of a line."""
    fields, found = of.guessed.fields, of.found
    if not {"served", "cell"} <= set(fields) or parties(found, fields) != "":
        return False
    lines = {*found.of(fields["served"][0][0])}
    cells = {tuple(row[at] for at in fields["cell"][0]) for row in found.values}
    return len(lines) >= MANY_LINES and len(lines) > 2 * len(cells)


MANY_LINES = 4
"""Lines from which a table may be what masts saw."""


def _recognised(of: Writing) -> list[str]:
    found = of.found
    lines = ["", "[recognise]", f"header    = {list_of(of.shown.columns)}"]
    if len(found.widths) > 0:
        lines.append(f"widths    = {json.dumps(found.widths)}")
    else:
        lines.append(f"delimiter = {list_of([found.delimiter])}")
    if len(found.other_sheets) > 0:
        pattern = "|".join(re.escape(of.sight.heading(name)) for name in found.sheets)
        lines.append(f"sheet     = {text_of(f'^({pattern})$')}   {of.note('sheet-of')}")
    if found.header_rows == 2:
        lines.append(f"header_rows = 2           {of.note('groups')}")
    if found.row == 0:
        lines += [
            "headerless = true",
            f"values    = {_values(found, of.guessed, of.keys)}   {of.note('values')}",
        ]
    return lines


def _values(found: Found, guessed: Guessed, keys: Sequence[str]) -> str:
    """Patterns of two columns that tell a table without header from others."""
    patterns: dict[str, str] = {}
    wanted = [
        name for name in ("time", "served", "other", "imei", "imsi") if name in guessed.fields
    ]
    for name in wanted:
        position = guessed.fields[name][0][0]
        forms = Counter(re.sub(r"\d", "9", value) for value in found.of(position))
        form, count = forms.most_common(1)[0] if len(forms) > 0 else ("", 0)
        if name == "time" and count == len(found.of(position)):
            pattern = re.sub(r"9+", lambda run: rf"\d{{{len(run[0])}}}", re.escape(form))
            patterns[keys[position]] = f"^{pattern}$"
        else:
            patterns[keys[position]] = r"^\D*\d{1,15}\D*$" if name != "time" else r"\d"
    told = dict(list(patterns.items())[:2])
    return "{ " + ", ".join(f"{json.dumps(k)} = {json.dumps(v)}" for k, v in told.items()) + " }"


def _says_kind(found: Found, position: int) -> bool:
    """Whether a column of codes tells calls from texts, or may."""
    meant = {meaning_of(value) for value in found.of(position)}
    return any(not set(each.split()) <= {"in", "out", "none", *MARKS} for each in meant)
