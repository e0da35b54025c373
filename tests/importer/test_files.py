"""No bytes whatever unbalance the ledger, and a killed import leaves each file whole or out."""

# ruff: noqa: ANN401 - the bench is the fixture's own class, which no test can import

import random
import signal
import subprocess
import sys
import textwrap
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from filiere.case import Case
from filiere.case.rows import ledger
from filiere.errors import FiliereError

TABLES = (
    "source", "source_part", "original", "row_fate", "quarantine", "event", "number", "device",
    "sim", "cell", "cell_place", "subscriber", "message", "field_note", "log",
)  # fmt: skip


def forget(bench: Any) -> None:
    """Make the bench's case new again: a case per example would cost more than the example."""
    for table in TABLES:
        bench.case.execute(f"DELETE FROM {table}")


SEEDS = [
    (
        b"start_time,kind,served_number,direction,other_number,duration_s,imei,imsi,cell\n"
        b"2024-06-03T18:00:00+02:00,call,+33639980001,out,+33639980002,30,,,208-01-1-1\n"
        b'2024-06-03T18:01:00+02:00,sms,+33639980001,in,"36665",,,,\n'
    ),
    (Path(__file__).parents[1] / "layouts" / "pnij" / "sample.csv").read_bytes(),
    (Path(__file__).parents[1] / "layouts" / "sfr_detcom" / "sample.csv").read_bytes(),
]

edits = st.lists(
    st.tuples(
        st.integers(min_value=0, max_value=10_000),
        st.integers(min_value=0, max_value=40),
        st.one_of(
            st.binary(max_size=8),
            st.sampled_from([b'"', b"\n", b"\r", b"\r\n", b";", b",", b"\x00", b"\xe9", b"\x1f",
                             b"\x01", b"\xff\xfe", b"3.5E+10", b"9" * 40]),
        ),
    ),
    max_size=6,
)  # fmt: skip


@settings(
    max_examples=25,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(seed=st.sampled_from(SEEDS), changes=edits, whole=st.booleans(), noise=st.binary())
def test_no_bytes_unbalance_the_ledger(
    bench: Any, seed: bytes, changes: list[tuple[int, int, bytes]], *, whole: bool, noise: bytes
) -> None:
    content = seed
    for at, length, new in changes:
        place = at % (len(content) + 1)
        content = content[:place] + new + content[place + length :]
    if not whole:
        content = noise + content[len(content) // 2 :]
    with suppress(FiliereError):  # anything else is a defect
        bench.take("fuzz.csv", content, timezone="Europe/Paris")
    bench.balances()
    forget(bench)


PROGRAM = """
    import sys
    from pathlib import Path
    from filiere.case import Case
    from filiere.case.rights.authority import record
    from filiere.dossier import load
    from filiere.importer import import_dossier
    dossier = load(Path(sys.argv[1]))
    with Case.open(dossier.folder / "case.filiere", readable=[dossier.folder]) as case:
        record(case, dossier.authorisations)
        import_dossier(case, dossier, progress=lambda what, share: print(what, flush=True))
"""

TOML = """
[case]
reference = "T"
title = "Killed"
country = "FR"
timezone = "Europe/Paris"
[[authorisation]]
id = "R1"
basis = "SIMULATED"
authority = "Simulator"
date = 2024-07-01
numbers = ["*"]
from = 2024-06-01T00:00:00+02:00
to = 2024-06-30T00:00:00+02:00
kinds = ["cdr"]
[[source]]
path = "bills/*.csv"
authorisation = "R1"
"""

FILES, ROWS, KILLS = 3, 3000, 10


@pytest.mark.slow
def test_a_killed_import_leaves_each_file_whole_or_out(
    tmp_path: Path, canonical: Callable[[list[str]], bytes], canonical_row: Callable[..., str]
) -> None:
    (tmp_path / "bills").mkdir()
    (tmp_path / "case.toml").write_text(TOML, encoding="utf-8")
    for number in range(FILES):
        rows = [
            canonical_row(f"2024-06-0{1 + n % 9}T18:00:{n % 60:02d}Z", other=f"+999{n:06d}{number}")
            for n in range(ROWS)
        ]
        (tmp_path / "bills" / f"{number}.csv").write_bytes(canonical(rows))
    path = tmp_path / "case.filiere"
    meta = {"reference": "T", "title": "", "country": "FR", "timezone": "Europe/Paris"}
    Case.create(path, meta, readable=[tmp_path]).close()
    chance = random.Random(7)
    arguments = [sys.executable, "-c", textwrap.dedent(PROGRAM), str(tmp_path)]
    killed = 0
    for _ in range(KILLS):
        with subprocess.Popen(arguments, stdout=subprocess.PIPE, text=True) as process:
            assert process.stdout is not None
            for _ in range(chance.randrange(1, 9)):  # let it get somewhere, then some way further
                process.stdout.readline()
            time.sleep(chance.random() * 0.3)
            process.send_signal(signal.SIGKILL)
            killed += process.wait() == -signal.SIGKILL
        with Case.open(path) as case:
            held = ledger.ledger(case)
            for source in held:
                ledger.check(case, source.source_id)
                assert source.rows_record == ROWS
            assert case.query("SELECT count(*) FROM event") == [(ROWS * len(held),)]
    assert killed > 0
    subprocess.run(arguments, check=True, stdout=subprocess.DEVNULL)
    with Case.open(path) as case:
        assert [source.path for source in ledger.ledger(case)] == [
            f"bills/{number}.csv" for number in range(FILES)
        ]
        assert case.query("SELECT count(*) FROM event") == [(ROWS * FILES,)]
