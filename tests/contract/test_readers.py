"""Every reader keeps its contract: its words, its samples, its fates, its silence on strangers."""

import inspect
import itertools
import random
from collections.abc import Iterator
from dataclasses import is_dataclass
from pathlib import Path

import pytest

from filiere.errors import ImportRefusedError
from filiere.importer.reasons import known, sentence
from filiere.model.codes import Fate
from filiere.model.record import Record
from filiere.reader import Declared, Place, Reader, Row, catalogue, recognise
from filiere.received import Received
from filiere.wording import LANGUAGES

REPOSITORY = Path(__file__).parents[2]
READERS = catalogue()
SAMPLES = REPOSITORY / "tests" / "readers"

every_reader = pytest.mark.parametrize("name", sorted(READERS))


def samples() -> Iterator[tuple[str, Path]]:
    """Each file of each folder ``tests/readers/NAME/samples``."""
    for name in sorted(READERS):
        for path in sorted((SAMPLES / name / "samples").iterdir()):
            yield name, path


every_sample = pytest.mark.parametrize(
    ("name", "path"), list(samples()), ids=lambda each: getattr(each, "name", str(each))
)


def received(path: Path, scratch: Path) -> Received:
    return Received(name=path.name, path=path, scratch=scratch / "private")


DECLARED = Declared(country="FR", zone="Europe/Paris", dates="dmy", device="D1", business="B1")


def read(reader: Reader, path: Path, scratch: Path) -> list[Row]:
    told = reader.read(received(path, scratch), DECLARED)
    return [row for row in told if isinstance(row, Row)]


@every_reader
def test_it_says_what_it_is_in_both_languages(name: str) -> None:
    reader = READERS[name]
    assert reader.title.en != "" != reader.title.fr
    assert reader.reference != ""
    assert len(reader.kinds) > 0 < len(reader.gives)
    assert all(is_dataclass(kind) and issubclass(kind, Record) for kind in reader.gives)


@every_reader
def test_it_has_samples_and_a_test_of_its_own(name: str) -> None:
    assert any((SAMPLES / name / "samples").iterdir())
    assert (SAMPLES / name / f"test_{name}.py").is_file()


@every_sample
def test_one_reader_takes_each_sample_whatever_its_name(
    name: str, path: Path, tmp_path: Path
) -> None:
    renamed = tmp_path / "a file.bin"
    renamed.write_bytes(path.read_bytes())
    found = recognise(received(renamed, tmp_path))
    assert found is not None
    assert found[0] == name


@every_sample
def test_every_row_has_a_place_and_a_fate_and_parts_do_not_mix(
    name: str, path: Path, tmp_path: Path
) -> None:
    rows = read(READERS[name], path, tmp_path)
    assert any(row.fate is Fate.RECORD for row in rows)
    parts = [row.place.part for row in rows]
    changes = sum(a != b for a, b in itertools.pairwise(parts))
    assert changes == len(set(parts)) - 1, "the rows of one part come one after the other"
    keys = {(row.place.part, row.place.key, row.place.at) for row in rows}
    assert len(keys) == len(rows)
    assert {type(record) for row in rows for record in row.records} <= set(READERS[name].gives)


@every_sample
def test_every_rejected_row_says_why_in_both_languages(
    name: str, path: Path, tmp_path: Path
) -> None:
    for row in read(READERS[name], path, tmp_path):
        if row.fate is Fate.REJECTED:
            for language in LANGUAGES:
                assert known(row.reason)
                assert sentence(row.reason, row.found).into(language).strip() != ""


@every_sample
def test_it_reads_twice_alike_and_shows_each_row(name: str, path: Path, tmp_path: Path) -> None:
    rows = read(READERS[name], path, tmp_path)
    assert rows == read(READERS[name], path, tmp_path)
    if READERS[name].by_line:
        assert [row.place.at for row in rows] == list(range(1, len(rows) + 1))
        return
    assert all(row.raw != "" for row in rows if row.fate in {Fate.RECORD, Fate.DUPLICATE})


@every_sample
def test_a_record_keeps_in_tables_what_it_claims(name: str, path: Path, tmp_path: Path) -> None:
    for row in read(READERS[name], path, tmp_path):
        for record in row.records:
            assert len(list(record.rows())) > 0
            claim = record.claim()
            assert claim.at_ms is None or isinstance(claim.at_ms, int)
            for identity in record.identities():
                assert identity[0] in {"id", "file", "shared", "phone"}


@every_sample
def test_it_is_a_stream(name: str, path: Path, tmp_path: Path) -> None:
    told = READERS[name].read(received(path, tmp_path), DECLARED)
    assert inspect.isgenerator(told)
    next(told)
    told.close()


@every_sample
def test_a_broken_file_is_one_sentence_or_rejected_rows_and_never_a_traceback(
    name: str, path: Path, tmp_path: Path
) -> None:
    assert name in READERS
    content = path.read_bytes()
    dice = random.Random(7)
    broken = tmp_path / "broken"
    for percent in range(0, 100, 1):
        broken.write_bytes(content[: len(content) * percent // 100])
        _attempt(broken, tmp_path)
    for _ in range(60):
        altered = bytearray(content)
        for _ in range(dice.randint(1, 3)):
            altered[dice.randrange(len(altered))] ^= 1 << dice.randrange(8)
        broken.write_bytes(bytes(altered))
        _attempt(broken, tmp_path)
    assert not list((tmp_path / "private").glob("*")) or not (tmp_path / "private").exists()


def _attempt(path: Path, scratch: Path) -> None:
    sentence = ""
    try:
        found = recognise(received(path, scratch))
        if found is not None:
            read(found[1], path, scratch)
    except ImportRefusedError as refused:
        sentence = str(refused)
    assert "\n" not in sentence


@pytest.mark.parametrize(
    "content", [b"", b"\0" * 100, b"hello\n", b"a;b;c\n1;2;3\n", b"PK\x03\x04", b"{}", b"[]"]
)
def test_no_reader_takes_a_stranger_for_its_own(content: bytes, tmp_path: Path) -> None:
    stranger = tmp_path / "messages.csv"
    stranger.write_bytes(content)
    try:
        found = recognise(received(stranger, tmp_path))
    except ImportRefusedError:
        found = None
    assert found is None


def test_a_row_is_either_records_or_a_fate() -> None:
    from filiere.errors import ReaderError  # noqa: PLC0415 - the one test that needs it

    for broken in (
        {"fate": Fate.RECORD},
        {"fate": Fate.REJECTED},
        {"fate": Fate.NOTE, "reason": "time"},
        {"fate": Fate.QUARANTINED},
    ):
        with pytest.raises(ReaderError):
            Row(Place(), **broken)
