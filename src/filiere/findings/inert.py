"""What is left of a text when it can no longer steer anything?

Operators' files hold whatever somebody put there: escape sequences, marks that turn the reading
direction, characters without width. Each is printed as what it is, ⟨U+202E⟩, and does nothing.
"""

import unicodedata


def inert(text: str) -> str:
    """The text with control, format, surrogate and private characters made visible."""
    return "".join(c if _harmless(c) else f"⟨U+{ord(c):04X}⟩" for c in text)


def _harmless(character: str) -> bool:
    if character == " " or character.isprintable():
        return True
    return unicodedata.category(character) == "Zs"
