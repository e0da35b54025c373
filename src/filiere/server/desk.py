"""How do several readers look at one open case while one of them writes?

One process holds the case. Every request borrows a connection of its own to it, so that nobody
waits for another's query; what is written is written by one at a time. What is looked at goes to
the log once per session and thing, not once per request (R42).
"""

import secrets
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from queue import Empty, SimpleQueue

from starlette.requests import Request

from filiere.case import Case
from filiere.case.rights.log import Action, append
from filiere.case.rights.masking import Masker
from filiere.errors import CaseError
from filiere.masking.blind import Blind
from filiere.server.guard import Session
from filiere.server.handsets import Handsets
from filiere.server.number_table import NumberTable, number_table
from filiere.server.order import Orders
from filiere.server.readings import Readings, copied
from filiere.server.told import told_error
from filiere.wording import Language, Text, Words

_say = Words(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """How the workbench was started."""

    language: Language = "en"
    key: str | None = None
    """The case's key, for the copy on which another reading is tried."""
    dossier: Path | None = None
    """Folder of the record files, where it is there."""
    basemap: Path | None = None
    handsets: Handsets = field(default_factory=Handsets)
    """Makes and models, where the reader gave a list."""


class Desk:
    """One case, its readers and its one writer."""

    def __init__(self, case: Case, settings: Settings | None = None) -> None:
        self.case = case
        self.settings = settings if settings is not None else Settings()
        self.identity = secrets.token_hex(8)
        """By which pages name this opened case: numbers of it mean nothing in another."""
        self.orders = Orders()
        self.handsets: dict[str, str] = {}
        self.readings = Readings(self._copied, self.settings.key, self.told)
        self._idle: SimpleQueue[Case] = SimpleQueue()
        self._writing = threading.RLock()
        self._counting = threading.Lock()
        self._opened: list[Case] = []
        self._views: dict[int, Session] = {}
        self._table: NumberTable | None = None

    def view(self, browser: Session) -> Session:
        """What a browser's session was shown of this case; it goes with the case."""
        return self._views.setdefault(id(browser), Session())

    @contextmanager
    def reading(self) -> Iterator[Case]:
        """A connection for one request's reading."""
        case = self._borrowed()
        try:
            yield case
        finally:
            self._idle.put(case)

    @contextmanager
    def noting(self) -> Iterator[Case]:
        """A connection in a transaction for what the log keeps; one at a time, the others wait."""
        with self._writing, self.reading() as case, case.transaction():
            yield case

    @contextmanager
    def keeping(self) -> Iterator[Case]:
        """As ``noting``, for what the case itself is to keep and not its log alone.

        Raises:
            CaseError: the case cannot be written to; nothing is logged as done.
        """
        refuse_protected(self.case)
        with self.noting() as case:
            yield case

    @contextmanager
    def alone(self) -> Iterator[Case]:
        """A connection of the one who writes, without a transaction: it makes its own."""
        with self._writing, self.reading() as case:
            yield case

    def table(self) -> NumberTable:
        """The table of numbers, counted when first asked for: an open case gains no record."""
        with self._counting:
            if self._table is None:
                with self.reading() as case:
                    self._table = number_table(case)
            return self._table

    def blind(self) -> Blind:
        """The rule of masking as acts stand now, for what leaves without a connection."""
        with self.reading() as case:
            return Masker(case).blind()

    def told(self, error: Exception) -> Text:
        """What an error says to a page."""
        return told_error(error, self.blind().one)

    def note(self, session: Session, action: Action, thing: str, **detail: object) -> None:
        """Write to the log that this session looks at a thing, the first time it does."""
        key = f"{action} {thing}"
        with self._writing:
            if key in session.seen:
                return
            with self.noting() as case:
                append(case, action, detail={"workbench": thing, **detail})
            session.seen.add(key)

    def close(self) -> None:
        """Let go of every connection but the case's own."""
        while self._opened:
            self._opened.pop().close()

    def _copied(self, target: Path) -> None:
        with self._writing, self.reading() as case:
            copied(case, target)

    def _borrowed(self) -> Case:
        try:
            return self._idle.get_nowait()
        except Empty:
            with self._writing:
                opened = self.case.alongside()
            self._opened.append(opened)
            return opened


def refuse_protected(case: Case) -> None:
    """Refuse to write to a case whose log stands beside it.

    Raises:
        CaseError: it is such a case.
    """
    if case.beside is not None:
        raise CaseError(_say("desk-write-protected"))


def desk_of(request: Request) -> Desk:
    """The case that was open when the request came."""
    desk: Desk = request.state.desk
    return desk
