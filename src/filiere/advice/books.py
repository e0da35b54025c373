"""Which books of a declared business that shares riders or a telephone with a line are not held?

Asked only of the business that the dossier itself names, never of a control, and only where it
shares more with the line than chance and the control give: one rider of two employers is no reason.
Its accounts say what it declared, its till what it sold, its bank what came in. Nothing here says
that it hides anything.

Reads finding (front), business_account, movement, account.
"""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from filiere.advice.step import Step
from filiere.case import Case
from filiere.signals.businesses import shares_riders

OF_A_SHOP = 0.2
"""Gain of its accounts: an assumption that orders requests and that no study measures. Of the chain
they open nothing; what they may show is whether takings match the trade."""
OF_ITS_TILL, OF_ITS_BANK = 0.15, 0.1
"""The same of what only checks the accounts: the till archive, the statements of its bank."""


def of_shops(case: Case, span_s: tuple[int, int]) -> Iterator[Step]:
    """A request for each kind of books that is not held."""
    banks = _without_statements(case)
    seen: set[str] = set()
    for finding, subjects, measures in case.query(
        "SELECT finding_id, subjects, measures FROM finding WHERE analysis = 'front' "
        "ORDER BY position, finding_id"
    ):
        told, shop = json.loads(measures), json.loads(subjects)[0]
        number, name = shop.get("number_id"), str(shop.get("business"))
        if number is None or name in seen or told["control"] or not _shares(told):
            continue
        seen.add(name)
        for reason, ask, gain in _wanting(told, bank=name in banks):
            yield Step(
                number=int(number),
                ask=ask,
                from_s=span_s[0],
                to_s=span_s[1],
                gain=gain,
                third_parties=0,
                reason=reason,
                finding=str(finding),
            )


def _shares(told: Mapping[str, Any]) -> bool:
    """Whether it shares a telephone with the line, or riders beyond chance and the control."""
    riders = int(told["couriers"])
    return int(told["phones"]) > 0 or shares_riders(
        riders, told["couriers_expected"], told["couriers_control"]
    )


def _wanting(told: Mapping[str, Any], *, bank: bool) -> Iterator[tuple[str, str, float]]:
    """(reason, what to ask for, gain) of each kind of books that is not held."""
    accounts = told["accounts"]
    if accounts is None:
        yield "shop_books", "accounts", OF_A_SHOP
    elif accounts["tickets"] == 0:
        yield "shop_till", "accounts", OF_ITS_TILL
    if bank:
        yield "shop_bank", "bank", OF_ITS_BANK


def _without_statements(case: Case) -> frozenset[str]:
    """Businesses of which no movement of a declared account is held."""
    return frozenset(
        case.column(
            """
            SELECT business_id FROM business WHERE business_id NOT IN (
                SELECT business_id FROM business_account b
                JOIN account a ON a.service = 'iban' AND a.identifier = b.iban
                JOIN movement USING (account_id))
            ORDER BY business_id
            """,
            of=str,
        )
    )
