"""What does each line of an accounts file say, and do the books balance?

Negative lines and lines of two zeros are lines like others. A wrong number of fields, scientific
notation, a decimal point, a separator of thousands or a date that is not AAAAMMJJ is a reject, and
nothing is split again, rounded or put right in silence.
"""

import datetime as dt
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from pathlib import PurePosixPath

from filiere.errors import ImportRefusedError
from filiere.model.amount import Amount, Refusal, exponent_of, strict
from filiere.model.bank_account import read_siren
from filiere.model.codes import Fate
from filiere.model.money import (
    Balance,
    Entry,
    Form,
    Level,
    Statement,
    books_claim,
    business,
    siren,
)
from filiere.model.record import AccountRef
from filiere.reader import Declared, Fact, Limit, Place, Row, RowRefusedError
from filiere.readers.fec.balance import Books
from filiere.readers.fec.header import SEARCHED, Header, fields_of, header
from filiere.received import Received
from filiere.received.charset import charset, is_ebcdic
from filiere.received.text import lines
from filiere.wording import Words

_say = Words(__name__)
_shared = Words("filiere.readers")

CURRENCY = "EUR"
"""In which the law has the books kept; amounts in another one stand in columns of their own."""

SAMPLE = 200
"""Lines by which it is seen whether lines end with a separator."""

LONGEST_YEAR_D = 731
"""Days that a first financial year may last: until the end of the second one."""

_NAME = re.compile(r"(?P<siren>[0-9]{9})FEC(?P<closed>[0-9]{8})", re.IGNORECASE)
_SIDES = {"d": 1, "+1": 1, "1": 1, "c": -1, "-1": -1}


def recognises(source: Received) -> bool:
    """By a line near the top that names the columns of the law."""
    if is_ebcdic(source.head, "EcritureDate"):
        return True
    top = source.head.decode("utf-16" if source.head[:2] in {b"\xff\xfe", b"\xfe\xff"}
                             else "latin-1", "replace")  # fmt: skip
    return any(header(line.strip("\r")) is not None for line in top.split("\n", SEARCHED)[:SEARCHED]
               for line in line.split("\r"))  # fmt: skip


def read(source: Received, declared: Declared) -> Iterator[Row | Fact | Limit]:
    """Every line, then what the books add up to."""
    coding = declared.encoding or _coding(source)
    books = _books(source, declared)
    with lines(source, coding) as given:
        head, above = _header(source, given)
        for at, line in enumerate(above, start=1):
            fate = Fate.BLANK if line.strip() == "" else Fate.NOTE
            yield Row(Place(at=at), fate=fate)
        first = len(above) + 1
        yield Row(Place(at=first), fate=Fate.HEADER)
        sample = list(islice(given, SAMPLE))
        reading = _Reading(head, books, trailing=_trailing(head, sample))
        yield from reading.rows(iter(sample), first + 1)
        yield from reading.rows(given, first + 1 + len(sample))
    if len(sample) == 0:
        raise ImportRefusedError(_shared("empty", name=source.name))
    yield from reading.told(source.name, coding, _closed(source.name))


def _coding(source: Received) -> str:
    if is_ebcdic(source.head, "EcritureDate"):
        raise ImportRefusedError(_say("ebcdic", name=source.name))
    return charset(source)


def _named(name: str) -> re.Match[str] | None:
    return _NAME.search(PurePosixPath(name).name)


def _books(source: Received, declared: Declared) -> AccountRef:
    """Whose books they are: the company in the file's name, else the declared business."""
    named = _named(source.name)
    if named is not None:
        return siren(named["siren"])
    if declared.siren != "":
        company = read_siren(declared.siren)
        return siren(declared.siren if company is None else company.text)
    if declared.business == "":
        raise ImportRefusedError(_say("whose", name=source.name))
    return business(declared.business)


def _closed(name: str) -> dt.date | None:
    """The last day of the year that the file's name tells."""
    named = _named(name)
    try:
        return None if named is None else dt.datetime.strptime(named["closed"], "%Y%m%d").date()  # noqa: DTZ007 - a day has no zone
    except ValueError:
        return None


def _header(source: Received, given: Iterator[str]) -> tuple[Header, list[str]]:
    above: list[str] = []
    for line in islice(given, SEARCHED):
        found = header(line.rstrip("\r"))
        if found is not None:
            return found, above
        above.append(line)
    raise ImportRefusedError(_say("no-header", name=source.name))


def _trailing(head: Header, sample: Sequence[str]) -> bool:
    """Whether lines end with a separator: the header does, or most lines do."""
    widths = Counter(line.rstrip("\r").count(head.separator) + 1 for line in sample if line.strip())
    ends = sum(line.rstrip("\r").endswith(head.separator) for line in sample)
    usual = widths.most_common(1)[0][0] if widths else head.width
    return head.trailing or (usual == head.width + 1 and 2 * ends > len(sample))


class _Reading:
    """The lines of one file, and what they add up to."""

    def __init__(self, head: Header, books: AccountRef, *, trailing: bool) -> None:
        self.head, self.books, self.trailing = head, books, trailing
        self.sums = Books()
        self.days: Counter[dt.date] = Counter()
        self._claim = books_claim(books)

    def rows(self, given: Iterator[str], first: int) -> Iterator[Row]:
        """Each line with its fate."""
        for at, line in enumerate(given, start=first):
            place = Place(at=at)
            text = line.rstrip("\r")
            if text.strip() in {"", "\x1a"}:  # old systems end a text with a mark of its own
                yield Row(place, fate=Fate.BLANK)
                continue
            try:
                yield Row(place, (self._entry(text),))
            except RowRefusedError as refused:
                yield refused.row(place, claim=self._claim)

    def _entry(self, text: str) -> Entry:
        cells = fields_of(text, self.head, trailing=self.trailing)
        if cells is None:
            found = str(text.count(self.head.separator) + 1)
            raise RowRefusedError("columns", "", found)
        line = {name: cells[place] for name, place in self.head.places.items()}
        debit, credit = _sides(line)
        days = {name: _day(line.get(name, ""), name) for name in _DAYS}
        foreign = _amount(line.get("foreign", ""), "foreign")
        entry = Entry(
            books=self.books,
            statement=1,
            journal=line.get("journal", ""),
            number=line.get("number", ""),
            on=days["on"],
            account=line["account"],
            debit=debit,
            credit=credit,
            currency=CURRENCY,
            piece_on=days["piece_on"],
            letter_on=days["letter_on"],
            valid_on=days["valid_on"],
            paid_on=days["paid_on"],
            foreign=None if line.get("foreign", "") == "" else foreign,
            **{name: line.get(name, "") for name in _TEXTS},
        )
        key = (entry.journal, entry.number, line["on"])
        self.sums.add(text, key, debit, credit)
        if entry.on is not None:
            self.days[entry.on] += 1
        return entry

    def told(self, name: str, coding: str, closed: dt.date | None) -> Iterator[Fact | Limit]:
        """What the file as a whole says: sums, level, what was given twice or is missing."""
        level = self.sums.level()
        yield Statement(
            number=1,
            account=self.books,
            statement="" if closed is None else closed.isoformat(),
            form=Form.FEC,
            currency=CURRENCY,
            exponent=max(self.sums.exponent, exponent_of(CURRENCY)),
            balance=Balance.FAILS if level is Level.NONE else Balance.HOLDS,
            level=level,
            encoding=coding,
        )
        twice = self.sums.given_twice()
        if twice > 0:
            yield Limit(_say("given-twice", name=name, count=twice), "given_twice", twice)
        outside = sum(n for day, n in self.days.items() if closed is not None
                      and not -LONGEST_YEAR_D < (day - closed).days <= 0)  # fmt: skip
        if outside > 0:
            yield Limit(_say("outside-year", name=name, count=outside), "outside_year", outside)
        if len(self.head.missing) > 0:
            columns = ", ".join(self.head.missing)
            yield Limit(_say("columns-missing", name=name, columns=columns))
        if level is Level.NONE:
            yield Limit(_say("no-balance", name=name))


_DAYS = ("on", "piece_on", "letter_on", "valid_on", "paid_on")
_TEXTS = (
    "journal_name", "account_name", "party", "party_name", "piece", "label", "letter",
    "foreign_currency", "paid_by", "nature", "client",
)  # fmt: skip


def _sides(line: Mapping[str, str]) -> tuple[Amount, Amount]:
    """Debit and credit, from two columns or from an amount and its side."""
    least = exponent_of(CURRENCY)
    if "debit" in line:
        debit, credit = (_amount(line[side], side) for side in ("debit", "credit"))
        return debit.least(least), credit.least(least)
    amount = _amount(line["amount"], "amount").least(least)
    side = _SIDES.get(line["side"].casefold())
    if side is None:
        raise RowRefusedError("side", "side", line["side"])
    nothing = Amount(0, least)
    return (amount, nothing) if side > 0 else (nothing, amount)


def _amount(text: str, field: str) -> Amount:
    read = strict(text)
    if isinstance(read, Refusal):
        raise RowRefusedError(f"amount-{read.value}", field, text)
    return read


def _day(text: str, field: str) -> dt.date | None:
    """A day written AAAAMMJJ; None where there is none: blank, or zero."""
    if text.strip("0") == "":
        return None
    if re.fullmatch(r"[0-9]{8}", text) is None:
        raise RowRefusedError("day", field, text)
    try:
        return dt.date(int(text[:4]), int(text[4:6]), int(text[6:]))
    except ValueError:
        raise RowRefusedError("day", field, text) from None
