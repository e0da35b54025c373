"""How do a million points travel to a page without one object per point?

As arrays of fixed width behind a head that says where each begins: the page lays its own typed
arrays over the bytes and reads nothing twice. Little-endian; every array begins at a multiple of 8.
"""

import json
from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from filiere.wording import Words

_say = Words(__name__)


MAGIC = b"FLB1"
ALIGNED = 8

TYPES = {"u8": "<u1", "u16": "<u2", "u32": "<u4", "i32": "<i4", "f32": "<f4"}
"""Type as the head names it, and as numpy does."""

Column = tuple[str, NDArray[np.generic]]
"""Type and values of one array."""


def pack(what: str, arrays: Mapping[str, Column], meta: Mapping[str, object]) -> bytes:
    """One buffer.

    Args:
        what: What the buffer holds, for whoever reads the head.
        arrays: Name to (type, values); a value that its type cannot hold is an OverflowError.
        meta: What else the head carries, as JSON.
    """
    encoded = {name: _encoded(name, kind, values) for name, (kind, values) in arrays.items()}
    offsets = dict.fromkeys(encoded, 0)
    length = 0
    while True:  # the head's length decides the offsets, and their digits its length
        described = [
            {"name": name, "type": arrays[name][0], "length": len(arrays[name][1]), "at": at}
            for name, at in offsets.items()
        ]
        head = json.dumps(
            {"what": what, "meta": meta, "arrays": described},
            ensure_ascii=False,
            separators=(",", ":"),
            allow_nan=False,
        ).encode()
        head += b" " * (-len(head) % ALIGNED)
        if len(head) <= length:
            head += b" " * (length - len(head))
            break
        length = len(head)
        at = 8 + length
        for name, values in encoded.items():
            offsets[name] = at
            at += len(values) + -len(values) % ALIGNED
    pieces = [MAGIC, len(head).to_bytes(4, "little"), head]
    for values in encoded.values():
        pieces += [values, bytes(-len(values) % ALIGNED)]
    return b"".join(pieces)


def _encoded(name: str, kind: str, values: NDArray[np.generic]) -> bytes:
    target = np.dtype(TYPES[kind])
    plain = np.ma.filled(values, 0) if isinstance(values, np.ma.MaskedArray) else values
    if target.kind in "ui" and len(plain) > 0:
        limits = np.iinfo(target)
        if int(plain.min()) < limits.min or int(plain.max()) > limits.max:
            raise OverflowError(
                _say("buffers-holds-cannot", name=name, max=int(plain.max()), kind=kind)
            )
    return plain.astype(target).tobytes()
