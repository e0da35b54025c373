"""Which entries of a statement are booked, and do opening and entries give the closing balance?

Pending and informative entries are notes: they are on no account yet. An intraday report and a
notice tell what a statement will tell again, so they are never added to one. The sign is always the
entry's own; where the balance fails and turning the reversals would close it, that is told, and
nothing is turned.
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from filiere.errors import ImportRefusedError
from filiere.model.amount import Amount, exponent_of, total
from filiere.model.codes import Fate
from filiere.model.money import Balance, Form, Statement, account_claim
from filiere.model.record import AccountRef
from filiere.reader import Declared, Fact, Limit, Place, Row, RowRefusedError
from filiere.readers.camt.entry import Status, moment, movement, reference, signed, status
from filiere.received import Received
from filiere.received.xml import Begun, Ended, Node, charset, events
from filiere.wording import Words

_say = Words(__name__)

_MESSAGES = {
    "BkToCstmrStmt": Form.CAMT_053,
    "BkToCstmrAcctRpt": Form.CAMT_052,
    "BkToCstmrDbtCdtNtfctn": Form.CAMT_054,
}
_STATEMENTS = frozenset({"Stmt", "Rpt", "Ntfctn"})
_AROUND = _STATEMENTS | set(_MESSAGES) | {"Document", "Envelope", "Body"}
_OPENING = ("OPBD", "PRCD")
_CLOSING = ("CLBD",)
_INTRADAY = {Form.CAMT_052: (("OPBD", "PRCD", "ITBD"), ("CLBD", "ITBD"))}


def recognises(source: Received) -> bool:
    """By the name of the message near the top, whatever prefix stands before it."""
    head = source.head
    if head[:2] in {b"\xff\xfe", b"\xfe\xff"}:
        head = head.decode("utf-16", "ignore").encode("utf-8", "ignore")
    return head.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<") and any(
        mark + name.encode() in head for name in _MESSAGES for mark in (b"<", b":")
    )


def read(source: Received, declared: Declared) -> Iterator[Row | Fact | Limit]:
    """Every entry, then what its statement proves."""
    form: Form | None = None
    reading: _Statement | None = None
    seen = entries = 0
    for event in events(source, _is_opened):
        if isinstance(event, Begun):
            form = _MESSAGES.get(event.name, form)
            if event.name in _STATEMENTS:
                if form is None:
                    break
                seen += 1
                reading = _Statement(source, form, seen, declared.owner)
        elif isinstance(event, Ended):
            if event.name in _STATEMENTS and reading is not None:
                yield from reading.told()
                reading = None
        elif reading is not None and event.name == "Ntry":
            entries += 1
            yield reading.entry(event, Place(key=str(entries), at=event.line))
        elif reading is not None:
            reading.said(event)
    if seen == 0:
        raise ImportRefusedError(_say("no-statement", name=source.name))


def _is_opened(name: str, depth: int) -> bool:
    return depth == 0 or name in _AROUND


def _written(node: Node) -> str:
    """An element on one line, as XML without the blanks between elements."""
    attributes = "".join(f' {key}="{value}"' for key, value in node.attributes.items())
    inner = node.text.strip() + "".join(_written(child) for child in node.children)
    return f"<{node.name}{attributes}>{inner}</{node.name}>"


@dataclass(slots=True)
class _Sum:
    """What the booked entries of one currency add up to."""

    amounts: list[Amount] = field(default_factory=list)
    reversals: list[Amount] = field(default_factory=list)


class _Statement:
    """One statement while its entries pass."""

    def __init__(self, source: Received, form: Form, number: int, owner: AccountRef | None) -> None:
        self._name, self._form, self._number = source.name, form, number
        self._encoding = charset(source)
        self._account = owner
        self._id = self._currency = ""
        self._balances: list[tuple[str, Amount, str, dt.date | None]] = []
        self._sums: defaultdict[str, _Sum] = defaultdict(_Sum)
        self._pending = 0
        self._unsaid = 0

    def said(self, node: Node) -> None:
        """What stands beside the entries: the id, the account, a balance."""
        if node.name == "Id":
            self._id = node.text.strip()
        elif node.name == "Acct":
            inner = node.one("Id")
            self._account = self._account if inner is None else reference(inner) or self._account
            self._currency = node.said(("Ccy",)).upper()
        elif node.name == "Bal":
            kind = node.said(("Tp", "CdOrPrtry", "Cd"), ("Tp", "CdOrPrtry", "Prtry"), ("Tp", "Cd"))
            try:
                amount, currency = signed(node)
                day, _ = moment(node, "Dt")
            except RowRefusedError:
                return  # a balance that cannot be read proves nothing, and is none
            self._balances.append((kind, amount, currency, day))

    def entry(self, node: Node, place: Place) -> Row:
        """One entry: a movement where it is booked, else a note."""
        try:
            found = status(node)
            if found is Status.UNSAID:
                # every version asks for a status; a statement holds what is booked
                found = Status.BOOKED if self._form is Form.CAMT_053 else Status.INFORMATION
                self._unsaid += 1
            if found is not Status.BOOKED:
                self._pending += 1
                return Row(place, fate=Fate.NOTE, raw=_written(node))
            if self._account is None:
                raise ImportRefusedError(_say("whose", name=self._name))
            booked = movement(node, self._account, self._number)
        except RowRefusedError as refused:
            claim = None if self._account is None else account_claim(self._account)
            return refused.row(place, raw=_written(node), claim=claim)
        currency = booked.currency or self._currency
        of = self._sums[currency]
        of.amounts.append(booked.amount)
        if booked.reversal:
            of.reversals.append(booked.amount)
        return Row(place, (booked,), raw=_written(node))

    def told(self) -> Iterator[Fact | Limit]:
        """The statement as a whole, once for each currency that its entries are in."""
        main = self._main()
        for currency in dict.fromkeys((main, *self._sums)):
            yield from self._of(currency, pending=self._pending if currency == main else 0)
        if self._unsaid > 0:
            yield Limit(_say("no-status", name=self._name, count=self._unsaid))

    def _main(self) -> str:
        """The account's currency, else that of its entries or balances."""
        if self._currency != "":
            return self._currency
        return next(iter(self._sums), self._balances[0][2] if self._balances else "")

    def _of(self, currency: str, *, pending: int) -> Iterator[Fact | Limit]:
        of = self._sums.get(currency, _Sum())
        opens, closes = _INTRADAY.get(self._form, (_OPENING, _CLOSING))
        opening, opening_on = self._balance(opens, currency, first=True)
        closing, closing_on = self._balance(closes, currency, first=False)
        if self._form is Form.CAMT_054:
            opening = closing = opening_on = closing_on = None
        ends = [each for each in (opening, closing) if each is not None]
        balance = _balance(opening, of.amounts, closing)
        yield Statement(
            number=self._number,
            account=self._account,
            statement=self._id,
            form=self._form,
            currency=currency,
            exponent=total([*of.amounts, *ends], exponent_of(currency)).exponent,
            balance=balance,
            opening=opening,
            opening_on=opening_on,
            closing=closing,
            closing_on=closing_on,
            pending=pending,
            encoding=self._encoding,
        )
        if balance is Balance.FAILS:
            turned = [*of.amounts, *(-each for each in of.reversals), *(-e for e in of.reversals)]
            if len(of.reversals) > 0 and _balance(opening, turned, closing) is Balance.HOLDS:
                count = len(of.reversals)
                text = _say("reversals", name=self._name, count=count)
                yield Limit(text, "reversal_sign_suspect", count)
            else:
                yield Limit(_say("no-balance", name=self._name))

    def _balance(
        self, kinds: tuple[str, ...], currency: str, *, first: bool
    ) -> tuple[Amount | None, dt.date | None]:
        """The balance of the first kind that is given; the first of its kind, or the last."""
        for kind in kinds:
            found = [(a, d) for k, a, c, d in self._balances if k == kind and c == currency]
            if found:
                return found[0 if first else -1]
        return None, None


def _balance(opening: Amount | None, booked: list[Amount], closing: Amount | None) -> Balance:
    if opening is None or closing is None:
        return Balance.NOT_GIVEN
    return Balance.HOLDS if total([opening, *booked]).same(closing) else Balance.FAILS
