"""Who takes a file is found without letting it harm the process that asks."""

import io
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook
from tests.importer.streams.conftest import Phones

from filiere.errors import ImportRefusedError
from filiere.importer.streams import recognised, recognition
from filiere.model.authorisation import Authorisation
from filiere.model.record import Category
from filiere.received import Received, archive
from filiere.received.apart import Bounds
from filiere.spelling import grids
from filiere.upkeep.audit import verify

Act = Callable[..., Authorisation]

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


def phone_with_a_key() -> bytes:
    samples = Path(__file__).parents[2] / "readers"
    held = io.BytesIO((samples / "ufdr" / "samples" / "plain.ufdr").read_bytes())
    with zipfile.ZipFile(held, "a") as archive:
        ring = (samples / "openpgp" / "samples" / "revocation.rev").read_bytes()
        archive.writestr("files/openpgp-revocs.d/x.rev", ring)
    return held.getvalue()


@pytest.mark.parametrize(("categories", "keys"), [(tuple(Category), 1), ((Category.MESSAGES,), 0)])
def test_a_key_among_the_files_of_a_report_is_read_where_the_act_allows_files(
    phones: Phones, act: Act, categories: tuple[Category, ...], keys: int
) -> None:
    receipt = phones.take("phone.ufdr", phone_with_a_key(), by=act(categories=categories))
    assert receipt is not None
    assert receipt.layout == "openpgp,ufdr"
    held = phones.rows("SELECT holds FROM device_key")
    assert held == [("revocation",)] * keys
    reasons = dict(phones.rows("SELECT reason, count(*) FROM quarantine GROUP BY reason"))
    assert (reasons.get("category", 0) > 0) is (keys == 0)
    assert sum(v for k, v in receipt.rows.items() if k != "physical") == receipt.rows["physical"]
    assert verify(phones.case).holds
