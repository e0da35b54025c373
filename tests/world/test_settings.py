from dataclasses import replace

import pytest

from filiere.errors import WorldError
from filiere.world import Scenario, WorldSettings
from filiere.world.settings import PRESETS


@pytest.mark.parametrize("name", sorted(PRESETS))
def test_every_preset_bears_its_name(name: str) -> None:
    assert Scenario.named(name).name == name


def test_an_unknown_scenario_is_refused_with_the_known_ones() -> None:
    with pytest.raises(WorldError, match=r"No scenario is called x; expected one of .*demo"):
        Scenario.named("x")


def test_drawing_is_repeatable_and_wide() -> None:
    drawn = [Scenario.draw(seed) for seed in range(60)]
    assert drawn == [Scenario.draw(seed) for seed in range(60)]
    assert {scenario.networks for scenario in drawn} == {0, 1, 2, 3}
    assert min(scenario.missing for scenario in drawn) == 0
    assert max(scenario.missing for scenario in drawn) > 0.15


@pytest.mark.parametrize(
    "asked", [{"people": 10}, {"days": 0}, {"days": 9999}, {"seed": -1}, {"block_days": 0}]
)
def test_impossible_worlds_are_refused(asked: dict[str, int]) -> None:
    with pytest.raises(WorldError, match="expected"):
        replace(WorldSettings(seed=1), **asked)  # type: ignore[arg-type]  # by name


def test_shares_stay_shares() -> None:
    with pytest.raises(WorldError, match="missing is 2, expected 0 to 1"):
        Scenario(missing=2)
