"""Another reading of the case: one assumption changed, and what moves with it."""

from typing import Any

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from filiere.analysis import catalogue
from filiere.case.rows.aside import inactive_acts
from filiere.errors import NotThereError, RequestError
from filiere.findings import runs
from filiere.findings.inert import inert
from filiere.findings.masking import Masker
from filiere.server import told
from filiere.server.answers import answer
from filiere.server.asked import body_of, only
from filiere.server.desk import desk_of
from filiere.server.readings import Reading, Wanted, preset_of, wanted_of
from filiere.wording import Words

_say = Words(__name__)


def options(request: Request) -> Response:
    """What may be changed."""
    only(request)
    with desk_of(request).reading() as case:
        out = inactive_acts(case)
        acts = [
            {"id": name, "annulled": name in out}
            for (name,) in case.query("SELECT id FROM authorisation ORDER BY authorisation_id")
        ]
        put = {run.analysis: run for run in runs(case)}
        held = case.query("SELECT source_id, path FROM source ORDER BY source_id")
        paths = Masker(case).mask([path for _, path in held])
        files = [
            {"source": source, "path": inert(path)}
            for (source, _), path in zip(held, paths, strict=True)
        ]
    analyses = [
        {
            "analysis": name,
            "question": analysis.question,
            "parameters": told.parameters(
                {
                    key: put[name].parameters.get(key, parameter.default)
                    for key, parameter in analysis.parameters.items()
                },
                analysis.parameters,
            ),
        }
        for name, analysis in catalogue().items()
        if name in put
    ]
    return answer(request, {"authorisations": acts, "analyses": analyses, "files": files})


def readings(request: Request) -> Response:
    """The readings tried since the server started."""
    only(request)
    found = [reading.told() for reading in desk_of(request).readings.every()]
    return answer(request, {"readings": found})


def reading(request: Request) -> Response:
    """One reading, and how far it is."""
    only(request)
    found = desk_of(request).readings.get(int(request.path_params["reading"]))
    return answer(request, found.told())


async def start(request: Request) -> Response:
    """Begin a reading."""
    only(request)
    body = await body_of(
        request,
        without=str,
        analysis=str,
        parameters=dict,
        preset=str,
        about=int,
        day=str,
        seconds=int,
    )
    begun = await run_in_threadpool(_started, request, body)
    return answer(request, begun.told(), status=202)


def _started(request: Request, body: Any) -> Reading:  # noqa: ANN401 -- a body already checked
    desk = desk_of(request)
    without, analysis, preset = body["without"], body["analysis"], body["preset"]
    if sum(each is not None for each in (without, analysis, preset)) != 1:
        raise RequestError(_say("readings-another-reading-leaves-out-act-changes"))
    if preset is not None:
        day, seconds = body["day"] or "", body["seconds"] or 0
        with desk.reading() as case:
            wanted = preset_of(case, preset, about=body["about"] or 0, day=day, seconds=seconds)
    elif without is not None:
        with desk.reading() as case:
            held = case.query("SELECT 1 FROM authorisation WHERE id = ?", [without])
        if len(held) == 0:
            raise NotThereError(_say("readings-there-authorisation-case", without=without[:60]))
        wanted = Wanted(without=without)
    else:
        wanted = wanted_of(analysis, body["parameters"] or {})
    begun = desk.readings.start(wanted, desk.case.room)
    desk.note(request.state.session, "consultation", f"reading {begun.id}", **wanted.told())
    return begun


ROUTES: list[BaseRoute] = [
    Route("/readings", readings),
    Route("/readings", start, methods=["POST"]),
    Route("/readings/options", options),
    Route("/readings/{reading:id}", reading),
]
