"""The child process in which a foreign file is opened; started by ``received/apart.py`` only."""

import importlib
import os
import pickle
import sys
from typing import Any

try:
    import resource
except ImportError:  # not on every system: there the parent keeps the bound on time alone
    resource = None  # type: ignore[assignment]


def main(task: str, memory: str, seconds: str, *arguments: str) -> None:
    """Bound this process, then hand back what the task yields."""
    _bound(int(memory), int(seconds))
    out = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # whatever a library prints is no answer

    def say(word: str, value: Any = None) -> None:  # noqa: ANN401 -- plain values
        pickle.dump((word, value), out, protocol=5)

    from filiere.errors import FiliereError  # noqa: PLC0415 -- once the process is bounded
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
    finally:
        out.flush()


def _bound(memory: int, seconds: int) -> None:
    if resource is not None:
        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
        resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 1))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


if __name__ == "__main__":
    main(*sys.argv[1:])
