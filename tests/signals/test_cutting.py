"""Are phones cut as second phones are used, and is nobody's name what decides?"""

from collections import Counter

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from filiere.signals.cutting import (
    BLOCK_S,
    FEWEST,
    SPELL_S,
    Cut,
    among,
    cuts,
    owners,
    spells,
    split,
)
from filiere.signals.likeness import FEATURES, at_once, likeness, own_levels
from filiere.signals.switches import DAY_S, METRES_PER_DEGREE, Tracks, lay

START = 1_717_372_800


def town(seed: int, phones: int = 6, names: list[int] | None = None) -> Tracks:
    """Phones of holders with a home, a workplace and some errands, three weeks."""
    rng = np.random.default_rng(seed)
    rows = []
    for phone in range(phones):
        home, work = rng.uniform(0, 20_000, (2, 2))
        for day in range(21):
            for second in np.sort(rng.integers(0, DAY_S, 12)).tolist():
                at = work if 9 <= second // 3600 < 17 and day % 7 < 5 else home
                if rng.random() < 0.2:
                    at = rng.uniform(0, 20_000, 2)
                rows.append((phone, START + day * DAY_S + second, *(at + rng.normal(0, 300, 2))))
                if rng.random() < 0.4:
                    rows.append((phone, START + day * DAY_S + second + 120, *at))
    owner, t, x, y = (np.array(column) for column in zip(*rows, strict=True))
    owner = owner.astype(np.int64)
    if names is not None:
        owner = np.array(names)[owner]
    return lay(
        owner,
        t.astype(np.int64),
        43.6 + y / METRES_PER_DEGREE,
        3.9 + x / METRES_PER_DEGREE,
        np.full(len(t), 700.0),
    )


def rows(tracks: Tracks, phone: int) -> list[tuple[int, float, float]]:
    part = slice(int(tracks.start[phone]), int(tracks.start[phone + 1]))
    return list(
        zip(
            tracks.t[part].tolist(),
            tracks.latitude[part].tolist(),
            tracks.longitude[part].tolist(),
            strict=True,
        )
    )


@given(seed=st.integers(0, 30))
@settings(max_examples=10)
def test_the_halves_of_a_phone_are_its_records_and_nothing_is_lost(seed: int) -> None:
    made = town(seed)
    for cut in cuts(made):
        assert len(cut.phones) > 0
        for place, phone in enumerate(cut.phones.tolist()):
            halves = [rows(cut.halves, 2 * place), rows(cut.halves, 2 * place + 1)]
            assert min(map(len, halves)) >= FEWEST
            assert Counter(halves[0] + halves[1]) == Counter(rows(made, phone))


def by_way(made: Tracks) -> dict[str, list[Cut]]:
    found: dict[str, list[Cut]] = {}
    for cut in cuts(made):
        found.setdefault(cut.way, []).append(cut)
    return found


def test_a_spell_a_block_of_hours_and_a_day_stay_whole() -> None:
    made = town(3)
    found = by_way(made)
    assert list(found) == ["anywhere", "hours", "days", "place"]
    for way, width in (("hours", BLOCK_S), ("days", DAY_S)):
        (cut,) = found[way]
        for place in range(len(cut.phones)):
            one, other = ({t // width for t, _, _ in rows(cut.halves, 2 * place + half)}
                          for half in (0, 1))  # fmt: skip
            assert one & other == set()
    (cut,) = found["anywhere"]
    for place in range(len(cut.phones)):
        first, second = ([t for t, _, _ in rows(cut.halves, 2 * place + half)] for half in (0, 1))
        nearest = np.abs(np.subtract.outer(np.array(first), np.array(second))).min(axis=1)
        assert (nearest > SPELL_S).all()


def test_what_is_cut_by_place_is_never_heard_about_one_place() -> None:
    made = town(4)
    for cut in by_way(made)["place"]:
        for place in range(len(cut.phones)):
            one, other = (np.array(rows(cut.halves, 2 * place + half))[:, 1:] for half in (0, 1))
            middle = np.median(one, axis=0), np.median(other, axis=0)
            assert np.abs(middle[0] - middle[1]).max() * METRES_PER_DEGREE > 700


def test_names_decide_nothing() -> None:
    names = [5, 3, 0, 4, 1, 2]
    made, renamed = town(5), town(5, names=names)
    assert np.array_equal(own_levels(made), own_levels(renamed)[names])
    one, other = among(made, np.arange(6)), among(renamed, np.arange(6))
    assert np.array_equal(one.t, other.t)
    for a, b in zip(cuts(one), cuts(other), strict=True):
        assert np.array_equal(a.halves.t, b.halves.t)
        assert np.array_equal(a.halves.start, b.halves.start)


def test_one_phone_cut_in_two_is_like_itself() -> None:
    made = town(6, phones=8)
    cut = split(made)
    levels = own_levels(cut.halves)
    half = 2 * np.arange(len(cut.phones))
    own = likeness(cut.halves, half, half + 1, levels)
    others = likeness(cut.halves, half, np.roll(half, 2) + 1, levels)
    column = FEATURES.index("own_remoteness")
    assert own[:, column].max() < others[:, column].min()


def test_what_is_told_at_once_agrees_with_the_whole_where_it_can() -> None:
    made = town(7)
    levels = own_levels(made)
    left, right = np.triu_indices(made.phones, 1)
    whole = likeness(made, left, right, levels)
    quick = at_once(made, left, right, levels)
    for name in ("remoteness", "strain", "offset", "own_remoteness", "own_promptness"):
        assert np.allclose(whole[:, FEATURES.index(name)], quick[:, FEATURES.index(name)])


def test_left_and_right_may_be_exchanged() -> None:
    made = town(8)
    levels = own_levels(made)
    left, right = np.triu_indices(made.phones, 1)
    assert np.array_equal(likeness(made, left, right, levels), likeness(made, right, left, levels))


def test_a_phone_without_a_record_has_no_spell() -> None:
    none = lay(*(np.empty(0, dtype=np.int64),) * 2, *(np.empty(0),) * 3)
    assert len(spells(none)) == 0
    assert len(owners(none)) == 0
