"""A wall clock is tied to UTC by the value, the layout or case.toml; never by the machine."""

# ruff: noqa: ANN401 - the bench is the fixture's own class, which no test can import

import os
import subprocess
import sys
import textwrap
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filiere.errors import ImportRefusedError
from filiere.importer.zones import AMBIGUOUS, NONEXISTENT, changes, offset_sql, zone

DUMP = "Horodatage_debut;Cellule;IMSI;IMEI;MSISDN;Technologie;TypeCDR;SousTypeCDR"


def dump(*times: str) -> bytes:
    rows = [f"{time};C1;208010000000001;;33639980001;4G;VOIX;MO" for time in times]
    return "\n".join([DUMP, *rows, ""]).encode()


def test_an_undeclared_zone_is_asked_for(bench: Any) -> None:
    with pytest.raises(ImportRefusedError, match="timezone"):
        bench.take("d.csv", dump("2024-06-03 18:00:00"))


def test_an_unknown_zone_is_refused(bench: Any) -> None:
    with pytest.raises(ImportRefusedError, match="Europe/Lutece"):
        bench.take("d.csv", dump("2024-06-03 18:00:00"), timezone="Europe/Lutece")


def test_both_changes_of_the_clock_are_refused_and_their_edges_kept(bench: Any) -> None:
    times = {
        "2024-03-31 01:59:59": 1711846799,
        "2024-03-31 02:00:00": None,
        "2024-03-31 02:59:59": None,
        "2024-03-31 03:00:00": 1711846800,
        "2024-10-27 01:59:59": 1729987199,
        "2024-10-27 02:00:00": None,
        "2024-10-27 02:59:59": None,
        "2024-10-27 03:00:00": 1729994400,
    }
    receipt = bench.take("d.csv", dump(*times), timezone="Europe/Paris")
    assert receipt.reasons == {"ambiguous_time": 2, "nonexistent_time": 2}
    assert [event[0] for event in bench.events()] == [t for t in times.values() if t is not None]


@pytest.mark.parametrize(
    "text",
    ["2024-06-03T18:00:00+02:00", "2024-06-03T18:00:00+0200", "2024-06-03T18:00:00+02",
     "2024-06-03T16:00:00Z",
     "2024-06-03T18:00:00.250+0200", "2024-06-03T12:30:00-0330", "2024-06-03T21:30:00+0530"],
)  # fmt: skip
def test_an_iso_time_states_its_offset_in_each_of_its_forms(
    bench: Any, canonical: Any, canonical_row: Any, text: str
) -> None:
    bench.take("a.csv", canonical([canonical_row(text)]))
    assert [event[0] for event in bench.events()] == [1717430400]


@pytest.mark.parametrize("text", ["2024-06-03T18:00:00+2", "2024-06-03T18:00:00+020", "2024-06-03"])
def test_what_is_no_offset_is_none(
    bench: Any, canonical: Any, canonical_row: Any, text: str
) -> None:
    receipt = bench.take("a.csv", canonical([canonical_row(text), canonical_row()]))
    assert sum(receipt.reasons.values()) == 1


@given(
    name=st.sampled_from(["Europe/Paris", "Indian/Reunion", "Asia/Kolkata", "America/New_York"]),
    second=st.integers(min_value=1_000_000_000, max_value=2_000_000_000),
)
def test_offsets_are_those_of_the_package(name: str, second: int) -> None:
    moment = datetime(1970, 1, 1, tzinfo=UTC) + timedelta(seconds=second)
    offset = moment.astimezone(zone(name)).utcoffset()
    assert offset is not None
    wall = second + int(offset.total_seconds())
    found = _case_value(offset_sql(name, wall, wall), wall)
    assert found in {int(offset.total_seconds()) // 60, AMBIGUOUS}
    assert found != NONEXISTENT


def _case_value(sql: str, wall: int) -> int:
    """The CASE evaluated by Python: it has only WHEN wall < n THEN m branches."""
    inner = sql.strip("()").removeprefix("CASE ").removesuffix(" END")
    branches, _, last = inner.rpartition("ELSE")
    for branch in branches.split("WHEN wall < ")[1:]:
        limit, value = branch.split(" THEN ")
        if wall < int(limit):
            return int(value)
    return int(last)


def test_a_zone_without_changes_has_one_offset() -> None:
    assert changes("Asia/Kolkata", 1_700_000_000, 1_800_000_000) == ()


PROGRAM = """
    import sys, tempfile
    from pathlib import Path
    from filiere.importer.expect import expectation
    from filiere.layout import catalogue
    sys.stdout.write(expectation(catalogue()["pnij"], Path(sys.argv[1])))
"""


def test_the_machines_locale_and_zone_change_nothing() -> None:
    sample = os.path.join(os.path.dirname(__file__), "..", "layouts", "pnij", "sample.csv")  # noqa: PTH118, PTH120 - a text for the other process
    texts = set()
    for zone_name, locale in (("Asia/Tokyo", "C"), ("America/New_York", "fr_FR.UTF-8")):
        environment = {**os.environ, "TZ": zone_name, "LC_ALL": locale, "LANG": locale}
        done = subprocess.run(
            [sys.executable, "-c", textwrap.dedent(PROGRAM), sample],
            capture_output=True,
            check=True,
            env={**environment, "PYTHONUTF8": "1"},
        )
        texts.add(done.stdout)
    expected = sample.replace("sample.csv", "expected.csv")
    with open(expected, "rb") as stream:  # noqa: PTH123 - a text path
        assert texts == {stream.read()}
