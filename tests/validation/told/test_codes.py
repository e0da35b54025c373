"""Is every setting and population of a study told in words, in both languages?"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from filiere.validation.told.spoken import Spoken
from filiere.validation.trials.perturbation import Cast, extras
from filiere.wording import LANGUAGES

STUDIES = Path(__file__).parents[3] / "docs" / "methods" / "studies"
AS_THEY_STAND = ("test_",)
"""Names of public data: nobody translates them."""


def codes(result: dict[str, Any]) -> Iterator[str]:
    for curve in result["curves"].values():
        yield from curve["categories"]
        for key, values in curve["settings"].items():
            yield from (key, *values)
    for held in (*result["counts"].values(), *result["readings"].values()):
        yield from held.get("categories", ())
        for where in held["settings"]:
            yield from where.split(" = ", 1)


def test_what_a_study_sets_apart_has_words() -> None:
    anybody = Cast(
        line=1, dispatch=2, couriers=(3, 4), clients=(5, 6), strangers=(7, 8), span_s=(0, 864_000)
    )
    found = {each.name for each in extras(anybody)}
    for path in sorted(STUDIES.glob("*.json")):
        found |= set(codes(json.loads(path.read_text("utf-8"))))
    words = {each for each in found if any(c.isalpha() for c in each)}
    assert len(words) > 80
    for language in LANGUAGES:
        said = Spoken(language)
        bare = {each for each in words if said.words_of(each) is None}
        assert {each for each in bare if not each.startswith(AS_THEY_STAND)} == set()


def test_a_code_without_words_stands_as_it_is() -> None:
    assert Spoken("fr").code("of_tomorrow") == "of_tomorrow"
    assert Spoken("fr").setting("rows missing", "up to 15 %") == "lignes manquantes = jusqu'à 15 %"
