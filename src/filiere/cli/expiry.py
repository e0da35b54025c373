"""``filiere expiry``: until when may the records of each act be read?

Without options, prints one line per act; with them, states another last day by decision.
"""

from typing import Annotated

import typer

from filiere.case.rights.expiry import expiries, set_last_day
from filiere.cli.hold import day
from filiere.cli.terminal import CaseArgument, KeyFileOption, open_case, spoken, tell
from filiere.wording import Words

_say = Words(__name__)


def register(app: typer.Typer) -> None:
    """Add ``expiry``."""
    app.command("expiry", help="Say until when records may be read, or state another day.")(command)


def command(
    case: CaseArgument,
    authorisation: Annotated[
        str, typer.Option("--authorisation", help="Act whose last day is stated.")
    ] = "",
    until: Annotated[
        str, typer.Option("--until", help="Last day on which its records may be read: 2027-06-30.")
    ] = "",
    by: Annotated[str, typer.Option("--by", help="Name of who states this; kept and logged.")] = "",
    reason: Annotated[
        str, typer.Option("--reason", help="Why, or the reference of the decision; logged.")
    ] = "",
    key_file: KeyFileOption = None,
) -> None:
    """Say until when records may be read, or state another day."""
    if (authorisation == "") != (until == ""):
        raise typer.BadParameter(spoken(_say("expiry-authorisation-until-go-together")))
    with open_case(case, key_file=key_file, even_expired=True) as opened:
        if authorisation != "":
            set_last_day(opened, authorisation, day(until), by=by, why=reason)
        for expiry in expiries(opened):
            tell(f"{expiry.authorisation}\t{expiry.last_day.isoformat()}\t{expiry.basis}")
