"""Which requisition next: what would it tell about the open rungs, and whom would it expose?

A request is worth what its bill would open: the dispatch phone's all of the rungs below it, a
courier's the dispatch phone, a line's its clients, a client's perhaps a courier. Each worth is
multiplied by the place that the records leave open to the number, summed, and the numbers that
would stand on the bill are taken off at a fixed price. Requests are ordered by what is left; where
nothing is left, the advice is to stop. Cell dumps around a line are weighed alike, in ``dumps``.

Works on CaseView. Gains in [0, 1] or so, without unit; times in UTC seconds.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from importlib import resources

import numpy as np

from filiere.advice.bills import Bill
from filiere.advice.case_view import FEW_BILLS, CaseView, Found
from filiere.advice.chain import Chain, Weights, chain
from filiere.advice.dumps import of_dumps
from filiere.advice.step import ANYBODY, LEAST, MARGIN_S, TYPICAL, WORTH, Step
from filiere.advice.traces import Root, Traces, traces
from filiere.distinct import distinct
from filiere.model.evidence import Role
from filiere.signals.contacts import DAY_S, Contacts
from filiere.signals.fitted import fitted as fitted_numbers

LEAST_AFTER = 0.1
"""The same where the head of one chain is held already, and another chain is asked about."""
SENDS = 3
"""A dispatch phone's bill shows so many contacts to each courier, or more."""
QUIET_S = DAY_S
"""So long before a declared death an order is looked for."""
QUIET = 0.2
"""Below this place, a number met in those hours looks neither ordered from nor delivering."""
HELD_PLACE = 0.5
"""From this place on, a bill held is taken for the dispatch phone's."""
SHOWN = 5


BillsRead = dict[tuple[int, int], Bill]
"""Bills already read, by number and count of contacts."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Advice:
    """Requests in order of what they would tell, or why there is none."""

    steps: tuple[Step, ...]
    stop: str | None = None
    """Key of ``words.STOPS``."""
    reached: tuple[int, ...] = ()
    """Dispatch phones whose bill is held."""
    best: Step | None = None
    """The best request where it is not worth its price."""


@lru_cache(maxsize=1)
def fitted() -> Mapping[str, Weights]:
    """The weights of the package."""
    content = resources.files("filiere.advice").joinpath("weights.json").read_text("utf-8")
    places = json.loads(content)["places"]
    return {
        place: Weights(constant=row["constant"], columns=row["columns"])
        for place, row in places.items()
    }


def advise(
    view: CaseView,
    read: BillsRead | None = None,
    counted: int | None = None,
    weights: Mapping[str, Weights] | None = None,
) -> Advice:
    """The requests worth making, best first: bills and dumps, phones and accounts.

    Args:
        view: What is known of the case.
        read: As in ``traces``.
        counted: Numbers that the operators count on the cells of a dump, in its windows.
        weights: Other than those of the package.
    """
    bills = _of_bills(view, read, counted, weights or fitted())
    worth = tuple(each for each in view.further if each.net >= LEAST)
    if len(worth) == 0:
        return bills
    ordered = sorted((*bills.steps, *worth), key=lambda s: (-round(s.net, 9), s.from_s, s.number))
    return Advice(steps=tuple(ordered[:SHOWN]), reached=bills.reached)


def _of_bills(
    view: CaseView, read: BillsRead | None, counted: int | None, weights: Mapping[str, Weights]
) -> Advice:
    """The requests of bills and dumps."""
    if len(view.held) == 0 or len(view.contacts) == 0 or len(view.roots) == 0:
        return Advice(steps=(), stop="nothing")
    reached = _reached_in_ledger(view)
    bills = _of_ledger(view)
    if len(view.held) <= FEW_BILLS:
        for root in view.roots:
            heads, asked = _of_root(view, root, read, weights)
            reached |= heads
            bills += asked
    dumps: list[Step] = []
    if len(reached) == 0:
        dumps, shown = of_dumps(view, counted)
        bills += shown
    ordered = sorted(
        [*_best_of_each(bills), *dumps], key=lambda s: (-round(s.net, 9), s.from_s, s.number)
    )
    least = LEAST if len(reached) == 0 else LEAST_AFTER
    worth = tuple(each for each in ordered if each.net >= least)[:SHOWN]
    if len(worth) > 0:
        return Advice(steps=worth, reached=tuple(sorted(reached)))
    if len(reached) > 0:
        return Advice(steps=(), stop="reached", reached=tuple(sorted(reached)))
    if len(ordered) > 0:
        return Advice(steps=(), stop="disproportionate", best=ordered[0])
    return Advice(steps=(), stop="held")


def _best_of_each(bills: list[Step]) -> list[Step]:
    """Of several reasons to ask for one number's bill, the first of the best."""
    best: dict[int, Step] = {}
    for step in bills:
        if step.number not in best or best[step.number].net < step.net:
            best[step.number] = step
    return list(best.values())


def _of_root(
    view: CaseView, root: Root, read: BillsRead | None, weights: Mapping[str, Weights]
) -> tuple[set[int], list[Step]]:
    """Heads of one chain whose bill is held, and what is left to ask about it."""
    found = traces(view.contacts, view.held, (root,), read)
    given = frozenset({root.number}) if root.died_s is None else frozenset()
    places = chain(found, weights, given)
    heads = held_heads(view, found, places)
    shut = below(found, places, heads)
    quiet = is_quiet(view.contacts, found, places, root)
    asked = [
        replace(step, quiet=quiet)
        for step in of_traces(view, found, places, root)
        if not {step.number, step.way} & shut
        and step.bill not in shut - {root.number}
        # who only asks was a way up, and up is where the case has come
        and not (len(heads) > 0 and step.reason == "client")
    ]
    return set(heads), asked


def is_quiet(contacts: Contacts, found: Traces, places: Chain, root: Root) -> bool:
    """Whether nothing in the day before a declared death looks like an order or a delivery.

    A number met in those hours that stands on another bill held is shared, and no quiet.
    """
    if root.died_s is None:
        return False
    near = (contacts.t <= root.died_s) & (contacts.t >= root.died_s - QUIET_S)
    met = np.concatenate(
        (
            contacts.b[near & (contacts.a == root.number)],
            contacts.a[near & (contacts.b == root.number)],
        )
    )
    met = distinct(met).astype(np.int64)
    others = [bill.partners for bill in found.bills if bill.bill != root.number]
    if any(bool(np.isin(met, partners).any()) for partners in others):
        return False
    rows = found.place[met]
    likely = np.maximum(places.places["line"], places.places["courier"])[rows[rows >= 0]]
    return float(likely.max(initial=0.0)) < QUIET


def held_heads(view: CaseView, found: Traces, places: Chain) -> list[int]:
    """Numbers whose bill is held and whose place is the dispatch phone's."""
    held = np.isin(found.numbers, np.array(view.held, dtype=np.int64))
    heads = held & (places.places["dispatch"] >= HELD_PLACE) & (places.tied["sends_couriers"] > 0)
    heads &= ~np.isin(found.numbers, [root.number for root in view.roots])
    return [int(n) for n in found.numbers[heads]]


def below(found: Traces, places: Chain, heads: list[int]) -> set[int]:
    """Numbers of a chain whose head's bill is held: whom it sends, and by way of whom they come."""
    shut = set(heads)
    for bill in found.bills:
        if bill.bill in heads:
            sent = bill.partners[bill.from_bill >= SENDS]
            shut |= {int(n) for n in sent}
    rows = [int(found.place[n]) for n in sorted(shut - set(heads))]
    return shut | {places.by_way_of[row][1] for row in rows if row >= 0} - {-1}


def of_traces(view: CaseView, found: Traces, places: Chain, root: Root) -> list[Step]:
    """A request for each number seen whose bill is not held."""
    held = set(view.held)
    shares = {place: places.places[place] for place in WORTH}
    gains = sum(worth * shares[place] for place, worth in WORTH.items())
    days = max((view.span_s[1] - view.span_s[0]) / DAY_S, 1.0)
    steps = []
    for row, number in enumerate(found.numbers.tolist()):
        if number in held or number not in view.may_ask:
            continue
        reason = max(WORTH, key=lambda place: WORTH[place] * float(shares[place][row]))
        low = max(int(found.first_s[row]) - MARGIN_S, view.span_s[0])
        high = min(int(found.last_s[row]) + MARGIN_S, view.span_s[1])
        length = max((high - low) / DAY_S, 1.0)
        rest = max(1.0 - sum(float(share[row]) for share in shares.values()), 0.0)
        usual = sum(TYPICAL[p] * float(share[row]) for p, share in shares.items()) + rest * ANYBODY
        bill, way, count = _anchor(found, places, row, reason)
        steps.append(
            Step(
                number=number,
                ask="cdr",
                from_s=low,
                to_s=high,
                gain=round(float(np.asarray(gains)[row]), 4),
                third_parties=max(
                    round(usual * min(length, days) / 28), int(found.partners[row]) - 1
                ),
                reason=f"{reason}_alone" if reason in _ON_A_BILL and bill < 0 else reason,
                bill=bill,
                way=way,
                count=count,
                hours=_hours(view, root, number) if reason == "line" else None,
                foreign=number in view.foreign,
            )
        )
    return steps


_ON_A_BILL = frozenset({"dispatch", "courier"})
"""Reasons that stand on one bill; without one they are said of the contacts as a whole."""


def _anchor(found: Traces, places: Chain, row: int, reason: str) -> tuple[int, int, int]:
    """On whose bill the reason stands, by way of which number, and how often."""
    if reason == "dispatch" and places.sent_from[row][0] >= 0:
        bill, count = places.sent_from[row]
        return bill, -1, count
    if reason == "courier" and places.by_way_of[row][0] >= 0:
        return places.by_way_of[row]
    return -1, -1, int(found.contacts[row])


def _hours(view: CaseView, root: Root, number: int) -> int | None:
    """Whole hours from the last contact of the root with the number to the declared death."""
    if root.died_s is None:
        return None
    contacts = view.contacts
    mine = (contacts.a == root.number) & (contacts.b == number)
    mine |= (contacts.b == root.number) & (contacts.a == number)
    t = contacts.t[mine & (contacts.t <= root.died_s)]
    return None if len(t) == 0 else int((root.died_s - int(t.max())) // 3600)


def _reached_in_ledger(view: CaseView) -> set[int]:
    held = set(view.held)
    return {
        f.subjects[Role.DISPATCH]
        for f in view.ledger
        if f.analysis == "relay"
        and Role.LINE in f.subjects
        and f.subjects.get(Role.DISPATCH, -1) in held
    }


def _of_ledger(view: CaseView) -> list[Step]:
    """Requests that findings call for: a dispatch phone, or a courier of a line without one."""
    held, steps = set(view.held), []
    headed = {f.subjects.get(Role.LINE) for f in view.ledger if f.analysis == "relay"}
    for found in view.ledger:
        sure = max(0.0, 1.0 - found.chance)
        line = found.subjects.get(Role.LINE, -1)
        if found.analysis == "relay":
            place, number, reason = "dispatch", found.subjects.get(Role.DISPATCH, -1), "relay"
        elif found.analysis == "couriers" and line not in headed:
            place, reason = "courier", "known_courier"
            number = found.subjects.get(Role.COURIER, -1)
        elif found.analysis == "ladder" and Role.SUPPLIER in found.subjects:
            place, number, reason = "line", found.subjects[Role.SUPPLIER], "supplier"
        else:
            place, number, reason = "", -1, ""
        if number >= 0 and number not in held and number in view.may_ask and line >= 0:
            steps.append(_known(view, number, (place, reason, line), sure, found.finding_id))
        steps += _left(view, found, held)
    return steps


def _left(view: CaseView, found: Found, held: set[int]) -> list[Step]:
    """Whoever is left on the bill of a dispatch phone, by how often a supplier stood there."""
    head = found.subjects.get(Role.DISPATCH, found.subjects.get(Role.LINE, -1))
    if head not in held:
        return []
    shares = fitted_numbers("remaining").numbers("share_by_rank")
    return [
        replace(
            _known(view, number, ("line", "left", head), shares[str(rank)], found.finding_id),
            count=rank,
        )
        for rank, number in enumerate(found.left, start=1)
        if str(rank) in shares and number not in held and number in view.may_ask
    ]


def _known(
    view: CaseView, number: int, what: tuple[str, str, int], sure: float, finding: str
) -> Step:
    place, reason, line = what
    contacts = view.contacts
    mine = (contacts.a == number) | (contacts.b == number)
    t = contacts.t[mine]
    seen = len(distinct(np.concatenate((contacts.a[mine], contacts.b[mine])))) - 1
    seen = max(seen, 0)
    low, high = view.span_s
    if len(t) > 0:  # a number that only a conversation shows is asked for the whole period
        low = max(int(t.min()) - MARGIN_S, low)
        high = min(int(t.max()) + MARGIN_S, high)
    return Step(
        number=number,
        ask="cdr",
        from_s=low,
        to_s=high,
        gain=round(WORTH[place] * sure, 4),
        third_parties=max(round(TYPICAL[place] * (high - low) / DAY_S / 28), seen),
        reason=reason,
        way=line,
        finding=finding,
        foreign=number in view.foreign,
    )
