"""What is read of a case once, before numbers are judged?

The contacts with their indexes, the clock of the place, when each number would have been seen, and
who reaches whom.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from filiere.case import Case
from filiere.signals.book import Ledger, ledger
from filiere.signals.contacts import Contacts, LocalClock, local_clock
from filiere.signals.lives import Lives, lives
from filiere.signals.observed import Window, observed
from filiere.signals.reaching import Reach, reach_of
from filiere.signals.unnamed import Unnamed, unnamed_callers


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """What numbers are judged by."""

    book: Ledger
    clock: LocalClock
    window: Window
    reach: Reach
    lives: Lives
    """Since when each number is used, and until when."""
    unnamed: Mapping[int, Unnamed]
    """Contacts whose caller is withheld, by the number reached."""


def scene_of(case: Case, contacts: Contacts) -> Scene:
    """Read what verdicts are made from."""
    book = ledger(contacts)
    window = observed(case, contacts)
    return Scene(
        book=book,
        clock=local_clock(case, contacts),
        window=window,
        reach=reach_of(book),
        lives=lives(contacts, window.from_s, window.to_s),
        unnamed=unnamed_callers(case),
    )
