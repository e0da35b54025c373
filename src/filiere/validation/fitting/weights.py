"""``python -m filiere.validation.fitting.weights referrals|shops``: fit some weights.

``--worlds``: a folder to keep cities in.

Those of ``referrals`` are fitted on simulated cities of the tuning seeds, no public data knowing
who brought whom. Those of ``shops`` are three figures, on such cities too, which stand in
``signals/shop_score.py``. Seeds are fixed, so that the same command gives the same bytes.
"""

import argparse
import sys
import tempfile
from importlib import resources
from pathlib import Path

import numpy as np

from filiere.calibration.logistic import Line, logistic
from filiere.runner import run
from filiere.signals.choice import Choice, to_json
from filiere.validation.frame.design import quiet
from filiere.validation.studies.front import look
from filiere.validation.trials.choices import Known, fit
from filiere.validation.trials.newcomers import BROUGHT, NOBODY, OUTSIDE, newcomers
from filiere.validation.worlds.changing import city_of, settings_of
from filiere.validation.worlds.kept import Worlds

DATE = "2026-11-24"
CITIES = range(1400, 1412)
SHOPS = range(1600, 1618)


def referrals(kept: Path) -> Choice:
    """The weights of the answers to «who brought this newcomer?»."""
    questions: list[Known] = []
    cities = Worlds(kept)
    for seed in CITIES:
        settings = settings_of(seed)
        with cities.case(settings) as (case, _):
            run(case, only=("lines", "succession"), progress=quiet)
            here = [
                each.known()
                for each in newcomers(case, city_of(settings))
                if each.truth in {BROUGHT, OUTSIDE, NOBODY}
            ]
        questions += here
        sys.stderr.write(f"{seed}: {len(here)} newcomers\n")
    study = {
        "origin": "simulation",
        "data": f"cities of 1,000 people over 28 days, seeds {CITIES[0]} to {CITIES[-1]}",
        "questions": len(questions),
        "answered_by_a_candidate": sum(each.answer >= 0 for each in questions),
        "date": DATE,
        "script": "python -m filiere.validation.fitting.weights referrals",
    }
    return fit("referrals-1", questions, study)


def shops(kept: Path) -> Line:
    """The weights of couriers and contacts that a shop and a line have in common."""
    seen: list[tuple[float, float]] = []
    same: list[bool] = []
    cities = Worlds(kept, tuning=True)
    for seed in SHOPS:
        for pair in look(cities, seed).pairs:
            seen.append(pair.beyond.bounded)
            same.append(pair.together)
        sys.stderr.write(f"{seed}: {len(seen)} pairs\n")
    return logistic(np.array(seen), np.array(same))


def main(arguments: list[str] | None = None) -> int:
    """Fit, and write the weights beside the analysis."""
    parser = argparse.ArgumentParser(
        prog="python -m filiere.validation.fitting.weights", description=__doc__
    )
    parser.add_argument("what", choices=["referrals", "shops"])
    parser.add_argument("--worlds", type=Path, default=None)
    given = parser.parse_args(arguments)
    if given.what == "shops":
        with tempfile.TemporaryDirectory() as scratch:
            line = shops(given.worlds or Path(scratch))
        # three figures, which stand in signals/shop_score.py
        sys.stdout.write(" ".join(f"{w:.3f}" for w in (line.intercept, *line.slopes)) + "\n")
        return 0
    with tempfile.TemporaryDirectory() as scratch:
        choice = referrals(given.worlds or Path(scratch))
    with resources.as_file(resources.files("filiere.signals")) as folder:
        (folder / "choices").mkdir(exist_ok=True)
        path = folder / "choices" / f"{choice.id}.json"
        path.write_text(to_json(choice), encoding="utf-8")
    sys.stdout.write(f"{to_json(choice)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
