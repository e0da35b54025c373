"""How fast are all pairs of phones of a city compared, in how much memory, and what is lost?

Seconds of CPU for the join, milliseconds per pair for the scores, peak memory; and the share of the
pairs above a score that the join keeps, against comparing ``--asked`` phones with every other one.

    python -m benchmarks.pairs [--people 5000] [--days 31] [--copies 1] [--asked 16]
"""

import argparse
import resource
import sys
import time

import numpy as np

from filiere.analyses.copresence.case import Heard
from filiere.analyses.copresence.companions import companions
from filiere.analyses.copresence.search import scored
from filiere.analyses.copresence.weigh import weigher
from filiere.signals.switches import Tracks, lay
from filiere.validation.trials.pairs import tracks_of
from filiere.world import Scenario, WorldSettings, simulate

ABOVE = (1.0, 1.5, 2.0)
APART_DEG = 0.5
"""Copies of a city lie so far from each other that they do not meet."""


def main() -> None:
    """Simulate, join, compare, print."""
    options = _options()
    scenario = Scenario(name="pairs", networks=1, look_alikes=2, pairs=20)
    tracks = _copied(
        tracks_of(
            simulate(
                WorldSettings(seed=77, people=options.people, days=options.days, scenario=scenario)
            )
        ),
        options.copies,
    )
    phones = np.flatnonzero(tracks.count(np.arange(tracks.phones)) >= 5)
    began = time.process_time()
    met = companions(tracks, phones, most=30, cap=200, offset_s=7200)
    join_s = time.process_time() - began
    print(f"{len(phones)} phones, {len(tracks.t)} registrations, {len(met.left)} pairs joined")
    print(f"join {join_s:.1f} CPU-s, peak {_peak_mb():.0f} MB")
    asked = np.random.default_rng(1).choice(phones, options.asked, replace=False)
    left, right = np.repeat(asked, len(phones)), np.tile(phones, len(asked))
    left, right = left[left != right], right[left != right]
    began = time.process_time()
    nobody = np.zeros(len(tracks.t), dtype=np.int64)
    heard = Heard(tracks=tracks, number=np.arange(tracks.phones), cell=nobody, record=nobody)
    weighs = weigher(heard, phones)
    print(f"curve {time.process_time() - began:.1f} CPU-s")
    began = time.process_time()
    values = scored(weighs, left, right)
    each_ms = 1000 * (time.process_time() - began) / len(left)
    print(f"{each_ms:.3f} CPU-ms per pair over the whole period, all lags")
    joined = np.isin(_keys(left, right), _keys(met.left, met.right))
    for least in ABOVE:
        above = values >= least
        if above.any():
            print(f"of {above.sum()} pairs above {least}: {joined[above].mean():.3f} joined")
    sys.stdout.flush()


def _copied(tracks: Tracks, copies: int) -> Tracks:
    phone = np.repeat(np.arange(tracks.phones), np.diff(tracks.start))
    return lay(
        np.concatenate([phone + copy * tracks.phones for copy in range(copies)]),
        np.tile(tracks.t, copies),
        np.concatenate([tracks.latitude + APART_DEG * copy for copy in range(copies)]),
        np.tile(tracks.longitude, copies),
        np.tile(tracks.reach, copies),
    )


def _keys(
    one: "np.ndarray[tuple[int], np.dtype[np.int64]]",
    other: "np.ndarray[tuple[int], np.dtype[np.int64]]",
) -> "np.ndarray[tuple[int], np.dtype[np.int64]]":
    return np.minimum(one, other) * (1 << 32) + np.maximum(one, other)


def _peak_mb() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.pairs", description=__doc__)
    parser.add_argument("--people", type=int, default=5_000)
    parser.add_argument("--days", type=int, default=31)
    parser.add_argument("--copies", type=int, default=1, help="cities side by side")
    parser.add_argument("--asked", type=int, default=16, help="phones compared with every other")
    return parser.parse_args()


if __name__ == "__main__":
    main()
