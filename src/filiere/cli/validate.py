"""How often is each method wrong, on cases whose truth is known?"""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from filiere.cli.terminal import say
from filiere.wording import Words

_say = Words(__name__)


class Seeds(StrEnum):
    """A range of cities."""

    TUNING = "tuning"
    CHECKING = "checking"
    REPORTING = "reporting"


def register(app: typer.Typer) -> None:
    """Add ``validate``."""
    app.command("validate", help=_say("verb-validate").id)(command)


def command(
    study: Annotated[
        list[str] | None, typer.Option("--study", help=_say("option-study").id)
    ] = None,
    seeds: Annotated[
        Seeds,
        typer.Option("--seeds", help=_say("option-seeds").id),
    ] = Seeds.CHECKING,
    quick: Annotated[bool, typer.Option("--quick", help=_say("option-quick").id)] = False,
    out: Annotated[
        Path | None,
        typer.Option("--out", help=_say("option-validate-out").id),
    ] = None,
    worlds: Annotated[
        Path | None,
        typer.Option("--worlds", help=_say("option-worlds").id),
    ] = None,
    curves: Annotated[
        Path | None,
        typer.Option("--curves", help=_say("option-curves").id),
    ] = None,
    stamp: Annotated[
        bool,
        typer.Option("--stamp", help=_say("option-stamp").id),
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
