"""Which tests reach a changed line, and do they notice it? Two halves of tools/mutate.py.

``map`` runs a room's tests once under coverage and keeps, for each line of the room, the tests
that ran it, with how long each takes. ``test`` finds the line that differs between the tree and the
repository, and runs the tests that reach it, the quickest first, until one fails. What a test
starts in another process is not seen: such a change counts as one that nobody notices. ``serve``
does the same for whoever asks at a socket (tools/mutate_ask.py): libraries are loaded once, and
each change is tested in a process of its own that has loaded nothing of the program yet.

    python tools/mutate_reach.py map   REACH.json ROOM TEST…
    python tools/mutate_reach.py test  REACH.json SECONDS
    python tools/mutate_reach.py serve REACH.json SECONDS SOCKET
"""

import ast
import contextlib
import difflib
import importlib
import json
import os
import signal
import socket
import sqlite3
import sys
import time
from collections import defaultdict
from pathlib import Path
from typing import NoReturn

import pytest

QUIET = ["-q", "-n0", "-p", "no:randomly", "-p", "no:cacheprovider", "--tb=no"]
Reach = dict[str, dict[str, list[str]]]


class Timer:
    """Keeps how long each test took, its preparation included."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = defaultdict(float)

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Add one of the three parts of a test."""
        self.seconds[report.nodeid] += report.duration


def kept(reach: Path, room: str, tests: list[str]) -> None:
    """Write ``{"lines": {file: {line: [tests]}}, "seconds": {test: seconds}}``."""
    timer, data = Timer(), reach.with_suffix(".coverage")
    data.unlink(missing_ok=True)
    settings = reach.with_suffix(".ini")
    settings.write_text(f"[run]\ndata_file = {data}\ncore = ctrace\n", "utf-8")
    cover = ["-p", "pytest_cov", f"--cov=src/filiere/{room}", "--cov-context=test"]
    report = ["--cov-report=", f"--cov-config={settings}"]
    pytest.main([*QUIET, *cover, *report, *tests], plugins=[timer])
    seconds = {name: round(taken, 3) for name, taken in timer.seconds.items()}
    reach.write_text(json.dumps({"lines": _lines(data, seconds), "seconds": seconds}), "utf-8")


def _lines(data: Path, seconds: dict[str, float]) -> Reach:
    """Lines by test. One run while a test was prepared counts for its file: tests share that."""
    files: dict[str, list[str]] = defaultdict(list)
    for name in seconds:
        files[name.partition("::")[0]].append(name)
    found: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    with sqlite3.connect(data) as opened:
        rows = opened.execute(
            "SELECT path, context, numbits FROM line_bits JOIN file ON file.id = file_id "
            "JOIN context ON context.id = context_id"
        )
        for path, context, bits in rows:
            name, _, part = context.rpartition("|")
            tests = [name] if part == "run" else files[name.partition("::")[0]]
            for line in _numbers(bits) if name else ():
                found[str(Path(path).relative_to(Path.cwd()))][str(line)].update(tests)
    return {file: {line: sorted(tests) for line, tests in at.items()} for file, at in found.items()}


def _numbers(bits: bytes) -> list[int]:
    """What coverage keeps as "numbits": bit n of the bytes stands for line n."""
    return [
        8 * place + bit for place, byte in enumerate(bits) for bit in range(8) if byte >> bit & 1
    ]


LIBRARIES = (
    "numpy", "scipy.optimize", "scipy.stats", "scipy.sparse", "duckdb", "pydantic",
    "typer", "typer.testing", "fluent.runtime", "jinja2", "zstandard", "openpyxl", "networkx",
    "phonenumbers", "cryptography",
)  # fmt: skip
"""Loaded before a change is tested, where they are there; plugins of pytest load themselves."""


def serve(reach: Path, seconds: float, at: Path) -> None:
    """Test the change whenever somebody asks; ends when killed."""
    for name in LIBRARIES:
        with contextlib.suppress(ImportError):
            importlib.import_module(name)
    at.unlink(missing_ok=True)
    with socket.socket(socket.AF_UNIX) as waiting:
        waiting.bind(str(at))
        waiting.listen()
        while True:
            asked, _ = waiting.accept()
            child = os.fork()
            if child == 0:
                waiting.close()
                # an endless loop counts as noticed; a loaded machine makes none of a slow test
                signal.setitimer(signal.ITIMER_PROF, 3 * seconds)
                _answer(reach, seconds, asked)
            asked.close()
            os.waitpid(child, 0)


def _answer(reach: Path, seconds: float, asked: socket.socket) -> NoReturn:
    code = 1
    try:
        quiet = os.open(os.devnull, os.O_WRONLY)
        os.dup2(quiet, 1)
        os.dup2(quiet, 2)
        code = tested(reach, seconds)
    finally:
        asked.sendall(f"{code}\n".encode())
        asked.close()
        os._exit(0)


def tested(reach: Path, seconds: float) -> int:
    """0 where every test that reaches the change passes, within that time; else 1."""
    told = json.loads(reach.read_text("utf-8"))
    lasting: dict[str, float] = told["seconds"]
    file, lines = _changed(told["lines"])
    at = told["lines"].get(file, {})
    if file == "":  # nothing is changed: whoever asks wants to see that nothing is noticed
        at = {"": sorted(lasting, key=lambda name: lasting[name])[:20]}
    reaching = {test for line in lines for test in at.get(str(line), ())}
    if not reaching:  # run at import: a constant, a default. Whoever reaches the module may see it.
        reaching = {test for tests in at.values() for test in tests}
        reaching |= {test for test in lasting if test.startswith("tests/contract/")}
    chosen: list[str] = []
    spent, started = 0.0, time.monotonic()
    for test in sorted(reaching, key=lambda name: (lasting.get(name, 0.0), name)):
        spent += lasting.get(test, 0.0)
        if chosen and spent > seconds:
            break
        chosen.append(test)
    if not chosen:
        return 0
    ended = pytest.main([*QUIET, "-x", *chosen])
    sys.stdout.write(f"{file}: {len(chosen)} tests, {time.monotonic() - started:.1f} s\n")
    return 0 if ended == pytest.ExitCode.OK else 1


def _changed(known: Reach) -> tuple[str, set[int]]:
    """The changed file and the first lines of the statements that hold its change."""
    for file in known:
        before = (Path("..") / "before" / file).read_text("utf-8")
        after = Path(file).read_text("utf-8")
        if before != after:
            pieces = difflib.SequenceMatcher(None, before.splitlines(), after.splitlines())
            places = [(i, j) for tag, i, j, _, _ in pieces.get_opcodes() if tag != "equal"]
            return file, {
                _statement(before, line + 1) for i, j in places for line in range(i, max(j, i + 1))
            }
    return "", set()


def _statement(source: str, line: int) -> int:
    """Where the innermost statement around a line begins: what coverage calls its line."""
    around = [
        node
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.stmt) and node.lineno <= line <= (node.end_lineno or node.lineno)
    ]
    return max((node.lineno for node in around), default=line)


if __name__ == "__main__":
    verb, reach_file, *rest = sys.argv[1:]
    if verb == "map":
        kept(Path(reach_file), rest[0], rest[1:])
    elif verb == "serve":
        serve(Path(reach_file), float(rest[0]), Path(rest[1]))
    else:
        sys.exit(tested(Path(reach_file), float(rest[0])))
