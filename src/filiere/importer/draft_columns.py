"""How is each column of a draft written: its reader, formats, unit, codes, and the evidence?"""

import json
import re
from collections import Counter
from collections.abc import Sequence

from filiere.importer.draft_cells import STATION
from filiere.importer.draft_fields import times_of
from filiere.importer.draft_guess import meaning_of
from filiere.importer.draft_lists import Listed
from filiere.importer.draft_table import Found
from filiere.importer.draft_times import calendar, date_formats, midnights
from filiere.importer.draft_writing import Writing, list_of, text_of
from filiere.importer.durations import read_duration
from filiere.importer.sight import shape
from filiere.layout import FIELDS
from filiere.wording import Plain, Words

_say = Words(__name__)


def columns_of(of: Writing, above: Sequence[str] = ()) -> list[str]:
    """A line for each guess under its evidence, then what is no field.

    ``above`` are formats of the time with the day that stands over the rows.
    """
    found, lines = of.found, []
    for named, (positions, why) in of.guessed.fields.items():
        evidence = of.sight.heading(why.into(of.language))
        lines.append(of.comment(Plain(evidence, evidence)))
        names = [of.keys[position] for position in positions]
        if named in {"time", "ends"}:
            forms, _, told = times_of(found, of.guessed.fields, named)
            if named == "time" and len(above) > 0:
                forms, told = list(above), _say("draft-day-over-rows")
            if len(forms) == 0 and len(found.values) > 0:
                lines.append(of.note("shapes", shapes=_shapes(found, positions)))
            lines.append(
                f'{named} = {{ source = {list_of(names)}, reader = "timestamp", '
                f"formats = {list_of(forms)}{_kept_apart(found, positions)} }}   "
                f"{of.comment(told)}"
            )
            continue
        if named == "duration_s":
            lines += _kinds_among_lengths(of, positions[0])
        line = _column(of, named, positions)
        lines.append(f"{line}   {of.note('codes')}" if named not in FIELDS else line)
    for way, position in of.guessed.ways.items():
        source = f"source = {list_of([of.keys[position]])}"
        line = f'{WAYS[way]} = {{ {source}, reader = "mark", codes = {{ "." = "{way}" }} }}'
        lines.append(f"{line}   {of.note('ways')}")
    return [*lines, *_codes_left(of), *_places(of)]


def _places(of: Writing) -> list[str]:
    """Where the cells of the rows are."""
    fields, told = of.guessed.fields, of.guessed.places
    if "cell" not in fields:
        return []
    if {"latitude", "longitude"} <= set(told):
        return places_of(of, [told["latitude"], told["longitude"]])
    lines = []
    for at, cell in zip(of.guessed.pairs, ("cell", "end_cell"), strict=False):
        lines += places_of(of, [at], cell) if cell in fields else []
    return lines


WAYS = {"in": "received", "out": "placed"}
"""Names of the columns that tell a direction by being filled."""


def places_of(
    of: Writing, at: Sequence[int], cell: str = "cell", *, metres: bool = False
) -> list[str]:
    """Where cells are: two columns, or one that holds both."""
    found = of.found
    values = [value for each in at for value in found.of(each)]
    lines = ["", "[[places]]"]
    if cell != "cell":
        lines.append(f"cell = {text_of(cell)}")
    if len(at) == 2:
        lines += [f"{axis} = {text_of(of.keys[each])}" for axis, each in zip("xy", at, strict=True)]
        if any(re.search(r"\d,\d", value) for value in values):
            lines.append("decimal_comma = true")
    else:
        sign = re.search(r"\d\s*°?[NS]?\s*([/;:,]|\s)\s*[EWO]?\s*-?\d{1,3}[.]", values[0])
        lines.append(f"pair = {text_of(of.keys[at[0]])}")
        lines.append(f"separator = {text_of(sign[1] if sign is not None else ',')}")
    if metres:
        lines.append(f'crs = "either"   {of.note("metres")}')
        lines.append('order = "longitude_latitude"')
    return lines


def list_columns(of: Writing, told: Listed) -> list[str]:
    """The columns of a list of subscribers or of masts."""
    lines = []
    for name, positions in told.fields.items():
        names = [of.keys[at] for at in positions]
        reader = str(FIELDS[name])
        source = f"source = {list_of(names)}, reader = {text_of(reader)}"
        source += ', join = "-"' if len(names) > 1 else ""
        note = ""
        if reader == "timestamp":
            forms, why = date_formats(of.found.of(positions[0]))
            source += f", formats = {list_of(forms)}"
            note = f"   {of.comment(why)}"
        lines.append(f"{name} = {{ {source} }}{note}")
    return [*lines, *(places_of(of, told.places, metres=told.metres) if told.places else [])]


def about_list(of: Writing, told: Listed) -> list[str]:
    """What a list is, and which of its columns are of people."""
    left = [key for at, key in enumerate(of.keys) if at not in told.read()]
    lines = [f"table      = {text_of(told.table)}   {of.note(f'table-{told.table}')}"]
    if told.table == "subscribers":
        lines.append('data_kinds = ["subscriber"]')
    lines.append(f"ignored    = {list_of(left)}   {of.note('ignored')}")
    for key, positions in told.people.items():
        lines.append(f"{key} = {list_of([of.keys[at] for at in positions])}   {of.note('people')}")
    return lines


def _kinds_among_lengths(of: Writing, position: int) -> list[str]:
    """A line that reads kinds from the column of lengths, where texts have their name there."""
    if {"kind"} & set(of.guessed.fields):
        return []
    values = sorted(set(of.found.of(position)))
    told = {value: meaning_of(value) for value in values if meaning_of(value) in {"sms", "mms"}}
    if len(told) == 0:
        return []
    codes = ", ".join(f"{text_of('^' + re.escape(text) + '$')} = {text_of(word)}"
                      for text, word in told.items())  # fmt: skip
    source = f"source = {list_of([of.keys[position]])}"
    line = f'service = {{ {source}, reader = "mark", codes = {{ {codes} }} }}'
    return [f"{line}   {of.note('kinds-in-lengths')}"]


def _column(of: Writing, name: str, positions: Sequence[int]) -> str:
    found = of.found
    reader = str(FIELDS[name]) if name in FIELDS else "code"
    code = of.guessed.codes.get(name)
    columns = [of.keys[position] for position in (*([] if code is None else [code]), *positions)]
    source = f"source = {list_of(columns)}, reader = {json.dumps(reader)}"
    values = found.of(positions[0])
    when_in = [of.keys[position] for position in of.guessed.when_in.get(name, ())]
    if len(when_in) > 0:
        source += f", when_in = {list_of(when_in)}"
    if code is not None:
        source += ', join = "", prefix = "+"'
    elif name in of.guessed.first_of:
        source += ", first_of = true"
    elif len(columns) > 1:
        source += ', join = "-"'
    if reader == "cell_id" and STATION.fullmatch(columns[-2:][0]):
        source += ', notation = "enb_sector"'
    if name in {"bytes_up", "bytes_down"}:
        source += _volume(found.columns[positions[0]])
    if name == "duration_s":
        unit = _unit(found.columns[positions[0]], values)
        source += unit + _no_lengths(of, values, unit)
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
    """What a code means in a column that tells kinds: a forwarding, or a way, is one of a call."""
    told = {"forwarded", "voicemail", "answered", "unanswered", "in", "out"}
    if meaning == "data":
        return "data none"  # a session goes in no direction
    return f"call {meaning}" if kinds and set(meaning.split()) <= told else meaning


def _codes_left(of: Writing) -> list[str]:
    """Columns of few short texts that nothing tells: as comments, for whoever knows the codes."""
    lines = []
    for position, key in enumerate(of.keys):
        values = of.found.of(position)
        texts = sorted(set(values))
        if position in {*of.guessed.read(), of.guessed.switch} or not 2 <= len(texts) <= 6:
            continue
        if any(len(text) > 12 for text in texts) or len(values) < 2 * len(texts):
            continue
        codes = ", ".join(f'{text_of(str(of.sight.value(text)))} = "?"' for text in texts)
        lines += [
            of.note("few-texts", name=key),
            f'# kind = {{ source = {list_of([key])}, reader = "code", codes = {{ {codes} }} }}',
        ]
    return lines


def _shapes(found: Found, positions: Sequence[int]) -> str:
    """The commonest forms of a time, with how often each stands, and nothing of what they say."""
    texts = [" ".join(row[at].strip() for at in positions) for row in found.values]
    counted = Counter(shape(text) for text in texts if text.strip() != "")
    return ", ".join(f"«{form}» ({count})" for form, count in counted.most_common(3))


def _kept_apart(found: Found, positions: Sequence[int]) -> str:
    """Years of another calendar; day and clock in two cells of a sheet."""
    apart = len(positions) == 2 and midnights(found, positions)
    return calendar(found, positions) + (", date_and_time = true" if apart else "")


def _unit(column: str, values: Sequence[str]) -> str:
    """The unit of a length, where its values or its name tell it."""
    short = re.search(r"h+\s*[:.]?\s*m+(?!\s*[:.]?\s*s)", column, re.IGNORECASE)
    if short is not None and all(re.fullmatch(r"\d{1,3}:[0-5]\d", value) for value in values):
        return ', unit = "hh:mm"'
    if len(values) > 0 and all(":" in value for value in values):
        return ', unit = "clock"'
    apart = re.sub(r"(?<=[a-zà-ÿ])(?=[A-Z])", " ", column)
    if re.search(r"(?<![a-z])ms(?:ec)?(?![a-z])|milli", apart, re.IGNORECASE):
        return ', unit = "ms"'
    if re.search(r"(?<![a-z])min", column, re.IGNORECASE):
        return ', unit = "min"'
    return ""


def _no_lengths(of: Writing, values: Sequence[str], unit: str) -> str:
    """Texts in a column of lengths that are none, such as «1 SMS»."""
    told = unit.partition('"')[2].rstrip('"') or "s"
    odd = sorted({value for value in values if re.search(r"[^\W\d_]", value)
                  and meaning_of(value) == "?"
                  and read_duration(value, told).seconds is None})  # fmt: skip
    odd += sorted({value for value in values if re.fullmatch(r"\d+ \w+", value)
                   and _KINDS & set(meaning_of(value).split())})  # fmt: skip
    if not 0 < len(odd) <= MOST_ODD:
        return ""
    return f", empty = {list_of([str(of.sight.value(value)) for value in dict.fromkeys(odd)])}"


MOST_ODD = 6
"""Texts that are no length; of more, the column is none of lengths."""


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
