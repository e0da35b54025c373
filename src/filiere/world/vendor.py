"""Which account of a market does the network's key sign for, and which only pretends?

One saved page of a market: the account whose key lies on the phone that was seized, an impostor
who pastes that key and replays its text, and accounts of strangers with keys of their own. The
revocation certificate of the key lies among the files of the phone, as GnuPG leaves it there.

Certificates and signed texts come from the pool of ``markets``. Drawn by a generator of its own: a
world is the same whether a market is held or not.
"""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import Any

from filiere.world.case_file import Act, Source
from filiere.world.dice import Dice, Stage, generator
from filiere.world.markets import COLUMNS, WORDS, pool
from filiere.world.simulation import Cast

STRANGERS = 5
"""Other accounts of the page, each with its own key."""
PAGE = "market/page.html"

_GOODS = ("coke", "weed", "hash", "ketamine", "speed")


@dataclass(frozen=True, slots=True)
class Vendor:
    """What is true of the page."""

    account: str
    fingerprint: str
    device: str
    impostor: str
    strangers: tuple[str, ...]

    def as_truth(self) -> dict[str, object]:
        """What the truth file says."""
        return {
            "account": self.account,
            "fingerprint": self.fingerprint,
            "device": self.device,
            "impostor": self.impostor,
            "strangers": list(self.strangers),
        }


Tables = dict[str, list[tuple[str, ...]]]


def write_vendor(world: Cast, out: Path, device: str) -> tuple[Vendor, list[Act], list[Source]]:
    """Write the page, and the key's revocation among the files of a seized phone."""
    dice = Dice(generator(world.settings.seed, Stage.VENDOR))
    holders = [pool()["holders"][i] for i in dice.rng.permutation(len(pool()["holders"]))]
    ours, others = holders[0], holders[1 : 1 + STRANGERS]
    tables: Tables = {name: [] for name in COLUMNS}
    for holder in (ours, *others):
        _opened(world, dice, tables, holder["accounts"][0], holder)
    _pretends(world, dice, tables, ours)
    folder = f"phones/{device}-files/openpgp-revocs.d"
    (out / folder).mkdir(parents=True)
    path = f"{folder}/{ours['fingerprint']}.rev"
    (out / path).write_text(ours["revocation"], "ascii", newline="\n")
    (out / PAGE).parent.mkdir()
    (out / PAGE).write_text(_page(tables), "utf-8", newline="\n")
    names = {name.partition(":")[0] for holder in holders for name in holder["accounts"]}
    vendor = Vendor(
        account=ours["accounts"][0],
        fingerprint=ours["fingerprint"],
        device=device,
        impostor=ours["fake"],
        strangers=tuple(holder["accounts"][0] for holder in others),
    )
    act = Act(id="M1", markets=tuple(sorted(names)), accounts=(vendor.account,), kinds=("listing",))
    files = Act(id="F1", devices=(device,), categories=("files",), kinds=("extraction",))
    sources = [
        Source(path=path, act=files.id, of_device=device),
        Source(path=PAGE, act=act.id),
    ]
    return vendor, [act, files], sources


def _opened(world: Cast, dice: Dice, tables: Tables, name: str, holder: Mapping[str, Any]) -> None:
    """An account that its holder opened: profile, key, a text that it signed, offers."""
    _profile(world, dice, tables, name, _text(dice))
    tables["keys"].append((name, _at(world, dice, (0.0, 0.1)), holder["key"]))
    tables["signatures"].append((name, _at(world, dice, (0.1, 0.5)), holder["texts"]["first"]))
    for _ in range(dice.integer(2, 5)):
        _offer(world, dice, tables, name, _text(dice))


def _pretends(world: Cast, dice: Dice, tables: Tables, holder: Mapping[str, Any]) -> None:
    """Somebody else, with the same key pasted, the same text replayed, the same offers."""
    fake, market = holder["fake"], holder["accounts"][0]
    profile = next(row[4] for row in tables["accounts"] if f"{row[0]}:{row[1]}" == market)
    _profile(world, dice, tables, fake, f"{profile} official")
    tables["keys"].append((fake, _at(world, dice, (0.3, 0.6)), holder["key"]))
    tables["signatures"].append((fake, _at(world, dice, (0.6, 0.9)), holder["texts"]["first"]))
    for row in [row for row in tables["listings"] if row[0] == market][:2]:
        _offer(world, dice, tables, fake, row[3])


def _profile(world: Cast, dice: Dice, tables: Tables, name: str, text: str) -> None:
    market, _, handle = name.partition(":")
    first, last = _at(world, dice, (0.0, 0.05)), _at(world, dice, (0.9, 1.0))
    tables["accounts"].append((market, handle, first, last, text))


def _offer(world: Cast, dice: Dice, tables: Tables, name: str, text: str) -> None:
    grams = (1, 2, 5, 10, 28)[dice.integer(0, 4)]
    title = f"{grams}g {_one(dice, _GOODS)}"
    price = str(grams * dice.integer(6, 60))
    picture = dice.rng.bytes(16).hex()
    tables["listings"].append(
        (name, _at(world, dice, (0.1, 0.9)), title, text, price, "EUR", picture)
    )


def _text(dice: Dice) -> str:
    return " ".join(_one(dice, WORDS) for _ in range(14))


def _one(dice: Dice, texts: tuple[str, ...]) -> str:
    return texts[dice.integer(0, len(texts) - 1)]


def _at(world: Cast, dice: Dice, share: tuple[float, float]) -> str:
    """A moment between two shares of the period."""
    span = world.calendar.end_s - world.calendar.start_s
    t = world.calendar.start_s + int(span * dice.uniform(*share))
    return dt.datetime.fromtimestamp(t, dt.UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _page(tables: Tables) -> str:
    """The page, one table of HTML for each that has rows."""
    lines = ["<!DOCTYPE html>", '<html lang="en"><head><meta charset="utf-8">',
             "<title>market</title></head><body>"]  # fmt: skip
    for name, columns in COLUMNS.items():
        if len(tables[name]) == 0:
            continue
        lines.append(f'<table id="{name}">')
        lines.append(_row("th", columns))
        lines += [_row("td", row) for row in tables[name]]
        lines.append("</table>")
    return "\n".join([*lines, "</body></html>", ""])


def _row(tag: str, cells: tuple[str, ...]) -> str:
    inside = "".join(f"<{tag}>{escape(each, quote=False)}</{tag}>" for each in cells)
    return f"<tr>{inside}</tr>"
