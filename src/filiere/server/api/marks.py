"""What have readers starred, noted, saved and told of this case?"""

from typing import Any

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from filiere.errors import RequestError
from filiere.server import marks as kept
from filiere.server.answers import answer
from filiere.server.asked import body_of, only
from filiere.server.desk import Desk, desk_of
from filiere.wording import Words

_say = Words(__name__)


def marks(request: Request) -> Response:
    """The marks that hold, oldest first."""
    only(request, "kind")
    desk = desk_of(request)
    kind = request.query_params.get("kind", "")
    if kind not in {"", *kept.KINDS}:
        raise RequestError(_say("marks-kind-mark", kind=kind[:40]))
    with desk.reading() as case:
        found = [mark.told() for mark in kept.read(case, kind)]
    return answer(request, {"marks": found})


async def make(request: Request) -> Response:
    """Keep a mark."""
    only(request)
    body = await body_of(
        request, kind=str, about=dict, text=str, state=str, place=int, replaces=int
    )
    mark = await run_in_threadpool(_made, desk_of(request), body)
    return answer(request, {"mark": mark}, status=201)


def _made(desk: Desk, body: Any) -> dict[str, Any]:  # noqa: ANN401 -- a body already checked
    about = body["about"] or {"type": "", "id": ""}
    if set(about) != {"type", "id"} or not all(isinstance(v, str) for v in about.values()):
        raise RequestError(_say("marks-about-type-id-both-text"))
    wanted = kept.Wanted(
        kind=body["kind"] or "",
        about_type=about["type"],
        about_id=about["id"],
        text=body["text"] or "",
        state=body["state"] or "",
        place=body["place"] or 0,
    )
    with desk.keeping() as case:
        return kept.keep(case, wanted, replaces=body["replaces"]).told()


def take_back(request: Request) -> Response:
    """Take a mark back; it stays in the case, with who and when."""
    only(request)
    desk = desk_of(request)
    with desk.keeping() as case:
        kept.withdraw(case, int(request.path_params["mark"]))
    return answer(request, {})


ROUTES: list[BaseRoute] = [
    Route("/marks", marks),
    Route("/marks", make, methods=["POST"]),
    Route("/marks/{mark:id}", take_back, methods=["DELETE"]),
]
