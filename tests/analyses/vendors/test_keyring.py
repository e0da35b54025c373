"""Blocks as markets keep them, pasted, cut and altered: never a traceback, never too much."""

import random

from pysequoia import ArmorKind, Cert, armor
from tests.analyses.vendors.shelves import HOLDERS

from filiere.analyses.vendors.keyring import Verified, Why, blocks_in, keyring, without_blocks

ONE, TWO = HOLDERS[:2]


def altered(content: bytes, dice: random.Random) -> bytes:
    """The content with some bytes changed, left out, put in or cut off."""
    found = bytearray(content)
    for _ in range(dice.choice([1, 2, 5, 20])):
        place = dice.randrange(len(found))
        match dice.randrange(4):
            case 0:
                found[place] = dice.randrange(256)
            case 1:
                del found[place : place + dice.randrange(1, 30)]
            case 2:
                found[place:place] = dice.randbytes(dice.randrange(1, 10))
            case _:
                del found[max(place, 1) :]
        found = found or bytearray(b"x")
    return bytes(found)


def test_no_altered_block_breaks_it() -> None:
    dice = random.Random(5)
    whole = bytes(Cert.from_bytes(ONE["key"].encode()))
    text = ONE["texts"]["both"]
    ring = keyring([ONE["key"]])
    for _ in range(600):
        block = armor(altered(whole, dice), ArmorKind.PublicKey)
        assert len(list(keyring([block]).read(text))) == 1
        for read in ring.read(altered(text.encode(), dice).decode("latin-1")):
            assert isinstance(read, Why) or read.certificate == ONE["fingerprint"]


def test_only_what_verifies_is_signed() -> None:
    (read,) = keyring([ONE["key"]]).read(f"before\n{ONE['texts']['both']}\nafter")
    assert isinstance(read, Verified)
    assert "before" not in read.text
    assert "after" not in read.text
    assert read.certificate == ONE["fingerprint"] != read.key


def test_each_block_of_a_cell_is_verified_by_itself() -> None:
    ring = keyring([ONE["key"], TWO["key"]])
    both = ONE["texts"]["first"] + "\n" + TWO["texts"]["first"]
    assert [each.certificate for each in ring.read(both) if isinstance(each, Verified)] == [
        ONE["fingerprint"],
        TWO["fingerprint"],
    ]


def test_copies_of_a_certificate_are_one() -> None:
    ring = keyring([ONE["key"], "\n" + ONE["key"], TWO["key"] + ONE["key"]])
    assert set(ring.certificates) == {ONE["fingerprint"], TWO["fingerprint"]}
    assert ring.unread == 0
    assert keyring(["no block at all"]).unread == 1


def test_heads_without_an_end_cost_no_more_than_their_length() -> None:
    heads = "-----BEGIN PGP SIGNED MESSAGE-----\n-----BEGIN PGP PUBLIC KEY BLOCK-----\n" * 50_000
    assert list(keyring([]).read(heads)) == [Why.ALTERED]
    assert blocks_in(heads) == []
    assert without_blocks(heads) == heads


def test_what_is_armoured_is_no_text() -> None:
    assert without_blocks(f"a\n{ONE['key']}b\n{ONE['texts']['both']}c").split() == ["a", "b", "c"]
    assert blocks_in(f"a\n{ONE['key']}\nb\n{TWO['key']}") == [
        ONE["key"].rstrip("\n"),
        TWO["key"].rstrip("\n"),
    ]
