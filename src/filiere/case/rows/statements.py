"""Which statements does the case hold, what do their booked rows add up to, and which count?

An intraday report and a notice tell what a statement tells again: they are read and shown, and
never added up. A statement given a second time (another version, another form, another message) is
the same one where its account, its days and its amounts are, and its name or its balances do not
say otherwise: the first one counts, in the order in which files came. An accounts file is given
again where most of its lines stand in an earlier one of the same books.

Two statements of one account that overlap tell some movements twice; ``keep_counted`` leaves each
once.

Reads statement, movement, entry, ticket, closing. One value per statement and currency.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from filiere.case.store.engine import Case
from filiere.model.money import Balance, Form, Level

_NEVER_ADDED = (Form.CAMT_052, Form.CAMT_054)

_BOOKED = """
WITH booked AS (
    SELECT record_id >> 32 AS source_id, statement, currency, units, exponent,
           if(units < 0, -units, 0) AS debit, if(units > 0, units, 0) AS credit, day
    FROM movement
    UNION ALL
    SELECT record_id >> 32, statement, currency, debit - credit, exponent, debit, credit, day
    FROM entry
    UNION ALL
    SELECT record_id >> 32, statement, currency, units, exponent,
           if(units < 0, -units, 0), if(units > 0, units, 0), t_ms // 1000
    FROM ticket
    UNION ALL
    SELECT record_id >> 32, statement, currency, units, exponent,
           if(units < 0, -units, 0), if(units > 0, units, 0), t_ms // 1000
    FROM closing
)
SELECT s.record_id >> 32, s.number, s.currency, s.account_id, s.statement, s.form, s.exponent,
       s.opening, s.opening_day, s.closing, s.closing_day, s.pending, s.balance, s.level,
       s.encoding, count(b.source_id),
       coalesce(sum(b.units * pow(10, s.exponent - b.exponent)::HUGEINT), 0)::HUGEINT,
       coalesce(sum(b.debit * pow(10, s.exponent - b.exponent)::HUGEINT), 0)::HUGEINT,
       coalesce(sum(b.credit * pow(10, s.exponent - b.exponent)::HUGEINT), 0)::HUGEINT,
       coalesce(sha256(string_agg(
           coalesce(b.day::VARCHAR, '') || ' '
           || rtrim(rtrim((b.units * pow(10, s.exponent - b.exponent)::HUGEINT)::VARCHAR
                          || repeat('0', 18 - s.exponent), '0'), '-'), ','
           ORDER BY b.day, b.units * pow(10, s.exponent - b.exponent)::HUGEINT)), '')
FROM statement s
LEFT JOIN booked b ON b.source_id = s.record_id >> 32 AND b.statement = s.number
                   AND b.currency = s.currency
GROUP BY ALL ORDER BY 1, 2, 3
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """One statement in one currency; amounts in units of ten to the minus ``exponent``."""

    source_id: int
    number: int
    currency: str
    account_id: int | None
    statement: str
    form: Form
    exponent: int
    opening: int | None
    opening_day: int | None
    closing: int | None
    closing_day: int | None
    pending: int
    balance: Balance
    level: Level | None
    encoding: str
    movements: int
    sum: int
    debit: int
    credit: int
    rows_sha256: str
    """Over days and amounts of its rows, whatever their decimals; '' where it has none."""
    counted: bool = True


_ENTRIES_AGAIN = """
WITH line AS (
    SELECT record_id, record_id >> 32 AS source_id, books_id, day, ledger,
           debit * pow(10, 6 - least(exponent, 6))::HUGEINT AS debit,
           credit * pow(10, 6 - least(exponent, 6))::HUGEINT AS credit
    FROM entry
), numbered AS (
    SELECT *, row_number() OVER (
        PARTITION BY source_id, books_id, day, ledger, debit, credit ORDER BY record_id) AS nth
    FROM line
), seen AS (
    SELECT source_id, books_id, source_id > min(source_id) OVER (
        PARTITION BY books_id, day, ledger, debit, credit, nth) AS again
    FROM numbered
)
SELECT source_id, books_id FROM seen GROUP BY source_id, books_id
HAVING 2 * count(*) FILTER (again) > count(*) ORDER BY source_id, books_id
"""


def statements(case: Case) -> list[Held]:
    """Every statement, in the order in which files came."""
    found: list[Held] = []
    again = {(int(source), int(books)) for source, books in case.query(_ENTRIES_AGAIN)}
    for row in case.query(_BOOKED):
        each = _held(row)
        told = any(_same(earlier, each) for earlier in found)
        told = told or (each.form is Form.FEC and (each.source_id, each.account_id) in again)
        found.append(replace(each, counted=each.form not in _NEVER_ADDED and not told))
    return found


def keep_counted(case: Case) -> None:
    """Make temporary tables of what is added up.

    ``counted_statement`` (source_id, statement, currency); ``counted_movement`` (record_id), in
    which a movement that two overlapping statements of an account tell stands once.
    """
    case.execute(
        "CREATE OR REPLACE TEMP TABLE counted_statement "
        "(source_id INTEGER, statement INTEGER, currency VARCHAR)"
    )
    rows = [(e.source_id, e.number, e.currency) for e in statements(case) if e.counted]
    case.insert("counted_statement", rows)
    case.execute(_COUNTED_MOVEMENTS)


_COUNTED_MOVEMENTS = """
CREATE OR REPLACE TEMP TABLE counted_movement AS
WITH told AS (                            -- statements of one bank's form follow one another
    SELECT m.record_id, m.account_id, m.currency, m.day,
           m.units * pow(10, 6 - least(m.exponent, 6))::HUGEINT AS amount,
           if(s.form = 'table', s.record_id || '/' || s.number, s.form) AS series
    FROM movement m
    JOIN statement s ON s.record_id >> 32 = m.record_id >> 32 AND s.number = m.statement
                    AND s.currency = m.currency
    SEMI JOIN counted_statement c ON c.source_id = m.record_id >> 32
          AND c.statement = m.statement AND c.currency = m.currency
), numbered AS (
    SELECT *, row_number() OVER (
        PARTITION BY series, account_id, currency, day, amount ORDER BY record_id) AS nth
    FROM told
)
SELECT min(record_id) AS record_id FROM numbered
GROUP BY account_id, currency, day, amount, nth
"""


def _held(row: Sequence[object]) -> Held:
    values = list(row)
    return Held(
        source_id=int(str(values[0])),
        number=int(str(values[1])),
        currency=str(values[2]),
        account_id=_whole(values[3]),
        statement=str(values[4]),
        form=Form(str(values[5])),
        exponent=int(str(values[6])),
        opening=_whole(values[7]),
        opening_day=_whole(values[8]),
        closing=_whole(values[9]),
        closing_day=_whole(values[10]),
        pending=int(str(values[11])),
        balance=Balance(str(values[12])),
        level=None if values[13] is None else Level(str(values[13])),
        encoding=str(values[14]),
        movements=int(str(values[15])),
        sum=int(str(values[16])),
        debit=int(str(values[17])),
        credit=int(str(values[18])),
        rows_sha256=str(values[19]),
    )


def _whole(value: object) -> int | None:
    return None if value is None else int(str(value))


def _same(earlier: Held, later: Held) -> bool:
    """Whether the later one tells the very statement that the earlier one told."""
    if (earlier.account_id, earlier.currency, earlier.rows_sha256) != (
        later.account_id, later.currency, later.rows_sha256
    ):  # fmt: skip
        return False
    if {earlier.form, later.form} & {Form.CAMT_052, Form.CAMT_054} or not _alike(earlier, later):
        return False
    if earlier.form is later.form and "" not in {earlier.statement, later.statement}:
        if earlier.statement == later.statement:
            return True
        return _ends_given(earlier, later)
    return later.movements > 0


def _alike(earlier: Held, later: Held) -> bool:
    """Whether no balance of the one contradicts that of the other, unless their names are one."""
    named = earlier.statement == later.statement != "" and earlier.form is later.form
    return named or all(
        a is None or b is None or a * 10**later.exponent == b * 10**earlier.exponent
        for a, b in ((earlier.opening, later.opening), (earlier.closing, later.closing))
    )


def _ends_given(earlier: Held, later: Held) -> bool:
    return later.movements > 0 and None not in {
        earlier.opening, later.opening, earlier.closing, later.closing
    }  # fmt: skip
