"""How far up do the records reach, and what should be asked for next?"""

import json
from collections.abc import Mapping
from typing import Any

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from filiere.advice.case_view import read_case
from filiere.advice.say import as_object, numbers_of, stop
from filiere.advice.steps import advise
from filiere.case import Case
from filiere.case.store import names as case_names
from filiere.errors import RequestError
from filiere.findings import runs
from filiere.findings.labels import account_labels, labels
from filiere.server import told
from filiere.server.answers import answer
from filiere.server.asked import integer, only
from filiere.server.desk import desk_of
from filiere.wording import Words

_say = Words(__name__)


def ladder(request: Request) -> Response:
    """The ladders, with their rungs and rival explanations."""
    only(request)
    desk = desk_of(request)
    with desk.reading() as case:
        run = next(iter(runs(case, analysis="ladder")), None)
        found = told.all_findings(case, analysis="ladder")
        stored = dict(
            case.query("SELECT finding_id, measures FROM finding WHERE analysis = 'ladder'")
        )
        ladders = [_ladder(case, each["id"], json.loads(stored[each["id"]])) for each in found]
        asked = None if run is None else told.run_told(run)
    return answer(request, {"findings": found, "run": asked, "ladders": ladders})


_IDS = {"number_id", "number", "account_id", "beside"}


def _ladder(case: Case, finding_id: str, measures: dict[str, Any]) -> dict[str, Any]:
    rungs = [rung for rung in measures.get("rungs") or [] if isinstance(rung, dict)]
    ids = [number for rung in rungs if isinstance(number := _number(rung), int)]
    ids += [number for rung in rungs if isinstance(number := _beside(rung), int)]
    named = case_names.labels(case, ids)
    accounts = [each for rung in rungs if isinstance(each := rung.get("account_id"), int)]
    told_accounts = account_labels(case, accounts)
    return {
        "finding": finding_id,
        "rungs": [
            {
                **{k: v for k, v in rung.items() if k not in _IDS},
                "number": _number(rung),
                "label": named.get(_number(rung) or 0, "")
                or str(told_accounts.get(rung.get("account_id", -1), "")),
                **({} if _beside(rung) is None else {"beside": _tag(_beside(rung), named)}),
            }
            for rung in rungs
        ],
        "cannot_go_higher": measures.get("cannot_go_higher"),
    }


def _number(rung: dict[str, Any]) -> int | None:
    found = rung.get("number_id", rung.get("number"))
    if isinstance(found, dict):
        found = found.get("number_id")
    return found if isinstance(found, int) else None


def _beside(rung: dict[str, Any]) -> int | None:
    """The phone of the network with which this one seems to be carried."""
    found = rung.get("beside")
    if isinstance(found, dict):
        found = found.get("number_id")
    return found if isinstance(found, int) else None


def _tag(number: int | None, named: Mapping[int, str]) -> dict[str, Any]:
    return {"number": number, "label": named.get(number or 0, "")}


def following(request: Request) -> Response:
    """Which requisition next, and why; ``counted`` as the operators counted for a dump."""
    only(request, "counted")
    counted = integer(request, "counted")
    if counted is not None and counted < 0:
        raise RequestError(_say("ladder-counted-expected-whole-number", counted=counted))
    desk = desk_of(request)
    desk.note(request.state.session, "consultation", "next")
    with desk.reading() as case:
        advice = advise(read_case(case), counted=counted)
        names = labels(case, numbers_of(advice))
    told = as_object(advice, names, "en")
    for step, given in zip(told["steps"], advice.steps, strict=True):
        step["number_id"] = given.number if given.number >= 0 else None
        step["number"] = given.label(names)
    return answer(request, {**told, "stop": stop(advice, names)})


ROUTES: list[BaseRoute] = [Route("/ladder", ladder), Route("/next", following)]
