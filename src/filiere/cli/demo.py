"""A small simulated dossier, everything run on it."""

from pathlib import Path
from typing import Annotated

import typer

from filiere.case import Limits
from filiere.cli.run import run_dossier
from filiere.cli.terminal import CASE_NAME, progress, say
from filiere.dossier import load
from filiere.world import demo_settings, write


def register(app: typer.Typer) -> None:
    """Add ``demo``."""
    app.command("demo", help="Simulate a small dossier and run everything on it.")(command)


def command(
    out: Annotated[Path, typer.Argument(metavar="[OUT]", help="Folder to make.")] = Path("demo"),
) -> None:
    """Simulate a small dossier and run everything on it; a second call brings it up to date."""
    if not (out / "case.toml").is_file():
        with progress() as report:
            write(demo_settings(), out, report)
    else:
        say(f"{out} is there already: its dossier is used as it is.")
    case = run_dossier(load(out), case=out / CASE_NAME, only=[], limits=Limits())
    typer.echo(str(case))
