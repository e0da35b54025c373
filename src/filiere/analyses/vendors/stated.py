"""Which contacts does a profile state: numbers, addresses, names in applications?

Whoever wrote a profile states what stands in it; a copied profile states the same. Contacts are
compared in one form: a number in full, an address in small letters, a name with its application.
The same name in two applications is two contacts. What is armoured in a profile is no contact.
"""

import re
from collections.abc import Iterator

from phonenumbers import Leniency, PhoneNumberFormat, PhoneNumberMatcher, format_number

from filiere.analyses.vendors.keyring import without_blocks
from filiere.masking import found
from filiere.masking.things import Kind
from filiere.model.payment_address import found as addresses_in
from filiere.model.payment_address import recognise

_SESSION = re.compile(r"(?<![0-9a-f])05[0-9a-f]{64}(?![0-9a-f])", re.IGNORECASE)
_TOX = re.compile(r"(?<![0-9a-f])[0-9a-f]{76}(?![0-9a-f])", re.IGNORECASE)

_APPLICATIONS = {
    "telegram": "telegram", "tg": "telegram", "t.me": "telegram", "telegram.me": "telegram",
    "signal": "signal", "wickr": "wickr", "wickr me": "wickr", "wickrme": "wickr",
    "threema": "threema", "snapchat": "snapchat", "snap": "snapchat", "instagram": "instagram",
    "insta": "instagram", "discord": "discord", "kik": "kik", "skype": "skype", "matrix": "matrix",
    "element": "matrix", "jabber": "xmpp", "xmpp": "xmpp", "icq": "icq", "potato": "potato",
}  # fmt: skip
"""How applications are written in profiles."""

_NAMED = re.compile(
    rf"(?<![\w@])(?P<app>{'|'.join(sorted(map(re.escape, _APPLICATIONS), key=len, reverse=True))})"
    r"(?:\s?(?:id|user|username|handle|name|pseudo))?"
    r"(?:\s?[:=/@→>-]+\s?@?(?P<said>[A-Za-z0-9][\w.\-#]{2,})|\s@?(?P<written>(?=\S*[\d_])[\w.#\-]{4,}))",
    re.IGNORECASE,
)
_AT = re.compile(r"(?<![\w@./])@(?P<name>[A-Za-z]\w{3,})(?![\w@]|\.\w)")


def contacts_in(profile: str, country: str) -> Iterator[str]:
    """Each contact that a profile states, in one form."""
    text = without_blocks(profile)
    for pattern in (_SESSION, _TOX):
        for match in pattern.finditer(text):
            yield match[0].lower()
    things, _ = found(text)
    for thing in things:
        if thing.kind is Kind.ADDRESS:
            yield thing.value.casefold().removeprefix("mailto:").removeprefix("xmpp:")
    for match in _NAMED.finditer(text):
        name = (match["said"] or match["written"]).casefold().rstrip(".-")
        if "@" not in text[match.end() : match.end() + 1]:  # the first half of an address
            yield f"{_APPLICATIONS[match['app'].casefold()]}:{name}"
    told = _NAMED.sub(" ", text)
    for match in _AT.finditer(told):
        yield f"telegram:{match['name'].casefold()}"
    for number in PhoneNumberMatcher(text, country or None, leniency=Leniency.POSSIBLE):
        if number.raw_string.startswith(("+", "0")):  # a date or a quantity is none
            yield format_number(number.number, PhoneNumberFormat.E164)


def payment_addresses(profile: str) -> Iterator[str]:
    """Payment addresses of a profile whose checksum holds, or whose form has none."""
    for each in addresses_in(without_blocks(profile)):
        yield each.text


def is_checked(address: str) -> bool:
    """Whether an address carries a checksum that holds; an Ethereum one in one case has none."""
    told = recognise(address)
    return told is not None and told.verified
