"""The kit for a machine without a network, and a program that runs where POSIX is not.

The collecting itself needs a registry: ``make kit`` does it, and installs the kit for this platform
in a place without a network. Here: what is chosen for each platform, what the scripts say, and that
run, serve and report call nothing that Windows does not have.
"""

import ast
import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

REPOSITORY = Path(__file__).parents[2]
SOURCE = REPOSITORY / "src" / "filiere"

_spec = importlib.util.spec_from_file_location("kit", REPOSITORY / "tools" / "kit.py")
if _spec is None or _spec.loader is None:
    raise RuntimeError("tools/kit.py is not there")
kit: Any = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(kit)

LOCK = (REPOSITORY / "requirements.lock").read_text("utf-8")

NOT_ON_WINDOWS = frozenset(
    {
        "chown", "chroot", "fchdir", "fchmod", "fchown", "fork", "forkpty", "getegid", "geteuid",
        "getgid", "getgroups", "getloadavg", "getpgid", "getpgrp", "getuid", "killpg", "lchown",
        "mkfifo", "mknod", "nice", "O_CLOEXEC", "O_DIRECTORY", "O_NOFOLLOW", "posix_fadvise",
        "posix_fallocate", "posix_spawn", "pread", "pwrite", "sched_getaffinity",
        "sched_setaffinity", "sendfile", "setegid", "seteuid", "setgid", "setpgid", "setsid",
        "setuid", "statvfs", "sync", "uname", "wait3", "wait4", "SIGALRM", "SIGHUP", "SIGKILL",
        "SIGQUIT", "SIGUSR1", "SIGUSR2", "alarm", "setitimer", "pthread_sigmask", "tzset",
    }
)  # fmt: skip
NO_MODULE = frozenset(
    {"fcntl", "grp", "posix", "pty", "pwd", "readline", "resource", "syslog", "termios", "tty"}
)

ASKED_FIRST = {
    "fcntl": "where it is not, a file that is open cannot be erased, which is lock enough",
    "resource": "where it is not, a parent watches the child instead",
}
"""Modules that are imported only where they are, and what happens elsewhere."""


@pytest.mark.parametrize("version", ["3.11", "3.12", "3.13"])
@pytest.mark.parametrize("platform", sorted(kit.PLATFORMS))
def test_what_a_platform_needs_is_chosen_by_its_own_markers(platform: str, version: str) -> None:
    entries = list(kit.entries(LOCK, platform, version))
    names = [entry.split("==")[0] for entry in entries]
    assert len(names) == len(set(names))
    assert {"duckdb", "numpy", "typst"} <= set(names)
    assert ("colorama" in names) == (platform == "win_amd64")
    assert all("--hash=sha256:" in entry and ";" not in entry for entry in entries)
    assert "uvloop" not in names


def test_markers_are_asked_of_the_other_machine() -> None:
    lock = (
        "a==1 ; sys_platform == 'win32' \\\n    --hash=sha256:00\n"
        "b==1 ; python_version < '3.12' \\\n    --hash=sha256:01 \\\n    --hash=sha256:02\n"
        "c==1 \\\n    --hash=sha256:03\n"
    )
    chosen = [entry.split(" ")[0] for entry in kit.entries(lock, "win_amd64", "3.12")]
    assert chosen == ["a==1", "c==1"]
    (_, both) = kit.entries(lock, "win_amd64", "3.11"), kit.entries(lock, "macos", "3.11")
    assert [entry.count("--hash") for entry in both] == [2, 1]


@pytest.mark.parametrize("platform", sorted(kit.PLATFORMS))
def test_the_scripts_use_the_folder_alone(platform: str) -> None:
    told = kit.scripts(platform, "3.12", "0.1.0")
    windows, others = told["install.cmd"].decode("ascii"), told["install.sh"].decode("ascii")
    assert windows.count("\r\n") == windows.count("\n")
    assert "\r" not in others
    for script in (windows, others):
        assert "--no-index" in script
        assert "--require-hashes" in script
        assert "3.12" in script
        assert "make" not in script
        assert " sed " not in script
    assert told["README.txt"].startswith(b"\xef\xbb\xbf")
    done = subprocess.run(["sh", "-n"], input=others, text=True, check=False, capture_output=True)
    assert done.returncode == 0, done.stderr


def parsed() -> Iterator[tuple[Path, ast.Module]]:
    for path in sorted(SOURCE.rglob("*.py")):
        yield path, ast.parse(path.read_text("utf-8"))


def test_no_call_is_one_that_windows_does_not_have() -> None:
    found = []
    for path, tree in parsed():
        for node in ast.walk(tree):
            if (
                isinstance(node, ast.Attribute)
                and isinstance(node.value, ast.Name)
                and node.value.id in {"os", "signal", "time"}
                and node.attr in NOT_ON_WINDOWS
            ):
                found.append(f"{path.relative_to(SOURCE)}: {node.value.id}.{node.attr}")
            names = (
                [alias.name for alias in node.names]
                if isinstance(node, ast.Import)
                else [node.module or ""]
                if isinstance(node, ast.ImportFrom)
                else []
            )
            found += [
                f"{path.relative_to(SOURCE)}: import {name}"
                for name in names
                if name in NO_MODULE - set(ASKED_FIRST)
            ]
    assert found == []


WITHOUT = f"""
import asyncio, getpass, os, shutil, signal, subprocess, sys, tempfile, time
import duckdb, igraph, numpy, pyproj, rich.console, scipy.stats, typer, typst, uvicorn
class NoPosix:
    def find_spec(self, name, *more):
        if name in {sorted(NO_MODULE)!r}:
            raise ModuleNotFoundError(name=name)
for name in {sorted(NO_MODULE - {"posix"})!r}:
    sys.modules.pop(name, None)
sys.meta_path.insert(0, NoPosix())
def refused(module, name, real):
    def called(*arguments, **options):
        # libraries ask their own system what they need; our own code may not
        if str(sys._getframe(1).f_globals.get("__name__", "")).startswith("filiere"):
            raise AttributeError(f"module {{module}} has no attribute {{name}}")
        return real(*arguments, **options)
    return called
for module in (os, signal, time):
    for name in {sorted(NOT_ON_WINDOWS)!r}:
        if callable(getattr(module, name, None)):
            setattr(module, name, refused(module.__name__, name, getattr(module, name)))
for name in ("LOGNAME", "USER"):
    os.environ.pop(name, None)
os.environ["USERNAME"] = "analyst"
from filiere.cli import main
sys.argv[0] = "filiere"
main()
"""
"""A Python from which what Windows lacks has been taken away from us; the program runs in it."""


def without_posix(*arguments: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", WITHOUT, *arguments],
        capture_output=True,
        text=True,
        check=False,
        cwd=cwd,
        stdin=subprocess.DEVNULL,
        env={**os.environ, "FILIERE_LANG": "en", "CI": "1"},
    )


@pytest.mark.slow
def test_run_report_export_and_audit_work_without_posix(tmp_path: Path) -> None:
    shutil.copytree(REPOSITORY / "examples" / "one-line", tmp_path / "one-line")
    for arguments in (
        ["run", "one-line"],
        ["report", "one-line", "--format", "html"],
        ["export", "one-line", "--to", "csv"],
        ["audit", "one-line"],
    ):
        done = without_posix(*arguments, cwd=tmp_path)
        assert done.returncode == 0, f"{arguments}: {done.stdout}{done.stderr}"
        assert "Traceback" not in done.stderr


def test_the_server_is_put_together_without_posix(tmp_path: Path) -> None:
    script = WITHOUT.split("from filiere.cli import main", maxsplit=1)[0] + (
        "import filiere.server.serving, filiere.server.app, filiere.cli.serve\nprint('here')\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=False, cwd=tmp_path
    )
    assert done.stdout.strip() == "here", done.stderr
