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
    app.command("correct", help=_say("verb-correct").id)(command)


def command(
    case: CaseArgument,
    file: Annotated[
        str, typer.Argument(metavar="[FILE]", help=_say("argument-correct-file").id)
    ] = "",
    row: Annotated[int, typer.Argument(metavar="[ROW]", help=_say("argument-correct-row").id)] = 0,
    field: Annotated[str, typer.Option("--field", help=_say("option-field").id)] = "",
    value: Annotated[str, typer.Option("--value", help=_say("option-value").id)] = "",
    by: Annotated[str, typer.Option("--by", help=_say("option-by").id)] = "",
    why: Annotated[str, typer.Option("--why", help=_say("option-why").id)] = "",
    key_file: KeyFileOption = None,
) -> None:
    """State what a row should say; the row stays as received."""
    with open_case(case, action="statement", key_file=key_file) as opened:
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
