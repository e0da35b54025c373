"""What does one entry of a statement say, in whichever version it is written?

The entry's own indicator gives the sign, of a reversal too. A batch is one movement with the
payments that it holds. Names stand under ``Dbtr/Nm`` or ``Dbtr/Pty/Nm``, a status as text or as a
code: both are looked for, wherever the version puts them.
"""

import datetime as dt
import re
from enum import Enum

from filiere.model.amount import Amount, Refusal, exponent_of, plain
from filiere.model.bank_account import read_iban
from filiere.model.money import Detail, Movement, iban
from filiere.model.record import AccountKind, AccountRef
from filiere.model.wall_clock import milliseconds
from filiere.reader import RowRefusedError
from filiere.received.xml import Node

_SIGNS = {"CRDT": 1, "DBIT": -1}


class Status(Enum):
    """Whether an entry is on the account."""

    BOOKED = "BOOK"
    PENDING = "PDNG"
    INFORMATION = "INFO"
    FUTURE = "FUTR"
    UNSAID = ""


def status(entry: Node) -> Status:
    """The entry's status; a word that is not known is refused."""
    said = entry.said(("Sts", "Cd"), ("Sts", "Prtry"), ("Sts",)).upper()
    try:
        return Status(said)
    except ValueError:
        raise RowRefusedError("status", "status", said) from None


def signed(node: Node) -> tuple[Amount, str]:
    """The amount of an entry or balance with its own sign, and its currency."""
    given = node.one("Amt")
    if given is None:
        raise RowRefusedError("amount-not-an-amount", "amount", "")
    read = plain(given.text)
    if isinstance(read, Refusal) or read.units < 0:
        raise RowRefusedError("amount-not-an-amount", "amount", given.text.strip())
    side = node.said(("CdtDbtInd",))
    if side not in _SIGNS:
        raise RowRefusedError("side", "side", side)
    currency = given.attributes.get("Ccy", "").upper()
    amount = read.least(exponent_of(currency))
    return (amount if _SIGNS[side] > 0 else -amount), currency


def moment(node: Node, name: str) -> tuple[dt.date | None, int | None]:
    """Day and, where an hour with its zone stands there, UTC milliseconds of a date of an entry."""
    text = node.said((name, "Dt"), (name, "DtTm"), (name,))
    if text == "":
        return None, None
    if re.match(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text) is None:
        raise RowRefusedError("day", name, text)
    try:
        day = dt.date.fromisoformat(text[:10])
        if len(text) == 10 or re.fullmatch(r"Z|[+-]\d{2}:\d{2}", text[10:]) is not None:
            return day, None  # a date of XML may carry a zone, and is a day all the same
        when = dt.datetime.fromisoformat(text)
    except ValueError:
        raise RowRefusedError("day", name, text) from None
    return day, None if when.tzinfo is None else milliseconds(when)


def movement(entry: Node, account: AccountRef, statement: int) -> Movement:
    """The movement that a booked entry is."""
    amount, currency = signed(entry)
    booked_on, booked_ms = moment(entry, "BookgDt")
    value_on, _ = moment(entry, "ValDt")
    outgoing = amount.units < 0
    details = tuple(
        _detail(each, outgoing=outgoing)
        for batch in entry.all("NtryDtls")
        for each in batch.all("TxDtls")
    )
    only = details[0] if len(details) == 1 else None
    return Movement(
        account=account,
        statement=statement,
        amount=amount,
        currency=currency,
        booked_on=booked_on,
        booked_ms=booked_ms,
        value_on=value_on,
        counterparty="" if only is None else only.counterparty,
        counterparty_account=None if only is None else only.counterparty_account,
        label=_joined(entry.said(("AddtlNtryInf",)), "" if only is None else only.label),
        reference=entry.said(("AcctSvcrRef",)) or ("" if only is None else only.reference)
        or entry.said(("NtryRef",)),
        code=_code(entry),
        reversal=entry.said(("RvslInd",)).lower() in {"true", "1"},
        details=details if len(details) > 1 else (),
    )  # fmt: skip


def _code(entry: Node) -> str:
    """Domain, family and sub-family, or what the bank itself calls the operation."""
    domain = entry.one("BkTxCd", "Domn")
    if domain is not None:
        parts = (domain.said(("Cd",)), domain.said(("Fmly", "Cd")),
                 domain.said(("Fmly", "SubFmlyCd")))  # fmt: skip
        return "/".join(part for part in parts if part != "")
    return entry.said(("BkTxCd", "Prtry", "Cd"))


def _detail(given: Node, *, outgoing: bool) -> Detail:
    """One payment; the other party is the creditor of what goes out, else the debtor."""
    side = given.said(("CdtDbtInd",))
    if side in _SIGNS:
        outgoing = _SIGNS[side] < 0
    roles = ("Cdtr", "UltmtCdtr") if outgoing else ("Dbtr", "UltmtDbtr")
    parties = [
        ("RltdPties", role, *way, "Nm") for role in roles for way in ((), ("Pty",), ("Agt",))
    ]
    amount, currency = _amount(given, outgoing=outgoing)
    account = given.one("RltdPties", "CdtrAcct" if outgoing else "DbtrAcct", "Id")
    return Detail(
        amount=amount,
        currency=currency,
        counterparty=given.said(*parties),
        counterparty_account=None if account is None else reference(account),
        label=_joined(
            *(each.text for each in given.all("RmtInf", "Ustrd")),
            *(each.text for each in given.all("RmtInf", "Strd", "CdtrRefInf", "Ref")),
            given.said(("AddtlTxInf",)),
        ),
        reference=given.said(
            ("Refs", "EndToEndId"), ("Refs", "TxId"), ("Refs", "InstrId"), ("Refs", "AcctSvcrRef")
        ),
    )


def _amount(given: Node, *, outgoing: bool) -> tuple[Amount | None, str]:
    """The payment's own amount: of later versions, or inside ``AmtDtls`` in earlier ones."""
    found = given.one("Amt") or given.one("AmtDtls", "TxAmt", "Amt")
    read = Refusal.NOT_AN_AMOUNT if found is None else plain(found.text)
    if found is None or isinstance(read, Refusal):
        return None, ""
    currency = found.attributes.get("Ccy", "").upper()
    amount = read.least(exponent_of(currency))
    return (-amount if outgoing else amount), currency


def reference(account: Node) -> AccountRef | None:
    """The account of an ``Id``: its IBAN, or the number that the bank gives instead."""
    number = account.said(("IBAN",))
    if number != "":
        return iban(re.sub(r"\s", "", number).upper())
    other = account.said(("Othr", "Id"), ("PrtryAcct", "Id"))
    found = read_iban(other)
    if found is not None and found.verified:
        return iban(found.text)
    return None if other == "" else AccountRef("bank", other, AccountKind.IBAN)


def _joined(*parts: str) -> str:
    texts = [" ".join(part.split()) for part in parts]
    return " ".join(dict.fromkeys(text for text in texts if text != ""))
