"""How many digits may a number of each country have?

The plans are those of ``phonenumbers``. A number with more or fewer digits than its plan allows is
no number of that country: digits were added to it, or lost. Where a plan allows many lengths, each
of its ranges allows few: a number that no range holds, and that would be one of a range with a
digit or two less or more, is none.
"""

import re
from collections.abc import Iterator
from functools import cache

import phonenumbers
from phonenumbers import PhoneMetadata, PhoneNumber, ValidationResult

EXTENDED = {33: r"700\d{10}"}
"""By calling code, ranges longer than the plans know: French numbers of machines have 13 digits."""

MOST_CHANGED = 2
"""Digits that are taken off, or added, to see whether a range holds what is then left."""


def fits(number: PhoneNumber) -> bool:
    """Whether the plan of its country allows a number as many digits as it has."""
    code = number.country_code or 0
    digits = phonenumbers.national_significant_number(number)
    if re.fullmatch(EXTENDED.get(code, r"(?!)"), digits) is not None:
        return True
    if phonenumbers.is_possible_number_with_reason(number) != ValidationResult.IS_POSSIBLE:
        return False
    if len(lengths(code)) < 2 or phonenumbers.is_valid_number(number):
        return True
    return not any(_is_of_a_range(rest, number) for rest in _neighbours(digits))


def _neighbours(digits: str) -> Iterator[str]:
    """The number without its last digits, and with digits after them."""
    for count in range(1, MOST_CHANGED + 1):
        yield digits[:-count]
        yield from (digits + added * count for added in "0123456789")


def _is_of_a_range(digits: str, number: PhoneNumber) -> bool:
    """Whether digits are a number of a range, whose numbers are never as long as this one."""
    other = PhoneNumber(
        country_code=number.country_code,
        national_number=int(digits or "0"),
        italian_leading_zero=number.italian_leading_zero,
        number_of_leading_zeros=number.number_of_leading_zeros,
    )
    if not phonenumbers.is_valid_number(other):
        return False
    return not phonenumbers.is_possible_number_for_type(number, phonenumbers.number_type(other))


@cache
def lengths(code: int) -> frozenset[int]:
    """Digits that national numbers under a calling code may have; none where it is no code."""
    found: set[int] = set()
    for region in phonenumbers.COUNTRY_CODE_TO_REGION_CODE.get(code, ()):
        plan = (
            PhoneMetadata.metadata_for_nongeo_region(code, None)
            if region == "001"
            else PhoneMetadata.metadata_for_region(region, None)
        )
        if plan is not None and plan.general_desc is not None:
            found.update(plan.general_desc.possible_length)
    return frozenset(found)


@cache
def of_plain_length() -> str:
    """Pattern of +digits whose length alone says that they fit: their plan has none near it."""
    by_length: dict[int, list[str]] = {}
    for code in sorted(phonenumbers.COUNTRY_CODE_TO_REGION_CODE):
        known = lengths(code)
        for length in known:
            if not any(0 < abs(length - other) <= MOST_CHANGED for other in known):
                by_length.setdefault(length, []).append(str(code))
    shapes = [rf"(?:{'|'.join(codes)})\d{{{n}}}" for n, codes in sorted(by_length.items())]
    return rf"\+(?:{'|'.join(shapes)})"
