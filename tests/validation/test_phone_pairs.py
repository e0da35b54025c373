"""Are registrations read as they stand, and pairs judged by lines that never saw their owners?"""

from pathlib import Path

import numpy as np
import pytest

from filiere.validation.copresence_worlds import LEAST, compared, tracks_of
from filiere.validation.phone_pairs import SETS, apart, read_phone_pairs, units
from filiere.world import Scenario, WorldSettings, simulate

DATA = Path(__file__).parents[3] / "shared" / "data" / "phone_pairs"
HEADER = (
    "id,owner,device,timestamp,cellinfo.wgs84.lon,cellinfo.wgs84.lat,cellinfo.azimuth_degrees,cell"
)


@pytest.fixture
def registrations(tmp_path: Path) -> Path:
    """Six owners with two phones each, four days, each about a place of their own."""
    rng = np.random.default_rng(2)
    lines = [HEADER]
    for owner in range(6):
        north, east = 52 + 0.08 * owner, 4 + 0.05 * owner
        for phone in (1, 2):
            for day in range(4):
                for hour in range(7, 23):
                    minute = rng.integers(0, 60)
                    lines.append(
                        f"{len(lines)},Owner{owner},{owner}_{phone},"
                        f"2023-05-{17 + day} {hour:02d}:{minute:02d}:00+00:00,"
                        f"{east + 0.01 * rng.integers(-1, 2):.4f},"
                        f"{north + 0.01 * rng.integers(-1, 2):.4f},{120 * rng.integers(0, 3)},0-0-0"
                    )
    path = tmp_path / "some.csv"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def test_every_registration_and_owner_is_read(registrations: Path) -> None:
    found = read_phone_pairs(registrations)
    assert found.owner.tolist() == [owner for owner in range(6) for _ in range(2)]
    assert np.diff(found.tracks.start).tolist() == [64] * 12


def test_a_unit_is_a_pair_and_a_day_or_a_pair(registrations: Path) -> None:
    found = read_phone_pairs(registrations)
    assert len(units(found, by_day=True).same) == 66 * 4
    whole = units(found, by_day=False)
    assert (len(whole.same), int(whole.same.sum())) == (66, 6)


def test_owners_who_live_apart_are_told_apart_by_lines_that_never_saw_them(
    registrations: Path,
) -> None:
    compared_ = units(read_phone_pairs(registrations), by_day=False)
    ratios = apart(compared_)
    assert ratios[compared_.same].min() > 0 > ratios[~compared_.same].max()


@pytest.mark.real
@pytest.mark.skipif(not DATA.is_dir(), reason=f"{DATA} is not there")
def test_the_public_test_file_is_told_apart() -> None:
    compared_ = units(read_phone_pairs(DATA / SETS[0]), by_day=True)
    assert (int(compared_.same.sum()), len(compared_.same)) == (50, 950)
    ratios = apart(compared_)
    assert np.median(ratios[compared_.same]) > 1
    assert ratios[~compared_.same].max() < 2


def test_a_city_gives_every_kind_of_pair() -> None:
    scenario = Scenario(name="pairs", networks=0, look_alikes=1, pairs=3)
    world = simulate(WorldSettings(seed=12, people=300, days=3, scenario=scenario))
    tracks = tracks_of(world)
    assert int((tracks.count(np.arange(tracks.phones)) >= LEAST).sum()) > 100
    pairs = list(compared(world))
    kinds = {pair.kind for pair in pairs}
    assert {"second", "apart", "apart_crossed", "couple", "household", "stranger"} <= kinds
    for pair in pairs:
        one_holder = pair.people[0] == pair.people[1]
        assert one_holder == (
            pair.kind in {"second", "apart", "rounds", "rounds_duty", "ordinary_two_phones"}
        ), pair
