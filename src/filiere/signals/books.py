"""What did a business declare, and what do its till, its purchases and its orders stand for?

Days are counted as the accountant and the till count them, from 1970-01-01. Amounts are integers at
one exponent; only ratios and their intervals are real numbers.

Reads entry, ticket, movement, counted_statement and counted_movement, account, contact.
"""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from filiere.case import Case
from filiere.case.rows.statements import keep_counted
from filiere.signals.businesses import Business
from filiere.signals.contacts import Contacts, Ints, LocalClock
from filiere.signals.runs import first_of_runs

SCALE = 6
"""Exponent at which all amounts are brought together."""

SILENCE_S = 1800
"""A contact after so long without one from the same number is an opening: an order may begin."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Daily:
    """Units of one kind on each day that has any, and the amount that they stand for."""

    units: Mapping[int, float]
    amount: Mapping[int, int]
    records: tuple[int, ...] = ()

    @property
    def days(self) -> tuple[int, int] | None:
        """First and last day, both included."""
        return (min(self.units), max(self.units)) if len(self.units) > 0 else None

    def over(self, days: tuple[int, int]) -> "Daily":
        """Only these days, both included."""
        first, last = days
        return Daily(
            units={day: value for day, value in self.units.items() if first <= day <= last},
            amount={day: value for day, value in self.amount.items() if first <= day <= last},
            records=self.records,
        )

    @property
    def total(self) -> float:
        """All units."""
        return sum(self.units.values())

    @property
    def money(self) -> int:
        """All amounts."""
        return sum(self.amount.values())


NOTHING = Daily(units={}, amount={})


@dataclass(frozen=True, slots=True, kw_only=True)
class Books:
    """What is held of one business; ``declared`` are its takings with tax."""

    declared: Daily
    cash: Daily
    """The cash among them."""
    deposits: Daily
    """Cash brought to the bank."""
    tickets: Daily
    ticket_cash: Daily
    goods: Daily
    orders: Daily
    ticket_count: int

    def base(self, name: str) -> Daily:
        """What a gap is measured by: ``tickets``, ``goods`` or ``orders``."""
        return {"tickets": self.tickets, "goods": self.goods, "orders": self.orders}[name]


def prepare(case: Case) -> None:
    """Make the tables of what is added up."""
    keep_counted(case)


_ENTRIES = """
SELECT day, sum(amount * pow(10, 6 - least(exponent, 6))::HUGEINT)::HUGEINT, list(record_id)
FROM (
    SELECT e.record_id, e.day, e.exponent, {amount} AS amount
    FROM entry e
    JOIN account a ON a.account_id = e.books_id
    SEMI JOIN counted_statement c ON c.source_id = e.record_id >> 32
          AND c.statement = e.statement AND c.currency = e.currency
    WHERE a.service || ':' || a.identifier IN (SELECT unnest($books::VARCHAR[]))
      AND e.day IS NOT NULL AND {where}
)
GROUP BY day ORDER BY day
"""

_SALES = "regexp_matches(e.ledger, '^(70[1-8]|709|4457)')"
"""Sales, what is taken off them, and the tax collected on them: what customers paid."""
_CASH = "regexp_matches(e.ledger, '^53') AND e.journal IN (SELECT journal FROM selling)"
_GOODS = "regexp_matches(e.ledger, '^(601|602|607|6026)')"

_TICKETS = """
SELECT (t_ms // 1000 + utc_offset_min * 60 - 14400) // 86400 AS day, count(*),
       sum(units * pow(10, 6 - least(exponent, 6))::HUGEINT)::HUGEINT, list(t.record_id)
FROM ticket t
JOIN account a ON a.account_id = t.books_id
SEMI JOIN counted_statement c ON c.source_id = t.record_id >> 32
      AND c.statement = t.statement AND c.currency = t.currency
WHERE a.service || ':' || a.identifier IN (SELECT unnest($books::VARCHAR[]))
  AND t_ms IS NOT NULL AND units > 0 {means}
GROUP BY 1 ORDER BY 1
"""

_DEPOSITS = """
SELECT day, count(*), sum(units * pow(10, 6 - least(exponent, 6))::HUGEINT)::HUGEINT,
       list(m.record_id)
FROM movement m SEMI JOIN counted_movement USING (record_id)
JOIN account a ON a.account_id = m.account_id
WHERE a.service = 'iban' AND a.identifier IN (SELECT unnest($ibans::VARCHAR[]))
  AND units > 0 AND day IS NOT NULL
  AND (regexp_matches(upper(label), 'ESP[EÈ]CES|\\bCASH\\b|VERSEMENT ESP') OR code = '18')
GROUP BY day ORDER BY day
"""


def books_of(
    case: Case, business: Business, contacts: Contacts | None, clock: LocalClock | None
) -> Books:
    """Everything that the case holds of one business, day by day."""
    names = [f"business:{business.id}"]
    if business.siren != "":
        names.append(f"siren:{business.siren}")
    case.execute(
        "CREATE OR REPLACE TEMP TABLE selling AS SELECT DISTINCT journal FROM entry "
        "WHERE regexp_matches(ledger, '^70[1-8]')"
    )
    asked = {"books": names}

    def entries(amount: str, where: str) -> Daily:
        rows = case.query(_ENTRIES.format(amount=amount, where=where), asked)
        amounts = {int(day): int(money) for day, money, _ in rows}
        records = tuple(int(each) for _, _, found in rows for each in found)
        units = {day: money / 10**SCALE for day, money in amounts.items()}
        return Daily(units=units, amount=amounts, records=records)

    tickets = case.query(_TICKETS.format(means=""), asked)
    return Books(
        declared=entries("e.credit - e.debit", _SALES),
        cash=entries("e.debit - e.credit", _CASH),
        deposits=_daily(case.query(_DEPOSITS, {"ibans": list(business.ibans)})),
        tickets=_daily(tickets),
        ticket_count=sum(int(count) for _, count, _, _ in tickets),
        ticket_cash=_daily(case.query(_TICKETS.format(means="AND means = 'cash'"), asked)),
        goods=entries("e.debit - e.credit", _GOODS),
        orders=_orders(business, contacts, clock),
    )


def _daily(rows: list[tuple[object, ...]]) -> Daily:
    found = [(int(str(day)), int(str(n)), int(str(money)), each) for day, n, money, each in rows]
    return Daily(
        units={day: money / 10**SCALE for day, _, money, _ in found},
        amount={day: money for day, _, money, _ in found},
        records=tuple(int(e) for _, _, _, each in found if isinstance(each, list) for e in each),
    )


def _orders(business: Business, contacts: Contacts | None, clock: LocalClock | None) -> Daily:
    """Openings to the business's numbers: first contacts of a caller after half an hour without."""
    if contacts is None or clock is None or len(business.numbers) == 0:
        return NOTHING
    own = np.isin(contacts.b, np.array(business.numbers))
    times, callers = contacts.t[own], contacts.a[own]
    fresh = first_of_runs(times, callers, apart_s=SILENCE_S)
    day: Ints = clock.day(times[fresh] - 4 * 3600)
    days, counts = np.unique(day, return_counts=True)
    units = {int(d): float(n) for d, n in zip(days.tolist(), counts.tolist(), strict=True)}
    return Daily(units=units, amount=dict.fromkeys(units, 0))
