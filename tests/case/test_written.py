"""A file is replaced only where the log says that this case wrote it, byte for byte."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from filiere.case import Case
from filiere.case.rights import log
from filiere.case.rights.written import digests, refuse, replacing
from filiere.errors import CaseError
from filiere.upkeep.audit import verify


@pytest.fixture
def case(tmp_path: Path) -> Iterator[Case]:
    (tmp_path / "bills").mkdir()
    (tmp_path / "bills" / "line.csv").write_text("a,b\n", "utf-8")
    meta = {"reference": "R", "title": "T", "country": "FR", "timezone": "Europe/Paris"}
    with Case.create(tmp_path / "case.filiere", meta) as made:
        made.execute(
            "INSERT INTO source VALUES (1, 'bills/line.csv', repeat('0', 64), 4, 1, 'cdr', "
            "'canonical', '', 'utf-8', '', 'in_value', 1, 1, 0, 0, 0, 0, 0, 0, NULL, '{}')"
        )
        yield made


def put(case: Case, target: Path, text: str = "x") -> None:
    with replacing(case, [target], "export", {"file": target.name}) as draft:
        draft[target].write_text(text, "utf-8")


def test_what_this_case_wrote_is_replaced_and_nothing_is_left_beside_it(
    case: Case, tmp_path: Path
) -> None:
    target = tmp_path / "out.csv"
    put(case, target, "one")
    put(case, target, "two")
    assert target.read_text("utf-8") == "two"
    assert target.stat().st_mode & 0o777 == 0o600
    assert len(digests(case)) == 2
    assert not [path for path in tmp_path.iterdir() if "part" in path.name]
    assert verify(case).entries == 3  # two outputs, and the digest of the tables


def altered(case: Case, target: Path) -> None:
    put(case, target)
    target.write_text("x, and more", "utf-8")


def foreign(_case: Case, target: Path) -> None:
    target.write_text("a stranger's", "utf-8")


def link_to_ours(case: Case, target: Path) -> None:
    put(case, target.with_name("ours"))
    target.symlink_to(target.with_name("ours"))


def dangling_link(_case: Case, target: Path) -> None:
    target.symlink_to(target.with_name("nowhere"))


def pipe(_case: Case, target: Path) -> None:
    os.mkfifo(target)


def folder_with_a_strangers_file(case: Case, target: Path) -> None:
    with replacing(case, [target], "export", {}) as draft:
        draft[target].mkdir()
        (draft[target] / "records.csv").write_text("r", "utf-8")
    (target / "notes.txt").write_text("mine", "utf-8")


def folder_with_a_folder(_case: Case, target: Path) -> None:
    (target / "inner").mkdir(parents=True)


@pytest.mark.parametrize(
    "prepared",
    [
        altered,
        foreign,
        link_to_ours,
        dangling_link,
        pipe,
        folder_with_a_strangers_file,
        folder_with_a_folder,
    ],
)
def test_what_is_not_ours_is_refused_and_left_as_it_is(
    case: Case, tmp_path: Path, prepared: Callable[[Case, Path], None]
) -> None:
    target = tmp_path / "out"
    prepared(case, target)
    before = target.lstat()
    entries = len(log.entries(case))
    with pytest.raises(CaseError):
        put(case, target)
    assert target.lstat().st_ino == before.st_ino
    assert target.lstat().st_size == before.st_size
    assert len(log.entries(case)) == entries


@pytest.mark.parametrize(
    "name",
    [
        "case.filiere",
        "case.filiere.wal",
        "case.filiere.kdf",
        "case.toml",
        "bills/line.csv",
        "bills",
    ],
)
def test_the_case_what_belongs_to_it_and_its_sources_are_never_a_target(
    case: Case, tmp_path: Path, name: str
) -> None:
    with pytest.raises(CaseError, match="belongs"):
        refuse(case, tmp_path / name)
    with pytest.raises(CaseError, match="belongs"):
        refuse(case, tmp_path / "bills" / ".." / name)


def test_a_source_that_equals_what_was_written_is_refused_all_the_same(
    case: Case, tmp_path: Path
) -> None:
    put(case, tmp_path / "out.csv", "a,b\n")
    with pytest.raises(CaseError, match="belongs"):
        put(case, tmp_path / "bills" / "line.csv")


def test_a_device_is_refused(case: Case) -> None:
    with pytest.raises(CaseError, match="no regular file"):
        refuse(case, Path(os.devnull))


def test_an_empty_folder_and_our_own_are_taken(case: Case, tmp_path: Path) -> None:
    target = tmp_path / "tables"
    target.mkdir()
    for text in ("one", "two"):
        with replacing(case, [target], "export", {}) as draft:
            draft[target].mkdir()
            (draft[target] / f"{text}.csv").write_text(text, "utf-8")
    assert [path.name for path in target.iterdir()] == ["two.csv"]


def half(case: Case, target: Path) -> None:
    with replacing(case, [target], "export", {}) as draft:
        draft[target].write_text("half", "utf-8")
        raise ZeroDivisionError


def test_a_failure_leaves_what_was_there_and_no_entry(case: Case, tmp_path: Path) -> None:
    target = tmp_path / "out.csv"
    put(case, target, "one")
    entries = len(log.entries(case))
    with pytest.raises(ZeroDivisionError):
        half(case, target)
    assert target.read_text("utf-8") == "one"
    assert len(log.entries(case)) == entries
    assert not [path for path in tmp_path.iterdir() if "part" in path.name]


def test_a_file_takes_the_place_of_no_folder_nor_a_folder_that_of_a_file(
    case: Case, tmp_path: Path
) -> None:
    folder, file = tmp_path / "tables", tmp_path / "out.csv"
    folder.mkdir()
    put(case, file)
    entries = len(log.entries(case))
    with pytest.raises(CaseError, match="no regular file"):
        put(case, folder)
    with (
        pytest.raises(CaseError, match="is a file"),
        replacing(case, [file], "export", {}) as draft,
    ):
        draft[file].mkdir()
    assert len(log.entries(case)) == entries
    assert file.read_text("utf-8") == "x"


def test_a_name_that_no_disk_takes_is_one_sentence(case: Case, tmp_path: Path) -> None:
    for target in (tmp_path / ("x" * 300), tmp_path / ("y" * 300) / "out.csv"):
        with pytest.raises(CaseError):
            put(case, target)


def test_a_place_that_is_no_folder_is_one_sentence(case: Case, tmp_path: Path) -> None:
    with pytest.raises(CaseError, match="is not a folder"):
        put(case, tmp_path / "nowhere" / "out.csv")


def test_a_digest_that_an_import_logged_is_not_what_was_written(case: Case, tmp_path: Path) -> None:
    target = tmp_path / "bill.csv"
    target.write_text("x", "utf-8")
    sha = "2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881"
    log.append(case, "import", "", {"sha256": sha, "written": [sha]})
    with pytest.raises(CaseError, match="not as this case wrote it"):
        refuse(case, target)
