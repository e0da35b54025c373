"""What does the server answer to, and what becomes of an error?

The pages are files; everything else is under ``/api/1/`` and is found by listing the modules of
``api/``, each of which has ``ROUTES``. A foreseen error is one sentence in both languages; any
other is a defect, and says nothing of the case.
"""

import importlib
import mimetypes
import pkgutil
from collections.abc import Callable
from importlib.resources import files
from pathlib import Path

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect, Request
from starlette.responses import FileResponse, PlainTextResponse, Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles

from filiere.errors import AnotherCaseError, ExpiredError, FiliereError, NotThereError, RequestError
from filiere.server.answers import NOBODY, refusal
from filiere.server.desk import Desk
from filiere.server.guard import Guard
from filiere.server.pinned import Pinned
from filiere.server.start import Front
from filiere.server.told import told_error
from filiere.wording import Words

_say = Words(__name__)


ROOT = "/api/1"

TYPES = {
    ".js": "text/javascript",
    ".mjs": "text/javascript",
    ".css": "text/css",
    ".html": "text/html",
    ".json": "application/json",
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".woff2": "font/woff2",
    ".wasm": "application/wasm",
}
"""Said here: a Windows registry may call a script plain text, and the page then stays blank."""

_CODES = {404: "not_found", 405: "method"}


def pages() -> Path:
    """The folder of the built pages."""
    return Path(str(files("filiere"))) / "ui"


def application(held: Desk | Front, *, ui: Path | None = None) -> Guard:
    """The whole server, behind its guard.

    Args:
        held: The open case, or what may open one.
        ui: Folder of the built pages; those of this installation by default.
    """
    for ending, kind in TYPES.items():
        mimetypes.add_type(kind, ending)
    folder = ui if ui is not None else pages()
    app = Starlette(
        routes=[
            Mount(ROOT, routes=_api()),
            Route("/basemap.pmtiles", _basemap),
            *_pages(folder),
        ],
        exception_handlers={
            HTTPException: _http_error,
            FiliereError: _foreseen,
            ClientDisconnect: _cut_off,
            OverflowError: _beyond,
            Exception: _defect,
        },
    )
    front = held if isinstance(held, Front) else Front(desk=held)
    guard = Guard(Pinned(app, front, root=ROOT, free=f"{ROOT}/front"))
    app.state.front = front
    app.state.guard = guard
    return guard


def _api() -> list[BaseRoute]:
    package = importlib.import_module("filiere.server.api")
    routes: list[BaseRoute] = []
    for found in sorted(pkgutil.iter_modules(package.__path__), key=lambda each: each.name):
        module = importlib.import_module(f"{package.__name__}.{found.name}")
        routes += getattr(module, "ROUTES", [])
    return routes


def _pages(folder: Path) -> list[BaseRoute]:
    index = folder / "index.html"

    def page(request: Request) -> Response:
        """One page serves every address: the script reads the rest of it."""
        if "." in request.url.path:
            raise HTTPException(404)
        if not index.is_file():
            text = _say("words-no-pages")
            return PlainTextResponse(f"{text.en}\n{text.fr}\n", status_code=503)
        return FileResponse(index, media_type="text/html")

    assets: list[BaseRoute] = []
    if folder.is_dir():
        inner = sorted(path for path in folder.iterdir() if path.is_dir())
        assets = [Mount(f"/{path.name}", app=StaticFiles(directory=path)) for path in inner]
        single = [p for p in sorted(folder.iterdir()) if p.is_file() and p.suffix in TYPES]
        assets += [Route(f"/{path.name}", _file(path)) for path in single]
    return [*assets, Route("/{page:path}", page)]


def _file(path: Path) -> Callable[[Request], Response]:
    def sent(_request: Request) -> Response:
        return FileResponse(path, media_type=TYPES[path.suffix])

    return sent


def _basemap(request: Request) -> Response:
    desk: Desk | None = getattr(request.state, "desk", None)
    path = None if desk is None else desk.settings.basemap
    if path is None or not path.is_file():
        raise HTTPException(404)
    return FileResponse(path, media_type="application/octet-stream")


def _http_error(_request: Request, error: Exception) -> Response:
    status = error.status_code if isinstance(error, HTTPException) else 500
    code = _CODES.get(status, "bad_request")
    if status == 501:
        code = "not_here"
    name = f"words-{code}"
    text = _say(name) if name in _say else _say("words-not-found")
    return refusal(status, code, text)


def _foreseen(request: Request, error: Exception) -> Response:
    desk = getattr(request.state, "desk", None)
    text = told_error(error, NOBODY.one) if desk is None else desk.told(error)
    if isinstance(error, AnotherCaseError):
        return refusal(409, "another_case", text)
    if isinstance(error, ExpiredError):
        return refusal(409, "expired", text)
    if isinstance(error, NotThereError):
        return refusal(404, "not_found", text)
    if isinstance(error, RequestError):
        return refusal(400, "bad_request", text)
    return refusal(409, "refused", text)


def _cut_off(_request: Request, _error: Exception) -> Response:
    return refusal(413, "too_large", _say("words-too-large"))


def _defect(_request: Request, _error: Exception) -> Response:
    """Nothing of the case in the answer; the trace is on stderr, where the server was started."""
    return refusal(500, "defect", _say("words-defect"))


def _beyond(_request: Request, _error: Exception) -> Response:
    text = _say("app-text")
    return refusal(400, "bad_request", text)
