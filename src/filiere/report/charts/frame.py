"""What stands around every chart: caption, picture with title and description, table twin."""

from collections.abc import Sequence

from filiere.report.markup import Child, Markup, join, tag

INK = "#1b1a17"
SOFT = "#57534b"
RULE = "#d8d3c7"
WASH = "#f6f3ec"
MARK = "#17456b"
MARK_2 = "#a34d12"
MARK_3 = "#2d6a4f"


def frame(  # noqa: PLR0913, PLR0917 -- the parts of a figure, in reading order
    name: str, title: str, note: str, description: str, picture: Markup, twin: Markup
) -> Markup:
    """A figure; ``name`` is unique on the page."""
    return tag(
        "figure",
        tag("figcaption", tag("b", title), ". " if note else None, note),
        _titled(name, title, description, picture),
        twin,
    )


def svg(width: int, height: int, *children: Child) -> Markup:
    """The picture, without its title: ``frame`` adds it."""
    return join(
        Markup(f'<svg viewBox="0 0 {int(width)} {int(height)}" role="img" %TITLED%>'),
        *children,
        Markup("</svg>"),
    )


def _titled(name: str, title: str, description: str, picture: Markup) -> Markup:
    label = f'aria-labelledby="{name}-t {name}-d">'
    head = join(tag("title", title, id=f"{name}-t"), tag("desc", description, id=f"{name}-d"))
    return Markup(str(picture).replace("%TITLED%>", label + str(head), 1))


def table(
    head: Sequence[str], rows: Sequence[Sequence[str]], *, numeric: frozenset[int] = frozenset()
) -> Markup:
    """A plain table; ``numeric`` are the columns of figures."""
    return tag(
        "div",
        tag(
            "table",
            tag(
                "thead",
                tag(
                    "tr",
                    [
                        tag("th", cell, scope="col", class_="n" if i in numeric else None)
                        for i, cell in enumerate(head)
                    ],
                ),
            ),
            tag(
                "tbody",
                [
                    tag(
                        "tr",
                        [
                            tag("td", cell, class_="n" if i in numeric else None)
                            for i, cell in enumerate(row)
                        ],
                    )
                    for row in rows
                ],
            ),
        ),
        class_="scroll",
    )


def twin(summary: str, content: Markup) -> Markup:
    """The same figures as a table, folded."""
    return tag("details", tag("summary", summary), content, class_="twin")


def label(  # noqa: PLR0913 -- a place, a text and how it is set
    x: float,
    y: float,
    text: str,
    *,
    size: float = 12,
    anchor: str = "start",
    fill: str | None = None,
    weight: int | None = None,
) -> Markup:
    """Text in a picture; ``y`` is its base line."""
    return tag(
        "text",
        text,
        x=float(x),
        y=float(y),
        font_size=float(size),
        text_anchor=None if anchor == "start" else anchor,
        style=None if fill is None else f"fill:{fill}",
        font_weight=weight,
    )
