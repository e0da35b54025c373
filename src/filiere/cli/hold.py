"""``filiere hold``: keep records from being erased, by order, until it is lifted."""

from datetime import date
from typing import Annotated

import typer

from filiere.case.rights.hold import hold, holds, lift
from filiere.cli.refusal import UsageRefusedError
from filiere.cli.terminal import CaseArgument, KeyFileOption, open_case, say
from filiere.wording import Words

_say = Words(__name__)


def register(app: typer.Typer) -> None:
    """Add ``hold``."""
    app.command("hold", help=_say("verb-hold").id)(command)


def command(
    case: CaseArgument,
    authorisation: Annotated[
        str, typer.Option("--authorisation", help=_say("option-hold-authorisation").id)
    ] = "",
    order: Annotated[str, typer.Option("--order", help=_say("option-hold-order").id)] = "",
    review: Annotated[str, typer.Option("--review", help=_say("option-review").id)] = "",
    by: Annotated[str, typer.Option("--by", help=_say("option-by").id)] = "",
    reason: Annotated[str, typer.Option("--reason", help=_say("option-hold-reason").id)] = "",
    end: Annotated[bool, typer.Option("--lift", help=_say("option-hold-lift").id)] = False,
    key_file: KeyFileOption = None,
) -> None:
    """Suspend erasure by order (a legal hold), or lift the suspension."""
    with open_case(case, action="statement", key_file=key_file, even_expired=True) as opened:
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
        raise UsageRefusedError(_say("hold-day-expected-one-such", text=text)) from None
