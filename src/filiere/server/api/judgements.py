"""What do named persons make of a finding?

The program decides nothing: a finding is undecided until somebody accepts or rejects it, by name
and with reasons (R29).
"""

from typing import Any

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from filiere.case import Case
from filiere.case.rights.judgement import VERDICTS, Verdict, judge
from filiere.case.rights.judgement import judgements as stated
from filiere.case.rights.log import who
from filiere.errors import RequestError
from filiere.server.answers import answer
from filiere.server.api.findings import view_of
from filiere.server.asked import body_of, only
from filiere.server.desk import desk_of
from filiere.server.told import judgement_told
from filiere.wording import Words

_say = Words(__name__)


def judgements(request: Request) -> Response:
    """The judgements of one finding, oldest first."""
    only(request)
    finding_id = request.path_params["finding"]
    with desk_of(request).reading() as case:
        view_of(case, finding_id)
        found = _told(case, finding_id)
    return answer(request, found)


async def make(request: Request) -> Response:
    """Record what somebody makes of a finding."""
    only(request)
    body = await body_of(request, verdict=str, why=str, by=str)
    if body["verdict"] not in set(Verdict):
        raise RequestError(
            _say(
                "judgements-verdict-expected-one",
                v0=str(body["verdict"])[:40],
                listed=", ".join(Verdict),
            )
        )
    if (body["why"] or "").strip() == "":
        raise RequestError(_say("judgements-judgement-reasons-why-missing"))
    found = await run_in_threadpool(_judged, request, body)
    return answer(request, found, status=201)


def _judged(request: Request, body: Any) -> dict[str, Any]:  # noqa: ANN401 -- a body already checked
    finding_id = request.path_params["finding"]
    with desk_of(request).keeping() as case:
        view_of(case, finding_id)
        by = (body["by"] or "").strip() or who()
        judge(case, finding_id, Verdict(body["verdict"]), by=by, why=body["why"])
        return _told(case, finding_id)


def _told(case: Case, finding_id: str) -> dict[str, Any]:
    found = stated(case, finding_id).get(finding_id, [])
    return {
        "judgements": [judgement_told(each) for each in found],
        "verdicts": [{"key": str(key), "text": text} for key, text in VERDICTS.items()],
    }


ROUTES: list[BaseRoute] = [
    Route("/findings/{finding}/judgements", judgements),
    Route("/findings/{finding}/judgements", make, methods=["POST"]),
]
