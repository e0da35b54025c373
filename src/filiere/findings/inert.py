"""What is left of a text when it can no longer steer anything?

Operators' files hold whatever somebody put there: escape sequences, marks that turn the reading
direction, characters without width. Each is printed as what it is, ⟨U+202E⟩, and does nothing.
"""

import unicodedata
from typing import TypeVar

T = TypeVar("T", bound=str)


def inert(text: T) -> T:
    """The text with control, format, surrogate and private characters made visible.

    What has been through the door stays so: a ``Said`` text is ``Said`` afterwards.
    """
    if text.isascii() and text.isprintable():
        return text
    shown = "".join(c if _harmless(c) else f"⟨U+{ord(c):04X}⟩" for c in text)
    return type(text)(shown)


def _harmless(character: str) -> bool:
    if character == " " or character.isprintable():
        return True
    return unicodedata.category(character) == "Zs"
