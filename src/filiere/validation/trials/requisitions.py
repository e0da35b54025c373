"""How many bills does each policy ask for before the dispatch phone's, from one death's bill?

A city is played as a case would grow: at first only the bill of one declared death is seen, up to
that death; each request reveals the bill asked for, in the period asked for, and nothing else. A
number whose bill nobody holds (abroad) reveals nothing, and the request still counts. *Reached* is
the request for a dispatch phone's bill: from then on its number is known and asked about.

Works on the contacts of a whole city. Bills asked for beside the first one; MOST + 1 for never.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

import numpy as np

from filiere.advice.case_view import CaseView
from filiere.advice.steps import BillsRead, advise
from filiere.advice.traces import Root
from filiere.case import Case
from filiere.case.rights.deaths import declared_deaths
from filiere.signals.contacts import Bools, Contacts, Ints, read_contacts
from filiere.signals.runs import partners
from filiere.validation.worlds.room import Network, Truth
from filiere.world import Scenario, WorldSettings

MOST = 25
"""Bills after which a policy is held to have failed."""
LEAST_RELAYS = 20
"""A dispatch phone that left fewer contacts with couriers cannot be reached by bills."""


PEOPLE = 600
DAYS = 28


def one_death_city(seed: int, family: int = 1) -> WorldSettings:
    """The city of a seed, in either family: a network at least, and one death."""
    drawn = Scenario.draw(seed)
    scenario = replace(
        drawn, name="one_death", networks=max(1, drawn.networks), deaths=1, front=False
    )
    return WorldSettings(seed=seed, people=PEOPLE, days=DAYS, scenario=scenario, family=family)


@dataclass(frozen=True, slots=True, kw_only=True)
class City:
    """Everything a city's operators could hand over, and what is true of its chain."""

    contacts: Contacts
    on_a: Bools
    """Whether the row of who initiates is there; ``on_b`` likewise of who is reached."""
    on_b: Bools
    billed: frozenset[int]
    span_s: tuple[int, int]
    dead: int
    died_s: int
    network: Network
    relays: int
    """Contacts between the dispatch phone and couriers."""

    @property
    def reachable(self) -> bool:
        """Whether bills can lead to the dispatch phone at all."""
        return self.relays >= LEAST_RELAYS


def read_city(case: Case, truth: Truth) -> City | None:
    """The city of a case; None where nobody of a network died."""
    contacts = read_contacts(case)
    deaths = declared_deaths(case)
    if len(deaths) == 0 or len(contacts) == 0:
        return None
    dead, died_s = deaths[0].number_id, deaths[0].at_s
    network = _network_of(truth, dead, died_s)
    if network is None:
        return None
    rows = case.columns(
        "SELECT contact_id, out_record IS NOT NULL AS on_a, in_record IS NOT NULL AS on_b "
        "FROM contact ORDER BY contact_id"
    )
    at = np.searchsorted(np.ma.getdata(rows["contact_id"]), contacts.contact_id)
    heads = np.array(sorted(heads_of(network)), dtype=np.int64)
    couriers = np.array(network.couriers, dtype=np.int64)
    return City(
        contacts=contacts,
        on_a=np.ma.getdata(rows["on_a"])[at].astype(np.bool_),
        on_b=np.ma.getdata(rows["on_b"])[at].astype(np.bool_),
        billed=frozenset(
            int(n) for (n,) in case.query("SELECT DISTINCT number_id FROM coverage ORDER BY 1")
        ),
        span_s=contacts.span_s,
        dead=dead,
        died_s=died_s,
        network=network,
        relays=int((np.isin(contacts.a, heads) & np.isin(contacts.b, couriers)).sum()),
    )


def heads_of(network: Network) -> frozenset[int]:
    """Numbers from which couriers are sent: the line's own where there is no second phone."""
    return frozenset(network.dispatches if len(network.dispatches) > 0 else network.lines)


def _network_of(truth: Truth, dead: int, died_s: int) -> Network | None:
    """The network that delivered last before the death."""
    last = [
        (delivery.delivered_s, place)
        for place, network in enumerate(truth.networks)
        for delivery in network.deliveries
        if delivery.client == dead and delivery.delivered_s < died_s
    ]
    return truth.networks[max(last)[1]] if len(last) > 0 else None


@dataclass(slots=True)
class Game:
    """A case as it grows: bills asked for, each with its period."""

    city: City
    asked: dict[int, tuple[int, int]] = field(default_factory=dict)
    refused: set[int] = field(default_factory=set)

    def seen(self) -> Contacts:
        """Contacts that stand on a bill held, in its period."""
        contacts = self.city.contacts
        low = np.full(contacts.numbers, np.iinfo(np.int64).max)
        high = np.full(contacts.numbers, -1, dtype=np.int64)
        for number, (begin, end) in self.asked.items():
            low[number], high[number] = begin, end
        t, a, b = contacts.t, contacts.a, contacts.b
        out = self.city.on_a & (t >= low[a]) & (t <= high[a])
        into = self.city.on_b & (t >= low[b]) & (t <= high[b])
        return contacts.where(out | into)

    def open_numbers(self, seen: Contacts) -> Ints:
        """Numbers seen that have not been asked about."""
        known = np.array(sorted({*self.asked, *self.refused}), dtype=np.int64)
        return np.setdiff1d(np.unique(np.concatenate((seen.a, seen.b))).astype(np.int64), known)


Choice = tuple[int, tuple[int, int]]
Policy = Callable[[Game, Contacts], Choice | None]


def bills_needed(city: City, policy: Policy) -> tuple[int, int, bool]:
    """Bills up to the dispatch phone's, all bills asked for, whether it stopped by itself."""
    game = Game(city, asked={city.dead: (city.span_s[0], city.died_s)})
    heads = heads_of(city.network)
    for step in range(1, MOST + 1):
        choice = policy(game, game.seen())
        if choice is None:
            return MOST + 1, step - 1, True
        number, period = choice
        if number in heads:
            return step, step, False
        if number in city.billed:
            game.asked[number] = period
        else:
            game.refused.add(number)
    return MOST + 1, MOST, False


def advised() -> Policy:
    """``filiere next``: its first request, or stop."""
    read: BillsRead = {}

    def choose(game: Game, seen: Contacts) -> Choice | None:
        city = game.city
        view = CaseView(
            contacts=seen,
            held=tuple(sorted(game.asked)),
            roots=(Root(number=city.dead, died_s=city.died_s),),
            may_ask=frozenset(game.open_numbers(seen).tolist()),
            foreign=frozenset(),
            span_s=city.span_s,
            ledger=(),
        )
        advice = advise(view, read)
        if len(advice.steps) == 0:
            return None
        first = advice.steps[0]
        return first.number, (first.from_s, first.to_s)

    return choose


def _whole(game: Game, number: int) -> Choice:
    return number, game.city.span_s


def most_frequent(game: Game, seen: Contacts) -> Choice | None:
    """The number with most contacts on the bills held."""
    left = game.open_numbers(seen)
    count = np.bincount(np.concatenate((seen.a, seen.b)), minlength=seen.numbers)
    return None if len(left) == 0 else _whole(game, int(left[np.argmax(count[left])]))


def highest_degree(game: Game, seen: Contacts) -> Choice | None:
    """The number seen with most others; the more frequent of equals."""
    left = game.open_numbers(seen)
    if len(left) == 0:
        return None
    degree = partners(seen)
    count = np.bincount(np.concatenate((seen.a, seen.b)), minlength=seen.numbers)
    return _whole(game, int(left[np.lexsort((-count[left], -degree[left]))[0]]))


def at_random(seed: int) -> Policy:
    """Any number seen."""
    rng = np.random.default_rng(seed)

    def choose(game: Game, seen: Contacts) -> Choice | None:
        left = game.open_numbers(seen)
        return None if len(left) == 0 else _whole(game, int(rng.choice(left)))

    return choose


def policies(seed: int) -> Mapping[str, Policy]:
    """Every policy that the study plays, by name; the advice first."""
    return {
        "advised": advised(),
        "most_frequent": most_frequent,
        "highest_degree": highest_degree,
        "random": at_random(seed),
    }
