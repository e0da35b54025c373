"""A count agrees with what it counts, in both languages, for none, one, two and a thousand.

Every message is filled; then no «1 numbers», no «2 number». What still breaks the rule is listed
below, and the list may only shrink.
"""

import re
from collections.abc import Iterator

import pytest

from filiere.wording import LANGUAGES, Language, Message, catalogues
from filiere.wording.catalogue import names_of_pattern, patterns

COUNTED: dict[Language, tuple[str, ...]] = {
    "en": (
        "number", "contact", "row", "record", "cycle", "client", "caller", "half-hour", "time",
        "handset", "cell", "file", "finding", "run", "byte", "character", "point", "hit", "pair",
        "candidate", "line", "lane", "request", "sample", "fate", "sighting", "question", "node",
        "warning", "minute", "day", "hour", "phone", "window", "message", "account", "movement",
        "journey", "courier", "supplier", "column", "place", "score", "conversation",
    ),
    "fr": (
        "numéro", "contact", "ligne", "enregistrement", "cycle", "client", "appelant",
        "demi-heure", "cellule", "fichier", "constat", "exécution", "octet", "caractère", "point",
        "occurrence", "paire", "candidat", "rang", "couloir", "demande", "échantillon", "sort",
        "observation", "question", "personne", "nœud", "avertissement", "minute", "jour", "heure",
        "téléphone", "fenêtre", "message", "compte", "mouvement", "trajet", "livreur",
        "fournisseur", "colonne", "lieu", "score", "conversation",
    ),
}  # fmt: skip
"""What sentences count, in the singular; the plural takes an «s»."""
VERBS = {"compte", "demande"}
"""What a verb is spelt like: «{ $path } compte trois lignes»."""
BETWEEN: dict[Language, str] = {
    "en": r"(?:(?:other|further|incoming|outgoing|complete|courier|dispatch|log) )?",
    "fr": r"(?:(?:autres?) )?",
}
"""Words that may stand between the count and what is counted."""
WRONG_YET = {
    ".:pattern-long",
    "analyses/reconcile:claim",
    "analyses/reconcile:claim-no-clock",
}
"""Messages that break the rule; none may be added."""


def filled(count: int) -> Iterator[tuple[str, Language, str]]:
    """Each message with every value the same number."""
    for catalogue in catalogues():
        for key, pattern in patterns(catalogue, "en").items():
            values = dict.fromkeys(names_of_pattern(pattern), count)
            for language in LANGUAGES:
                yield (
                    f"{catalogue}:{key}",
                    language,
                    Message(f"{catalogue}:{key}", values).into(language),
                )


def disagreeing(text: str, language: Language, count: int) -> str | None:
    """The first count that does not agree with its noun."""
    one = count == 1 or (count == 0 and language == "fr")
    nouns = "|".join(each for each in COUNTED[language] if one or each not in VERBS)
    # «2 row numbers» counts numbers
    ending = r"s\b" if one else rf"(?![\w-]|s?\b (?:{nouns})s\b)"
    shown = "1[,\u202f]000" if count == 1000 else str(count)
    found = re.search(
        rf"(?<![\w.,\u202f/-]){shown} {BETWEEN[language]}(?:{nouns}){ending}", text, re.IGNORECASE
    )
    return None if found is None else found[0]


@pytest.mark.parametrize("count", [0, 1, 2, 1000])
def test_a_count_agrees_with_what_it_counts(count: int) -> None:
    wrong = {
        f"{name} ({language}): {found}"
        for name, language, text in filled(count)
        if name not in WRONG_YET and (found := disagreeing(text, language, count)) is not None
    }
    assert wrong == set()


def test_what_is_wrong_yet_is_still_wrong() -> None:
    wrong = {
        name
        for count in (0, 1, 2, 1000)
        for name, language, text in filled(count)
        if disagreeing(text, language, count) is not None
    }
    known = {name for name, _, _ in filled(1)}
    assert (WRONG_YET & known) - wrong == set()


@pytest.mark.parametrize(
    ("text", "language", "count"),
    [
        ("1 numbers", "en", 1),
        ("1 other numbers", "en", 1),
        ("2 number", "en", 2),
        ("1 téléphones", "fr", 1),
        ("0 lignes", "fr", 0),
        ("1\u202f000 ligne", "fr", 1000),
    ],
)
def test_the_rule_sees(text: str, language: Language, count: int) -> None:
    assert disagreeing(text, language, count) is not None


@pytest.mark.parametrize(
    ("text", "language", "count"),
    [("1 number", "en", 1), ("0 numbers", "en", 0), ("0 ligne", "fr", 0), ("2 lignes", "fr", 2)],
)
def test_the_rule_lets_pass(text: str, language: Language, count: int) -> None:
    assert disagreeing(text, language, count) is None
