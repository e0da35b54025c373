"""``filiere export``: write what a case says for another program.

Prints the path on stdout, and what was written, left out and read back on stderr.
"""

from pathlib import Path
from typing import Annotated

import typer

from filiere.cli.findings import chosen_language
from filiere.cli.terminal import CaseArgument, KeyFileOption, open_case, say, spoken
from filiere.exporter import catalogue
from filiere.exporter.writing import Wanted, default_path, export
from filiere.wording import Words

_say = Words(__name__)


def register(app: typer.Typer) -> None:
    """Add ``export``."""
    app.command("export", help="Write a case for another program.")(command)


def command(
    case: CaseArgument,
    form: Annotated[
        str, typer.Option("--to", metavar="FORMAT", help="Which format; docs/reference/exports.md.")
    ],
    out: Annotated[
        Path | None, typer.Option("--out", help="Where to; export.… beside the case.")
    ] = None,
    lang: Annotated[str | None, typer.Option("--lang", help="fr or en; en by default.")] = None,
    reveal: Annotated[
        bool,
        typer.Option("--reveal", help="Numbers in findings leave in clear; needs --reason."),
    ] = False,
    reason: Annotated[
        str | None, typer.Option("--reason", help="Why numbers leave in clear; logged.")
    ] = None,
    second: Annotated[
        str | None,
        typer.Option("--second", help="Who else agrees, where more than one number is shown."),
    ] = None,
    key_out: Annotated[
        Path | None,
        typer.Option("--key-out", help="Where to write what each pseudonym stands for."),
    ] = None,
    key_file: KeyFileOption = None,
) -> None:
    """Write a case for another program."""
    if form not in catalogue():
        known = ", ".join(catalogue())
        raise typer.BadParameter(spoken(_say("export-format", known=known)), param_hint="--to")
    language = chosen_language(lang, default="en")
    why, agreed = (reason or "").strip(), (second or "").strip()
    clear = reveal or key_out is not None
    if clear and why == "":
        raise typer.BadParameter(spoken(_say("export-reason")), param_hint="--reason")
    if not clear and (why or agreed):
        raise typer.BadParameter(spoken(_say("export-no-reason")), param_hint="--reason")
    with open_case(case, key_file=key_file) as opened:
        target = out if out is not None else default_path(opened, form)
        wanted = Wanted(
            form=form,
            language=language,
            reveal=reveal,
            why=why,
            second=agreed,
            key_out=key_out,
        )
        receipt = export(opened, target, wanted)
    say(receipt.told())
    typer.echo(str(target))
