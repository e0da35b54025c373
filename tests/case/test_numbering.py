"""A number asked for and the same number in a file are one, however each is written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filiere.case.store.numbering import normalise
from filiere.importer.numbers import read_number
from filiere.model.codes import NumberKind

E164, SHORT, ALPHA, INVALID = (
    NumberKind.E164,
    NumberKind.SHORT,
    NumberKind.ALPHA,
    NumberKind.INVALID,
)


@pytest.mark.parametrize(
    "text",
    [
        "0639980001",
        "06 39 98 00 01",
        "06.39.98.00.01",
        "+33639980001",
        "0033639980001",
        "33639980001",
        "+33 (0)6 39 98 00 01",
    ],
)
def test_one_number_is_written_in_many_ways(text: str) -> None:
    assert normalise(text, "FR") == ("+33639980001", E164, "FR")


@pytest.mark.parametrize(
    ("text", "country", "expected"),
    [
        ("3630", "FR", ("3630", SHORT, "FR")),
        ("112", "FR", ("112", SHORT, "FR")),
        ("SENDER", "FR", ("SENDER", ALPHA, "")),
        ("+447700900123", "FR", ("+447700900123", E164, "GB")),
        ("07700900123", "GB", ("+447700900123", E164, "GB")),
        ("2025550123", "US", ("+12025550123", E164, "US")),
        ("+999000000001", "FR", ("+999000000001", E164, "")),
        ("1234567", "FR", ("1234567", INVALID, "")),
        ("a;b", "FR", ("a;b", ALPHA, "")),
        ("§", "FR", ("§", INVALID, "")),
    ],
)
def test_what_is_no_such_number_stays_what_it_is(
    text: str, country: str, expected: tuple[str, NumberKind, str]
) -> None:
    assert normalise(text, country) == expected


@given(
    text=st.from_regex(r"(\+|00|0)?[1-9][0-9]{3,12}", fullmatch=True),
    country=st.sampled_from(["FR", "GB", "IN", "US", "BE"]),
)
def test_an_authorisation_and_a_file_are_read_alike(text: str, country: str) -> None:
    read = read_number(text, country=country)
    asked = normalise(text, country)
    assert (asked.number, asked.kind) == (read.number, read.kind)


@given(st.integers(0, 9999))
def test_a_normalised_number_is_its_own_normal_form(last: int) -> None:
    number = normalise(f"063998{last:04d}", "FR").number
    assert number == f"+3363998{last:04d}"
    assert normalise(number, "FR").number == number
