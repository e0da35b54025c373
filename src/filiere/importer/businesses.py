"""Which shops does case.toml declare: the one that is asked about, and those to compare it with?

A declaration, not a record: written once, and again only where it has changed.
"""

from collections.abc import Iterable

from filiere.case import Case
from filiere.case.rights import log
from filiere.case.store.names import refresh_named
from filiere.dossier import BusinessEntry

_TABLES = ("business", "business_number", "business_account")


def record_businesses(case: Case, businesses: Iterable[BusinessEntry]) -> None:
    """Write the shops of a dossier into the case; what was declared before and is not, goes."""
    given = sorted(businesses, key=lambda each: each.id)
    rows = {
        "business": [
            (each.id, each.name, *(each.site or (None, None)), each.hours, each.control, each.siren)
            for each in given
        ],
        "business_number": sorted(
            (each.id, number, rider)
            for each in given
            for rider, numbers in ((False, each.numbers), (True, each.riders))
            for number in set(numbers)
        ),
        "business_account": sorted((each.id, text) for each in given for text in set(each.ibans)),
    }
    held = {table: case.query(f"SELECT * FROM {table} ORDER BY ALL") for table in _TABLES}
    if held == {table: sorted(found, key=_unknown_last) for table, found in rows.items()}:
        return
    with case.transaction():
        for table in _TABLES:
            case.execute(f"DELETE FROM {table}")
            case.insert(table, rows[table])
        refresh_named(case)
        log.append(case, "statement", "case.toml", {"businesses": [each.id for each in given]})


def _unknown_last(row: tuple[object, ...]) -> tuple[tuple[bool, str], ...]:
    """The order in which the store gives rows."""
    return tuple((value is None, str(value)) for value in row)
