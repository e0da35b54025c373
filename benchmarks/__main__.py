"""How fast is Filière, as ratios that hold on any machine?

Every ratio compares two figures of one run on one machine: an import with the bare parsing of the
same file, a reduction with a scan of the table it reads. Seconds alone say little: they are
printed for the curious.

    python -m benchmarks [--rows 1000000] [--memory 4GB] [--threads 2] [--write]
"""

import argparse
import json
import platform
import sys
import tempfile
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path

import duckdb
from benchmarks.measure import Figure, measure
from benchmarks.tasks import FIVE

from filiere import __version__

DAYS = 28
ROWS_PER_PERSON_DAY = 16
RESULTS = Path(__file__).parent / "results"
UNITS = {"KB": 1e3, "MB": 1e6, "GB": 1e9, "KIB": 2**10, "MIB": 2**20, "GIB": 2**30}


@dataclass(frozen=True, slots=True, kw_only=True)
class Goal:
    """One line of the table: a figure, what it is held against, and the most it may be."""

    what: str
    figure: float
    against: str
    most: float | None
    least: float | None = None

    @property
    def met(self) -> str:
        """``yes``, ``NO``, or nothing where no goal is set."""
        if self.most is None and self.least is None:
            return ""
        over = self.most is not None and self.figure > self.most
        under = self.least is not None and self.figure < self.least
        return "NO" if over or under else "yes"


def main() -> None:
    """Measure, print, and write the results down if asked."""
    options = _options()
    with tempfile.TemporaryDirectory(prefix="filiere-bench-") as scratch:
        folder = options.folder or Path(scratch)
        figures, goals = _all(options, folder)
    _print(figures, goals)
    if options.write:
        RESULTS.mkdir(exist_ok=True)
        path = RESULTS / f"{datetime.now(tz=UTC):%Y-%m-%d}-{options.rows}.json"
        kept = {
            "filiere": __version__,
            "duckdb": duckdb.__version__,
            "python": platform.python_version(),
            "machine": f"{platform.machine()}, {options.threads} threads, {options.memory}",
            "figures": {name: asdict(figure) for name, figure in figures.items()},
            "goals": [{**asdict(goal), "met": goal.met} for goal in goals],
        }
        path.write_text(json.dumps(kept, indent=1, sort_keys=True) + "\n", "utf-8")
        print(f"written: {path}", file=sys.stderr)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--rows", type=int, default=1_000_000, help="rows of the city, about")
    parser.add_argument("--memory", default="4GB", help="limit given to the engine")
    parser.add_argument("--tight", default="1GB", help="limit under which memory is measured")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--repeat", type=int, default=3, help="runs of the short measurements")
    parser.add_argument("--folder", type=Path, help="keep the dossier and the cases here")
    parser.add_argument("--write", action="store_true", help="write benchmarks/results/<date>.json")
    return parser.parse_args()


def _all(options: argparse.Namespace, folder: Path) -> tuple[dict[str, Figure], list[Goal]]:
    folder.mkdir(parents=True, exist_ok=True)
    dossier = folder / "dossier"
    base = {"memory": options.memory, "threads": options.threads, "dossier": str(dossier)}
    plain = {**base, "case": str(folder / "plain.filiere"), "encrypted": False}
    sealed = {**base, "case": str(folder / "sealed.filiere"), "encrypted": True}
    tight = {**plain, "memory": options.tight, "case": str(folder / "tight.filiere")}
    people = max(200, options.rows // (DAYS * ROWS_PER_PERSON_DAY))
    often = options.repeat
    got: dict[str, Figure] = {}

    def take(name: str, task: str, repeat: int = 1, **asked: object) -> None:
        got[name] = measure(task, repeat=repeat, **asked)

    take("simulate", "simulate", dossier=str(dossier), seed=1, people=people, days=DAYS)
    take("parse as text", "parse", often, **base)
    take("parse and keep", "parse_and_keep", often, **base)
    take("import", "bring_in", often, **plain)
    take("import, encrypted", "bring_in", often, **sealed)
    scratch = {**plain, "case": str(folder / "part.filiere")}
    take("part: keep the bytes", "keep_bytes", often, **scratch)
    take("part: read the rows", "read_rows", often, **base)
    take("part: write the events", "write_rows", often, **plain)
    take("scan events", "scan", often, **plain, table="event")
    take("scan events, encrypted", "scan", often, **sealed, table="event")
    take("link", "link_rows", **plain)
    take("scan contacts", "scan", often, **plain, table="contact")
    take("bursts", "burst_table", often, **plain)
    take("import, tight", "bring_in", **tight)
    take("link, tight", "link_rows", **tight)
    take("bursts, tight", "burst_table", **tight)
    take("five analyses", "analyse", **plain, only=FIVE)
    take("plausibility", "analyse", **plain, only=["plausibility"])
    return got, _goals(got, _megabytes(options.tight))


def _goals(got: dict[str, Figure], limit_mb: float) -> list[Goal]:
    def cpu(name: str) -> float:
        return got[name].cpu_s

    tight = max(got[name].peak_mb for name in got if name.endswith(", tight"))

    def ratio(name: str, baseline: str) -> float:
        return cpu(name) / cpu(baseline)

    return [
        Goal(what="import", figure=ratio("import", "parse as text"),
             against="x CPU of parsing the file as text", most=5),
        Goal(what="import", figure=ratio("import", "parse and keep"),
             against="x CPU of parsing the file into a table of text", most=None),
        Goal(what="import, its parts", figure=sum(cpu(n) for n in got if n.startswith("part: "))
             / cpu("parse as text"),
             against="x CPU of parsing, for what no import can leave out", most=None),
        Goal(what="import, encrypted", figure=ratio("import, encrypted", "import"),
             against="x CPU of the plain import", most=1.25),
        Goal(what="scan, encrypted", figure=ratio("scan events, encrypted", "scan events"),
             against="x CPU of the plain scan", most=1.5),
        Goal(what="bursts", figure=ratio("bursts", "scan contacts"),
             against="x CPU of hashing every column of contact", most=None),
        Goal(what="link", figure=ratio("link", "parse as text"),
             against="x CPU of parsing the file as text", most=None),
        Goal(what="peak memory", figure=tight / limit_mb,
             against="x the limit given to the engine", most=1.25),
        Goal(what="simulate", figure=got["simulate"].rows / cpu("simulate"),
             against="rows per CPU-s", most=None, least=300_000),
        Goal(what="five analyses", figure=got["five analyses"].wall_s,
             against="s of wall time (goal for 10^7 rows)", most=300),
    ]  # fmt: skip


def _megabytes(text: str) -> float:
    number = text.rstrip("KMGBIkmgbi")
    return float(number) * UNITS[text[len(number) :].upper()] / 2**20


def _print(figures: dict[str, Figure], goals: list[Goal]) -> None:
    print(f"{'measured':<26}{'rows':>12}{'CPU-s':>10}{'wall s':>10}{'peak MB':>10}")
    for name, figure in figures.items():
        print(
            f"{name:<26}{figure.rows:>12}{figure.cpu_s:>10.2f}{figure.wall_s:>10.2f}"
            f"{figure.peak_mb:>10.0f}"
        )
    print(f"\n{'ratio':<20}{'figure':>12}  {'goal':>9}  met  against")
    for goal in goals:
        bound = f"≤ {goal.most:g}" if goal.most is not None else ""
        bound = f"≥ {goal.least:g}" if goal.least is not None else bound
        print(f"{goal.what:<20}{goal.figure:>12.2f}  {bound:>9}  {goal.met:<3}  {goal.against}")


if __name__ == "__main__":
    main()
