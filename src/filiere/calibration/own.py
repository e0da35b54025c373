"""Which curve does a case make of its own people?

It holds people who are certainly one (somebody's records, cut in two in the ways second phones are
used) and people who are certainly two (any others). On each way a line is fitted, drawn to the one
of the reference sets; the mean of the likelihood ratios over the ways, each taken for its share, is
the score, and a last line brings it to the log LR. A pair of the case may itself be one person's:
it counts among the different ones only for the share that is left once its own ratio is known,
with at most one partner for each; so that several second phones do not hide one another. Both kinds
weigh as many as there are people.

How good the curve is, and how far it may go, is judged on people that its lines never saw. Fitting
to cut records, after Bosma et al. 2020; a mixture of known and unknown kinds, after Ward et al.
2009 and Elkan & Noto 2008; bounds, ``bounds``.

Reads ``Material``; gives an ``OwnCurve``. Every figure is rounded before it is kept.
"""

import hashlib
import json
import math
from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from itertools import combinations_with_replacement
from typing import Any

import numpy as np

from filiere.calibration.curve import DECIMALS, Estimate
from filiere.calibration.drawn import drawn
from filiere.calibration.fit import bounds_of
from filiere.calibration.metrics import bits
from filiere.calibration.pairs import Flags, Numbers, Pairs, People
from filiere.calibration.people import estimate_mean
from filiere.calibration.reference import Reference, load
from filiere.errors import CalibrationError
from filiere.model.evidence import LikelihoodRatio
from filiere.wording import Words

_say = Words(__name__)

SCHEMA = "filiere.own-curve/1"
AS_THEY_ARE = -1
"""Way of a pair that was not cut."""
ROUNDS = 5
"""Times that the share of each pair among the different ones is worked out again."""
PULL, PULL_CONSTANT = 3.0, 1.0
PULL_LAST = (0.5, 1.0)
"""How strongly slopes, constants and the last line are drawn to the reference."""
FURTHEST = 3.0
"""log10 beyond which the mean over ways says no more."""
FOLDS = 4
FEWEST_CUT, FEWEST_DIFFERENT = 8, 20
"""People cut and pairs of different people, below which a case makes no curve of its own."""
POINTS = 41
"""Of each Tippett line that is kept."""
LN10 = math.log(10.0)
LINE_DECIMALS = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Material:
    """Pairs of known kind and pairs of the case, one row each."""

    features: Numbers
    """(rows, features of the reference)."""
    way: np.ndarray[Any, np.dtype[np.int64]]
    """Place of the way of cutting among those of the reference, or AS_THEY_ARE."""
    same: Flags
    people: People
    """(rows, 2) the same one twice where a person's records were cut."""

    def at(self, rows: Flags) -> "Material":
        """Some of the rows."""
        return Material(
            features=self.features[rows],
            way=self.way[rows],
            same=self.same[rows],
            people=self.people[rows],
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnCurve:
    """Lines of one case, or those of the reference where it is too small for its own."""

    id: str
    reference: str
    own: bool
    ways: tuple[tuple[float, ...], ...]
    """A line per way of the reference: intercept and slopes, natural logarithm."""
    line: tuple[float, float]
    bounds: tuple[float, float]
    """log10."""
    cllr: Estimate
    people_same: int
    people_different: int
    pairs_same: int
    pairs_different: int
    in_question: int
    """Pairs of the case left out of the different ones because they look like one person's."""
    tippett_same: tuple[float, ...]
    tippett_different: tuple[float, ...]
    """log10 LRs of people left out, at equal steps of their rank."""

    def raw(self, features: Numbers) -> Numbers:
        """log10 LRs of rows of features, not yet bounded."""
        reference = load(self.reference)
        z = reference.scaled(features)
        return last(self.line, score(reference, self.ways, z))

    def by_way(self, features: Numbers) -> dict[str, float]:
        """log10 LR of one row if each way alone were possible, bounded."""
        reference = load(self.reference)
        z = reference.scaled(features[None, :])
        told = {}
        for way, line in zip(reference.ways, self.ways, strict=True):
            alone = _of_way(reference.index(way), line, z)[0] / LN10
            told[way.name] = self._bounded(float(last(self.line, np.array([alone]))[0]))
        return told

    def resembles(self, features: Numbers) -> str:
        """The way of using a second phone that one row fits best, each taken for its share."""
        reference = load(self.reference)
        z = reference.scaled(features[None, :])
        fits = {
            way.name: round(
                math.log(way.share) + float(_of_way(reference.index(way), line, z)[0]), 6
            )
            for way, line in zip(reference.ways, self.ways, strict=True)
        }
        return max(fits, key=lambda name: fits[name])

    def weigh(self, features: Numbers) -> LikelihoodRatio:
        """The LR of one row of features."""
        raw = round(float(self.raw(features[None, :])[0]), DECIMALS)
        low, high = self.bounds
        return LikelihoodRatio(
            log10=self._bounded(raw),
            at_bound=raw <= low or raw >= high,
            calibration=self.id,
        )

    def _bounded(self, raw: float) -> float:
        return round(min(max(float(raw), self.bounds[0]), self.bounds[1]), DECIMALS)


def score(reference: Reference, lines: Sequence[Sequence[float]], scaled: Numbers) -> Numbers:
    """log10 of the mean ratio over the ways, each for its share."""
    total = sum(way.share for way in reference.ways)
    parts = [
        math.log(way.share / total) + _of_way(reference.index(way), line, scaled)
        for way, line in zip(reference.ways, lines, strict=True)
    ]
    summed: Numbers = np.clip(np.logaddexp.reduce(np.array(parts), axis=0) / LN10, -12, 12)
    return summed


def highest(
    reference: Reference, curve: OwnCurve, scaled: Numbers, unknown: Sequence[str]
) -> Numbers:
    """What the log10 LR could be at most, were the unknown features never so favourable."""
    total = sum(way.share for way in reference.ways)
    parts = []
    for way, line in zip(reference.ways, curve.ways, strict=True):
        value = np.full(len(scaled), line[0])
        for slope, column in zip(line[1:], reference.index(way), strict=True):
            feature = reference.features[column]
            if feature.name in unknown:
                ends = np.array([feature.low, feature.high])
                value += float((slope * (ends - feature.centre) / feature.width).max())
            else:
                value += slope * scaled[:, column]
        parts.append(math.log(way.share / total) + value)
    return last(curve.line, np.logaddexp.reduce(np.array(parts), axis=0) / LN10)


def last(line: Sequence[float], scores: Numbers) -> Numbers:
    """From the mean over ways to the log10 LR."""
    value: Numbers = line[0] + line[1] * np.clip(scores, -FURTHEST, FURTHEST)
    return value


def _of_way(columns: list[int], line: Sequence[float], scaled: Numbers) -> Numbers:
    value: Numbers = line[0] + scaled[:, columns] @ np.array(line[1:])
    return value


def own_curve(analysis: str, reference: Reference, material: Material | None) -> OwnCurve:
    """The curve of a case; that of the reference where the case is too small (``own`` is False)."""
    if material is None or not _enough(material):
        return _named(
            analysis,
            OwnCurve(
                id="",
                reference=reference.id,
                own=False,
                ways=tuple(way.line for way in reference.ways),
                line=reference.line,
                bounds=reference.bounds,
                cllr=reference.cllr,
                people_same=reference.people,
                people_different=reference.people,
                pairs_same=0,
                pairs_different=0,
                in_question=0,
                tippett_same=(),
                tippett_different=(),
            ),
        )
    lines, line, weight = fitted(reference, material)
    pairs, values, ways = judged(reference, material, weight)
    shares = np.array([*(way.share for way in reference.ways), 1.0])[ways]
    low, high = bounds_of(pairs.having(values))
    clipped = np.clip(values, low, high)
    return _named(
        analysis,
        OwnCurve(
            id="",
            reference=reference.id,
            own=True,
            ways=lines,
            line=line,
            bounds=(low, high),
            cllr=_cost(pairs.having(clipped), shares),
            people_same=pairs.count_people(same=True),
            people_different=pairs.count_people(same=False),
            pairs_same=int(pairs.same.sum()),
            pairs_different=int((~pairs.same).sum()),
            in_question=int((weight[_as_they_are(material)] < 0.5).sum()),
            tippett_same=_ranks(clipped[pairs.same], shares[pairs.same]),
            tippett_different=_ranks(clipped[~pairs.same], shares[~pairs.same]),
        ),
    )


def _enough(material: Material) -> bool:
    cut = len(np.unique(material.people[material.same]))
    return cut >= FEWEST_CUT and int(_as_they_are(material).sum()) >= FEWEST_DIFFERENT


def _as_they_are(material: Material) -> Flags:
    chosen: Flags = ~material.same & (material.way == AS_THEY_ARE)
    return chosen


def fitted(
    reference: Reference, material: Material, weight: Numbers | None = None
) -> tuple[tuple[tuple[float, ...], ...], tuple[float, float], Numbers]:
    """Lines of the ways, the last line, and how far each row counts among the different ones.

    ``weight`` is given where that share is already known: the lines are then fitted once.
    """
    z = reference.scaled(material.features)
    people = len(np.unique(material.people))
    partner = 1 / max(people - 1, 2)
    known = weight is not None
    held = np.ones(len(z)) if weight is None else weight
    lines: tuple[tuple[float, ...], ...] = ()
    line = reference.line
    for _ in range(1 if known else ROUNDS):
        lines = tuple(
            _line_of(reference, place, material, z, held) for place in range(len(reference.ways))
        )
        scores = score(reference, lines, z)
        line = _last_of(reference, material, scores, held)
        if not known:
            held = _left(material, last(line, scores), partner)
    return lines, line, held


def _left(material: Material, raw: Numbers, partner: float) -> Numbers:
    """The share of each different row that stays, once its pair may be one person's."""
    held = np.ones(len(raw))
    pairs = _as_they_are(material)
    held[pairs] = left(raw[pairs], partner)
    # a pair whose halves were crossed is in question exactly as the pair itself is
    keys = material.people.min(axis=1) * (int(material.people.max()) + 1)
    keys = keys + material.people.max(axis=1)
    known = dict(zip(keys[pairs].tolist(), held[pairs].tolist(), strict=True))
    for row in np.flatnonzero(~material.same & ~pairs).tolist():
        held[row] = known.get(int(keys[row]), 1.0)
    return held


def left(raw: Numbers, partner: float) -> Numbers:
    """How far pairs with these log10 LRs still count as different, a partner being so frequent."""
    odds = partner * 10 ** np.clip(raw, -9, 9)
    share: Numbers = np.round(1 - odds / (odds + 1 - partner), 6)
    return share


def _line_of(
    reference: Reference, place: int, material: Material, scaled: Numbers, held: Numbers
) -> tuple[float, ...]:
    way = reference.ways[place]
    one = material.same & (material.way == place)
    if not one.any():
        return way.line
    crossed = ~material.same & (material.way == place)
    plain = _as_they_are(material)
    rows = one | crossed | plain
    columns = reference.index(way)
    half = len(np.unique(material.people[rows])) / 2
    weights = np.zeros(len(scaled))
    weights[one] = half / one.sum()
    kinds = [each for each in (crossed, plain) if each.any()]
    for each in kinds:
        weights[each] = half / len(kinds) * held[each] / held[each].sum()
    prior = np.array(way.line)
    pull = np.full(len(prior), PULL)
    pull[0] = PULL_CONSTANT
    beta = drawn(scaled[rows][:, columns], material.same[rows], weights[rows], prior, pull)
    return tuple(round(float(b), LINE_DECIMALS) for b in beta)


def _last_of(
    reference: Reference, material: Material, scores: Numbers, held: Numbers
) -> tuple[float, float]:
    rows = material.same | _as_they_are(material)
    half = len(np.unique(material.people[rows])) / 2
    weights = np.where(material.same, 0.0, held)
    different = _as_they_are(material)
    weights[different] *= half / weights[different].sum()
    present = [p for p in range(len(reference.ways)) if (material.same & (material.way == p)).any()]
    total = sum(reference.ways[p].share for p in present)
    for place in present:
        one = material.same & (material.way == place)
        weights[one] = half * reference.ways[place].share / total / one.sum()
    beta = drawn(
        np.clip(scores[rows], -FURTHEST, FURTHEST)[:, None] * LN10,
        material.same[rows],
        weights[rows],
        np.array([reference.line[0] * LN10, reference.line[1]]),
        np.array(PULL_LAST),
    )
    return round(float(beta[0]) / LN10, LINE_DECIMALS), round(float(beta[1]), LINE_DECIMALS)


def judged(
    reference: Reference, material: Material, weight: Numbers
) -> tuple[Pairs, Numbers, np.ndarray[Any, np.dtype[np.int64]]]:
    """Rows of known kind, their log10 LRs by lines that saw nobody of theirs, and their ways."""
    rows = material.same | (_as_they_are(material) & (weight >= 0.5))
    present, place = np.unique(material.people, return_inverse=True)
    rng = np.random.default_rng(20_240_602)
    fold = (rng.permutation(len(present)) % FOLDS)[place.reshape(material.people.shape)]
    values = np.zeros(len(weight))
    for one, other in combinations_with_replacement(range(FOLDS), 2):
        asked = rows & (fold.min(axis=1) == one) & (fold.max(axis=1) == other)
        seen: Flags = np.asarray(~np.isin(fold, (one, other)).any(axis=1))
        kept = material.at(seen)
        if not asked.any() or not kept.same.any() or not _as_they_are(kept).any():
            continue
        lines, line, _ = fitted(reference, kept, weight[seen])
        z = reference.scaled(material.features[asked])
        values[asked] = last(line, score(reference, lines, z))
    people = np.where(
        material.same[:, None], np.column_stack((material.people[:, 0], np.full(len(rows), -1))),
        material.people,
    )  # fmt: skip
    pairs = Pairs(scores=values[rows], same=material.same[rows], people=people[rows])
    return pairs, values[rows], material.way[rows]


def _cost(pairs: Pairs, shares: Numbers) -> Estimate:
    """Cllr, each way of cutting for its share."""
    each = bits(pairs.scores, pairs.same)
    # the mean over rows of one kind is that of the shares once each row is told by its share
    scaled = np.where(pairs.same, each * shares / shares[pairs.same].mean(), each)
    return estimate_mean(pairs, scaled)


def _ranks(values: Numbers, shares: Numbers) -> tuple[float, ...]:
    """Values at equal steps of their rank, each row counting for its share."""
    order = np.argsort(values, kind="stable")
    rank = np.cumsum(shares[order]) / shares.sum()
    steps = np.linspace(0, 1, min(POINTS, len(values)))
    places = np.minimum(np.searchsorted(rank, steps - 1e-9), len(values) - 1)
    return tuple(round(float(v), DECIMALS) for v in values[order][places])


def _named(analysis: str, curve: OwnCurve) -> OwnCurve:
    """The id says what the curve is made of: another curve has another id."""
    content = json.dumps({**asdict(curve), "id": ""}, sort_keys=True)
    digest = hashlib.sha256(content.encode()).hexdigest()[:8]
    kind = "case" if curve.own else "reference"
    return replace(curve, id=f"{analysis}-{kind}-{digest}")


def to_json(curve: OwnCurve) -> str:
    """The curve as it is kept with the run that made it."""
    return json.dumps({"schema": SCHEMA, **asdict(curve)}, sort_keys=True, separators=(",", ":"))


def from_json(text: str) -> OwnCurve:
    """Read a curve that a run kept.

    Raises:
        CalibrationError: an entry is missing, unknown or wrong.
    """
    try:
        content: dict[str, Any] = json.loads(text)
        if content.pop("schema") != SCHEMA:
            raise CalibrationError(_say("own-schema", schema=SCHEMA))
        intercept, slope = content.pop("line")
        low, high = content.pop("bounds")
        return OwnCurve(
            ways=tuple(tuple(map(float, line)) for line in content.pop("ways")),
            line=(float(intercept), float(slope)),
            bounds=(float(low), float(high)),
            cllr=Estimate(**content.pop("cllr")),
            tippett_same=tuple(map(float, content.pop("tippett_same"))),
            tippett_different=tuple(map(float, content.pop("tippett_different"))),
            **content,
        )
    except (KeyError, TypeError, ValueError) as wrong:
        raise CalibrationError(_say("own-unread", wrong=str(wrong))) from wrong
