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

from filiere.importer.draft_columns import columns_of
from filiere.importer.draft_fields import ZONE_NAME, Guessed, guessed_of, parties, times_of
from filiere.importer.draft_find import find
from filiere.importer.draft_guess import NOTHING, meaning_of
from filiere.importer.draft_stated import stated
from filiere.importer.draft_table import Found
from filiere.importer.draft_times import in_minutes
from filiere.importer.draft_writing import Writing, list_of, text_of
from filiere.importer.sight import SHAPES, Sight
from filiere.importer.table import Table
from filiere.layout import NamedLayout, column_keys
from filiere.layout.model import INVENTED
from filiere.wording import Language, Words

_say = Words(__name__)


_ZONES = {
    "CET": "+01:00", "CEST": "+02:00", "GMT": "+00:00", "UTC": "+00:00", "BST": "+01:00",
    "MEZ": "+01:00", "MESZ": "+02:00", "Z": "+00:00", "EET": "+02:00", "EEST": "+03:00",
    "WET": "+00:00", "WEST": "+01:00", "EDT": "-04:00", "PDT": "-07:00", "MDT": "-06:00",
}  # fmt: skip
"""Names of zones that mean one offset; others mean several, and are left open."""


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
    writing = Writing(
        found=found,
        shown=shown,
        guessed=guessed_of(found, keys, layouts),
        keys=told_keys,
        sight=sight,
        language=language,
        sheets=[sheet.name for sheet in table.sheets if sheet.name != "" and sheet.count > 0],
    )
    lines = [
        *_about(writing, table, sight.heading(name)),
        *_whole(writing, name),
        *_recognised(writing),
        *([f"encoding  = {text_of(encoding)}"] if encoding != "" else []),
        *_zone(writing),
        "",
        "[columns]",
        *columns_of(writing),
    ]
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
        *([of.note("headerless")] if shown.row == 0 else []),
        *[of.note("unnamed", place=str(n)) for n in shown.unnamed()],
        *[of.comment(one) for one in shown.twice()],
        *[of.note("one-end", name=of.keys[at]) for at in of.guessed.one_end],
        *[of.comment(one) for one in shown.constants(of.keys)],
    ]


def _whole(of: Writing, name: str) -> list[str]:
    """The keys of the table as a whole."""
    found, fields = of.found, of.guessed.fields
    left = [of.keys[at] for at in range(len(of.keys)) if at not in of.guessed.read()]
    lines = [
        f'title      = ""            {of.note("title")}',
        f'reference  = ""            {of.note("reference")}',
        f"attested   = {json.dumps(INVENTED)}",
        f'country    = ""            {of.note("country")}',
        f'data_kinds = ["cdr"]       {of.note("kinds")}',
        f"ignored    = {list_of(left)}   {of.note('ignored')}",
    ]
    if found.wrapped():
        lines.append(f'cells      = "wrapped"     {of.note("wrapped")}')
    if found.short:
        lines.append(f"short_rows = true          {of.note('short')}")
    if len(found.below) > 0:
        lines.append(f"footer     = {list_of(found.below)}   {of.note('below')}")
    kinds = {"kind", "direction"} & set(fields)
    if not any(_says_kind(found, fields[each][0][0]) for each in kinds):
        if set(fields) & {"bytes_up", "bytes_down", "far_address", "access_point"}:
            lines.append(f'always     = "data none"   {of.note("sessions")}')
        else:
            lines.append(f'always     = "call"        {of.note("always")}')
    word = parties(found, fields)
    if word != "":
        lines.append(f"parties    = {json.dumps(word)}   {of.note('parties')}")
    if not {"served", "imei", "imsi"} & set(fields) or word == "target":
        lines += stated(of, name)
    return lines


def _recognised(of: Writing) -> list[str]:
    found = of.found
    lines = ["", "[recognise]", f"header    = {list_of(of.shown.columns)}"]
    if len(found.widths) > 0:
        lines.append(f"widths    = {json.dumps(found.widths)}")
    else:
        lines.append(f"delimiter = {list_of([found.delimiter])}")
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


def _zone(of: Writing) -> list[str]:
    found, guessed = of.found, of.guessed
    lines = ["", "[zone]"]
    offset = times_of(found, guessed.fields)[1]
    if offset == ZONE_NAME.pattern:
        lines.append(f"in_value = {json.dumps(offset)}   {of.note('zone-names')}")
        last = found.of(guessed.fields["time"][0][-1])
        ends = [
            text for at in guessed.fields.get("ends", ([], NOTHING))[0] for text in found.of(at)
        ]
        lines.append(
            _named_zones(of, {told[1] for told in map(ZONE_NAME.search, [*last, *ends]) if told})
        )
    elif offset:
        lines.append(f"in_value = {json.dumps(offset)}   {of.note('offset')}")
    if guessed.zone is not None:
        lines.append(f"source = {text_of(of.keys[guessed.zone])}   {of.note('zone-column')}")
        if in_minutes(found.of(guessed.zone)):
            lines.append(f'unit = "min"   {of.note("zone-minutes")}')
        names = {value for value in found.of(guessed.zone) if not any(c.isdigit() for c in value)}
        if names - {"UTC", "GMT", "Z"}:
            lines.append(_named_zones(of, names))
    times = [found.columns[at] for at in guessed.fields.get("time", ([], NOTHING))[0]]
    if any(re.search(r"\b(UTC|GMT)\b", each) for each in times) and not offset:
        return [*lines, f'fixed = "UTC"               {of.note("zone-named")}']
    return [*lines, f"declared = true            {of.note('zone')}"]


def _named_zones(of: Writing, names: set[str]) -> str:
    """What names of zones mean, as far as that is one offset."""
    meant = ", ".join(
        f"{text_of(str(of.sight.value(name)) if name not in _ZONES else name)} = "
        f"{json.dumps(_ZONES.get(name, '?'))}"
        for name in sorted(names)
    )
    return f"zones = {{ {meant} }}"


def _says_kind(found: Found, position: int) -> bool:
    """Whether a column of codes tells calls from texts, or may."""
    meant = {meaning_of(value) for value in found.of(position)}
    return any(not set(each.split()) <= {"in", "out", "none"} for each in meant)
