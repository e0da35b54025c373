"""What does order, dispatch and delivery look like in the records, over a few busy hours?

One lane per relation between roles, one mark per contact, time from left to right. Marks are what
the records say; the thin lines join contacts of one caller, nothing else.
"""

from datetime import datetime
from zoneinfo import ZoneInfo

from filiere.findings.formats import day, integer
from filiere.model.codes import Kind
from filiere.report.charts.frame import (
    MARK,
    MARK_2,
    MARK_3,
    RULE,
    SOFT,
    WASH,
    frame,
    label,
    svg,
    table,
    twin,
)
from filiere.report.figures import Mark, Strip
from filiere.report.markup import Child, Markup, tag
from filiere.wording import Language, Value, Words

_say = Words(__name__)

WIDTH, LEFT, TOP, LANE, BOTTOM = 948, 158, 22, 44, 6
COLOURS = {
    "lane_order": MARK,
    "lane_answer": MARK,
    "lane_dispatch": MARK_2,
    "lane_other": MARK_2,
    "lane_report": MARK_3,
    "lane_delivery": MARK_3,
}


def strip_chart(name: str, found: Strip, zone: ZoneInfo, language: Language) -> Markup:
    """The chart of one finding."""
    height = TOP + LANE * len(found.lanes) + BOTTOM
    places = [(_x(found, mark.t), _y(found, mark)) for mark in found.marks]
    drawn: list[Child] = [
        _lanes(found, language),
        _hours(found, zone),
        [
            tag(
                "path",
                d=_curve(places[a], places[b]),
                stroke=SOFT,
                stroke_width=0.8,
                stroke_opacity=0.55,
                fill="none",
            )
            for a, b in found.links
        ],
        [_mark(place, mark) for place, mark in zip(places, found.marks, strict=True)],
    ]
    start, end = (datetime.fromtimestamp(s, tz=zone) for s in (found.start_s, found.end_s))
    values: dict[str, Value] = {
        "hours": (found.end_s - found.start_s) // 3600,
        "shown": len(found.marks),
        "total": found.total,
        "zone": str(zone),
        "lanes": len(found.lanes),
        "start": f"{start:%H:%M}",
        "end": f"{end:%H:%M}",
    }
    note = _say("finding-strip-note", **values).into(language)
    note += _say("finding-strip-links").into(language) if len(found.links) > 0 else ""
    window = f"{day(found.start_s, zone, language)}, {start:%H:%M}–{end:%H:%M}"
    return frame(
        name,
        _say("finding-strip", window=window).into(language),
        note,
        _say("finding-strip-desc", **values).into(language),
        svg(WIDTH, height, drawn),
        twin(_say("finding-twin").into(language), _rows(found, zone, language)),
    )


def _lanes(found: Strip, language: Language) -> list[Markup]:
    drawn = []
    for place, lane in enumerate(found.lanes):
        y = TOP + place * LANE
        drawn += [
            tag(
                "rect",
                x=LEFT,
                y=y + 2,
                width=WIDTH - LEFT,
                height=LANE - 4,
                fill=WASH,
            ),
            label(
                LEFT - 12,
                y + LANE / 2 + 4.5,
                _say(f"finding-{lane}").into(language),
                size=12.5,
                anchor="end",
            ),
        ]
    return drawn


def _hours(found: Strip, zone: ZoneInfo) -> list[Markup]:
    every = 1800 if found.end_s - found.start_s > 3600 else 600
    bottom = TOP + LANE * len(found.lanes)
    drawn = []
    for t in range(found.start_s, found.end_s + 1, every):
        x = _x(found, t)
        at = datetime.fromtimestamp(t, tz=zone)
        whole = at.minute == 0
        drawn.append(
            tag(
                "line",
                x1=x,
                x2=x,
                y1=TOP,
                y2=bottom,
                stroke="#bdb7a9" if whole else RULE,
                stroke_width=1 if whole else 0.7,
            )
        )
        if whole or every == 600:
            anchor = "end" if t == found.end_s else "start" if t == found.start_s else "middle"
            drawn.append(label(x, TOP - 7, f"{at:%H:%M}", size=11.5, anchor=anchor, fill=SOFT))
    return drawn


def _mark(place: tuple[float, float], mark: Mark) -> Markup:
    x, y = place
    colour = COLOURS[mark.lane]
    if mark.kind is Kind.CALL:
        return tag("circle", cx=x, cy=y, r=4.4, fill=colour, stroke="#ffffff", stroke_width=0.8)
    points = f"M{x:.2f} {y - 5.4:.2f} l5.4 5.4 l-5.4 5.4 l-5.4 -5.4 Z"
    return tag("path", d=points, fill=colour, stroke="#ffffff", stroke_width=0.8)


def _curve(start: tuple[float, float], end: tuple[float, float]) -> str:
    (x1, y1), (x2, y2) = start, end
    middle = (y1 + y2) / 2
    return (
        f"M{x1:.2f} {y1 + 5:.2f} C{x1:.2f} {middle:.2f} {x2:.2f} {middle:.2f} {x2:.2f} {y2 - 5:.2f}"
    )


def _x(found: Strip, t: int) -> float:
    return LEFT + (WIDTH - LEFT) * (t - found.start_s) / (found.end_s - found.start_s)


def _y(found: Strip, mark: Mark) -> float:
    return TOP + (found.lanes.index(mark.lane) + 0.5) * LANE


def _rows(found: Strip, zone: ZoneInfo, language: Language) -> Markup:
    head = [
        _say(f"finding-{key}").into(language)
        for key in ("time", "lane", "kind", "seconds", "caller")
    ]
    rows = [
        [
            f"{datetime.fromtimestamp(mark.t, tz=zone):%H:%M:%S}",
            _say(f"finding-{mark.lane}").into(language),
            _say("finding-call" if mark.kind is Kind.CALL else "finding-text-message").into(
                language
            ),
            "" if mark.duration_s is None else integer(mark.duration_s, language),
            "" if mark.caller is None else str(mark.caller),
        ]
        for mark in found.marks
    ]
    return table(head, rows, numeric=frozenset({3, 4}))
