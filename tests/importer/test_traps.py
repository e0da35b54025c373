"""Does a file keep a wrong value without a word where its own rows show that it is wrong?"""

# ruff: noqa: ANN401 - the bench is the fixture's own class, which no test can import

from collections.abc import Callable
from datetime import datetime
from typing import Any

import pytest

from filiere.errors import LayoutError
from filiere.importer.durations import read_duration
from filiere.importer.sql_time import is_month
from filiere.importer.summary import summary
from filiere.layout import parse

ROWS = Callable[[list[str]], bytes]
ROW = Callable[..., str]

LAYOUT = """
title = "Bill"
reference = "invented for the tests"
attested = "background, sample invented"
country = "FR"
data_kinds = ["cdr"]
always = "call out"
[recognise]
header = ["Date", "Ligne", "Autre", "Texte"]
delimiter = [";"]
[zone]
declared = true
[columns]
time = { source = ["Date"], reader = "timestamp", formats = FORMATS }
served = { source = ["Ligne"], reader = "number" }
other = { source = ["Autre"], reader = "number" }
text = { source = ["Texte"], reader = "text" }
"""
DMY = '["%d/%m/%Y %H:%M:%S", "%d/%m/%y %H:%M:%S"]'
HEAD = "Date;Ligne;Autre;Texte"


def own(bench: Any, lines: list[str], *, formats: str = DMY, layout: str = LAYOUT) -> Any:
    folder = bench.folder / "layouts"
    folder.mkdir(exist_ok=True)
    (folder / "lay.toml").write_text(layout.replace("FORMATS", formats), "utf-8")
    return bench.take("a.csv", "\n".join([*lines, ""]).encode(), layout="lay", timezone="UTC")


def notes(bench: Any) -> list[tuple[str, str, str, str]]:
    return bench.case.query(  # type: ignore[no-any-return]
        "SELECT field, raw, value, rule FROM field_note ORDER BY record_id, field, rule"
    )


def stamp(text: str) -> int:
    return int(datetime.fromisoformat(text).timestamp())


# Times -------------------------------------------------------------------------------------------


def test_years_of_two_and_four_digits_stand_in_one_column(bench: Any) -> None:
    rows = [f"{day} 10:00:00;0639980001;0639980101;" for day in ("15/03/24", "16/03/2024")]
    receipt = own(bench, [HEAD, *rows])
    assert receipt.rows["rejected"] == 0
    assert [row[0] for row in bench.events()] == [
        stamp("2024-03-15T10:00:00+00:00"), stamp("2024-03-16T10:00:00+00:00")
    ]  # fmt: skip


def test_a_stray_year_is_no_exchanged_day(bench: Any) -> None:
    rows = [f"{day:02d}/03/2024 10:00:00;0639980001;0639980101;" for day in range(1, 4)]
    receipt = own(bench, [HEAD, *rows, "04/06/1924 10:00:00;0639980001;0639980101;"])
    assert (receipt.rows["record"], receipt.reasons) == (3, {"time": 1})


def test_fractions_of_a_second_are_cut_and_told(bench: Any) -> None:
    own(bench, [HEAD, "15/03/2024 10:00:00.750;0639980001;0639980101;",
                "15/03/2024\u00a010:00:01,000;0639980001;0639980101;"])  # fmt: skip
    assert [row[0] for row in bench.events()] == [
        stamp("2024-03-15T10:00:00+00:00"), stamp("2024-03-15T10:00:01+00:00")
    ]  # fmt: skip
    assert notes(bench) == [
        ("time", "15/03/2024 10:00:00.750", "2024-03-15 10:00:00", "to_the_second")
    ]


def test_fractions_of_iso_times_and_counts_are_told(bench: Any) -> None:
    own(bench, [HEAD, "2024-03-15T10:00:00.25+00:00;0639980001;0639980101;",
                "1710496801500;0639980001;0639980101;", "1710496802000;0639980001;0639980101;"],
        formats='["iso", "milliseconds"]')  # fmt: skip
    assert [row[0] for row in bench.events()] == [1710496800, 1710496801, 1710496802]
    assert [(raw, rule) for _, raw, _, rule in notes(bench)] == [
        ("2024-03-15T10:00:00.25+00:00", "to_the_second"), ("1710496801500", "to_the_second"),
    ]  # fmt: skip


ZONED = LAYOUT.replace("declared = true", 'source = "Texte"\nunit = "UNIT"').replace(
    'text = { source = ["Texte"], reader = "text" }\n', ""
)


@pytest.mark.parametrize(
    ("unit", "told", "minutes"),
    [
        ("min", "120", 120), ("min", "-210", -210), ("min", "0", 0), ("min", "900", None),
        ("h", "120", None), ("h", "-210", None), ("h", "2", 120), ("h", "5.75", 345),
        ("h", "0530", 330), ("h", "+05:30", 330), ("h", "-3,5", -210),
    ],
)  # fmt: skip
def test_three_bare_digits_are_no_hours(
    unit: str, told: str, minutes: int | None, bench: Any
) -> None:
    known = "10/03/2024 10:00:00;0639980001;0639980101;0"
    own(bench, [HEAD, known, f"15/03/2024 10:00:00;0639980001;0639980101;{told}"],
        layout=ZONED.replace("UNIT", unit))  # fmt: skip
    assert [row[7] for row in bench.events()][1:] == ([] if minutes is None else [minutes])


def test_a_value_without_an_offset_has_the_zone_that_is_declared(bench: Any) -> None:
    layout = LAYOUT.replace(
        "declared = true", r'in_value = "\\s*(?:UTC|Z)?\\s*([+-]\\d\\d:\\d\\d)?$"'
    )
    folder = bench.folder / "layouts"
    folder.mkdir()
    (folder / "lay.toml").write_text(layout.replace("FORMATS", '["%Y-%m-%d %H:%M:%S"]'), "utf-8")
    rows = [f"2024-07-01 10:00:00{end};0639980001;0639980101;"
            for end in ("+02:00", "", "Z", " UTC")]  # fmt: skip
    bench.take("a.csv", "\n".join([HEAD, *rows, ""]).encode(), layout="lay", timezone="Asia/Tokyo")
    assert [row[7] for row in bench.events()] == [120, 540, 0, 0]


@pytest.mark.parametrize(
    ("text", "day"),
    [("05 Oca 2024", "2024-01-05"), ("05 Şub 2024", "2024-02-05"), ("05 Aralık 2024", "2024-12-05"),
     ("05 sept 2024", "2024-09-05"), ("05 Kwi 2024", "2024-04-05"), ("05 Paź 2024", "2024-10-05"),
     ("05 mart 2024", "2024-03-05")],
)  # fmt: skip
def test_months_of_further_languages(text: str, day: str, bench: Any) -> None:
    own(bench, [HEAD, f"{text} 10:00:00;0639980001;0639980101;"], formats='["%d %b %Y %H:%M:%S"]')
    assert [row[0] for row in bench.events()] == [stamp(f"{day}T10:00:00+00:00")]


def test_a_word_that_is_no_month_is_none() -> None:
    assert not is_month("gunu")
    assert is_month("Ağustos")


def test_a_layout_that_says_no_kind_is_refused() -> None:
    with pytest.raises(LayoutError, match="no code says call"):
        parse("lay", LAYOUT.replace('always = "call out"', "").replace("FORMATS", DMY).encode())


# Lengths -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "unit", "seconds"),
    [("00:09", "hh:mm", 540), ("1:30", "hh:mm", 5400), ("0:01:05", "hh:mm", 65),
     ("1:75", "hh:mm", None), ("1499.6", "ms", 1), ("1500.0", "ms", 2)],
)  # fmt: skip
def test_lengths_in_their_unit(text: str, unit: str, seconds: int | None) -> None:
    assert read_duration(text, unit).seconds == seconds


def test_milliseconds_are_rounded_and_told(bench: Any) -> None:
    layout = LAYOUT.replace(
        'text = { source = ["Texte"], reader = "text" }',
        'duration_s = { source = ["Texte"], reader = "duration", unit = "ms" }',
    )
    rows = [f"15/03/2024 10:00:0{at};0639980001;0639980101;{ms}"
            for at, ms in enumerate(("61499", "61500", "62000", "00:09"))]  # fmt: skip
    own(bench, [HEAD, *rows], layout=layout)
    assert [row[6] for row in bench.events()] == [61, 62, 62, None]
    assert [(raw, rule) for field, raw, _, rule in notes(bench) if field == "duration_s"] == [
        ("61499", "rounded"), ("61500", "rounded"), ("00:09", "no_duration"),
    ]  # fmt: skip


# Identities --------------------------------------------------------------------------------------


def test_sim_cards_under_handsets_and_the_other_way_round_are_left_out(
    bench: Any, canonical: ROWS, canonical_row: ROW
) -> None:
    rows = [
        canonical_row(f"2024-06-03T18:00:0{at}+02:00", imei=f"20801000000000{at}",
                      imsi="352099001761481", cell="208-01-1234-500")
        for at in range(6)
    ]  # fmt: skip
    bench.take("a.csv", canonical(rows))
    held = "SELECT count(device_id), count(sim_id) FROM event"
    assert bench.case.query(held) == [(0, 0)]
    told = [(field, rule) for field, _, _, rule in notes(bench)]
    assert told == [("imei", "other_identifier"), ("imsi", "other_identifier")] * 6


def test_one_odd_handset_among_others_is_kept(
    bench: Any, canonical: ROWS, canonical_row: ROW
) -> None:
    imeis = ["352099001761481", "860461024532129", "208010000000001"]
    rows = [canonical_row(f"2024-06-03T18:00:0{at}+02:00", imei=imei, cell="208-01-1234-500")
            for at, imei in enumerate(imeis)]  # fmt: skip
    bench.take("a.csv", canonical(rows))
    assert bench.case.query("SELECT count(DISTINCT device_id) FROM event") == [(3,)]


def test_words_and_fillers_for_no_cell_are_no_cell(
    bench: Any, canonical: ROWS, canonical_row: ROW
) -> None:
    texts = ["0", "0" * 14, "9" * 15, "WIFI", "Wi-Fi", "FFFFFFFF"]
    rows = [canonical_row(f"2024-06-03T18:00:0{at}+02:00", cell=text)
            for at, text in enumerate(texts)]  # fmt: skip
    bench.take("a.csv", canonical(rows))
    assert bench.case.query("SELECT count(cell_id) FROM event") == [(0,)]
    assert len(notes(bench)) == len(texts)


def test_a_sim_card_in_the_column_of_cells_is_no_cell(
    bench: Any, canonical: ROWS, canonical_row: ROW
) -> None:
    texts = ["208010000000001", "310260123456789", "20801D201F4C1"]
    rows = [canonical_row(f"2024-06-03T18:00:0{at}+02:00", cell=text)
            for at, text in enumerate(texts)]  # fmt: skip
    bench.take("a.csv", canonical(rows))
    assert cells_of(bench)[0] is None
    assert None not in cells_of(bench)[1:]


def test_packed_cells_say_nothing_of_those_with_dashes(
    bench: Any, canonical: ROWS, canonical_row: ROW
) -> None:
    texts = ["208-01-1234-500", "2080104D201F4", "2080104D301F5"]
    rows = [canonical_row(f"2024-06-03T18:00:0{at}+02:00", cell=text)
            for at, text in enumerate(texts)]  # fmt: skip
    bench.take("a.csv", canonical(rows))
    found = bench.case.query("SELECT cell FROM event JOIN cell USING (cell_id) ORDER BY record_id")
    assert [cell for (cell,) in found] == ["208-01-1234-500", "208-01-1234-500", "208-01-1235-501"]


def test_one_stray_letter_does_not_lose_the_cells_of_a_network(
    bench: Any, canonical: ROWS, canonical_row: ROW
) -> None:
    plain = [f"208-01-4600-{10_000 + at}" for at in range(60)]
    odd = ["208-01-FFFE-FFFF", "208-01-4600-1A2B"]
    rows = [canonical_row(f"2024-06-03T18:00:{at % 60:02d}+02:00", other=f"+336399801{at:02d}",
                          cell=text)
            for at, text in enumerate([*plain, *odd])]  # fmt: skip
    bench.take("a.csv", canonical(rows))
    assert cells_of(bench) == [*plain, None, None]
    assert len(notes(bench)) == 2


def test_a_label_before_a_cell_is_no_part_of_it(
    bench: Any, canonical: ROWS, canonical_row: ROW
) -> None:
    rows = [canonical_row(cell=text, other=f"+3363998010{at}")
            for at, text in enumerate(("CGI:208-01-1234-500", "cgi = 208-01-1234-500",
                                       "208-01-1234-500"))]  # fmt: skip
    bench.take("a.csv", canonical(rows))
    assert set(cells_of(bench)) == {"208-01-1234-500"}


def test_covered_digits_are_of_nobody(bench: Any, canonical: ROWS, canonical_row: ROW) -> None:
    texts = ["06399801XX", "0639980***", "06 39 98 XX XX", "33639980###", "063998____"]
    rows = [canonical_row(f"2024-06-03T18:00:0{at}+02:00", other=text)
            for at, text in enumerate(texts)]  # fmt: skip
    receipt = bench.take("a.csv", canonical(rows))
    assert receipt.rows["record"] == len(texts)
    assert {row[4] for row in bench.events()} == {None}
    assert [rule for *_, rule in notes(bench)] == ["masked_number"] * len(texts)


def test_an_error_of_a_sheet_is_no_withheld_caller(
    bench: Any, canonical: ROWS, canonical_row: ROW
) -> None:
    bench.take("a.csv", canonical([canonical_row(other="#N/A"), canonical_row(other="#REF!")]))
    assert [row[8] for row in bench.events()] == [0, 0]
    assert [rule for *_, rule in notes(bench)] == ["lost_number"] * 2


# Rows --------------------------------------------------------------------------------------------


def cells_of(bench: Any) -> list[str | None]:
    found = bench.case.query("SELECT cell FROM event LEFT JOIN cell USING (cell_id) ORDER BY "
                             "record_id")  # fmt: skip
    return [cell for (cell,) in found]


@pytest.mark.parametrize(
    ("end", "kept"),
    [("208-01-1234-50", None), ("208-01-1234-50\n", "208-01-1234-50"),
     ("208-01-1234-501", "208-01-1234-501")],
)  # fmt: skip
def test_the_stump_of_a_cell_that_was_cut_is_left_out(
    end: str, kept: str | None, bench: Any, canonical: ROWS, canonical_row: ROW
) -> None:
    rows = [canonical_row(f"2024-06-03T18:00:0{at}+02:00", cell=f"208-01-1234-50{at}")
            for at in range(4)]  # fmt: skip
    whole = canonical([*rows, canonical_row("2024-06-03T19:00:00+02:00", cell="")])
    bench.take("a.csv", whole.rstrip(b"\n") + end.encode())
    assert cells_of(bench)[-1] == kept
    told = [rule for *_, rule in notes(bench)]
    assert told == (["cut_short", "no_cell"] if kept is None else [])


@pytest.mark.parametrize(("rows", "kept"), [(19, "208-01-1234-5"), (20, None)])
def test_a_short_last_cell_among_cells_of_many_lengths_is_kept_in_a_small_file(
    rows: int, kept: str | None, bench: Any, canonical: ROWS, canonical_row: ROW
) -> None:
    """Many programs write no end after the last line: the shortest cell may stand there."""
    held = [canonical_row(f"2024-06-03T18:00:{at:02d}+02:00", cell=f"208-01-1234-{50 + 17 * at}")
            for at in range(rows)]  # fmt: skip
    whole = canonical([*held, canonical_row("2024-06-03T19:00:00+02:00", cell="208-01-1234-5")])
    bench.take("a.csv", whole.rstrip(b"\n"))
    assert cells_of(bench)[-1] == kept


def test_what_stands_within_quotes_is_no_row(bench: Any) -> None:
    inside = "20/03/2024 10:00:00;0639980001;0639980155;x"
    receipt = own(bench, [
        HEAD, '15/03/2024 10:00:00;0639980001;0639980101;"voici', inside, 'fin"',
        "16/03/2024 10:00:00;0639980001;0639980102;",
    ])  # fmt: skip
    assert [row[4] for row in bench.events()] == ["+33639980101", "+33639980102"]
    assert receipt.reasons == {"quoted": 1}
    bench.balances()


def test_two_stray_quotes_swallow_no_row(bench: Any) -> None:
    rows = [f"{day}/03/2024 10:00:00;0639980001;06399801{day};mot" for day in range(13, 18)]
    rows[1] = rows[1].replace(";mot", ';"mot')
    rows[3] = rows[3].replace(";mot", ';mot"')
    receipt = own(bench, [HEAD, *rows])
    assert (receipt.rows["record"], receipt.rows["rejected"]) == (5, 0)


# What check says ---------------------------------------------------------------------------------


def told_of(bench: Any, receipt: Any) -> str:
    from filiere.importer.run import layouts_of  # noqa: PLC0415 -- only here
    from filiere.importer.sight import SHAPES  # noqa: PLC0415

    named = layouts_of(bench.folder)["lay"]
    return "\n".join(text.into("en") for text in summary(bench.case, named, receipt, SHAPES))


def test_what_seldom_is_so_is_said(bench: Any) -> None:
    rows = [f"{day:02d}/03/2024 {day % 12 + 1:02d}:00:00;06399800{day:02d};0639980101;"
            for day in range(1, 26)]  # fmt: skip
    told = told_of(bench, own(bench, [HEAD, *rows, "26/03/2024 01:00:00;0639980001;0639980001;"]))
    assert "1 record is of a number with itself" in told
    assert "No record begins in the hour of midnight or after 12:59" in told
    assert "All contacts are with one number" not in told
    assert "26 records, 0 repeated, 0 rejected, 0 outside the act" in told


def test_hours_after_noon_and_several_partners_are_not_said(bench: Any) -> None:
    rows = [f"{day:02d}/03/2024 {day % 24:02d}:00:00;0639980001;06399801{day:02d};"
            for day in range(1, 26)]  # fmt: skip
    told = told_of(bench, own(bench, [HEAD, *rows]))
    assert "midnight" not in told
    assert "itself" not in told
    assert "with one number" not in told


def test_columns_that_may_be_exchanged_are_said(bench: Any) -> None:
    rows = [f"{day:02d}/03/2024 10:00:00;06399801{day:02d};0639980001;" for day in range(1, 6)]
    assert "All contacts are with one number" in told_of(bench, own(bench, [HEAD, *rows]))
