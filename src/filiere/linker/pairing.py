"""How do pairs of records become groups, or partners?

Reads arrays of record ids. Gives, per group, the lowest record; or pairs in which no record comes
twice, taken in the order given.
"""

from collections.abc import Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]


def groups(left: Ints, right: Ints) -> tuple[Ints, Ints]:
    """For each record but the lowest of its group: the record, and that lowest one."""
    from scipy.sparse import coo_matrix  # noqa: PLC0415 -- slow to import, and most verbs link nothing
    from scipy.sparse.csgraph import connected_components  # noqa: PLC0415 -- idem

    records, ends = np.unique(np.concatenate([left, right]), return_inverse=True)
    if len(records) == 0:
        return records, records
    size = len(records)
    graph = coo_matrix(
        (np.ones(len(left), dtype=np.int8), (ends[: len(left)], ends[len(left) :])),
        shape=(size, size),
    )
    _, group = connected_components(graph, directed=False)
    lowest = np.full(int(group.max()) + 1, size, dtype=np.int64)
    np.minimum.at(lowest, group, np.arange(size))
    canonical = records[lowest[group]]
    other = records != canonical
    return records[other], canonical[other]


def one_to_one(left: NDArray[Any], right: NDArray[Any]) -> tuple[Ints, Ints]:
    """Pairs taken in the given order, no row twice."""
    lefts, rights = np.ma.getdata(left).tolist(), np.ma.getdata(right).tolist()
    used: set[int] = set()
    taken: list[tuple[int, int]] = []
    for a, b in zip(lefts, rights, strict=True):
        if a not in used and b not in used:
            used |= {a, b}
            taken.append((a, b))
    pairs = np.array(taken, dtype=np.int64).reshape(-1, 2)
    return pairs[:, 0], pairs[:, 1]


def one_each(found: Mapping[str, NDArray[Any]]) -> Ints:
    """Places of the candidates taken: a forwarded row has one partner on each bill, and back."""
    used: set[tuple[int, int]] = set()
    taken: list[int] = []
    rows = zip(found["left_id"].tolist(), found["right_id"].tolist(), found["cost"].tolist(),
               strict=True)  # fmt: skip
    for place, (left, right, cost) in enumerate(rows):
        across = 1 if cost >= 1000 else 0
        if (left, across) not in used and (right, 2) not in used:
            used |= {(left, across), (right, 2)}
            taken.append(place)
    return np.array(taken, dtype=np.int64)
