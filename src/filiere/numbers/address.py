"""Which number does a SIP or tel address name (RFC 3261, RFC 3966)?

With or without scheme, name and brackets; an address of a network tells the country, and one whose
user is the IMSI is a SIM and no number. Networks are those of ``python-stdnum``.
"""

import re
from functools import lru_cache

import phonenumbers

from filiere.model.codes import Flag, NumberKind
from filiere.numbers.digits import digits_or_name
from filiere.numbers.look_alike import is_look_alike
from filiere.numbers.numbered import LONGEST_ADDRESS, Numbered, Refused

_SCHEME = re.compile(r"(sips?|tel|tels|voip):(.*)", re.IGNORECASE)
_ESCAPED = re.compile(r"%([0-7][0-9A-Fa-f])")
_IMS = re.compile(r"(?:^|\.)mnc(\d{2,3})\.mcc(\d{3})\.", re.IGNORECASE)

_NOBODY = re.compile(
    r"anonymous|unavailable|unknown|restricted|withheld|private|invalid", re.IGNORECASE
)

_DIALLED = re.compile(r"[+*#\d][\d\s.\-()*#]*")


def address_of(text: str, country: str, form: str) -> Numbered | None:
    """A SIP or tel address (RFC 3261, RFC 3966), with or without scheme, name and brackets."""
    whole = text
    named = re.fullmatch(r"(?:\"[^\"]*\"\s*|[^<>\"]*)<([^<>]+)>.*", text)
    if named is not None:
        whole = named[1].strip()
    scheme = _SCHEME.fullmatch(whole)
    if scheme is None and "@" not in whole and named is None:
        return None
    if len(whole) > LONGEST_ADDRESS:
        return Numbered(refused=Refused.NUMBER)
    rest = scheme[2] if scheme is not None else whole
    user, at, host = rest.partition("@")
    user, *params = _ESCAPED.sub(lambda sign: chr(int(sign[1], 16)), user).split(";")
    user = user.removeprefix("//").strip()
    if at == "" and scheme is not None and scheme[1].lower().startswith("sip"):
        host, user = user, ""  # an address of a server alone
    if user == "" or _NOBODY.search(user) is not None or host.lower().endswith(".invalid"):
        return Numbered(flags=Flag.HIDDEN)
    return _addressee(user, host.lower(), params, country, form)


def _addressee(user: str, host: str, params: list[str], country: str, form: str) -> Numbered:
    dialled = user.split(":", 1)[0]
    if _DIALLED.fullmatch(dialled) is None:
        if is_look_alike(dialled):
            return Numbered(refused=Refused.LOOK_ALIKE)
        name = f"{user}@{host}" if host != "" else user
        return Numbered(name, NumberKind.ALPHA)
    given = dict(part.partition("=")[::2] for part in params)
    context = given.get("phone-context", "")
    ims = _IMS.search(context) or _IMS.search(host)
    if ims is not None and _is_subscription(dialled, ims[2], ims[1]):
        return Numbered(flags=Flag.HIDDEN, rules=("address_of_sim",))
    if context.startswith("+") and not dialled.startswith("+"):
        home = _country_of(context)
        if home == "":
            return Numbered(refused=Refused.NUMBER)
        country, form = home, "national_first"
    elif ims is not None:
        country = _country_of_network(ims[2], ims[1]) or country
    return digits_or_name(dialled, country, form=form, damaged=False).mended("address")


def _is_subscription(digits: str, mcc: str, mnc: str) -> bool:
    """Whether the user of an IMS address is the IMSI of its own network: a SIM, not a number."""
    short = mnc.removeprefix("0") if len(mnc) == 3 else mnc
    starts = digits.startswith((mcc + mnc, mcc + short))
    return digits.isdigit() and 14 <= len(digits) <= 15 and starts


def _country_of(context: str) -> str:
    """The country of a calling code such as +33, or of the number that begins so."""
    digits = re.sub(r"\D", "", context)
    for length in (3, 2, 1):
        if len(digits) >= length:
            region = phonenumbers.region_code_for_country_code(int(digits[:length]))
            if region not in {"ZZ", "001"}:
                return str(region)
    return ""


@lru_cache(maxsize=256)
def _country_of_network(mcc: str, mnc: str) -> str:
    """Country of a network (ITU-T E.212), or '' where the table names none or several."""
    from stdnum import imsi  # noqa: PLC0415 -- most files hold no address

    for code in (mnc, mnc.removeprefix("0")):
        try:
            told = imsi.info(mcc + code + "0" * (15 - len(mcc + code)))
        except ValueError:
            continue
        if told.get("cc") is not None:
            return str(told["cc"]).upper()
    return ""
