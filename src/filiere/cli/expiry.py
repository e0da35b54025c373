"""``filiere expiry``: until when may the records of each act be read?

Without options, prints one line per act; with them, states another last day by decision.
"""

from typing import Annotated

import typer

from filiere.case.rights.expiry import expiries, set_last_day
from filiere.cli.hold import day
from filiere.cli.refusal import UsageRefusedError
from filiere.cli.terminal import CaseArgument, KeyFileOption, open_case, tell
from filiere.wording import Words

_say = Words(__name__)


def register(app: typer.Typer) -> None:
    """Add ``expiry``."""
    app.command("expiry", help=_say("verb-expiry").id)(command)


def command(
    case: CaseArgument,
    authorisation: Annotated[
        str, typer.Option("--authorisation", help=_say("option-expiry-authorisation").id)
    ] = "",
    until: Annotated[str, typer.Option("--until", help=_say("option-until").id)] = "",
    by: Annotated[str, typer.Option("--by", help=_say("option-by").id)] = "",
    reason: Annotated[str, typer.Option("--reason", help=_say("option-reason").id)] = "",
    key_file: KeyFileOption = None,
) -> None:
    """Say until when records may be read, or state another day."""
    if (authorisation == "") != (until == ""):
        raise UsageRefusedError(_say("expiry-authorisation-until-go-together"))
    with open_case(case, action="statement", key_file=key_file, even_expired=True) as opened:
        if authorisation != "":
            set_last_day(opened, authorisation, day(until), by=by, why=reason)
        for expiry in expiries(opened):
            tell(f"{expiry.authorisation}\t{expiry.last_day.isoformat()}\t{expiry.basis}")
