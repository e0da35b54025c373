"""Figures read as a French or an English reader writes them."""

from zoneinfo import ZoneInfo

import pytest

from filiere.findings import formats
from filiere.model.evidence import Measure
from filiere.wording import Language

PARIS = ZoneInfo("Europe/Paris")
THIN = "\u202f"
FIXED = "\u00a0"


@pytest.mark.parametrize(
    ("value", "en", "fr"),
    [
        (0.0, "0", "0"),
        (0.8, "0.8", "0,8"),
        (6.142857, "6.14", "6,14"),
        (12.34, "12.3", "12,3"),
        (1234.5, "1,234", f"1{THIN}234"),
        (0.012345, "0.012", "0,012"),
        (-2.5, "-2.5", "-2,5"),
        (0.00012, f"1.2{FIXED}×{FIXED}10⁻⁴", f"1,2{FIXED}×{FIXED}10⁻⁴"),
        (1e-30, "< 10⁻¹²", "< 10⁻¹²"),
    ],
)
def test_decimals(value: float, en: str, fr: str) -> None:
    assert formats.decimal(value, "en") == en
    assert formats.decimal(value, "fr") == fr


def test_a_tiny_chance_is_only_said_to_be_small() -> None:
    assert formats.chance(1e-9, "en") == "fewer than 0.001"
    assert formats.chance(1e-9, "fr") == "moins de 0,001"
    assert formats.chance(0, "en") == "0"


@pytest.mark.parametrize(
    ("name", "value", "en", "fr"),
    [
        ("clients", 12345, "12,345", f"12{THIN}345"),
        ("opening_hours", "18:00-02:00", "18:00–02:00", f"18{FIXED}h–02{FIXED}h"),
        ("opening_hours", "18:00–02:30", "18:00–02:30", f"18{FIXED}h–02{FIXED}h{FIXED}30"),
        ("shift_hours", {"from": 9, "to": 17}, "09:00–17:00", f"09{FIXED}h–17{FIXED}h"),
        ("opening_hours", "not known", "not known", "not known"),
        ("sent_at", 1717257600, f"1{FIXED}June 2024, 18:00:00", f"1er{FIXED}juin 2024, 18:00:00"),
        (
            "sent_at",
            "2024-06-01T16:00:00Z",
            f"1{FIXED}June 2024, 18:00:00",
            f"1er{FIXED}juin 2024, 18:00:00",
        ),
        ("look_alike", {"en": "delivery", "fr": "livraison"}, "delivery", "livraison"),
        ("private_phone", None, "not known", "non connu"),
        ("cannot_go_higher", True, "yes", "oui"),
        ("numbers", ["T-AAAAAA", "T-BBBBBB"], "T-AAAAAA, T-BBBBBB", "T-AAAAAA, T-BBBBBB"),
        (
            "introducers",
            [{"number": "T-AAAAAA", "share": 0.5}],
            "T-AAAAAA, share 0.5",
            "T-AAAAAA, share 0,5",
        ),
        ("none", [], "–", "–"),
    ],
)
def test_measures(name: str, value: Measure, en: str, fr: str) -> None:
    assert formats.measure(name, value, "en", PARIS) == en
    assert formats.measure(name, value, "fr", PARIS) == fr


@pytest.mark.parametrize(
    ("start", "end", "language", "text"),
    [
        (1717192800, 1717192800 + 3600, "en", f"1{FIXED}June 2024"),
        (1717192800, 1717192800 + 86400, "fr", f"du 1er au 2{FIXED}juin 2024"),
        (1717192800, 1717192800 + 40 * 86400, "en", f"1{FIXED}June – 11{FIXED}July 2024"),
        (1704063600 - 86400, 1704063600, "fr",
         f"du 31{FIXED}décembre 2023 au 1er{FIXED}janvier 2024"),
    ],
)  # fmt: skip
def test_periods_say_month_and_year_once(
    start: int, end: int, language: Language, text: str
) -> None:
    assert formats.span(start, end, PARIS, language) == text


def test_an_hour_that_happens_twice_is_printed_by_its_own_offset() -> None:
    before, after = 1729989000, 1729992600  # 2024-10-27, 02:30 twice
    assert formats.instant(before, PARIS, "en").endswith("02:30:00")
    assert formats.instant(after, PARIS, "en").endswith("02:30:00")
    assert formats.utc(before) != formats.utc(after)


@pytest.mark.parametrize("seconds", [253_402_300_799, 2**40, 2**62])
def test_a_time_that_no_calendar_holds_is_printed_as_its_last_second(seconds: int) -> None:
    assert formats.instant(seconds, PARIS, "en") == f"31{FIXED}December 9999, 23:59:59"
    assert formats.span(0, seconds, PARIS, "en") == f"1{FIXED}January 1970 – 31{FIXED}December 9999"
    assert formats.utc(seconds) == "9999-12-31T23:59:59Z"
    assert formats.day(-(2**62), PARIS, "en") == f"1{FIXED}January 1"
