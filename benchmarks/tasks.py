"""What is measured, one task per fresh process?

A task does one thing on a prepared dossier or case, and says how many rows it was about. Only the
work itself is between the two readings of the clock: not the start of Python, not the opening of
the case.
"""

import json
import resource
import sys
import time
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any, Self

import duckdb

from filiere.case import Case, Limits
from filiere.case.rights.authority import record
from filiere.case.rows.originals import store
from filiere.case.rows.survey import survey
from filiere.dossier import load
from filiere.engines import DuckEngine
from filiere.importer import import_dossier
from filiere.importer.sql import compiled
from filiere.importer.stage import lines_of
from filiere.layout import catalogue
from filiere.linker import link
from filiere.reductions import bursts
from filiere.runner import run
from filiere.world import WorldSettings, write

Asked = Mapping[str, Any]
KEY = "a passphrase for the benchmark only, derived by nobody"
FIVE = ("lines", "relay", "couriers", "orders", "campaigns")


class Clock:
    """CPU seconds (user and system, all threads) and wall seconds between enter and exit."""

    def __enter__(self) -> Self:
        self._cpu, self._wall = _cpu_s(), time.perf_counter()
        return self

    def __exit__(self, *_error: object) -> None:
        self.cpu_s = _cpu_s() - self._cpu
        self.wall_s = time.perf_counter() - self._wall


def _cpu_s() -> float:
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime


def silent(_said: object, _share: float) -> None:
    """Progress that nobody watches."""


def simulate(asked: Asked) -> tuple[Clock, int]:
    """Write a city as a canonical dossier; rows written."""
    folder = Path(asked["dossier"])
    settings = WorldSettings(seed=asked["seed"], people=asked["people"], days=asked["days"])
    with Clock() as clock:
        write(settings, folder)
    with (folder / "records.csv").open("rb") as file:
        return clock, sum(block.count(b"\n") for block in iter(lambda: file.read(1 << 24), b"")) - 1


def parse(asked: Asked) -> tuple[Clock, int]:
    """The baseline of an import: DuckDB reads the same file, every column as text."""
    file = str(Path(asked["dossier"]) / "records.csv")
    connection = duckdb.connect(config={"threads": asked["threads"]})
    with Path(file).open(encoding="utf-8") as lines:
        header = lines.readline().strip().split(",")
    counts = ", ".join(f"count({name})" for name in header)
    with Clock() as clock:
        row = connection.execute(
            f"SELECT {counts} FROM read_csv(?, all_varchar = true, delim = ',', header = true)",
            [file],
        ).fetchall()[0]
    return clock, int(row[0])


def parse_and_keep(asked: Asked) -> tuple[Clock, int]:
    """The same, kept as a table of text: what an import does at the very least."""
    file = str(Path(asked["dossier"]) / "records.csv")
    connection = duckdb.connect(config={"threads": asked["threads"]})
    with Clock() as clock:
        connection.execute(
            "CREATE TEMP TABLE kept AS SELECT * FROM "
            "read_csv(?, all_varchar = true, delim = ',', header = true)",
            [file],
        )
    return clock, int(connection.execute("SELECT count(*) FROM kept").fetchall()[0][0])


def _fresh(asked: Asked) -> Case:
    """An empty case of the dossier, where there may be an older one."""
    dossier = load(Path(asked["dossier"]))
    path = Path(asked["case"])
    for old in (path, path.with_name(path.name + ".wal")):
        with suppress(FileNotFoundError):
            old.unlink()
    meta = {
        "reference": dossier.reference,
        "title": dossier.title,
        "country": dossier.country,
        "timezone": dossier.timezone,
        "pseudonym_key": "00",
    }
    return Case.create(
        path,
        meta,
        key=KEY if asked["encrypted"] else None,
        limits=Limits(memory=asked["memory"], threads=asked["threads"]),
        readable=[dossier.folder],
    )


def keep_bytes(asked: Asked) -> tuple[Clock, int]:
    """A part no import can leave out: hash the file before and after, keep it compressed."""
    path = Path(asked["dossier"]) / "records.csv"
    case = _fresh(asked)
    with Clock() as clock:
        found = survey(path)
        with case.transaction():
            store(case, 1, path, found)
    case.close()
    return clock, found.lines


def read_rows(asked: Asked) -> tuple[Clock, int]:
    """A part no import can leave out: cut each line, read each value; nothing is kept."""
    path = Path(asked["dossier"]) / "records.csv"
    layout = catalogue([])["canonical"].layout
    with path.open(encoding="utf-8") as lines:
        header = lines.readline().rstrip("\r\n")
    select = compiled(layout, header.split(","), workbook=False).select
    source = f"FROM ({lines_of(path.stat().st_size)}) AS line"
    connection = duckdb.connect(config={"threads": asked["threads"]})
    with Clock() as clock:
        row = connection.execute(
            "SELECT count(*), bit_xor(hash(COLUMNS(*))) "
            f"FROM ({select.replace('FROM line', source)})",
            {"file": str(path), "delimiter": ",", "blank": " \t\r,", "header": header},
        ).fetchall()[0]
    return clock, int(row[0])


def write_rows(asked: Asked) -> tuple[Clock, int]:
    """A part no import can leave out: write events whose ids are all known into a case."""
    with _opened(asked, read_only=True) as case:
        columns = case.columns("SELECT * FROM event ORDER BY record_id")
    case = _fresh({**asked, "case": str(Path(asked["case"]).with_name("written.filiere"))})
    case.register("given", columns)
    case.execute("CREATE TEMP TABLE known AS SELECT * FROM given")
    case.unregister("given")
    with Clock() as clock, case.transaction():
        case.execute("INSERT INTO event SELECT * FROM known")
    count = int(case.query("SELECT count(*) FROM event")[0][0])
    case.close()
    return clock, count


def _opened(asked: Asked, *, read_only: bool = False) -> Case:
    limits = Limits(memory=asked["memory"], threads=asked["threads"])
    key = KEY if asked["encrypted"] else None
    return Case.open(Path(asked["case"]), key=key, limits=limits, read_only=read_only)


def bring_in(asked: Asked) -> tuple[Clock, int]:
    """Import the dossier: ledger, originals, ids and events."""
    dossier = load(Path(asked["dossier"]))
    case = _fresh(asked)
    record(case, dossier.authorisations)
    with Clock() as clock:
        import_dossier(case, dossier, progress=silent)
        case.close()
    with _opened(asked, read_only=True) as case:
        return clock, int(case.query("SELECT count(*) FROM event")[0][0])


def link_rows(asked: Asked) -> tuple[Clock, int]:
    """Link the rows of the case; rows of event."""
    with _opened(asked) as case, Clock() as clock:
        summary = link(case, silent)
    return clock, sum(summary.rows.values())


def scan(asked: Asked) -> tuple[Clock, int]:
    """The baseline of a query: hash every column of every row of a table."""
    with _opened(asked, read_only=True) as case:
        table = asked["table"]
        names = [name for name, *_ in case.query(f"DESCRIBE {table}")]
        with Clock() as clock:
            row = case.query(f"SELECT count(*), bit_xor(hash({', '.join(names)})) FROM {table}")[0]
    return clock, int(row[0])


def burst_table(asked: Asked) -> tuple[Clock, int]:
    """Bursts of messages, kept as a scratch table; how many."""
    with _opened(asked, read_only=True) as case, Clock() as clock:
        count = DuckEngine(case).table(bursts.REDUCTION, "burst")
    return clock, count


def analyse(asked: Asked) -> tuple[Clock, int]:
    """Run the analyses asked for; findings written."""
    with _opened(asked) as case, Clock() as clock:
        summaries = run(case, only=list(asked["only"]), progress=silent)
    return clock, sum(summary.findings for summary in summaries)


TASKS: Mapping[str, Callable[[Asked], tuple[Clock, int]]] = {
    "simulate": simulate,
    "parse": parse,
    "parse_and_keep": parse_and_keep,
    "keep_bytes": keep_bytes,
    "read_rows": read_rows,
    "write_rows": write_rows,
    "bring_in": bring_in,
    "link_rows": link_rows,
    "scan": scan,
    "burst_table": burst_table,
    "analyse": analyse,
}


def main() -> None:
    """One task: its name and its values are the two arguments; its figures go to stdout."""
    clock, rows = TASKS[sys.argv[1]](json.loads(sys.argv[2]))
    print(json.dumps({"cpu_s": clock.cpu_s, "wall_s": clock.wall_s, "rows": rows}))


if __name__ == "__main__":
    main()
