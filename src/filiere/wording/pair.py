"""Sentences that still stand in Python as a pair, with ``{name}`` placeholders; add none."""

from collections.abc import Mapping
from dataclasses import dataclass
from string import Formatter

from filiere.wording.errors import WordingError
from filiere.wording.text import Language, Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair(Text):
    """One sentence in English and in French, with the same placeholders."""

    en: str
    fr: str

    def __post_init__(self) -> None:
        if placeholders(self.en) != placeholders(self.fr):
            raise WordingError(
                f"The French and the English of one sentence name different values: "
                f"{sorted(placeholders(self.en))} and {sorted(placeholders(self.fr))}, "
                f"in «{self.en}»."
            )

    def into(self, language: Language) -> str:
        """The sentence in one language."""
        return self.fr if language == "fr" else self.en

    def fill(self, values: Mapping[str, object]) -> "Pair":
        """Both sentences with their placeholders filled."""
        return Pair(en=self.en.format_map(values), fr=self.fr.format_map(values))


def placeholders(template: str) -> frozenset[str]:
    """Names of the placeholders in a template."""
    return frozenset(name for _, name, _, _ in Formatter().parse(template) if name)
