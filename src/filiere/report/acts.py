"""By what right were the records obtained?

Section 1 of the report: each act with its legal basis, what it asked for, and its warnings.
"""

import json
from datetime import date

from filiere.case.rights.authority import legal_bases
from filiere.findings.formats import MONTHS, integer, span
from filiere.model.authorisation import EVERY
from filiere.report.markup import Child, Markup, tag
from filiere.report.parts import Setting, grid, section
from filiere.report.stated import statements
from filiere.report.words import WORDS as W


def rights(to: Setting) -> Markup:
    """Section 1: the acts."""
    say = to.language
    rows = to.case.query(
        "SELECT id, basis, authority, date, from_s, to_s, kinds, numbers, imeis, cells, expires, "
        "warnings FROM authorisation ORDER BY authorisation_id"
    )
    head = [W[k].into(say) for k in ("authorisation", "basis", "authority", "asked", "period")]
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
                                to.say(W, "held_until", date=_date(row[10], to)),
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
        content.append(tag("p", W["no_warning"].into(say), class_="note"))
    for act, told in warned:
        strong = tag("strong", W["warning"].into(say), " ", act)
        content.append(tag("div", strong, told, class_="warning"))
    content.append(statements(to))
    return section(1, "right", W["s_right"].into(say), *content)


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
        [tag("br"), tag("span", W["to_verify"].into(to.language), class_="tag not_applicable")]
        if unsure
        else None,
    ]


def _asked(
    to: Setting, *, kinds: list[str], numbers: list[str], imeis: list[str], cells: list[str]
) -> Child:
    said: list[str] = []
    if EVERY in numbers:
        said.append(W["every_number"].into(to.language))
    elif len(numbers) == 1:
        said.append(to.say(W, "number", number=to.text(numbers[0])))
    elif len(numbers) > 1:
        said.append(to.say(W, "numbers", count=integer(len(numbers), to.language)))
    if len(imeis) > 0:
        said.append(to.say(W, "imeis", count=integer(len(imeis), to.language)))
    if len(cells) > 0:
        said.append(to.say(W, "cells", count=integer(len(cells), to.language)))
    names = [W[f"kind_{k}"].into(to.language) if f"kind_{k}" in W else k for k in kinds]
    kinds_said = to.say(W, "kinds", kinds=", ".join(names))
    return [[[text, tag("br")] for text in said], tag("span", kinds_said, class_="note")]


def _held_until(text: str, to: Setting) -> str:
    return to.say(W, "held_until", date=_date(text, to))


def _date(text: str, to: Setting) -> str:
    at = date.fromisoformat(text)
    number = "1er" if to.language == "fr" and at.day == 1 else str(at.day)
    return f"{number}\u00a0{MONTHS[to.language][at.month - 1]} {at.year}"
