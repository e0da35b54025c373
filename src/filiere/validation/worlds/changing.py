"""What is true of a city in which numbers change, clients bring clients, and some die?

The studies of succession, referrals and deaths share their cities: half with every change on, a
quarter drawn from the wide priors, a quarter with referrals switched off. The truth is read off the
cast of the simulator, by the texts of numbers, and never enters a case.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from itertools import pairwise

from filiere.world import Scenario, WorldSettings
from filiere.world.simulation import Cast, cast

PEOPLE = 1000
"""Of the tuning seeds; other cities have ``FEWER``."""
FEWER = 700
DAYS = 28
ROTA = ("changing", "drawn", "changing", "no_referrals")


@dataclass(frozen=True, slots=True, kw_only=True)
class Brought:
    """A newcomer of one network; ``introducer`` is '' where none is in the records."""

    network: int
    newcomer: str
    introducer: str


@dataclass(frozen=True, slots=True, kw_only=True)
class City:
    """The truth, by the texts of numbers."""

    successor: Mapping[str, str]
    stopped: frozenset[str]
    """Gave up, died, left, or whose number was given to somebody else."""
    lines: tuple[frozenset[str], ...]
    """The numbers of each network's line, one after the other."""
    refers: tuple[bool, ...]
    """Per network, whether clients bring clients."""
    brought: tuple[Brought, ...]


def settings_of(seed: int) -> WorldSettings:
    """The city of a seed."""
    name = ROTA[seed % len(ROTA)]
    if name == "drawn":
        scenario = Scenario.draw(seed)
    else:
        scenario = Scenario.named("changing")
        if name == "no_referrals":
            scenario = replace(scenario, name=name, referrals=False)
    people = PEOPLE if seed < 2000 else FEWER
    return WorldSettings(seed=seed, people=people, days=DAYS, scenario=scenario)


def kind_of(seed: int) -> str:
    """The name of a seed's scenario."""
    return ROTA[seed % len(ROTA)]


def city_of(settings: WorldSettings) -> City:
    """Draw the cast again and read the truth off it."""
    world = cast(settings)
    text = world.phones.text
    successor: dict[str, str] = {}
    for network in world.networks:
        held = [network.line, *(courier.phone for courier in network.couriers)]
        if network.plan.second_phone:
            held.append(network.dispatch)
        for each in held:
            successor |= {text(old): text(new) for (old, *_), (new, *_) in pairwise(each.spells)}
    stopped = {text(death.phone) for death in world.deaths}
    for turn in world.turnover:
        if turn.kind == "number":
            successor[text(turn.old)] = text(turn.new)
        elif turn.kind == "stopped":
            stopped.add(text(turn.old))
    for look_alike in world.look_alikes:
        if look_alike.category in {"tourist", "given_again"}:
            stopped |= {text(phone) for part, phone in look_alike.phones if part == "left"}
    return City(
        successor=successor,
        stopped=frozenset(stopped),
        lines=tuple(_line(world, place) for place in range(len(world.networks))),
        refers=tuple(network.plan.referrals for network in world.networks),
        brought=tuple(
            Brought(
                network=place,
                newcomer=text(each.newcomer),
                introducer="" if each.introducer < 0 else text(each.introducer),
            )
            for place, network in enumerate(world.networks)
            for each in network.referrals
        ),
    )


def _line(world: Cast, place: int) -> frozenset[str]:
    return frozenset(world.phones.text(phone) for phone, _, _ in world.networks[place].line.spells)


def in_records(city: City, known: Mapping[str, int]) -> tuple[dict[str, str], frozenset[str]]:
    """Successors whose both numbers left a record, and numbers without any."""
    changed = {old: new for old, new in city.successor.items() if old in known and new in known}
    gone = {old for old, new in city.successor.items() if old in known and new not in known}
    return changed, frozenset((city.stopped & known.keys()) | gone)
