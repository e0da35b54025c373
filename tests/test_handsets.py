"""A handset is one handset where its digits can be known, and none where they cannot."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filiere.handsets import Column, Identifier, is_default, read_handset, read_subscription

WHOLE = Column(lengths=frozenset({14, 15}), known=frozenset({"01000099000001", "00440015000001"}))


@pytest.mark.parametrize(
    ("text", "digits", "rule"),
    [
        ("004400150000010", "00440015000001", ""),
        ("0044001500000103", "00440015000001", ""),
        ("00440015000001", "00440015000001", ""),
        ("00-440015-000001-0", "00440015000001", ""),
        ("00 440015 000001 0", "00440015000001", ""),
        ("004400150000010.0", "00440015000001", "decimal"),
        ("004400150000010F", "00440015000001", "filler"),
        ('="004400150000010"', "00440015000001", "wrapped"),
        ("3.51234567890123E+14", "35123456789012", "scientific"),
        ("", "", ""),
        ("0" * 15, "", "null_word"),
        ("null", "", "null_word"),
        ("N/A", "", "null_word"),
        ("3.5E+14", "", "digits_lost"),
        ("1234567", "", "no_handset"),
        ("12345678901234567", "", "no_handset"),
        ("abc", "", "no_handset"),
        ("111111111111111", "", "default_handset"),
        ("123456789012347", "", "default_handset"),
        ("350000000000000", "", "default_handset"),
    ],
)
def test_a_text_is_the_handset_it_means(text: str, digits: str, rule: str) -> None:
    assert read_handset(text) == Identifier(digits, rule)


@pytest.mark.parametrize(
    ("text", "digits", "rule"),
    [
        ("10000990000014", "01000099000001", "lost_zero"),
        ("4400150000010", "00440015000001", "lost_zero"),
        ("10000990000022", "", "zero_in_doubt"),
        ("35123456789012", "35123456789012", ""),
        ("86123456789012", "86123456789012", ""),
    ],
)
def test_a_zero_that_was_lost_is_put_back_where_the_file_shows_the_handset(
    text: str, digits: str, rule: str
) -> None:
    assert read_handset(text, WHOLE) == Identifier(digits, rule)


def test_fourteen_digits_alone_are_a_handset() -> None:
    alone = Column(lengths=frozenset({14}))
    assert read_handset("10000990000014", alone).digits == "10000990000014"


@given(
    st.from_regex(r"(01|35|86)[0-9]{12}", fullmatch=True),
    st.sampled_from(["{0}0", "{0}", "{0}01", "{0}0.0", "{0}0F", '="{0}0"', "{0}7"]),
)
def test_a_handset_is_itself_or_none_in_every_writing(first: str, way: str) -> None:
    if is_default(first):
        return
    column = Column(lengths=frozenset({15, 16}), known=frozenset({first}))
    assert read_handset(way.format(first), column).digits in {first, ""}


@given(st.from_regex(r"0[0-9]{13}", fullmatch=True), st.sampled_from([15, 16]))
def test_a_handset_that_lost_its_zeros_is_itself_or_none(first: str, length: int) -> None:
    column = Column(lengths=frozenset({length}), known=frozenset({first}))
    whole = first.ljust(length, "0")
    assert read_handset(str(int(whole)), column).digits in {first, ""}


@pytest.mark.parametrize(
    ("text", "digits", "rule"),
    [
        ("208010000000001", "208010000000001", ""),
        ("208010000000001.0", "208010000000001", "decimal"),
        ("2.0801E+14", "", "digits_lost"),
        ("nan", "", "null_word"),
        ("20801X", "", "no_subscription"),
        ("0" * 15, "", "null_word"),
        ("", "", ""),
    ],
)
def test_a_text_is_the_subscription_it_means(text: str, digits: str, rule: str) -> None:
    assert read_subscription(text) == Identifier(digits, rule)
