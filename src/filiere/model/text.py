"""What is said to a reader, in both languages at once.

Whatever a user reads exists in French and in English or does not exist: a sentence is a pair.
Templates use ``{name}`` placeholders; the same names must stand in both languages.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from string import Formatter
from typing import Literal

from filiere.errors import FindingError

Language = Literal["fr", "en"]
LANGUAGES: tuple[Language, ...] = ("fr", "en")


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """One sentence in English and in French, with the same placeholders."""

    en: str
    fr: str

    def __post_init__(self) -> None:
        if placeholders(self.en) != placeholders(self.fr):
            raise FindingError(
                f"The French and the English of one sentence name different values: "
                f"{sorted(placeholders(self.en))} and {sorted(placeholders(self.fr))}, "
                f"in «{self.en}»."
            )

    def into(self, language: Language) -> str:
        """The sentence in one language."""
        return self.fr if language == "fr" else self.en

    def fill(self, values: Mapping[str, object]) -> "Text":
        """Both sentences with their placeholders filled."""
        return Text(en=self.en.format_map(values), fr=self.fr.format_map(values))


def placeholders(template: str) -> frozenset[str]:
    """Names of the placeholders in a template."""
    return frozenset(name for _, name, _, _ in Formatter().parse(template) if name)
