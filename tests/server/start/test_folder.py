"""A file comes in pieces, lies in the folder only when whole, and nothing is written over."""

from pathlib import Path

import pytest

from filiere.errors import NotThereError, RequestError
from filiere.server.start.folder import Folder, Piece

BILL = (
    "start_time,kind,served_number,direction,other_number,duration_s,imei,imsi,cell\n"
    "2024-06-03T10:00:00+02:00,call,+33639980001,out,+33639980002,30,,,\n"
)


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    (tmp_path / "home" / "case").mkdir(parents=True)
    return Folder(tmp_path / "home" / "case")


def send(folder: Folder, path: str, content: bytes, *, piece: int = 7) -> None:
    for offset in range(0, max(len(content), 1), piece):
        part = content[offset : offset + piece]
        folder.take(Piece(path=path, offset=offset, size=len(content), content=part))


def files(folder: Folder) -> list[str]:
    return [each.path for each in folder.listed()]


def test_a_file_lies_there_only_when_it_is_whole(folder: Folder) -> None:
    content = BILL.encode()
    folder.take(Piece(path="bills/a.csv", offset=0, size=len(content), content=content[:20]))
    assert files(folder) == []
    assert not (folder.path / "bills").exists()
    there = folder.take(
        Piece(path="bills/a.csv", offset=20, size=len(content), content=content[20:])
    )
    assert there == len(content)
    assert (folder.path / "bills" / "a.csv").read_bytes() == content
    assert files(folder) == ["bills/a.csv"]


def test_an_empty_file_is_a_file(folder: Folder) -> None:
    send(folder, "empty.csv", b"")
    assert files(folder) == ["empty.csv"]


def test_what_was_broken_off_begins_again(folder: Folder) -> None:
    folder.take(Piece(path="a.csv", offset=0, size=9, content=b"12345"))
    send(folder, "a.csv", b"abcdefghi")
    assert (folder.path / "a.csv").read_bytes() == b"abcdefghi"


@pytest.mark.parametrize(
    ("offset", "size", "content"), [(3, 9, b"x"), (0, 2, b"xyz"), (-1, 2, b""), (5, 3, b"")]
)
def test_a_piece_that_does_not_follow_is_refused(
    folder: Folder, offset: int, size: int, content: bytes
) -> None:
    with pytest.raises(RequestError):
        folder.take(Piece(path="a.csv", offset=offset, size=size, content=content))
    assert files(folder) == []


def test_nothing_is_written_over(folder: Folder) -> None:
    send(folder, "a.csv", b"first")
    with pytest.raises(RequestError):
        send(folder, "a.csv", b"second")
    assert (folder.path / "a.csv").read_bytes() == b"first"


def test_a_link_is_not_followed(folder: Folder, tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (folder.path / "link").symlink_to(outside, target_is_directory=True)
    (folder.path / "file.csv").symlink_to(outside / "file.csv")
    for path in ("link/a.csv", "file.csv"):
        with pytest.raises(RequestError):
            send(folder, path, b"x")
    with pytest.raises(RequestError):
        folder.take_back("link/a.csv")
    with pytest.raises(NotThereError):
        folder.take_back("file.csv")
    assert list(outside.iterdir()) == []


def test_a_place_for_pieces_that_is_a_link_is_not_written_to(
    folder: Folder, tmp_path: Path
) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    folder.path.with_name(f".{folder.path.name}.incoming").symlink_to(outside)
    with pytest.raises(RequestError):
        send(folder, "a.csv", b"x")
    assert list(outside.iterdir()) == []


def test_each_file_says_what_reads_it(folder: Folder) -> None:
    send(folder, "a.csv", BILL.encode(), piece=64)
    send(folder, "strange.csv", b"x;y\n1;2\n")
    send(folder, "letter.pdf", b"%PDF-1.4\n")
    told = {each.path: each for each in folder.listed()}
    known = told["a.csv"].found
    assert known is not None
    assert (known.reader, known.kind, known.zoneless) == ("canonical", "cdr", False)
    assert told["strange.csv"].why is not None
    assert told["letter.pdf"].why is not None
    assert [each.path for each in folder.listed()] == sorted(told)


def test_a_file_that_was_sent_is_taken_back(folder: Folder) -> None:
    send(folder, "a.csv", b"x")
    folder.take_back("a.csv")
    assert files(folder) == []
    with pytest.raises(NotThereError):
        folder.take_back("a.csv")


def test_a_layout_that_does_not_load_is_told_and_can_be_taken_back(folder: Folder) -> None:
    send(folder, "a.csv", BILL.encode(), piece=64)
    send(folder, "layouts/mine.toml", b"title = 3")
    told = {each.path: each.why for each in folder.listed()}
    assert told["a.csv"] is None
    assert told["layouts/mine.toml"] is not None
    folder.take_back("layouts/mine.toml")
    assert files(folder) == ["a.csv"]
