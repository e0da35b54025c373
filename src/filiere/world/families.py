"""In which ways can a city be drawn?

A family is everything that a world assumes beyond what records are: the land, the people and whom
they know, what a network does, which services there are, how people talk. A third family is one
more entry here.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from filiere.world import chatter, look_alikes, network, people
from filiere.world.chatter import Society
from filiere.world.geography import Cells, lay_out, side_of
from filiere.world.look_alike import LookAlike
from filiere.world.organisation import Organisation
from filiere.world.people import People, Ties
from filiere.world.scene import Scene
from filiere.world.second import land, services, talk
from filiere.world.second import network as second_network
from filiere.world.second import people as second_people
from filiere.world.settings import Scenario
from filiere.world.tape import Events


@dataclass(frozen=True, slots=True)
class Family:
    """One way to draw a city."""

    lay_out: Callable[[int, int], Cells]
    """Masts, by seed and number of people."""
    settle: Callable[[int, int], People]
    tie: Callable[[int, People], Ties]
    set_up: Callable[[Scene, Scenario, tuple[Organisation, ...]], Organisation]
    """One network at work, beside those set up before."""
    open_services: Callable[[Scene, int], list[LookAlike]]
    day_of: Callable[[Society, int, int], Events]
    """What the people of one chunk begin on one day."""


FAMILIES: Mapping[int, Family] = MappingProxyType(
    {
        1: Family(
            lay_out=lay_out,
            settle=lambda seed, count: people.settle(seed, count, side_of(count)),
            tie=people.tie,
            set_up=network.set_up,
            open_services=look_alikes.open_services,
            day_of=chatter.day_of,
        ),
        2: Family(
            lay_out=land.lay_out,
            settle=lambda seed, count: second_people.settle(seed, count, land.land_of(seed)),
            tie=second_people.tie,
            set_up=second_network.set_up,
            open_services=services.open_services,
            day_of=talk.day_of,
        ),
    }
)
