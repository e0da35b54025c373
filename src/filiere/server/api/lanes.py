"""Which phones communicate when, side by side, and where do order, dispatch and delivery meet?"""

from typing import Any

import numpy as np
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from filiere.case import Case
from filiere.case.store import names as case_names
from filiere.errors import RequestError
from filiere.model.evidence import Role
from filiere.server import buffers, portraits
from filiere.server.answers import answer, buffer
from filiere.server.api.numbers import must_exist
from filiere.server.asked import WHERE, Filter, filter_of, integer, record_text
from filiere.server.cycles import crew, cycles_of, windows_of
from filiere.server.desk import desk_of
from filiere.wording import Words

_say = Words(__name__)


LANES = 120
"""Lanes shown unless numbers are asked for."""

EVENTS = 1_000_000
"""Above so many events, bins are sent."""

BINS = 2_000
"""Bins over the period, at most."""

NONE = 65_535
"""Lane of a number that has none."""

_WIDTHS = (60, 300, 900, 3600, 4 * 3600, 86_400, 7 * 86_400)
_LEADING = frozenset({str(Role.LINE), str(Role.DISPATCH), str(Role.COURIER), str(Role.SUPPLIER)})


def lanes(request: Request) -> Response:
    """The events of each lane, or their counts in bins."""
    asked = filter_of(request)
    desk = desk_of(request)
    with desk.reading() as case:
        numbers = lane_numbers(case, asked)
        desk.note(request.state.session, "consultation", "lanes")
        total = _total(case, asked, numbers)
        width = 0 if total <= EVENTS else _width(case, asked)
        found = _events(case, asked, numbers) if width == 0 else _bins(case, asked, numbers, width)
        meta = {"lanes": described(case, numbers), "events": total, "bin_s": width}
    types = {"t": "u32", "lane": "u16", "other": "u16", "count": "u32"}
    arrays = {name: (types.get(name, "u8"), found[name]) for name in found}
    return buffer(buffers.pack("lanes", arrays, meta))


def lane_numbers(case: Case, asked: Filter) -> list[int]:
    """The numbers asked for; else those with a role of the network, then those with records."""
    if len(asked.numbers) > 0:
        for number in asked.numbers:
            must_exist(case, number)
        if len(asked.numbers) >= NONE:
            raise RequestError(_say("lanes-lanes-more-can-shown", count=len(asked.numbers)))
        return list(asked.numbers)
    held = portraits.roles(case)
    leading = sorted(
        (number for number, roles in held.items() if not _LEADING.isdisjoint(roles)),
        key=lambda number: (portraits.foremost(held[number]), number),
    )
    rows = case.query(
        """
        WITH busy AS (SELECT served AS number_id, count(*) AS events FROM event GROUP BY served)
        SELECT DISTINCT number_id, coalesce(events, 0) AS events
        FROM coverage LEFT JOIN busy USING (number_id) ORDER BY events DESC, number_id
        """
    )
    others = [number for number, _ in rows if number not in set(leading)]
    return [*leading, *others][:LANES]


def described(case: Case, numbers: list[int]) -> list[dict[str, Any]]:
    """Each lane: its number, label, roles, how many records it serves, and when they are held."""
    labels = case_names.labels(case, numbers)
    held = portraits.roles(case)
    counts = dict(
        case.query(
            "SELECT served, count(*) FROM event "
            "WHERE list_contains($numbers::INTEGER[], served) GROUP BY served ORDER BY served",
            {"numbers": numbers},
        )
    )
    spans: dict[int, list[dict[str, int]]] = {}
    for number, start, end in case.query(
        "SELECT number_id, from_s, to_s FROM coverage "
        "WHERE list_contains($numbers::INTEGER[], number_id) ORDER BY number_id, from_s, to_s",
        {"numbers": numbers},
    ):
        spans.setdefault(number, []).append({"from": start, "to": end})
    return [
        {
            "number": number,
            "label": labels[number],
            "roles": held.get(number, []),
            "events": counts.get(number, 0),
            "coverage": spans.get(number, []),
        }
        for number in numbers
    ]


# A number whose own records are not held is seen on those of the others: its lane shows these,
# turned round. Where both are held, each lane shows its own.
_SEEN = f"""
    WITH lane AS (
        SELECT unnest($wanted::INTEGER[]) AS number_id,
               unnest(range(len($wanted::INTEGER[])))::INTEGER AS lane
    ), covered AS (SELECT DISTINCT number_id FROM coverage),
    seen AS (
        SELECT t, l.lane, coalesce(o.lane, {NONE}) AS other, kind, direction
        FROM event JOIN lane l ON l.number_id = served
        LEFT JOIN lane o ON o.number_id = event.other WHERE {WHERE}
        UNION ALL
        SELECT t, l.lane, coalesce(o.lane, {NONE}), kind,
               CASE direction WHEN 1 THEN 2 WHEN 2 THEN 1 ELSE 0 END
        FROM event JOIN lane l ON l.number_id = event.other
        LEFT JOIN lane o ON o.number_id = served
        WHERE {WHERE} AND l.number_id NOT IN (SELECT number_id FROM covered)
    )
"""


def _bound(asked: Filter, numbers: list[int]) -> dict[str, object]:
    values = {**asked.values, "wanted": numbers}
    del values["numbers"]
    return values


def _total(case: Case, asked: Filter, numbers: list[int]) -> int:
    return case.value(f"{_SEEN} SELECT count(*) FROM seen", _bound(asked, numbers), of=int)


def _events(case: Case, asked: Filter, numbers: list[int]) -> dict[str, Any]:
    found = case.columns(
        f"{_SEEN} SELECT t, lane, other, kind, direction FROM seen "
        "ORDER BY t, lane, other, kind, direction",
        _bound(asked, numbers),
    )
    return {name: np.asarray(values) for name, values in found.items()}


def _bins(case: Case, asked: Filter, numbers: list[int], width: int) -> dict[str, Any]:
    found = case.columns(
        f"{_SEEN} SELECT t // $width * $width AS start, lane, {NONE} AS other, kind, direction, "
        "count(*) AS count FROM seen GROUP BY start, lane, kind, direction "
        "ORDER BY start, lane, kind, direction",
        {**_bound(asked, numbers), "width": width},
    )
    return {("t" if name == "start" else name): np.asarray(v) for name, v in found.items()}


def _width(case: Case, asked: Filter) -> int:
    first, last = case.query("SELECT min(t), max(t) FROM event")[0]
    start = first if asked.from_s is None else max(first, asked.from_s)
    end = last if asked.to_s is None else min(last, asked.to_s)
    return next((w for w in _WIDTHS if (end - start) // w < BINS), _WIDTHS[-1])


def cycles(request: Request) -> Response:
    """Orders, dispatches and deliveries that may belong together: a drawing of records."""
    asked = filter_of(request, "line")
    line = integer(request, "line")
    if line is None:
        raise RequestError(_say("lanes-cycles-one-line-line-missing"))
    desk = desk_of(request)
    with desk.reading() as case:
        must_exist(case, line)
        dispatches, couriers = crew(case, line)
        found, total = cycles_of(case, line, dispatches, couriers, asked)
        windows = windows_of(case)
        labels = case_names.labels(case, {each.client for each in found})
    told = [
        {
            "client": each.client,
            "client_label": labels[each.client],
            "courier": each.courier,
            "dispatch": each.dispatch,
            **{
                step: {"t": t, "record": record_text(record)}
                for step, (t, record) in (
                    ("order", each.order),
                    ("sent", each.sent),
                    ("delivered", each.delivered),
                )
            },
        }
        for each in found
    ]
    return answer(
        request,
        {
            "window_s": {"dispatch": windows.relay_s, "delivery": windows.order_s},
            "dispatches": dispatches,
            "couriers": couriers,
            "total": total,
            "cycles": told,
        },
    )


ROUTES: list[BaseRoute] = [Route("/lanes.bin", lanes), Route("/cycles", cycles)]
