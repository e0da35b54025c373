"""Account and company numbers are known by their check digits, whatever stands around them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from stdnum import iban as oracle

from filiere.model.bank_account import (
    french_iban,
    ibans,
    lengths,
    read_iban,
    read_siren,
    sirens,
)

VALID = "FR7630006000011234567890189"
OTHER = "0000" + "8888997"  # in two pieces: whole, it looks like a telephone number


def test_the_iban_of_a_french_account_is_made_from_its_parts() -> None:
    assert french_iban("30006", "00001", "12345678901") == VALID
    assert french_iban("30002", "00447", OTHER) == "FR7630002004470000888899781"


@given(
    st.from_regex(r"[0-9]{5}", fullmatch=True),
    st.from_regex(r"[0-9]{5}", fullmatch=True),
    st.from_regex(r"[0-9A-Z]{11}", fullmatch=True),
)
def test_an_iban_that_is_made_holds(bank: str, branch: str, account: str) -> None:
    made = french_iban(bank, branch, account)
    assert made is not None
    assert oracle.is_valid(made)


@pytest.mark.parametrize(
    "parts", [("3000", "00447", OTHER), ("30002", "00447", "8997"), ("30002", "", "*" * 11)]
)
def test_an_account_whose_parts_have_not_their_form_has_no_iban(
    parts: tuple[str, str, str],
) -> None:
    assert french_iban(*parts) is None


@pytest.mark.parametrize(
    "written",
    [VALID, "FR76 3000 6000 0112 3456 7890 189", "fr7630006000011234567890189",
     "IBAN: FR76-3000-6000-0112-3456-7890-189", "FR76\u00a03000\u00a06000\u00a00112345678901 89"],
)  # fmt: skip
def test_an_iban_is_one_however_it_is_written(written: str) -> None:
    found = read_iban(written)
    assert found is not None
    assert (found.text, found.verified) == (VALID, True)


def test_a_wrong_check_digit_is_taken_from_a_person_and_marked() -> None:
    wrong = VALID[:-1] + "8"
    found = read_iban(wrong)
    assert found is not None
    assert not found.verified
    assert list(ibans(f"voici {wrong} merci")) == []
    unknown_key = read_iban("FR76 3000 2004 4700 0088 8899 7XX")
    assert unknown_key is not None
    assert (unknown_key.text, unknown_key.verified) == ("FR76300020044700008888997XX", False)


def test_what_has_not_the_shape_of_an_iban_is_none() -> None:
    assert read_iban("compte courant") is None
    assert read_iban("FR76") is None


@pytest.mark.parametrize(
    "text",
    [
        f"mon iban {VALID} merci",
        "mon iban FR76 3000 6000 0112 3456 7890 189 merci",
        "FR76 3000 6000 0112 3456 7890 189",
        "virement sur:fr76.3000.6000.0112.3456.7890.189, ce soir",
        "2 comptes: FR00 et FR7630006000011234567890189!",
    ],
)
def test_an_iban_is_found_in_running_text(text: str) -> None:
    assert [(found.text, read_iban(text[found.start : found.end])) for found in ibans(text)] == [
        (VALID, read_iban(VALID))
    ]


@pytest.mark.parametrize(
    "text", [f"{VALID}0", f"x{VALID}", "FR76  3000 6000 0112 3456 7890 189", "FR76 3000", ""]
)
def test_a_longer_or_broken_text_is_no_iban(text: str) -> None:
    assert list(ibans(text)) == []


def test_every_country_of_the_register_has_its_length() -> None:
    assert (lengths()["FR"], lengths()["DE"], lengths()["NO"], lengths()["MT"]) == (27, 22, 15, 31)
    assert "US" not in lengths()


def test_a_company_is_known_by_its_check_digit() -> None:
    good, bad = read_siren("123 456 782"), read_siren("999999999")
    assert good is not None
    assert bad is not None
    assert (good.text, good.verified) == ("123456782", True)
    assert (bad.text, bad.verified) == ("999999999", False)
    site = read_siren("123456782 00005")
    assert site is not None
    assert site.text == "123456782"
    assert read_siren("12345678") is None


def test_in_text_only_a_company_whose_check_digit_holds_is_one() -> None:
    text = "SIREN 123 456 782, 999999999, 0639980001, 1234567820, 123.456,782"
    assert [found.text for found in sirens(text)] == ["123456782"]


def test_a_telephone_number_by_threes_is_no_company() -> None:
    assert list(sirens("+33 " + "123 456 782")) == []  # in two pieces, as it is in no range


@given(st.text(alphabet="FR76 30-.\u00a0A", max_size=60))
def test_no_text_trips_the_search(text: str) -> None:
    for found in ibans(text):
        assert oracle.is_valid(found.text)
