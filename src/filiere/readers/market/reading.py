"""What does one row of a market's tables say, in whatever form the extract came?

An account is written ``market:handle``. What a cell says is kept as it is written; a time without
offset is read in the zone that case.toml gives, and refused where the file otherwise tells its
zone. A price that is no amount stays a text.
"""

import datetime as dt
import re
from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType
from zoneinfo import ZoneInfo

from filiere.errors import ImportRefusedError
from filiere.model import payment_address
from filiere.model.amount import Amount, plain
from filiere.model.market import (
    UNSEEN,
    Feedback,
    KeyAnswer,
    Listing,
    Note,
    PastedKey,
    PayTo,
    Profile,
    Seen,
    SignedText,
    vendor,
)
from filiere.model.record import AccountRef, Claim, Record
from filiere.model.wall_clock import milliseconds
from filiere.reader import Declared, Fact, Limit, Row, RowRefusedError
from filiere.readers.market import dump, forms
from filiere.readers.market.given import Given, Left
from filiere.received import Received
from filiere.wording import Words

_say = Words(__name__)

Cells = Mapping[str, str]


def recognises(source: Received) -> bool:
    """By the columns, in any of the four forms."""
    return _form(source) is not None


def _form(source: Received) -> Callable[[Received], Iterator[Given | Left]] | None:
    if source.is_archive or source.head == b"":
        return None
    if forms.is_json(source):
        return forms.json_rows
    if forms.is_page(source):
        return forms.page_rows
    if dump.is_dump(source):
        return dump.dump_rows
    if forms.csv_table(source) != "":
        return forms.csv_rows
    return None


def read(source: Received, declared: Declared) -> Iterator[Row | Fact | Limit]:
    """Every row of every table of ours, then the tables that are none of ours."""
    form = _form(source)
    if form is None:
        raise ImportRefusedError(_say("no-table", name=source.name))
    reading = _Reading(source, declared, form)
    left: list[str] = []
    seen = False
    for given in form(source):
        if isinstance(given, Left):
            left.append(given.name)
        elif given.table == "":
            yield Row(given.place, fate=given.fate)
        else:
            seen = True
            yield reading.row(given)
    if not seen:
        raise ImportRefusedError(_say("no-table", name=source.name))
    if len(left) > 0:
        yield Limit(_say("left", name=source.name, count=len(left), first=left[0]))


class _Reading:
    """The rows of one file."""

    def __init__(
        self,
        source: Received,
        declared: Declared,
        form: Callable[[Received], Iterator[Given | Left]],
    ) -> None:
        self._source, self._declared, self._form = source, declared, form
        self._tells: bool | None = None

    def row(self, given: Given) -> Row:
        """One row: its record, or why it is none."""
        claim = None
        try:
            if given.cells is None:
                raise RowRefusedError("columns", "", str(given.count))  # noqa: TRY301 - one way out
            claim = _claimed(given.table, given.cells)
            record = _RECORDS[given.table](self, given.cells)
        except RowRefusedError as refused:
            return refused.row(given.place, raw=given.raw, claim=claim)
        return Row(given.place, (record,), raw=given.raw)

    def seen(self, cells: Cells, field: str) -> Seen:
        """The moment or the day that a cell says; nothing where it is empty."""
        text = cells.get(field, "").strip()
        if text == "" or re.fullmatch(r"0000-00-00(?:[ T]00:00:00)?", text):
            return UNSEEN
        if re.fullmatch(r"\d{4}-\d{2}-\d{2}", text):
            return self._day(text, field)
        if re.fullmatch(r"\d{10}(?:\d{3})?", text):
            return Seen(int(text) * (1000 if len(text) == 10 else 1))
        when = _moment(text, field)
        if when.tzinfo is None:
            when = self._placed(when, text, field)
        try:
            return Seen(milliseconds(when))
        except (OverflowError, ValueError):
            raise RowRefusedError("time", field, text) from None

    def _day(self, text: str, field: str) -> Seen:
        try:
            day = dt.date.fromisoformat(text)
        except ValueError:
            raise RowRefusedError("day", field, text) from None
        zone = ZoneInfo(self._declared.zone or "UTC")
        try:
            return Seen(milliseconds(dt.datetime.combine(day, dt.time(), zone)), day)
        except (OverflowError, ValueError):
            raise RowRefusedError("day", field, text) from None

    def _placed(self, when: dt.datetime, text: str, field: str) -> dt.datetime:
        """A time without offset, in the zone that case.toml gives."""
        if self._tells_zone():
            raise RowRefusedError("no-offset", field, text)
        if self._declared.zone == "":
            raise ImportRefusedError(_say("zone", name=self._source.name))
        placed = when.replace(tzinfo=ZoneInfo(self._declared.zone))
        other = placed.replace(fold=1)
        if placed.utcoffset() != other.utcoffset():
            back = placed.astimezone(dt.UTC).astimezone(placed.tzinfo)
            wall = back.replace(tzinfo=None) != when
            raise RowRefusedError("nonexistent-time" if wall else "ambiguous-time", field, text)
        return placed

    def _tells_zone(self) -> bool:
        """Whether any time of the file carries its offset."""
        if self._tells is None:
            self._tells = any(
                _OFFSET.search(given.cells.get(field, "").strip()) is not None
                for given in self._form(self._source)
                if isinstance(given, Given) and given.cells is not None
                for field in ("time", "first_seen", "last_seen")
            )
        return self._tells


_OFFSET = re.compile(r"\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:Z|[+-]\d{2}(?::?\d{2})?)$")


def _moment(text: str, field: str) -> dt.datetime:
    # «+02» is an offset too, as a dump of PostgreSQL writes it
    spelled = re.sub(r"(\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)\s+([+-]\d{2}|Z)", r"\1\2", text)
    try:
        return dt.datetime.fromisoformat(spelled)
    except ValueError:
        raise RowRefusedError("time", field, text) from None


def _account(cells: Cells, field: str = "account") -> AccountRef:
    written = cells.get(field, "").strip()
    market, colon, handle = written.partition(":")
    if not colon or market.strip() == "" or handle.strip() == "":
        raise RowRefusedError("market-account", field, written)
    return vendor(market.strip(), handle.strip())


def _other(cells: Cells, field: str, market: str) -> AccountRef | None:
    """The other account of a row: of the same market unless it names another."""
    written = cells.get(field, "").strip()
    if written == "":
        return None
    if written.startswith(f"{market}:"):
        return vendor(market, written.partition(":")[2].strip() or written)
    return vendor(market, written)


def _claimed(table: str, cells: Cells) -> Claim | None:
    """Whose a row is, whatever else of it cannot be read."""
    account = _profile_account(cells) if table == "account" else _account(cells)
    return Claim(category=None, at_ms=None, accounts=(account,), markets=(account.service,))


def _profile_account(cells: Cells) -> AccountRef:
    market, handle = cells.get("market", "").strip(), cells.get("handle", "").strip()
    if market == "" or handle == "":
        raise RowRefusedError("no-party", "handle", handle)
    if ":" in market:
        raise RowRefusedError("market-account", "market", market)
    return vendor(market, handle.removeprefix(f"{market}:") or handle)


def _profile(reading: _Reading, cells: Cells) -> Record:
    return Profile(
        account=_profile_account(cells),
        first=reading.seen(cells, "first_seen"),
        last=reading.seen(cells, "last_seen"),
        text=cells.get("profile_text", ""),
    )


def _listing(reading: _Reading, cells: Cells) -> Record:
    def told(field: str) -> str:
        return cells.get(field, "").strip()

    price = plain(told("price"))
    return Listing(
        account=_account(cells),
        seen=reading.seen(cells, "time"),
        title=told("title"),
        text=cells.get("text", ""),
        category=told("category"),
        product=told("product"),
        quantity=told("quantity"),
        unit=told("unit"),
        price=told("price"),
        amount=price if isinstance(price, Amount) and told("price") != "" else None,
        currency=told("currency"),
        origin=told("origin"),
        ships_to=told("ships_to"),
        image=told("image_file_hash").lower(),
    )


def _message(reading: _Reading, cells: Cells) -> Record:
    account = _account(cells)
    return Note(
        account=account,
        other=_other(cells, "other", account.service),
        seen=reading.seen(cells, "time"),
        text=cells.get("text", ""),
    )


def _feedback(reading: _Reading, cells: Cells) -> Record:
    account = _account(cells)
    return Feedback(
        account=account,
        buyer=_other(cells, "buyer", account.service),
        seen=reading.seen(cells, "time"),
        rating=cells.get("rating", "").strip(),
        text=cells.get("text", ""),
    )


def _key(reading: _Reading, cells: Cells) -> Record:
    if cells.get("block", "").strip() == "":
        raise RowRefusedError("empty-cell", "block", "")
    return PastedKey(
        account=_account(cells), seen=reading.seen(cells, "time"), block=cells.get("block", "")
    )


def _key_log(reading: _Reading, cells: Cells) -> Record:
    written = re.sub(r"[\s:]", "", cells.get("fingerprint", "")).upper().removeprefix("0X")
    if re.fullmatch(r"[0-9A-F]{40}|[0-9A-F]{64}", written) is None:
        raise RowRefusedError("fingerprint", "fingerprint", cells.get("fingerprint", ""))
    result = cells.get("result", "").strip().casefold()
    if result not in {"ok", "failed"}:
        raise RowRefusedError("code", "result", cells.get("result", ""))
    return KeyAnswer(
        account=_account(cells),
        seen=reading.seen(cells, "time"),
        fingerprint=written,
        ok=result == "ok",
    )


def _signature(reading: _Reading, cells: Cells) -> Record:
    if cells.get("signed_text", "").strip() == "":
        raise RowRefusedError("empty-cell", "signed_text", "")
    return SignedText(
        account=_account(cells), seen=reading.seen(cells, "time"), text=cells.get("signed_text", "")
    )


def _wallet(reading: _Reading, cells: Cells) -> Record:
    written = cells.get("address", "").strip()
    if written == "":
        raise RowRefusedError("empty-cell", "address", "")
    known = payment_address.recognise(written)
    return PayTo(
        account=_account(cells),
        seen=reading.seen(cells, "time"),
        currency=cells.get("currency", "").strip(),
        address=written if known is None else known.text,
    )


_RECORDS: Mapping[str, Callable[[_Reading, Cells], Record]] = MappingProxyType(
    {
        "account": _profile,
        "listing": _listing,
        "message": _message,
        "feedback": _feedback,
        "key": _key,
        "key_log": _key_log,
        "signature": _signature,
        "wallet": _wallet,
    }
)
