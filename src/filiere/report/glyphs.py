"""Which signs can the fonts inside typst set, and what stands for the others?

PDF/A refuses a text of which one sign has no glyph, and a name in a file may be written in any
script: such a sign is printed as its code. tests/report/test_pdf.py sets every sign of the ranges.
"""

import unicodedata

RANGES = (
    (0x20, 0x7E),
    (0xA0, 0x4FF),       # Latin, Greek, Cyrillic
    (0x531, 0x587),      # Armenian
    (0x5D0, 0x5EA),      # Hebrew
    (0x621, 0x63A),      # Arabic, with the letters of Persian and Urdu below
    (0x640, 0x652),
    (0x660, 0x66D),
    (0x679, 0x67B),
    (0x67E, 0x680),
    (0x686, 0x687),
    (0x691, 0x691),
    (0x698, 0x698),
    (0x6A9, 0x6A9),
    (0x6AF, 0x6AF),
    (0x6BE, 0x6BE),
    (0x6CC, 0x6CC),
    (0x6F0, 0x6F9),
    (0x10D0, 0x10FA),    # Georgian
    (0x1E00, 0x1FFE),
    (0x2000, 0x200B),
    (0x2010, 0x2027),
    (0x202F, 0x205F),
    (0x2070, 0x20BF),
    (0x2100, 0x214F),
    (0x2190, 0x23FF),
    (0x25A0, 0x262F),
    (0x2713, 0x2718),
)  # fmt: skip
"""Code points, both ends included; those not assigned to a sign are left out."""

_NO_SIGN = frozenset({"Cc", "Cf", "Cn", "Cs", "Co", "Zl", "Zp"})
_BREAKS = frozenset("\u200b\u00ad\n\t")


def has_glyph(sign: str) -> bool:
    """Whether a sign can be set."""
    if sign in _BREAKS:
        return True
    if unicodedata.category(sign) in _NO_SIGN:
        return False
    return any(low <= ord(sign) <= high for low, high in RANGES)


def printable(text: str) -> str:
    """The text with each sign that cannot be set written as ‹U+4E2D›."""
    bad = [sign for sign in set(text) if not has_glyph(sign)]
    for sign in sorted(bad):
        text = text.replace(sign, f"‹U+{ord(sign):04X}›")
    return text
