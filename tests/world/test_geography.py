import numpy as np

from filiere.world import World


def test_most_uses_fall_outside_the_nearest_masts_cell(world: World) -> None:
    rows, cells, phones = world.rows, world.cast.cells, world.cast.phones
    index = np.flatnonzero(rows.cell >= 0)[::17]
    x, y = world.cast.recorder.movement.where(phones.person[rows.served[index]], rows.t[index])
    used = rows.cell[index]
    outside = 0
    for operator in range(4):
        mine = np.flatnonzero(cells.operator[used] == operator)
        masts = np.flatnonzero(cells.operator == operator)[::3]
        distance = np.hypot(x[mine, None] - cells.x[masts], y[mine, None] - cells.y[masts])
        outside += (cells.mast[masts][distance.argmin(axis=1)] != cells.mast[used[mine]]).sum()
    assert outside / len(index) > 0.60


def test_a_cell_still_tells_where_a_phone_is(world: World) -> None:
    rows, cells, phones = world.rows, world.cast.cells, world.cast.phones
    index = np.flatnonzero(rows.cell >= 0)[::17]
    x, y = world.cast.recorder.movement.where(phones.person[rows.served[index]], rows.t[index])
    away = np.hypot(x - cells.x[rows.cell[index]], y - cells.y[rows.cell[index]])
    assert np.median(away) < 1800
    strangers = np.hypot(x - np.roll(x, 1), y - np.roll(y, 1))
    assert np.median(away) < 0.5 * np.median(strangers)


def test_a_phone_at_rest_wavers_between_few_cells(world: World) -> None:
    cells = world.cast.cells
    chance = np.linspace(0, 0.999, 400)
    place = np.full(400, 6_000.0)
    served = cells.serving(np.zeros(400, dtype=np.int64), place, place, chance)
    assert 2 <= len(np.unique(served)) <= 8


def test_cells_are_named_by_operator(world: World) -> None:
    cells = world.cast.cells
    assert len(set(cells.text)) == len(cells.text)
    assert {text[:6] for text in cells.text} == {"208-01", "208-10", "208-20", "208-15"}
    latitude, longitude = cells.place(cells.x, cells.y)
    assert np.abs(latitude - 43.6).max() < 0.06
    assert np.abs(longitude - 3.9).max() < 0.08
