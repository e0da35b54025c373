"""To which case does a request belong, from when it comes until it is answered?

To the one that was open when it came, and to what its session was shown of that case. Where no case
is open, nothing of a case is answered.
"""

from starlette.types import ASGIApp, Receive, Scope, Send

from filiere.server.answers import refusal
from filiere.server.start.front import Front
from filiere.wording import Words

_say = Words(__name__)


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
                state["desk"] = desk
                state["session"] = desk.view(state["session"])
            await self._app(scope, receive, send)
