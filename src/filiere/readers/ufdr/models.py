"""Which models does a report hold, one after the other, without ever being held whole?

A model has fields and models inside fields. A chat is handed on message by message: what it says of
itself (account, participants) comes with each. A message inside another message is a copy: a
quotation, a reply, a forward.
"""

import base64
import binascii
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal
from xml.parsers import expat  # a document type is refused below, so no entity is ever expanded

from filiere.errors import ImportRefusedError
from filiere.received import Received
from filiere.received.clean import Cleaner
from filiere.wording import Words

_say = Words("filiere.received")

BLOCK = 1 << 18
DEEPEST = 200
HELD = 2_000
"""Messages of a chat that wait for what the chat says of itself after them."""

Where = Literal["top", "chat", "copy"]


@dataclass(slots=True)
class Model:
    """One model: its type, id and state, and the byte at which it begins."""

    type: str
    id: str
    state: str
    at: int
    into: str = ""
    """The field that holds it."""
    fields: dict[str, str] = field(default_factory=dict)
    models: dict[str, list["Model"]] = field(default_factory=dict)
    chat: "Model | None" = None

    def one(self, name: str) -> "Model | None":
        """The first model of a field."""
        found = self.models.get(name)
        return found[0] if found else None

    def every(self, kind: str) -> Iterator["Model"]:
        """Models of a type, at any depth."""
        for inner in self.models.values():
            for each in inner:
                if each.type == kind:
                    yield each
                yield from each.every(kind)

    def shown(self) -> str:
        """The model as lines, for a person to compare with the report."""
        head = f"{self.type} {self.id}" + (f" [{self.state}]" if self.state else "")
        lines = [head, *(f"{name}: {value}" for name, value in self.fields.items())]
        for name, inner in self.models.items():
            for each in inner:
                if each.type != "InstantMessage" and each.fields:
                    said = ", ".join(f"{key}={value}" for key, value in each.fields.items())
                    lines.append(f"{name}: {said}")
        return "\n".join(lines)


@dataclass(frozen=True, slots=True)
class Told:
    """A model that is a row, and where it stood."""

    model: Model
    where: Where


@dataclass(frozen=True, slots=True)
class Said:
    """An item of a metadata section."""

    section: str
    name: str
    text: str


@dataclass(frozen=True, slots=True)
class Project:
    """The attributes of the report's root."""

    attributes: dict[str, str]


Event = Told | Said | Project


def events(source: Received, rows: frozenset[str], cleaner: Cleaner) -> Iterator[Event]:
    """Everything that the report tells, in its order; ``rows`` are the types that are rows.

    Raises:
        ImportRefusedError: it is cut, ill-formed, or brings a document type.
    """
    reading = _Reading(source.name, rows)
    with source.open() as stream:
        given = iter(lambda: stream.read(BLOCK), b"")
        try:
            for block in cleaner.blocks(given):
                reading.parser.Parse(block, False)
                yield from reading.taken()
            reading.parser.Parse(b"", True)
        except expat.ExpatError as error:
            raise ImportRefusedError(_say("xml", name=source.name, line=error.lineno)) from error
        except (ValueError, LookupError) as error:
            raise ImportRefusedError(_say("xml-charset", name=source.name)) from error
        yield from reading.taken()


class _Reading:
    def __init__(self, name: str, rows: frozenset[str]) -> None:
        self._name, self._rows = name, rows
        self._models: list[Model] = []
        self._into: list[str] = []
        self._waiting: list[Told] = []
        self._events: list[Event] = []
        self._field = ""
        self._section = ""
        self._text: list[str] | None = None
        self._coded = False
        self._item = ""
        self._depth = 0
        self.parser = expat.ParserCreate()
        self.parser.buffer_text = True
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
        if ":" in name:
            name = name.rpartition(":")[2]
        self._depth += 1
        if self._depth > DEEPEST:
            raise ImportRefusedError(_say("xml-deep", name=self._name))
        if name == "value":
            self._text, self._coded = [], attributes.get("format") == "Base64String"
        elif name in {"field", "multiField"}:
            self._field = attributes.get("name", "")
        elif name in {"modelField", "multiModelField"}:
            self._into.append(attributes.get("name", ""))
        elif name == "model":
            self._model(attributes)
        elif name == "metadata":
            self._section = attributes.get("section", "")
        elif name == "item" and not self._models:
            self._item, self._text, self._coded = attributes.get("name", ""), [], False
        elif name == "project":
            self._events.append(Project(attributes))

    def _model(self, attributes: dict[str, str]) -> None:
        made = Model(
            attributes.get("type", ""),
            attributes.get("id", ""),
            attributes.get("deleted_state", ""),
            self.parser.CurrentByteIndex,
            self._into[-1] if self._into and self._models else "",
        )
        self._models.append(made)

    def _end(self, name: str) -> None:
        if ":" in name:
            name = name.rpartition(":")[2]
        self._depth -= 1
        if name == "value":
            self._value()
        elif name in {"modelField", "multiModelField"}:
            if self._into:
                self._into.pop()
        elif name == "model":
            self._ended(self._models.pop())
        elif name == "item" and self._text is not None and not self._models:
            self._events.append(Said(self._section, self._item, "".join(self._text).strip()))
            self._text = None
        elif name == "metadata":
            self._section = ""

    def _value(self) -> None:
        text = "".join(self._text or [])
        self._text = None
        if not self._models:
            return
        if self._coded:
            text = _decoded(text)
        held = self._models[-1].fields
        held[self._field] = f"{held[self._field]}; {text}" if self._field in held else text

    def _characters(self, text: str) -> None:
        if self._text is not None:
            self._text.append(text)

    def _ended(self, model: Model) -> None:
        outer = self._models[-1] if self._models else None
        if model.type == "Chat":
            self._flush()
            self._events.append(Told(model, "top"))
            return
        chat = next((each for each in reversed(self._models) if each.type == "Chat"), None)
        inside = any(each.type == "InstantMessage" for each in self._models)
        if model.type in self._rows:
            model.chat = chat
            if outer is None:
                self._flush()
                self._events.append(Told(model, "top"))
                return
            if model.type == "InstantMessage" and inside:
                self._waiting.append(Told(model, "copy"))
                return
            if model.type == "InstantMessage" and chat is outer:
                self._waiting.append(Told(model, "chat"))
                if len(self._waiting) >= HELD:
                    self._flush()
                return
        if outer is not None:
            outer.models.setdefault(model.into, []).append(model)

    def _flush(self) -> None:
        self._events += self._waiting
        self._waiting = []


def _decoded(text: str) -> str:
    """What a value in Base64 says; as written where it is none."""
    try:
        return base64.b64decode(text, validate=True).decode("utf-8")
    except (binascii.Error, ValueError):
        return text
