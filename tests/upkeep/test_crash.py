"""Killed at any moment, an annulment has happened or has not; nothing lies between."""

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from filiere.case import Case
from filiere.case.rows import aside
from filiere.cli.terminal import CASE_NAME
from filiere.findings.document import as_json
from filiere.upkeep.audit import verify


@pytest.mark.slow
def test_a_killed_annulment_has_happened_or_has_not(dossier: Path, tmp_path: Path) -> None:
    with Case.open(dossier / CASE_NAME) as case:
        before = as_json(case)
    command = [sys.executable, "-m", "filiere", "annul", "--by", "A", "--reason", "B"]
    whole = tmp_path / "whole"
    shutil.copytree(dossier, whole)
    started = time.monotonic()
    subprocess.run([*command, str(whole), "R1"], capture_output=True, check=True)
    length_s = time.monotonic() - started
    with Case.open(whole / CASE_NAME) as case:
        done = as_json(case)
    moments = random.Random(7)
    killed = 0
    for number in range(4):
        folder = tmp_path / str(number)
        shutil.copytree(dossier, folder)
        process = subprocess.Popen(
            [*command, str(folder), "R1"],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            stdin=subprocess.DEVNULL,
        )
        time.sleep(moments.uniform(0.3, 1.0) * length_s)
        if process.poll() is None:
            os.kill(process.pid, signal.SIGKILL)
            killed += 1
        process.wait()
        with Case.open(folder / CASE_NAME) as case:
            document = as_json(case)
            annulled = "R1" in aside.inactive_acts(case)
            assert verify(case).holds
        assert document == (done if annulled else before)
    assert killed > 0, "no annulment was killed before its end"
