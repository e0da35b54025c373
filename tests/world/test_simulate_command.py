import subprocess
import sys
from pathlib import Path


def filiere(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "filiere", *arguments],
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )


def test_a_world_is_written_and_its_path_printed(tmp_path: Path) -> None:
    out = tmp_path / "world"
    done = filiere("simulate", str(out), "--people", "250", "--days", "2", "--seed", "4")
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip() == str(out)
    assert (out / "records.csv").is_file()
    again = filiere("simulate", str(out))
    assert again.returncode == 1
    assert again.stdout == ""
    assert len(again.stderr.strip().splitlines()) == 1
