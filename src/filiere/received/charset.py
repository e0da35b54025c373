"""In which charset is a text written whose maker does not say so?

UTF-8 where the bytes allow it, UTF-16 by its mark. Else the bytes 0x80 to 0x9F decide: cp850 (old
accounting programs) or cp1252 (Windows), whichever makes French letters of them; where there are
none of these, ISO 8859-15, which decodes everything and therefore comes last. A text whose letters
beyond ASCII follow one another is of another alphabet, or of the East of Asia: the charset in which
it can be read whole, and whose commonest letters it has. Signs that only Turkish, or only Polish,
has in their places tell those. A text in UTF-8 of which a byte in ten characters at most is damaged
stays one. EBCDIC is told apart and never guessed: a layout must name its code page, as it may any.
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
_ARABIC, _HEBREW = frozenset("اليمونرتبة"), frozenset("יואלהמרתב")
_THAI = frozenset("านรกอเงมยล")
_SCRIPTS = {
    "cp1251": _RUSSIAN, "koi8-r": _RUSSIAN, "cp866": _RUSSIAN, "iso8859-5": _RUSSIAN,
    "cp1253": _GREEK, "cp1256": _ARABIC, "iso8859-6": _ARABIC, "cp1255": _HEBREW, "cp874": _THAI,
}  # fmt: skip
"""Charsets of other scripts, and the commonest letters of these."""
_TURKISH = (0xD0, 0xDD, 0xDE, 0xF0, 0xFD, 0xFE)
"""Ğ İ Ş ğ ı ş, where cp1252 has letters of Icelandic alone."""
_ICELANDIC = (0xC6, 0xE6, 0xC1, 0xE1, 0xCD, 0xED)
_POLISH = (0xB3, 0xB9, 0xBF, 0xAF, 0x9F)
"""ł ą ż Ż ź, where cp1252 has signs that seldom stand together."""

SAMPLE = 4 << 20
"""Bytes of the blocks with signs beyond ASCII by which charsets of several bytes are tried."""
DAMAGED = 10
"""Characters in UTF-8 for each damaged byte, at least."""
LEAST_SIGNS = 3
KANA, MOST = 0.2, 0.8
"""Shares of kana, or of Hangul or common ideographs, by which an East Asian text is known."""
_HANGUL = (0xAC00, 0xD7A4)
_KANA = (0x3041, 0x30FF)
_IDEOGRAPHS = (0x4E00, 0xA000)

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
    sample: list[bytes] = []
    for block in _blocks(stream):
        start = start or block[:4]
        if start.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
            return "utf-16"
        if not block.isascii():
            values = np.frombuffer(block, dtype=np.uint8)
            counts += np.bincount(values, minlength=256)
            runs += int(((values[:-1] > 0x7F) & (values[1:] > 0x7F)).sum())
            if sum(map(len, sample)) < SAMPLE:
                sample.append(block)
        decoder = _fed(decoder, block)
    decoder = _fed(decoder, b"", final=True)
    if decoder is not None:
        return "utf-8-sig" if start.startswith(codecs.BOM_UTF8) else "utf-8"
    seen = b"".join(sample)
    if _is_damaged_utf8(seen):
        return "utf-8"
    high = int(counts[0x80:].sum())
    several = _of_several_bytes(seen) if runs * 2 > high else ""
    return several or _single_byte(counts.tolist(), runs)


def _is_damaged_utf8(sample: bytes) -> bool:
    """Whether most signs beyond ASCII are whole characters of UTF-8, and few bytes are damaged."""
    text = sample.decode("utf-8", "surrogateescape")
    damaged = sum("\udc80" <= sign <= "\udcff" for sign in text)
    whole = sum(sign > "\x7f" for sign in text) - damaged
    return whole >= LEAST_SIGNS and whole >= DAMAGED * damaged


def _of_several_bytes(sample: bytes) -> str:
    """The charset of an East Asian text; '' where the bytes are those of none."""
    shares = {name: _shares(sample, name) for name in ("cp949", "cp932", "gb18030", "big5")}
    if shares["cp932"][1] > KANA:
        return "cp932"
    if shares["cp949"][0] > MOST:
        return "cp949"
    ideographs = {name: shares[name][2] for name in ("gb18030", "big5")}
    best = max(ideographs, key=lambda name: ideographs[name])
    return best if ideographs[best] > MOST else ""


def _shares(sample: bytes, name: str) -> tuple[float, float, float]:
    """Of the signs beyond ASCII: shares of Hangul, kana and common ideographs; zeros if unread."""
    whole = sample[: sample.rfind(b"\n") + 1] or sample
    try:
        signs = [sign for sign in whole.decode(name) if sign > "\x7f"]
    except UnicodeDecodeError:
        return 0.0, 0.0, 0.0
    count = max(1, len(signs))
    hangul, kana = (
        sum(first <= ord(sign) < last for sign in signs) / count for first, last in (_HANGUL, _KANA)
    )
    ideographs = [sign for sign in signs if _IDEOGRAPHS[0] <= ord(sign) < _IDEOGRAPHS[1]]
    common = sum(_is_common(sign, name) for sign in ideographs) / count
    return hangul, kana, common


def _is_common(sign: str, name: str) -> bool:
    """Whether an ideograph is of the first plane of its charset, which holds the common ones."""
    first = sign.encode(name)[0]
    return 0xB0 <= first <= 0xD7 if name == "gb18030" else 0xA4 <= first <= 0xC6


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
        used = bytes(byte for byte in range(0x80, 0x100) if counts[byte] > 0)
        scores = {
            name: sum(counts[byte] for byte in set(_bytes_of(name, common)))
            for name, common in _SCRIPTS.items()
            if _decodes(used, name)
        }
        best = max(scores, key=lambda name: scores[name], default="")
        return best if best != "" and scores[best] * 3 > high else ""
    if any(counts[byte] for byte in _TURKISH) and not any(counts[byte] for byte in _ICELANDIC):
        return "cp1254"
    return "cp1250" if sum(counts[byte] > 0 for byte in _POLISH) > 1 else ""


def _decodes(used: bytes, name: str) -> bool:
    """Whether a charset has a sign for each byte."""
    try:
        used.decode(name)
    except UnicodeDecodeError:
        return False
    return True


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
