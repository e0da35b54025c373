"""Which number registered which account, as a provider's answer says?

One account a row. A service stands in a column, or in the account itself (``service:identifier``).
Numbers are read as the case's country writes them; a cell that is none is a reject. What an answer
does not tell, from when to when, stays open.
"""

import datetime as dt
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from filiere.model.accounts import TELEPHONE, account
from filiere.model.codes import Fate, NumberKind
from filiere.model.record import AccountRef, NumberRef
from filiere.model.seized import Account, Basis, Chooser
from filiere.model.wall_clock import meant, milliseconds
from filiere.numbers import read_number
from filiere.reader import Declared, Fact, Limit, Place, Row, RowRefusedError
from filiere.received import Received
from filiere.received.text import encoding, rows
from filiere.spelling.services import service_of

COLUMNS: Mapping[str, frozenset[str]] = {
    "service": frozenset({"service", "product", "application", "app", "plateforme", "platform"}),
    "account": frozenset({
        "account", "account id", "account identifier", "user id", "identifier", "username",
        "target", "compte", "identifiant", "nom d'utilisateur", "vanity name",
    }),
    "number": frozenset({
        "number", "phone", "phone number", "registered phone", "phone numbers", "msisdn",
        "verified phone", "registered number", "numero", "telephone", "numero de telephone",
        "numero inscrit",
    }),
    "name": frozenset({"name", "display name", "nom", "nom affiche", "profile name"}),
    "from": frozenset({"from", "created", "registered", "registration date", "cree le", "du"}),
    "to": frozenset({"to", "closed", "deactivated", "until", "au"}),
}  # fmt: skip
"""What a header calls each field, without case and accents."""
_NEEDED = frozenset({"account", "number"})
_ACCENTS = str.maketrans("éèêàâîïôûùç’_-", "eeeaaiiouuc'  ")


def recognises(source: Received) -> bool:
    """By the header line: an account, a number, and nothing that is not known."""
    found = _header(source)
    return found is not None and set(found[1]) >= _NEEDED


def _header(source: Received) -> tuple[str, dict[str, int]] | None:
    """The delimiter and the place of each field; None where a column is not known."""
    coding = "utf-16" if encoding(source) == "utf-16" else "utf-8-sig"
    line = source.head.decode(coding, "replace").split("\n", 1)[0].strip()
    for delimiter in (",", ";", "\t"):
        cells = [_plain(cell) for cell in line.split(delimiter)]
        fields = [next((f for f, names in COLUMNS.items() if cell in names), "") for cell in cells]
        if len(cells) > 1 and "" not in fields and len(set(fields)) == len(fields):
            return delimiter, {field: place for place, field in enumerate(fields)}
    return None


def _plain(cell: str) -> str:
    return " ".join(cell.strip().strip('"').lower().translate(_ACCENTS).split())


def read(source: Received, declared: Declared) -> Iterator[Row | Fact | Limit]:
    """Every row of the answer."""
    found = _header(source)
    if found is None:
        return  # what is recognised has a header
    delimiter, places = found
    table = rows(source, delimiter)
    size = len(next(table).cells)
    reading = _Reading(declared, places)
    yield Row(Place(at=1), fate=Fate.HEADER)
    for row in table:
        place = Place(at=row.line)
        if all(cell.strip() == "" for cell in row.cells):
            yield Row(place, fate=Fate.BLANK)
        else:
            raw = delimiter.join(row.cells)
            try:
                if len(row.cells) != size:
                    raise RowRefusedError("columns", "", str(len(row.cells)))  # noqa: TRY301 - one way out
                yield Row(place, (reading.record(row.cells),), raw=raw)
            except RowRefusedError as refused:
                yield refused.row(place, raw)
        for more in range(1, row.spans):
            yield Row(Place(at=row.line + more), fate=Fate.NOTE)


@dataclass(frozen=True, slots=True)
class _Reading:
    """What all rows of the file share."""

    declared: Declared
    places: Mapping[str, int]

    def record(self, cells: tuple[str, ...]) -> Account:
        told = {field: cells[place].strip() for field, place in self.places.items()}
        who = self._account(told.get("service", ""), told["account"])
        name = told.get("name", "")
        return Account(
            account=who,
            names=((name, Chooser.PERSON),) if name != "" else (),
            number=self._number(told["number"]),
            basis=Basis.PROVIDER_REPLY,
            from_ms=self._moment(told.get("from", "")),
            to_ms=self._moment(told.get("to", "")),
            asked=True,
        )

    def _account(self, service: str, written: str) -> AccountRef:
        if service == "":
            service, _, written = written.partition(":")
        elif written.lower().startswith(f"{service.lower()}:"):
            written = written.partition(":")[2]
        if service.strip() == "" or written.strip() == "":
            raise RowRefusedError("account", "account", written or service)
        return account(service_of(service, TELEPHONE), written)

    def _number(self, written: str) -> NumberRef | None:
        if written == "":
            return None
        found = read_number(written, self.declared.country)
        if found.refused is not None or found.kind is not NumberKind.E164:
            raise RowRefusedError("number", "number", written)
        return NumberRef(found.number, int(found.kind), found.country)

    def _moment(self, written: str) -> int | None:
        if written == "":
            return None
        text = re.sub(r"\s*UTC$", "+00:00", written)
        try:
            at = dt.datetime.fromisoformat(text)
        except ValueError:
            raise RowRefusedError("time", "from", written) from None
        if at.tzinfo is not None:
            return milliseconds(at)
        if self.declared.zone == "":
            raise RowRefusedError("no-offset", "from", written)
        moments = meant(at, self.declared.zone)
        if len(moments) != 1:
            raise RowRefusedError(
                "ambiguous-time" if moments else "nonexistent-time", "from", written
            )
        return moments[0].ms
