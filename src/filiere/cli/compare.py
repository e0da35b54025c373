"""``filiere compare``: what do the records say of two given numbers, for and against?

Reads one case; prints the finding as ``show`` does, or the object ``filiere.findings/1`` with one
finding. The likelihood ratio is told whichever way it points. Every comparison is logged.
"""

from typing import Annotated

import typer

from filiere.cli.about import OutputOption, about
from filiere.cli.findings import LanguageOption, ReasonOption, RevealOption, SecondOption
from filiere.cli.terminal import CaseArgument, KeyFileOption, LogOption
from filiere.wording import Words

_say = Words(__name__)


def register(app: typer.Typer) -> None:
    """Add ``compare``."""
    app.command("compare", help=_say("verb-compare").id)(command)


def command(
    case: CaseArgument,
    one: Annotated[str, typer.Argument(metavar="A", help=_say("argument-one-number").id)],
    other: Annotated[str, typer.Argument(metavar="B", help=_say("argument-one-number").id)],
    output: OutputOption = "table",
    lang: LanguageOption = None,
    reveal: RevealOption = False,
    reason: ReasonOption = None,
    second: SecondOption = None,
    key_file: KeyFileOption = None,
    log: LogOption = None,
) -> None:
    """Compare two numbers."""
    about(
        "copresence",
        (one, other),
        case,
        output=output,
        lang=lang,
        reveal=reveal,
        reason=reason,
        second=second,
        key_file=key_file,
        log=log,
    )
