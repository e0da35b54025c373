"""Does a case make its own curve, bounded by its people, and does no second phone hide another?"""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from filiere.calibration.drawn import drawn
from filiere.calibration.metrics import cllr
from filiere.calibration.own import (
    AS_THEY_ARE,
    FEWEST_CUT,
    Material,
    from_json,
    left,
    own_curve,
    to_json,
)
from filiere.calibration.reference import Feature, Reference, Way, load
from filiere.calibration.reference import from_json as reference_from_json
from filiere.calibration.reference import to_json as reference_to_json
from filiere.errors import CalibrationError

REFERENCE = load("copresence-1")
WIDE = len(REFERENCE.features)


def case(people: int, pairs: int, apart: float, seed: int = 1) -> tuple[Material, np.ndarray]:
    """People cut in two in each way, and their phones in pairs; ``pairs`` people have two phones.

    Of one holder, features lie ``apart`` widths from those of two, on the side that the
    reference expects. Gives also which pair is true.
    """
    rng = np.random.default_rng(seed)
    middle = np.array([f.centre for f in REFERENCE.features])
    width = np.array([f.width for f in REFERENCE.features])

    towards = np.zeros(WIDE)
    slopes = np.array(REFERENCE.ways[0].line[1:])
    towards[: len(slopes)] = np.sign(slopes) / np.sqrt(len(slopes))

    def rows(count: int, *, same: bool) -> np.ndarray:
        away = towards * (apart / 2 if same else -apart / 2)
        return middle + width * (away + 0.5 * rng.normal(size=(count, WIDE)))

    phones = people + pairs
    ways = len(REFERENCE.ways)
    one, other = np.triu_indices(phones, 1)
    true = (one < 2 * pairs) & (one % 2 == 0) & (other == one + 1)
    features = [np.where(true[:, None], rows(len(one), same=True), rows(len(one), same=False))]
    way, same, who = [np.full(len(one), AS_THEY_ARE)], [np.zeros(len(one), bool)], [
        np.stack([one, other], axis=1)
    ]  # fmt: skip
    for place in range(ways):
        features.append(rows(phones, same=True))
        way.append(np.full(phones, place))
        same.append(np.ones(phones, bool))
        who.append(np.stack([np.arange(phones)] * 2, axis=1))
    return (
        Material(
            features=np.concatenate(features),
            way=np.concatenate(way).astype(np.int64),
            same=np.concatenate(same),
            people=np.concatenate(who).astype(np.int64),
        ),
        true,
    )


def test_a_case_tells_its_pairs_though_nobody_says_which_they_are() -> None:
    material, true = case(20, 15, 4.0)
    curve = own_curve("copresence", REFERENCE, material)
    assert curve.own
    asked = material.way == AS_THEY_ARE
    ratios = np.clip(curve.raw(material.features[asked]), *curve.bounds)
    assert cllr(ratios, true) < 0.2
    assert ratios[true].min() > 0


@pytest.mark.parametrize(("people", "pairs"), [(6, 6), (7, 6)])
def test_several_second_phones_do_not_hide_one_another(people: int, pairs: int) -> None:
    material, true = case(people, pairs, 5.0)
    curve = own_curve("copresence", REFERENCE, material)
    asked = material.way == AS_THEY_ARE
    assert curve.raw(material.features[asked])[true].min() > 0
    assert curve.in_question > 0


@given(people=st.integers(FEWEST_CUT, 30), seed=st.integers(0, 5), apart=st.floats(0, 6))
@settings(max_examples=15)
def test_no_ratio_says_more_than_the_people_of_the_case_support(
    people: int, seed: int, apart: float
) -> None:
    curve = own_curve("copresence", REFERENCE, case(people, 0, apart, seed)[0])
    low, high = curve.bounds
    assert high <= np.log10(people + 1) + 1e-9
    assert -low <= np.log10(people + 1) + 1e-9
    row = np.array([f.low for f in REFERENCE.features])
    assert low <= curve.weigh(row).log10 <= high


def test_too_few_people_take_the_reference_and_its_narrow_bounds() -> None:
    curve = own_curve("copresence", REFERENCE, case(FEWEST_CUT - 1, 0, 4.0)[0])
    assert not curve.own
    assert curve.bounds == REFERENCE.bounds
    assert own_curve("copresence", REFERENCE, None).id == curve.id
    assert curve.id.startswith("copresence-reference-")


def test_where_nothing_tells_one_from_two_the_ratio_is_near_one() -> None:
    material, _ = case(40, 0, 0.0)
    curve = own_curve("copresence", REFERENCE, material)
    asked = material.way == AS_THEY_ARE
    assert np.abs(np.clip(curve.raw(material.features[asked]), *curve.bounds)).mean() < 0.35
    assert 0.9 < curve.cllr.value < 1.1


def test_a_curve_is_kept_and_read_again_and_another_has_another_name() -> None:
    curve = own_curve("copresence", REFERENCE, case(20, 3, 3.0)[0])
    assert from_json(to_json(curve)) == curve
    assert to_json(from_json(to_json(curve))) == to_json(curve)
    other = own_curve("copresence", REFERENCE, case(20, 3, 3.0, seed=2)[0])
    assert other.id != curve.id
    with pytest.raises(CalibrationError):
        from_json(to_json(curve).replace("filiere.own-curve/1", "filiere.own-curve/9"))
    with pytest.raises(CalibrationError):
        from_json("{}")


def test_the_order_of_rows_decides_nothing() -> None:
    material, _ = case(16, 4, 2.0)
    rows = np.random.default_rng(3).permutation(len(material.way))
    shuffled = Material(
        features=material.features[rows],
        way=material.way[rows],
        same=material.same[rows],
        people=material.people[rows],
    )
    one, other = (own_curve("copresence", REFERENCE, each) for each in (material, shuffled))
    for ours, theirs in zip(one.ways, other.ways, strict=True):
        assert np.allclose(ours, theirs, atol=1e-4)
    assert one.bounds == other.bounds


def test_a_value_outside_what_was_studied_is_told_and_clipped() -> None:
    curve = own_curve("copresence", REFERENCE, case(20, 3, 3.0)[0])
    inside = np.array([f.centre for f in REFERENCE.features])
    far = inside.copy()
    far[1] = REFERENCE.features[1].high + 1
    farther = inside.copy()
    farther[1] = REFERENCE.features[1].high + 100
    assert REFERENCE.outside(inside) == ()
    assert REFERENCE.outside(far) == (REFERENCE.features[1].name,)
    assert curve.weigh(far) == curve.weigh(farther)


def test_a_pair_counts_as_different_until_its_ratio_passes_the_number_of_partners() -> None:
    still = left(np.array([-3.0, 0.0, 1.6, 4.0]), 1 / 40)
    assert still[0] > 0.99
    assert 0.45 < still[2] < 0.55
    assert still[3] < 0.01


def test_few_rows_stay_with_the_line_they_are_drawn_to_and_many_leave_it() -> None:
    rng = np.random.default_rng(1)
    prior, pull = np.array([0.0, 3.0]), np.array([1.0, 3.0])

    def slope(count: int) -> float:
        same = np.arange(count) % 2 == 0
        features = (0.5 * np.where(same, 0.5, -0.5) + rng.normal(size=count))[:, None]
        return float(drawn(features, same, np.ones(count), prior, pull)[1])

    assert slope(4) > 2
    assert slope(4000) < 1


def test_the_reference_is_written_and_read_as_it_is() -> None:
    assert reference_from_json(reference_to_json(REFERENCE)) == REFERENCE
    with pytest.raises(CalibrationError, match="no reference"):
        load("nobody-1")
    small = Reference(
        id="x", analysis="copresence",
        features=(Feature(name="a", centre=0.0, width=1.0, low=-1.0, high=1.0),),
        ways=(Way(name="w", share=1.0, features=("a",), line=(0.0, 1.0)),),
        line=(0.0, 1.0), bounds=(-1.0, 1.0), cllr=REFERENCE.cllr, sets=1, people=2, study={},
    )  # fmt: skip
    assert reference_from_json(reference_to_json(small)) == replace(small, study={})
