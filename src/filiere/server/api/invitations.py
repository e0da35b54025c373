"""How does a second reader get in? By an address of their own, which opens one session, once."""

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from filiere.case.rights.log import append
from filiere.server.answers import answer
from filiere.server.asked import only
from filiere.server.desk import desk_of


def invite(request: Request) -> Response:
    """An address for one more session."""
    only(request)
    with desk_of(request).noting() as case:
        append(case, "consultation", detail={"workbench": "invitation"})
    port = request.scope["server"][1]
    address = f"http://127.0.0.1:{port}/?token={request.app.state.guard.invite()}"
    return answer(request, {"address": address}, status=201)


ROUTES: list[BaseRoute] = [Route("/invitations", invite, methods=["POST"])]
