"""Where does the key of a case come from?

A key is 32 bytes, written in base64, made from a key file or from a passphrase; it never stands in
the case, in SQL text or in the log. The salt and the cost of a passphrase are no secret but are
needed before the case opens, so they stand in a small file beside it (docs/decisions/0014).
"""

import base64
import hashlib
import hmac
import json
import os
import secrets
from dataclasses import dataclass
from pathlib import Path

from filiere.errors import KeyRefusedError, reason_of
from filiere.wording import Words

_say = Words(__name__)


SHORTEST_FILE = 16
"""Bytes that a key file must hold."""

SHORTEST_PASSPHRASE = 8
"""Characters that a passphrase must have."""

_LABEL = b"filiere case key 1"


@dataclass(frozen=True, slots=True, kw_only=True)
class Cost:
    """Parameters of scrypt; memory is 128 * n * r bytes."""

    n: int = 2**17
    r: int = 8
    p: int = 1


def key_from_file(path: Path) -> str:
    """Key of any file of at least 16 bytes: HMAC-SHA-256 of the whole content, base64."""
    try:
        content = path.read_bytes()
    except OSError as error:
        raise KeyRefusedError(
            _say("keys-key-file-cannot-read", path=path, strerror=reason_of(error))
        ) from error
    if len(content) < SHORTEST_FILE:
        raise KeyRefusedError(
            _say(
                "keys-key-file-holds-bytes-least-needed",
                path=path,
                count=len(content),
                shortest_file=SHORTEST_FILE,
            )
        )
    return _text(hmac.digest(_LABEL, content, "sha256"))


def key_from_passphrase(text: str, salt: bytes, cost: Cost | None = None) -> str:
    """Key of a passphrase by scrypt, base64; slow and large on purpose (128 MB, about 0.5 s)."""
    _refuse_short(text)
    cost = cost or Cost()
    memory = 128 * cost.n * cost.r * 2
    derived = hashlib.scrypt(
        text.encode(), salt=salt, n=cost.n, r=cost.r, p=cost.p, maxmem=memory, dklen=32
    )
    return _text(derived)


def sidecar(case: Path) -> Path:
    """Where the salt of a case stands."""
    return case.with_name(case.name + ".kdf")


def passphrase_key(case: Path, text: str, cost: Cost | None = None) -> str:
    """Key of the case at this path; a case that is yet to be made gets a fresh salt."""
    file = sidecar(case)
    _refuse_short(text)  # before a salt is kept: of a passphrase that is refused nothing stays
    if not case.exists() and not file.exists():
        _write(file, secrets.token_bytes(16), cost or Cost())
    salt, cost = _read(case, file)
    return key_from_passphrase(text, salt, cost)


def _refuse_short(text: str) -> None:
    if len(text) < SHORTEST_PASSPHRASE:
        raise KeyRefusedError(
            _say(
                "keys-passphrase-characters-least-needed",
                count=len(text),
                shortest_passphrase=SHORTEST_PASSPHRASE,
            )
        )


def pseudonym_key(key: str | None, reference: str) -> str:
    """Key of the pseudonyms of a case, 64 hex characters: one block of SHA-256.

    Without a case key (simulated worlds only) it follows from the reference, so that the same
    inputs give the same bytes. A plain case of real people needs a ``drawn`` one.
    """
    secret = key if key is not None else reference
    return hmac.new(secret.encode(), b"pseudonym", "sha256").hexdigest()


def drawn() -> str:
    """A key that follows from nothing, 64 hex; it is kept in the case and nowhere else."""
    return secrets.token_hex(32)


def secret(key: str | None) -> str:
    """What the digests of a case are keyed with, 64 hex: it never leaves the case.

    Without a case key it is drawn: of a plain case nothing that anybody may know tells it.
    """
    if key is None:
        return drawn()
    return hmac.new(key.encode(), b"secret", "sha256").hexdigest()


def _text(key: bytes) -> str:
    return base64.b64encode(key).decode("ascii")


def _write(file: Path, salt: bytes, cost: Cost) -> None:
    content = {"kdf": "scrypt", "n": cost.n, "p": cost.p, "r": cost.r, "salt": salt.hex()}
    try:
        handle = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "w", encoding="utf-8") as stream:
            stream.write(json.dumps(content, sort_keys=True) + "\n")
    except OSError as error:
        raise KeyRefusedError(
            _say("keys-salt-cannot-written", file=file, strerror=reason_of(error))
        ) from error


def _read(case: Path, file: Path) -> tuple[bytes, Cost]:
    try:
        content = json.loads(file.read_text("utf-8"))
        cost = Cost(n=int(content["n"]), r=int(content["r"]), p=int(content["p"]))
        salt = bytes.fromhex(content["salt"])
    except FileNotFoundError as error:
        raise KeyRefusedError(
            _say(
                "keys-beside-passphrase-can-open-use-key",
                case=case,
                name=file.name,
                name_2=file.name,
            )
        ) from error
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise KeyRefusedError(_say("keys-damaged-put-back-copy", file=file)) from error
    if not (2**14 <= cost.n <= 2**22 and 1 <= cost.r <= 32 and 1 <= cost.p <= 16):
        raise KeyRefusedError(_say("keys-asks-cost-case-made", file=file))
    return salt, cost
