"""``filiere attribute``: who is said to have used a number, when, on what evidence, by whom?

A statement apart from every finding: findings speak of lines. Without a number, prints them all.
"""

from typing import Annotated

import typer

from filiere.case.rights.facts import FactKind
from filiere.case.rights.persons import attribute, stated
from filiere.cli.hold import day
from filiere.cli.terminal import CaseArgument, KeyFileOption, open_case, tell
from filiere.wording import Words

_say = Words(__name__)


def register(app: typer.Typer) -> None:
    """Add ``attribute``."""
    app.command("attribute", help=_say("verb-attribute").id)(command)


def command(
    case: CaseArgument,
    number: Annotated[
        str, typer.Argument(metavar="[NUMBER]", help=_say("argument-number").id)
    ] = "",
    person: Annotated[str, typer.Option("--person", help=_say("option-person").id)] = "",
    from_day: Annotated[str, typer.Option("--from", help=_say("option-attribute-from").id)] = "",
    to_day: Annotated[str, typer.Option("--to", help=_say("option-attribute-to").id)] = "",
    degree: Annotated[str, typer.Option("--degree", help=_say("option-degree").id)] = "",
    log10_lr: Annotated[
        float | None, typer.Option("--log10-lr", help=_say("option-log10-lr").id)
    ] = None,
    by: Annotated[str, typer.Option("--by", help=_say("option-by").id)] = "",
    why: Annotated[str, typer.Option("--why", help=_say("option-attribute-why").id)] = "",
    key_file: KeyFileOption = None,
) -> None:
    """State who used a number, when, and on what evidence."""
    with open_case(case, action="statement", key_file=key_file) as opened:
        if number != "":
            attribute(
                opened,
                number,
                person,
                period=(day(from_day).isoformat(), day(to_day).isoformat()),
                degree=degree,
                log10_lr=log10_lr,
                by=by,
                why=why,
            )
        for one in stated(opened, FactKind.ATTRIBUTION):
            said = one.said
            strength = said["degree"] if said["log10_lr"] is None else f"{said['log10_lr']:g}"
            tell(
                f"{one.number}\t{said['person']}\t{said['from']}/{said['to']}\t{strength}\t"
                f"{one.who}\t{one.at[:10]}\t{one.why}"
            )
