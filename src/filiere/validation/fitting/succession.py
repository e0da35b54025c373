"""``python -m filiere.validation.fitting.succession``: make ``references/succession-2.json`` again.

What a case's own weights are drawn towards, and what a case too small for its own takes: a
conditional logit and its lines, fitted on made changes in the texts of the Copenhagen Networks
Study (people with an even id, days 6 to 8). Those who fell silent by themselves count as having no
successor. The figure is of people whom the weights had not seen; bounds are those of a case of some
ten people, since no other set was left out.
"""

import argparse
import sys
from importlib import resources
from pathlib import Path

import numpy as np

from filiere.analysis import defaults
from filiere.calibration.choice_kept import LN10, ChoiceReference, reference_json
from filiere.calibration.fit import bounds_of
from filiere.calibration.metrics import bits
from filiere.calibration.own_choice import fitted, last_line, left_out, ratio_line
from filiere.calibration.pairs import Numbers, Pairs
from filiere.calibration.people import estimate_mean
from filiere.calibration.questions import FURTHEST, LOST, NONE, trials, weighed
from filiere.signals.known_lives import CANDIDATE, NOBODY, Known, numbers_of, table
from filiere.signals.successors import ask_of
from filiere.validation.public.copenhagen import FILE, Setting, contacts_of, read, swapped

DATE = "2026-11-30"
ID = "succession-2"
TUNING = tuple(
    Setting(
        seed=100 + place,
        day=(6.0, 6.5, 7.5, 8.0)[place % 4],
        share=(0.1, 0.2, 0.3)[place % 3],
        half=0,
    )
    for place in range(24)
)
STRENGTH = 0.1
"""Pull towards 0, features brought to scale."""
PEOPLE_OF_A_SET = 10.0
"""How much a version of the texts counts against it."""
MOST = 1.0
"""log10: what some ten people would support."""
LEAST_WIDTH = 0.3


def questions(data: Path) -> Known:
    """Everything asked of every version of the texts."""
    texts = read(data / FILE)
    rules = defaults("succession")
    parts, numbers = [], []
    for setting in TUNING:
        swaps = swapped(texts, setting)
        contacts, seen, ids = contacts_of(swaps)
        asked = ask_of(contacts, seen, rules)
        after = {ids[old]: ids[new] for old, new in swaps.successor.items()}
        answers = []
        for each in asked.questions:
            true = after.get(each.number)
            at = [i for i, c in enumerate(each.candidates) if c.number == true]
            answers.append(NONE if true is None else at[0] if at else LOST)
        parts.append(table(asked, answers, [each.number for each in asked.questions]))
        numbers.append(numbers_of(asked))
    return Known(parts, numbers)


def fit(known: Known) -> ChoiceReference:
    """Weights, lines, and what people left out say of them."""
    asked = known.questions
    level = weighed(asked)
    level *= PEOPLE_OF_A_SET * len(TUNING) / level.sum()
    spread = np.concatenate([asked.candidates.std(axis=0), asked.none.std(axis=0)])
    widths: Numbers = np.round(np.maximum(spread, LEAST_WIDTH), 4)
    start, pull = np.zeros(len(widths)), STRENGTH * widths**2
    weights = fitted(asked, start, pull, level)
    odds = left_out(asked, start, pull, known.compete)
    line = last_line(asked, odds, (0.0, 1.0), level)
    ratio = ratio_line(asked, odds, (0.0, 1.0))
    rows, same = trials(asked, odds)
    raw = (ratio[0] + ratio[1] * np.clip(odds[rows], -FURTHEST, FURTHEST)) / LN10
    pairs = Pairs(scores=raw, same=same, people=asked.people[asked.of[rows]][:, None])
    low, high = bounds_of(pairs)
    bounds = (max(low, -MOST), min(high, MOST))
    cllr = estimate_mean(pairs, bits(np.clip(raw, *bounds), same))
    return ChoiceReference(
        id=ID,
        candidate=CANDIDATE,
        none=NOBODY,
        weights=tuple(float(w) for w in weights),
        widths=tuple(float(w) for w in widths),
        line=line,
        ratio=ratio,
        bounds=bounds,
        cllr=cllr,
        sets=1,
        people=pairs.count_people(same=True),
        study={
            "origin": "real",
            "data": "Copenhagen Networks Study, texts of 14 days, changes made in them; even ids, "
            "days 6 to 8",
            "date": DATE,
            "questions": asked.count,
            "script": "python -m filiere.validation.fitting.succession",
        },
    )


def main(arguments: list[str] | None = None) -> int:
    """Fit, and write the reference beside the others."""
    parser = argparse.ArgumentParser(prog="python -m filiere.validation.fitting.succession")
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    given = parser.parse_args(arguments)
    text = reference_json(fit(questions(given.data)))
    with resources.as_file(resources.files("filiere.calibration")) as folder:
        (folder / "references" / f"{ID}.json").write_text(text, encoding="utf-8")
    sys.stdout.write(text)
    return 0


if __name__ == "__main__":
    sys.exit(main())
