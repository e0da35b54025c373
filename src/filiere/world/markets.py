"""Three markets whose holders are known: true pairs, and every kind of false link beside them.

Certificates and signed texts come from a pool that stands still (``market_pool.json``, written by
``tools/market_pool.py``): signing is not deterministic, and no secret key is kept. Impostors paste
keys and copy texts, resellers copy listings, accounts are sold with their key, services share
addresses, strangers bear the same name.

Tables with the columns of our own layout; times are ISO 8601, UTC. One world per seed.
"""

import csv
import datetime as dt
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib import resources
from pathlib import Path
from types import MappingProxyType
from typing import Any

import numpy as np

from filiere.world.dice import Stage, generator

START = dt.datetime(2024, 5, 2, tzinfo=dt.UTC)
DAYS = 60

COLUMNS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "accounts": ("market", "handle", "first_seen", "last_seen", "profile_text"),
        "listings": ("account", "time", "title", "text", "price", "currency", "image_file_hash"),
        "keys": ("account", "time", "block"),
        "key_log": ("account", "time", "fingerprint", "result"),
        "signatures": ("account", "time", "signed_text"),
        "wallets": ("account", "time", "currency", "address"),
    }
)

WORDS = (
    "fresh", "stealth", "fast", "clean", "pure", "local", "strong", "washed", "dried", "import",
    "sealed", "double", "vacuum", "tested", "honest", "weekly", "small", "bulk", "sample",
    "pressed", "mountain", "river", "amber", "golden", "brown", "white", "green", "classic",
    "quality", "service", "refund", "reship", "tracked", "untracked", "priority", "monday",
    "evening", "morning", "package", "letter", "answer", "within", "hours", "days", "order",
    "finalise", "early", "trusted", "years", "customer", "review", "escrow", "dispute",
)  # fmt: skip
_GOODS = ("pollen", "kush", "speed", "ketamine", "pills", "blotters", "crystal", "haze")


@dataclass(frozen=True, slots=True)
class Held:
    """Who held an account, and until which day; the last one to the end.

    Somebody else holds an account from the first act of theirs on it: what lies between a sale and
    that act no source shows.
    """

    holder: str
    until: float


@dataclass(slots=True)
class Markets:
    """Rows by table, and what is true of the accounts."""

    rows: dict[str, list[tuple[str, ...]]] = field(default_factory=lambda: {n: [] for n in COLUMNS})
    held: dict[str, list[Held]] = field(default_factory=dict)
    """Holders of each account in turn, with the day on which each lost it."""
    signed: list[tuple[str, ...]] = field(default_factory=list)
    """Groups that signed texts tie."""
    impostors: dict[str, str] = field(default_factory=dict)
    """The account that each passes for."""
    sold: dict[str, float] = field(default_factory=dict)
    """Day on which each sold account changed hands."""
    services: dict[str, int] = field(default_factory=dict)
    """Addresses that belong to nobody, and how many accounts have them."""
    equal: list[tuple[str, str]] = field(default_factory=list)
    """Accounts of strangers that bear one name."""

    def holders(self, account: str, first: float, last: float) -> set[str]:
        """Who held an account between two days, both included."""
        begin = 0.0
        found = set()
        for each in self.held[account]:
            if begin < last and each.until > first:
                found.add(each.holder)
            begin = each.until
        return found


@cache
def pool() -> Mapping[str, Any]:
    """Certificates and signed texts, as they were made once."""
    file = resources.files("filiere.world").joinpath("market_pool.json")
    return MappingProxyType(json.loads(file.read_text("ascii")))


def at(day: float) -> str:
    """A day of the world as tables write it."""
    return (START + dt.timedelta(seconds=round(day * 86_400))).strftime("%Y-%m-%dT%H:%M:%SZ")


class _Making:
    """One world on its way."""

    def __init__(self, seed: int) -> None:
        self.dice = generator(seed, Stage.MARKETS)
        self.made = Markets()
        self._address = 0

    def day(self, low: float, high: float) -> float:
        return float(self.dice.uniform(low, high))

    def words(self, count: int) -> str:
        return " ".join(str(word) for word in self.dice.choice(WORDS, count))

    def address(self) -> str:
        """An address that no chain has: its checksum is not claimed."""
        self._address += 1
        letters = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"
        return f"bcx{self._address:03d}" + "".join(self.dice.choice(list(letters), 30))

    def account(
        self, name: str, holder: str, *, profile: str = "", until: float = DAYS + 1
    ) -> None:
        """An account with its profile and three listings of its own."""
        market, _, handle = name.partition(":")
        self.made.held[name] = [Held(holder, until)]
        text = profile or f"{self.words(14)}. wickr: {self.picture()[:10]}"
        self.made.rows["accounts"].append((market, handle, at(0.5), at(DAYS - 0.5), text))
        for _ in range(3):
            self.listing(name, f"{self.words(30)}", self.picture())
        if self.dice.random() < 0.6:
            self.put("wallets", name, self.day(1, 50), "BTC", self.address())

    def picture(self) -> str:
        return self.dice.bytes(16).hex()

    def listing(self, name: str, text: str, picture: str) -> None:
        amount = int(self.dice.choice([1, 2, 5, 10, 28, 100]))
        title = f"{amount}g {self.dice.choice(_GOODS)}"
        price = str(amount * int(self.dice.integers(5, 12)))
        self.put("listings", name, self.day(1, 55), title, text, price, "EUR", picture)

    def put(self, table: str, name: str, day: float, *values: str) -> None:
        self.made.rows[table].append((name, at(day), *values))

    def copied(self, source: str, to: str, count: int) -> None:
        """Listings of another account, hardly changed, with their pictures."""
        own = [row for row in self.made.rows["listings"] if row[0] == source][:count]
        for row in own:
            self.listing(to, f"{row[3]} {self.words(2)}", row[6])


def markets(seed: int) -> Markets:
    """The world of a seed."""
    making = _Making(seed)
    holders = [pool()["holders"][i] for i in making.dice.permutation(len(pool()["holders"]))]
    for place, holder in enumerate(holders[:40]):
        _signed_pair(making, holder, sold=place < 10)
    for holder in holders[40:50]:
        _pasted_pair(making, holder)
    for holder in holders[50:55]:
        _group(making, holder)
    for holder in holders[:30]:
        _impostor(making, holder)
    for place in range(10):
        _without_key(making, place)
    _strangers(making)
    _resellers(making)
    _services(making)
    return making.made


def _signed_pair(making: _Making, holder: Mapping[str, Any], *, sold: bool) -> None:
    first, second, _ = holder["accounts"]
    sale = round(making.day(25, 45) * 86_400) / 86_400
    own = holder["fingerprint"]
    for name in (first, second):
        making.account(name, own)
        making.put("keys", name, making.day(0.5, 3), holder["key"])
    texts = holder["texts"]
    making.put("signatures", first, making.day(3, 20), texts["both"])
    kind = "both" if making.dice.random() < 0.5 else "second"
    making.put("signatures", second, making.day(3, 20), texts[kind])
    if making.dice.random() < 0.5:
        making.put("signatures", first, making.day(3, 20), texts["warning"])
    if making.dice.random() < 0.5:
        for name, last in ((first, sale if sold else DAYS), (second, DAYS)):
            for day in np.arange(4.0, last, 7.0):
                result = "ok" if making.dice.random() < 0.9 else "failed"
                making.put("key_log", name, float(day), own, result)
    making.made.signed.append((first, second))
    if sold:
        making.made.sold[first] = sale
        making.made.held[first] = [Held(own, sale), Held(holder["later_fingerprint"], DAYS + 1)]
        making.put("keys", first, sale, holder["later_key"])
        making.put("signatures", first, sale + making.day(0.5, 3), holder["later_text"])


def _pasted_pair(making: _Making, holder: Mapping[str, Any]) -> None:
    """One holder of two accounts who pastes a key on both and signs nothing."""
    for name in holder["accounts"][:2]:
        making.account(name, holder["fingerprint"])
        making.put("keys", name, making.day(0.5, 3), holder["key"])


def _group(making: _Making, holder: Mapping[str, Any]) -> None:
    """Several people who share one key, and three accounts."""
    for name in holder["accounts"]:
        making.account(name, holder["fingerprint"])
        making.put("keys", name, making.day(0.5, 3), holder["key"])
        making.put("signatures", name, making.day(3, 20), holder["texts"]["all"])
    making.made.signed.append(tuple(holder["accounts"]))


def _impostor(making: _Making, holder: Mapping[str, Any]) -> None:
    """Somebody who passes for the holder: pasted key, copied profile, replayed texts."""
    first, fake, texts = holder["accounts"][0], holder["fake"], holder["texts"]
    market, _, handle = first.partition(":")
    profile = next(r[4] for r in making.made.rows["accounts"] if r[:2] == (market, handle))
    making.account(fake, f"impostor {fake}", profile=f"{profile} official")
    making.made.impostors[fake] = first
    making.put("keys", fake, making.day(10, 30), holder["key"])
    for kind in ("both", "first", "second", "warning"):
        if making.dice.random() < 0.7:
            making.put("signatures", fake, making.day(10, 50), texts[kind])
    if making.dice.random() < 0.5:
        unsigned = f"I am {fake} and {first}.\n\n{texts['both']}\n{fake}\n"
        making.put("signatures", fake, making.day(10, 50), unsigned)
    if making.dice.random() < 0.3:
        changed = texts["both"].replace(first.partition(":")[2], fake.partition(":")[2], 1)
        making.put("signatures", fake, making.day(10, 50), changed)
    making.put("key_log", fake, making.day(10, 50), holder["fingerprint"], "failed")
    making.copied(first, fake, 2)


def _without_key(making: _Making, place: int) -> None:
    """One holder of two accounts with one contact, one wallet, one picture and no key."""
    names = (f"Quince:plain{place}", f"Sorb:plain{place}b")
    holder, address, picture = f"keyless {place}", making.address(), making.picture()
    for name in names:
        making.account(name, holder, profile=f"{making.words(12)}. telegram: @keyless_{place}")
        making.put("wallets", name, making.day(5, 50), "BTC", address)
        making.listing(name, making.words(25), picture)


def _strangers(making: _Making) -> None:
    """Accounts of strangers that bear one name; half of them paste keys of their own."""
    for place in range(40):
        names = (f"Quince:whitewidow{place}", f"Medlar:whitewidow{place}")
        for name in names:
            making.account(name, f"stranger {name}")
        making.made.equal.append(names)


def _resellers(making: _Making) -> None:
    names = sorted(making.made.held)
    for place in range(20):
        name = f"Sorb:resale{place}"
        making.account(name, f"reseller {place}")
        making.copied(str(making.dice.choice(names)), name, 3)


def _services(making: _Making) -> None:
    """Addresses of services: most stand on many accounts, some on two or three."""
    names = sorted(making.made.held)
    for place in range(20):
        count = int(making.dice.integers(4, 10)) if place < 15 else int(making.dice.integers(2, 4))
        address = making.address()
        making.made.services[address] = count
        for name in making.dice.choice(names, count, replace=False):
            making.put("wallets", str(name), making.day(1, 55), "BTC", address)


def write(rows: Mapping[str, Sequence[tuple[str, ...]]], folder: Path) -> list[str]:
    """One file for each table that has rows; their names."""
    written = []
    for table, columns in COLUMNS.items():
        if len(rows[table]) > 0:
            with (folder / f"{table}.csv").open("w", newline="", encoding="utf-8") as file:
                writer = csv.writer(file, lineterminator="\n")
                writer.writerow(columns)
                writer.writerows(rows[table])
            written.append(f"{table}.csv")
    return written
