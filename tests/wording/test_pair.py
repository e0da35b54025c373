"""A sentence is a pair, and both say the same things."""

import pytest

from filiere.wording import WordingError
from filiere.wording.pair import Pair, placeholders


def test_both_languages_name_the_same_values() -> None:
    with pytest.raises(WordingError, match="different values"):
        Pair(en="{line} was seen", fr="la ligne a été vue")


def test_fill_fills_both() -> None:
    filled = Pair(en="{n} calls", fr="{n} appels").fill({"n": 3})
    assert (filled.en, filled.fr) == ("3 calls", "3 appels")
    assert filled.into("fr") == "3 appels"


def test_placeholders_reads_format_specifications() -> None:
    assert placeholders("{a:.1f} of {b!r}") == {"a", "b"}
