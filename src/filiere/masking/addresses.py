"""Where in a text does somebody's electronic address stand, however it is written?

With @ or with a word for it, with blanks or signs of no width around it, with dots in brackets.
Where blanks stand around it, or a word without brackets, a dot and an ending must follow: «rdv @
midi» and «three at a time» are nobody's address. Works on the plain copy of a text (``folding``).
"""

import re
from collections.abc import Iterator

_WORD = r"[\w\-\u200b]"
_LOCAL = r"[^\s@<>(),;:\"|\[\]{}=]{1,128}"
_AT_WORDS = r"(?:at|arr?oba[sz]e?|chez)"
_DOT_WORDS = r"(?:dot|point|\.)"
_DOT = rf"(?:\.| ?[(\[{{<] ?{_DOT_WORDS} ?[)\]}}>] ?| {_DOT_WORDS} )"
_TOGETHER = re.compile(
    rf"{_LOCAL}(?:\([^()\s]{{0,20}}\))?(?:@| ?[(\[{{<] ?{_AT_WORDS} ?[)\]}}>] ?| arr?oba[sz]e? )"
    rf"(?:{_WORD}{{1,128}}(?:{_DOT}{_WORD}{{1,64}}){{0,9}}|\[[0-9A-Fa-f.:]{{2,45}}\])",
    re.IGNORECASE,
)
_APART = re.compile(
    rf"{_LOCAL}(?:\s{{0,3}}@\s{{0,3}}|\s?[(\[{{<]\s?a\s?[)\]}}>]\s?| at )"
    rf"{_WORD}{{1,128}}(?:{_DOT}{_WORD}{{1,64}}){{0,8}}{_DOT}[A-Za-z]{{2,24}}(?!\w)",
    re.IGNORECASE,
)
_MAY_HOLD = re.compile(r"@|\bat\b|arr?oba|\bchez\b|[(\[{<] ?a ?[)\]}>]", re.IGNORECASE)
_WRITTEN_AT = re.compile(
    rf"\s{{0,3}}@\s{{0,3}}|\s?[(\[{{<]?\s?\b(?:{_AT_WORDS})\b\s?[)\]}}>]?\s?"
    r"|\s?[(\[{<]\s?a\s?[)\]}>]\s?",
    re.IGNORECASE,
)
_WRITTEN_DOT = re.compile(
    r"\s?[(\[{<]?\s?\b(?:dot|point)\b\s?[)\]}>]?\s?|\s?[(\[{<]\s?\.\s?[)\]}>]\s?|\s\.\s",
    re.IGNORECASE,
)


def addresses(copy: str) -> Iterator[tuple[int, int, str]]:
    """Start, end and the address in one form, in lower case, of each."""
    if _MAY_HOLD.search(copy) is None:
        return
    for pattern in (_TOGETHER, _APART):
        for match in pattern.finditer(copy):
            yield match.start(), match.end(), _value(match[0])


def _value(text: str) -> str:
    plain = text.replace("\u200b", "")
    local, _, domain = plain.partition("@")
    if domain == "":
        local, *rest = _WRITTEN_AT.split(plain, maxsplit=1)
        domain = rest[0] if rest else ""
    return f"{local.strip()}@{_WRITTEN_DOT.sub('.', domain.strip())}".casefold()
