"""How much does each sign on the bills held weigh for each place in a chain?

The places that ``next`` orders its requests by: line, courier, dispatch phone, client. Cities are
played as a case grows, from the bill of a declared death and from that of a line; at each state
every number seen is a row, and what it is in truth its answer. Requests are first drawn by chance,
half of them among numbers of the network; then made by the advice itself, with the weights of the
first round, so that the states which it reaches are among those it learns from. Places are fitted
in the order in which they rest on one another. Nothing of earlier weights goes in.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from filiere.advice.case_view import CaseView
from filiere.advice.chain import PLACES, TIED, Weights, chain, features, names
from filiere.advice.steps import BillsRead, advise
from filiere.advice.traces import Root, Traces, traces
from filiere.signals.fitted import Fitted
from filiere.validation.fitting.bills import places_of
from filiere.validation.fitting.logistic import fit_sum
from filiere.validation.frame.design import Block
from filiere.validation.trials.requisitions import City, Game, one_death_city, read_city
from filiere.wording import Words

_say = Words(__name__)

SEEDS = range(1600, 1680)
STEPS = 7
"""Requests after which a case is left."""
NEAR = 0.5
"""Share of the requests by chance that go to numbers of the network."""
PENALTY = 1e-5


@dataclass(frozen=True, slots=True)
class _Place:
    """One city, and what each of its numbers is in truth."""

    city: City
    truth: Mapping[int, str]


@dataclass(frozen=True, slots=True)
class _State:
    """What was seen at one moment of a case; ``given`` are lines that it starts from."""

    found: Traces
    given: frozenset[int]
    is_place: Mapping[str, NDArray[np.bool_]]
    counts: NDArray[np.bool_]
    """Numbers that are asked about: not where the case starts."""


def fitted_on(block: Block) -> Fitted:
    """Fit on the cities of a block."""
    places: list[_Place] = []
    for seed in block.seeds:
        with block.worlds.case(one_death_city(seed)) as (case, truth):
            city = read_city(case, truth)
            if city is not None:
                places.append(_Place(city, places_of(truth)))
    states = [s for n, each in enumerate(places) for s in _played(each, None, n)]
    block.say(_say("advice-states", count=len(states)))
    weights = _fitted(states)
    states += [s for n, each in enumerate(places) for s in _played(each, weights, n)]
    block.say(_say("advice-states", count=len(states)))
    weights = _fitted(states)
    return Fitted(
        id="advice",
        values={
            place: {"constant": each.constant, **each.columns} for place, each in weights.items()
        },
        study={
            "origin": "simulation",
            "data": "cities of 600 people over 28 days with a declared death, family 1, "
            f"seeds {block.seeds[0]} to {block.seeds[-1]}",
            "cities": len(places),
            "states": len(states),
            "script": "python -m filiere.validation.fitting advice",
        },
    )


def _played(place: _Place, weights: Mapping[str, Weights] | None, seed: int) -> Iterator[_State]:
    """States from either start; without weights requests are drawn by chance."""
    city = place.city
    starts: list[tuple[Root, tuple[int, int]]] = [
        (Root(number=city.dead, died_s=city.died_s), (city.span_s[0], city.died_s))
    ]
    lines = sorted(set(city.network.lines) & city.billed)
    starts += [(Root(number=line, died_s=None), city.span_s) for line in lines[:1]]
    rng = np.random.default_rng(seed)
    for root, period in starts:
        game = Game(city, asked={root.number: period})
        read: BillsRead = {}
        for _ in range(STEPS):
            seen = game.seen()
            held = tuple(sorted(game.asked))
            yield _state(place, traces(seen, held, (root,), read), root)
            left = game.open_numbers(seen)
            number = None
            if len(left) > 0:
                number = (
                    _by_chance(place, left, rng)
                    if weights is None
                    else _by_advice(game, root, weights, read)
                )
            if number is None:
                break
            if number in city.billed:
                game.asked[number] = city.span_s
            else:
                game.refused.add(number)


def _state(place: _Place, found: Traces, root: Root) -> _State:
    numbers = found.numbers.tolist()
    return _State(
        found=found,
        given=frozenset({root.number}) if root.died_s is None else frozenset(),
        is_place={
            name: np.array([place.truth.get(n) == name for n in numbers], dtype=np.bool_)
            for name in PLACES
        },
        counts=found.numbers != root.number,
    )


def _by_chance(place: _Place, left: NDArray[np.int64], rng: np.random.Generator) -> int:
    near = np.array([n for n in left.tolist() if n in place.truth], dtype=np.int64)
    pool = near if len(near) > 0 and rng.random() < NEAR else left
    return int(rng.choice(pool))


def _by_advice(
    game: Game, root: Root, weights: Mapping[str, Weights], read: BillsRead
) -> int | None:
    seen = game.seen()
    view = CaseView(
        contacts=seen,
        held=tuple(sorted(game.asked)),
        roots=(root,),
        may_ask=frozenset(game.open_numbers(seen).tolist()),
        foreign=frozenset(),
        span_s=game.city.span_s,
        ledger=(),
    )
    steps = advise(view, read, weights=weights).steps
    return steps[0].number if len(steps) > 0 else None


def _fitted(states: list[_State]) -> dict[str, Weights]:
    """One sum after the other: a later one rests on the places of those before."""
    nothing = Weights(constant=-30.0, columns={})
    weights = dict.fromkeys(PLACES, nothing)
    for place in PLACES:
        rows, true = [], []
        for state in states:
            tied = chain(state.found, weights, state.given).tied if len(TIED[place]) > 0 else {}
            rows.append(features(place, state.found, tied)[state.counts])
            true.append(state.is_place[place][state.counts])
        columns, answers = np.concatenate(rows), np.concatenate(true)
        fit = fit_sum(columns, answers, np.ones(len(columns)), penalty=PENALTY, decimals=3)
        weights[place] = Weights(
            constant=fit.constant,
            columns=dict(zip(names(place), fit.weights.tolist(), strict=True)),
        )
    return weights
