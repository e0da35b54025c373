"""What did whoever worked on the case keep: a story in order, views, notes and stars?

Section 6. Each stands with its author and its day; what it is about is named by the finding's id,
the record's file and row, or the number's label; what an annulled act took away is told as gone. A
view is the address of a page of the workbench: whoever has the case opens it there. What was taken
back is left out.

Reads mark. One row per mark; days in UTC.
"""

from collections.abc import Sequence
from typing import NamedTuple

from filiere.errors import CaseDamagedError, CaseError
from filiere.findings.labels import cell_label, labels
from filiere.findings.lines import lines_at
from filiere.model.codes import record_id
from filiere.report.markup import Child, Markup, tag
from filiere.report.parts import Setting, grid, section
from filiere.wording import Words

_say = Words(__name__)


class _Mark(NamedTuple):
    kind: str
    about_type: str
    about_id: str
    text: str
    state: str
    who: str
    at_utc: str


_NAMES = {
    "story": _say("notebook-story"),
    "view": _say("notebook-view"),
    "note": _say("notebook-note-kind"),
    "star": _say("notebook-star"),
    "tag": _say("notebook-tag"),
}


def notebook(to: Setting) -> Markup:
    """Section 6."""
    marks = to.case.rows(
        "SELECT kind, about_type, about_id, text, state, who, at_utc FROM mark "
        "WHERE withdrawn_at IS NULL ORDER BY place, mark_id",
        into=_Mark,
    )
    title = _say("notebook-title").into(to.language)
    if len(marks) == 0:
        nothing = _say("notebook-nothing").into(to.language)
        return section(6, "notebook", title, tag("p", nothing))
    note = tag("p", _say("notebook-note").into(to.language), class_="note")
    parts = [_of_kind(to, kind, [m for m in marks if m.kind == kind]) for kind in _NAMES]
    return section(6, "notebook", title, note, *parts)


def _of_kind(to: Setting, kind: str, marks: Sequence[_Mark]) -> Child:
    if len(marks) == 0:
        return None
    head = [_say(f"notebook-{key}").into(to.language) for key in ("said", "about", "by")]
    rows: list[list[Child]] = [
        [
            _said(to, mark),
            _about_or_gone(to, mark),
            f"{to.text(mark.who)}, {mark.at_utc[:10]}",
        ]
        for mark in marks
    ]
    name = _NAMES[kind].into(to.language)
    return [tag("h3", name), grid(head, rows)]


def _said(to: Setting, mark: _Mark) -> Child:
    """What is said; a tag's colour in a word too, since colour alone tells nobody on paper."""
    text = to.text(mark.text) if mark.text != "" else "–"
    if mark.kind != "tag":
        return text
    return f"{text} ({to.say(f'notebook-{mark.state}')})"


def _about_or_gone(to: Setting, mark: _Mark) -> Child:
    """What a mark is about; its act may be annulled since, or its record erased."""
    try:
        return _about(to, mark)
    except CaseDamagedError:
        raise
    except CaseError:
        return to.say("notebook-gone")


def _about(to: Setting, mark: _Mark) -> Child:
    if mark.about_type == "finding":
        return tag("span", mark.about_id, class_="id")
    if mark.about_type == "record":
        source, _, row = mark.about_id.partition("-")
        record = record_id(int(source), int(row))
        line = lines_at(to.case, [record])[record]
        return to.say("notebook-row", path=line.source, row=line.row)
    if mark.about_type == "number":
        number = int(mark.about_id)
        return labels(to.case, {number})[number]
    if mark.about_type == "cell":
        found = to.case.column(
            "SELECT cell FROM cell WHERE cell_id = ?", [int(mark.about_id)], of=str
        )
        return cell_label(found[0]) if found else "–"
    return tag("span", to.text(mark.state), class_="id") if mark.state != "" else "–"
