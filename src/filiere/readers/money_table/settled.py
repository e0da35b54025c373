"""What must be known of a whole table before its first row can be read?

Its decimal mark, the order of day and month, and how it says which way money goes. Each is settled
over all rows in one pass; what cannot be known stops the file in a sentence that names the key of
case.toml or the layout that would say it.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from filiere.errors import ImportRefusedError
from filiere.model.amount import AmbiguousMarkError, Amount, Marks, Reading, Refusal, plain
from filiere.reader import Declared
from filiere.readers.money_table.days import Order, Orders
from filiere.readers.money_table.roles import Roles, says
from filiere.received.table import Grid, Line, Numeric
from filiere.wording import Words

_say = Words(__name__)

AMOUNTS = ("amount", "debit", "credit", "balance", "fee", "total", "perpetual")
WAYS = ("outgoing", "incoming")
DAYS = ("booked_on", "value_on", "closed_at", "closed_day", "opened_on", "closed_on")


class DebitSign(Enum):
    """How amounts in a debit column are written."""

    POSITIVE = "positive"
    NEGATIVE = "negative"
    MIXED = "mixed"
    """Some of each: a negative one takes back a debit."""


@dataclass(frozen=True, slots=True)
class Settled:
    """How the cells of one table are read."""

    reading: Reading
    order: Order
    debit: DebitSign
    signed: bool
    """Whether any amount of a single column carries a minus, or a word in its place."""
    by_kind: bool = False
    """No amount carries a sign, and the kind of each operation says which way the money went."""

    def amount(self, cell: str) -> tuple[Amount, str] | Refusal:
        """An amount and the currency that stands beside it."""
        if isinstance(cell, Numeric):
            read = plain(cell)
            return read if isinstance(read, Refusal) else (read, "")
        return self.reading.read(cell)


class _Evidence:
    """What the cells of a table say of all of them."""

    def __init__(self) -> None:
        self.marks, self.orders = Marks(), Orders()
        self.minus = False
        self.debits: set[bool] = set()
        self.kinds: set[str] = set()

    def add(self, roles: Roles, line: Line) -> None:
        """One more row."""
        for role in AMOUNTS:
            for cell in roles.cells(line, role):
                if not isinstance(cell, Numeric):
                    self.marks.add(cell)
                if cell.strip("+-0,.() \u00a0\u202f\u2212\u2013") != "":
                    self._sign(role, negative=_negative(cell))
        for role in DAYS:
            for cell in roles.cells(line, role):
                self.orders.add(cell)
        if roles.cell(line, "amount").strip() != "":
            kind = roles.cell(line, "code")
            self.kinds.add(next((way for way in WAYS if says(kind, way)), ""))

    def _sign(self, role: str, *, negative: bool) -> None:
        self.minus = self.minus or (role == "amount" and negative)
        if role == "debit":
            self.debits.add(negative)

    @property
    def by_kind(self) -> bool:
        """Whether every operation is of a kind that goes one way, and some money left."""
        return not self.minus and "outgoing" in self.kinds and "" not in self.kinds

    def debit(self) -> DebitSign:
        """How the debit column is written."""
        if len(self.debits) == 2:
            return DebitSign.MIXED
        return DebitSign.NEGATIVE if True in self.debits else DebitSign.POSITIVE


def _negative(cell: str) -> bool:
    text = cell.strip()
    return text.startswith(("-", "\u2212", "\u2013", "(")) or text.endswith("-")


def settle(grid: Grid, roles: Roles, declared: Declared) -> Settled:
    """Read the whole table once.

    Raises:
        ImportRefusedError: the mark, or the order of day and month, cannot be known.
    """
    evidence = _Evidence()
    for line in data(grid, roles):
        evidence.add(roles, line)
    try:
        mark = evidence.marks.settled()
    except AmbiguousMarkError:
        raise ImportRefusedError(_say("mark", name=grid.source.name)) from None
    order = evidence.orders.settled(declared.dates, roles.language)
    if order is None:
        raise ImportRefusedError(_say("order", name=grid.source.name))
    by_kind = evidence.by_kind and "side" not in roles
    return Settled(
        Reading(mark), order, evidence.debit(), signed=evidence.minus or by_kind, by_kind=by_kind
    )


def data(grid: Grid, roles: Roles) -> Iterator[Line]:
    """Rows below the header, of its sheet."""
    for line in grid.rows(roles.delimiter, roles.width):
        if line.part == roles.part and line.row > roles.row:
            yield line
