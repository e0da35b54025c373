"""A case's own curve, step by step, against slower programs and values worked out by hand."""

import json
import math
from dataclasses import replace
from itertools import chain

import numpy as np
import pytest
from scipy.optimize import minimize

from filiere.calibration import own
from filiere.calibration.curve import Estimate
from filiere.calibration.kept import read_kept
from filiere.calibration.metrics import bits
from filiere.calibration.own import (
    AS_THEY_ARE,
    Material,
    OwnCurve,
    _cost,
    _enough,
    _last_of,
    _left,
    _line_of,
    _ranks,
    fitted,
    from_json,
    highest,
    judged,
    last,
    left,
    own_curve,
    score,
    to_json,
)
from filiere.calibration.pairs import Flags, Numbers, Pairs
from filiere.calibration.people import estimate_mean
from filiere.calibration.reference import Feature, Reference, Way
from filiere.calibration.reference import from_json as reference_from_json
from filiere.calibration.reference import to_json as reference_to_json
from filiere.errors import CalibrationError

TOY = Reference(
    id="toy-1",
    analysis="copresence",
    features=(
        Feature(name="a", centre=2.0, width=0.5, low=0.0, high=5.0),
        Feature(name="b", centre=-1.0, width=2.0, low=-4.0, high=3.0),
        Feature(name="c", centre=0.0, width=4.0, low=-8.0, high=6.0),
    ),
    ways=(
        Way(name="anywhere", share=3.0, features=("a", "c"), line=(-0.5, 1.5, 0.25)),
        Way(name="hours", share=1.0, features=("b",), line=(0.25, -2.0)),
        Way(name="days", share=2.0, features=("c", "b"), line=(0.5, 0.75, 1.0)),
    ),
    line=(0.1, 0.9),
    bounds=(-1.5, 1.25),
    cllr=Estimate(value=0.5, low=0.4, high=0.6),
    sets=4,
    people=30,
    study={"z": 1, "a": 2},
)
CURVE = OwnCurve(
    id="x", reference="toy-1", own=True, ways=tuple(way.line for way in TOY.ways),
    line=TOY.line, bounds=(-1.5, 1.25), cllr=TOY.cllr, people_same=9, people_different=9,
    pairs_same=27, pairs_different=36, in_question=1, tippett_same=(), tippett_different=(),
)  # fmt: skip


@pytest.fixture(autouse=True)
def toy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(own, "load", lambda _: TOY)


def _scaled(row: list[float]) -> list[float]:
    return [
        (min(max(value, f.low), f.high) - f.centre) / f.width
        for f, value in zip(TOY.features, row, strict=True)
    ]


def _of_way(place: int, z: list[float]) -> float:
    """log LR of one way, written out."""
    way = TOY.ways[place]
    at = {f.name: value for f, value in zip(TOY.features, z, strict=True)}
    return way.line[0] + sum(
        slope * at[name] for slope, name in zip(way.line[1:], way.features, strict=True)
    )


def _mean(z: list[float]) -> float:
    """log10 of the mean ratio, each way for its share of six."""
    parts = [way.share / 6 * math.exp(_of_way(i, z)) for i, way in enumerate(TOY.ways)]
    return math.log10(sum(parts))


ROWS = [
    [2.0, -1.0, 0.0], [2.3, 0.5, -2.0], [9.0, -9.0, 9.0], [-9.0, 9.0, -9.0], [1.2, -3.0, 5.0],
    [3.1, 2.0, 1.0], [2.9, -2.2, -6.0],
]  # fmt: skip


def test_the_score_is_the_mean_ratio_over_the_ways() -> None:
    rows = np.array(ROWS)
    z = TOY.scaled(rows)
    lines = [way.line for way in TOY.ways]
    assert z.tolist() == [pytest.approx(_scaled(row)) for row in ROWS]
    wanted = [_mean(_scaled(row)) for row in ROWS]
    assert score(TOY, lines, z).tolist() == pytest.approx(wanted, rel=1e-12)
    bounded = [min(max(value, -3.0), 3.0) for value in wanted]
    assert any(abs(value) > 3 for value in wanted)
    assert CURVE.raw(rows).tolist() == pytest.approx([0.1 + 0.9 * v for v in bounded], rel=1e-12)
    steep = [(line[0] * 90, *line[1:]) for line in lines]
    assert max(score(TOY, steep, z)) == 12
    assert min(score(TOY, [(-90.0, *line[1:]) for line in lines], z)) == -12


@pytest.mark.parametrize(
    ("scores", "wanted"),
    [(-3.01, -2.6), (-3.0, -2.6), (-2.99, -2.591), (0.0, 0.1), (2.99, 2.791), (3.01, 2.8)],
)
def test_beyond_three_the_mean_says_no_more(scores: float, wanted: float) -> None:
    assert last((0.1, 0.9), np.array([scores]))[0] == pytest.approx(wanted, rel=1e-12)


@pytest.mark.parametrize("place", range(len(ROWS)))
def test_each_way_alone_and_the_way_that_fits_best(place: int) -> None:
    row = ROWS[place]
    z = _scaled(row)
    told = CURVE.by_way(np.array(row))
    assert list(told) == ["anywhere", "hours", "days"]
    for number, name in enumerate(told):
        alone = min(max(_of_way(number, z) / math.log(10), -3.0), 3.0)
        assert told[name] == round(min(max(0.1 + 0.9 * alone, -1.5), 1.25), 4)
    fits = [math.log(way.share) + _of_way(i, z) for i, way in enumerate(TOY.ways)]
    assert CURVE.resembles(np.array(row)) == TOY.ways[fits.index(max(fits))].name


def test_a_row_resembles_the_way_of_greater_share_where_both_fit_alike() -> None:
    flat = replace(CURVE, ways=((0.0, 0.0, 0.0), (1.0, 0.0), (0.4, 0.0, 0.0)))
    # log 3 = 1.0986, log 1 + 1 = 1, log 2 + 0.4 = 1.093
    assert flat.resembles(np.array(ROWS[0])) == "anywhere"
    assert replace(flat, ways=((0.0, 0.0, 0.0), (1.11, 0.0), (0.4, 0.0, 0.0))).resembles(
        np.array(ROWS[0])
    ) == "hours"  # fmt: skip
    assert replace(flat, ways=((0.0, 0.0, 0.0), (1.0, 0.0), (0.41, 0.0, 0.0))).resembles(
        np.array(ROWS[0])
    ) == "days"  # fmt: skip


@pytest.mark.parametrize(
    ("intercept", "log10", "at_bound"),
    [
        (1.24994, 1.2499, False), (1.24996, 1.25, True), (1.25, 1.25, True), (1.3, 1.25, True),
        (-1.49994, -1.4999, False), (-1.5, -1.5, True), (-1.6, -1.5, True), (0.0, 0.0, False),
        (0.123449, 0.1234, False),
    ],
)  # fmt: skip
def test_an_lr_is_at_its_bound_from_the_bound_on(
    intercept: float,
    log10: float,
    at_bound: bool,  # noqa: FBT001 - a column of the table
) -> None:
    curve = replace(CURVE, line=(intercept, 0.0))
    weighed = curve.weigh(np.array(ROWS[0]))
    assert (weighed.log10, weighed.at_bound, weighed.calibration) == (log10, at_bound, "x")


@pytest.mark.parametrize("unknown", [(), ("a",), ("b",), ("c",), ("a", "c"), ("a", "b", "c")])
def test_the_highest_is_that_of_the_best_corner(unknown: tuple[str, ...]) -> None:
    rows = np.array(ROWS)
    z = TOY.scaled(rows)
    found = highest(TOY, CURVE, z, unknown)
    for row, value in zip(z.tolist(), found.tolist(), strict=True):
        parts = 0.0
        for place, way in enumerate(TOY.ways):
            corners = [row]
            for column, f in enumerate(TOY.features):
                if f.name in unknown:
                    corners = [
                        [*r[:column], (end - f.centre) / f.width, *r[column + 1 :]]
                        for r in corners
                        for end in (f.low, f.high)
                    ]
            parts += way.share / 6 * math.exp(max(_of_way(place, corner) for corner in corners))
        wanted = 0.1 + 0.9 * min(max(math.log10(parts), -3), 3)
        assert value == pytest.approx(wanted, rel=1e-12)


# --- material -------------------------------------------------------------------------------------


def material(people: int, seed: int = 3, *, ways: tuple[int, ...] = (0, 1)) -> Material:
    """Everyone cut in some of the ways, everyone's pairs, and half of the pairs crossed."""
    rng = np.random.default_rng(seed)
    rows: list[tuple[np.ndarray, int, bool, tuple[int, int]]] = []
    middle = np.array([f.centre for f in TOY.features])
    width = np.array([f.width for f in TOY.features])
    towards = np.array([0.8, -0.6, 0.5])

    def add(way: int, who: tuple[int, int], *, same: bool, away: float) -> None:
        drawn = middle + width * (away * towards + 0.9 * rng.normal(size=3))
        rows.append((drawn, way, same, who))

    for person in range(people):
        for way in ways:
            add(way, (person, person), same=True, away=1.0)
        for other in range(person):
            # phones 0 and 1, 5 and 6, … are one person's, and nobody says so
            second = person == other + 1 and person % 5 == 1
            add(AS_THEY_ARE, (other, person), same=False, away=4.0 if second else -1.0)
            if (person + other) % 2 == 0:
                add(ways[other % len(ways)], (person, other), same=False, away=-1.0)
    features, way_, same_, who_ = zip(*rows, strict=True)
    return Material(
        features=np.array(features), way=np.array(way_, dtype=np.int64), same=np.array(same_),
        people=np.array(who_, dtype=np.int64),
    )  # fmt: skip


def test_eight_people_cut_and_twenty_pairs_make_a_curve() -> None:
    def small(cut: int, pairs: int) -> Material:
        who = [(i, i) for i in range(cut)] * 2 + [(i, i + 1) for i in range(pairs)]
        crossed = [(i, i + 2) for i in range(30)]
        return Material(
            features=np.zeros((2 * cut + pairs + 30, 3)),
            way=np.array([0] * cut + [1] * cut + [AS_THEY_ARE] * pairs + [0] * 30),
            same=np.array([True] * 2 * cut + [False] * (pairs + 30)),
            people=np.array(who + crossed),
        )

    assert [_enough(small(*each)) for each in ((8, 20), (7, 20), (8, 19), (9, 21))] == [
        True, False, False, True,
    ]  # fmt: skip
    assert not own_curve("copresence", TOY, small(7, 30)).own
    assert not own_curve("copresence", TOY, small(30, 19)).own


@pytest.mark.parametrize(
    ("raw", "partner", "kept"),
    [
        # odds 1/4 of 1 to 3/4: a quarter may be one person's
        (0.0, 0.25, 0.75), (1.0, 0.25, 1 - 2.5 / 3.25), (-1.0, 0.25, 1 - 0.025 / 0.775),
        (math.log10(3), 0.25, 0.5), (0.0, 0.5, 0.5), (20.0, 0.5, 0.0), (-20.0, 0.5, 1.0),
        (9.0, 1e-6, 0.000999), (10.0, 1e-6, 0.000999), (-9.0, 0.999999, 0.999),
        (-10.0, 0.999999, 0.999),
    ],
)  # fmt: skip
def test_what_is_left_of_a_pair_that_may_be_one_persons(
    raw: float, partner: float, kept: float
) -> None:
    assert left(np.array([raw]), partner)[0] == pytest.approx(kept, abs=1.01e-6)


def test_a_crossed_pair_is_in_question_as_the_pair_itself_is() -> None:
    held = Material(
        features=np.zeros((7, 3)),
        way=np.array([AS_THEY_ARE, AS_THEY_ARE, 0, 1, 0, 1, 0]),
        same=np.array([False, False, False, False, False, True, True]),
        people=np.array([(0, 1), (2, 10), (1, 0), (10, 2), (1, 10), (0, 0), (1, 1)]),
    )
    raw = np.array([0.0, 1.0, 5.0, 5.0, 5.0, 5.0, 5.0])
    one, other = 0.75, round(1 - 2.5 / 3.25, 6)
    assert _left(held, raw, 0.25).tolist() == [one, other, one, other, 1.0, 1.0, 1.0]


def _weights_of_way(held: Material, place: int, left_: Numbers) -> list[float]:
    """Row by row: both kinds weigh half the people; the different ones, cut or not, alike."""
    kinds = {
        "one": [i for i in range(len(held.way)) if held.same[i] and held.way[i] == place],
        "crossed": [i for i in range(len(held.way)) if not held.same[i] and held.way[i] == place],
        "plain": [
            i for i in range(len(held.way)) if not held.same[i] and held.way[i] == AS_THEY_ARE
        ],
    }
    used = [i for rows in kinds.values() for i in rows]
    half = len({int(p) for i in used for p in held.people[i]}) / 2
    weights = [0.0] * len(held.way)
    for i in kinds["one"]:
        weights[i] = half / len(kinds["one"])
    different = [kinds[name] for name in ("crossed", "plain") if kinds[name]]
    for rows in different:
        for i in rows:
            weights[i] = half / len(different) * left_[i] / sum(left_[j] for j in rows)
    return weights


def _drawn_slowly(
    x: Numbers, same: Flags, weights: list[float], prior: list[float], pull: list[float]
) -> list[float]:
    def loss(beta: np.ndarray) -> float:
        z = beta[0] + x @ beta[1:]
        cost = np.array(weights) * np.logaddexp(0, np.where(same, -z, z))
        return float(
            cost.sum()
            + sum(p * (b - q) ** 2 for p, b, q in zip(pull, beta, prior, strict=True)) / 2
        )

    found = minimize(
        loss, np.array(prior), method="L-BFGS-B",
        options={"maxiter": 5000, "maxfun": 200_000, "ftol": 1e-15, "gtol": 1e-10},
    )  # fmt: skip
    return [float(b) for b in found.x]


@pytest.mark.parametrize("place", [0, 1])
@pytest.mark.parametrize("whole", [True, False])
def test_the_line_of_a_way_weighs_both_kinds_as_the_people(place: int, whole: bool) -> None:  # noqa: FBT001 - a column
    held = material(9)
    if not whole:  # no pair of this way was crossed
        held = held.at(held.same | (held.way != place))
    z = TOY.scaled(held.features)
    left_ = (0.2 + (np.arange(len(held.way)) % 7) / 10).astype(np.float64)
    prior = list(TOY.ways[place].line)
    pull = [1.0] + [3.0] * (len(prior) - 1)
    wanted = _drawn_slowly(
        z[:, TOY.index(TOY.ways[place])],
        held.same,
        _weights_of_way(held, place, left_),
        prior,
        pull,
    )
    assert _line_of(TOY, place, held, z, left_) == pytest.approx(wanted, abs=3e-5)


def test_a_way_in_which_nobody_was_cut_keeps_the_line_of_the_reference() -> None:
    held = material(9)
    z = TOY.scaled(held.features)
    assert _line_of(TOY, 2, held, z, np.ones(len(z))) == TOY.ways[2].line


@pytest.mark.parametrize("ways", [(0, 1), (1,), (0, 1, 2)])
def test_the_last_line_weighs_each_way_present_for_its_share(ways: tuple[int, ...]) -> None:
    held = material(9, ways=ways)
    z = TOY.scaled(held.features)
    scores = score(TOY, [way.line for way in TOY.ways], z) * 2
    left_ = (0.2 + (np.arange(len(held.way)) % 7) / 10).astype(np.float64)
    plain = [i for i in range(len(z)) if not held.same[i] and held.way[i] == AS_THEY_ARE]
    one = {p: [i for i in range(len(z)) if held.same[i] and held.way[i] == p] for p in ways}
    half = (
        len({int(p) for i in [*plain, *chain.from_iterable(one.values())] for p in held.people[i]})
        / 2
    )
    weights = [0.0] * len(z)
    for i in plain:
        weights[i] = half * left_[i] / sum(left_[j] for j in plain)
    total = sum(TOY.ways[p].share for p in ways)
    for p, rows in one.items():
        for i in rows:
            weights[i] = half * TOY.ways[p].share / total / len(rows)
    ln10 = math.log(10)
    assert (np.abs(scores) > 3).any()
    x = (np.clip(scores, -3, 3) * ln10)[:, None]
    wanted = _drawn_slowly(x, held.same, weights, [0.1 * ln10, 0.9], [0.5, 1.0])
    found = _last_of(TOY, held, scores, left_)
    assert found == pytest.approx((wanted[0] / ln10, wanted[1]), abs=3e-5)


@pytest.mark.parametrize("people", [2, 3, 8, 9])
def test_shares_are_worked_out_again_five_times(people: int) -> None:
    held = material(people)
    z = TOY.scaled(held.features)
    left_ = np.ones(len(z))
    for _ in range(5):
        lines = tuple(_line_of(TOY, place, held, z, left_) for place in range(3))
        line = _last_of(TOY, held, score(TOY, lines, z), left_)
        raw = last(line, score(TOY, lines, z))
        left_ = _left(held, raw, 1 / (people - 1 if people > 2 else 2))
    assert fitted(TOY, held)[:2] == (lines, line)
    assert fitted(TOY, held)[2].tolist() == left_.tolist()
    # where the shares are known, the lines are fitted once, and the shares stay
    known = np.full(len(z), 0.7)
    lines = tuple(_line_of(TOY, place, held, z, known) for place in range(3))
    once = fitted(TOY, held, known)
    assert once[0] == lines
    assert once[1] == _last_of(TOY, held, score(TOY, lines, z), known)
    assert once[2].tolist() == known.tolist()


def test_each_pair_is_judged_by_lines_that_saw_neither_of_its_people() -> None:
    held = material(11)
    weight = (0.3 + (np.arange(len(held.way)) % 5) / 10).astype(np.float64)
    pairs, values, ways = judged(TOY, held, weight)
    rows = [
        i
        for i in range(len(weight))
        if held.same[i] or (held.way[i] == AS_THEY_ARE and weight[i] >= 0.5)
    ]
    assert ways.tolist() == held.way[rows].tolist()
    assert pairs.same.tolist() == held.same[rows].tolist()
    assert pairs.people.tolist() == [
        [int(held.people[i][0]), -1] if held.same[i] else held.people[i].tolist() for i in rows
    ]
    fold = np.random.default_rng(20_240_602).permutation(11) % 4
    assert pairs.scores.tolist() == values.tolist()
    for at, row in enumerate(rows):
        mine = {int(fold[p]) for p in held.people[row]}
        seen = np.array([not mine & {int(fold[p]) for p in who} for who in held.people])
        lines, line, _ = fitted(TOY, held.at(seen), weight[seen])
        z = TOY.scaled(held.features[[row]])
        assert values[at] == pytest.approx(last(line, score(TOY, lines, z))[0], rel=1e-9)


def test_people_of_whom_nothing_is_left_are_judged_by_nothing() -> None:
    held = material(3)
    _, values, _ = judged(TOY, held, np.ones(len(held.way)))
    fold = np.random.default_rng(20_240_602).permutation(3) % 4
    assert sorted(fold.tolist()) == [0, 1, 2]
    # without two of three people no pair is left that could teach what two people look like
    asked = np.flatnonzero(held.same | (held.way == AS_THEY_ARE))
    two = np.array([held.people[row][0] != held.people[row][1] for row in asked])
    assert (values[two] == 0).all()
    assert (values[~two] != 0).all()


def test_the_cost_tells_each_way_for_its_share() -> None:
    values = np.array([0.5, -0.2, 1.0, 0.3, -0.4, 0.2, -1.0])
    same, shares = np.arange(7) < 4, np.array([3.0, 3.0, 1.0, 2.0, 1.0, 1.0, 1.0])
    people = np.array([(0, -1), (1, -1), (0, -1), (1, -1), (0, 1), (0, 2), (1, 2)])
    pairs = Pairs(scores=values, same=same, people=people)
    each = bits(values, same)
    one = (3 * each[0] + 3 * each[1] + each[2] + 2 * each[3]) / 9
    found = _cost(pairs, shares)
    assert found.value == round(float((one + each[4:].mean()) / 2), 4)
    scaled = np.array([*(each[:4] * shares[:4] / 2.25), *each[4:]])
    assert found == estimate_mean(pairs, scaled)


def test_ranks_count_each_row_for_its_share() -> None:
    values = np.array([3.0, 1.0, 2.0, 0.123456, 5.0])
    assert _ranks(values, np.ones(5)) == (0.1235, 1.0, 2.0, 3.0, 5.0)
    # 0.12 holds a tenth, 1 three, 2 one, 3 four, 5 one: at 0, 1/4, 1/2, 3/4 and 1
    shares = np.array([4.0, 3.0, 1.0, 1.0, 1.0])
    assert _ranks(values, shares) == (0.1235, 1.0, 2.0, 3.0, 5.0)
    shares = np.array([1.0, 6.0, 1.0, 1.0, 1.0])
    assert _ranks(values, shares) == (0.1235, 1.0, 1.0, 2.0, 5.0)
    many = np.arange(100.0)[::-1]
    found = _ranks(many, np.ones(100))
    assert len(found) == 41
    assert found[:4] == (0.0, 2.0, 4.0, 7.0)
    assert found[-2:] == (97.0, 99.0)


# --- what is kept ---------------------------------------------------------------------------------


def test_without_material_the_reference_speaks() -> None:
    curve = own_curve("copresence", TOY, None)
    assert curve.id.startswith("copresence-reference-")
    assert curve == replace(
        CURVE, id=curve.id, own=False, people_same=30, people_different=30, pairs_same=0,
        pairs_different=0, in_question=0,
    )  # fmt: skip


def test_what_a_curve_tells_of_its_case_is_counted() -> None:
    held = material(12)
    curve = own_curve("copresence", TOY, held)
    lines, line, weight = fitted(TOY, held)
    pairs, values, ways = judged(TOY, held, weight)
    plain = ~held.same & (held.way == AS_THEY_ARE)
    assert curve.own
    assert curve.id.startswith("copresence-case-")
    assert (curve.ways, curve.line) == (lines, line)
    assert (curve.people_same, curve.people_different) == (12, 12)
    assert curve.pairs_same == 24
    assert curve.in_question == int((weight[plain] < 0.5).sum())
    assert curve.in_question > 0
    assert curve.pairs_different == 66 - int((weight[plain] < 0.5).sum())
    low, high = curve.bounds
    clipped = np.clip(values, low, high)
    shares = np.array([{0: 3.0, 1: 1.0, -1: 1.0}[int(way)] for way in ways])
    assert curve.cllr == _cost(pairs.having(clipped), shares)
    assert curve.tippett_same == _ranks(clipped[pairs.same], shares[pairs.same])
    assert curve.tippett_different == _ranks(clipped[~pairs.same], shares[~pairs.same])


def test_a_kept_curve_is_read_by_its_schema_and_nothing_else_is() -> None:
    text = to_json(CURVE)
    assert read_kept(text) == CURVE
    assert from_json(text) == CURVE
    for schema in ("filiere.own-curve/0", "a", "filiere.own-choice/1", "zz"):
        with pytest.raises(CalibrationError):
            read_kept(json.dumps({**json.loads(text), "schema": schema}))
    for broken in ("", "[]", "{}", "3", json.dumps({**json.loads(text), "surprise": 1})):
        with pytest.raises(CalibrationError):
            read_kept(broken)
    for key in json.loads(text):
        with pytest.raises(CalibrationError):
            from_json(json.dumps({k: v for k, v in json.loads(text).items() if k != key}))


def test_a_reference_is_read_back_and_each_missing_entry_is_refused() -> None:
    text = reference_to_json(TOY)
    assert reference_from_json(text) == TOY
    assert text.endswith("}\n")
    assert text.splitlines()[1] == ' "schema": "filiere.reference/1",'
    assert text.index('"a": 2') < text.index('"z": 1')
    content = json.loads(text)
    for key in content:
        with pytest.raises(CalibrationError):
            reference_from_json(json.dumps({k: v for k, v in content.items() if k != key}))
    for schema in ("filiere.reference/0", "filiere.reference/2", "a", "z"):
        with pytest.raises(CalibrationError, match="reference/1"):
            reference_from_json(json.dumps({**content, "schema": schema}))


@pytest.mark.parametrize(
    ("row", "outside"),
    [
        ([0.0, -4.0, 6.0], ()), ([5.0, 3.0, -8.0], ()), ([-0.001, 0.0, 0.0], ("a",)),
        ([5.001, 0.0, 0.0], ("a",)), ([1.0, 3.001, -8.001], ("b", "c")), ([2.5, 1.0, 1.0], ()),
    ],
)  # fmt: skip
def test_only_what_lies_beyond_the_range_studied_is_outside(
    row: list[float], outside: tuple[str, ...]
) -> None:
    assert TOY.outside(np.array(row)) == outside


def test_a_row_of_another_width_is_no_row() -> None:
    with pytest.raises(ValueError, match="zip"):
        TOY.outside(np.array([1.0, 1.0]))
    with pytest.raises(ValueError, match="zip"):
        score(TOY, [TOY.ways[0].line], TOY.scaled(np.array(ROWS)))
    with pytest.raises(ValueError, match="zip"):
        replace(CURVE, ways=CURVE.ways[:2]).by_way(np.array(ROWS[0]))
    with pytest.raises(ValueError, match="zip"):
        replace(CURVE, ways=CURVE.ways[:2]).resembles(np.array(ROWS[0]))
    with pytest.raises(ValueError, match="zip"):
        highest(TOY, replace(CURVE, ways=CURVE.ways[:2]), TOY.scaled(np.array(ROWS)), ())
