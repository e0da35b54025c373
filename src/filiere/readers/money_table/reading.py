"""How is a table of money read, whoever made it?

Find the header, settle over the whole table what its cells mean, then hand on every row: what
stands above the header, the rows, and what the table as a whole proves.
"""

from collections.abc import Iterator

from filiere.errors import ImportRefusedError
from filiere.model.bank_account import read_siren
from filiere.model.codes import Fate
from filiere.model.currency import usual_currency
from filiere.model.money import business, siren
from filiere.model.record import AccountRef
from filiere.reader import Declared, Fact, Limit, Place, Row
from filiere.readers.money_table.around import Around
from filiere.readers.money_table.directory import Directory
from filiere.readers.money_table.operation import Usual
from filiere.readers.money_table.operations import Operations
from filiere.readers.money_table.roles import Roles, header
from filiere.readers.money_table.settled import Settled, settle
from filiere.readers.money_table.till import Till
from filiere.received import Received
from filiere.received.table import Grid, Line, looks_like_one, open_grid, peek
from filiere.wording import Words

_say = Words(__name__)
_shared = Words("filiere.readers")

Rows = Operations | Till | Directory


def recognises(source: Received) -> bool:
    """By a row near the top whose names are those of a table of money."""
    if not looks_like_one(source):
        return False
    try:
        roles = header(peek(source))
    except ImportRefusedError:
        return False
    return roles is not None and not roles.canonical


def read(source: Received, declared: Declared) -> Iterator[Row | Fact | Limit]:
    """Every row, then what the table proves."""
    grid = open_grid(source)
    roles = header(grid)
    if roles is None:
        raise ImportRefusedError(_say("no-header", name=source.name))
    settled = settle(grid, roles, declared)
    around = Around()
    rows: Rows | None = None
    below = 0
    for line in grid.rows(roles.delimiter, roles.width):
        if line.part == roles.part and line.row > roles.row:
            if rows is None:
                rows = _rows(source.name, grid, roles, settled, around, declared)
            below += 1
            yield from rows.row(line)
            continue
        if rows is not None:
            yield from rows.completed()
        yield from _beside(line, roles)
        if line.row < roles.row or line.part != roles.part:
            around.line(line.cells, settled)
    if rows is None:
        raise ImportRefusedError(_shared("empty", name=source.name))
    yield from rows.completed()
    yield from rows.told()
    if roles.kind != "movements" or (isinstance(rows, Operations) and rows.inferred):
        yield Limit(_say("inferred", name=source.name))
    if len(roles.unknown) > 0:
        yield Limit(_say("unknown-columns", name=source.name, columns=", ".join(roles.unknown)))


def _beside(line: Line, roles: Roles) -> Iterator[Row]:
    """A line above the header, the header, or a row of another sheet."""
    for at in range(line.row, line.row + line.spans):
        place = Place(part=line.part, at=at)
        if line.part == roles.part and at == roles.row:
            yield Row(place, fate=Fate.HEADER)
        elif all(cell.strip() == "" for cell in line.cells):
            yield Row(place, fate=Fate.BLANK)
        else:
            yield Row(place, fate=Fate.NOTE, raw=line.raw)


def _rows(  # noqa: PLR0913, PLR0917 - a table, how it is read, and what is known of it
    name: str, grid: Grid, roles: Roles, settled: Settled, around: Around, declared: Declared
) -> Rows:
    currency = roles.currency or around.currency or usual_currency(around.account, declared.country)
    if roles.kind == "ledger_accounts":
        return Directory(name, roles, settled)
    if roles.kind in {"tickets", "closings"}:
        books = _books(name, declared)
        return Till(name, grid.encoding, roles, settled, books, currency, declared.zone)
    account = around.account or declared.owner
    if account is None and "account" not in roles:
        raise ImportRefusedError(_say("whose", name=name))
    usual = Usual(name=name, account=account, currency=currency, zone=declared.zone)
    return Operations(roles, settled, around, usual, grid.encoding)


def _books(name: str, declared: Declared) -> AccountRef:
    """The business that a till's table belongs to."""
    if declared.siren != "":
        company = read_siren(declared.siren)
        return siren(declared.siren if company is None else company.text)
    if declared.business == "":
        raise ImportRefusedError(_say("whose-till", name=name))
    return business(declared.business)
