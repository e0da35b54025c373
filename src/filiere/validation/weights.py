"""``python -m filiere.validation.weights succession --texts FOLDER``: fit the weights of a choice.

The weights of ``succession`` are fitted on made changes in real texts: people with an even id, days
6 to 8, one in ten to three in ten changing at once. What is reported uses other people and days.
Everything is drawn from fixed seeds, so that the same command gives the same bytes.
"""

import argparse
import sys
import tempfile
from importlib import resources
from pathlib import Path

from filiere.analyses._choice import Choice, to_json
from filiere.validation.choices import Known, fit
from filiere.validation.copenhagen import FILE, Setting, case_of, read, swapped
from filiere.validation.successors import SILENT, known, outcomes

DATE = "2026-11-24"
TUNING = tuple(
    Setting(
        seed=100 + place,
        day=(6.0, 6.5, 7.5, 8.0)[place % 4],
        share=(0.1, 0.2, 0.3)[place % 3],
        half=0,
    )
    for place in range(24)
)


def succession(data: Path) -> Choice:
    """The weights of the answers to «which number continues this one?»."""
    texts = read(data / FILE)
    questions: list[Known] = []
    changed = silent = 0
    for setting in TUNING:
        swaps = swapped(texts, setting)
        with (
            tempfile.TemporaryDirectory() as scratch,
            case_of(swaps, Path(scratch) / "case.filiere") as case,
        ):
            for outcome in outcomes(case, swaps.successor, swaps.stopped):
                each = known(outcome)
                if each is not None:
                    questions.append(each)
                    changed += each.answer >= 0
                    silent += outcome.truth == SILENT
    study = {
        "origin": "real",
        "data": "Copenhagen Networks Study, texts of 14 days, changes made in them; even ids, "
        "days 6 to 8",
        "questions": len(questions),
        "answered_by_a_candidate": changed,
        "fell_silent_by_themselves": silent,
        "date": DATE,
        "script": "python -m filiere.validation.weights succession",
    }
    return fit("succession-1", questions, study)


def main(arguments: list[str] | None = None) -> int:
    """Fit, and write the weights beside the analysis."""
    parser = argparse.ArgumentParser(prog="python -m filiere.validation.weights")
    parser.add_argument("what", choices=["succession"])
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    given = parser.parse_args(arguments)
    choice = succession(given.data)
    with resources.as_file(resources.files("filiere.analyses")) as folder:
        (folder / "_choices").mkdir(exist_ok=True)
        path = folder / "_choices" / f"{choice.id}.json"
        path.write_text(to_json(choice), encoding="utf-8")
    sys.stdout.write(f"{to_json(choice)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
