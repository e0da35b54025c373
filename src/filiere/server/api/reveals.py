"""Which numbers has this session asked to see in clear, and why?

The reason is in the log before the number is in an answer (R20); covering it again is logged too.
A number that stands in no finding needs an order that names it; a second number beside one that is
shown already needs a second person who agrees (``case.rights.unmasking``).
"""

from dataclasses import dataclass
from typing import Any

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from filiere.case.rights import unmasking
from filiere.case.rights.log import append
from filiere.errors import NotThereError, RequestError
from filiere.findings.labels import labels
from filiere.masking import Said
from filiere.server.answers import answer
from filiere.server.asked import body_of, only
from filiere.server.desk import desk_of
from filiere.server.guard import Session
from filiere.wording import Words

_say = Words(__name__)


def _told(session: Session) -> dict[str, Any]:
    return {
        "reveals": [
            {"number": number, "label": Said(clear), "reason": reason}
            for number, (_, clear, reason) in session.revealed.items()
        ]
    }


def listed(request: Request) -> Response:
    """What this session has revealed."""
    only(request)
    return answer(request, _told(request.state.session))


async def reveal(request: Request) -> Response:
    """Show one number in clear, for a reason."""
    only(request)
    body = await body_of(request, number=int, reason=str, second=str, order=str)
    number, reason = body["number"], (body["reason"] or "").strip()
    if number is None:
        raise RequestError(_say("reveals-number-missing"))
    if reason == "":
        raise RequestError(_say("reveals-numbers-shown-clear-only-reason-give"))
    second, order = (body["second"] or "").strip(), (body["order"] or "").strip()
    if max(len(reason), len(second), len(order)) > 1000:
        raise RequestError(_say("reveals-reason-longer-characters"))
    asked = _Asked(number=number, why=reason, second=second, order=order)
    await run_in_threadpool(_reveal, request, asked)
    return answer(request, _told(request.state.session), status=201)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Asked:
    number: int
    why: str
    second: str
    order: str


def _reveal(request: Request, asked: _Asked) -> None:
    desk = desk_of(request)
    session: Session = request.state.session
    number = asked.number
    with desk.writing() as case:
        known = case.query("SELECT pseudonym, named FROM number WHERE number_id = ?", [number])
        if len(known) == 0:
            raise NotThereError(_say("reveals-there-number-case", number=number))
        pseudonym, named = known[0]
        if named:
            raise RequestError(_say("reveals-authorisation-names-number-shown-clear-already"))
        shown = unmasking.reveal(
            case,
            [number],
            asked.why,
            second=asked.second,
            order=asked.order,
            beside=len(session.revealed.keys() - {number}),
        )
    with desk.reading() as case:
        clear = labels(case, [number], shown=shown)[number]
    session.revealed[number] = (pseudonym, clear, asked.why)


def cover(request: Request) -> Response:
    """Cover a number again."""
    only(request)
    desk = desk_of(request)
    session: Session = request.state.session
    number = int(request.path_params["number"])
    held = session.revealed.pop(number, None)
    if held is None:
        raise NotThereError(_say("reveals-number-revealed", number=number))
    with desk.writing() as case:
        append(case, "reveal", "", {"workbench": "cover", "number": held[0]})
    return answer(request, _told(session))


ROUTES: list[BaseRoute] = [
    Route("/reveals", listed),
    Route("/reveals", reveal, methods=["POST"]),
    Route("/reveals/{number:id}", cover, methods=["DELETE"]),
]
