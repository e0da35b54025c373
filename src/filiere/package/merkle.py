"""How can a row be shown, or withheld, and still be proved to belong to a file as received?

Each physical row has a leaf: SHA-256 of a zero byte, its own salt and its bytes. Leaves are paired
up to one root (an odd one goes up alone); a node is SHA-256 of a one byte and its two children. The
salt of a row follows from a key of the case: with the key all leaves can be computed anew, without
it a withheld row cannot be guessed from its leaf, short as a phone number is.
"""

import hashlib
import hmac
from collections.abc import Iterable, Sequence

EMPTY = hashlib.sha256(b"\x02").digest()
"""Root of no rows."""


def salt_key(secret: str) -> bytes:
    """Key of the salts of a case, from its key of pseudonyms."""
    return hmac.digest(secret.encode(), b"salt of rows 1", "sha256")


def salt(key: bytes, source_sha256: str, row: int) -> bytes:
    """Salt of one physical row (1-based)."""
    return hashlib.sha256(key + bytes.fromhex(source_sha256) + row.to_bytes(8, "big")).digest()


def leaf(salted: bytes, content: bytes) -> bytes:
    """Leaf of one row."""
    return hashlib.sha256(b"\x00" + salted + content).digest()


def leaves(key: bytes, source_sha256: str, rows: Iterable[bytes]) -> list[bytes]:
    """Leaves of a file, in the order of its rows."""
    return [
        leaf(salt(key, source_sha256, row), content) for row, content in enumerate(rows, start=1)
    ]


def root(found: Sequence[bytes]) -> bytes:
    """Root of the tree over leaves in order."""
    level = list(found)
    if len(level) == 0:
        return EMPTY
    while len(level) > 1:
        above = [
            hashlib.sha256(b"\x01" + left + right).digest()
            for left, right in zip(level[0::2], level[1::2], strict=False)
        ]
        if len(level) % 2 == 1:
            above.append(level[-1])
        level = above
    return level[0]
