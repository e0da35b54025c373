"""Is a network's number first among those met by several, and does one bill name the courier?

Cities drawn from the wide priors, with four clients who die some hours after a delivery, and one
person whose death has nothing to do with a line. First all bills are held; then, for each death in
turn, the bill of that one number and nothing else.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from filiere.analysis import defaults
from filiere.case import Case
from filiere.case.rights.deaths import DeclaredDeath, declared_deaths
from filiere.linker import link
from filiere.model.evidence import Role
from filiere.runner import run
from filiere.signals.contacts import HOUR_S
from filiere.signals.found import Known, known
from filiere.validation.frame.design import Block, Count, Reading, Sighting, Study, quiet
from filiere.validation.worlds.room import ids_of
from filiere.world import Scenario, WorldSettings
from filiere.world.simulation import Cast, cast

PEOPLE = 500
DAYS = 28
WINDOW_S = defaults("deaths").window_h * HOUR_S
WITHIN_S = defaults("deaths").within_min * 60


@dataclass(frozen=True, slots=True, kw_only=True)
class _Network:
    """The numbers of one network, by id."""

    lines: frozenset[int]
    couriers: frozenset[int]
    everybody: frozenset[int]


def settings_of(seed: int) -> WorldSettings:
    """The city of a seed."""
    drawn = Scenario.draw(seed)
    scenario = replace(
        drawn, name="deaths", networks=max(drawn.networks, 1), deaths=4, look_alikes=1
    )
    return WorldSettings(seed=seed, people=PEOPLE, days=DAYS, scenario=scenario)


def collect(block: Block) -> Iterator[Sighting]:
    """All bills, then one bill at a time."""
    for seed in block.seeds:
        settings = settings_of(seed)
        world = cast(settings)
        group = f"{seed}"
        with block.worlds.case(settings) as (case, _):
            ids = ids_of(case)
            networks = [_numbers(world, place, ids) for place in range(len(world.networks))]
            of = {
                ids[world.phones.text(each.phone)]: each.network
                for each in world.deaths
                if world.phones.text(each.phone) in ids
            }
            deaths = declared_deaths(case)
            yield from _all_bills(case, networks, group)
        for death in deaths:
            network = networks[of[death.number_id]] if of.get(death.number_id, -1) >= 0 else None
            with block.worlds.case(settings) as (case, _):
                yield from _one_bill(case, death, network, group)


def _numbers(world: Cast, place: int, ids: dict[str, int]) -> _Network:
    network = world.networks[place]

    def held(spells: list[tuple[int, int, int]]) -> set[int]:
        texts = {world.phones.text(phone) for phone, _, _ in spells}
        return {ids[text] for text in texts if text in ids}

    lines = held(network.line.spells)
    couriers: set[int] = set()
    for courier in network.couriers:
        couriers |= held(courier.phone.spells)
    return _Network(
        lines=frozenset(lines),
        couriers=frozenset(couriers),
        everybody=frozenset(lines | couriers | held(network.dispatch.spells)),
    )


def _all_bills(case: Case, networks: list[_Network], group: str) -> Iterator[Sighting]:
    run(case, only=("deaths",), progress=quiet)
    met = [each for each in known(case, "deaths") if Role.COURIER not in each.subjects]
    theirs = frozenset().union(*(each.everybody for each in networks))
    numbers = [_called(each) for each in met]
    if any(number in theirs for number in numbers):
        first = int(numbers[0] in theirs)
        yield Count(name="first_met_is_network", hits=first, trials=1, group=group)
    for each in met:
        if int(str(each.measures["deaths"])) >= 3:
            hit = int(_called(each) in theirs)
            yield Count(name="met_by_three_is_network", hits=hit, trials=1, group=group)
    others = sum(number not in theirs for number in numbers)
    yield Reading(name="others_met_by_two", value=float(others), group=group)
    expected = [
        float(str(each.measures["expected_by_chance"]))
        for each in met
        if int(str(each.measures["deaths"])) == 2
    ]
    if len(expected) > 0:
        yield Reading(name="expected_met_by_two", value=expected[0], group=group)


def _called(found: Known) -> int:
    """The number that the finding is about; a lawful service keeps its own role."""
    return found.subjects.get(Role.LINE, found.subjects.get(Role.SERVICE, -1))


def _one_bill(
    case: Case, death: DeclaredDeath, network: _Network | None, group: str
) -> Iterator[Sighting]:
    case.execute("DELETE FROM event WHERE served IS DISTINCT FROM ?", [death.number_id])
    case.execute(
        "DELETE FROM death WHERE number <> (SELECT number FROM number WHERE number_id = ?)",
        [death.number_id],
    )
    link(case, quiet)
    run(case, only=("deaths",), progress=quiet)
    pairs = [
        (each.subjects[Role.COURIER], _called(each))
        for each in known(case, "deaths")
        if Role.COURIER in each.subjects
    ]
    if network is None:
        yield Count(name="no_link_but_listed", hits=int(len(pairs) > 0), trials=1, group=group)
        return
    visible = _rung(case, death, network)
    yield Count(name="courier_rang_on_the_bill", hits=int(visible), trials=1, group=group)
    if not visible:
        hit = int(any(rang in network.couriers for rang, _ in pairs))
        yield Count(name="unseen_but_listed", hits=int(len(pairs) > hit), trials=1, group=group)
        return
    right = [rang in network.couriers for rang, _ in pairs]
    line = [called in network.lines for _, called in pairs]
    for name, hits in (
        ("rang_back_first", right[:1]),
        ("rang_back_among_three", right[:3]),
        ("line_first", line[:1]),
    ):
        yield Count(name=name, hits=int(any(hits)), trials=1, group=group)


def _rung(case: Case, death: DeclaredDeath, network: _Network) -> bool:
    """Whether the bill shows the line reached, and a courier ringing within the time."""
    found = case.value(
        "SELECT count(*) FROM contact l JOIN contact c ON c.t > l.t AND c.t - l.t <= $within "
        "WHERE l.a = $number AND list_contains($lines, l.b) AND l.t >= $from "
        "AND c.b = $number AND list_contains($couriers, c.a) AND c.t <= $at",
        {
            "within": WITHIN_S,
            "number": death.number_id,
            "lines": sorted(network.lines),
            "couriers": sorted(network.couriers),
            "from": death.at_s - WINDOW_S,
            "at": death.at_s,
        },
        of=int,
    )
    return found > 0


STUDY = Study(id="deaths", method="deaths", collect=collect)
