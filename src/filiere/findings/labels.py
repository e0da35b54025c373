"""By what name is a number printed?

A number that an authorisation names is printed as it is; any other by its pseudonym, unless the
reader has given a reason to see it: that reason is in the log before the first number is (R20).
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from filiere.case import Case
from filiere.case.rights.log import reveal as unmask
from filiere.case.store import names as case_names


def labels(case: Case, ids: Collection[int], *, reveal: str | None = None) -> Mapping[int, str]:
    """What stands for each number id; with ``reveal``, a reason, every number in clear.

    Raises:
        CaseError: the reason is blank, or a number is not in the case.
    """
    if reveal is None:
        return MappingProxyType(case_names.labels(case, ids))
    clear = unmask(case, reveal)()
    return MappingProxyType({number_id: clear[number_id] for number_id in ids})


@dataclass(frozen=True, slots=True)
class AccountLabel:
    """How an account is printed: its service, and its identifier or a pseudonym."""

    service: str
    id: str

    def __str__(self) -> str:
        return f"{self.service}:{self.id}"


def account_labels(
    case: Case, ids: Collection[int], *, clear: bool = False
) -> Mapping[int, AccountLabel]:
    """What stands for each account: in clear where an act names it."""
    rows = case.query(
        "SELECT account_id, service, if(named OR $clear, identifier, pseudonym) FROM account "
        "WHERE account_id IN (SELECT unnest($ids::INTEGER[])) ORDER BY account_id",
        {"ids": sorted(ids), "clear": clear},
    )
    return {int(each): AccountLabel(str(service), str(told)) for each, service, told in rows}


def clear_businesses(case: Case, *, every: bool = False) -> frozenset[str]:
    """Declared businesses whose name is printed: an act names a number, SIREN or IBAN of theirs."""
    table = "business" if every else "named_business"
    return frozenset(str(each) for (each,) in case.query(f"SELECT business_id FROM {table}"))
