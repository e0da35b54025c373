"""How long does Polars take to parse what an import reads, against DuckDB and against the import?

    python -m benchmarks.polars DOSSIER --python /elsewhere/bin/python [--turns 5] [--write]

Polars stands in an environment of its own, which ``--python`` names: it is no part of Filière. Each
turn measures all three one after another, each in a fresh process with two threads, so that what
else the machine does falls on all alike; ratios are taken turn by turn, and the median is told. All
read every column as text and count its values; the import keeps rows, ledger and originals besides.
"""

import argparse
import json
import platform
import statistics
import subprocess
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from benchmarks.measure import measure

RESULTS = Path(__file__).parent / "results"
PARSE = """
import json, os, resource, sys
import polars
def cpu():
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime
before = cpu()
rows = polars.scan_csv(sys.argv[1], infer_schema=False).select(polars.all().count())
rows = rows.collect(engine="streaming")
print(json.dumps([cpu() - before, rows.row(0)[0], polars.__version__]))
"""


def main() -> None:
    """Measure in turns; print one object of JSON, and keep it if asked."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.polars", description=__doc__)
    parser.add_argument("dossier", type=Path)
    parser.add_argument("--python", type=Path, required=True)
    parser.add_argument("--turns", type=int, default=5)
    parser.add_argument("--write", action="store_true", help="keep results/<date>-polars.json")
    options = parser.parse_args()
    turns = []
    with tempfile.TemporaryDirectory(prefix="filiere-polars-") as scratch:
        asked: dict[str, Any] = {
            "dossier": str(options.dossier),
            "case": str(Path(scratch) / "case.filiere"),
            "threads": 2,
            "memory": "4GB",
            "encrypted": False,
        }
        for _ in range(options.turns):
            theirs, rows, version = _polars(options.python, options.dossier / "records.csv")
            parse = measure("parse", **asked)
            imported = measure("bring_in", **asked)
            if rows != parse.rows:
                sys.exit(f"Polars counted {rows} rows, DuckDB {parse.rows}.")
            turns.append(
                {
                    "polars_cpu_s": round(theirs, 3),
                    "duckdb_cpu_s": round(parse.cpu_s, 3),
                    "import_cpu_s": round(imported.cpu_s, 3),
                }
            )
    told = {
        "command": "python -m benchmarks.polars DOSSIER --python PYTHON",
        "rows": rows,
        "polars": version,
        "machine": f"{platform.machine()}, 2 threads, shared with other programs",
        "turns": turns,
        "import_to_polars": _ratio(turns, "import_cpu_s", "polars_cpu_s"),
        "import_to_duckdb": _ratio(turns, "import_cpu_s", "duckdb_cpu_s"),
        "polars_to_duckdb": _ratio(turns, "polars_cpu_s", "duckdb_cpu_s"),
    }
    print(json.dumps(told, indent=1))
    if options.write:
        path = RESULTS / f"{datetime.now(tz=UTC):%Y-%m-%d}-polars.json"
        path.write_text(json.dumps(told, indent=1) + "\n", "utf-8")


def _polars(python: Path, file: Path) -> tuple[float, int, str]:
    done = subprocess.run(
        [str(python), "-c", PARSE, str(file)],
        stdout=subprocess.PIPE,
        text=True,
        check=True,
        env={"POLARS_MAX_THREADS": "2"},
    )
    cpu_s, rows, version = json.loads(done.stdout)
    return float(cpu_s), int(rows), str(version)


def _ratio(turns: list[dict[str, float]], over: str, under: str) -> float:
    return round(statistics.median(each[over] / each[under] for each in turns), 2)


if __name__ == "__main__":
    main()
