"""How is a file that somebody else made opened without harm to the program that opens it?

In a child process with bounds on memory and time. Whatever the file does to it, a parser's abort
included, the parent says one sentence. The child hands back plain values only (texts, numbers,
lists), read without running anything.

The bound on memory is the system's own (``resource``) where there is one; the bound on time is
kept by the parent everywhere.
"""

import os
import pickle
import subprocess
import sys
import threading
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any, Never

from filiere.errors import FiliereError
from filiere.wording import Words, read_back

_say = Words(__name__)

ITEM, REFUSED, MEMORY, END = "item", "refused", "memory", "end"
"""What the child says of each thing that it hands back."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bounds:
    """What a child may use."""

    memory_bytes: int = 2 << 30
    """Of address space."""
    seconds: int = 120
    """Of computing; twice as long on the clock."""


Refusal = type[FiliereError]


def apart(
    task: str, arguments: Sequence[str], bounds: Bounds, refusal: Refusal, name: object
) -> Iterator[Any]:
    """What the generator ``task`` (``module:function``) yields, made in a child process.

    Args:
        task: Of this program; it takes ``arguments`` and yields plain values.
        arguments: Texts.
        bounds: What the child may use.
        refusal: The error in which every failure ends; ``name`` is the file in its sentence.
        name: The file as a person knows it.

    Raises:
        FiliereError: that of ``refusal``: the file was refused, or the child did not live.
    """
    child = subprocess.Popen(  # noqa: S603 -- this program's own interpreter and module
        [
            sys.executable, "-m", "filiere.received.child", task, str(bounds.memory_bytes),
            str(bounds.seconds), *arguments,
        ],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=_environment(),
    )  # fmt: skip
    late = threading.Event()

    def end() -> None:
        late.set()
        child.kill()

    clock = threading.Timer(2 * bounds.seconds, end)
    clock.daemon = True
    clock.start()
    try:
        if child.stdout is not None:
            yield from _handed_back(child.stdout, refusal)
    except _CutError as error:
        child.kill()
        code = child.wait()
        too_long = late.is_set() or code == -_SIGXCPU
        said = _say("apart-time" if too_long else "apart-memory", name=str(name))
        raise refusal(said) from error
    finally:
        clock.cancel()
        child.kill()
        child.wait()
        if child.stdout is not None:
            child.stdout.close()


_SIGXCPU = 24


class _CutError(Exception):
    """The child ended before it said so."""


def _handed_back(stream: IO[bytes], refusal: Refusal) -> Iterator[Any]:
    while True:
        try:
            word, value = _Plain(stream).load()
        except (EOFError, pickle.UnpicklingError, ValueError, OSError, TypeError) as error:
            raise _CutError from error
        if word == END:
            return
        if word == MEMORY:
            raise _CutError
        if word == REFUSED:
            raise refusal(read_back(value))
        yield value


class _Plain(pickle.Unpickler):
    """Reads texts, numbers, lists and mappings, and nothing that would have to be imported."""

    def find_class(self, module: str, name: str) -> Never:
        raise pickle.UnpicklingError(f"{module}.{name}")


def _environment() -> dict[str, str]:
    """That of this process, in which the child finds the same program."""
    here = str(Path(__file__).parents[2])
    paths = [here, *[path for path in os.environ.get("PYTHONPATH", "").split(os.pathsep) if path]]
    return {**os.environ, "PYTHONPATH": os.pathsep.join(paths)}
