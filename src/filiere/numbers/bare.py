"""Are digits without a prefix a full number, or one that is dialled inside the country?

They are tried as a full international number, then as a national one. Where both may be meant, the
other numbers of the column tell: in a column of national numbers they are national, in one of full
numbers they are full. Where nothing tells, they are refused and never become another number.
"""

from collections import Counter
from collections.abc import Sequence

import phonenumbers
from phonenumbers import PhoneNumber, PhoneNumberType

from filiere.model.codes import NumberKind
from filiere.numbers.numbered import LONGEST_SHORT, Numbered, Refused
from filiere.numbers.numbering import (
    e164,
    is_number,
    is_possible_own,
    keeps_its_trunk,
    lengths,
    lost_a_zero,
    national_of,
    parsed_as,
    region_of,
    tails,
)
from filiere.plans import fits

NATIONAL, FULL = "national_column", "full_column"
"""Forms of reading that a column shows, besides those that a layout may name."""

LEAST = 3
"""Numbers that can be one thing only, from which a column shows how the others are meant."""
TIMES = 20
"""How many times as many as those of the other kind: one odd number decides nothing."""

_ORDINARY = frozenset(
    {
        PhoneNumberType.FIXED_LINE,
        PhoneNumberType.MOBILE,
        PhoneNumberType.FIXED_LINE_OR_MOBILE,
    }
)
"""Ranges of lines that people have: a national number of another range is the rarer reading."""


def form_of(texts: Sequence[str], country: str) -> str:
    """How a column writes numbers without a prefix, as far as those show that can be one only.

    Returns:
        ``national_column``, ``full_column``, or ``number`` where the column does not tell.
    """
    shown = Counter(_shows(text, country) for text in texts if text.isascii() and text.isdigit())
    for one, other in ((NATIONAL, FULL), (FULL, NATIONAL)):
        if shown[one] >= LEAST and shown[one] >= TIMES * shown[other]:
            return one
    return "number"


def _shows(digits: str, country: str) -> str:
    """What digits can be, where they can be one thing only."""
    if digits.startswith("0") or not LONGEST_SHORT < len(digits) <= 20:
        return ""
    full, national = parsed_as("+" + digits, None), national_of(digits, country)
    if full is not None and not fits(full):
        full = None
    if _is_own(full, country):
        return FULL
    if national is not None and phonenumbers.is_valid_number(national):
        return NATIONAL if full is None else ""
    return FULL if full is not None and (national is None or not fits(national)) else ""


def read_bare(digits: str, country: str, *, form: str, damaged: bool) -> Numbered:
    """Read digits without a prefix; ``damaged``: a program printed them as a number."""
    full = parsed_as("+" + digits, None)
    national = national_of(digits, country)
    if form != "national_first" and _may_be_both(digits, full, national, country, damaged=damaged):
        if damaged and form == FULL:
            form = "number"  # a lost zero is likelier there than what the column shows
        if not damaged and _is_own(full, country) and national and lost_a_zero(digits, national):
            if form != NATIONAL:
                return _told(digits, full, full)
            form = "number"  # the country's own code before a number, or a number with it in front
        return _by_column(digits, full, national, form=form)
    if form == FULL and _is_another(national, full):
        return Numbered(refused=Refused.TWO_NUMBERS)
    orders = (national, full) if form == "national_first" else (full, national)
    chosen = next((n for n in orders if _is_valid(n)), None)
    if chosen is None and is_possible_own(full, country):
        chosen = full
    if chosen is None and any(is_number(tail, country) for tail in tails(digits, country)):
        return Numbered(refused=Refused.ROUTING)
    if chosen is None:
        chosen = _likeliest(digits, full, national)
    return _told(digits, chosen, full)


def _told(digits: str, chosen: PhoneNumber | None, full: PhoneNumber | None) -> Numbered:
    """The chosen number, with what was mended; the digits as they stand where there is none."""
    if chosen is None:
        return Numbered(digits, NumberKind.INVALID)
    number = e164(chosen)
    rules: tuple[str, ...] = ()
    if chosen is full and digits != number[1:]:
        rules = ("trunk_zero",)
    elif chosen is not full and lost_a_zero(digits, chosen):
        rules = ("lost_zero",)
    return Numbered(number, NumberKind.E164, region_of(chosen), rules=rules)


def _by_column(
    digits: str, full: PhoneNumber | None, national: PhoneNumber | None, *, form: str
) -> Numbered:
    """Digits that may be two numbers: as the column is written, if it shows it."""
    if form == NATIONAL and _is_ordinary(national):
        return _told(digits, national, full).mended("by_column")
    if form == FULL:
        return _told(digits, full, full).mended("by_column")
    return Numbered(refused=Refused.TWO_NUMBERS)


def _is_another(national: PhoneNumber | None, full: PhoneNumber | None) -> bool:
    """Whether a national number is known, and the same digits are a possible one elsewhere."""
    if national is None or full is None or e164(national) == e164(full):
        return False
    return phonenumbers.is_valid_number(national) and fits(full)


def _is_valid(number: PhoneNumber | None) -> bool:
    return number is not None and phonenumbers.is_valid_number(number)


def _is_own(full: PhoneNumber | None, country: str) -> bool:
    """Whether a full number is one of the country itself, which nobody writes so by chance."""
    own = phonenumbers.country_code_for_region(country) if country != "" else 0
    return full is not None and full.country_code == own and phonenumbers.is_valid_number(full)


def _is_ordinary(number: PhoneNumber | None) -> bool:
    return number is not None and phonenumbers.number_type(number) in _ORDINARY


def _may_be_both(
    digits: str,
    full: PhoneNumber | None,
    national: PhoneNumber | None,
    country: str,
    *,
    damaged: bool,
) -> bool:
    """Whether bare digits are a number of another country and one of this country too.

    Where the plans know the national one alone, the other is a doubt still (a new range) where the
    national one lost its zero, or is no line that people have.
    """
    if full is None or national is None or e164(full) == e164(national):
        return False
    if not phonenumbers.is_valid_number(national):
        return False
    if phonenumbers.is_valid_number(full):
        return True
    if not phonenumbers.is_possible_number(full) or not fits(full):
        return False
    if not _is_ordinary(national):
        return True
    fixed = len(lengths(country)) <= 2 and not damaged
    return not fixed and lost_a_zero(digits, national)


def _likeliest(
    digits: str, full: PhoneNumber | None, national: PhoneNumber | None
) -> PhoneNumber | None:
    """Which reading holds where no numbering plan knows either (ranges that are not in service)."""
    if full is not None and not fits(full):
        full = None
    if national is not None and (not fits(national) or keeps_its_trunk(national)):
        national = None
    if full is not None and len(digits) >= 11 and not digits.startswith("0"):
        return full
    if national is not None:
        return national
    return full if len(digits) >= 10 else None
