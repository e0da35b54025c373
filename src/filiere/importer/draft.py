"""How might an unknown table be read, and on what evidence?

A draft is a layout to complete, never one to import with: each guess stands beside what it rests
on, and what the values cannot decide (day or month first) is left open, so that the draft does not
load before somebody has decided.
"""

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from filiere.errors import RecognitionError
from filiere.importer.recognise import plain
from filiere.importer.sight import SHAPES, Sight
from filiere.importer.table import HEAD, Table, split
from filiere.layout import NamedLayout
from filiere.wording import Words

_say = Words(__name__)


DELIMITERS = (";", ",", "\t", "|")
WIDEST_SAMPLE = 60

_DATES = (
    (re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)"), "iso"),
    (re.compile(r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d"), "%Y-%m-%d %H:%M:%S"),
    (re.compile(r"\d{4}-\d\d-\d\d"), "%Y-%m-%d"),
)
_SLASHED = re.compile(r"(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d\d)(?:\s+(\d{1,2}:\d\d(?::\d\d)?))?")
_CLOCK = re.compile(r"\d{1,2}:\d\d:\d\d")

_WORDS = (  # what a header cell is often called, and the field it then holds
    (r"dur[ée]e|duration|\bsec", "duration_s"),
    (r"imei", "imei"),
    (r"imsi", "imsi"),
    (r"correspondant|other|b.?party|called|appel[ée]", "other"),
    (r"abonn|msisdn|target|a.?party|calling|cible|served", "served"),
    (r"cell|cgi|relais", "cell"),
    (r"date|heure|time|horodat", "time"),
    (r"direction|sens", "direction"),
    (r"type|kind", "kind"),
)
_READERS = {
    "duration_s": "duration", "imei": "imei", "imsi": "imsi", "other": "number",
    "served": "number", "cell": "cell_id", "time": "timestamp", "direction": "code", "kind": "code",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Found:
    delimiter: str
    row: int
    columns: list[str]
    values: list[list[str]]


def draft(
    table: Table, layouts: Mapping[str, NamedLayout], name: str, sight: Sight = SHAPES
) -> str:
    """TOML of a layout to complete; values of the table stand in it as ``sight`` shows them."""
    found = _header(table, name)
    guesses = [_guess(found, position, layouts) for position in range(len(found.columns))]
    fields: dict[str, tuple[str, str]] = {}
    for column, (field, why) in zip(found.columns, guesses, strict=True):
        if field != "" and field not in fields:
            fields[field] = (column, why)
    mapped = {column for column, _ in fields.values()}
    ignored = [column for column in found.columns if column not in mapped]
    encoding = table.encoding or "workbook"
    left = _list([sight.heading(column) for column in ignored])
    header = _list([sight.heading(column) for column in found.columns])
    lines = [
        f"# Draft from {sight.heading(name)}: complete it, then run «filiere layouts check».",
        (
            f"# Encoding {encoding}; delimiter {json.dumps(found.delimiter)}; header found in row "
            f"{found.row}: the first row of {len(found.columns)} distinct texts."
        ),
        'title      = ""            # what the table is',
        'reference  = ""            # where the meaning of its columns is written',
        'attested   = "background, sample invented"',
        'country    = ""            # how national numbers are read, e.g. "FR"',
        'data_kinds = ["cdr"]       # or "cell_dump"',
        f"ignored    = {left}   # nothing is lost by accident: name each",
        "",
        "[recognise]",
        f"header    = {header}",
        f"delimiter = {_list([found.delimiter])}",
        "",
        "[zone]",
        'declared = true            # or fixed = "Europe/Paris" if the operator\'s notice says so',
        "",
        "[columns]",
    ]
    for field, (column, why) in fields.items():
        position = found.columns.index(column)
        lines.append(f"# {sight.heading(why)}")
        values = [row[position] for row in found.values]
        lines.append(_column(field, column, values, sight))
    return "\n".join(lines) + "\n"


def _list(items: Sequence[str]) -> str:
    return json.dumps(list(items), ensure_ascii=False)


def _header(table: Table, name: str) -> _Found:
    best: _Found | None = None
    for delimiter in DELIMITERS if not table.workbook else ("",):
        rows = (
            next(sheet for sheet in table.sheets if sheet.count > 0).rows[:HEAD]
            if table.workbook
            else [split(line, delimiter) for line in table.head]
        )
        for position, cells in enumerate(rows, start=1):
            texts = [cell.strip() for cell in cells]
            while len(texts) > 0 and texts[-1] == "":
                texts.pop()
            if not _is_header(texts) or (best is not None and len(texts) <= len(best.columns)):
                continue
            width = len(texts)
            values = [row[:width] for row in rows[position:] if len(row) >= width]
            best = _Found(delimiter, position, texts, values[:WIDEST_SAMPLE])
    if best is None:
        raise RecognitionError(_say("draft-row-looks-like-header-three-columns", name=name))
    return best


def _is_header(texts: Sequence[str]) -> bool:
    if len(texts) < 3 or "" in texts or len({plain(text) for text in texts}) < len(texts):
        return False
    return all(re.search(r"[^\W\d_]", text) and not _SLASHED.match(text) for text in texts)


def _guess(found: _Found, position: int, layouts: Mapping[str, NamedLayout]) -> tuple[str, str]:
    """Field and evidence, from layouts that have such a column, then from common words."""
    column = found.columns[position]
    for identity in sorted(layouts):
        for field, known in layouts[identity].layout.columns.items():
            if plain(column) in {plain(source) for source in known.source} and field in _READERS:
                return field, f"«{column}» holds {field} in layout {identity}"
    for pattern, field in _WORDS:
        if re.search(pattern, column, re.IGNORECASE):
            return field, f"«{column}» is a common name of {field}: check it"
    return "", ""


def _column(field: str, column: str, values: Sequence[str], sight: Sight) -> str:
    source = f"source = {_list([sight.heading(column)])}, reader = {json.dumps(_READERS[field])}"
    known = [value.strip().strip("'\"") for value in values if value.strip() != ""]
    if field == "time":
        formats, why = date_formats(known)
        return f"{field} = {{ {source}, formats = {_list(formats)} }}   # {why}"
    if _READERS[field] == "code":
        seen = sorted({sight.value(code) for code in known})[:20]
        codes = ", ".join(f'{json.dumps(code, ensure_ascii=False)} = "?"' for code in seen)
        return f"{field} = {{ {source}, codes = {{ {codes} }} }}   # values seen; say each"
    return f"{field} = {{ {source} }}"


def date_formats(values: Sequence[str]) -> tuple[list[str], str]:
    """Formats that the values allow, and the evidence; none where day and month cannot be told."""
    for pattern, form in _DATES:
        if len(values) > 0 and all(pattern.fullmatch(value) for value in values):
            return [form], f"all {len(values)} values read so"
    found = [_SLASHED.fullmatch(value) for value in values]
    if len(values) == 0 or any(match is None for match in found):
        return [], "no form fits every value: write it, in the signs of strptime"
    first = sum(int(match[1]) > 12 for match in found if match is not None)
    second = sum(int(match[3]) > 12 for match in found if match is not None)
    match = found[0]
    sign, year = (match[2], "%Y" if len(match[4]) == 4 else "%y") if match else ("/", "%Y")
    clock = ""
    if match is not None and match[5] is not None:
        clock = " %H:%M:%S" if match[5].count(":") == 2 else " %H:%M"
    day_first, month_first = f"%d{sign}%m{sign}{year}{clock}", f"%m{sign}%d{sign}{year}{clock}"
    if first > 0 and second == 0:
        return [day_first], f"day first: {first} of {len(values)} first numbers exceed 12"
    if second > 0 and first == 0:
        return [month_first], f"month first: {second} of {len(values)} second numbers exceed 12"
    return [], (
        f"undecidable: no value of {len(values)} has a number over 12; "
        f"{day_first} or {month_first}? Ask the operator"
    )
