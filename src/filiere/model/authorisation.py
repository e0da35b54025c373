"""By what right was a record obtained, and what does that right cover?

An authorisation is the act of a magistrate or an investigator as the case file keeps it. A row is
usable only if the authorisation of its import covers its time, its kind and one of its identifiers.
"""

import datetime as dt
from dataclasses import dataclass

from filiere.errors import AuthorisationError
from filiere.model.codes import DataKind
from filiere.model.record import Category
from filiere.wording import Words

_say = Words(__name__)

SIMULATED = "SIMULATED"
"""Legal basis of a simulated world; the only one that may ask for everything (``["*"]``)."""

EVERY = "*"


@dataclass(frozen=True, slots=True, kw_only=True)
class Authorisation:
    """One act; times are UTC seconds, both ends included."""

    id: str
    basis: str
    authority: str
    date: dt.date
    from_s: int
    to_s: int
    kinds: tuple[DataKind, ...]
    numbers: tuple[str, ...] = ()
    imeis: tuple[str, ...] = ()
    cells: tuple[str, ...] = ()
    devices: tuple[str, ...] = ()
    """Ids of ``[[device]]``."""
    accounts: tuple[str, ...] = ()
    """``service:identifier``, in the one form of ``model/accounts.py``."""
    sirens: tuple[str, ...] = ()
    markets: tuple[str, ...] = ()
    categories: tuple[Category, ...] = ()
    """What of a phone may be read; an extraction under a real basis names at least one."""
    territory: str = ""
    document_sha256: str = ""
    expires: dt.date | None = None

    def __post_init__(self) -> None:
        if self.from_s > self.to_s:
            raise AuthorisationError(
                _say("authorisation-authorisation-ends-before-begins", id=str(self.id))
            )
        if len(self.kinds) == 0:
            raise AuthorisationError(
                _say("authorisation-authorisation-names-kind-data", id=str(self.id))
            )
        asked = (
            *self.numbers, *self.imeis, *self.cells, *self.devices, *self.accounts, *self.sirens,
            *self.markets,
        )  # fmt: skip
        if len(asked) == 0:
            raise AuthorisationError(_say("names-nothing", act=self.id))
        if EVERY in asked and self.basis != SIMULATED:
            raise AuthorisationError(_say("every", act=self.id))

    @property
    def covers_every_number(self) -> bool:
        """Whether it stands for a whole simulated world."""
        return EVERY in self.numbers
