"""Would the tests notice if the code were wrong?

Changes the code of a room in one place at a time (a comparison turned, a number moved, a branch
negated), runs the room's own tests that reach the place, and counts how many changes are noticed.
Which places are changed is drawn with a seed; a room that has fewer is changed in all; annotations
of types are no places. By hand, not in CI: a room takes an hour. Prints the survivors with their
place and writes docs/methods/mutation.json. What tools/mutate_reach.py does not see (code that a
test starts in another process) counts as not noticed, so the share is a lower bound.

    make mutate ROOMS="case upkeep" SAMPLE=200

Needs cosmic-ray and pytest-cov, installed for the occasion in .cache/mutate (another place:
MUTATE_CACHE, such as for a second room beside the first). A copy of the
repository is changed, never the repository.
"""

import argparse
import ast
import json
import os
import random
import shutil
import sqlite3
import subprocess
import sys
import time
import venv
from math import sqrt
from pathlib import Path

REPOSITORY = Path(__file__).parents[1]
CACHE = Path(os.environ.get("MUTATE_CACHE", REPOSITORY / ".cache" / "mutate"))
TOOL = "cosmic-ray==8.7.0"
COVERAGE = ["coverage==7.11.0", "pytest-cov==7.0.0"]
FIGURES = REPOSITORY / "docs" / "methods" / "mutation.json"

ROOMS = {
    "case": ["tests/case"],
    "upkeep": ["tests/upkeep", "tests/case/test_cover.py", "tests/case/test_audit.py"],
    "package": ["tests/package"],
    "findings": ["tests/findings", "tests/report", "tests/brief"],
    "calibration": ["tests/calibration"],
    "importer": ["tests/importer"],
    "signals": ["tests/signals", "tests/analyses"],
    "analyses": ["tests/analyses"],
    "received": ["tests/received", "tests/importer/test_workbooks.py"],
}
"""The tests that are to notice a change in a room."""
ALWAYS = ["tests/contract/test_values.py"]
"""Read the source of every room: asked where a change runs at import, such as a dataclass's."""

SEED = 12
Survivor = dict[str, str | int]
Place = tuple[int, int]
Span = tuple[Place, Place]


def main() -> None:
    """Mutate the rooms that are named, one after the other."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    options.add_argument("rooms", nargs="*", default=sorted(ROOMS))
    options.add_argument("--sample", type=int, default=200, help="places changed in a room")
    options.add_argument("--only", default="", help="one module of the room, such as fold.py")
    options.add_argument("--seconds", type=int, default=120, help="tests of a change, in all")
    options.add_argument("--seed", type=int, default=SEED, help="another draws other places")
    options.add_argument(
        "--again", action="store_true", help="with the last map of tests: neither has changed since"
    )
    given = options.parse_args()
    _set_up()
    figures = json.loads(FIGURES.read_text("utf-8")) if FIGURES.exists() else {}
    for room in given.rooms:
        told = mutated(room, given)
        name = f"{room}/{given.only}".rstrip("/")
        figures[name if given.seed == SEED else f"{name}, seed {given.seed}"] = told
        FIGURES.write_text(json.dumps(figures, indent=1, sort_keys=True) + "\n", "utf-8")
        sys.stdout.write(f"{room}: {told['killed']} of {told['changed']} noticed\n")


def _set_up() -> None:
    if not (CACHE / "venv" / "bin" / "cosmic-ray").exists():
        venv.create(CACHE / "venv", with_pip=True)
        pip = [str(CACHE / "venv" / "bin" / "python"), "-m", "pip", "install", "-q"]
        subprocess.run([*pip, TOOL], check=True)
        subprocess.run([*pip, "--no-deps", "--target", str(CACHE / "extra"), *COVERAGE], check=True)


def mutated(room: str, given: argparse.Namespace) -> dict[str, object]:
    """Change a room in ``given.sample`` places and count the changes that its tests notice."""
    only, seconds, seed = given.only, given.seconds, given.seed
    work = CACHE / room
    tree, session, reach = work / "tree", work / "session.sqlite", work / "reach.json"
    for copy in (tree, work / "before"):
        _copy(copy)
    beside = REPOSITORY.parent / "shared"  # what tests read beside the checkout, where it is there
    if beside.exists() and not (work / "shared").exists():
        (work / "shared").symlink_to(beside.resolve())
    session.unlink(missing_ok=True)
    (work / "ask").unlink(missing_ok=True)
    python = str(REPOSITORY / ".venv" / "bin" / "python")
    reached = [python, str(tree / "tools" / "mutate_reach.py")]
    if not (given.again and reach.exists()):
        mapping = [*reached, "map", str(reach), room, *ROOMS[room], *ALWAYS]
        subprocess.run(mapping, cwd=tree, env=_around(tree), check=True)
    config = work / "cosmic-ray.toml"
    config.write_text(
        f"""[cosmic-ray]
module-path = "src/filiere/{room}/{only}"
timeout = {20 * seconds}
excluded-modules = []
test-command = "{python} -S {tree / "tools" / "mutate_ask.py"} {work / "ask"}"

[cosmic-ray.distributor]
name = "local"
""",
        "utf-8",
    )
    _run(tree, "init", config, session)
    places = _drawn(session, tree, given.sample, seed)
    serving = [*reached, "serve", str(reach), str(seconds), str(work / "ask")]
    with subprocess.Popen(serving, cwd=tree, env=_around(tree)) as waiting:
        try:
            _asked(work, tree, waiting)
            _run(tree, "exec", config, session)
            if waiting.poll() is not None:  # each change after its end would count as noticed
                raise SystemExit("The process that tests the changes ended: the figures are void.")
        finally:
            waiting.terminate()
    return {**_counted(session), "places": places, "seed": seed}


def _asked(work: Path, tree: Path, waiting: subprocess.Popen[bytes]) -> None:
    """Nothing may be noticed on the unchanged code."""
    while not (work / "ask").exists() and waiting.poll() is None:
        time.sleep(0.1)
    asking = [sys.executable, "-S", str(tree / "tools" / "mutate_ask.py"), str(work / "ask")]
    if subprocess.run(asking, cwd=tree, check=False).returncode != 0:
        raise SystemExit("The tests fail on the unchanged code: nothing can be measured.")


def _around(tree: Path) -> dict[str, str]:
    paths = f"{tree / 'src'}{os.pathsep}{CACHE / 'extra'}"
    # compiled files of two changes within one second would be taken for one another
    return {**os.environ, "PYTHONPATH": paths, "PYTHONDONTWRITEBYTECODE": "1"}


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
        env=_around(tree),
        check=True,
    )


def _drawn(session: Path, tree: Path, sample: int, seed: int) -> int:
    """Keep a seeded sample of the places; how many there were."""
    with sqlite3.connect(session) as opened:
        rows = opened.execute(
            "SELECT job_id, module_path, start_pos_row, start_pos_col FROM mutation_specs "
            "ORDER BY module_path, start_pos_row, start_pos_col, operator_name, operator_args, "
            "occurrence"
        ).fetchall()
        typed = {path: _annotations(tree / path) for path in {row[1] for row in rows}}
        jobs = [job for job, path, row, column in rows if not _within((row, column), typed[path])]
        draw = random.Random(seed)  # noqa: S311 -- a sample, no secret
        kept = set(draw.sample(jobs, min(sample, len(jobs))))
        gone = [(job,) for job, *_ in rows if job not in kept]
        for table in ("mutation_specs", "work_items"):
            opened.executemany(f"DELETE FROM {table} WHERE job_id = ?", gone)
    return len(jobs)


def _annotations(module: Path) -> list[Span]:
    """Where a module says types: a change there breaks the import, or nothing."""
    said: list[ast.expr | None] = []
    for node in ast.walk(ast.parse(module.read_text("utf-8"))):
        if isinstance(node, ast.FunctionDef):
            said.append(node.returns)
        elif isinstance(node, ast.arg | ast.AnnAssign):
            said.append(node.annotation)
    return [
        ((node.lineno, node.col_offset), (node.end_lineno or 0, node.end_col_offset or 0))
        for node in said
        if node is not None
    ]


def _within(place: Place, spans: list[Span]) -> bool:
    return any(start <= place < end for start, end in spans)


def _counted(session: Path) -> dict[str, object]:
    with sqlite3.connect(session) as opened:
        rows = opened.execute(
            "SELECT module_path, start_pos_row, operator_name, test_outcome, diff "
            "FROM mutation_specs JOIN work_results USING (job_id) ORDER BY 1, 2, 3"
        ).fetchall()
    survivors: list[Survivor] = [
        {
            "module": module,
            "line": line,
            "change": operator.rpartition("/")[2],
            "code": _lines(diff or "", "-"),
            "became": _lines(diff or "", "+"),
        }
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


def _lines(diff: str, sign: str) -> str:
    """The line that was changed, as it stands (``-``) or as it became (``+``)."""
    return " ".join(line[1:].strip() for line in diff.splitlines()[4:] if line.startswith(sign))


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
