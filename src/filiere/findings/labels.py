"""By what name is a number printed?

A number that an authorisation names is printed as it is; any other by its pseudonym, unless the
reader has given a reason to see it: that reason is in the log before the first number is (R20).
"""

from collections.abc import Collection, Mapping
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
