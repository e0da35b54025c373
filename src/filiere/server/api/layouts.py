"""From the sample of an unknown table to a layout that reads it, step by step."""

import base64
import binascii
from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from filiere.case.rights.unmasking import is_simulated
from filiere.case.rows.aside import inactive_acts
from filiere.errors import CaseError, FiliereError, NotThereError, RequestError
from filiere.findings.inert import inert
from filiere.importer.run import LAYOUTS_FOLDER, layouts_of
from filiere.importer.sight import SHAPES, Sight, sight_of
from filiere.layout import NamedLayout, catalogue
from filiere.scratch import scratch
from filiere.server import designer
from filiere.server.answers import answer
from filiere.server.asked import body_of, only
from filiere.server.desk import Desk, desk_of
from filiere.server.unknown import file_of
from filiere.wording import LANGUAGES, Words

_say = Words(__name__)


def layouts(request: Request) -> Response:
    """The layouts that can be read."""
    only(request)
    desk = desk_of(request)
    shipped = set(catalogue())
    told = [
        {
            "layout": name,
            "title": named.layout.named.both(),
            "reference": named.layout.reference,
            "attested": named.layout.attestation.both(),
            "data_kinds": [str(kind) for kind in named.layout.data_kinds],
            "own": name not in shipped,
        }
        for name, named in sorted(_known(desk).items())
    ]
    return answer(request, {"layouts": told})


def layout(request: Request) -> Response:
    """One layout as it is written."""
    only(request)
    name = request.path_params["layout"]
    known = _known(desk_of(request))
    if name not in known:
        raise NotThereError(_say("layouts-there-layout", name=name[:60]))
    text = designer.written(name, desk_of(request).settings.dossier)
    return answer(request, {"layout": name, "toml": text})


def _known(desk: Desk) -> Mapping[str, NamedLayout]:
    dossier = desk.settings.dossier
    return catalogue() if dossier is None else layouts_of(dossier)


async def draft(request: Request) -> Response:
    """A layout to complete, with the table's columns and first rows."""
    only(request)
    body = await body_of(request, path=str, name=str, content=str, language=str)
    if body["language"] not in {None, *LANGUAGES}:
        raise RequestError(_say("bad-language"))
    told = await run_in_threadpool(_drafted, desk_of(request), body)
    return answer(request, told)


def _drafted(desk: Desk, body: Mapping[str, Any]) -> dict[str, Any]:
    with scratch("sample") as made:
        path = _sample(desk, body, made)
        sight = _sight(desk, body, path)
        return designer.drafted(path, path.name, _known(desk), sight, body["language"] or "en")


async def test(request: Request) -> Response:
    """What a layout makes of a sample, row by row."""
    only(request)
    body = await body_of(request, toml=str, path=str, name=str, content=str)
    if body["toml"] is None:
        raise RequestError(_say("layouts-toml-missing"))
    told = await run_in_threadpool(_tried, desk_of(request), body)
    return answer(request, told)


def _tried(desk: Desk, body: Mapping[str, Any]) -> dict[str, Any]:
    with scratch("sample") as made:
        path = _sample(desk, body, made)
        try:
            columns, lines = designer.tried(body["toml"], path, _sight(desk, body, path))
        except FiliereError as error:
            return {"ok": False, "text": desk.told(error)}
    return {
        "ok": True,
        "text": None,
        "rows": dict(sorted(Counter(line[1] for line in lines).items())),
        "columns": columns,
        "lines": [[inert(cell) for cell in line] for line in lines[: designer.MOST_LINES]],
        "toml": body["toml"],
    }


def _sight(desk: Desk, body: Mapping[str, Any], path: Path) -> Sight:
    """A file of the dossier by its acts; bytes that a page sends are under no act at all."""
    with desk.reading() as case:
        simulated, inactive = is_simulated(case), inactive_acts(case)
    if simulated:
        return Sight(str, clear=True)
    return sight_of(path, inactive=inactive) if body["path"] is not None else SHAPES


def _sample(desk: Desk, body: Mapping[str, Any], made: Path) -> Path:
    """The sample: a table of the dossier, or bytes that the page sends."""
    if body["path"] is not None:
        return file_of(desk.settings.dossier, str(body["path"]))
    name, content = body["name"], body["content"]
    if name is None or content is None:
        raise RequestError(_say("layouts-sample-path-dossier-name-content"))
    if Path(name).name != name or name.startswith(".") or "\\" in name or name.strip() == "":
        raise RequestError(_say("layouts-name-file", name=name[:60]))
    try:
        raw = base64.b64decode(content, validate=True)
    except (binascii.Error, ValueError) as error:
        raise RequestError(_say("layouts-content-base")) from error
    target: Path = made / str(name)
    try:
        target.write_bytes(raw)
    except (OSError, ValueError) as error:
        raise RequestError(_say("layouts-name-file", name=name[:60])) from error
    return target


async def save(request: Request) -> Response:
    """Write a layout beside the case."""
    only(request)
    body = await body_of(request, layout=str, toml=str)
    told = await run_in_threadpool(_saved, desk_of(request), body)
    desk_of(request).note(
        request.state.session, "export", f"layout {told['layout']}", file=told["path"]
    )
    return answer(request, told, status=201)


def _saved(desk: Desk, body: Mapping[str, Any]) -> dict[str, Any]:
    name, toml = body["layout"] or "", body["toml"] or ""
    dossier = desk.settings.dossier
    if dossier is None or not dossier.is_dir():
        raise CaseError(_say("layouts-dossier-case-there-layout-cannot-kept"))
    if name in _known(desk):
        raise CaseError(_say("layouts-there-layout-already-written-over", name=name))
    designer.save(name, toml, dossier / LAYOUTS_FOLDER)
    return {"layout": name, "path": f"{LAYOUTS_FOLDER}/{name}.toml"}


ROUTES: list[BaseRoute] = [
    Route("/layouts", layouts),
    Route("/layouts", save, methods=["POST"]),
    Route("/layouts/draft", draft, methods=["POST"]),
    Route("/layouts/test", test, methods=["POST"]),
    Route("/layouts/{layout}", layout),
]
