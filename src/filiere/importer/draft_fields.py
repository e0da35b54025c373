"""Which columns of an unknown table hold what, and on what evidence?

Each field has its columns and a sentence that says why; nothing is decided that the names and
values do not show.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from filiere.importer.draft_guess import NOTHING, bare, guesses, looks_like_numbers, meaning_of
from filiere.importer.draft_table import Found
from filiere.importer.draft_times import date_formats, every, midnights, sheet_time
from filiere.importer.ends import other_end
from filiere.layout import NamedLayout
from filiere.wording import Text, Words

_say = Words(__name__)


_CLOCK = re.compile(r"\d{1,2}:\d\d(:\d\d)?(\s*[AaPp]\.?[Mm]\.?)?|\d{6}")
_DOTTED = re.compile(r"([01]?\d|2[0-3])\.[0-5]\d(\.[0-5]\d)?")
"""A clock with points is one under a name that says so: it looks like a date."""
_CLOCK_NAME = re.compile(r"\bora\b|hora\b|heure|time|zeit|tijd|godzina|saat|время")
_HALF = re.compile(r"[AaPp]\.?[Mm]\.?")
STATION = re.compile(r"(?i)e?nb|enodeb(?: id)?|e?nb id")
_SECTOR = re.compile(r"(?i)secteur|sector|sector id|sektor")
_AREA = re.compile(r"(?i)(?:.* )?(lac|tac|area)( id| code)?(?: .*)?")
_CELL = re.compile(r"(?i)(?:.* )?(ci|cell ?id|cid|eci|cell)( .{1,8})?")
_OFFSET = re.compile(r"\s*(?:UTC|GMT)?\s*[+-]\d{1,2}(?::?\d\d)?$|\s*(?:UTC|GMT|Z)$")
_OFFSET_PATTERN = r"\s*(?:UTC|GMT|Z)?\s*([+-]\d{1,2}(?::?\d\d)?)?$"
_SHEET_CLOCK = re.compile(r"(?:(?:1899|1900|1904)-\d\d-\d\d )?\d{1,2}:\d\d(?::\d\d)?|0|0?[.,]\d+")
ZONE_NAME = re.compile(r"\s([A-Z]{3,5})$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Guessed:
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


def guessed_of(found: Found, keys: Sequence[str], layouts: Mapping[str, NamedLayout]) -> Guessed:
    """Columns of each field that is guessed, and the evidence."""
    made = Guessed()
    zone = _by_column(found, guesses(found, keys, layouts), keys, made)
    for name, positions in _split_cells(found, keys).items():
        made.fields[name] = (positions, _say("draft-area"))
    _of_each_end(found, keys, made)
    return replace(made, zone=zone)


def _by_column(
    found: Found, told: Iterable[tuple[str, Text]], keys: Sequence[str], made: Guessed
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


def _caller_and_called(found: Found, made: Guessed) -> None:
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


def _of_each_end(found: Found, keys: Sequence[str], made: Guessed) -> None:
    """Handsets, SIMs and cells of the caller and of the called: the incoming rows have the other.

    Where a table tells them of the caller alone, nothing is known of whose bill an incoming row is:
    the column is left aside.
    """
    fields = made.fields
    if parties(found, fields) == "":
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
        if len(positions) == 1 and midnights(found, positions) and every(_SHEET_CLOCK, values):
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
    stations = [at for at, name in enumerate(names) if STATION.fullmatch(name)]
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
    forms, why = date_formats(rows)
    if len(forms) > 0:
        return forms, "", why
    if len(rows) > 0 and all(ZONE_NAME.search(text) for text in rows):
        forms, why = date_formats([ZONE_NAME.sub("", text).strip() for text in rows])
        return forms, ZONE_NAME.pattern, why
    cut = [_OFFSET.sub("", text) for text in rows]
    if cut == rows:
        return forms, "", why
    forms, why = date_formats([text.strip() for text in cut])
    return forms, _OFFSET_PATTERN, why


def parties(found: Found, fields: Mapping[str, tuple[list[int], Text]]) -> str:
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
