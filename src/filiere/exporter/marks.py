"""How does a text become part of an XML or JSON file, whatever stands in it?

XML has no place for most control characters and for lone surrogates, JSON and UTF-8 none for the
latter: each becomes U+FFFD and is counted.
"""

import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element, iterparse

from filiere.exporter.outgoing import Tally

_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_SURROGATE = re.compile("[\ud800-\udfff]")
_LINE_ENDS = re.compile("[\x85\u2028\u2029]")
"""What some readers take for the end of a line, and JSON does not escape by itself."""
_ESCAPES = {
    "&": "&amp;",
    "<": "&lt;",
    ">": "&gt;",
    '"': "&quot;",
    "\t": "&#9;",  # as such, a reader would make a space of it in an attribute
    "\n": "&#10;",
    "\r": "&#13;",
}
_ESCAPED = re.compile('[&<>"\t\n\r]')


def elements(path: Path, tag: str) -> Iterator[Element]:
    """The elements of a name in an XML file of our own making, each let go after use."""
    for _, element in iterparse(path):  # noqa: S314 -- just written, by us
        if element.tag == tag:
            yield element
            element.clear()


def xml(text: str, tally: Tally) -> str:
    """The text as the content of an element or of an attribute in double quotes."""
    return _ESCAPED.sub(lambda found: _ESCAPES[found[0]], xml_text(text, tally))


def xml_text(text: str, tally: Tally) -> str:
    """The text without what XML forbids, not yet escaped."""
    return _counted(_NOT_XML, text, tally)


def utf8(text: str, tally: Tally) -> str:
    """The text without what UTF-8 has no bytes for."""
    return _counted(_SURROGATE, text, tally)


def _counted(pattern: re.Pattern[str], text: str, tally: Tally) -> str:
    clean, replaced = pattern.subn("\ufffd", text)
    tally.replaced += replaced
    return clean


def json_line(value: object, tally: Tally) -> str:
    """One JSON value on one line, keys in the order given."""
    text = json.dumps(_clean(value, tally), ensure_ascii=False, allow_nan=False)
    return _LINE_ENDS.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def json_page(value: object, tally: Tally) -> str:
    """Readable JSON, ending with a newline."""
    return json.dumps(_clean(value, tally), ensure_ascii=False, allow_nan=False, indent=1) + "\n"


def _clean(value: object, tally: Tally) -> Any:  # noqa: ANN401 -- any JSON, as given
    if isinstance(value, str):
        return utf8(value, tally)
    if isinstance(value, Mapping):
        return {utf8(str(key), tally): _clean(item, tally) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_clean(item, tally) for item in value]
    return value
