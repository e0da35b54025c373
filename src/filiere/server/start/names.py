"""May a name that a page sends become a file of a new case's folder?

Every such name is taken for hostile: it may only lead below the folder, and mean on every system
the one file that it says.
"""

import hashlib
import re
import unicodedata

from filiere.dossier import FILE
from filiere.errors import RequestError
from filiere.wording import Words

_say = Words(__name__)

DEEPEST = 16
"""Folders in one another."""
LONGEST_NAME = 200
"""Bytes of one name; most systems take 255, and a marker is added while a file is on its way."""
LONGEST = 1000
"""Bytes of a whole path."""

_DEVICES = re.compile(r"(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\..*)?", re.IGNORECASE)
"""Names that Windows takes for devices, whatever their ending."""
_OURS = re.compile(r"(case\.filiere.*|report\..{0,8}html)", re.IGNORECASE)
"""What the program writes beside the records; a case that is sent is opened, never imported."""
RERUN = "rerun"
"""Folder, beside a package that was sent, in which its case is built anew."""


def checked(path: str) -> tuple[str, ...]:
    """The parts of a path with / between them.

    Raises:
        RequestError: it could lead out of the folder, or be another file on another system.
    """
    parts = path.split("/")
    if len(parts) > DEEPEST or len(_bytes(path)) > LONGEST:
        raise RequestError(_say("name-too-long"))
    for part in parts:
        _refuse(part)
    first = parts[0].lower()
    if _OURS.fullmatch(first) or first == RERUN or (first == FILE and path != FILE):
        raise RequestError(_say("name-ours"))
    return tuple(parts)


def handle(name: str) -> str:
    """What a page has for a name on this disk, which may hold the number of somebody."""
    return hashlib.sha256(name.encode("utf-8", "surrogatepass")).hexdigest()[:24]


def _refuse(part: str) -> None:
    if part in {"", ".", ".."}:
        raise RequestError(_say("name-leads-elsewhere"))
    if part.startswith("."):
        raise RequestError(_say("name-hidden"))
    if "\\" in part or ":" in part or part[-1] in ". " or _DEVICES.fullmatch(part):
        raise RequestError(_say("name-elsewhere-another"))
    if any(unicodedata.category(sign) in {"Cc", "Cs", "Zl", "Zp"} for sign in part):
        raise RequestError(_say("name-control"))
    if len(_bytes(part)) > LONGEST_NAME:
        raise RequestError(_say("name-too-long"))


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")
