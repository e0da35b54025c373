"""By what right were the records obtained?

Section 1 of the report: each act with its legal basis, what it asked for, and its warnings.
"""

from datetime import date

from filiere.case.rights.authority import Act, acts, legal_bases
from filiere.findings.formats import calendar_day, span
from filiere.model.authorisation import EVERY
from filiere.report.markup import Child, Markup, tag
from filiere.report.parts import Setting, grid, section
from filiere.report.stated import statements
from filiere.wording import Words

_say = Words(__name__)


def rights(to: Setting) -> Markup:
    """Section 1: the acts."""
    say = to.language
    head = [
        _say(f"received-{k}").into(say)
        for k in ("authorisation", "basis", "authority", "asked", "period")
    ]
    held = acts(to.case)
    warned = [(to.text(act.id), to.text(text.into(say))) for act in held for text in act.warned()]
    content: list[Child] = [
        grid(
            head,
            [
                [
                    to.text(act.id),
                    _basis(act.basis, to),
                    [to.text(act.authority), tag("br"), _date(act.date, to)],
                    _asked(act, to),
                    [
                        span(act.from_s, act.to_s, to.zone, say),
                        None
                        if act.expires == ""
                        else [tag("br"), tag("span", _held_until(act.expires, to), class_="note")],
                    ],
                ]
                for act in held
            ],
        )
    ]
    if len(warned) == 0:
        content.append(tag("p", _say("received-no-warning").into(say), class_="note"))
    for act, told in warned:
        strong = tag("strong", _say("received-warning").into(say), " ", act)
        content.append(tag("div", strong, told, class_="warning"))
    content.append(statements(to))
    return section(1, "right", _say("received-s-right").into(say), *content)


def warning_count(to: Setting) -> int:
    """How many warnings of law the acts carry."""
    return to.case.value("SELECT coalesce(sum(len(warnings)), 0) FROM authorisation", of=int)


def _basis(key: str, to: Setting) -> Child:
    known = legal_bases().get(key)
    if known is None:
        return tag("span", key, class_="id")
    unsure = "M" in known.label
    return [
        known.text.into(to.language),
        tag("br"),
        tag("span", key, class_="id note"),
        [
            tag("br"),
            tag("span", _say("received-to-verify").into(to.language), class_="tag not_applicable"),
        ]
        if unsure
        else None,
    ]


def _asked(act: Act, to: Setting) -> Child:
    said: list[str] = []
    if EVERY in act.numbers:
        said.append(_say("received-every-number").into(to.language))
    elif len(act.numbers) == 1:
        said.append(to.say("received-number", number=to.text(act.numbers[0])))
    elif len(act.numbers) > 1:
        said.append(to.say("received-numbers", count=len(act.numbers)))
    if len(act.imeis) > 0:
        said.append(to.say("received-imeis", count=len(act.imeis)))
    if len(act.cells) > 0:
        said.append(to.say("received-cells", count=len(act.cells)))
    names = [
        _say(f"received-kind-{k}").into(to.language) if f"received-kind-{k}" in _say else k
        for k in act.kinds
    ]
    kinds_said = to.say("received-kinds", kinds=", ".join(names))
    return [[[text, tag("br")] for text in said], tag("span", kinds_said, class_="note")]


def _held_until(text: str, to: Setting) -> str:
    return to.say("received-held-until", date=_date(text, to))


def _date(text: str, to: Setting) -> str:
    return calendar_day(date.fromisoformat(text), to.language)
