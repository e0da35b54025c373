"""No verb writes over a file that stands there: whoever put it there keeps it."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

SAMPLES = Path(__file__).parents[1] / "layouts"


def said(*arguments: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "filiere", *map(str, arguments)],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "FILIERE_LANG": "en"},
        stdin=subprocess.DEVNULL,
    )


def refused(done: subprocess.CompletedProcess[str], name: str) -> None:
    assert done.returncode == 1, done
    assert done.stderr.count("\n") == 1
    assert name in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("kind", ["file", "link", "link to nothing", "folder", "pipe"])
def test_a_draft_is_written_where_nothing_stands(kind: str, tmp_path: Path) -> None:
    out, other = tmp_path / "mine.toml", tmp_path / "other"
    if kind == "file":
        out.write_text("mine")
    elif kind.startswith("link"):
        if kind == "link":
            other.write_text("theirs")
        out.symlink_to(other)
    elif kind == "folder":
        out.mkdir()
    else:
        os.mkfifo(out)
    before = other.exists()
    refused(said("layouts", "draft", SAMPLES / "canonical" / "sample.csv", "--out", out), out.name)
    assert other.exists() is before
    if kind == "file":
        assert out.read_text() == "mine"
    if kind == "link":
        assert other.read_text() == "theirs"


def test_a_draft_without_a_folder_is_one_sentence(tmp_path: Path) -> None:
    out = tmp_path / "none" / "mine.toml"
    refused(said("layouts", "draft", SAMPLES / "canonical" / "sample.csv", "--out", out), out.name)


def test_what_was_reviewed_by_eye_is_not_written_over(tmp_path: Path) -> None:
    folder = tmp_path / "canonical"
    shutil.copytree(SAMPLES / "canonical", folder)
    target = folder / "expected.csv"
    kept = target.read_bytes()
    same = said("layouts", "expect", "canonical", "--samples", tmp_path)
    assert (same.returncode, target.read_bytes()) == (0, kept)
    target.write_bytes(kept + b"reviewed\n")
    refused(said("layouts", "expect", "canonical", "--samples", tmp_path), "expected.csv")
    assert target.read_bytes() == kept + b"reviewed\n"
    target.unlink()
    assert said("layouts", "expect", "canonical", "--samples", tmp_path).returncode == 0
    assert target.read_bytes() == kept


@pytest.mark.parametrize("verb", [("simulate",), ("benchmark", "write")])
def test_a_world_is_written_where_nothing_stands(verb: tuple[str, ...], tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.symlink_to(tmp_path / "elsewhere")
    refused(said(*verb, out), "out")
    assert not (tmp_path / "elsewhere").exists()
    out.unlink()
    out.mkdir()
    (out / "mine").write_text("mine")
    refused(said(*verb, out), "out")
    assert [each.name for each in out.iterdir()] == ["mine"]
