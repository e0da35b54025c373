"""How is a page put together so that nothing from a file can come alive in it?

One builder, one way in: a child that is a plain ``str`` is text, made inert and escaped; only what
the builder itself made is markup. There is no other place where the report writes a «<».
"""

import html
from collections.abc import Iterable

from filiere.findings.inert import inert

Attribute = str | int | float | bool | None
VOID = frozenset({"meta", "br", "hr", "col"})


class Markup(str):
    """Markup made by this module; everything else is text."""

    __slots__ = ()


Child = str | Markup | None | Iterable["Child"]


def text(value: str) -> Markup:
    """Plain text as markup."""
    return Markup(html.escape(inert(value), quote=True))


def tag(name: str, /, *children: Child, **attributes: Attribute) -> Markup:
    """One element; ``class_`` is class, ``aria_label`` is aria-label, None leaves it out."""
    opening = "".join([name, *(_attribute(key, value) for key, value in attributes.items())])
    if name in VOID:
        return Markup(f"<{opening}>")
    return Markup(f"<{opening}>{''.join(_flat(children))}</{name}>")


def join(*children: Child) -> Markup:
    """Several children as one piece of markup."""
    return Markup("".join(_flat(children)))


def css_string(value: str) -> str:
    """Text as a CSS string: every character but letters and digits is an escape."""
    escaped = "".join(
        c if c.isascii() and c.isalnum() else f"\\{ord(c):06x} " for c in inert(value)
    )
    return f'"{escaped}"'


def _flat(children: Iterable[Child]) -> Iterable[str]:
    for child in children:
        if child is None:
            continue
        if isinstance(child, Markup):
            yield str(child)
        elif isinstance(child, str):
            yield str(text(child))
        else:
            yield from _flat(child)


def _attribute(key: str, value: Attribute) -> str:
    if value is None or value is False:
        return ""
    name = key.rstrip("_").replace("_", "-")
    if value is True:
        return f" {name}"
    if isinstance(value, float):
        value = f"{value:.2f}".rstrip("0").rstrip(".")
    return f' {name}="{text(str(value))}"'
