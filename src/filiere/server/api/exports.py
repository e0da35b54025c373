"""What a case says, for another program: masked, as ``filiere export`` writes it."""

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from filiere.errors import NotThereError, RequestError
from filiere.exporter import catalogue
from filiere.exporter.writing import made_for_download, note_download
from filiere.scratch import scratch
from filiere.server.answers import answer
from filiere.server.asked import only
from filiere.server.desk import desk_of
from filiere.wording import Language, Words

_say = Words(__name__)


def listed(request: Request) -> Response:
    """The formats, each with what it is for."""
    only(request)
    told = [
        {"form": name, "title": each.title, "file": f"export{each.suffix}"}
        for name, each in catalogue().items()
    ]
    return answer(request, {"exports": told})


def download(request: Request) -> Response:
    """One export as a file; several files as one zip."""
    only(request, "lang")
    form = str(request.path_params["form"])
    if form not in catalogue():
        raise NotThereError(_say("no-such-export", form=form))
    language = _language(request)
    desk = desk_of(request)
    with scratch("export", desk.case.room) as folder:
        with desk.reading() as case:
            made = made_for_download(case, folder, form, language)
        with desk.noting() as case:
            note_download(case, made, form, language)
        content, name = made.read_bytes(), made.name
    return Response(
        content,
        media_type="application/octet-stream",
        headers={"content-disposition": f'attachment; filename="{name}"'},
    )


def _language(request: Request) -> Language:
    given = request.query_params.get("lang", "en")
    if given not in {"fr", "en"}:
        raise RequestError(_say("bad-language"))
    return "fr" if given == "fr" else "en"


ROUTES: list[BaseRoute] = [
    Route("/exports", listed),
    Route("/exports/{form}", download),
]
