"""``python -m filiere.validation.weights referrals``: fit the weights of a choice.

Those of ``referrals`` are fitted on simulated cities of the tuning seeds, no public data knowing
who brought whom. Seeds are fixed, so that the same command gives the same bytes.
"""

import argparse
import sys
import tempfile
from importlib import resources
from pathlib import Path

from filiere.runner import run
from filiere.signals.choice import Choice, to_json
from filiere.validation.changing import city_of, settings_of
from filiere.validation.choices import Known, fit
from filiere.validation.design import quiet
from filiere.validation.newcomers import BROUGHT, NOBODY, OUTSIDE, newcomers
from filiere.validation.worlds import Worlds

DATE = "2026-11-24"
CITIES = range(1400, 1412)


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
        "script": "python -m filiere.validation.weights referrals",
    }
    return fit("referrals-1", questions, study)


def main(arguments: list[str] | None = None) -> int:
    """Fit, and write the weights beside the analysis."""
    parser = argparse.ArgumentParser(prog="python -m filiere.validation.weights")
    parser.add_argument("what", choices=["referrals"])
    parser.add_argument("--worlds", type=Path, default=None, help="folder to keep cities in")
    given = parser.parse_args(arguments)
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
