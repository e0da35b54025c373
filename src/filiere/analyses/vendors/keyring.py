"""Which OpenPGP certificates does the case hold, and what do they say of a signed text?

A certificate is known by its full fingerprint, never by a key id or a user id, which anyone may
choose. All copies of one certificate are merged before anything is verified: one that was withdrawn
on one page is withdrawn on all. A revocation that stands by itself is merged with its certificate.

Only the bytes that the verification returns are signed; what stands before and after a block is
not. Blocks of one cell are verified one by one: of several, the library reads the first alone.
"""

import re
import warnings
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from pysequoia import Cert, Sig, verify
from pysequoia.packet import (
    HashAlgorithm,
    Packet,
    PacketPile,
    PublicKeyAlgorithm,
    SignatureType,
    Tag,
)

_HEAD = re.compile(r"^-----BEGIN PGP ([A-Z ]{1,30})-----[ \t\r]*$", re.MULTILINE)
_ANYWHERE = re.compile(r"-----BEGIN PGP ([A-Z ]{1,30})-----")
_KEYS = {kind: f"\n-----END PGP {kind}-----" for kind in ("PUBLIC KEY BLOCK", "PRIVATE KEY BLOCK")}
_TEXTS = {
    "SIGNED MESSAGE": "\n-----END PGP SIGNATURE-----",
    "MESSAGE": "\n-----END PGP MESSAGE-----",
}
_SIGNATURES = {"SIGNATURE": "\n-----END PGP SIGNATURE-----"}
_EVERY = {**_KEYS, **_TEXTS, **_SIGNATURES}
"""By what each kind of block ends."""

_OF_KEYS = (Tag.PublicKey, Tag.PublicSubkey, Tag.SecretKey, Tag.SecretSubkey)

_WEAK = (HashAlgorithm.MD5, HashAlgorithm.SHA1, HashAlgorithm.RipeMD)
_OLD_VERSION = 3


class Why(StrEnum):
    """Why a text that looks signed counts for nothing."""

    NO_CERTIFICATE = "no_certificate"
    """The case holds no certificate of the key that it names."""
    POLICY = "policy"
    """Signed by means that are no longer relied on; it cannot be checked today."""
    WITHDRAWN = "withdrawn"
    """Its key was revoked, or had expired when the text was signed."""
    ALTERED = "altered"
    """Not what was signed: altered, wrapped anew, or no signed text at all."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Verified:
    """What is signed in a text, and under which certificate."""

    text: str
    certificate: str
    """Full fingerprint, in capitals."""
    key: str
    """Full fingerprint of the key or sub-key that signed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Keyring:
    """Certificates of the case, by full fingerprint, copies merged."""

    certificates: Mapping[str, Cert]
    of_key: Mapping[str, frozenset[str]]
    """Certificates by the fingerprint, and by the key id, of each of their keys and sub-keys."""
    unread: int
    """Blocks that are no certificate."""

    def of(self, fingerprint: str) -> str:
        """The certificate of a key or sub-key; itself where none, or several, claim it."""
        found = self.of_key.get(fingerprint, frozenset())
        return next(iter(found)) if len(found) == 1 else fingerprint

    def read(self, text: str) -> Iterator[Verified | Why]:
        """Each signed block of a text: what is signed in it and by whom, or why nothing is."""
        blocks = [text[start:end] for start, end in _stretches(text, _TEXTS)]
        for block in blocks or [text]:
            yield from self._read(block)

    def _read(self, block: str) -> Iterator[Verified | Why]:
        try:
            found = verify(bytes=block.encode(), store=self._asked)
        except (RuntimeError, ValueError):
            yield self._why(block)
            return
        signed = (found.bytes or b"").decode("utf-8", "replace")
        for each in found.valid_sigs:
            yield Verified(
                text=signed,
                certificate=str(each.certificate).upper(),
                key=str(each.signing_key).upper(),
            )

    def _asked(self, ids: Sequence[str]) -> list[Cert]:
        held = {name for each in ids for name in self.of_key.get(each.upper(), ())}
        return [self.certificates[name] for name in sorted(held)]

    def _why(self, block: str) -> Why:
        start, end = next(_stretches(block, _SIGNATURES), (0, 0))
        try:
            signature = Sig.from_bytes(block[start:end].encode()) if end > 0 else None
        except (RuntimeError, ValueError):
            signature = None
        if signature is None:
            return Why.ALTERED
        issuer = said(signature, "issuer_fingerprint") or said(signature, "issuer_key_id") or ""
        held = self._asked([str(issuer)])
        if len(held) == 0:
            return Why.NO_CERTIFICATE
        old = (said(signature, "version") or 0) <= _OLD_VERSION
        if old or said(signature, "hash_algorithm") in _WEAK:
            return Why.POLICY
        for certificate in held:
            if said(certificate, "is_revoked") or _expired(certificate, signature):
                return Why.WITHDRAWN
            if _outdated(certificate):
                return Why.POLICY
        return Why.ALTERED


def _expired(certificate: Cert, signature: Sig) -> bool:
    end, made = said(certificate, "expiration"), said(signature, "created")
    return end is not None and made is not None and made >= end


def _outdated(certificate: Cert) -> bool:
    """Whether the certificate itself rests on what is no longer relied on."""
    packets = _packets(_bytes(certificate))
    keys = [each for each in packets if said(each, "tag") in _OF_KEYS]
    binding = [each for each in packets if said(each, "tag") == Tag.Signature]
    if any(said(each, "key_algorithm") == PublicKeyAlgorithm.DSA for each in keys):
        return True
    return len(binding) > 0 and all(said(each, "hash_algorithm") in _WEAK for each in binding)


def blocks_in(text: str) -> list[str]:
    """Blocks of keys that stand in a text."""
    return [text[start:end] for start, end in _stretches(text, _KEYS)]


def revocations_pasted(text: str) -> list[str]:
    """Blocks of a text in which a revocation may stand by itself."""
    return [text[start:end] for start, end in _stretches(text, _SIGNATURES)]


def signed_in(text: str) -> bool:
    """Whether a text holds a block that looks signed."""
    return next(_stretches(text, _TEXTS), None) is not None


def without_blocks(text: str) -> str:
    """The text without what is armoured in it: letters of a key are nobody's address."""
    kept: list[str] = []
    place = 0
    for start, end in _stretches(text, _EVERY, _ANYWHERE):
        kept.append(text[place:start])
        place = end
    return "\n".join([*kept, text[place:]])


def _stretches(
    text: str, ends: Mapping[str, str], head: re.Pattern[str] = _HEAD
) -> Iterator[tuple[int, int]]:
    """Where blocks of these kinds begin and end; a text of heads alone costs no more than one."""
    place = 0
    gone: set[str] = set()
    for match in head.finditer(text):
        end = ends.get(match[1], "")
        if match.start() < place or end == "" or end in gone:
            continue
        found = text.find(end, match.end())
        if found < 0:
            gone.add(end)
            continue
        place = found + len(end)
        yield match.start(), place


def certificates_in(block: str) -> list[Cert]:
    """Certificates of one or more blocks; none where they are none."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # a secret key that somebody pasted
        try:
            found = list(Cert.split_bytes(block.encode()))
        except (RuntimeError, ValueError):
            return []
    return [each for each in found if said(each, "fingerprint") is not None]


def revocations_in(block: str) -> list[Packet]:
    """Revocations that stand in a block without their certificate."""
    packets = _packets(block.encode())
    if any(said(each, "tag") != Tag.Signature for each in packets):
        return []
    return [each for each in packets if said(each, "signature_type") == SignatureType.KeyRevocation]


def _packets(content: bytes) -> list[Packet]:
    """The packets of a block; none where they are none."""
    try:
        return list(PacketPile.from_bytes(content))
    except (RuntimeError, ValueError):
        return []


def _bytes(certificate: Cert) -> bytes:
    """Its packets; nothing where the library cannot write what it read."""
    try:
        return bytes(certificate)
    except (RuntimeError, ValueError):
        return b""


def said(packet: Packet | Sig | Cert, what: str) -> Any:  # noqa: ANN401 -- of what is asked
    """What a packet says of itself; None where it says what the library does not know."""
    try:
        return getattr(packet, what)
    except (RuntimeError, ValueError):
        return None


def name_of(certificate: Cert) -> str:
    """Its full fingerprint, in capitals."""
    return str(certificate.fingerprint).upper()


def keyring(blocks: Iterable[str]) -> Keyring:
    """The certificates of blocks as they were pasted, copies merged."""
    held: dict[str, Cert] = {}
    loose: list[Packet] = []
    unread = 0
    for block in dict.fromkeys(blocks):
        found = certificates_in(block)
        alone = revocations_in(block) if len(found) == 0 else []
        unread += len(found) == 0 and len(alone) == 0
        loose += alone
        for each in found:
            name = name_of(each)
            held[name] = _merged(held[name], each) if name in held else each
    for revocation in loose:
        name = (said(revocation, "issuer_fingerprint") or "").upper()
        if name in held:
            held[name] = _withdrawn(held[name], revocation)
    of_key: dict[str, set[str]] = {}
    for name, certificate in held.items():
        for packet in _packets(_bytes(certificate)):
            if said(packet, "tag") in _OF_KEYS:
                for told in (said(packet, "fingerprint"), said(packet, "key_id")):
                    if told is not None:
                        of_key.setdefault(str(told).upper(), set()).add(name)
    return Keyring(
        certificates=held,
        of_key={key: frozenset(names) for key, names in of_key.items()},
        unread=unread,
    )


def _merged(one: Cert, other: Cert) -> Cert:
    try:
        return one.merge(other)
    except (RuntimeError, ValueError):
        return one


def _withdrawn(certificate: Cert, revocation: Packet) -> Cert:
    try:
        return Cert.from_bytes(bytes(certificate) + bytes(revocation))
    except (RuntimeError, ValueError):
        return certificate
