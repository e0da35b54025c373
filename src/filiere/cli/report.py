"""``filiere report``: write what the case says, and where it comes from, as a page or a PDF."""

from pathlib import Path
from typing import Annotated

import typer

from filiere.cli.findings import LanguageOption, chosen_language
from filiere.cli.refusal import UsageRefusedError
from filiere.cli.terminal import CaseArgument, KeyFileOption, LogOption, case_path, open_case
from filiere.report import write
from filiere.wording import Words

_say = Words(__name__)


FORMATS = ("html", "pdf")


def register(app: typer.Typer) -> None:
    """Add ``report``."""
    app.command("report", help=_say("verb-report").id)(command)


def command(
    case: CaseArgument,
    form: Annotated[
        str | None, typer.Argument(metavar="FORMAT", help=_say("argument-format").id)
    ] = None,
    lang: LanguageOption = None,
    out: Annotated[Path | None, typer.Option("--out", help=_say("option-report-out").id)] = None,
    output: Annotated[
        str | None, typer.Option("--format", help=_say("option-report-format").id)
    ] = None,
    key_file: KeyFileOption = None,
    log_beside: LogOption = None,
) -> None:
    """Write the report of a case."""
    ending = out.suffix.removeprefix(".") if out is not None else ""
    chosen = form or output or (ending if ending in FORMATS else "html")
    if chosen not in FORMATS or {form, output} - {None, chosen}:
        raise UsageRefusedError(_say("report-format-html-pdf"), at="--format")
    language = chosen_language(lang)
    target = out if out is not None else case_path(case).parent / f"report.{language}.{chosen}"
    with open_case(case, action="report", log_beside=log_beside, key_file=key_file) as opened:
        write(opened, target, language=language, form="pdf" if chosen == "pdf" else "html")
    typer.echo(str(target))
