"""A small simulated dossier, everything run on it, and the workbench opened.

The workbench opens where somebody sits at a terminal; anywhere else the command says how to open
it, and ends.
"""

import os
from pathlib import Path
from typing import Annotated

import typer

from filiere.case import Limits
from filiere.cli.run import run_dossier
from filiere.cli.serve import interactive, open_workbench, pages_are_there
from filiere.cli.terminal import progress, say, user_language
from filiere.dossier import load
from filiere.folder import CASE_NAME
from filiere.wording import Words
from filiere.world import demo_settings, write

_say = Words(__name__)


def register(app: typer.Typer) -> None:
    """Add ``demo``."""
    app.command("demo", help=_say("verb-demo").id)(command)


def command(
    out: Annotated[Path, typer.Argument(metavar="[OUT]", help=_say("argument-demo-out").id)] = Path(
        "demo"
    ),
    scenario: Annotated[
        str, typer.Option("--scenario", help=_say("option-demo-scenario").id)
    ] = "demo",
) -> None:
    """Simulate a dossier, run everything and open it; a second call brings it up to date."""
    settings = demo_settings(scenario)
    if not (out / "case.toml").is_file():
        with progress() as report:
            write(settings, out, report)
    else:
        say(_say("demo-there-already-dossier-used", out=out))
    case = run_dossier(load(out), case=out / CASE_NAME, only=[], limits=Limits())
    typer.echo(str(case))
    if interactive() and "CI" not in os.environ and pages_are_there():
        open_workbench(case, key=None, language=user_language(), browser=True)
    else:
        say(_say("demo-look-filiere-serve", out=out))
