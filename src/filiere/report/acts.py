"""By what right were the records obtained?

Section 1 of the report: each act with its legal basis, what it asked for, and its warnings.
"""

import json
from datetime import date

from filiere.case.rights.authority import legal_bases
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
    rows = to.case.query(
        "SELECT id, basis, authority, date, from_s, to_s, kinds, numbers, imeis, cells, expires, "
        "warnings FROM authorisation ORDER BY authorisation_id"
    )
    head = [
        _say(f"received-{k}").into(say)
        for k in ("authorisation", "basis", "authority", "asked", "period")
    ]
    rows = [(to.text(row[0]), row[1], to.text(row[2]), *row[3:]) for row in rows]
    warned = [(row[0], to.text(_warning(text, to))) for row in rows for text in row[11]]
    content: list[Child] = [
        grid(
            head,
            [
                [
                    row[0],
                    _basis(row[1], to),
                    [row[2], tag("br"), _date(row[3], to)],
                    _asked(to, kinds=row[6], numbers=row[7], imeis=row[8], cells=row[9]),
                    [
                        span(row[4], row[5], to.zone, say),
                        None
                        if row[10] == ""
                        else [
                            tag("br"),
                            tag(
                                "span",
                                to.say("received-held-until", date=_date(row[10], to)),
                                class_="note",
                            ),
                        ],
                    ],
                ]
                for row in rows
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
    return int(to.case.query("SELECT coalesce(sum(len(warnings)), 0) FROM authorisation")[0][0])


def _warning(stored: str, to: Setting) -> str:
    """A warning is stored as a pair; one written by an older version is one sentence."""
    try:
        pair = json.loads(stored)
    except ValueError:
        return stored
    return str(pair[to.language]) if isinstance(pair, dict) else stored


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


def _asked(
    to: Setting, *, kinds: list[str], numbers: list[str], imeis: list[str], cells: list[str]
) -> Child:
    said: list[str] = []
    if EVERY in numbers:
        said.append(_say("received-every-number").into(to.language))
    elif len(numbers) == 1:
        said.append(to.say("received-number", number=to.text(numbers[0])))
    elif len(numbers) > 1:
        said.append(to.say("received-numbers", count=len(numbers)))
    if len(imeis) > 0:
        said.append(to.say("received-imeis", count=len(imeis)))
    if len(cells) > 0:
        said.append(to.say("received-cells", count=len(cells)))
    names = [
        _say(f"received-kind-{k}").into(to.language) if f"received-kind-{k}" in _say else k
        for k in kinds
    ]
    kinds_said = to.say("received-kinds", kinds=", ".join(names))
    return [[[text, tag("br")] for text in said], tag("span", kinds_said, class_="note")]


def _held_until(text: str, to: Setting) -> str:
    return to.say("received-held-until", date=_date(text, to))


def _date(text: str, to: Setting) -> str:
    return calendar_day(date.fromisoformat(text), to.language)
