"""What may be printed as it is, and what stands in the place of what may not?"""

import hashlib
import re

KEYED = 10
"""Characters after ``T-`` of a pseudonym that is not kept but made anew: fifty bits."""

GENERIC = "T-······"
"""Stands for whatever is masked where no case, and so no key, is at hand."""

PSEUDONYM = re.compile(r"T-(?:[0-9A-HJKMNP-TV-Z]{6,12}|·{6})")

_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


class Said(str):
    """A text that the program wrote itself, or that has been through the mask already."""

    __slots__ = ()


def keyed(key: str, value: str) -> str:
    """The pseudonym of a value that the case keeps no pseudonym of; the same for the same value.

    Crockford base32 of SHA-256(key || value), as for the numbers of a case, of which it is longer.
    """
    digest = hashlib.sha256(f"{key}{value}".encode("utf-8", "surrogatepass")).hexdigest()
    bits = int(digest[:15], 16)
    places = range(55, 55 - 5 * KEYED, -5)
    return "T-" + "".join(_ALPHABET[bits >> place & 31] for place in places)
