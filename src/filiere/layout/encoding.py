"""Is a charset one that a table of lines can be written in?"""

import codecs


def is_encoding(name: str) -> bool:
    """Whether Python knows a charset by this name, whose lines end as those of ASCII do."""
    try:
        known = codecs.lookup(name)
        return known.encode("a\n")[0] == b"a\n"
    except (LookupError, TypeError, UnicodeError):
        return False
