"""The report: findings and where they come from, as a page or a PDF; a function of the case."""

from pathlib import Path
from typing import Literal

from filiere.case import Case
from filiere.errors import CaseError, reason_of
from filiere.report.page import html
from filiere.report.pdf import pdf
from filiere.wording import Language, Words

_say = Words(__name__)


Form = Literal["html", "pdf"]


def write(case: Case, path: Path, *, language: Language, form: Form = "html") -> None:
    """Write the report of a case as one file, whole or not at all.

    Raises:
        CaseError: the file cannot be written, or the PDF not be set.
    """
    content = pdf(case, language) if form == "pdf" else html(case, language).encode()
    part = path.with_name(f".{path.name}.part")
    try:
        part.write_bytes(content)
        part.replace(path)
    except OSError as error:
        part.unlink(missing_ok=True)
        raise CaseError(_say("cannot-written", path=path, strerror=reason_of(error))) from error


__all__ = ["Form", "html", "pdf", "write"]
