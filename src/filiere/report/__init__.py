"""The report: findings and where they come from, as one page; a function of the case alone."""

from pathlib import Path

from filiere.case import Case
from filiere.errors import CaseError
from filiere.model.text import Language
from filiere.report.page import html


def write(case: Case, path: Path, *, language: Language) -> None:
    """Write the report of a case as one HTML file, whole or not at all.

    Raises:
        CaseError: the file cannot be written.
    """
    page = html(case, language)
    part = path.with_name(f".{path.name}.part")
    try:
        part.write_text(page, encoding="utf-8", newline="\n")
        part.replace(path)
    except OSError as error:
        part.unlink(missing_ok=True)
        raise CaseError(f"{path} cannot be written: {error.strerror}.") from error


__all__ = ["html", "write"]
