"""What text does a packed string with attributes hold?

Since iOS 16 many messages have no plain text but an archive of Apple's ``typedstream`` form. The
string is the first thing in it after the name of its class; its length stands before it, in one
byte, or after a mark in two or four.
"""

import re

_STRING = re.compile(rb"NSString.{0,12}?\x84\x01\+", re.DOTALL)
_TWO, _FOUR = 0x81, 0x82


def unpacked(content: bytes) -> str | None:
    """The text; None where it cannot be told."""
    found = _STRING.search(content)
    if found is None or found.end() >= len(content):
        return None
    at = found.end()
    mark = content[at]
    wide = {_TWO: 2, _FOUR: 4}.get(mark, 0)
    begins = at + 1 + wide
    length = int.from_bytes(content[at + 1 : begins], "little") if wide else mark
    text = content[begins : begins + length]
    if len(text) < length:
        return None
    try:
        return text.decode("utf-8")
    except UnicodeDecodeError:
        return None
