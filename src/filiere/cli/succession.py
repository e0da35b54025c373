"""``filiere succession``: who continues a given number, or nobody?

Reads one case; prints the finding as ``show`` does, or the object ``filiere.findings/1`` with one
finding. The first candidate is told for and against. Every question is logged.
"""

from typing import Annotated

import typer

from filiere.cli.about import OutputOption, about
from filiere.cli.findings import LanguageOption, ReasonOption, RevealOption, SecondOption
from filiere.cli.terminal import CaseArgument, KeyFileOption, LogOption
from filiere.wording import Words

_say = Words(__name__)


def register(app: typer.Typer) -> None:
    """Add ``succession``."""
    app.command("succession", help=_say("verb-succession").id)(command)


def command(
    case: CaseArgument,
    number: Annotated[str, typer.Argument(metavar="NUMBER", help=_say("argument-one-number").id)],
    output: OutputOption = "table",
    lang: LanguageOption = None,
    reveal: RevealOption = False,
    reason: ReasonOption = None,
    second: SecondOption = None,
    key_file: KeyFileOption = None,
    log: LogOption = None,
) -> None:
    """Ask who continues a number."""
    about(
        "succession",
        (number,),
        case,
        output=output,
        lang=lang,
        reveal=reveal,
        reason=reason,
        second=second,
        key_file=key_file,
        log=log,
    )
