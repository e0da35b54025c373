"""Do letters stand in a text where a number has digits?"""

import re

LIKE_DIGITS = str.maketrans(
    "OoQD\u041e\u043e\u039f\u03bfIiLl|\u0406\u0456\u0399\u03b9ZzSsBb\u0412\u0417\u0437Gg",
    "0000000011111111122558883369",
)
"""Letters that are read or typed for a digit, of Latin, Cyrillic and Greek."""

LEAST_DIGITS = 4
"""Digits from which a text with fewer letters than digits, all like digits, is no name."""

NUMBER_DIGITS = 7
"""Digits from which one letter or two among them, whichever, make no name either."""


def is_look_alike(text: str) -> bool:
    """Whether a text is a number but for letters that stand where digits do.

    Senders have names with digits at their end (INFO2000), or few of them (O2, 4YOU): those are
    names. Letters among digits, fewer than these, that look like digits are none.
    """
    digits = sum(c.isdigit() for c in text)
    letters = sum(c.isalpha() or c == "|" for c in text)
    if letters == 0 or digits <= letters:
        return False
    if digits < NUMBER_DIGITS and re.match(r"[^\W\d_]{2}", text) is not None:
        return False  # a word before a code: BOB1234
    as_digits = re.fullmatch(r"\+?\d+", text.translate(LIKE_DIGITS)) is not None
    if as_digits and digits >= LEAST_DIGITS:
        return True
    among = re.search(r"\d[^\W\d_]{1,2}\d", text) is not None
    return digits >= NUMBER_DIGITS and letters <= 2 and among
