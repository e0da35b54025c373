"""What lies somewhere for a while is gone afterwards, after a kill too."""

import signal
import subprocess
import sys
from pathlib import Path

from filiere.case.store.engine import Case
from filiere.scratch import BEGUN, HELD, scratch, swept

KEEPS = """
import sys
from pathlib import Path
from filiere.scratch import scratch
with scratch("reading", Path(sys.argv[1])) as made:
    (made / "rows.csv").write_text("in clear")
    print(made.name, flush=True)
    sys.stdin.read()
"""


def _keeper(place: Path) -> tuple[subprocess.Popen[str], Path]:
    """Another process that holds a scratch folder there."""
    process = subprocess.Popen(
        [sys.executable, "-c", KEEPS, str(place)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    return process, place / process.stdout.readline().strip()


def _killed(place: Path) -> Path:
    process, left = _keeper(place)
    process.send_signal(signal.SIGKILL if hasattr(signal, "SIGKILL") else signal.SIGTERM)
    process.communicate()
    assert (left / "rows.csv").read_text() == "in clear"
    return left


def test_a_folder_is_gone_with_what_it_holds(tmp_path: Path) -> None:
    with scratch("reading", tmp_path) as made:
        (made / "deep").mkdir()
        (made / "deep" / "rows.csv").write_text("in clear")
        assert made.parent == tmp_path
        assert made.name.startswith(".reading-")
        assert made.stat().st_mode & 0o077 == 0
    assert list(tmp_path.iterdir()) == []


def test_what_a_killed_process_left_is_erased_by_the_next(tmp_path: Path) -> None:
    left = _killed(tmp_path)
    with scratch("export", tmp_path) as made:
        assert not left.exists()
        assert made.exists()


def test_what_a_living_process_holds_stays(tmp_path: Path) -> None:
    process, held = _keeper(tmp_path)
    swept(tmp_path)
    assert (held / "rows.csv").read_text() == "in clear"
    process.communicate("")
    assert not held.exists()


def test_the_folder_of_this_process_stays(tmp_path: Path) -> None:
    with scratch("reading", tmp_path) as made:
        swept(tmp_path)
        assert made.exists()


def test_what_is_not_ours_stays(tmp_path: Path) -> None:
    other = tmp_path / ".other"
    other.mkdir()
    (other / "note.txt").write_text("theirs")
    far = tmp_path / "far"
    far.mkdir()
    (far / HELD).touch()
    (tmp_path / ".link").symlink_to(far)
    named = tmp_path / ".named"
    (named / HELD).mkdir(parents=True)
    swept(tmp_path)
    assert (other / "note.txt").exists()
    assert (far / HELD).exists()
    assert (named / HELD).exists()


def test_opening_the_case_erases_what_a_kill_left_beside_it(tmp_path: Path) -> None:
    path = tmp_path / "case.filiere"
    with Case.create(path, {"reference": "T-1"}):
        pass
    left = _killed(tmp_path)
    with Case.open(path, key=None):
        pass
    assert not left.exists()


def test_a_folder_that_is_just_being_made_is_nobody_s_to_erase(tmp_path: Path) -> None:
    begun = tmp_path / ".reading-1"
    begun.mkdir()
    (begun / BEGUN).touch()  # not locked yet
    swept(tmp_path)
    assert (begun / BEGUN).exists()
