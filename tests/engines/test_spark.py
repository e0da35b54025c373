"""Does Spark give what DuckDB gives, to the last digit, for every reduction and for the linking?

Runs on ``local[2]`` where Java and the extra are there: ``make spark``.
"""

import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from filiere.case import Case
from filiere.engines import DuckEngine
from filiere.engines.session import session
from filiere.engines.spark import SparkEngine
from filiere.linker import link
from filiere.reduction import Reduction, Settings, catalogue

pytestmark = [
    pytest.mark.slow,
    pytest.mark.allow_hosts(["127.0.0.1"]),  # Spark's own processes talk on the loopback address
    pytest.mark.filterwarnings("ignore::ResourceWarning"),  # pyspark leaves its bridge open
    pytest.mark.skipif(
        importlib.util.find_spec("pyspark") is None, reason="no pyspark here: make spark"
    ),
    pytest.mark.skipif(
        shutil.which("java") is None and "JAVA_HOME" not in os.environ, reason="no Java here"
    ),
]

REDUCTIONS = catalogue()
EXAMPLE = Path(__file__).parents[2] / "examples" / "one-line"
ROWS = 402
ABSENT = -99
SHARES = {"crowded": 0.9, "duplicate": 0.5}
"""Of the records that a table of some of them holds."""
UNIQUE = {
    ("event", "record_id"), ("settled", "record_id"), ("duplicate", "record_id"),
    ("crowded", "record_id"), ("repeated", "record_id"), ("link", "record_id"),
    ("aside", "record_id"), ("leg", "record_id"), ("segmented", "source_id"),
}  # fmt: skip
"""Where a value stands once in its table, as the program writes it."""
CHOICES: dict[str, tuple[int, int]] = {
    "t": (0, 900), "kind": (1, 4), "direction": (1, 2), "flags": (0, 3), "marked": (0, 1),
    "duration_s": (0, 3), "device_id": (1, 2), "sim_id": (1, 1), "cell_id": (1, 2),
    "end_cell_id": (1, 1), "utc_offset_min": (0, 0), "source_id": (1, 3), "out_source": (1, 2),
    "in_source": (1, 2), "gap_s": (-4, 4), "longer_s": (-4, 4), "cost": (0, 60), "out_id": (1, 200),
}  # fmt: skip
MAY_BE_ABSENT = {
    ("event", "served"), ("event", "other"), ("event", "third"), ("event", "duration_s"),
    ("event", "device_id"), ("event", "cell_id"), ("contact", "a"), ("contact", "b"),
    ("contact", "duration_s"), ("forwarded", "third"), ("incoming_call", "other"),
}  # fmt: skip
SETTINGS: dict[str, dict[str, int]] = {
    "bursts": {"least": 2}, "clock_skews": {"least": 1},
}  # fmt: skip
"""Where the usual settings would leave nothing of a few hundred rows."""

AUTHORISATION: tuple[object, ...] = (
    *(1, "R1", "SIMULATED", "tests", "2024-06-01", 0, 9000, ["cdr"], ["*"]),
    *([], [], "", "", "", []),
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("parquet")


@pytest.fixture(scope="module")
def case(folder: Path) -> Iterator[Case]:
    with Case.create(folder / "c.filiere", {"reference": "test"}, readable=[folder]) as made:
        yield made


@pytest.fixture(scope="module")
def opened(folder: Path) -> Iterator[object]:
    with session("local[2]", folder, memory="1GB") as started:
        yield started


@pytest.fixture(scope="module")
def spark(case: Case, opened: object, folder: Path) -> SparkEngine:
    return SparkEngine(case, opened, folder)


class Both:
    """Runs each reduction on both engines, and holds one answer against the other."""

    def __init__(self, case: Case, spark: SparkEngine) -> None:
        self._case, self._spark, self._duck = case, spark, DuckEngine(case)
        self.rows: dict[str, int] = {}

    def table(self, reduction: Reduction, into: str, settings: Settings | None = None) -> int:
        count = self._spark.table(reduction, "of_spark", settings)
        assert self._duck.table(reduction, into, settings) == count
        for left, right in ((into, "of_spark"), ("of_spark", into)):
            alone = f"SELECT count(*) FROM (FROM {left} EXCEPT ALL FROM {right})"
            assert self._case.query(alone) == [(0,)], reduction.title.en
        assert self._case.query(f"DESCRIBE {into}") == self._case.query("DESCRIBE of_spark")
        self._note(reduction, count)
        return count

    def arrays(
        self, reduction: Reduction, settings: Settings | None = None
    ) -> Mapping[str, NDArray[Any]]:
        ours = self._duck.arrays(reduction, settings)
        theirs = self._spark.arrays(reduction, settings)
        assert tuple(ours) == tuple(theirs)
        for name, column in ours.items():
            assert column.dtype == theirs[name].dtype
            assert np.array_equal(np.ma.getmaskarray(column), np.ma.getmaskarray(theirs[name]))
            assert np.ma.allequal(column, theirs[name]), f"{reduction.title.en}: {name}"
        self._note(reduction, len(ours[reduction.key[0]]))
        return ours

    def _note(self, reduction: Reduction, rows: int) -> None:
        name = next(name for name, each in REDUCTIONS.items() if each is reduction)
        self.rows[name] = self.rows.get(name, 0) + rows


def fill(case: Case, table: str, columns: tuple[str, ...], seed: int) -> None:
    """A scratch table of small integers, so that rows meet often."""
    got = _drawn(table, columns, np.random.default_rng([seed, *table.encode()]))
    case.register("drawn", got)
    case.execute(
        f"CREATE OR REPLACE TEMP TABLE {table} AS SELECT "
        + ", ".join(f"nullif({name}, {ABSENT}) AS {name}" for name in columns)
        + " FROM drawn"
    )
    case.unregister("drawn")


def _drawn(
    table: str, columns: tuple[str, ...], draw: np.random.Generator
) -> dict[str, NDArray[np.int64]]:
    got = {name: _column(table, name, draw) for name in columns}
    place = np.arange(ROWS)
    if table == "skew":  # one per pair of files
        return {
            "out_source": place[:4] // 2 + 1,
            "in_source": place[:4] % 2 + 1,
            "skew_s": place[:4],
        }
    if table == "event":
        same, near, later = (np.flatnonzero(place % 8 == each) for each in (1, 3, 5))
        for name, column in got.items():
            if name != "record_id":  # a row again, the next leg of a call, the next slice
                column[same] = column[same - 1]
                if name != "device_id":
                    column[near] = column[near - 1]
                column[later] = column[later - 1]
                column[-100:] = column[:100]  # and in another file
        if {"direction", "served", "other"} <= set(got):  # some as the other side tells it
            got["direction"][-50:] = 3 - got["direction"][-50:]
            got["served"][-50:], got["other"][-50:] = got["other"][50:100], got["served"][50:100]
        if "duration_s" in got:
            got["t"][later] += np.maximum(got["duration_s"][later - 1], 1)
    return got


def _column(table: str, name: str, draw: np.random.Generator) -> NDArray[np.int64]:
    place = np.arange(ROWS, dtype=np.int64)
    if name in {"record_id", "canonical_id", "contact_id"}:
        source, row = place // (ROWS // 3), place % (ROWS // 3)
        every: NDArray[np.int64] = ((source + 1) << 32) | (row + 1)
        some = draw.random(ROWS) < SHARES.get(table, 0.1)
        return every if table == "event" else np.where(some, every, -every)
    if name == "in_id" or (table, name) in UNIQUE:
        return place + 1
    low, high = CHOICES.get(name, (1, 5))
    value: NDArray[np.int64] = draw.integers(low, high, size=ROWS, endpoint=True)
    if (table, name) in MAY_BE_ABSENT:
        value[draw.random(ROWS) < 0.1] = ABSENT
    return value


@pytest.mark.parametrize("name", REDUCTIONS)
def test_a_reduction_gives_the_same_rows(name: str, case: Case, spark: SparkEngine) -> None:
    reduction, both = REDUCTIONS[name], Both(case, spark)
    for table, columns in reduction.reads.items():
        fill(case, table, columns, seed=17)
    answer = both.arrays(reduction, SETTINGS.get(name))
    assert len(answer[reduction.key[0]]) > 0, "rows to compare"
    for table in reduction.reads:  # and of empty tables nothing, in the same types
        case.execute(f"DELETE FROM temp.{table}")
    both.arrays(reduction, SETTINGS.get(name))
    for table in reduction.reads:
        case.execute(f"DROP TABLE temp.{table}")


def test_linking_asks_both_the_same(opened: object, folder: Path) -> None:
    """Steps follow one another: what Spark answered feeds the next question."""
    with Case.create(folder / "linked.filiere", {"reference": "t"}, readable=[folder]) as case:
        case.insert("authorisation", [AUTHORISATION])
        for source in (1, 2, 3):
            head = (source, f"{source}.csv", f"sha{source}", 1, 1, "cdr", "pnij")
            rest = ("", "utf-8", "", "in_value", *[0] * 8, None, "{}")
            case.insert("source", [(*head, *rest)])
        columns = [str(name) for name, *_ in case.query("DESCRIBE event")]
        fill(case, "event", tuple(columns), seed=5)
        case.execute("CREATE TEMP TABLE filled AS FROM temp.event")
        case.execute("DROP TABLE temp.event")
        case.execute(
            f"INSERT INTO event ({', '.join(columns)}) SELECT {', '.join(columns)} FROM filled"
        )
        both = Both(case, SparkEngine(case, opened, folder))
        summary = link(case, lambda _step, _share: None, both)
        assert summary.contacts > 0
        asked = {name for name, rows in both.rows.items() if rows > 0}
        assert asked >= {"contacts", "crowded_rows", "legs", "mirror_costs", "mirror_pairs"}
        left = sorted(path.name for path in folder.iterdir() if path.suffix == ".parquet")
        assert [name.partition("-")[0] for name in left] == ["event"], "scratch files are gone"


def filiere(*arguments: object) -> str:
    done = subprocess.run(
        [sys.executable, "-m", "filiere", *map(str, arguments)],
        capture_output=True,
        text=True,
        check=False,
        stdin=subprocess.DEVNULL,
        env={**os.environ, "FILIERE_LANG": "en"},
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_a_whole_run_finds_the_same_byte_for_byte(tmp_path: Path) -> None:
    """Of an encrypted case, whose clear copies somebody vouches for and nobody finds after."""
    key, shared = tmp_path / "key", tmp_path / "shared"
    key.write_bytes(b"a key of thirty-two bytes, more or less")
    shared.mkdir()
    told = []
    vouched = ("--engine", "spark", "--parquet", shared, "--plain-parquet")
    for name, engine in (("here", ()), ("spark", vouched)):
        folder = tmp_path / name
        shutil.copytree(EXAMPLE, folder)
        filiere("run", folder, "--key-file", key, *engine)
        told.append(filiere("findings", folder, "--key-file", key, "--format", "json"))
    assert told[0] == told[1]
    assert list(shared.iterdir()) == []
