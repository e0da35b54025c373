"""What do named persons state of the numbers of a case: who used one, its category, its protection?

Statements stand apart from every finding, and no analysis reads them. What computes the case anew,
or takes records away, is work of the front: nobody else holds the case meanwhile.
"""

import datetime as dt
from collections.abc import Mapping
from typing import Any

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from filiere.case import Case
from filiere.case.rights import aliases, protection
from filiere.case.rights.facts import FactKind
from filiere.case.rights.log import who
from filiere.case.rights.persons import CATEGORIES, Category, attribute, categorise, stated
from filiere.case.rights.protection import QUALITIES, Quality
from filiere.errors import RequestError
from filiere.server.answers import answer, plainly
from filiere.server.api.front import ask
from filiere.server.asked import body_of, only
from filiere.server.desk import desk_of
from filiere.server.start import Front
from filiere.server.start.changes import erasing, packaging, protecting
from filiere.server.start.job import Job
from filiere.wording import Words

_say = Words(__name__)


def statements(request: Request) -> Response:
    """Every statement, and what may be stated."""
    only(request)
    with desk_of(request).reading() as case:
        found = _told(case)
    return answer(request, found)


def _told(case: Case) -> dict[str, Any]:
    def of(kind: FactKind) -> list[dict[str, Any]]:
        return [
            {"number": each.number, **each.said, "who": each.who, "why": each.why, "at": each.at}
            for each in stated(case, kind)
        ]

    return {
        "by": who(),
        "attributions": of(FactKind.ATTRIBUTION),
        "categories": of(FactKind.CATEGORY),
        "protected": [
            {
                "number": each.number,
                "protected": each.protected,
                "quality": str(each.quality),
                "records": each.records,
            }
            for each in protection.counted(case)
        ],
        "aliases": aliases.listed(case),
        "alerts": list(protection.alerts(case)),
        "known_categories": [{"key": str(key), "text": CATEGORIES[key]} for key in Category],
        "known_qualities": [{"key": str(key), "text": QUALITIES[key]} for key in Quality],
    }


async def attributed(request: Request) -> Response:
    """State that a person used a number from one day to another."""
    only(request)
    body = await body_of(
        request, number=str, person=str, **{"from": str, "to": str},
        degree=str, log10_lr=(int, float), by=str, why=str,
    )  # fmt: skip
    return answer(request, await run_in_threadpool(_attributed, request, body), status=201)


def _attributed(request: Request, body: Mapping[str, Any]) -> dict[str, Any]:
    ratio = body["log10_lr"]
    with desk_of(request).keeping() as case:
        attribute(
            case,
            body["number"] or "",
            body["person"] or "",
            period=(_day(body["from"]), _day(body["to"])),
            degree=body["degree"] or "",
            log10_lr=None if ratio is None else float(ratio),
            by=body["by"] or "",
            why=body["why"] or "",
        )
        return _told(case)


def _day(text: str | None) -> str:
    try:
        return dt.date.fromisoformat(text or "").isoformat()
    except ValueError:
        raise RequestError(_say("statement-day")) from None


async def categorised(request: Request) -> Response:
    """State the category of a number's user."""
    only(request)
    body = await body_of(request, number=str, category=str, by=str, why=str)
    return answer(request, await run_in_threadpool(_categorised, request, body), status=201)


def _categorised(request: Request, body: Mapping[str, Any]) -> dict[str, Any]:
    if body["category"] not in set(Category):
        raise RequestError(_say("statement-category"))
    with desk_of(request).keeping() as case:
        categorise(
            case,
            body["number"] or "",
            Category(body["category"]),
            by=body["by"] or "",
            why=body["why"] or "",
        )
        return _told(case)


async def named(request: Request) -> Response:
    """Call a number by a name, or with '' by none again."""
    only(request)
    body = await body_of(request, number=str, name=str, by=str, why=str)

    def done() -> dict[str, Any]:
        with desk_of(request).keeping() as case:
            aliases.name_number(
                case,
                body["number"] or "",
                body["name"] or "",
                by=body["by"] or "",
                why=body["why"] or "",
            )
            return _told(case)

    return answer(request, await run_in_threadpool(done), status=201)


async def protect(request: Request) -> Response:
    """Protect a number, or end its protection: the case is computed anew."""
    only(request)
    body = await body_of(request, number=str, quality=str, lift=bool, by=str, why=str)

    def begun(front: Front) -> Job:
        change = protecting(
            body["number"] or "",
            body["quality"] or "",
            by=body["by"] or "",
            why=body["why"] or "",
            lift=bool(body["lift"]),
        )
        return front.apply("protect", change)

    job = await ask(request, begun)
    return plainly(job.as_told(), blind=job.blind, status=202)


async def package(request: Request) -> Response:
    """Write the copy of the case for another party."""
    only(request)
    body = await body_of(request, redacted=bool)
    change = packaging(redacted=bool(body["redacted"]))
    job = await ask(request, lambda front: front.apply("package", change))
    return plainly(job.as_told(), blind=job.blind, status=202)


async def recompute(request: Request) -> Response:
    """Build the case of a package that was sent, and open it."""
    only(request)
    body = await body_of(request, path=str)
    job = await ask(request, lambda front: front.recompute(body["path"] or ""))
    return plainly(job.as_told(), blind=job.blind, status=202)


async def erase(request: Request) -> Response:
    """Erase the records of an act or the whole case; ``case`` repeats the case's reference."""
    only(request)
    body = await body_of(request, act=str, order=str, by=str, case=str)

    def begun(front: Front) -> Job:
        change = erasing(body["act"] or "", body["order"] or "", by=body["by"] or "")
        return front.apply("erase", change, body["case"] or "")

    job = await ask(request, begun)
    return plainly(job.as_told(), blind=job.blind, status=202)


ROUTES: list[BaseRoute] = [
    Route("/statements", statements),
    Route("/statements/attributions", attributed, methods=["POST"]),
    Route("/statements/categories", categorised, methods=["POST"]),
    Route("/statements/aliases", named, methods=["POST"]),
    Route("/front/protections", protect, methods=["POST"]),
    Route("/front/packages", package, methods=["POST"]),
    Route("/front/reruns", recompute, methods=["POST"]),
    Route("/front/erasures", erase, methods=["POST"]),
]
