"""Where do the certificates and signed texts of the simulated markets come from?

Run once by hand, where a gpg binary is at hand; its product is kept. Signing is not deterministic,
so a world draws from a pool that stands still. No secret key leaves the temporary home of gpg.

    python tools/market_pool.py src/filiere/world/market_pool.json
"""

import itertools
import json
import random
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

MARKETS = ("Quince", "Medlar", "Sorb")
HOLDERS = 60
SYLLABLES = [a + b for a in "bdklmnrstv" for b in "aeiou"]


class Home:
    """A temporary home of gpg, with a clock of its own."""

    def __init__(self, path: str) -> None:
        self.path = path

    def run(self, at: str, *arguments: str, given: str | None = None, batch: bool = True) -> str:
        """What gpg prints when its clock says ``at``."""
        command = ["gpg", "--homedir", self.path, "--yes", "--no-tty", "--pinentry-mode",
                   "loopback", "--passphrase", "", "--faked-system-time", at]  # fmt: skip
        done = subprocess.run(
            [*command, *(["--batch"] if batch else []), *arguments],
            input=given, capture_output=True, text=True, check=True,
        )  # fmt: skip
        return done.stdout

    def key(self, name: str, at: str) -> str:
        """A key that certifies, with a sub-key that signs and one that is written to."""
        held = self.held()
        self.run(at, "--quick-gen-key", name, "ed25519", "cert", "0")
        (found,) = self.held() - held
        self.run(at, "--quick-add-key", found, "ed25519", "sign", "0")
        self.run(at, "--quick-add-key", found, "cv25519", "encr", "0")
        return found

    def held(self) -> set[str]:
        """Fingerprints of all certificates."""
        told = self.run("20240601T000000", "--with-colons", "-k").splitlines()
        return {
            after.split(":")[9]
            for line, after in itertools.pairwise(told)
            if line.startswith("pub")
        }

    def public(self, key: str) -> str:
        """The certificate, armoured."""
        return self.run("20240601T000000", "--armor", "--export", key)

    def sign(self, key: str, text: str, at: str, *more: str) -> str:
        """A clear-signed text."""
        return self.run(at, "--armor", "-u", key, *more, "--clearsign", given=text)

    def revoked(self, key: str, reason: str, at: str) -> str:
        """The revocation of a key: 0 no reason, 1 compromised, 2 superseded, 3 no longer used."""
        return self.run(
            at, "--command-fd", "0", "--armor", "--gen-revoke", key,
            given=f"y\n{reason}\n\ny\n", batch=False,
        )  # fmt: skip


def name(dice: random.Random) -> str:
    """A handle that is no word."""
    return "".join(dice.choice(SYLLABLES) for _ in range(3)) + dice.choice(
        ["", "", "_x", "99", "fr"]
    )


def holder(home: Home, dice: random.Random, taken: set[str]) -> dict[str, Any]:
    """One holder of a key with three accounts, what it signed, and the key of who came after."""
    handle = name(dice)
    while handle in taken:
        handle = name(dice)
    taken.add(handle)
    beside = dice.choice([handle, handle, f"{handle}_2"])
    handles = [handle, beside, dice.choice([handle, f"{handle}0"])]
    first, second, third = (f"{m}:{h}" for m, h in zip(MARKETS, handles, strict=True))
    fake = f"{MARKETS[1]}:{handle}_official"
    key = home.key(handle, "20240101T080000")
    later = home.key(f"{handle} new", "20240301T080000")
    at = "20240501T120000"
    texts = {
        "both": dice.choice([
            f"I am {first} and {second}, nobody else.\n",
            f"My accounts:\n{first}\n{second}\n",
            f"This is {handles[0]} on {MARKETS[0]}, {handles[1]} on {MARKETS[1]}.\n",
        ]),
        "first": f"This is {first}. Welcome.\n",
        "second": f"This is {second}. Welcome.\n",
        "third": f"This is {third}. Welcome.\n",
        "all": f"Our shops: {first}, {second}, {third}\n",
        "warning": f"This is {first}.\n{fake} is a fake, do not buy there.\n",
    }  # fmt: skip
    return {
        "accounts": [first, second, third],
        "fake": fake,
        "fingerprint": key,
        "key": home.public(key),
        "texts": {kind: home.sign(key, text, at) for kind, text in texts.items()},
        "later_fingerprint": later,
        "later_key": home.public(later),
        "later_text": home.sign(later, f"New key. This is {first}.\n", "20240620T120000"),
        "revocation": Path(home.path, "openpgp-revocs.d", f"{key}.rev").read_text("ascii"),
    }


def odd(home: Home) -> dict[str, Any]:
    """Keys that were withdrawn or ran out, and what they signed before and after."""
    first, second = f"{MARKETS[0]}:oddone", f"{MARKETS[1]}:oddone"
    text = f"I am {first} and {second}.\n"
    told: dict[str, Any] = {"accounts": [first, second]}
    reasons = {"unexplained": "0", "compromised": "1", "superseded": "2", "retired": "3"}
    for kind, reason in reasons.items():
        key = home.key(kind, "20240101T080000")
        told[kind] = {
            "fingerprint": key,
            "key": home.public(key),
            "before": home.sign(key, text, "20240501T120000"),
            "after": home.sign(key, text, "20240801T120000"),
            "revocation": home.revoked(key, reason, "20240701T120000"),
        }
    key = home.key("expired", "20240101T080000")
    before = home.sign(key, text, "20240501T120000")
    after = home.sign(key, text, "20240801T120000")
    home.run("20240102T000000", "--quick-set-expire", key, "180d")
    home.run("20240102T000000", "--quick-set-expire", key, "180d", "*")
    told["expired"] = {
        "fingerprint": key, "key": home.public(key), "before": before, "after": after,
    }  # fmt: skip
    key = home.key("old means", "20240101T080000")
    told["sha1"] = {
        "fingerprint": key,
        "key": home.public(key),
        "before": home.sign(key, text, "20240501T120000", "--digest-algo", "SHA1"),
    }
    name = "same name <shop@market.example>"
    same, other = home.key(name, "20240101T080000"), home.key(name, "20240101T090000")
    told["same_name"] = {
        "fingerprint": same,
        "key": home.public(same),
        "before": home.sign(same, text, "20240501T120000"),
        "other_key": home.public(other),
    }
    return told


def main() -> None:
    """Write the pool."""
    dice = random.Random(16)  # noqa: S311 - handles, not keys
    with tempfile.TemporaryDirectory() as path:
        home = Home(path)
        taken: set[str] = set()
        pool = {
            "markets": list(MARKETS),
            "holders": [holder(home, dice, taken) for _ in range(HOLDERS)],
            "odd": odd(home),
        }
    text = json.dumps(pool, indent=1, ensure_ascii=True) + "\n"
    if "PRIVATE KEY" in text:
        raise SystemExit("a secret key is in the pool")
    Path(sys.argv[1]).write_text(text, "ascii")


if __name__ == "__main__":
    main()
