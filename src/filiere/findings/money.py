"""What of each statement do other programs get? ``sources[].money`` of ``filiere.findings/1``."""

from collections.abc import Mapping
from typing import Any

from filiere.case import Case
from filiere.case.rows.statements import Held, statements


def money(case: Case) -> Mapping[int, list[dict[str, Any]]]:
    """The statements of each source; an account that no act names is printed as its pseudonym."""
    labels = _labels(case)
    found: dict[int, list[dict[str, Any]]] = {}
    for each in statements(case):
        found.setdefault(each.source_id, []).append(_entry(each, labels))
    return found


def _labels(case: Case) -> Mapping[int, str]:
    rows = case.query(
        "SELECT account_id, if(named, service || ':' || identifier, pseudonym) "
        "FROM account ORDER BY account_id"
    )
    return {int(account): str(label) for account, label in rows}


def _entry(each: Held, labels: Mapping[int, str]) -> dict[str, Any]:
    return {
        "account": None if each.account_id is None else labels[each.account_id],
        "statement": each.statement,
        "form": str(each.form),
        "currency": each.currency,
        "exponent": each.exponent,
        "movements": each.movements,
        "sum": each.sum,
        "debit": each.debit,
        "credit": each.credit,
        "pending": each.pending,
        "opening": each.opening,
        "closing": each.closing,
        "balance": str(each.balance),
        "level": None if each.level is None else str(each.level),
        "encoding": each.encoding,
        "counted": each.counted,
    }
