"""How does the whole ``run`` grow with the rows, and which step grows faster than they do?

    python -m benchmarks.growth [--rows 100000 300000 1000000] [--keep DIR] [--write]

One city for each size, one fresh process for each run: import, linking, every question and both
reports, as a user runs them. What counts is CPU time, of which other programs take nothing away;
a ratio against import and linking of the same run holds on any machine, and so does the exponent:
the slope of log CPU time against log rows, 1 where time follows the rows.
"""

import argparse
import json
import math
import platform
import resource
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path

from filiere import __version__
from filiere.analysis import catalogue
from filiere.case import Case, Limits
from filiere.casework import Asked, bring_up_to_date
from filiere.dossier import load
from filiere.wording import Text
from filiere.world import WorldSettings, write

DAYS = 10
ROWS_PER_PERSON = 126
ROWS_OF_NETWORKS = 56_000
"""About: in ten days, whatever the size of the city around them."""
RESULTS = Path(__file__).parent / "results"
FIRST, LAST, WHOLE = "import and linking", "brief and reports", "whole run"
Seconds = dict[str, float]


def main() -> None:
    """Measure each size, print the table, and keep it if asked."""
    options = _options()
    if options.one is not None:
        print(json.dumps(_one(options.one, options.folder / "c", options.memory)))
        return
    runs = []
    for rows in options.rows:
        with tempfile.TemporaryDirectory(prefix="filiere-growth-", dir=options.folder) as scratch:
            runs.append(_measured(rows, Path(scratch), options))
    exponents = _exponents([each["rows"] for each in runs], [each["cpu_s"] for each in runs])
    _print(runs, exponents)
    if options.write:
        path = RESULTS / f"{datetime.now(tz=UTC):%Y-%m-%d}-growth.json"
        kept = {
            "command": f"python -m benchmarks.growth --rows {' '.join(map(str, options.rows))}",
            "filiere": __version__,
            "python": platform.python_version(),
            "machine": f"{platform.machine()}, 2 threads, shared with other programs",
            "runs": runs,
            "exponents": exponents,
        }
        path.write_text(json.dumps(kept, indent=1, sort_keys=True) + "\n", "utf-8")
        print(f"written: {path}", file=sys.stderr)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.growth", description=__doc__)
    parser.add_argument("--rows", type=int, nargs="+", default=[100_000, 300_000, 1_000_000])
    parser.add_argument("--seed", type=int, default=3)
    parser.add_argument("--folder", type=Path, help="where cities are written, and removed")
    parser.add_argument("--keep", type=Path, help="where cities stay, to be used again")
    parser.add_argument("--memory", default=Limits().memory, help="as of filiere run")
    parser.add_argument("--write", action="store_true", help="keep results/<date>-growth.json")
    parser.add_argument("--one", type=Path, help=argparse.SUPPRESS)
    return parser.parse_args()


def _measured(rows: int, folder: Path, options: argparse.Namespace) -> dict[str, object]:
    """One run in a process of its own, which the operating system accounts for."""
    people = max(200, (rows - ROWS_OF_NETWORKS) // ROWS_PER_PERSON)
    print(f"  {rows} rows, {people} people …", file=sys.stderr, flush=True)
    dossier = (options.keep or folder) / f"seed{options.seed}-{people}-{DAYS}"
    if not (dossier / "case.toml").is_file():
        write(WorldSettings(seed=options.seed, people=people, days=DAYS), dossier)
    order = [sys.executable, "-m", "benchmarks.growth", "--memory", options.memory]
    done = subprocess.run(
        [*order, "--one", str(dossier), "--folder", str(folder)],
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    told: dict[str, object] = json.loads(done.stdout.splitlines()[-1])
    print(f"    {told['cpu_s']}", file=sys.stderr, flush=True)
    return told


def _one(dossier: Path, path: Path, memory: str) -> dict[str, object]:
    steps = _Steps(set(catalogue()))
    asked = Asked(case=path, key=None, limits=Limits(memory=memory))
    bring_up_to_date(load(dossier), asked, steps)
    cpu = steps.ended()
    with Case.open(path, read_only=True) as case:
        ((events, contacts, findings),) = case.query(
            "SELECT (SELECT count(*) FROM event), (SELECT count(*) FROM contact), "
            "(SELECT count(*) FROM finding)"
        )
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return {"rows": events, "contacts": contacts, "findings": findings, "peak_mb": round(peak),
            "cpu_s": {name: round(seconds, 3) for name, seconds in cpu.items()}}  # fmt: skip


class _Steps:
    """Told of each step as the terminal is; keeps the CPU time of each question."""

    def __init__(self, questions: set[str]) -> None:
        self._questions = questions
        self._at = _cpu_s()
        self._cpu: Seconds = {}

    def __call__(self, step: Text, _share: float) -> None:
        word = str(step).partition(":")[0].strip()
        # what a question does before its first word comes after the last word of the one before
        self._passed(word if word in self._questions else FIRST)

    def _passed(self, name: str) -> None:
        now = _cpu_s()
        self._cpu[name] = self._cpu.get(name, 0.0) + now - self._at
        self._at = now

    def ended(self) -> Seconds:
        """CPU seconds by step, in order, and of the whole."""
        self._passed(LAST)
        return {**self._cpu, WHOLE: sum(self._cpu.values())}


def _cpu_s() -> float:
    """User and system time of this process and of those that it waited for."""
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(each.ru_utime + each.ru_stime for each in used)


def _exponents(rows: Sequence[object], cpu: Sequence[object]) -> Mapping[str, float]:
    """Slope of log CPU against log rows by least squares, where a step takes a tenth of one."""
    x = [math.log(float(str(each))) for each in rows]
    found: dict[str, float] = {}
    times = [dict(each) for each in cpu if isinstance(each, dict)]
    for name in times[-1] if len(x) > 1 else ():
        seconds = [each.get(name, 0.0) for each in times]
        if min(seconds) > 0 and max(seconds) >= 0.1:
            y = [math.log(each) for each in seconds]
            mean_x, mean_y = sum(x) / len(x), sum(y) / len(y)
            over = sum((a - mean_x) * (b - mean_y) for a, b in zip(x, y, strict=True))
            found[name] = round(over / sum((a - mean_x) ** 2 for a in x), 2)
    return found


def _print(runs: Sequence[Mapping[str, object]], exponents: Mapping[str, float]) -> None:
    times = [dict(each) for run in runs if isinstance(each := run["cpu_s"], dict)]
    print(f"{'CPU-s':<20}" + "".join(f"{run['rows']:>12}" for run in runs) + f"{'exponent':>12}")
    for name in times[-1]:
        cells = "".join(f"{each.get(name, 0.0):>12.2f}" for each in times)
        print(f"{name:<20}{cells}{exponents.get(name, ''):>12}")
    ratios = "".join(f"{each[WHOLE] / each[FIRST]:>12.1f}" for each in times)
    print(f"{'x import + linking':<20}{ratios}")
    for name in ("findings", "peak_mb"):
        print(f"{name:<20}" + "".join(f"{run[name]!s:>12}" for run in runs))


if __name__ == "__main__":
    main()
