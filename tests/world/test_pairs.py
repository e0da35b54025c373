from dataclasses import replace

import numpy as np
import pytest

from filiere.world import Scenario, World, WorldSettings, simulate, truth_of
from filiere.world.pairs import ONE_HOLDER, Pair, Tie

SETTINGS = WorldSettings(
    seed=11, people=600, days=7, scenario=Scenario(name="pairs", networks=0, look_alikes=0, pairs=4)
)


@pytest.fixture(scope="module")
def world() -> World:
    return simulate(SETTINGS)


def apart_m(world: World, pair: Pair) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
    """Distance between the two holders every quarter of an hour of the week."""
    movement, start = world.cast.recorder.movement, world.cast.calendar.start_s
    t = start + np.arange(0, 7 * 86_400, 900)
    x, y = movement.where(np.full(len(t), pair.left_person), t)
    to_x, to_y = movement.where(np.full(len(t), pair.right_person), t)
    return np.hypot(x - to_x, y - to_y)


def test_each_kind_of_pair_is_there_and_leaves_records(world: World) -> None:
    assert [pair.tie for pair in world.cast.pairs] == [tie for tie in Tie for _ in range(4)]
    silent = [
        phone
        for pair in world.cast.pairs
        for phone in (pair.left, pair.right)
        if not np.any(world.rows.served == phone)
    ]
    assert len(silent) <= 2


def test_one_holder_is_one_person_and_a_couple_never_parts(world: World) -> None:
    for pair in world.cast.pairs:
        assert (pair.left_person == pair.right_person) == (pair.tie in ONE_HOLDER)
        if pair.tie is Tie.COUPLE:
            assert apart_m(world, pair).max() < 150


def test_those_who_work_together_travel_together_and_part(world: World) -> None:
    for pair in world.cast.pairs:
        if pair.tie in {Tie.CREW, Tie.DRIVER_RUNNER}:
            away = apart_m(world, pair)
            assert np.mean(away < 600) > 0.03
            assert away.max() > 600


def test_a_phone_for_work_is_used_there_and_nowhere_else(world: World) -> None:
    movement, people = world.cast.recorder.movement, world.cast.society.people
    for pair in world.cast.pairs:
        if pair.tie is not Tie.APART:
            continue
        for phone, at_work in ((pair.left, False), (pair.right, True)):
            t = world.cast.events.t[(world.cast.events.a == phone) | (world.cast.events.b == phone)]
            x, y = movement.where(np.full(len(t), pair.left_person), t)
            away = np.hypot(
                x - people.work_x[pair.left_person], y - people.work_y[pair.left_person]
            )
            near = np.mean(away < 400) if len(t) > 0 else float(at_work)
            assert near > 0.95 if at_work else near < 0.2


def test_worlds_without_pairs_do_not_change(world: World) -> None:
    plain = simulate(replace(SETTINGS, scenario=Scenario.named("empty")))
    assert plain.cast.pairs == ()
    assert truth_of(plain.cast)["pairs"] == []
    truth = truth_of(world.cast)["pairs"]
    assert isinstance(truth, list)
    assert len(truth) == len(world.cast.pairs)
