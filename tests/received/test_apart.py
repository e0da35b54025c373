"""Whatever a foreign file does to the process that opens it, the program says one sentence."""

import os
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from filiere.errors import ImportRefusedError, PackageError
from filiere.received import child
from filiere.received.apart import Bounds, apart

TASKS = """
import os, signal, time
from filiere.errors import ImportRefusedError

class Thing:
    pass

def three(text):
    yield text
    print("a library talks")
    yield {"a": [1, 2.5, None, True]}

def refuses(text):
    yield 1
    raise ImportRefusedError(f"{text} is none.")

def eats(text):
    yield bytearray(1 << 33)

def hoards(text):
    held = []
    while True:
        held.append(bytearray(1 << 24))
    yield

def sleeps(text):
    time.sleep(60)
    yield

def spins(text):
    while True:
        pass
    yield

def aborts(text):
    yield 1
    os.kill(os.getpid(), signal.SIGABRT)

def fails(text):
    yield 1
    raise RuntimeError("a defect")

def hands_an_object(text):
    yield Thing()
"""
SMALL = Bounds(memory_bytes=1 << 30, seconds=2)
PATIENT = Bounds(memory_bytes=1 << 30, seconds=60)
"""For what ends by memory: a busy machine needs seconds to hand out so much."""


@pytest.fixture(autouse=True)
def _tasks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "tasks_of_the_tests.py").write_text(TASKS)
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    monkeypatch.setenv("FILIERE_LANG", "en")


def done(task: str, error: type[Any] = ImportRefusedError, bounds: Bounds = SMALL) -> Iterator[Any]:
    return apart(f"tasks_of_the_tests:{task}", ["a.xlsx"], bounds, error, "a.xlsx")


def test_plain_values_come_back_in_order() -> None:
    assert list(done("three")) == ["a.xlsx", {"a": [1, 2.5, None, True]}]


def test_a_refusal_is_that_of_the_child() -> None:
    with pytest.raises(ImportRefusedError, match=r"^a.xlsx is none\.$"):
        list(done("refuses"))


@pytest.mark.parametrize("task", ["eats", "hoards", "aborts", "hands_an_object"])
def test_a_child_that_does_not_live_is_one_sentence(task: str) -> None:
    with pytest.raises(PackageError, match=r"^a.xlsx is not opened: reading it needs more memory"):
        list(done(task, PackageError, PATIENT))


def test_a_defect_says_where_it_is_and_nothing_of_the_file() -> None:
    with pytest.raises(ImportRefusedError) as caught:
        list(done("fails"))
    said = str(caught.value)
    assert "(RuntimeError, tasks_of_the_tests.py:" in said
    assert "a defect" not in said.replace("which is a defect of Filière", "")


def test_a_class_comes_back_only_where_it_is_named() -> None:
    named = apart(
        "tasks_of_the_tests:hands_an_object",
        ["a.xlsx"],
        PATIENT,
        ImportRefusedError,
        "a.xlsx",
        values=("another_module", "another."),
    )
    with pytest.raises(ImportRefusedError, match="stops the program that reads it"):
        list(named)


def test_what_the_parent_does_in_between_is_not_time_of_the_child() -> None:
    bounds = Bounds(memory_bytes=1 << 30, seconds=1)
    given: list[Any] = []
    for each in done("three", bounds=bounds):
        time.sleep(1.5)
        given.append(each)
    assert len(given) == 2


def test_no_list_of_processes_shows_what_the_child_is_asked() -> None:
    values = done("three")
    next(values)
    shown = [Path(f"/proc/{child}/cmdline").read_bytes() for child in _children()]
    values.close()  # type: ignore[attr-defined]  # a generator
    assert shown
    assert not any(b"a.xlsx" in each for each in shown)


@pytest.mark.parametrize("task", ["sleeps", "spins"])
def test_a_child_that_never_ends_is_ended(task: str) -> None:
    began = time.monotonic()
    with pytest.raises(ImportRefusedError, match=r"^a.xlsx is not opened: reading it took longer"):
        list(done(task))
    assert time.monotonic() - began < 45


def test_a_child_whose_parent_has_enough_is_ended() -> None:
    before = set(_children())
    values = done("three")
    assert next(values) == "a.xlsx"
    children = set(_children()) - before
    assert children
    values.close()  # type: ignore[attr-defined]  # a generator
    assert not children & set(_children())


def _children() -> list[str]:
    here = str(os.getpid())
    found: list[str] = []
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            fields = (folder / "stat").read_text().rpartition(")")[2].split()
        except OSError:
            continue
        if fields[1] == here and fields[0] != "Z":
            found.append(folder.name)
    return found


def test_a_child_of_a_child_has_no_more_than_its_parent(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: dict[int, tuple[int, int]] = {}
    resource = pytest.importorskip("resource")
    monkeypatch.setattr(
        resource,
        "getrlimit",
        lambda kind: (-1, 1 << 30) if kind == resource.RLIMIT_AS else (-1, -1),
    )
    monkeypatch.setattr(resource, "setrlimit", asked.__setitem__)
    child._bound(3 << 30, 300)  # noqa: SLF001
    assert asked == {
        resource.RLIMIT_AS: (1 << 30, 1 << 30),
        resource.RLIMIT_CPU: (300, 301),
        resource.RLIMIT_CORE: (0, 0),
    }
