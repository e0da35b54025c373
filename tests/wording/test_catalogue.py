"""A sentence of a catalogue is found, filled, kept and said in both languages."""

from pathlib import Path

import pytest

from filiere.wording import (
    Joined,
    Kept,
    Message,
    Plain,
    Printed,
    WordingError,
    Words,
    bundle,
    keep,
    with_holes,
)
from filiere.wording.catalogue import catalogues

ENGLISH = """
seen = { $count ->
    [one] { $count } phone was seen
   *[other] { $count } phones were seen
}
at = seen at { $place }
"""
FRENCH = """
seen = { $count ->
    [one] { $count } téléphone a été vu
   *[other] { $count } téléphones ont été vus
}
at = vu à { $place }
"""


@pytest.fixture
def seen(monkeypatch: pytest.MonkeyPatch) -> Words:
    """Words of a folder that exists for this test alone."""
    made = {"en": bundle.bundle("en", ENGLISH), "fr": bundle.bundle("fr", FRENCH)}
    monkeypatch.setattr(
        "filiere.wording.catalogue.loaded", lambda _catalogue, language: made[language]
    )
    words = object.__new__(Words)
    words.catalogues = ("toy",)
    return words


@pytest.mark.parametrize(
    ("count", "english", "french"),
    [
        (0, "0 phones were seen", "0 téléphone a été vu"),
        (1, "1 phone was seen", "1 téléphone a été vu"),
        (2, "2 phones were seen", "2 téléphones ont été vus"),
        (1000, "1,000 phones were seen", "1\u202f000 téléphones ont été vus"),
    ],
)
def test_the_plural_is_that_of_the_language(
    seen: Words, count: int, english: str, french: str
) -> None:
    assert (seen("seen", count=count).en, seen("seen", count=count).fr) == (english, french)


def test_a_printed_number_still_chooses_the_plural(seen: Words) -> None:
    few = Printed(1, "one", "un")
    assert seen("seen", count=few).fr == "un téléphone a été vu"


def test_a_value_is_never_read_as_a_pattern_and_gets_no_marks(seen: Words) -> None:
    assert seen("at", place="{ $count } *[x] {").en == "seen at { $count } *[x] {"


def test_a_long_value_is_printed_whole(seen: Words) -> None:
    assert seen("at", place="x" * 9000).fr == "vu à " + "x" * 9000


def test_a_sentence_inside_another_is_said_in_the_same_language(seen: Words) -> None:
    assert seen("at", place=seen("seen", count=2)).fr == "vu à 2 téléphones ont été vus"


def test_a_value_that_is_missing_is_an_error_and_never_a_hole(seen: Words) -> None:
    with pytest.raises(WordingError, match="place"):
        assert seen("at").en
    with pytest.raises(WordingError, match="nowhere"):
        assert seen("nowhere").en


def test_what_a_case_keeps_reads_as_on_its_day() -> None:
    kept = Kept("toy:gone", "it had { $n } rows", "il avait { $n } lignes")
    assert kept.fill({"n": 1200}).fr == "il avait 1\u202f200 lignes"
    assert Kept("toy:none", "", "").en == ""


def test_plain_words_and_several_sentences(seen: Words) -> None:
    both = Joined((Plain("Yes.", "Oui."), seen("at", place="Lyon")))
    assert both.fr == "Oui. vu à Lyon"
    assert both.fill({"place": "Nice"}).en == "Yes. seen at Nice"


def test_a_message_with_the_same_values_is_the_same(seen: Words) -> None:
    assert seen("seen", count=1) == Message("toy:seen", {"count": 1})
    assert len({seen("seen", count=1), seen("seen", count=1), seen("seen", count=2)}) == 2


def test_every_catalogue_of_the_package_has_both_languages() -> None:
    package = Path(__file__).parents[2] / "src" / "filiere"
    assert [c for c in catalogues() if not (package / c / "fr.ftl").is_file()] == []


def test_holes_are_only_where_a_value_is_still_to_come() -> None:
    """Eighteen parameters of lines said «‹trait›» for the trait that each is about."""
    said = Words("filiere.analyses.lines")
    bound = said("p-trait-begins", trait=said("traits-writes"))
    assert with_holes(bound) == bound
    assert "{trait}" in with_holes(said("p-trait-begins")).en
    assert "{" not in with_holes(keep(bound)).en
