"""``filiere report``: write what the case says, and where it comes from, as one HTML page."""

from pathlib import Path
from typing import Annotated

import typer

from filiere.cli.findings import LanguageOption, chosen_language, note_reading
from filiere.cli.terminal import CaseArgument, KeyFileOption, case_path, open_case
from filiere.errors import CaseError
from filiere.report import write


def register(app: typer.Typer) -> None:
    """Add ``report``."""
    app.command("report", help="Write the report of a case as one HTML page.")(command)


def command(
    case: CaseArgument,
    lang: LanguageOption = None,
    out: Annotated[
        Path | None, typer.Option("--out", help="Where to; report.LANG.html beside the case.")
    ] = None,
    output: Annotated[str, typer.Option("--format", help="html.")] = "html",
    key_file: KeyFileOption = None,
) -> None:
    """Write the report of a case."""
    if output == "pdf":
        raise CaseError("This version writes HTML only: print the page to PDF from a browser.")
    if output != "html":
        raise typer.BadParameter("the format is html", param_hint="--format")
    language = chosen_language(lang)
    target = out if out is not None else case_path(case).parent / f"report.{language}.html"
    with open_case(case, key_file=key_file) as opened:
        note_reading(opened, "report", language=language, file=target.name)
        write(opened, target, language=language)
    typer.echo(str(target))
