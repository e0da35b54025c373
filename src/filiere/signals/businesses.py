"""Which businesses does the dossier declare, and which of their numbers stand in the records?

Reads business, business_number, business_account, number, named_business.
"""

from dataclasses import dataclass

from filiere.case import Case


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
            id=str(row[0]),
            name=str(row[1]),
            control=bool(row[2]),
            hours=str(row[3]),
            siren=str(row[4]),
            numbers=tuple(numbers.get((str(row[0]), False), ())),
            riders=tuple(numbers.get((str(row[0]), True), ())),
            ibans=tuple(ibans.get(str(row[0]), ())),
        )
        for row in case.query(
            "SELECT business_id, name, control, hours, siren FROM business "
            "ORDER BY control, business_id"
        )
    ]
