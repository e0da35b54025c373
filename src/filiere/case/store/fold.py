"""What is the digest of many rows, whatever their number, read a stretch at a time?

Of each column: SHA-256 over its values (little-endian of the column's own width; of text, its
UTF-8), over the lengths of its texts, and over the places of its NULLs. Then SHA-256 over the names
and digests of all columns and the number of rows. It is the same however the rows were parted into
stretches, as long as they come in the same order.
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
        self._columns = {name: (hashlib.sha256(), hashlib.sha256()) for name in names}

    def add(self, held: Held, first: int, last: int) -> None:
        """Add rows ``first`` to ``last`` (exclusive) of a stretch."""
        for name, (shape, content) in self._columns.items():
            values = held[name][first:last]
            if isinstance(values, np.ma.MaskedArray):
                missing = np.ma.getmaskarray(values)
                places = np.flatnonzero(missing) + self.rows
                shape.update(b"N" + places.astype("<i8").tobytes() if len(places) > 0 else b"")
                values = _without(np.ma.getdata(values), missing)
            if values.dtype == object:
                lengths, text = _texts(values.tolist())
                shape.update(lengths)
                content.update(text)
            else:
                content.update(_bytes(values))
        self.rows += last - first

    def hexdigest(self) -> str:
        """The digest of what was added, 64 hex."""
        lines = [f"{self.rows}"]
        lines += [
            f"{name} {shape.hexdigest()} {content.hexdigest()}"
            for name, (shape, content) in self._columns.items()
        ]
        return hashlib.sha256("\n".join(lines).encode()).hexdigest()


def _without(values: NDArray[Any], missing: NDArray[np.bool_]) -> NDArray[Any]:
    """The values with nothing where they are missing: what lies there is the engine's own."""
    nothing: Any = "" if values.dtype == object else values.dtype.type(0)
    return np.where(missing, nothing, values)


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


def _bytes(values: NDArray[Any]) -> bytes:
    return values.astype(values.dtype.newbyteorder("<"), copy=False).tobytes()
