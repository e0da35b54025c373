"""Where else than in its rows does a table state whose it is, and on which day?"""

import json
import re

from filiere.importer.draft_ends import parties
from filiere.importer.draft_lead import leads
from filiere.importer.draft_times import date_formats
from filiere.importer.draft_writing import Writing, list_of

_WHOLE = re.compile(r"(?<!\d)(?:\+|00)?\d{9,15}(?!\d)")
_NUMBER = r"\W*([+(]?\d[\d ().-]{6,}\d)"


def preamble_of(of: Writing, name: str, day: str) -> list[str]:
    """The part that says what stands above the rows: the number asked for, and the day."""
    fields = of.guessed.fields
    lines = [f"day = {json.dumps(day)}   {of.note('day-above')}"] if day != "" else []
    asked = not {"served", "imei", "imsi"} & set(fields) or parties(of.found, fields) == "target"
    told = stated(of, name) if asked else []
    if len(told) > 0 and told[0].startswith("target"):
        lines, told = [*told, *lines], []
    if len(lines) > 0:
        lines = ["", "[preamble]", *lines]
    return lines + (["", "[file_name]", *told[1:]] if len(told) > 0 else [])


def stated(of: Writing, name: str) -> list[str]:
    """Where else the number might be stated: above the table, or in the name of the file."""
    best = max(leads(of.found.above), default=(0, ""), key=lambda each: each[0])
    if best[1] != "":
        lead = re.escape(of.sight.heading(best[1]))
        return [f"target = {json.dumps(lead + _NUMBER)}   {of.note('stated-above')}"]
    if len(of.sheets) > 0 and all(_WHOLE.fullmatch(each.strip()) for each in of.sheets):
        pattern = json.dumps(r"(?m)^\s*(\+?\d{9,15})\s*$")
        return [f"target = {pattern}   {of.note('stated-sheet')}"]
    if _WHOLE.search(name) is not None:
        pattern = json.dumps(r"(\+?\d{9,15})")
        return ["file_name", f"target = {pattern}   {of.note('stated-name')}"]
    return []


def day_above(of: Writing) -> tuple[str, list[str]]:
    """The pattern of a day that stands over its rows, and formats with the clock of each row."""
    days, time = of.found.days, of.guessed.fields.get("time", ([], None))[0]
    values = of.found.of(time[0]) if len(time) == 1 else []
    clock = next((form for shape, form in _CLOCKS
                  if values and all(re.fullmatch(shape, v) for v in values)), "")  # fmt: skip
    if len(days) == 0 or clock == "":
        return "", []
    numeric = [found[0] for text in days for found in [re.search(_NUMERIC, text)] if found]
    if len(numeric) == len(days):
        return f"({_NUMERIC})", [f"{form} {clock}" for form in date_formats(numeric)[0]]
    between = " de " if all(" de " in text for text in days) else " "
    pattern = rf"(\d{{1,2}}\w*{between}[^\W\d_]+\.?{between}\d{{4}})"
    return pattern, [f"%d{between}%B{between}%Y {clock}"]


_NUMERIC = r"\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}"
_CLOCKS = (
    (r"\d{1,2}:\d\d:\d\d", "%H:%M:%S"), (r"\d{1,2}:\d\d", "%H:%M"),
    (r"\d{1,2}[hH]\d\d", "%Hh%M"), (r"\d{1,2}\.\d\d\.\d\d", "%H.%M.%S"),
    (r"\d{1,2}\.\d\d", "%H.%M"), (r"\d{1,2}:\d\d [AaPp]\.?[Mm]\.?", "%I:%M %p"),
    (r"\d{1,2}:\d\d:\d\d [AaPp]\.?[Mm]\.?", "%I:%M:%S %p"),
)  # fmt: skip

__all__ = ["day_above", "list_of", "preamble_of", "stated"]
