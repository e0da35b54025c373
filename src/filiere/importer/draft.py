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
from itertools import islice

from filiere.errors import RecognitionError
from filiere.importer.recognise import plain
from filiere.importer.sight import SHAPES, Sight
from filiere.importer.table import Table, split, text_lines
from filiere.layout import NamedLayout, column_keys
from filiere.layout.model import INVENTED
from filiere.wording import Language, Plain, Text, Words

_say = Words(__name__)

_NOTHING = Plain("", "")


DELIMITERS = (";", ",", "\t", "|")
LONGEST_SAMPLE = 5_000
"""Rows looked at."""

_DATES = (
    (re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)"), "iso"),
    (re.compile(r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d"), "%Y-%m-%d %H:%M:%S"),
    (re.compile(r"\d{4}-\d\d-\d\d"), "%Y-%m-%d"),
)
_SLASHED = re.compile(
    r"(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d\d)(?:\s+(\d{1,2}:\d\d(?::\d\d)?)(\s*[AaPp][Mm])?)?"
)
_NAMED = re.compile(
    r"(\d{1,2})([ /.-])([^\W\d]{3,}\.?)\2(\d{4}|\d\d)"
    r"(?:\s+(\d{1,2}:\d\d(?::\d\d)?)(\s*[AaPp][Mm])?)?"
)
_CLOCK = re.compile(r"\d{1,2}:\d\d(:\d\d)?(\s*[AaPp][Mm])?")
_AREA = re.compile(r"(?i)(first |last |start |end )?(lac|tac)( id)?")
_CELL = re.compile(r"(?i)(first |last |start |end )?(ci|cell ?id|cid|eci)")
_DAY = re.compile(r"\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}|\d{1,2}:\d\d")
_OFFSET = re.compile(r"\s*(?:UTC|GMT)?\s*[+-]\d{1,2}(?::?\d\d)?$|\s*(?:UTC|GMT|Z)$")
_OFFSET_PATTERN = r"\s*(?:UTC|GMT)?\s*([+-]\d{1,2}(?::?\d\d)?)?$"
_COUNTS = ((9, 10, "seconds"), (12, 13, "milliseconds"), (15, 16, "microseconds"))
"""Digits of counts since 1970 in our times."""

_CODES = {
    "direction": {
        "in": "in", "incoming": "in", "entrant": "in", "entrante": "in", "mt": "in",
        "mtc": "in", "terminating": "in", "reçu": "in", "recu": "in", "received": "in",
        "out": "out", "outgoing": "out", "sortant": "out", "sortante": "out",
        "mo": "out", "moc": "out", "originating": "out", "émis": "out", "emis": "out",
        "sent": "out",
    },
    "kind": {
        "voix": "call", "voice": "call", "call": "call", "appel": "call", "telephonie": "call",
        "téléphonie": "call", "sms": "sms", "texto": "sms", "mms": "mms", "data": "data",
        "gprs": "data", "internet": "data",
    },
}  # fmt: skip
"""What the commonest codes mean; any other is left open."""

_WORDS = (  # what a header cell is often called, and the field it then holds
    (r"dur[ée]e|duration|\bsec", "duration_s"),
    (r"imei", "imei"),
    (r"imsi", "imsi"),
    (r"correspondant|other|b.?party|called|appel[ée]", "other"),
    (r"abonn|msisdn|target|a.?party|calling|cible|served", "served"),
    (r"cell|cgi|relais|^ci$", "cell"),
    (r"direction|sens\b", "direction"),
    (r"date|heure|time|horodat|debut|début|start", "time"),
    (r"type|kind|nature", "kind"),
)
_READERS = {
    "duration_s": "duration", "imei": "imei", "imsi": "imsi", "other": "number",
    "served": "number", "cell": "cell_id", "end_cell": "cell_id", "time": "timestamp",
    "direction": "code", "kind": "code",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Found:
    delimiter: str
    row: int
    columns: list[str]
    values: list[list[str]]

    def of(self, position: int) -> list[str]:
        """Values of a column that are not empty, without what spreadsheets wrap them in."""
        texts = (row[position].strip().strip("'\"=()") for row in self.values)
        return [text for text in texts if text != ""]

    def unnamed(self) -> list[int]:
        """Columns without a name, counted from 1."""
        return [at for at, name in enumerate(self.columns, start=1) if name == ""]

    def twice(self) -> list[Text]:
        """What is to be known of names that stand more than once."""
        counted = Counter(name for name in self.columns if name != "")
        return [
            _say("draft-twice", count=count, name=name)
            for name, count in counted.items()
            if count > 1
        ]

    def constants(self, keys: Sequence[str]) -> list[Text]:
        """Columns whose values are all the same."""
        if len(self.values) < 4:
            return []
        return [
            _say("draft-constant", name=key, rows=len(self.of(position)))
            for position, key in enumerate(keys)
            if len(self.of(position)) == len(self.values) and len(set(self.of(position))) == 1
        ]

    def wrapped(self) -> bool:
        """Whether some value stands in quotes or in a formula."""
        return any(
            cell.strip().startswith(('="', '=("', "'", '"')) for row in self.values for cell in row
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A layout to complete, and what of the table it was made from."""

    toml: str
    encoding: str
    delimiter: str
    row: int
    """Where the header stands, from 1."""


def draft(
    table: Table,
    layouts: Mapping[str, NamedLayout],
    name: str,
    sight: Sight = SHAPES,
    language: Language = "en",
) -> Draft:
    """A layout to complete; values of the table stand in it as ``sight`` shows them."""

    def note(key: str, **values: str | int) -> str:
        return f"# {_say(f'draft-{key}', **values).into(language)}"

    found = _header(table, name)
    keys = column_keys(tuple(found.columns))
    fields = _fields(found, keys, layouts)
    read = {position for positions, _ in fields.values() for position in positions}
    encoding = table.encoding or "workbook"
    shown = replace(found, columns=[sight.heading(column) for column in found.columns])
    told_keys = column_keys(tuple(shown.columns))
    left = [told_keys[position] for position in range(len(keys)) if position not in read]
    forms, offset, told = _times(found, fields)
    lines = [
        note("head", name=sight.heading(name)),
        note(
            "looked",
            encoding=encoding,
            delimiter=json.dumps(found.delimiter),
            row=str(found.row),
            rows=len(found.values),
        ),
        *[note("unnamed", place=str(n)) for n in found.unnamed()],
        *[f"# {one.into(language)}" for one in shown.twice()],
        *[f"# {one.into(language)}" for one in shown.constants(told_keys)],
        f'title      = ""            {note("title")}',
        f'reference  = ""            {note("reference")}',
        f"attested   = {json.dumps(INVENTED)}",
        f'country    = ""            {note("country")}',
        f'data_kinds = ["cdr"]       {note("kinds")}',
        f"ignored    = {_list(left)}   {note('ignored')}",
    ]
    if found.wrapped():
        lines.append(f'cells      = "wrapped"     {note("wrapped")}')
    if "kind" not in fields:
        lines.append(f'always     = "call"        {note("always")}')
    word = _parties(found, fields)
    if word != "":
        lines.append(f"parties    = {json.dumps(word)}   {note('parties')}")
    lines += [
        "",
        "[recognise]",
        f"header    = {_list(shown.columns)}",
        f"delimiter = {_list([found.delimiter])}",
        "",
        "[zone]",
        *([f"in_value = {json.dumps(offset)}   {note('offset')}"] if offset else []),
        f"declared = true            {note('zone')}",
        "",
        "[columns]",
    ]
    for field, (positions, why) in fields.items():
        lines.append(f"# {sight.heading(why.into(language))}")
        if field == "time":
            source = f"source = {_list([told_keys[position] for position in positions])}"
            lines.append(
                f'time = {{ {source}, reader = "timestamp", formats = {_list(forms)} }}   '
                f"# {told.into(language)}"
            )
        else:
            names = [told_keys[position] for position in positions]
            line = _column(field, names, found.of(positions[0]), sight)
            lines.append(f"{line}   {note('codes')}" if _READERS[field] == "code" else line)
    return Draft(
        toml="\n".join(lines) + "\n",
        encoding=encoding,
        delimiter=found.delimiter,
        row=found.row,
    )


def _fields(
    found: _Found, keys: Sequence[str], layouts: Mapping[str, NamedLayout]
) -> dict[str, tuple[list[int], Text]]:
    """Columns of each field that is guessed, and the evidence."""
    guesses = [_guess(found, position, layouts) for position in range(len(keys))]
    fields: dict[str, tuple[list[int], Text]] = {}
    for position, (field, why) in enumerate(guesses):
        if field == "" or (field == "time" and not _tells_time(found.of(position))):
            continue
        if field not in fields:
            fields[field] = ([position], why)
        elif field == "time" and _completes(found, fields[field][0], position):
            fields[field][0].append(position)
        elif field == "cell" and keys[position].endswith("#2"):
            fields.setdefault("end_cell", ([position], why))
    for field, positions in _split_cells(keys).items():
        fields[field] = (positions, _say("draft-area"))
    return fields


def _split_cells(keys: Sequence[str]) -> dict[str, list[int]]:
    """Cells whose area code and number stand in two columns: the first, then the last."""
    areas = [at for at, key in enumerate(keys) if _AREA.fullmatch(key.partition("#")[0].strip())]
    cells = [at for at, key in enumerate(keys) if _CELL.fullmatch(key.partition("#")[0].strip())]
    pairs = [[area, cell] for area, cell in zip(areas, cells, strict=False)]
    return dict(zip(("cell", "end_cell"), pairs, strict=False))


def _tells_time(values: Sequence[str]) -> bool:
    """Whether texts hold a digit at all: a column called «Type d'heure» may be none."""
    return len(values) == 0 or any(any(sign.isdigit() for sign in value) for value in values)


def _completes(found: _Found, positions: Sequence[int], position: int) -> bool:
    """Whether a column is the clock beside a date."""
    clock = found.of(position)
    before = found.of(positions[0])
    return (
        len(positions) == 1
        and len(clock) > 0
        and all(_CLOCK.fullmatch(value) for value in clock)
        and not any(":" in value for value in before)
    )


def _times(
    found: _Found, fields: Mapping[str, tuple[list[int], Text]]
) -> tuple[list[str], str, Text]:
    """Formats, the pattern of an offset in the values, and the evidence."""
    if "time" not in fields:
        return [], "", _NOTHING
    positions = fields["time"][0]
    rows = [
        " ".join(row[at].strip().strip("'\"=()") for at in positions)
        for row in found.values
        if row[positions[0]].strip() != ""
    ]
    forms, why = date_formats(rows)
    if len(forms) > 0:
        return forms, "", why
    cut = [_OFFSET.sub("", text) for text in rows]
    if cut == rows:
        return forms, "", why
    forms, why = date_formats([text.strip() for text in cut])
    return forms, _OFFSET_PATTERN, why


def _parties(found: _Found, fields: Mapping[str, tuple[list[int], Text]]) -> str:
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
    return "by_direction" if "direction" in fields else "target"


def _list(items: Sequence[str]) -> str:
    return json.dumps(list(items), ensure_ascii=False)


def _header(table: Table, name: str) -> _Found:
    best: tuple[int, _Found] | None = None
    for delimiter in DELIMITERS if not table.workbook else ("",):
        rows = _rows(table, delimiter)
        for position, cells in enumerate(rows, start=1):
            texts = [cell.strip() for cell in cells]
            while len(texts) > 0 and texts[-1] == "":
                texts.pop()
            named = len([text for text in texts if text != ""])
            if not _is_header(texts) or (best is not None and named <= best[0]):
                continue
            width = len(texts)
            values = [row[:width] for row in rows[position:] if len(row) >= width]
            best = named, _Found(delimiter, position, texts, values)
    if best is None:
        raise RecognitionError(_say("draft-row-looks-like-header-three-columns", name=name))
    return best[1]


def _rows(table: Table, delimiter: str) -> list[list[str]]:
    """The first rows of the file, thousands of them: what is rare shows only there."""
    if table.workbook:
        sheet = next(sheet for sheet in table.sheets if sheet.count > 0)
        return list(sheet.rows[:LONGEST_SAMPLE])
    lines = islice(text_lines(table.path, table.survey, table.encoding), LONGEST_SAMPLE)
    return [split(line, delimiter) for line in lines]


def _is_header(texts: Sequence[str]) -> bool:
    named = [text for text in texts if text != ""]
    if len(named) < 3 or len(named) * 2 < len(texts) or len({plain(text) for text in named}) < 3:
        return False
    return all(re.search(r"[^\W\d_]", text) and not _DAY.match(text) for text in named)


def _guess(found: _Found, position: int, layouts: Mapping[str, NamedLayout]) -> tuple[str, Text]:
    """Field and evidence, from layouts that have such a column, then from common words."""
    column = found.columns[position]
    for identity in sorted(layouts):
        for field, known in layouts[identity].layout.columns.items():
            if plain(column) in {plain(source) for source in known.source} and field in _READERS:
                told = _say("draft-known", name=column, field=field, layout=identity)
                return field, told
    for pattern, field in _WORDS:
        if re.search(pattern, column, re.IGNORECASE):
            return field, _say("draft-common", name=column, field=field)
    return "", _NOTHING


def _column(field: str, columns: Sequence[str], values: Sequence[str], sight: Sight) -> str:
    source = f"source = {_list(columns)}, reader = {json.dumps(_READERS[field])}"
    if len(columns) > 1:
        source += ', join = "-"'
    if _READERS[field] == "code":
        known_codes = _CODES.get(field, {})
        # a word that many operators use is nobody's; of any other only what may be seen
        meant = {
            code if code.casefold() in known_codes else str(sight.value(code)): known_codes.get(
                code.casefold(), "?"
            )
            for code in sorted(set(values))[:20]
        }
        codes = ", ".join(
            f"{json.dumps(code, ensure_ascii=False)} = {json.dumps(meaning)}"
            for code, meaning in sorted(meant.items())
        )
        return f"{field} = {{ {source}, codes = {{ {codes} }} }}"
    return f"{field} = {{ {source} }}"


def date_formats(values: Sequence[str]) -> tuple[list[str], Text]:
    """Formats that the values allow, and the evidence; none where day and month cannot be told."""
    sure = _counted(values)
    if len(sure[0]) > 0 or len(values) == 0:
        return sure
    found = [match for match in map(_SLASHED.fullmatch, values) if match is not None]
    if len(found) < len(values):
        return [], _say("draft-no-form")
    first = sum(int(match[1]) > 12 for match in found)
    second = sum(int(match[3]) > 12 for match in found)
    day_first = sorted({_form(match, "%d{0}%m{0}") for match in found})
    month_first = sorted({_form(match, "%m{0}%d{0}") for match in found})
    if first > 0 and second == 0:
        return day_first, _say("draft-day-first", over=first, values=len(values))
    if second > 0 and first == 0:
        return month_first, _say("draft-month-first", over=second, values=len(values))
    return [], _say("draft-undecidable", values=len(values), one=day_first[0], two=month_first[0])


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
    if len(named) == len(values):
        forms = sorted({_form(match, "%d{0}%b{0}") for match in named})
        return forms, _say("draft-month", values=many)
    return [], _NOTHING


def _form(match: re.Match[str], order: str) -> str:
    """The signs of strptime for one date, with its clock."""
    form = order.format(match[2]) + ("%Y" if len(match[4]) == 4 else "%y")
    if match[5] is None:
        return form
    hour = "%H" if match[6] is None else "%I"
    clock = f"{hour}:%M:%S" if match[5].count(":") == 2 else f"{hour}:%M"
    half = "" if match[6] is None else (" %p" if match[6].startswith(" ") else "%p")
    return f"{form} {clock}{half}"
