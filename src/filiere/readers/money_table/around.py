"""What do the lines around the rows say: whose account, which currency, which balances?

Above the header and below the last row a bank writes the account, the period and balances, in cells
or in sentences. An account written there is one even where its check digits fail, since it is
written down as one: it is then told as not verified.
"""

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from filiere.model.amount import Refusal
from filiere.model.balances import Stated
from filiere.model.bank_account import french_iban, ibans, lengths, read_iban
from filiere.model.money import iban
from filiere.model.record import AccountKind, AccountRef
from filiere.readers.money_table import days
from filiere.readers.money_table.roles import plain, says, without_currency
from filiere.readers.money_table.settled import Settled

_DATE = re.compile(r"\d{1,2}[/.\-]\d{1,2}[/.\-]\d{2,4}|\d{4}-\d{2}-\d{2}")
_RIB = re.compile(
    r"(?<![0-9A-Z])([0-9]{5})[ \-]?([0-9]{5})[ \-]?([0-9A-Z]{11})[ \-]?([0-9]{2})(?![0-9A-Z])"
)
_AMOUNT = re.compile(r"[-+\u2212(]?\s*[0-9][0-9\s.,'\u00a0\u202f]*[)\-]?\s*(?:€|EUR|euros?)?\s*$")


@dataclass(slots=True)
class Around:
    """What was found so far."""

    account: AccountRef | None = None
    verified: bool = True
    currency: str = ""
    stated: list[Stated] = field(default_factory=list)

    def line(self, cells: Sequence[str], settled: Settled) -> None:
        """One line that is no row."""
        told = [cell.strip() for cell in cells if cell.strip() != ""]
        if len(told) == 0:
            return
        if self.account is None:
            self._account(told)
        if self.currency == "":
            self.currency = _currency(told)
        kind = balance_kind(told[0])
        if kind != "":
            self._balance(told, kind, settled)

    def _account(self, told: Sequence[str]) -> None:
        for text in told:
            found = account(text) or next(
                (account(part) for part in re.split(r"[:=]", text)[1:] if account(part)), None
            )
            if found is not None:
                self.account, self.verified = found
                return

    def _balance(self, told: Sequence[str], kind: str, settled: Settled) -> None:
        on = _day(told, settled)
        for text in reversed(told):
            bare = _DATE.sub(" ", text)
            found = _AMOUNT.search(bare)
            if found is None:
                continue
            read = settled.amount(found[0].strip())
            if isinstance(read, Refusal):
                continue
            debt = "debiteur" in plain(" ".join(told)) and read[0].units > 0
            self.stated.append(Stated(-read[0] if debt else read[0], kind, on))
            return


def balance_kind(text: str) -> str:
    """Which balance the first words of a text announce; '' where none."""
    for kind in ("opening", "closing", "dated"):
        if says(text, kind):
            return kind
    bare, _ = without_currency(plain(text))
    words = [word for word in bare.split() if word not in {"crediteur", "debiteur", "comptable"}]
    if words[:1] not in (["solde"], ["balance"]) or len(words) == len(bare.split()):
        return "closing" if bare in {"solde", "balance"} else ""
    return balance_kind(" ".join(words))


def account(text: str) -> tuple[AccountRef, bool] | None:
    """The bank account that a cell is, and whether its check digits hold."""
    text = text.strip().strip('="')
    found = read_iban(text)
    if found is not None and len(found.text) == lengths().get(found.text[:2]):
        return iban(found.text), found.verified
    inside = next(ibans(text), None)
    if inside is not None:
        return iban(inside.text), True
    rib = _RIB.search(text.upper())
    if rib is not None:
        made = french_iban(rib[1], rib[2], rib[3])
        if made is not None and made.endswith(rib[4]):
            return iban(made), True
    return None


def numbered(text: str) -> AccountRef | None:
    """An account that only its own bank's number names."""
    bare = re.sub(r"[\s.\-]", "", text.strip().strip('="'))
    if re.fullmatch(r"[0-9A-Z*xX]{5,30}", bare) is None or not any(c.isdigit() for c in bare):
        return None
    return AccountRef("bank", bare, AccountKind.IBAN)


def _currency(told: Sequence[str]) -> str:
    for at, text in enumerate(told):
        name = plain(text)
        if re.search(r"\b(devise|monnaie|currency)\b", name) or "tenu en" in name:
            rest = [name, *(plain(each) for each in told[at + 1 :])]
            for part in rest:
                _, currency = without_currency("x " + part)
                if currency:
                    return currency
            code = re.search(r"\b([A-Z]{3})\b", " ".join(told[at:]))
            if code is not None:
                return code[1]
    return ""


def _day(told: Sequence[str], settled: Settled) -> dt.date | None:
    for text in told:
        found = _DATE.search(text)
        when = None if found is None else days.read(found[0], settled.order)
        if when is not None:
            return when.day
    return None
