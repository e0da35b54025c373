"""What one text does not tell, its column does; what no column tells is left out."""

# ruff: noqa: ANN401 - the bench is the fixture's own class, which no test can import

from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from filiere.case.rows.declaration import declarations
from filiere.errors import ImportRefusedError
from filiere.importer.durations import Length, Sign, Signs, read_duration, signs_of
from filiere.model.codes import Direction

from .conftest import Bench, act

LAYOUT = """
title = "Columns"
reference = "invented for the tests"
attested = "background, sample invented"
country = "FR"
data_kinds = ["cdr"]
always = "call out"
[recognise]
header = ["When", "Line", "Other", "Length"]
delimiter = [";"]
[zone]
declared = true
[columns]
time = { source = ["When"], reader = "timestamp", formats = FORMATS }
served = { source = ["Line"], reader = "number" }
other = { source = ["Other"], reader = "number" }
duration_s = { source = ["Length"], reader = "duration" }
"""
DAY_FIRST = '["%d/%m/%Y %H:%M:%S"]'
EITHER = '["%d/%m/%Y %H:%M:%S", "%m/%d/%Y %H:%M:%S"]'


def taken(bench: Any, rows: list[tuple[str, str]], formats: str = DAY_FIRST) -> Any:
    """The receipt of a file of (time, length)."""
    folder = bench.folder / "layouts"
    folder.mkdir(exist_ok=True)
    (folder / "lay.toml").write_text(LAYOUT.replace("FORMATS", formats), "utf-8")
    lines = ["When;Line;Other;Length"]
    lines += [f"{when};0639980001;0639980101;{length}" for when, length in rows]
    content = "\n".join(lines).encode()
    return bench.take("a.csv", content, layout="lay", timezone="Europe/Paris")


def notes(bench: Any) -> list[tuple[str, str, str, str]]:
    return [
        tuple(row)
        for row in bench.case.query(
            "SELECT field, raw, value, rule FROM field_note ORDER BY record_id, field, rule"
        )
    ]


def at(text: str) -> int:
    return int(datetime.fromisoformat(text).astimezone(UTC).timestamp())


# Lengths ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("column", "small", "large", "text", "seconds"),
    [
        (["1.234", "2.345"], True, False, "1.234", 1234),
        (["1.234", "2.345"], True, False, "1.000", 1000),
        (["1,234"], True, False, "1,234", 1234),
        (["1.234"], True, True, "1.234", None),
        (["1.234"], False, False, "1.234", None),
        (["1.234", "1.5"], True, False, "1.234", 1),
        (["1.234", "0.512"], False, False, "1.234", 1),
        (["1.234", "12.0"], True, False, "1.234", 1),
        (["1.234", "1.234.567"], False, False, "1.234", 1234),
        (["1.234", "1.234.567", "1.5"], False, False, "1.234", None),
        (["1.234", "2.345,5"], False, False, "2.345,5", 2346),
        (["1.234", "2.345,5"], False, False, "1.234", 1234),
        (["2.5"], False, False, "2.5", 3),
        (["12.34"], False, False, "12.34", 12),
    ],
)  # fmt: skip
def test_the_column_tells_what_a_point_does(
    column: list[str], *, small: bool, large: bool, text: str, seconds: int | None
) -> None:
    found = read_duration(text, "s", signs_of(column, small=small, large=large))
    assert found.seconds == seconds
    assert found.rule in {"grouped", "rounded"} if seconds else found.rule == "duration_in_doubt"


@given(st.lists(st.integers(0, 99_999), min_size=1, max_size=30), st.sampled_from(".,"))
def test_grouped_lengths_are_themselves_or_left_out(lengths: list[int], sign: str) -> None:
    written = [f"{length:,}".replace(",", sign) for length in lengths]
    odd = [text for text in written if sign in text]
    small = any(0 < length < 1000 for length in lengths)
    signs = signs_of(odd, small=small, large=False)
    for length, text in zip(lengths, written, strict=True):
        if sign in text:
            assert read_duration(text, "s", signs).seconds in {length, None}
            assert not small or read_duration(text, "s", signs) == Length(length, "grouped")


def test_a_length_alone_with_a_sign_and_three_digits_is_left_out() -> None:
    assert read_duration("1.234") == Length(rule="duration_in_doubt")
    assert read_duration("1.234", "s", Signs(point=Sign.DECIMAL)) == Length(1, "rounded")


def test_a_bill_with_points_for_thousands_keeps_its_lengths(bench: Any) -> None:
    rows = [("13/06/2024 20:00:00", "1.234"), ("13/06/2024 20:30:00", "12")]
    taken(bench, rows)
    assert [event[6] for event in bench.events()] == [1234, 12]
    assert notes(bench) == [("duration_s", "1.234", "1234", "grouped")]


def test_a_length_that_nothing_decides_is_left_out_and_told(bench: Any) -> None:
    rows = [(f"13/06/2024 20:{k:02}:00", n) for k, n in enumerate(["1.234", "12", "1500"])]
    taken(bench, rows)
    assert [event[6] for event in bench.events()] == [None, 12, 1500]
    assert notes(bench) == [("duration_s", "1.234", "", "duration_in_doubt")]
    told = [text.en for text in declarations(bench.case)[0].cannot_show]
    assert any("two lengths, by whether its sign parts thousands" in text for text in told)


# The end of a day ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "formats"),
    [
        ("13/06/2024 24:00:00", DAY_FIRST),
        ("13/06/2024 24:00", '["%d/%m/%Y %H:%M"]'),
        ("13/06/2024 24h00", '["%d/%m/%Y %Hh%M"]'),
        ("2024-06-13T24:00:00+02:00", '["iso"]'),
        ("2024-06-13 24:00:00", '["%Y-%m-%d %H:%M:%S"]'),
    ],
)
def test_midnight_that_ends_a_day_begins_the_next(bench: Any, text: str, formats: str) -> None:
    taken(bench, [(text, "3"), (text.replace("24", "00").replace("2000", "2024"), "4")], formats)
    events = bench.events()
    assert [event[0] for event in events] == [
        at("2024-06-14T00:00:00+02:00"), at("2024-06-13T00:00:00+02:00"),
    ]  # fmt: skip
    assert notes(bench) == [("time", text, "2024-06-14 00:00:00", "day_end")]


def test_no_other_clock_has_an_hour_24(bench: Any) -> None:
    times = ["13/06/2024 24:00:01", "13/06/2024 24:01:00", "24/06/2024 25:00:00"]
    rows = [(when, "3") for when in [*times, "31/12/2024 24:00:00", "24/06/2024 00:00:00"]]
    assert taken(bench, rows).reasons == {"time": 3}
    assert [event[0] for event in bench.events()] == [
        at("2025-01-01T00:00:00+01:00"), at("2024-06-24T00:00:00+02:00"),
    ]  # fmt: skip


# Day and month ------------------------------------------------------------------------------------


def days(count: int) -> list[tuple[str, str]]:
    return [(f"{13 + k}/06/2024 20:00:00", "9") for k in range(count)]


@pytest.mark.parametrize("formats", [DAY_FIRST, EITHER])
def test_one_date_the_other_way_round_is_refused_and_the_file_kept(
    bench: Any, formats: str
) -> None:
    receipt = taken(bench, [*days(4), ("11/30/2024 20:00:00", "9")], formats)
    assert receipt.reasons == {"turned": 1}
    assert len(bench.events()) == 4
    told = [text.en for text in declarations(bench.case)[0].cannot_show]
    assert any("day and month exchanged" in text for text in told)


@pytest.mark.parametrize("formats", [DAY_FIRST, EITHER])
@pytest.mark.parametrize("own", [0, 1, 3])
def test_a_file_of_two_orders_is_not_read(bench: Any, own: int, formats: str) -> None:
    rows = [*days(own), ("05/06/2024 20:00:00", "9"), ("11/30/2024 20:00:00", "9")]
    if formats == EITHER and own == 0:
        assert taken(bench, rows, formats).reasons == {}
        assert bench.events()[0][0] == at("2024-05-06T20:00:00+02:00")
        return
    with pytest.raises(ImportRefusedError):
        taken(bench, rows, formats)
    assert bench.is_empty()


# Whose bill it is --------------------------------------------------------------------------------

TARGET = LAYOUT.replace("FORMATS", DAY_FIRST).replace(
    'always = "call out"', 'always = "call"\nparties = "target"'
)
BOTH_WAYS = """When;Line;Other;Length
13/06/2024 20:00:00;0639980001;0639980101;9
13/06/2024 20:01:00;0639980102;0639980001;8
"""


@pytest.mark.parametrize("named", [("+33639980001",), ("+33639980001", "+33639980009"), ("*",)])
def test_the_one_number_of_the_act_tells_caller_from_called(
    bench: Any, authorised: Any, named: tuple[str, ...]
) -> None:
    folder = bench.folder / "layouts"
    folder.mkdir()
    (folder / "lay.toml").write_text(TARGET, "utf-8")
    act = authorised(numbers=named)
    bench.take("a.csv", BOTH_WAYS.encode(), by=act, layout="lay", timezone="Europe/Paris")
    found = [(event[2], event[3], event[4]) for event in bench.events()]
    none, out, into = (int(way) for way in (Direction.NONE, Direction.OUT, Direction.IN))
    if len(named) == 1 and named[0] != "*":
        assert found == [
            (out, "+33639980001", "+33639980101"), (into, "+33639980001", "+33639980102"),
        ]  # fmt: skip
    else:
        assert {way for way, _, _ in found} == {none}


KINDS = '{ "Voice" = "call", "Data" = "data none", "Out" = "call out", "In" = "call in" }'
WITH_KIND = TARGET.replace('"Length"]', '"Length", "Kind"]').replace(
    "[columns]", f'[columns]\nkind = {{ source = ["Kind"], reader = "code", codes = {KINDS} }}'
)


@given(st.lists(st.tuples(st.sampled_from(["Voice", "Data", "Out", "In"]), st.booleans()),
                min_size=1, max_size=40))  # fmt: skip
@settings(max_examples=10, deadline=None)
def test_a_code_that_says_no_direction_keeps_none(rows: list[tuple[str, bool]]) -> None:
    """The place of the number asked for tells only what no code has told."""
    lines = ["When;Line;Other;Length;Kind"]
    for second, (kind, left) in enumerate(rows):
        pair = ("0639980001", "0639980101") if left else ("0639980101", "0639980001")
        lines.append(f"13/06/2024 20:00:{second:02d};{pair[0]};{pair[1]};9;{kind}")
    with TemporaryDirectory() as made:
        bench = Bench(Path(made))
        try:
            folder = bench.folder / "layouts"
            folder.mkdir()
            (folder / "lay.toml").write_text(WITH_KIND, "utf-8")
            by = act(numbers=("+33639980001",))
            content = "\n".join(lines).encode()
            bench.take("a.csv", content, by=by, layout="lay", timezone="Europe/Paris")
            found = [(event[2], event[3]) for event in bench.events()]
        finally:
            bench.case.close()
    none, out, into = (int(way) for way in (Direction.NONE, Direction.OUT, Direction.IN))
    told = {"Data": none, "Out": out, "In": into}
    ways = [told.get(kind, out if left else into) for kind, left in rows]
    assert found == [(way, "+33639980001") for way in ways]
