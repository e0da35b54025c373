"""How is each column of a draft written: its reader, formats, unit, codes, and the evidence?"""

import json
import re
from collections import Counter
from collections.abc import Sequence

from filiere.importer.draft_fields import STATION, times_of
from filiere.importer.draft_guess import meaning_of
from filiere.importer.draft_table import Found
from filiere.importer.draft_times import calendar, midnights
from filiere.importer.draft_writing import Writing, list_of, text_of
from filiere.importer.sight import shape
from filiere.layout import FIELDS
from filiere.wording import Plain


def columns_of(of: Writing) -> list[str]:
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
                f'{named} = {{ source = {list_of(names)}, reader = "timestamp", '
                f"formats = {list_of(forms)}{_kept_apart(found, positions)} }}   "
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
        lines += ["", "[[places]]", f"x = {text_of(x)}", f"y = {text_of(y)}"]
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
    columns = [of.keys[position] for position in positions]
    source = f"source = {list_of(columns)}, reader = {json.dumps(reader)}"
    values = found.of(positions[0])
    when_in = [of.keys[position] for position in of.guessed.when_in.get(name, ())]
    if len(when_in) > 0:
        source += f", when_in = {list_of(when_in)}"
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


def _codes_left(of: Writing) -> list[str]:
    """Columns of few short texts that nothing tells: as comments, for whoever knows the codes."""
    lines = []
    for position, key in enumerate(of.keys):
        values = of.found.of(position)
        texts = sorted(set(values))
        if position in of.guessed.read() or not 2 <= len(texts) <= 6:
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
