"""What do the records say of two given numbers, or of who continues one?

Asked as the command line asks: the answer is weighed like any finding, logged, and not kept.
"""

from collections.abc import Mapping
from typing import Any

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from filiere.analysis import catalogue
from filiere.errors import RequestError
from filiere.findings import read
from filiere.findings.labels import labels
from filiere.runner.asking import asked
from filiere.server import told
from filiere.server.answers import answer
from filiere.server.api.numbers import must_exist
from filiere.server.asked import LARGEST, body_of, only
from filiere.server.desk import desk_of
from filiere.wording import Words

_say = Words(__name__)

COUNTS = {"copresence": 2, "succession": 1}
"""Questions that a page puts about given numbers, and about how many."""


async def ask(request: Request) -> Response:
    """Put a question about given numbers."""
    only(request)
    body = await body_of(request, about=str, numbers=list)
    numbers = body["numbers"] or []
    if body["about"] not in COUNTS or body["about"] not in catalogue():
        raise RequestError(_say("asking-about"))
    whole = all(isinstance(each, int) and not isinstance(each, bool) for each in numbers)
    whole = whole and all(0 <= each <= LARGEST for each in numbers)
    if not whole or len(numbers) != COUNTS[body["about"]]:
        raise RequestError(_say("asking-numbers", count=COUNTS[body["about"]]))
    found = await run_in_threadpool(_asked, request, body)
    return answer(request, found)


def _asked(request: Request, body: Mapping[str, Any]) -> dict[str, Any]:
    name, numbers = body["about"], body["numbers"]
    with desk_of(request).alone() as case:
        for number in numbers:
            must_exist(case, number)
        named = labels(case, numbers)
        with asked(case, name, [named[number] for number in numbers]) as said:
            none = said.none
            views = [] if none is not None else read(said.case, analysis=name)
            findings = told.findings(said.case, views)
    return {"findings": findings, "none": none}


ROUTES: list[BaseRoute] = [Route("/asking", ask, methods=["POST"])]
