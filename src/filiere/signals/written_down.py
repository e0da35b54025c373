"""What was written on seized phones and in exports, text by text, and which accounts stand in it?

A message that two files hold is one text. Bank accounts, companies and payment addresses are known
by their own check digits or checksums; an Ethereum address in one case has none and is marked. That
a text names an account says neither whose it is nor that anybody paid to it: whoever wrote the text
and whoever received it may own it, owe it or have copied it.

Reads chat_message, app_payment, contact_entry, stream, repeat_of.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from filiere.case import Case
from filiere.model.bank_account import ibans, sirens
from filiere.model.codes import Direction
from filiere.model.payment_address import found as addresses_in


class PhoneText(NamedTuple):
    """One text on a phone or in an export."""

    record_id: int
    device: str
    """Id of the ``[[device]]``; '' for what somebody handed over."""
    at_ms: int | None
    going: bool
    """Sent from there."""
    coming: bool
    """Received there; neither this nor ``going`` for a note, or where the source does not tell."""
    text: str


class Kind(StrEnum):
    """What an account that stands in a text is."""

    IBAN = "iban"
    COMPANY = "siren"
    ADDRESS = "address"


@dataclass(frozen=True, slots=True)
class Written:
    """An account that stands in a text."""

    kind: Kind
    value: str
    """In the one form of its kind: an IBAN without blanks, nine digits, an address."""
    chain: str
    """Of a payment address: its currency; '' for the others."""
    verified: bool
    where: PhoneText


_TEXTS = """
SELECT record_id, coalesce(device, '') AS device, at_ms,
       coalesce(direction = $going, FALSE) AS going, coalesce(direction = $coming, FALSE) AS coming,
       text
FROM (
    SELECT record_id, coalesce(sent_ms, received_ms) AS at_ms, direction, text FROM chat_message
    UNION ALL SELECT record_id, at_ms, NULL, reference FROM app_payment
    UNION ALL SELECT record_id, NULL, NULL, written FROM contact_entry
) ANTI JOIN repeat_of USING (record_id) LEFT JOIN stream ON source_id = record_id >> 32
WHERE regexp_matches(text, '[0-9A-Za-z]{25}|[0-9]{2}|-----BEGIN PGP ')
ORDER BY record_id, text
"""


def texts(case: Case) -> list[PhoneText]:
    """Every text in which an account or a key could stand, in the order of the records."""
    ways = {"going": int(Direction.OUT), "coming": int(Direction.IN)}
    return case.rows(_TEXTS, ways, into=PhoneText)


def written_in(found: Iterable[PhoneText]) -> Iterator[Written]:
    """Accounts that stand in texts, in the order of the texts."""
    for each in found:
        for iban in ibans(each.text):
            yield Written(Kind.IBAN, iban.text, "", iban.verified, each)
        for company in sirens(each.text):
            yield Written(Kind.COMPANY, company.text, "", company.verified, each)
        for address in addresses_in(each.text):
            yield Written(Kind.ADDRESS, address.text, str(address.chain), address.verified, each)


def in_one_form(address: str) -> str:
    """An address as it is compared: the case of an Ethereum address is its checksum alone."""
    return address.lower() if address.startswith("0x") else address
