"""Which apps and accounts are seen, who holds the key, and what may be asked until when?"""

import datetime as dt
from collections.abc import Sequence

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from filiere.advice.services import as_object, draft, services
from filiere.advice.services.say import KEPT, authority
from filiere.case import Case
from filiere.errors import NotThereError, RequestError
from filiere.findings.inert import inert
from filiere.findings.labels import account_labels
from filiere.server.answers import answer
from filiere.server.asked import only
from filiere.server.desk import desk_of
from filiere.wording import Words

_say = Words(__name__)


def listed(request: Request) -> Response:
    """Every service that was seen, as ``filiere services`` prints it, masked."""
    only(request, "on")
    day = _day(request)
    desk = desk_of(request)
    desk.note(request.state.session, "consultation", "services")
    with desk.reading() as case:
        found = services(case, day)
        ids = sorted({account for each in found for account in each.accounts})
        told = as_object(found, _named(case, ids), day)
    for each, held in zip(told["services"], found, strict=True):
        each["by"] = None if held.order_by is None else [authority(code) for code in held.order_by]
        each["stale"] = held.stale
    return answer(request, {**told, "kept": dict(KEPT)})


def drafted(request: Request) -> Response:
    """The text of a request to one service, in both languages, for a magistrate to edit."""
    only(request, "on")
    day = _day(request)
    name = str(request.path_params["service"])
    desk = desk_of(request)
    with desk.reading() as case:
        chosen = next((each for each in services(case, day) if each.id == name), None)
        if chosen is None:
            raise NotThereError(_say("services-not-seen", name=name[:40]))
        named = _named(case, chosen.accounts)
        accounts = [f"{named[each][0]}:{named[each][1]}" for each in chosen.accounts]
        reference = case.meta("reference")
        text = {
            language: inert_lines(draft(chosen, accounts, reference, day, language))
            for language in ("en", "fr")
        }
    return answer(request, {"service": name, "text": text})


def inert_lines(text: str) -> str:
    """The text, no line of which does anything where it is printed."""
    return "\n".join(inert(line) for line in text.split("\n"))


def _day(request: Request) -> dt.date:
    text = request.query_params.get("on", "")
    if text == "":
        return dt.datetime.now(tz=dt.UTC).date()
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        raise RequestError(_say("statement-day")) from None


def _named(case: Case, ids: Sequence[int]) -> dict[int, tuple[str, str, bool]]:
    """Service and text of each account, and whether that text is its identifier."""
    told = account_labels(case, list(ids))
    clear = set(
        case.column(
            "SELECT account_id FROM account WHERE named AND account_id IN "
            "(SELECT unnest($ids::INTEGER[])) ORDER BY account_id",
            {"ids": list(ids)},
            of=int,
        )
    )
    return {each: (told[each].service, told[each].id, each in clear) for each in ids}


ROUTES: list[BaseRoute] = [
    Route("/services", listed),
    Route("/services/{service}/draft", drafted),
]
