"""How is the answer about given numbers printed?

As a finding is shown, with the curve that gave its ratio drawn below; or as the object of the
public contract, with the reason where nothing could be evaluated.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer
from rich import box
from rich.padding import Padding
from rich.table import Table
from rich.text import Text as Span

from filiere.cli.findings import checked_reason, chosen_language, page
from filiere.cli.refusal import UsageRefusedError
from filiere.cli.show import show_view
from filiere.cli.terminal import open_case
from filiere.findings import View, as_object, as_text, read, runs
from filiere.findings.formats import decimal
from filiere.findings.inert import inert
from filiere.runner.asking import asked
from filiere.wording import Language, Words

_say = Words(__name__)

OutputOption = Annotated[str, typer.Option("--format", help=_say("option-format").id)]

STEPS = (0, 10, 25, 50, 75, 90, 100)
"""Centiles of the Tippett lines that a terminal shows."""


def about(
    name: str,
    numbers: Sequence[str],
    case: Path,
    *,
    output: str,
    lang: str | None,
    reveal: bool,
    reason: str | None,
    second: str | None,
    key_file: Path | None,
    log: Path | None,
) -> None:
    """Ask, and print."""
    if output not in {"table", "json"}:
        raise UsageRefusedError(_say("findings-format-table-json"), at="--format")
    why = checked_reason(reveal=reveal, reason=reason, second=second)
    language = chosen_language(lang, default="en" if output == "json" else None)
    with (
        open_case(case, action="consultation", key_file=key_file, log_beside=log) as received,
        asked(received, name, numbers, why=why, second=second or "") as told,
    ):
        opened = told.case
        if output == "json":
            found = as_object(opened, analysis=name, shown=told.shown, language=language)
            found["not_evaluated"] = None if told.none is None else told.none.into(language)
            typer.echo(as_text(found))
            return
        if told.none is not None:
            page().print(Span(inert(told.none.into(language))))
            return
        (view,) = read(opened, analysis=name, shown=told.shown)
        run = next(run for run in runs(opened) if run.run_id == view.run_id)
        show_view(opened, view, run, read(opened, shown=told.shown), language, told.shown)
        tippett(view, language)


def tippett(view: View, language: Language) -> None:
    """The curve of the case: of people left out, the log10 ratios at equal steps of their rank."""
    curve = view.curve
    if curve is None or len(curve.tippett_same) == 0 or len(curve.tippett_different) == 0:
        return
    out = page()
    out.print()
    out.print(Span(_say("curve-of-case").into(language), style="bold"))
    table = Table(box=box.SIMPLE, pad_edge=False)
    table.add_column(_say("curve-centile").into(language), justify="right")
    table.add_column("Hp", justify="right")
    table.add_column("Hd", justify="right")
    for step in STEPS:
        same, different = (
            line[round(step / 100 * (len(line) - 1))]
            for line in (curve.tippett_same, curve.tippett_different)
        )
        table.add_row(f"{step} %", decimal(same, language), decimal(different, language))
    out.print(Padding(table, (0, 0, 0, 2), expand=False))
    told = _say("curve-said", same=curve.pairs_same, different=curve.pairs_different)
    out.print(Padding(Span(told.into(language)), (0, 0, 0, 2), expand=False))
