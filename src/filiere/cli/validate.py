"""How often is each method wrong, on cases whose truth is known?"""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from filiere.cli.terminal import say


class Seeds(StrEnum):
    """A range of cities."""

    TUNING = "tuning"
    CHECKING = "checking"
    REPORTING = "reporting"


def register(app: typer.Typer) -> None:
    """Add ``validate``."""
    app.command(
        "validate", help="Measure how often each method is wrong, on cases whose truth is known."
    )(command)


def command(
    study: Annotated[
        list[str] | None, typer.Option("--study", help="Only this study; may be repeated.")
    ] = None,
    seeds: Annotated[
        Seeds,
        typer.Option("--seeds", help="tuning fits the curves; checking and reporting judge them."),
    ] = Seeds.CHECKING,
    quick: Annotated[
        bool, typer.Option("--quick", help="A few small cities only: about a minute.")
    ] = False,
    out: Annotated[
        Path | None,
        typer.Option(
            "--out", help="Folder for results, plots and pages; docs/methods when reporting."
        ),
    ] = None,
    worlds: Annotated[
        Path | None,
        typer.Option("--worlds", help="Folder that keeps cities and sightings, to go on later."),
    ] = None,
    curves: Annotated[
        Path | None,
        typer.Option("--curves", help="Folder of curves, in place of those that ship."),
    ] = None,
    stamp: Annotated[
        bool,
        typer.Option("--stamp", help="Renew the hashes of curves whose scores have not changed."),
    ] = False,
) -> None:
    """Collect, fit or judge; one line per criterion on stdout."""
    from filiere.validation.verb import Wish, validate  # noqa: PLC0415 - other verbs start faster

    validate(
        Wish(
            names=tuple(study or ()),
            block="quick" if quick else seeds.value,
            out=out,
            worlds=worlds,
            curves=curves,
            stamp=stamp,
            say=say,
            tell=typer.echo,
        )
    )
