"""Where in a text does a name stand by which somebody is reached: a handle, a profile, an account?

After @, after the name of a service, behind a link to a profile (its dots in brackets or apart
too), or as ``service:identifier``. Works on the plain copy of a text (``folding``).
"""

import re
from collections.abc import Iterator

HANDLE, ACCOUNT = "handle", "account"

Found = tuple[int, int, str, str]
"""Start, end, HANDLE or ACCOUNT, and the name in one form."""

_MENTION = re.compile(r"(?<![\w@])@(?:[\w.\-]{2,}|\s[^\W\d][\w.\-]{2,})")
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
_NAMED = (
    r"(?:snap(?:chat)?|insta(?:gram)?|ig|telegram|tg|wickr|threema|discord|kik|skype|signal"
    r"|session|tiktok|potato|facebook|fb|pseudo|handle|username)"
)
_SAID = re.compile(
    rf"(?<!\w){_NAMED}(?: ?(?:id|pseudo|name|nom|user|compte|account))?"
    # letters alone are a name where nothing follows: «telegram: voir plus bas» tells of none
    r" ?[:=→] ?(?P<id>(?=[\w.\-#]*[\d_.#\-])[\w.\-#]{3,}|[^\W\d_]{4,}(?=\s*(?:$|[\n,;|)\]])))",
    re.IGNORECASE,
)
_SAID_SO = re.compile(
    rf"(?<!\w){_NAMED}(?:[\s,]+(?:c['’]?est|est|is|me|moi|id|pseudo|name|add|ajoute|sur|au|:)){{0,3}}"
    r"\s+(?P<id>(?=[^\W\d])(?=[\w.\-]*[\d_])[\w.\-]{4,})",
    re.IGNORECASE,
)
_THREEMA = re.compile(r"(?<!\w)[Tt]hreema(?:[\s:=]+ID)?[\s:=]+(?P<id>[A-Z*][A-Z0-9]{7})(?!\w)")
_DOT = r"(?:\.|\s?[(\[{<]\s?(?:\.|dot|point)\s?[)\]}>]\s?|\s\.\s)"
_HOSTS = (
    "t.me", "telegram.me", "telegram.dog", "wa.me", "wa.link", "signal.me", "signal.group",
    "snapchat.com/add", "snapchat.com/t", "snapchat.com", "instagram.com", "instagr.am", "ig.me",
    "tiktok.com", "facebook.com", "fb.com", "fb.me", "m.me", "msng.link", "discord.gg",
    "discord.com/users", "discord.com/invite", "threema.id", "chat.whatsapp.com", "twitter.com",
    "x.com", "keybase.io", "vk.com", "linktr.ee", "paypal.me", "paypal.com/paypalme",
    "revolut.me", "lydia-app.com/collect", "cash.app", "onlyfans.com", "youtube.com",
    "line.me/ti/p", "matrix.to/#", "bsky.app/profile", "reddit.com/user", "reddit.com/u",
)  # fmt: skip
_LINK = re.compile(
    rf"(?<![A-Za-z0-9\-])(?:{'|'.join(re.escape(h).replace(re.escape('.'), _DOT) for h in _HOSTS)})"
    r"\s?/\s?(?P<id>[^\s,;|\"'<>]+)",
    re.IGNORECASE,
)
_SCHEME = re.compile(
    r"(?:tg|viber|skype|whatsapp|snapchat|sgnl|threema|instagram)://[^\s,;|\"'<>?]*\?"
    r"(?P<id>[^\s,;|\"'<>]+)",
    re.IGNORECASE,
)
_BEFORE_HOST = re.compile(
    r"(?<![\w.])(?P<id>(?!www\.)[\w\-]{3,})\.(?:t\.me|wordpress\.com)(?![\w/])"
)
_DISCORD = re.compile(r"(?<![\w#])[\w.]{2,32}#\d{4}(?!\d)")
_CASHTAG = re.compile(r"(?<![\w$])\$(?P<id>[A-Za-z][\w\-]{3,19})(?!\w)")
_CHAIN = re.compile(
    r"(?<![\w.])[\w\-]{3,}\.(?:eth|sol|crypto|btc|bnb|nft|onion|i2p)(?![\w])", re.IGNORECASE
)
_SERVICE_WORDS = re.compile(_NAMED, re.IGNORECASE)


def handles(copy: str) -> Iterator[Found]:
    """Each of them; those that are surest first."""
    if ":" in copy:
        for match in _ACCOUNT.finditer(copy):
            if any(c.isalpha() for c in match["id"]):  # tel:+33… is digits, and read as such
                value = f"{match['service']}:{match['id']}".casefold()
                yield match.start("id"), match.end("id"), ACCOUNT, value
    patterns: list[re.Pattern[str]] = []
    if "/" in copy:
        patterns += [_LINK, _SCHEME]
    if _SERVICE_WORDS.search(copy) is not None:
        patterns += [_SAID, _SAID_SO, _THREEMA]
    if "." in copy:
        patterns += [_BEFORE_HOST, _CHAIN]
    patterns += [pattern for sign, pattern in _BY_SIGN.items() if sign in copy]
    for pattern in patterns:
        for match in pattern.finditer(copy):
            name = "id" if "id" in pattern.groupindex else 0
            value = match[name].removeprefix("@").strip().casefold()
            yield match.start(name), match.end(name), HANDLE, value


_BY_SIGN = {"@": _MENTION, "#": _DISCORD, "$": _CASHTAG}
