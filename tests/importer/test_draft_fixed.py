"""Does a draft find fixed columns, whatever stands above, between and below them?"""

import tomllib
from collections.abc import Sequence
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from filiere.case.rows.survey import survey
from filiere.importer.draft import draft
from filiere.importer.draft_find import whole_lines
from filiere.importer.sight import Sight
from filiere.importer.table import open_table
from filiere.layout import catalogue

from .conftest import Bench

SEEDS = st.integers(0, 2**32 - 1).map(Random)
NAMES = ("DATE", "TIME", "CALLING NUMBER", "CALLED NUMBER", "TYPE", "DURATION")


def row_of(rng: Random, place: int) -> tuple[str, ...]:
    return (
        f"{13 + place % 15}/03/2024",
        f"{rng.randrange(24):02d}:{rng.randrange(60):02d}:{place % 60:02d}",
        "0639980001",
        f"06399801{place:02d}",
        rng.choice(["VOICE OUT", "SMS OUT"]),
        str(rng.randrange(900)).rjust(8),
    )


ABOVE = ["BILLING RECORDS", "Requested by: court 12, case 4 of 2024", "Printed 20/04/2024", ""]
BELOW = ["", "*** END OF REPORT ***", "Total of records: 12"]


def report(rng: Random) -> tuple[str, list[int]]:
    """A text in fixed columns, and where its columns begin."""
    gaps = [rng.randrange(1, 5) for _ in NAMES]
    rows = [row_of(rng, k) for k in range(rng.randrange(4, 20))]
    sizes = [
        max(len(name), *(len(row[at]) for row in rows)) + gap
        for at, (name, gap) in enumerate(zip(NAMES, gaps, strict=True))
    ]

    def line(cells: Sequence[str]) -> str:
        told = "".join(cell.ljust(size) for cell, size in zip(cells, sizes, strict=True))
        return told.rstrip() if rng.random() < 0.5 else told

    lines = [*ABOVE[: rng.randrange(len(ABOVE) + 1)], line(NAMES)]
    if rng.random() < 0.5:
        lines.append(line(["-" * (size - gap) for size, gap in zip(sizes, gaps, strict=True)]))
    elif rng.random() < 0.5:
        lines.append("=" * sum(sizes))
    lines += [line(row) for row in rows] + BELOW[: rng.randrange(len(BELOW) + 1)]
    return "\n".join(lines) + "\n", [sum(sizes[:at]) for at in range(len(sizes))]


@given(SEEDS)
@settings(max_examples=25, deadline=None)
def test_columns_begin_where_they_do_and_every_row_is_read(rng: Random) -> None:
    text, begins = report(rng)
    count = text.count("06399801")
    with TemporaryDirectory() as made:
        bench = Bench(Path(made))
        try:
            path = bench.folder / "a.txt"
            path.write_text(text, "utf-8")
            sight = Sight(str, clear=True, title=str)
            table = open_table(path, survey(path), path.name)
            toml = draft(table, catalogue(), path.name, sight).toml
            told = tomllib.loads(toml)
            assert told["recognise"]["header"] == list(NAMES)
            widths = told["recognise"]["widths"]
            assert [sum(widths[:at]) for at in range(len(widths))] == begins
            for key in ("title", "reference"):
                toml = toml.replace(f'{key:<10} = ""', f'{key} = "t"')
            toml = toml.replace('country    = ""', 'country = "FR"')
            (bench.folder / "layouts").mkdir()
            (bench.folder / "layouts" / "lay.toml").write_text(toml, "utf-8")
            receipt = bench.take("a.txt", text.encode(), layout="lay", timezone="Europe/Paris")
            assert receipt is not None
            assert receipt.reasons == {}
            found = [(event[3], event[4]) for event in bench.events()]
        finally:
            bench.case.close()
    assert found == [("+33639980001", f"+336399801{k:02d}") for k in range(count)]


@given(st.lists(st.sampled_from(["a;b;c", 'a;"b', 'c";d', '"x" y;z', "'"]), max_size=30))
def test_lines_of_a_quoted_cell_are_one_and_no_text_is_lost(lines: list[str]) -> None:
    told = list(whole_lines(iter(lines)))
    assert " ".join(told) == " ".join(lines)
    stray = [place for place, line in enumerate(lines) if line.count('"') % 2]
    if len(stray) == 2 and stray[1] - stray[0] <= 12:
        assert len(told) == len(lines) - (stray[1] - stray[0])


def test_a_rule_parts_columns_that_values_fill_to_the_last_sign(tmp_path: Path) -> None:
    rows = [f"{13 + k}/03/2024 +33639980001OUT 06399801{k:02d}" for k in range(5)]
    head = ["DATE       LINE        WAY OTHER     ", "---------- ----------- --- ----------"]
    path = tmp_path / "a.txt"
    path.write_text("\n".join([*head, *rows]), "utf-8")
    sight = Sight(str, clear=True, title=str)
    toml = draft(open_table(path, survey(path), path.name), catalogue(), path.name, sight).toml
    told = tomllib.loads(toml)["recognise"]
    assert (told["header"], told["widths"]) == (["DATE", "LINE", "WAY", "OTHER"], [11, 12, 4, 10])
