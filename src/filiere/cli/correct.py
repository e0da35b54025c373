"""``filiere correct``: a row, or a file's clock, is wrong; and what rests on it?

A row stays as received: prints the ids of the findings that rest on it. With ``--shift`` the times
of a whole file move, those received stay beside, and the questions are put again. Without a file,
every correction there is.
"""

import json
from typing import Annotated

import typer

from filiere.case import Case
from filiere.case.rights import log
from filiere.case.rows.clocks import clock_text
from filiere.case.rows.corrections import correct, corrections, resting_on
from filiere.case.rows.shifts import holding, seconds_of
from filiere.cli.annul import print_fall
from filiere.cli.findings import LanguageOption, chosen_language, page
from filiere.cli.refusal import UsageRefusedError
from filiere.cli.terminal import CaseArgument, KeyFileOption, open_case, progress, say, tell
from filiere.upkeep.clock import correct_clock
from filiere.upkeep.documents import corrected
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
    shift: Annotated[
        str, typer.Option("--shift", metavar="±HH:MM[:SS]", help=_say("option-shift").id)
    ] = "",
    lift: Annotated[bool, typer.Option("--restore", help=_say("option-clock-restore").id)] = False,
    what_if: Annotated[
        bool, typer.Option("--what-if", help=_say("option-clock-what-if").id)
    ] = False,
    by: Annotated[str, typer.Option("--by", help=_say("option-by").id)] = "",
    why: Annotated[str, typer.Option("--why", "--reason", help=_say("option-why").id)] = "",
    output: Annotated[str, typer.Option("--format", help=_say("option-format").id)] = "table",
    lang: LanguageOption = None,
    key_file: KeyFileOption = None,
) -> None:
    """State what a row should say, or by how much a file's clock is wrong."""
    if output not in {"table", "json"}:
        raise UsageRefusedError(_say("annul-format-table-json"), at="--format")
    clock = shift != "" or lift
    if clock and (row != 0 or field != "" or value != "" or (shift != "" and lift)):
        raise UsageRefusedError(_say("correct-row-or-clock"), at="--shift")
    if what_if and not clock:
        raise UsageRefusedError(_say("correct-clock-needs-shift"), at="--what-if")
    language = chosen_language(lang)
    shift_s = seconds_of(shift) if shift != "" else 0
    with open_case(case, action="statement", key_file=key_file) as opened:
        if file == "":
            _list(opened)
            return
        if clock:
            with progress() as report:
                fall = correct_clock(
                    opened, file, shift_s, by=by, why=why, what_if=what_if, progress=report
                )
            document = corrected(opened, fall, shift_s)
            if output == "json":
                typer.echo(json.dumps(document, ensure_ascii=False, indent=1))
            else:
                print_fall(page(), fall, language)
            if what_if:
                say(_say("correct-tried-only-nothing-kept"))
            return
        correct(opened, file, row, field=field, value=value, by=by, why=why)
        touched = resting_on(opened, file, row)
    for name in touched:
        typer.echo(name)
    say(_say("correct-findings-rest-row", count=len(touched)))


def _list(case: Case) -> None:
    """Every correction of a row, then every one of a clock that holds."""
    for one in corrections(case):
        tell(
            f"{one.path}\t{one.row}\t{one.field}\t{one.value}\t{one.who}\t{one.at[:10]}\t{one.why}"
        )
    for each in holding(case):
        path = log.mask(case, each.path)
        moved = clock_text(each.shift_s)
        tell(f"{path}\t\tclock\t{moved}\t{each.who}\t{each.at[:10]}\t{each.why}")
