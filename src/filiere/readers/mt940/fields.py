"""What stands in a balance, a statement line or a narrative of an MT940?

Amounts have a decimal comma and no sign: C and D give it, and an R before them turns it (what was
booked is taken back). Days are YYMMDD; the day of booking has no year, and takes that of the value
day which lies nearest. Narratives are free text, «?20» subfields or «/NAME/» words.
"""

import datetime as dt
import re
from dataclasses import dataclass

from filiere.model.amount import Amount, Refusal, exponent_of, strict
from filiere.reader import RowRefusedError

_BALANCE = re.compile(r"([CD])(\d{6})([A-Z]{3})([\d,]+)\s*")
_LINE = re.compile(
    r"(?P<value>\d{6})(?P<booked>\d{4})?(?P<side>R?[CD])[A-Z]?(?P<amount>[\d,]+)"
    r"(?P<code>[A-Z][A-Z0-9]{3})(?P<own>.*?)(?://(?P<bank>.*))?"
)
_SUBFIELD = re.compile(r"\?(\d\d)")
_WORD = re.compile(
    r"/(NAME|REMI|IBAN|BENM|ORDP|CNTP|EREF|MARF|CSID|TRTP|BIC|PREF|KREF|ISDT|SVCL|ADDR|ID|PURP|RTRN)"
    r"(?=/)"
)
_NOTHING = frozenset({"", "NONREF", "NOTPROVIDED"})
_CENTURY = 80
"""Years from 80 on are of the last century."""


@dataclass(frozen=True, slots=True)
class Narrative:
    """What a narrative tells of a movement; '' where it does not."""

    label: str = ""
    party: str = ""
    account: str = ""
    """Of the other party, as written."""
    reference: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """One statement line."""

    amount: Amount
    booked_on: dt.date
    value_on: dt.date
    code: str
    reference: str
    reversal: bool


def balance(text: str) -> tuple[Amount, dt.date, str]:
    """Amount with its sign, day and currency of an opening or closing balance."""
    found = _BALANCE.fullmatch(text)
    if found is None:
        raise RowRefusedError("record", "balance", text)
    side, day, currency, written = found.groups()
    amount = _amount(written, currency)
    return (amount if side == "C" else -amount), _day(day), currency


def line(text: str, currency: str) -> Line:
    """A statement line; its supplementary details are no part of it."""
    found = _LINE.fullmatch(text.strip())
    if found is None:
        raise RowRefusedError("record", "", text)
    amount = _amount(found["amount"], currency)
    value_on = _day(found["value"])
    side = found["side"]
    if side in {"D", "RC"}:
        amount = -amount
    own, bank = found["own"].strip(), (found["bank"] or "").strip()
    return Line(
        amount=amount,
        booked_on=value_on if found["booked"] is None else _nearest(found["booked"], value_on),
        value_on=value_on,
        code=found["code"],
        reference=own if own not in _NOTHING else bank,
        reversal=side.startswith("R"),
    )


def narrative(text: str) -> Narrative:
    """The parts of a narrative, whichever way its bank writes it; ``text`` has its line ends."""
    if _SUBFIELD.search(text) is not None:
        return _of_subfields(text.replace("\n", ""))
    if _WORD.search(text) is not None:
        return _of_words(text.replace("\n", ""))
    return Narrative(label=" ".join(text.split()))


def _of_subfields(text: str) -> Narrative:
    """«166?00CREDIT?20text?21text?30bank?31account?32name?33name»."""
    pieces = _SUBFIELD.split(text)
    told = list(zip(pieces[1::2], pieces[2::2], strict=True))

    def joined(low: int, high: int) -> str:
        return "".join(part for number, part in told if low <= int(number) <= high).strip()

    purpose = " ".join(part for part in (joined(20, 29), joined(60, 63)) if part != "")
    return Narrative(
        label=purpose or joined(0, 0),
        party=" ".join(part.strip() for number, part in told if number in {"32", "33"}).strip(),
        account=joined(31, 31),
    )


def _of_words(text: str) -> Narrative:
    """«/NAME/…/IBAN/…/REMI/…»; of a party told in parts, name and account stand among them."""
    pieces = _WORD.split(text)
    told: dict[str, str] = {}
    for word, part in zip(pieces[1::2], pieces[2::2], strict=True):
        told.setdefault(word, part.strip("/ "))
    label = re.sub(r"^(?:USTD|STRD)/+", "", told.get("REMI", ""))
    return Narrative(
        label=label or " ".join(pieces[0].split()),
        party=told.get("NAME", ""),
        account=told.get("IBAN", "") or next(iter(told.get("CNTP", "").split("/")), ""),
        reference=told.get("EREF", ""),
    )


def _amount(written: str, currency: str) -> Amount:
    read = strict(written.removesuffix(","))
    if isinstance(read, Refusal) or written.strip(",") == "":
        raise RowRefusedError("amount-not-an-amount", "amount", written)
    return read.least(exponent_of(currency))


def _day(text: str) -> dt.date:
    year = int(text[:2])
    try:
        return dt.date(year + (1900 if year >= _CENTURY else 2000), int(text[2:4]), int(text[4:]))
    except ValueError:
        raise RowRefusedError("day", "value_on", text) from None


def _nearest(text: str, to: dt.date) -> dt.date:
    """The day of a month without its year that lies nearest to another day."""
    found = []
    for year in (to.year - 1, to.year, to.year + 1):
        try:
            found.append(dt.date(year, int(text[:2]), int(text[2:])))
        except ValueError:  # a 29 February of another year
            continue
    if len(found) == 0:
        raise RowRefusedError("day", "booked_on", text)
    return min(found, key=lambda day: abs(day - to))
