"""Titles of listings: what they offer, and what they do not say."""

import csv
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filiere.spelling.titles import Offered, offered

DREAM = (
    Path(__file__).parents[3] / "shared" / "data" / "darknet_dream_sample"
) / "dream2017_titles_categories.csv"

LABELS: dict[int, str] = {
    2: "50 unit 350 mg", 5: "28 g", 13: "0.8 g", 25: "100 g", 29: "2 g", 33: "5 unit 225 mg",
    38: "28 g", 43: "bundle", 46: "80 g", 47: "1000 unit 200 ug", 55: "3.5 g", 56: "500 g",
    57: "1 unit", 59: "2.5 g", 60: "100 g", 61: "50 unit", 64: "2 g", 65: "3.5 g", 69: "custom",
    70: "5000 unit 230 mg", 71: "5 g", 73: "10 g", 74: "500 unit 180 mg", 75: "5 g", 76: "2000 g",
    81: "4 g", 83: "50 g", 84: "448 g", 86: "100 mg", 90: "bundle", 91: "2.5 g", 92: "20 g",
    93: "907.18474 g", 94: "10 ml", 95: "25 g", 96: "750 unit 310 mg", 98: "100 g", 99: "6 g",
    100: "5 g", 101: "", 102: "20 g", 103: "", 104: "453.59237 g", 105: "28.35 g", 106: "",
    107: "23658.8 ml", 112: "14 g", 116: "5 g",
}  # fmt: skip
"""What the drug titles of the sample offer, by the line of the file on which each ends, read by
eye; the sample is not shipped. The sole digital good that is no such thing (104) is one of them."""


def told(found: Offered) -> str:
    amounts = [found.quantity, found.least, found.most, found.unit]
    parts = [*amounts, found.strength, found.strength_unit, found.set_aside]
    return " ".join(str(each) for each in parts if each not in {None, ""})


def titles() -> dict[int, list[str]]:
    if not DREAM.is_file():
        pytest.skip("the sample of titles is not beside the checkout")
    with DREAM.open(encoding="utf-8", newline="") as lines:
        rows = csv.reader(lines)
        return dict((rows.line_num, row) for row in rows)  # noqa: C402 - the line moves with it


def test_the_titles_of_the_sample_are_read_as_they_were_labelled() -> None:
    found = titles()
    assert {line: told(offered(found[line][0])) for line in LABELS} == LABELS


def test_every_drug_title_of_the_sample_has_a_label() -> None:
    drugs = {line for line, row in titles().items() if row[1] == "Drugs"}
    assert drugs - set(LABELS) == set()


@pytest.mark.parametrize(
    ("title", "says"),
    [
        ("1/8 oz Haze", "3.54375 g"),
        ("1/8 Haze", "3.54375 g"),
        ("1½ oz", "42.525 g"),
        ("half ounce haze", "14.175 g"),
        ("2 x 5g Hash", "10 g"),
        ("5g x2 Hash", "10 g"),
        ("3,5g Ketamin", "3.5 g"),
        ("1.000 g", "1000 g"),
        ("0.250 g", "0.25 g"),
        ("500mg powder", "0.5 g"),
        ("x50 pills", "50 unit"),
        ("2x10 pills 250mg", "20 unit 250 mg"),
        ("1 000 pills", "1000 unit"),
        ("30 x 5mg Valium (10 strips)", "30 unit 5 mg"),
        ("100 x 150µg", "100 unit 150 ug"),
        ("10 joints 0.5g each", "10 unit 500 mg"),
        ("Testosterone 250mg/ml 10ml", "10 ml 250 mg/ml"),
        ("3 x 10 ml", "30 ml"),
        ("0,5l", "500 ml"),
        ("LSD 200ug", "200 ug"),
        ("$100/5g sample", "5 g"),
        ("5€/g, 10g", "10 g"),
        ("7g / 14g / 28g", "bundle"),
        ("10g + 1g free", "bundle"),
        ("1 oz (28g)", "28.35 g"),
        ("Custom order for bob 5g", "custom"),
        ("RESERVED for bob", "custom"),
        ("2 half oz Haze", "28.35 g"),
        ("4 x half oz", "56.7 g"),
        ("1-5g Haze", "1 5 g range"),
        ("MDMA 1g - 5g", "1 5 g range"),
        ("1/8-1oz", "3.54375 28.35 g range"),
        ("hash 500g to 1kg", "500 1000 g range"),
        ("5.000-10.000 pills", "5000 10000 unit range"),
        ("1-2.5g sample pack", "bundle"),
        ("25-30mg x 10 pills", "10 unit"),
        ("3-MMC 5g", "5 g"),
        ("2-3 days delivery 7g", "7 g"),
        ("open 24/7", ""),
        ("grade #3, v2.5, 100% pure", ""),
        ("", ""),
    ],
)
def test_a_title_says(title: str, says: str) -> None:
    assert told(offered(title)) == says


@given(st.text(max_size=80))
def test_no_title_breaks_it(title: str) -> None:
    found = offered(title)
    assert (found.quantity is None and found.least is None) == (found.unit == "")
    assert (found.least is None) == (found.set_aside != "range")
    assert found.quantity is None or found.quantity > 0
    assert found.set_aside == "" or found.quantity is None


@given(st.decimals(min_value="0.01", max_value=9999, places=2, allow_nan=False))
def test_a_mass_is_read_as_written(amount: Decimal) -> None:
    assert offered(f"pollen {amount} g").quantity == amount


def test_a_title_as_long_as_a_book_is_read_at_once() -> None:
    assert offered("1" * 200_000 + "g") == Offered()
    assert offered("5 g " + "x" * 200_000).unit == "g"
