"""What is in the public files of phones carried in pairs?

Registrations simulated by third parties, with the owner of each phone: telcell's two test files and
the test sets of the rare-pair model. No licence is stated, so they are measured and never shipped,
and no curve comes from them: ``python -m filiere.validation.phone_pairs FOLDER`` prints the table.

Reads a folder of CSV files, plain or gzip; one row per registration, WGS84 degrees, ISO 8601 times
(UTC where they print no zone).
"""

import csv
import gzip
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

import numpy as np

from filiere.calibration.bounds import by_person
from filiere.calibration.curve import Estimate
from filiere.calibration.logistic import logistic
from filiere.calibration.metrics import cllr, cllr_min
from filiere.calibration.pairs import Flags, Pairs
from filiere.calibration.people import estimate
from filiere.signals.carried import features, totals
from filiere.signals.switches import Floats, Ints, Tracks, centred, lay, reach_of, summed

SETS = (
    "test_measurements.csv",
    "test_set_baseline.csv.gz",
    "test_set_static_local.csv.gz",
    "test_set_dynamic_local.csv.gz",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class PhonePairs:
    """One set: the tracks of its phones, and who owns each."""

    name: str
    tracks: Tracks
    owner: Ints


def read_phone_pairs(path: Path) -> PhonePairs:
    """One file of the folder."""
    packed = path.read_bytes()
    plain = gzip.decompress(packed) if path.suffix == ".gz" else packed
    rows = list(csv.DictReader(plain.decode("utf-8").splitlines()))
    phones = {key: n for n, key in enumerate(sorted({(r["owner"], r["device"]) for r in rows}))}
    owners = {name: n for n, name in enumerate(sorted({owner for owner, _ in phones}))}
    latitude = np.array([float(r["cellinfo.wgs84.lat"]) for r in rows])
    longitude = np.array([float(r["cellinfo.wgs84.lon"]) for r in rows])
    reach = reach_of(latitude, longitude)
    azimuth = np.array([float(r["cellinfo.azimuth_degrees"]) for r in rows])
    return PhonePairs(
        name=path.name,
        tracks=lay(
            np.array([phones[r["owner"], r["device"]] for r in rows], dtype=np.int64),
            np.array([_seconds(r["timestamp"]) for r in rows], dtype=np.int64),
            *centred(latitude, longitude, azimuth, reach),
            reach,
        ),
        owner=np.array([owners[owner] for owner, _ in phones], dtype=np.int64),
    )


def _seconds(text: str) -> int:
    at = datetime.fromisoformat(text)
    return int((at if at.tzinfo is not None else at.replace(tzinfo=UTC)).timestamp())


WEIGHED = 5
"""Of the features: the two for second phones that are used elsewhere have no place here."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Units:
    """Pairs of phones, each over a day or over the whole set."""

    people: Ints
    """(units, 2) owners."""
    same: Flags
    features: Floats
    cpu_s: float


def units(found: PhonePairs, *, by_day: bool) -> Units:
    """Compare all pairs of a set; a day on which a pair has no switch gives no unit."""
    left, right = np.triu_indices(found.tracks.phones, 1)
    began = time.process_time()
    sums = summed(found.tracks, left, right)
    unit, place = np.unique(sums.pair << 20 | (sums.day * by_day), return_inverse=True)
    total = totals(replace(sums, pair=place.reshape(-1)), len(unit))
    heard = total[:, 0, 0] > 0
    rows = features(total[heard])[:, :WEIGHED]
    cpu_s = time.process_time() - began
    pair = (unit >> 20)[heard]
    people = np.stack([found.owner[left[pair]], found.owner[right[pair]]], axis=1)
    return Units(people=people, same=people[:, 0] == people[:, 1], features=rows, cpu_s=cpu_s)


def apart(found: Units) -> Floats:
    """log10 LR of each unit by a line learnt on pairs that neither of its owners is part of."""
    result = np.zeros(len(found.same))
    owners = int(found.people.max()) + 1
    low, high = found.people.min(axis=1), found.people.max(axis=1)
    for one in range(owners):
        for other in range(one, owners):
            asked = (low == one) & (high == other)
            if asked.any():
                others = ~np.isin(found.people, (one, other)).any(axis=1)
                middle = found.features[others].mean(axis=0)
                width = found.features[others].std(axis=0)
                line = logistic((found.features[others] - middle) / width, found.same[others])
                result[asked] = line.at((found.features[asked] - middle) / width)
    return result


def table(folder: Path) -> Iterator[str]:
    """A line of Markdown per set and unit: figures by owners unseen, 95 % intervals by person."""
    for name in SETS:
        found = read_phone_pairs(folder / name)
        for by_day in (True, False):
            compared = units(found, by_day=by_day)
            pairs = Pairs(scores=apart(compared), same=compared.same, people=compared.people)
            low, high = by_person(pairs)
            bounded = pairs.having(np.clip(pairs.scores, low, high))
            free, held = estimate(pairs, cllr), estimate(bounded, cllr)
            least = estimate(pairs, cllr_min)
            strange = pairs.scores[~pairs.same]
            yield (
                f"| {name.split('.')[0]} | {'day' if by_day else 'whole set'} "
                f"| {int(pairs.same.sum())} + {int((~pairs.same).sum())} "
                f"| {_told(free)} | {_told(least)} | {low} to {high} | {_told(held)} "
                f"| {int((strange > 2).sum())}, {int((bounded.scores[~pairs.same] > 2).sum())} "
                f"| {1000 * compared.cpu_s / len(pairs.same):.3f} |"
            )


def _told(each: Estimate) -> str:
    return f"{each.value:.3f} ({each.low:.3f} to {each.high:.3f})"


if __name__ == "__main__":
    for line in table(Path(sys.argv[1])):
        print(line, flush=True)  # noqa: T201 -- data on stdout
