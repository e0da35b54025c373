"""What is true of a network, whichever family of worlds it was drawn in?

Who is who, which phones they had one after the other, what was ordered and brought, what was sent
in bulk, who brought whom. The truth that methods are checked against is read off this alone.
"""

from dataclasses import dataclass, field
from typing import Protocol

from filiere.world.trade import Customers, Held, Order, Worker


class Drawn(Protocol):
    """What was drawn for a network before it did anything."""

    @property
    def second_phone(self) -> bool:
        """Couriers are sent from another phone than the line."""

    @property
    def referrals(self) -> bool:
        """Newcomers are brought by somebody."""

    @property
    def opens(self) -> float:
        """Local hour."""

    @property
    def closes(self) -> float:
        """Local hour; may pass 24."""

    def as_truth(self) -> dict[str, object]:
        """Everything drawn."""


class AtWork(Protocol):
    """A service after its period: who ordered what."""

    @property
    def orders(self) -> list[Order]:
        """Every order, as it really went."""

    @property
    def customers(self) -> Customers:
        """Everybody who may order."""


@dataclass(frozen=True, slots=True)
class Sending:
    """One bulk sending."""

    sent_s: int
    kind: str
    """``promo`` or ``announcement``."""
    phone: int
    recipients: int


@dataclass(frozen=True, slots=True)
class Referral:
    """Who brought whom; ``introducer`` is a phone, -1 when outside the records."""

    newcomer: int
    introducer: int
    contact_s: int
    first_s: int


@dataclass(slots=True)
class Organisation:
    """One network, with its truth."""

    plan: Drawn
    holder: int
    """The person who holds line and dispatch phone, NOBODY abroad."""
    line: Held
    dispatch: Held
    couriers: list[Worker]
    courier_home: list[int]
    """Private phone of each courier, -1 for none."""
    service: AtWork
    supplier: int = -1
    sendings: list[Sending] = field(default_factory=list)
    referrals: list[Referral] = field(default_factory=list)
    supplies: list[int] = field(default_factory=list)
    handsets: list[tuple[int, int]] = field(default_factory=list)
    """(phone, when): handsets changed under the same number."""
