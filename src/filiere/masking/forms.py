"""Which full numbers may a run of digits stand for?"""

from functools import lru_cache

import phonenumbers

from filiere.numbers import LONGEST_SHORT


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
