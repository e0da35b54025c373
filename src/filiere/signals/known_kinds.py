"""Which pairs of phones of a case are certainly of one holder, and which of two?

Of one: the two halves of one phone's records; where the case holds several networks, also the same
with the second half as another network would have heard it. Of two: any two phones as they are,
unless their tie is itself in question; and the half of one phone with the half of another, cut in
the same way. From a large case so many are drawn; chance goes by what the records say, never by a
name.

Reads tracks; gives the ``Material`` from which a case makes its own curve of ``copresence``.
"""

import numpy as np

from filiere.calibration.own import AS_THEY_ARE, Material
from filiere.calibration.reference import Reference
from filiere.signals.cutting import among, by_content, cuts, reheard
from filiere.signals.likeness import likeness, own_levels
from filiere.signals.switches import Floats, Ints, Tracks

MOST_CUT = 150
"""Phones that are cut."""
MOST_PAIRS, MOST_CROSSED = 3_000, 400
"""Pairs of two phones: as they are, and of halves in each way of cutting."""
SEED = 20_240_602


def drawn_pairs(tracks: Tracks, phones: Ints) -> tuple[Ints, Ints]:
    """Every pair of these phones, or MOST_PAIRS of them, by the order of their content."""
    ranked = by_content(tracks, phones)
    left, right = _some(len(ranked), MOST_PAIRS, np.random.default_rng(SEED))
    return ranked[left], ranked[right]


def _some(count: int, most: int, rng: np.random.Generator) -> tuple[Ints, Ints]:
    """Pairs of places below ``count``, left < right: all, or so many drawn."""
    if count * (count - 1) // 2 <= most:
        left, right = np.triu_indices(count, 1)
        return left.astype(np.int64), right.astype(np.int64)
    drawn = np.unique(np.sort(rng.integers(0, count, (2 * most, 2)), axis=1), axis=0)
    drawn = drawn[drawn[:, 0] != drawn[:, 1]]
    chosen = np.sort(rng.permutation(len(drawn))[:most])
    return drawn[chosen, 0], drawn[chosen, 1]


def material(tracks: Tracks, phones: Ints, levels: Floats, reference: Reference) -> Material | None:
    """Pairs of known kind; None where there are fewer than two phones."""
    if len(phones) < 2:
        return None
    ranked = by_content(tracks, phones)
    rank = np.full(tracks.phones, -1, dtype=np.int64)
    rank[ranked] = np.arange(len(ranked))
    left, right = drawn_pairs(tracks, phones)
    features = [likeness(tracks, left, right, levels)]
    ways = [np.full(len(left), AS_THEY_ARE)]
    same = [np.zeros(len(left), dtype=np.bool_)]
    people = [np.stack([rank[left], rank[right]], axis=1)]
    rng = np.random.default_rng(SEED)
    chosen = ranked[np.sort(rng.permutation(len(ranked))[:MOST_CUT])]
    few = among(tracks, chosen)
    of_few = rank[by_content(tracks, chosen)]
    names = [way.name for way in reference.ways]
    for cut in cuts(few):
        count = len(cut.phones)
        if count < 2:
            continue
        one, other = _some(count, MOST_CROSSED, rng)
        half = np.arange(count)
        of = of_few[cut.phones]

        def put(halves: Tracks, a: Ints, b: Ints, way: int, of: Ints) -> None:
            features.append(likeness(halves, a, b, own_levels(halves)))
            ways.append(np.full(len(a), way))
            same.append(a // 2 == b // 2)
            people.append(np.stack([of[a // 2], of[b // 2]], axis=1))

        a, b = np.concatenate([half, one]), np.concatenate([half, other])
        put(cut.halves, 2 * a, 2 * b + 1, names.index(cut.way), of)
        elsewhere = reheard(cut, tracks)
        if elsewhere is not None:
            put(elsewhere.halves, 2 * half, 2 * half + 1, names.index(cut.way), of)
    return Material(
        features=np.concatenate(features),
        way=np.concatenate(ways).astype(np.int64),
        same=np.concatenate(same),
        people=np.concatenate(people).astype(np.int64),
    )
