"""Costs, bounds, lines and draws against what a person, or a slower program, works out."""

import math
from fractions import Fraction
from itertools import combinations, pairwise

import numpy as np
import pytest
from scipy.optimize import minimize

from filiere.calibration.bounds import by_person, elub, shares, supported
from filiere.calibration.drawn import drawn
from filiere.calibration.fit import _rounded, bounds_of
from filiere.calibration.logistic import logistic
from filiere.calibration.metrics import auc, bits, cllr, devpav, misleading, tippett
from filiere.calibration.pairs import Numbers, Pairs, pairs_of
from filiere.calibration.pav import pav
from filiere.calibration.people import _told, apart, draws, estimate
from filiere.calibration.smooth import _penalty, _places, smooth
from filiere.errors import CalibrationError

RNG = np.random.default_rng(7)
SCORES: Numbers = np.round(
    np.concatenate((RNG.normal(1.2, 1, 9), RNG.normal(0, 0.8, 14))), 2
).astype(np.float64)
SAME = np.arange(23) < 9


# --- bounds ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("people", "misled", "log10"),
    [
        (0, 0, 0.0), (1, 0, 0.30), (9, 0, 1.0), (10, 0, 1.04), (20, 0, 1.32), (20, 1, 1.02),
        (20, 2.5, 0.77), (20, 20, 0.0), (20, 30, 0.0), (99, 9, 1.0), (98, 9, 0.99), (999, 0, 3.0),
    ],
)  # fmt: skip
def test_people_support_so_much_and_no_hundredth_more(
    people: int, misled: float, log10: float
) -> None:
    assert supported(people, misled) == log10


def test_each_person_counts_once_and_nobody_not_at_all() -> None:
    people = np.array([(0, 1), (0, 2), (0, -1), (3, 3)])
    # person 0 is in three pairs; 1 and 2 in one each; 3 is named twice in one
    assert shares(people).tolist() == pytest.approx([4 / 3, 4 / 3, 1 / 3, 1.0])


def _slow_side(wrong: list[tuple[float, list[int]]]) -> float:
    """The bound, person by person, with fractions."""
    everybody = {p for _, people in wrong for p in people}
    pairs = {p: sum(people.count(p) for _, people in wrong) for p in everybody}
    bound = 0
    for step in range(1, 1000):
        at = step / 100
        misled = sum(
            (Fraction(1, pairs[p]) for value, people in wrong if value > at for p in people),
            Fraction(0),
        )
        held = [
            Fraction(len(everybody) + 1) / (each + 1)
            for each in (misled, Fraction(0))
        ]  # fmt: skip
        if any(math.floor(math.log10(h) * 100 + 1e-9) < step for h in held):
            break
        bound = step
    return bound / 100


@pytest.mark.parametrize("seed", range(6))
def test_bounds_by_person_are_those_of_a_slow_count(seed: int) -> None:
    rng = np.random.default_rng(seed)
    rows: list[tuple[float, bool, list[int]]] = []
    rows += [(round(float(rng.normal(0.7, 0.6)), 3), True, [i]) for i in range(14)]
    rows += [
        (round(float(rng.normal(-0.4, 0.5)), 3), False, [i, j])
        for i, j in combinations(range(14), 2)
        if (i + j) % 3 > 0
    ]
    scores, same, people = zip(*rows, strict=True)
    low, high = by_person(pairs_of(scores, same, people))
    assert high == _slow_side([(s, p) for s, one, p in rows if not one])
    assert -low == _slow_side([(-s, p) for s, one, p in rows if one])


@pytest.mark.parametrize(("wrong", "bound"), [(0.64, 0.95), (0.66, 0.95), (0.661, 0.65), (3, 0.65)])
def test_a_misled_person_stops_the_bound_above_what_the_rest_support(
    wrong: float, bound: float
) -> None:
    # eight people support an LR of 9 (0.95); with one of them misled, 4.5 (0.65)
    scores = [wrong] + [-1.0] * 7 + [1.0]
    pairs = pairs_of(scores, [False] * 8 + [True], [(i,) for i in range(8)] + [("x",)])
    assert by_person(pairs)[1] == bound


def _slow_elub(values: list[float], same: list[bool]) -> tuple[float, float]:
    """Vergeer et al., decision by decision: the range in which deciding beats saying nothing."""
    ones = [v for v, s in zip(values, same, strict=True) if s]
    zeros = [v for v, s in zip(values, same, strict=True) if not s]
    lowest = max(min(max(min(values), -9.0), 9.0), -math.log10(len(ones) + 1))
    highest = min(max(min(max(values), 9.0), -9.0), math.log10(len(zeros) + 1))
    first, last = min(0, math.floor(lowest / 0.01)), max(0, math.floor(highest / 0.01) + 1)

    def cost(at: float, *, deciding: bool) -> float:
        if not deciding:  # LR 1 for all: accepted where the threshold is below it
            return at if at < 1 else 1.0
        accepted = sum(10**v > at for v in ones)
        mistaken = sum(10**v > at for v in zeros) + 1
        return 1 - accepted / (len(ones) + 1) + at * mistaken / (len(zeros) + 1)

    worse = [
        step
        for step in range(first, last + 1)
        if cost(10 ** (step / 100), deciding=False) < cost(10 ** (step / 100), deciding=True)
    ]
    low = max([step + 1 for step in worse if step <= 0], default=first)
    high = min([step - 1 for step in worse if step >= 0], default=last)
    return min(low, 0) / 100, max(high, 0) / 100


@pytest.mark.parametrize("seed", range(8))
def test_elub_is_that_of_a_slow_count(seed: int) -> None:
    rng = np.random.default_rng(seed)
    ones, zeros = int(rng.integers(5, 40)), int(rng.integers(5, 40))
    shift = float(rng.uniform(0.2, 2))
    values = np.concatenate((rng.normal(shift, 1, ones), rng.normal(-shift, 1, zeros)))
    values += 0.00137  # never on the grid, where rounding decides
    same = np.arange(ones + zeros) < ones
    assert elub(values, same) == pytest.approx(_slow_elub(values.tolist(), same.tolist()))


def test_the_narrower_of_both_bounds_is_taken_on_each_side() -> None:
    people = [(i,) for i in range(30)]
    pairs = pairs_of([2.0] * 10 + [-2.0] * 20, [True] * 10 + [False] * 20, people)
    low, high = by_person(pairs)
    lowest, highest = elub(pairs.scores, pairs.same)
    assert (low, high) == (-1.04, 1.32)
    assert bounds_of(pairs) == (round(max(low, lowest), 2), round(min(high, highest), 2))
    assert (lowest, highest) == pytest.approx((-1.0, 1.28), abs=0.05)


# --- costs ----------------------------------------------------------------------------------------


def test_costs_are_those_of_a_loop() -> None:
    weights = (np.arange(23) % 3).astype(np.float64)
    each = [
        math.log2(1 + 10 ** (-v if one else v))
        for v, one in zip(SCORES.tolist(), SAME.tolist(), strict=True)
    ]
    assert bits(SCORES, SAME).tolist() == pytest.approx(each, rel=1e-12)

    def mean(kind: bool, weight: list[float]) -> float:  # noqa: FBT001 - a kind of pair
        rows = [i for i in range(23) if bool(SAME[i]) == kind]
        return sum(weight[i] * each[i] for i in rows) / sum(weight[i] for i in rows)

    for weight in (np.ones(23).astype(np.float64), weights):
        wanted = (mean(kind=True, weight=weight.tolist()) + mean(kind=False, weight=weight.tolist())) / 2  # fmt: skip  # noqa: E501
        assert cllr(SCORES, SAME, weight) == pytest.approx(wanted, rel=1e-12)
    infinite = np.where(np.arange(23) == 0, -np.inf, SCORES)
    assert cllr(infinite, SAME) == math.inf
    assert cllr(infinite, SAME, np.where(np.arange(23) == 0, 0.0, 1.0)) < 2


def test_couples_in_order_are_counted_one_by_one() -> None:
    scores, weights = np.round(SCORES).astype(np.float64), np.arange(1, 24).astype(np.float64)
    total = right = 0.0
    for i in range(23):
        for j in range(23):
            if SAME[i] and not SAME[j]:
                both = float(weights[i] * weights[j])
                total += both
                right += both * (1.0 if scores[i] > scores[j] else 0.5 * (scores[i] == scores[j]))
    assert auc(scores, SAME, weights) == pytest.approx(right / total, rel=1e-12)


def _slow_pav(scores: list[float], same: list[bool], weights: list[float]) -> list[float]:
    """The greatest of the least means: what isotonic regression is, by its definition."""
    ones = sum(w for w, s in zip(weights, same, strict=True) if s)
    zeros = sum(w for w, s in zip(weights, same, strict=True) if not s)
    held = sorted({v for v, w in zip(scores, weights, strict=True) if w > 0})
    one = {v: sum(w for x, s, w in zip(scores, same, weights, strict=True) if x == v and s) for v in held}  # fmt: skip  # noqa: E501
    zero = {v: sum(w for x, s, w in zip(scores, same, weights, strict=True) if x == v and not s) for v in held}  # fmt: skip  # noqa: E501

    def share(i: int, j: int) -> Fraction:
        a = sum((Fraction(one[v]) for v in held[i : j + 1]), Fraction(0)) / Fraction(ones)
        b = sum((Fraction(zero[v]) for v in held[i : j + 1]), Fraction(0)) / Fraction(zeros)
        return a / (a + b)

    best = {}
    for place, v in enumerate(held):
        p = max(min(share(i, j) for j in range(place, len(held))) for i in range(place + 1))
        best[v] = -math.inf if p == 0 else math.inf if p == 1 else math.log10(p / (1 - p))
    return [best[v] for v in scores if v in best]


@pytest.mark.parametrize("seed", range(5))
def test_pav_is_the_greatest_of_the_least_means(seed: int) -> None:
    rng = np.random.default_rng(seed)
    scores = np.round(np.concatenate((rng.normal(0.6, 1, 8), rng.normal(0, 1, 11))), 1).astype(
        np.float64
    )
    same, weights = np.arange(19) < 8, rng.integers(1, 4, 19).astype(float)
    wanted = _slow_pav(scores.tolist(), same.tolist(), weights.tolist())
    steps = pav(scores, same, weights)
    assert steps.at(scores).tolist() == pytest.approx(wanted, abs=1e-9)
    assert (steps.first <= steps.last).all()
    assert (np.diff(steps.log10_lrs) > 0).all()
    # the ends of the steps are scores, and no score lies between two steps
    for value in np.unique(scores):
        assert ((steps.first <= value) & (value <= steps.last)).sum() == 1
    plain = pav(scores, same)
    assert plain.at(scores).tolist() == pytest.approx(
        _slow_pav(scores.tolist(), same.tolist(), [1.0] * 19), abs=1e-9
    )


def test_below_all_steps_the_lowest_counts() -> None:
    steps = pav(np.array([1.0, 2.0, 3.0, 4.0]), np.array([False, True, False, True]))
    assert steps.first.tolist() == [1.0, 2.0, 4.0]
    assert steps.last.tolist() == [1.0, 3.0, 4.0]
    assert steps.at(np.array([0.0, 1.5, 3.9, 9.0])).tolist() == [-math.inf, -math.inf, 0, math.inf]


def _slow_area(values: list[float], best: list[float]) -> float:
    """Area between the broken line and the diagonal, in a hundred thousand strips a piece."""
    points = sorted({(x, y) for x, y in zip(values, best, strict=True) if math.isfinite(y)})
    area = 0.0
    for (x0, y0), (x1, y1) in pairwise(points):
        at = (np.arange(100_000) + 0.5) / 100_000
        x, y = x0 + (x1 - x0) * at, y0 + (y1 - y0) * at
        area += float(np.abs(y - x).mean()) * (x1 - x0)
    return area / (points[-1][0] - points[0][0])


@pytest.mark.parametrize("seed", range(4))
def test_the_area_is_that_of_thin_strips(seed: int) -> None:
    rng = np.random.default_rng(seed)
    scores = np.round(np.concatenate((rng.normal(0.4, 1, 12), rng.normal(0, 1, 12))), 2).astype(
        np.float64
    )
    same = np.arange(24) < 12
    best = pav(scores, same).at(scores)
    wanted = _slow_area(scores.tolist(), best.tolist())
    assert devpav(scores, same) == pytest.approx(wanted, rel=1e-6)


INF = math.inf


@pytest.mark.parametrize(
    ("scores", "same", "area"),
    [
        # the only finite step is one point: how far it lies from the diagonal
        ([-2.0, 0.75, 0.75, 3.0], [False, True, False, True], 0.75),
        ([-2.0, -0.75, -0.75, 3.0], [False, True, False, True], 0.75),
        # no finite step at all
        ([-1.0, 1.0], [False, True], math.nan),
        # infinite LRs that PAV confirms are left out, those that it does not are infinitely wrong
        ([-INF, 0.5, 0.5, INF], [False, True, False, True], 0.5),
        ([-INF, -INF, 0.5, INF], [False, True, False, True], INF),
        ([-INF, 0.5, INF, INF], [False, True, True, False], INF),
        ([0.0, 0.5, INF, INF], [False, True, True, False], INF),
        ([-INF, -INF, 0.5, 2.0], [True, False, False, True], INF),
    ],
)
def test_the_area_where_lines_end(scores: list[float], same: list[bool], area: float) -> None:
    found = devpav(np.array(scores), np.array(same))
    assert found == pytest.approx(area, nan_ok=True)


def test_shares_above_are_strictly_above() -> None:
    same = np.array([True] * 4 + [False] * 5)
    values = np.array([1.0, 1.0, 2.0, 3.0, -1.0, 0.0, 0.0, 1.0, 2.0])
    at = np.array([-2.0, 0.0, 0.5, 1.0, 3.0])
    found = tippett(values, same, at)
    assert found.log10_lrs.tolist() == at.tolist()
    assert found.same.tolist() == [1.0, 1.0, 1.0, 0.5, 0.0]
    assert found.different.tolist() == pytest.approx([1.0, 0.4, 0.4, 0.2, 0.0])


def test_misleading_is_beyond_and_not_at() -> None:
    same = np.array([True] * 5 + [False] * 4)
    values = np.array([-1.0, -0.5, 0.0, 0.5, -1.5, 1.0, 0.5, 0.0, 1.5])
    for beyond, above, below in ((0.0, 3, 3), (0.5, 2, 2), (1.0, 1, 1), (1.5, 0, 0)):
        found = misleading(values, same, beyond)
        assert (found.different_above, found.same_below) == (above, below)
        assert (found.different, found.same) == (4, 5)


# --- lines ----------------------------------------------------------------------------------------


def _least(loss: object, start: np.ndarray, bounds: object = None) -> np.ndarray:
    found = minimize(
        loss, start, method="L-BFGS-B", bounds=bounds,
        options={"maxiter": 20_000, "maxfun": 500_000, "ftol": 1e-15, "gtol": 1e-10},
    )  # fmt: skip
    return np.asarray(found.x)


def _costs(z: np.ndarray, same: np.ndarray, weights: np.ndarray) -> float:
    return float((weights * np.logaddexp(0, np.where(same, -z, z))).sum())


def _halves(same: np.ndarray) -> Numbers:
    """Both kinds weigh half of all rows."""
    half = len(same) / 2
    found: Numbers = np.where(same, half / same.sum(), half / (len(same) - same.sum()))
    return found


@pytest.mark.parametrize("strength", [0.3, 1.0, 4.0])
def test_the_line_of_several_features_is_the_least_penalised_cost(strength: float) -> None:
    features = np.column_stack((SCORES, np.sin(np.arange(23)), SCORES**2 / 5))
    line = logistic(features, SAME, strength=strength)
    weights = _halves(SAME)

    def loss(beta: np.ndarray) -> float:
        z = beta[0] + features @ beta[1:]
        return _costs(z, SAME, weights) + strength * float(beta[1:] @ beta[1:]) / 2

    found = _least(loss, np.zeros(4)) / math.log(10)
    assert [line.intercept, *line.slopes] == pytest.approx(found.tolist(), abs=1e-5)
    assert (
        loss(np.array([line.intercept, *line.slopes]) * math.log(10))
        <= loss(found * math.log(10)) + 1e-12
    )
    assert line.at(features[:2]).tolist() == pytest.approx(
        [
            line.intercept + sum(s * f for s, f in zip(line.slopes, row, strict=True))
            for row in features[:2].tolist()
        ]
    )


def test_only_a_line_that_separates_all_pairs_by_far_is_refused() -> None:
    same = np.arange(6) < 3
    scores = np.where(same, 1.0, -1.0) * np.array([1, 2, 3, 1, 2, 3])
    # with a penalty it is finite, however weak
    assert logistic(scores, same, strength=0.01).slopes[0] > 0
    with pytest.raises(CalibrationError, match="separates"):
        logistic(scores, same, strength=0.0)
    # strong for some rows, not for all: no separation
    mixed = np.concatenate((scores * 40, [0.1, -0.1]))
    assert logistic(mixed, np.append(same, [False, True]), strength=1e-4).slopes[0] > 0


@pytest.mark.parametrize("pull", [(0.0, 0.7, 2.0), (1.0, 0.0, 5.0), (3.0, 3.0, 0.01)])
def test_a_line_drawn_to_another_is_the_least_cost_with_its_pull(
    pull: tuple[float, ...],
) -> None:
    features = np.column_stack((SCORES, np.cos(np.arange(23))))
    weights, prior = (0.3 + np.arange(23) % 5).astype(np.float64), np.array([-0.5, 2.0, -1.0])

    def loss(beta: np.ndarray) -> float:
        z = beta[0] + features @ beta[1:]
        return _costs(z, SAME, weights) + float((np.array(pull) * (beta - prior) ** 2).sum()) / 2

    found = drawn(features, SAME, weights, prior, np.array(pull))
    assert found.tolist() == pytest.approx(_least(loss, np.zeros(3)).tolist(), abs=2e-5)
    assert prior.tolist() == [-0.5, 2.0, -1.0]


def test_from_a_far_start_the_drawn_line_arrives_and_strong_rows_do_not_overflow() -> None:
    features, prior = np.linspace(-9, 9, 23)[:, None], np.array([20.0, -6.0])
    same = np.arange(23) % 4 > 1
    found = drawn(features, same, np.ones(23), prior, np.array([0.5, 0.5]))

    def loss(beta: np.ndarray) -> float:
        z = beta[0] + features[:, 0] * beta[1]
        return _costs(z, same, np.ones(23)) + float((beta - prior) @ (beta - prior)) / 4

    assert loss(found) <= loss(_least(loss, found)) + 1e-9


def _slow_knots(scores: np.ndarray, same: np.ndarray, at: np.ndarray, draw: float) -> np.ndarray:
    """log10 LRs at the places: penalised cost written out segment by segment."""
    weights, width = _halves(same), np.diff(at)
    rises = np.array(
        [
            [min(max((s - a) / w, 0.0), 1.0) for a, w in zip(at[:-1], width, strict=True)]
            for s in scores
        ]
    )

    def loss(beta: np.ndarray) -> float:
        slopes = [rise * width.mean() / w for rise, w in zip(beta[1:], width, strict=True)]
        bend = sum((b - a) ** 2 for a, b in pairwise(slopes))
        steep = sum(s * s for s in slopes) * 0.1 / len(slopes)
        return _costs(beta[0] + rises @ beta[1:], same, weights) + float(draw * (bend + steep) / 2)

    bounds = [(None, None)] + [(0, None)] * len(width)
    found = _least(loss, np.full(len(at), 0.1), bounds)
    return np.concatenate(([found[0]], found[0] + np.cumsum(found[1:]))) / math.log(10)


@pytest.mark.parametrize(("bends", "draw", "turned"), [(10, 1.0, 1), (4, 0.2, 1), (6, 3.0, -1)])
def test_the_broken_line_is_the_least_penalised_cost(bends: int, draw: float, turned: int) -> None:
    scores = SCORES * turned
    knots = smooth(scores, SAME, bends=bends, draw=draw)
    at = np.array([x for x, _ in knots])
    wanted = _slow_knots(scores, SAME, at, draw)
    assert [y for _, y in knots] == pytest.approx(wanted.tolist(), abs=5e-5)


def test_places_are_quantiles_in_which_both_kinds_weigh_the_same() -> None:
    scores = np.array([1.0, 2.0, 3.0, 4.0, 10.0, 20.0, 30.0, 40.0, 50.0, 60.0, 70.0, 80.0])
    same = np.arange(12) >= 4
    # each of the first four carries an eighth, each of the eight others a sixteenth
    assert _places(scores, same, 4).tolist() == [1.0, 2.0, 4.0, 40.0, 80.0]
    assert _places(scores, same, 2).tolist() == [1.0, 4.0, 80.0]
    assert _places(scores[::-1].copy(), same[::-1].copy(), 4).tolist() == [
        1.0,
        2.0,
        4.0,
        40.0,
        80.0,
    ]
    assert _places(scores, same, 1).tolist() == [1.0, 80.0]


def test_the_penalty_of_two_unequal_segments() -> None:
    # widths 1 and 3: slopes of a rise r are 2r and 2r/3
    form = _penalty(np.array([1.0, 3.0]), 2.0)
    for one, other in ((1.0, 0.0), (0.0, 1.0), (0.5, 2.0)):
        rise = np.array([one, other])
        slopes = (2 * one, 2 * other / 3)
        wanted = 2 * (slopes[1] - slopes[0]) ** 2 + 0.1 * 2 * (slopes[0] ** 2 + slopes[1] ** 2) / 2
        assert float(rise @ form @ rise) == pytest.approx(wanted, rel=1e-12)


def test_scores_that_teach_nothing_are_refused() -> None:
    with pytest.raises(CalibrationError, match="infinite"):
        smooth(np.array([0.0, INF]), np.array([False, True]))
    with pytest.raises(CalibrationError, match="equal"):
        smooth(np.array([2.0, 2.0]), np.array([False, True]))
    assert len(smooth(np.array([2.0, 2.5]), np.array([False, True]))) == 2


def test_knots_are_kept_with_six_digits_and_four_decimals() -> None:
    knots = ((-0.123456789, -1.23456), (0.0, 0.00004), (123.456789, 0.99996))
    assert _rounded(knots) == ((-0.123457, -1.2346), (0.0, 0.0), (123.457, 1.0))


# --- people ---------------------------------------------------------------------------------------


def test_two_and_a_half_in_a_hundred_are_cut_on_each_side() -> None:
    values = np.arange(80.0)[::-1].copy()
    found = _told(0.123456, values)
    assert (found.value, found.low, found.high) == (0.1235, 2.0, 77.0)
    found = _told(0.5, np.arange(79.0))
    assert (found.low, found.high) == (1.0, 77.0)
    found = _told(0.5, np.array([3.0, 1.0]))
    assert (found.low, found.high) == (1.0, 3.0)
    found = _told(0.5, np.array([]))
    assert (found.low, found.high) == (-INF, INF)


def test_people_are_drawn_with_replacement_and_nobody_is_not_drawn() -> None:
    people = np.array([(0, -1), (1, -1), (2, 2), (3, 0), (4, -1)])
    sets = list(draws(people, 50))
    assert len(sets) == 50
    for weights in sets:
        one = weights[:2].tolist()
        assert weights[3] == (5 - weights[0] - weights[1] - weights[2] - weights[4]) * weights[0]
        assert all(float(w).is_integer() for w in one)
    assert len({tuple(w.tolist()) for w in sets}) > 30
    # named twice, a person still counts once: 2, not 4, where it is drawn twice
    assert {2.0, 3.0} & {float(w[2]) for w in sets}
    assert len(list(draws(people))) == 400


def test_a_centred_interval_is_moved_by_its_median() -> None:
    pairs = pairs_of(SCORES.tolist(), SAME.tolist(), [(i,) for i in range(23)])
    plain = estimate(pairs, cllr, 101)
    moved = estimate(pairs, cllr, 101, centred=True)
    drawn_ = [
        cllr(SCORES, SAME, w) for w in draws(pairs.people, 101) if w[SAME].any() and w[~SAME].any()
    ]
    away = cllr(SCORES, SAME) - float(np.median(drawn_))
    assert moved.low == pytest.approx(plain.low + away, abs=1.01e-4)
    assert moved.high == pytest.approx(plain.high + away, abs=1.01e-4)
    assert plain.low == pytest.approx(sorted(drawn_)[len(drawn_) // 40], abs=1e-4)
    assert plain.high == pytest.approx(sorted(drawn_)[-1 - len(drawn_) // 40], abs=1e-4)


def test_where_the_others_are_of_one_kind_nothing_is_learnt() -> None:
    pairs = pairs_of([1.0, 2.0, 3.0], [True, False, False], [("a",), ("b",), ("c",)])
    asked: list[int] = []

    def learn(others: Pairs):  # type: ignore[no-untyped-def] # noqa: ANN202 - as apart asks
        asked.append(len(others.scores))
        return lambda scores: scores + 10

    # without the only same pair no line is learnt for it; the others judge one another
    assert apart(pairs, learn, 3).tolist() == [0.0, 12.0, 13.0]
    assert asked == [2, 2]


def test_people_are_numbered_by_their_text_and_short_rows_are_filled() -> None:
    pairs = pairs_of([1, 2, 3], [True, False, False], [("b",), ("c", "a"), (10, "b", "c")])
    assert pairs.people.tolist() == [[2, -1, -1], [3, 1, -1], [0, 2, 3]]
    assert (pairs.count_people(same=True), pairs.count_people(same=False)) == (1, 4)
    kept = pairs.at(np.array([True, False, True]))
    assert (kept.scores.tolist(), kept.same.tolist()) == ([1.0, 3.0], [True, False])
    assert kept.people.tolist() == [[2, -1, -1], [0, 2, 3]]


@pytest.mark.parametrize(
    ("same", "people"),
    [([True], [[0], [1]]), ([True, False], [[0]]), ([True, False], [0, 1])],
)
def test_rows_of_unequal_number_are_refused(same: list[bool], people: list[object]) -> None:
    with pytest.raises(CalibrationError):
        Pairs(scores=np.array([1.0, 2.0]), same=np.array(same), people=np.array(people))


def test_pairs_of_one_kind_are_refused() -> None:
    for same in ([True, True], [False, False]):
        with pytest.raises(CalibrationError, match="of the other"):
            pairs_of([1.0, 2.0], same, [("a",), ("b",)])
    with pytest.raises(CalibrationError):
        pairs_of([], [], [])
