"""Which movements of an account come in, and which are drawn from it in cash?

What counts is added up once: no notice, no statement given again, no reversal. A withdrawal is
known by what the bank wrote; where it wrote nothing beside any debit, every debit is taken.
Payments inside an application come in too, where an act names the account that they are paid to.

Reads movement, counted_movement, app_payment, account.
"""

import re
from dataclasses import dataclass
from typing import NamedTuple

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


class _Booked(NamedTuple):
    """One movement, or one payment in an application."""

    record_id: int
    day: int | None
    t_ms: int | None
    sign: int
    label: str
    code: str


_MOVEMENTS = """
SELECT record_id, day, t_ms, sign(units) AS sign, upper(label) AS label, upper(code) AS code
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
    return case.column(
        "SELECT account_id FROM account WHERE account_id IN (SELECT account_id FROM movement) "
        "OR (named AND account_id IN (SELECT payee_id FROM app_payment)) "
        "ORDER BY service, identifier",
        of=int,
    )


def flows(case: Case, account: int) -> tuple[Flow, Flow]:
    """What comes in, and what is drawn in cash."""
    rows = case.rows(_MOVEMENTS, {"account": account}, into=_Booked)
    come = [row for row in rows if row.sign > 0]
    debits = [row for row in rows if row.sign < 0]
    drawn = [row for row in debits if CASH.search(row.label) or CASH_CODE.search(row.code)]
    if len(drawn) == 0 and all(row.label.strip() == row.code.strip() == "" for row in debits):
        drawn = debits
    return _flow(come), _flow(drawn)


def _hours(times_ms: list[int]) -> bool:
    """Whether the times are hours: a day written as one minute for all is a day alone."""
    return len(times_ms) < 2 or len({t_ms % 86_400_000 // 60_000 for t_ms in times_ms}) > 1


def _flow(rows: list[_Booked]) -> Flow:
    timed = sorted((row.t_ms, row.record_id) for row in rows if row.t_ms is not None)
    if 2 * len(timed) >= len(rows) and _hours([t_ms for t_ms, _ in timed]):
        times = np.array([t_ms // 1000 for t_ms, _ in timed], dtype=np.int64)
        return Flow(
            records=np.array([record for _, record in timed], dtype=np.int64),
            days=times // 86_400,
            times=times,
        )
    dated = [row for row in rows if row.day is not None]
    return Flow(
        records=np.array([row.record_id for row in dated], dtype=np.int64),
        days=np.array([row.day for row in dated], dtype=np.int64),
        times=None,
    )
