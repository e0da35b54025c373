"""Kill −9 at any moment: every commit that was announced is there, and nothing half-written."""

import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from filiere.case import Case
from filiere.case.rights import log
from filiere.upkeep.audit import verify

KEY = "a key of the tests, in no way secret, 44 chars"
KILLS = 6
"""Moments at which the writer is killed, for a plain and for an encrypted case each."""

WRITER = """
import sys
from pathlib import Path
from filiere.case import Case, Limits
from filiere.case.rights import log
path, key = Path(sys.argv[1]), sys.argv[2] or None
with Case.open(path, key=key, limits=Limits(memory="300MB", threads=1)) as case:
    first = case.query("SELECT coalesce(max(number::INTEGER), 0) + 1 FROM death")[0][0]
    for number in range(first, first + 100000):
        with case.transaction():
            case.execute(
                "INSERT INTO event SELECT (?::BIGINT << 32) + i, i, 1, 1, 1, 2, NULL, i % 60, "
                "NULL, NULL, NULL, NULL, 0, 0 FROM range(1, 20001) t(i)",
                [number],
            )
            case.insert("death", [(str(number), 20000)])
            log.append(case, "import", "", {"batch": number})
        print(number, flush=True)
"""


@pytest.mark.slow
@pytest.mark.parametrize("key", [None, KEY], ids=["plain", "encrypted"])
def test_a_killed_writer_leaves_whole_transactions(tmp_path: Path, key: str | None) -> None:
    path = tmp_path / "case.filiere"
    draw = random.Random(20_240_601)
    Case.create(path, {"reference": "r"}, key=key).close()
    announced = 0
    for kill in range(KILLS):
        # every other kill may fall while the case is being opened and its last words replayed
        committed = kill % 2 == 0
        after_s = draw.uniform(0.0, 0.4) if committed else draw.uniform(0.3, 1.5)
        announced = _killed(path, key, announced, after_s, committed=committed)
        with Case.open(path, key=key) as case:
            batches = case.query("SELECT number::INTEGER AS batch, at_s FROM death ORDER BY batch")
            events = case.query(
                "SELECT record_id >> 32 AS batch, count(*) FROM event GROUP BY batch ORDER BY batch"
            )
            logged = case.query("SELECT count(*) FROM log")[0][0]
            assert batches == events
            assert logged == len(batches) >= announced
            assert [number for number, _ in batches] == list(range(1, len(batches) + 1))
            assert verify(case).holds
        announced = len(batches)
    assert announced > 0
    assert list(tmp_path.glob(".*.spill-*")) == []
    with Case.open(path, key=key) as case:
        log.append(case, "audit")


def _killed(path: Path, key: str | None, known: int, after_s: float, *, committed: bool) -> int:
    """Kill the writer some time after its start, or its first commit; the last batch announced."""
    command = [sys.executable, "-c", WRITER, str(path), key or ""]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as writer:
        assert writer.stdout is not None
        said = writer.stdout.readline() if committed else ""
        time.sleep(after_s)
        writer.send_signal(signal.SIGKILL)
        said += writer.stdout.read()
        writer.wait()
    assert writer.returncode == -signal.SIGKILL
    return max([known, *(int(line) for line in said.split() if line.isdigit())])
