"""What does an export of AXIOM say, hit by hit?

An artefact is a table whose columns are the names of its fragments; the zone of a time stands in
that name. Two passes: the first learns the columns, the second reads the hits.
"""

import re
from collections import Counter
from collections.abc import Iterator
from functools import partial

from filiere.reader import Declared, Fact, Limit, Row
from filiere.received import Received
from filiere.received.clean import Cleaner
from filiere.received.xml import Begun, Ended, Node, events
from filiere.spelling.grids import Grid, GridRow, plain
from filiere.spelling.profiled import Reading
from filiere.spelling.profiles import Match, matches, profiles
from filiere.wording import Words

_say = Words(__name__)

_ARTEFACT = re.compile(rb"<Artifact\b[^>]*\bname=")
_OUTER = frozenset({"Artifacts", "Artifact", "Hits"})


def recognises(source: Received) -> bool:
    """By an artefact with a name, and hits."""
    return _ARTEFACT.search(source.head) is not None and b"<Hit" in source.head


def read(source: Received, declared: Declared) -> Iterator[Row | Fact | Limit]:
    """Every hit of every artefact that a profile knows."""
    yield Limit(_say("inferred"))
    columns, hits = _columns(source)
    found = [
        Grid(name, tuple(names), tuple(plain(each) for each in names), 0)
        for name, names in columns.items()
    ]
    taken = {match.grid.name: match for match in matches(found, profiles(__package__))}
    readings = {
        name: Reading(source.name, match, declared, f"#{name}", partial(_times, source, match))
        for name, match in taken.items()
    }
    for name, node in _hits(source):
        if name in readings:
            grid = taken[name].grid
            said = _said(node)
            cells = tuple(said.get(column, "") for column in grid.written)
            key = node.attributes.get("sequenceNumber", "") or node.attributes.get("id", "")
            yield readings[name].row(GridRow(node.at, key, cells))
    for name in columns:
        if name not in taken:
            yield Limit(_say("left", name=name, count=hits[name]))


def _columns(source: Received) -> tuple[dict[str, list[str]], Counter[str]]:
    """Names of fragments by artefact, in the order in which they come, and how many hits."""
    found: dict[str, list[str]] = {}
    hits: Counter[str] = Counter()
    for name, node in _hits(source):
        hits[name] += 1
        held = found.setdefault(name, [])
        for column in _said(node):
            if column not in held:
                held.append(column)
    return found, hits


def _hits(source: Received) -> Iterator[tuple[str, Node]]:
    """Each hit with the name of its artefact."""
    name = ""
    for event in events(source, lambda tag, _depth: tag in _OUTER or _depth == 0, Cleaner()):
        if isinstance(event, Begun) and event.name == "Artifact":
            name = event.attributes.get("name", "")
        elif isinstance(event, Node) and event.name == "Hit":
            yield name, event
        elif isinstance(event, Ended) and event.name == "Artifact":
            name = ""


def _said(node: Node) -> dict[str, str]:
    """Fragments of a hit by their names; several of one name are parted by a semicolon."""
    found: dict[str, str] = {}
    for each in (*node.all("Fragment"), *node.all("Fragments", "Fragment")):
        name = each.attributes.get("name", "")
        found[name] = f"{found[name]}; {each.text.strip()}" if name in found else each.text.strip()
    return found


def _times(source: Received, match: Match) -> Iterator[bytes]:
    for name, node in _hits(source):
        if name == match.grid.name:
            said = _said(node)
            cells = tuple(said.get(column, "") for column in match.grid.written)
            yield match.when(GridRow(node.at, "", cells)).encode()
