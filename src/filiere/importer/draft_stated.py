"""Where else than in its rows does a table state whose it is, and on which day?"""

import json
import re

from filiere.importer.draft_writing import Writing

_STATED = re.compile(r"(?<!\d)(?:\+|00)?\d{9,15}(?!\d)")


def stated(of: Writing, name: str) -> list[str]:
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
