"""Who did what with this case, and does the log verify?"""

import json
from typing import Any

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from filiere.case.rights import log
from filiere.case.rights.masking import Masker
from filiere.server.answers import answer
from filiere.server.asked import only, page
from filiere.server.desk import desk_of
from filiere.upkeep import audit


def entries(request: Request) -> Response:
    """The log, newest first."""
    only(request, "offset", "count", "action", "q")
    offset, count = page(request)
    wanted = {
        "action": request.query_params.get("action") or None,
        "q": request.query_params.get("q") or None,
    }
    where = (
        "($action::VARCHAR IS NULL OR action = $action) AND ($q::VARCHAR IS NULL "
        "OR contains(lower(who || ' ' || why || ' ' || detail), lower($q)))"
    )
    desk = desk_of(request)
    with desk.reading() as case:
        total = case.value(f"SELECT count(*) FROM log WHERE {where}", wanted, of=int)
        rows = case.query(
            f"SELECT seq, at_utc, who, action, why, detail, version, hash FROM log WHERE {where} "
            "ORDER BY seq DESC LIMIT $count OFFSET $offset",
            {**wanted, "count": count, "offset": offset},
        )
        head = log.head(case)
        # an act that named something then may be in force no more; the masker asks this very case,
        # which another reader has once it is given back
        door = Masker(case).one
        told = [
            {
                "seq": seq,
                "at": at_utc,
                "who": door(who),
                "action": action,
                "why": door(why),
                "detail": _detail(detail),
                "version": version,
                "hash": sha256,
            }
            for seq, at_utc, who, action, why, detail, version, sha256 in rows
        ]
    return answer(request, {"total": total, "head": head, "entries": told})


def _detail(text: str) -> Any:  # noqa: ANN401 -- JSON as stored
    try:
        return json.loads(text)
    except ValueError:
        return {"": text}


def verify(request: Request) -> Response:
    """Verify the case against its log."""
    only(request)
    desk = desk_of(request)
    with desk.reading() as case:
        result = audit.verify(case)
    told = {
        "holds": result.holds,
        "entries": result.entries,
        "faults": [
            {
                "where": fault.where,
                "field": fault.field,
                "text": fault.said,
            }
            for fault in result.faults
        ],
    }
    return answer(request, told)


ROUTES: list[BaseRoute] = [
    Route("/log", entries),
    Route("/log/verify", verify, methods=["POST"]),
]
