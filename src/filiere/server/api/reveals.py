"""Which numbers has this session asked to see in clear, and why?

The reason is in the log before the number is in an answer (R20); covering it again is logged too.
A number that stands in no finding needs an order that names it; a second number beside one that is
shown already needs a second person who agrees (``case.rights.unmasking``).
"""

from collections.abc import Mapping
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
from filiere.server.asked import LARGEST, body_of, only
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
    """Show numbers in clear, for a reason: one, or several where another person agrees."""
    only(request)
    body = await body_of(request, number=int, numbers=list, reason=str, second=str, order=str)
    numbers = _numbers(body)
    reason = (body["reason"] or "").strip()
    if reason == "":
        raise RequestError(_say("reveals-numbers-shown-clear-only-reason-give"))
    second, order = (body["second"] or "").strip(), (body["order"] or "").strip()
    if max(len(reason), len(second), len(order)) > 1000:
        raise RequestError(_say("reveals-reason-longer-characters"))
    asked = _Asked(numbers=numbers, why=reason, second=second, order=order)
    await run_in_threadpool(_reveal, request, asked)
    return answer(request, _told(request.state.session), status=201)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Asked:
    numbers: tuple[int, ...]
    why: str
    second: str
    order: str


MOST = 500
"""Numbers that one request may show."""


def _numbers(body: Mapping[str, Any]) -> tuple[int, ...]:
    """The numbers of a request, each once."""
    listed = body["numbers"] if body["numbers"] is not None else [body["number"]]
    if len(listed) == 0 or not all(type(each) is int and 0 < each <= LARGEST for each in listed):
        raise RequestError(_say("reveals-number-missing"))
    if len(listed) > MOST:
        raise RequestError(_say("reveals-too-many", most=MOST))
    return tuple(dict.fromkeys(listed))


def _reveal(request: Request, asked: _Asked) -> None:
    desk = desk_of(request)
    session: Session = request.state.session
    with desk.noting() as case:
        known = {
            number: (pseudonym, named)
            for number, pseudonym, named in case.query(
                "SELECT number_id, pseudonym, named FROM number "
                "WHERE list_contains($numbers::INTEGER[], number_id) ORDER BY number_id",
                {"numbers": list(asked.numbers)},
            )
        }
        for number in asked.numbers:
            if number not in known:
                raise NotThereError(_say("reveals-there-number-case", number=number))
        covered = [number for number in asked.numbers if not known[number][1]]
        if len(covered) == 0:
            raise RequestError(_say("reveals-authorisation-names-number-shown-clear-already"))
        shown = unmasking.reveal(
            case,
            covered,
            asked.why,
            second=asked.second,
            order=asked.order,
            beside=len(session.revealed.keys() - set(covered)),
        )
    with desk.reading() as case:
        clear = labels(case, covered, shown=shown)
    for number in covered:
        session.revealed[number] = (known[number][0], clear[number], asked.why)


def cover(request: Request) -> Response:
    """Cover a number again."""
    only(request)
    desk = desk_of(request)
    session: Session = request.state.session
    number = int(request.path_params["number"])
    held = session.revealed.pop(number, None)
    if held is None:
        raise NotThereError(_say("reveals-number-revealed", number=number))
    with desk.noting() as case:
        append(case, "reveal", "", {"workbench": "cover", "number": held[0]})
    return answer(request, _told(session))


ROUTES: list[BaseRoute] = [
    Route("/reveals", listed),
    Route("/reveals", reveal, methods=["POST"]),
    Route("/reveals/{number:id}", cover, methods=["DELETE"]),
]
