"""What is offered, and what moves on accounts, as rows of a table?

A listing is told with the quantity that its title says (``spelling/titles``), else that of its own
columns, and the price for one gram, millilitre or unit. A movement keeps the sign of its own entry.
An account that no act names is its pseudonym; counterparties and labels are one pseudonym a value.

Reads market_listing, movement, account, repeat_of. Amounts are exact decimals.
"""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING

from filiere.exporter.outgoing import Cell
from filiere.findings.labels import account_labels
from filiere.masking import Kind
from filiere.spelling.titles import RANGE, Offered, offered

if TYPE_CHECKING:
    from filiere.exporter.leaving import Leaving

PLACES = Decimal("0.000001")
"""To how many decimals a price for one is told where it does not end."""

_LISTINGS = """
SELECT record_id, account_id, t_ms, title, product, quantity, unit, price_units, price_exponent,
       currency
FROM market_listing ANTI JOIN again USING (record_id)
ORDER BY t_ms NULLS LAST, record_id
"""

_MOVEMENTS = """
SELECT record_id, account_id, day, t_ms, units, exponent, currency, counterparty, counterparty_id,
       label, balance, balance_exponent
FROM movement ANTI JOIN again USING (record_id)
ORDER BY coalesce(t_ms, day::BIGINT * 86400000) NULLS LAST, record_id
"""

_AGAIN = "WITH again AS (SELECT record_id FROM repeat_of WHERE record_id <> canonical_id) "

COUNTS = {
    "listings": f"{_AGAIN} SELECT count(*) FROM market_listing ANTI JOIN again USING (record_id)",
    "movements": f"{_AGAIN} SELECT count(*) FROM movement ANTI JOIN again USING (record_id)",
}
"""How many rows each table has."""


def listings(leaving: "Leaving") -> Iterator[tuple[Cell, ...]]:
    """Each listing, in the order of time."""
    labels = _labels(leaving)
    for rows in leaving.case.batches(_AGAIN + _LISTINGS):
        told = leaving.masker.mask([str(row[place]) for row in rows for place in (3, 4)])
        for place, row in enumerate(rows):
            record, account, at_ms, title, _, written, unit, units, exponent, currency = row
            found = _quantity(str(title), str(written), str(unit))
            price = None if units is None else _amount(int(units), int(exponent))
            yield (
                labels[account],
                None if at_ms is None else at_ms // 1000,
                told[2 * place],
                told[2 * place + 1],
                _plain(found.quantity),
                found.unit,
                _plain(found.strength),
                found.strength_unit,
                _plain(price),
                currency,
                _plain(_for_one(price, found.quantity)),
                "" if found.set_aside == RANGE else found.set_aside,  # a buyer's choice is none
                leaving.paths[leaving.places[record >> 32]],
                record & 0xFFFFFFFF,
            )


def movements(leaving: "Leaving") -> Iterator[tuple[Cell, ...]]:
    """Each movement, in the order of booking."""
    labels = _labels(leaving)
    masker = leaving.masker
    for rows in leaving.case.batches(_AGAIN + _MOVEMENTS):
        for row in rows:
            record, account, day, at_ms, units, exponent, currency = row[:7]
            counterparty, other, label, balance, balance_exponent = row[7:]
            known = other is not None and counterparty == ""
            yield (
                labels[account],
                _booked(day, at_ms),
                _plain(_amount(int(units), int(exponent))),
                currency,
                labels[other] if known else masker.value(Kind.NAME, str(counterparty)),
                masker.value(Kind.NAME, str(label)),
                None if balance is None else _plain(_amount(int(balance), int(balance_exponent))),
                leaving.paths[leaving.places[record >> 32]],
                record & 0xFFFFFFFF,
            )


def _labels(leaving: "Leaving") -> dict[int, str]:
    ids = leaving.case.column("SELECT account_id FROM account", of=int)
    return {each: str(label) for each, label in account_labels(leaving.case, ids).items()}


def _quantity(title: str, written: str, unit: str) -> Offered:
    """What the title says; where it says nothing, what the listing's own columns do."""
    said = offered(title)
    if said.quantity is not None or said.set_aside != "" or written.strip() == "":
        return said
    return offered(f"{_column(written)} {unit}")


def _column(written: str) -> str:
    """A figure of a table of its own: the point of «1.000» is a decimal one, as in no title."""
    try:
        figure = Decimal(written.strip())
    except InvalidOperation:
        return written
    return f"{figure.normalize():f}" if figure.is_finite() else written


def _booked(day: int | None, at_ms: int | None) -> str:
    if at_ms is not None:
        return datetime.fromtimestamp(at_ms // 1000, tz=UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    return "" if day is None else (date(1970, 1, 1) + timedelta(days=day)).isoformat()


def _amount(units: int, exponent: int) -> Decimal:
    return Decimal(units).scaleb(-exponent)


def _for_one(price: Decimal | None, quantity: Decimal | None) -> Decimal | None:
    """Price of one gram, millilitre or unit."""
    if price is None or quantity is None:
        return None
    one = price / quantity
    return one.normalize() if one == one.quantize(PLACES) else one.quantize(PLACES)


def _plain(value: Decimal | None) -> str | None:
    """Written out, never in powers of ten."""
    return None if value is None else f"{value:f}"
