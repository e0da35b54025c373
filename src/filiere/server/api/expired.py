"""A case whose last day has passed: its acts, another last day by decision, or erasure by order."""

import datetime as dt
from collections.abc import Mapping
from typing import Any

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from filiere.errors import RequestError
from filiere.server.answers import plainly
from filiere.server.api.front import ask, front_of, state_of
from filiere.server.asked import body_of, only
from filiere.server.start.changes import Change, erasing
from filiere.server.start.expired import Decision
from filiere.wording import Words

_say = Words(__name__)


def _named(body: Mapping[str, Any]) -> tuple[str, str, str]:
    return body["name"] or "", body["passphrase"] or "", body["key_file"] or ""


async def passed(request: Request) -> Response:
    """The acts whose last day has passed."""
    only(request)
    body = await body_of(request, name=str, passphrase=str, key_file=str)
    found = await ask(request, lambda front: front.passed(*_named(body)))
    acts = [{"id": each.authorisation, "until": each.last_day.isoformat()} for each in found]
    return plainly({"acts": acts})


async def restated(request: Request) -> Response:
    """Another last day of one act; the case opens if no other act has passed its own."""
    only(request)
    body = await body_of(
        request, name=str, passphrase=str, key_file=str, act=str, until=str, by=str, why=str
    )
    await ask(request, lambda front: front.restate(_decision(body), *_named(body)))
    return plainly(state_of(front_of(request)), status=201)


def _decision(body: Mapping[str, Any]) -> Decision:
    return Decision(
        act=body["act"] or "",
        until=_day(body["until"] or ""),
        by=body["by"] or "",
        why=body["why"] or "",
    )


def _day(text: str) -> dt.date:
    try:
        return dt.date.fromisoformat(text)
    except ValueError as error:
        raise RequestError(_say("expired-day-wanted")) from error


async def erased(request: Request) -> Response:
    """Erase the records of one act, or the whole case, by order."""
    only(request)
    body = await body_of(
        request, name=str, passphrase=str, key_file=str, act=str, order=str, by=str
    )
    job = await ask(request, lambda front: front.erase_expired(_change(body), *_named(body)))
    return plainly(job.as_told(), blind=job.blind, status=202)


def _change(body: Mapping[str, Any]) -> Change:
    return erasing(body["act"] or "", body["order"] or "", by=body["by"] or "")


ROUTES: list[BaseRoute] = [
    Route("/front/expired", passed, methods=["POST"]),
    Route("/front/expired/last-days", restated, methods=["POST"]),
    Route("/front/expired/erasures", erased, methods=["POST"]),
]
