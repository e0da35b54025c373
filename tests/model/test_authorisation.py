"""An authorisation that covers nothing cannot exist."""

from datetime import date

import pytest

from filiere.errors import AuthorisationError
from filiere.model.authorisation import SIMULATED, Authorisation
from filiere.model.codes import DataKind


def authorisation(
    *,
    basis: str = "FR-CPP-77-1-2",
    numbers: tuple[str, ...] = ("+33639980001",),
    kinds: tuple[DataKind, ...] = (DataKind.CDR,),
    period_s: tuple[int, int] = (0, 10),
) -> Authorisation:
    return Authorisation(
        id="R1",
        basis=basis,
        authority="Parquet",
        date=date(2024, 7, 1),
        from_s=period_s[0],
        to_s=period_s[1],
        kinds=kinds,
        numbers=numbers,
    )


def test_every_number_is_for_simulated_worlds_only() -> None:
    assert authorisation(basis=SIMULATED, numbers=("*",)).covers_every_number
    with pytest.raises(AuthorisationError, match="asks for everything"):
        authorisation(numbers=("*",))


def test_blanks_are_refused() -> None:
    with pytest.raises(AuthorisationError, match="no kind"):
        authorisation(kinds=())
    with pytest.raises(AuthorisationError, match="names nothing"):
        authorisation(numbers=())
    with pytest.raises(AuthorisationError, match="ends before it begins"):
        authorisation(period_s=(10, 0))
