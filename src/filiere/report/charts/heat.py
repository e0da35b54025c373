"""When does a number receive, by weekday and hour?

Seven rows by twenty-four columns; the count stands in its cell, so that the picture needs no
legend and survives a black-and-white printer.
"""

from filiere.findings.formats import integer, weekday
from filiere.report.charts.frame import INK, SOFT, WASH, frame, label, svg, table, twin
from filiere.report.figures import Rhythm
from filiere.report.markup import Markup, tag
from filiere.wording import Language, Words

_say = Words(__name__)

CELL_W, CELL_H, LEFT, TOP, RIGHT = 35, 27, 46, 24, 62
PALE = (0xE6, 0xEE, 0xF4)
DARK = (0x12, 0x3B, 0x5E)


def heat_map(name: str, line: str, found: Rhythm, zone: str, language: Language) -> Markup:
    """The chart of one number."""
    most = max(max(row) for row in found.hours)
    cells = [
        _cell(hour, day, count, most)
        for day, row in enumerate(found.hours)
        for hour, count in enumerate(row)
    ]
    hours = [
        label(LEFT + (h + 0.5) * CELL_W, TOP - 8, f"{h:02d}", size=11, anchor="middle", fill=SOFT)
        for h in range(24)
    ]
    days = [
        label(LEFT - 8, TOP + (d + 0.66) * CELL_H, weekday(d, language), size=12, anchor="end")
        for d in range(7)
    ]
    width = LEFT + 24 * CELL_W + RIGHT
    totals = [
        label(
            width - 4,
            TOP + (d + 0.66) * CELL_H,
            integer(sum(row), language),
            size=12,
            anchor="end",
            weight=600,
        )
        for d, row in enumerate(found.hours)
    ]
    all_hours = _say("finding-all-hours").into(language)
    head = label(width - 4, TOP - 8, all_hours, size=11, anchor="end", fill=SOFT)
    picture = svg(width, TOP + 7 * CELL_H + 4, hours, days, cells, totals, head)
    rows = [
        [weekday(d, language), *(str(count) for count in row), integer(sum(row), language)]
        for d, row in enumerate(found.hours)
    ]
    return frame(
        name,
        _say("finding-heat", line=line).into(language),
        _say("finding-heat-note", count=found.total, zone=zone).into(language),
        _say("finding-heat-desc", most=most).into(language),
        picture,
        twin(
            _say("finding-twin").into(language),
            table(
                ["", *(f"{h:02d}" for h in range(24)), all_hours],
                rows,
                numeric=frozenset(range(1, 26)),
            ),
        ),
    )


def _cell(hour: int, day: int, count: int, most: int) -> list[Markup]:
    x, y = LEFT + hour * CELL_W, TOP + day * CELL_H
    share = count / most
    fill = WASH if count == 0 else _shade(share)
    box = tag("rect", x=x + 1, y=y + 1, width=CELL_W - 2, height=CELL_H - 2, fill=fill, rx=1)
    if count == 0:
        return [box]
    ink = "#ffffff" if share > 0.5 else INK
    size = 11.5 if count < 1000 else 9.5
    return [
        box,
        label(x + CELL_W / 2, y + CELL_H * 0.66, str(count), size=size, anchor="middle", fill=ink),
    ]


def _shade(share: float) -> str:
    """From pale to dark; equal steps of share are equal steps of colour."""
    mixed = [round(pale + (dark - pale) * share) for pale, dark in zip(PALE, DARK, strict=True)]
    return "#" + "".join(f"{c:02x}" for c in mixed)
