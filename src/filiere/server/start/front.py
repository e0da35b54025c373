"""Which case does this server hold, if any, and what is under way that may change it?

One process: no case or one, and at most one long piece of work. A request is bound to the case
that is open when it comes, and to what its session was shown of that case; both go with the case,
so that nothing that was revealed in one is ever seen in another.
"""

import shutil
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

from filiere.analysis import Progress
from filiere.case import Case, Limits
from filiere.case.rights.expiry import Expiry
from filiere.case.rights.log import append
from filiere.case.store.keys import key_from_file, passphrase_key, sidecar
from filiere.casework import CASE_NAME, Asked, bring_up_to_date
from filiere.dossier import FILE, Dossier, load
from filiere.errors import (
    AnotherCaseError,
    CaseError,
    ExpiredError,
    NotThereError,
    RequestError,
    reason_of,
)
from filiere.importer.sight import blind_of
from filiere.server.answers import NOBODY
from filiere.server.desk import Desk, Settings, refuse_protected
from filiere.server.handsets import Handsets
from filiere.server.start.changes import Change, recomputed, simulated
from filiere.server.start.expired import Decision, last_days, restate
from filiere.server.start.folder import Folder
from filiere.server.start.job import Job, Seen, State
from filiere.server.start.names import RERUN, checked, handle
from filiere.wording import Language, Text, Words

_say = Words(__name__)

T = TypeVar("T")

NOTHING = "none"
"""What stands where no case is open and no folder is being filled."""

PATIENCE_S = 30.0
"""How long answers under way have to end before a case is closed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Start:
    """How the workbench was started; without ``home``, for the one case that it was given."""

    home: Path | None = None
    """Folder in which cases are made."""
    language: Language = "en"
    basemap: Path | None = None
    """A map of the ground, drawn under the regions."""
    handsets: Handsets = field(default_factory=Handsets)
    """Makes and models of handsets."""
    limits: Limits = field(default_factory=Limits)


class Front:
    """The case that is open, the folder that is being filled, and the work under way."""

    def __init__(self, start: Start | None = None, desk: Desk | None = None) -> None:
        self.start = start if start is not None else Start()
        self.desk = desk
        self.folder: Folder | None = None
        self.job: Job | None = None
        self._changing = threading.RLock()
        self._count = threading.Condition()
        self._held: dict[int, int] = {}

    @contextmanager
    def held(self) -> Iterator[Desk | None]:
        """The case that is open, which is not closed before this ends."""
        with self._count:
            desk = self.desk
            if desk is not None:
                self._held[id(desk)] = self._held.get(id(desk), 0) + 1
        try:
            yield desk
        finally:
            if desk is not None:
                with self._count:
                    self._held[id(desk)] -= 1
                    self._count.notify_all()

    def identity(self) -> str:
        """Of the case that is open, else of the folder that is being filled, else ``NOTHING``."""
        desk, folder = self.desk, self.folder
        if desk is not None:
            return desk.identity
        return NOTHING if folder is None else folder.identity

    def asked(self, of: str | None, act: Callable[["Front"], T]) -> T:
        """Do what a page asks for, if what it shows is still at hand; nothing changes meanwhile.

        Raises:
            AnotherCaseError: another case is at hand than the page shows, or it names none.
        """
        with self._changing:
            if of != self.identity():
                raise AnotherCaseError(_say("another-case-open"))
            return act(self)

    def open(self, case: Path, key: str | None, *, log_beside: Path | None = None) -> None:
        """Open a case in the place of the one that is open; see ``Case.open``.

        Raises:
            CaseError: it cannot be opened; no case is open then.
        """
        with self._changing:
            self._refuse_while_busy()
            self.job = None  # what work said of another case goes with it
            self._put_aside()
            self._open(case, key, log_beside)

    def _open(self, case: Path, key: str | None, log_beside: Path | None = None) -> None:
        self._close()
        opened = Case.open(case, key=key, limits=self.start.limits, log_beside=log_beside)
        try:
            append(opened, "consultation", detail={"workbench": "opened"})
        except BaseException:
            opened.close()
            raise
        settings = Settings(
            language=self.start.language,
            key=key,
            dossier=case.parent,
            basemap=self.start.basemap,
            handsets=self.start.handsets,
        )
        with self._count:
            self.desk = Desk(opened, settings)

    def close(self) -> None:
        """Close the case that is open, if any."""
        with self._changing:
            self._refuse_while_busy()
            self.job = None
            self._close()
            self._put_aside()

    def _close(self) -> None:
        desk = self.desk
        if desk is None:
            return
        if any(each.state in {"waiting", "running"} for each in desk.readings.every()):
            raise CaseError(_say("close-reading"))
        with self._count:
            self.desk = None  # from here on no request gets it
            ended = self._count.wait_for(lambda: not self._held.get(id(desk)), PATIENCE_S)
            if not ended:
                self.desk = desk
                raise CaseError(_say("close-in-use"))
            self._held.pop(id(desk), None)
        desk.close()
        desk.case.close()

    def _refuse_while_busy(self) -> None:
        if self.job is not None and self.job.state == "running":
            raise CaseError(_say("busy"))

    def home(self) -> Path:
        """The folder in which cases are made.

        Raises:
            RequestError: this server was started for one case.
        """
        if self.start.home is None:
            raise RequestError(_say("one-case-only"))
        return self.start.home

    def recent(self) -> list[dict[str, Any]]:
        """The cases and the folders begun in the home, latest first."""
        home = self.start.home
        if home is None or not home.is_dir():
            return []
        found: list[tuple[float, str, dict[str, Any]]] = []
        with suppress(OSError):  # a home that cannot be looked into shows nothing
            for each in home.iterdir():
                with suppress(OSError):  # nor does a folder that is closed, or is gone meanwhile
                    if each.is_dir() and not each.is_symlink() and not each.name.startswith("."):
                        case = case_in(each)
                        told = {
                            "name": each.name,
                            "id": handle(each.name),
                            "case": case.is_file(),
                            "locked": sidecar(case).is_file(),
                        }
                        found.append((-each.stat().st_mtime, each.name, told))
        return [told for _, _, told in sorted(found, key=lambda each: each[:2])]

    def begin(self, name: str) -> Folder:
        """Make the folder of a new case, or go on with one that has no case yet.

        Raises:
            RequestError: the name is none for a folder, or a case of that name is there.
        """
        with self._changing:
            self._refuse_while_busy()
            begun = {each["id"]: each["name"] for each in self.recent() if not each["case"]}
            parts = checked(begun.get(name, name.strip()))
            if len(parts) != 1:
                raise RequestError(_say("name-leads-elsewhere"))
            path = self.home() / parts[0]
            if path.is_symlink() or case_in(path).exists():
                raise RequestError(_say("begin-case-there"))
            try:
                path.mkdir(mode=0o700, parents=True, exist_ok=True)
            except OSError as error:
                raise CaseError(_say("piece-not-written", why=reason_of(error))) from error
            self._put_aside()
            self.folder = Folder(path)
            self.job = None
            return self.folder

    def extend(self) -> Folder:
        """Take further files into the folder of the case that is open.

        Raises:
            NotThereError: no case is open, or no case.toml lies beside it.
        """
        with self._changing:
            self._refuse_while_busy()
            desk = self.desk
            place = None if desk is None else desk.settings.dossier
            if desk is not None:
                refuse_protected(desk.case)
            if place is None or not settings_there(place):
                raise NotThereError(_say("no-settings"))
            if self.folder is None:
                self.folder = Folder(place)
            return self.folder

    def filling(self) -> Folder:
        """The folder that is being filled.

        Raises:
            NotThereError: none is; or it is being read.
        """
        self._refuse_while_busy()
        if self.folder is None:
            raise NotThereError(_say("no-folder"))
        return self.folder

    def leave(self) -> None:
        """Put the folder that is being filled aside; what lies in it stays."""
        with self._changing:
            self._refuse_while_busy()
            self._put_aside()

    def _put_aside(self) -> None:
        if self.folder is not None:
            self.folder.drop_aside()
        self.folder = None

    def enter(self, name: str, passphrase: str, key_file: str) -> None:
        """Open a case of the home by its name, or any by the path of its folder or file."""
        self.open(*self._named(name, passphrase, key_file))

    def _named(self, name: str, passphrase: str, key_file: str) -> tuple[Path, str | None]:
        """The file of a case, and its key where it has one."""
        home = self.home()
        known = {each["id"]: each["name"] for each in self.recent() if each["case"]}
        known |= {each: each for each in known.values()}
        place = home / known[name] if name in known else _place(name)
        case = case_in(place) if place.is_dir() else place
        if name.strip() == "" or not place.is_absolute() or not case.is_file():
            raise NotThereError(_say("no-such-case"))
        return case, self._key(case, passphrase, key_file)

    def passed(self, *named: str) -> list[Expiry]:
        """The acts of a case that does not open, since their last day has passed."""
        with self._changing:
            self._refuse_while_busy()
            return last_days(*self._named(*named))

    def restate(self, decision: Decision, *named: str) -> None:
        """State another last day for a case that has expired, and open it if no other act holds."""
        with self._changing:
            self._refuse_while_busy()
            case, key = self._named(*named)
            restate(case, key, decision)
            with suppress(ExpiredError):  # another of its acts is told next
                self.open(case, key)

    def erase_expired(self, change: Change, *named: str) -> Job:
        """Erase records of a case that does not open, since their last day has passed."""
        with self._changing:
            self._refuse_while_busy()
            case, key = self._named(*named)
            last_days(case, key)
            self._close()
            self._put_aside()
            limits, job = self.start.limits, Job("erase", NOBODY)

            def work(progress: Progress, _seen: Seen) -> list[Text]:
                return change(case, key, limits, progress)

            def after(_state: State) -> None:
                with self._changing, suppress(ExpiredError):
                    if case.is_file():
                        self._open(case, key)

            self.job = job
            job.start(work, after)
            return job

    def _key(self, case: Path, passphrase: str, key_file: str) -> str | None:
        if key_file.strip() != "":
            return key_from_file(_place(key_file.strip()))
        if not sidecar(case).is_file():
            return None
        if passphrase == "":
            raise RequestError(_say("passphrase-wanted"))
        return passphrase_key(case, passphrase)

    def bring(self, passphrase: str) -> Job:
        """Make the case of the folder that is filled, or bring the open one up to date.

        Raises:
            FiliereError: case.toml is not there or not whole, or the passphrase is missing.
        """
        with self._changing:
            self._refuse_while_busy()
            desk = self.desk
            if self.folder is not None and desk is None:
                case = self.folder.path / CASE_NAME
                dossier = load(self.folder.path)
                key = self._new_key(dossier, case, passphrase)
                self.folder.settle()
            elif desk is not None and desk.settings.dossier is not None:
                refuse_protected(desk.case)
                case, key = desk.case.path, desk.settings.key
                dossier = load(desk.settings.dossier)
            else:
                raise NotThereError(_say("no-folder"))
            self._close()
            if desk is not None:
                self._put_aside()  # its files lie in the folder of the case that was open
            job = Job("run", blind_of(dossier))
            asked = Asked(case=case, key=key, limits=self.start.limits)

            def work(progress: Progress, seen: Seen) -> list[Text]:
                return bring_up_to_date(dossier, asked, progress, seen)

            self.job = job

            def after(state: State) -> None:
                self._brought(state, case, key)

            job.start(work, after)
            return job

    def _brought(self, state: State, case: Path, key: str | None) -> None:
        """Show the case, once it is whole; one that was open before is shown whatever happened."""
        with self._changing:
            if state == "done":
                self._put_aside()
            if self.folder is None and case.is_file():
                self._open(case, key)

    def demonstrate(self, name: str) -> Job:
        """Simulate a small case in the home, run everything on it, and open it.

        Raises:
            RequestError: the name is none for a folder, or a case of that name is there.
        """
        with self._changing:
            folder = self.begin(name)
            self._close()
            place, limits = folder.path, self.start.limits
            job = Job("demo", NOBODY)

            def work(progress: Progress, seen: Seen) -> list[Text]:
                return simulated(place, limits, progress, seen)

            def after(state: State) -> None:
                self._brought(state, place / CASE_NAME, None)

            self.job = job
            job.start(work, after)
            return job

    def recompute(self, path: str) -> Job:
        """Build the case of a package that was sent, compare what it says, and open it.

        Raises:
            NotThereError: no such file was sent.
        """
        with self._changing:
            folder = self.filling()
            package = folder.path.joinpath(*checked(path))
            work_in = folder.path / RERUN
            if package.is_symlink() or not package.is_file() or work_in.exists():
                raise NotThereError(_say("no-package"))
            self._close()
            job = Job("rerun", NOBODY)

            def work(progress: Progress, _seen: Seen) -> list[Text]:
                work_in.mkdir()
                try:
                    return recomputed(package, work_in, self.start.limits, progress)
                except BaseException:
                    shutil.rmtree(work_in, ignore_errors=True)
                    raise

            def after(state: State) -> None:
                with self._changing:
                    if state == "done":
                        folder.drop_aside()
                        self.folder = None
                        self._open(work_in / CASE_NAME, None)

            self.job = job
            job.start(work, after)
            return job

    def apply(self, what: str, change: Change, reference: str | None = None) -> Job:
        """Long work on the open case; it is shown again afterwards, if it is still there.

        With ``reference``, only on the case that has it: no other is opened in between.

        Raises:
            NotThereError: no case is open.
            RequestError: the open case is another.
        """
        with self._changing:
            self._refuse_while_busy()
            if reference is not None:
                self._refuse_other(reference)
            desk = self.desk
            if desk is None:
                raise NotThereError(_say("nothing-open"))
            refuse_protected(desk.case)
            case, key, limits = desk.case.path, desk.settings.key, self.start.limits
            job = Job(what, desk.blind())
            self._close()

            def work(progress: Progress, _seen: Seen) -> list[Text]:
                return change(case, key, limits, progress)

            def after(_state: State) -> None:
                with self._changing:
                    if case.is_file():
                        self._open(case, key)

            self.job = job
            job.start(work, after)
            return job

    def ask(self, question: Callable[[Case], T]) -> T:
        """What the open case answers.

        Raises:
            NotThereError: none is open.
        """
        with self.held() as desk:
            if desk is None:
                raise NotThereError(_say("nothing-open"))
            with desk.reading() as case:
                return question(case)

    def _refuse_other(self, reference: str) -> None:
        """Refuse to go on unless the open case is the one that is named.

        Raises:
            RequestError: another is open, or none.
        """
        if self.ask(lambda case: case.meta("reference")) != reference.strip():
            raise RequestError(_say("another-case"))

    def _new_key(self, dossier: Dossier, case: Path, passphrase: str) -> str | None:
        if case.is_file():  # a run that was stopped: the key is the one that it began with
            return self._key(case, passphrase, "")
        if passphrase == "":
            if dossier.simulated:
                return None
            raise RequestError(_say("passphrase-wanted"))
        return passphrase_key(case, passphrase)

    def end(self) -> None:
        """Stop the work and let go of the case: the server ends."""
        if self.job is not None and self.job.state == "running":
            self.job.stop()
            self.job.wait(PATIENCE_S)
        elif self.folder is not None:
            self.folder.drop_aside()
        desk = self.desk
        if desk is not None:
            self.desk = None
            desk.close()
            desk.case.close()


def _place(text: str) -> Path:
    """A place on this machine as somebody writes it.

    Raises:
        NotThereError: it names a user that there is none of.
    """
    try:
        return Path(text).expanduser()
    except RuntimeError as error:
        raise NotThereError(_say("no-such-case")) from error


def case_in(folder: Path) -> Path:
    """Where the case of a folder lies: made there, or built anew from a package."""
    built = folder / RERUN / CASE_NAME
    return built if built.is_file() else folder / CASE_NAME


def settings_there(folder: Path) -> bool:
    """Whether a folder has a case.toml of its own."""
    return (folder / FILE).is_file()


__all__: Sequence[str] = ["Front", "Start", "settings_there"]
