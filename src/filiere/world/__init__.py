"""Where do records with known truth come from?

A simulator of cities: ordinary people, lawful services that look like order lines, and phone-run
delivery networks drawn from wide priors. It exists to measure how often methods are wrong; it is
observational, and of no help in running anything.
"""

from filiere.world.settings import LAYOUTS, Layout, Scenario, WorldSettings, demo_settings
from filiere.world.simulation import World, simulate
from filiere.world.truth import truth_of
from filiere.world.writing import write

__all__ = [
    "LAYOUTS",
    "Layout",
    "Scenario",
    "World",
    "WorldSettings",
    "demo_settings",
    "simulate",
    "truth_of",
    "write",
]
