"""Are registrations read as they stand, and pairs told apart by the curve of the case itself?"""

from pathlib import Path

import numpy as np
import pytest

from filiere.calibration.metrics import cllr
from filiere.calibration.own import FEWEST_CUT
from filiere.validation.public.phone_pairs import SETS, read_phone_pairs
from filiere.validation.studies.copresence_pairs import some_owners
from filiere.validation.trials.pairs import LEAST, compared, curve_of, tracks_of, weighed
from filiere.world import Scenario, WorldSettings, simulate

DATA = Path(__file__).parents[4] / "shared" / "data" / "phone_pairs"
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


def test_owners_who_live_apart_are_told_apart_by_the_curve_of_the_case(
    registrations: Path,
) -> None:
    found = read_phone_pairs(registrations)
    curve, levels = curve_of(found.tracks)
    assert curve.own
    left, right = (side.astype(np.int64) for side in np.triu_indices(12, 1))
    ratios = weighed(found.tracks, left, right, curve, levels)
    same = found.owner[left] == found.owner[right]
    assert ratios[same].min() > 0 > ratios[~same].max()


@pytest.mark.real
@pytest.mark.skipif(not DATA.is_dir(), reason=f"{DATA} is not there")
@pytest.mark.parametrize(("name", "most"), list(zip(SETS, (0.1, 0.1, 0.12, 0.12), strict=True)))
def test_the_public_files_are_told_apart_as_a_case_that_nobody_tuned(
    name: str, most: float
) -> None:
    found = read_phone_pairs(DATA / name)
    curve, levels = curve_of(found.tracks)
    left, right = (side.astype(np.int64) for side in np.triu_indices(found.tracks.phones, 1))
    ratios = weighed(found.tracks, left, right, curve, levels)
    same = found.owner[left] == found.owner[right]
    assert cllr(ratios, same) <= most
    assert int((ratios[same] < 0).sum()) <= 1


@pytest.mark.real
@pytest.mark.skipif(not DATA.is_dir(), reason=f"{DATA} is not there")
@pytest.mark.parametrize("owners", [2, 3, 6])
def test_a_case_of_few_phones_still_tells_its_pairs(owners: int) -> None:
    found = some_owners(read_phone_pairs(DATA / SETS[1]), owners, 5)
    curve, levels = curve_of(found.tracks)
    assert curve.own == (2 * owners >= FEWEST_CUT)
    left, right = (side.astype(np.int64) for side in np.triu_indices(2 * owners, 1))
    ratios = weighed(found.tracks, left, right, curve, levels)
    same = found.owner[left] == found.owner[right]
    assert ratios[same].min() > 0 > ratios[~same].max()
    assert ratios.max() <= np.log10(2 * owners + 1) or not curve.own


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
