"""Which words that the list lacks stand where a product stands, and how often?

For whoever keeps the list: a word right behind a quantity, in conversations with several others.
Nothing is scored by it and nobody is told apart; words of names that the phones hold are left out.

Reads chat_message, thread, account_name, contact_card, repeat_of.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from filiere.case import Case
from filiere.model.seized import MessageFlag
from filiere.signals.order_words import folded, lexicon

LEAST = 2
"""Conversations: what one person alone writes is no word of the trade, and may tell who he is."""
MOST = 200
_NOBODY = int(MessageFlag.SYSTEM | MessageFlag.QUOTED_COPY)


@dataclass(frozen=True, slots=True, kw_only=True)
class Unknown:
    """A word, folded, and in how much it stands behind a quantity."""

    word: str
    conversations: int
    messages: int
    weighed: int
    """Messages in which the quantity is a weight or a measure, and no bare count."""


def unknown_words(case: Case, own: str = "") -> list[Unknown]:
    """Words that the list lacks, the commonest first; ``own`` as ``own_words`` gives it."""
    names = _names(case)
    where: dict[str, set[int]] = {}
    often: dict[str, int] = {}
    weighed: dict[str, int] = {}
    for thread, text in case.query(
        """
        SELECT thread_id, text FROM chat_message
        WHERE regexp_matches(text, '[0-9]') AND flags & $nobody = 0
              AND record_id NOT IN (SELECT record_id FROM repeat_of)
        ORDER BY record_id
        """,
        {"nobody": _NOBODY},
    ):
        for word, by_weight in sorted(_behind_quantities(str(text), own)):
            where.setdefault(word, set()).add(int(thread))
            often[word] = often.get(word, 0) + 1
            weighed[word] = weighed.get(word, 0) + by_weight
    found = [
        Unknown(word=word, conversations=len(threads), messages=often[word], weighed=weighed[word])
        for word, threads in where.items()
        if len(threads) >= LEAST and word not in names
    ]
    found.sort(key=lambda each: (-each.conversations, -each.weighed, -each.messages, each.word))
    return found[:MOST]


def _behind_quantities(text: str, own: str) -> set[tuple[str, bool]]:
    """(word, whether behind a weight) of one message, each word once."""
    words = lexicon(own)
    found: dict[str, bool] = {}
    for match in words.behind.finditer(folded(text)):
        word = match["word"]
        if word not in words.known and word.removesuffix("s") not in words.known:
            found[word] = found.get(word, False) or match["weighed"] is not None
    return set(found.items())


def _names(case: Case) -> frozenset[str]:
    """Words of the names that accounts, cards and threads bear."""
    rows = case.query(
        "SELECT name FROM account_name UNION SELECT label FROM contact_card "
        "UNION SELECT name FROM thread ORDER BY 1"
    )
    return frozenset(word for (name,) in rows for word in _split(str(name)))


def _split(name: str) -> Iterator[str]:
    plain = folded(name)
    yield from "".join(c if c.isalpha() else " " for c in plain).split()
