"""Who is in contact with whom among the numbers of the trade: a column for each role, in order.

From the street upwards, left to right. A line is as thick as its contacts are many; how many is in
the table below the picture, and in its description.
"""

import math

from filiere.findings.formats import integer
from filiere.model.evidence import Role
from filiere.report.charts.frame import (
    INK,
    MARK,
    MARK_2,
    MARK_3,
    SOFT,
    frame,
    label,
    svg,
    table,
    twin,
)
from filiere.report.markup import Child, Markup, tag
from filiere.report.ties import ORDER, Ties
from filiere.wording import Language, Words

_say = Words(__name__)
_found = Words("filiere.findings")

WIDTH, ROW, TOP, EDGE = 948, 46, 34, 92
COLOURS = {
    Role.LINE: MARK,
    Role.DISPATCH: MARK_2,
    Role.COURIER: MARK_3,
    Role.SUPPLIER: "#6b2f6f",
    Role.HOLDER: INK,
    Role.FRONT: "#7a5a00",
}


def network_chart(found: Ties, language: Language) -> Markup:
    """The picture with its table."""
    columns = [role for role in ORDER if any(each.role is role for each in found.placed)]
    counts = {role: sum(each.role is role for each in found.placed) for role in columns}
    tall = max(counts.values())
    step = (WIDTH - 2 * EDGE) / max(1, len(columns) - 1)
    xs = {
        role: WIDTH / 2 if len(columns) == 1 else EDGE + at * step
        for at, role in enumerate(columns)
    }
    height = TOP + tall * ROW + 8
    places: list[tuple[float, float]] = []
    seen = dict.fromkeys(columns, 0)
    for each in found.placed:
        above = (tall - counts[each.role]) * ROW / 2
        places.append((xs[each.role], TOP + above + (seen[each.role] + 0.5) * ROW))
        seen[each.role] += 1
    drawn: list[Child] = [
        [_tie(places[tie.a], places[tie.b], tie.there + tie.back) for tie in found.ties],
        [_tie(places[a], places[b], 0) for a, b in found.timed],
        [
            label(
                xs[role],
                16,
                _found(f"roles-{role}").into(language),
                size=12.5,
                anchor="middle",
                fill=SOFT,
                weight=600,
            )
            for role in columns
        ],
        [
            [_mark(each.role, *place), _name(each.label, *place)]
            for each, place in zip(found.placed, places, strict=True)
        ],
    ]
    note = _say("network-note").into(language)
    if len(found.timed) > 0:
        note += " " + _say("network-timed").into(language)
    if found.left_out > 0:
        note += " " + _say("network-left-out", count=found.left_out).into(language)
    described = _say("network-desc", numbers=len(found.placed), ties=len(found.ties))
    return frame(
        "network",
        _say("network-title").into(language),
        note,
        described.into(language),
        svg(WIDTH, height, *drawn),
        twin(_say("network-table").into(language), _rows(found, language)),
    )


def _rows(found: Ties, language: Language) -> Markup:
    head = [_say(f"network-{key}").into(language) for key in ("one", "other", "there", "back")]
    rows = [
        [
            found.placed[tie.a].label,
            found.placed[tie.b].label,
            integer(tie.there, language),
            integer(tie.back, language),
        ]
        for tie in found.ties
    ]
    return table(head, rows, numeric=frozenset({2, 3}))


def _tie(a: tuple[float, float], b: tuple[float, float], contacts: int) -> Markup:
    """A line between two columns, or a bow beside one; dashed where there is no contact."""
    (x1, y1), (x2, y2) = a, b
    bend = 70.0 if x1 == x2 else 0.0
    middle = (x1 + x2) / 2 + bend
    path = f"M{x1:.1f} {y1:.1f} C{middle:.1f} {y1:.1f} {middle:.1f} {y2:.1f} {x2:.1f} {y2:.1f}"
    return tag(
        "path",
        d=path,
        stroke=SOFT,
        stroke_width=round(0.6 + 0.42 * math.log2(1 + contacts), 2) if contacts else 1.6,
        stroke_opacity=0.5,
        stroke_dasharray="5 4" if contacts == 0 else None,
        fill="none",
    )


def _mark(role: Role, x: float, y: float) -> Markup:
    """Shape tells the role; colour only helps."""
    colour = COLOURS[role]
    r = 8.0
    if role is Role.LINE:
        return tag("rect", x=x - r, y=y - r, width=2 * r, height=2 * r, fill=colour)
    if role is Role.COURIER:
        return tag("circle", cx=x, cy=y, r=r, fill=colour)
    points = {
        Role.DISPATCH: [(0, -1.35), (1.35, 0), (0, 1.35), (-1.35, 0)],
        Role.SUPPLIER: [(0, -1.3), (1.2, 0.9), (-1.2, 0.9)],
        Role.HOLDER: [
            (math.sin(math.pi * i / 5) * d, -math.cos(math.pi * i / 5) * d)
            for i in range(10)
            for d in [1.45 if i % 2 == 0 else 0.62]
        ],
    }.get(role, [(-1.2, -0.5), (1.2, -0.5), (1.2, 0.5), (-1.2, 0.5)])
    path = "M" + "L".join(f"{x + px * r:.1f} {y + py * r:.1f}" for px, py in points) + "Z"
    return tag("path", d=path, fill=colour)


def _name(text: str, x: float, y: float) -> Markup:
    return label(x, y + 20, text, size=11.5, anchor="middle", fill=INK)
