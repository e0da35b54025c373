"""The start page: which case is open, files for a new one, its acts, and the work on it."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypeVar

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from filiere.case.rights.authority import legal_bases
from filiere.dossier import load
from filiere.errors import NotThereError, RequestError
from filiere.findings.inert import inert
from filiere.masking import Said
from filiere.model.authorisation import SIMULATED
from filiere.model.codes import DataKind
from filiere.model.record import Category
from filiere.server.answers import netted, plainly
from filiere.server.asked import body_of, integer, only
from filiere.server.pinned import NAMED
from filiere.server.start.act import Form, put, toml_of
from filiere.server.start.folder import Folder, Lain, Piece
from filiere.server.start.front import Front, settings_there
from filiere.server.start.further import added, covering
from filiere.server.start.names import handle
from filiere.wording import Words

_say = Words(__name__)


def front_of(request: Request) -> Front:
    """The front of the server that a request came to."""
    front: Front = request.app.state.front
    return front


T = TypeVar("T")


async def ask(request: Request, act: Callable[[Front], T]) -> T:
    """Have the front do something with what the page shows, unless another case is at hand now."""
    return await run_in_threadpool(front_of(request).asked, request.headers.get(NAMED), act)


def state(request: Request) -> Response:
    """Which case is open, what is being prepared, and what is under way."""
    only(request)
    return plainly(state_of(front_of(request)))


def state_of(front: Front) -> dict[str, Any]:
    """The state of the front as pages have it."""
    home, desk, job = front.start.home, front.desk, front.job
    folder = front.folder
    return {
        "identity": Said(front.identity()),
        "home": None if home is None else Said(inert(str(home))),
        "language": front.start.language,
        "case": desk is not None,
        "folder": None if folder is None else inert(folder.path.name),
        "settings": folder is not None and settings_there(folder.path),
        "recent": [
            {**each, "id": Said(each["id"]), "name": inert(each["name"])} for each in front.recent()
        ],
        "job": None if job is None else netted(job.as_told(), job.blind.one),
    }


def forms(request: Request) -> Response:
    """What the form of an act may hold."""
    only(request)
    bases = [
        {
            "id": each.id,
            "text": each.text,
            "authorised_by": each.authorised_by,
            "data": each.data,
            "simulated": each.id == SIMULATED,
        }
        for each in legal_bases().values()
    ]
    return plainly(
        {
            "bases": bases,
            "kinds": [str(kind) for kind in DataKind],
            "categories": [str(each) for each in Category],
        }
    )


async def begin(request: Request) -> Response:
    """Make the folder of a new case, or go on with one."""
    only(request)
    body = await body_of(request, name=str)
    await ask(request, lambda front: front.begin(body["name"] or ""))
    return plainly(state_of(front_of(request)), status=201)


async def extend(request: Request) -> Response:
    """Take further files into the folder of the open case."""
    only(request)
    await ask(request, Front.extend)
    return plainly(state_of(front_of(request)), status=201)


async def demonstrate(request: Request) -> Response:
    """Make a simulated case, which concerns nobody."""
    only(request)
    body = await body_of(request, name=str)
    job = await ask(request, lambda front: front.demonstrate(body["name"] or ""))
    return plainly(job.as_told(), blind=job.blind, status=202)


async def leave(request: Request) -> Response:
    """Put the folder that is being prepared aside."""
    only(request)
    await ask(request, Front.leave)
    return plainly(state_of(front_of(request)))


async def piece(request: Request) -> Response:
    """One piece of a file."""
    only(request, "path", "offset", "size")
    if request.headers.get("content-type", "") != "application/octet-stream":
        raise RequestError(_say("front-octets"))
    offset, size = integer(request, "offset"), integer(request, "size")
    path = request.query_params.get("path", "")
    if offset is None or size is None:
        raise RequestError(_say("front-offset-size"))
    content = await request.body()
    sent = Piece(path=path, offset=offset, size=size, content=content)
    there = await ask(request, lambda front: front.filling().take(sent))
    return plainly({"there": there}, status=201)


async def files(request: Request) -> Response:
    """The files that were sent, each with what reads it."""
    only(request)
    return plainly(await ask(request, _files))


async def take_back(request: Request) -> Response:
    """Remove a file that was sent."""
    only(request, "file")
    name = request.query_params.get("file", "")

    def taken_back(front: Front) -> dict[str, Any]:
        folder = front.filling()
        folder.take_back(folder.path_of(name))
        return _files(front)

    return plainly(await ask(request, taken_back))


def _files(front: Front) -> dict[str, Any]:
    folder = front.filling()
    under = {} if front.desk is None else covering(load(folder.path))
    lain = [
        each
        for each in folder.listed()
        # beside an open case: what came in since, and what no act is named for yet
        if front.desk is None
        or folder.has_taken(each.path)
        or (each.path not in under and each.why is None)
    ]
    return {"files": _listed(folder, lain, under)}


def _listed(
    folder: Folder, lain: Sequence[Lain], under: Mapping[str, list[str]]
) -> list[dict[str, Any]]:
    """Files as pages have them; ``under``: the acts that each stands under already."""
    layouts = folder.layouts()
    told = []
    for each in lain:
        found = each.found
        reader = "" if found is None else found.reader
        named = layouts.get(reader)
        told.append(
            {
                "id": Said(handle(each.path)),
                "path": inert(each.path),
                "size": each.size,
                "read": each.why is None,
                "reader": reader,
                "title": None if named is None else named.layout.named.both(),
                "kind": "" if found is None else found.kind,
                "zoneless": found is not None and found.zoneless,
                "table": found is not None and found.table,
                "why": each.why,
                "under": under.get(each.path, []),
            }
        )
    return told


async def acts(request: Request) -> Response:
    """Write case.toml from the form, or say everything that it lacks."""
    only(request)
    body = await body_of(request, case=dict, acts=list, files=list, deaths=list)

    def written(front: Front) -> dict[str, Any]:
        return _written(front.filling(), body, further=front.desk is not None)

    return plainly(await ask(request, written))


def _written(folder: Folder, body: Mapping[str, Any], *, further: bool) -> dict[str, Any]:
    lain = [each for each in folder.listed() if each.found is not None and each.why is None]
    given = {name: value for name, value in body.items() if value is not None}
    paths = {handle(each.path): each.path for each in lain}
    given["files"] = [_placed(each, paths) for each in given.get("files", [])]
    form = Form(
        given=given,
        read={each.path for each in lain},
        zoneless={each.path for each in lain if each.found is not None and each.found.zoneless},
    )
    if further:
        added(form, folder.path)
    else:
        toml = toml_of(form)
        if len(form.lacking) == 0:
            put(toml, folder.path, folder.written)
            folder.written = toml
    return {
        "ok": len(form.lacking) == 0,
        "lacking": [{"at": each.at, "text": each.text} for each in form.lacking],
    }


def _placed(file: object, paths: Mapping[str, str]) -> object:
    """What the form says of a file, with its path in the place of the name that pages have."""
    if not isinstance(file, Mapping) or not isinstance(file.get("id"), str):
        return file
    rest = {key: value for key, value in file.items() if key != "id"}
    return {**rest, "path": paths.get(file["id"], "")}


async def run(request: Request) -> Response:
    """Make the case, or bring the open one up to date."""
    only(request)
    body = await body_of(request, passphrase=str)
    job = await ask(request, lambda front: front.bring(body["passphrase"] or ""))
    return plainly(job.as_told(), blind=job.blind, status=202)


def job(request: Request) -> Response:
    """How far the work is."""
    only(request)
    held = front_of(request).job
    if held is None:
        raise NotThereError(_say("front-no-job"))
    return plainly(held.as_told(), blind=held.blind)


def stop(request: Request) -> Response:
    """End the work at its next step."""
    only(request)
    held = front_of(request).job
    if held is None or held.state != "running":
        raise NotThereError(_say("front-no-job"))
    held.stop()
    return plainly(held.as_told(), blind=held.blind)


async def enter(request: Request) -> Response:
    """Open a case that is there."""
    only(request)
    body = await body_of(request, name=str, passphrase=str, key_file=str)
    named = (body["name"] or "", body["passphrase"] or "", body["key_file"] or "")
    await ask(request, lambda front: front.enter(*named))
    return plainly(state_of(front_of(request)), status=201)


async def close(request: Request) -> Response:
    """Close the case that is open."""
    only(request)
    front = front_of(request)
    front.home()  # a server that was started for one case keeps it
    await ask(request, Front.close)
    return plainly(state_of(front))


ROUTES: list[BaseRoute] = [
    Route("/front", state),
    Route("/front/forms", forms),
    Route("/front/folder", begin, methods=["POST"]),
    Route("/front/folder", leave, methods=["DELETE"]),
    Route("/front/additions", extend, methods=["POST"]),
    Route("/front/demonstrations", demonstrate, methods=["POST"]),
    Route("/front/pieces", piece, methods=["POST"]),
    Route("/front/files", files),
    Route("/front/files", take_back, methods=["DELETE"]),
    Route("/front/acts", acts, methods=["POST"]),
    Route("/front/run", run, methods=["POST"]),
    Route("/front/job", job),
    Route("/front/job", stop, methods=["DELETE"]),
    Route("/front/case", enter, methods=["POST"]),
    Route("/front/case", close, methods=["DELETE"]),
]
