"""``filiere judge``: what does a named person make of a finding, and why?"""

from typing import Annotated

import typer

from filiere.case.rights.judgement import Verdict, judge, tally
from filiere.cli.terminal import CaseArgument, KeyFileOption, open_case, say, spoken
from filiere.wording import Words

_say = Words(__name__)


VERDICTS = {
    "accept": Verdict.ACCEPTED,
    "reject": Verdict.REJECTED,
    "undecided": Verdict.UNDECIDED,
}


def register(app: typer.Typer) -> None:
    """Add ``judge``."""
    app.command("judge", help="Record what a named person makes of a finding; no figure changes.")(
        command
    )


def command(
    case: CaseArgument,
    finding: Annotated[str, typer.Argument(metavar="FINDING", help="Id of a finding.")],
    verdict: Annotated[
        str, typer.Argument(metavar="VERDICT", help="accept, reject, or undecided.")
    ],
    by: Annotated[str, typer.Option("--by", help="Name of who judges.")] = "",
    why: Annotated[str, typer.Option("--why", help="The reasons, in words.")] = "",
    key_file: KeyFileOption = None,
) -> None:
    """Record what a named person makes of a finding; no figure changes."""
    if verdict not in VERDICTS:
        raise typer.BadParameter(
            spoken(_say("judge-verdict-accept-reject-undecided")), param_hint="VERDICT"
        )
    with open_case(case, key_file=key_file) as opened:
        judge(opened, finding, VERDICTS[verdict], by=by, why=why)
        count = tally(opened)
    say(
        _say(
            "judge-judged-accepted-rejected-undecided",
            count=count[Verdict.ACCEPTED],
            count_2=count[Verdict.REJECTED],
            count_3=count[Verdict.UNDECIDED],
        )
    )
