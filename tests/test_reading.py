"""A file is read in a child process: the same rows, and one sentence whatever happens to it."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from filiere import reading
from filiere.errors import ImportRefusedError
from filiere.reader import Declared, catalogue
from filiere.received import Received

READERS = catalogue()
SAMPLES = Path(__file__).parent / "readers"
DECLARED = Declared(country="FR", zone="Europe/Paris", dates="dmy", device="D1", business="B1")


def first_samples() -> Iterator[tuple[str, Path]]:
    for name in sorted(READERS):
        yield name, min((SAMPLES / name / "samples").iterdir())


@pytest.mark.parametrize(("name", "path"), list(first_samples()), ids=lambda each: str(each)[-20:])
def test_a_child_hands_on_the_rows_of_its_reader(name: str, path: Path, tmp_path: Path) -> None:
    source = Received(name=path.name, path=path, scratch=tmp_path / "private")
    here = list(READERS[name].read(source, DECLARED))
    assert list(reading.read_apart(name, source, DECLARED)) == here
    assert len(here) > 0


def test_a_file_that_needs_too_much_memory_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "mmssms.db"
    with sqlite3.connect(path) as made:
        made.execute("CREATE TABLE sms (_id INTEGER, address TEXT, date INTEGER, type, body TEXT)")
        made.execute("INSERT INTO sms VALUES (1, '0639980001', 1, 1, ?)", ["x" * 100_000_000])
    monkeypatch.setattr(reading, "MEMORY_BYTES", 300 << 20)
    source = Received(name="mmssms.db", path=path, scratch=tmp_path / "private")
    with pytest.raises(ImportRefusedError, match=r"^mmssms.db is not opened: .* more memory"):
        list(reading.read_apart("android_native", source, DECLARED))


def test_what_a_library_raises_is_one_sentence(tmp_path: Path) -> None:
    path = tmp_path / "mmssms.db"
    path.write_bytes(b"SQLite format 3\0" + b"\x01" * 4096)
    source = Received(name="mmssms.db", path=path, scratch=tmp_path / "private")
    with pytest.raises(ImportRefusedError, match=r"^mmssms.db is (a database that is cut|damaged)"):
        list(reading.read_apart("android_native", source, DECLARED))
