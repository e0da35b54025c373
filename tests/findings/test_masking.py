"""No written form of a third party's number survives in text as received."""

import pytest

from filiere.case import Case
from filiere.findings.inert import inert
from filiere.findings.masking import Masker

THIRD = "T-0003QX"  # +33639980100


@pytest.mark.parametrize(
    "written",
    [
        "+33639980100",
        "33639980100",
        "0033639980100",
        "0639980100",
        "639980100",
        "06 39 98 01 00",
        "06.39.98.01.00",
        "06-39-98-01-00",
        "+33 6 39 98 01 00",
        "+33 (0)6 39 98 01 00",
        '="0639980100"',
        '=("33639980100")',
        "'33639980100",
        "tel:+33639980100;",
        "33639980100F",
    ],
)
def test_every_written_form_is_replaced(small_case: Case, written: str) -> None:
    text = f"2024-06-01 18:00:00;{written};12"
    masked = Masker(small_case).mask([text])[0]
    assert THIRD in masked
    assert "39980100" not in masked.replace(" ", "").replace(".", "").replace("-", "")
    assert masked.startswith("2024-06-01 18:00:00;")
    assert masked.endswith(";12")


@pytest.mark.parametrize(
    "text",
    [
        "2024-06-01 18:00:00;0639980001;118",
        "+447700900123",
        "",
        "2024-06-01T18:00:00+02:00",
        "01/06/2024 18:00:00",
        "20240601180000",
        "12 345 rows of 1 234",
    ],
)
def test_what_is_named_or_a_time_or_too_short_stays(small_case: Case, text: str) -> None:
    assert Masker(small_case).mask([text]) == [text]


def test_a_short_code_is_covered_only_in_the_record_that_is_about_it(small_case: Case) -> None:
    texts = ["0639980001;36173;0", "0639980001;0;36173"]
    assert Masker(small_case).mask(texts, [["36173"], []]) == [
        "0639980001;T-0016QX;0",
        "0639980001;0;36173",
    ]


def test_handsets_seen_only_with_third_parties_are_covered(small_case: Case) -> None:
    small_case.insert("device", [(1, "00440015000001"), (2, "00440015000002")])
    small_case.insert("sim", [(1, "208019900000001")])
    ids = dict(small_case.query("SELECT number, number_id FROM number"))
    rows = [
        (9 << 32 | 1, 0, 4, 0, ids["+33639980100"], None, None, 0, 1, 1, None, None, 0, 0),
        (9 << 32 | 2, 0, 4, 0, ids["+33639980001"], None, None, 0, 2, None, None, None, 0, 0),
    ]
    small_case.insert("event", rows)
    try:
        masked = Masker(small_case).mask(["004400150000017;208019900000001", "00440015000002;x"])
    finally:
        small_case.execute("DELETE FROM event WHERE record_id >> 32 = 9")
        small_case.execute("DELETE FROM device")
        small_case.execute("DELETE FROM sim")
    assert masked == ["[IMEI];[IMSI]", "00440015000002;x"]


def test_what_was_revealed_is_read_in_clear_and_nothing_else(small_case: Case) -> None:
    number = small_case.query("SELECT number_id FROM number WHERE number = '+33639980100'")[0][0]
    masked = Masker(small_case, shown={number}).mask(["0639980100; 0639980101"])[0]
    assert masked == "0639980100; T-0004QX"


def test_steering_characters_are_printed_as_what_they_are() -> None:
    assert inert("a\x1b[31mb\u202ec\x00\u200bd") == ("a⟨U+001B⟩[31mb⟨U+202E⟩c⟨U+0000⟩⟨U+200B⟩d")
    assert inert("Évry – 18\u00a0h ; 1\u202f234 €") == "Évry – 18\u00a0h ; 1\u202f234 €"
