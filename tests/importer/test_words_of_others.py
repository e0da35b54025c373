"""Halves of a day and units of a length in scripts that are not ours."""

import duckdb
import pytest

from filiere.importer.durations import read_duration
from filiere.importer.sql_time import format_wall, with_our_digits
from filiere.layout.columns import Column

NOON = 1_718_280_000
"""2024-06-13 12:00:00, read as a wall clock."""


@pytest.mark.parametrize(
    ("text", "hour"),
    [
        ("13/06/2024 03:05:00 ص", 3),
        ("13/06/2024 03:05:00 م", 15),
        ("13/06/2024 12:05:00م", 12),
        ("13/06/2024 12:05:00 صباحا", 0),
        ("13/06/2024 03:05:00 πμ", 3),
        ("13/06/2024 03:05:00 μ.μ.", 15),
        ("13/06/2024 03:05:00 ÖS", 15),
        ("13/06/2024 03:05:00 p. m.", 15),
    ],
)
def test_the_half_of_a_day_stands_after_the_clock(text: str, hour: int) -> None:
    form = "%d/%m/%Y %I:%M:%S %p"
    column = Column.model_validate({"source": ["T"], "reader": "timestamp", "formats": [form]})
    sql = format_wall(with_our_digits("text"), column, [form])
    told = duckdb.sql(f"SELECT {sql} FROM (SELECT '{text}' AS text)").fetchall()
    assert told == [(NOON + (hour - 12) * 3600 + 300,)]


@pytest.mark.parametrize(
    ("text", "form", "hour"),
    [
        ("2024年06月13日 午後3時05分", "%Y年%m月%d日 %p%I時%M分", 15),
        ("2024/06/13 午後 0:05", "%Y/%m/%d %p %I:%M", 12),
        ("2024/06/13 午前0時05分", "%Y/%m/%d %p%I時%M分", 0),
        ("2024-06-13 下午03:05:00", "%Y-%m-%d %p%I:%M:%S", 15),
        ("2024-06-13 오전 3:05", "%Y-%m-%d %p %I:%M", 3),
        ("٢٠٢٤/٠٦/١٣ ٠٣:٠٥:٠٠ م", "%Y/%m/%d %I:%M:%S %p", 15),
        ("۲۰۲۴/۰۶/۱۳ ۱۵:۰۵", "%Y/%m/%d %H:%M", 15),
        ("१३/०६/२०२४ १५:०५", "%d/%m/%Y %H:%M", 15),
        ("１３/０６/２０２４ １５:０５", "%d/%m/%Y %H:%M", 15),
    ],
)
def test_a_time_is_read_in_other_digits_and_with_the_half_before_it(
    text: str, form: str, hour: int
) -> None:
    column = Column.model_validate({"source": ["T"], "reader": "timestamp", "formats": [form]})
    sql = format_wall(with_our_digits("text"), column, [form])
    told = duckdb.sql(f"SELECT {sql} FROM (SELECT '{text}' AS text)").fetchall()
    assert told == [(NOON + (hour - 12) * 3600 + 300,)]


@pytest.mark.parametrize(
    ("text", "unit", "seconds"),
    [("٦٥", "s", 65), ("۲", "min", 120), ("６５０００", "ms", 65), ("٢:١٥", "clock", 135),
     ("٠:٠٢:١٥", "clock", 135), ("१ ४", "s", None)],
)  # fmt: skip
def test_a_length_is_read_in_other_digits_with_a_note(
    text: str, unit: str, seconds: int | None
) -> None:
    told = read_duration(text, unit)
    assert told.seconds == seconds
    assert told.rule.startswith("other_digits") is (seconds is not None)


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("13分23秒", 803),
        ("1小时2分3秒", 3723),
        ("45秒", 45),
        ("2분 5초", 125),
        ("1 ч 2 мин 3 с", 3723),
        ("2 мин", 120),
    ],
)
def test_a_length_says_its_units_in_other_scripts(text: str, seconds: int) -> None:
    told = read_duration(text)
    assert (told.seconds, told.rule) == (seconds, "unit_in_text")


@pytest.mark.parametrize("text", ["5 quelque", "分秒", "3 км"])
def test_words_that_are_no_unit_are_no_length(text: str) -> None:
    told = read_duration(text)
    assert told.rule != "unit_in_text"
