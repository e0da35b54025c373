"""What is a sentence before anybody has chosen a language?

Whatever a user reads exists in French and in English or does not exist. ``Message`` is a sentence
of a catalogue with its values; ``Kept`` one that a case keeps as it was worded on its day;
``Plain`` words that somebody gave in both languages; ``Joined`` several sentences in a row.
"""

from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import PurePath
from typing import Any, Literal, Union

from fluent.runtime.types import FluentFloat, FluentInt

from filiere.wording import bundle

Language = Literal["fr", "en"]
LANGUAGES: tuple[Language, ...] = ("fr", "en")

Value = Union[int, float, str, date, PurePath, "Printed", "Text"]
"""What may fill a sentence: a number chooses the plural, a sentence is said in the same language.

A count is given as the number it is, never as text.
"""


class Text(ABC):
    """One sentence, in whatever language is asked for."""

    __slots__ = ()

    @abstractmethod
    def into(self, language: Language) -> str:
        """The sentence in one language."""

    @abstractmethod
    def fill(self, values: Mapping[str, Any]) -> "Text":
        """The sentence with these values beside those that it has."""

    @property
    def en(self) -> str:
        """The sentence in English."""
        return self.into("en")

    @property
    def fr(self) -> str:
        """The sentence in French."""
        return self.into("fr")

    def both(self) -> dict[str, str]:
        """The sentence in each language, as the public contract prints it."""
        return {"en": self.en, "fr": self.fr}

    def __str__(self) -> str:
        return self.en


@dataclass(frozen=True, slots=True)
class Printed:
    """A number with the way in which each language prints it; it still chooses the plural."""

    number: float
    en: str
    fr: str


@dataclass(frozen=True, slots=True)
class Message(Text):
    """A sentence of a catalogue, by its id (``folder:id``), with the values that fill it."""

    id: str
    values: Mapping[str, Value] = field(default_factory=dict)

    def into(self, language: Language) -> str:
        """The sentence in one language, as the catalogue words it today."""
        from filiere.wording.catalogue import loaded  # noqa: PLC0415 -- catalogues hold messages

        folder, _, name = self.id.partition(":")
        return bundle.rendered(loaded(folder, language), name, spoken(self.values, language))

    def fill(self, values: Mapping[str, Value]) -> "Message":
        """The same sentence with more values."""
        return Message(self.id, {**self.values, **values})

    def __hash__(self) -> int:
        return hash(self.id)


@dataclass(frozen=True, slots=True)
class Kept(Text):
    """A sentence as a case keeps it: its id, and the pattern of the day in each language."""

    id: str
    pattern_en: str
    pattern_fr: str
    values: Mapping[str, Value] = field(default_factory=dict)

    def into(self, language: Language) -> str:
        """The sentence in one language, as it was worded when it was written."""
        pattern = self.pattern_fr if language == "fr" else self.pattern_en
        if pattern == "":
            return ""
        return bundle.rendered(
            bundle.kept(language, pattern), "kept", spoken(self.values, language)
        )

    def fill(self, values: Mapping[str, Value]) -> "Kept":
        """The same sentence with more values."""
        return Kept(self.id, self.pattern_en, self.pattern_fr, {**self.values, **values})

    def __hash__(self) -> int:
        return hash((self.id, self.pattern_en, self.pattern_fr))


@dataclass(frozen=True, slots=True)
class Plain(Text):
    """Words that stand in data, given in both languages; nothing in them is filled."""

    english: str
    french: str

    @classmethod
    def of(cls, both: Mapping[str, Any]) -> "Plain":
        """From a table of data with the keys ``en`` and ``fr``."""
        return cls(str(both["en"]), str(both["fr"]))

    def into(self, language: Language) -> str:
        """The words in one language."""
        return self.french if language == "fr" else self.english

    def fill(self, values: Mapping[str, Value]) -> "Plain":  # noqa: ARG002 -- nothing to fill
        """The same words: they have no places for values."""
        return self


@dataclass(frozen=True, slots=True)
class Joined(Text):
    """Sentences one after the other."""

    parts: tuple[Text, ...]
    between: str = " "

    def into(self, language: Language) -> str:
        """All of them in one language."""
        return self.between.join(part.into(language) for part in self.parts)

    def fill(self, values: Mapping[str, Value]) -> "Joined":
        """Each of them with these values."""
        return Joined(tuple(part.fill(values) for part in self.parts), self.between)


class _Whole(FluentInt):
    """An integer that was printed already; it still chooses the plural."""

    text: str

    def format(self, _locale: object) -> str:
        return self.text


class _Real(FluentFloat):
    """A real number that was printed already; it still chooses the plural."""

    text: str

    def format(self, _locale: object) -> str:
        return self.text


def spoken(values: Mapping[str, Value], language: Language) -> dict[str, Any]:
    """Values as the pattern of one language takes them."""
    return {name: _spoken(value, language) for name, value in values.items()}


def _spoken(value: Value, language: Language) -> object:
    if isinstance(value, Text):
        return value.into(language)
    if isinstance(value, PurePath):
        return str(value)
    if isinstance(value, Printed):
        whole = float(value.number).is_integer()
        made = _Whole(int(value.number)) if whole else _Real(value.number)
        made.text = value.fr if language == "fr" else value.en
        return made
    return value


def through(text: Text, door: Callable[[str], str]) -> Text:
    """The sentence with each text that fills it let through a door; its own words stay."""
    if isinstance(text, Joined):
        return Joined(tuple(through(part, door) for part in text.parts), text.between)
    if isinstance(text, Message | Kept):
        values = {name: _through(value, door) for name, value in text.values.items()}
        return replace(text, values=values)
    return text


def _through(value: Value, door: Callable[[str], str]) -> Value:
    if isinstance(value, str | PurePath):
        return door(value if isinstance(value, str) else str(value))
    return through(value, door) if isinstance(value, Text) else value
