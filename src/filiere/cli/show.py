"""``filiere show``: on what does one finding rest, down to the lines as received?

Prints the statement, what was compared and how often by chance, the measures, and the source lines
with what each field was read as. Third parties' numbers are pseudonyms inside raw lines too.
"""

from collections.abc import Collection, Sequence
from typing import Annotated
from zoneinfo import ZoneInfo

import typer
from rich import box
from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text as Span

from filiere.case import Case
from filiere.case.rights.judgement import VERDICTS, Judgement, judgements
from filiere.case.rows.clocks import clock_text
from filiere.case.rows.corrections import Correction, corrections
from filiere.case.rows.repairs import explained
from filiere.case.rows.shifts import Shift, beneath
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
from filiere.errors import FindingError
from filiere.findings import RunView, View, read, runs
from filiere.findings.formats import chance, decimal, measure, named, span
from filiere.findings.inert import inert
from filiere.findings.lines import Line, lines_of
from filiere.findings.scale import figure, words
from filiere.findings.view import numbers_of
from filiere.findings.weight import RATIOS, SIGNED, Weight, is_not_evaluated, signed_shares, weight
from filiere.wording import Language, Text, Words

_found = Words("filiere.findings")

_say = Words(__name__)


SHOWN = 20
"""Source lines printed unless all are asked for."""


def register(app: typer.Typer) -> None:
    """Add ``show``."""
    app.command("show", help=_say("verb-show").id)(command)


def command(
    case: CaseArgument,
    finding: Annotated[str, typer.Argument(metavar="FINDING", help=_say("argument-finding").id)],
    every: Annotated[bool, typer.Option("--all", help=_say("option-all").id)] = False,
    prior: Annotated[
        list[float] | None,
        typer.Option("--prior", help=_say("option-prior").id),
    ] = None,
    signed_by: Annotated[
        str | None, typer.Option("--signed-by", help=_say("option-signed-by").id)
    ] = None,
    lang: LanguageOption = None,
    reveal: RevealOption = False,
    reason: ReasonOption = None,
    second: SecondOption = None,
    key_file: KeyFileOption = None,
    log_beside: LogOption = None,
) -> None:
    """Show one finding down to its source lines."""
    why = checked_reason(reveal=reveal, reason=reason, second=second)
    signer = _signer(prior, signed_by)
    language = chosen_language(lang)
    with open_case(case, action="consultation", log_beside=log_beside, key_file=key_file) as opened:
        known = opened.column("SELECT finding_id FROM finding ORDER BY 1", of=str)
        if finding not in known:
            raise FindingError(
                _say(
                    "show-finding-filiere-findings-lists",
                    path=opened.path,
                    inert=inert(finding),
                    count=len(known),
                )
            )
        signed = ", ".join(map(str, prior or ())) or None
        note_reading(opened, "consultation", finding=finding, shares=signed, signed_by=signer)
        views = read(opened)
        about = numbers_of(view for view in views if view.id == finding)
        clear = revealed(opened, about, why, second)
        views = read(opened, shown=clear) if clear else views
        view = next(view for view in views if view.id == finding)
        run = next(run for run in runs(opened) if run.run_id == view.run_id)
        show_view(
            opened,
            view,
            run,
            views,
            language,
            clear,
            limit=None if every else SHOWN,
            shares=None if signer is None else (prior or [], signer),
        )


def show_view(
    case: Case,
    view: View,
    run: RunView,
    views: Sequence[View],
    language: Language,
    clear: Collection[int],
    *,
    limit: int | None = SHOWN,
    shares: tuple[Sequence[float], str] | None = None,
) -> None:
    """Print one finding of an open case down to its source lines; numbers ``clear`` were shown."""
    lines = lines_of(case, [view.id], limit=limit, shown=clear)[view.id]
    zone = ZoneInfo(case.meta("timezone"))
    judged = judgements(case, view.id).get(view.id, [])
    fixes = corrections(case, view.id)
    out = page()
    _head(out, view, zone, language)
    _compared(out, view, language)
    _weight(out, view, weight(view, views), language)
    if shares is not None:
        _shares(out, view, *shares, language)
    _searched(out, view, language)
    _measures(out, view, run, zone, language)
    _list(out, _found("words-alternatives"), view.alternatives, language)
    _list(
        out,
        _found("words-caveats"),
        [t for t in view.caveats if not is_not_evaluated(t)],
        language,
    )
    _title(out, _found("words-depends").into(language))
    out.print(Padding(Span(inert(", ".join(view.depends_on)) or "–"), (0, 0, 0, 2), expand=False))
    _lines(out, lines, view.evidence_rows, language)
    _judged(out, judged, language)
    _corrected(out, fixes, beneath(case, view.id), language)


def _title(out: Console, text: str) -> None:
    out.print()
    out.print(Span(text, style="bold"))


def _head(out: Console, view: View, zone: ZoneInfo, language: Language) -> None:
    kind = _found(f"words-{view.kind}").into(language)
    out.print(Span(f"{view.id} · {kind}", style="cyan"))
    out.print(Span(inert(view.claim.into(language)), style="bold"))
    numbers = ", ".join(
        f"{_found(f'roles-{subject.role}').into(language)} {subject.label}"
        for subject in view.subjects
    )
    out.print(Span(inert(named(_found("words-numbers").into(language), numbers or "–", language))))
    out.print(
        Span(
            named(
                _found("words-period").into(language),
                span(*view.period_s, zone, language),
                language,
            )
        )
    )


def _compared(out: Console, view: View, language: Language) -> None:
    if view.propositions is not None:
        _title(out, _found("words-propositions").into(language))
        pairs = (
            ("Hp", view.propositions.hp),
            ("Hd", view.propositions.hd),
            (_found("words-population").into(language), view.propositions.population),
        )
        for name, text in pairs:
            line = Span(named(name, inert(text.into(language)), language))
            out.print(Padding(line, (0, 0, 0, 2), expand=False))


def _signer(prior: list[float] | None, signed_by: str | None) -> str | None:
    """Who signs the shares entered; None where none was."""
    name = (signed_by or "").strip()
    if prior and name == "":
        raise UsageRefusedError(_say("show-prior-needs-signed-name"), at="--prior")
    if name and not prior:
        raise UsageRefusedError(_say("show-signed-goes-prior"), at="--signed-by")
    return name or None


def _weight(out: Console, view: View, told: Weight, language: Language) -> None:
    """After the propositions: the ratio in words, each alternative, what may not be done."""
    if told.headline is None:
        return
    _title(out, _found("words-weight").into(language))
    said = [told.headline, *told.not_evaluated, *told.basis, told.search, told.dependent]
    for place, text in enumerate(t for t in said if t is not None):
        style = "bold" if place == 0 and view.lr is not None else ""
        line = Span(inert(text.into(language)), style=style)
        out.print(Padding(line, (0, 0, 0, 2), expand=False))
        if place == 0 and len(told.ratios) > 0:
            table = Table(box=box.SIMPLE, show_header=False, pad_edge=False)
            for each in told.ratios:
                against = _found("words-against", alternative=each.alternative)
                ratio = _found("words-ratio").into(language)
                word = words(each.lr)
                side = "Hp" if each.lr.log10 > 0 else "Hd"
                table.add_row(
                    Span(inert(against.into(language))),
                    Span(named(ratio, figure(each.lr).into(language), language)),
                    Span("–" if word is None else f"{word.into(language)} ({side})"),
                    Span(inert(each.lr.calibration), style="dim"),
                )
            out.print(Padding(table, (0, 0, 0, 2), expand=False))


def _shares(
    out: Console, view: View, prior: Sequence[float], signer: str, language: Language
) -> None:
    """What follows from shares that somebody signs; Filière has none of its own."""
    if view.lr is None:
        raise FindingError(_say("show-likelihood-ratio-nothing-follows-share", id=str(view.id)))
    after = signed_shares(view.lr, prior)
    out.print(Padding(Span(inert(SIGNED.fill({"who": signer}).into(language))), (0, 0, 0, 2)))
    table = Table(box=box.SIMPLE, pad_edge=False)
    table.add_column(_found("words-share-before").into(language), justify="right")
    table.add_column(_found("words-share-after").into(language), justify="right")
    bound = "" if not view.lr.at_bound else "≥ " if view.lr.log10 >= 0 else "≤ "
    for before, share in after.items():
        table.add_row(decimal(before, language), f"{bound}{decimal(share, language)}")
    out.print(Padding(table, (0, 0, 0, 2), expand=False))


def _searched(out: Console, view: View, language: Language) -> None:
    _title(out, _found("words-search").into(language))
    key = "searched_only" if view.expected_by_chance is None else "searched"
    expected = view.expected_by_chance
    sentence = (
        _found(f"words-{key}")
        .fill(
            {
                "considered": view.considered,
                "chance": "" if expected is None else chance(expected, language),
            }
        )
        .into(language)
    )
    out.print(Padding(Span(sentence), (0, 0, 0, 2), expand=False))


def _measures(out: Console, view: View, run: RunView, zone: ZoneInfo, language: Language) -> None:
    if len(view.measures) == 0:
        return
    _title(out, _found("words-measures").into(language))
    table = Table(box=box.SIMPLE, show_header=False, pad_edge=False)
    table.add_column(no_wrap=True, style="cyan")
    table.add_column(overflow="fold", ratio=2)
    table.add_column(overflow="fold", ratio=3)
    for name, value in view.measures.items():
        if name == RATIOS:
            continue  # already told, with its words
        meaning = run.meanings.get(name, _say("show-meaning")).into(language)
        text = measure(name, value, language, zone)
        table.add_row(Span(inert(name)), Span(inert(text)), Span(inert(meaning)))
    out.print(table)


def _list(out: Console, title: Text, texts: Sequence[Text], language: Language) -> None:
    if len(texts) == 0:
        return
    _title(out, title.into(language))
    for text in texts:
        out.print(Padding(Span(f"• {inert(text.into(language))}"), (0, 0, 0, 2), expand=False))


def _corrected(
    out: Console, fixes: Sequence[Correction], clocks: Sequence[Shift], language: Language
) -> None:
    """Rows on which the finding rests and that are said to be wrong; clocks that were put right."""
    if len(fixes) + len(clocks) > 0:
        _title(out, _found("words-corrected").into(language))
        for fix in fixes:
            what = f"{fix.path}, {fix.row}: {fix.field} → {fix.value}"
            said = f"{what} ({fix.who}, {fix.at[:10]}: {fix.why})"
            out.print(Padding(Span(f"• {inert(said)}"), (0, 0, 0, 2), expand=False))
        for shift in clocks:
            what = f"{shift.path}: {clock_text(shift.shift_s)}"
            said = f"{what} ({shift.who}, {shift.at[:10]}: {shift.why})"
            out.print(Padding(Span(f"• {inert(said)}"), (0, 0, 0, 2), expand=False))


def _judged(out: Console, judged: Sequence[Judgement], language: Language) -> None:
    """Who made what of it, after the evidence: every judgement, oldest first."""
    _title(out, _found("words-judged").into(language))
    said = [
        _found(
            "words-judged-by", verdict=VERDICTS[j.verdict], who=j.who, at=j.at[:10], why=j.why
        ).into(language)
        for j in judged
    ] or [_found("words-judged-nobody").into(language)]
    if len(judged) > 0 and not judged[-1].current:
        said.append(_found("words-judged-stale").into(language))
    for text in said:
        out.print(Padding(Span(f"• {inert(text)}"), (0, 0, 0, 2), expand=False))


def _lines(out: Console, lines: list[Line], total: int, language: Language) -> None:
    _title(out, _found("words-lines", shown=len(lines), total=total).into(language))
    for line in lines:
        key = "row" if line.sheet == "" else "sheet"
        where = _found(f"words-{key}", row=str(line.row), sheet=line.sheet).into(language)
        out.print(Span(f"  {line.source}, {where} · {line.authorisation}", style="cyan"))
        out.print(Padding(Span(line.raw, overflow="fold"), (0, 0, 0, 6), expand=False))
        fields = "; ".join(
            f"{r.field} = {r.value}"
            + (f" (« {r.raw} » : {explained(r.rule).into(language)})" if r.rule else "")
            for r in line.readings
        )
        read_as = named(_found("words-read-as").into(language), fields, language)
        out.print(Padding(Span(read_as, style="dim", overflow="fold"), (0, 0, 0, 6), expand=False))
    if len(lines) < total:
        out.print(Span(f"  {_found('words-more').into(language)}", style="italic"))
