"""How much computing and memory does the file of a seized phone take, and does that grow with it?

    python -m benchmarks.phones [--kind ufdr] [--messages 64425 257700] [--write]

Two figures for each size: the reader alone, as it hands on every row in a process of its own, and
the whole import of the file into a case. CPU time is that of the process and of those it waited
for; the most memory is the operating system's figure. Bars: ten CPU seconds per 100 MB and 200 MB
of memory for the reader, whatever the size. The size of a report is that of its XML, unpacked.
"""

import argparse
import json
import os
import platform
import resource
import subprocess
import sys
import tempfile
import time
import zipfile
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from pathlib import Path

from benchmarks.phone_files import KINDS

from filiere import __version__
from filiere.case import Case
from filiere.case.rights.authority import record
from filiere.dossier import load
from filiere.importer import import_dossier
from filiere.model.record import AccountKind, AccountRef
from filiere.reader import Declared, Row
from filiere.reading import rows_of

RESULTS = Path(__file__).parent / "results"
MOST_CPU_S, MOST_MB = 10.0, 200
"""Per 100 MB, and at all: of the reader."""
CASE = """
[case]
reference = "BENCHMARK"
title = "A large phone"
country = "FR"
timezone = "Europe/Paris"

[[authorisation]]
id = "A1"
basis = "SIMULATED"
authority = "Nobody: invented records"
date = 2024-07-01
devices = ["D1"]
from = 2020-01-01T00:00:00Z
to = 2050-01-01T00:00:00Z
kinds = ["extraction"]

[[source]]
path = "{name}"
authorisation = "A1"
device = "D1"

[[device]]
id = "D1"
timezone = "Europe/Paris"
numbers = ["+33639980000"]
numbers_basis = "invented"
"""


def main() -> None:
    """Measure each size, print the table, and keep it if asked."""
    options = _options()
    if options.one is not None:
        print(json.dumps(TASKS[options.one](options.kind, options.folder)))
        return
    runs = []
    for messages in options.messages:
        with tempfile.TemporaryDirectory(prefix="filiere-phones-", dir=options.folder) as scratch:
            runs.append(_measured(options.kind, messages, Path(scratch), options.only))
    for run in runs:
        print(json.dumps(run))
    if options.write:
        asked = " ".join(str(each) for each in options.messages)
        path = RESULTS / f"{datetime.now(tz=UTC):%Y-%m-%d}-phones-{options.kind}.json"
        kept = {
            "command": f"python -m benchmarks.phones --kind {options.kind} --messages {asked}",
            "filiere": __version__,
            "python": platform.python_version(),
            "machine": f"{platform.machine()}, shared with other programs",
            "bars": {"cpu_s_per_100_mb": MOST_CPU_S, "peak_mb": MOST_MB},
            "runs": runs,
        }
        path.write_text(json.dumps(kept, indent=1, sort_keys=True) + "\n", "utf-8")
        print(f"written: {path}", file=sys.stderr)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.phones", description=__doc__)
    parser.add_argument("--kind", choices=sorted(KINDS), default="ufdr")
    parser.add_argument("--messages", type=int, nargs="+", default=[64_425])
    parser.add_argument("--only", choices=["read", "import"], help="one figure of the two")
    parser.add_argument("--folder", type=Path, help="where files are written, and removed")
    parser.add_argument("--write", action="store_true", help="keep results/<date>-phones-KIND.json")
    parser.add_argument("--one", choices=["read", "import"], help=argparse.SUPPRESS)
    return parser.parse_args()


def _measured(kind: str, messages: int, folder: Path, only: str | None) -> dict[str, object]:
    name, write = KINDS[kind]
    write(folder / name, messages)
    (folder / "case.toml").write_text(CASE.format(name=name), "utf-8")
    size_mb = _size(folder / name) / 1e6
    told: dict[str, object] = {"kind": kind, "messages": messages, "size_mb": round(size_mb, 1)}
    for task in ("read", "import") if only is None else (only,):
        print(f"  {kind}, {size_mb:.0f} MB: {task} …", file=sys.stderr, flush=True)
        figures = _apart(task, kind, folder)
        per = float(str(figures["cpu_s"])) / size_mb * 100
        told[task] = {**figures, "cpu_s_per_100_mb": round(per, 2)}
    return told


def _size(path: Path) -> int:
    """Bytes that are read: of an archive, those of its members."""
    if not zipfile.is_zipfile(path):
        return path.stat().st_size
    with zipfile.ZipFile(path) as archive:
        return sum(info.file_size for info in archive.infolist())


def _apart(task: str, kind: str, folder: Path) -> Mapping[str, object]:
    """One task in a fresh process, whose time and memory the operating system tells."""
    order = [sys.executable, "-m", "benchmarks.phones", "--kind", kind, "--one", task]
    began = time.perf_counter()
    child = subprocess.Popen([*order, "--folder", str(folder)], stdout=subprocess.PIPE, text=True)
    if child.stdout is None:
        raise RuntimeError(f"{task}: its output cannot be read")
    told = child.stdout.read()
    _, status, used = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode != 0:
        raise SystemExit(f"{task} failed with status {child.returncode}")
    return {
        **json.loads(told.splitlines()[-1]),
        "cpu_s": round(used.ru_utime + used.ru_stime, 2),
        "wall_s": round(time.perf_counter() - began, 1),
    }


def _peak_mb(who: int) -> int:
    return resource.getrusage(who).ru_maxrss // 1024


def _read(kind: str, folder: Path) -> dict[str, object]:
    """Every row of the file, and nothing done with it."""
    name, _ = KINDS[kind]
    owner = AccountRef("telegram", "700000000", AccountKind.USER_ID) if kind == "telegram" else None
    declared = Declared(
        country="FR", zone="Europe/Paris", owner=owner, device="D1", numbers=("+33639980000",)
    )
    rows = 0
    for batch in rows_of(kind, name, str(folder / name), str(folder / "scratch"), (), declared):
        rows += sum(isinstance(each, Row) for each in batch)
    return {"rows": rows, "peak_mb": _peak_mb(resource.RUSAGE_SELF)}


def imported(folder: Path) -> Path:
    """Import the dossier of a folder into a case beside it, and link it."""
    dossier = load(folder)
    meta = {
        "reference": dossier.reference, "title": dossier.title, "country": dossier.country,
        "timezone": dossier.timezone, "pseudonym_key": "00",
    }  # fmt: skip
    path = folder / "c.filiere"
    with Case.create(path, meta, readable=[dossier.folder]) as case:
        record(case, dossier.authorisations)
        import_dossier(case, dossier, progress=lambda _said, _share: None)
    return path


def _import(_kind: str, folder: Path) -> dict[str, object]:
    """The whole import, with a reader in a process of its own as always."""
    with Case.open(imported(folder), read_only=True) as case:
        ((rows,),) = case.query("SELECT count(*) FROM chat_message")
    return {
        "rows": rows,
        "peak_mb": _peak_mb(resource.RUSAGE_SELF),
        "reader_peak_mb": _peak_mb(resource.RUSAGE_CHILDREN),
    }


TASKS: Mapping[str, Callable[[str, Path], dict[str, object]]] = {"read": _read, "import": _import}


if __name__ == "__main__":
    main()
