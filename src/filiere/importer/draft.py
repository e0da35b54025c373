"""How might an unknown table be read, and on what evidence?

A draft is a layout to complete, never one to import with: each guess stands beside what it rests
on, and what the values cannot decide (day or month first) is left open, so that the draft does not
load before somebody has decided.
"""

import json
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from filiere.importer.draft_find import Found, find
from filiere.importer.draft_guess import NOTHING, bare, guesses, looks_like_numbers, meaning_of
from filiere.importer.ends import other_end
from filiere.importer.sight import SHAPES, Sight, shape
from filiere.importer.sql_time import is_month
from filiere.importer.table import Table
from filiere.layout import FIELDS, NamedLayout, column_keys
from filiere.layout.model import INVENTED
from filiere.wording import Language, Plain, Text, Words

_say = Words(__name__)

_DATES = (
    (re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)"), "iso"),
    (re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d"), "%Y-%m-%dT%H:%M:%S"),
    (re.compile(r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d"), "%Y-%m-%d %H:%M:%S"),
    (re.compile(r"\d{4}-\d\d-\d\d \d\d:\d\d"), "%Y-%m-%d %H:%M"),
    (re.compile(r"\d{4}-\d\d-\d\d"), "%Y-%m-%d"),
    (re.compile(r"\d{4}/\d\d/\d\d \d\d:\d\d:\d\d"), "%Y/%m/%d %H:%M:%S"),
    (re.compile(r"(19|20)\d{6} \d\d:\d\d:\d\d"), "%Y%m%d %H:%M:%S"),
    (re.compile(r"(19|20)\d{12}"), "%Y%m%d%H%M%S"),
    (re.compile(r"(19|20)\d{6} \d{6}"), "%Y%m%d %H%M%S"),
)
_SLASHED = re.compile(
    r"(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d\d)"
    r"(?:(,? +|T)(\d{1,2}[:.]\d\d(?:[:.]\d\d)?)(\s*[AaPp]\.?[Mm]\.?)?)?"
)
_NAMED = re.compile(
    r"(\d{1,2})([ /.-])([^\W\d]{3,}\.?)\2(\d{4}|\d\d)"
    r"(?:(,? +|T)(\d{1,2}[:.]\d\d(?:[:.]\d\d)?)(\s*[AaPp]\.?[Mm]\.?)?)?"
)
_CLOCK = re.compile(r"\d{1,2}:\d\d(:\d\d)?(\s*[AaPp]\.?[Mm]\.?)?|\d{6}")
_DOTTED = re.compile(r"([01]?\d|2[0-3])\.[0-5]\d(\.[0-5]\d)?")
"""A clock with points is one under a name that says so: it looks like a date."""
_CLOCK_NAME = re.compile(r"\bora\b|hora\b|heure|time|zeit|tijd|godzina|saat|время")
_HALF = re.compile(r"[AaPp]\.?[Mm]\.?")
_STATION = re.compile(r"(?i)e?nb|enodeb(?: id)?|e?nb id")
_SECTOR = re.compile(r"(?i)secteur|sector|sector id|sektor")
_AREA = re.compile(r"(?i)(?:.* )?(lac|tac|area)( id| code)?(?: .*)?")
_CELL = re.compile(r"(?i)(?:.* )?(ci|cell ?id|cid|eci|cell)( .{1,8})?")
_OFFSET = re.compile(r"\s*(?:UTC|GMT)?\s*[+-]\d{1,2}(?::?\d\d)?$|\s*(?:UTC|GMT|Z)$")
_OFFSET_PATTERN = r"\s*(?:UTC|GMT|Z)?\s*([+-]\d{1,2}(?::?\d\d)?)?$"
_PART_OF_DAY = re.compile(r"0|0?[.,]\d+")
_SHEET_CLOCK = re.compile(r"(?:(?:1899|1900|1904)-\d\d-\d\d )?\d{1,2}:\d\d(?::\d\d)?|0|0?[.,]\d+")
_ZONE_NAME = re.compile(r"\s([A-Z]{3,5})$")
_COUNTS = ((9, 10, "seconds"), (12, 13, "milliseconds"), (15, 16, "microseconds"))
"""Digits of counts since 1970 in our times."""
_ZONES = {
    "CET": "+01:00", "CEST": "+02:00", "GMT": "+00:00", "UTC": "+00:00", "BST": "+01:00",
    "MEZ": "+01:00", "MESZ": "+02:00", "Z": "+00:00", "EET": "+02:00", "EEST": "+03:00",
    "WET": "+00:00", "WEST": "+01:00", "EDT": "-04:00", "PDT": "-07:00", "MDT": "-06:00",
}  # fmt: skip
"""Names of zones that mean one offset; others mean several, and are left open."""
_STATED = re.compile(r"(?<!\d)(?:\+|00)?\d{9,15}(?!\d)")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Guessed:
    """What is guessed of a table: columns and evidence of each field, and of what is no field."""

    fields: dict[str, tuple[list[int], Text]] = field(default_factory=dict)
    zone: int | None = None
    places: dict[str, int] = field(default_factory=dict)
    when_in: dict[str, list[int]] = field(default_factory=dict)
    """Columns that hold a field in incoming rows instead."""

    one_end: list[int] = field(default_factory=list)
    """Columns that tell of one end only, whoever's bill it is."""

    def read(self) -> set[int]:
        """Columns that some guess reads."""
        found = {position for positions, _ in self.fields.values() for position in positions}
        found |= set(self.places.values()) if len(self.places) == 2 else set()
        found |= {position for positions in self.when_in.values() for position in positions}
        return found if self.zone is None else found | {self.zone}


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
    writing = _Writing(
        found=found,
        shown=shown,
        guessed=_guessed(found, keys, layouts),
        keys=told_keys,
        sight=sight,
        language=language,
        sheets=[sheet.name for sheet in table.sheets if sheet.name != "" and sheet.count > 0],
    )
    lines = [
        *_about(writing, table, sight.heading(name)),
        *_whole(writing, name),
        *_recognised(writing),
        *([f"encoding  = {_text(encoding)}"] if encoding != "" else []),
        *_zone(writing),
        "",
        "[columns]",
        *_columns(writing),
    ]
    return Draft(toml="\n".join(lines) + "\n", found=found)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Writing:
    """What a draft is written from, and for whom."""

    found: Found
    shown: Found
    """The same with the names of its columns as they may be seen."""
    guessed: _Guessed
    keys: Sequence[str]
    sight: Sight
    language: Language
    sheets: Sequence[str] = ()
    """Names of the sheets that hold something."""

    def note(self, key: str, **values: str | int) -> str:
        """A comment in the reader's language."""
        return self.comment(_say(f"draft-{key}", **values))

    def comment(self, told: Text) -> str:
        """A sentence as a comment: on one line, whatever a name in it holds."""
        text = told.into(self.language)
        return "# " + "".join(sign if sign.isprintable() else " " for sign in text)


def _columns(of: _Writing) -> list[str]:
    """A line for each guess under its evidence, then what is no field."""
    found, lines = of.found, []
    for named, (positions, why) in of.guessed.fields.items():
        evidence = of.sight.heading(why.into(of.language))
        lines.append(of.comment(Plain(evidence, evidence)))
        names = [of.keys[position] for position in positions]
        if named in {"time", "ends"}:
            forms, _, told = _times(found, of.guessed.fields, named)
            if len(forms) == 0 and len(found.values) > 0:
                lines.append(of.note("shapes", shapes=_shapes(found, positions)))
            lines.append(
                f'{named} = {{ source = {_list(names)}, reader = "timestamp", '
                f"formats = {_list(forms)}{_kept_apart(found, positions)} }}   "
                f"{of.comment(told)}"
            )
            continue
        if named == "duration_s":
            lines += _kinds_among_lengths(of, positions[0])
        line = _column(of, named, positions)
        lines.append(f"{line}   {of.note('codes')}" if named not in FIELDS else line)
    lines += _codes_left(of)
    if len(of.guessed.places) == 2:
        x, y = (of.keys[of.guessed.places[axis]] for axis in ("latitude", "longitude"))
        lines += ["", "[[places]]", f"x = {_text(x)}", f"y = {_text(y)}"]
    return lines


def _kinds_among_lengths(of: _Writing, position: int) -> list[str]:
    """A line that reads kinds from the column of lengths, where texts have their name there."""
    if {"kind"} & set(of.guessed.fields):
        return []
    values = sorted(set(of.found.of(position)))
    told = {value: meaning_of(value) for value in values if meaning_of(value) in {"sms", "mms"}}
    if len(told) == 0:
        return []
    codes = ", ".join(f"{_text('^' + re.escape(text) + '$')} = {_text(word)}"
                      for text, word in told.items())  # fmt: skip
    source = f"source = {_list([of.keys[position]])}"
    line = f'service = {{ {source}, reader = "mark", codes = {{ {codes} }} }}'
    return [f"{line}   {of.note('kinds-in-lengths')}"]


def _about(of: _Writing, table: Table, name: str) -> list[str]:
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


def _whole(of: _Writing, name: str) -> list[str]:
    """The keys of the table as a whole."""
    found, fields = of.found, of.guessed.fields
    left = [of.keys[at] for at in range(len(of.keys)) if at not in of.guessed.read()]
    lines = [
        f'title      = ""            {of.note("title")}',
        f'reference  = ""            {of.note("reference")}',
        f"attested   = {json.dumps(INVENTED)}",
        f'country    = ""            {of.note("country")}',
        f'data_kinds = ["cdr"]       {of.note("kinds")}',
        f"ignored    = {_list(left)}   {of.note('ignored')}",
    ]
    if found.wrapped():
        lines.append(f'cells      = "wrapped"     {of.note("wrapped")}')
    if found.short:
        lines.append(f"short_rows = true          {of.note('short')}")
    if len(found.below) > 0:
        words = [f"(?i){re.escape(word)}" for word in found.below]
        lines.append(f"footer     = {_list(words)}   {of.note('below')}")
    kinds = {"kind", "direction"} & set(fields)
    if not any(_says_kind(found, fields[each][0][0]) for each in kinds):
        if set(fields) & {"bytes_up", "bytes_down", "far_address", "access_point"}:
            lines.append(f'always     = "data none"   {of.note("sessions")}')
        else:
            lines.append(f'always     = "call"        {of.note("always")}')
    word = _parties(found, fields)
    if word != "":
        lines.append(f"parties    = {json.dumps(word)}   {of.note('parties')}")
    if not {"served", "imei", "imsi"} & set(fields) or word == "target":
        lines += _target(of, name)
    return lines


def _says_kind(found: Found, position: int) -> bool:
    """Whether a column of codes tells calls from texts, or may."""
    meant = {meaning_of(value) for value in found.of(position)}
    return any(not set(each.split()) <= {"in", "out", "none"} for each in meant)


def _target(of: _Writing, name: str) -> list[str]:
    """Where else the number might be stated: above the table, or in the name of the file."""
    for line in of.found.above:
        stated = _STATED.search(line)
        if stated is not None:
            lead = of.sight.heading(line[: stated.start()].split(";")[-1].strip()[-20:])
            pattern = json.dumps(rf"{re.escape(lead)}\W*(\+?\d{{9,15}})")
            return [f"preamble   = {{ target = {pattern} }}   {of.note('stated-above')}"]
    if len(of.sheets) > 0 and all(_STATED.fullmatch(each.strip()) for each in of.sheets):
        pattern = json.dumps(r"(?m)^\s*(\+?\d{9,15})\s*$")
        return [f"preamble   = {{ target = {pattern} }}   {of.note('stated-sheet')}"]
    if _STATED.search(name) is not None:
        pattern = json.dumps(r"(\+?\d{9,15})")
        return [f"file_name  = {{ target = {pattern} }}   {of.note('stated-name')}"]
    return []


def _recognised(of: _Writing) -> list[str]:
    found = of.found
    lines = ["", "[recognise]", f"header    = {_list(of.shown.columns)}"]
    if len(found.widths) > 0:
        lines.append(f"widths    = {json.dumps(found.widths)}")
    else:
        lines.append(f"delimiter = {_list([found.delimiter])}")
    if found.header_rows == 2:
        lines.append(f"header_rows = 2           {of.note('groups')}")
    if found.row == 0:
        lines += [
            "headerless = true",
            f"values    = {_values(found, of.guessed, of.keys)}   {of.note('values')}",
        ]
    return lines


def _values(found: Found, guessed: _Guessed, keys: Sequence[str]) -> str:
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


def _zone(of: _Writing) -> list[str]:
    found, guessed = of.found, of.guessed
    lines = ["", "[zone]"]
    offset = _times(found, guessed.fields)[1]
    if offset == _ZONE_NAME.pattern:
        lines.append(f"in_value = {json.dumps(offset)}   {of.note('zone-names')}")
        last = found.of(guessed.fields["time"][0][-1])
        ends = [
            text for at in guessed.fields.get("ends", ([], NOTHING))[0] for text in found.of(at)
        ]
        lines.append(
            _named_zones(of, {told[1] for told in map(_ZONE_NAME.search, [*last, *ends]) if told})
        )
    elif offset:
        lines.append(f"in_value = {json.dumps(offset)}   {of.note('offset')}")
    if guessed.zone is not None:
        lines.append(f"source = {_text(of.keys[guessed.zone])}   {of.note('zone-column')}")
        if _in_minutes(found.of(guessed.zone)):
            lines.append(f'unit = "min"   {of.note("zone-minutes")}')
        names = {value for value in found.of(guessed.zone) if not any(c.isdigit() for c in value)}
        if names - {"UTC", "GMT", "Z"}:
            lines.append(_named_zones(of, names))
    times = [found.columns[at] for at in guessed.fields.get("time", ([], NOTHING))[0]]
    if any(re.search(r"\b(UTC|GMT)\b", each) for each in times) and not offset:
        return [*lines, f'fixed = "UTC"               {of.note("zone-named")}']
    return [*lines, f"declared = true            {of.note('zone')}"]


def _in_minutes(values: Sequence[str]) -> bool:
    """Whether offsets are counts of minutes: whole quarters of an hour, some above fourteen."""
    counts = [float(value.replace(",", ".")) for value in values if _COUNT.fullmatch(value)]
    return (
        len(counts) == len(values) > 0
        and all(count % 15 == 0 for count in counts)
        and max(map(abs, counts)) > MOST_HOURS
    )


MOST_HOURS = 14
"""Of an offset: Kiribati's."""
_COUNT = re.compile(r"[+-]?\d{1,3}(?:[.,]0+)?")


def _named_zones(of: _Writing, names: set[str]) -> str:
    """What names of zones mean, as far as that is one offset."""
    meant = ", ".join(
        f"{_text(str(of.sight.value(name)) if name not in _ZONES else name)} = "
        f"{json.dumps(_ZONES.get(name, '?'))}"
        for name in sorted(names)
    )
    return f"zones = {{ {meant} }}"


def _guessed(found: Found, keys: Sequence[str], layouts: Mapping[str, NamedLayout]) -> _Guessed:
    """Columns of each field that is guessed, and the evidence."""
    made = _Guessed()
    zone = _by_column(found, guesses(found, keys, layouts), keys, made)
    for name, positions in _split_cells(found, keys).items():
        made.fields[name] = (positions, _say("draft-area"))
    _of_each_end(found, keys, made)
    return replace(made, zone=zone)


def _by_column(
    found: Found, told: Iterable[tuple[str, Text]], keys: Sequence[str], made: _Guessed
) -> int | None:
    """Take what each column may be, the first for each field; the column of zones, if any."""
    fields, numbers = made.fields, []
    zone: int | None = None
    for position, (name, why) in enumerate(told):
        if name == "zone":
            zone = position
        elif name in {"latitude", "longitude"}:
            made.places.setdefault(name, position)
        elif name == "number":
            numbers.append((position, why))
        elif name not in {"", "clock"} and name not in fields:
            fields[name] = ([position], why)
        elif name in {"served", "other"} and looks_like_numbers(found.of(position)):
            numbers.append(
                (position, why)
            )  # two columns of one name: the rest tells whose is whose
        elif name == "cell" and keys[position].endswith("#2"):
            fields.setdefault("end_cell", ([position], why))
        elif name in {"", "clock", "time"}:
            _join(found, fields, position)
    _unnamed_numbers(found, fields, numbers)
    _caller_and_called(found, made)
    return zone


def _share_one(found: Found, positions: Sequence[int]) -> bool:
    """Whether two columns hold one number in nearly every row, now left, now right."""
    if len(positions) != 2:
        return False
    one, two = (found.of(at) for at in positions)
    if len(set(one)) < 2 or len(set(two)) < 2:
        return False
    common, count = Counter([*one, *two]).most_common(1)[0]
    return common in one and common in two and count * 10 >= len(one) * 9


def _unnamed_numbers(
    found: Found, fields: dict[str, tuple[list[int], Text]], numbers: list[tuple[int, Text]]
) -> None:
    """Of two numbers without a name, the one of fewer values is whose bill it is.

    Where one number stands in both, the left one is taken for the caller's.
    """
    if not _share_one(found, [at for at, _ in numbers]):
        numbers.sort(key=lambda each: (len(set(found.of(each[0]))), each[0]))
    for name in ("served", "other", "third"):
        if name not in fields and len(numbers) > 0:
            position, why = numbers.pop(0)
            fields[name] = ([position], why)


def _caller_and_called(found: Found, made: _Guessed) -> None:
    """Of three numbers, the first stands in every row as caller or called: the other end is told.

    A table that names whose bill it is, and caller and called beside it, has the other end in one
    of the two by the direction of the row.
    """
    told = [name for name in ("direction", "kind") if name in made.fields]
    if not {"served", "other", "third"} <= set(made.fields) or len(told) == 0:
        return
    at = {name: made.fields[name][0][0] for name in ("served", "other", "third", *told)}
    ends: dict[str, set[str]] = {"in": set(), "out": set()}
    for row in found.values:
        meant = " ".join(meaning_of(row[at[name]].strip("'\"=() ")) for name in told)
        way = next((word for word in meant.split() if word in ends), "")
        own = [name for name in ("other", "third") if row[at[name]] == row[at["served"]]]
        if way != "" and len(own) == 1:
            ends[way].add(own[0])
    if ends in ({"in": {"other"}, "out": {"third"}}, {"in": {"third"}, "out": {"other"}}):
        called = "other" if ends["in"] == {"other"} else "third"
        caller = "third" if called == "other" else "other"
        why = made.fields[called][1]
        made.fields["other"] = ([at[called]], why)
        made.when_in["other"] = [at[caller]]
        made.fields.pop("third")


def _of_each_end(found: Found, keys: Sequence[str], made: _Guessed) -> None:
    """Handsets, SIMs and cells of the caller and of the called: the incoming rows have the other.

    Where a table tells them of the caller alone, nothing is known of whose bill an incoming row is:
    the column is left aside.
    """
    fields = made.fields
    if _parties(found, fields) == "":
        return
    caller, called = (keys[fields[name][0][0]] for name in ("served", "other"))
    for name in ("imei", "imsi", "cell", "end_cell", "azimuth_deg"):
        if name not in fields:
            continue
        positions, why = fields[name]
        told = [other_end(keys[at], caller, called, keys) for at in positions]
        turned = [other_end(keys[at], called, caller, keys) for at in positions]
        if all(of_one and twin != "" for of_one, twin in told):
            made.when_in[name] = [keys.index(twin) for _, twin in told]
            if name == "cell" and fields.get("end_cell", ([], why))[0] == made.when_in[name]:
                fields.pop("end_cell")  # a second pair of columns was the other end's
        elif all(of_one and twin != "" for of_one, twin in turned):
            fields[name] = ([keys.index(twin) for _, twin in turned], why)
            made.when_in[name] = list(positions)
        elif any(of_one for of_one, _ in (*told, *turned)):
            fields.pop(name)
            made.one_end.extend(positions)


def _join(found: Found, fields: dict[str, tuple[list[int], Text]], position: int) -> None:
    """Add a column that completes a time before it: the clock of a date, then its half."""
    values = found.of(position)
    if len(values) == 0:
        return
    for name in ("time", "ends"):
        positions = fields[name][0] if name in fields else []
        joined = [value for at in positions for value in found.of(at)[:50]]
        clocked = any(":" in value for value in joined)
        if len(positions) == 1 and _midnights(found, positions) and _all(_SHEET_CLOCK, values):
            positions.append(position)
            return
        named = _CLOCK_NAME.search(bare(found.columns[position]).replace("_", " ")) is not None
        form = _DOTTED if named and all(_DOTTED.fullmatch(v) for v in values) else _CLOCK
        if len(positions) == 1 and not clocked and all(form.fullmatch(v) for v in values):
            positions.append(position)
            return
        if len(positions) in {1, 2} and clocked and all(_HALF.fullmatch(v) for v in values):
            positions.append(position)
            return


def _all(form: re.Pattern[str], values: Sequence[str]) -> bool:
    return all(form.fullmatch(value) for value in values)


def _midnights(found: Found, positions: Sequence[int]) -> bool:
    """Whether a column holds days of a sheet, printed with a clock that says nothing."""
    values = found.of(positions[0])
    return len(values) > 1 and all(value.endswith(" 00:00:00") for value in values)


def _sheet_time(day: str, clock: str) -> str:
    """A day and a clock of two cells as the importer joins them."""
    if _PART_OF_DAY.fullmatch(clock):
        second = round(float(clock.replace(",", ".")) * 86_400)
        clock = f"{second // 3600:02d}:{second // 60 % 60:02d}:{second % 60:02d}"
    return f"{day.partition(' ')[0]} {clock.rpartition(' ')[2]}"


def _is_part(values: Sequence[str]) -> bool:
    """Whether values may be one part of a cell's identity: figures, or none at all."""
    return all(re.fullmatch(r"[0-9A-Fa-f]{1,9}(?:[.,]0)?", value) for value in values)


def _split_cells(found: Found, keys: Sequence[str]) -> dict[str, list[int]]:
    """Cells whose area code and number stand in two columns: the first, then the last."""
    names = [" ".join(re.split(r"[\W_]+", key.partition("#")[0].strip())) for key in keys]
    areas = [at for at, name in enumerate(names) if _AREA.fullmatch(name)]
    cells = [at for at, name in enumerate(names) if _CELL.fullmatch(name)]
    pairs = [
        [area, cell]
        for area, cell in zip(areas, cells, strict=False)
        if _is_part(found.of(area)) and _is_part(found.of(cell))
    ]
    whole = _network_columns(found, names)
    stations = [at for at, name in enumerate(names) if _STATION.fullmatch(name)]
    sectors = [at for at, name in enumerate(names) if _SECTOR.fullmatch(name)]
    if len(pairs) == 0 and len(stations) == len(sectors) == 1:
        pairs = [[stations[0], sectors[0]]]
    return dict(zip(("cell", "end_cell"), ([*whole, *pair] for pair in pairs), strict=False))


def _network_columns(found: Found, names: Sequence[str]) -> list[int]:
    """Columns of country and network beside the parts of a cell: two, or one of both."""
    of = {
        word: [at for at, name in enumerate(names) if name.casefold() == word]
        for word in ("mcc", "mnc", "plmn")
    }
    figures = {word: at[0] for word, at in of.items() if len(at) == 1 and _is_part(found.of(at[0]))}
    if "mcc" in figures and "mnc" in figures:
        return [figures["mcc"], figures["mnc"]]
    return [figures["plmn"]] if "plmn" in figures else []


def _times(
    found: Found, fields: Mapping[str, tuple[list[int], Text]], name: str = "time"
) -> tuple[list[str], str, Text]:
    """Formats, the pattern of an offset in the values, and the evidence."""
    if name not in fields:
        return [], "", NOTHING
    positions = fields[name][0]
    told = [
        [row[at].strip().strip("'\"=()") for at in positions]
        for row in found.values
        if row[positions[0]].strip() != ""
    ]
    apart = len(positions) == 2 and _midnights(found, positions)
    rows = [_sheet_time(*cells) if apart else " ".join(cells) for cells in told]
    forms, why = date_formats(rows)
    if len(forms) > 0:
        return forms, "", why
    if len(rows) > 0 and all(_ZONE_NAME.search(text) for text in rows):
        forms, why = date_formats([_ZONE_NAME.sub("", text).strip() for text in rows])
        return forms, _ZONE_NAME.pattern, why
    cut = [_OFFSET.sub("", text) for text in rows]
    if cut == rows:
        return forms, "", why
    forms, why = date_formats([text.strip() for text in cut])
    return forms, _OFFSET_PATTERN, why


def _parties(found: Found, fields: Mapping[str, tuple[list[int], Text]]) -> str:
    """Whether the two numbers are caller and called, whoever's bill it is: the word for it."""
    if not {"served", "other"} <= set(fields):
        return ""
    one, two = (found.of(fields[name][0][0]) for name in ("served", "other"))
    if len(set(one)) <= 1 or len(one) < 4:
        return ""
    common = Counter([*one, *two]).most_common(1)[0]
    both = common[0] in one and common[0] in two
    if not both or common[1] * 10 < len(one) * 9:
        return ""
    coded = [fields[name][0][0] for name in ("direction", "kind") if name in fields]
    ways = {word for at in coded for value in found.of(at) for word in meaning_of(value).split()}
    return "by_direction" if "direction" in fields or {"in", "out"} & ways else "target"


def _text(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def _list(items: Sequence[str]) -> str:
    return json.dumps(list(items), ensure_ascii=False)


def _column(of: _Writing, name: str, positions: Sequence[int]) -> str:
    found = of.found
    reader = str(FIELDS[name]) if name in FIELDS else "code"
    columns = [of.keys[position] for position in positions]
    source = f"source = {_list(columns)}, reader = {json.dumps(reader)}"
    values = found.of(positions[0])
    when_in = [of.keys[position] for position in of.guessed.when_in.get(name, ())]
    if len(when_in) > 0:
        source += f", when_in = {_list(when_in)}"
    if len(columns) > 1:
        source += ', join = "-"'
    if reader == "cell_id" and _STATION.fullmatch(columns[-2:][0]):
        source += ', notation = "enb_sector"'
    if name in {"bytes_up", "bytes_down"}:
        source += _volume(found.columns[positions[0]])
    if name == "duration_s":
        source += _unit(found.columns[positions[0]], values)
    if _fills_down(found, positions[0]):
        source += ", fill_down = true"
    if reader != "code":
        return f"{name} = {{ {source} }}"
    # a word that many operators use is nobody's, but «tel:+33…» is; of any other what may be seen
    kinds = any(_KINDS & set(meaning_of(code).split()) for code in values)
    meant = {
        code
        if meaning_of(code) != "?" and re.search(r"\d", code) is None
        else str(of.sight.value(code)): _as_kind(meaning_of(code), kinds=kinds)
        for code in sorted(set(values))[:40]
    }
    codes = ", ".join(
        f"{json.dumps(code, ensure_ascii=False)} = {json.dumps(meaning)}"
        for code, meaning in sorted(meant.items())
    )
    return f"{name} = {{ {source}, codes = {{ {codes} }} }}"


_KINDS = frozenset({"call", "sms", "mms", "data", "signalling"})


def _as_kind(meaning: str, *, kinds: bool) -> str:
    """What a code means in a column that tells kinds: a forwarding is one of a call."""
    marks = {"forwarded", "voicemail", "answered", "unanswered"}
    return f"call {meaning}" if kinds and set(meaning.split()) <= marks else meaning


def _codes_left(of: _Writing) -> list[str]:
    """Columns of few short texts that nothing tells: as comments, for whoever knows the codes."""
    lines = []
    for position, key in enumerate(of.keys):
        values = of.found.of(position)
        texts = sorted(set(values))
        if position in of.guessed.read() or not 2 <= len(texts) <= 6:
            continue
        if any(len(text) > 12 for text in texts) or len(values) < 2 * len(texts):
            continue
        codes = ", ".join(f'{_text(str(of.sight.value(text)))} = "?"' for text in texts)
        lines += [
            of.note("few-texts", name=key),
            f'# kind = {{ source = {_list([key])}, reader = "code", codes = {{ {codes} }} }}',
        ]
    return lines


def _shapes(found: Found, positions: Sequence[int]) -> str:
    """The commonest forms of a time, with how often each stands, and nothing of what they say."""
    texts = [" ".join(row[at].strip() for at in positions) for row in found.values]
    counted = Counter(shape(text) for text in texts if text.strip() != "")
    return ", ".join(f"«{form}» ({count})" for form, count in counted.most_common(3))


def _kept_apart(found: Found, positions: Sequence[int]) -> str:
    """Years of another calendar; day and clock in two cells of a sheet."""
    apart = len(positions) == 2 and _midnights(found, positions)
    return _calendar(found, positions) + (", date_and_time = true" if apart else "")


def _calendar(found: Found, positions: Sequence[int]) -> str:
    """Whether the years are those of Thailand."""
    texts = [text for at in positions for text in found.of(at)]
    years = re.findall(r"(?<!\d)(\d{4})(?!\d)", " ".join(texts[:500]))
    return ', calendar = "buddhist"' if years and min(years) > "2450" else ""


def _unit(column: str, values: Sequence[str]) -> str:
    """The unit of a length, where its values or its name tell it."""
    short = re.search(r"h+\s*[:.]?\s*m+(?!\s*[:.]?\s*s)", column, re.IGNORECASE)
    if short is not None and all(re.fullmatch(r"\d{1,3}:[0-5]\d", value) for value in values):
        return ', unit = "hh:mm"'
    if len(values) > 0 and all(":" in value for value in values):
        return ', unit = "clock"'
    if re.search(r"(?<![a-z])ms(?![a-z])|milli", column, re.IGNORECASE):
        return ', unit = "ms"'
    if re.search(r"(?<![a-z])min", column, re.IGNORECASE):
        return ', unit = "min"'
    return ""


def _volume(column: str) -> str:
    """The unit of a volume, where its name tells it."""
    for unit, sign in (("kB", "k"), ("MB", "m"), ("GB", "g")):
        if re.search(rf"(?<![a-z]){sign}i?[ob](?![a-z])", column, re.IGNORECASE):
            return f', unit = "{unit}"'
    return ""


def _fills_down(found: Found, position: int) -> bool:
    """Whether a column is filled in the first row and empty in most of those below."""
    values = found.every(position)
    return len(values) >= 3 and values[0] != "" and values.count("") * 2 > len(values)


def date_formats(values: Sequence[str]) -> tuple[list[str], Text]:
    """Formats that the values allow, and the evidence; none where day and month cannot be told."""
    sure = _counted(values)
    if len(sure[0]) > 0 or len(values) == 0:
        return sure
    rest = [value for value in values if _SLASHED.fullmatch(value) is None]
    found = [match for match in map(_SLASHED.fullmatch, values) if match is not None]
    if len(rest) > 0:
        return _of_two_forms(rest, [match[0] for match in found])
    first = sum(int(match[1]) > 12 for match in found)
    second = sum(int(match[3]) > 12 for match in found)
    day_first = sorted({_form(match, "%d{0}%m{0}") for match in found})
    month_first = sorted({_form(match, "%m{0}%d{0}") for match in found})
    if first > 0 and second == 0:
        return day_first, _say("draft-day-first", over=first, values=len(values))
    if second > 0 and first == 0:
        return month_first, _say("draft-month-first", over=second, values=len(values))
    return [], _say("draft-undecidable", values=len(values), one=day_first[0], two=month_first[0])


def _of_two_forms(rest: Sequence[str], slashed: Sequence[str]) -> tuple[list[str], Text]:
    """Formats of a column that holds dates as texts and as cells of a sheet."""
    others = _counted(rest)[0]
    if len(slashed) == 0 or len(others) == 0:
        return [], _say("draft-no-form")
    forms, why = date_formats(slashed)
    if len(forms) == 0:
        return [], why
    return [*forms, *others], _say("draft-two-forms", texts=len(slashed), others=len(rest))


def _counted(values: Sequence[str]) -> tuple[list[str], Text]:
    """Formats of counts and of named months, which leave no order of day and month to decide."""
    many = len(values)
    if many == 0:
        return [], _say("draft-no-value")
    for pattern, form in _DATES:
        if all(pattern.fullmatch(value) for value in values):
            return [form], _say("draft-so", values=many)
    for least, most, form in _COUNTS:
        if all(value.isdigit() and least <= len(value) <= most for value in values):
            return [form], _say("draft-since", values=many, unit=_say(f"draft-unit-{form}"))
    if all(re.fullmatch(r"[34]\d{4}[.,]\d+", value) for value in values):
        return ["excel"], _say("draft-sheet", values=many)
    named = [match for match in map(_NAMED.fullmatch, values) if match is not None]
    if len(named) == len(values) and all(is_month(match[3]) for match in named):
        forms = sorted({_form(match, "%d{0}%b{0}") for match in named})
        return forms, _say("draft-month", values=many)
    return [], NOTHING


def _form(match: re.Match[str], order: str) -> str:
    """The signs of strptime for one date, with its clock."""
    form = order.format(match[2]) + ("%Y" if len(match[4]) == 4 else "%y")
    if match[6] is None:
        return form
    hour = "%H" if match[7] is None else "%I"
    sign = ":" if ":" in match[6] else "."
    clock = sign.join((hour, "%M", "%S")[: match[6].count(sign) + 1])
    half = "" if match[7] is None else (" %p" if match[7].startswith(" ") else "%p")
    between = " " if match[5].strip() == "" else match[5]
    return f"{form}{between}{clock}{half}"
