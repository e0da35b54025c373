"""What number is meant by what a file, a requisition or a person writes?

``0639980001``, ``+33639980001``, ``0033639980001``, ``33639980001``, ``+33(0)639980001`` and
``sip:+33639980001@…`` are one number. What is none survives as what it is: short codes, alphabetic
senders, withheld callers. Digits without a prefix are tried as a full international number, then as
a national one of the operator's country. What a spreadsheet or a program did to a number is mended
where only one number can have been meant, and the rule that mended it is named; a text that may be
two numbers, or that lost digits, is refused and never becomes another number. One with more or
fewer digits than its country's plan allows is kept as it is written, and is nobody's number.

One reader for files, for case.toml and for what a person asks: a function of (text, form, country).
Numbering plans are those of ``phonenumbers``, networks those of ``python-stdnum``.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache

import phonenumbers
from phonenumbers import PhoneMetadata, PhoneNumber

from filiere.model.codes import Flag, NumberKind
from filiere.plans import fits

LONGEST_SHORT = 6
"""Digits up to which a national text is a short code and not a truncated number."""

LONGEST_NAME = 32
"""Characters of an alphabetic sender; an address may be longer."""

LONGEST_ADDRESS = 256

OVERSEAS = {  # French national numbers that belong to another plan when dialled from any of them
    "0262": "RE", "0263": "RE", "0692": "RE", "0693": "RE", "0269": "YT", "0590": "GP",
    "0690": "GP", "0691": "GP", "0596": "MQ", "0696": "MQ", "0697": "MQ", "0594": "GF",
    "0694": "GF",
}  # fmt: skip
FRENCH = frozenset({"FR", "RE", "YT", "GP", "MQ", "GF"})

WITHHELD = frozenset(
    {
        "anonyme", "anonymous", "inconnu", "unknown", "masque", "masqué", "hidden", "private",
        "prive", "privé", "withheld", "restricted", "unavailable", "indisponible", "secret",
        "numéro masqué", "numero masque", "numéro privé", "numero prive", "appel masqué",
        "appel masque", "num masque", "no caller id", "private number", "blocked", "payphone",
        "clir", "non communiqué", "non communique", "non disponible", "not available",
        "number withheld", "caller id withheld", "id withheld", "no number", "sans numéro",
        "sans numero", "unbekannt", "anonym", "unterdrückt", "desconocido", "oculto", "privado",
        "sconosciuto", "anonimo", "anónimo", "anoniem", "onbekend", "desconhecido",
    }
)  # fmt: skip
"""What operators print for a caller who withholds the number, or whom they do not know."""

MISSING = frozenset(
    {
        "null", "(null)", "<null>", "[null]", "\\n", "nan", "none", "nil", "undefined", "void",
        "n/a", "#n/a", "na", "n.a.", "n.a", "<na>", "nd", "n/d", "n.d.", "nc", "n/c", "n.c.",
        "néant", "neant", "vide", "empty", "blank", "missing", "#ref!", "#value!", "#valeur!",
        "#name?", "#nom?", "#num!", "#nombre!", "#null!", "#nul!", "#div/0!", "-1",
    }
)  # fmt: skip
"""What programs print where there is nothing."""

_NO_TEXT = re.compile(r"0+|[-–—_.?*/~]+|x+", re.IGNORECASE)
_SCIENTIFIC = re.compile(r"[+-]?(\d+)(?:[.,](\d+))?[eE]([+-]?\d+)")
_DECIMAL = re.compile(r"(\+?\d{3,})[.,]0+")
_BROKEN_DECIMAL = re.compile(r"\+?\d{9,}[.,]\d{1,6}")
_GROUPED = re.compile(r"\+?\d{1,3}(?:,\d{3}){2,}")
_WRAPPED = re.compile(r"=?\(?\s*\"(.*)\"\s*\)?|'(.*)'|'(.*)")
_TRUNK = re.compile(r"(?<=\d)\s*\(0\)")
_SEPARATORS = re.compile(r"[\s.\-()/]+")
_SERVICE = re.compile(r"(?:\*67|\*82|#31#|\*31#)(\+?\d.*)")
_FOREIGN = re.compile(r"IT\s*(\+?\d.*)")
_SCHEME = re.compile(r"(sips?|tel|tels|voip):(.*)", re.IGNORECASE)
_ESCAPED = re.compile(r"%([0-7][0-9A-Fa-f])")
_IMS = re.compile(r"(?:^|\.)mnc(\d{2,3})\.mcc(\d{3})\.", re.IGNORECASE)
_NOBODY = re.compile(
    r"anonymous|unavailable|unknown|restricted|withheld|private|invalid", re.IGNORECASE
)
_DIALLED = re.compile(r"[+*#\d][\d\s.\-()*#]*")

LIKE_DIGITS = str.maketrans(
    "OoQD\u041e\u043e\u039f\u03bfIiLl|\u0406\u0456\u0399\u03b9ZzSsBb\u0412\u0417\u0437Gg",
    "0000000011111111122558883369",
)
"""Letters that are read or typed for a digit, of Latin, Cyrillic and Greek."""

LEAST_DIGITS = 4
"""Digits from which a text with fewer letters than digits, all like digits, is no name."""

NUMBER_DIGITS = 7
"""Digits from which one letter or two among them, whichever, make no name either."""


class Refused(StrEnum):
    """Why a text is no number; the importer's reasons of the same names explain them."""

    NUMBER = "number"
    SCIENTIFIC = "scientific"
    """A spreadsheet kept fewer digits than the number has."""
    ROUTING = "routing"
    """A number stands in it, with other digits or signs before or after."""
    TWO_NUMBERS = "two_numbers"
    """It may be a full number of one country or a national one that lost its zero."""
    LOOK_ALIKE = "look_alike"
    """Letters stand in it where a number has digits: 06399801O1."""


@dataclass(frozen=True, slots=True)
class Numbered:
    """What a text was read as; ``number`` is empty for a withheld caller or a refusal."""

    number: str = ""
    kind: NumberKind = NumberKind.E164
    country: str = ""
    """ISO 3166-1 alpha-2 of the number's range, or ''."""
    flags: int = 0
    second: str = ""
    """The other number of a cell that holds two, as written."""
    rules: tuple[str, ...] = ()
    """Names of what was mended, where reading was more than a change of prefix."""
    refused: Refused | None = None

    def mended(self, *rules: str) -> "Numbered":
        """The same, with the rules that led to it."""
        return replace(self, rules=tuple(dict.fromkeys((*rules, *self.rules))))


@lru_cache(maxsize=200_000)
def read_number(
    text: str, country: str = "", *, form: str = "number", pair: bool = False
) -> Numbered:
    """Read one text.

    Args:
        text: As written in a cell, a requisition or a search box.
        country: How national numbers are read, ISO 3166-1 alpha-2.
        form: ``number``; ``national_first`` where bare digits are national before they are
            international; ``hex_sender`` where a sender may be spelt in hexadecimal; ``as_written``
            for identifiers that are not numbers.
        pair: The cell may hold two numbers, parted by a comma.
    """
    plain, *shown = _plain(text)
    if pair and "," in plain:
        first, second = (part.strip() for part in plain.split(",", 1))
        read = read_number(first, country, form=form)
        return replace(read.mended(*shown, "two_numbers"), second=second)
    if plain == "":
        return Numbered(flags=Flag.HIDDEN)
    if form == "as_written":
        return _as_written(plain).mended(*shown)
    bare, *rules = _unwrapped(plain)
    return _told(_read(bare, country, form).mended(*shown, *rules))


def _told(read: Numbered) -> Numbered:
    """The same; digits that no plan allows say so."""
    return read.mended("impossible_number") if read.kind is NumberKind.INVALID else read


def _as_written(text: str) -> Numbered:
    if _SCIENTIFIC.fullmatch(text) is not None:
        return Numbered(refused=Refused.SCIENTIFIC)
    if len(text) > LONGEST_NAME:
        return Numbered(refused=Refused.NUMBER)
    return Numbered(text, NumberKind.INVALID)


def _read(text: str, country: str, form: str) -> Numbered:
    nobody = _nobody(text)
    if nobody is not None:
        return nobody
    if form == "hex_sender":
        sender = _hexadecimal(text)
        if sender != "":
            return Numbered(sender, NumberKind.ALPHA, rules=("hex_sender",))
    addressed = _address(text, country, form)
    if addressed is not None:
        return addressed
    shown, *rules = _whole(text)
    if shown == "":
        return Numbered(refused=Refused.SCIENTIFIC)
    if _BROKEN_DECIMAL.fullmatch(shown) is not None:
        return Numbered(refused=Refused.NUMBER)  # a fraction is no number, and no separator either
    asked, *more = _without_prefixes(shown)
    damaged = len(rules) > 0
    read = _digits_or_name(asked, country, form=form, damaged=damaged)
    return read.mended(*rules, *more)


def _nobody(text: str) -> Numbered | None:
    """What stands for nobody: a word for a withheld number, or for nothing."""
    folded = " ".join(text.casefold().split())
    if folded in WITHHELD or folded == "0":
        return Numbered(flags=Flag.HIDDEN)
    if folded in MISSING or _NO_TEXT.fullmatch(folded) is not None:
        return Numbered(flags=Flag.HIDDEN, rules=("null_word",))
    return None


def _plain(text: str) -> tuple[str, ...]:
    """One line of composed characters, digits of any script as 0 to 9, and what that mended."""
    rules: list[str] = []
    whole = unicodedata.normalize("NFC", text)
    kept = "".join(c for c in whole if unicodedata.category(c) != "Cf")
    if kept != whole:
        rules.append("invisible_signs")
    digits = "".join(str(unicodedata.decimal(c, c)) for c in kept)
    if digits != kept:
        digits = digits.replace("\uff0b", "+")
        rules.append("other_digits")
    spaced = (" " if c.isspace() or not c.isprintable() else c for c in digits)
    return "".join(spaced).strip(), *rules


def _unwrapped(text: str) -> tuple[str, ...]:
    """The text without the quotes or the formula by which a spreadsheet is told to keep it."""
    found = _WRAPPED.fullmatch(text)
    if found is None:
        return (text,)
    inner = next(part for part in found.groups() if part is not None).strip()
    return (inner, "wrapped") if inner != "" else (text,)


def _whole(text: str) -> tuple[str, ...]:
    """The text as whole digits where a program printed a number; '' where digits are lost."""
    grouped = _GROUPED.fullmatch(text)
    if grouped is not None:
        return text.replace(",", ""), "grouped"
    decimal = _DECIMAL.fullmatch(text)
    if decimal is not None:
        return decimal[1], "decimal"
    found = _SCIENTIFIC.fullmatch(text)
    if found is None:
        return (text,)
    fraction, power = found[2] or "", int(found[3])
    if not 0 < power < 20 or len(fraction.rstrip("0")) > power or len(fraction) < power:
        return ("",)
    return found[1] + fraction[:power], "scientific"


def _without_prefixes(text: str) -> tuple[str, ...]:
    """The text without what asks the network for something, and the rule that took it off."""
    dialled = _SERVICE.fullmatch(text)
    if dialled is not None:
        return dialled[1], "service_prefix"
    foreign = _FOREIGN.fullmatch(text)
    if foreign is not None:
        digits = foreign[1]
        full = digits if digits.startswith(("+", "00")) else "+" + digits
        return full, "foreign_prefix"
    return (text,)


def _hexadecimal(text: str) -> str:
    """The alphabetic sender that hexadecimal ASCII spells, or nothing."""
    if re.fullmatch(r"(?:[0-9A-Fa-f]{2})+", text) is None or text.isdigit():
        return ""
    raw = bytes.fromhex(text)
    return raw.decode("ascii") if all(32 <= byte < 127 for byte in raw) else ""


# Addresses ---------------------------------------------------------------------------------------


def _address(text: str, country: str, form: str) -> Numbered | None:
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
        if _is_look_alike(dialled):
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
    return _digits_or_name(dialled, country, form=form, damaged=False).mended("address")


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


# Digits ------------------------------------------------------------------------------------------


def _digits_or_name(text: str, country: str, *, form: str, damaged: bool) -> Numbered:
    shown = _TRUNK.sub("", text)
    rules = ("trunk_zero",) if shown != text else ()
    digits = _SEPARATORS.sub("", shown)
    if re.fullmatch(r"\+?\d+", digits) is None:
        return _no_digits(text, digits, country)
    if len(digits) > 20:
        return Numbered(refused=Refused.NUMBER)
    if digits.startswith("00") and len(digits) > LONGEST_SHORT + 2:
        digits = "+" + digits.removeprefix("00")
    while digits.startswith("+00"):
        digits, rules = "+" + digits[3:], (*rules, "plus_zero")
    if digits.startswith("+0"):
        digits, rules = digits[1:], (*rules, "plus_zero")
    if digits.startswith("+"):
        return _international(digits).mended(*rules)
    if len(digits) <= LONGEST_SHORT:
        return Numbered(digits, NumberKind.SHORT, country)
    return _bare(digits, country, form=form, damaged=damaged).mended(*rules)


def _no_digits(text: str, digits: str, country: str) -> Numbered:
    if any(char.isalpha() for char in text):
        return _sender(text, digits, country)
    if re.fullmatch(r"[*#+\d]+", digits) is None:
        return Numbered(refused=Refused.NUMBER)
    asks_the_network = digits.startswith(("*", "#")) and digits.endswith("#")
    if not asks_the_network and re.search(r"\d{9}", digits) is not None:
        return Numbered(refused=Refused.ROUTING)
    return Numbered(digits, NumberKind.SHORT)


def _sender(text: str, digits: str, country: str) -> Numbered:
    """A name that sends messages, unless a number stands in it or it is nearly one."""
    if len(text) > LONGEST_NAME:
        return Numbered(refused=Refused.NUMBER)
    if any(_is_number(run, country) for run in re.findall(r"\+?\d{8,}", digits)):
        return Numbered(refused=Refused.ROUTING)
    if _is_look_alike(digits):
        return Numbered(refused=Refused.LOOK_ALIKE)
    return Numbered(text, NumberKind.ALPHA)


def _is_look_alike(text: str) -> bool:
    """Whether a text is a number but for letters that stand where digits do.

    Senders have names with digits at their end (INFO2000), or few of them (O2, 4YOU): those are
    names. Letters among digits, fewer than these, that look like digits are none.
    """
    digits = sum(c.isdigit() for c in text)
    letters = sum(c.isalpha() or c == "|" for c in text)
    if letters == 0 or digits <= letters:
        return False
    as_digits = re.fullmatch(r"\+?\d+", text.translate(LIKE_DIGITS)) is not None
    if as_digits and digits >= LEAST_DIGITS:
        return True
    among = re.search(r"\d[^\W\d_]{1,2}\d", text) is not None
    return digits >= NUMBER_DIGITS and letters <= 2 and among


def _is_number(digits: str, country: str) -> bool:
    """Whether digits that stand inside other signs may be a number by themselves."""
    if digits.startswith("00"):
        digits = "+" + digits[2:]
    found = _parsed(digits, country or None)
    return found is not None and phonenumbers.is_possible_number(found)


def _international(digits: str) -> Numbered:
    if not 8 <= len(digits) <= 17:
        return Numbered(digits, NumberKind.INVALID)
    parsed = _parsed(digits, None)
    if parsed is None:
        return Numbered(digits, NumberKind.E164 if len(digits) <= 16 else NumberKind.INVALID)
    rest = digits[1 + len(str(parsed.country_code)) :]
    if rest.startswith("0"):
        whole = _without_trunk(parsed, rest)
        if whole != "":
            return Numbered(whole, NumberKind.E164, _region(parsed), rules=("trunk_zero",))
    if len(digits) <= 16 and fits(_literal(parsed.country_code or 0, rest)):
        return Numbered(digits, NumberKind.E164, _region(parsed))
    bare = phonenumbers.national_significant_number(parsed)
    if bare != rest and rest.endswith(bare) and phonenumbers.is_valid_number(parsed):
        return Numbered(_e164(parsed), NumberKind.E164, _region(parsed), rules=("trunk_prefix",))
    return Numbered(digits, NumberKind.INVALID)


def _without_trunk(parsed: PhoneNumber, rest: str) -> str:
    """The number without the national 0 that was kept after the country code; '' if it has none.

    A country whose numbers begin with 0 themselves (Italy) keeps it.
    """
    region = phonenumbers.region_code_for_country_code(parsed.country_code or 0)
    plan = PhoneMetadata.metadata_for_region(region, None)
    if plan is None or plan.national_prefix != "0":
        return ""
    bare = rest.removeprefix("0")
    code = f"+{parsed.country_code}"
    without, kept = _parsed(code + bare, None), _literal(parsed.country_code or 0, rest)
    if without is None or bare.startswith("0") or phonenumbers.is_valid_number(kept):
        return ""
    fits = phonenumbers.is_possible_number(without) and not phonenumbers.is_possible_number(kept)
    return code + bare if fits or phonenumbers.is_valid_number(without) else ""


def _literal(code: int, digits: str) -> PhoneNumber:
    """A number whose national part is these very digits, leading zeros kept."""
    zeros = len(digits) - len(digits.lstrip("0"))
    return PhoneNumber(
        country_code=code,
        national_number=int(digits or "0"),
        italian_leading_zero=zeros > 0 or None,
        number_of_leading_zeros=zeros if zeros > 1 else None,
    )


def _bare(digits: str, country: str, *, form: str, damaged: bool) -> Numbered:
    full = _parsed("+" + digits, None)
    national = _national(digits, country)
    if form != "national_first" and _may_be_both(digits, full, national, country, damaged=damaged):
        return Numbered(refused=Refused.TWO_NUMBERS)
    orders = (national, full) if form == "national_first" else (full, national)
    chosen = next((n for n in orders if n is not None and phonenumbers.is_valid_number(n)), None)
    if chosen is None and _is_possible_own(full, country):
        chosen = full
    if chosen is None and any(_is_number(tail, country) for tail in _tails(digits, country)):
        return Numbered(refused=Refused.ROUTING)
    if chosen is None:
        chosen = _likeliest(digits, full, national)
    if chosen is None:
        return Numbered(digits, NumberKind.INVALID)
    number = _e164(chosen)
    rules: tuple[str, ...] = ()
    if chosen is full and digits != number[1:]:
        rules = ("trunk_zero",)
    elif chosen is not full and _lost_a_zero(digits, chosen):
        rules = ("lost_zero",)
    return Numbered(number, NumberKind.E164, _region(chosen), rules=rules)


def _may_be_both(
    digits: str,
    full: PhoneNumber | None,
    national: PhoneNumber | None,
    country: str,
    *,
    damaged: bool,
) -> bool:
    """Whether bare digits are a foreign number and, less a zero that was lost, a national one.

    Where national numbers have one length or two, digits of that length may be either; where a
    program printed them as a number, it may have taken the zero off whatever their length.
    """
    if full is None or national is None:
        return False
    if not phonenumbers.is_valid_number(national) or _e164(full) == _e164(national):
        return False
    fixed = len(_lengths(country)) <= 2
    if phonenumbers.is_valid_number(full):
        return fixed or damaged
    return not fixed and phonenumbers.is_possible_number(full) and _lost_a_zero(digits, national)


def _lengths(country: str) -> tuple[int, ...]:
    """How many digits a national number of the country may have, without its leading 0."""
    plan = PhoneMetadata.metadata_for_region(country, None)
    desc = plan.general_desc if plan is not None else None
    return () if desc is None else tuple(desc.possible_length)


def _lost_a_zero(digits: str, chosen: PhoneNumber) -> bool:
    """Whether the country always writes a 0 before these digits, and the text has none."""
    if phonenumbers.national_significant_number(chosen) != digits:
        return False
    plan = PhoneMetadata.metadata_for_region(_region(chosen), None)
    if plan is None or plan.national_prefix != "0":
        return False
    for shape in plan.number_format:
        begins = shape.leading_digits_pattern[-1:]
        if all(re.match(f"(?:{pattern})", digits) for pattern in begins) and re.fullmatch(
            shape.pattern or "", digits
        ):
            return not shape.national_prefix_optional_when_formatting
    return True


def _tails(digits: str, country: str) -> Iterator[str]:
    """Ends of a text that may be a number of the country, or a full one, by themselves."""
    plan = PhoneMetadata.metadata_for_region(country, None) if country != "" else None
    if plan is None:
        return
    for length in _lengths(country):
        for prefix in (
            plan.national_prefix or "",
            f"00{plan.country_code}",
            str(plan.country_code),
        ):
            size = length + len(prefix)
            tail = digits[-size:]
            if prefix != "" and len(digits) > size and tail.startswith(prefix):
                yield f"+{tail}" if prefix == str(plan.country_code) else tail


def _is_possible_own(full: PhoneNumber | None, country: str) -> bool:
    """Whether digits begin with the country's own code and are as long as its numbers."""
    own = phonenumbers.country_code_for_region(country)
    return full is not None and full.country_code == own and fits(full)


def _likeliest(
    digits: str, full: PhoneNumber | None, national: PhoneNumber | None
) -> PhoneNumber | None:
    """Which reading holds where no numbering plan knows either (ranges that are not in service)."""
    if full is not None and not fits(full):
        full = None
    if national is not None and (not fits(national) or _keeps_its_trunk(national)):
        national = None
    if full is not None and len(digits) >= 11 and not digits.startswith("0"):
        return full
    if national is not None:
        return national
    return full if len(digits) >= 10 else None


def _keeps_its_trunk(number: PhoneNumber) -> bool:
    """Whether it begins with the 0 that its country dials before its numbers: a digit is missing.

    Such a number was cut; in Italy, whose numbers begin with 0 themselves, it is whole.
    """
    plan = PhoneMetadata.metadata_for_region(_region(number), None)
    begins = phonenumbers.national_significant_number(number).startswith("0")
    return begins and plan is not None and plan.national_prefix == "0"


def _national(digits: str, country: str) -> PhoneNumber | None:
    region = OVERSEAS.get(digits[:4], country) if country in FRENCH else country
    return None if region == "" else _parsed(digits, region)


def _parsed(text: str, region: str | None) -> PhoneNumber | None:
    try:
        return phonenumbers.parse(text, region)
    except phonenumbers.NumberParseException:
        return None


def _e164(number: PhoneNumber) -> str:
    return f"+{number.country_code}{phonenumbers.national_significant_number(number)}"


def _region(number: PhoneNumber) -> str:
    region = phonenumbers.region_code_for_number(number)
    if region is None and number.country_code is not None:
        region = phonenumbers.region_code_for_country_code(number.country_code)
    return "" if region in {None, "001", "ZZ"} else str(region)
