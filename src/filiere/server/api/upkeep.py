"""What do persons order or state of the records themselves, and what follows from it?

Annulments, holds, last days, clocks and rows that are wrong, differences that somebody has seen.
What computes the case anew is work of the front; the rest is written at once. A file is named by
its id: its name may hold the number of somebody.
"""

import datetime as dt
from typing import Any

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from filiere.case import Case
from filiere.case.rights import expiry, hold
from filiere.case.rights.log import who
from filiere.case.rows.clocks import clock_text
from filiere.case.rows.corrections import correct, corrections, resting_on
from filiere.case.rows.reconciliation import differences, sign
from filiere.case.rows.shifts import holding
from filiere.errors import NotThereError, RequestError
from filiere.server.answers import answer, plainly
from filiere.server.api.front import ask
from filiere.server.asked import body_of, only
from filiere.server.desk import desk_of
from filiere.server.start import Front
from filiere.server.start.changes import annulling, moving_clock
from filiere.server.start.job import Job
from filiere.wording import Words

_say = Words(__name__)


def upkeep(request: Request) -> Response:
    """What holds now."""
    only(request)
    with desk_of(request).reading() as case:
        found = _told(case)
    return answer(request, found)


def _told(case: Case) -> dict[str, Any]:
    files = {path: number for number, path in _files(case)}
    return {
        "by": who(),
        "files": [{"source": number, "path": path} for path, number in files.items()],
        "holds": [
            {
                "act": "" if fact.about == hold.CASE else fact.about.partition(":")[2],
                "order": fact.said["order"],
                "review": fact.said["review"],
                "who": fact.who,
                "why": fact.why,
                "at": fact.at_utc,
            }
            for fact in hold.holds(case)
        ],
        "expiries": [
            {
                "act": each.authorisation,
                "until": each.last_day.isoformat(),
                "basis": each.basis,
                "days_left": each.days_left,
            }
            for each in expiry.expiries(case)
        ],
        "differences": [
            {
                "source": files[each.path],
                "path": each.path,
                "declared": each.declared,
                "held": each.held,
                "signed_by": each.signed_by,
            }
            for each in differences(case)
        ],
        "corrections": [
            {
                "path": each.path,
                "row": each.row,
                "field": each.field,
                "value": each.value,
                "who": each.who,
                "why": each.why,
                "at": each.at,
            }
            for each in corrections(case)
        ],
        "clocks": [
            {
                "source": each.source_id,
                "path": each.path,
                "shift": clock_text(each.shift_s),
                "who": each.who,
                "why": each.why,
                "at": each.at,
            }
            for each in holding(case)
        ],
    }


def _files(case: Case) -> list[tuple[int, str]]:
    return [
        (int(number), str(path))
        for number, path in case.query(
            "SELECT min(source_id), path FROM source GROUP BY path ORDER BY path"
        )
    ]


def _path(case: Case, source: int | None) -> str:
    """The path of a file of the case.

    Raises:
        NotThereError: the case has no such file.
    """
    path = case.value_or_none("SELECT path FROM source WHERE source_id = ?", [source or 0], of=str)
    if path is None:
        raise NotThereError(_say("upkeep-no-file"))
    return path


def _day(text: str | None) -> dt.date:
    try:
        return dt.date.fromisoformat(text or "")
    except ValueError:
        raise RequestError(_say("statement-day")) from None


async def held(request: Request) -> Response:
    """Hold the records of an act, or of the whole case (act ''), or lift the hold."""
    only(request)
    body = await body_of(
        request, act=str, order=str, review=str, lift=bool, by=str, why=str
    )  # fmt: skip

    def done() -> dict[str, Any]:
        act, by, why = body["act"] or "", body["by"] or "", body["why"] or ""
        with desk_of(request).keeping() as case:
            if body["lift"]:
                hold.lift(case, act, by=by, why=why)
            else:
                day = _day(body["review"])
                hold.hold(case, act, order=body["order"] or "", review=day, by=by, why=why)
            return _told(case)

    return answer(request, await run_in_threadpool(done), status=201)


async def expired(request: Request) -> Response:
    """State the last day on which the records of an act may be read."""
    only(request)
    body = await body_of(request, act=str, until=str, by=str, why=str)

    def done() -> dict[str, Any]:
        until, by, why = _day(body["until"]), body["by"] or "", body["why"] or ""
        with desk_of(request).keeping() as case:
            expiry.set_last_day(case, body["act"] or "", until, by=by, why=why)
            return _told(case)

    return answer(request, await run_in_threadpool(done), status=201)


async def signed(request: Request) -> Response:
    """State that the difference between a file and its declared total was seen."""
    only(request)
    body = await body_of(request, source=int, by=str, why=str)

    def done() -> dict[str, Any]:
        with desk_of(request).keeping() as case:
            path = _path(case, body["source"])
            sign(case, path, by=body["by"] or "", why=body["why"] or "")
            return _told(case)

    return answer(request, await run_in_threadpool(done), status=201)


async def corrected(request: Request) -> Response:
    """State what a row should say; the answer names the findings that rest on it."""
    only(request)
    body = await body_of(request, source=int, row=int, field=str, value=str, by=str, why=str)

    def done() -> dict[str, Any]:
        row = body["row"] or 0
        with desk_of(request).keeping() as case:
            path = _path(case, body["source"])
            correct(
                case,
                path,
                row,
                field=body["field"] or "",
                value=body["value"] or "",
                by=body["by"] or "",
                why=body["why"] or "",
            )
            return {**_told(case), "rest_on": resting_on(case, path, row)}

    return answer(request, await run_in_threadpool(done), status=201)


async def annulled(request: Request) -> Response:
    """Set aside the records of an act, or bring them back: the case is computed anew."""
    only(request)
    body = await body_of(request, act=str, restore=bool, what_if=bool, by=str, why=str)

    def begun(front: Front) -> Job:
        change = annulling(
            body["act"] or "",
            by=body["by"] or "",
            why=body["why"] or "",
            restored=bool(body["restore"]),
            what_if=bool(body["what_if"]),
        )
        return front.apply("annul", change)

    job = await ask(request, begun)
    return plainly(job.as_told(), blind=job.blind, status=202)


async def moved(request: Request) -> Response:
    """Move the times of a file: what depends on them is computed anew."""
    only(request)
    body = await body_of(
        request, source=int, shift=str, restore=bool, what_if=bool, by=str, why=str
    )

    def begun(front: Front) -> Job:
        path = front.ask(lambda case: _path(case, body["source"]))
        change = moving_clock(
            path,
            "" if body["restore"] else body["shift"] or "",
            by=body["by"] or "",
            why=body["why"] or "",
            what_if=bool(body["what_if"]),
        )
        return front.apply("clock", change)

    job = await ask(request, begun)
    return plainly(job.as_told(), blind=job.blind, status=202)


ROUTES: list[BaseRoute] = [
    Route("/upkeep", upkeep),
    Route("/upkeep/holds", held, methods=["POST"]),
    Route("/upkeep/last-days", expired, methods=["POST"]),
    Route("/upkeep/signatures", signed, methods=["POST"]),
    Route("/upkeep/corrections", corrected, methods=["POST"]),
    Route("/front/annulments", annulled, methods=["POST"]),
    Route("/front/clocks", moved, methods=["POST"]),
]
