"""``filiere protect``: list protected numbers, add one, or end its protection.

Contacts with a protected number are counted and set aside; their content and times are shown to
nobody. Without a number, prints the counts.
"""

from typing import Annotated

import typer

from filiere.case.rights import protection
from filiere.case.rights.protection import QUALITIES, Quality
from filiere.cli.refusal import UsageRefusedError
from filiere.cli.terminal import (
    CaseArgument,
    KeyFileOption,
    open_case,
    progress,
    say,
    tell,
    user_language,
)
from filiere.upkeep.protected import protect, unprotect
from filiere.wording import Words

_say = Words(__name__)


def register(app: typer.Typer) -> None:
    """Add ``protect``."""
    app.command("protect", help=_say("verb-protect").id)(command)


def command(
    case: CaseArgument,
    number: Annotated[
        str, typer.Argument(metavar="[NUMBER]", help=_say("argument-protect-number").id)
    ] = "",
    quality: Annotated[
        str,
        typer.Option(
            "--quality",
            help=_say("option-quality").id,
        ),
    ] = "",
    end: Annotated[bool, typer.Option("--lift", help=_say("option-protect-lift").id)] = False,
    by: Annotated[str, typer.Option("--by", help=_say("option-by").id)] = "",
    reason: Annotated[str, typer.Option("--reason", help=_say("option-protect-reason").id)] = "",
    key_file: KeyFileOption = None,
) -> None:
    """Protect a number: its contacts are counted, and shown to nobody."""
    if number != "" and not end and quality not in set(Quality):
        raise UsageRefusedError(
            _say("protect-quality-lawyer-doctor-journalist-parliament-magistrate"), at="--quality"
        )
    with open_case(case, action="statement", key_file=key_file) as opened:
        if number != "":
            with progress() as report:
                if end:
                    unprotect(opened, number, by=by, why=reason, progress=report)
                else:
                    protect(opened, number, Quality(quality), by=by, why=reason, progress=report)
        for alert in protection.alerts(opened):
            say(alert)
        for row in protection.counted(opened):
            quality_said = QUALITIES[row.quality].into(user_language())
            tell(f"{row.number}\t{row.protected}\t{quality_said}\t{row.records}")
