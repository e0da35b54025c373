"""By what name is a number printed?

A number that an authorisation names is printed as it is; any other by its pseudonym, unless the
reader was given it in clear (``case.rights.unmasking``): that is in the log already (R20).
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from filiere.case import Case
from filiere.case.store import names as case_names
from filiere.cells import is_identity
from filiere.findings.inert import inert
from filiere.masking import Said


def cell_label(identity: str) -> str:
    """How the identity of a cell is printed: it is nobody's where its form says that it is one.

    What else stands in a column of cells is not let through: it may be a number.
    """
    shown = inert(identity)
    return Said(shown) if is_identity(identity) else shown


def labels(case: Case, ids: Collection[int], *, shown: Collection[int] = ()) -> Mapping[int, str]:
    """What stands for each number id; those ``shown`` were revealed to this reader.

    Raises:
        CaseError: a number is not in the case.
    """
    told = case_names.labels(case, ids)
    clear = case_names.labels(case, [each for each in ids if each in shown], reveal=True)
    return MappingProxyType({**told, **clear})


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
    return frozenset(case.column(f"SELECT business_id FROM {table}", of=str))
