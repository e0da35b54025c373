"""What is the digest of many rows, whatever their number, read a stretch at a time?

Of each column: SHA-256 over its values that are not NULL (little-endian of the column's own width;
of text, its UTF-8); and over the lengths of its texts, and the rows at which NULLs begin and end.
Then SHA-256 over the number of rows and the names and digests of all columns. It is the same
however the rows were parted into stretches, as long as they come in the same order.
"""

import hashlib
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

Held = Mapping[str, NDArray[Any]]


class Fold:
    """Rows on their way into one digest."""

    def __init__(self, names: Sequence[str]) -> None:
        self.rows = 0
        self._columns = {name: _Column() for name in names}

    def add(self, held: Held, first: int, last: int) -> None:
        """Add rows ``first`` to ``last`` (exclusive) of a stretch."""
        for name, column in self._columns.items():
            column.add(held[name][first:last], self.rows)
        self.rows += last - first

    def hexdigest(self) -> str:
        """The digest of what was added, 64 hex."""
        lines = [str(self.rows), *(f"{name} {its.said()}" for name, its in self._columns.items())]
        return hashlib.sha256("\n".join(lines).encode()).hexdigest()


class _Column:
    """The values of one column on their way."""

    def __init__(self) -> None:
        self._nulls = hashlib.sha256()
        self._lengths = hashlib.sha256()
        self._content = hashlib.sha256()
        self._missing = False
        """Whether the last value was NULL."""

    def add(self, values: NDArray[Any], row: int) -> None:
        """Add values; the first is that of ``row``."""
        if isinstance(values, np.ma.MaskedArray):
            missing = np.ma.getmaskarray(values)
            edges = np.flatnonzero(missing[1:] != missing[:-1]) + 1
            self._turn(bool(missing[0]), row)
            self._nulls.update((edges + row).astype("<i8").tobytes())
            self._missing = bool(missing[-1])
            if missing.all():
                return
            values = np.ma.getdata(values)[~missing]
        else:
            self._turn(False, row)
        if values.dtype == object:
            lengths, text = _texts(values.tolist())
            self._lengths.update(lengths)
            self._content.update(text)
        else:
            little = values.astype(values.dtype.newbyteorder("<"), copy=False)
            self._content.update(memoryview(np.ascontiguousarray(little).view(np.uint8)))  # type: ignore[arg-type]  # numpy's arrays are buffers

    def _turn(self, missing: bool, row: int) -> None:  # noqa: FBT001 - the state itself
        """Note where NULLs begin or end."""
        if missing != self._missing:
            self._nulls.update(np.int64(row).astype("<i8").tobytes())
            self._missing = missing

    def said(self) -> str:
        """The three digests, parted by spaces."""
        parts = (self._nulls, self._lengths, self._content)
        return " ".join(part.hexdigest() for part in parts)


def _texts(values: list[Any]) -> tuple[bytes, bytes]:
    """Lengths and content of texts, or of bytes."""
    parts = values if all(map(_is_text, values)) else None
    if parts is not None:
        lengths = np.fromiter(map(len, parts), dtype="<i8", count=len(parts))
        return lengths.tobytes(), "".join(parts).encode()
    packed = [part.encode() if isinstance(part, str) else bytes(part) for part in values]
    lengths = np.fromiter(map(len, packed), dtype="<i8", count=len(packed))
    return lengths.tobytes(), b"".join(packed)


def _is_text(value: object) -> bool:
    return type(value) is str
