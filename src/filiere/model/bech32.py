"""Does a segregated-witness address hold, and which version of which chain is it of?

BIP 173 (version 0, bech32) and BIP 350 (versions 1 to 16, bech32m): the checksum says which of the
two it is, and a version that comes with the other's checksum is no address.
"""

from collections.abc import Iterable

ALPHABET = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"
_GENERATOR = (0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3)
_PLAIN, _MODIFIED = 1, 0x2BC830A3


def _sum(values: Iterable[int]) -> int:
    check = 1
    for value in values:
        top = check >> 25
        check = (check & 0x1FFFFFF) << 5 ^ value
        for bit in range(5):
            if top >> bit & 1:
                check ^= _GENERATOR[bit]
    return check


def _expanded(prefix: str) -> list[int]:
    return [ord(char) >> 5 for char in prefix] + [0] + [ord(char) & 31 for char in prefix]


def witness(text: str) -> tuple[str, int, bytes] | None:
    """Prefix, version and program of an address; None where it does not hold."""
    if text not in {text.lower(), text.upper()} or not 8 <= len(text) <= 90:
        return None
    prefix, _, data = text.lower().rpartition("1")
    if prefix == "" or len(data) < 7 or any(char not in ALPHABET for char in data):
        return None
    values = [ALPHABET.index(char) for char in data]
    version, check = values[0], _sum(_expanded(prefix) + values)
    if version > 16 or check != (_PLAIN if version == 0 else _MODIFIED):
        return None
    program = _bytes(values[1:-6])
    if program is None or not 2 <= len(program) <= 40:
        return None
    if version == 0 and len(program) not in {20, 32}:
        return None
    return prefix, version, program


def _bytes(values: list[int]) -> bytes | None:
    """Groups of five bits as bytes; None where what is left over is not empty padding."""
    held, bits, found = 0, 0, bytearray()
    for value in values:
        held = (held << 5 | value) & 0xFFF
        bits += 5
        if bits >= 8:
            bits -= 8
            found.append(held >> bits & 0xFF)
    if bits >= 5 or held & ((1 << bits) - 1):
        return None
    return bytes(found)


def encoded(prefix: str, version: int, program: bytes) -> str:
    """The address of a witness program, in lower case."""
    number, bits = int.from_bytes(program, "big"), 8 * len(program)
    short = -bits % 5
    groups = [number << short >> at & 31 for at in range(bits + short - 5, -1, -5)]
    values = [version, *groups]
    goal = _PLAIN if version == 0 else _MODIFIED
    check = _sum(_expanded(prefix) + values + [0] * 6) ^ goal
    values += [check >> 5 * (5 - at) & 31 for at in range(6)]
    return prefix + "1" + "".join(ALPHABET[value] for value in values)
