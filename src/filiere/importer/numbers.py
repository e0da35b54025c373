"""What number does a text stand for?

One number is written in many ways: 06…, 0033 6…, 336…, +33 6…. What is not a number survives as
what it is: short codes, alphabetic senders, hidden callers, SMS centres. Bare digits are ambiguous,
so they are tried as a full international number first, then as a national one of the operator's
country. A text that lost digits in a spreadsheet is refused, never rebuilt.

Pure functions of (text, form, country): nothing depends on the machine or on rows already seen.
"""

import re
import unicodedata
from dataclasses import dataclass

import phonenumbers
from phonenumbers import PhoneNumber

from filiere.importer.reasons import Reason
from filiere.model.codes import Flag, NumberKind

SCIENTIFIC = re.compile(r"[+-]?\d+([.,]\d+)?[eE]\+?\d+")
HIDDEN = frozenset(
    {
        "0", "00", "-1", "anonyme", "anonymous", "inconnu", "unknown", "masque", "masqué", "hidden",
        "private", "prive", "privé", "withheld", "restricted", "unavailable", "indisponible",
        "secret", "numéro masqué", "numero masque", "appel masqué", "num masque", "no caller id",
    }
)  # fmt: skip
OVERSEAS = {  # French national numbers that belong to another plan when dialled from any of them
    "0262": "RE", "0263": "RE", "0692": "RE", "0693": "RE", "0269": "YT", "0590": "GP",
    "0690": "GP", "0691": "GP", "0596": "MQ", "0696": "MQ", "0697": "MQ", "0594": "GF",
    "0694": "GF",
}  # fmt: skip
FRENCH = frozenset({"FR", "RE", "YT", "GP", "MQ", "GF"})
SHORT_DIGITS = 6
LONGEST = 32


@dataclass(frozen=True, slots=True)
class Form:
    """What a text was read as; ``number`` is empty for a hidden caller or a refusal."""

    number: str = ""
    kind: NumberKind = NumberKind.E164
    country: str = ""
    flags: int = 0
    second: str = ""
    """The other number of a cell that holds two, as written."""
    rule: str = ""
    """Name of the rule, where reading was more than a change of prefix."""
    reason: Reason | None = None


def read_number(  # noqa: PLR0911 - one return per thing that a text may be
    text: str, *, form: str = "number", country: str = "", pair: bool = False
) -> Form:
    """Read one text; ``form`` and ``pair`` are those of the layout's column."""
    text = _plain(text)
    if pair and "," in text:
        first, second = (part.strip() for part in text.split(",", 1))
        read = read_number(first, form=form, country=country)
        return Form(
            read.number, read.kind, read.country, read.flags, second, "two_numbers", read.reason
        )
    if text == "" or (form != "as_written" and text.casefold() in HIDDEN):
        return Form(flags=Flag.HIDDEN)
    if SCIENTIFIC.fullmatch(text):
        return Form(reason=Reason.SCIENTIFIC)
    if len(text) > LONGEST:
        return Form(reason=Reason.NUMBER)
    if form == "as_written":
        return Form(text, NumberKind.INVALID)
    if form == "hex_sender":
        sender = _hexadecimal(text)
        if sender != "":
            return Form(sender, NumberKind.ALPHA, rule="hex_sender")
    return _digits_or_name(text, form=form, country=country)


def _digits_or_name(  # noqa: PLR0911 - idem
    text: str, *, form: str, country: str
) -> Form:
    bare, rule = _without_prefixes(text)
    digits = re.sub(r"[\s.\-/()]", "", re.sub(r"^(\+|00)(.*?)\(0\)", r"\1\2", bare))
    if re.fullmatch(r"\+?\d+", digits) is None:
        if any(char.isalpha() for char in text):
            return Form(text, NumberKind.ALPHA)
        if re.fullmatch(r"[*#+\d]+", digits) is not None:
            return Form(digits, NumberKind.SHORT, rule=rule)
        return Form(reason=Reason.NUMBER)
    if len(digits) > 20:
        return Form(reason=Reason.NUMBER)
    if digits.startswith("00") and len(digits) > SHORT_DIGITS + 2:
        digits = "+" + digits[2:]
    if digits.startswith("+"):
        return _international(digits, rule)
    if len(digits) <= SHORT_DIGITS:
        return Form(digits, NumberKind.SHORT, country, rule=rule)
    return _bare(digits, country=country, national_first=form == "national_first", rule=rule)


def _plain(text: str) -> str:
    kept = (c for c in unicodedata.normalize("NFC", text) if unicodedata.category(c) != "Cf")
    return "".join(" " if c.isspace() or not c.isprintable() else c for c in kept).strip()


def _without_prefixes(text: str) -> tuple[str, str]:
    """The text without what asks the network for something, and the rule that took it off."""
    dialled = re.fullmatch(r"(\*67|\*82|#31#|\*31#)(\+?\d.*)", text)
    if dialled is not None:
        return dialled[2], "service_prefix"
    foreign = re.fullmatch(r"IT\s*(\+?\d.*)", text)
    if foreign is not None:
        digits = foreign[1]
        return digits if digits.startswith(("+", "00")) else "+" + digits, "foreign_prefix"
    address = re.fullmatch(r"(?:sips?|tel):(\+?[\d().\-]+)(?:[@;].*)?", text, re.IGNORECASE)
    if address is not None:
        return address[1], "address"
    return text, ""


def _hexadecimal(text: str) -> str:
    """The alphabetic sender that hexadecimal ASCII spells, or nothing."""
    if re.fullmatch(r"(?:[0-9A-Fa-f]{2})+", text) is None or text.isdigit():
        return ""
    raw = bytes.fromhex(text)
    return raw.decode("ascii") if all(32 <= byte < 127 for byte in raw) else ""


def _international(digits: str, rule: str) -> Form:
    if not 8 <= len(digits) <= 16:
        return Form(digits, NumberKind.INVALID, rule=rule)
    parsed = _parsed(digits, None)
    return Form(digits, NumberKind.E164, "" if parsed is None else _region(parsed), rule=rule)


def _bare(digits: str, *, country: str, national_first: bool, rule: str) -> Form:
    full = _parsed("+" + digits, None)
    national = _national(digits, country)
    orders = (national, full) if national_first else (full, national)
    chosen = next((n for n in orders if n is not None and phonenumbers.is_valid_number(n)), None)
    if chosen is None:
        chosen = _likeliest(digits, full, national, country)
    if chosen is None:
        return Form(digits, NumberKind.INVALID, rule=rule)
    number = f"+{chosen.country_code}{phonenumbers.national_significant_number(chosen)}"
    return Form(number, NumberKind.E164, _region(chosen), rule=rule)


def _likeliest(
    digits: str, full: PhoneNumber | None, national: PhoneNumber | None, country: str
) -> PhoneNumber | None:
    """Which reading holds where no numbering plan knows either (ranges that are not in service)."""
    if full is not None and not phonenumbers.is_possible_number(full):
        full = None
    if national is not None and not phonenumbers.is_possible_number(national):
        national = None
    own = full is not None and full.country_code == phonenumbers.country_code_for_region(country)
    if full is not None and (own or (len(digits) >= 11 and not digits.startswith("0"))):
        return full
    if national is not None:
        return national
    return full if len(digits) >= 10 else None


def _national(digits: str, country: str) -> PhoneNumber | None:
    region = OVERSEAS.get(digits[:4], country) if country in FRENCH else country
    return None if region == "" else _parsed(digits, region)


def _parsed(text: str, region: str | None) -> PhoneNumber | None:
    try:
        return phonenumbers.parse(text, region)
    except phonenumbers.NumberParseException:
        return None


def _region(number: PhoneNumber) -> str:
    region = phonenumbers.region_code_for_number(number)
    if region is None and number.country_code is not None:
        region = phonenumbers.region_code_for_country_code(number.country_code)
    return "" if region in {None, "001", "ZZ"} else str(region)
