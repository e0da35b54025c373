"""What is in the public files of phones carried in pairs?

Registrations simulated by third parties, with the owner of each phone: telcell's two test files and
the test sets of the rare-pair model. No licence is stated, so they are measured and never shipped,
and no curve comes from them (study ``copresence_pairs``).

Reads a folder of CSV files, plain or gzip; one row per registration, WGS84 degrees, ISO 8601 times
(UTC where they print no zone).
"""

import csv
import gzip
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import numpy as np

from filiere.signals.switches import Ints, Tracks, centred, lay, reach_of

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
