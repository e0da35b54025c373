"""``filiere findings``: which findings does a case hold?

Reads one case; prints a table, or the object ``filiere.findings/1``. Every reading is logged, and
every reason for printing numbers in clear.
"""

import shutil
import sys
from collections.abc import Collection, Mapping
from typing import Annotated

import typer
from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text as Span

from filiere.case import Case
from filiere.case.rights import unmasking
from filiere.case.rights.judgement import VERDICTS, Judgement, judgements, tally
from filiere.case.rights.log import Action, append
from filiere.cli.refusal import UsageRefusedError
from filiere.cli.streams import for_a_reader
from filiere.cli.terminal import CaseArgument, KeyFileOption, LogOption, open_case, user_language
from filiere.findings import RunView, View, as_json, read, runs
from filiere.findings.formats import chance, integer, named
from filiere.findings.inert import inert
from filiere.findings.scale import sentence
from filiere.findings.view import numbers_of
from filiere.wording import Language, Words

_found = Words("filiere.findings")

_say = Words(__name__)


LanguageOption = Annotated[str | None, typer.Option("--lang", help=_say("option-findings-lang").id)]
RevealOption = Annotated[bool, typer.Option("--reveal", help=_say("option-findings-reveal").id)]
ReasonOption = Annotated[
    str | None, typer.Option("--reason", help=_say("option-findings-reason").id)
]
SecondOption = Annotated[
    str | None, typer.Option("--second", help=_say("option-findings-second").id)
]


def register(app: typer.Typer) -> None:
    """Add ``findings``."""
    app.command("findings", help=_say("verb-findings").id)(command)


def command(
    case: CaseArgument,
    analysis: Annotated[
        str | None, typer.Option("--analysis", help=_say("option-analysis").id)
    ] = None,
    output: Annotated[str, typer.Option("--format", help=_say("option-format").id)] = "table",
    lang: LanguageOption = None,
    reveal: RevealOption = False,
    reason: ReasonOption = None,
    second: SecondOption = None,
    key_file: KeyFileOption = None,
    log_beside: LogOption = None,
) -> None:
    """List the findings of a case."""
    if output not in {"table", "json"}:
        raise UsageRefusedError(_say("findings-format-table-json"), at="--format")
    why = checked_reason(reveal=reveal, reason=reason, second=second)
    with open_case(case, action="consultation", log_beside=log_beside, key_file=key_file) as opened:
        known = {run.analysis for run in runs(opened)}
        if analysis is not None and analysis not in known:
            listed = ", ".join(sorted(known)) or _say("findings-run-none")
            raise UsageRefusedError(
                _say("findings-run-case-run", inert=inert(analysis), listed=listed), at="--analysis"
            )
        note_reading(opened, "export" if output == "json" else "consultation", analysis=analysis)
        if output == "json":
            language = chosen_language(lang, default="en")
            shown = revealed(opened, numbers_of(read(opened, analysis=analysis)), why, second)
            typer.echo(as_json(opened, analysis=analysis, shown=shown, language=language))
            return
        language = chosen_language(lang)
        views = read(opened, analysis=analysis)
        shown = revealed(opened, numbers_of(views), why, second)
        views = read(opened, analysis=analysis, shown=shown) if shown else views
        asked = runs(opened, analysis=analysis)
        judged = judgements(opened)
        counted = tally(opened)
    out = page()
    if len(views) > 0:
        out.print(_findings(views, judged, language))
        told = {str(verdict): count for verdict, count in counted.items()}
        out.print(_found("words-judged-tally").fill(told).into(language), markup=False)
    else:
        out.print(
            _found("words-no-findings" if asked else "words-no-runs").into(language), markup=False
        )
    if len(asked) > 0:
        out.print(_runs(asked, language))


def checked_reason(*, reveal: bool, reason: str | None, second: str | None = None) -> str | None:
    """The reason for printing in clear; None for pseudonyms."""
    given = (reason or "").strip()
    if reveal and given == "":
        raise UsageRefusedError(_say("findings-reveal-needs-reason-text"), at="--reveal")
    if given and not reveal:
        raise UsageRefusedError(_say("findings-reason-goes-reveal"), at="--reason")
    if second is not None and not reveal:
        raise UsageRefusedError(_say("findings-second-reveal"), at="--second")
    return given if reveal else None


def revealed(
    case: Case,
    numbers: Collection[int],
    why: str | None,
    second: str | None,
    *,
    matched: Collection[int] = (),
) -> frozenset[int]:
    """Ids of those numbers that may be printed in clear; none where nobody asked.

    Raises:
        CaseError: the rule of ``case.rights.unmasking`` is not met.
    """
    if why is None:
        return frozenset()
    return unmasking.reveal(case, numbers, why, second=second or "", matched=matched)


def chosen_language(given: str | None, *, default: str | None = None) -> Language:
    """The language asked for, else the default, else the reader's own."""
    value = given or default or user_language()
    if value not in {"fr", "en"}:
        raise UsageRefusedError(_say("findings-language-fr-en"), at="--lang")
    return "fr" if value == "fr" else "en"


def note_reading(case: Case, action: Action, **detail: str | None) -> None:
    """Write to the log what is about to be read; a reveal writes its own entry as it happens."""
    append(case, action, detail={k: v for k, v in detail.items() if v is not None})


def page() -> Console:
    """A console on stdout: colours on a terminal only, and a width to read at elsewhere."""
    for_a_reader()
    width = None if sys.stdout.isatty() else max(shutil.get_terminal_size((110, 40)).columns, 80)
    return Console(highlight=False, width=width, emoji=False)


def _findings(
    views: list[View], judged: Mapping[str, list[Judgement]], language: Language
) -> Table:
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, header_style="bold")
    table.add_column(_found("words-finding").into(language), no_wrap=True, style="cyan")
    table.add_column(_found("words-statement").into(language), ratio=1, overflow="fold")
    table.add_column(_found("words-chance").into(language), justify="right", no_wrap=True)
    table.add_column(_found("words-rows").into(language), justify="right", no_wrap=True)
    for view in views:
        expected = view.expected_by_chance
        said = (
            f"\n{VERDICTS[judged[view.id][-1].verdict].into(language)}" if view.id in judged else ""
        )
        table.add_row(
            f"{view.id}{said}",
            _statement(view, language),
            "–" if expected is None else chance(expected, language),
            integer(view.evidence_rows, language),
        )
    return table


def _statement(view: View, language: Language) -> Span:
    """The claim; where it is weighed, both propositions before the ratio."""
    said = Span(inert(view.claim.into(language)))
    if view.lr is not None and view.propositions is not None:
        compared = (("Hp", view.propositions.hp), ("Hd", view.propositions.hd))
        for name, text in compared:
            said.append("\n" + inert(named(name, text.into(language), language)), style="dim")
        said.append("\n" + sentence(view.lr).into(language))
    return said


def _runs(asked: list[RunView], language: Language) -> Table:
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, header_style="bold")
    table.add_column(_found("words-question").into(language), ratio=1, overflow="fold")
    table.add_column(_found("words-outcome").into(language), overflow="fold")
    table.add_column(_found("words-considered").into(language), justify="right", no_wrap=True)
    for run in asked:
        ended = _found(f"words-{run.outcome}").into(language)
        why = run.why.into(language)
        table.add_row(
            Span(inert(named(run.analysis, run.question.into(language), language))),
            Span(inert(named(ended, why, language) if why else ended)),
            integer(run.considered, language),
        )
    return table
