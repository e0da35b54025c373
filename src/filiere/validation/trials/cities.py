"""Which cities do the studies of lines, dispatch phones and couriers share?

One city per seed, three networks in it, its techniques drawn from the wide priors: dispatcher
abroad or not, up to 95 % of contacts by applications, up to 30 % of rows missing, clocks of
operators that differ by seconds, numbers that change. Most cities have 1,400 people over four
weeks; one seed in eight has two weeks, one eight weeks (of fewer people: what the time affords).
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np

from filiere.case import Case
from filiere.signals.book import Ledger, ledger
from filiere.signals.contacts import (
    DAY_S,
    Ints,
    LocalClock,
    billed_numbers,
    local_clock,
    read_contacts,
)
from filiere.signals.observed import Window, observed
from filiere.signals.scene import Scene, scene_of
from filiere.validation.frame.design import Block
from filiere.validation.worlds.room import Network, Truth
from filiere.world import Scenario, WorldSettings

PEOPLE = 1400
LONG_PEOPLE = 1000
NETWORKS = 3
TWO_WEEKS, EIGHT_WEEKS = 3, 6
"""Remainders by 8 of the seeds whose city is shorter or longer than four weeks."""


def city(seed: int, family: int = 1) -> WorldSettings:
    """The city of a seed, in either family of worlds."""
    days = {TWO_WEEKS: 14, EIGHT_WEEKS: 56}.get(seed % 8, 28)
    drawn = Scenario.draw(seed)
    scenario = replace(
        drawn,
        name="three networks",
        networks=NETWORKS,
        look_alikes=2,
        deaths=0,
        dispatch_bill=seed % 2 == 0,
    )
    people = LONG_PEOPLE if days > 28 else PEOPLE
    return WorldSettings(seed=seed, people=people, days=days, scenario=scenario, family=family)


CALLERS_BILLED = (
    (0.02, "none"),
    (0.3, "up_to_three_in_ten"),
    (0.7, "up_to_seven_in_ten"),
    (1.0, "most"),
)
"""Shares of a number's callers whose bills are held, and what each is called."""


@dataclass(frozen=True)
class City:
    """One city brought in, with its truth and what the analyses read of it.

    Without slots: the scene is made once, when first asked for, and kept.
    """

    seed: int
    settings: WorldSettings
    case: Case
    truth: Truth
    book: Ledger
    clock: LocalClock
    billed: Ints
    """Numbers whose bills are held, in order."""
    window: Window
    """From when to when a contact of each number would have been seen."""
    bills: str = "all"
    """Whose bills are held: of all, of those around each line or service, of whoever answers."""
    to_fit_on: bool = False

    @cached_property
    def scene(self) -> Scene:
        """What verdicts on lines are made from."""
        return scene_of(self.case, self.book.contacts)

    def setting(self, network: Network | None) -> dict[str, str]:
        """What the city, and a network of it, was like."""
        told = {
            "days": str(self.settings.days),
            "rows missing": _share(self.settings.scenario.missing),
            "bills_of_unequal_periods": _yes(self.settings.scenario.uneven > 0),
            "bills held": self.bills,
        }
        if network is not None:
            plan = network.plan
            told |= {
                "dispatcher abroad": _yes(plan["abroad"]),
                "dispatch_bill_held": _yes(
                    not plan["abroad"] or self.settings.scenario.dispatch_bill
                ),
                "by applications": _share(float(str(plan["app_share"]))),
                "rounds_in_the_evening": _yes(not plan["express"]),
            }
        return told

    def categories(self) -> Mapping[int, tuple[str, str]]:
        """(category, part) of every number of a look-alike, the first where it plays several."""
        found: dict[int, tuple[str, str]] = {}
        for category, parts in self.truth.look_alikes:
            for part, number in parts:
                found.setdefault(number, (category, part))
        return found

    def callers(self, number: int) -> int:
        """Distinct numbers that reached it."""
        return len(self.callers_of(number))

    def callers_of(self, number: int) -> Ints:
        """Numbers that reached it, each once."""
        contacts = self.book.contacts
        return np.unique(contacts.a[self.book.by_b.of(number)]).astype(np.int64)

    def callers_billed(self, number: int) -> str:
        """In words, the share of its callers whose bill is held."""
        callers = self.callers_of(number)
        share = int(np.isin(callers, self.billed).sum()) / max(len(callers), 1)
        for limit, told in CALLERS_BILLED:
            if share <= limit:
                return told
        return CALLERS_BILLED[-1][1]


SOME, SHORT, FEW_DAYS = "some clients", "eight days", "few days"
BILLS = ("all", SOME, "around it", "who answers")
"""By the remainder of a seed by four, whose bills a city to fit on holds; each is asked again with
few days of the bills around it."""
WAYS = ("all", SOME, "around it", "who answers", SHORT)
"""Whose bills each city to judge by holds, one way after the other."""
SHORT_DAYS = 8
FITTED_DAYS = (7, 14)
"""Days of short bills to fit on: from the first, below the last, drawn for each city."""


def held_cities(block: Block, family: int = 1) -> Iterator[City]:
    """The cities of a block with the bills that investigations hold.

    Two ways each to fit on; every way to judge by, so that ways are compared on the same cities.
    """
    for seed in block.seeds:
        ways = {"tuning": (BILLS[seed % len(BILLS)], FEW_DAYS), "quick": ("all",)}
        for bills in ways.get(block.name, WAYS):
            with _open(block, city(seed, family)) as made:
                yield replace(as_held(made, bills), to_fit_on=block.name == "tuning")


def as_held(city: City, bills: str) -> City:
    """The city with the bills that an investigation holds: hardly ever those of all callers.

    *Around it*: whoever answers, sends or delivers, in each network and each lawful service. *Some
    clients*: these, and a share of everybody else's that is drawn for each city. *Who answers*: the
    numbers that are called, and the phones that send. *Eight days*, *a week or two*: those around
    it, for so long.
    What no bill held shows is taken out of the city's private copy.
    """
    if bills == "all":
        return city
    held: set[int | None] = set()
    for network in city.truth.networks:
        held |= {*network.lines, network.dispatch, *network.dispatches}
        held |= set(network.couriers) if bills != "who answers" else set()
    for _, parts in city.truth.look_alikes:
        held |= {number for part, number in parts if bills != "who answers" or part in ANSWERS}
    rng = np.random.default_rng(city.seed)
    if bills == SOME:
        share = rng.uniform(0.05, 0.95)
        held |= set(city.billed[rng.random(len(city.billed)) < share].tolist())
    asked = sorted(set(city.billed.tolist()) & {each for each in held if each is not None})
    city.case.execute(
        "DELETE FROM coverage WHERE NOT list_contains($held::INTEGER[], number_id)", {"held": asked}
    )
    city.case.execute(
        "DELETE FROM contact WHERE NOT coalesce(list_contains($held::INTEGER[], a), false) "
        "AND NOT coalesce(list_contains($held::INTEGER[], b), false)",
        {"held": asked},
    )
    if bills in {SHORT, FEW_DAYS}:
        days = SHORT_DAYS if bills == SHORT else int(rng.integers(*FITTED_DAYS))
        _shorten(city.case, days, float(rng.random()))
    return replace(_read(city.seed, city.settings, city.case, city.truth), bills=bills)


def _shorten(case: Case, days: int, where: float) -> None:
    """Leave so many days of every bill; ``where`` in the period they lie, in [0, 1]."""
    ((first, last),) = case.query("SELECT min(from_s), max(to_s) FROM coverage")
    room = max(int(last) - int(first) - days * DAY_S, 0)
    begin = int(first) + int(room * where)
    span = {"begin": begin, "finish": begin + days * DAY_S}
    case.execute("DELETE FROM contact WHERE t < $begin OR t >= $finish", span)
    case.execute(
        "UPDATE coverage SET from_s = greatest(from_s, $begin), to_s = least(to_s, $finish)", span
    )
    case.execute("DELETE FROM coverage WHERE from_s >= to_s")


ANSWERS = frozenset({"line", "desk"})
"""Parts of a lawful service whose phones are called, or send."""


def _yes(value: object) -> str:
    return "yes" if bool(value) else "no"


def _share(value: float) -> str:
    if value <= 0:
        return "none"
    return "up to 15 %" if value <= 0.15 else "15 to 50 %" if value <= 0.5 else "over 50 %"


def cities(block: Block, family: int = 1) -> Iterator[City]:
    """The cities of a block's seeds, one after the other."""
    for seed in block.seeds:
        with _open(block, city(seed, family)) as made:
            yield made


@contextmanager
def _open(block: Block, settings: WorldSettings) -> Iterator[City]:
    with block.worlds.case(settings) as (case, truth):
        yield _read(settings.seed, settings, case, truth)


def _read(seed: int, settings: WorldSettings, case: Case, truth: Truth) -> City:
    contacts = read_contacts(case)
    return City(
        seed=seed,
        settings=settings,
        case=case,
        truth=truth,
        book=ledger(contacts),
        clock=local_clock(case, contacts),
        billed=np.array(sorted(billed_numbers(case)), dtype=np.int64),
        window=observed(case, contacts),
    )
