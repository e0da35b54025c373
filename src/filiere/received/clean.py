"""Which characters of a file may XML not hold, and what stands in their place?

Tools write references such as ``&#x1;`` or half of an emoji, which no strict parser takes. They
are replaced, length for length, so that offsets hold; how many were is told. Nothing else is
forgiven: a report that is cut must end in an error, and a forgiving parser would swallow it. Inside
CDATA a reference is plain text and stays.
"""

import re
from collections.abc import Iterator

_BAD = re.compile(
    rb"&#(?:x0*(?:[0-8bcefBCEF]|1[0-9a-fA-F]|[dD][89a-fA-F][0-9a-fA-F]{2}|[fF]{3}[eEfF])"
    rb"|0*(?:[0-8]|1[124-9]|2[0-9]|3[01]));"
)
_TOKENS = re.compile(rb"(?P<open><!\[CDATA\[)|(?P<close>\]\]>)|(?P<bad>" + _BAD.pattern + rb")")
_CONTROLS = bytes(sorted(set(range(32)) - {9, 10, 13}))
_TO_MARK = bytes.maketrans(_CONTROLS, b"?" * len(_CONTROLS))
_OPEN, _CLOSE = b"<![CDATA[", b"]]>"
_LONGEST = 16
"""Bytes of the longest token: a block is never cut inside one."""


class Cleaner:
    """Replaces what may not stand; ``count`` says how often."""

    def __init__(self) -> None:
        self.count = 0
        self._inside = False
        self._rest = b""

    def blocks(self, given: Iterator[bytes]) -> Iterator[bytes]:
        """The same bytes, length for length, without what XML may not hold."""
        for block in given:
            yield self._cleaned(self._whole(self._rest + block))
        yield self._cleaned(self._rest)

    def _whole(self, block: bytes) -> bytes:
        """The block up to the last token that may be cut; the rest waits."""
        at = max(block.rfind(mark, -_LONGEST) for mark in (b"&", b"<", b"]"))
        cut = len(block) if at < 0 else at
        self._rest = block[cut:]
        return block[:cut]

    def _cleaned(self, block: bytes) -> bytes:
        plain = block.translate(_TO_MARK)
        if plain != block:
            self.count += sum(a != b for a, b in zip(block, plain, strict=True))
        if _BAD.search(plain) is not None:
            return _TOKENS.sub(self._token, plain)
        opened, closed = plain.rfind(_OPEN), plain.rfind(_CLOSE)
        if opened != closed:
            self._inside = opened > closed
        return plain

    def _token(self, found: re.Match[bytes]) -> bytes:
        token = found[0]
        if found["open"] is not None:
            self._inside = True
        elif found["close"] is not None:
            self._inside = False
        elif not self._inside:
            self.count += 1
            return _legal(token)
        return token


def _legal(token: bytes) -> bytes:
    """A reference of the same length that XML may hold: a mark, or a tab where one digit fits."""
    hexadecimal = token[2:3] in {b"x", b"X"}
    digits = token[3:-1] if hexadecimal else token[2:-1]
    mark = (b"fffd" if len(digits) >= 4 else b"3f") if hexadecimal else b"63"
    if len(digits) < len(mark):
        mark = b"9"
    return token[: -1 - len(digits)] + mark.rjust(len(digits), b"0") + b";"
