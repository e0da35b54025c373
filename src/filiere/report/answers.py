"""Which questions were put to the records, and what was found?

Sections 4 and 5. A question that found nothing, or could not be put, is listed like any other.
Each finding gives what is compared and how often it would arise by chance before any figure.
"""

from collections.abc import Mapping, Sequence

from filiere.findings import RunView, View
from filiere.findings.fill import SMALL, printed
from filiere.findings.formats import chance, integer, span
from filiere.findings.lines import Line, lines_of
from filiere.findings.words import ROLES
from filiere.model.evidence import FindingKind, Role
from filiere.model.text import Text
from filiere.report.charts.bars import daily_bars
from filiere.report.charts.cycles import strip_chart
from filiere.report.charts.heat import heat_map
from filiere.report.figures import rhythm, strip
from filiere.report.markup import Child, Markup, tag
from filiere.report.parts import Setting, bullets, grid, section
from filiere.report.words import FINDING_WORDS as W

IN_FULL = 30
"""Findings of one question printed in full; the others are listed in short."""

LINES, LINES_TECHNICAL = 6, 3
"""Source lines printed with a finding."""

_DRAWN = (Role.LINE, Role.FRONT, Role.SERVICE)
"""Roles whose receiving hours are drawn, once each."""


def questions(to: Setting, asked: Sequence[RunView], views: Sequence[View]) -> Markup:
    """Section 4."""
    title = W["s_questions"].into(to.language)
    if len(asked) == 0:
        return section(4, "questions", title, tag("p", W["no_runs"].into(to.language)))
    head = [W[k].into(to.language) for k in ("question", "outcome", "considered", "how_many")]
    rows: list[list[Child]] = []
    for run in asked:
        count = sum(1 for view in views if view.run_id == run.run_id)
        why = run.why.into(to.language)
        name = run.question.into(to.language)
        linked = tag("a", name, href=f"#q-{run.analysis}") if count > 0 else name
        outcome = W[str(run.outcome)].into(to.language)
        rows.append(
            [
                [linked, tag("br"), tag("span", run.analysis, class_="id note")],
                [
                    tag("span", outcome, class_=f"tag {run.outcome}"),
                    [tag("br"), why] if why else None,
                ],
                integer(run.considered, to.language),
                integer(count, to.language),
            ]
        )
    return section(4, "questions", title, grid(head, rows, numeric=frozenset({2, 3})))


def answers(to: Setting, asked: Sequence[RunView], views: Sequence[View]) -> Markup:
    """Section 5."""
    title = W["s_findings"].into(to.language)
    if len(views) == 0:
        return section(5, "findings", title, tag("p", W["no_findings"].into(to.language)))
    roles = _roles(views)
    drawn: set[int] = set()
    content: list[Child] = []
    for run in asked:
        found = [view for view in views if view.run_id == run.run_id]
        if len(found) == 0:
            continue
        content.append(tag("h3", run.question.into(to.language), id=f"q-{run.analysis}"))
        full = found[:IN_FULL]
        limit = LINES_TECHNICAL if full[0].kind is FindingKind.TECHNICAL else LINES
        lines = lines_of(to.case, [view.id for view in full], limit=limit)
        for view in full:
            charts = _charts(to, view, roles, drawn)
            content.append(_finding(to, run, view, charts, lines[view.id]))
        if len(found) > IN_FULL:
            content.append(_in_short(to, found[IN_FULL:]))
    return section(5, "findings", title, *content)


def _roles(views: Sequence[View]) -> Mapping[int, Role]:
    """The role of each number over all findings; the first that a finding gave it holds."""
    wanted = (Role.LINE, Role.DISPATCH, Role.COURIER)
    roles: dict[int, Role] = {}
    for view in views:
        if view.kind is not FindingKind.TECHNICAL:
            for subject in view.subjects:
                if subject.role in wanted:
                    roles.setdefault(subject.number_id, subject.role)
    return roles


def _finding(
    to: Setting,
    run: RunView,
    view: View,
    charts: Sequence[Markup],
    lines: Sequence[Line],
) -> Markup:
    say = to.language
    kind = tag("span", W[str(view.kind)].into(say), class_="tag nothing")
    return tag(
        "article",
        tag("div", tag("span", view.id, class_="id"), kind, class_="head"),
        tag("p", view.claim.into(say), class_="statement"),
        tag("p", _about(to, view), class_="about"),
        _propositions(to, view),
        tag("p", tag("b", W["chance"].into(say)), " – ", _chance(to, view), class_="chance"),
        _measures(to, run, view),
        _texts(to, "alternatives", view.alternatives),
        _texts(to, "caveats", view.caveats),
        charts,
        _lines(to, view, lines),
        class_="finding",
        id=view.id,
    )


def _about(to: Setting, view: View) -> str:
    say = to.language
    named = [
        f"{ROLES[str(subject.role)].into(say)} {subject.label}"
        for subject in view.subjects
        if subject.role is not Role.CLIENT
    ]
    if len(named) < len(view.subjects):
        named.append(W["clients_withheld"].into(say))
    sentences = [
        to.say(W, "about", numbers=", ".join(named)) if named else "",
        to.say(W, "seen", period=span(*view.period_s, to.zone, say)),
        to.say(
            W,
            "rests_on",
            rows=integer(view.evidence_rows, say),
            acts=", ".join(view.depends_on) or "–",
        ),
    ]
    return " ".join(sentence for sentence in sentences if sentence)


def _propositions(to: Setting, view: View) -> Child:
    if view.propositions is None:
        return None
    say = to.language
    sides = [
        tag(
            "div",
            tag("span", W[key].into(say), class_="who"),
            tag("p", text.into(say)),
        )
        for key, text in (("hp", view.propositions.hp), ("hd", view.propositions.hd))
    ]
    population = to.say(W, "population", text=view.propositions.population.into(say))
    return [tag("div", sides, class_="pair"), tag("p", population, class_="note")]


def _chance(to: Setting, view: View) -> str:
    considered = integer(view.considered, to.language)
    if view.expected_by_chance is None:
        return to.say(W, "considered_only", considered=considered)
    expected = chance(view.expected_by_chance, to.language)
    return to.say(W, "expected", chance=expected, considered=considered)


def _measures(to: Setting, run: RunView, view: View) -> Child:
    if len(view.measures) == 0:
        return None
    say = to.language
    rows: list[list[Child]] = []
    for name, value in view.measures.items():
        meaning = run.meanings.get(name)
        text = printed(view.analysis, name, value, say, to.zone, SMALL)
        key = tag("span", name, class_="id note")
        rows.append([key if meaning is None else [meaning.into(say), tag("br"), key], text])
    head = [W[k].into(say) for k in ("measure", "value")]
    return [tag("h4", W["measures"].into(say)), tag("div", grid(head, rows), class_="measures")]


def _texts(to: Setting, key: str, texts: Sequence[Text]) -> Child:
    if len(texts) == 0:
        return None
    said = bullets([text.into(to.language) for text in texts])
    return [tag("h4", W[key].into(to.language)), said]


def _charts(to: Setting, view: View, roles: Mapping[int, Role], drawn: set[int]) -> list[Markup]:
    if view.kind is FindingKind.TECHNICAL:
        return []
    charts: list[Markup] = []
    for subject in view.subjects:
        if subject.role not in _DRAWN or subject.number_id in drawn:
            continue
        drawn.add(subject.number_id)
        found = rhythm(to.case, subject.number_id, to.zone)
        if found is None:
            continue
        name = f"{view.id}-{subject.role}"
        charts += [
            heat_map(f"{name}-heat", subject.label, found, str(to.zone), to.language),
            daily_bars(f"{name}-days", subject.label, found, to.language),
        ]
    own = {subject.number_id: subject.role for subject in view.subjects}
    if Role.DISPATCH in own.values():
        window = strip(to.case, view.id, {**roles, **own}, to.zone)
        if window is not None:
            charts.append(strip_chart(f"{view.id}-strip", window, to.zone, to.language))
    return charts


def _lines(to: Setting, view: View, lines: Sequence[Line]) -> Markup:
    say = to.language
    shown = to.say(
        W, "lines", shown=integer(len(lines), say), total=integer(view.evidence_rows, say)
    )
    table = grid(
        [W["where"].into(say), W["as_received"].into(say)],
        [[_where(to, line), tag("span", line.raw, class_="raw")] for line in lines],
    )
    rest = tag("p", to.say(W, "all_lines", id=view.id), class_="note")
    return tag(
        "details",
        tag("summary", shown),
        table,
        rest if len(lines) < view.evidence_rows else None,
        class_="lines",
    )


def _where(to: Setting, line: Line) -> Child:
    key = "row" if line.sheet == "" else "sheet"
    return [
        line.source,
        tag("br"),
        tag("span", to.say(W, key, row=line.row, sheet=line.sheet), " · ", line.authorisation),
    ]


def _in_short(to: Setting, views: Sequence[View]) -> Markup:
    say = to.language
    further = to.say(W, "further", count=integer(len(views), say))
    head = [W[k].into(say) for k in ("finding", "statement")]
    rows: list[list[Child]] = [
        [tag("span", view.id, class_="id"), view.claim.into(say)] for view in views
    ]
    return tag("details", tag("summary", further), grid(head, rows), class_="lines")
