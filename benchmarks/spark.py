"""What does the linking of a case cost on Spark, against the case's own engine?

    python -m benchmarks.spark CASE [--master local[2]] [--folder DIR]

The case is copied and linked twice: the links and contacts must be the same rows. CPU time is that
of this process and of all those that it started, Java's included; a cluster's own is not seen.
"""

import argparse
import json
import os
import shutil
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path

from benchmarks.browser import cpu_s, descendants

from filiere.case import Case
from filiere.engines import DuckEngine, Engine
from filiere.engines.choice import Spark, running
from filiere.engines.session import LOCAL
from filiere.linker import link


def main() -> None:
    """Link a copy on each engine, compare, print CPU seconds as one object of JSON."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.spark", description=__doc__)
    parser.add_argument("case", type=Path)
    parser.add_argument("--master", default=LOCAL)
    parser.add_argument("--folder", type=Path, help="where copies lie meanwhile")
    options = parser.parse_args()
    spark = Spark(master=options.master)
    with tempfile.TemporaryDirectory(prefix="filiere-spark-", dir=options.folder) as scratch:
        one, other = Path(scratch, "duckdb"), Path(scratch, "spark")
        for copy in (one, other):
            copy.mkdir()
            shutil.copy(options.case, copy / "case.filiere")
        clear = spark.folder(other / "case.filiere", encrypted=False)
        ours, rows = _linked(one / "case.filiere", None, lambda case: nullcontext(DuckEngine(case)))
        theirs, answer = _linked(
            other / "case.filiere", clear, lambda case: running(case, spark, clear, memory="2GB")
        )
    if rows != answer:
        sys.exit("Spark linked other rows than the case's own engine.")
    told = {"events": rows[0], "links": rows[1], "duckdb": ours, "spark": theirs}
    told["ratio"] = round(theirs["cpu_s"] / ours["cpu_s"], 1)
    print(json.dumps(told))


def _linked(
    path: Path, clear: Path | None, engine: Callable[[Case], AbstractContextManager[Engine]]
) -> tuple[dict[str, float], tuple[object, ...]]:
    with Case.open(path, readable=[] if clear is None else [clear]) as case:
        before, wall = cpu_s(os.getpid()), time.perf_counter()
        with engine(case) as chosen:
            link(case, lambda _step, _share: None, chosen)
            took = {
                "cpu_s": round(cpu_s(os.getpid()) - before, 2),
                "wall_s": round(time.perf_counter() - wall, 2),
                "processes": len(descendants(os.getpid())),
            }
        (rows,) = case.query(
            "SELECT (SELECT count(*) FROM event), (SELECT count(*) FROM event_link), "
            "(SELECT bit_xor(hash(record_id, canonical_id, reason)) FROM event_link), "
            "(SELECT bit_xor(hash(contact_id, t, kind, a, b, duration_s, out_record, in_record, "
            "a_cell, b_cell, copies, flags)) FROM contact)"
        )
    return took, rows


if __name__ == "__main__":
    main()
