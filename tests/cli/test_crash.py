"""Kill −9 at any moment of a run: the case opens again, and running again finishes the same."""

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
from filiere.case.store.keys import key_from_file
from filiere.cli.terminal import CASE_NAME
from filiere.findings.document import as_json
from filiere.upkeep.audit import verify
from filiere.world import Scenario, WorldSettings, write

KILLS = 6
SETTINGS = WorldSettings(
    seed=78,
    people=250,
    days=7,
    scenario=Scenario.named("home"),
)


def silent(_step: object, _share: float) -> None:
    """Report nothing."""


def start(folder: Path, key: Path | None) -> subprocess.Popen[bytes]:
    extra = [] if key is None else ["--key-file", str(key)]
    return subprocess.Popen(
        [sys.executable, "-m", "filiere", "run", str(folder), *extra],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        stdin=subprocess.DEVNULL,
    )


@pytest.mark.slow
@pytest.mark.parametrize("encrypted", [False, True], ids=["plain", "encrypted"])
def test_a_killed_run_leaves_a_whole_case_and_is_resumed(
    tmp_path: Path, *, encrypted: bool
) -> None:
    whole = tmp_path / "whole"
    write(SETTINGS, whole, silent)
    key = tmp_path / "key"
    key.write_bytes(b"a key of thirty-two bytes, more or less")
    chosen = key if encrypted else None
    killed = tmp_path / "killed"
    shutil.copytree(whole, killed)
    started = time.monotonic()
    assert start(whole, chosen).wait() == 0
    length_s = time.monotonic() - started
    moments = random.Random(9)
    stopped = 0
    for _ in range(KILLS):
        process = start(killed, chosen)
        time.sleep(moments.uniform(0.05, 1.0) * length_s)
        if process.poll() is None:
            os.kill(process.pid, signal.SIGKILL)
            stopped += 1
        process.wait()
        if (killed / CASE_NAME).exists():
            balanced(killed / CASE_NAME, chosen)
    assert stopped > 0, "no run was killed before its end"
    assert start(killed, chosen).wait() == 0
    assert document(killed / CASE_NAME, chosen) == document(whole / CASE_NAME, chosen)


def balanced(path: Path, key: Path | None) -> None:
    with Case.open(path, key=text_key(key)) as case:
        for source_id, records in case.query(
            "SELECT source_id, rows_record + rows_duplicate FROM source WHERE data_kind <> 'cells'"
        ):
            found = case.query("SELECT count(*) FROM event WHERE record_id >> 32 = ?", [source_id])
            assert found == [(records,)]
        orphans = case.query(
            "SELECT count(*) FROM event WHERE record_id >> 32 NOT IN (SELECT source_id FROM source)"
        )
        assert orphans == [(0,)]
        assert verify(case).holds


def document(path: Path, key: Path | None) -> str:
    with Case.open(path, key=text_key(key), read_only=True) as case:
        return as_json(case)


def text_key(key: Path | None) -> str | None:
    return None if key is None else key_from_file(key)
