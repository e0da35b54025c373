"""The report: findings and where they come from, as a page or a PDF; a function of the case."""

from pathlib import Path
from typing import Literal

from filiere.case import Case
from filiere.case.rights.written import replacing
from filiere.report.page import html
from filiere.report.pdf import pdf
from filiere.wording import Language

Form = Literal["html", "pdf"]


def write(case: Case, path: Path, *, language: Language, form: Form = "html") -> None:
    """Write the report of a case as one file, whole or not at all, in the place of what is ours.

    Raises:
        CaseError: something else stands there, it cannot be written, or the PDF not be set.
    """
    said = {"file": path.name, "language": language, "form": form}
    with replacing(case, [path], "report", said) as draft:
        content = pdf(case, language) if form == "pdf" else html(case, language).encode()
        draft[path].write_bytes(content)


__all__ = ["Form", "html", "pdf", "write"]
