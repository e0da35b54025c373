"""``python -m filiere.validation.looks.communities``: is a circle without any service left alone?

Cities of people who only write to one another, some of them written to by a hundred strangers for
a week. Whatever is called an order line there is wrong. One line of tab-separated cells a city:
seed, family, numbers looked at, order lines, numbers that many write to, likelihood ratios given.
"""

import sys
import tempfile
from pathlib import Path

from filiere.model.evidence import Role
from filiere.runner import run
from filiere.signals.found import known
from filiere.validation.frame.design import quiet
from filiere.validation.worlds.room import direct_case
from filiere.world import Scenario, WorldSettings

SEEDS = range(7000, 7020)
PEOPLE, DAYS = 600, 28


def city(seed: int) -> WorldSettings:
    """The circle of a seed: odd ones are of the second family."""
    return WorldSettings(
        seed=seed,
        people=PEOPLE,
        days=DAYS,
        scenario=Scenario.named("community"),
        family=1 + seed % 2,
    )


def counted(seed: int) -> tuple[int, int, int, int]:
    """Numbers looked at, order lines, numbers that many write to, ratios given."""
    with tempfile.TemporaryDirectory() as scratch:
        case, _ = direct_case(city(seed), Path(scratch) / "case.filiere")
        with case:
            run(case, only=("lines",), progress=quiet)
            ((considered,),) = case.query("SELECT considered FROM run WHERE analysis = 'lines'")
            found = known(case, "lines")
    lines = sum(Role.LINE in each.subjects for each in found)
    ratios = sum(each.log10_lr is not None for each in found)
    return int(considered or 0), lines, len(found) - lines, ratios


def main() -> int:
    """Print the figures of each circle."""
    for seed in SEEDS:
        sys.stdout.write("\t".join(map(str, (seed, 1 + seed % 2, *counted(seed)))) + "\n")
        sys.stdout.flush()
    return 0


if __name__ == "__main__":
    sys.exit(main())
