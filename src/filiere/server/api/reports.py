"""The report of the case, as ``filiere report`` writes it."""

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from filiere.errors import RequestError
from filiere.report import html, pdf
from filiere.report.page import POLICY
from filiere.server.asked import only
from filiere.server.desk import desk_of
from filiere.wording import Language, Words

_say = Words(__name__)


def as_html(request: Request) -> Response:
    """The report as one page, under the policy of its own head."""
    language = _language(request)
    desk = desk_of(request)
    desk.note(request.state.session, "report", f"report {language} html", language=language)
    with desk.reading() as case:
        page = html(case, language)
    return Response(page, media_type="text/html", headers={"content-security-policy": POLICY})


def as_pdf(request: Request) -> Response:
    """The report as a PDF, to be kept."""
    language = _language(request)
    desk = desk_of(request)
    desk.note(request.state.session, "report", f"report {language} pdf", language=language)
    with desk.reading() as case:
        content = pdf(case, language)
    named = f'attachment; filename="report.{language}.pdf"'
    return Response(content, media_type="application/pdf", headers={"content-disposition": named})


def _language(request: Request) -> Language:
    only(request, "lang")
    given = request.query_params.get("lang", "fr")
    if given not in {"fr", "en"}:
        raise RequestError(_say("reports-language-fr-en"))
    return "fr" if given == "fr" else "en"


ROUTES: list[BaseRoute] = [Route("/report.html", as_html), Route("/report.pdf", as_pdf)]
