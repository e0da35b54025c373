"""``filiere alias``: by which name is a number called, and who gave it?

Without a number, prints every one. The name stands beside the number in the brief, the report and
the workbench, where an act names it; never in a finding or an export.
"""

from typing import Annotated

import typer

from filiere.case.rights.aliases import listed, name_number
from filiere.cli.terminal import CaseArgument, KeyFileOption, open_case, tell
from filiere.wording import Words

_say = Words(__name__)


def register(app: typer.Typer) -> None:
    """Add ``alias``."""
    app.command("alias", help=_say("verb-alias").id)(command)


def command(
    case: CaseArgument,
    number: Annotated[
        str, typer.Argument(metavar="[NUMBER]", help=_say("argument-number").id)
    ] = "",
    name: Annotated[str, typer.Argument(metavar="[NAME]", help=_say("argument-alias").id)] = "",
    by: Annotated[str, typer.Option("--by", help=_say("option-alias-by").id)] = "",
    why: Annotated[str, typer.Option("--why", help=_say("option-why").id)] = "",
    key_file: KeyFileOption = None,
) -> None:
    """Call a number by a name, in pages and reports."""
    with open_case(case, action="statement", key_file=key_file) as opened:
        if number != "":
            name_number(opened, number, name, by=by, why=why)
        for one in listed(opened):
            tell(f"{one.number}\t{one.name}\t{one.who}\t{one.at[:10]}\t{one.why}")
