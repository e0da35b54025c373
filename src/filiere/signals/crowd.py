"""What is a scene, who was served there, and how many numbers would chance bring to several?

A scene is a place and a time of which cell dumps are held. The records of a dump are cut where no
record comes for some hours, and, where masts are known, where they stand too far apart. What
several dumps hold of one place and time (one operator each, or one cell twice) is one scene.

Chance is that of a crowd in which each number comes to each scene by itself. How large the crowd is
shows in the numbers that two scenes share: of two scenes with many numbers and few in common the
crowd is large. A number never counts among those that tell of its own chance.

Reads event, source, cell_place. One entry per record of a dump; times in UTC seconds.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import coo_matrix
from scipy.sparse.csgraph import connected_components

from filiere.case import Case
from filiere.model.codes import DataKind
from filiere.signals.contacts import Ints
from filiere.signals.runs import opens

Floats = NDArray[np.float64]

UNSEEN = 0.5
"""Added to the numbers that scenes share, so that none in common is not a crowd without end."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Served:
    """Records of dumps; ``latitude`` and ``longitude`` are NaN where the mast is not known."""

    record: Ints
    t: Ints
    number: Ints
    source: Ints
    cell: Ints
    latitude: Floats
    longitude: Floats

    def __len__(self) -> int:
        return len(self.t)


def served(case: Case) -> Served:
    """Every record of a cell dump that tells whom a cell served, in order of time."""
    got = case.columns(
        """
        WITH mast AS (
            SELECT cell_id, avg(latitude_deg) AS latitude, avg(longitude_deg) AS longitude
            FROM cell_place GROUP BY cell_id
        )
        SELECT e.record_id, e.t, e.served, s.source_id, e.cell_id,
               coalesce(m.latitude, 'nan'::DOUBLE) AS latitude,
               coalesce(m.longitude, 'nan'::DOUBLE) AS longitude
        FROM event e JOIN source s ON s.source_id = e.record_id >> 32
        LEFT JOIN mast m USING (cell_id)
        WHERE s.data_kind = $dump AND e.served IS NOT NULL AND e.cell_id IS NOT NULL
        ORDER BY e.t, e.record_id
        """,
        {"dump": str(DataKind.CELL_DUMP)},
    )
    plain = {name: np.ma.getdata(column) for name, column in got.items()}
    return Served(
        record=plain["record_id"].astype(np.int64),
        t=plain["t"].astype(np.int64),
        number=plain["served"].astype(np.int64),
        source=plain["source_id"].astype(np.int64),
        cell=plain["cell_id"].astype(np.int64),
        latitude=plain["latitude"].astype(np.float64),
        longitude=plain["longitude"].astype(np.float64),
    )


def scenes(found: Served, apart_s: int, apart_km: float) -> Ints:
    """The scene of each record, 0, 1, … in order of their first record."""
    # one part: one dump, one cell, without a silence
    order = np.lexsort((found.t, found.cell, found.source))
    source, cell, t = found.source[order], found.cell[order], found.t[order]
    new = opens(t, source, cell, apart_s=apart_s)
    part = np.empty(len(order), dtype=np.int64)
    part[order] = np.cumsum(new) - 1
    size = int(new.sum())
    begin, end = t[new], t[np.append(np.flatnonzero(new)[1:] - 1, len(t) - 1)]
    head = order[new]
    left: list[int] = []
    right: list[int] = []
    by_time = np.argsort(begin, kind="stable")
    for at, one in enumerate(by_time):
        for other in by_time[at + 1 :]:
            if begin[other] > end[one] + apart_s:
                break
            if _one_place(found, int(head[one]), int(head[other]), apart_km):
                left.append(int(one))
                right.append(int(other))
    graph = coo_matrix((np.ones(len(left), dtype=np.int8), (left, right)), shape=(size, size))
    _, group = connected_components(graph, directed=False)
    named = group[part]
    _, first, place = np.unique(named, return_index=True, return_inverse=True)
    rank = np.empty(len(first), dtype=np.int64)
    rank[np.argsort(first, kind="stable")] = np.arange(len(first))
    return np.asarray(rank[place], dtype=np.int64)


def _one_place(found: Served, one: int, other: int, apart_km: float) -> bool:
    """Whether two cells are of one scene: near, or, where a mast is not known, in one dump."""
    if found.cell[one] == found.cell[other]:
        return True
    away = _km(found, one, other)
    if np.isnan(away):
        return bool(found.source[one] == found.source[other])
    return away <= apart_km


def _km(found: Served, one: int, other: int) -> float:
    """Great-circle distance of two masts; NaN where one is not known."""
    lat = np.radians(found.latitude[[one, other]])
    lon = np.radians(found.longitude[[one, other]])
    half = np.sin((lat[1] - lat[0]) / 2) ** 2
    half += np.cos(lat[0]) * np.cos(lat[1]) * np.sin((lon[1] - lon[0]) / 2) ** 2
    return float(2 * 6371.0 * np.arcsin(np.sqrt(half)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Presence:
    """Which numbers are at which scene: a row per number, a column per scene."""

    numbers: Ints
    at: NDArray[np.bool_]

    @property
    def of(self) -> int:
        """Scenes compared."""
        return int(self.at.shape[1])

    @property
    def counts(self) -> Ints:
        """Scenes at which each number is."""
        return np.asarray(self.at.sum(axis=1), dtype=np.int64)


def presence(found: Served, scene: Ints) -> Presence:
    """Who was served where."""
    numbers, row = np.unique(found.number, return_inverse=True)
    at = np.zeros((len(numbers), int(scene.max()) + 1), dtype=np.bool_)
    at[row, scene] = True
    return Presence(numbers=numbers, at=at)


def by_chance(who: Presence, row: int) -> float:
    """Numbers at as many scenes as this one, in a crowd that the other numbers tell of."""
    at = np.delete(who.at, row, axis=0)
    sizes = at.sum(axis=0).astype(np.float64)
    pairs = ((sizes.sum() ** 2) - (sizes**2).sum()) / 2
    per_number = at.sum(axis=1).astype(np.float64)
    shared = (per_number * (per_number - 1) / 2).sum()
    crowd = float(max(pairs / (shared + UNSEEN), sizes.max(initial=0.0), 1.0))
    return crowd * _at_least(int(who.at[row].sum()), np.minimum(sizes / crowd, 1.0))


def _at_least(count: int, shares: Floats) -> float:
    """Chance of so many of independent events or more."""
    chance = np.ones(1)
    for share in shares.tolist():
        chance = np.convolve(chance, np.array([1 - share, share]))
    return float(chance[count:].sum())
