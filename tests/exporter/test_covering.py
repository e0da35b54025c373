"""A text that somebody wrote loses what no act names, and keeps dates, times and what acts name."""

from collections.abc import Callable

import pytest

from filiere.case import Case
from filiere.exporter.covering import Cover


@pytest.fixture
def cover(make_case: Callable[..., Case]) -> Callable[[str], str]:
    made = Cover(make_case())
    return lambda text: made([text])[0]


@pytest.mark.parametrize(
    "text",
    [
        "0639985566",
        "06 39 98 55 66",
        "06-39.98/55_66",
        "06 , 39 , 98 , 55 , 66",
        "+33 (0)6 39 98 55 66",
        "٠٦٣٩٩٨٥٥٦٦",
        "０６３９９８５５６６",
        "12345678",
        "FR76 3000 6000 0112 3456 7890 189",
        "bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq",
        "0x52908400098527886E0F7030069857D2E4169EE7",
        "quelqu.un@exemple.example",
        "@quelquun",
    ],
)
def test_what_may_be_somebodys_is_covered(cover: Callable[[str], str], text: str) -> None:
    found = cover(f"voir {text}, merci")
    assert found in {f"voir {mark}, merci" for mark in ("[number]", "[account]", "[address]")}


@pytest.mark.parametrize(
    "text",
    [
        "2024-06-03",
        "20240603",
        "03/06/2024",
        "2024-06-03 18:05:00",
        "1234567",
        "06 39 98 00 01",
        "+33639980001",
        "0033639980001",
        "4 rue X, 2e",
    ],
)
def test_dates_short_runs_and_what_acts_name_stay(cover: Callable[[str], str], text: str) -> None:
    assert cover(f"voir {text}, merci") == f"voir {text}, merci"


def test_where_acts_name_everything_nothing_is_covered(make_case: Callable[..., Case]) -> None:
    case = make_case()
    case.execute("UPDATE authorisation SET numbers = ['*'] WHERE id = 'R1'")
    assert Cover(case)(["0639985566"]) == ["0639985566"]
