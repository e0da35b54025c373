"""In which charset is a text written whose maker does not say so?

UTF-8 where the bytes allow it, UTF-16 by its mark. Else the bytes 0x80 to 0x9F decide: cp850 (old
accounting programs) or cp1252 (Windows), whichever makes French letters of them; where there are
none of these, ISO 8859-15, which decodes everything and therefore comes last. A text whose letters
beyond ASCII follow one another is Cyrillic or Greek: the charset of its commonest letters. Signs
that only Turkish, or only Polish, has in their places tell those. EBCDIC is told apart and never
guessed: a layout must name its code page.
"""

import codecs
from collections.abc import Iterator
from typing import BinaryIO

import numpy as np

from filiere.received.source import Received

BLOCK = 1 << 20

_FRENCH = frozenset("àâçéèêëîïôùûüœÀÂÇÉÈÊËÎÏÔÙÛÜŒ’‘“”€«»°–—…")
_CANDIDATES = ("cp1252", "cp850")
"""In the order of preference where both make as many French letters."""
LAST = "iso8859-15"

_RUSSIAN, _GREEK = frozenset("оеаинтсрвлк"), frozenset("αοιετσνηυρ")
_SCRIPTS = {
    "cp1251": _RUSSIAN, "koi8-r": _RUSSIAN, "cp866": _RUSSIAN, "iso8859-5": _RUSSIAN,
    "cp1253": _GREEK,
}  # fmt: skip
"""Charsets of other scripts, and the commonest letters of these."""
_TURKISH = (0xD0, 0xDD, 0xDE, 0xF0, 0xFD, 0xFE)
"""Ğ İ Ş ğ ı ş, where cp1252 has letters of Icelandic alone."""
_ICELANDIC = (0xC6, 0xE6, 0xC1, 0xE1, 0xCD, 0xED)
_POLISH = (0xB3, 0xB9, 0xBF, 0xAF, 0x9F)
"""ł ą ż Ż ź, where cp1252 has signs that seldom stand together."""

EBCDIC = ("cp500", "cp1140", "cp037", "cp273", "cp1026")
"""Code pages that a layout may name for a file of a large computer."""


def charset(source: Received) -> str:
    """The charset of a whole file, as Python names it; reads it once."""
    with source.open() as stream:
        return charset_of(stream)


def charset_of(stream: BinaryIO) -> str:
    """The charset of the bytes of a stream."""
    decoder: codecs.IncrementalDecoder | None = codecs.getincrementaldecoder("utf-8")("strict")
    counts, runs = np.zeros(256, dtype=np.int64), 0
    start = b""
    for block in _blocks(stream):
        start = start or block[:4]
        if start.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
            return "utf-16"
        if not block.isascii():
            values = np.frombuffer(block, dtype=np.uint8)
            counts += np.bincount(values, minlength=256)
            runs += int(((values[:-1] > 0x7F) & (values[1:] > 0x7F)).sum())
        decoder = _fed(decoder, block)
    decoder = _fed(decoder, b"", final=True)
    if decoder is not None:
        return "utf-8-sig" if start.startswith(codecs.BOM_UTF8) else "utf-8"
    return _single_byte(counts.tolist(), runs)


def _blocks(stream: BinaryIO) -> Iterator[bytes]:
    while block := stream.read(BLOCK):
        yield block


def _fed(
    decoder: codecs.IncrementalDecoder | None, block: bytes, *, final: bool = False
) -> codecs.IncrementalDecoder | None:
    """The decoder after one more block; None where the bytes are not UTF-8."""
    if decoder is None:
        return None
    try:
        decoder.decode(block, final)
    except UnicodeDecodeError:
        return None
    return decoder


def _of_another_script(counts: list[int], runs: int) -> str:
    """The charset of a text of Cyrillic, Greek, Turkish or Polish; '' where it is of none.

    ``runs`` counts the bytes beyond ASCII that another one follows: in words of another alphabet
    most do, in those of ours hardly any.
    """
    high = sum(counts[0x80:])
    if runs * 2 > high:
        scores = {
            name: sum(counts[byte] for byte in _bytes_of(name, common))
            for name, common in _SCRIPTS.items()
        }
        best = max(scores, key=lambda name: scores[name])
        return best if scores[best] * 3 > high else ""
    if any(counts[byte] for byte in _TURKISH) and not any(counts[byte] for byte in _ICELANDIC):
        return "cp1254"
    return "cp1250" if sum(counts[byte] > 0 for byte in _POLISH) > 1 else ""


def _bytes_of(name: str, letters: frozenset[str]) -> Iterator[int]:
    """The bytes by which a charset writes letters, small and large."""
    for letter in (*letters, *(one.upper() for one in letters)):
        yield letter.encode(name)[0]


def _single_byte(counts: list[int], runs: int) -> str:
    other = _of_another_script(counts, runs)
    if other != "":
        return other
    if sum(counts[0x80:0xA0]) == 0:
        return LAST
    scores: dict[str, int] = {}
    for name in _CANDIDATES:
        high = [byte for byte in range(0x80, 0x100) if counts[byte] > 0]
        try:
            letters = {byte: bytes([byte]).decode(name) for byte in high}
        except UnicodeDecodeError:
            continue  # a byte that this charset has not
        scores[name] = sum(counts[byte] for byte, char in letters.items() if char in _FRENCH)
    best = max(scores, key=lambda name: scores[name], default=LAST)
    return best if scores.get(best, 0) > 0 else LAST


def is_ebcdic(head: bytes, word: str) -> bool:
    """Whether a word stands in the first bytes as a large computer would write it."""
    return any(word.encode(page) in head or word.upper().encode(page) in head for page in EBCDIC)
