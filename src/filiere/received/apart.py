"""How is a file that somebody else made opened without harm to the program that opens it?

In a child process with bounds on memory and time. Whatever the file does to it, a parser's abort
included, the parent says one sentence. The child hands back plain values (texts, numbers, lists)
and, where the task asks for them, values of this program's own model; nothing else is read.

The bound on memory is the system's own (``resource``) where there is one; the bound on time is
kept by the parent everywhere.
"""

import os
import pickle
import subprocess
import sys
import threading
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from time import monotonic
from typing import IO, Any

from filiere.errors import FiliereError
from filiere.received.crossing import Crossing
from filiere.wording import Words, read_back

_say = Words(__name__)

ITEM, REFUSED, MEMORY, FAILED, END = "item", "refused", "memory", "failed", "end"
"""What the child says of each thing that it hands back."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bounds:
    """What a child may use."""

    memory_bytes: int = 2 << 30
    """Of address space."""
    seconds: int = 120
    """Of computing; twice as long on the clock, while somebody waits for the child."""


Refusal = type[FiliereError]


def apart(  # noqa: PLR0913 -- a task, what it may use, and how its failure is told
    task: str,
    arguments: Sequence[object],
    bounds: Bounds,
    refusal: Refusal,
    name: object,
    *,
    values: tuple[str, ...] = (),
) -> Iterator[Any]:
    """What the generator ``task`` (``module:function``) yields, made in a child process.

    Args:
        task: Of this program; it takes ``arguments`` and yields plain values.
        arguments: Told to the child through a pipe: a list of processes shows none of them.
        bounds: What the child may use.
        refusal: The error in which every failure ends; ``name`` is the file in its sentence.
        name: The file as a person knows it.
        values: Modules, or packages ending in a dot, whose classes the child may hand back.

    Raises:
        FiliereError: that of ``refusal``: the file was refused, or the child did not live.
    """
    child = subprocess.Popen(  # noqa: S603 -- this program's own interpreter and module
        [
            sys.executable, "-m", "filiere.received.child", str(bounds.memory_bytes),
            str(bounds.seconds),
        ],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=_environment(),
    )  # fmt: skip
    patience = _Patience(child, 2.0 * bounds.seconds)
    try:
        if child.stdin is not None and child.stdout is not None:
            with suppress(BrokenPipeError), child.stdin as told:
                pickle.dump((task, tuple(arguments)), told, protocol=5)
            yield from _handed_back(child.stdout, name, refusal, patience, values)
    except _CutError as error:
        child.kill()
        code = child.wait()
        too_long = patience.late or code == -_SIGXCPU
        said = _say("apart-time" if too_long else "apart-memory", name=str(name))
        raise refusal(said) from error
    finally:
        patience.done.set()
        child.kill()
        child.wait()
        if child.stdout is not None:
            child.stdout.close()


_SIGXCPU = 24


class _Patience(threading.Thread):
    """Ends a child that was waited for too long; what its parent does in between counts not."""

    LOOKS_S = 0.2

    def __init__(self, child: "subprocess.Popen[bytes]", seconds: float) -> None:
        super().__init__(daemon=True)
        self._child = child
        self._seconds = seconds
        self._waited = 0.0
        self._since: float | None = None
        self.late = False
        self.done = threading.Event()
        self.start()

    def wait_begins(self) -> None:
        """Somebody waits for the child from now on."""
        self._since = monotonic()

    def wait_ends(self) -> None:
        """The child has handed something back."""
        self._waited += monotonic() - (self._since or monotonic())
        self._since = None

    def run(self) -> None:
        """Look at the clock until the child is done with."""
        while not self.done.wait(self.LOOKS_S):
            since = self._since
            if since is not None and self._waited + monotonic() - since > self._seconds:
                self.late = True
                self._child.kill()
                return


class _CutError(Exception):
    """The child ended before it said so."""


def _handed_back(
    stream: IO[bytes],
    name: object,
    refusal: Refusal,
    patience: _Patience,
    values: tuple[str, ...],
) -> Iterator[Any]:
    while True:
        patience.wait_begins()
        try:
            word, value = Crossing(stream, values).load()
        except (
            EOFError, pickle.UnpicklingError, ValueError, OSError, TypeError, AttributeError,
            ImportError,
        ) as error:  # fmt: skip
            raise _CutError from error
        patience.wait_ends()
        if word == END:
            return
        if word == MEMORY:
            raise _CutError
        if word == REFUSED:
            raise refusal(read_back(value))
        if word == FAILED:
            raise refusal(_say("apart-failed", name=str(name), where=value))
        yield value


def _environment() -> dict[str, str]:
    """That of this process, in which the child finds the same program."""
    here = str(Path(__file__).parents[2])
    paths = [here, *[path for path in os.environ.get("PYTHONPATH", "").split(os.pathsep) if path]]
    return {**os.environ, "PYTHONPATH": os.pathsep.join(paths)}
