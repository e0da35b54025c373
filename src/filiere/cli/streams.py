"""Can whatever is said be written where it goes?

A console of an old code page, a pipe of another locale and a closed stream are met every day. What
a stream's encoding lacks is escaped as JSON and TOML escape it, so that data stay the same data;
where a person reads, marks, spaces and letters become those of ASCII that are alike.
"""

import codecs
import io
import os
import sys
import unicodedata

ESCAPED, PLAIN = "filiere.escaped", "filiere.plain"

_MARKS = str.maketrans(
    {"–": "-", "—": "-", "−": "-", "‑": "-", "’": "'", "‘": "'", "“": '"', "”": '"', "«": '"',
     "»": '"', "…": "...", "×": "x", "·": ".", "→": "->", "≤": "<=", "≥": ">=", "≈": "~"}
)  # fmt: skip


def speakable() -> bool:
    """Let stdout and stderr take any text; whether there is a stdout at all.

    A stream that is closed gets the null device in its place: else the next file to be opened would
    stand there, and be written to by whatever writes to the stream.
    """
    codecs.register_error(ESCAPED, _escaped)
    codecs.register_error(PLAIN, _plain)
    closed = sys.stdout is None
    for number, name in enumerate(("stdin", "stdout", "stderr")):
        if getattr(sys, name) is None:
            _null(number)
            mode = "r" if name == "stdin" else "w"
            setattr(sys, name, open(number, mode, encoding="utf-8", closefd=False))  # noqa: SIM115 -- for as long as the process lives
    _with(sys.stdout, ESCAPED)
    _with(sys.stderr, PLAIN)
    return not closed


def for_a_reader() -> None:
    """From here on stdout is a page that a person reads."""
    _with(sys.stdout, PLAIN)


def _with(stream: object, errors: str) -> None:
    if isinstance(stream, io.TextIOWrapper):
        stream.reconfigure(errors=errors)


def _null(number: int) -> None:
    found = os.open(os.devnull, os.O_RDWR)
    if found != number:
        os.dup2(found, number)
        os.close(found)


def _escaped(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    return "".join(map(_escape, error.object[error.start : error.end])), error.end


def _plain(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    return "".join(map(_alike, error.object[error.start : error.end])), error.end


def _escape(character: str) -> str:
    """As JSON has it: beyond the first plane, two halves."""
    units = character.encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{units[at : at + 2].hex()}" for at in range(0, len(units), 2))


def _alike(character: str) -> str:
    """What a reader takes for it, in ASCII; an escape where there is none."""
    if unicodedata.category(character) == "Zs":
        return " "
    alike = character.translate(_MARKS)
    if alike == character:
        alike = unicodedata.normalize("NFKD", character).encode("ascii", "ignore").decode()
    return alike or _escape(character)
