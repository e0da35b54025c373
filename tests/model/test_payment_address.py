"""Addresses are known by their checksum; vectors are those of the standards, or made here."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from stdnum import bitcoin as oracle

from filiere.model import base58, bech32
from filiere.model.keccak import keccak256
from filiere.model.payment_address import Chain, checksummed, found, recognise

KEY = bytes(range(20))


def _monero(body: bytes) -> str:
    """The text of a body as Monero writes it: block by block, each at its fixed width."""
    content = body + keccak256(body)[:4]
    text = ""
    for first in range(0, len(content), 8):
        block = content[first : first + 8]
        number, digits = int.from_bytes(block, "big"), ""
        for _ in range((0, 2, 3, 5, 6, 7, 9, 10, 11)[len(block)]):
            number, digit = divmod(number, 58)
            digits = base58.ALPHABET[digit] + digits
        text += digits
    return text


BTC = base58.encoded(b"\x00" + KEY)
BTC_SCRIPT = base58.encoded(b"\x05" + KEY)
LTC = base58.encoded(b"\x30" + KEY)
TRX = base58.encoded(b"\x41" + KEY)
SEGWIT = bech32.encoded("bc", 0, KEY)
TAPROOT = bech32.encoded("bc", 1, bytes(range(32)))
LTC_SEGWIT = bech32.encoded("ltc", 0, KEY)
XMR = _monero(b"\x12" + bytes(range(64)))
XMR_INTEGRATED = _monero(b"\x13" + bytes(range(72)))
XMR_SUB = _monero(b"\x2a" + bytes(range(64)))
ETH = checksummed("0x" + "abcdef0123" * 4)


@pytest.mark.parametrize(
    ("content", "digest"),
    [
        (b"", "c5d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a470"),
        (b"abc", "4e03657aea45a94fc7d47ba826c8d667c0d1e6e33a64a036ec44f58fa12d6c45"),
    ],
)
def test_keccak_is_that_of_the_competition(content: bytes, digest: str) -> None:
    assert keccak256(content).hex() == digest


def test_a_content_that_fills_its_block_is_padded_once_more() -> None:
    digests = {keccak256(b"a" * size).hex() for size in (135, 136, 137, 271, 272)}
    assert len(digests) == 5
    assert keccak256(b"a" * 135).hex() == (
        "34367dc248bbd832f4e3e69dfaac2f92638bd0bbd18f2912ba4ef454919cf446"
    )


@pytest.mark.parametrize(
    ("text", "chain"),
    [
        (BTC, Chain.BTC), (BTC_SCRIPT, Chain.BTC), (SEGWIT, Chain.BTC), (TAPROOT, Chain.BTC),
        (LTC, Chain.LTC), (LTC_SEGWIT, Chain.LTC), (TRX, Chain.TRX), (XMR, Chain.XMR),
        (XMR_INTEGRATED, Chain.XMR), (XMR_SUB, Chain.XMR), (ETH, Chain.ETH),
        ("BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4", Chain.BTC),  # BIP 173
        ("bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0", Chain.BTC),  # BIP 350
        ("0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed", Chain.ETH),  # EIP-55
        ("0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359", Chain.ETH),
    ],
)  # fmt: skip
def test_an_address_whose_checksum_holds_is_verified(text: str, chain: Chain) -> None:
    address = recognise(text)
    assert address is not None
    assert (address.chain, address.verified) == (chain, True)


def test_the_first_characters_are_those_that_people_know() -> None:
    assert (BTC[0], BTC_SCRIPT[0], LTC[0], TRX[0]) == ("1", "3", "L", "T")
    assert (SEGWIT[:4], TAPROOT[:4], LTC_SEGWIT[:5]) == ("bc1q", "bc1p", "ltc1q")
    assert (XMR[0], XMR_SUB[0], len(XMR), len(XMR_INTEGRATED)) == ("4", "8", 95, 106)


@pytest.mark.parametrize("text", [BTC, BTC_SCRIPT, LTC, TRX, SEGWIT, TAPROOT, LTC_SEGWIT, XMR, ETH])
def test_one_character_wrong_is_no_address(text: str) -> None:
    for place in range(4, len(text)):
        char = "2" if text[place] != "2" else "3"
        altered = text[:place] + char + text[place + 1 :]
        address = recognise(altered)
        assert address is None or not address.verified


def test_ether_in_one_case_is_known_by_its_form_alone() -> None:
    for text in (ETH.lower(), "0x" + ETH[2:].upper()):
        address = recognise(text)
        assert address is not None
        assert (address.chain, address.text, address.verified) == (Chain.ETH, ETH.lower(), False)
    at = next(place for place, char in enumerate(ETH) if char.isalpha() and place > 1)
    wrong = ETH[:at] + ETH[at].swapcase() + ETH[at + 1 :]
    assert recognise(wrong) is None


@pytest.mark.parametrize(
    "text",
    [
        "bc1pw508d6qejxtdg4y5r3zarvaryvqyzf3du",  # BIP 350: wrong length for its checksum
        "bc1q" + SEGWIT[4:].upper(),
        bech32.encoded("tb", 0, KEY),
        base58.encoded(b"\x6f" + KEY),
        base58.encoded(b"\x00" + KEY + b"\x01"),
        "1" * 33,
        "0x" + "g" * 40,
        "",
    ],
)
def test_what_is_of_no_such_chain_is_no_address(text: str) -> None:
    assert recognise(text) is None


def test_a_version_one_with_the_old_checksum_is_no_address() -> None:
    # BIP 350 lists it among the invalid ones: bech32 instead of bech32m
    assert recognise("bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqh2y7hd") is None


def test_addresses_are_found_in_running_text() -> None:
    text = f"paie en btc: {SEGWIT}, ou bitcoin:{BTC}?amount=0.01 ou USDT ({TRX}). {XMR[:-1]}x"
    assert [(a.text, text[a.start : a.end]) for a in found(text)] == [
        (SEGWIT, SEGWIT), (BTC, BTC), (TRX, TRX)
    ]  # fmt: skip


def test_an_address_inside_a_longer_word_is_none() -> None:
    assert list(found(f"a{BTC} {BTC}b {ETH}0")) == []


@given(st.binary(min_size=20, max_size=20), st.sampled_from([b"\x00", b"\x05"]))
def test_our_own_agrees_with_the_library_on_the_old_forms(key: bytes, version: bytes) -> None:
    text = base58.encoded(version + key)
    assert oracle.is_valid(text)
    assert recognise(text) is not None


@given(st.binary(min_size=20, max_size=20))
def test_our_own_agrees_with_the_library_on_version_zero(key: bytes) -> None:
    assert oracle.is_valid(bech32.encoded("bc", 0, key))


@given(st.binary(min_size=1, max_size=72))
def test_monero_blocks_read_back(body: bytes) -> None:
    assert base58.monero_checked(_monero(body)) == body


@given(st.text(max_size=120))
def test_whatever_is_found_stands_there_and_is_recognised(text: str) -> None:
    for address in found(text + f" {BTC} " + text):
        assert recognise((text + f" {BTC} " + text)[address.start : address.end]) is not None
