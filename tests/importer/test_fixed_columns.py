"""Is a text in fixed columns read as it stands, with what is written above it?"""

from collections.abc import Sequence
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from .conftest import Bench

SEEDS = st.integers(0, 2**32 - 1).map(Random)
NAMES = ("WHEN", "OTHER", "SECONDS")
LEADS = ("UTENZA: ", "Line requested .......: ", "MSISDN=", "No ")

LAYOUT = """
title = "Fixed"
reference = "invented for the tests"
attested = "background, sample invented"
country = "FR"
data_kinds = ["cdr"]
always = "call out"
footer = ["[-=]{3}", "REPORT"]
[recognise]
header = ["WHEN", "OTHER", "SECONDS"]
widths = WIDTHS
[zone]
declared = true
[preamble]
target = 'LEAD(\\d+)'
[columns]
time = { source = ["WHEN"], reader = "timestamp", formats = ["%d/%m/%Y %H:%M:%S"] }
other = { source = ["OTHER"], reader = "number" }
duration_s = { source = ["SECONDS"], reader = "duration" }
"""


def line(cells: Sequence[str], widths: Sequence[int]) -> str:
    return "".join(cell.ljust(width) for cell, width in zip(cells, widths, strict=True)).rstrip()


@given(SEEDS, st.sampled_from(LEADS), st.tuples(st.booleans(), st.booleans()))
@settings(max_examples=12, deadline=None)
def test_the_number_above_fixed_columns_is_not_cut(
    rng: Random, lead: str, shown: tuple[bool, bool]
) -> None:
    """Whatever the widths: a line above the table is no row of it, and has no columns."""
    ruled, again = shown
    widths = [rng.randrange(20, 24), rng.randrange(11, 20), rng.randrange(7, 12)]
    targets = [f"06399800{rng.randrange(10, 50)}", f"06399800{rng.randrange(50, 99)}"]
    lines, expected = [], []
    for target in targets[: 2 if again else 1]:
        lines += ["REPORT 12", lead + target, "", line(NAMES, widths)]
        lines += [line(["-" * (width - 1) for width in widths], widths)] if ruled else []
        for second in range(rng.randrange(2, 6)):
            cells = (f"13/06/2024 20:00:{second:02d}", f"06399801{second:02d}", str(second))
            lines.append(line(cells, widths))
            expected.append((f"+33{target[1:]}", f"+3363998{100 + second:04d}", second))
    layout = LAYOUT.replace("WIDTHS", str(widths)).replace("LEAD", lead.replace(".", "[.]"))
    with TemporaryDirectory() as made:
        bench = Bench(Path(made))
        try:
            (bench.folder / "layouts").mkdir()
            (bench.folder / "layouts" / "lay.toml").write_text(layout, "utf-8")
            content = "\n".join(lines).encode()
            receipt = bench.take("a.txt", content, layout="lay", timezone="Europe/Paris")
            found = [(event[3], event[4], event[6]) for event in bench.events()]
        finally:
            bench.case.close()
    assert receipt is not None
    assert receipt.reasons == {}
    assert found == expected
