"""What was found, on which lines does it rest, and what was judged of it?"""

from typing import Any

import numpy as np
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from filiere.case import Case
from filiere.case.rows.repairs import explained
from filiere.errors import NotThereError
from filiere.findings import View, read, runs
from filiere.findings.lines import Line, lines_at
from filiere.masking import Said
from filiere.model.codes import source_row
from filiere.report.figures import roles_of
from filiere.server import buffers, portraits, told
from filiere.server.answers import answer, buffer
from filiere.server.asked import integers, only, page, record_text
from filiere.server.desk import desk_of
from filiere.server.evidence import entries
from filiere.server.reckoning import reckoning
from filiere.server.worked import Worked, picture, worked
from filiere.wording import Words

_say = Words(__name__)


def findings(request: Request) -> Response:
    """Every finding, or those of one analysis or about some numbers."""
    only(request, "analysis", "numbers")
    analysis = request.query_params.get("analysis") or None
    numbers = set(integers(request, "numbers"))
    desk = desk_of(request)
    desk.note(request.state.session, "consultation", "findings")
    with desk.reading() as case:
        views = [
            view
            for view in read(case, analysis=analysis)
            if len(numbers) == 0
            or not numbers.isdisjoint(s.number_id for s in view.subjects if s.number_id is not None)
        ]
        put = [told.run_told(run) for run in runs(case, analysis=analysis)]
        found = told.findings(case, views)
    return answer(request, {"runs": put, "findings": found})


def finding(request: Request) -> Response:
    """One finding with the run that found it."""
    only(request)
    desk = desk_of(request)
    with desk.reading() as case:
        view = view_of(case, request.path_params["finding"])
        run = next((each for each in runs(case) if each.run_id == view.run_id), None)
        numbers = list(dict.fromkeys(s.number_id for s in view.subjects if s.number_id is not None))
        found = {
            "finding": told.findings(case, [view])[0],
            "run": None if run is None else told.run_told(run),
            "numbers": portraits.shorts(case, request.state.session, numbers),
        }
    desk.note(request.state.session, "consultation", f"finding {view.id}", finding=view.id)
    return answer(request, found)


def view_of(case: Case, finding_id: str) -> View:
    """The finding of that id.

    Raises:
        NotThereError: the case has none.
    """
    analysis = case.value_or_none(
        "SELECT analysis FROM finding WHERE finding_id = ?", [finding_id], of=str
    )
    if analysis is None:
        raise NotThereError(_say("findings-there-finding-case", finding_id=finding_id[:60]))
    return next(each for each in read(case, analysis=analysis) if each.id == finding_id)


def lines(request: Request) -> Response:
    """The contacts of one finding, earliest first, each with its source line and what it is."""
    only(request, "offset", "count")
    offset, count = page(request)
    desk = desk_of(request)
    finding_id = request.path_params["finding"]
    with desk.reading() as case:
        view = view_of(case, finding_id)
        desk.note(request.state.session, "consultation", f"finding {finding_id}")
        found, total, rows = entries(case, view, roles_of(read(case)), offset=offset, count=count)
        shown = lines_at(case, [each for entry in found for each in (entry.record, *entry.mirrors)])
    body = [
        {
            **line_told(entry.record, entry.t, shown[entry.record]),
            "what": Said(entry.what),
            "why": entry.why,
            "mirrors": [_place_told(each, shown[each]) for each in entry.mirrors],
        }
        for entry in found
    ]
    return answer(request, {"total": total, "rows": rows, "lines": body})


def course(request: Request) -> Response:
    """A few hours of a finding's contacts as lanes, and three deliveries told one by one."""
    only(request)
    desk = desk_of(request)
    with desk.reading() as case:
        view = view_of(case, request.path_params["finding"])
        drawn = picture(case, view, roles_of(read(case)))
        told = worked(case, view)
        steps = reckoning(case, view)
    desk.note(request.state.session, "consultation", f"finding {view.id}")
    shown = None if told is None else _worked_told(told)
    return answer(request, {"strip": drawn, "worked": shown, "reckoning": steps})


def _worked_told(told: Worked) -> dict[str, Any]:
    return {
        "total": told.total,
        "phones": told.phones,
        "deliveries": [
            [{"t": leg.t, "record": record_text(leg.record), "text": leg.text} for leg in legs]
            for legs in told.told
        ],
    }


def _place_told(record: int, line: Line) -> dict[str, Any]:
    return {
        "record": record_text(record),
        "path": line.source,
        "sheet": line.sheet,
        "row": line.row,
    }


def line_told(record: int, t: int | None, line: Line) -> dict[str, Any]:
    """One source line as pages have it."""
    return {
        "record": record_text(record),
        "source": source_row(record)[0],
        "path": line.source,
        "sheet": line.sheet,
        "row": line.row,
        "t": t,
        "authorisation": line.authorisation,
        "raw": line.raw,
        "readings": [
            {
                "field": r.field,
                "value": r.value,
                "raw": r.raw,
                "rule": r.rule,
                "said": explained(r.rule),
            }
            for r in line.readings
        ],
    }


def events(request: Request) -> Response:
    """The records that one finding rests on, for marking them in other views."""
    only(request)
    desk = desk_of(request)
    with desk.reading() as case:
        view_of(case, request.path_params["finding"])
        found = case.columns(
            "SELECT DISTINCT e.t, e.record_id >> 32 AS source, e.record_id & 4294967295 AS row, "
            "coalesce(e.served, 0) AS number, coalesce(e.other, 0) AS other, e.kind "
            "FROM finding_evidence b JOIN event e ON e.record_id = b.record_id "
            "WHERE finding_id = $finding ORDER BY e.t, source, row",
            {"finding": request.path_params["finding"]},
        )
    arrays = {name: ("u8" if name == "kind" else "u32", np.asarray(found[name])) for name in found}
    return buffer(buffers.pack("evidence", arrays, {}))


ROUTES: list[BaseRoute] = [
    Route("/findings", findings),
    Route("/findings/{finding}", finding),
    Route("/findings/{finding}/lines", lines),
    Route("/findings/{finding}/course", course),
    Route("/findings/{finding}/events.bin", events),
]
