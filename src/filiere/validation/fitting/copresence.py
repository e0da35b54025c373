"""``python -m filiere.validation.fitting.copresence``: make ``references/copresence-1.json`` again.

Lines from features to log LRs, one per way in which a second phone is used, fitted on phones cut in
two and on pairs of different holders, over sets at many scales. Every set weighs by the root of its
pairs, so that a crowded one does not speak for all. Then each tenth of the sets is judged by lines
that never saw it, on the pairs that truly were carried by one holder: that is what bounds the
figure in a case that has no curve of its own, a set counting once however many its pairs are.
"""

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from importlib import resources
from itertools import combinations

import numpy as np

from filiere.calibration.bounds import by_person, elub
from filiere.calibration.drawn import drawn
from filiere.calibration.metrics import bits
from filiere.calibration.own import (
    AS_THEY_ARE,
    FURTHEST,
    LINE_DECIMALS,
    LN10,
    Material,
    last,
    score,
)
from filiere.calibration.pairs import Flags, Numbers, Pairs
from filiere.calibration.people import estimate_mean
from filiere.calibration.reference import Feature, Reference, Way, to_json
from filiere.signals.known_kinds import material
from filiere.signals.likeness import BY_PLACE, FEATURES, likeness, own_levels
from filiere.signals.switches import Floats, Ints
from filiere.validation.fitting.many_scales import ScaleSet, draw

SEEDS = range(400, 580)
DATE = "2026-11-30"
SHARES = {"anywhere": 5.0, "hours": 1.0, "days": 1.0, "place": 1.0}
"""Nobody has published how second phones are used: this is taken, and told, not measured."""
STRENGTH, STRENGTH_LAST = 1.0, 0.1
PEOPLE_OF_A_SET = 10.0
"""How much a set counts against STRENGTH."""
RANGE = (0.5, 99.5)
"""Centiles of each feature between which it is studied."""
TENTHS = 10
MOST_WITHOUT_OWN = 1.0
"""log10: what some ten people would support."""
FEWEST_PHONES = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """A set: cut phones and pairs of different holders, and the pairs as they are."""

    known: Material
    pairs: Floats
    same: Flags
    people: int


def measured(drawn_set: ScaleSet) -> Measured | None:
    """Measure a set; None where it is too small to say anything."""
    tracks, owner = drawn_set.tracks, drawn_set.owner
    if tracks.phones < FEWEST_PHONES:
        return None
    phones = np.arange(tracks.phones)
    levels = own_levels(tracks)
    known = material(tracks, phones, levels, _blank())
    if known is None:
        return None
    # people of the material are ranks by content: two phones of one owner are no different pair
    rank = np.empty(tracks.phones, dtype=np.int64)
    rank[np.argsort(tracks.order[phones], kind="stable")] = phones
    owned = np.empty(tracks.phones, dtype=np.int64)
    owned[rank] = owner
    apart = owned[known.people[:, 0]] != owned[known.people[:, 1]]
    known = known.at(known.same | apart)
    left, right = (
        np.array(side, dtype=np.int64) for side in zip(*combinations(phones, 2), strict=True)
    )
    return Measured(
        known=known,
        pairs=likeness(tracks, left, right, levels),
        same=owner[left] == owner[right],
        people=len(np.unique(owner)),
    )


def _blank() -> Reference:
    """Names alone, to number the ways by."""
    return _with(
        tuple(Feature(name=n, centre=0.0, width=1.0, low=0.0, high=0.0) for n in FEATURES),
        tuple((0.0,) for _ in SHARES),
        (0.0, 1.0),
    )


def _with(
    features: tuple[Feature, ...], lines: Sequence[tuple[float, ...]], line: tuple[float, float]
) -> Reference:
    ways = tuple(
        Way(
            name=name,
            share=share,
            features=tuple(n for n in FEATURES if name == "place" or n not in BY_PLACE),
            line=of_way,
        )
        for (name, share), of_way in zip(SHARES.items(), lines, strict=True)
    )
    return Reference(
        id="copresence-1",
        analysis="copresence",
        features=features,
        ways=ways,
        line=line,
        bounds=(0.0, 0.0),
        cllr=estimate_mean(_NOBODY, np.zeros(2), 1),
        sets=0,
        people=0,
        study={},
    )


_NOBODY = Pairs(
    scores=np.zeros(2), same=np.array([True, False]), people=np.array([[0], [1]], dtype=np.int64)
)


def scales(sets: Sequence[Measured]) -> tuple[Feature, ...]:
    """Centre, width and range of each feature over all sets."""
    rows = np.concatenate([each.known.features for each in sets])
    low, high = np.percentile(rows, RANGE, axis=0)
    inside = np.clip(rows, low, high)
    return tuple(
        Feature(
            name=name,
            centre=round(float(inside[:, i].mean()), 4),
            width=round(float(inside[:, i].std()), 4),
            low=round(float(low[i]), 4),
            high=round(float(high[i]), 4),
        )
        for i, name in enumerate(FEATURES)
    )


def fit(sets: Sequence[Measured], features: tuple[Feature, ...]) -> Reference:
    """Lines of the ways, then the last line."""
    blank = _blank()
    wide = _with(features, tuple((0.0,) * 13 for _ in SHARES), (0.0, 1.0))
    lines = tuple(_line(sets, wide, place) for place in range(len(blank.ways)))
    found = _with(features, lines, (0.0, 1.0))
    return _with(features, lines, _last(sets, found))


def _line(sets: Sequence[Measured], wide: Reference, place: int) -> tuple[float, ...]:
    columns = wide.index(wide.ways[place])
    rows: list[Numbers] = []
    same: list[Flags] = []
    weights: list[Numbers] = []
    for each in sets:
        z = wide.scaled(each.known.features)[:, columns]
        one = each.known.same & (each.known.way == place)
        crossed = ~each.known.same & (each.known.way == place)
        plain = ~each.known.same & (each.known.way == AS_THEY_ARE)
        for chosen in (one, crossed, plain):
            if chosen.any():
                rows.append(z[chosen])
                same.append(each.known.same[chosen])
                weights.append(np.full(int(chosen.sum()), chosen.sum() ** -0.5))
    weighed = _levelled(np.concatenate(weights), np.concatenate(same), len(sets))
    pull = np.full(len(columns) + 1, STRENGTH)
    pull[0] = 0.0
    beta = drawn(
        np.concatenate(rows), np.concatenate(same), weighed, np.zeros(len(columns) + 1), pull
    )
    return tuple(round(float(b), LINE_DECIMALS) for b in beta)


def _last(sets: Sequence[Measured], found: Reference) -> tuple[float, float]:
    values: list[Numbers] = []
    same: list[Flags] = []
    weights: list[Numbers] = []
    lines = [way.line for way in found.ways]
    for each in sets:
        scores = score(found, lines, found.scaled(each.known.features))
        for place in (*range(len(found.ways)), AS_THEY_ARE):
            chosen = (each.known.way == place) & (each.known.same == (place != AS_THEY_ARE))
            if chosen.any():
                share = 1.0 if place == AS_THEY_ARE else found.ways[place].share
                values.append(scores[chosen])
                same.append(each.known.same[chosen])
                weights.append(np.full(int(chosen.sum()), share * chosen.sum() ** -0.5))
    truth = np.concatenate(same)
    beta = drawn(
        np.clip(np.concatenate(values), -FURTHEST, FURTHEST)[:, None] * LN10,
        truth,
        _levelled(np.concatenate(weights), truth, len(sets)),
        np.array([0.0, 1.0]),
        np.array([0.0, STRENGTH_LAST]),
    )
    return round(float(beta[0]) / LN10, LINE_DECIMALS), round(float(beta[1]), LINE_DECIMALS)


def _levelled(weights: Numbers, same: Flags, sets: int) -> Numbers:
    """Both kinds as heavy as PEOPLE_OF_A_SET half a set."""
    levelled = weights.copy()
    for kind in (same, ~same):
        levelled[kind] *= sets * PEOPLE_OF_A_SET / 2 / levelled[kind].sum()
    return levelled


def left_out(sets: Sequence[Measured], features: tuple[Feature, ...]) -> tuple[Pairs, Ints]:
    """log10 LRs of the pairs as they are, by lines that never saw their set; and their sets."""
    values: list[Numbers] = []
    same: list[Flags] = []
    of: list[Ints] = []
    for tenth in range(TENTHS):
        rest = [each for i, each in enumerate(sets) if i % TENTHS != tenth]
        reference = fit(rest, features)
        lines = [way.line for way in reference.ways]
        for place in range(tenth, len(sets), TENTHS):
            each = sets[place]
            z = reference.scaled(each.pairs)
            values.append(last(reference.line, score(reference, lines, z)))
            same.append(each.same)
            of.append(np.full(len(each.same), place))
    which = np.concatenate(of)
    return (
        Pairs(scores=np.concatenate(values), same=np.concatenate(same), people=which[:, None]),
        which,
    )


def main() -> int:
    """Fit, judge, write."""
    sets = [each for each in (measured(draw(seed)) for seed in SEEDS) if each is not None]
    features = scales(sets)
    found = fit(sets, features)
    judged, _ = left_out(sets, features)
    low, high = by_person(judged)
    lowest, highest = elub(judged.scores, judged.same)
    # a case too small for a curve of its own supports no more than the smallest that has one
    bounds = (
        round(max(low, lowest, -MOST_WITHOUT_OWN), 2),
        round(min(high, highest, MOST_WITHOUT_OWN), 2),
    )
    clipped = np.clip(judged.scores, *bounds)
    reference = Reference(
        id=found.id,
        analysis=found.analysis,
        features=found.features,
        ways=found.ways,
        line=found.line,
        bounds=bounds,
        cllr=estimate_mean(judged, bits(clipped, judged.same)),
        sets=len(sets),
        people=sum(each.people for each in sets),
        study={
            "origin": "simulation",
            "data": f"{len(sets)} sets of phones at many scales (2 to 600 km, 3 to 120 days), "
            f"seeds {SEEDS[0]} to {SEEDS[-1]}",
            "date": DATE,
            "script": "python -m filiere.validation.fitting.copresence",
        },
    )
    with resources.as_file(resources.files("filiere.calibration")) as folder:
        (folder / "references").mkdir(exist_ok=True)
        path = folder / "references" / f"{reference.id}.json"
        path.write_text(to_json(reference), encoding="utf-8")
    sys.stdout.write(to_json(reference))
    return 0


if __name__ == "__main__":
    sys.exit(main())
