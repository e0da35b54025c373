"""Who may ask, from where, and what may a page do with the answer?

The server listens on this machine only, but so does every page that a browser has open: a name
that points here (DNS rebinding) is refused by its Host, a foreign page by its Origin, and whoever
has no cookie by that. The cookie is had once, for a token that only the terminal has printed. The
policy sent with every answer lets a page load and run nothing but what the server itself sends.
"""

import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field

from starlette.datastructures import Headers, MutableHeaders, QueryParams
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from filiere.server.answers import refusal
from filiere.wording import LANGUAGES, Words

_say = Words(__name__)

WORKING_DAY_S = 12 * 3600
"""How long a browser keeps its cookie: one that was closed goes on where it was. The server that
gave it must still run, for it keeps its sessions in memory alone."""
MOST_BYTES = 4 << 20
"""Largest body that is read."""

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; "
    "connect-src 'self'; worker-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'; "
    "frame-ancestors 'none'"
)

HEADERS: Mapping[str, str] = {
    "content-security-policy": POLICY,
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=()",
}


@dataclass(slots=True)
class Session:
    """One browser: what it has been shown in clear, and what the log knows that it looked at."""

    revealed: dict[int, tuple[str, str, str]] = field(default_factory=dict)
    """Number id to (pseudonym, number in clear, reason)."""
    seen: set[str] = field(default_factory=set)


class Guard:
    """Lets through to ``app`` only what carries the cookie of this server."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app
        self._tokens: set[str] = set()
        self._sessions: dict[str, Session] = {}

    def invite(self) -> str:
        """A token that opens one session, once."""
        token = secrets.token_urlsafe(32)
        self._tokens.add(token)
        return token

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request, or refuse it."""
        if scope["type"] != "http":
            return
        answer = self._refused(scope)

        async def send_guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in HEADERS.items():
                    headers.setdefault(name, value)
            await send(message)

        if answer is not None:
            await answer(scope, receive, send_guarded)
            return
        await self._app(scope, _limited(receive), send_guarded)

    def _refused(self, scope: Scope) -> Response | None:  # noqa: PLR0911 -- one return per refusal
        headers = Headers(scope=scope)
        port = scope["server"][1]
        if headers.get("host", "") not in {f"127.0.0.1:{port}", f"localhost:{port}"}:
            return refusal(421, "host", _say("words-host"))
        origin = headers.get("origin")
        own = {f"http://127.0.0.1:{port}", f"http://localhost:{port}"}
        writes = scope["method"] not in {"GET", "HEAD"}
        if (origin is not None and origin not in own) or (origin is None and writes):
            return refusal(403, "origin", _say("words-origin"))
        length = headers.get("content-length", "0")
        if not length.isdigit() or int(length) > MOST_BYTES:
            return refusal(413, "too_large", _say("words-too-large"))
        asked = QueryParams(scope["query_string"])
        token = asked.get("token")
        if scope["path"] == "/" and token is not None:
            return self._let_in(token, port, asked.get("lang"))
        name = f"filiere_{port}"
        cookie = Request(scope).cookies.get(name)
        if cookie is None:
            return _turned_away(scope, 401, "no_token")
        session = (
            next(
                (s for known, s in self._sessions.items() if secrets.compare_digest(known, cookie)),
                None,
            )
            if cookie.isascii()
            else None
        )
        if session is None:
            return _turned_away(scope, 403, "bad_token")
        scope.setdefault("state", {})["session"] = session
        return None

    def _let_in(self, token: str, port: int, language: str | None) -> Response:
        good = [
            known
            for known in self._tokens
            if token.isascii() and secrets.compare_digest(known, token)
        ]
        if len(good) == 0:
            return _page(403, "bad_token")
        self._tokens.discard(good[0])
        cookie = secrets.token_urlsafe(32)
        self._sessions[cookie] = Session()
        # only a language that there is goes on: nothing else of an address is sent back
        first = f"/?lang={language}" if language in LANGUAGES else "/"
        answer = RedirectResponse(first, status_code=303)
        answer.set_cookie(
            f"filiere_{port}",
            cookie,
            max_age=WORKING_DAY_S,
            httponly=True,
            samesite="strict",
            path="/",
        )
        return answer


def _turned_away(scope: Scope, status: int, key: str) -> Response:
    if scope["path"].startswith("/api/"):
        return refusal(status, key, _say(f"words-{key}"))
    return _page(status, key)


def _page(status: int, key: str) -> Response:
    """A page in both languages, without script or style."""
    text = _say(f"words-{key}")
    return HTMLResponse(
        "<!DOCTYPE html><html lang='en'><meta charset='utf-8'><title>Filière</title>"
        f"<p>{text.en}</p><p lang='fr'>{text.fr}</p></html>",
        status_code=status,
    )


def _limited(receive: Receive) -> Receive:
    """The body, cut off where it grows past what is read: a length may be unstated."""
    taken = 0

    async def limited() -> Message:
        nonlocal taken
        message = await receive()
        taken += len(message.get("body", b""))
        if taken > MOST_BYTES:
            return {"type": "http.disconnect"}
        return message

    return limited
