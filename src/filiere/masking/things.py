"""What in a text looks like somebody's address, account or key, by its shape alone?

An address with @ (also written out: joe (at) mail (dot) example), a handle, a link to a profile, an
account written ``service:identifier``, a bank account, a long token such as a wallet, a key or a
session. A shape that is doubtful counts: what is taken for an account and is none loses a word.

Works on the plain copy of a text (``folding``).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What a thing looks like; its pseudonym depends on it and on what is written."""

    ADDRESS = "address"
    """Something with an @ inside: electronic mail, a messaging address."""
    HANDLE = "handle"
    """A name by which somebody is reached in an application."""
    ACCOUNT = "account"
    """``service:identifier``."""
    BANK = "bank"
    """A bank account with its country and check digits (IBAN)."""
    LONG = "long"
    """A long token of letters and digits: a wallet, a key, a session."""
    NAME = "name"
    """A person's name that the case holds."""
    NUMBER = "number"


@dataclass(frozen=True, slots=True)
class Thing:
    """One stretch that looks like somebody's address or account."""

    start: int
    end: int
    kind: Kind
    value: str
    """As compared and as pseudonyms are made of it: plain, folded, without blanks."""


_AT = re.compile(
    r"[^\s@<>(),;:\"|\[\]{}=]{1,128}(?:@| ?[(\[{<] ?(?:at|arobase|chez) ?[)\]}>] ?| arobase )"
    r"[\w\-]{1,128}(?:(?:\.| ?[(\[{<] ?(?:dot|point) ?[)\]}>] ?| dot | point )[\w\-]{1,64}){0,9}",
    re.IGNORECASE,
)
_MAY_HOLD_ADDRESS = re.compile(r"@|\bat\b|arobase|chez", re.IGNORECASE)
_WRITTEN_AT = re.compile(r" ?[(\[{<]? ?\b(?:at|arobase|chez)\b ?[)\]}>]? ?", re.IGNORECASE)
_WRITTEN_DOT = re.compile(r" ?[(\[{<]? ?\b(?:dot|point)\b ?[)\]}>]? ?", re.IGNORECASE)
_HANDLE = re.compile(r"(?<![\w@])@[\w.\-]{2,}")
_SERVICES = (
    "whatsapp", "whatsapp_business", "signal", "telegram", "snapchat", "snap", "instagram", "insta",
    "messenger", "facebook", "threema", "wickr", "wire", "session", "simplex", "viber", "tiktok",
    "discord", "imessage", "skype", "matrix", "element", "potato", "kik", "line", "wechat", "tox",
    "sip", "sips", "tel", "sms", "mailto", "xmpp", "jabber", "iban", "twitter", "olvid", "briar",
)  # fmt: skip
_ACCOUNT = re.compile(
    rf"(?<![\w])(?P<service>{'|'.join(_SERVICES)}):(?P<id>[^\s,;|\"'<>()\[\]{{}}]{{2,}})",
    re.IGNORECASE,
)
_SAID = re.compile(
    r"(?<!\w)(?:snap(?:chat)?|insta(?:gram)?|telegram|wickr|threema|discord|kik|skype|signal|session"
    r"|tiktok|potato|pseudo|handle|username)(?: ?(?:id|pseudo|name|nom|user|compte|account))?"
    r" ?[:=→] ?(?P<id>(?=[\w.\-#]*[\d_.#\-])[\w.\-#]{3,})",
    re.IGNORECASE,
)
_LINK = re.compile(
    r"(?:t\.me|telegram\.me|telegram\.dog|wa\.me|signal\.me|signal\.group|snapchat\.com/add"
    r"|instagram\.com|tiktok\.com|facebook\.com|fb\.com|m\.me|discord\.gg|discord\.com/users"
    r"|threema\.id|chat\.whatsapp\.com|twitter\.com|x\.com|keybase\.io)/(?P<id>[^\s,;|\"'<>]+)",
    re.IGNORECASE,
)
_DISCORD = re.compile(r"(?<![\w#])[\w.]{2,32}#\d{4}(?!\d)")
_BANK = re.compile(
    r"(?<![A-Za-z0-9])[A-Za-z]{2}[ .\-_]{0,2}\d{2}(?:[ .\-_]{0,2}[A-Za-z0-9]{2,4}){2,8}"
    r"(?:[ .\-_]{0,2}[A-Za-z0-9]{1,4})?(?![A-Za-z0-9])"
)
_BANK_SURE = re.compile(r"[A-Z]{2}\d{2}(?=(?:[^0-9]*[0-9]){6})")
_UUID = re.compile(
    r"(?<![0-9a-f])[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![0-9a-f])",
    re.IGNORECASE,
)
_UNBROKEN = re.compile(
    r"(?<![A-Za-z0-9])(?=[A-Za-z]*\d)(?=\d*[A-Za-z])[A-Za-z0-9]{22,}(?![A-Za-z0-9])"
)
SHA256 = re.compile(r"(?<![0-9A-Za-z])[0-9a-f]{64}(?![0-9A-Za-z])")
"""A digest of the program's own, or of a file."""
_FINGERPRINT = re.compile(
    r"(?<![0-9A-Fa-f])[0-9A-Fa-f]{4}(?:[ :]{1,3}[0-9A-Fa-f]{4}){7,9}(?![0-9A-Fa-f])"
)


def things_in(copy: str) -> list[Thing]:
    """Every thing, in the order in which they stand; of two that overlap the first kind holds."""
    taken: list[Thing] = []
    for seen in _seen(copy):
        start, end = seen.start, seen.end
        while end > start and copy[end - 1] in ".,;:!?)-":
            end -= 1
        if end > start and all(end <= each.start or each.end <= start for each in taken):
            taken.append(Thing(start, end, seen.kind, seen.value))
    return sorted(taken, key=lambda thing: thing.start)


def _seen(copy: str) -> Iterator[Thing]:
    if _MAY_HOLD_ADDRESS.search(copy) is not None:
        yield from map(_address, _AT.finditer(copy))
    yield from _accounts(copy)
    for match in _BANK.finditer(copy):
        value = _bare(match[0]).upper()
        if 15 <= len(value) <= 34 and (_BANK_SURE.match(match[0]) or _checks(value)):
            yield Thing(match.start(), match.end(), Kind.BANK, value)
    for pattern in (_UUID, _FINGERPRINT, _UNBROKEN):
        for match in pattern.finditer(copy):
            if SHA256.fullmatch(match[0]) is None:
                yield Thing(match.start(), match.end(), Kind.LONG, _bare(match[0]))


def _accounts(copy: str) -> Iterator[Thing]:
    for match in _ACCOUNT.finditer(copy):
        if any(c.isalpha() for c in match["id"]):  # tel:+33… is digits, and read as such
            value = f"{match['service']}:{match['id']}".casefold()
            yield Thing(match.start("id"), match.end("id"), Kind.ACCOUNT, value)
    for pattern in (_LINK, _SAID):
        for match in pattern.finditer(copy):
            yield Thing(match.start("id"), match.end("id"), Kind.HANDLE, match["id"].casefold())
    for pattern in (_HANDLE, _DISCORD):
        for match in pattern.finditer(copy):
            value = match[0].removeprefix("@").casefold()
            yield Thing(match.start(), match.end(), Kind.HANDLE, value)


def _address(match: re.Match[str]) -> Thing:
    local, _, domain = match[0].partition("@")
    if domain == "":
        local, domain = _WRITTEN_AT.split(match[0], maxsplit=1)
    value = f"{local}@{_WRITTEN_DOT.sub('.', domain)}".casefold()
    return Thing(match.start(), match.end(), Kind.ADDRESS, value)


def _bare(text: str) -> str:
    return re.sub(r"[^A-Za-z0-9]", "", text)


def _checks(value: str) -> bool:
    """Whether a text passes the check digits of a bank account (ISO 7064, MOD 97-10)."""
    turned = value[4:] + value[:4]
    return int("".join(str(int(c, 36)) for c in turned)) % 97 == 1
