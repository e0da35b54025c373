"""How can a row be shown, or withheld, and still be proved to belong to a file as received?

Each physical row has a leaf: SHA-256 of a zero byte, its own salt and its bytes. Leaves are paired
up to one root (an odd one goes up alone); a node is SHA-256 of a one byte and its two children.

Without its salt a withheld row cannot be guessed from its leaf, short as a phone number is. The
salts of a file are the leaves of a second tree, from the top down: each seed gives two, by SHA-256
of a byte that tells left from right. So the salts of all rows but a few are given by a few seeds,
from which those of the few do not follow. The seed at the top comes from a secret of the case.
"""

import hashlib
import hmac
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

WIDTH = 32
"""Bytes of a leaf."""

EMPTY = hashlib.sha256(b"\x02").digest()
"""Root of no rows."""


@dataclass(frozen=True, slots=True)
class Seed:
    """Salts of the rows ``first`` to ``first + 2^level`` (exclusive, 0-based), in one value."""

    level: int
    first: int
    value: bytes

    def halves(self) -> tuple["Seed", "Seed"]:
        """The two of which it is made."""
        level = self.level - 1
        return (
            Seed(level, self.first, hashlib.sha256(b"\x03" + self.value).digest()),
            Seed(level, self.first + (1 << level), hashlib.sha256(b"\x04" + self.value).digest()),
        )


LEVELS = 40
"""Depth of the tree of salts: more rows than a file can have."""


def top(secret: str, file: int) -> Seed:
    """The seed of all salts of a file, from the secret of the case and the file's number."""
    value = hmac.digest(secret.encode(), f"salts of rows 2: {file}".encode(), "sha256")
    return Seed(LEVELS, 0, value)


def given(seed: Seed, rows: int, withheld: Iterable[int]) -> list[Seed]:
    """The fewest seeds that give the salts of all rows but those withheld (1-based)."""
    return list(_given(seed, rows, sorted(row - 1 for row in withheld)))


def _given(seed: Seed, rows: int, withheld: Sequence[int]) -> Iterator[Seed]:
    if seed.first >= rows:
        return
    if len(withheld) == 0:
        yield seed
    elif seed.level > 0:
        left, right = seed.halves()
        yield from _given(left, rows, [row for row in withheld if row < right.first])
        yield from _given(right, rows, [row for row in withheld if row >= right.first])


def salts(seeds: Iterable[Seed]) -> Iterator[tuple[int, bytes]]:
    """Each row (1-based) of which a seed is given, with its salt, in order; it hardly ends."""
    stack = sorted(seeds, key=lambda seed: seed.first, reverse=True)
    while stack:
        seed = stack.pop()
        if seed.level == 0:
            yield seed.first + 1, seed.value
        else:
            left, right = seed.halves()
            stack += [right, left]


def salt(seed: Seed, row: int) -> bytes:
    """Salt of one physical row (1-based)."""
    while seed.level > 0:
        left, right = seed.halves()
        seed = left if row - 1 < right.first else right
    return seed.value


def leaf(salted: bytes, content: bytes) -> bytes:
    """Leaf of one row."""
    return hashlib.sha256(b"\x00" + salted + content).digest()


def leaves(
    seeds: Iterable[Seed], rows: Iterable[bytes], withheld: Mapping[int, bytes] | None = None
) -> list[bytes]:
    """Leaves of a file, in the order of its rows; of rows withheld, they are given.

    Raises:
        ValueError: a row is neither withheld nor has it a salt.
    """
    salted = salts(seeds)
    found: list[bytes] = []
    for row, content in enumerate(rows, start=1):
        if withheld is not None and row in withheld:
            found.append(withheld[row])
            continue
        place, own = next(salted, (0, b""))
        if place != row:
            raise ValueError(row)
        found.append(leaf(own, content))
    return found


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
