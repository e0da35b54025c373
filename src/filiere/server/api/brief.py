"""What is the answer, in at most seven plain sentences?"""

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from filiere.brief import brief as brief_of
from filiere.server.answers import answer
from filiere.server.asked import only
from filiere.server.desk import desk_of


def brief(request: Request) -> Response:
    """The sentences of the first page, in the order of the chain."""
    only(request)
    desk = desk_of(request)
    with desk.reading() as case:
        points = brief_of(case)
    told = [
        {
            "key": point.key,
            "text": point.text,
            "weakest": point.weakest,
            "finding": point.finding,
            "page": point.page,
        }
        for point in points
    ]
    return answer(request, {"points": told})


ROUTES: list[BaseRoute] = [Route("/brief", brief)]
