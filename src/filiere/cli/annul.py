"""``filiere annul``: what falls with an authorisation?

Sets aside the records of the act, recomputes, and lists the findings lost, weakened, unchanged;
``--restore`` brings everything back, ``--what-if`` keeps nothing.
"""

import json
from collections.abc import Sequence
from typing import Annotated

import typer
from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text as Span

from filiere.case import Limits
from filiere.cli.findings import LanguageOption, chosen_language, page
from filiere.cli.refusal import UsageRefusedError
from filiere.cli.terminal import (
    CaseArgument,
    KeyFileOption,
    MemoryOption,
    ThreadsOption,
    open_case,
    progress,
    say,
)
from filiere.findings import View
from filiere.findings.formats import decimal, integer
from filiere.findings.inert import inert
from filiere.upkeep.annulment import Fall, annul, restore
from filiere.upkeep.documents import falls
from filiere.wording import Language, Words

_upkeep = Words("filiere.upkeep")

_say = Words(__name__)


ByOption = Annotated[str, typer.Option("--by", help=_say("option-by").id)]


def register(app: typer.Typer) -> None:
    """Add ``annul``."""
    app.command("annul", help=_say("verb-annul").id)(command)


def command(
    case: CaseArgument,
    authorisation: Annotated[
        str, typer.Argument(metavar="AUTHORISATION", help=_say("argument-authorisation").id)
    ],
    by: ByOption = "",
    reason: Annotated[str, typer.Option("--reason", help=_say("option-reason").id)] = "",
    lift: Annotated[bool, typer.Option("--restore", help=_say("option-restore").id)] = False,
    what_if: Annotated[bool, typer.Option("--what-if", help=_say("option-what-if").id)] = False,
    output: Annotated[str, typer.Option("--format", help=_say("option-format").id)] = "table",
    lang: LanguageOption = None,
    key_file: KeyFileOption = None,
    memory: MemoryOption = "8GB",
    threads: ThreadsOption = 2,
) -> None:
    """Set aside the records of an authorisation and say what falls."""
    if output not in {"table", "json"}:
        raise UsageRefusedError(_say("annul-format-table-json"), at="--format")
    if lift and what_if:
        raise UsageRefusedError(_say("annul-what-restore-exclude-each-other"))
    language = chosen_language(lang)
    limits = Limits(memory=memory, threads=threads)
    with open_case(
        case, action="statement", key_file=key_file, limits=limits, even_expired=True
    ) as opened:
        with progress() as report:
            if lift:
                fall = restore(opened, authorisation, by=by, why=reason, progress=report)
            else:
                fall = annul(
                    opened, authorisation, by=by, why=reason, what_if=what_if, progress=report
                )
        document = falls(opened, fall)
    if output == "json":
        typer.echo(json.dumps(document, ensure_ascii=False, indent=1))
        return
    print_fall(page(), fall, language)
    if what_if:
        say(_say("annul-tried-only-nothing-kept"))


def print_fall(out: Console, fall: Fall, language: Language) -> None:
    """The findings, by what became of them."""
    print_group(out, "lost", fall.lost, language)
    print_pairs(out, "weakened", fall.weakened, language)
    print_pairs(out, "changed", fall.changed, language)
    print_group(out, "gained", fall.gained, language)
    print_group(out, "unchanged", fall.unchanged, language)


def print_group(out: Console, key: str, views: Sequence[View], language: Language) -> None:
    """One list of findings under its title."""
    _title(out, key, len(views), language)
    if views:
        table = _table(language)
        for view in views:
            table.add_row(
                view.id, Span(inert(view.claim.into(language))), *_figures(view, language)
            )
        out.print(table)


def print_pairs(
    out: Console, key: str, pairs: Sequence[tuple[View, View]], language: Language
) -> None:
    """Findings before and after, one under the other."""
    _title(out, key, len(pairs), language)
    if pairs:
        table = _table(language)
        for before, after in pairs:
            for word, view in (("before", before), ("after", after)):
                said = f"{_upkeep(f'words-{word}').into(language)}: {view.claim.into(language)}"
                table.add_row(view.id, Span(inert(said)), *_figures(view, language))
        out.print(table)


def _title(out: Console, key: str, count: int, language: Language) -> None:
    number = integer(count, language) if count else _upkeep("words-none").into(language)
    out.print(Span(f"{_upkeep(f'words-{key}').into(language)}: {number}", style="bold"))


def _table(language: Language) -> Table:
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, header_style="bold")
    table.add_column(_upkeep("words-finding").into(language), no_wrap=True, style="cyan")
    table.add_column(_upkeep("words-statement").into(language), ratio=1, overflow="fold")
    table.add_column(_upkeep("words-strength").into(language), justify="right", no_wrap=True)
    table.add_column(_upkeep("words-rows").into(language), justify="right", no_wrap=True)
    return table


def _figures(view: View, language: Language) -> tuple[str, str]:
    strength = "–" if view.lr is None else decimal(view.lr.log10, language)
    return strength, integer(view.evidence_rows, language)
