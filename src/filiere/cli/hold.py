"""``filiere hold``: keep records from being erased, by order, until it is lifted."""

from datetime import date
from typing import Annotated

import typer

from filiere.case.rights.hold import hold, holds, lift
from filiere.cli.terminal import CaseArgument, KeyFileOption, open_case, say, spoken
from filiere.wording import Words

_say = Words(__name__)


def register(app: typer.Typer) -> None:
    """Add ``hold``."""
    app.command("hold", help="Suspend erasure by order (a legal hold), or lift the suspension.")(
        command
    )


def command(
    case: CaseArgument,
    authorisation: Annotated[
        str, typer.Option("--authorisation", help="Only this act; else the whole case.")
    ] = "",
    order: Annotated[str, typer.Option("--order", help="Reference of the order.")] = "",
    review: Annotated[
        str, typer.Option("--review", help="Day on which it is looked at again: 2026-12-31.")
    ] = "",
    by: Annotated[str, typer.Option("--by", help="Name of who states this; kept and logged.")] = "",
    reason: Annotated[str, typer.Option("--reason", help="Why; logged.")] = "",
    end: Annotated[bool, typer.Option("--lift", help="End the hold.")] = False,
    key_file: KeyFileOption = None,
) -> None:
    """Suspend erasure by order (a legal hold), or lift the suspension."""
    with open_case(case, key_file=key_file, even_expired=True) as opened:
        if end:
            lift(opened, authorisation, by=by, why=reason)
        else:
            hold(opened, authorisation, order=order, review=day(review), by=by, why=reason)
        count = len(holds(opened))
    say(_say("hold-legal-holds-force", count=count))


def day(text: str) -> date:
    """A day written as 2026-12-31; anything else is wrong usage."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise typer.BadParameter(spoken(_say("hold-day-expected-one-such", text=text))) from None
