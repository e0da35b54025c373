"""What do the findings of a case say of the chain, from the line up?

Each function looks at the findings of one question and gives one point, or none where there is
nothing to say. Only what the records support is said to be so; a finding that a named person has
rejected is left out before it comes here.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from filiere.brief import beside
from filiere.brief.point import (
    MOST,
    Point,
    least,
    listed,
    stands,
    strength,
    supported,
    unweighed,
    weakest,
)
from filiere.findings import RunView, View
from filiere.findings.formats import day, real, span
from filiere.model.evidence import Outcome, Role
from filiere.wording import Joined, Plain, Text, Words

_say = Words(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """The findings of a case by question, the questions put, and the case's zone."""

    by_question: Mapping[str, Sequence[View]]
    runs: Mapping[str, RunView]
    zone: ZoneInfo

    def of(self, question: str) -> Sequence[View]:
        """The findings of one question, in their order."""
        return self.by_question.get(question, ())

    def period(self, views: Sequence[View]) -> Text:
        """From the first to the last moment of these findings."""
        start = min(view.period_s[0] for view in views)
        end = max(view.period_s[1] for view in views)
        return Plain(span(start, end, self.zone, "en"), span(start, end, self.zone, "fr"))


def chain(told: Told) -> list[Point]:
    """The points of the chain, from the line up; where no line is supported, only that.

    Where there are more than a brief holds beside what to ask next, the volume of orders is left to
    its page first, then the changes of numbers.
    """
    lines = _lines_of(told)
    if len(lines) == 0:
        return [_no_line(told)]
    made = [say(told, lines) for say in _SAID]
    points = [point for point in made if point is not None]
    for key in _LEFT_FIRST:
        if len(points) > MOST - 1:
            points = [point for point in points if point.key != key]
    return points


def label(view: View, role: Role) -> str:
    """The number that stands in this role; of an account that is one, by which application."""
    found = next(subject for subject in view.subjects if subject.role is role)
    if found.account is None or found.number_id is None:
        return found.label
    return f"{found.label} ({found.account.service})"


def number_of(view: View, role: Role) -> str | None:
    """The number in this role, or the account that is none; None where nobody has the role."""
    return next((s.label for s in view.subjects if s.role is role), None)


def _lines_of(told: Told) -> list[View]:
    """Findings that support an order line, strongest first.

    One that no study could weigh is told where a phone that sends out what it receives is told.
    """
    relayed = {number_of(view, Role.LINE) for view in told.of("relay") if stands(view)}
    return [
        view
        for view in told.of("lines")
        if number_of(view, Role.LINE) is not None
        and (supported(view) or (unweighed(view) and number_of(view, Role.LINE) in relayed))
    ]


def _no_line(told: Told) -> Point:
    run = told.runs.get("lines")
    if run is None:
        said: Text = _say("lines-not-put")
    elif run.outcome is Outcome.NOT_APPLICABLE:
        said = Joined((_say("lines-not-answered"), run.why))
    else:
        said = _say("no-line")
    alike = [view for view in told.of("lines") if number_of(view, Role.LINE) is not None]
    weighed = [view for view in alike if view.lr is not None]
    services = [view for view in told.of("lines") if number_of(view, Role.SERVICE) is not None]
    parts = [said]
    if len(weighed) > 0:
        parts.append(_say("line-unsupported", n=len(weighed)))
    if len(alike) > len(weighed):
        parts.append(_say("line-unweighed", n=len(alike) - len(weighed)))
    if len(services) > 0:
        parts.append(_say("services", n=len(services)))
    return Point(
        key="lines",
        text=Joined(tuple(parts)),
        weakest=_say("no-line-weakest"),
        finding=None,
        page="findings",
    )


def _lines(told: Told, lines: Sequence[View]) -> Point:
    """Lines that are supported; then those that no study covers, lawful services not excluded."""
    weighed = [view for view in lines if view.lr is not None]
    beyond = [view for view in lines if view.lr is None]
    parts = []
    if len(weighed) > 0:
        shown = _with_periods(told, weighed)
        said = _say("lines", n=len(weighed), listed=shown, strength=strength(weighed))
        parts.append(said)
    if len(beyond) > 0:
        parts.append(_say("lines-unweighed", n=len(beyond), listed=_with_periods(told, beyond)))
    return Point(
        key="lines",
        text=Joined(tuple(parts)),
        weakest=_say("lines-unweighed-weakest") if beyond else weakest(least(weighed)),
        finding=lines[0].id,
        page="findings",
    )


def _with_periods(told: Told, lines: Sequence[View]) -> Text:
    return listed(
        [
            _say("with-period", number=label(view, Role.LINE), period=told.period([view]))
            for view in sorted(lines, key=lambda view: view.period_s)
        ]
    )


def _dispatch(told: Told, lines: Sequence[View]) -> Point:
    known = {number_of(view, Role.LINE) for view in lines}
    found = [
        view for view in told.of("relay") if stands(view) and number_of(view, Role.LINE) in known
    ]
    if len(found) == 0:
        return Point(
            key="dispatch",
            text=_say("no-dispatch"),
            weakest=_say("no-dispatch-weakest"),
            finding=None,
            page="next",
        )
    by_dispatch: dict[str, list[View]] = {}
    for view in found:
        by_dispatch.setdefault(label(view, Role.DISPATCH), []).append(view)
    parts = [
        _say(
            "dispatch",
            dispatch=dispatch,
            lines=listed([Plain(line, line) for line in _once(views, Role.LINE)]),
            period=told.period(views),
            strength=strength(views),
        )
        for dispatch, views in list(by_dispatch.items())[:2]
    ]
    if len(by_dispatch) > len(parts):
        parts.append(_say("dispatch-more", n=len(by_dispatch) - len(parts)))
    return Point(
        key="dispatch",
        text=Joined(tuple(parts)),
        weakest=weakest(least(found)),
        finding=found[0].id,
        page="lanes",
    )


def _couriers(told: Told, lines: Sequence[View]) -> Point | None:
    known = {number_of(view, Role.LINE) for view in lines}
    found = [
        view for view in told.of("couriers") if stands(view) and number_of(view, Role.LINE) in known
    ]
    if len(found) == 0:
        return None
    phones = _once(found, Role.COURIER)
    return Point(
        key="couriers",
        text=_say(
            "couriers",
            n=len(phones),
            listed=listed([Plain(phone, phone) for phone in phones]),
            period=told.period(found),
            strength=strength(found),
        ),
        weakest=weakest(least(found)),
        finding=found[0].id,
        page="lanes",
    )


def _succession(told: Told, lines: Sequence[View]) -> Point | None:
    """Who replaced whom among the numbers of the chain; a stranger's change of SIM is not told."""
    chain_ids = {number_of(view, Role.LINE) for view in lines}
    for question, role in (("relay", Role.DISPATCH), ("couriers", Role.COURIER)):
        chain_ids |= {number_of(view, role) for view in told.of(question) if stands(view)}
    found = [
        view
        for view in told.of("succession")
        if stands(view)
        and number_of(view, Role.OLD) in chain_ids
        and number_of(view, Role.NEW) in chain_ids
    ]
    if len(found) == 0:
        return None
    parts = [_change(told, view) for view in sorted(found[:2], key=lambda view: view.period_s)]
    if len(found) > len(parts):
        parts.append(_say("succession-more", n=len(found) - len(parts)))
    return Point(
        key="succession",
        text=Joined(tuple(parts)),
        weakest=weakest(least(found)),
        finding=found[0].id,
        page="findings",
    )


def _change(told: Told, view: View) -> Text:
    at = view.period_s[1]
    shared, contacts = view.measures.get("shared"), view.measures.get("contacts")
    said = _say(
        "succession",
        old=label(view, Role.OLD),
        new=label(view, Role.NEW),
        day=Plain(day(at, told.zone, "en"), day(at, told.zone, "fr")),
        strength=strength([view]),
    )
    if isinstance(shared, int) and isinstance(contacts, int):
        return Joined((said, _say("succession-contacts", shared=shared, contacts=contacts)))
    return said


def _orders(told: Told, lines: Sequence[View]) -> Point | None:
    known = {number_of(view, Role.LINE) for view in lines}
    found = [
        view
        for view in told.of("orders")
        if number_of(view, Role.LINE) in known and _bounds(view) is not None
    ]
    if len(found) == 0:
        return None
    each = [_counted(view) for view in sorted(found, key=lambda view: view.period_s)]
    return Point(
        key="orders",
        text=_say("orders", listed=listed(each)),
        weakest=_say("orders-weakest"),
        finding=found[0].id,
        page="findings",
    )


def _bounds(view: View) -> tuple[float, float] | None:
    low, high = view.measures.get("orders_low"), view.measures.get("orders_high")
    if isinstance(low, int | float) and isinstance(high, int | float):
        return low, high
    return None


def _counted(view: View) -> Text:
    low, high = _bounds(view) or (0.0, 0.0)
    return _say("orders-of", line=label(view, Role.LINE), low=real(low), high=real(high))


def _ladder(told: Told, lines: Sequence[View]) -> Point | None:
    known = {number_of(view, Role.LINE) for view in lines}
    found = [view for view in told.of("ladder") if number_of(view, Role.LINE) in known]
    if len(found) == 0:
        return None
    view = found[0]
    suppliers, why = view.measures.get("suppliers"), view.measures.get("cannot_go_higher")
    parts: list[Text] = [
        _say("suppliers", n=suppliers if isinstance(suppliers, int) else 0),
    ]
    if isinstance(why, dict) and set(why) == {"en", "fr"}:
        parts.append(_say("stops", why=Plain.of(why)))
    return Point(
        key="ladder",
        text=Joined(tuple(parts)),
        weakest=_say("ladder-weakest"),
        finding=view.id,
        page="ladder",
    )


def _shop(told: Told, lines: Sequence[View]) -> Point | None:
    return beside.shop(told.of("front"), frozenset(_once(lines, Role.LINE)))


def _account(told: Told, lines: Sequence[View]) -> Point | None:
    known = frozenset(_once(lines, Role.LINE))
    return beside.account(told.of("ladder"), told.of("vendors"), known)


def _once(views: Sequence[View], role: Role) -> list[str]:
    return list(dict.fromkeys(label(view, role) for view in views))


_SAID: tuple[Callable[[Told, Sequence[View]], Point | None], ...] = (
    _lines,
    _dispatch,
    _couriers,
    _succession,
    _orders,
    _shop,
    _ladder,
    _account,
)
_LEFT_FIRST = ("orders", "succession")
