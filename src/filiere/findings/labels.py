"""By what name is a number printed?

A number that an authorisation names is printed as it is; any other by its pseudonym, unless the
reader was given it in clear (``case.rights.unmasking``): that is in the log already (R20).
"""

import re
from collections.abc import Collection, Mapping
from types import MappingProxyType

from filiere.case import Case
from filiere.case.store import names as case_names
from filiere.findings.inert import inert
from filiere.masking import Said


def cell_label(identity: str) -> str:
    """How the identity of a cell is printed: it is nobody's where it is told by its parts.

    Digits without any part are not let through: a number in a column of cells would be.
    """
    shown = inert(identity)
    parts = [part for part in re.split(r"\D+", identity) if part != ""]
    return Said(shown) if len(parts) > 2 else shown


def labels(case: Case, ids: Collection[int], *, shown: Collection[int] = ()) -> Mapping[int, str]:
    """What stands for each number id; those ``shown`` were revealed to this reader.

    Raises:
        CaseError: a number is not in the case.
    """
    told = case_names.labels(case, ids)
    clear = case_names.labels(case, [each for each in ids if each in shown], reveal=True)
    return MappingProxyType({**told, **clear})
