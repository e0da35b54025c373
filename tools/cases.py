"""Does the program read the dossiers of field cases right, and how soon is that known?

Their judge starts the program hundreds of times, and each start takes a second to load what the
last one had loaded. Here one process loads it once and forks for each start: the same command line
in the same folder, with the same environment, files and exit status.

    python tools/cases.py ../shared/data/field_cases [CASE...]
"""

import contextlib
import importlib
import io
import json
import os
import pkgutil
import signal
import socket
import subprocess
import sys
import tempfile
import threading
from pathlib import Path
from typing import NoReturn

ROOT = Path(__file__).resolve().parent.parent
LONGEST = 1 << 20
"""Bytes of a command line and an environment."""

CLIENT = """#!{python} -SE
import json, os, socket, sys
with socket.socket(socket.AF_UNIX) as line:
    line.connect({address!r})
    told = json.dumps([sys.argv[1:], os.getcwd(), dict(os.environ)]).encode()
    socket.send_fds(line, [len(told).to_bytes(4)], [0, 1, 2])
    line.sendall(told)
    code = line.recv(1)
sys.exit(code[0] if code else 139)
"""
"""What stands in for the program: it hands on its files and waits for the exit status."""


def main(cases: Path, *asked: str) -> int:
    """Judge the cases; the exit status is their judge's."""
    with tempfile.TemporaryDirectory(prefix="cases-") as made:
        address, client = Path(made) / "line", Path(made) / "filiere"
        client.write_text(
            CLIENT.format(python=sys.executable, address=str(address)), encoding="utf-8"
        )
        client.chmod(0o700)
        with socket.socket(socket.AF_UNIX) as line:
            line.bind(str(address))
            line.listen(64)
            server = os.fork()
            if server == 0:
                _serve(line)
        try:
            judge = [sys.executable, str(cases / "check.py"), "--filiere", str(client), *asked]
            answers = {"FIELD_ANSWERS": str(ROOT / "tests" / "field_answers")}
            done = subprocess.run(judge, env={**os.environ, **answers}, check=False)
        finally:
            os.kill(server, signal.SIGTERM)
            os.waitpid(server, 0)
    return done.returncode


def _serve(line: socket.socket) -> NoReturn:
    """Load everything, then fork for each start until told to end."""
    _load()
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    while True:
        connection, _ = line.accept()
        if os.fork() == 0:
            line.close()
            signal.signal(signal.SIGCHLD, signal.SIG_DFL)
            _start(connection)
        connection.close()


def _load() -> None:
    package = importlib.import_module("filiere")
    for module in pkgutil.walk_packages(package.__path__, "filiere."):
        if not module.name.endswith("__main__"):
            with contextlib.suppress(ImportError):  # what only an extra needs
                importlib.import_module(module.name)


def _start(connection: socket.socket) -> NoReturn:
    """Be the program that was started, and say how it ended."""
    size, files, _, _ = socket.recv_fds(connection, 4, 3)
    told = b""
    while len(told) < min(int.from_bytes(size), LONGEST):
        told += connection.recv(1 << 16)
    arguments, folder, environment = json.loads(told)
    for target, given in enumerate(files):
        os.dup2(given, target)
        os.close(given)
    sys.stdin, sys.stdout, sys.stderr = (_text(fd, mode) for fd, mode in enumerate("rww"))
    os.environ.clear()
    os.environ.update(environment)
    os.chdir(folder)
    sys.argv = ["filiere", *arguments]
    threading.Thread(target=_end_with, args=(connection,), daemon=True).start()
    code = 0
    try:
        importlib.import_module("filiere.cli").main()
    except SystemExit as ended:
        code = ended.code if isinstance(ended.code, int) else 0 if ended.code is None else 1
    except BaseException:  # noqa: BLE001 -- a traceback is what the judge looks for
        sys.excepthook(*sys.exc_info())
        code = 1
    with contextlib.suppress(OSError, ValueError):
        sys.stdout.flush()
        sys.stderr.flush()
        connection.sendall(bytes([code & 255]))
    os._exit(code & 255)


def _text(fd: int, mode: str) -> io.TextIOWrapper:
    raw = io.FileIO(fd, mode, closefd=False)
    held = io.BufferedReader(raw) if mode == "r" else io.BufferedWriter(raw)
    return io.TextIOWrapper(held, encoding="utf-8", errors="replace")


def _end_with(connection: socket.socket) -> None:
    """End with whoever asked: a judge that has waited long enough kills only that."""
    if connection.recv(1) == b"":
        os._exit(137)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), *sys.argv[2:]))
