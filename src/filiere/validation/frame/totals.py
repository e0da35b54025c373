"""What do the counts and readings of a study add up to?

A count is a share with an interval by group, groups drawn again; a reading the median over all,
likewise. Both are given as a whole, by setting, and counts by category too.
"""

from collections.abc import Mapping, Sequence

import numpy as np

from filiere.calibration.curve import Estimate
from filiere.validation.frame.design import Count, Reading
from filiere.validation.frame.intervals import by_city, wilson

DRAWS = 400
SEED = 20_240_602


def counted(counts: Sequence[Count]) -> dict[str, object]:
    """Each count by name."""
    result: dict[str, object] = {}
    for name in sorted({c.name for c in counts}):
        held = [c for c in counts if c.name == name]
        settings = sorted({(k, v) for c in held for k, v in c.setting.items()})
        result[name] = {
            "all": _share(held),
            "categories": {
                category: _share([c for c in held if c.category == category])
                for category in sorted({c.category for c in held} - {""})
            },
            "settings": {
                f"{key} = {value}": _share([c for c in held if c.setting.get(key) == value])
                for key, value in settings
            },
        }
    return result


def interval(hits: Sequence[int], trials: Sequence[int]) -> tuple[float, float]:
    """By group, groups drawn again; never narrower than if each trial stood alone (Wilson).

    Groups that are all alike would otherwise leave no interval at all: none wrong of ten is not
    none wrong ever.
    """
    low, high = by_city(hits, trials)
    lowest, highest = wilson(sum(hits), sum(trials))
    return min(low, lowest), max(high, highest)


def _share(counts: Sequence[Count]) -> dict[str, object]:
    """Hits, trials and the interval by group."""
    groups = sorted({c.group for c in counts})
    hits = [sum(c.hits for c in counts if c.group == g) for g in groups]
    trials = [sum(c.trials for c in counts if c.group == g) for g in groups]
    low, high = interval(hits, trials)
    return {
        "hits": sum(hits),
        "trials": sum(trials),
        "groups": len(groups),
        "interval": [round(low, 4), round(high, 4)],
    }


def read(readings: Sequence[Reading]) -> dict[str, object]:
    """Each reading by name."""
    result: dict[str, object] = {}
    for name in sorted({r.name for r in readings}):
        held = [r for r in readings if r.name == name]
        settings = sorted({(k, v) for r in held for k, v in r.setting.items()})
        result[name] = {
            "all": _median(held),
            "settings": {
                f"{key} = {value}": _median([r for r in held if r.setting.get(key) == value])
                for key, value in settings
            },
        }
    return result


def _median(readings: Sequence[Reading]) -> dict[str, object]:
    """Median with its interval, groups drawn again."""
    groups: dict[str, list[float]] = {}
    for each in readings:
        groups.setdefault(each.group, []).append(each.value)
    held = [np.array(groups[g]) for g in sorted(groups)]
    rng = np.random.default_rng(SEED)
    medians = np.sort(
        [
            np.median(np.concatenate([held[i] for i in rng.integers(0, len(held), len(held))]))
            for _ in range(DRAWS)
        ]
    )
    return {
        "median": round(float(np.median(np.concatenate(held))), 4),
        "interval": [round(float(medians[10]), 4), round(float(medians[-11]), 4)],
        "values": sum(map(len, held)),
        "groups": len(held),
    }


def promised_figure(
    name: str,
    where: Mapping[str, str],
    category: str | None,
    counts: Sequence[Count],
    readings: Sequence[Reading],
) -> Estimate | None:
    """The share or median that a criterion names; None where nothing was counted."""

    def within(setting: Mapping[str, str]) -> bool:
        return all(setting.get(k) == v for k, v in where.items())

    held = [
        c for c in counts
        if c.name == name and within(c.setting) and category in {None, c.category}
    ]  # fmt: skip
    if sum(c.trials for c in held) > 0:
        share = sum(c.hits for c in held) / sum(c.trials for c in held)
        groups = sorted({c.group for c in held})
        low, high = interval(
            [sum(c.hits for c in held if c.group == g) for g in groups],
            [sum(c.trials for c in held if c.group == g) for g in groups],
        )
        return Estimate(value=share, low=low, high=high)
    read = [r for r in readings if r.name == name and within(r.setting)]
    if len(read) == 0:
        return None
    told = _median(read)
    low, high = told["interval"]  # type: ignore[misc] # two numbers, by _median
    return Estimate(value=float(str(told["median"])), low=low, high=high)
