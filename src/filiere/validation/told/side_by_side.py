"""How do the figures of a study stand by the bills that are held, side by side?

What a reader of a case asks first: how much is found, and how well it is weighed, with the bills
that this case holds. One table per setting named here, one row per value of it, one column per
share; the last is the highest Cllr of all curves. From the result kept as JSON.
"""

from collections.abc import Iterator, Mapping
from typing import Any

SETTINGS = ("bills held", "callers billed")
COUNTS = (
    "lines_found",
    "lines_that_leave_a_trace",
    "lines_found_of_those",
    "lines_kept_like_one",
    "lines_right_but_against",
    "lawful_above_2",
    "numbers_left_alone",
)


def tables(result: Mapping[str, Any]) -> Iterator[tuple[str, tuple[str, ...], list[list[Any]]]]:
    """(setting, names of columns, rows) of each table that the result has figures for.

    A row is the value, then one share (hits, trials, interval) or None per column, then the highest
    Cllr or None.
    """
    counts: Mapping[str, Any] = result["counts"]
    for setting in SETTINGS:
        begins = f"{setting} = "
        names = tuple(
            name
            for name in COUNTS
            if name in counts and any(key.startswith(begins) for key in counts[name]["settings"])
        )
        values = sorted(
            {
                key.removeprefix(begins)
                for name in names
                for key in counts[name]["settings"]
                if key.startswith(begins)
            }
        )
        if len(values) > 1:
            yield (
                setting,
                names,
                [
                    [
                        value,
                        *(counts[name]["settings"].get(f"{begins}{value}") for name in names),
                        _highest(result, setting, value),
                    ]
                    for value in values
                ],
            )


def _highest(result: Mapping[str, Any], setting: str, value: str) -> float | None:
    """The highest Cllr of the curves where the setting has that value."""
    found = [
        each["cllr"][0]
        for curve in result["curves"].values()
        if (each := curve["settings"].get(setting, {}).get(value)) is not None
        and each["cllr"] is not None
        and each["cllr"][0] is not None
    ]
    return max(found) if len(found) > 0 else None
