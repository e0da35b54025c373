"""One third party's number in more than twenty spellings, an address, handles, an account: where?

Each is put wherever a person or a file can supply text; ``leaks`` then says which are read in what
leaves, however that is encoded or packed.
"""

import html
import io
import json
import re
import unicodedata
import zipfile

import zstandard
from pypdf import PdfReader
from pypdf.errors import PdfReadError

from filiere.masking import digits_of

NUMBER = "0639984711"
_SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_CIRCLES = "⓪①②③④⑤⑥⑦⑧⑨"


def _in(zero: str) -> str:
    return "".join(chr(ord(zero) + int(c)) for c in NUMBER)


SPELLINGS = {
    "plain": NUMBER,
    "blanks": "06 39 98 47 11",
    "dots": "06.39.98.47.11",
    "dashes": "06-39-98-47-11",
    "strokes": "06/39/98/47/11",
    "low lines": "06_39_98_47_11",
    "international": "+33639984711",
    "with a trunk zero": "+33 (0)6 39 98 47 11",
    "as dialled abroad": "0033 6 39984711",
    "a link": "tel:+33639984711",
    "one by one": "0 6 3 9 9 8 4 7 1 1",
    "hard blanks": "06\u00a039\u202f98\u00a047\u202f11",
    "no width": "06\u200b39\u200b98\u200b47\u200b11",
    "middle dots": "06·39·98·47·11",
    "full width": _in("０"),
    "Arabic": _in("٠"),
    "Persian": _in("۰"),
    "Devanagari": _in("०"),
    "mathematical": _in("𝟎"),
    "superscripts": "".join(_SUPERSCRIPTS[int(c)] for c in NUMBER),
    "in circles": "".join(_CIRCLES[int(c)] for c in NUMBER),
    "two scripts": f"06 39{_in('٠')[4:]}",
    "a letter for the zero": "O6 39 98 47 11",
    "after a date": "2024-06-03 0639984711",
    "glued to a date": "2024-06-030639984711",
    "glued to another": "06399847110639984712",
    "two and no blank": "+33639984711+33639984712",
    "with a tail": "0639984711@s.whatsapp.net",
    "in brackets": "[06](39)[98](47)[11]",
}
OTHERS = {
    "address": "zqcanary.one@mail.example",
    "address written out": "zqcanary.two (at) mail (dot) example",
    "handle": "@zqcanary_three",
    "handle said": "snap: zqcanary.44",
    "link": "t.me/zqcanary_five",
    "account": "telegram:zqcanary.six",
    "bank account": "FR76 3000 6000 0112 3456 7890 189",
    "bank account in one": "FR7630006000011234567890189",
    "wallet": "bc1qzqcanary7kgdygjrsqtzq2n0yrf2493p83kkfjhx0wlh",
}
EVERY = {**SPELLINGS, **OTHERS}

ALL = " mot ".join(EVERY.values())
"""All of them in one text, apart by a word."""

_DIGITS = {"number": "639984711", "bank account": "30006000011234567890189"}
_ESCAPE = re.compile(r"\\u([0-9a-fA-F]{4})")
_SHOWN = re.compile(r"⟨U\+[0-9A-F]{4,6}⟩|\\x[0-9a-f]{2,6}")


def leaks(content: bytes | str) -> set[str]:
    """What of the canaries can be read in something that leaves; packed things are unpacked."""
    found: set[str] = set()
    for text in _texts(content.encode() if isinstance(content, str) else content):
        said = _SHOWN.sub("", html.unescape(_ESCAPE.sub(_character, text)))
        folded = unicodedata.normalize("NFKC", said).casefold()
        if "zqcanary" in folded:
            found.add(folded[max(0, folded.find("zqcanary") - 60) :][:90])
        for stretch in _runs(said):
            digits = digits_of(stretch)
            found |= {f"{name}: {stretch[:80]}" for name, told in _DIGITS.items() if told in digits}
    return found


def _runs(text: str) -> list[str]:
    """Stretches without a letter between their digits, but for look-alikes."""
    return re.findall(r"[^A-NP-Za-np-z]*", text)


def _character(escape: re.Match[str]) -> str:
    return chr(int(escape[1], 16))


def _texts(content: bytes) -> list[str]:
    if content.startswith(b"PK\x03\x04"):
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            inner = [packed.read(name) for name in packed.namelist()]
            return [*packed.namelist(), *(text for each in inner for text in _texts(each))]
    if content.startswith(b"%PDF"):
        try:
            reader = PdfReader(io.BytesIO(content))
        except PdfReadError:
            return []
        held = [part for parts in reader.attachments.values() for part in parts]
        said = [
            *(page.extract_text() for page in reader.pages),
            json.dumps(dict(reader.metadata or {})),
        ]
        return [*said, *(text for part in held for text in _texts(part))]
    if content.startswith(b"\x28\xb5\x2f\xfd"):
        return _texts(zstandard.ZstdDecompressor().decompressobj().decompress(content))
    return [content.decode("utf-8", "replace")]
