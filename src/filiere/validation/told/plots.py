"""What do the costs at each prior, and the shares above each LR, look like?

Two line charts per curve, as files of SVG that stand alone: the same inks and builder as the
report's charts, numbers to two decimals, equal values giving equal bytes.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from filiere.report.charts.frame import INK, MARK, MARK_2, RULE, SOFT, label
from filiere.report.markup import Markup, join, tag
from filiere.wording import Language, Text, Words

_say = Words(__name__)


WIDTH, HEIGHT, LEFT, TOP, RIGHT, BOTTOM = 560, 340, 56, 44, 16, 46


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """One line of a chart."""

    name: Text
    colour: str
    dash: str | None
    y: Sequence[float]


def ece_plot(values: dict[str, Any], title: str, language: Language) -> str:
    """Cost in bits against the log10 prior odds."""
    series = [
        Series(name=_say("plots-series-name-reported"), colour=MARK, dash=None,
               y=values["ours"]),
        Series(name=_say("plots-series-name-best-possible-order-pav"),
               colour=MARK_2, dash="6 3", y=values["best"]),
        Series(name=_say("plots-series-name-saying-nothing-lr"),
               colour=SOFT, dash="2 3", y=values["nothing"]),
    ]  # fmt: skip
    return _chart(
        title,
        _say("plots-ece-plot"),
        _say("plots-ece-plot-2"),
        values["log10_odds"],
        series,
        language,
    )


def tippett_plot(values: dict[str, Any], title: str, language: Language) -> str:
    """Share of LRs above each value, both kinds of pair."""
    series = [
        Series(name=_say("plots-series-name-first-proposition-true"),
               colour=MARK, dash=None, y=values["same"]),
        Series(name=_say("plots-series-name-second-proposition-true"),
               colour=MARK_2, dash="6 3", y=values["different"]),
    ]  # fmt: skip
    return _chart(
        title,
        _say("plots-tippett-plot"),
        _say("plots-tippett-plot-2"),
        values["log10_lr"],
        series,
        language,
    )


def _chart(  # noqa: PLR0913, PLR0917 -- the parts of a chart, in reading order
    title: str,
    across: Text,
    upward: Text,
    x: Sequence[float],
    series: Sequence[Series],
    language: Language,
) -> str:
    low, high = x[0], x[-1]
    top = max(1.0, *(max(s.y) for s in series))

    def px(value: float) -> float:
        return LEFT + (WIDTH - LEFT - RIGHT) * (value - low) / (high - low)

    def py(value: float) -> float:
        return HEIGHT - BOTTOM - (HEIGHT - TOP - BOTTOM) * value / top

    grid: list[Markup] = []
    for share in (0.0, 0.25, 0.5, 0.75, 1.0):
        value = share * top
        grid += [
            tag("line", x1=LEFT, x2=WIDTH - RIGHT, y1=py(value), y2=py(value), stroke=RULE),
            label(LEFT - 6, py(value) + 4, _number(value, language), size=11, anchor="end",
                  fill=SOFT),
        ]  # fmt: skip
    step = 1 if high - low <= 8 else 2
    for tick in range(int(-(-low // 1)), int(high // 1) + 1, step):
        grid += [
            tag("line", x1=px(tick), x2=px(tick), y1=TOP, y2=HEIGHT - BOTTOM, stroke=RULE),
            label(px(tick), HEIGHT - BOTTOM + 16, f"{tick}".replace("-", "−"), size=11,
                  anchor="middle", fill=SOFT),
        ]  # fmt: skip
    lines = [
        tag(
            "polyline",
            points=" ".join(f"{px(a):.2f},{py(b):.2f}" for a, b in zip(x, s.y, strict=True)),
            fill="none",
            stroke=s.colour,
            stroke_width=2,
            stroke_dasharray=s.dash,
        )
        for s in series
    ]
    keys: list[Markup] = []
    at = LEFT + 4.0
    for s in series:
        name = s.name.into(language)
        keys += [
            tag("line", x1=at, x2=at + 22, y1=32, y2=32, stroke=s.colour, stroke_width=2,
                stroke_dasharray=s.dash),
            label(at + 27, 36, name, size=11, fill=INK),
        ]  # fmt: skip
        at += 27 + 5.9 * len(name) + 14
    axes = [
        label((LEFT + WIDTH - RIGHT) / 2, HEIGHT - 8, across.into(language), anchor="middle"),
        label(4, TOP - 30, upward.into(language), size=11, fill=SOFT),
    ]
    description = f"{across.into(language)}; {upward.into(language)}: " + "; ".join(
        s.name.into(language) for s in series
    )
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" role="img" '
        'font-family="sans-serif">'
    )
    return (
        str(
            join(
                Markup(head),
                tag("title", title),
                tag("desc", description),
                tag("rect", width=WIDTH, height=HEIGHT, fill="#ffffff"),
                grid,
                lines,
                keys,
                axes,
                Markup("</svg>"),
            )
        )
        + "\n"
    )


def _number(value: float, language: Language) -> str:
    text = f"{value:.2f}".rstrip("0").rstrip(".") or "0"
    return text.replace(".", ",") if language == "fr" else text
