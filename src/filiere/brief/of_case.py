"""What does the brief of a case say, and from which of its findings?

Reads the ledger of findings and the judgements of named persons; what to ask for next is worked out
from the contacts (``advice``).
"""

from collections.abc import Collection, Mapping
from dataclasses import replace
from zoneinfo import ZoneInfo

from filiere.advice.case_view import read_case
from filiere.advice.say import numbers_of, stop, why
from filiere.advice.step import Step
from filiere.advice.steps import Advice, advise
from filiere.brief.chain import Told, chain
from filiere.brief.point import MOST, Point
from filiere.case import Case
from filiere.case.rights.aliases import beside
from filiere.case.rights.judgement import Verdict, judgements
from filiere.findings import View, read, runs
from filiere.findings.fill import SMALL
from filiere.findings.formats import span
from filiere.findings.labels import labels
from filiere.wording import Joined, Plain, Text, Words

_say = Words(__name__)


_ASKED = {
    "cdr": _say("next"),
    "cell_dump": _say("next-dump"),
    "extraction": _say("next-extraction"),
    "provider_reply": _say("next-provider"),
    "listing": _say("next-listing"),
    "accounts": _say("next-accounts"),
    "bank": _say("next-bank"),
}
"""The sentence of each thing that may be asked."""


def brief(case: Case, *, shown: Collection[int] = ()) -> tuple[Point, ...]:
    """At most seven sentences, in the order of the chain; the last is what to ask for next."""
    judged = judgements(case)
    rejected = {
        name for name, each in judged.items() if each and each[-1].verdict is Verdict.REJECTED
    }
    by_question: dict[str, list[View]] = {}
    for view in read(case, small=SMALL, shown=shown):
        if view.id not in rejected:
            by_question.setdefault(view.analysis, []).append(view)
    zone = ZoneInfo(case.meta("timezone"))
    told = Told(by_question=by_question, runs={run.analysis: run for run in runs(case)}, zone=zone)
    points = chain(told)[: MOST - 1]
    also = beside(case)
    return tuple(
        replace(
            point,
            text=also(point.text),
            weakest=None if point.weakest is None else also(point.weakest),
        )
        for point in (*points, *points_of_next(case, zone, shown=shown))
    )


def points_of_next(case: Case, zone: ZoneInfo, *, shown: Collection[int] = ()) -> list[Point]:
    """The first request worth making, or why there is none."""
    advice = advise(read_case(case))
    names = labels(case, numbers_of(advice), shown=shown)
    if len(advice.steps) == 0:
        ended = stop(advice, names)
        return [] if ended is None else [_point(ended, None)]
    return [_step(advice, names, zone)]


def _step(advice: Advice, names: Mapping[int, str], zone: ZoneInfo) -> Point:
    step = advice.steps[0]
    reason = why(step, names)
    parts = reason.parts if isinstance(reason, Joined) else (reason,)
    asked = _ASKED[step.ask].fill({"number": step.label(names), "period": _period(step, zone)})
    return _point(Joined((asked, parts[0])), Joined(parts[1:]) if len(parts) > 1 else None)


def _period(step: Step, zone: ZoneInfo) -> Text:
    return Plain(*(span(step.from_s, step.to_s, zone, language) for language in ("en", "fr")))


def _point(text: Text, weakest: Text | None) -> Point:
    return Point(key="next", text=text, weakest=weakest, finding=None, page="next")
