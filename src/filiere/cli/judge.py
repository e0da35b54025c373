"""``filiere judge``: what does a named person make of a finding, and why?"""

from typing import Annotated

import typer

from filiere.case.rights.judgement import Verdict, judge, tally
from filiere.cli.refusal import UsageRefusedError
from filiere.cli.terminal import CaseArgument, KeyFileOption, open_case, say
from filiere.wording import Words

_say = Words(__name__)


VERDICTS = {
    "accept": Verdict.ACCEPTED,
    "reject": Verdict.REJECTED,
    "undecided": Verdict.UNDECIDED,
}


def register(app: typer.Typer) -> None:
    """Add ``judge``."""
    app.command("judge", help=_say("verb-judge").id)(command)


def command(
    case: CaseArgument,
    finding: Annotated[str, typer.Argument(metavar="FINDING", help=_say("argument-finding").id)],
    verdict: Annotated[str, typer.Argument(metavar="VERDICT", help=_say("argument-verdict").id)],
    by: Annotated[str, typer.Option("--by", help=_say("option-judge-by").id)] = "",
    why: Annotated[str, typer.Option("--why", help=_say("option-why").id)] = "",
    key_file: KeyFileOption = None,
) -> None:
    """Record what a named person makes of a finding; no figure changes."""
    if verdict not in VERDICTS:
        raise UsageRefusedError(_say("judge-verdict-accept-reject-undecided"), at="VERDICT")
    with open_case(case, action="statement", key_file=key_file) as opened:
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
