"""Does every reader end in one sentence, or in rows, whatever was cut from or turned in its file?

Each sample is cut at every so many hundredths of its length, has bytes turned, and loses rows; the
whole fuzz, at random and by the importer, is ``make fuzz``.
"""

import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from filiere.errors import ImportRefusedError
from filiere.model.codes import Fate
from filiere.reader import Declared, Row, catalogue, recognise
from filiere.reading import BROKEN
from filiere.received import Received

SAMPLES = Path(__file__).parent
DECLARED = Declared(country="FR", zone="Europe/Paris", dates="dmy", device="D1", business="B1")
EVERY = 7
"""Hundredths between two cuts: one prime to a hundred, so that forms are cut at odd places."""

FIXTURES = Path(__file__).parents[2].parent / "shared" / "data"
FOLDERS = (
    "ufdr_own", "whatsapp_msgstore_own", "chat_exports_own", "chat_export_fixtures",
    "ios_extraction_ileapp",
)  # fmt: skip
"""Files that others wrote, or that we wrote with their truth: beside the checkout, or nowhere."""
LARGEST = 300_000

PATHS = [
    path for name in sorted(catalogue()) for path in sorted((SAMPLES / name / "samples").iterdir())
]


def cut(content: bytes) -> Iterator[bytes]:
    for share in range(1, 100, EVERY):
        yield content[: len(content) * share // 100]


def turned(content: bytes) -> Iterator[bytes]:
    draw = random.Random(7)
    for _ in range(8):
        made = bytearray(content)
        for _ in range(3):
            made[draw.randrange(len(made))] ^= 1 << draw.randrange(8)
        yield bytes(made)


def without_rows(content: bytes) -> Iterator[bytes]:
    lines = content.splitlines(keepends=True)
    for place in range(0, len(lines), max(1, len(lines) // 8)):
        yield b"".join(lines[:place] + lines[place + 1 :])


def read(content: bytes, folder: Path, number: int) -> str:
    """What came of it: nobody took it, one sentence, or rows of which each has a fate."""
    path = folder / f"{number}.bin"
    path.write_bytes(content)
    try:
        source = Received(name=path.name, path=path, scratch=folder / "private")
        found = recognise(source)
        if found is None:
            return "nobody"
        rows = [each for each in found[1].read(source, DECLARED) if isinstance(each, Row)]
    except (ImportRefusedError, *BROKEN):
        return "sentence"
    bare = [row for row in rows if row.fate is Fate.RECORD and len(row.records) == 0]
    assert bare == []
    return "rows"


@pytest.mark.parametrize("path", PATHS, ids=lambda path: f"{path.parents[1].name}-{path.name}")
def test_a_damaged_file_is_a_sentence_or_rows(path: Path, tmp_path: Path) -> None:
    content = path.read_bytes()
    assert read(content, tmp_path, 0) == "rows"
    made = [*cut(content), *turned(content)]
    if not content.startswith((b"SQLite", b"PK\x03\x04")):
        made += without_rows(content)
    for number, each in enumerate(made, start=1):
        assert read(each, tmp_path, number) in {"nobody", "sentence", "rows"}


@pytest.mark.parametrize("folder", FOLDERS)
def test_a_damaged_fixture_is_a_sentence_or_rows(folder: str, tmp_path: Path) -> None:
    if not (FIXTURES / folder).is_dir():
        pytest.skip(f"shared/data/{folder} is not beside the checkout")
    number = taken = 0
    for path in sorted((FIXTURES / folder).rglob("*")):
        if not path.is_file() or not 0 < path.stat().st_size <= LARGEST:
            continue
        content = path.read_bytes()
        taken += read(content, tmp_path, number) == "rows"
        for each in (*cut(content), *turned(content)):
            number += 1
            assert read(each, tmp_path, number) in {"nobody", "sentence", "rows"}, path
            (tmp_path / f"{number}.bin").unlink()
    assert taken > 0
