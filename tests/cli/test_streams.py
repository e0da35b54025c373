"""Old code pages, pipes of other locales, closed and full streams: never a traceback."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from filiere.case import Case

ENCODINGS = ("utf-8", "cp1252", "cp850", "cp437", "latin-1", "ascii")


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A case whose title is in no single code page."""
    target = tmp_path_factory.mktemp("streams") / "case.filiere"
    meta = {
        "reference": "2024–117 № 😀 é",
        "title": "",
        "country": "FR",
        "timezone": "Europe/Paris",
    }
    Case.create(target, {"reference": "2024–117 № 😀 é", **meta}).close()
    return target


def _run(*arguments: str, encoding: str = "utf-8", lang: str = "fr") -> tuple[int, bytes, bytes]:
    done = subprocess.run(
        [sys.executable, "-m", "filiere", *arguments],
        capture_output=True,
        check=False,
        env={**os.environ, "PYTHONIOENCODING": encoding, "FILIERE_LANG": lang},
    )
    assert b"Traceback" not in done.stderr, done.stderr.decode("latin-1")
    return done.returncode, done.stdout, done.stderr


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_every_encoding_takes_what_is_said_to_a_reader(path: Path, encoding: str) -> None:
    for arguments in (("findings", str(path)), ("layouts", "--help"), ("--help",)):
        status, out, err = _run(*arguments, encoding=encoding)
        assert status == 0, err
        assert b"\\u20" not in out + err  # dashes, quotes and narrow spaces have their like
    status, _, err = _run("findings", str(path.with_name("x–é №.filiere")), encoding=encoding)
    assert status == 1
    assert len(err.decode(encoding, "strict").strip().splitlines()) == 1


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_json_is_the_same_object_in_every_encoding(path: Path, encoding: str) -> None:
    arguments = ("findings", str(path), "--format", "json")
    written = [_run(*arguments, encoding=each)[1] for each in ("utf-8", encoding)]
    # where a locale knows ASCII alone, data are written in UTF-8
    read_as = "utf-8" if encoding == "ascii" else encoding
    one, other = (json.loads(written[0]), json.loads(written[1].decode(read_as)))
    assert one["case"] == "2024–117 № 😀 é"
    assert one == other


def test_a_closed_stdout_is_told_before_anything_is_done(path: Path) -> None:
    before = path.read_bytes()
    command = f'"{sys.executable}" -m filiere findings "{path}" >&-'
    done = subprocess.run(command, shell=True, capture_output=True, text=True, check=False)  # noqa: S602 -- a shell closes it
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert len(done.stderr.strip().splitlines()) == 1
    assert path.read_bytes() == before


@pytest.mark.parametrize("closed", ["2>&-", "<&-", "<&- 2>&-"])
def test_a_verb_works_without_the_streams_it_does_not_need(path: Path, closed: str) -> None:
    command = f'"{sys.executable}" -m filiere findings "{path}" --format json {closed}'
    done = subprocess.run(command, shell=True, capture_output=True, text=True, check=False)  # noqa: S602 -- a shell closes it
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["schema"] == "filiere.findings/1"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full here")
def test_a_full_disk_under_stdout_is_one_sentence(path: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "filiere", "findings", str(path)],
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert len(done.stderr.strip().splitlines()) == 1
