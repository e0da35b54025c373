"""Real texts, made changes: is the right successor named among the Copenhagen students?

A seed is a setting: the day of the change and the share of people who change at once. People with
an even id tuned the method; those with an odd id, on other days, are what is reported. Without the
public file nothing is collected, and the page says that nothing was measured.
"""

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

import numpy as np

from filiere.validation.frame.design import Block, Count, Sighting, Study
from filiere.validation.public.copenhagen import FILE, Setting, case_of, read, swapped
from filiere.validation.studies.succession import counts, trials
from filiere.validation.trials.successors import outcomes
from filiere.validation.worlds.room import ids_of
from filiere.wording import Words

_say = Words(__name__)


CURVE = "succession_texts"
DATA = Path(os.environ.get("FILIERE_DATA", Path(__file__).parents[5] / "shared" / "data"))
DAYS = (5.5, 7.0, 8.5)
SHARES = (0.1, 0.2, 0.3)


def setting_of(seed: int, *, reported: bool) -> Setting:
    """The setting of a seed."""
    return Setting(
        seed=seed,
        day=DAYS[seed % 3],
        share=SHARES[seed // 3 % 3],
        half=1 if reported else 0,
    )


def collect(block: Block) -> Iterator[Sighting]:
    """Everything asked of each version of the texts."""
    path = DATA / FILE
    if not path.is_file():
        block.say(_say("succession-texts-there-nothing-measured", path=path))
        return
    texts = read(path)
    for seed in block.seeds:
        setting = setting_of(seed, reported=block.name in {"reporting", "quick"})
        swaps = swapped(texts, setting)
        with (
            tempfile.TemporaryDirectory() as scratch,
            case_of(swaps, Path(scratch) / "case.filiere") as case,
        ):
            found = outcomes(case, swaps.successor, swaps.stopped)
            names = {number: text for text, number in ids_of(case).items()}
        chance = np.random.default_rng(seed)
        at_once = {"at once": f"{round(100 * setting.share)} %"}
        for outcome in found:
            each: Iterator[Count] = counts(
                outcome, names[outcome.number], at_once, float(chance.random())
            )
            yield from each
            yield from trials(outcome, names[outcome.number], CURVE, at_once)


STUDY = Study(id="succession_texts", method="succession", collect=collect)
