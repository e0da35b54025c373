"""How far is the one long piece of work of this server, what came of it, and can it be stopped?"""

import sys
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Literal

from filiere.analysis import Progress
from filiere.errors import FiliereError, StoppedError, reason_of
from filiere.findings.inert import inert
from filiere.masking.blind import Blind
from filiere.received.child import where
from filiere.wording import Joined, Kept, Message, Plain, Text, Words, through

_say = Words(__name__)

State = Literal["running", "done", "failed", "stopped"]
Seen = Callable[[Blind], None]
Work = Callable[[Progress, Seen], list[Text]]
"""Tells of its steps, hands over the rule of masking once it is known, and says what came of it."""


def covered(sentence: Text, blind: Blind) -> Text:
    """The sentence without what the rule does not name; one that is no catalogue's as a whole."""
    if isinstance(sentence, Message | Kept | Joined):
        return through(sentence, blind.one)
    return Plain(inert(blind.one(sentence.en)), inert(blind.one(sentence.fr)))


@dataclass(slots=True)
class Job:
    """One piece of work."""

    what: str
    blind: Blind
    """By what rule its sentences are masked."""
    state: State = "running"
    step: Text | None = None
    share: float = 0.0
    told: list[Text] = field(default_factory=list)
    text: Text | None = None
    stopping: bool = False
    _ended: threading.Event = field(default_factory=threading.Event)

    def start(self, work: Work, after: Callable[[State], None]) -> None:
        """Begin, in a thread of its own; ``after`` runs before the state says that it ended."""
        threading.Thread(
            target=self._run, args=(work, after), name=f"job {self.what}", daemon=True
        ).start()

    def stop(self) -> None:
        """End it at its next step."""
        self.stopping = True

    def wait(self, seconds: float | None = None) -> bool:
        """Whether it has ended within that time."""
        return self._ended.wait(seconds)

    def _run(self, work: Work, after: Callable[[State], None]) -> None:
        state: State = "failed"
        try:
            self.told = work(self._progress, self._seen)
            state = "done"
        except StoppedError as error:
            state, self.text = "stopped", error.sentence
        except FiliereError as error:
            self.text = error.sentence
        except OSError as error:
            self.text = reason_of(error)
        except Exception as error:  # noqa: BLE001 -- a defect: the terminal says where, and no more
            sys.stderr.write(f"{self.what}: {where(error)}\n")
        finally:
            if state == "failed" and self.text is None:
                self.text = _say("job-defect")
            self._end(state, after)

    def _end(self, state: State, after: Callable[[State], None]) -> None:
        try:
            after(state)
        except (FiliereError, OSError) as error:
            state = "failed"
            self.text = error.sentence if isinstance(error, FiliereError) else reason_of(error)
        finally:
            self.state = state
            self._ended.set()

    def _progress(self, step: Text, share: float) -> None:
        if self.stopping:
            raise StoppedError
        self.step = step
        self.share = min(max(share, 0.0), 1.0)

    def _seen(self, blind: Blind) -> None:
        self.blind = blind

    def as_told(self) -> dict[str, Any]:
        """As pages have it; nobody in it is named but whom its rule knows."""
        text, step = self.text, self.step
        return {
            "what": self.what,
            "state": self.state,
            "stopping": self.stopping,
            "step": None if step is None else covered(step, self.blind),
            "share": self.share,
            "told": [covered(each, self.blind) for each in self.told],
            "text": None if text is None else covered(text, self.blind),
        }
