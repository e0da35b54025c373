"""Public files of phones carried in pairs: does a case of forty phones tell its twenty pairs?

Each file is a case that nobody tuned anything on; a seed is a file, and how many of its owners are
in the case. Without the files nothing is collected, and the page says that nothing was measured.
"""

import os
from collections.abc import Iterator
from pathlib import Path

import numpy as np

from filiere.signals.switches import lay
from filiere.validation.frame.design import Block, Count, Sighting, Study, Trial
from filiere.validation.public.phone_pairs import SETS, PhonePairs, read_phone_pairs
from filiere.validation.trials.pairs import curve_of, weighed
from filiere.wording import Words

_say = Words(__name__)

DATA = Path(os.environ.get("FILIERE_DATA", Path(__file__).parents[5] / "shared" / "data"))
OWNERS = (20, 10, 6, 3)
"""Owners in the case, each with both phones; all of a file that has fewer."""


def collect(block: Block) -> Iterator[Sighting]:
    """Every pair of phones of each case."""
    folder = DATA / "phone_pairs"
    if not folder.is_dir():
        block.say(_say("copresence-pairs-not-there", path=str(folder)))
        return
    for seed in block.seeds:
        name, owners = SETS[seed % len(SETS)], OWNERS[seed // len(SETS) % len(OWNERS)]
        found = some_owners(read_phone_pairs(folder / name), owners, seed)
        tracks = found.tracks
        curve, levels = curve_of(tracks)
        left, right = (side.astype(np.int64) for side in np.triu_indices(tracks.phones, 1))
        ratios = weighed(tracks, left, right, curve, levels)
        setting = {"set": name.split(".")[0], "phones": str(tracks.phones)}
        for one, other, ratio in zip(left.tolist(), right.tolist(), ratios.tolist(), strict=True):
            owner = found.owner[[one, other]].tolist()
            same = owner[0] == owner[1]
            yield Trial(
                curve="copresence_pairs",
                score=None if np.isnan(ratio) else ratio,
                same=same,
                people=tuple(sorted({f"{seed}:{each}" for each in owner})),
                setting=setting,
            )
            if same:
                yield Count(
                    name="right_but_below_1",
                    hits=int(ratio < 0),
                    trials=1,
                    group=f"{seed}:{owner[0]}",
                    setting=setting,
                )


def some_owners(found: PhonePairs, owners: int, seed: int) -> PhonePairs:
    """A case of so many owners, drawn by the seed."""
    known = np.unique(found.owner)
    if owners >= len(known):
        return found
    chosen = np.sort(np.random.default_rng(seed).permutation(known)[:owners])
    phones = np.flatnonzero(np.isin(found.owner, chosen))
    tracks = found.tracks
    rows = np.concatenate([np.arange(tracks.start[p], tracks.start[p + 1]) for p in phones])
    return PhonePairs(
        name=found.name,
        tracks=lay(
            np.repeat(np.arange(len(phones)), tracks.count(phones)),
            tracks.t[rows],
            tracks.latitude[rows],
            tracks.longitude[rows],
            tracks.reach[rows],
        ),
        owner=found.owner[phones],
    )


STUDY = Study(id="copresence_pairs", method="copresence", collect=collect)
