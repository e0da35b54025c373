"""How does the server listen, on this machine only, and end when asked to?"""

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import uvicorn

from filiere.errors import CaseError
from filiere.server.guard import Guard
from filiere.wording import Words

_say = Words(__name__)


ADDRESS = "127.0.0.1"
PORT = 8450
"""Tried first, so that a view's address stays good from one day to the next; else any free one."""

PATIENCE_S = 2
"""How long open answers have to finish once the server is asked to end."""


class _Server(uvicorn.Server):
    """Says at which port it listens, and takes Ctrl-C for what it is: the end, not a failure."""

    def __init__(self, config: uvicorn.Config, announce: Callable[[int], None]) -> None:
        super().__init__(config)
        self._announce = announce
        self.busy = False

    async def startup(self, sockets: list[object] | None = None) -> None:  # type: ignore[override]
        # the argument is for servers with several processes: there is only one here
        del sockets
        said = logging.getLogger("uvicorn.error")
        said.setLevel(logging.CRITICAL)  # a port that is taken is told by us, in one sentence
        try:
            await super().startup()
        except SystemExit:  # what uvicorn raises where the port cannot be had
            self.busy = True
            self.should_exit = True
            self.servers = []
            return
        said.setLevel(logging.ERROR)  # from here on, what is said is the trace of a defect
        self._announce(int(self.servers[0].sockets[0].getsockname()[1]))

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Ctrl-C ends the server and is not raised again after it."""
        with super().capture_signals():
            try:
                yield
            finally:
                self._captured_signals.clear()


def serve(guard: Guard, announce: Callable[[str], None], *, port: int | None = None) -> None:
    """Listen until asked to end; ``announce`` gets the address that opens one session.

    Raises:
        CaseError: another program listens at that port.
    """

    def started(listening: int) -> None:
        announce(f"http://{ADDRESS}:{listening}/?token={guard.invite()}")

    for tried in (PORT, 0) if port is None else (port,):
        config = uvicorn.Config(
            guard,
            host=ADDRESS,
            port=tried,
            log_config=None,
            access_log=False,
            lifespan="off",
            server_header=False,
            date_header=False,
            timeout_graceful_shutdown=PATIENCE_S,
            ws="none",
        )
        server = _Server(config, started)
        server.run()
        if not server.busy:
            return
    raise CaseError(_say("serving-another-program-listens-port-choose-another", port=str(port)))
