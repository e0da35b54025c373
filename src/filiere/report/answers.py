"""Which questions were put to the records, and what was found?

Sections 4 and 5. A question that found nothing, or could not be put, is listed like any other.
Each finding gives what is compared and how often it would arise by chance before any figure.
"""

from collections.abc import Mapping, Sequence

from filiere.case.rights.judgement import VERDICTS, judgements
from filiere.findings import RunView, View
from filiere.findings.fill import SMALL, printed
from filiere.findings.formats import chance, integer, span
from filiere.findings.lines import Line, lines_of
from filiere.findings.weight import RATIOS, Weight, weight
from filiere.model.evidence import FindingKind, Outcome, Role
from filiere.report.charts.bars import daily_bars
from filiere.report.charts.cycles import strip_chart
from filiere.report.charts.heat import heat_map
from filiere.report.charts.network import network_chart
from filiere.report.figures import rhythm, roles_of, strip
from filiere.report.markup import Child, Markup, tag
from filiere.report.parts import Setting, bullets, grid, section
from filiere.report.standing import tally
from filiere.report.ties import ties
from filiere.report.weighed import weighed
from filiere.wording import Text, Words

_say = Words(__name__)

_found = Words("filiere.findings")

IN_FULL, IN_FULL_TECHNICAL = 8, 4
"""Findings of one question printed in full; the others are listed in short."""

LINES, LINES_TECHNICAL = 5, 3
"""Source lines printed with a finding."""

_DRAWN = (Role.LINE, Role.FRONT)
"""Roles whose receiving hours are drawn, once each; a service's only where it is the question."""


def questions(to: Setting, asked: Sequence[RunView], views: Sequence[View]) -> Markup:
    """Section 4."""
    title = _say("finding-s-questions").into(to.language)
    if len(asked) == 0:
        return section(4, "questions", title, tag("p", _say("finding-no-runs").into(to.language)))
    head = [
        _say(f"finding-{k}").into(to.language)
        for k in ("question", "outcome", "considered", "how_many")
    ]
    rows: list[list[Child]] = []
    lawful = {view.id for view in services(views)}
    for run in asked:
        count = sum(1 for view in views if view.run_id == run.run_id)
        why = run.why.into(to.language)
        name = run.question.into(to.language)
        there = any(view.run_id == run.run_id and view.id not in lawful for view in views)
        place = f"#q-{run.analysis}" if there else "#services"
        linked = tag("a", name, href=place) if count > 0 else name
        rows.append(
            [
                linked,
                [
                    _outcome(to, run, [view for view in views if view.run_id == run.run_id]),
                    [tag("br"), why] if why else None,
                ],
                integer(run.considered, to.language),
                integer(count, to.language),
            ]
        )
    return section(4, "questions", title, grid(head, rows, numeric=frozenset({2, 3})))


def _outcome(to: Setting, run: RunView, found: Sequence[View]) -> Child:
    """How the findings of a question stand; that nothing is there, or cannot be said, where so."""
    if run.outcome is not Outcome.FOUND or len(found) == 0:
        outcome = _say(f"finding-{run.outcome}").into(to.language)
        return tag("span", outcome, class_=f"tag {run.outcome}")
    told = tally(found, to.language)
    return [
        [tag("span", text, class_="tag found" if name == "supported" else "tag nothing"), " "]
        for name, text in told
    ]


def answers(to: Setting, asked: Sequence[RunView], views: Sequence[View]) -> Markup:
    """Section 5."""
    title = _say("finding-s-findings").into(to.language)
    if len(views) == 0:
        return section(
            5, "findings", title, tag("p", _say("finding-no-findings").into(to.language))
        )
    roles = roles_of(views)
    drawn: set[int] = set()
    weights = {view.id: weight(view, views) for view in views}
    seen = ties(to.case, views)
    content: list[Child] = [network_chart(seen, to.language) if len(seen.ties) > 0 else None]
    lawful = {view.id for view in services(views)}
    for run in asked:
        found = [v for v in views if v.run_id == run.run_id and v.id not in lawful]
        if len(found) > 0:
            content.append(tag("h3", run.question.into(to.language), id=f"q-{run.analysis}"))
            content += _of_one_question(to, run, found, roles, drawn, weights)
    return section(5, "findings", title, *content)


def services(views: Sequence[View]) -> list[View]:
    """Numbers that look like lawful services: they are no answer, and stand in the annex."""
    return [
        view
        for view in views
        if view.analysis == "lines"
        and len(view.subjects) > 0
        and all(subject.role is Role.SERVICE for subject in view.subjects)
    ]


def _of_one_question(  # noqa: PLR0913, PLR0917 -- a question, and what all questions share
    to: Setting,
    run: RunView,
    found: Sequence[View],
    roles: Mapping[int, Role],
    drawn: set[int],
    weights: Mapping[str, Weight],
) -> list[Child]:
    technical = found[0].kind is FindingKind.TECHNICAL
    full = found[: IN_FULL_TECHNICAL if technical else IN_FULL]
    lines = lines_of(
        to.case, [view.id for view in full], limit=LINES_TECHNICAL if technical else LINES
    )
    shared = _shared(found)
    content: list[Child] = [_common(to, found[0], len(found), shared) if len(shared) > 0 else None]
    for view in full:
        charts = [] if technical else _charts(to, view, roles, drawn)
        shown = [*charts, _lines(to, view, lines[view.id])]
        content.append(_finding(to, run, view, weights[view.id], shared, shown))
    if len(found) > len(full):
        content.append(_in_short(to, found[len(full) :]))
    return content


def _shared(found: Sequence[View]) -> frozenset[Text]:
    """Alternatives and caveats that every one of several findings has."""
    if len(found) < 2:
        return frozenset()
    return frozenset.intersection(*(frozenset((*v.alternatives, *v.caveats)) for v in found))


def _common(to: Setting, view: View, count: int, shared: frozenset[Text]) -> Markup:
    """What holds for each finding of a question, said once; any of them has it all."""
    said = to.say("finding-common", count=count)
    return tag(
        "div",
        tag("p", said, class_="note"),
        _texts(to, "alternatives", [text for text in view.alternatives if text in shared]),
        _texts(to, "caveats", [text for text in view.caveats if text in shared]),
        class_="reading",
        id=f"common-{view.analysis}",
    )


def _finding(  # noqa: PLR0913, PLR0917 -- the parts of a finding, in reading order
    to: Setting,
    run: RunView,
    view: View,
    told: Weight,
    shared: frozenset[Text],
    shown: Sequence[Child],
) -> Markup:
    say = to.language
    kind = tag("span", _say(f"finding-{view.kind}").into(say), class_="tag nothing")
    see = tag("a", _say("finding-see-common").into(say), href=f"#common-{view.analysis}")
    return tag(
        "article",
        tag("div", tag("span", view.id, class_="id"), kind, class_="head"),
        tag("p", view.claim.into(say), class_="statement"),
        tag("p", _about(to, view), class_="about"),
        _propositions(to, view),
        weighed(told, to.language),
        tag(
            "p",
            tag("b", _say("finding-chance").into(say)),
            " – ",
            _chance(to, view),
            class_="chance",
        ),
        _measures(to, run, view),
        _texts(to, "alternatives", [text for text in view.alternatives if text not in shared]),
        _texts(to, "caveats", [t for t in view.caveats if t not in shared | {*told.not_evaluated}]),
        tag("p", see, class_="note") if len(shared) > 0 else None,
        _judged(to, view),
        *shown,
        class_="finding",
        id=view.id,
    )


def _judged(to: Setting, view: View) -> Markup:
    """Whether a named person accepted it: the last judgement, or that there is none."""
    say = to.language
    title = tag("b", _found("words-judged").into(say))
    found = judgements(to.case, view.id).get(view.id, [])
    if len(found) == 0:
        return tag("p", title, " – ", _found("words-judged-nobody").into(say), class_="about")
    last = found[-1]
    said = (
        _found("words-judged-by")
        .fill(
            {
                "verdict": VERDICTS[last.verdict],
                "who": last.who,
                "at": last.at[:10],
                "why": last.why,
            }
        )
        .into(say)
    )
    stale = "" if last.current else f" {_found('words-judged-stale').into(say)}"
    return tag("p", title, " – ", f"{said}.{stale}", class_="about")


def _about(to: Setting, view: View) -> str:
    say = to.language
    named = [
        f"{_found(f'roles-{subject.role}').into(say)} {subject.label}"
        for subject in view.subjects
        if subject.role is not Role.CLIENT
    ]
    if len(named) < len(view.subjects):
        named.append(_say("finding-clients-withheld").into(say))
    sentences = [
        to.say("finding-about", numbers=", ".join(named)) if named else "",
        to.say("finding-seen", period=span(*view.period_s, to.zone, say)),
        to.say(
            "finding-rests-on",
            rows=view.evidence_rows,
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
            tag("span", _say(f"finding-{key}").into(say), class_="who"),
            tag("p", text.into(say)),
        )
        for key, text in (("hp", view.propositions.hp), ("hd", view.propositions.hd))
    ]
    population = to.say("finding-population", text=view.propositions.population.into(say))
    return [tag("div", sides, class_="pair"), tag("p", population, class_="note")]


def _chance(to: Setting, view: View) -> str:
    considered = view.considered
    if view.expected_by_chance is None:
        return to.say("finding-considered-only", considered=considered)
    expected = chance(view.expected_by_chance, to.language)
    return to.say("finding-expected", chance=expected, considered=considered)


def _measures(to: Setting, run: RunView, view: View) -> Child:
    if len(view.measures) == 0:
        return None
    say = to.language
    rows: list[list[Child]] = [
        [
            name if name not in run.meanings else run.meanings[name].into(say),
            printed(view.analysis, name, value, say, to.zone, SMALL),
        ]
        for name, value in view.measures.items()
        if name != RATIOS
    ]
    head = [_say(f"finding-{k}").into(say) for k in ("measure", "value")]
    return [
        tag("h4", _say("finding-measures").into(say)),
        tag("div", grid(head, rows), class_="measures"),
    ]


def _texts(to: Setting, key: str, texts: Sequence[Text]) -> Child:
    if len(texts) == 0:
        return None
    said = bullets([text.into(to.language) for text in texts])
    return [tag("h4", _say(f"finding-{key}").into(to.language)), said]


def _charts(to: Setting, view: View, roles: Mapping[int, Role], drawn: set[int]) -> list[Markup]:
    wanted = (*_DRAWN, Role.SERVICE) if view.analysis == "lines" else _DRAWN
    charts: list[Markup] = []
    for subject in view.subjects:
        number = subject.number_id
        if number is None or subject.role not in wanted or number in drawn:
            continue
        drawn.add(number)
        found = rhythm(to.case, number, to.zone)
        if found is None:
            continue
        name = f"{view.id}-{subject.role}"
        charts += [
            heat_map(f"{name}-heat", subject.label, found, str(to.zone), to.language),
            daily_bars(f"{name}-days", subject.label, found, to.language),
        ]
    own = {s.number_id: s.role for s in view.subjects if s.number_id is not None}
    if view.analysis == "orders" or {Role.DISPATCH, Role.COURIER} & set(own.values()):
        window = strip(to.case, view.id, {**roles, **own}, to.zone)
        if window is not None:
            charts.append(strip_chart(f"{view.id}-strip", window, to.zone, to.language))
    return charts


def _lines(to: Setting, view: View, lines: Sequence[Line]) -> Markup:
    say = to.language
    shown = to.say("finding-lines", shown=len(lines), total=view.evidence_rows)
    table = grid(
        [_say("finding-where").into(say), _say("finding-as-received").into(say)],
        [[_where(to, line), tag("span", line.raw, class_="raw")] for line in lines],
    )
    rest = tag("p", to.say("finding-all-lines", id=view.id), class_="note")
    return tag(
        "details",
        tag("summary", shown),
        table,
        rest if len(lines) < view.evidence_rows else None,
        class_="lines",
        open=True,  # closed, most browsers would leave them out of print
    )


def _where(to: Setting, line: Line) -> Child:
    key = "row" if line.sheet == "" else "sheet"
    return [
        line.source,
        tag("br"),
        tag(
            "span",
            to.say(f"finding-{key}", row=line.row, sheet=line.sheet),
            " · ",
            line.authorisation,
        ),
    ]


def _in_short(to: Setting, views: Sequence[View]) -> Markup:
    say = to.language
    further = to.say("finding-further", count=len(views))
    head = [_say(f"finding-{k}").into(say) for k in ("finding", "statement", "by_chance", "rows")]
    rows: list[list[Child]] = [
        [
            tag("span", view.id, class_="id"),
            view.claim.into(say),
            "–" if view.expected_by_chance is None else chance(view.expected_by_chance, say),
            integer(view.evidence_rows, say),
        ]
        for view in views
    ]
    table = grid(head, rows, numeric=frozenset({2, 3}))
    return tag("details", tag("summary", further), table, class_="lines short", open=True)
