"""Which pieces do the sections of the report share?"""

from collections.abc import Sequence
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from filiere.case import Case
from filiere.findings.masking import Masker
from filiere.masking import Said
from filiere.report.markup import Child, Markup, tag
from filiere.wording import Language, Value, Words

_say = Words(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """For whom the page is written."""

    case: Case
    language: Language
    zone: ZoneInfo

    def text(self, text: str) -> Said:
        """What a person or a file supplied, as the page may show it."""
        return Masker(self.case).one(text)

    def say(self, name: str, /, **values: Value) -> str:
        """One sentence of the report's own, filled."""
        return _say(name, **values).into(self.language)


def section(number: int, key: str, title: str, *content: Child) -> Markup:
    """A numbered section with an anchor."""
    heading = tag("h2", tag("span", str(number), class_="no"), title, id=key)
    return tag("section", heading, *content, aria_labelledby=key)


def grid(
    head: Sequence[Child],
    rows: Sequence[Sequence[Child]],
    *,
    numeric: frozenset[int] = frozenset(),
    foot: Sequence[Child] | None = None,
) -> Markup:
    """A table; the first cell of each row is its heading, ``numeric`` are columns of figures."""

    def cells(row: Sequence[Child]) -> list[Markup]:
        return [
            tag("th", cell, scope="row")
            if place == 0
            else tag("td", cell, class_="n" if place in numeric else None)
            for place, cell in enumerate(row)
        ]

    heads = [
        tag("th", cell, scope="col", class_="n" if place in numeric else None)
        for place, cell in enumerate(head)
    ]
    return tag(
        "div",
        tag(
            "table",
            tag("thead", tag("tr", heads)),
            tag("tbody", [tag("tr", cells(row)) for row in rows]),
            None if foot is None else tag("tfoot", tag("tr", cells(foot))),
        ),
        class_="scroll",
    )


def facts(pairs: Sequence[tuple[str, Child]]) -> Markup:
    """Names and values, one below the other."""
    return tag("dl", [[tag("dt", name), tag("dd", value)] for name, value in pairs], class_="facts")


def bullets(texts: Sequence[Child]) -> Markup:
    """A plain list."""
    return tag("ul", [tag("li", text) for text in texts], class_="plain")
