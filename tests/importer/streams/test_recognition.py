"""Who takes a file is found without letting it harm the process that asks."""

import io
import zipfile
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook

from filiere.errors import ImportRefusedError
from filiere.importer.streams import recognised, recognition
from filiere.received import Received, archive
from filiere.received.apart import Bounds
from filiere.spelling import grids

CHAT = b"[01/06/2024 10:00:00] Ana: bonjour\n[01/06/2024 10:01:00] Bea: oui\n"


def _received(folder: Path, name: str, content: bytes) -> Received:
    path = folder / name
    path.write_bytes(content)
    return Received(name=name, path=path, scratch=folder / "scratch")


def _zip(**members: bytes) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as made:
        for name, content in members.items():
            made.writestr(name, content)
    return held.getvalue()


def _nobody(*_given: Any, **_named: Any) -> Any:  # noqa: ANN401
    raise AssertionError("opened by the process that asks")


def test_an_archive_is_listed_in_a_process_of_its_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = _received(tmp_path, "E1.zip", _zip(chat=CHAT, notes=b"nothing", more=b"\x01"))
    monkeypatch.setattr(archive, "archive", _nobody)

    found = recognised(source)

    assert found is not None
    assert [(held.name, held.part, held.source.size) for held in found.held] == [
        ("whatsapp_text", "chat", len(CHAT))
    ]
    assert (found.left, found.first_left, found.climbing) == (2, "notes", 0)


def test_members_that_climb_are_counted_there(tmp_path: Path) -> None:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as made:
        made.writestr("chat.txt", CHAT)
        made.writestr("../out.txt", b"x")
    found = recognised(_received(tmp_path, "E1.zip", held.getvalue()))
    assert found is not None
    assert (found.left, found.climbing) == (0, 1)


def test_an_archive_of_too_many_members_ends_in_a_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = _received(tmp_path, "E1.zip", _zip(**{f"m{number}": b"" for number in range(60_000)}))
    monkeypatch.setattr(recognition, "BOUNDS", Bounds(memory_bytes=400 << 20, seconds=1))
    with pytest.raises(ImportRefusedError) as refused:
        recognised(source)
    assert str(refused.value).startswith("E1.zip")


def test_a_book_of_too_many_parts_is_refused(tmp_path: Path) -> None:
    parts = {f"p{number}": b"" for number in range(recognition.MOST_PARTS)}
    content = _zip(**{"[Content_Types].xml": b"<x/>"}, **parts)
    with pytest.raises(ImportRefusedError, match="more than 10,000 parts"):
        recognised(_received(tmp_path, "book.xlsx", content))


def test_no_workbook_is_opened_by_the_process_that_asks(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    book = Workbook()
    assert book.active is not None
    book.active["A1"] = "a"
    book.active["XFD1048576"] = "b"
    held = io.BytesIO()
    book.save(held)
    monkeypatch.setattr(grids, "CalamineWorkbook", _nobody)
    with pytest.raises(ImportRefusedError, match="is not opened"):
        recognised(_received(tmp_path, "book.xlsx", held.getvalue()))


def test_a_file_of_nobody_is_for_the_layouts(tmp_path: Path) -> None:
    assert recognised(_received(tmp_path, "a.bin", b"\x00\x01\x02")) is None
    assert recognised(_received(tmp_path, "a.csv", b"a;b\n1;2\n")) is None
