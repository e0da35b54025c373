"""To which case does a request belong, from when it comes until it is answered?

To the one that was open when it came, and to what its session was shown of that case. Where no case
is open, nothing of a case is answered. A page names the case that it shows: where another is open
now, nothing is done, since its numbers would be somebody else's there. Whatever changes a case must
name it; an address that a page opens or saves says so in its query, where a header cannot.
"""

from starlette.datastructures import Headers, QueryParams
from starlette.responses import HTMLResponse, Response
from starlette.types import ASGIApp, Receive, Scope, Send

from filiere.server.answers import refusal
from filiere.server.start.front import Front
from filiere.wording import Words

_say = Words(__name__)

NAMED = "x-filiere-case"
"""Header in which a page names the case that it shows."""
OPENED = "opened"
"""The same in the query of an address."""


class Pinned:
    """Hands each request its case and its session's view of it."""

    def __init__(self, app: ASGIApp, front: Front, *, root: str, free: str) -> None:
        """Paths below ``root`` need a case, but for those below ``free``, which get none."""
        self._app = app
        self._front = front
        self._root = root
        self._free = free

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        path = scope["path"]
        if path == self._free or path.startswith(f"{self._free}/"):
            await self._app(scope, receive, send)
            return
        with self._front.held() as desk:
            state = scope.setdefault("state", {})
            if desk is None:
                if path.startswith(f"{self._root}/"):
                    await refusal(409, "no_case", _say("no-case"))(scope, receive, send)
                    return
            else:
                if self._is_another(scope, desk.identity):
                    await _another(scope)(scope, receive, send)
                    return
                state["desk"] = desk
                state["session"] = desk.view(state["session"])
            await self._app(scope, receive, send)

    def _is_another(self, scope: Scope, identity: str) -> bool:
        """Whether a request shows another case, or does not say which one it would change."""
        if not scope["path"].startswith(f"{self._root}/"):
            return False
        asked = QueryParams(scope["query_string"]).multi_items()
        named = [value for name, value in asked if name == OPENED]
        header = Headers(scope=scope).get(NAMED)
        if header is not None:
            named.append(header)
        if len(named) == 0:
            return scope["method"] not in {"GET", "HEAD"}
        if len(asked) > 0:
            rest = [(name, value) for name, value in asked if name != OPENED]
            scope["query_string"] = str(QueryParams(rest)).encode("latin-1")
        return any(each != identity for each in named)


def _another(scope: Scope) -> Response:
    """A refusal to a script; to somebody who follows an address, a page in both languages."""
    text = _say("another-case-open")
    if "text/html" not in Headers(scope=scope).get("accept", ""):
        return refusal(409, "another_case", text)
    return HTMLResponse(
        "<!DOCTYPE html><html lang='en'><meta charset='utf-8'><title>Filière</title>"
        f"<p>{text.en}</p><p lang='fr'>{text.fr}</p><p><a href='/'>Filière</a></p></html>",
        status_code=409,
    )
