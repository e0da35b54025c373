"""Which businesses does the dossier declare, and which of their numbers stand in the records?

Reads business, business_number, business_account, number, named_business.
"""

from dataclasses import dataclass
from typing import NamedTuple

from filiere.case import Case

LEAST_RIDERS = 2
"""Riders in common below which a business shares none to speak of: one may have two employers."""


def shares_riders(riders: int, expected: float | None, control: float | None) -> bool:
    """Whether several riders are shared, more than chance gives and than a control shares.

    ``expected`` None where chance could not be told, ``control`` where no control is declared.
    """
    if expected is None or riders < LEAST_RIDERS:
        return False
    return riders > max(expected, control or 0.0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Business:
    """One declared business; numbers are ids of those that stand in some record."""

    id: str
    name: str
    control: bool
    hours: str
    siren: str
    numbers: tuple[int, ...]
    riders: tuple[int, ...]
    ibans: tuple[str, ...]


class _Declared(NamedTuple):
    """A business as it was declared."""

    business_id: str
    name: str
    control: bool
    hours: str
    siren: str


def businesses(case: Case) -> list[Business]:
    """Every declared business: those asked about, then the controls, by id."""
    numbers: dict[tuple[str, bool], list[int]] = {}
    for name, number, rider in case.query(
        "SELECT business_id, number_id, rider FROM business_number JOIN number USING (number) "
        "ORDER BY business_id, number_id"
    ):
        numbers.setdefault((str(name), bool(rider)), []).append(int(number))
    ibans: dict[str, list[str]] = {}
    for name, iban in case.query("SELECT business_id, iban FROM business_account ORDER BY ALL"):
        ibans.setdefault(str(name), []).append(str(iban))
    return [
        Business(
            id=row.business_id,
            name=row.name,
            control=row.control,
            hours=row.hours,
            siren=row.siren,
            numbers=tuple(numbers.get((row.business_id, False), ())),
            riders=tuple(numbers.get((row.business_id, True), ())),
            ibans=tuple(ibans.get(row.business_id, ())),
        )
        for row in case.rows(
            "SELECT business_id, name, control, hours, siren FROM business "
            "ORDER BY control, business_id",
            into=_Declared,
        )
    ]
