"""What is one request, what would it bring, and what does it cost those who are not concerned?

Gains in [0, 1] or so, without unit; times in UTC seconds.
"""

import math
from collections.abc import Mapping
from dataclasses import dataclass

from filiere.advice.beside import Window
from filiere.signals.contacts import DAY_S
from filiere.signals.fitted import fitted

WORTH = {"dispatch": 1.0, "courier": 0.6, "line": 0.3, "client": 0.1}
"""What a bill opens of the chain, by place."""
_USUAL = fitted("bills")
TYPICAL = {place: _USUAL.number(place) for place in WORTH}
"""Numbers on a bill of four weeks, by place: medians over the tuning cities."""
ANYBODY = _USUAL.number("anybody")
PRICE = 0.0003
"""What each number on the bill that is not asked for costs."""
LEAST = 0.06
"""A gain below this, price taken off, is not worth a request."""
MARGIN_S = 14 * DAY_S
"""Asked before the first contact seen and after the last."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One request; numbers by id, texts come in ``say``."""

    number: int
    """-1 where a phone or an account is asked about."""
    ask: str
    from_s: int
    to_s: int
    gain: float
    third_parties: int
    reason: str
    """Key of ``words.WHY``."""
    bill: int = -1
    way: int = -1
    count: int = 0
    hours: int | None = None
    finding: str = ""
    foreign: bool = False
    windows: tuple[Window, ...] = ()
    """Of a cell dump."""
    of: int = 0
    """Windows among which ``count`` are counted."""
    quiet: bool = False
    """Whether the day before the declared death shows no order that the bills held would betray."""
    device: str = ""
    """Id of a ``[[device]]`` to examine."""
    account: tuple[str, str] | None = None
    """Service and printed identifier of an account to identify."""
    name: str = ""
    """How that phone or account is printed."""
    counted: bool = False
    """Whether the operators have said how many numbers a dump holds: else the most that it may."""

    def label(self, names: Mapping[int, str]) -> str:
        """What is asked about, as it may be printed; ``names`` holds its number."""
        return names[self.number] if self.number >= 0 else self.name

    @property
    def net(self) -> float:
        """The gain less the price of those exposed."""
        return self.gain - PRICE * self.third_parties

    @property
    def most(self) -> int:
        """The most third parties at which it is worth making."""
        return max(math.floor((self.gain - LEAST) / PRICE), 0)
