"""Where does each statement of a dump begin and end?

A semicolon within a string, a quoted name or a comment ends nothing. The text of a statement is
handed on as it stands, without its comments.
"""

import re
from collections.abc import Iterator

from filiere.errors import ImportRefusedError
from filiere.wording import Words

_say = Words(__name__)

LONGEST_STATEMENT = 1 << 28
"""Characters of one statement that is held."""

_ORDINARY = re.compile(r"[^'\"`;#/\-]+")
_EXPLICIT = re.compile(r"(?:^|\W)[eE]$")


class Feed:
    """The lines of a dump, counted; who reads COPY takes them from here too."""

    def __init__(self, name: str, given: Iterator[str]) -> None:
        self.name, self._given, self.line = name, given, 0

    def next(self) -> str | None:
        """The next line, None at the end."""
        found = next(self._given, None)
        self.line += found is not None
        return found


def statements(feed: Feed, *, backslash: bool) -> Iterator[tuple[int, str]]:
    """Each statement with the line on which it begins, without comments.

    ``backslash``: it begins an escape in every string, not in ``E'…'`` only.

    Raises:
        ImportRefusedError: the file ends within a statement, or one is longer than any of a dump.
    """
    splitter = _Splitter(backslash=backslash)
    while (line := feed.next()) is not None:
        if splitter.between and line.startswith("\\"):
            continue  # a word to the client program
        text, place = line + "\n", 0
        while place < len(text):
            place, whole = splitter.step(text, place, feed.line)
            if whole is not None:
                yield whole
        if splitter.size > LONGEST_STATEMENT:
            raise ImportRefusedError(_say("dump-statement", name=feed.name, line=splitter.begun))
    if not splitter.between:
        raise ImportRefusedError(_say("dump-cut", name=feed.name))


class _Splitter:
    """What is held of the statement that is being read."""

    def __init__(self, *, backslash: bool) -> None:
        self._backslash = backslash
        self._held: list[str] = []
        self._quote = ""
        self._escaping = False
        self._comment = False
        self.begun = 0
        self.size = 0

    @property
    def between(self) -> bool:
        """Whether no statement, string or comment is open."""
        return self.begun == 0 and self._quote == "" and not self._comment

    def step(self, text: str, place: int, line: int) -> tuple[int, tuple[int, str] | None]:
        """Where to go on, and the statement that ended here, if one did."""
        char = text[place]
        if self._comment or self._quote != "":
            return (self._string if self._quote != "" else self._remark)(text, place), None
        if text.startswith("--", place) or (char == "#" and self._backslash):
            return len(text), None
        if text.startswith("/*", place):
            self._comment = True
            return place + 2, None
        if char == ";":
            whole = (self.begun, "".join(self._held))
            self._held, self.begun, self.size = [], 0, 0
            return place + 1, whole
        if char in "'\"`":
            self._open(char)
            self.begun = self.begun or line
            return self._keep(text, place, place + 1), None
        ordinary = _ORDINARY.match(text, place)
        end = ordinary.end() if ordinary is not None else place + 1
        if self.begun == 0 and text[place:end].strip() != "":
            self.begun = line
        return self._keep(text, place, end), None

    def _remark(self, text: str, place: int) -> int:
        """To the end of the comment, or of the line."""
        end = text.find("*/", place)
        self._comment = end < 0
        return len(text) if end < 0 else end + 2

    def _keep(self, text: str, place: int, end: int) -> int:
        self._held.append(text[place:end])
        self.size += end - place
        return end

    def _open(self, quote: str) -> None:
        before = self._held[-1][-2:] if self._held else ""
        self._quote = quote
        self._escaping = quote != "`" and (
            self._backslash or (quote == "'" and _EXPLICIT.search(before) is not None)
        )

    def _string(self, text: str, place: int) -> int:
        """To the end of the string, or of the line; a doubled quote ends it and begins it again."""
        end = place
        while end < len(text):
            if self._escaping and text[end] == "\\":
                end += 2
            elif text[end] == self._quote:
                end += 1
                if not text.startswith(self._quote, end):
                    self._quote = ""
                    break
                end += 1
            else:
                end += 1
        return self._keep(text, place, min(end, len(text)))
