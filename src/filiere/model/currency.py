"""Which currency is meant where a file of money names none?

That of the account's country, as its IBAN tells it, else that of the case. It is an assumption, and
a balance that holds in another one would not show it.
"""

from babel.core import get_global

from filiere.model.record import AccountRef


def usual_currency(account: AccountRef | None, country: str) -> str:
    """The currency of an account's country, else of the case's (ISO 3166-1 alpha-2)."""
    if account is not None and account.service == "iban":
        country = account.id[:2]
    given = get_global("territory_currencies").get(country, ())
    today = [code for code, _start, end, tender in given if tender and end is None]
    return today[-1] if today else "EUR"
