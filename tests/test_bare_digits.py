"""Do digits without a prefix ever become another number, under whatever country?

Numbers are drawn from the plans of ``phonenumbers``, written without a prefix, and read alone and
as the rest of their column shows. What comes out is the very number, or a refusal.
"""

from random import Random

import phonenumbers
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from phonenumbers import PhoneNumber, PhoneNumberType

from filiere.numbers import read_number
from filiere.numbers.bare import FULL, NATIONAL, form_of
from filiere.numbers.numbered import Refused
from filiere.numbers.numbering import e164

HOMES = ("FR", "IT", "DE", "AT", "ES", "GB", "US", "CH", "BE", "NL", "PL", "PT", "CN", "IN", "BR",
         "JP", "SE", "NO", "DK", "FI", "LU", "ID", "MX", "MA", "RU")  # fmt: skip
KINDS = (PhoneNumberType.MOBILE, PhoneNumberType.FIXED_LINE)
SEEDS = st.integers(0, 2**32 - 1).map(Random)
EXAMPLES = {
    region: [number for kind in KINDS
             if (number := phonenumbers.example_number_for_type(region, kind)) is not None]
    for region in sorted(phonenumbers.SUPPORTED_REGIONS)
}  # fmt: skip


def drawn(region: str, rng: Random, kept: int) -> PhoneNumber:
    """A number that the plan of a region knows, with its first digits from an example."""
    example = rng.choice(EXAMPLES[region])
    digits = str(example.national_number)
    for _ in range(50):
        rest = "".join(rng.choice("0123456789") for _ in digits[kept:])
        number = PhoneNumber(
            country_code=example.country_code,
            national_number=int(digits[:kept] + rest),
            italian_leading_zero=example.italian_leading_zero,
            number_of_leading_zeros=example.number_of_leading_zeros,
        )
        if phonenumbers.is_valid_number(number):
            return number
    return example


def foreign(home: str, rng: Random) -> PhoneNumber:
    code = phonenumbers.country_code_for_region(home)
    others = [each for each, told in EXAMPLES.items()
              if len(told) > 0 and phonenumbers.country_code_for_region(each) != code]  # fmt: skip
    return drawn(rng.choice(others), rng, 3)


@given(SEEDS, st.sampled_from(HOMES))
@settings(max_examples=60, deadline=None)
def test_a_bare_number_alone_is_itself_or_refused(rng: Random, home: str) -> None:
    for _ in range(40):
        full = foreign(home, rng)
        assert read_number(e164(full)[1:], home).number in {"", e164(full)}
        own = drawn(home, rng, 1)
        bare = phonenumbers.national_significant_number(own)
        assert read_number(bare, home).number in {"", e164(own)}
        assert read_number(e164(own)[1:], home).number in {"", e164(own)}


@given(SEEDS, st.sampled_from(HOMES))
@settings(max_examples=60, deadline=None)
def test_a_column_of_one_form_is_read_so_and_none_is_another(rng: Random, home: str) -> None:
    own = [drawn(home, rng, 1) for _ in range(150)]
    others = [foreign(home, rng) for _ in range(30)]
    national = [phonenumbers.national_significant_number(number) for number in own]
    full = [e164(number)[1:] for number in (*own, *others)]
    for form, column, meant in (
        (form_of(national, home), national, own),
        (form_of(full, home), full, [*own, *others]),
        (form_of([*national, *full], home), [*national, *full], [*own, *own, *others]),
    ):
        for text, number in zip(column, meant, strict=True):
            assert read_number(text, home, form=form).number in {"", e164(number)}
    assert form_of(full, home) == FULL
    refused = [text for text in full if read_number(text, home, form=FULL).number == ""]
    assert refused == []


@pytest.mark.parametrize("home", ["IT", "CN", "PL", "US", "NO"])
def test_a_column_of_national_numbers_loses_none(home: str) -> None:
    """In countries that dial no zero before their numbers; the plans know the others' too."""
    rng = Random(7)
    own = [drawn(home, rng, 1) for _ in range(400)]
    texts = [phonenumbers.national_significant_number(number) for number in own]
    assert form_of(texts, home) == NATIONAL
    lost = [text for text in texts if read_number(text, home, form=NATIONAL).number == ""]
    assert len(lost) * 100 <= len(texts)
    alone = [read_number(text, home) for text in texts]
    assert all(read.refused is Refused.TWO_NUMBERS for read in alone if read.number == "")


def test_what_the_column_told_has_a_note_and_what_was_sure_has_none() -> None:
    rng = Random(3)
    texts = [phonenumbers.national_significant_number(drawn("IT", rng, 1)) for _ in range(300)]
    doubtful = [text for text in texts if read_number(text, "IT").refused is Refused.TWO_NUMBERS]
    assert 0 < len(doubtful) < len(texts)
    for text in texts:
        noted = "by_column" in read_number(text, "IT", form=NATIONAL).rules
        assert noted == (text in doubtful)


@pytest.mark.parametrize("odd", [0, 1, 2])
def test_one_odd_number_decides_nothing_among_many_and_forbids_among_few(odd: int) -> None:
    rng = Random(5)
    national = [phonenumbers.national_significant_number(drawn("FR", rng, 1)) for _ in range(60)]
    sure = [text for text in national if form_of([text] * 3, "FR") == NATIONAL]
    strays = [e164(drawn("GB", rng, 3))[1:] for _ in range(odd)]
    assert form_of([*sure[:40], *strays], "FR") == NATIONAL
    assert form_of([*sure[:19], *strays], "FR") == (NATIONAL if odd == 0 else "number")
    assert form_of(sure[:2], "FR") == "number"


@pytest.mark.parametrize("other", ["33639980123", "33639981234"])
def test_a_voicemail_of_one_country_is_not_taken_for_a_line_of_another(other: str) -> None:
    assert read_number(other, "IT").refused is Refused.TWO_NUMBERS
    assert read_number(other, "IT", form=FULL).number == f"+{other}"
    assert read_number(other, "IT", form=NATIONAL).refused is Refused.TWO_NUMBERS
