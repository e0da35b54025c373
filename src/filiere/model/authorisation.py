"""By what right was a record obtained, and what does that right cover?

An authorisation is the act of a magistrate or an investigator as the case file keeps it. A row is
usable only if the authorisation of its import covers its time, its kind and one of its identifiers.
"""

import datetime as dt
from dataclasses import dataclass

from filiere.errors import AuthorisationError
from filiere.model.codes import DataKind

SIMULATED = "SIMULATED"
"""Legal basis of a simulated world; the only one for which ``numbers = ["*"]`` is allowed."""

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
    territory: str = ""
    document_sha256: str = ""
    expires: dt.date | None = None

    def __post_init__(self) -> None:
        if self.from_s > self.to_s:
            raise AuthorisationError(f"Authorisation {self.id} ends before it begins.")
        if len(self.kinds) == 0:
            raise AuthorisationError(f"Authorisation {self.id} names no kind of data.")
        if len(self.numbers) + len(self.imeis) + len(self.cells) == 0:
            raise AuthorisationError(
                f"Authorisation {self.id} names no number, no IMEI and no cell."
            )
        if EVERY in self.numbers and self.basis != SIMULATED:
            raise AuthorisationError(
                f'Authorisation {self.id} asks for every number ("*"), '
                f"which only a simulated world may do."
            )

    @property
    def covers_every_number(self) -> bool:
        """Whether it stands for a whole simulated world."""
        return EVERY in self.numbers
