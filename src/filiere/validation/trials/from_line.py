"""From a line's bill, how many requests lead to the dispatch phone's, with and without cell dumps?

A city is played as a case would grow, as in ``requisitions``; it starts from the bill of the line
that delivered to a declared death, and a dump reveals who used which cells in which windows:
presence only, as operators hand it over. Three rules: bills alone; the advice as it is while nobody
has counted whom a dump would disclose; and the same once the operators have been asked for their
count, which the city's own rows give.

Works on the rows of a whole city. Requests made beside the first bill; MOST + 1 for never.
"""

from dataclasses import dataclass, field

import numpy as np

from filiere.advice.beside import (
    LEAST_WINDOWS,
    Cells,
    Track,
    Window,
    beside,
    orders,
    windows,
)
from filiere.advice.case_view import CaseView, read_track
from filiere.advice.dumps import of_dumps
from filiere.advice.step import Step
from filiere.advice.steps import BillsRead, advise
from filiere.advice.traces import Root
from filiere.case import Case
from filiere.signals.contacts import Contacts, Ints
from filiere.validation.trials.requisitions import City, Game, heads_of, read_city
from filiere.validation.worlds.room import Truth
from filiere.world import WorldSettings
from filiere.world.simulation import cast

MOST = 12
"""Requests after which a rule is held to have failed."""
RULES = ("bills", "advised", "counted")


@dataclass(frozen=True, slots=True, kw_only=True)
class LineCity:
    """A city, the line whose bill the case starts from, and who used which cell when."""

    city: City
    line: int
    cells: Cells
    track: Track
    t: Ints
    served: Ints
    at: Ints
    """Entry of ``cells``; rows in order of time."""

    def present(self, asked: tuple[Window, ...]) -> list[tuple[int, int]]:
        """(window, number) of everybody who used the cells asked for, the line left out."""
        entry = {text: k for k, text in enumerate(self.cells.text)}
        found: set[tuple[int, int]] = set()
        for window in asked:
            low = int(np.searchsorted(self.t, window.from_s))
            high = int(np.searchsorted(self.t, window.to_s, side="right"))
            inside = np.isin(self.at[low:high], [entry[text] for text in window.cells])
            found |= {(window.from_s, n) for n in self.served[low:high][inside].tolist()}
        return sorted(each for each in found if each[1] != self.line)


def read_line_city(case: Case, truth: Truth, settings: WorldSettings) -> LineCity | None:
    """The city of a case; None where no line of a second phone delivered to the dead."""
    city = read_city(case, truth)
    if city is None or len(city.network.dispatches) == 0:
        return None
    contacts = city.contacts
    mine = (contacts.a == city.dead) | (contacts.b == city.dead)
    met = np.where(contacts.a == city.dead, contacts.b, contacts.a)[mine]
    often = {line: int((met == line).sum()) for line in city.network.lines if line in city.billed}
    if max(often.values(), default=0) == 0:
        return None
    line = max(often, key=lambda each: (often[each], -each))
    cells = cells_of(settings)
    rows = case.columns(
        "SELECT t, served, cell_id FROM event SEMI JOIN cell_place USING (cell_id) "
        "WHERE served IS NOT NULL ORDER BY t, served, cell_id"
    )
    return LineCity(
        city=city,
        line=line,
        cells=cells,
        track=read_track(case, line, cells),
        t=np.ma.getdata(rows["t"]).astype(np.int64),
        served=np.ma.getdata(rows["served"]).astype(np.int64),
        at=np.searchsorted(cells.cell, np.ma.getdata(rows["cell_id"]).astype(np.int64)),
    )


def cells_of(settings: WorldSettings) -> Cells:
    """The city's cells with their antennas: cell k of the world has id k + 1 in its case."""
    cells = cast(settings).cells
    return Cells(
        cell=np.arange(1, len(cells.text) + 1),
        text=tuple(cells.text),
        operator=cells.operator.astype(np.int64),
        east_m=cells.x.astype(np.float64),
        north_m=cells.y.astype(np.float64),
        azimuth_deg=cells.azimuth_deg.astype(np.float64),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Played:
    """How one case went."""

    requests: int
    """Up to the dispatch phone's bill; MOST + 1 where it was never asked for."""
    disclosed: int
    """Distinct numbers on all that was handed over, the first bill left out."""
    dumps: int


@dataclass(slots=True)
class _Case:
    place: LineCity
    rule: str
    game: Game
    read: BillsRead = field(default_factory=dict)
    shown: list[tuple[int, int]] = field(default_factory=list)

    def view(self, seen: Contacts) -> CaseView:
        city, line = self.place.city, self.place.line
        mine = (seen.a == line) | (seen.b == line)
        own = {line, *np.union1d(seen.a[mine], seen.b[mine]).tolist()}
        t, served = (np.array([each[k] for each in sorted(self.shown)]) for k in (0, 1))
        dumped = {line: beside(np.unique(t), t, served, own)} if len(self.shown) > 0 else {}
        also = {n for _, n in self.shown if n not in self.game.asked} - self.game.refused
        return CaseView(
            contacts=seen,
            held=tuple(sorted(self.game.asked)),
            roots=(Root(number=line, died_s=None),),
            may_ask=frozenset(self.game.open_numbers(seen).tolist()) | also,
            foreign=frozenset(),
            span_s=city.span_s,
            ledger=(),
            cells=self.place.cells,
            tracks={} if self.rule == "bills" else {line: self.place.track},
            dumped=dumped,
        )

    def next_step(self) -> Step | None:
        """The first request of the advice; its dump, priced by count where the rule says so."""
        view = self.view(self.game.seen())
        counted = None
        if self.rule == "counted":
            dumps, _ = of_dumps(view, None)
            present = [self.place.present(dump.windows) for dump in dumps]
            counted = len({n for _, n in present[0]}) if len(present) > 0 else None
        steps = advise(view, self.read, counted).steps
        return steps[0] if len(steps) > 0 else None


def play(place: LineCity, rule: str) -> Played:
    """Play one rule to its end."""
    city = place.city
    case = _Case(place=place, rule=rule, game=Game(city, asked={place.line: city.span_s}))
    heads, dumps, spent = heads_of(city.network), 0, 0
    while spent < MOST:
        step = case.next_step()
        if step is None:
            break
        spent += 1
        if step.ask == "cell_dump":
            dumps += 1
            case.shown += place.present(step.windows)
        elif step.number in heads:
            return Played(requests=spent, disclosed=_disclosed(case), dumps=dumps)
        elif step.number in city.billed:
            case.game.asked[step.number] = (step.from_s, step.to_s)
        else:
            case.game.refused.add(step.number)
    return Played(requests=MOST + 1, disclosed=_disclosed(case), dumps=dumps)


def dump_alone(place: LineCity) -> tuple[int, int] | None:
    """Of a dump on the line's bill alone: rank of the dispatch phone, and numbers disclosed.

    The rank is 0 where the phone is not among those seen; None where the line has no known place.
    """
    case = _Case(
        place=place, rule="advised", game=Game(place.city, asked={place.line: place.city.span_s})
    )
    seen = case.game.seen()
    asked = windows(orders(seen, place.line), place.track, place.cells)
    if len(asked) < LEAST_WINDOWS:
        return None
    case.shown = place.present(asked)
    ranked = [number for number, _ in case.view(seen).dumped[place.line].seen]
    heads = heads_of(place.city.network)
    rank = next((k for k, number in enumerate(ranked, start=1) if number in heads), 0)
    return rank, len({number for _, number in case.shown})


def _disclosed(case: _Case) -> int:
    """Numbers that answers showed and the first bill did not."""
    seen = case.game.seen()
    first = (seen.a == case.place.line) | (seen.b == case.place.line)
    known = np.union1d(seen.a[first], seen.b[first])
    shown = np.union1d(np.concatenate((seen.a, seen.b)), [n for _, n in case.shown])
    return len(np.setdiff1d(shown, known))
