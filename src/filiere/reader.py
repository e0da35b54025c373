"""What is a reader, and what must each one say about itself?

A reader turns a file that is no table (an archive, a database, XML, an export) into rows, one after
the other, each with its fate and its place, and never opens the case: the importer tests the scope,
recognises repeats, gives names their ids and writes. A reader is a value; the catalogue reads the
folder ``readers/`` and takes the ``READER`` of each folder in it. Nothing is registered, and a
file's name decides nothing: a reader recognises by content.

How to write one: docs/reference/readers.md.
"""

import importlib
import pkgutil
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType
from typing import Literal

from filiere.errors import ImportRefusedError, ReaderError
from filiere.model.accounts import number_of
from filiere.model.codes import DataKind, Fate
from filiere.model.money import Statement
from filiere.model.record import AccountRef, Category, Claim, Record
from filiere.model.seized import Handset, KnownAs, Members, Owner
from filiere.received import Received
from filiere.received.text import encoding
from filiere.wording import Text, Words

_say = Words(__name__)

__all__ = [
    "Attested", "Declared", "Fact", "Limit", "Place", "Reader", "Repair", "Row",
    "RowRefusedError", "catalogue", "recognise",
]  # fmt: skip


class Attested(StrEnum):
    """How well it is known that real files look like this."""

    OWN = "own"
    """Filière itself defines them."""
    REAL = "real"
    """Files that others made are read in the tests."""
    READ = "read"
    """The names are those that public programs read; our samples are our own."""
    INFERRED = "inferred"
    """The shape follows a description; no file of it was seen."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Declared:
    """What case.toml says about a source where the file itself does not."""

    country: str
    """How national numbers are read, ISO 3166-1 alpha-2."""
    zone: str = ""
    """IANA name; '' where nobody says."""
    dates: Literal["", "dmy", "mdy"] = ""
    owner: AccountRef | None = None
    """Whose account the export is of."""
    numbers: tuple[str, ...] = ()
    """What is known of the lines of the ``[[device]]``, E.164."""
    device: str = ""
    """Id of the ``[[device]]``."""
    business: str = ""
    """Id of the ``[[business]]``."""
    businesses: Mapping[str, str] = field(default_factory=dict)
    """SIREN of each ``[[business]]`` by its id, '' where case.toml gives none."""
    layout: str = ""
    """Name of the layout that case.toml asks for."""
    encoding: str = ""
    """Code page that this layout names."""

    @property
    def siren(self) -> str:
        """The SIREN of the business of this source; '' where none is known."""
        return self.businesses.get(self.business, "")

    def owns(self, account: AccountRef) -> bool:
        """Whether an account is said to be that of the phone's or the export's owner."""
        if account == self.owner:
            return True
        number = number_of(account)
        return number != "" and (
            number in self.numbers or (self.owner is not None and number == number_of(self.owner))
        )


@dataclass(frozen=True, slots=True)
class Place:
    """Where in its file a row stands, so that anybody finds it again.

    The rows of one ``part`` come one after the other: the path inside an archive, with ``#table``
    for a table of a database, or '' for the file itself. ``key`` is the id of the model or of the
    row, '' where its number says it. ``at`` is the byte or line at which it begins, -1 if unknown.
    """

    part: str = ""
    key: str = ""
    at: int = -1


@dataclass(frozen=True, slots=True)
class Repair:
    """A field that was mended in the reading, or read otherwise than it is written."""

    rule: str
    """A typed word; counted as ``repairs`` in the goods declaration."""
    field: str
    raw: str
    value: str


@dataclass(frozen=True, slots=True)
class Row:
    """One row of the file and what became of it: every row is handed on, none is left out.

    With ``records`` the fate is RECORD, or DUPLICATE where the reader itself knows that the file
    told it before; the importer finds the other repeats, and what no act covers. Several records of
    one row (a message that is also a payment) share its place and count as one. Without records:
    HEADER, BLANK, NOTE, or REJECTED with ``reason`` (a sentence of the reader's catalogue, by its
    id), the ``field`` and the text ``found``.
    """

    place: Place
    records: tuple[Record, ...] = ()
    fate: Fate = Fate.RECORD
    reason: str = ""
    field: str = ""
    found: str = ""
    repairs: tuple[Repair, ...] = ()
    raw: str = ""
    """The row as its file has it, for a person to compare; nothing is left out of it."""
    category: Category | None = None
    """Of a rejected row: what it would have been, so that an act may leave it out."""
    claim: Claim | None = None
    """Of a rejected row: whose it is, where that could be read; the act decides by it."""

    def __post_init__(self) -> None:
        told = self.fate in {Fate.RECORD, Fate.DUPLICATE}
        if self.fate is Fate.QUARANTINED or told is not (len(self.records) > 0):
            raise ReaderError(
                _say("reader-fate-records", fate=self.fate.name, count=len(self.records))
            )
        if (self.fate is Fate.REJECTED) is not (self.reason != ""):
            raise ReaderError(_say("reader-fate-reason", fate=self.fate.name, reason=self.reason))


Fact = Handset | Owner | Members | KnownAs | Statement
"""What a file tells in no row of its own: the handset, whose it is, who is in a group, what number
or name an account has, what proves the rows of a statement. Kept under the source, never counted as
a row."""


class RowRefusedError(Exception):
    """Raised inside a reader where one row cannot be read; ``row`` makes its fate of it.

    It never leaves the reader: a row that cannot be read stops nothing.
    """

    def __init__(self, reason: str, field: str, found: str) -> None:
        super().__init__(f"{reason}: {field}")
        self.reason, self.field, self.found = reason, field, found[:200]

    def row(
        self,
        place: Place,
        raw: str = "",
        category: Category | None = None,
        claim: Claim | None = None,
    ) -> Row:
        """The rejected row."""
        return Row(
            place,
            fate=Fate.REJECTED,
            reason=self.reason,
            field=self.field,
            found=self.found,
            raw=raw,
            category=category,
            claim=claim,
        )


@dataclass(frozen=True, slots=True)
class Limit:
    """What the goods declaration must say of this file: a limit, a repair of the whole, a gap."""

    text: Text
    repair: str = ""
    """A typed word where something was mended; ``count`` times."""
    count: int = 1


def marked(source: Received, _declared: Declared) -> str:
    """UTF-16 where the first bytes say so, else UTF-8."""
    return encoding(source).removesuffix("-sig")


@dataclass(frozen=True, slots=True, kw_only=True)
class Reader:
    """One kind of file."""

    title: Text
    """What it reads, as a person who receives such a file would call it."""
    attested: Attested
    reference: str
    """What says that real files look like this."""
    kinds: tuple[DataKind, ...]
    """Kinds of act under which such a file may be read."""
    gives: tuple[type[Record], ...]
    """The kinds of record it can yield."""
    recognises: Callable[[Received], bool]
    """Whether the content is of this kind; cheap, and never by the name."""
    read: Callable[[Received, Declared], Iterator[Row | Fact | Limit]]
    """Every row of the file, as a stream: memory does not grow with the file.

    Raises:
        ImportRefusedError: the file cannot be read whole, or case.toml must say more; the sentence
            names what, and nothing of the file is kept.
    """
    begins: Callable[[bytes], bool] | None = None
    """Whether the first bytes of a file of a phone may be of this kind, where such files are looked
    for beside a report that is read whole; None: what they hold the report tells."""
    by_line: bool = False
    """Each line of the file is a row, in order: the case then shows the line itself."""
    encoding: Callable[[Received, Declared], str] = field(default=marked)
    """Of a reader ``by_line``: the encoding of the lines."""


def catalogue() -> Mapping[str, Reader]:
    """Every reader, by the name of its folder, in alphabetical order.

    Raises:
        ReaderError: a folder holds no ``READER``.
    """
    package = importlib.import_module("filiere.readers")
    found: dict[str, Reader] = {}
    for info in sorted(pkgutil.iter_modules(package.__path__), key=lambda each: each.name):
        if not info.ispkg:
            raise ReaderError(_say("reader-no-folder", name=info.name))
        value = getattr(importlib.import_module(f"filiere.readers.{info.name}"), "READER", None)
        if not isinstance(value, Reader):
            raise ReaderError(_say("reader-none", name=info.name))
        found[info.name] = value
    return MappingProxyType(found)


def recognise(source: Received) -> tuple[str, Reader] | None:
    """The one reader whose kind of file this is; None where there is none.

    Raises:
        ImportRefusedError: two readers take it for theirs.
    """
    fits = [(name, reader) for name, reader in catalogue().items() if reader.recognises(source)]
    if len(fits) > 1:
        names = ", ".join(name for name, _ in fits)
        raise ImportRefusedError(_say("two-readers", name=source.name, names=names))
    return fits[0] if fits else None
