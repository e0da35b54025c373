"""``filiere export``: write what a case says for another program.

Prints the path on stdout, and what was written, left out and read back on stderr.
"""

from pathlib import Path
from typing import Annotated

import typer

from filiere.cli.findings import chosen_language
from filiere.cli.refusal import UsageRefusedError
from filiere.cli.terminal import CaseArgument, KeyFileOption, LogOption, open_case, say
from filiere.exporter import catalogue
from filiere.exporter.writing import Wanted, default_path, export
from filiere.wording import Words

_say = Words(__name__)


def register(app: typer.Typer) -> None:
    """Add ``export``."""
    app.command("export", help=_say("verb-export").id)(command)


def command(
    case: CaseArgument,
    form: Annotated[str, typer.Option("--to", metavar="FORMAT", help=_say("option-export-to").id)],
    out: Annotated[Path | None, typer.Option("--out", help=_say("option-export-out").id)] = None,
    lang: Annotated[str | None, typer.Option("--lang", help=_say("option-export-lang").id)] = None,
    reveal: Annotated[
        bool,
        typer.Option("--reveal", help=_say("option-export-reveal").id),
    ] = False,
    reason: Annotated[
        str | None, typer.Option("--reason", help=_say("option-export-reason").id)
    ] = None,
    second: Annotated[
        str | None,
        typer.Option("--second", help=_say("option-second").id),
    ] = None,
    key_out: Annotated[
        Path | None,
        typer.Option("--key-out", help=_say("option-key-out").id),
    ] = None,
    key_file: KeyFileOption = None,
    log_beside: LogOption = None,
) -> None:
    """Write a case for another program."""
    if form not in catalogue():
        known = ", ".join(catalogue())
        raise UsageRefusedError(_say("export-format", known=known), at="--to")
    language = chosen_language(lang, default="en")
    why, agreed = (reason or "").strip(), (second or "").strip()
    clear = reveal or key_out is not None
    if clear and why == "":
        raise UsageRefusedError(_say("export-reason"), at="--reason")
    if not clear and (why or agreed):
        raise UsageRefusedError(_say("export-no-reason"), at="--reason")
    with open_case(case, action="export", log_beside=log_beside, key_file=key_file) as opened:
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
