"""Are phones of one pocket found, explained, and kept apart from those that merely live near?"""

import json
from collections.abc import Callable

import numpy as np
import pytest

from filiere.analyses.copresence.analysis import ANALYSIS
from filiere.analyses.copresence.case import Heard as HeardPhones
from filiere.analyses.copresence.companions import companions
from filiere.analyses.copresence.search import scored, spacings, tail_from
from filiere.analyses.copresence.weigh import Weigher, weigher
from filiere.analysis import Answer, Row
from filiere.calibration.own import from_json
from filiere.case import Case
from filiere.model.codes import Direction, Kind, record_id
from filiere.model.evidence import LikelihoodRatio, Role
from filiere.runner.rows import finding_of
from filiere.signals.switches import METRES_PER_DEGREE, Tracks, lay

T0 = 1_717_200_000
DAY = 86_400
SIDE = 14
"""Cells per side of a square town, one kilometre apart."""
STRANGERS = 60
COURIER, OWN, ELSEWHERE = 1, 2, 3
Heard = list[tuple[int, int, int]]
"""Number, second, cell (1 to SIDE²)."""


def walk(rng: np.random.Generator, home: tuple[int, int], work: tuple[int, int]) -> np.ndarray:
    """The square a holder is in, hour by hour for 21 days: home, work, and somewhere else."""
    places = []
    for hour in range(21 * 24):
        if 8 <= hour % 24 < 17 and hour // 24 % 7 < 5:
            places.append(work)
        elif 18 <= hour % 24 < 22 and rng.random() < 0.6:
            places.append(tuple(rng.integers(0, SIDE, 2).tolist()))
        else:
            places.append(home)
    return np.array(places)


def uses(rng: np.random.Generator, number: int, places: np.ndarray, count: int) -> Heard:
    """A phone's registrations: the square of the hour, or a neighbouring one."""
    second = np.sort(rng.choice(21 * DAY, count, replace=False))
    at = np.clip(places[second // 3600] + rng.integers(-1, 2, (count, 2)), 0, SIDE - 1)
    cells = 1 + at[:, 0] * SIDE + at[:, 1]
    return [(number, T0 + int(t), int(cell)) for t, cell in zip(second, cells, strict=True)]


def town(seed: int = 3) -> Heard:
    """A courier's two phones, a phone that is elsewhere, and strangers."""
    rng = np.random.default_rng(seed)

    def holder() -> np.ndarray:
        home, work = (tuple(rng.integers(0, SIDE, 2).tolist()) for _ in range(2))
        return walk(rng, home, work)

    heard: Heard = []
    pocket = holder()
    for number in (COURIER, OWN):
        heard += uses(rng, number, pocket, 260)
    for number in range(ELSEWHERE, ELSEWHERE + STRANGERS):
        heard += uses(rng, number, holder(), 160)
    return heard


Ask = Callable[..., Answer]


@pytest.fixture(scope="module")
def ask(tmp_path_factory: pytest.TempPathFactory) -> Ask:
    folder, made = tmp_path_factory.mktemp("towns"), 0

    def asked(heard: Heard, *, courier: int | None = COURIER, cells: bool = True) -> Answer:
        nonlocal made
        made += 1
        path = folder / f"{made}.filiere"
        with Case.create(path, {"reference": "t", "timezone": "UTC"}) as case:
            fill(case, heard, courier=courier, cells=cells)
            return ANALYSIS.answer(case, ANALYSIS.takes(), lambda _said, _share: None)

    return asked


Pair = Callable[[int, int, str | None], tuple[Answer, str]]
PairOf = Callable[[Heard, int, int], Answer]


@pytest.fixture(scope="module")
def pair_of(tmp_path_factory: pytest.TempPathFactory) -> PairOf:
    folder, made = tmp_path_factory.mktemp("given"), 0

    def compared(heard: Heard, one: int, other: int, kept: str | None = None) -> Answer:
        nonlocal made
        made += 1
        assert ANALYSIS.of_numbers is not None
        with Case.create(folder / f"{made}.filiere", {"reference": "t", "timezone": "UTC"}) as case:
            fill(case, heard, courier=None, cells=True)
            return ANALYSIS.of_numbers(case, ANALYSIS.takes(), (one, other), kept)

    return compared


@pytest.fixture(scope="module")
def pair(pair_of: Callable[..., Answer]) -> Pair:
    """Two numbers of the town; the answer and the curve that it was given by."""

    def compared(one: int, other: int, kept: str | None) -> tuple[Answer, str]:
        answer = pair_of(town(), one, other, kept)
        return answer, next(iter(answer.curves.values()), "")

    return compared


@pytest.fixture(scope="module")
def answer(ask: Ask) -> Answer:
    """Of the town, asked once for all tests that only look."""
    return ask(town())


def fill(case: Case, heard: Heard, *, courier: int | None, cells: bool) -> None:
    numbers = sorted({number for number, _, _ in heard})
    case.insert("coverage", [(n, T0, T0 + 21 * DAY) for n in numbers])
    if cells:
        case.insert(
            "cell_place",
            [
                (
                    *(1 + i * SIDE + j, 43.6 + i * 1000 / METRES_PER_DEGREE),
                    *(3.9 + j * 1000 / (METRES_PER_DEGREE * np.cos(np.radians(43.6))), None),
                    *(None, None, None, "mast", 4326, 0.0, "", "", 1),
                )
                for i in range(SIDE)
                for j in range(SIDE)
            ],
        )
    if courier is not None:
        subjects = json.dumps([{"role": "courier", "number_id": courier}])
        case.insert(
            "finding",
            [
                (
                    *("couriers-1", 1, "couriers", "investigative", "", "", subjects, T0, T0),
                    *("null", None, None, None, 1, None, '{"private_phone": null}', "[]", "[]"),
                    *([], 0, None),
                )
            ],
        )
    rows = [
        (record_id(1, 2 + n), t, Kind.CALL, Direction.OUT, number, "NULL", "NULL", 60, "NULL",
         "NULL", cell, "NULL", 0, 0)
        for n, (number, t, cell) in enumerate(heard)
    ]  # fmt: skip
    lines = [", ".join(str(v) if isinstance(v, str) else str(int(v)) for v in row) for row in rows]
    case.execute(f"INSERT INTO event VALUES ({'), ('.join(lines)})")  # binding is slow


def subjects(row: Row) -> set[int]:
    return {s.number_id for s in row.subjects if s.number_id is not None}


def test_the_own_phone_of_a_courier_is_found_and_nobody_else(answer: Answer) -> None:
    assert [subjects(row) for row in answer.rows] == [{COURIER, OWN}]
    (row,) = answer.rows
    assert {subject.role for subject in row.subjects} == {Role.LEFT, Role.RIGHT}
    assert row.expected_by_chance is not None
    assert row.expected_by_chance <= 1
    assert answer.considered >= STRANGERS
    assert int(str(row.measures["shared_bins"])) > 5
    assert row.measures["dislocations"] == 0
    assert row.measures["same_handset"] == 0


def test_the_ratio_is_against_the_other_phones_of_the_case(answer: Answer) -> None:
    finding = finding_of("copresence", ANALYSIS, answer.rows[0], answer.considered)
    told = finding.measures["likelihood_ratios"]
    assert isinstance(told, list)
    assert isinstance(finding.lr, LikelihoodRatio)
    assert [each["log10_lr"] for each in told if isinstance(each, dict)] == [finding.lr.log10]
    assert finding.lr.log10 > 1
    assert finding.propositions is not None
    assert "this case" in finding.propositions.population.en


def test_the_curve_of_the_case_comes_with_the_answer(answer: Answer) -> None:
    (content,) = answer.curves.values()
    curve = from_json(content)
    assert curve.own
    assert list(answer.curves) == [curve.id]
    assert answer.rows[0].weighed[0].ratio.calibration == curve.id
    assert curve.people_same == STRANGERS + 2
    assert curve.bounds[1] <= np.log10(STRANGERS + 3)


def test_the_ways_of_using_a_second_phone_are_told_apart(answer: Answer) -> None:
    (row,) = answer.rows
    assert row.measures["way"] == "anywhere"
    by_way = row.measures["by_way"]
    assert isinstance(by_way, dict)
    assert set(by_way) == {"anywhere", "hours", "days", "place"}


def test_it_explains_by_ten_switches_and_by_the_day_it_needs_most(answer: Answer) -> None:
    (row,) = answer.rows
    weightiest = row.measures["weightiest"]
    assert isinstance(weightiest, list)
    assert len(weightiest) == 10
    for each in weightiest:
        assert isinstance(each, dict)
        km = each["km"]
        assert isinstance(km, (list, tuple))
        low, high = (float(str(end)) for end in km)
        assert low < high
    day = row.measures["without_one_day"]
    assert isinstance(day, dict)
    assert str(day["day"]).startswith("2024-06-")


def test_without_a_role_in_the_ledger_a_town_of_strangers_lists_nobody(ask: Ask) -> None:
    strangers = [each for each in town() if each[0] >= ELSEWHERE]
    assert ask(strangers, courier=None).rows == ()


def test_records_without_cells_are_not_a_denial(ask: Ask) -> None:
    answer = ask(town(), cells=False)
    assert answer.not_applicable is not None
    assert answer.rows == ()


def test_renaming_and_shuffling_change_nothing_but_names(ask: Ask, answer: Answer) -> None:
    heard = town()
    names = {number: 100 - number for number, _, _ in heard}
    renamed = [(names[number], t, cell) for number, t, cell in reversed(heard)]
    (before,) = answer.rows
    (after,) = ask(renamed, courier=names[COURIER]).rows
    assert [names[s.number_id or 0] for s in before.subjects] == [
        s.number_id for s in after.subjects
    ]
    assert before.weighed[0].ratio == after.weighed[0].ratio
    assert before.measures["by_way"] == after.measures["by_way"]
    assert before.measures["weightiest"] == after.measures["weightiest"]
    assert len(before.evidence) == len(after.evidence)


def test_two_given_numbers_are_compared_for_and_against(pair: Pair) -> None:
    together, kept = pair(COURIER, OWN, None)
    (row,) = together.rows
    assert row.weighed[0].ratio.log10 > 1
    apart, _ = pair(COURIER, ELSEWHERE, None)
    (row,) = apart.rows
    assert row.weighed[0].ratio.log10 < -1
    again, _ = pair(ELSEWHERE, COURIER, kept)  # by the curve that was kept, in the other order
    assert again.rows[0].weighed == row.weighed
    assert again.rows[0].measures == row.measures


def test_a_number_without_a_place_is_not_compared(pair: Pair) -> None:
    answer, _ = pair(COURIER, 999, None)
    assert answer.rows == ()
    assert answer.not_applicable is not None


def test_among_a_dozen_phones_second_phones_do_not_hide_one_another(ask: Ask) -> None:
    """W5: six people with two phones each, then one phone more: all six pairs stay listed."""
    for more in (0, 1):
        heard = second_phones(6, more)
        answer = ask(heard, courier=None)
        listed = {frozenset(subjects(row)) for row in answer.rows}
        assert {frozenset((2 * k + 1, 2 * k + 2)) for k in range(6)} <= listed
        assert len(listed) <= 7


def test_where_none_could_stand_out_the_run_says_so(ask: Ask) -> None:
    answer = ask(second_phones(0, 9), courier=None)
    assert answer.remark is not None
    assert "36" in answer.remark.en
    for row in answer.rows:  # whatever is listed tells that chance may give it
        assert row.expected_by_chance is not None


def test_two_phones_alone_are_weighed_by_the_reference_sets(pair_of: PairOf) -> None:
    rng = np.random.default_rng(8)
    home = walk(rng, (3, 4), (9, 9))
    heard = [*uses(rng, 1, home, 200), *uses(rng, 2, home, 200)]
    answer = pair_of(heard, 1, 2)
    (row,) = answer.rows
    assert not from_json(next(iter(answer.curves.values()))).own
    assert row.weighed[0].ratio.log10 > 0
    assert row.weighed[0].ratio.log10 <= 1


def second_phones(pairs: int, more: int) -> Heard:
    """So many people with two phones, and so many with one."""
    rng = np.random.default_rng(11)
    heard: Heard = []
    for person in range(pairs + more):
        home, work = (tuple(rng.integers(0, SIDE, 2).tolist()) for _ in range(2))
        places = walk(rng, home, work)
        numbers = (
            (2 * person + 1, 2 * person + 2)
            if person < pairs
            else (2 * pairs + person - pairs + 1,)
        )
        for number in numbers:
            heard += uses(rng, number, places, 220)
    return heard


def tracks(heard: Heard) -> Tracks:
    number, t, cell = (np.array(column, dtype=np.int64) for column in zip(*heard, strict=True))
    north, east = np.divmod(cell - 1, SIDE)
    return lay(
        number - 1,
        t,
        43.6 + north * 1000 / METRES_PER_DEGREE,
        3.9 + east * 1000 / (METRES_PER_DEGREE * np.cos(np.radians(43.6))),
        np.full(len(t), 1500.0),
    )


def weighs(made: Tracks) -> Weigher:
    nobody = np.zeros(len(made.t), dtype=np.int64)
    heard = HeardPhones(tracks=made, number=np.arange(made.phones), cell=nobody, record=nobody)
    return weigher(heard, np.arange(made.phones))


def test_the_join_finds_what_comparing_every_pair_finds() -> None:
    made = tracks(town())
    phones = np.arange(made.phones)
    by = weighs(made)
    left, right = np.triu_indices(made.phones, 1)
    everything = scored(by, left, right)
    met = companions(made, phones, most=10, cap=200, offset_s=0)
    joined = dict(zip(zip(met.left.tolist(), met.right.tolist(), strict=True),
                      scored(by, met.left, met.right).tolist(), strict=True))  # fmt: skip
    best = int(np.argmax(everything))
    assert (left[best], right[best]) == (COURIER - 1, OWN - 1)
    assert joined[COURIER - 1, OWN - 1] == pytest.approx(everything[best])
    for one, other, value in zip(left.tolist(), right.tolist(), everything.tolist(), strict=True):
        if (one, other) in joined:
            assert joined[one, other] == pytest.approx(value)


def test_a_pair_that_is_not_scored_could_not_have_passed() -> None:
    made = tracks(town())
    by = weighs(made)
    left, right = np.triu_indices(made.phones, 1)
    everything = scored(by, left, right)
    for least in (0.0, 1.0):
        quick = scored(by, left, right, least)
        assert np.all(everything[np.isneginf(quick)] < least)
        kept = np.isfinite(quick)
        assert quick[kept] == pytest.approx(everything[kept])


def test_chance_falls_as_the_score_rises() -> None:
    by = weighs(tracks(town()))
    tail = tail_from(by.different, by.still)
    assert tail is not None
    share = tail.beyond(np.array([tail.start - 1, tail.start + 0.1, tail.start + 1]))
    assert share[0] == 1.0
    assert share[1] > share[2] > 0
    assert tail.beyond(np.array([tail.least(1000, 1.0)]))[0] * 1000 == pytest.approx(1.0)


def test_a_phone_that_has_a_partner_does_not_hide_those_of_others() -> None:
    """Chance is told from the second partner on: second phones stay above it."""
    rng = np.random.default_rng(4)
    left, right = np.triu_indices(40, 1)
    scores = rng.exponential(0.4, len(left)) - 2
    without = spacings(scores, left, right)
    with_partners = scores.copy()
    with_partners[(left % 2 == 0) & (right == left + 1)] = 3.0
    found = spacings(with_partners, left, right)
    assert without is not None
    assert found is not None
    assert without.least(1.0) < found.least(1.0) < 3.0
    assert 1 < without.expected(np.sort(scores)[-5:-4])[0] < 20
