"""Which number do these digits make, in full or as a country dials them?

Digits without a prefix are tried as a full international number, then as a national one of the
operator's country. What may be two numbers is refused.
"""

import re

import phonenumbers
from phonenumbers import PhoneMetadata, PhoneNumber

from filiere.model.codes import NumberKind
from filiere.numbers.bare import read_bare
from filiere.numbers.look_alike import is_look_alike
from filiere.numbers.numbered import LONGEST_NAME, LONGEST_SHORT, Numbered, Refused
from filiere.numbers.numbering import (
    e164,
    is_number,
    literal,
    parsed_as,
    region_of,
)
from filiere.plans import fits

_TRUNK = re.compile(r"(?<=\d)\s*\(0\)")
_HEADER = re.compile(r"[A-Za-z]{2}-")
"""Operator and region before the code of a sender, as India has them: DL-500011."""

_SEPARATORS = re.compile(r"[\s.\-()/]+")


def digits_or_name(text: str, country: str, *, form: str, damaged: bool) -> Numbered:
    """Read what was written without an address; ``damaged``: a program printed it as a number."""
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
    return read_bare(digits, country, form=form, damaged=damaged).mended(*rules)


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
    if any(is_number(run, country) for run in re.findall(r"\+?\d{8,}", digits)):
        return Numbered(refused=Refused.ROUTING)
    if is_look_alike(digits) and _HEADER.match(text) is None:
        return Numbered(refused=Refused.LOOK_ALIKE)
    return Numbered(text, NumberKind.ALPHA)


def _international(digits: str) -> Numbered:
    if not 8 <= len(digits) <= 17:
        return Numbered(digits, NumberKind.INVALID)
    parsed = parsed_as(digits, None)
    if parsed is None:
        return Numbered(digits, NumberKind.E164 if len(digits) <= 16 else NumberKind.INVALID)
    rest = digits[1 + len(str(parsed.country_code)) :]
    if rest.startswith("0"):
        whole = _without_trunk(parsed, rest)
        if whole != "":
            return Numbered(whole, NumberKind.E164, region_of(parsed), rules=("trunk_zero",))
    if len(digits) <= 16 and fits(literal(parsed.country_code or 0, rest)):
        return Numbered(digits, NumberKind.E164, region_of(parsed))
    bare = phonenumbers.national_significant_number(parsed)
    if bare != rest and rest.endswith(bare) and phonenumbers.is_valid_number(parsed):
        return Numbered(e164(parsed), NumberKind.E164, region_of(parsed), rules=("trunk_prefix",))
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
    without, kept = parsed_as(code + bare, None), literal(parsed.country_code or 0, rest)
    if without is None or bare.startswith("0") or phonenumbers.is_valid_number(kept):
        return ""
    fits = phonenumbers.is_possible_number(without) and not phonenumbers.is_possible_number(kept)
    return code + bare if fits or phonenumbers.is_valid_number(without) else ""
