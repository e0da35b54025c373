"""The pages are built when their sources say so, and at no other time."""

import importlib.util
from pathlib import Path
from typing import Any

import pytest

REPOSITORY = Path(__file__).parents[1]

_spec = importlib.util.spec_from_file_location("hatch_build", REPOSITORY / "hatch_build.py")
if _spec is None or _spec.loader is None:
    raise RuntimeError("hatch_build.py is not there")
hook: Any = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(hook)


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Sources of pages, built."""
    monkeypatch.delenv("FILIERE_SKIP_UI", raising=False)
    web, ui = tmp_path / "web", tmp_path / "src" / "filiere" / "ui"
    (web / "src").mkdir(parents=True)
    ui.mkdir(parents=True)
    (web / "package.json").write_text("{}\n", "utf-8")
    (web / "src" / "main.ts").write_text("export {}\n", "utf-8")
    (ui / "index.html").write_text("<!DOCTYPE html>", "utf-8")
    (ui / hook.STAMP).write_text(hook.digest(web), "utf-8")
    return tmp_path


def test_pages_of_their_sources_need_no_node(checkout: Path) -> None:
    assert not hook.needed(checkout)
    assert hook.Pages(str(checkout), {}, None, None, "", "").dependencies() == []


@pytest.mark.parametrize("name", ["package.json", "src/main.ts", "public/mark.svg", "index.html"])
def test_a_changed_source_asks_for_node(checkout: Path, name: str) -> None:
    (checkout / "web" / "public").mkdir()
    (checkout / "web" / name).write_text("changed", "utf-8")
    assert hook.needed(checkout)
    assert hook.Pages(str(checkout), {}, None, None, "", "").dependencies() == [hook.NODE]


def test_neither_tests_nor_packages_nor_line_ends_are_sources(checkout: Path) -> None:
    (checkout / "web" / "node_modules").mkdir()
    (checkout / "web" / "node_modules" / "x.js").write_text("x", "utf-8")
    (checkout / "web" / "tests").mkdir()
    (checkout / "web" / "tests" / "x.ts").write_text("x", "utf-8")
    (checkout / "web" / "src" / "main.ts").write_bytes(b"export {}\r\n")
    assert not hook.needed(checkout)


def test_pages_that_are_gone_or_were_cut_short_are_built_again(checkout: Path) -> None:
    ui = checkout / "src" / "filiere" / "ui"
    (ui / hook.STAMP).unlink()
    assert hook.needed(checkout)


def test_one_may_do_without_the_pages(checkout: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (checkout / "web" / "package.json").write_text("changed", "utf-8")
    monkeypatch.setenv("FILIERE_SKIP_UI", "1")
    assert not hook.needed(checkout)


def test_a_source_tree_without_the_pages_sources_builds_nothing(tmp_path: Path) -> None:
    assert not hook.needed(tmp_path)


def test_an_editable_install_builds_nothing(
    checkout: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    built: list[Path] = []
    monkeypatch.setattr(hook, "build", built.append)
    (checkout / "web" / "package.json").write_text("changed", "utf-8")
    pages = hook.Pages(str(checkout), {}, None, None, "", "")
    pages.initialize("editable", {})
    assert built == []
    pages.initialize("standard", {})
    assert built == [checkout]


def test_the_version_of_node_is_that_of_the_lock() -> None:
    assert hook.NODE in (REPOSITORY / "requirements-dev.lock").read_text("utf-8")
