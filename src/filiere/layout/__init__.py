"""What does a table of records look like, column by column?

A layout is data: one TOML file per operator's table, read by one importer. It says how to know the
table, which column holds what and by which reader, and what is left aside by name. It holds no code
and it is strict: an unknown key, a column neither mapped nor ignored, or a code that is not in its
map stops the import rather than being guessed.

Reads ``layouts/*.toml`` and a dossier's own folder of layouts; the file's name is the layout's id.
"""

from filiere.layout.columns import FIELDS, WORDS, Column, Reader, words
from filiere.layout.encoding import is_encoding
from filiere.layout.files import NamedLayout, catalogue, parse
from filiere.layout.model import (
    FileName,
    Layout,
    Place,
    Preamble,
    Recognise,
    Title,
    Zone,
    column_keys,
)

__all__ = [
    "FIELDS", "WORDS", "Column", "FileName", "Layout", "NamedLayout", "Place",
    "Preamble", "Reader", "Recognise", "Title", "Zone", "catalogue", "column_keys", "is_encoding",
    "parse", "words",
]  # fmt: skip
