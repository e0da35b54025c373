"""How are the words, numbers and tables of a page written in one language?"""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from filiere.findings.formats import named
from filiere.wording import Language, Value, Words

_say = Words(__name__)


class Spoken:
    """Words and numbers of one language."""

    def __init__(self, language: Language) -> None:
        self.language: Language = language

    def __call__(self, key: str, /, **values: Value) -> str:
        """A sentence of the pages."""
        return _say(f"page-{key}").fill(values).into(self.language)

    def named(self, key: str, value: str) -> str:
        """A word and what it is, with the colon of the language."""
        return named(self(key), value, self.language)

    def code(self, code: str) -> str:
        """What a study calls a population or a setting, in words; as it stands where none has."""
        words = self.words_of(code)
        return code if words is None else words

    def words_of(self, code: str) -> str | None:
        """The words of a code, however it is spelt: ``rows missing``, ``rows_missing``."""
        name = "-".join(re.findall(r"[a-z0-9]+", code.lower()))
        key = f"told-{name}"
        return _say(key).into(self.language) if key in _say else None

    def setting(self, key: str, value: str) -> str:
        """One setting, and which."""
        return f"{self.code(key)} = {self.code(value)}"

    def number(self, value: float | None) -> str:
        """A number to at most three decimals."""
        if value is None:
            return "∞"
        text = f"{value:.3f}".rstrip("0").rstrip(".") or "0"
        text = "0" if text == "-0" else text.replace("-", "−")
        return text.replace(".", ",") if self.language == "fr" else text

    def figure(self, value: Sequence[float | None] | None) -> str:
        """A value with its interval."""
        if value is None:
            return "–"
        at, low, high = value
        if low is None or high is None or low == high == at:
            return self.number(at)
        return f"{self.number(at)} ({self.number(low)}–{self.number(high)})"

    def share(self, held: Mapping[str, Any]) -> str:
        """A share with its interval, in percent."""
        if held["trials"] == 0:
            return "–"
        low, high = held["interval"]
        value = f"{100 * held['hits'] / held['trials']:.1f} % ({100 * low:.1f}–{100 * high:.1f})"
        return value.replace(".", ",") if self.language == "fr" else value


def row(cells: Sequence[str]) -> str:
    """A row of a table."""
    return f"| {' | '.join(cells)} |"


def head(cells: Sequence[str]) -> list[str]:
    """The two lines that begin a table."""
    return [row(cells), row(["---"] * len(cells))]
