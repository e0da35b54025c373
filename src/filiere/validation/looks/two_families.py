"""``python -m filiere.validation.looks.two_families``: which points move between the families?

Median points of order lines and of each kind of lawful service that leaves a trace, with all bills
held, on checking cities; what moves could only be calibrated in a case that holds many of its kind.
One line of tab-separated cells a family and kind: family, kind, numbers, cities with one, median.
"""

import argparse
import sys
import tempfile
from collections import defaultdict
from pathlib import Path
from statistics import median

from filiere.analysis import defaults
from filiere.signals.line_relays import with_relays
from filiere.signals.line_traits import candidates_of, looked_at
from filiere.validation.frame.design import Block
from filiere.validation.trials.cities import cities
from filiere.validation.worlds.kept import Worlds

SEEDS = range(2300, 2308)


def points(kept: Path, family: int) -> dict[str, list[tuple[int, float]]]:
    """(seed, points) of each number with a trace, by kind."""
    values = defaults("lines")
    found: dict[str, list[tuple[int, float]]] = defaultdict(list)
    block = Block(name="checking", seeds=tuple(SEEDS), worlds=Worlds(kept), say=_silent)
    for city in cities(block, family):
        real = {line for network in city.truth.networks for line in network.lines}
        kind = {n: name for n, (name, part) in city.categories().items() if part == "line"}
        verdicts = looked_at(city.scene, candidates_of(city.scene, values), values)
        for each in with_relays(city.scene, verdicts, city.billed):
            number = each.portrait.number
            name = "order line" if number in real else kind.get(number)
            if name is not None and len(each.traces) > 0:
                found[name].append((city.seed, each.score))
    return found


def _silent(_said: object) -> None:
    """Nobody watches."""


def main() -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(prog="python -m filiere.validation.looks.two_families")
    parser.add_argument("--worlds", type=Path, default=None)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        for family in (1, 2):
            for name, rows in sorted(points(given.worlds or Path(scratch), family).items()):
                cells = (
                    family, name, len(rows), len({seed for seed, _ in rows}),
                    round(median(score for _, score in rows), 1),
                )  # fmt: skip
                sys.stdout.write("\t".join(map(str, cells)) + "\n")
                sys.stdout.flush()
    return 0


if __name__ == "__main__":
    sys.exit(main())
