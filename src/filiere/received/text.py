"""How is a text file read, line by line, without ever being held whole?

A physical line ends as the case counts lines (``case/originals.py``): at a line feed, or at a
carriage return in a file without any line feed.
"""

import codecs
import csv
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from filiere.errors import ImportRefusedError
from filiere.received.source import Received
from filiere.wording import Words

_say = Words(__name__)

BLOCK = 1 << 20


@contextmanager
def lines(source: Received, coding: str = "") -> Iterator[Iterator[str]]:
    """The lines of a text, without their ends; UTF-8 (or marked UTF-16) where no charset is given.

    Raises:
        ImportRefusedError: the bytes are not text in that encoding.
    """
    with source.open() as stream:
        blocks = iter(lambda: stream.read(BLOCK), b"")
        yield _lines(source.name, blocks, coding or encoding(source))


def encoding(source: Received) -> str:
    """UTF-16 where the first bytes say so, else UTF-8."""
    utf16 = source.head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    return "utf-16" if utf16 else "utf-8-sig"


def _lines(name: str, blocks: Iterator[bytes], coding: str) -> Iterator[str]:
    decoder = codecs.getincrementaldecoder(coding)("strict")
    rest, end = "", "\n"
    first = True
    try:
        for block in blocks:
            text = rest + decoder.decode(block)
            if first:
                end = "\r" if "\n" not in text and "\r" in text else "\n"
                first = False
            *whole, rest = text.split(end)
            yield from (line.removesuffix("\r") for line in whole)
        rest += decoder.decode(b"", final=True)
    except UnicodeDecodeError as error:
        raise ImportRefusedError(_say("encoding", name=name)) from error
    if rest != "":
        yield rest.removesuffix("\r")


@dataclass(frozen=True, slots=True)
class Cells:
    """One row of a CSV file: its cells, the line on which it begins and how many it spans."""

    cells: tuple[str, ...]
    line: int
    spans: int


def rows(source: Received, delimiter: str = ",") -> Iterator[Cells]:
    """The rows of a CSV file; a quoted cell may hold line ends.

    Raises:
        ImportRefusedError: a quote is never closed, or the bytes are not text.
    """
    with lines(source) as given:
        read = 0

        def fed() -> Iterator[str]:
            nonlocal read
            for line in given:
                read += 1
                yield line + "\n"

        try:
            parser = csv.reader(fed(), delimiter=delimiter, strict=True)
            before = 0
            for cells in parser:
                yield Cells(tuple(cells), before + 1, read - before)
                before = read
        except csv.Error as error:
            raise ImportRefusedError(_say("quotes", name=source.name, row=before + 1)) from error
