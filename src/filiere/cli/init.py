"""Write a first case.toml from what stands in a folder."""

from pathlib import Path
from typing import Annotated

import typer

from filiere.cli.terminal import say, user_language
from filiere.importer.prepare import prepare
from filiere.wording import Words

_say = Words(__name__)


def register(app: typer.Typer) -> None:
    """Add ``init``."""
    app.command("init", help=_say("verb-init").id)(command)


def command(dossier: Annotated[Path, typer.Argument(metavar="DOSSIER")]) -> None:
    """Write case.toml; what cannot be seen is left blank."""
    target, told = prepare(dossier, user_language())
    for sentence in told:
        say(sentence)
    typer.echo(str(target))
