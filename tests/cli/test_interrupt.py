"""Ctrl-C: one sentence, exit status 1, and the next run finishes the work."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

SLOW_QUERY = """
import sys
from filiere.cli import interrupt
from filiere.case import Case
from pathlib import Path
interrupt.PATIENCE_S = 0.5
with interrupt.stoppable(lambda: print("last words", file=sys.stderr, flush=True)):
    case = Case.create(Path(sys.argv[1]), {"reference": "r"})
    print("ready", flush=True)
    case.query("SELECT sum(hash(a.range * b.range)) FROM range(1000000) a, range(1000000) b")
"""


def test_ctrl_c_ends_within_seconds_whatever_the_engine_does(tmp_path: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", SLOW_QUERY, str(tmp_path / "c.filiere")],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        time.sleep(0.5)
        os.kill(process.pid, signal.SIGINT)
        try:
            _out, err = process.communicate(timeout=40)
        finally:
            process.kill()
    assert process.returncode == 1, err
    assert "last words" in err


UNPACKED = """
import signal, sys, tempfile, time
signal.signal(signal.SIGHUP, signal.SIG_DFL)  # these tests may have been begun by nohup
from filiere.cli import interrupt
with interrupt.stoppable(lambda: print("last words", file=sys.stderr, flush=True)):
    with tempfile.TemporaryDirectory(dir=sys.argv[1]):
        print("ready", flush=True)
        time.sleep(60)
"""


@pytest.mark.parametrize("name", ["SIGINT", "SIGTERM", "SIGHUP"])
def test_what_was_unpacked_goes_whoever_ends_the_program(tmp_path: Path, name: str) -> None:
    """Copies in clear do not outlive a shutdown or a terminal that was closed."""
    asked = getattr(signal, name, None)
    if asked is None:
        pytest.skip("this system has no such signal")
    with subprocess.Popen(
        [sys.executable, "-c", UNPACKED, str(tmp_path)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        assert len(list(tmp_path.iterdir())) == 1
        os.kill(process.pid, asked)
        try:
            _out, err = process.communicate(timeout=40)
        finally:
            process.kill()
    assert "last words" in err
    assert process.returncode == 1
    assert list(tmp_path.iterdir()) == []


def test_an_interrupted_run_says_one_sentence(tmp_path: Path) -> None:
    made = [sys.executable, "-m", "filiere", "simulate", str(tmp_path / "w")]
    subprocess.run([*made, "--people", "300", "--days", "7"], check=True, capture_output=True)
    with subprocess.Popen(
        [sys.executable, "-m", "filiere", "run", str(tmp_path / "w")],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "FILIERE_LANG": "en"},
    ) as process:
        assert process.stderr is not None
        process.stderr.readline()  # the first step has begun
        os.kill(process.pid, signal.SIGINT)
        try:
            _out, err = process.communicate(timeout=60)
        finally:
            process.kill()
    assert process.returncode == 1
    assert "Traceback" not in err
    assert err.strip().splitlines()[-1].startswith("Interrupted")
