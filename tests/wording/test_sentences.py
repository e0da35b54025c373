"""A sentence has at most twenty words, and one thing has one name: that of the glossary."""

import re
from collections.abc import Iterator
from functools import cache

import pytest

from filiere.wording import LANGUAGES, Language, Message, catalogues
from filiere.wording.catalogue import names_of_pattern, patterns

MOST = 20
WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")
END = re.compile(r"(?<=[.!?])\s+|\n+")
"""A sentence ends with its mark, or with the line."""

REPLACED: dict[Language, dict[str, str]] = {
    "en": {r"tower dumps?": "cell dump", r"towers?": "cell"},
    "fr": {
        r"répartition": "régulation",
        r"dispatch(eur)?": "régulation",
        r"barreaux?": "échelon",
        r"lignes? de commande": "ligne clients",
        r"fadettes?|fadets?": "facturation",
        r"terminaux": "boîtiers",
        r"trafic de cellule": "relevé de cellules",
        r"relevés?(?! (de cellules|de compte|bancaires?))": "données, ou facturation",
    },
}
"""Names that are not used → the one that is."""
YET = {
    "analyses/payments:no-account",
    # codes of answers, in the words of the file
    "validation/benchmark:readme-asks",
    # statements of account
    "readers:why-record",
    "readers/camt:no-statement",
    "readers/camt:whose",
}
"""Messages that use one of those names yet, or in another sense; none may be added."""


@cache
def messages() -> tuple[tuple[str, Language, str], ...]:
    """Every message in both languages, with a 2 where a value stands."""
    return tuple(_messages())


def _messages() -> Iterator[tuple[str, Language, str]]:
    for catalogue in catalogues():
        for key, pattern in patterns(catalogue, "en").items():
            values = dict.fromkeys(names_of_pattern(pattern), 2)
            for language in LANGUAGES:
                text = Message(f"{catalogue}:{key}", values).into(language)
                yield f"{catalogue}:{key}", language, text


def longest(text: str) -> int:
    """Words of the longest sentence."""
    return max((len(WORD.findall(part)) for part in END.split(text)), default=0)


def test_a_sentence_has_at_most_twenty_words() -> None:
    long = {f"{name}.{lang}": longest(text) for name, lang, text in messages()}
    assert {name: words for name, words in long.items() if words > MOST} == {}


def test_one_thing_has_one_name() -> None:
    wrong = {f"{name} ({lang}): {used}" for name, lang, used in _other_names() if name not in YET}
    assert wrong == set()


def _other_names() -> Iterator[tuple[str, Language, str]]:
    for name, language, text in messages():
        for used, instead in REPLACED[language].items():
            if found := re.search(rf"(?<!\w){used}(?!\w)", text, re.IGNORECASE):
                yield name, language, f"«{found[0]}», say «{instead}»"


@pytest.mark.parametrize(
    ("text", "words"),
    [("One two. Three.", 2), ("L'acte du 3 mai n'est pas lu.", 7), ("", 0), ("A b: c d e", 5)],
)
def test_words_are_counted(text: str, words: int) -> None:
    assert longest(text) == words
