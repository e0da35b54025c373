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

from filiere.importer.draft_fields import STATION, ZONE_NAME, Guessed, guessed_of, parties, times_of
from filiere.importer.draft_find import Found, find
from filiere.importer.draft_guess import NOTHING, meaning_of
from filiere.importer.draft_times import calendar, in_minutes, midnights
from filiere.importer.sight import SHAPES, Sight, shape
from filiere.importer.table import Table
from filiere.layout import FIELDS, NamedLayout, column_keys
from filiere.layout.model import INVENTED
from filiere.wording import Language, Plain, Text, Words

_say = Words(__name__)


_ZONES = {
    "CET": "+01:00", "CEST": "+02:00", "GMT": "+00:00", "UTC": "+00:00", "BST": "+01:00",
    "MEZ": "+01:00", "MESZ": "+02:00", "Z": "+00:00", "EET": "+02:00", "EEST": "+03:00",
    "WET": "+00:00", "WEST": "+01:00", "EDT": "-04:00", "PDT": "-07:00", "MDT": "-06:00",
}  # fmt: skip
"""Names of zones that mean one offset; others mean several, and are left open."""
_STATED = re.compile(r"(?<!\d)(?:\+|00)?\d{9,15}(?!\d)")


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
    guessed: Guessed
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
            forms, _, told = times_of(found, of.guessed.fields, named)
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
    word = parties(found, fields)
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


def _zone(of: _Writing) -> list[str]:
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
        lines.append(f"source = {_text(of.keys[guessed.zone])}   {of.note('zone-column')}")
        if in_minutes(found.of(guessed.zone)):
            lines.append(f'unit = "min"   {of.note("zone-minutes")}')
        names = {value for value in found.of(guessed.zone) if not any(c.isdigit() for c in value)}
        if names - {"UTC", "GMT", "Z"}:
            lines.append(_named_zones(of, names))
    times = [found.columns[at] for at in guessed.fields.get("time", ([], NOTHING))[0]]
    if any(re.search(r"\b(UTC|GMT)\b", each) for each in times) and not offset:
        return [*lines, f'fixed = "UTC"               {of.note("zone-named")}']
    return [*lines, f"declared = true            {of.note('zone')}"]


def _named_zones(of: _Writing, names: set[str]) -> str:
    """What names of zones mean, as far as that is one offset."""
    meant = ", ".join(
        f"{_text(str(of.sight.value(name)) if name not in _ZONES else name)} = "
        f"{json.dumps(_ZONES.get(name, '?'))}"
        for name in sorted(names)
    )
    return f"zones = {{ {meant} }}"


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
    if reader == "cell_id" and STATION.fullmatch(columns[-2:][0]):
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
    apart = len(positions) == 2 and midnights(found, positions)
    return calendar(found, positions) + (", date_and_time = true" if apart else "")


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
