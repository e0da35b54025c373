"""What happens on Ctrl-C?

The current step is undone and one sentence is said. A long query may not notice in time: then the
process ends as if it had been killed, which a case survives by construction.
"""

import os
import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType

from filiere.errors import StoppedError

PATIENCE_S = 5.0
"""How long a step has to undo itself before the process ends without it."""


@contextmanager
def stoppable(last_words: Callable[[], None]) -> Iterator[None]:
    """Turn Ctrl-C into StoppedError; end the process where that is not heard in time."""
    reader, writer = os.pipe()
    os.set_blocking(writer, False)

    def raise_stopped(_signal: int, _frame: FrameType | None) -> None:
        # a second Ctrl-C must not cut the undoing short
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        raise StoppedError

    def watch() -> None:
        # the engine keeps the main thread; the pipe is written by the signal itself
        if os.read(reader, 1) == bytes([signal.SIGINT]) and not finished.wait(PATIENCE_S):
            last_words()
            os._exit(1)

    finished = threading.Event()
    before = signal.signal(signal.SIGINT, raise_stopped)
    wakeup = signal.set_wakeup_fd(writer, warn_on_full_buffer=False)
    threading.Thread(target=watch, daemon=True).start()
    try:
        yield
    finally:
        finished.set()
        signal.set_wakeup_fd(wakeup)
        signal.signal(signal.SIGINT, before)
        os.close(writer)
