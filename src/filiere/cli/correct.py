"""``filiere correct``: a row says something wrong; say what it should say, and what rests on it.

The row stays as received. Prints the ids of the findings that rest on it; without a file, every
correction there is.
"""

from typing import Annotated

import typer

from filiere.case.rows.corrections import correct, corrections, resting_on
from filiere.cli.terminal import CaseArgument, KeyFileOption, open_case, say, tell
from filiere.wording import Words

_say = Words(__name__)


def register(app: typer.Typer) -> None:
    """Add ``correct``."""
    app.command("correct", help="State what a row should say; the row stays as received.")(command)


def command(
    case: CaseArgument,
    file: Annotated[
        str, typer.Argument(metavar="[FILE]", help="A file of the case; none to list corrections.")
    ] = "",
    row: Annotated[int, typer.Argument(metavar="[ROW]", help="Row of that file.")] = 0,
    field: Annotated[str, typer.Option("--field", help="Which field is wrong.")] = "",
    value: Annotated[str, typer.Option("--value", help="What it should say.")] = "",
    by: Annotated[str, typer.Option("--by", help="Name of who states this; kept and logged.")] = "",
    why: Annotated[str, typer.Option("--why", help="The reasons, in words.")] = "",
    key_file: KeyFileOption = None,
) -> None:
    """State what a row should say; the row stays as received."""
    with open_case(case, key_file=key_file) as opened:
        if file == "":
            for one in corrections(opened):
                tell(
                    f"{one.path}\t{one.row}\t{one.field}\t{one.value}\t{one.who}\t"
                    f"{one.at[:10]}\t{one.why}"
                )
            return
        correct(opened, file, row, field=field, value=value, by=by, why=why)
        touched = resting_on(opened, file, row)
    for name in touched:
        typer.echo(name)
    say(_say("correct-findings-rest-row", count=len(touched)))
