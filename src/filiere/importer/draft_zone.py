"""How are the times of a draft tied to UTC: by an offset, a name, a column, or by nothing in it?"""

import json
import re

from filiere.importer.draft_fields import ZONE_NAME, times_of
from filiere.importer.draft_guess import NOTHING
from filiere.importer.draft_times import in_minutes
from filiere.importer.draft_writing import Writing, text_of
from filiere.layout.columns import EPOCHS

_ZONES = {
    "CET": "+01:00", "CEST": "+02:00", "GMT": "+00:00", "UTC": "+00:00", "BST": "+01:00",
    "MEZ": "+01:00", "MESZ": "+02:00", "Z": "+00:00", "EET": "+02:00", "EEST": "+03:00",
    "WET": "+00:00", "WEST": "+01:00", "EDT": "-04:00", "PDT": "-07:00", "MDT": "-06:00",
}  # fmt: skip
"""Names of zones that mean one offset; others mean several, and are left open."""
_TWINS = {"EST": ("EDT", "-05:00"), "CST": ("CDT", "-06:00"), "MST": ("MDT", "-07:00"),
          "PST": ("PDT", "-08:00")}  # fmt: skip
"""Winter names that several zones have; beside the summer name of one they are that one's."""


def zone_of(of: Writing) -> list[str]:
    """The part that says how times are tied to UTC."""
    found, guessed = of.found, of.guessed
    lines = ["", "[zone]"]
    formats, offset, _ = times_of(found, guessed.fields)
    if len(formats) > 0 and set(formats) <= {"iso", *(set(EPOCHS) - {"excel"})}:
        return [*lines, f'fixed = "UTC"               {of.note("zone-in-itself")}']
    if offset == ZONE_NAME.pattern:
        lines.append(f"in_value = {json.dumps(offset)}   {of.note('zone-names')}")
        last = found.of(guessed.fields["time"][0][-1])
        ends = [
            text for at in guessed.fields.get("ends", ([], NOTHING))[0] for text in found.of(at)
        ]
        named = {told[1] for told in map(ZONE_NAME.search, [*last, *ends]) if told}
        lines.append(_named_zones(of, named))
        if all(_offset_of(name, named) != "?" for name in named):
            return lines
    elif offset:
        lines.append(f"in_value = {json.dumps(offset)}   {of.note('offset')}")
        last = found.of(guessed.fields["time"][0][-1])
        if all(re.search(r"[+-]\d|UTC|GMT|Z", text) for text in last):
            return lines
    lines += _column_of_zones(of)
    times = [found.columns[at] for at in guessed.fields.get("time", ([], NOTHING))[0]]
    if any(re.search(r"\b(UTC|GMT)\b", each) for each in times) and not offset:
        return [*lines, f'fixed = "UTC"               {of.note("zone-named")}']
    if guessed.switch is not None:
        lines.append(f"# per = {text_of(of.keys[guessed.switch])}   {of.note('zone-per')}")
    return [*lines, f"declared = true            {of.note('zone')}"]


def _column_of_zones(of: Writing) -> list[str]:
    """A column of offsets or of names of zones."""
    found, guessed = of.found, of.guessed
    lines: list[str] = []
    if guessed.zone is not None:
        lines.append(f"source = {text_of(of.keys[guessed.zone])}   {of.note('zone-column')}")
        if in_minutes(found.of(guessed.zone)):
            lines.append(f'unit = "min"   {of.note("zone-minutes")}')
        names = {value for value in found.of(guessed.zone) if not any(c.isdigit() for c in value)}
        if names - {"UTC", "GMT", "Z"}:
            lines.append(_named_zones(of, names))
    return lines


def _named_zones(of: Writing, names: set[str]) -> str:
    """What names of zones mean, as far as that is one offset."""
    meant = ", ".join(
        f"{text_of(name if _offset_of(name, names) != '?' else str(of.sight.value(name)))} = "
        f"{json.dumps(_offset_of(name, names))}"
        for name in sorted(names)
    )
    return f"zones = {{ {meant} }}"


def _offset_of(name: str, names: set[str]) -> str:
    """The one offset that a name means beside the others; ``?`` where it may be several."""
    summer, offset = _TWINS.get(name, ("", "?"))
    return offset if summer in names else _ZONES.get(name, "?")
