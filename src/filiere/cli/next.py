"""``filiere next``: which requisition next, and why?

Reads one case; prints a table, or the object ``filiere.next/1``; with ``--draft`` the text of one
requisition, for a magistrate to edit. Nothing is sent, and every reading is logged.
"""

import json
from collections.abc import Mapping
from typing import Annotated

import typer
from rich import box
from rich.table import Table
from rich.text import Text as Span

from filiere.advice.case_view import read_case
from filiere.advice.draft import basis_for, draft
from filiere.advice.say import as_object, numbers_of, stop, utc, why
from filiere.advice.steps import Advice, advise
from filiere.cli.findings import (
    LanguageOption,
    ReasonOption,
    RevealOption,
    SecondOption,
    checked_reason,
    chosen_language,
    note_reading,
    page,
    revealed,
)
from filiere.cli.refusal import UsageRefusedError
from filiere.cli.terminal import CaseArgument, KeyFileOption, LogOption, open_case
from filiere.findings.formats import decimal, integer
from filiere.findings.inert import inert
from filiere.findings.labels import labels
from filiere.wording import Language, Words

_say = Words(__name__)


HEADS = {
    "number": _say("next-heads-number"),
    "ask": _say("next-heads-ask"),
    "period": _say("next-heads-period"),
    "gain": _say("next-heads-gain"),
    "third": _say("next-heads-third"),
    "why": _say("next-heads-why"),
}
ASKS = {
    "cdr": _say("next-asks-cdr"),
    "cell_dump": _say("next-asks-cell-dump"),
    "extraction": _say("next-asks-extraction"),
    "provider_reply": _say("next-asks-provider-reply"),
    "listing": _say("next-asks-listing"),
    "accounts": _say("next-asks-accounts"),
    "bank": _say("next-asks-bank"),
}

DRAFTED = ("cdr", "cell_dump")
"""What the form of a requisition is written for."""


def register(app: typer.Typer) -> None:
    """Add ``next``."""
    app.command("next", help=_say("verb-next").id)(command)


def command(
    case: CaseArgument,
    output: Annotated[str, typer.Option("--format", help=_say("option-format").id)] = "table",
    rank: Annotated[
        int | None, typer.Option("--draft", min=1, help=_say("option-draft").id)
    ] = None,
    basis: Annotated[
        str | None,
        typer.Option("--basis", help=_say("option-basis").id),
    ] = None,
    counted: Annotated[
        int | None,
        typer.Option("--counted", min=0, help=_say("option-counted").id),
    ] = None,
    lang: LanguageOption = None,
    reveal: RevealOption = False,
    reason: ReasonOption = None,
    second: SecondOption = None,
    key_file: KeyFileOption = None,
    log_beside: LogOption = None,
) -> None:
    """Which requisition next, and why."""
    if output not in {"table", "json"}:
        raise UsageRefusedError(_say("next-format-table-json"), at="--format")
    given = checked_reason(reveal=reveal, reason=reason, second=second)
    with open_case(case, action="consultation", log_beside=log_beside, key_file=key_file) as opened:
        language = chosen_language(lang, default="en" if output == "json" else None)
        note_reading(opened, "consultation", asked="next")
        advice = advise(read_case(opened), counted=counted)
        if rank is not None and rank > len(advice.steps):
            raise UsageRefusedError(
                _say("next-there-requests-draft", count=len(advice.steps)), at="--draft"
            )
        if rank is not None and advice.steps[rank - 1].ask not in DRAFTED:
            raise UsageRefusedError(_say("next-no-draft"), at="--draft")
        asked = {advice.steps[rank - 1].number} if rank is not None else {*numbers_of(advice)}
        clear = revealed(opened, asked, given, second, matched=asked)
        names = labels(opened, numbers_of(advice), shown=clear)
        if rank is not None:
            step = advice.steps[rank - 1]
            if step.ask == "cdr" and names[step.number].startswith("T-"):
                raise UsageRefusedError(
                    _say("next-requisition-needs-number-clear-add-reveal"), at="--draft"
                )
            text = draft(opened, step, names, basis_for(opened, basis), language)
            typer.echo("\n".join(inert(line) for line in text.split("\n")), nl=False)
            return
    if output == "json":
        typer.echo(json.dumps(as_object(advice, names, language), ensure_ascii=False, indent=1))
        return
    out = page()
    ended = stop(advice, names)
    if ended is not None:
        out.print(Span(inert(ended.into(language))))
        return
    out.print(_table(advice, names, language))


def _table(advice: Advice, names: Mapping[int, str], language: Language) -> Table:
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, header_style="bold")
    table.add_column("#", justify="right", no_wrap=True)
    for name in ("number", "ask", "period"):
        table.add_column(HEADS[name].into(language), no_wrap=name != "period")
    for name in ("gain", "third"):
        table.add_column(HEADS[name].into(language), justify="right", no_wrap=True)
    table.add_column(HEADS["why"].into(language), ratio=1, overflow="fold")
    for rank, step in enumerate(advice.steps, start=1):
        table.add_row(
            str(rank),
            inert(step.label(names)),
            ASKS[step.ask].into(language),
            f"{utc(step.from_s)[:10]} – {utc(step.to_s)[:10]}",
            decimal(step.gain, language),
            integer(step.third_parties, language),
            Span(inert(why(step, names).into(language))),
        )
    return table
