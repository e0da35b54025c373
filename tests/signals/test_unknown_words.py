"""Which words of a message stand behind a quantity?"""

import pytest

from filiere.signals.order_words import folded, lexicon


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("2g de licorne", [("licorne", True)]),
        ("2 g d'Étoile", [("etoile", True)]),
        ("3 licornes et 1 pochon de lune", [("licornes", False), ("lune", True)]),
        ("il est 12:30 licorne", []),
        ("12,5 licorne", [("licorne", False)]),
        ("le 3licorne", []),
        ("licorne 2g", []),
        ("2g", []),
    ],
)
def test_words_behind_quantities(text: str, found: list[tuple[str, bool]]) -> None:
    told = lexicon().behind.finditer(folded(text))
    assert [(each["word"], each["weighed"] is not None) for each in told] == found


@pytest.mark.parametrize("word", ["weed", "rue", "min", "neige", "pochon", "pour"])
def test_words_of_the_list_are_known(word: str) -> None:
    assert word in lexicon().known
