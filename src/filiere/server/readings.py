"""What would the case say without one authorisation, with another value, or otherwise given?

Tried on a copy of the case, encrypted with the same key, that is deleted afterwards: nobody else
waits, and the case itself is not changed. The copy goes through the same steps as the case would.
One reading runs at a time.
"""

import shutil
import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any, Literal

from filiere.analysis import Progress, catalogue
from filiere.case import Case
from filiere.errors import FiliereError, NotThereError, ParameterError, RequestError
from filiere.findings import View, compare, read
from filiere.parameter import Value, checked, refuse_unknown
from filiere.runner import run
from filiere.scratch import scratch
from filiere.server import told
from filiere.upkeep import otherwise
from filiere.upkeep.annulment import alike, annul
from filiere.upkeep.recompute import asked as questions_asked
from filiere.wording import Text, Words

_say = Words(__name__)


KEPT = 10
"""Readings kept for looking at again."""

LONGEST_SHIFT_S = 400 * 86_400


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """One assumption changed: an act left out, parameters of one analysis, or a preset."""

    without: str = ""
    analysis: str = ""
    parameters: Mapping[str, Value] = field(default_factory=dict)
    preset: str = ""
    """One of PRESETS, with what it needs of the three below."""
    about: int = 0
    """Id of the file or the number."""
    day: str = ""
    seconds: int = 0

    def told(self) -> dict[str, Any]:
        """As it was asked."""
        if self.without != "":
            return {"without": self.without}
        if self.preset != "":
            given = {"about": self.about, "day": self.day, "seconds": self.seconds}
            return {"preset": self.preset, **{key: value for key, value in given.items() if value}}
        return {"analysis": self.analysis, "parameters": dict(self.parameters)}


@dataclass(slots=True)
class Reading:
    """One reading and how far it is."""

    id: int
    wanted: Wanted
    state: Literal["waiting", "running", "done", "failed"] = "waiting"
    step: Text | None = None
    share: float = 0.0
    text: Text | None = None
    result: dict[str, Any] | None = None

    def told(self) -> dict[str, Any]:
        """The reading as pages have it."""
        return {
            "id": self.id,
            "asked": self.wanted.told(),
            "state": self.state,
            "step": self.step,
            "share": self.share,
            "text": self.text,
            "result": self.result,
        }


def _day(case: Case, wanted: Wanted, progress: Progress) -> None:
    otherwise.without_day(case, date.fromisoformat(wanted.day), progress)


PRESETS: Mapping[str, Callable[[Case, Wanted, Progress], None]] = {
    "file": lambda case, wanted, progress: otherwise.without_file(case, wanted.about, progress),
    "number": lambda case, wanted, progress: otherwise.without_number(case, wanted.about, progress),
    "day": _day,
    "bulk": lambda case, _wanted, progress: otherwise.without_bulk_texts(case, progress),
    "clock": lambda case, wanted, progress: otherwise.with_clock(
        case, wanted.about, wanted.seconds, progress
    ),
    "lawful": lambda case, wanted, progress: otherwise.as_lawful(case, wanted.about, progress),
}
"""What a reader who doubts asks most: without a file, a number, a day or announcements; with
another clock; with a number held to be lawful."""


class Readings:
    """The readings of one server."""

    def __init__(
        self,
        copied: Callable[[Path], None],
        key: str | None,
        told: Callable[[Exception], Text],
    ) -> None:
        """``told`` says an error to a page."""
        self._copied = copied
        self._key = key
        self._told = told
        self._one = threading.Lock()
        self._known: dict[int, Reading] = {}
        self._next = 1

    def every(self) -> list[Reading]:
        """The readings kept, oldest first."""
        return list(self._known.values())

    def get(self, number: int) -> Reading:
        """One reading.

        Raises:
            NotThereError: there is none of that number.
        """
        if number not in self._known:
            raise NotThereError(_say("readings-there-reading", number=number))
        return self._known[number]

    def start(self, wanted: Wanted, beside: Path) -> Reading:
        """Begin one; it goes on in a thread of its own."""
        reading = Reading(self._next, wanted)
        self._next += 1
        self._known[reading.id] = reading
        for old in list(self._known)[:-KEPT]:
            if self._known[old].state in {"done", "failed"}:
                del self._known[old]
        threading.Thread(
            target=self._work, args=(reading, beside), name="reading", daemon=True
        ).start()
        return reading

    def _work(self, reading: Reading, beside: Path) -> None:
        with self._one:
            reading.state = "running"
            try:
                with scratch("reading", beside) as folder:
                    copy = folder / "case.filiere"
                    self._copied(copy)
                    reading.result = self._read(reading, copy)
            except (FiliereError, OSError) as error:
                reading.text = self._told(error)
                reading.state = "failed"
            else:
                reading.share = 1.0
                reading.state = "done"
            finally:
                if reading.state == "running":  # a defect: the terminal of the server says where
                    reading.text = _say("words-defect")
                    reading.state = "failed"

    def _read(self, reading: Reading, path: Path) -> dict[str, Any]:
        def progress(step: Text, share: float) -> None:
            reading.step = step
            reading.share = min(max(share, 0.0), 1.0)

        wanted = reading.wanted
        with Case.open(path, key=self._key) as case:
            before = read(case)
            said_before = told.findings(case, before)
            if wanted.preset != "":
                PRESETS[wanted.preset](case, wanted, progress)
            elif wanted.without != "":
                annul(case, wanted.without, by="what if", why="what if", progress=progress)
            else:
                questions = questions_asked(case)
                given = dict(questions.get(wanted.analysis, {}))
                questions[wanted.analysis] = {**given, **wanted.parameters}
                run(case, only=list(questions), settings=questions, progress=progress)
            after = read(case)
            said_after = told.findings(case, after)
        return _compared(before, after, said_before, said_after)


def _compared(
    before: Sequence[View],
    after: Sequence[View],
    said_before: list[dict[str, Any]],
    said_after: list[dict[str, Any]],
) -> dict[str, Any]:
    found = compare(before, after, one_case=True)
    old = {id(view): said for view, said in zip(before, said_before, strict=True)}
    new = {id(view): said for view, said in zip(after, said_after, strict=True)}
    moved = [(b, a) for b, a in found.moved if not alike(b, a)]
    still = [b for b, a in found.moved if alike(b, a)]  # how many a search had is no change
    return {
        "same": [view.id for view in (*found.same, *still)],
        "lost": [old[id(view)] for view in found.lost],
        "new": [new[id(view)] for view in found.new],
        "moved": [{"before": old[id(b)], "after": new[id(a)]} for b, a in moved],
    }


def copied(case: Case, target: Path) -> None:
    """Copy the case's file; the caller sees to it that nobody writes meanwhile."""
    if case.beside is None:  # one that cannot be written to has nothing to bring into its file
        case.execute("CHECKPOINT")
    shutil.copyfile(case.path, target)
    target.chmod(0o600)


def preset_of(case: Case, preset: str, *, about: int, day: str, seconds: int) -> Wanted:
    """A preset with what it needs.

    Raises:
        RequestError: it is none, or lacks what it needs.
        NotThereError: the case has no such file or number.
    """
    if preset not in PRESETS:
        raise RequestError(_say("readings-preset", listed=", ".join(PRESETS)))
    if preset == "day":
        try:
            date.fromisoformat(day)
        except ValueError:
            raise RequestError(_say("readings-preset-day")) from None
    if preset == "clock" and not 0 < abs(seconds) <= LONGEST_SHIFT_S:
        raise RequestError(_say("readings-preset-clock"))
    of = {"file": "source", "clock": "source", "number": "number", "lawful": "number"}.get(preset)
    if of is not None:
        held = case.query(f"SELECT 1 FROM {of} WHERE {of}_id = ?", [about])
        if len(held) == 0:
            raise NotThereError(_say("readings-preset-about", about=about))
    return Wanted(
        preset=preset,
        about=about if of is not None else 0,
        day=day if preset == "day" else "",
        seconds=seconds if preset == "clock" else 0,
    )


def wanted_of(analysis: str, parameters: Mapping[str, object]) -> Wanted:
    """Parameters of an analysis, checked against what it declares.

    Raises:
        RequestError: there is no such analysis or parameter, or a value is of another type or out
            of its bounds.
    """
    known = catalogue()
    if analysis not in known:
        raise RequestError(_say("readings-there-analysis", analysis=analysis[:40]))
    declared = known[analysis].parameters
    try:
        refuse_unknown(analysis, declared, parameters)
        values = {
            name: checked(analysis, name, declared[name], value)
            for name, value in parameters.items()
        }
    except ParameterError as error:
        raise RequestError(error.sentence) from error
    if len(values) == 0:
        raise RequestError(_say("readings-another-reading-changes-something-parameter-given"))
    return Wanted(analysis=analysis, parameters=values)


def _plain(sentence: str) -> str:
    """A sentence is not a template: what fills it may hold braces."""
    return sentence.replace("{", "(").replace("}", ")")
