"""How does a finding look in a few hours of the records, and in three deliveries told one by one?

The picture is the report's own window. The deliveries are cycles of the question *orders* among the
numbers of the finding: the first, the middle and the last by time, so that nobody chose the ones
that suit; each leg leads to its row. A finding that is not about a line's deliveries has neither.

Reads contact, finding, finding_evidence. Times in UTC seconds.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from filiere.case import Case
from filiere.case.store import names as case_names
from filiere.findings import View
from filiere.findings.formats import day
from filiere.model.evidence import Role
from filiere.report.figures import Strip, strip
from filiere.server.asked import Filter
from filiere.server.cycles import Cycle, Step, crew, cycles_of
from filiere.server.evidence import duration
from filiere.wording import Plain, Text, Words

_say = Words(__name__)

DELIVERING = frozenset({"relay", "couriers", "orders", "ladder"})
"""Questions whose findings are about the deliveries of a line."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Leg:
    """One contact of a delivery: when, which record, and what happened."""

    t: int
    record: int
    text: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Worked:
    """The deliveries that are told, of how many; ``phones`` are all that work for the line."""

    told: tuple[tuple[Leg, Leg, Leg], ...]
    total: int
    phones: tuple[int, ...]


def picture(case: Case, view: View, roles: Mapping[int, Role]) -> Strip | None:
    """The window of the report, for findings that it is drawn for."""
    own = {s.number_id: s.role for s in view.subjects if s.number_id is not None}
    if view.analysis != "orders" and not {Role.DISPATCH, Role.COURIER} & set(own.values()):
        return None
    return strip(case, view.id, {**roles, **own}, ZoneInfo(case.meta("timezone")))


def worked(case: Case, view: View) -> Worked | None:
    """Three deliveries of the line that a finding is about; None where it is about none."""
    own = {s.role: s.number_id for s in view.subjects if s.number_id is not None}
    line = own.get(Role.LINE)
    if view.analysis not in DELIVERING or line is None:
        return None
    dispatches, couriers = crew(case, line)
    if Role.DISPATCH in own:
        dispatches = [own[Role.DISPATCH]]
    if Role.COURIER in own and view.analysis == "couriers":
        couriers = [own[Role.COURIER]]
    found, total = cycles_of(case, line, dispatches, couriers, Filter())
    if total == 0:
        return None
    places = sorted({0, len(found) // 2, len(found) - 1})
    chosen = [found[place] for place in places]
    ids = {line, *(n for each in chosen for n in (each.client, each.dispatch, each.courier))}
    names = case_names.labels(case, ids)
    zone = ZoneInfo(case.meta("timezone"))
    return Worked(
        told=tuple(_told(each, line, names, zone) for each in chosen),
        total=total,
        phones=(line, *dispatches, *couriers),
    )


def _told(
    cycle: Cycle, line: int, names: Mapping[int, str], zone: ZoneInfo
) -> tuple[Leg, Leg, Leg]:
    on = Plain(day(cycle.order[0], zone, "en"), day(cycle.order[0], zone, "fr"))
    client, dispatch, courier = (names[n] for n in (cycle.client, cycle.dispatch, cycle.courier))
    sent_after = duration(cycle.sent[0] - cycle.order[0])
    brought_after = duration(cycle.delivered[0] - cycle.sent[0])
    return (
        _leg(cycle.order, _say("worked-order", day=on, client=client, line=names[line])),
        _leg(
            cycle.sent,
            _say("worked-sent", after=sent_after, dispatch=dispatch, courier=courier),
        ),
        _leg(cycle.delivered, _say("worked-delivered", after=brought_after, client=client)),
    )


def _leg(step: Step, text: Text) -> Leg:
    return Leg(t=step[0], record=step[1], text=text)
