"""The child process in which a foreign file is opened; started by ``received/apart.py`` only."""

import importlib
import os
import pickle
import sys
from pathlib import Path
from typing import Any

try:
    import resource
except ImportError:  # not on every system: there the parent keeps the bound on time alone
    resource = None  # type: ignore[assignment]


def main(memory: str, seconds: str) -> None:
    """Bound this process, then hand back what the task yields that the parent names."""
    _bound(int(memory), int(seconds))
    task, arguments = pickle.load(sys.stdin.buffer)  # noqa: S301 -- from the parent alone
    out = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # whatever a library prints is no answer

    def say(word: str, value: Any = None) -> None:  # noqa: ANN401 -- plain values
        hand_over((word, value), out)

    from filiere.errors import FiliereError  # noqa: PLC0415 -- once the process is bounded
    from filiere.received.crossing import hand_over  # noqa: PLC0415
    from filiere.wording import Plain, stored  # noqa: PLC0415

    try:
        module, _, function = task.partition(":")
        for item in getattr(importlib.import_module(module), function)(*arguments):
            say("item", item)
        say("end")
    except FiliereError as error:
        said = error.sentence
        say("refused", stored(Plain(said, said) if isinstance(said, str) else said))
    except MemoryError:
        say("memory")
    except Exception as error:  # noqa: BLE001 -- a defect of ours ends in a sentence too
        say("failed", where(error))
    finally:
        out.flush()


def where(error: BaseException) -> str:
    """What failed and where in this program; nothing of the file."""
    found = error.__traceback__
    while found is not None and found.tb_next is not None:
        found = found.tb_next
    if found is None:
        return type(error).__name__
    code = found.tb_frame.f_code
    return f"{type(error).__name__}, {Path(code.co_filename).name}:{found.tb_lineno}"


def _bound(memory: int, seconds: int) -> None:
    if resource is not None:
        for kind, soft, hard in (
            (resource.RLIMIT_AS, memory, memory),
            (resource.RLIMIT_CPU, seconds, seconds + 1),
            (resource.RLIMIT_CORE, 0, 0),
        ):
            most = resource.getrlimit(kind)[1]  # a child of a child may not have more
            if most == resource.RLIM_INFINITY:
                most = hard
            resource.setrlimit(kind, (min(soft, most), min(hard, most)))


if __name__ == "__main__":
    main(*sys.argv[1:])
