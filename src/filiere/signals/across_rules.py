"""What may be changed of every question that looks for relays in conversations?

``lines``, ``relay`` and ``couriers`` search the same way; each is given these figures beside its
own, under the same names and within the same bounds.
"""

from typing import Protocol

from filiere.parameter import whole
from filiere.wording import Words

_say = Words(__name__)


class AcrossRules(Protocol):
    """Bounds of a search across channels, as any question gives them."""

    @property
    def min_openings(self) -> int:
        """Openings, and acts of a phone, below which no relay is searched for."""

    @property
    def few_bills(self) -> int:
        """Up to so many bills every phone is compared."""

    @property
    def bulk_parties(self) -> int:
        """So many different parties within ``bulk_s`` are a sending: nobody is sent by it."""

    @property
    def bulk_s(self) -> int:
        """Seconds of such a sending."""


def min_openings() -> int:
    """The parameter ``min_openings``."""
    return whole(15, low=5, high=10_000, unit="acts", meaning=_say("p-min-openings"))


def few_bills() -> int:
    """The parameter ``few_bills``."""
    return whole(60, low=0, high=10_000, unit="bills", meaning=_say("p-few-bills"))


def bulk_parties() -> int:
    """The parameter ``bulk_parties``."""
    return whole(8, low=2, high=1000, unit="numbers", meaning=_say("p-bulk-parties"))


def bulk_s() -> int:
    """The parameter ``bulk_s``."""
    return whole(600, low=2, high=86_400, unit="s", meaning=_say("p-bulk-s"))
