"""What does a JSON file hold, one value after the other, without ever being held whole?

Objects at the paths that are asked for are built; everything else is told as it passes. A file that
is cut, or that is no JSON, ends in one sentence.
"""

from collections.abc import Iterator
from typing import Any

import ijson

from filiere.errors import ImportRefusedError
from filiere.received.source import Received
from filiere.wording import Words

_say = Words(__name__)

BEGUN = "begun"
"""What is told of an object that is not built, where it begins."""


def told(
    source: Received, built: frozenset[str], *, exact: bool = False
) -> Iterator[tuple[str, Any]]:
    """Path and value of everything in the file, in its order.

    ``built`` are paths of objects that are told whole, in ijson's words: ``chats.list.item``.
    ``exact``: numbers with decimals are told as ``Decimal``, as they are written.

    Raises:
        ImportRefusedError: it is cut, or no JSON.
    """
    with source.open() as stream:
        try:
            builder: ijson.ObjectBuilder | None = None
            depth = 0
            path = ""
            for prefix, event, value in ijson.parse(stream, use_float=not exact):
                if builder is not None:
                    builder.event(event, value)
                    depth += (event in {"start_map", "start_array"}) - (
                        event in {"end_map", "end_array"}
                    )
                    if depth == 0:
                        yield path, builder.value
                        builder = None
                elif event in {"start_map", "start_array"}:
                    if prefix in built:
                        builder, depth, path = ijson.ObjectBuilder(), 1, prefix
                        builder.event(event, value)
                    elif event == "start_map":
                        yield prefix, BEGUN
                elif event not in {"end_map", "end_array", "map_key"}:
                    yield prefix, value
        except (ijson.JSONError, UnicodeDecodeError, ValueError, RecursionError) as error:
            raise ImportRefusedError(_say("json", name=source.name)) from error


def begins(source: Received) -> str:
    """The first characters of what may be JSON, without blanks; '' where it begins otherwise."""
    top = source.head.decode("utf-8-sig", "replace").lstrip()
    return top if top.startswith(("{", "[")) else ""


def paths(source: Received, deepest: int = 3) -> frozenset[str]:
    """Paths of what the first bytes hold, in ijson's words; empty where this is no JSON."""
    if begins(source) == "":
        return frozenset()
    found: set[str] = set()
    try:
        for prefix, event, _ in ijson.parse(source.head, use_float=True):
            if event not in {"map_key", "end_map", "end_array"} and prefix.count(".") < deepest:
                found.add(prefix)
    except (ijson.JSONError, UnicodeDecodeError, ValueError, RecursionError):
        pass  # the first bytes end where they end
    return frozenset(found)


def whole_objects(source: Received) -> Iterator[tuple[str, Any]]:
    """Each key of the object that the file is, with its value whole.

    Raises:
        ImportRefusedError: it is cut, or no JSON.
    """
    with source.open() as stream:
        try:
            yield from ijson.kvitems(stream, "", use_float=True)
        except (ijson.JSONError, UnicodeDecodeError, ValueError, RecursionError) as error:
            raise ImportRefusedError(_say("json", name=source.name)) from error
