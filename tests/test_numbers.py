"""A number is one number however it is written; what may be another one is refused."""

import re
from pathlib import Path
from typing import Any

import phonenumbers
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from filiere.dossier import load
from filiere.errors import AuthorisationError
from filiere.model.codes import Flag, NumberKind
from filiere.numbers import read_number
from filiere.numbers.nobody import LOST, MISSING, WITHHELD
from filiere.numbers.numbered import Refused
from filiere.plans import of_plain_length

E164, SHORT, ALPHA, INVALID = (
    NumberKind.E164,
    NumberKind.SHORT,
    NumberKind.ALPHA,
    NumberKind.INVALID,
)
ARABIC = {ord(str(n)): 0x660 + n for n in range(10)}
WIDE = {ord(str(n)): 0xFF10 + n for n in range(10)}
FRENCH, AMERICAN, BRITISH = "+33639980101", "+12025550101", "+447700900123"
ITALIAN = "+39" + "06" * 5
"""A plan in which the 0 belongs to the number."""
IMS = "ims.mnc001.mcc208.3gppnetwork.org"


@pytest.mark.parametrize(
    ("text", "country", "number", "kind", "rules"),
    [
        ("0639980001", "FR", "+33639980001", E164, ()),
        ("+33639980001", "FR", "+33639980001", E164, ()),
        ("0033639980001", "FR", "+33639980001", E164, ()),
        ("33639980001", "FR", "+33639980001", E164, ()),
        ("33639980001", "IN", "+33639980001", E164, ()),
        ("06\u00a039\u202f98.00-01", "FR", "+33639980001", E164, ()),
        ("0639980001".translate(ARABIC), "FR", "+33639980001", E164,
         ("other_digits",)),
        ("33 (0)6 39 98 00 01", "FR", "+33639980001", E164, ("trunk_zero",)),
        ("+33 (0)6 39 98 00 01", "US", "+33639980001", E164, ("trunk_zero",)),
        (("+33" "0639980001"), "US", "+33639980001", E164, ("trunk_zero",)),
        (("00" "330639980001"), "FR", "+33639980001", E164, ("trunk_zero",)),
        ("330639980001", "FR", "+33639980001", E164, ("trunk_zero",)),
        (("+44" "07700900123"), "FR", "+447700900123", E164, ("trunk_zero",)),
        (("+" "0639980001"), "FR", "+33639980001", E164, ("plus_zero",)),
        (("+" "0033639980001"), "FR", "+33639980001", E164, ("plus_zero",)),
        ("639980001", "FR", "+33639980001", E164, ("lost_zero",)),
        ("7700900123", "GB", "+447700900123", E164, ("lost_zero",)),
        ("2025550101", "US", "+12025550101", E164, ()),
        ("01133639980001", "US", "+33639980001", E164, ()),
        ("33639980001.0", "FR", "+33639980001", E164, ("decimal",)),
        ("0639980001,00", "FR", "+33639980001", E164, ("decimal",)),
        ("639980001.0", "FR", "+33639980001", E164, ("decimal", "lost_zero")),
        ("3630.0", "FR", "3630", SHORT, ("decimal",)),
        ("6.39980001E+08", "FR", "+33639980001", E164, ("scientific", "lost_zero")),
        ("3.3639980001e10", "FR", "+33639980001", E164, ("scientific",)),
        ("33,639,980,001", "FR", "+33639980001", E164, ("grouped",)),
        ('="0639980001"', "FR", "+33639980001", E164, ("wrapped",)),
        ('=("33639980001")', "FR", "+33639980001", E164, ("wrapped",)),
        ("'0639980001", "FR", "+33639980001", E164, ("wrapped",)),
        ("#31#0639980001", "FR", "+33639980001", E164, ("service_prefix",)),
        ("*672025550101", "US", "+12025550101", E164, ("service_prefix",)),
        ("IT447700900123", "FR", "+447700900123", E164, ("foreign_prefix",)),
        ("tel:+33639980001", "FR", "+33639980001", E164, ("address",)),
        ("TEL:+33-6-39-98-00-01;phone-context=+33", "US", "+33639980001", E164, ("address",)),
        ("tel:0639980001;phone-context=+33", "US", "+33639980001", E164, ("address",)),
        (f"sip:+33639980001@{IMS}", "US", "+33639980001", E164, ("address",)),
        (f"sip:0639980001@{IMS};user=phone", "US", "+33639980001", E164, ("address",)),
        (f"sip:0639980001;phone-context={IMS}@{IMS}", "US", "+33639980001", E164, ("address",)),
        ("sips:%2B33639980001@example.org", "US", "+33639980001", E164, ("address",)),
        ('"Jean" <sip:+33639980001@example.org>;tag=1', "FR", "+33639980001", E164, ("address",)),
        ("+33639980001@example.org", "FR", "+33639980001", E164, ("address",)),
        ("sip:alice@example.org", "FR", "alice@example.org", ALPHA, ()),
        ("36665", "FR", "36665", SHORT, ()),
        ("3103", "RE", "3103", SHORT, ()),
        ("112", "FR", "112", SHORT, ()),
        ("#123#", "FR", "#123#", SHORT, ()),
        ("*21*0639980001#", "FR", "*21*0639980001#", SHORT, ()),
        ("CREDITMU", "FR", "CREDITMU", ALPHA, ()),
        ("AD-TESTCO-S", "IN", "AD-TESTCO-S", ALPHA, ()),
        ("+999000000001", "FR", "+999000000001", E164, ()),
        ("1234567", "FR", "1234567", INVALID, ("impossible_number",)),
        ("0639980001".translate(WIDE), "FR", "+33639980001", E164, ("other_digits",)),
        ("\u200e+33639980001\u202c", "FR", "+33639980001", E164, ("invisible_signs",)),
        (("+1 " "1 202 555 0101"), "FR", "+12025550101", E164, ("trunk_prefix",)),
        ("INFO2000", "FR", "INFO2000", ALPHA, ()),
        ("O2", "FR", "O2", ALPHA, ()),
        ("DL-500011", "IN", "DL-500011", ALPHA, ()),
        ("DL-5000110", "IN", "DL-5000110", ALPHA, ()),
        ("BOB1234", "FR", "BOB1234", ALPHA, ()),
        ("BOSSO1234", "FR", "BOSSO1234", ALPHA, ()),
        ("4YOU", "FR", "4YOU", ALPHA, ()),
        ("SFR", "FR", "SFR", ALPHA, ()),
        ("36777", "FR", "36777", SHORT, ()),
        (ITALIAN, "FR", ITALIAN, E164, ()),
    ],
)  # fmt: skip
def test_a_text_is_the_number_it_means(
    text: str, country: str, number: str, kind: NumberKind, rules: tuple[str, ...]
) -> None:
    read = read_number(text, country)
    assert (read.number, read.kind, read.rules, read.refused) == (number, kind, rules, None)


@pytest.mark.parametrize(
    "text",
    ["", " ", "0", *sorted(WITHHELD), "MASQUÉ", "Inconnu", "sip:anonymous@anonymous.invalid",
     "<sip:unavailable@unknown.invalid>", '"Anonymous" <sip:c8oqz84zk7z@anonymous.invalid>'],
)  # fmt: skip
def test_a_withheld_caller_has_no_number(text: str) -> None:
    read = read_number(text, "FR")
    assert (read.number, read.flags, read.rules) == ("", Flag.HIDDEN, ())


@pytest.mark.parametrize(
    "text",
    [*sorted(MISSING - LOST), "NULL", "NaN", "None", "-", "--", "0" * 10, "XXXXXX", "?", "0.0",
     "+", "+0", "+33", "0033"],
)  # fmt: skip
def test_a_word_for_nothing_is_no_party_and_is_told(text: str) -> None:
    read = read_number(text, "FR")
    assert (read.number, read.flags, read.rules) == ("", Flag.HIDDEN, ("null_word",))


@pytest.mark.parametrize("text", [*sorted(LOST), "#N/A"])
def test_the_error_of_a_sheet_is_a_lost_number_that_nobody_withheld(text: str) -> None:
    read = read_number(text, "FR")
    assert (read.number, read.flags, read.rules) == ("", Flag(0), ("lost_number",))


@pytest.mark.parametrize(
    ("text", "masked"),
    [("06399801XX", True), ("06 39 98 XX XX", True), ("0639980***", True), ("0639980...", True),
     ("33639980###", True), ("06**980101", True), ("*123#", False), ("INFO2000", False),
     ("#31#0639980101", False), ("XX", False), ("06.39.98.01.01", False)],
)  # fmt: skip
def test_covered_digits_are_those_of_many_people(text: str, masked: bool) -> None:  # noqa: FBT001
    read = read_number(text, "FR")
    assert ("masked_number" in read.rules) is masked
    assert (read.number == "") is (masked or text == "XX")


def test_the_address_of_a_sim_is_no_number() -> None:
    read = read_number(f"sip:208010000000001@{IMS}", "FR")
    assert (read.number, read.flags, read.rules) == ("", Flag.HIDDEN, ("address_of_sim",))


@pytest.mark.parametrize("text", ["3.54986E+13", "3,36E+11", "3E10", "3.36e11", "6.3998E-08"])
def test_lost_digits_are_never_rebuilt(text: str) -> None:
    for form in ("number", "national_first", "hex_sender", "as_written"):
        assert read_number(text, "FR", form=form).refused is Refused.SCIENTIFIC


@pytest.mark.parametrize(
    "text",
    ["1070639980001", "D003+33639980001", "0639980001 (Orange)", "O639980001", "0639980001p12",
     "06 39 98 00 01 / 06 39 98 00 02", "14133639980001", "999*0639980001"],
)  # fmt: skip
def test_a_number_among_other_signs_is_no_new_identity(text: str) -> None:
    assert read_number(text, "FR").refused is Refused.ROUTING


@pytest.mark.parametrize("text", ["33639980001.5", "0639980001;0639980002", "+33§639980001"])
def test_what_is_no_number_is_refused(text: str) -> None:
    assert read_number(text, "FR").refused is Refused.NUMBER


@pytest.mark.parametrize(("text", "country"), [("376312345", "FR"), ("33639980001", "DE")])
def test_digits_that_may_be_two_numbers_are_neither(text: str, country: str) -> None:
    assert read_number(text, country).refused is Refused.TWO_NUMBERS


def test_two_numbers_in_one_cell_are_both_kept() -> None:
    read = read_number("33639980001, 33639980002", "FR", pair=True)
    assert (read.number, read.second, read.rules) == (
        "+33639980001", "33639980002", ("two_numbers",),
    )  # fmt: skip


def test_a_hexadecimal_sender_is_spelled_out() -> None:
    read = read_number("4A415A5A", "PK", form="hex_sender")
    assert (read.number, read.kind) == ("JAZZ", ALPHA)


@given(st.text(max_size=40), st.sampled_from(["", "FR", "IN", "US", "ZZ", "DE"]))
def test_any_text_is_a_number_hidden_or_refused(text: str, country: str) -> None:
    read = read_number(text, country)
    assert (read.number != "") + bool(read.flags & Flag.HIDDEN) + (read.refused is not None) == 1


@given(st.from_regex(r"\+[1-9][1-9][0-9]{7,12}", fullmatch=True), st.sampled_from(["FR", "US"]))
def test_what_was_read_is_read_again_alike(text: str, country: str) -> None:
    number = read_number(text, country).number
    assert read_number(number, country).number == number


SUBSCRIBER = st.sampled_from(
    [("FR", "33", "0", f"63998{n:04d}") for n in range(0, 9999, 7)]
    + [("GB", "44", "0", f"7700900{n:03d}") for n in range(0, 999, 7)]
    + [("FR", "33", "0", f"19900{n:04d}") for n in range(0, 9999, 77)]
)


@st.composite
def written(draw: st.DrawFn) -> tuple[str, str, str]:
    """A number, its country, and one of the ways in which people and programs write it."""
    country, code, zero, rest = draw(SUBSCRIBER)
    base = draw(
        st.sampled_from(
            [f"+{code}{rest}", f"00{code}{rest}", f"{code}{rest}", f"{zero}{rest}", rest,
             f"+{code}{zero}{rest}", f"+{code}({zero}){rest}", f"00{code}{zero}{rest}"]
        )
    )  # fmt: skip
    plain = base.isdigit()
    damage = draw(st.sampled_from(["", ".0", ".00", "E", "spaces", "dots", "quotes", "sip", "tel"]))
    text = base
    if damage in {".0", ".00"} and "(" not in base:
        text = base + damage
    elif damage == "E" and plain and not base.startswith("0"):
        text = f"{base[0]}.{base[1:]}E+{len(base) - 1}"
    elif damage in {"spaces", "dots"}:
        sign = " " if damage == "spaces" else "."
        text = sign.join([base[:4], base[4:6], base[6:8], base[8:]]) if len(base) > 9 else base
    elif damage == "quotes":
        text = draw(st.sampled_from(['="{}"', '"{}"', "'{}'", '=("{}")'])).format(base)
    elif damage == "sip" and base.startswith("+"):
        text = f"sip:{base}@{IMS};user=phone"
    elif damage == "tel" and base.startswith("+"):
        text = f"tel:{base};phone-context=+{code}"
    return f"+{code}{rest}", country, text


@given(written())
def test_a_number_is_itself_or_refused_in_every_writing(case: tuple[str, str, str]) -> None:
    number, country, text = case
    read = read_number(text, country)
    assert read.number == number or read.refused is not None, text


@given(written(), st.sampled_from(["9", "10", "D003", "107", "E0106", "#9"]))
def test_signs_before_a_number_never_make_another_one(
    case: tuple[str, str, str], before: str
) -> None:
    number, country, text = case
    assume(text.startswith(("+", "0", number[1:])))  # without, it may be a foreign number as well
    read = read_number(before + text, country)
    assert read.number in {"", number} or not read.number.startswith("+"), (before + text, read)


CASE = """
[case]
reference = "N"
title     = "numbers"
country   = "FR"
timezone  = "Europe/Paris"

[[authorisation]]
id        = "A1"
basis     = "SIMULATED"
authority = "Nobody"
date      = 2024-08-01
numbers   = ['{number}']
from      = 2024-05-01T00:00:00+02:00
to        = 2024-07-31T23:59:59+02:00
kinds     = ["cdr"]
"""


def asked(folder: Path, text: str) -> tuple[str, ...]:
    (folder / "case.toml").write_text(CASE.replace("{number}", text), "utf-8")
    return load(folder).authorisations[0].numbers


@given(case=written())
def test_an_act_and_a_file_are_read_alike(
    tmp_path_factory: pytest.TempPathFactory, case: tuple[str, str, str]
) -> None:
    text = case[2].replace("'", "")
    read: Any = read_number(text, "FR")
    folder = tmp_path_factory.mktemp("d")
    if read.number.startswith("+"):
        assert asked(folder, text) == (read.number,)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("3.36E+10", "lost digits"),
        ("nan", "no numbering plan"),
        ("1070639980001", "several numbers"),
        ("376312345", "several numbers"),
        ("1234567", "no numbering plan"),
    ],
)
def test_an_act_that_names_no_one_number_is_refused(tmp_path: Path, text: str, told: str) -> None:
    with pytest.raises(AuthorisationError, match=told) as caught:
        asked(tmp_path, text)
    assert text in str(caught.value)


@pytest.mark.parametrize("text", ["06 39 98 01 0", "063998010", "0 639 980 10"])
def test_a_number_that_lost_its_last_digit_is_no_number(text: str) -> None:
    found = read_number(text, "FR")
    assert (found.kind, found.rules) == (NumberKind.INVALID, ("impossible_number",))
    assert read_number("639980101", "FR").rules == ("lost_zero",)
    assert read_number(text, "IT").kind is NumberKind.E164


@pytest.mark.parametrize(
    "text",
    [f"{FRENCH} 99", f"00{FRENCH[1:]}9", f"0{FRENCH[3:]}99", f"{FRENCH[1:]}99", FRENCH[:-1],
     f"{AMERICAN} 9", f"{BRITISH} 45", f"+91 98765{AMERICAN[-5:]} 1099",
     ("+49 1512" "345678999")],
)  # fmt: skip
def test_a_number_longer_than_its_plan_is_nobodys(text: str) -> None:
    found = read_number(text, "FR")
    assert (found.kind, found.rules) == (NumberKind.INVALID, ("impossible_number",))


PLANS = sorted(phonenumbers.COUNTRY_CODE_TO_REGION_CODE)


@given(st.sampled_from(PLANS), st.integers(1, 10**15 - 1).map(str))
def test_a_length_that_no_plan_allows_is_never_a_number(code: int, rest: str) -> None:
    assume(len(str(code) + rest) <= 15 and (code, len(rest)) != (33, 13))
    found = read_number(f"+{code}{rest}")
    allowed: set[int] = set()
    for region in phonenumbers.COUNTRY_CODE_TO_REGION_CODE[code]:
        plan: Any = (
            phonenumbers.PhoneMetadata.metadata_for_nongeo_region(code, None)
            if region == "001"
            else phonenumbers.PhoneMetadata.metadata_for_region(region, None)
        )
        allowed.update(plan.general_desc.possible_length)
    if found.kind is E164 and found.number != "":
        assert len(found.number) - 1 - len(str(code)) in allowed
        trunk = {"trunk_zero", "trunk_prefix"} & set(found.rules)
        assert found.number == f"+{code}{rest}" or trunk != set()
    elif found.refused is None:
        assert found.rules == ("impossible_number",)


LIKE = st.sampled_from(
    [("0", "O"), ("0", "o"), ("1", "l"), ("1", "I"), ("8", "B"), ("0", "\u041e")]
)


@given(st.integers(0, 9999), LIKE, st.sampled_from(["+33{}", "0{}", "0033{}", "sip:+33{}@x.org"]))
def test_a_letter_for_a_digit_makes_no_sender(rest: int, like: tuple[str, str], form: str) -> None:
    digits = f"63998{rest:04d}"
    assume(like[0] in digits)
    text = form.format(digits.replace(*like, 1))
    assert read_number(text, "FR").refused in {Refused.LOOK_ALIKE, Refused.ROUTING}


def test_the_lengths_that_need_no_reading_are_those_of_the_plans() -> None:
    pattern = re.compile(of_plain_length())
    assert pattern.fullmatch("+33639980101") is not None
    assert pattern.fullmatch("+12025550101") is not None
    for text in (f"{FRENCH}99", FRENCH[:-1], BRITISH, "+999000000001"):
        assert pattern.fullmatch(text) is None


def test_no_number_of_any_plan_is_taken_for_none() -> None:
    """One example of each type of number of each country; made here, none stands in the code."""
    lost = set()
    for region in phonenumbers.SUPPORTED_REGIONS:
        for kind in range(phonenumbers.PhoneNumberType.VOICEMAIL + 1):
            example = phonenumbers.example_number_for_type(region, kind)
            if example is not None:
                text = phonenumbers.format_number(example, phonenumbers.PhoneNumberFormat.E164)
                found = read_number(text, region)
                if (found.number, found.kind) != (text, E164):
                    lost.add((region, kind))
    # seven digits that are dialled in Canada, five in Iran: short numbers of one country
    assert lost <= {("CA", 9), ("IR", 9)}
