"""What is the Keccak-256 digest of some bytes, as Ethereum and Monero use it?

The original padding of the competition, not that of SHA-3 (FIPS 202), which ``hashlib`` has and
which gives other digests. Some hundred bytes at a time are hashed here; speed is no aim.
"""

_ROUNDS = 24
_MASK = (1 << 64) - 1
_RATE = 136
"""Bytes absorbed at a time: 200 less twice the 32 of the digest."""


def _constants() -> tuple[int, ...]:
    """The constants of the rounds, from the shift register that defines them."""
    register, found = 1, []
    for _ in range(_ROUNDS):
        constant = 0
        for bit in range(7):
            if register & 1:
                constant |= 1 << ((1 << bit) - 1)
            register <<= 1
            if register & 0x100:
                register ^= 0x171
        found.append(constant)
    return tuple(found)


_CONSTANTS = _constants()


def _left(value: int, by: int) -> int:
    return ((value << by) | (value >> (64 - by))) & _MASK if by else value


def _permuted(state: list[int]) -> list[int]:
    """The state (25 words, column by column within each row) after all rounds."""
    for constant in _CONSTANTS:
        parity = [
            state[x] ^ state[x + 5] ^ state[x + 10] ^ state[x + 15] ^ state[x + 20]
            for x in range(5)
        ]
        mixed = [parity[(x - 1) % 5] ^ _left(parity[(x + 1) % 5], 1) for x in range(5)]
        state = [word ^ mixed[at % 5] for at, word in enumerate(state)]
        moved = [0] * 25
        moved[0] = state[0]
        x, y = 1, 0
        for step in range(24):
            turned = _left(state[x + 5 * y], (step + 1) * (step + 2) // 2 % 64)
            x, y = y, (2 * x + 3 * y) % 5
            moved[x + 5 * y] = turned
        state = [
            moved[at] ^ (~moved[row + (at + 1) % 5] & moved[row + (at + 2) % 5] & _MASK)
            for row in range(0, 25, 5)
            for at in range(row, row + 5)
        ]
        state[0] ^= constant
    return state


def keccak256(content: bytes) -> bytes:
    """The 32 bytes of the digest."""
    short = _RATE - len(content) % _RATE
    padding = b"\x81" if short == 1 else b"\x01" + bytes(short - 2) + b"\x80"
    padded = content + padding
    state = [0] * 25
    for first in range(0, len(padded), _RATE):
        for word in range(_RATE // 8):
            at = first + 8 * word
            state[word] ^= int.from_bytes(padded[at : at + 8], "little")
        state = _permuted(state)
    return b"".join(word.to_bytes(8, "little") for word in state[:4])
