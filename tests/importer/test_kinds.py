"""Does a value ever become another one on its way through the whole import?

For each kind of the table (numbers, handsets, cells, times, the shape of the file) values are
drawn, written in variants that are drawn too, and read by the import as the rows of a file are.
What comes out is the very value, or none of it; and every row is counted once.
"""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from filiere.case.rows import ledger
from filiere.model.codes import Fate, Flag

from .conftest import Bench

SOME = settings(max_examples=3, deadline=None)
"""A whole import per example, of hundreds of rows each."""
ROWS = 250
SEEDS = st.integers(0, 2**32 - 1).map(Random)
"""One draw gives a whole file: what differs is many values, not many files."""

LAYOUT = """
title = "Kinds"
reference = "invented for the tests"
attested = "background, sample invented"
country = "FR"
network = "208-15"
data_kinds = ["cdr"]
always = "call out"
[recognise]
header = ["Id", "When", "Line", "Other", "IMEI", "Cell"]
delimiter = ["\\t"]
[zone]
in_value = "( ?[+-]\\\\d\\\\d:?\\\\d\\\\d|Z)$"
declared = true
[columns]
time = { source = ["When"], reader = "timestamp", formats = FORMATS }
served = { source = ["Line"], reader = "number" }
other = { source = ["Other"], reader = "number" }
imei = { source = ["IMEI"], reader = "imei" }
cell = { source = ["Cell"], reader = "cell_id" }
duration_s = { source = ["Id"], reader = "duration" }
"""
"""The place of a row is its length, by which records are told apart."""

FORMATS = '["%d/%m/%Y %H:%M:%S"]'
WHEN, LINE = "13/06/2024 20:00:00", "0639980001"


Records = dict[int, dict[str, Any]]


def imported(rows: list[tuple[str, str, str, str]], *, formats: str = FORMATS) -> Records:
    """(when, other, imei, cell) of each row; the records that came of them, by place."""
    lines = ["Id\tWhen\tLine\tOther\tIMEI\tCell"]
    lines += [
        "\t".join((str(place), when, LINE, other, imei, cell))
        for place, (when, other, imei, cell) in enumerate(rows, start=1)
    ]
    return of_content("\n".join(lines).encode(), LAYOUT.replace("FORMATS", formats))


def of_content(
    content: bytes, layout: str, zone: str | None = "Europe/Paris"
) -> dict[int, dict[str, Any]]:
    with TemporaryDirectory() as made:
        folder = Path(made)
        (folder / "layouts").mkdir()
        (folder / "layouts" / "lay.toml").write_text(layout, encoding="utf-8")
        bench = Bench(folder)
        try:
            bench.take("a.csv", content, layout="lay", timezone=zone)
            bench.balances()
            (source,) = ledger.ledger(bench.case)
            fates = dict(
                bench.case.query("SELECT fate, count(*) FROM row_fate GROUP BY fate ORDER BY fate")
            )
            found = bench.case.query(
                "SELECT e.duration_s, e.t, o.number, e.flags, d.imei14, c.cell, "
                "(SELECT count(*) FROM field_note n WHERE n.record_id = e.record_id) "
                "FROM event e LEFT JOIN number o ON o.number_id = e.other "
                "LEFT JOIN device d USING (device_id) LEFT JOIN cell c USING (cell_id)"
            )
        finally:
            bench.case.close()
    # every row has one fate, and the sums are those of the file
    others = sum(count for fate, count in fates.items() if fate != int(Fate.DUPLICATE))
    assert len(found) + others == source.rows_physical
    names = ("t", "other", "flags", "imei", "cell", "notes")
    return {place: dict(zip(names, values, strict=True)) for place, *values in found}


# Identity ---------------------------------------------------------------------------------------


def a_number(dice: Random) -> str:
    """A fictional number of France or of the United Kingdom."""
    french = f"3363998{dice.randrange(10_000):04d}"
    return dice.choice([french, f"447700900{dice.randrange(1000):03d}"])


def _spaced(digits: str, sign: str) -> str:
    return sign.join(digits[at : at + 2] for at in range(0, len(digits), 2))


WRITTEN: dict[str, Callable[[str], str]] = {
    "+": lambda n: f"+{n}",
    "00": lambda n: f"00{n}",
    "bare": lambda n: n,
    "decimal": lambda n: f"{n}.0",
    "decimal comma": lambda n: f"{n},0",
    "quoted": lambda n: f"'{n}",
    "formula": lambda n: f'="{n}"',
    "formula in brackets": lambda n: f'=("{n}")',
    "tel": lambda n: f"tel:+{n}",
    "sip": lambda n: f"sip:+{n}@ims.mnc015.mcc208.3gppnetwork.org",
    "sip with user": lambda n: f"<sip:+{n}@192.0.2.1;user=phone>",
    "spaced": lambda n: f"+{n[:2]} {_spaced(n[2:], ' ')}",
    "dotted": lambda n: f"+{n[:2]}.{_spaced(n[2:], '.')}",
    "dashed": lambda n: f"+{n[:2]}-{_spaced(n[2:], '-')}",
    "brackets": lambda n: f"+{n[:2]} (0) {n[2:]}",
    "trunk": lambda n: f"+{n[:2]}0{n[2:]}",
    "hidden by code": lambda n: f"#31#+{n}",
    "cut short": lambda n: f"+{n[:-2]}",
    "too long": lambda n: f"+{n}77",
    "with letters": lambda n: f"+{n}x",
    "scientific": lambda n: f"{float(n[:6]) / 100000:.5f}E+{len(n) - 1:02d}",
    "unbreakable": lambda n: "+" + n[:2] + "\u00a0" + n[2:],
    "wide digits": lambda n: "".join(chr(0xFF10 + int(d)) for d in n),
    "arabic digits": lambda n: "+" + "".join(chr(0x0660 + int(d)) for d in n),
}
NATIONAL: dict[str, Callable[[str], str]] = {
    "national": lambda n: f"0{n[2:]}",
    "national spaced": lambda n: _spaced(f"0{n[2:]}", " "),
    "national dotted": lambda n: _spaced(f"0{n[2:]}", "."),
    "lost zero": lambda n: n[2:],
    "lost zero, decimal": lambda n: f"{n[2:]}.0",
}
SAID = {"+", "00", "bare", "tel", "spaced", "dashed", "national", "national spaced", "decimal"}
"""Forms that no reader may refuse."""


@SOME
@given(SEEDS)
def test_a_number_in_any_writing_is_itself_or_none(dice: Random) -> None:
    drawn = []
    for _ in range(ROWS):
        number = a_number(dice)
        forms = WRITTEN | (NATIONAL if number.startswith("33") else {})
        form = dice.choice(sorted(forms))
        drawn.append((number, form, forms[form](number)))
    found = imported([(WHEN, text, "", "") for _, _, text in drawn])
    for place, (number, form, text) in enumerate(drawn, start=1):
        if form in {"cut short", "too long"}:
            assert place not in found or found[place]["other"] != f"+{number}"
            continue
        if place not in found:
            assert form not in SAID, f"{form} {text!r} is refused"
            continue
        assert found[place]["other"] in {f"+{number}", None}, f"{form} {text!r}"
        if form in SAID:
            assert found[place]["other"] == f"+{number}", f"{form} {text!r}"


NULLS = (
    "NULL", "nan", "NaN", "None", "N/A", "#N/A", "-", "0" * 10, "0", "anonymous", "Anonymous",
    "unknown", "inconnu", "masqué", "private", "restricted", "withheld", "-1", "*", "#REF!",
    "sip:anonymous@anonymous.invalid", "xxxxxxxx", "",
)  # fmt: skip


@SOME
@given(SEEDS)
def test_a_null_word_is_no_party(dice: Random) -> None:
    words = [dice.choice(NULLS) for _ in range(ROWS)]
    texts = [dice.choice([word, word.upper(), word.lower(), f" {word} "]) for word in words]
    found = imported([(WHEN, text, "", "") for text in texts])
    for place, text in enumerate(texts, start=1):
        if place in found:
            assert found[place]["other"] is None, text
            lost = text.strip().startswith("#")  # a sheet's error: nobody withheld the number
            assert bool(found[place]["flags"] & int(Flag.HIDDEN)) is not lost, text


# Handsets ---------------------------------------------------------------------------------------


def an_imei(dice: Random) -> str:
    return f"{dice.choice(('35', '01', '86'))}{dice.randrange(10**12):012d}"


def luhn(digits: str) -> str:
    doubled = (int(d) * (1 + at % 2) for at, d in enumerate(digits))
    return str(-sum(n // 10 + n % 10 for n in doubled) % 10)


HANDSETS: dict[str, Callable[[str], str]] = {
    "14": lambda n: n,
    "check digit": lambda n: n + luhn(n),
    "filler": lambda n: f"{n}0",
    "version": lambda n: f"{n}02",
    "dashes": lambda n: f"{n[:2]}-{n[2:8]}-{n[8:]}-{luhn(n)}",
    "decimal": lambda n: f"{n}{luhn(n)}.0",
    "lost zero": lambda n: f"{n}{luhn(n)}".lstrip("0"),
    "scientific": lambda n: f"{float(n):.5E}",
    "too short": lambda n: n[:11],
    "quoted": lambda n: f"'{n}{luhn(n)}",
    "text": lambda _: "unknown",
}


@SOME
@given(SEEDS)
def test_a_handset_in_any_writing_is_itself_or_none(dice: Random) -> None:
    drawn = []
    for _ in range(ROWS):
        imei, form = an_imei(dice), dice.choice(sorted(HANDSETS))
        drawn.append((imei, form, HANDSETS[form](imei)))
    found = imported([(WHEN, "0639980101", text, "") for _, _, text in drawn])
    for place, (imei, form, text) in enumerate(drawn, start=1):
        if place not in found:
            assert form not in {"14", "check digit", "filler", "version", "dashes"}, text
            continue
        assert found[place]["imei"] in {imei, None}, f"{form} {text!r}"
        if form in {"14", "check digit", "filler", "version"} and len(set(imei[2:])) > 3:
            assert found[place]["imei"] == imei, f"{form} {text!r}"
        if found[place]["imei"] is None and form != "text":
            assert found[place]["notes"] > 0, f"{form} {text!r} is left out without a word"


# Cells ------------------------------------------------------------------------------------------

CELLS: dict[str, Callable[[int, int], str]] = {
    "dashes": lambda a, c: f"208-15-{a}-{c}",
    "zeros": lambda a, c: f"208-15-{a:05d}-{c:05d}",
    "colons": lambda a, c: f"208:15:{a}:{c}",
    "spaces": lambda a, c: f"20815 {a} {c}",
    "slashes": lambda a, c: f"208/15/{a}/{c}",
    "underscores": lambda a, c: f"208_15_{a}_{c}",
    "of no network": lambda a, c: f"{a}-{c}",
    "decimals": lambda a, c: f"208-15-{a}.0-{c}.0",
    "nothing": lambda _a, _c: "N/A",
}

HEXADECIMAL: dict[str, Callable[[int, int], str]] = {
    "together": lambda a, c: f"20815{a:04X}{c:04X}",
    "parted": lambda a, c: f"208-15-{a:04X}-{c:04X}",
    "small letters": lambda a, c: f"208-15-{a:04x}-{c:04x}",
}


def cells_of(dice: Random, *writings: dict[str, Callable[[int, int], str]]) -> list[list[str]]:
    """Cell, form and text of each row; of a writing that has a letter if it may have one."""
    forms = {name: form for writing in writings for name, form in writing.items()}
    drawn: list[list[str]] = []
    while len(drawn) < ROWS:
        area, cell = dice.randint(1, 65_533), dice.randint(1, 65_534)  # 65,535 is no cell
        name = dice.choice(sorted(forms))
        text = forms[name](area, cell)
        if name not in HEXADECIMAL or any(sign in "ABCDEF" for sign in text.upper()):
            drawn.append([f"208-15-{area}-{cell}", name, text])
    return drawn


@SOME
@given(SEEDS)
def test_a_cell_in_any_writing_is_itself_or_none(dice: Random) -> None:
    drawn = cells_of(dice, CELLS)
    found = imported([(WHEN, "0639980101", "", text) for _, _, text in drawn])
    assert len(found) == len(drawn)
    for place, (cell, form, text) in enumerate(drawn, start=1):
        wanted = None if form == "nothing" else cell
        assert found[place]["cell"] == wanted, f"{form} {text!r}"


@SOME
@given(SEEDS)
def test_a_column_of_hexadecimal_cells_is_read_so(dice: Random) -> None:
    drawn = cells_of(dice, HEXADECIMAL)
    found = imported([(WHEN, "0639980101", "", text) for _, _, text in drawn])
    assert [found[place]["cell"] for place in range(1, ROWS + 1)] == [cell for cell, *_ in drawn]


@SOME
@given(SEEDS)
def test_a_column_of_both_writings_gives_no_other_cell(dice: Random) -> None:
    drawn = cells_of(dice, CELLS, HEXADECIMAL)
    found = imported([(WHEN, "0639980101", "", text) for _, _, text in drawn])
    for place, (cell, form, text) in enumerate(drawn, start=1):
        assert found[place]["cell"] in {cell, None}, f"{form} {text!r}"
        if found[place]["cell"] is None and form != "nothing":
            assert found[place]["notes"] > 0, f"{form} {text!r} is left out without a word"


# Time -------------------------------------------------------------------------------------------


def a_moment(dice: Random) -> datetime:
    return datetime.fromtimestamp(dice.randrange(1_420_070_400, 1_925_000_000), tz=UTC)


OFFSETS = (-720, -330, -60, 0, 60, 120, 330, 345, 840)
CLOCKS: dict[str, tuple[str, str]] = {
    "day first": ("%d/%m/%Y %H:%M:%S", '["%d/%m/%Y %H:%M:%S"]'),
    "year first": ("%Y-%m-%d %H:%M:%S", '["%Y-%m-%d %H:%M:%S"]'),
    "half days": ("%m/%d/%Y %I:%M:%S %p", '["%m/%d/%Y %I:%M:%S %p"]'),
    "run together": ("%Y%m%d%H%M%S", '["%Y%m%d%H%M%S"]'),
    "short year": ("%d.%m.%y %H:%M:%S", '["%d.%m.%y %H:%M:%S"]'),
    "named month": ("%d-%b-%Y %H:%M:%S", '["%d-%b-%Y %H:%M:%S"]'),
    "iso": ("%Y-%m-%dT%H:%M:%S", '["iso"]'),
}


def _offset_text(minutes: int) -> str:
    sign, size = ("-" if minutes < 0 else "+"), abs(minutes)
    return f"{sign}{size // 60:02d}:{size % 60:02d}"


@SOME
@given(SEEDS, st.sampled_from(sorted(CLOCKS)))
def test_a_time_with_its_offset_is_that_very_second(dice: Random, form: str) -> None:
    printed, formats = CLOCKS[form]
    drawn = []
    for _ in range(ROWS):
        at, minutes = a_moment(dice), dice.choice(OFFSETS)
        local = at.astimezone(timezone(timedelta(minutes=minutes)))
        drawn.append((at, f"{local.strftime(printed)}{_offset_text(minutes)}"))
    found = imported([(text, "0639980101", "", "") for _, text in drawn], formats=formats)
    for place, (at, text) in enumerate(drawn, start=1):
        assert place in found, text
        assert found[place]["t"] == int(at.timestamp()), text


COUNTED = {"seconds": 1, "milliseconds": 1000, "microseconds": 1_000_000}


@SOME
@given(SEEDS, st.sampled_from(sorted(COUNTED)))
def test_a_count_since_the_epoch_is_that_very_second(dice: Random, unit: str) -> None:
    at = [a_moment(dice) for _ in range(ROWS)]
    texts = [str(int(one.timestamp()) * COUNTED[unit]) for one in at]
    found = imported([(text, "0639980101", "", "") for text in texts], formats=f'["{unit}"]')
    assert [found[place]["t"] for place in range(1, len(at) + 1)] == [
        int(one.timestamp()) for one in at
    ]


NO_TIMES = (
    "", "gestern", "31/02/2024 10:00:00", "13/13/2024 10:00:00", "13/06/2024 25:00:00",
    "13/06/2024", f"{0:04d}-00-00 00:00:00", "13/06/20244 10:00:00", "13/06/2024 10:00:00 PM",
    "13-06-2024 10:00:00", "nan", "45456.5",
)  # fmt: skip


def test_a_text_that_is_no_time_is_a_reject() -> None:
    texts = NO_TIMES
    rows = [(WHEN, "0639980101", "", "")] + [(text, "0639980101", "", "") for text in texts]
    found = imported(rows)
    assert set(found) == {1}


# Edges ------------------------------------------------------------------------------------------


@SOME
@given(SEEDS)
def test_a_file_cut_anywhere_gives_its_first_rows_and_no_other(dice: Random) -> None:
    """The last row that is left may be cut inside its last cell, which nobody can see."""
    rows = [(WHEN, f"06399801{n:02d}", "", f"6699-{n + 100}") for n in range(30)]
    whole = imported(rows)
    lines = ["Id\tWhen\tLine\tOther\tIMEI\tCell"]
    lines += ["\t".join((str(n), WHEN, LINE, *cells[1:])) for n, cells in enumerate(rows, start=1)]
    content = "\n".join(lines).encode()
    least = len("\n".join(lines[:3]))
    cut = content[: dice.randint(least, len(content))]
    found = of_content(cut, LAYOUT.replace("FORMATS", FORMATS))
    last = cut.count(b"\n")
    for place, record in found.items():
        if place < last:
            assert record == whole[place]
        else:
            assert record["other"] == whole[place]["other"]
    assert set(range(1, last)) <= set(found)


# Shape ------------------------------------------------------------------------------------------

SHAPED = """
title = "Shapes"
reference = "invented for the tests"
attested = "background, sample invented"
country = "FR"
data_kinds = ["cdr"]
cells = "wrapped"
always = "call out"
footer = ["(?i)total", "(?i)note"]
ignored = ["Note"]
[recognise]
header = ["Date", "Ligne", "Autre", "Secondes", "Note"]
delimiter = [";", ",", "\\t", "|"]
[zone]
fixed = "Europe/Paris"
[columns]
time = { source = ["Date"], reader = "timestamp", formats = ["%d/%m/%Y %H:%M:%S"] }
served = { source = ["Ligne"], reader = "number" }
other = { source = ["Autre"], reader = "number" }
duration_s = { source = ["Secondes"], reader = "duration" }
"""
COLUMNS = ("Date", "Ligne", "Autre", "Secondes", "Note")


@SOME
@given(SEEDS)
def test_the_same_rows_come_out_of_any_shape(dice: Random) -> None:
    delimiter, quoted = dice.choice([";", ",", "\t", "|"]), dice.random() < 0.5
    order = dice.sample(COLUMNS, len(COLUMNS))
    notes = ("", "été", "Total", "note", "a b", "=1", "«x»", "1;2" if quoted else "12")
    above = ("", "Réquisition 12", "Relevé du mois", delimiter * 3)
    lines = [dice.choice(above) for _ in range(dice.randint(0, 5))]
    lines.append(delimiter.join(order))
    wanted: dict[int, tuple[int, str]] = {}
    for place in range(1, 91):
        between = dice.randrange(10)
        if between == 0:
            lines.append("")
        elif between == 1:
            lines.append(delimiter.join(order))
        elif between == 2:
            bad = {**_cells(place), "Date": "gestern"}
            lines.append(_row([bad[name] for name in order], delimiter, quoted=quoted))
        cells = {**_cells(place), "Note": dice.choice(notes)}
        lines.append(_row([cells[name] for name in order], delimiter, quoted=quoted))
        wanted[place] = ((1 + place % 28) * 24 + place % 24, f"+33{cells['Autre'][1:]}")
    lines += dice.choice([[], ["Total : 90"], ["Note : fin", ""]])
    charset = dice.choice(["utf-8", "utf-8-sig", "cp1252", "utf-16"])
    found = of_content(dice.choice(["\n", "\r\n"]).join(lines).encode(charset), SHAPED, None)
    assert set(found) == set(wanted)
    start = int(datetime(2024, 6, 1, tzinfo=UTC).timestamp()) - 86_400 - 7_200
    for place, (hours, other) in wanted.items():
        assert (found[place]["t"], found[place]["other"]) == (start + hours * 3600, other)


def _cells(place: int) -> dict[str, str]:
    day, clock = 1 + place % 28, place % 24
    return {
        "Date": f"{day:02d}/06/2024 {clock:02d}:00:00",
        "Ligne": LINE,
        "Autre": f"06399801{place:02d}",
        "Secondes": str(place),
        "Note": "x",
    }


def _row(cells: list[str], delimiter: str, *, quoted: bool) -> str:
    return delimiter.join(f'"{cell}"' if quoted else cell for cell in cells)


# Words in the place of a number -----------------------------------------------------------------

WORDS = (
    "GİZLİ NUMARA", "Hemligt nummer", "חסוי", "مجهول", "通知不可能", "Vertrouwelijk", "Skjult nr",
    "rejtett szám", "Αγνωστος", "ไม่ทราบหมายเลข",
)  # fmt: skip


@SOME
@given(SEEDS)
def test_a_word_is_a_sender_of_texts_and_nobody_who_calls(dice: Random) -> None:
    words = [dice.choice(WORDS) for _ in range(ROWS)]
    calls = imported([(WHEN, word, "", "") for word in words])
    texts = of_content(
        "\n".join(
            ["Id\tWhen\tLine\tOther\tIMEI\tCell"]
            + [f"{at}\t{WHEN}\t{LINE}\t{word}\t\t" for at, word in enumerate(words, start=1)]
        ).encode(),
        LAYOUT.replace("FORMATS", FORMATS).replace('"call out"', '"sms in"'),
    )
    assert len(calls) == len(texts) == ROWS
    for place, word in enumerate(words, start=1):
        assert calls[place]["other"] is None, word
        assert calls[place]["flags"] & int(Flag.HIDDEN), word
        assert texts[place]["other"] is not None, word
        assert not texts[place]["flags"] & int(Flag.HIDDEN), word


def test_a_word_in_a_call_is_noted_and_an_address_stays_a_party() -> None:
    found = imported([(WHEN, "Gizli", "", ""), (WHEN, "Hemligt nummer", "", ""),
                      (WHEN, "mila@sip.example", "", ""), (WHEN, "TAXI24", "", "")])  # fmt: skip
    assert [found[at]["other"] is None for at in (1, 2, 3, 4)] == [True, True, False, False]
