"""How many contacts did a number receive, day by day, and for which days is nothing known?"""

from datetime import date, timedelta

from filiere.findings.formats import calendar_day, integer, short_day
from filiere.report.charts.frame import MARK, RULE, SOFT, frame, label, svg, table, twin
from filiere.report.figures import Rhythm
from filiere.report.markup import Child, Markup, tag
from filiere.wording import Language, Words

_say = Words(__name__)

WIDTH, HEIGHT, LEFT, TOP, BOTTOM = 948, 176, 46, 12, 26
MOST_DAYS = 190
"""Days beyond which bars are weeks."""


def daily_bars(name: str, line: str, found: Rhythm, language: Language) -> Markup:
    """The chart of one number, by day, or by week where it is long."""
    weekly = len(found.days) > MOST_DAYS
    bars = _weeks(found.days) if weekly else list(found.days)
    most = max(count for _, count, _ in bars)
    top = _round_up(most)
    step = (WIDTH - LEFT) / len(bars)
    base = HEIGHT - BOTTOM
    scale = (base - TOP) / top
    drawn: list[Child] = [_pattern(name)]
    for value in (0, top // 2, top) if top > 1 else (0, top):
        y = base - value * scale
        drawn.append(tag("line", x1=LEFT, x2=WIDTH, y1=y, y2=y, stroke=RULE, stroke_width=1))
        drawn.append(
            label(LEFT - 8, y + 4, integer(value, language), size=11, anchor="end", fill=SOFT)
        )
    for place, (day, count, held) in enumerate(bars):
        x = LEFT + place * step
        if not held:
            drawn.append(
                tag("rect", x=x, y=TOP, width=step, height=base - TOP, fill=f"url(#{name}-none)")
            )
        elif count > 0:
            drawn.append(
                tag(
                    "rect",
                    x=x + step * 0.12,
                    y=base - count * scale,
                    width=step * 0.76,
                    height=count * scale,
                    fill=MARK,
                )
            )
        if _is_marked(day, place, len(bars)):
            drawn.append(tag("line", x1=x, x2=x, y1=base, y2=base + 5, stroke=SOFT))
            drawn.append(label(x + 3, base + 17, short_day(day, language), size=11, fill=SOFT))
    days = [found.days[0][0], found.days[-1][0]]
    rows = [
        [
            day.isoformat(),
            integer(count, language) if held else _say("finding-not-held").into(language),
        ]
        for day, count, held in bars
    ]
    return frame(
        name,
        _say("finding-bars-week" if weekly else "finding-bars").fill({"line": line}).into(language),
        _say("finding-bars-note").into(language) if any(not held for _, _, held in bars) else "",
        _say(
            "finding-bars-desc",
            start=calendar_day(days[0], language),
            end=calendar_day(days[1], language),
            most=most,
        ).into(language),
        svg(WIDTH, HEIGHT, drawn),
        twin(
            _say("finding-twin").into(language),
            table(
                [_say("finding-day").into(language), _say("finding-contacts").into(language)],
                rows,
                numeric=frozenset({1}),
            ),
        ),
    )


def _weeks(days: tuple[tuple[date, int, bool], ...]) -> list[tuple[date, int, bool]]:
    found: dict[date, tuple[int, bool]] = {}
    for day, count, held in days:
        monday = day - timedelta(days=day.weekday())
        total, any_held = found.get(monday, (0, False))
        found[monday] = (total + count, any_held or held)
    return [(monday, count, held) for monday, (count, held) in found.items()]


def _is_marked(day: date, place: int, count: int) -> bool:
    if count <= 10:
        return True
    if count <= 45:
        return day.weekday() == 0
    return day.day == 1 or (place > 0 and count > MOST_DAYS / 7 and day.day <= 7)


def _round_up(value: int) -> int:
    """The next round figure of 1, 2, 4, 6, 8, 10, 20, 40 and so on."""
    size = 1
    while True:
        for step in (1, 2, 4, 6, 8):
            if step * size >= value:
                return step * size
        size *= 10


def _pattern(name: str) -> Markup:
    hatch = tag("path", d="M0 6 L6 0", stroke=RULE, stroke_width=1.5)
    return tag(
        "defs",
        tag("pattern", hatch, id=f"{name}-none", width=6, height=6, patternUnits="userSpaceOnUse"),
    )
