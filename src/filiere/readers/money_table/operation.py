"""What does one row of a table of bank operations say?

Which way money goes is said by two columns, by a sign, or by a word beside the amount; a row that
fills both columns, or whose word is not known, is refused.
"""

from dataclasses import dataclass

from filiere.errors import ImportRefusedError
from filiere.model.amount import Amount, Refusal, exponent_of
from filiere.model.money import Movement
from filiere.model.record import AccountKind, AccountRef
from filiere.reader import RowRefusedError
from filiere.readers.money_table import days
from filiere.readers.money_table.around import account, numbered
from filiere.readers.money_table.roles import Roles, says
from filiere.readers.money_table.settled import WAYS, DebitSign, Settled
from filiere.received.table import Line
from filiere.wording import Words

_say = Words(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Usual:
    """What holds for a row that does not say otherwise."""

    name: str
    account: AccountRef | None
    currency: str
    zone: str


def movement(line: Line, roles: Roles, settled: Settled, usual: Usual) -> Movement:
    """The movement of a row, of statement 0.

    Raises:
        RowRefusedError: a cell cannot be read.
        ImportRefusedError: nothing says whose account it is.
    """
    when = _when(line, roles, settled, usual.zone)
    amount, beside = signed(line, roles, settled)
    currency = roles.cell(line, "currency").strip().upper() or beside or usual.currency
    balance = _amount(roles.cell(line, "balance"), "balance", settled)
    least = exponent_of(currency)
    outgoing = amount.units < 0
    parties = ("beneficiary", "sender") if outgoing else ("sender", "beneficiary")
    value = days.read(roles.cell(line, "value_on"), settled.order)
    extra = [roles.cell(line, role).strip() for role in ("country",)]
    fee = roles.cell(line, "fee").strip()
    other = account(roles.cell(line, "counterparty_account"))
    label = [*roles.cells(line, "label"), *extra, f"({fee})" if fee.strip("0,. ") else ""]
    return Movement(
        account=account_of(line, roles, usual),
        statement=0,
        amount=amount.least(least),
        currency=currency,
        booked_on=when.day,
        booked_ms=when.ms,
        value_on=None if value is None else value.day,
        counterparty=next(
            (cell for role in ("counterparty", *parties) if (cell := _text(line, roles, role))), ""
        ),
        counterparty_account=_other(roles.cell(line, "counterparty_account"), other),
        label=" ".join(" ".join(label).split()),
        reference=_text(line, roles, "reference"),
        code=_text(line, roles, "code"),
        balance=None if balance is None else balance.least(least),
    )


def _text(line: Line, roles: Roles, role: str) -> str:
    return " ".join(roles.cell(line, role).split())


def _other(text: str, found: tuple[AccountRef, bool] | None) -> AccountRef | None:
    """The account of the other side; an address of a wallet is one too."""
    if found is not None:
        return found[0]
    bare = text.strip()
    return None if bare == "" else AccountRef("bank", bare, AccountKind.WALLET)


def _when(line: Line, roles: Roles, settled: Settled, zone: str) -> days.When:
    cell = roles.cell(line, "booked_on") or roles.cell(line, "value_on")
    when = days.read(cell, settled.order)
    if when is None:
        raise RowRefusedError("day", "booked_on", cell)
    return days.at(when, zone) or days.When(when.day)


def account_of(line: Line, roles: Roles, usual: Usual) -> AccountRef:
    """The account of a row.

    Raises:
        ImportRefusedError: nothing says whose it is.
    """
    cell = roles.cell(line, "account")
    found = account(cell)
    if found is not None:
        return found[0]
    if usual.account is not None:
        return usual.account
    named = numbered(cell)
    if named is None:
        raise ImportRefusedError(_say("whose", name=usual.name))
    return named


def _amount(cell: str, field: str, settled: Settled) -> Amount | None:
    """The amount of a cell, None where it is blank."""
    if cell.strip() == "":
        return None
    read = settled.amount(cell)
    if isinstance(read, Refusal):
        raise RowRefusedError(f"amount-{read.value}", field, cell)
    return read[0]


def signed(line: Line, roles: Roles, settled: Settled) -> tuple[Amount, str]:
    """The amount, negative where money leaves the account, and the currency beside it."""
    cell = roles.cell(line, "amount")
    if cell.strip() != "":
        read = settled.amount(cell)
        if isinstance(read, Refusal):
            raise RowRefusedError(f"amount-{read.value}", "amount", cell)
        side = roles.cell(line, "code" if settled.by_kind else "side")
        return _sided(read[0], side), read[1]
    debit = _amount(roles.cell(line, "debit"), "debit", settled)
    credit = _amount(roles.cell(line, "credit"), "credit", settled)
    if debit is not None and credit is not None and debit.units != 0 != credit.units:
        raise RowRefusedError("both-sides", "debit", roles.cell(line, "debit"))
    if credit is not None and (debit is None or credit.units != 0):
        return credit, ""
    if debit is None:
        raise RowRefusedError("no-amount", "amount", "")
    return (debit if settled.debit is DebitSign.NEGATIVE else -debit), ""


def _sided(amount: Amount, side: str) -> Amount:
    """The amount with the sign that a word beside it gives; its own where no word stands there."""
    if side.strip() == "":
        return amount
    if side.strip() in {"-", "+"}:
        return -abs(amount) if side.strip() == "-" else abs(amount)
    for kind in WAYS:
        if says(side, kind):
            return -abs(amount) if kind == "outgoing" else abs(amount)
    raise RowRefusedError("side", "side", side)
