"""What elements does an XML file hold, one after the other, without ever being held whole?

The standard library's expat, strictly: a file that is cut or ill-formed ends in one sentence, and a
document type (from which entities could be defined, or files fetched) is refused. Names are local:
whatever the prefix or the version in the namespace, ``Stmt`` is ``Stmt``.
"""

import re
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from typing import BinaryIO, Protocol
from xml.parsers import expat  # a document type is refused below, so no entity is ever expanded

from filiere.errors import ImportRefusedError
from filiere.received.clean import Cleaner
from filiere.received.source import Received
from filiere.wording import Words

_say = Words(__name__)

BLOCK = 1 << 16
DEEPEST = 200
"""Elements inside one another; a message of a bank has a dozen."""
LONGEST = 1 << 24
"""Characters of one element; what is longer is no record."""


@dataclass(slots=True)
class Node:
    """One element with all that it holds; ``line`` and ``at`` (a byte) are where it begins."""

    name: str
    attributes: dict[str, str]
    line: int
    at: int = 0
    text: str = ""
    children: list["Node"] = field(default_factory=list)

    def all(self, *path: str) -> Iterator["Node"]:
        """Elements that a path of names leads to."""
        if len(path) == 0:
            yield self
            return
        for child in self.children:
            if child.name == path[0]:
                yield from child.all(*path[1:])

    def one(self, *path: str) -> "Node | None":
        """The first of them."""
        return next(self.all(*path), None)

    def said(self, *paths: tuple[str, ...]) -> str:
        """The text of the first of several paths that leads to one; '' where none does."""
        for path in paths:
            for found in self.all(*path):
                if found.text.strip() != "":
                    return found.text.strip()
        return ""


@dataclass(frozen=True, slots=True)
class Begun:
    """An element has begun that is too large to be held; what it holds follows."""

    name: str
    namespace: str
    attributes: dict[str, str]


@dataclass(frozen=True, slots=True)
class Ended:
    """It has ended."""

    name: str


Event = Begun | Ended | Node


class Named(Protocol):
    """A file as this reader asks for it: its name, and its bytes from the first one."""

    @property
    def name(self) -> str:
        """As it is told to a reader."""

    def open(self) -> AbstractContextManager[BinaryIO]:
        """Begin to read."""


def events(
    source: Named,
    opened: Callable[[str, int], bool],
    cleaner: Cleaner | None = None,
    *,
    most: int | None = None,
) -> Iterator[Event]:
    """The elements of a file in their order; a cleaner replaces what XML may not hold.

    ``opened`` says of a name and its depth (the root is 0) whether the element is too large to be
    held: it then begins and ends, and its children are told one by one. ``most`` bounds the
    elements of one that is held.

    Raises:
        ImportRefusedError: it is cut, ill-formed, or brings a document type.
    """
    reading = _Reading(source.name, opened, most)
    with source.open() as stream:
        given = iter(lambda: stream.read(BLOCK), b"")
        try:
            for block in given if cleaner is None else cleaner.blocks(given):
                reading.parser.Parse(block, False)
                yield from reading.taken()
            reading.parser.Parse(b"", True)
        except expat.ExpatError as error:
            raise ImportRefusedError(_say("xml", name=source.name, line=error.lineno)) from error
        except (ValueError, LookupError) as error:  # an unknown charset, or one of many bytes
            raise ImportRefusedError(_say("xml-charset", name=source.name)) from error
        yield from reading.taken()


_DECLARED = re.compile(rb"""<\?xml[^>]*encoding\s*=\s*["']([A-Za-z0-9._-]+)["']""")


def charset(source: Received) -> str:
    """The charset that the file declares, in lower case; UTF-8 where it declares none."""
    if source.head[:2] in {b"\xff\xfe", b"\xfe\xff"}:
        return "utf-16"
    found = _DECLARED.search(source.head[:400])
    return "utf-8" if found is None else found[1].decode("ascii").lower()


class _Reading:
    def __init__(self, name: str, opened: Callable[[str, int], bool], most: int | None) -> None:
        self._name, self._opened, self._most = name, opened, most
        self._held: list[Node] = []
        self._texts: list[list[str]] = []
        self._lengths: list[int] = []
        self._depth = 0
        self._elements = 0
        self._events: list[Event] = []
        self.parser = expat.ParserCreate(namespace_separator="\n")
        self.parser.buffer_text = True
        self.parser.buffer_size = BLOCK
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._characters
        self.parser.StartDoctypeDeclHandler = self._refuse

    def taken(self) -> list[Event]:
        """What has been read since last time."""
        given, self._events = self._events, []
        return given

    def _refuse(self, *_: object) -> None:
        raise ImportRefusedError(_say("xml-doctype", name=self._name))

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        namespace, _, local = name.rpartition("\n")
        if self._depth > DEEPEST:
            raise ImportRefusedError(_say("xml-deep", name=self._name))
        if not self._held and self._opened(local, self._depth):
            self._events.append(Begun(local, namespace, attributes))
        else:
            plain = {key.rpartition("\n")[2]: value for key, value in attributes.items()}
            parser = self.parser
            node = Node(local, plain, parser.CurrentLineNumber, parser.CurrentByteIndex)
            if self._held:
                self._held[-1].children.append(node)
            else:
                self._elements = 0
            self._held.append(node)
            self._texts.append([])
            self._lengths.append(0)
            self._elements += 1
            if self._most is not None and self._elements > self._most:
                raise ImportRefusedError(_say("xml-large", name=self._name))
        self._depth += 1

    def _end(self, name: str) -> None:
        self._depth -= 1
        if not self._held:
            self._events.append(Ended(name.rpartition("\n")[2]))
            return
        node = self._held.pop()
        node.text = "".join(self._texts.pop())
        self._lengths.pop()
        if not self._held:
            self._events.append(node)

    def _characters(self, text: str) -> None:
        if self._held:
            self._texts[-1].append(text)
            self._lengths[-1] += len(text)
            if self._lengths[-1] > LONGEST:
                raise ImportRefusedError(
                    _say("xml-long", name=self._name, line=self._held[-1].line)
                )
