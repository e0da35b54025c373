"""How is one task measured?

In a fresh process, so that no cache and no memory of the task before counts. The operating system
says how much memory the process held at most.
"""

import json
import os
import statistics
import subprocess
import sys
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """What one task took: medians over its runs; ``peak_mb`` is the largest."""

    cpu_s: float
    wall_s: float
    peak_mb: float
    rows: int


def measure(task: str, *, repeat: int = 1, **asked: object) -> Figure:
    """Run a task ``repeat`` times, each in its own process."""
    runs = [_once(task, asked) for _ in range(repeat)]
    return Figure(
        cpu_s=statistics.median(run.cpu_s for run in runs),
        wall_s=statistics.median(run.wall_s for run in runs),
        peak_mb=max(run.peak_mb for run in runs),
        rows=runs[-1].rows,
    )


def _once(task: str, asked: dict[str, object]) -> Figure:
    print(f"  {task} …", file=sys.stderr, flush=True)
    child = subprocess.Popen(
        [sys.executable, "-m", "benchmarks.tasks", task, json.dumps(asked)],
        stdout=subprocess.PIPE,
        text=True,
    )
    if child.stdout is None:
        raise RuntimeError(f"{task}: its output cannot be read")
    told = child.stdout.read()
    _, status, used = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode != 0:
        raise SystemExit(f"{task} failed with status {child.returncode}")
    figures = json.loads(told.splitlines()[-1])
    figure = Figure(
        cpu_s=figures["cpu_s"],
        wall_s=figures["wall_s"],
        peak_mb=used.ru_maxrss / 1024,
        rows=figures["rows"],
    )
    print(
        f"    {figure.cpu_s:.2f} CPU-s, {figure.wall_s:.2f} s, {figure.peak_mb:.0f} MB",
        file=sys.stderr,
        flush=True,
    )
    return figure
