"""How many orders did a line take, when each of three traces is missing for some of them?

An order may leave a contact of the client with the line, a contact that sends a courier, and a
contact of that courier with the client. Few leave all three. How often a visit that was ordered has
its sending says how often sendings leave a trace; all sendings over that share are all orders, with
those that nobody saw ordered or brought (Lincoln and Petersen, as for animals caught twice).
Couriers who are never sent by phone are counted by their visits, over the share of orders that
leave one. Both shares have chance taken off: the same visits on other days.

It assumes that whether a sending leaves a trace and whether a visit does are independent, order by
order; ``dependence`` says whether the couriers bear it out.

Works on Ledger. Counts; times in UTC seconds.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from filiere.distinct import distinct
from filiere.signals.book import Ledger
from filiere.signals.callbacks import turned
from filiere.signals.contacts import DAY_S, Bools, Ints
from filiere.signals.deliveries import Windows, turns
from filiere.signals.fitted import fitted
from filiere.signals.runs import Times, first_of_runs, opens
from filiere.signals.teams import Team

Floats = NDArray[np.float64]

TURNS = 6
AGAIN_S = 300
"""A call that nobody answered and another contact so soon are one sending."""
PARTS_S = 15
"""Messages closer than this are parts of one."""
LEAST_SENT = 5
"""A courier sent fewer times is counted by his visits."""
LEAST_SHARE = 0.05
"""A trace rarer than this tells nothing of what is missing."""
ASKED_S = 2 * 3600
"""Whose order a sending passes on, of several lines: those asked within this time before it."""
RUN_S = 5400
"""Contacts of one client closer than this are about one order."""
DRAWS = 400
SEED = 20_240_603


@dataclass(frozen=True, slots=True, kw_only=True)
class Orders:
    """Orders as estimated, nine in ten; None where no sending tells how many traces are missing."""

    estimate: int | None
    low: int
    high: int
    sent_seen: float | None
    """Share of orders whose sending leaves a trace."""
    visit_seen: float | None
    """Share of orders whose visit leaves a trace."""
    dependence: float | None
    """Orders summed courier by courier over those of all together; 1 where nothing depends."""


@dataclass(frozen=True, slots=True)
class _Traces:
    """Visits and sendings; one entry each."""

    courier: Ints
    at: Ints
    ordered: Bools
    sent: Bools
    """Ordered, and sent between the order and the visit."""
    by_chance: Floats
    """Share ordered of each visit when visits are turned."""
    habit: Floats
    """Of each visit that was ordered, the share of other days with a sending in those minutes."""
    to: Ints
    """Courier of each sending."""
    sent_at: Ints
    weight: Floats
    """How far a sending is for this line."""


def orders_of(book: Ledger, team: Team, windows: Windows, asked: int) -> Orders:
    """Estimate the orders of one line; ``asked``: contacts that may have been orders."""
    traces = _read(book, team, windows)
    sums, days = _by_day(traces, team)
    estimate, seen, visited = _estimated(sums, np.ones((1, days)))
    brought = _true(
        sums.ordered_sent.sum() + sums.ordered_rest.sum(),
        sums.visits_sent.sum() + sums.visits_rest.sum(),
        float(traces.by_chance.mean()) if len(traces.at) > 0 else 0.0,
    )
    if not np.isfinite(estimate[0]):
        return Orders(
            estimate=None,
            low=int(brought),
            high=max(asked, int(np.ceil(brought))),
            sent_seen=None,
            visit_seen=None,
            dependence=None,
        )
    low, high = _interval(_spread(sums, days), float(estimate[0]))
    return Orders(
        estimate=round(float(estimate[0])),
        low=max(low, int(brought * 0.9)),
        high=max(high, int(np.ceil(brought))),
        sent_seen=round(float(seen[0]), 3),
        visit_seen=round(float(visited[0]), 3),
        dependence=_dependence(traces, float(estimate[0])),
    )


def _interval(spread: float, estimate: float) -> tuple[int, int]:
    """Days drawn again, and beside it what such estimates are off by on simulated cities."""
    loose = fitted("orders").numbers("orders")
    wide = loose["per_spread"] * spread
    low = estimate * float(np.exp(-loose["down"] - wide))
    return int(np.floor(low)), int(np.ceil(estimate * float(np.exp(loose["up"] + wide))))


def spread_of(book: Ledger, team: Team, windows: Windows) -> tuple[float, float] | None:
    """(estimate, standard deviation of its logarithm by days drawn again); for the fit."""
    sums, days = _by_day(_read(book, team, windows), team)
    estimate, _, _ = _estimated(sums, np.ones((1, days)))
    return (float(estimate[0]), _spread(sums, days)) if np.isfinite(estimate[0]) else None


def _spread(sums: "_Sums", days: int) -> float:
    """Standard deviation of the logarithm of the estimate, days drawn again."""
    rng = np.random.default_rng(SEED)
    drawn = rng.multinomial(days, np.full(days, 1 / days), size=DRAWS).astype(np.float64)
    values, _, _ = _estimated(sums, drawn)
    values = values[np.isfinite(values) & (values > 0)]
    return float(np.std(np.log(values))) if len(values) > DRAWS // 2 else 1.0


@dataclass(frozen=True, slots=True)
class _Sums:
    """Counts by day; ``sent``: of couriers who are sent by phone, ``rest``: of the others."""

    visits_sent: Floats
    ordered_sent: Floats
    complete_sent: Floats
    visits_rest: Floats
    ordered_rest: Floats
    sendings: Floats
    habit_sent: Floats
    """Complete visits that other days' sendings would give."""
    chance_ordered: float


def _by_day(traces: _Traces, team: Team) -> tuple[_Sums, int]:
    """Counts by day of the line's life, and how many days that is."""
    first = team.life_s[0]
    days = max((team.life_s[1] - first) // DAY_S + 1, 1)
    number, count = np.unique(traces.to, return_counts=True)
    often = number[count >= LEAST_SENT]
    is_sent = np.isin(traces.courier, often)
    day = (traces.at - first) // DAY_S
    own = np.isin(traces.to, often)

    def summed(mask: Bools) -> Floats:
        return np.bincount(day[mask], minlength=days)[:days].astype(np.float64)

    mine = traces.by_chance[is_sent]
    sums = _Sums(
        visits_sent=summed(is_sent),
        ordered_sent=summed(is_sent & traces.ordered),
        complete_sent=summed(is_sent & traces.sent),
        visits_rest=summed(~is_sent),
        ordered_rest=summed(~is_sent & traces.ordered),
        sendings=np.asarray(
            np.bincount(
                (traces.sent_at[own] - first) // DAY_S, weights=traces.weight[own], minlength=days
            )[:days],
            dtype=np.float64,
        ),
        habit_sent=np.asarray(
            np.bincount(day[is_sent], weights=traces.habit[is_sent], minlength=days)[:days],
            dtype=np.float64,
        ),
        chance_ordered=float(mine.mean()) if len(mine) > 0 else 0.0,
    )
    return sums, days


def _true(found: "float | Floats", visits: "float | Floats", chance: float) -> "float | Floats":
    """Visits that are truly so, where chance alone gives a share of them."""
    rest = max(1.0 - chance, 0.2)
    return np.clip((np.asarray(found) - chance * np.asarray(visits)) / rest, 0.0, found)


def _estimated(sums: _Sums, drawn: Floats) -> tuple[Floats, Floats, Floats]:
    """Orders, share of sendings seen, share of visits seen, for each row of drawn days."""
    visits, ordered = drawn @ sums.visits_sent, drawn @ sums.ordered_sent
    ordered_true = np.asarray(_true(ordered, visits, sums.chance_ordered))
    complete, habit = drawn @ sums.complete_sent, drawn @ sums.habit_sent
    rest_visits, rest_ordered = drawn @ sums.visits_rest, drawn @ sums.ordered_rest
    rest = np.asarray(_true(rest_ordered, rest_visits, sums.chance_ordered))
    sendings = drawn @ sums.sendings
    with np.errstate(divide="ignore", invalid="ignore"):
        # one more of each (Chapman): few visits that are all complete do not make the share one
        seen = np.clip(_seen(complete, habit, ordered, ordered_true), LEAST_SHARE, 1.0)
        by_sent = sendings / seen
        visited = np.clip(ordered_true / by_sent, LEAST_SHARE, 1.0)
        total = by_sent + rest / visited
    unknown = (sendings <= 0) | (ordered_true <= 0)
    return np.where(unknown, np.nan, total), seen, visited


def _seen(complete: Floats, habit: Floats, ordered: Floats, true: Floats) -> Floats:
    """Share of true orders whose sending is seen: a sending of another order may stand for it."""
    free = np.maximum(1.0 - habit / np.maximum(ordered, 1e-9), LEAST_FREE)
    return (complete - habit + 0.5 * free) / (free * (true + 0.5))


LEAST_FREE = 0.15
"""Of the minutes between order and visit, those without other sendings, taken to be at least so."""


def _dependence(traces: _Traces, estimate: float) -> float | None:
    """Orders summed courier by courier, over orders of all together: 1 where both traces are free.

    Where the courier whose sendings are seldom seen is also the one whose visits are, it is above.
    """
    total, counted = 0.0, 0
    for courier in distinct(traces.to).tolist():
        mine, own = traces.courier == courier, traces.to == courier
        if int(own.sum()) < LEAST_SENT or int((mine & traces.ordered).sum()) < LEAST_SENT:
            return None
        visits, ordered = float(mine.sum()), float(traces.ordered[mine].sum())
        true = _true(ordered, visits, float(traces.by_chance[mine].mean()))
        seen = _seen(
            np.array(float(traces.sent[mine].sum())),
            np.array(float(traces.habit[mine].sum())),
            np.array(ordered),
            np.asarray(true),
        )
        seen = np.clip(seen, LEAST_SHARE, 1.0)
        total += float(traces.weight[own].sum()) / float(seen)
        counted += 1
    return None if counted < 2 or estimate <= 0 else round(total / estimate, 2)


def _read(book: Ledger, team: Team, windows: Windows) -> _Traces:
    contacts = book.contacts
    into = np.sort(book.by_b.of(team.line))
    trade = np.concatenate((team.senders, team.couriers, team.others, [team.line]))
    callers = np.setdiff1d(distinct(contacts.a[into]).astype(np.int64), trade)
    courier, client, at = _visits(book, team, callers, windows.visit_s)
    asked = Times(contacts.a[into].astype(np.int64), contacts.t[into], room_s=2 * DAY_S)
    to, sent_at = _sendings(book, team)
    sent = Times(to, sent_at, room_s=2 * DAY_S)

    ordered = asked.first_between(client, at - windows.order_s, at) >= 0
    begin = np.maximum(asked.run_before(client, at, apart_s=RUN_S), at - windows.delivery_s)
    complete = ordered & sent.any_between(courier, begin, at)
    habit = _habit(sent, (courier, begin, at), team.life_s)
    copies = turns(team.life_s, TURNS)
    by_chance = np.zeros(len(at))
    for by_s in copies:
        moved = turned(at, team.life_s, by_s)
        by_chance += (asked.first_between(client, moved - windows.order_s, moved) >= 0) / len(
            copies
        )
    return _Traces(
        courier=courier,
        at=at,
        ordered=ordered,
        sent=complete,
        by_chance=by_chance,
        habit=np.where(ordered, habit, 0.0),
        to=to,
        sent_at=sent_at,
        weight=_weights(book, team, sent_at),
    )


def _habit(sent: Times, of: tuple[Ints, Ints, Ints], life_s: tuple[int, int]) -> Floats:
    """Share of other days on which a courier is sent in the same minutes; by visit."""
    courier, begin, end = of
    hits, days = np.zeros(len(end)), np.zeros(len(end))
    for day in range(-TURNS, TURNS + 1):
        moved = (begin + day * DAY_S, end + day * DAY_S)
        inside = (moved[0] >= life_s[0]) & (moved[1] <= life_s[1]) & (day != 0)
        hits += inside & sent.any_between(courier, *moved)
        days += inside
    return np.where(days > 0, hits / np.maximum(days, 1), 0.0)


def _visits(book: Ledger, team: Team, callers: Ints, apart_s: int) -> tuple[Ints, Ints, Ints]:
    """(courier, client, second) of contacts between couriers and callers, either way, once each."""
    contacts = book.contacts
    out, into = book.by_a.of_all(team.couriers), book.by_b.of_all(team.couriers)
    out, into = out[np.isin(contacts.b[out], callers)], into[np.isin(contacts.a[into], callers)]
    courier = np.concatenate((contacts.a[out], contacts.b[into])).astype(np.int64)
    client = np.concatenate((contacts.b[out], contacts.a[into])).astype(np.int64)
    at = np.concatenate((contacts.t[out], contacts.t[into]))
    inside = (at >= team.life_s[0]) & (at <= team.life_s[1])
    courier, client, at = courier[inside], client[inside], at[inside]
    visits = first_of_runs(at, courier, client, apart_s=apart_s)
    return courier[visits], client[visits], at[visits]


def _sendings(book: Ledger, team: Team) -> tuple[Ints, Ints]:
    """(courier, second) of contacts that send one; tries and parts of a message counted once.

    Where couriers ask rather than are sent, their own contacts with the sender are the sendings.
    """
    contacts = book.contacts
    out = book.by_a.of_all(team.senders)
    out = out[np.isin(contacts.b[out], team.couriers)]
    back = book.by_a.of_all(team.couriers)
    back = back[np.isin(contacts.b[back], team.senders)]
    asks = 5 * len(out) < len(back)
    place = back if asks else out
    place = place[(contacts.t[place] >= team.life_s[0]) & (contacts.t[place] <= team.life_s[1])]
    courier = (contacts.a if asks else contacts.b)[place].astype(np.int64)
    at = contacts.t[place]
    order = np.lexsort((at, courier))
    place, courier, at = place[order], courier[order], at[order]
    tried = contacts.is_call[place] & (contacts.duration_s[place] == 0)
    counts = np.ones(len(at), dtype=np.bool_)
    soon = np.zeros(len(at), dtype=np.bool_)
    soon[:-1] = (courier[1:] == courier[:-1]) & (np.diff(at) <= AGAIN_S)
    counts &= ~(tried & soon)
    counts &= opens(at, courier, apart_s=PARTS_S)
    return courier[counts], at[counts]


def _weights(book: Ledger, team: Team, sent_at: Ints) -> Floats:
    """How far each sending is for this line: its share of what was asked shortly before."""
    if len(team.others) == 0 or len(sent_at) == 0:
        return np.ones(len(sent_at))
    own = _count_before(np.sort(book.into(team.line)), sent_at)
    rest = np.zeros(len(sent_at))
    for other in team.others.tolist():
        rest += _count_before(np.sort(book.into(other)), sent_at)
    # a line that was asked nothing for hours has no order waiting
    return np.where(own + rest > 0, own / np.maximum(own + rest, 1), 0.5)


def _count_before(times: Ints, at: Ints) -> Floats:
    low, high = np.searchsorted(times, at - ASKED_S), np.searchsorted(times, at)
    return np.asarray(high - low, dtype=np.float64)
