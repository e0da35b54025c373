"""Which movements of an account come in, and which are drawn from it in cash?

What counts is added up once: no notice, no statement given again, no reversal. A withdrawal is
known by what the bank wrote; where it wrote nothing beside any debit, every debit is taken.
Payments inside an application come in too, where an act names the account that they are paid to.

Reads movement, counted_movement, app_payment, account.
"""

import re
from dataclasses import dataclass

import numpy as np

from filiere.case import Case
from filiere.signals.contacts import Ints

CASH = re.compile(
    r"\b(RETRAITS?|RET|DAB|GAB|ATM|CASH|ESP[EÈ]CES|WITHDRAWALS?|GELDAUTOMAT|PRELIEVO|BANKOMAT)\b"
)
"""How banks write that cash was drawn."""
CASH_CODE = re.compile(r"\bCWDL\b")
"""The ISO 20022 family of cash withdrawals."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Flow:
    """Movements of one account in one sense, by time."""

    records: Ints
    days: Ints
    """Booking days, counted from 1 January 1970."""
    times: Ints | None
    """UTC seconds; None where most bookings carry their day alone."""


_MOVEMENTS = """
SELECT record_id, day, t_ms, sign(units), upper(label), upper(code)
FROM movement SEMI JOIN counted_movement USING (record_id)
WHERE account_id = $account AND units <> 0 AND NOT reversal
  AND (day IS NOT NULL OR t_ms IS NOT NULL)
UNION ALL
SELECT record_id, NULL, at_ms, 1, '', ''
FROM app_payment JOIN account a ON a.account_id = payee_id
WHERE payee_id = $account AND a.named AND at_ms IS NOT NULL
ORDER BY 2, 3, 1
"""


def held_accounts(case: Case) -> list[int]:
    """Accounts that an act names and that have a movement, in the order of their text."""
    rows = case.query(
        "SELECT account_id FROM account WHERE account_id IN (SELECT account_id FROM movement) "
        "OR (named AND account_id IN (SELECT payee_id FROM app_payment)) "
        "ORDER BY service, identifier"
    )
    return [int(row[0]) for row in rows]


def flows(case: Case, account: int) -> tuple[Flow, Flow]:
    """What comes in, and what is drawn in cash."""
    rows = case.query(_MOVEMENTS, {"account": account})
    come = [row for row in rows if row[3] > 0]
    debits = [row for row in rows if row[3] < 0]
    drawn = [row for row in debits if CASH.search(row[4]) or CASH_CODE.search(row[5])]
    if len(drawn) == 0 and all(row[4].strip() == row[5].strip() == "" for row in debits):
        drawn = debits
    return _flow(come), _flow(drawn)


def _hours(timed: list[tuple[object, ...]]) -> bool:
    """Whether the times are hours: a day written as one minute for all is a day alone."""
    return len(timed) < 2 or len({int(str(row[2])) % 86_400_000 // 60_000 for row in timed}) > 1


def _flow(rows: list[tuple[object, ...]]) -> Flow:
    timed = [row for row in rows if row[2] is not None]
    if 2 * len(timed) >= len(rows) and _hours(timed):
        timed.sort(key=lambda row: (int(str(row[2])), int(str(row[0]))))
        times = np.array([int(str(row[2])) // 1000 for row in timed], dtype=np.int64)
        return Flow(
            records=np.array([int(str(row[0])) for row in timed], dtype=np.int64),
            days=times // 86_400,
            times=times,
        )
    dated = [row for row in rows if row[1] is not None]
    return Flow(
        records=np.array([int(str(row[0])) for row in dated], dtype=np.int64),
        days=np.array([int(str(row[1])) for row in dated], dtype=np.int64),
        times=None,
    )
