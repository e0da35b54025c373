"""What is said to a reader: sentences in a standard catalogue, beside what they speak of.

A folder that speaks holds ``en.ftl`` and ``fr.ftl`` (Project Fluent: plurals and numbers as each
language has them). Code names a sentence and gives it values; it never holds the sentence itself:

    say = Words(__name__)
    raise CaseError(say("not-there", path=str(path)))

A sentence is raised, stored and handed on as (id, values), and rendered where it is printed.
"""

from filiere.wording.catalogue import Words, catalogues, keep, names_in, with_holes
from filiere.wording.errors import WordingError
from filiere.wording.stored import read_back, stored
from filiere.wording.text import (
    LANGUAGES,
    Joined,
    Kept,
    Language,
    Message,
    Plain,
    Printed,
    Text,
    Value,
    through,
)

__all__ = [
    "LANGUAGES",
    "Joined",
    "Kept",
    "Language",
    "Message",
    "Plain",
    "Printed",
    "Text",
    "Value",
    "WordingError",
    "Words",
    "catalogues",
    "keep",
    "names_in",
    "read_back",
    "stored",
    "through",
    "with_holes",
]
