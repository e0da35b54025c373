"""``filiere serve`` prints one address, answers on this machine alone, and ends well on Ctrl-C."""

import importlib.util
import os
import re
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from filiere.case import Case
from filiere.cli import application, demo, serve
from filiere.errors import CaseError

_spec = importlib.util.spec_from_file_location(
    "findings_case", Path(__file__).parents[1] / "findings" / "conftest.py"
)
if _spec is None or _spec.loader is None:
    raise RuntimeError("tests/findings/conftest.py is not there")
world: Any = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(world)

written_case = world.written_case
make_case = world.make_case

SERVER = """
import sys
from pathlib import Path
from filiere.cli import main, serve
import filiere.server.app as app
serve.pages_are_there = lambda: True
app.pages = lambda: Path(sys.argv[-1])
sys.argv = ["filiere", *sys.argv[1:-1]]
main()
"""


@pytest.mark.skipif(os.name == "nt", reason="Ctrl-C is sent by another way there")
def test_it_prints_one_address_and_ends_well_on_ctrl_c(written_case: Path, tmp_path: Path) -> None:
    case = tmp_path / "case.filiere"
    case.write_bytes(written_case.read_bytes())
    (tmp_path / "ui").mkdir()
    (tmp_path / "ui" / "index.html").write_text("<!DOCTYPE html>", "utf-8")
    with subprocess.Popen(
        [sys.executable, "-c", SERVER, "serve", str(case), "--lang", "en", str(tmp_path / "ui")],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        stdin=subprocess.DEVNULL,
        text=True,
        env={**os.environ, "FILIERE_LANG": "en"},
    ) as server:
        assert server.stdout is not None
        address = server.stdout.readline()
        server.send_signal(signal.SIGINT)
        rest, talk = server.communicate(timeout=30)
    assert re.fullmatch(r"http://127\.0\.0\.1:\d+/\?token=[\w-]{43}&lang=en\n", address)
    assert rest == ""
    assert talk == "The workbench is open at the address above; Ctrl-C ends it.\n"
    assert server.returncode == 0
    with Case.open(case) as opened:
        assert (
            '"workbench":"opened"'
            in opened.query("SELECT detail FROM log WHERE action <> 'seal' ORDER BY seq")[0][0]
        )


def run(*arguments: str) -> Any:  # noqa: ANN401 -- typer's own result
    return CliRunner().invoke(application(), [*arguments])


def test_a_case_that_is_not_there_is_one_sentence(tmp_path: Path) -> None:
    done = run("serve", str(tmp_path))
    assert isinstance(done.exception, CaseError)
    assert "filiere run" in str(done.exception)


def test_without_its_pages_it_says_how_to_get_them(
    written_case: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(serve, "pages_are_there", lambda: False)
    done = run("serve", str(written_case))
    assert isinstance(done.exception, CaseError)
    assert "make pages" in str(done.exception)


def test_a_port_is_a_port(written_case: Path) -> None:
    assert run("serve", str(written_case), "--port", "70000").exit_code == 2


@pytest.mark.parametrize(("where", "opens"), [("terminal", 1), ("terminal of CI", 0), ("pipe", 0)])
def test_the_demo_opens_the_workbench_only_where_somebody_sits(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, where: str, opens: int
) -> None:
    opened: list[Path] = []
    (tmp_path / "case.toml").write_text("", "utf-8")
    monkeypatch.setattr(demo, "load", lambda folder: folder)
    monkeypatch.setattr(demo, "run_dossier", lambda _, *, case, **__: case)
    monkeypatch.setattr(demo, "interactive", lambda: where.startswith("terminal"))
    monkeypatch.setattr(demo, "pages_are_there", lambda: True)
    monkeypatch.setattr(demo, "open_workbench", lambda case, **_: opened.append(case))
    monkeypatch.delenv("CI", raising=False)
    if where.endswith("CI"):
        monkeypatch.setenv("CI", "true")
    done = run("demo", str(tmp_path))
    assert done.exit_code == 0
    assert len(opened) == opens
    assert done.stdout.strip() == str(tmp_path / "case.filiere")
    assert ("filiere serve" in done.stderr) == (opens == 0)
