"""How do the several counts of one line hang together: visits, cycles, orders, chains?

Cycles are counted again from the contacts, under the figures of the last run, with every number
that the formula takes; what the ledger keeps stands beside it. Orders are then set against cycles:
if whether a sending leaves a trace and whether a visit does were independent, so many orders would
leave so many whole cycles. Chains are another count of the same trade, and say why they differ.

Reads contact, finding, run. Counts; nothing here is kept.
"""

from dataclasses import dataclass

import numpy as np

from filiere.case import Case
from filiere.findings import View, read
from filiere.findings.formats import real
from filiere.model.evidence import Measure, Role
from filiere.server.cycles import crew, windows_of
from filiere.signals.book import ledger
from filiere.signals.contacts import read_contacts
from filiere.signals.cycle_count import TURNS, estimate, life_of_line
from filiere.signals.deliveries import cycles, turns
from filiere.wording import Text, Words

_say = Words(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One step: what is counted, in words, and the formula with its numbers where it has one."""

    text: Text
    formula: Text | None = None


def reckoning(case: Case, view: View) -> list[Step]:
    """The counts of the line of a finding of *orders*, step by step; none for other findings."""
    line = next((s.number_id for s in view.subjects if s.role is Role.LINE), None)
    if view.analysis != "orders" or line is None or "channels" in view.measures:
        return []
    return [*_cycles(case, view, line), *_orders(view), *_chains(case, line)]


def _cycles(case: Case, view: View, line: int) -> list[Step]:
    dispatches, couriers = crew(case, line)
    contacts = read_contacts(case, of=(line, *dispatches, *couriers))
    if len(contacts) == 0 or len(couriers) == 0:
        return []
    book, windows = ledger(contacts), windows_of(case)
    lines, heads = np.array([line], dtype=np.int64), np.array(dispatches, dtype=np.int64)
    bring = np.array(couriers, dtype=np.int64)
    counted = estimate(book, line, heads, bring, windows)
    life = life_of_line(book, line)
    inside = cycles(book, lines, heads, bring, windows, span_s=life)
    visits, ended, chance = len(inside.visited_s), len(inside), counted.chance
    beside = len(counted.cycles) - ended
    steps = [
        Step(text=_say("reckoning-visits", visits=visits, ended=ended)),
        Step(
            text=_say("reckoning-turned", chance=real(round(chance, 1)), n=len(turns(life, TURNS))),
            formula=_say(
                "reckoning-formula",
                ended=ended,
                chance=real(round(chance, 1)),
                visits=visits,
                net=round(counted.net - max(beside, 0)),
            ),
        ),
    ]
    if beside > 0:
        steps.append(Step(text=_say("reckoning-beside", n=beside)))
    same = round(counted.net) == view.measures.get("cycles")
    steps.append(
        Step(
            text=_say(
                "reckoning-same" if same else "reckoning-moved",
                net=round(counted.net),
                kept=_number(view.measures.get("cycles")),
                low=_number(view.measures.get("cycles_low")),
                high=_number(view.measures.get("cycles_high")),
            )
        )
    )
    steps.append(Step(text=_say("reckoning-drawn", n=len(counted.cycles))))
    return steps


def _orders(view: View) -> list[Step]:
    """Orders against cycles; nothing where no sending tells how many traces are missing."""
    orders, sent = view.measures.get("orders"), view.measures.get("sent_seen")
    visit = view.measures.get("visit_seen")
    if not (
        isinstance(orders, int) and isinstance(sent, int | float) and isinstance(visit, int | float)
    ):
        return []
    return [
        Step(
            text=_say("reckoning-orders", orders=orders, sent=real(sent), visit=real(visit)),
            formula=_say(
                "reckoning-orders-formula",
                orders=orders,
                sent=real(sent),
                visit=real(visit),
                whole=round(orders * sent * visit),
            ),
        ),
        Step(text=_say("reckoning-independent")),
    ]


def _chains(case: Case, line: int) -> list[Step]:
    steps = []
    for view in read(case, analysis="relay"):
        chained = view.measures.get("chains")
        if isinstance(chained, int) and any(
            s.role is Role.LINE and s.number_id == line for s in view.subjects
        ):
            steps.append(
                Step(
                    text=_say(
                        "reckoning-chains",
                        id=view.id,
                        chains=chained,
                        chance=real(_number(view.measures.get("chains_by_chance"))),
                    )
                )
            )
    return steps


def _number(value: Measure) -> float | int:
    return value if isinstance(value, int | float) else 0
