"""Where do the columns of an accounts file stand?

The header alone tells, by name and in whatever order or case: the separator is the one that makes
the most known names of it. A field's place in the law's list decides nothing.
"""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

SEPARATORS = ("\t", "|", ";")

NAMES: Mapping[str, str] = MappingProxyType(
    {
        "journalcode": "journal",
        "journallib": "journal_name",
        "ecriturenum": "number",
        "ecrituredate": "on",
        "comptenum": "account",
        "comptelib": "account_name",
        "compauxnum": "party",
        "compauxlib": "party_name",
        "pieceref": "piece",
        "piecedate": "piece_on",
        "ecriturelib": "label",
        "debit": "debit",
        "credit": "credit",
        "montant": "amount",
        "sens": "side",
        "ecriturelet": "letter",
        "datelet": "letter_on",
        "validdate": "valid_on",
        "montantdevise": "foreign",
        "idevise": "foreign_currency",
        "daterglt": "paid_on",
        "modereglt": "paid_by",
        "natop": "nature",
        "idclient": "client",
    }
)
"""Columns of the law, as compared; the last four are those of a treasury book."""

ASKED = frozenset(name for name in NAMES.values()) - {
    "debit", "credit", "amount", "side", "paid_on", "paid_by", "nature", "client",
}  # fmt: skip
"""Columns that the law asks of every file, beside the amounts."""

SEARCHED = 20
"""Lines in which the header may stand."""


@dataclass(frozen=True, slots=True)
class Header:
    """The separator, and the place of each known column."""

    separator: str
    width: int
    """Fields of the header, without the empty one after a separator at its end."""
    trailing: bool
    quoted: bool
    places: Mapping[str, int]
    unknown: tuple[str, ...]

    @property
    def missing(self) -> tuple[str, ...]:
        """Columns that the law asks for and the file has not."""
        return tuple(sorted(ASKED - set(self.places)))


def plain(name: str) -> str:
    """A column's name as compared: without case, accents, blanks or quotes."""
    bare = unicodedata.normalize("NFKD", name.casefold())
    return re.sub(r"[^a-z0-9]", "", bare)


def header(line: str) -> Header | None:
    """What a line says if it is the header, None if it is not."""
    found = [read for separator in SEPARATORS if (read := _header(line, separator)) is not None]
    return max(found, key=lambda each: len(each.places), default=None)


def _header(line: str, separator: str) -> Header | None:
    fields = line.removeprefix("\ufeff").split(separator)
    trailing = len(fields) > 1 and fields[-1].strip() == ""
    if trailing:
        fields.pop()
    names = [plain(field) for field in fields]
    places: dict[str, int] = {}
    for place, name in enumerate(names):
        if NAMES.get(name, name) in places:
            return None
        places[NAMES.get(name, name)] = place
    amounts = {"debit", "credit"} <= set(places) or {"amount", "side"} <= set(places)
    if not (amounts and {"on", "account"} <= set(places)):
        return None
    if not {"journal", "number"} & set(places):
        return None
    return Header(
        separator=separator,
        width=len(fields),
        trailing=trailing,
        quoted=all(_quoted(field) for field in fields),
        places=MappingProxyType({n: p for n, p in places.items() if n in NAMES.values()}),
        unknown=tuple(field.strip() for field, name in zip(fields, names, strict=True)
                      if name not in NAMES),
    )  # fmt: skip


def _quoted(field: str) -> bool:
    field = field.strip()
    return len(field) > 1 and field.startswith('"') and field.endswith('"')


def fields_of(line: str, header: Header, *, trailing: bool) -> Sequence[str] | None:
    """The fields of a line, stripped; None where their number is not that of the header.

    A separator inside a text makes one field too many, and nothing says which: it is not guessed.
    """
    fields = line.split(header.separator)
    if trailing and len(fields) == header.width + 1 and fields[-1].strip(_BLANKS) == "":
        fields.pop()
    if len(fields) != header.width:
        return None
    cells = [field.strip(_BLANKS) for field in fields]
    if header.quoted:
        cells = [cell[1:-1].strip(_BLANKS) if _quoted(cell) else cell for cell in cells]
    return cells


_BLANKS = " \u00a0\u202f\t"
