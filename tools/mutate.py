"""Would the tests notice if the code were wrong?

Changes the code of a room in one place at a time (a comparison turned, a number moved, a branch
negated), runs the room's own tests, and counts how many changes are noticed. Which places are
changed is drawn with a seed; a room that has fewer is changed in all. By hand, not in CI: a room
takes hours. Prints the survivors with their place and writes docs/methods/mutation.json.

    make mutate ROOMS="case upkeep" SAMPLE=200

Needs cosmic-ray, installed for the occasion in .cache/mutate. A copy of the repository is changed,
never the repository.
"""

import argparse
import json
import os
import random
import shutil
import sqlite3
import subprocess
import sys
import venv
from math import sqrt
from pathlib import Path

REPOSITORY = Path(__file__).parents[1]
CACHE = REPOSITORY / ".cache" / "mutate"
TOOL = "cosmic-ray==8.7.0"
FIGURES = REPOSITORY / "docs" / "methods" / "mutation.json"

ROOMS = {
    "case": ["tests/case"],
    "upkeep": ["tests/upkeep", "tests/case/test_cover.py", "tests/case/test_audit.py"],
    "package": ["tests/package"],
    "findings": ["tests/findings"],
    "calibration": ["tests/calibration"],
    "importer": ["tests/importer"],
    "signals": ["tests/signals", "tests/analyses"],
    "analyses": ["tests/analyses"],
    "received": ["tests/received", "tests/importer/test_workbooks.py"],
}
"""The tests that are to notice a change in a room."""

SEED = 12
Survivor = dict[str, str | int]


def main() -> None:
    """Mutate the rooms that are named, one after the other."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    options.add_argument("rooms", nargs="*", default=sorted(ROOMS))
    options.add_argument("--sample", type=int, default=200, help="places changed in a room")
    options.add_argument("--only", default="", help="one module of the room, such as fold.py")
    options.add_argument("--seconds", type=int, default=600, help="longest run of the tests")
    given = options.parse_args()
    if not (CACHE / "venv" / "bin" / "cosmic-ray").exists():
        venv.create(CACHE / "venv", with_pip=True)
        pip = [str(CACHE / "venv" / "bin" / "python"), "-m", "pip", "install", "-q", TOOL]
        subprocess.run(pip, check=True)
    figures = json.loads(FIGURES.read_text("utf-8")) if FIGURES.exists() else {}
    for room in given.rooms:
        figures[f"{room}/{given.only}".rstrip("/")] = told = mutated(
            room, given.sample, given.only, given.seconds
        )
        FIGURES.write_text(json.dumps(figures, indent=1, sort_keys=True) + "\n", "utf-8")
        sys.stdout.write(f"{room}: {told['killed']} of {told['changed']} noticed\n")


def mutated(room: str, sample: int, only: str, seconds: int) -> dict[str, object]:
    """Change a room in ``sample`` places and count the changes that its tests notice."""
    tree, session = CACHE / "tree", CACHE / f"{room}.sqlite"
    _copy(tree)
    session.unlink(missing_ok=True)
    folder = f"src/filiere/{room}"
    tests = " ".join(ROOMS[room])
    python = REPOSITORY / ".venv" / "bin" / "python"
    config = CACHE / f"{room}.toml"
    config.write_text(
        f"""[cosmic-ray]
module-path = "{folder}/{only}"
timeout = {seconds}
excluded-modules = []
test-command = "{python} -m pytest -x -q -n0 -p no:randomly -p no:cacheprovider {tests}"

[cosmic-ray.distributor]
name = "local"
""",
        "utf-8",
    )
    _run(tree, "init", config, session)
    places = _drawn(session, sample)
    _run(tree, "exec", config, session)
    return {**_counted(session), "places": places, "seed": SEED}


def _copy(tree: Path) -> None:
    shutil.rmtree(tree, ignore_errors=True)
    listed = subprocess.run(
        ["git", "ls-files", "-z"], cwd=REPOSITORY, capture_output=True, text=True, check=True
    ).stdout
    for name in filter(None, listed.split("\0")):
        source, target = REPOSITORY / name, tree / name
        if source.is_file():
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(source, target)


def _run(tree: Path, verb: str, config: Path, session: Path) -> None:
    subprocess.run(
        [CACHE / "venv" / "bin" / "cosmic-ray", verb, config, session],
        cwd=tree,
        env={**os.environ, "PYTHONPATH": str(tree / "src")},
        check=True,
    )


def _drawn(session: Path, sample: int) -> int:
    """Keep a seeded sample of the places; how many there were."""
    with sqlite3.connect(session) as opened:
        rows = opened.execute(
            "SELECT job_id FROM mutation_specs ORDER BY module_path, start_pos_row, "
            "start_pos_col, operator_name, operator_args, occurrence"
        ).fetchall()
        draw = random.Random(SEED)  # noqa: S311 -- a sample, no secret
        kept = set(draw.sample(range(len(rows)), min(sample, len(rows))))
        gone = [row for place, row in enumerate(rows) if place not in kept]
        for table in ("mutation_specs", "work_items"):
            opened.executemany(f"DELETE FROM {table} WHERE job_id = ?", gone)
    return len(rows)


def _counted(session: Path) -> dict[str, object]:
    with sqlite3.connect(session) as opened:
        rows = opened.execute(
            "SELECT module_path, start_pos_row, operator_name, test_outcome, diff "
            "FROM mutation_specs JOIN work_results USING (job_id) ORDER BY 1, 2, 3"
        ).fetchall()
    survivors: list[Survivor] = [
        {"module": module, "line": line, "change": operator.rpartition("/")[2], "diff": diff or ""}
        for module, line, operator, outcome, diff in rows
        if "SURVIVED" in str(outcome).upper()
    ]
    killed = len(rows) - len(survivors)
    low, high = _interval(killed, len(rows))
    return {
        "changed": len(rows),
        "killed": killed,
        "share": round(killed / max(len(rows), 1), 3),
        "low": low,
        "high": high,
        "survivors": survivors,
    }


def _interval(hits: int, tries: int) -> tuple[float, float]:
    """Wilson's 95 % interval of a share."""
    if tries == 0:
        return 0.0, 1.0
    z, share = 1.959964, hits / tries
    middle = (share + z * z / (2 * tries)) / (1 + z * z / tries)
    half = z * sqrt(share * (1 - share) / tries + z * z / (4 * tries**2)) / (1 + z * z / tries)
    return round(middle - half, 3), round(middle + half, 3)


if __name__ == "__main__":
    main()
