"""What happens on Ctrl-C, when the system asks to end, or when the terminal goes?

One sentence is said and the current step undone: what was unpacked for a while goes too. The engine
may keep the process for long while it lets go of a query; then the process ends as if it had been
killed, which a case survives by construction.
"""

import faulthandler
import os
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from types import FrameType

from filiere.errors import StoppedError

ENDINGS = tuple(
    getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name)
)

PATIENCE_S = 5.0
"""How long a step has to undo itself before the process ends without it."""


@contextmanager
def stoppable(last_words: Callable[[], None]) -> Iterator[None]:
    """Turn what asks to end into StoppedError, and see to it that the process ends with status 1.

    A hang-up that is not heeded already (``nohup``) is not heeded here either.
    """

    def stop(_signal: int, _frame: FrameType | None) -> None:
        for each in before:
            signal.signal(each, signal.SIG_IGN)  # a second one must not cut the undoing short
        with suppress(OSError):  # the terminal may have gone
            last_words()
        # this watchdog needs no interpreter, which the engine may hold while it closes
        faulthandler.dump_traceback_later(PATIENCE_S, exit=True, file=nowhere)
        raise StoppedError

    # open as long as the watchdog may write to it: to the end of the process
    nowhere = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115 -- see above
    before = {
        each: signal.signal(each, stop)
        for each in ENDINGS
        if each == signal.SIGINT or signal.getsignal(each) is not signal.SIG_IGN
    }
    yield
    for each, handler in before.items():
        signal.signal(each, handler or signal.SIG_DFL)
    nowhere.close()
