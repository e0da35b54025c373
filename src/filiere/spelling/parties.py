"""Which account is meant by what a file writes for a party?"""

from filiere.model.accounts import TELEPHONE, TEXTS, account, numbered
from filiere.model.codes import NumberKind
from filiere.model.record import AccountKind, AccountRef
from filiere.numbers import read_number

NATIVE = frozenset({TELEPHONE, TEXTS})


def party(service: str, written: str, country: str) -> AccountRef | None:
    """The account; None where nothing stands, or where the caller withheld the number.

    Of native calls and texts the identifier is a number as ``numbers`` reads it; what is none is
    kept as written, and never becomes one.
    """
    text = written.strip()
    if text == "":
        return None
    if service not in NATIVE:
        return account(service, text)
    found = read_number(text, country)
    if found.number == "" and found.refused is None:
        return None
    if found.refused is not None or found.kind is NumberKind.INVALID:
        return AccountRef(service, text, AccountKind.NAME)
    return numbered(service, found.number, e164=found.kind is NumberKind.E164)


def phone_or(service: str, written: str, country: str) -> AccountRef | None:
    """As ``party``, of a service whose accounts are numbers or addresses (iMessage, FaceTime)."""
    text = written.strip()
    if text == "" or "@" in text:
        return party(service, text, country)
    found = read_number(text, country)
    if found.refused is None and found.kind is NumberKind.E164 and found.number != "":
        return numbered(service, found.number, e164=True)
    return party(service, text, country)
