"""What does each column of a table of money hold, by the names in its header?

The names are data (``vocabulary.toml``). A header fits where each need of its kind of table is met;
columns whose names are not known are told and not read. The one row that fits best, over all
delimiters and sheets, is the header.
"""

import re
import tomllib
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from types import MappingProxyType
from typing import Any, Literal

from filiere.model.money import COLUMNS
from filiere.received.table import Grid, Line

Kind = Literal["movements", "tickets", "closings", "ledger_accounts"]
KINDS: tuple[Kind, ...] = ("closings", "tickets", "movements", "ledger_accounts")
"""In the order in which they are tried where two fit equally well."""

LANGUAGES = ("fr", "en")

CANONICAL = frozenset(
    frozenset(name.replace("_", " ") for name in columns) for columns in COLUMNS.values()
)

_CURRENCIES = {
    "eur": "EUR", "euro": "EUR", "euros": "EUR", "usd": "USD", "gbp": "GBP", "chf": "CHF",
    "xpf": "XPF", "cfp": "XPF", "mad": "MAD", "dzd": "DZD", "tnd": "TND", "btc": "BTC",
}  # fmt: skip

JOINED = frozenset({"label"})
"""Roles that several columns may fill together."""


@dataclass(frozen=True, slots=True)
class Roles:
    """One header, read."""

    kind: Kind
    part: str
    row: int
    delimiter: str
    width: int
    places: Mapping[str, tuple[int, ...]]
    ignored: tuple[str, ...]
    unknown: tuple[str, ...]
    currency: str
    """What the names of the amount columns say; '' where they say nothing."""
    language: str
    names: frozenset[str]
    """All names of the header, plain."""

    @property
    def canonical(self) -> bool:
        """Whether it is the header of one of our own files, which another reader holds to."""
        return self.delimiter == "," and self.names in CANONICAL

    def cells(self, line: Line, role: str) -> tuple[str, ...]:
        """The cells of a role in a row, those beyond the end of a short row left out."""
        return tuple(line.cells[at] for at in self.places.get(role, ()) if at < len(line.cells))

    def cell(self, line: Line, role: str) -> str:
        """The first cell of a role that is not empty."""
        return next((cell for cell in self.cells(line, role) if cell.strip() != ""), "")

    def __contains__(self, role: str) -> bool:
        return role in self.places


def plain(text: str) -> str:
    """A name as compared: without case, accents or marks."""
    bare = unicodedata.normalize("NFKD", text.replace("€", " eur ").replace("°", " ").casefold())
    kept = "".join(char for char in bare if not unicodedata.combining(char))
    return " ".join(re.sub(r"[^a-z0-9+]+", " ", kept).split())


@cache
def vocabulary() -> Mapping[str, Any]:
    """The names, as the file lists them."""
    text = resources.files(__package__).joinpath("vocabulary.toml").read_text("utf-8")
    return MappingProxyType(tomllib.loads(text))


@cache
def _names(kind: Kind) -> Mapping[str, tuple[str, str, int]]:
    """Role, language and rank by name; a name of both languages is of none."""
    found: dict[str, tuple[str, str, int]] = {}
    for language in LANGUAGES:
        for role, names in vocabulary()[kind][language].items():
            for rank, name in enumerate(names):
                if name in found:
                    found[name] = (found[name][0], "", found[name][2])
                else:
                    found[name] = (role, language, rank)
    return MappingProxyType(found)


@cache
def words(kind: str) -> frozenset[str]:
    """A list of words of the vocabulary."""
    return frozenset(vocabulary()["words"][kind])


def says(text: str, kind: str) -> bool:
    """Whether a text is, or begins with, one of the words of a list."""
    bare = plain(text)
    return any(bare == word or bare.startswith(word + " ") for word in words(kind))


def without_currency(name: str) -> tuple[str, str]:
    """A plain name without the currency at its end, and that currency."""
    parts = name.split()
    currency = ""
    while len(parts) > 1 and parts[-1] in _CURRENCIES:
        currency = _CURRENCIES[parts.pop()]
    if len(parts) > 1 and parts[-1] in {"en", "in"} and currency != "":
        parts.pop()
    return " ".join(parts), currency


def header(grid: Grid) -> Roles | None:
    """The header of a table of money; None where it is none."""
    found: list[Roles] = []
    for delimiter in grid.delimiters:
        for part, rows in grid.head(delimiter):
            for line in rows:
                for kind in KINDS:
                    read = roles(kind, part, line, delimiter)
                    if read is not None:
                        found.append(read)
    return max(found, key=_merit, default=None)


def _merit(each: Roles) -> tuple[int, int, int]:
    return (len(each.places) - len(each.unknown), len(each.ignored), -each.row)


def roles(kind: Kind, part: str, line: Line, delimiter: str) -> Roles | None:
    """What a row says if it is the header of such a table, None if it is not."""
    names = [plain(cell) for cell in line.cells]
    while names and names[-1] == "":
        names.pop()
    if len(names) < 3 or set(" ".join(names).split()) & set(vocabulary()["never"]):
        return None
    known = _names(kind)
    ranked: dict[str, list[tuple[int, int]]] = {}
    ignored: list[str] = []
    unknown: list[str] = []
    currencies: list[str] = []
    languages: list[str] = []
    for place, name in enumerate(names):
        bare, currency = without_currency(name)
        role, language, rank = known.get(name, known.get(bare, ("", "", 0)))
        if role in {"", "ignored"}:
            if name != "":
                (ignored if role else unknown).append(line.cells[place].strip())
            continue
        if role in {"amount", "debit", "credit", "balance", "total"} and currency:
            currencies.append(currency)
        if language:
            languages.append(language)
        ranked.setdefault(role, []).append((rank, place))
    places = {
        role: tuple(place for _, place in sorted(found, key=_by_place))
        if role in JOINED
        else (min(found)[1],)
        for role, found in ranked.items()
    }
    if not _met(vocabulary()[kind]["needs"], places):
        return None
    extra = [line.cells[place].strip() for role, found in ranked.items() if role not in JOINED
             for _, place in sorted(found)[1:]]  # fmt: skip
    return Roles(
        kind=kind,
        part=part,
        row=line.row,
        delimiter=delimiter,
        width=len(line.cells),
        places=MappingProxyType(places),
        ignored=(*ignored, *extra),
        unknown=tuple(unknown),
        currency=currencies[0] if len(set(currencies)) == 1 else "",
        language=max(LANGUAGES, key=languages.count) if languages else "",
        names=frozenset(names),
    )


def _by_place(found: tuple[int, int]) -> int:
    return found[1]


def _met(needs: Sequence[Sequence[str]], places: Mapping[str, object]) -> bool:
    """Whether each need is met by one of its roles, or by two of them together (``a+b``)."""
    return all(any(set(way.split("+")) <= set(places) for way in need) for need in needs)
