"""Which one form has the identifier of an account, whatever the source that names it?

WhatsApp: ``<digits>@s.whatsapp.net``, ``<digits>@lid``, ``…@g.us``. Signal: the ACI as a lower-case
UUID, else ``+E.164``. Telegram: the user id in digits. All others as written. A hidden identifier,
a user id or a name never becomes a number, however much its digits look like one.
"""

import base64
import binascii
import re
import uuid
from collections.abc import Callable

from filiere.model.bank_account import read_iban
from filiere.model.record import AccountKind, AccountRef

TELEPHONE = "tel"
TEXTS = "sms"
WHATSAPP = "whatsapp"
SIGNAL = "signal"
TELEGRAM = "telegram"
IMESSAGE = "imessage"
IBAN = "iban"

_JID = re.compile(r"(?P<user>[0-9]+(?:-[0-9]+)?)(?:[.:][0-9.:]+)?@(?P<server>[a-z.]+)", re.ASCII)
_PLUS = re.compile(r"\+[0-9]{6,15}", re.ASCII)
_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")
_SERVERS = {
    "s.whatsapp.net": ("s.whatsapp.net", AccountKind.JID),
    "c.us": ("s.whatsapp.net", AccountKind.JID),
    "lid": ("lid", AccountKind.LID),
    "g.us": ("g.us", AccountKind.GROUP),
    "broadcast": ("broadcast", AccountKind.LIST),
    "newsletter": ("newsletter", AccountKind.CHANNEL),
}


def account(service: str, written: str) -> AccountRef:
    """The account that a source names; ``written`` is stripped, and never empty."""
    text = written.strip().strip("\u200e\u200f\u202a\u202c\u2068\u2069").strip()
    form = _FORMS.get(service)
    return form(text) if form is not None else AccountRef(service, text, _plain(text))


def numbered(service: str, number: str, *, e164: bool) -> AccountRef:
    """The account of a service whose identifier is a telephone number, already normalised."""
    if service == WHATSAPP and e164:
        return AccountRef(WHATSAPP, f"{number.removeprefix('+')}@s.whatsapp.net", AccountKind.JID)
    return AccountRef(service, number, AccountKind.NUMBER)


def number_of(ref: AccountRef) -> str:
    """The telephone number that the identifier itself is; '' where it is none."""
    if ref.kind is AccountKind.JID:
        return "+" + ref.id.partition("@")[0]
    return ref.id if ref.kind is AccountKind.NUMBER else ""


def _plain(text: str) -> AccountKind:
    if _PLUS.fullmatch(text):
        return AccountKind.NUMBER
    if _EMAIL.fullmatch(text):
        return AccountKind.EMAIL
    return AccountKind.NAME if re.search(r"\s", text) else AccountKind.USERNAME


def _whatsapp(text: str) -> AccountRef:
    if text.lower() == "status@broadcast":
        return AccountRef(WHATSAPP, "status@broadcast", AccountKind.LIST)
    found = _JID.fullmatch(text.lower())
    if found is not None and found["server"] in _SERVERS:
        server, kind = _SERVERS[found["server"]]
        return AccountRef(WHATSAPP, f"{found['user']}@{server}", kind)
    plus = re.sub(r"[\s.\-()\u00a0\u202f\u2011]", "", text)
    if _PLUS.fullmatch(plus):
        return numbered(WHATSAPP, plus, e164=True)
    return AccountRef(WHATSAPP, text, AccountKind.NAME)


def _signal(text: str) -> AccountRef:
    aci = _uuid(text)
    if aci != "":
        return AccountRef(SIGNAL, aci, AccountKind.ACI)
    plus = re.sub(r"[\s.\-()\u00a0\u202f]", "", text)
    if _PLUS.fullmatch(plus):
        return AccountRef(SIGNAL, plus, AccountKind.NUMBER)
    return AccountRef(SIGNAL, text, _plain(text))


def _uuid(text: str) -> str:
    """The UUID that a text is, in any of the forms in which Signal writes an ACI; '' if none."""
    bare = text.removeprefix("PNI:").removeprefix("pni:")
    try:
        if len(bare) in {32, 36}:
            return str(uuid.UUID(bare))
        if len(bare) in {22, 24}:
            return str(
                uuid.UUID(bytes=base64.b64decode(bare + "=" * (-len(bare) % 4), validate=True))
            )
    except (ValueError, binascii.Error):
        return ""
    return ""


def _telegram(text: str) -> AccountRef:
    digits = text.removeprefix("user")
    if digits.isascii() and digits.isdigit():
        return AccountRef(TELEGRAM, digits, AccountKind.USER_ID)
    if re.fullmatch(r"(channel|chat|group)-?[0-9]+", text):
        kind = AccountKind.CHANNEL if text.startswith("channel") else AccountKind.GROUP
        return AccountRef(TELEGRAM, text, kind)
    return AccountRef(TELEGRAM, text, _plain(text))


def _iban(text: str) -> AccountRef:
    found = read_iban(text)
    bare = re.sub(r"[\s.-]", "", text).upper() if found is None else found.text
    return AccountRef(IBAN, bare, AccountKind.IBAN)


_FORMS: dict[str, Callable[[str], AccountRef]] = {
    WHATSAPP: _whatsapp,
    SIGNAL: _signal,
    TELEGRAM: _telegram,
    IBAN: _iban,
}
