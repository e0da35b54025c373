"""How is what a business and a line share told: for programs, and for the sentence?"""

from collections.abc import Sequence

from filiere.model.evidence import Measure
from filiere.signals.books import SCALE, Books
from filiere.signals.sharing import Count
from filiere.signals.street import Shared

CENTS = 2
"""Exponent at which amounts are told: hundredths of the currency."""


def measured(mine: Shared, controls: Sequence[Shared], books: Books) -> dict[str, Measure]:
    """The measures that other programs rely on."""
    return {
        "shared_phones": {
            "count": mine.phones.count,
            "days": mine.phones.days,
            "expected_by_chance": None,
            "control": _most([each.phones.count for each in controls]),
        },
        "shared_hours": _counted(mine.hours, [each.hours for each in controls]),
        "shared_contacts": _counted(mine.contacts, [each.contacts for each in controls]),
        "shared_couriers": _counted(mine.couriers, [each.couriers for each in controls]),
        "couriers_in_common": [{"number_id": each} for each in mine.couriers.members],
        "accounts": _accounts(books),
    }


def flat(mine: Shared, controls: Sequence[Shared]) -> dict[str, Measure]:
    """The figures that the sentence names, each under a name of its own."""
    return {
        "phones": mine.phones.count,
        "phone_days": mine.phones.days,
        "contacts": mine.contacts.count,
        "contacts_expected": _rounded(mine.contacts.expected),
        "contacts_control": _most([each.contacts.count for each in controls]),
        "couriers": mine.couriers.count,
        "couriers_expected": _rounded(mine.couriers.expected),
        "couriers_control": _most([each.couriers.count for each in controls]),
        "hours": mine.hours.count,
        "hours_expected": _rounded(mine.hours.expected),
        "hours_control": _most([each.hours.count for each in controls]),
    }


def _counted(mine: Count, controls: Sequence[Count]) -> Measure:
    return {
        "count": mine.count,
        "expected_by_chance": _rounded(mine.expected),
        "control": _most([each.count for each in controls]),
    }


def _most(counts: Sequence[int]) -> int | None:
    """The control's own count, the highest of several."""
    return max(counts, default=None)


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 3)


def _accounts(books: Books) -> Measure:
    """Counted facts of the accounts; None where none are held."""
    declared, days = books.declared.money, books.declared.days
    if declared <= 0 or days is None:
        return None
    to = 10 ** (SCALE - CENTS)
    return {
        "exponent": CENTS,
        "days": days[1] - days[0] + 1,
        "declared": declared // to,
        "cash_share": round(books.cash.over(days).money / declared, 4),
        "cash_deposits": books.deposits.over(days).money // to,
        "till": books.tickets.over(days).money // to,
        "till_cash": books.ticket_cash.over(days).money // to,
        "tickets": books.ticket_count,
        "goods": books.goods.over(days).money // to,
    }
