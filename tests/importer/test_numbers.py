"""A number is one number however it is written; what is none stays what it is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filiere.importer.numbers import read_number
from filiere.importer.reasons import TEXTS, Reason, sentence
from filiere.model.codes import Flag, NumberKind


@pytest.mark.parametrize(
    ("text", "country", "number", "kind"),
    [
        ("0639980001", "FR", "+33639980001", NumberKind.E164),
        ("+33639980001", "FR", "+33639980001", NumberKind.E164),
        ("0033639980001", "FR", "+33639980001", NumberKind.E164),
        ("33639980001", "FR", "+33639980001", NumberKind.E164),
        ("33639980001", "IN", "+33639980001", NumberKind.E164),
        ("33 (0)6 39 98 00 01", "FR", "+33639980001", NumberKind.E164),
        ("+33 (0)6 39 98 00 01", "US", "+33639980001", NumberKind.E164),
        ("06\u00a039\u202f98.00-01", "FR", "+33639980001", NumberKind.E164),
        ("#31#0639980001", "FR", "+33639980001", NumberKind.E164),
        ("*672025550101", "US", "+12025550101", NumberKind.E164),
        ("IT447700900123", "FR", "+447700900123", NumberKind.E164),
        ("tel:+33639980001", "FR", "+33639980001", NumberKind.E164),
        ("2025550101", "US", "+12025550101", NumberKind.E164),
        ("36665", "FR", "36665", NumberKind.SHORT),
        ("3103", "RE", "3103", NumberKind.SHORT),
        ("112", "FR", "112", NumberKind.SHORT),
        ("#123#", "FR", "#123#", NumberKind.SHORT),
        ("CREDITMU", "FR", "CREDITMU", NumberKind.ALPHA),
        ("AD-TESTCO-S", "IN", "AD-TESTCO-S", NumberKind.ALPHA),
    ],
)
def test_a_text_is_the_number_it_means(
    text: str, country: str, number: str, kind: NumberKind
) -> None:
    read = read_number(text, country=country)
    assert (read.number, read.kind, read.reason) == (number, kind, None)


@pytest.mark.parametrize("text", ["", " ", "anonyme", "Inconnu", "MASQUÉ", "0", "unknown"])
def test_a_hidden_caller_has_no_number(text: str) -> None:
    read = read_number(text, country="FR")
    assert read.number == ""
    assert read.flags == Flag.HIDDEN


@pytest.mark.parametrize("text", ["3.54986E+13", "3,36E+11", "3E10", "3.36e11"])
def test_lost_digits_are_never_rebuilt(text: str) -> None:
    for form in ("number", "national_first", "hex_sender", "as_written"):
        assert read_number(text, form=form, country="FR").reason is Reason.SCIENTIFIC


def test_two_numbers_in_one_cell_are_both_kept() -> None:
    read = read_number("33639980001, 33639980002", country="FR", pair=True)
    assert (read.number, read.second, read.rule) == ("+33639980001", "33639980002", "two_numbers")


def test_a_hexadecimal_sender_is_spelled_out() -> None:
    read = read_number("4A415A5A", form="hex_sender", country="PK")
    assert (read.number, read.kind) == ("JAZZ", NumberKind.ALPHA)


@given(st.text(max_size=40), st.sampled_from(["", "FR", "IN", "US", "ZZ"]))
def test_any_text_is_a_number_hidden_or_refused(text: str, country: str) -> None:
    read = read_number(text, country=country)
    assert (read.number != "") + bool(read.flags & Flag.HIDDEN) + (read.reason is not None) == 1


@given(st.from_regex(r"\+[1-9][0-9]{6,14}", fullmatch=True))
def test_a_full_number_is_read_as_it_stands(text: str) -> None:
    assert read_number(text, country="FR").number == text


def test_every_reason_has_its_sentences() -> None:
    assert set(TEXTS) == set(Reason)
    assert "x1" in sentence("imei", "x1").fr
