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

from pysequoia import Cert, Sig, verify
from pysequoia.packet import HashAlgorithm, Packet, PacketPile, PublicKeyAlgorithm, Tag

_BLOCK = re.compile(
    r"^-----BEGIN PGP (PUBLIC|PRIVATE) KEY BLOCK-----\s*?$.*?"
    r"^-----END PGP \1 KEY BLOCK-----\s*?$",
    re.MULTILINE | re.DOTALL,
)
_SIGNED = re.compile(
    r"^-----BEGIN PGP SIGNED MESSAGE-----\s*?$.*?^-----END PGP SIGNATURE-----\s*?$"
    r"|^-----BEGIN PGP MESSAGE-----\s*?$.*?^-----END PGP MESSAGE-----\s*?$",
    re.MULTILINE | re.DOTALL,
)
_SIGNATURE = re.compile(
    r"^-----BEGIN PGP SIGNATURE-----\s*?$.*?^-----END PGP SIGNATURE-----\s*?$",
    re.MULTILINE | re.DOTALL,
)
_ARMOUR = re.compile(r"-----BEGIN PGP [^-]*-----.*?-----END PGP [^-]*-----", re.DOTALL)

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
        blocks = [match[0] for match in _SIGNED.finditer(text)]
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
        made = _SIGNATURE.search(block)
        try:
            signature = Sig.from_bytes(made[0].encode()) if made is not None else None
        except (RuntimeError, ValueError):
            signature = None
        if signature is None:
            return Why.ALTERED
        issuer = signature.issuer_fingerprint or signature.issuer_key_id or ""
        held = self._asked([issuer])
        if len(held) == 0:
            return Why.NO_CERTIFICATE
        if signature.version <= _OLD_VERSION or signature.hash_algorithm in _WEAK:
            return Why.POLICY
        for certificate in held:
            if certificate.is_revoked or _expired(certificate, signature):
                return Why.WITHDRAWN
            if _outdated(certificate):
                return Why.POLICY
        return Why.ALTERED


def _expired(certificate: Cert, signature: Sig) -> bool:
    end, made = certificate.expiration, signature.created
    return end is not None and made is not None and made >= end


def _outdated(certificate: Cert) -> bool:
    """Whether the certificate itself rests on what is no longer relied on."""
    packets = list(PacketPile.from_bytes(bytes(certificate)))
    binding = [each for each in packets if each.tag == Tag.Signature]
    if any(p.key_algorithm == PublicKeyAlgorithm.DSA for p in packets if p.tag in _OF_KEYS):
        return True
    return len(binding) > 0 and all(each.hash_algorithm in _WEAK for each in binding)


def blocks_in(text: str) -> list[str]:
    """Blocks of keys that stand in a text."""
    return [match[0] for match in _BLOCK.finditer(text)]


def signed_in(text: str) -> bool:
    """Whether a text holds a block that looks signed."""
    return _SIGNED.search(text) is not None


def without_blocks(text: str) -> str:
    """The text without what is armoured in it: letters of a key are nobody's address."""
    return _ARMOUR.sub("\n", text)


def certificates_in(block: str) -> list[Cert]:
    """Certificates of one or more blocks; none where they are none."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # a secret key that somebody pasted
        try:
            return list(Cert.split_bytes(block.encode()))
        except (RuntimeError, ValueError):
            return []


def revocations_in(block: str) -> list[Packet]:
    """Revocations that stand in a block without their certificate."""
    try:
        packets = list(PacketPile.from_bytes(block.encode()))
    except (RuntimeError, ValueError):
        return []
    if any(each.tag != Tag.Signature for each in packets):
        return []
    return [each for each in packets if str(each.signature_type).endswith("KeyRevocation")]


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
            held[name] = held[name].merge(each) if name in held else each
    for revocation in loose:
        name = (revocation.issuer_fingerprint or "").upper()
        if name in held:
            held[name] = _withdrawn(held[name], revocation)
    of_key: dict[str, set[str]] = {}
    for name, certificate in held.items():
        for packet in PacketPile.from_bytes(bytes(certificate)):
            if packet.tag in _OF_KEYS:
                for told in (packet.fingerprint, packet.key_id):
                    if told is not None:
                        of_key.setdefault(told.upper(), set()).add(name)
    return Keyring(
        certificates=held,
        of_key={key: frozenset(names) for key, names in of_key.items()},
        unread=unread,
    )


def _withdrawn(certificate: Cert, revocation: Packet) -> Cert:
    try:
        return Cert.from_bytes(bytes(certificate) + bytes(revocation))
    except (RuntimeError, ValueError):
        return certificate
