"""Do the switches of two phones tell one holder from the populations that a defence would name?

Each city compares its pairs of known truth with every alternative they belong to; pairs of one
holder count for all. Whether a second phone used only where the first is not is told from other
holders' phones of that habit has a curve of its own. Once curves ship, the headline (the lowest of
them, as the analysis gives it) of pairs that travel together is counted above ten.
"""

from collections.abc import Iterator

import numpy as np

from filiere.calibration.curve import load
from filiere.model.evidence import LikelihoodRatio
from filiere.signals.carried import ALTERNATIVES, PROMPT, features, promptness, score
from filiere.validation.copresence_worlds import Collected, kept, settings_of
from filiere.validation.design import Block, Count, Sighting, Study, Trial

ONE_HOLDER = (
    "second", "apart", "rounds", "rounds_duty", "ordinary_two_phones", "courier_own",
    "line_dispatch",
)  # fmt: skip
OTHERS = {
    "stranger": ("stranger", "apart_crossed", "apart_strangers", "apart_seconds"),
    "household": ("household",),
    "couple": ("couple", "ordinary_couple"),
    "colleague": ("colleague", "ordinary_colleagues", "ordinary_commuters"),
    "crew": ("crew", "crew_duty", "couriers"),
    "driver_runner": ("driver_runner", "driver_runner_duty"),
    "elsewhere": ("apart_strangers", "apart_seconds", "apart_crossed"),
}
TRAVEL_TOGETHER = (*OTHERS["couple"], *OTHERS["crew"], *OTHERS["driver_runner"])
ELSEWHERE = ("apart", *OTHERS["elsewhere"])


def told(block: Block) -> Iterator[Sighting]:
    """Trials of every pair of each city, and the headline of those who travel together."""
    for seed in block.seeds:
        found = kept(block.worlds.folder, seed)
        rows = features(found.total)
        scores = {name: score(rows, name) for name in ALTERNATIVES}
        for place, kind in enumerate(found.kind):
            yield from _trials(seed, found, place, {n: float(s[place]) for n, s in scores.items()})
            if kind in TRAVEL_TOGETHER and block.name not in {"tuning", "quick"}:
                yield from _headline(seed, found, place, scores)


def _trials(seed: int, found: Collected, place: int, scores: dict[str, float]) -> Iterator[Trial]:
    kind = found.kind[place]
    settings = settings_of(seed)
    setting = {
        "days": str(found.days),
        "rows missing": f"{10 * int(settings.scenario.missing * 10)} % and more",
        "second phone": "where the first is not" if kind in ELSEWHERE else "anywhere",
    }
    for name, score_ in scores.items():
        same = kind == "apart" if name == "elsewhere" else kind in ONE_HOLDER
        if same or (kind in OTHERS[name]):
            yield Trial(
                curve=f"copresence_{name}_v1",
                score=score_,
                same=same,
                people=tuple(sorted({f"{seed}:{p}" for p in found.people[place].tolist()})),
                conditions=conditions_of(found, place),
                category=kind,
                setting=setting,
            )


def conditions_of(found: Collected, place: int) -> dict[str, float]:
    """What the scope of the curves is tested on."""
    return {"switches": float(found.total[place, 0, 0]), "days": float(found.days)}


def _headline(
    seed: int, found: Collected, place: int, scores: dict[str, np.ndarray]
) -> Iterator[Count]:
    prompt = float(promptness(found.total[place : place + 1])[0])
    weighed = [
        load(f"copresence_{name}_v1").weigh(float(each[place]), conditions_of(found, place))
        for name, each in scores.items()
        if name != "elsewhere" or prompt <= PROMPT
    ]
    ratios = [each.log10 for each in weighed if isinstance(each, LikelihoodRatio)]
    yield Count(
        name="accomplices_above_10",
        hits=int(len(ratios) > 0 and min(ratios) > 1),
        trials=1,
        group=f"{seed}:{place}",
        category=found.kind[place],
        setting={"days": str(found.days)},
    )


STUDY = Study(id="copresence", method="copresence", collect=told)
