"""How is a text read whose digits may be of any script, or dressed up?

Each character becomes one of a plain copy of the same length, so that what is found there can be
cut from the text as it stands: digits of any script, in circles, as superscripts or as letters that
look like them are digits, dashes are dashes, blanks are blanks.
"""

import re
import unicodedata

SEVERAL = "\ue0d0"
"""Stands in the plain copy for one character that means more than one digit (⑩)."""

MARK = "\ue0d1"
"""Stands in the plain copy for each sign of a mark such as ⟨U+200B⟩, whose digits are nobody's."""

_ESCAPES = re.compile(
    r"&#(?:[xX](?P<hex>[0-9A-Fa-f]{1,6})|(?P<number>[0-9]{1,7}));"
    r"|&(?P<name>nbsp|commat|period|lowbar|hyphen|thinsp|ensp|emsp);"
    r"|%(?P<url>2[0BDEbde]|40|3[0-9])|\\\\?u00(?P<code>[0-9A-Fa-f]{2})"
)
_NAMES = {"commat": "@", "period": ".", "lowbar": "_", "hyphen": "-"}
_MARKS = re.compile(r"⟨U\+[0-9A-F]{4,6}⟩|\\x[0-9a-f]{2}(?![0-9a-f])")
_CHINESE = {c: str(n) for n, c in enumerate("〇一二三四五六七八九")} | {"零": "0"}
_TAGS = {chr(0xE0030 + n): str(n) for n in range(10)}  # invisible, and copied along
_LOOKALIKE = re.compile(r"(?<=[0-9])[Oo]{1,3}(?![^\W\d_])|(?<![^\W\d_])[Oo]{1,3}(?=[0-9])")


def plain(text: str) -> str:
    """The plain copy: as long as the text, digits 0 to 9."""
    folded = text if text.isascii() else "".join(map(_plain, text))
    if "&" in text or "%" in text or "\\u00" in text:
        folded = _ESCAPES.sub(_unescaped, folded)
    if "⟨" in text or "\\x" in text:
        folded = _marked(text, folded)
    return _LOOKALIKE.sub(lambda letters: "0" * len(letters[0]), folded)


def _marked(text: str, folded: str) -> str:
    for found in _MARKS.finditer(text):
        start, end = found.span()
        folded = f"{folded[:start]}{MARK * (end - start)}{folded[end:]}"
    return folded


def _unescaped(escape: re.Match[str]) -> str:
    """What pages and links write for a sign, as long as it is written: «&#48;», «%40»."""
    if escape["name"] is not None:
        sign = _NAMES.get(escape["name"], " ")
    elif escape["number"] is not None:
        sign = _sign(int(escape["number"]))
    else:
        sign = _sign(int(escape["hex"] or escape["url"] or escape["code"], 16))
    rest = "\u200b" * (len(escape[0]) - 1)
    return f"{sign}{rest}" if sign.isdigit() else f"{rest}{sign}"


def _sign(code: int) -> str:
    return _plain(chr(code)) if code < 0x110000 and not 0xD800 <= code < 0xE000 else "\ufffd"


def signs(text: str, copy: str) -> str:
    """The plain copy with letters in circles as signs: they may stand between digits."""
    if text.isascii():
        return copy
    return "".join(
        "\ufffd" if c.isalpha() and unicodedata.category(t)[0] not in "LN" else c
        for t, c in zip(text, copy, strict=True)
    )


def several(character: str) -> str:
    """The digits of a character that ``plain`` writes as ``SEVERAL``."""
    return "".join(c for c in unicodedata.normalize("NFKC", character) if c.isdigit())


def _plain(character: str) -> str:
    if character.isascii():
        return character
    told = _digit(character)
    if told != "":
        return told
    category = unicodedata.category(character)
    if category in _SIGNS or character == "\u2212":
        return _SIGNS.get(category, "-")
    composed = unicodedata.normalize("NFKC", character)
    digits = [str(unicodedata.digit(c)) for c in composed if c.isdigit()]
    if len(composed) > 1 and len(digits) > 0:
        return digits[0] if len(digits) == 1 else SEVERAL  # ⒈ and ⑴ are one digit, ⑩ is two
    if len(composed) != 1 or composed == SEVERAL:
        return "\ufffd"
    return _digit(composed) or composed


def _digit(character: str) -> str:
    """0 to 9, or '' where it is no digit."""
    value = unicodedata.digit(character, None)
    if value is None and unicodedata.category(character) in {"Lo", "Nl"}:
        meant = unicodedata.numeric(character, -1.0)  # 壹, 〡: signs that banks and markets write
        value = int(meant) if meant in _DIGITS else None
    return _CHINESE.get(character, _TAGS.get(character, "")) if value is None else str(value)


_DIGITS = frozenset(map(float, range(10)))
_SIGNS = {"Zs": " ", "Pd": "-", "Cf": "\u200b"}
