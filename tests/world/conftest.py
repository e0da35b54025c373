"""Worlds shared by the tests of the simulator: small, so that all of them take seconds."""

from dataclasses import replace

import pytest

from filiere.world import Scenario, World, WorldSettings, simulate
from filiere.world.settings import PLAIN

SMALL = WorldSettings(
    seed=3,
    people=900,
    days=14,
    scenario=replace(PLAIN, name="test", look_alikes=1, couriers=2, orders_per_day=20.0),
)


@pytest.fixture(scope="session")
def settings() -> WorldSettings:
    return SMALL


@pytest.fixture(scope="session")
def world() -> World:
    return simulate(SMALL)


@pytest.fixture(scope="session")
def ordinary() -> World:
    """People and nothing else."""
    return simulate(replace(SMALL, scenario=Scenario.named("empty")))
