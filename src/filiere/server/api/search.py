"""What does a text find beside numbers, findings and notes: handsets, SIMs, cells?"""

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from filiere.server.answers import answer
from filiere.server.asked import only
from filiere.server.desk import desk_of
from filiere.server.search import search


def found(request: Request) -> Response:
    """Handsets, SIMs and cells that a text finds, each with the numbers seen with it."""
    only(request, "q")
    text = request.query_params.get("q", "").strip()[:80]
    desk = desk_of(request)
    with desk.reading() as case:
        told = search(case, text)
    if any(len(each) > 0 for each in told.values()):
        desk.note(request.state.session, "consultation", f"search {text[:40]}", search=text[:40])
    return answer(request, told)


ROUTES: list[BaseRoute] = [Route("/search", found)]
