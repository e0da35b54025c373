"""Which full numbers may a run of digits stand for?"""

from functools import lru_cache

import phonenumbers

from filiere.masking.spans import digits_of
from filiere.numbers.numbered import LONGEST_SHORT


@lru_cache(maxsize=4096)
def forms(digits: str, country: str) -> tuple[str, ...]:
    """E.164 texts that these digits may stand for, the likeliest first.

    Args:
        digits: 0 to 9, as they stand in a text, with or without prefix.
        country: How national numbers are read, ISO 3166-1 alpha-2.
    """
    code = str(phonenumbers.country_code_for_region(country))
    bare = digits.lstrip("0")
    found = [f"+{digits}", f"+{code}{bare}", f"+{bare}", f"+{code}{digits}"]
    if bare.startswith(f"{code}0"):
        found.append(f"+{code}{bare[len(code) :].lstrip('0')}")  # +33 (0)6…
    if digits.startswith("011"):
        found.append(f"+{digits[3:]}")
    if len(digits) > LONGEST_SHORT:
        found.append(digits)  # what no numbering plan explains is kept as written
    return tuple(found)


def is_dialled(text: str, country: str) -> bool:
    """Whether digits are written as somebody would dial them: with a prefix, and as long."""
    digits = digits_of(text)
    code = str(phonenumbers.country_code_for_region(country))
    if digits.startswith("00") or text.startswith("+"):
        full = f"+{digits.lstrip('0')}"
    elif digits.startswith("0"):
        full = f"+{code}{digits[1:]}"
    elif digits.startswith(code):
        full = f"+{digits}"
    else:
        return False
    try:
        return phonenumbers.is_possible_number(phonenumbers.parse(full, None))
    except phonenumbers.NumberParseException:
        return False
