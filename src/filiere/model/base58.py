"""Which bytes does a text in base 58 stand for, and does its checksum hold?

Two ways of writing share the alphabet: Bitcoin's, one large number with a double SHA-256 checksum,
and Monero's, blocks of eight bytes in eleven characters with a Keccak checksum.
"""

import hashlib

from filiere.model.keccak import keccak256

ALPHABET = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"
_VALUES = {char: value for value, char in enumerate(ALPHABET)}
_BLOCK = (0, 2, 3, 5, 6, 7, 9, 10, 11)
"""Characters in which Monero writes a block of so many bytes."""


def _number(text: str) -> int | None:
    value = 0
    for char in text:
        digit = _VALUES.get(char)
        if digit is None:
            return None
        value = value * 58 + digit
    return value


def checked(text: str) -> bytes | None:
    """The bytes without the checksum of four; None where it does not hold."""
    number = _number(text)
    if number is None or len(text) > 128:
        return None
    zeros = len(text) - len(text.lstrip("1"))
    content = bytes(zeros) + number.to_bytes((number.bit_length() + 7) // 8, "big")
    if len(content) < 5:
        return None
    body, check = content[:-4], content[-4:]
    digest = hashlib.sha256(hashlib.sha256(body).digest()).digest()
    return body if digest[:4] == check else None


def encoded(body: bytes) -> str:
    """The text that ``checked`` reads back."""
    content = body + hashlib.sha256(hashlib.sha256(body).digest()).digest()[:4]
    zeros = len(content) - len(content.lstrip(b"\0"))
    return "1" * zeros + _digits(int.from_bytes(content, "big"))


def _digits(number: int) -> str:
    text = ""
    while number > 0:
        number, digit = divmod(number, 58)
        text = ALPHABET[digit] + text
    return text


def monero_checked(text: str) -> bytes | None:
    """The bytes of a Monero address without their checksum; None where it does not hold."""
    content = b""
    for first in range(0, len(text), 11):
        block = text[first : first + 11]
        number = _number(block)
        size = _BLOCK.index(len(block)) if len(block) in _BLOCK else 0
        if number is None or number >= 1 << (8 * size):
            return None
        content += number.to_bytes(size, "big")
    if len(content) < 5:
        return None
    body, check = content[:-4], content[-4:]
    return body if keccak256(body)[:4] == check else None
