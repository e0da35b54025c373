"""Which columns of an unknown table hold what, and on what evidence?

Each field has its columns and a sentence that says why; nothing is decided that the names and
values do not show.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from filiere.importer.draft_cells import best_cell, split_cells
from filiere.importer.draft_ends import (
    caller_and_called,
    now_left_now_right,
    of_each_end,
    share_one,
)
from filiere.importer.draft_guess import ASIDE, NOTHING, bare, guesses, looks_like_numbers
from filiere.importer.draft_guessed import Guessed
from filiere.importer.draft_lead import states_a_line
from filiere.importer.draft_table import Found
from filiere.importer.draft_times import date_formats, every, midnights, sheet_time
from filiere.layout import NamedLayout
from filiere.wording import Text, Words

_say = Words(__name__)


_CLOCK = re.compile(
    r"\d{1,2}:\d\d(:\d\d)?(\s*([AaPp]\.?[Mm]\.?|[صم]|[πμ]\.?μ\.?|Ö[ÖS]))?|\d{6}|\d{1,2}h\d\d"
)
_DOTTED = re.compile(r"([01]?\d|2[0-3])\.[0-5]\d(\.[0-5]\d)?")
"""A clock with points is one under a name that says so: it looks like a date."""
_CLOCK_NAME = re.compile(r"\bora\b|hora\b|heure|time|zeit|tijd|godzina|saat|время")
_HALF = re.compile(r"[AaPp]\.?[Mm]\.?|[صم]|[πμ]\.?μ\.?|Ö[ÖS]")
_OFFSET = re.compile(r"\s*(?:UTC|GMT)?\s*[+-]\d{1,2}(?::?\d\d)?$|\s*(?:UTC|GMT|Z)$")
_OFFSET_PATTERN = r"\s*(?:UTC|GMT|Z)?\s*([+-]\d{1,2}(?::?\d\d)?)?$"
_SHEET_CLOCK = re.compile(r"(?:(?:1899|1900|1904)-\d\d-\d\d )?\d{1,2}:\d\d(?::\d\d)?|0|0?[.,]\d+")
ZONE_NAME = re.compile(r"\s([A-Z]{3,5})$")


_SWITCH = re.compile(
    r"\b(switch|msc|central|commutateur|exchange|site|vermittlung|network element)\b"
)
_CODE_NAME = re.compile(r"indicatif|country code|calling code|vorwahl|prefi(x|jo|sso)|^cc$|\bddi\b")
_INTO = re.compile(r"entrant|incoming|received|recu|\bin\b|eingehend|ankommend|entrada")
_OUT_OF = re.compile(r"sortant|outgoing|placed|emis|\bout\b|ausgehend|abgehend|salida|saida")
_TALKED = re.compile(r"bill ?sec(?!ond)|talk ?time|conversation")
_CLOCKED = re.compile(r"\d{1,4}:[0-5]\d(:[0-5]\d)?")


def guessed_of(found: Found, keys: Sequence[str], layouts: Mapping[str, NamedLayout]) -> Guessed:
    """Columns of each field that is guessed, and the evidence."""
    made = Guessed()
    told = list(guesses(found, keys, layouts))
    zone = _by_column(found, told, keys, made)
    for name, positions in split_cells(found, keys).items():
        made.fields[name] = (positions, _say("draft-area"))
    of_each_end(found, keys, made)
    _two_lengths(found, made)
    _talked(found, told, made)
    _calling_codes(found, made)
    switch = next((at for at in _unread(found, made, zone) if _names_switch(found, at)), None)
    return replace(made, zone=zone, switch=switch if zone is None else None)


def _unread(found: Found, made: Guessed, zone: int | None) -> list[int]:
    read = made.read() | ({zone} if zone is not None else set())
    return [at for at in range(len(found.columns)) if at not in read]


def _names_switch(found: Found, at: int) -> bool:
    """Whether a column names switches: a few words, several of them."""
    name = bare(found.columns[at]).replace("_", " ")
    values = set(found.of(at))
    return (
        _SWITCH.search(name) is not None
        and 2 <= len(values) <= 30
        and all(re.search(r"[^\W\d_]{2}", value) for value in values)
    )


def _by_column(
    found: Found, told: Sequence[tuple[str, Text]], keys: Sequence[str], made: Guessed
) -> int | None:
    """Take what each column may be, the first for each field; the column of zones, if any."""
    fields = made.fields
    numbers: list[tuple[int, Text]] = []
    aside: list[int] = []
    _cells(found, told, keys, made)
    for position, (name, why) in enumerate(told):
        if name in _ELSEWHERE:
            continue
        if name == "number":
            numbers.append((position, why))
        elif name not in {"", "clock"} and name not in fields:
            fields[name] = ([position], why)
        elif name in {"served", "other"} and looks_like_numbers(found.of(position)):
            # two columns of one name: the rest tells whose is whose
            numbers.append((position, why))
        elif name in {"", "clock", "time"} and not _join(found, fields, position):
            aside += [position] if name == "clock" else []
    third = "third" in fields
    lone = [at for at, _ in numbers]
    if len(lone) == 1 and not {"served", "other"} & set(fields) and states_a_line(found.above):
        fields["other"] = ([lone[0]], numbers.pop(0)[1])  # whose bill it is stands above
    named = {at for at, (name, _) in enumerate(told) if name in {"served", "other", "third"}}
    _unnamed_numbers(found, fields, numbers, named)
    caller_and_called(found, made)
    now_left_now_right(found, made)
    if not third:
        fields.pop("third", None)  # a forwarding is one only where a column says so
    _lone_clock(found, fields, aside)
    return next((at for at, (name, _) in enumerate(told) if name == "zone"), None)


def _lone_clock(found: Found, fields: dict[str, tuple[list[int], Text]], aside: list[int]) -> None:
    """A clock that completes no time is a length, where none has one and it stands alone."""
    if len(aside) == 1 and "time" in fields and "duration_s" not in fields:
        values = found.of(aside[0])
        if every(_CLOCKED, values):
            fields["duration_s"] = (aside, _say("draft-by-values", values=len(values)))


_ELSEWHERE = frozenset({"zone", "pair", "latitude", "longitude", "cell", ASIDE})
"""What is no field, or is told from all columns of its kind."""


def _cells(
    found: Found, told: Sequence[tuple[str, Text]], keys: Sequence[str], made: Guessed
) -> None:
    """The column of the cell, of several that may be it; its twin is the last cell; places."""
    may = [at for at, (name, _) in enumerate(told) if name == "cell"]
    if len(may) > 0:
        cell = best_cell(found, may, keys)
        made.fields["cell"] = ([cell], told[cell][1])
        twin = next((at for at in may if keys[at].endswith("#2") and at > cell), None)
        if twin is not None and "end_cell" not in [name for name, _ in told]:
            made.fields["end_cell"] = ([twin], told[twin][1])
    for position, (name, _) in enumerate(told):
        if name in {"latitude", "longitude"}:
            made.places.setdefault(name, position)
        elif name == "pair":
            made.pairs.append(position)


def _two_lengths(found: Found, made: Guessed) -> None:
    """Lengths of calls received beside those of calls placed: which is filled is the direction."""
    names = [bare(name).replace("_", " ") for name in found.columns]
    lengths = [at for at, name in enumerate(names) if re.search(r"dur|dauer|length|secon", name)]
    into = [at for at in lengths if _INTO.search(names[at])]
    out = [at for at in lengths if _OUT_OF.search(names[at])]
    if "duration_s" not in made.fields or "direction" in made.fields:
        return
    if len(into) != 1 or len(out) != 1 or into == out:
        return
    both = [row for row in found.values if row[into[0]].strip() and row[out[0]].strip()]
    if len(both) > 0:
        return
    _, why = made.fields["duration_s"]
    made.fields["duration_s"] = ([into[0], out[0]], why)
    made.first_of.add("duration_s")
    made.ways.update({"in": into[0], "out": out[0]})


def _talked(found: Found, told: Sequence[tuple[str, Text]], made: Guessed) -> None:
    """Of two columns of lengths, the one that counts from the answer; the ringing is none of it."""
    if "duration_s" not in made.fields or "duration_s" in made.first_of:
        return
    taken = made.fields["duration_s"][0]
    may = [at for at, (name, _) in enumerate(told) if name == "duration_s"]
    talked = [at for at in may if _TALKED.search(bare(found.columns[at]).replace("_", " "))]
    if len(taken) == 1 and len(talked) == 1 and len(may) > 1:
        other = next(at for at in may if at not in talked)
        names = {"name": found.columns[talked[0]], "other": found.columns[other]}
        made.fields["duration_s"] = (talked, _say("draft-talked", **names))


def _calling_codes(found: Found, made: Guessed) -> None:
    """Columns of calling codes just before the number that they belong to."""
    for name in ("served", "other"):
        at = made.fields[name][0][0] - 1 if name in made.fields else -1
        if at < 0 or at in made.read() or _CODE_NAME.search(bare(found.columns[at])) is None:
            continue
        values = found.of(at)
        if len(values) > 0 and all(re.fullmatch(r"\+?\d{1,3}", value) for value in values):
            made.codes[name] = at


def _unnamed_numbers(
    found: Found,
    fields: dict[str, tuple[list[int], Text]],
    numbers: list[tuple[int, Text]],
    named: set[int],
) -> None:
    """Of two numbers without a name, the one of fewer values is whose bill it is.

    Where one number stands in both, the left one is taken for the caller's.
    """
    if not share_one(found, [at for at, _ in numbers]):
        numbers.sort(key=lambda each: (len(set(found.of(each[0]))), each[0]))
    for name in ("served", "other", "third"):
        if name == "third":
            numbers.sort(key=lambda each: each[0] not in named)
        if name not in fields and len(numbers) > 0:
            position, why = numbers.pop(0)
            fields[name] = ([position], why)


def _join(found: Found, fields: dict[str, tuple[list[int], Text]], position: int) -> bool:
    """Add a column that completes a time before it: the clock of a date, then its half."""
    values = found.of(position)
    if len(values) == 0:
        return False
    for name in ("time", "ends"):
        positions = fields[name][0] if name in fields else []
        joined = [value for at in positions for value in found.of(at)[:50]]
        clocked = any(":" in value for value in joined)
        if len(positions) == 1 and midnights(found, positions) and every(_SHEET_CLOCK, values):
            positions.append(position)
            return True
        named = _CLOCK_NAME.search(bare(found.columns[position]).replace("_", " ")) is not None
        form = _DOTTED if named and all(_DOTTED.fullmatch(v) for v in values) else _CLOCK
        if len(positions) == 1 and not clocked and all(form.fullmatch(v) for v in values):
            positions.append(position)
            return True
        if len(positions) in {1, 2} and clocked and all(_HALF.fullmatch(v) for v in values):
            positions.append(position)
            return True
    return False


def times_of(
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
    apart = len(positions) == 2 and midnights(found, positions)
    rows = [sheet_time(*cells) if apart else " ".join(cells) for cells in told]
    elsewhere = _dates_elsewhere(found, positions)
    forms, why = date_formats(rows, elsewhere)
    if len(forms) > 0:
        return forms, "", why
    if len(rows) > 0 and all(ZONE_NAME.search(text) for text in rows):
        forms, why = date_formats([ZONE_NAME.sub("", text).strip() for text in rows], elsewhere)
        return forms, ZONE_NAME.pattern, why
    cut = [_OFFSET.sub("", text) for text in rows]
    if cut == rows:
        return forms, "", why
    forms, why = date_formats([text.strip() for text in cut], elsewhere)
    return forms, _OFFSET_PATTERN, why


_DAY = re.compile(r"(?<!\d)\d{1,2}([/.-])\d{1,2}\1\d{2,4}(?!\d)")


def _dates_elsewhere(found: Found, positions: Sequence[int]) -> list[str]:
    """Dates above the table and in other columns, as they are written."""
    texts = list(found.above)
    for at in range(len(found.columns)):
        values = found.of(at) if at not in positions else []
        if len(values) > 0 and all(_DAY.match(value) for value in values):
            texts += values
    return [match[0] for text in texts for match in _DAY.finditer(text)]
