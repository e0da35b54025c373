"""What stands below an element of a message of retained data, whatever holds it?

Elements are asked for by their names in lower case, without their namespace, as no two makers nest
them alike.
"""

import re

from filiere.received.xml import Node

NOTHING = frozenset({"<leer>", "<empty>"})
"""What some print where an element has nothing to say."""

_TIME = re.compile(
    r"(\d{4})-?(\d\d)-?(\d\d)[T ]?(\d\d):?(\d\d):?(\d\d)(?:[.,]\d+)?(Z|[+-]\d\d:?\d\d)?"
)


class Below:
    """Every element below one, gone through once."""

    def __init__(self, node: Node) -> None:
        self.node = node
        self._by_name: dict[str, list[Node]] = {}
        held = list(reversed(node.children))
        while held:
            each = held.pop()
            self._by_name.setdefault(each.name.lower(), []).append(each)
            held.extend(reversed(each.children))

    def first(self, name: str) -> Node | None:
        """The first element of this name."""
        return next(iter(self._by_name.get(name, ())), None)

    def every(self, name: str) -> list[Node]:
        """The elements of this name."""
        return list(self._by_name.get(name, ()))

    def texts(self, name: str) -> list[str]:
        """The texts of elements of this name that say something, each once."""
        told = (each.text.strip() for each in self._by_name.get(name, ()))
        return list(dict.fromkeys(text for text in told if text not in NOTHING and text != ""))

    def text(self, name: str) -> str:
        """The first of these texts."""
        return next(iter(self.texts(name)), "")

    def leaves(self, name: str) -> list[str]:
        """The texts of elements of this name, or of what stands below them."""
        found: list[str] = []
        for holder in self._by_name.get(name, ()):
            inner = [holder]
            while inner:
                each = inner.pop(0)
                if len(each.children) == 0 and each.text.strip() not in NOTHING | {""}:
                    found.append(each.text.strip())
                inner = [*each.children, *inner]
        return list(dict.fromkeys(found))


def shape_of(record: Node) -> str:
    """The names of the elements that lead into a payload of no known shape."""
    names: list[str] = []
    at = record.one("recordPayload")
    while at is not None and len(at.children) > 0 and len(names) < 3:
        at = at.children[0]
        names.append(at.name)
    return "/".join(names)


def time_of(text: str) -> tuple[str, str]:
    """A time and its offset, ``2024-06-03 10:00:00`` and ``+02:00``; as it stands if it is none."""
    found = _TIME.fullmatch(text)
    if found is None:
        return text, ""
    year, month, day, hour, minute, second, offset = found.groups()
    zone = "+00:00" if offset == "Z" else (offset or "")
    if len(zone) == 5:
        zone = f"{zone[:3]}:{zone[3:]}"
    return f"{year}-{month}-{day} {hour}:{minute}:{second}", zone
