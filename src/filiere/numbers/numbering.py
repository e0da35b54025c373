"""What do the numbering plans say of a number?

The tables are those of ``phonenumbers``; here stand the questions that reading asks of them.
"""

import re
from collections.abc import Iterator

import phonenumbers
from phonenumbers import PhoneMetadata, PhoneNumber

from filiere.plans import fits

OVERSEAS = {  # French national numbers that belong to another plan when dialled from any of them
    "0262": "RE", "0263": "RE", "0692": "RE", "0693": "RE", "0269": "YT", "0590": "GP",
    "0690": "GP", "0691": "GP", "0596": "MQ", "0696": "MQ", "0697": "MQ", "0594": "GF",
    "0694": "GF",
}  # fmt: skip

FRENCH = frozenset({"FR", "RE", "YT", "GP", "MQ", "GF"})


def is_number(digits: str, country: str) -> bool:
    """Whether digits that stand inside other signs may be a number by themselves."""
    if digits.startswith("00"):
        digits = "+" + digits[2:]
    found = parsed_as(digits, country or None)
    return found is not None and phonenumbers.is_possible_number(found)


def literal(code: int, digits: str) -> PhoneNumber:
    """A number whose national part is these very digits, leading zeros kept."""
    zeros = len(digits) - len(digits.lstrip("0"))
    return PhoneNumber(
        country_code=code,
        national_number=int(digits or "0"),
        italian_leading_zero=zeros > 0 or None,
        number_of_leading_zeros=zeros if zeros > 1 else None,
    )


def lengths(country: str) -> tuple[int, ...]:
    """How many digits a national number of the country may have, without its leading 0."""
    plan = PhoneMetadata.metadata_for_region(country, None)
    desc = plan.general_desc if plan is not None else None
    return () if desc is None else tuple(desc.possible_length)


def lost_a_zero(digits: str, chosen: PhoneNumber) -> bool:
    """Whether the country always writes a 0 before these digits, and the text has none."""
    if phonenumbers.national_significant_number(chosen) != digits:
        return False
    plan = PhoneMetadata.metadata_for_region(region_of(chosen), None)
    if plan is None or plan.national_prefix != "0":
        return False
    for shape in plan.number_format:
        begins = shape.leading_digits_pattern[-1:]
        if all(re.match(f"(?:{pattern})", digits) for pattern in begins) and re.fullmatch(
            shape.pattern or "", digits
        ):
            return not shape.national_prefix_optional_when_formatting
    return True


def tails(digits: str, country: str) -> Iterator[str]:
    """Ends of a text that may be a number of the country, or a full one, by themselves."""
    plan = PhoneMetadata.metadata_for_region(country, None) if country != "" else None
    if plan is None:
        return
    for length in lengths(country):
        for prefix in (
            plan.national_prefix or "",
            f"00{plan.country_code}",
            str(plan.country_code),
        ):
            size = length + len(prefix)
            tail = digits[-size:]
            if prefix != "" and len(digits) > size and tail.startswith(prefix):
                yield f"+{tail}" if prefix == str(plan.country_code) else tail


def is_possible_own(full: PhoneNumber | None, country: str) -> bool:
    """Whether digits begin with the country's own code and are as long as its numbers."""
    own = phonenumbers.country_code_for_region(country)
    return full is not None and full.country_code == own and fits(full)


def keeps_its_trunk(number: PhoneNumber) -> bool:
    """Whether it begins with the 0 that its country dials before its numbers: a digit is missing.

    Such a number was cut; in Italy, whose numbers begin with 0 themselves, it is whole.
    """
    plan = PhoneMetadata.metadata_for_region(region_of(number), None)
    begins = phonenumbers.national_significant_number(number).startswith("0")
    return begins and plan is not None and plan.national_prefix == "0"


def national_of(digits: str, country: str) -> PhoneNumber | None:
    """The number that these digits make when they are dialled inside the country."""
    region = OVERSEAS.get(digits[:4], country) if country in FRENCH else country
    return None if region == "" else parsed_as(digits, region)


def parsed_as(text: str, region: str | None) -> PhoneNumber | None:
    """A text as a number of a region, or of the code that it begins with; None where it is none."""
    try:
        return phonenumbers.parse(text, region)
    except phonenumbers.NumberParseException:
        return None


def e164(number: PhoneNumber) -> str:
    """+, the country code and the national digits."""
    return f"+{number.country_code}{phonenumbers.national_significant_number(number)}"


def region_of(number: PhoneNumber) -> str:
    """ISO 3166-1 alpha-2 of the number's range, or ''."""
    region = phonenumbers.region_code_for_number(number)
    if region is None and number.country_code is not None:
        region = phonenumbers.region_code_for_country_code(number.country_code)
    return "" if region in {None, "001", "ZZ"} else str(region)
