"""Is a text the address of a crypto-currency, of which one, and does its checksum say so?

A checksum proves that the address was typed whole, and nothing else: not that it was ever used, nor
by whom. An Ethereum address in one case carries no checksum: it is known by its form alone and is
marked not verified. The same text serves other chains of its family (BNB, Polygon).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from filiere.model import base58, bech32
from filiere.model.keccak import keccak256


class Chain(StrEnum):
    """The currency of an address."""

    BTC = "BTC"
    LTC = "LTC"
    TRX = "TRX"
    XMR = "XMR"
    ETH = "ETH"


@dataclass(frozen=True, slots=True)
class Address:
    """One address: ``text`` as its chain writes it, ``start`` and ``end`` in the text searched."""

    chain: Chain
    text: str
    verified: bool
    start: int = 0
    end: int = 0


_BASE58 = {0x00: Chain.BTC, 0x05: Chain.BTC, 0x30: Chain.LTC, 0x32: Chain.LTC, 0x41: Chain.TRX}
"""Chain by the first byte; a Litecoin address of the old form 3… cannot be told from Bitcoin's."""

_BECH32 = {"bc": Chain.BTC, "ltc": Chain.LTC}

_MONERO = {18: 65, 19: 73, 42: 65}
"""Bytes of an address by its first: standard, with a payment id, of a sub-account."""

_CANDIDATE = re.compile(
    r"(?<![0-9A-Za-z])"
    r"(0x[0-9a-fA-F]{40}|(?:bc|ltc|BC|LTC)1[0-9A-Za-z]{6,87}|[1-9A-HJ-NP-Za-km-z]{25,110})"
    r"(?![0-9A-Za-z])"
)


def recognise(text: str) -> Address | None:
    """The address that the whole of a text is, None where it is none."""
    text = text.strip()
    if re.fullmatch(r"0x[0-9a-fA-F]{40}", text) is not None:
        return _ethereum(text)
    segregated = bech32.witness(text)
    if segregated is not None:
        chain = _BECH32.get(segregated[0])
        return None if chain is None else Address(chain, text.lower(), verified=True)
    if len(text) in {95, 106}:
        body = base58.monero_checked(text)
        known = body is not None and _MONERO.get(body[0]) == len(body)
        return Address(Chain.XMR, text, verified=True) if known else None
    content = base58.checked(text)
    if content is None or len(content) != 21 or content[0] not in _BASE58:
        return None
    return Address(_BASE58[content[0]], text, verified=True)


def _ethereum(text: str) -> Address | None:
    digits = text[2:]
    if digits in {digits.lower(), digits.upper()}:
        return Address(Chain.ETH, "0x" + digits.lower(), verified=False)
    return Address(Chain.ETH, text, verified=True) if checksummed(text) == text else None


def checksummed(text: str) -> str:
    """An Ethereum address in the mixed case that carries its checksum (EIP-55)."""
    digits = text[2:].lower()
    digest = keccak256(digits.encode()).hex()
    return "0x" + "".join(
        char.upper() if int(nibble, 16) > 7 else char
        for char, nibble in zip(digits, digest, strict=False)
    )


def found(text: str) -> Iterator[Address]:
    """Every address that stands in a text, in its order."""
    for candidate in _CANDIDATE.finditer(text):
        address = recognise(candidate[1])
        if address is not None:
            yield Address(
                address.chain, address.text, address.verified, candidate.start(1), candidate.end(1)
            )
