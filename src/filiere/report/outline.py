"""What does the report say, as blocks that another form can set?

The page is read back, block by block: the PDF says what the page says because it is made from it,
and whatever is added to the page is in both. Charts come out as drawings with their description;
what a drawing's table repeats is left to the page. Text is text: nothing in it is a command.
"""

import math
import re
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Any

from filiere.report.markup import VOID

Block = dict[str, Any]
"""One block, fit for JSON: a ``kind`` and what it holds."""

Inline = list[dict[str, str]]
"""Pieces of a line: text, and the style in which it is set."""

_HEADINGS = {"h1": 1, "h2": 2, "h3": 3, "h4": 4}
_LEFT_OUT = frozenset({"head", "nav"})
_STYLES = {"b": "strong", "strong": "strong", "em": "emphasis"}
_CLASSES = ("id", "raw", "note", "tag", "who", "zero", "no")
_LONG = re.compile(r"[0-9a-f]{40,}")


@dataclass(slots=True)
class Element:
    """An element of the page."""

    tag: str
    attributes: dict[str, str]
    children: list["Element | str"] = field(default_factory=list)
    source: str = ""
    """Of a drawing: its markup."""

    @property
    def classes(self) -> set[str]:
        """Its classes."""
        return set(self.attributes.get("class", "").split())

    def text(self) -> str:
        """All text inside."""
        return "".join(c if isinstance(c, str) else c.text() for c in self.children)

    def first(self, tag: str) -> "Element | None":
        """The first element of that name inside."""
        for child in self.children:
            if isinstance(child, Element):
                found = child if child.tag == tag else child.first(tag)
                if found is not None:
                    return found
        return None

    def every(self, tag: str) -> "list[Element]":
        """Every element of that name inside, in order."""
        found: list[Element] = []
        for child in self.children:
            if isinstance(child, Element):
                found += [child] if child.tag == tag else child.every(tag)
        return found


class _Reader(HTMLParser):
    """Builds the tree; the page is our own, so that every element that opens also closes."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Element("", {})
        self._open = [self.root]
        self._drawing: list[str] | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {name: value or "" for name, value in attrs})
        self._open[-1].children.append(element)
        if tag == "svg":
            self._drawing = []
        if self._drawing is not None:
            self._drawing.append(self.get_starttag_text() or "")
        if tag not in VOID:
            self._open.append(element)

    def handle_endtag(self, tag: str) -> None:
        closed = self._open.pop()
        if self._drawing is not None:
            self._drawing.append(f"</{tag}>")
            if tag == "svg":
                closed.source = "".join(self._drawing)
                self._drawing = None

    def handle_data(self, data: str) -> None:
        self._open[-1].children.append(data)
        if self._drawing is not None:
            escaped = data.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
            self._drawing.append(escaped)


def tree(page: str) -> Element:
    """The body of a page."""
    reader = _Reader()
    reader.feed(page)
    reader.close()
    body = reader.root.first("body")
    return body if body is not None else reader.root


def blocks(element: Element) -> list[Block]:
    """The blocks inside an element, in order."""
    found: list[Block] = []
    line: list[Element | str] = []
    for child in element.children:
        if isinstance(child, str) or _is_inline(child):
            line.append(child)
            continue
        found += _paragraph(line)
        line = []
        found += _block(child)
    return found + _paragraph(line)


def levelled(content: list[Block], above: int = 0) -> int:
    """See to it that no level of headings is skipped; the level of the last heading.

    A heading that would have to rise to a section's level is set as a line above its text.
    """
    for block in content:
        if block["kind"] == "heading":
            level = min(block["level"], above + 1)
            if level < 3 <= block["level"]:
                line = [{"text": block.pop("text"), "style": ""}]
                del block["level"]
                block.update(kind="paragraph", style="summary", line=line)
                continue
            block["level"] = above = level
        elif "blocks" in block:
            above = levelled(block["blocks"], above)
    return above


def _is_inline(element: Element) -> bool:
    return element.tag in {"span", "a", "b", "strong", "em", "br", "code", "time", "abbr", "sup"}


def _paragraph(line: list[Element | str], style: str = "") -> list[Block]:
    pieces = _pieces(line)
    if all(piece["text"].strip() == "" for piece in pieces):
        return []
    return [{"kind": "paragraph", "style": style, "line": pieces}]


def _block(element: Element) -> list[Block]:  # noqa: C901, PLR0911 -- one return per kind of block
    if element.tag in _LEFT_OUT or "twin" in element.classes:
        return []
    if element.tag in _HEADINGS:
        return [{"kind": "heading", "level": _HEADINGS[element.tag], "text": _heading(element)}]
    if element.tag == "p":
        return _paragraph(list(element.children), " ".join(sorted(element.classes)))
    if element.tag in {"ul", "ol"}:
        items = [_pieces(item.children) for item in element.every("li")]
        return [{"kind": "list", "items": items}] if items else []
    if element.tag == "table":
        return [_table(element)]
    if element.tag == "dl":
        return _facts(element)
    if element.tag == "figure":
        return _figure(element)
    if element.tag == "details":
        return _details(element)
    if element.tag == "article":
        key = element.attributes.get("id", "")
        return [{"kind": "finding", "id": key, "blocks": blocks(element)}]
    if element.tag == "div" and element.classes & {"warning", "reading", "pair", "head"}:
        style = min(element.classes & {"warning", "reading", "pair", "head"})
        return [{"kind": "group", "style": style, "blocks": blocks(element)}]
    return blocks(element)


def _heading(element: Element) -> str:
    number = element.first("span")
    whole = element.text()
    if number is not None and "no" in number.classes:
        start = number.text()
        return f"{start}  {whole.removeprefix(start)}"
    return whole


def _details(element: Element) -> list[Block]:
    """What the page can fold is open here; its summary is a line above it."""
    found: list[Block] = []
    for child in element.children:
        if isinstance(child, Element) and child.tag == "summary":
            found += _paragraph(list(child.children), "summary")
        elif isinstance(child, Element):
            found += _block(child)
    return found


def _figure(element: Element) -> list[Block]:
    drawing, caption = element.first("svg"), element.first("figcaption")
    if drawing is None:
        return blocks(element)
    described = drawing.first("desc")
    titled = drawing.first("title")
    alt = ". ".join(part.text() for part in (titled, described) if part is not None)
    return [
        {
            "kind": "figure",
            "svg": drawing.source,
            "alt": alt,
            "caption": [] if caption is None else _pieces(caption.children),
        }
    ]


def _facts(element: Element) -> list[Block]:
    names = [_pieces(each.children) for each in element.every("dt")]
    values = [_pieces(each.children) for each in element.every("dd")]
    return [{"kind": "facts", "pairs": [list(pair) for pair in zip(names, values, strict=True)]}]


def _table(element: Element) -> Block:
    parts: dict[str, list[list[Element]]] = {}
    for name in ("thead", "tbody", "tfoot"):
        part = element.first(name)
        rows = [] if part is None else part.every("tr")
        parts[name] = [[cell for cell in row.children if isinstance(cell, Element)] for row in rows]
    every = [row for rows in parts.values() for row in rows]
    width = max((len(row) for row in every), default=0)
    numeric = [
        all("n" in row[place].classes for row in every if place < len(row))
        for place in range(width)
    ]
    return {
        "kind": "table",
        "head": [_cells(row, width) for row in parts["thead"]],
        "rows": [_cells(row, width) for row in [*parts["tbody"], *parts["tfoot"]]],
        "numeric": numeric,
        "widths": [_width(every, place) for place in range(width)],
    }


def _cells(row: list[Element], width: int) -> list[Inline]:
    cells = [_pieces(cell.children) for cell in row]
    return cells + [[] for _ in range(width - len(cells))]


def _width(rows: list[list[Element]], place: int) -> float:
    """Share of the width that a column is given: the root of its longest text, within limits."""
    longest = max((len(row[place].text()) for row in rows if place < len(row)), default=1)
    return round(math.pow(min(max(longest, 4), 120), 0.6), 2)


def _pieces(children: list["Element | str"], style: str = "") -> Inline:
    found: Inline = []
    for child in children:
        if isinstance(child, str):
            found.append({"text": _breakable(child, style), "style": style})
        elif child.tag == "br":
            found.append({"text": "", "style": "break"})
        else:
            own = _STYLES.get(child.tag, "")
            named = [name for name in _CLASSES if name in child.classes]
            found += _pieces(child.children, " ".join(filter(None, [style, own, *named])))
    return [piece for piece in found if piece["text"] != "" or piece["style"] == "break"]


def _breakable(text: str, style: str) -> str:
    """Long digests and raw lines may be broken: a narrow column must hold them."""
    if "raw" in style.split():
        return re.sub(r"([,;|\t])", "\\1\u200b", text)
    return _LONG.sub(lambda found: "\u200b".join(re.findall(".{1,16}", found[0])), text)
