"""By what name is a number printed?

A number that an authorisation names is printed as it is; any other by its pseudonym, unless the
reader has given a reason to see it, which the caller has then written to the log (R19, R20).
"""

from collections.abc import Collection, Mapping
from types import MappingProxyType

from filiere.case import Case


def labels(case: Case, ids: Collection[int], *, reveal: str | None = None) -> Mapping[int, str]:
    """What stands for each number id; ``reveal`` is the reason already written to the log."""
    rows = case.query(
        "SELECT number_id, number, pseudonym, named FROM number "
        "WHERE list_contains($ids::INTEGER[], number_id) ORDER BY number_id",
        {"ids": sorted(ids)},
    )
    clear = reveal is not None
    return MappingProxyType(
        {int(i): str(number if named or clear else alias) for i, number, alias, named in rows}
    )
