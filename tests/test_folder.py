"""Nothing that lies in a dossier is missed: pipes, links, closed folders, dot files."""

import inspect
import os
import socket
import sys
import time
from pathlib import Path

import pytest

from filiere.folder import lying, named_by
from filiere.importer.prepare import files_of


def told(folder: Path) -> dict[str, str]:
    return {
        each.path.relative_to(folder).as_posix(): "" if each.why is None else each.why.id
        for each in lying(folder)
    }


def test_everything_that_lies_in_a_folder_is_told(tmp_path: Path) -> None:
    folder = tmp_path / "dossier"
    (folder / "bills").mkdir(parents=True)
    for name in ("bills/a.csv", ".hidden", "bills/.b.csv", "order.pdf", "seized.zip", "été.txt"):
        (folder / name).write_bytes(b"x")
    (folder / "none").mkdir()
    os.mkfifo(folder / "pipe.csv")
    (tmp_path / "outside.csv").write_bytes(b"x")
    (folder / "out.csv").symlink_to(tmp_path / "outside.csv")
    (folder / "up").symlink_to(tmp_path)
    (folder / "gone.csv").symlink_to("nothing.csv")
    (folder / "loop.csv").symlink_to("loop.csv")
    (folder / "same.csv").symlink_to("bills/a.csv")
    (folder / "bills" / "again").symlink_to(".")
    (folder / "bills" / "back").symlink_to("..")
    assert told(folder) == {
        ".hidden": "",
        "bills/.b.csv": "",
        "bills/a.csv": "",
        "bills/again": ".:link-to-folder",
        "bills/back": ".:link-to-folder",
        "gone.csv": ".:link-to-nothing",
        "loop.csv": ".:link-to-itself",
        "order.pdf": "",
        "out.csv": ".:link-outside",
        "pipe.csv": ".:no-regular-file",
        "same.csv": "",
        "seized.zip": "",
        "up": ".:link-outside",
        "été.txt": "",
    }


def test_a_socket_is_told_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)  # the path of a socket is short
    with socket.socket(socket.AF_UNIX) as made:
        made.bind("s")
        assert told(tmp_path) == {"s": ".:no-regular-file"}


@pytest.mark.skipif(os.geteuid() == 0, reason="root may look into every folder")
def test_what_is_closed_is_told(tmp_path: Path) -> None:
    (tmp_path / "closed").mkdir()
    (tmp_path / "closed" / "a.csv").write_bytes(b"x")
    (tmp_path / "b.csv").write_bytes(b"x")
    (tmp_path / "b.csv").chmod(0)
    (tmp_path / "closed").chmod(0)
    try:
        found = told(tmp_path)
    finally:
        (tmp_path / "closed").chmod(0o700)
    assert found == {"closed": ".:folder-closed", "b.csv": ".:may-not-be-read"}


def test_a_folder_that_cannot_be_listed_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also where tests run as root, for whom no folder is closed."""
    (tmp_path / "closed").mkdir()
    scandir = os.scandir

    def refused(path: Path) -> object:
        if Path(path).name == "closed":
            raise PermissionError(13, "Permission denied")
        return scandir(path)

    monkeypatch.setattr("filiere.folder.os.scandir", refused)
    assert told(tmp_path) == {"closed": ".:folder-closed"}


@pytest.mark.parametrize(
    ("pattern", "path", "named"),
    [
        ("a.csv", "a.csv", True),
        ("a.csv", "b/a.csv", False),
        ("a.csv", "a.csv.bak", False),
        ("axcsv", "a.csv", False),
        ("bills/*.csv", "bills/a.csv", True),
        ("bills/*.csv", "bills/.a.csv", False),
        ("bills/.*.csv", "bills/.a.csv", True),
        ("bills/*.csv", "bills/sub/a.csv", False),
        ("bills/*.csv", "bills/a.CSV", False),
        ("bills", "bills/sub/.a", True),
        ("bills/", "bills/a.csv", True),
        ("bill", "bills/a.csv", False),
        ("bills/*", "bills/sub/a.csv", True),
        ("**/*.csv", "a.csv", True),
        ("**/*.csv", "x/y/a.csv", True),
        ("**/*.csv", "x/.y/a.csv", False),
        ("x/**/a.csv", "x/a.csv", True),
        ("x/**/a.csv", "x/y/z/a.csv", True),
        ("x/**/a.csv", "xa.csv", False),
        ("**", "x/y/a.csv", True),
        ("b?lls/[ab].csv", "bills/b.csv", True),
        ("b?lls/[!ab].csv", "bills/b.csv", False),
        ("b?lls/a.csv", "b/lls/a.csv", False),
        ("été/*.csv", "été/a.csv", True),
        ("a+(b).csv", "a+(b).csv", True),
    ],
)
def test_a_path_names_what_it_says(pattern: str, path: str, *, named: bool) -> None:
    assert (named_by(pattern).fullmatch(path) is not None) == named


def test_folders_may_lie_in_one_another_without_end(tmp_path: Path) -> None:
    made = [tmp_path / "d"]
    made[0].mkdir()
    while len(made) < 300:
        made.append(made[-1] / "d")
        made[-1].mkdir()
    (made[-1] / "a.csv").write_bytes(b"x")
    deepest = sys.getrecursionlimit()
    sys.setrecursionlimit(len(inspect.stack()) + 200)
    try:
        assert [each.path.name for each in lying(tmp_path)] == ["a.csv"]
        assert [path.name for path in files_of(tmp_path)] == ["a.csv"]
    finally:
        sys.setrecursionlimit(deepest)


@pytest.mark.parametrize(
    ("pattern", "named", "others"),
    [
        ("[z-a]*", [], ["a.csv", "z.csv"]),
        ("[!]", ["[!]"], ["a", "!"]),
        ("[!a]x", ["bx", "!x"], ["ax", "/x"]),
        ("[]a]x", ["]x", "ax"], ["bx"]),
        ("[a--b&&c~~d||e]x", ["bx", "&x", "|x"], ["zx"]),
        ("[[]x", ["[x"], ["x"]),
        ("[", ["["], ["x"]),
        ("a*b*c", ["abc", "a1b2c", "abcbc"], ["ab", "a/bc", "abcd"]),
        ("*.csv", ["a.csv", "a.csv.csv"], [".csv", "a.csvx"]),
        ("**/**/b", ["b", "a/b", "a/c/b"], ["c"]),
        ("x/**", ["x/a", "x/a/b"], ["y/a"]),
    ],
)
def test_a_pattern_names_what_it_says(pattern: str, named: list[str], others: list[str]) -> None:
    wanted = named_by(pattern)
    assert [each for each in named if wanted.fullmatch(each) is None] == []
    assert [each for each in others if wanted.fullmatch(each) is not None] == []


@pytest.mark.parametrize("pattern", ["*a" * 40 + "b", "**/" * 30 + "b", "*[ab]" * 30 + "c"])
def test_no_pattern_is_tried_without_end(pattern: str) -> None:
    began = time.monotonic()
    for path in ("a" * 250, "/".join("a" * 60)):
        assert named_by(pattern).fullmatch(path) is None
    assert time.monotonic() - began < 5
