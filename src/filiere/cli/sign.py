"""``filiere sign``: has somebody seen that a file is not as long as its sender said?

Without a file, prints the files whose count differs from the one declared.
"""

from typing import Annotated

import typer

from filiere.case.rows.reconciliation import differences, sign
from filiere.cli.terminal import CaseArgument, KeyFileOption, open_case, tell
from filiere.wording import Words

_say = Words(__name__)


def register(app: typer.Typer) -> None:
    """Add ``sign``."""
    app.command("sign", help=_say("verb-sign").id)(command)


def command(
    case: CaseArgument,
    file: Annotated[str, typer.Argument(metavar="[FILE]", help=_say("argument-sign-file").id)] = "",
    by: Annotated[str, typer.Option("--by", help=_say("option-by").id)] = "",
    why: Annotated[str, typer.Option("--why", help=_say("option-why").id)] = "",
    key_file: KeyFileOption = None,
) -> None:
    """Sign that the difference between a file and its total was seen."""
    with open_case(case, action="statement", key_file=key_file) as opened:
        if file != "":
            sign(opened, file, by=by, why=why)
        for one in differences(opened):
            signed = one.signed_by if one.signed_by != "" else "–"
            tell(f"{one.path}\t{one.declared}\t{one.held}\t{signed}")
