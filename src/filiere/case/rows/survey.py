"""What could trip a reader in the bytes of a file, and how many lines has it?

One pass over the bytes, before anything is read from them.
"""

import codecs
import hashlib
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from filiere.errors import ImportRefusedError, reason_of
from filiere.wording import Words

_say = Words(__name__)
Newlines = Literal["none", "lf", "crlf", "cr", "mixed"]
BLOCK = 4 << 20
MARKUP_HEAD = 4096
"""Bytes by which a page that is named like a workbook is known."""

FEW_NULS = 500
"""A text that was damaged may hold one byte of zero in so many."""

LINE = 1 << 20
"""Bytes that a line may be long at least without counting as a long one; at most twice as many."""

_BOMS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"),
         (codecs.BOM_UTF16_BE, "utf-16-be"))  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Survey:
    """What one pass over the bytes of a file found; ``lines`` are physical lines."""

    sha256: str
    size_bytes: int
    lines: int
    newlines: Newlines
    bare_cr: bool
    r"""A \r that ends no line stands in a file whose lines end at \\n."""
    bom: str
    """'', 'utf-8', 'utf-16-le' or 'utf-16-be'; of UTF-16 also where the mark is missing."""
    nul: bool
    quote: bool
    x01: bool
    utf8: bool
    ascii: bool
    long_line: bool = False
    """A line may be longer than LINE: somewhere so many bytes hold no line end."""
    binary: bool = False
    """It holds more bytes of zero than a text does that was damaged."""


def survey(path: Path) -> Survey:
    """One pass over the bytes: hash, lines, and what could trip a reader."""
    try:
        return _survey(path)
    except OSError as error:
        raise ImportRefusedError(
            _say("originals-cannot-read", path=path, strerror=reason_of(error))
        ) from error


def _survey(path: Path) -> Survey:
    digest = hashlib.sha256()
    decoder = codecs.getincrementaldecoder("utf-8")("strict")
    size = lf = cr = crlf = 0
    quote = x01 = False
    nuls = 0
    utf8 = ascii_only = True
    bom = ""
    last = b""
    long_line = False
    with path.open("rb") as stream:
        while block := stream.read(BLOCK):
            if size == 0:
                bom = next((name for mark, name in _BOMS if block.startswith(mark)), "")
            size += len(block)
            digest.update(block)
            lf += block.count(b"\n")
            if cr > 0 or b"\r" in block:
                cr += block.count(b"\r")
                crlf += block.count(b"\r\n") + (last == b"\r" and block.startswith(b"\n"))
            long_line = long_line or _holds_a_long_line(block)
            nuls += block.count(b"\0")
            quote = quote or b'"' in block
            x01 = x01 or b"\x01" in block
            if not block.isascii():
                ascii_only = False
            if utf8 and not (ascii_only or _continues(decoder, block)):
                utf8 = False
            last = block[-1:]
    if utf8 and not ascii_only:
        utf8 = _continues(decoder, b"", final=True)
    if nuls > 0 and bom == "":
        bom = _unmarked16(path)
    if bom.startswith("utf-16"):
        lf, cr, crlf, last = _counts16(path, bom)
    bare_cr = lf > 0 and cr > crlf
    newlines = _newlines(lf=lf, cr=cr, crlf=crlf)
    ends = lf if lf > 0 else cr
    open_end = size > 0 and last not in ((b"\n",) if lf > 0 else (b"\r",))
    return Survey(
        sha256=digest.hexdigest(),
        size_bytes=size,
        lines=ends + open_end,
        newlines=newlines,
        bare_cr=bare_cr,
        bom=bom,
        nul=nuls > 0,
        binary=nuls > 0 and nuls * FEW_NULS > size and not bom.startswith("utf-16"),
        quote=quote,
        x01=x01,
        utf8=utf8,
        ascii=ascii_only,
        long_line=long_line,
    )


def _holds_a_long_line(block: bytes) -> bool:
    return any(
        block.find(b"\n", start, start + LINE) < 0
        for start in range(0, len(block) - LINE + 1, LINE)
    )


def _continues(decoder: codecs.IncrementalDecoder, block: bytes, *, final: bool = False) -> bool:
    try:
        decoder.decode(block, final)
    except UnicodeDecodeError:
        return False
    return True


def _unmarked16(path: Path) -> str:
    """UTF-16 without its mark: every other byte of its first lines is zero."""
    with path.open("rb") as stream:
        start = stream.read(2048)
    pairs = max(1, len(start) // 2)
    even, odd = start[0::2].count(0), start[1::2].count(0)
    if odd * 10 > pairs * 6 and even * 10 < pairs:
        return "utf-16-le"
    return "utf-16-be" if even * 10 > pairs * 6 and odd * 10 < pairs else ""


def _counts16(path: Path, encoding: str) -> tuple[int, int, int, bytes]:
    text = path.read_bytes().decode(encoding, "replace")
    last = text[-1:].encode("ascii", "replace")
    return text.count("\n"), text.count("\r"), text.count("\r\n"), last


def _newlines(*, lf: int, cr: int, crlf: int) -> Newlines:
    if lf == 0:
        return "cr" if cr > 0 else "none"
    if cr == 0:
        return "lf"
    return "crlf" if lf == crlf == cr else "mixed"
