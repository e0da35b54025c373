"""What is a draft written from, and for whom: which words and values may its reader see?"""

import json
from collections.abc import Sequence
from dataclasses import dataclass

from filiere.importer.draft_guessed import Guessed
from filiere.importer.draft_lists import Listed
from filiere.importer.draft_table import Found
from filiere.importer.sight import Sight
from filiere.wording import Language, Text, Words

_say = Words(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Writing:
    """What a draft is written from, and for whom."""

    found: Found
    shown: Found
    """The same with the names of its columns as they may be seen."""
    guessed: Guessed
    keys: Sequence[str]
    sight: Sight
    language: Language
    listed: Listed | None = None
    """What the table is, where it is none of communications."""
    sheets: Sequence[str] = ()
    """Names of the sheets that hold something."""

    def note(self, key: str, **values: str | int) -> str:
        """A comment in the reader's language."""
        return self.comment(_say(f"draft-{key}", **values))

    def comment(self, told: Text) -> str:
        """A sentence as a comment: on one line, whatever a name in it holds."""
        text = told.into(self.language)
        return "# " + "".join(sign if sign.isprintable() else " " for sign in text)


def text_of(text: str) -> str:
    """A text as TOML writes it."""
    return json.dumps(text, ensure_ascii=False)


def list_of(items: Sequence[str]) -> str:
    """A list of texts as TOML writes it."""
    return json.dumps(list(items), ensure_ascii=False)
