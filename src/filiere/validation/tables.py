"""How are the figures of a study told, with their intervals?

Shares have Wilson's interval where the trials are separate numbers, and a bootstrap by city where
they share a city. Every table says that it is simulation, of how many cities, and by which command.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np

DRAWS = 2000
SEED = 20_240_602
Z = 1.959964
"""Two-sided 95 %."""


def wilson(hits: int, trials: int) -> tuple[float, float]:
    """95 % interval of a share; (0, 1) without trials."""
    if trials == 0:
        return 0.0, 1.0
    share, square = hits / trials, Z * Z
    centre = (share + square / (2 * trials)) / (1 + square / trials)
    half = Z * (share * (1 - share) / trials + square / (4 * trials**2)) ** 0.5
    half /= 1 + square / trials
    return max(0.0, centre - half), min(1.0, centre + half)


def by_city(hits: Sequence[int], trials: Sequence[int]) -> tuple[float, float]:
    """95 % interval of a pooled share when cities are drawn again; seeded."""
    rng = np.random.default_rng(SEED)
    one, all_ = np.array(hits, dtype=np.int64), np.array(trials, dtype=np.int64)
    if int(all_.sum()) == 0:
        return 0.0, 1.0
    drawn = rng.integers(0, len(one), (DRAWS, len(one)))
    sums = all_[drawn].sum(axis=1)
    shares = np.sort(one[drawn].sum(axis=1)[sums > 0] / sums[sums > 0])
    return float(shares[len(shares) // 40]), float(shares[len(shares) - 1 - len(shares) // 40])


def _percent(hits: int, trials: int, interval: tuple[float, float]) -> str:
    if trials == 0:
        return "– (0)"
    return (
        f"{100 * hits / trials:.1f} % ({hits}/{trials}), "
        f"{100 * interval[0]:.1f}–{100 * interval[1]:.1f}"
    )


Worlds = Sequence[Mapping[str, Any]]


def _share(worlds: Worlds, hit: str, trial: str) -> str:
    hits = [int(w["counts"].get(hit, 0)) for w in worlds]
    trials = [int(w["counts"].get(trial, 0)) for w in worlds]
    return _percent(sum(hits), sum(trials), by_city(hits, trials))


def _sum(worlds: Worlds, name: str) -> int:
    return sum(int(w["counts"].get(name, 0)) for w in worlds)


def _scenarios(worlds: Worlds) -> list[tuple[str, Worlds]]:
    names = sorted({str(w["scenario"]) for w in worlds})
    groups = [(n, [w for w in worlds if w["scenario"] == n]) for n in names]
    return [("all", worlds), *groups]


def lines_table(worlds: Worlds) -> str:
    """Recall and false lines, by scenario, then false lines by look-alike category."""
    rows = [
        (
            "| scenario | cities | lines with ≥ 12 callers found | all lines found | false lines | "
            "per 1,000 numbers | share of findings that are true |"
        ),
        "| --- | --- | --- | --- | --- | --- | --- |",
    ]
    for name, group in _scenarios(worlds):
        false, numbers = _sum(group, "lines_false"), _sum(group, "numbers")
        found = _sum(group, "lines_found")
        low, high = wilson(false, numbers)
        rows.append(
            f"| {name} | {len(group)} | {_share(group, 'lines_found_visible', 'lines_visible')} | "
            f"{_share(group, 'lines_found', 'lines_true')} | {false} | "
            f"{1000 * false / max(numbers, 1):.2f} ({1000 * low:.2f}–{1000 * high:.2f}) | "
            f"{_percent(found, found + false, wilson(found, found + false))} |"
        )
    false_by = Counter[str]()
    instances = Counter[str]()
    for world in worlds:
        false_by.update(world["false_lines"])
        instances.update(world["instances"])
    rows += [
        "",
        "| look-alike | instances | called a line | rate, 95 % Wilson |",
        "| --- | --- | --- | --- |",
    ]
    for name in sorted(instances):
        hits, trials = false_by[name], instances[name]
        rows.append(
            f"| {name} | {trials} | {hits} | {_percent(hits, trials, wilson(hits, trials))} |"
        )
    ordinary = _sum(worlds, "numbers") - sum(instances.values())
    rows.append(
        f"| none (ordinary numbers) | {ordinary} | {false_by['none']} | "
        f"{_percent(false_by['none'], ordinary, wilson(false_by['none'], ordinary))} |"
    )
    true = _sum(worlds, "lines_true")
    rows.append(
        f"\nPrevalence: {true} true lines among {_sum(worlds, 'numbers')} numbers and "
        f"{sum(instances.values())} look-alikes."
    )
    return "\n".join(rows)


def relay_table(worlds: Worlds) -> str:
    """Pairs found and false, by scenario."""
    rows = [
        (
            "| scenario | cities | pairs found, line in the ledger | pairs found, of all visible | "
            "found pairs that are neither a network's nor a lawful service's | lawful desks named |"
        ),
        "| --- | --- | --- | --- | --- | --- |",
    ]
    for name, group in _scenarios(worlds):
        found = _sum(group, "relay_found") + _sum(group, "relay_lawful")
        false = _sum(group, "relay_false")
        at_lines = _share(group, "relay_found_at_lines", "relay_at_lines")
        rows.append(
            f"| {name} | {len(group)} | {at_lines} | "
            f"{_share(group, 'relay_found_visible', 'relay_visible')} | "
            f"{_percent(false, found + false, wilson(false, found + false))} | "
            f"{_sum(group, 'relay_lawful')} |"
        )
    return "\n".join(rows)


def couriers_table(worlds: Worlds) -> str:
    """Couriers found and false, and their own phones."""
    rows = [
        (
            "| scenario | cities | couriers found, line in the ledger | all couriers found | "
            "false (ordinary numbers) | workers of a lawful service | own phone right | wrong |"
        ),
        "| --- | --- | --- | --- | --- | --- | --- | --- |",
    ]
    rows += [
        f"| {name} | {len(group)} | "
        f"{_share(group, 'couriers_found_reachable', 'couriers_reachable')} | "
        f"{_share(group, 'couriers_found', 'couriers_true')} | {_sum(group, 'couriers_false')} | "
        f"{_sum(group, 'couriers_lawful')} | {_share(group, 'private_right', 'private_true')} | "
        f"{_sum(group, 'private_wrong')} |"
        for name, group in _scenarios(worlds)
    ]
    return "\n".join(rows)


def orders_table(worlds: Worlds) -> str:
    """How often the interval covers the complete cycles, and how far cycles are from all orders."""
    rows = [
        (
            "| scenario | lines | 90 % interval covers the complete cycles of the couriers "
            "in the ledger | "
            "median of cycles / these | median of cycles / all orders |"
        ),
        "| --- | --- | --- | --- | --- |",
    ]
    for name, group in _scenarios(worlds):
        each = [tuple(int(v) for v in c) for w in group for c in w["cycles"]]
        covered = sum(low <= whole <= high for whole, _, _, low, high in each)
        coverage = _percent(covered, len(each), wilson(covered, len(each)))
        to_whole = sorted(n / whole for whole, _, n, _, _ in each if whole > 0)
        to_all = sorted(n / orders for _, orders, n, _, _ in each if orders > 0)
        rows.append(
            f"| {name} | {len(each)} | {coverage} | {_median(to_whole)} | {_median(to_all)} |"
        )
    return "\n".join(rows)


def _median(values: Sequence[float]) -> str:
    return f"{values[len(values) // 2]:.2f}" if len(values) > 0 else "–"


def campaigns_table(worlds: Worlds) -> str:
    """Sendings found and wrong."""
    rows = [
        (
            "| scenario | cities | sendings of ≥ 15 recipients found | named as a line's | "
            "of these, no line's sending |"
        ),
        "| --- | --- | --- | --- | --- |",
    ]
    for name, group in _scenarios(worlds):
        as_line, wrong = _sum(group, "sendings_as_line"), _sum(group, "sendings_wrong")
        rows.append(
            f"| {name} | {len(group)} | {_share(group, 'sendings_found', 'sendings_true')} | "
            f"{as_line} | {_percent(wrong, as_line, wilson(wrong, as_line))} |"
        )
    return "\n".join(rows)


TABLES = {
    "lines": lines_table,
    "relay": relay_table,
    "couriers": couriers_table,
    "orders": orders_table,
    "campaigns": campaigns_table,
}


def write_pages(folder: Path, study: Mapping[str, Any], command: str) -> None:
    """Put each table between the marks of its page; a page without marks gets them at its end."""
    worlds: Worlds = study["worlds"]
    for name, table in TABLES.items():
        page = folder / f"{name}.md"
        before = page.read_text(encoding="utf-8") if page.is_file() else f"# `{name}`\n"
        head = (
            f"Simulation, not observation: {len(worlds)} cities of {study['people']} people over "
            f"{study['days']} days, brought in {study['brought_in']}; intervals 95 %, by city.\n"
            f"Made by `{command}`.\n\n"
        )
        block = f"<!-- study -->\n{head}{table(worlds)}\n<!-- /study -->"
        start, found, rest = before.partition("<!-- study -->")
        if found == "":
            start = f"{before.rstrip()}\n\n## How often it is wrong\n\n"
            rest = "\n"
        after = f"{start}{block}{rest.rpartition('<!-- /study -->')[2]}"
        page.write_text(after, encoding="utf-8")
