"""Whatever Spark lacks is one sentence, before anything is written."""

import importlib.util
from importlib.machinery import ModuleSpec
from pathlib import Path

import pytest

from filiere.engines.session import refuse
from filiere.errors import EngineError


@pytest.fixture
def java(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A Java that says which it is, alone on the path; pyspark and sqlglot are there."""
    tool = tmp_path / "bin" / "java"
    tool.parent.mkdir()
    tool.write_text("#!/bin/sh\necho 'openjdk version \"17.0.9\" 2023-10-17' >&2\n", "utf-8")
    tool.chmod(0o755)
    monkeypatch.delenv("JAVA_HOME", raising=False)
    monkeypatch.setenv("PATH", f"{tool.parent}:/bin:/usr/bin")
    installed(monkeypatch, "pyspark", "sqlglot")
    return tool


def installed(monkeypatch: pytest.MonkeyPatch, *names: str) -> None:
    def found(name: str) -> ModuleSpec | None:
        return ModuleSpec(name, None) if name in names else None

    monkeypatch.setattr(importlib.util, "find_spec", found)


@pytest.mark.parametrize("master", ["local", "local[2]", "local[*]", "spark://10.0.0.1:7077"])
def test_what_is_there_is_not_refused(master: str, java: Path, tmp_path: Path) -> None:
    assert java.is_file()
    refuse(master, tmp_path)


@pytest.mark.parametrize("master", ["", "two", "local[two]", "http://a", "spark://"])
def test_a_master_that_is_none(master: str, java: Path, tmp_path: Path) -> None:
    assert java.is_file()
    with pytest.raises(EngineError, match=r"is no master of Spark: expected local\[2\]"):
        refuse(master, tmp_path)


def test_no_pyspark(java: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert java.is_file()
    installed(monkeypatch, "sqlglot")
    with pytest.raises(EngineError, match=r"^The engine spark needs pyspark: .* make spark\.$"):
        refuse("local[2]", tmp_path)


def test_no_java(java: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(EngineError, match=r"Java 17 or newer, and none was found"):
        refuse("local[2]", tmp_path)
    monkeypatch.setenv("JAVA_HOME", str(tmp_path / "nowhere"))
    with pytest.raises(EngineError, match=r"none was found"):
        refuse("local[2]", tmp_path)
    monkeypatch.setenv("JAVA_HOME", str(java.parents[1]))
    refuse("local[2]", tmp_path)


def test_a_java_too_old(java: Path, tmp_path: Path) -> None:
    java.write_text("#!/bin/sh\necho 'java version \"1.8.0_292\"' >&2\n", "utf-8")
    with pytest.raises(EngineError, match=r"Java 17 or newer, and .* says: java version"):
        refuse("local[2]", tmp_path)


def test_a_connect_server_needs_no_java_but_its_client(
    java: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    java.unlink()
    with pytest.raises(EngineError, match=r"^Spark Connect needs its own packages"):
        refuse("sc://10.0.0.1:15002", tmp_path)
    installed(monkeypatch, "pyspark", "sqlglot", "grpc")
    refuse("sc://10.0.0.1:15002", tmp_path)


def test_a_folder_whose_name_is_a_pattern(java: Path) -> None:
    assert java.is_file()
    with pytest.raises(EngineError, match=r"reads a pattern in the name /data/\[2024\]"):
        refuse("local[2]", Path("/data/[2024]"))
