"""Which OpenPGP keys does a file of a device hold: the secret half, a revocation, the public half?

Armoured blocks, binary packets (``secring.gpg``, ``pubring.gpg``), key boxes (``pubring.kbx``) and
the revocation certificates that GnuPG lays beside a key of its own making. A certificate is known
by its full fingerprint. A secret key of which only the name was kept (a stub) is none. No
passphrase is asked for, and nothing of a secret key is kept.

One row per certificate or revocation, in the order of the file.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pysequoia.packet import Packet, PacketPile, SignatureType, Tag

from filiere.errors import ImportRefusedError
from filiere.model.codes import Fate
from filiere.model.market import KeyFile
from filiere.model.record import Category
from filiere.reader import Declared, Fact, Limit, Place, Row
from filiere.received import Received
from filiere.wording import Words

_say = Words(__name__)

LARGEST = 64 << 20
"""Bytes of the largest file of keys that is read: it is read at once."""

SECRET, REVOCATION, PUBLIC = "secret", "revocation", "public"

_BEGINS = re.compile(
    rb"^:?-----BEGIN PGP (?:PUBLIC KEY BLOCK|PRIVATE KEY BLOCK|SIGNATURE)-----", re.MULTILINE
)
_HEAD = re.compile(
    rb"^:?(-----BEGIN PGP (PUBLIC KEY BLOCK|PRIVATE KEY BLOCK|SIGNATURE)-----)[ \t\r]*$",
    re.MULTILINE,
)
_SIGNED = re.compile(rb"^-----BEGIN PGP (?:SIGNED )?MESSAGE-----", re.MULTILINE)
_FINGERPRINT = re.compile(rb"^\s*([0-9A-F]{40}|[0-9A-F]{64})\s*$", re.MULTILINE)
_PACKETS = (0x94, 0x95, 0x98, 0x99, 0xC5, 0xC6)
"""First bytes of a secret or public key as binary packets, in the old and the new form."""
_FIRST = frozenset(bytes([each]) for each in _PACKETS)
_BOX = b"KBXf"
_CERTIFICATES = (Tag.PublicKey, Tag.SecretKey)
_SECRETS = (Tag.SecretKey, Tag.SecretSubkey)
_STUB = re.compile(rb"GNU[\x01\x02]")
"""What GnuPG writes in the place of a secret half that is not there, or is on a card."""


@dataclass(frozen=True, slots=True)
class _Part:
    """One stretch of the file that holds packets."""

    packets: bytes
    at: int
    hint: str = ""
    """The fingerprint that stands in the text before it, where one does."""


def recognises(source: Received) -> bool:
    """By the packets; a signed message, or a signature that revokes nothing, is no file of keys."""
    head = source.head
    if source.is_archive or head == b"" or source.size > LARGEST:
        return False
    if head[8:12] == _BOX:
        return True
    if head[0] in _PACKETS:
        return any(len(_keys(part)) > 0 for part in _parts(source))
    if _BEGINS.search(head) is None or _SIGNED.search(head) is not None:
        return False
    lines = head.split(b"\n", 1)[0]
    if b"," in lines or lines.lstrip().startswith((b"{", b"<", b"[", b"INSERT", b"CREATE")):
        return False  # a table or a page in which a key was pasted
    return any(len(_keys(part)) > 0 for part in _parts(source))


def begins(first: bytes) -> bool:
    """Whether the first bytes of a file of a phone may be those of a file of keys."""
    return first[8:12] == _BOX or first[:1] in _FIRST or _BEGINS.search(first) is not None


def read(source: Received, _declared: Declared) -> Iterator[Row | Fact | Limit]:
    """Every certificate and revocation of the file, then how many parts are none."""
    seen = lost = 0
    for part in _parts(source):
        found = _keys(part)
        lost += len(found) == 0
        for fingerprint, holds in found:
            seen += 1
            place = Place(key=f"{fingerprint}-{holds}", at=part.at)
            record = KeyFile(fingerprint=fingerprint, holds=holds)
            raw = f"{holds}: {fingerprint}"  # nothing of a secret key is kept
            yield Row(place, (record,), fate=Fate.RECORD, raw=raw, category=Category.FILES)
    if seen == 0:
        raise ImportRefusedError(_say("no-key", name=source.name))
    if lost > 0:
        yield Limit(_say("lost", name=source.name, count=lost))


def _parts(source: Received) -> Iterator[_Part]:
    with source.open() as stream:
        content = stream.read(LARGEST)
    if content[8:12] == _BOX:
        yield from _boxed(content)
    elif content[0] in _PACKETS:
        yield _Part(content, 0)
    else:
        yield from _armoured(content, source.name)


def _armoured(content: bytes, name: str) -> Iterator[_Part]:
    """Blocks with their ends, in one pass: heads alone cost no more than their length."""
    before = 0
    gone: set[bytes] = set()
    for match in _HEAD.finditer(content):
        end = b"\n-----END PGP " + match[2] + b"-----"
        if match.start() < before or end in gone:
            continue
        found = content.find(end, match.end())
        if found < 0:
            gone.add(end)
            continue
        hints = _FINGERPRINT.findall(content, before, match.start())
        hint = hints[-1].decode() if len(hints) > 0 else _named(name)
        before = found + len(end)
        yield _Part(content[match.start(1) : before], match.start(), hint)


def _named(name: str) -> str:
    """The fingerprint that GnuPG gives as a name to a file of revocation."""
    match = re.search(r"(?:^|/)openpgp-revocs\.d/([0-9A-F]{40}|[0-9A-F]{64})\.rev$", name)
    return "" if match is None else match[1]


def _boxed(content: bytes) -> Iterator[_Part]:
    """Blobs of a key box: each has its length, its type, and where its packets begin."""
    place = 0
    while place + 16 <= len(content):
        size = int.from_bytes(content[place : place + 4], "big")
        if size < 16:
            return
        blob = content[place : place + size]
        if blob[4] == 2:  # OpenPGP; 1 is the head of the box, 3 is X.509
            start = int.from_bytes(blob[8:12], "big")
            length = int.from_bytes(blob[12:16], "big")
            yield _Part(blob[start : start + length], place)
        place += size


def _keys(part: _Part) -> list[tuple[str, str]]:
    return held_in(part.packets, part.hint)


def held_in(content: bytes, hint: str = "") -> list[tuple[str, str]]:
    """Fingerprints of the certificates of packets or of one armoured block, and what is held.

    Args:
        content: Binary packets, or one block with its ends.
        hint: The fingerprint that a revocation by itself is said to be of.

    Returns:
        ``secret``, ``revocation`` or ``public`` by full fingerprint; nothing where it is broken.
    """
    try:
        return list(_told(list(PacketPile.from_bytes(content)), hint).items())
    except (RuntimeError, ValueError):
        return []


def _told(packets: Sequence[Packet], hint: str) -> dict[str, str]:
    held: dict[str, str] = {}
    primary = ""
    for packet in packets:
        if packet.tag in _CERTIFICATES:
            primary = (packet.fingerprint or "").upper()
        if primary == "":
            fingerprint = _revokes(packet, hint)
            if fingerprint != "":
                held.setdefault(fingerprint, REVOCATION)
        elif packet.tag in _SECRETS and not _STUB.search(packet.body):
            held[primary] = SECRET
        elif packet.tag in _CERTIFICATES:
            held.setdefault(primary, PUBLIC)  # a stub tells no more than the public half
    return held


def _revokes(packet: Packet, hint: str) -> str:
    """The certificate that a revocation by itself is of; '' where the packet is none."""
    if packet.tag != Tag.Signature or packet.signature_type != SignatureType.KeyRevocation:
        return ""
    told = (packet.issuer_fingerprint or "").upper()
    return told or hint
