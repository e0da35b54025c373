"""What happens on Ctrl-C?

One sentence is said and the current step undone. The engine may keep the process for long while it
lets go of a query; then the process ends as if it had been killed, which a case survives by
construction.
"""

import faulthandler
import os
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType

from filiere.errors import StoppedError

PATIENCE_S = 5.0
"""How long a step has to undo itself before the process ends without it."""


@contextmanager
def stoppable(last_words: Callable[[], None]) -> Iterator[None]:
    """Turn Ctrl-C into StoppedError, and see to it that the process then ends with status 1."""

    def stop(_signal: int, _frame: FrameType | None) -> None:
        signal.signal(signal.SIGINT, signal.SIG_IGN)  # a second one must not cut the undoing short
        last_words()
        # this watchdog needs no interpreter, which the engine may hold while it closes
        faulthandler.dump_traceback_later(PATIENCE_S, exit=True, file=nowhere)
        raise StoppedError

    # open as long as the watchdog may write to it: to the end of the process
    nowhere = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115 -- see above
    before = signal.signal(signal.SIGINT, stop)
    yield
    signal.signal(signal.SIGINT, before)
    nowhere.close()
