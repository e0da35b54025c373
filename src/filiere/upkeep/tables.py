"""Is every table of the case, to its last row and column, what the log says it was left as?

The digest of each part of each table is computed anew and compared with what the case says of it;
what the case says of all of them, with what the log said last.
"""

from dataclasses import dataclass

from filiere.case import Case
from filiere.case.store import cover
from filiere.case.store.cut import every_cut
from filiere.errors import CaseError
from filiere.upkeep.fault import Fault, said_of
from filiere.wording import Words

_say = Words(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Covered:
    """What was compared, and what differed."""

    tables: int
    rows: int
    since: bool
    """Whether the log tells of tables at all: one of an older version does not yet."""
    faults: tuple[Fault, ...]


def compare(case: Case) -> Covered:
    """Compare every table with what the log says of it."""
    last = cover.last_said(case)
    faults: list[Fault] = []
    rows = 0
    every = every_cut(case)
    told = cover.said(case)
    for table, cut in every.items():
        try:
            now = {part.part: part for part in cut.parts()}
        except CaseError as error:
            faults.append(_unreadable(table, error))
            continue
        rows += sum(part.rows for part in now.values())
        then = told.of(table)
        wrong = sorted(name for name in now.keys() | then.keys() if now.get(name) != then.get(name))
        if last != "" and wrong:
            faults.append(_altered(table, wrong))
    faults += [
        _altered(table, sorted(told.of(table)))
        for table in told.tables()
        if table not in every and told.of(table)
    ]
    if last != "" and _root(case, told) != last:
        said = _say("cover-altered")
        faults.insert(0, Fault(where=f"table {cover.SELF}", field="", said=said))
    return Covered(tables=len(every), rows=rows, since=last != "", faults=tuple(faults))


def _root(case: Case, told: cover.Told) -> str:
    try:
        return told.root(case)
    except CaseError:  # the secret with which it is keyed is gone
        return ""


def _altered(table: str, wrong: list[str]) -> Fault:
    said = _say("table-altered", table=table, parts=len(wrong), first=wrong[0])
    return Fault(where=f"table {table}", field=wrong[0], said=said)


def _unreadable(table: str, error: CaseError) -> Fault:
    said = _say("table-unreadable", table=table, why=said_of(error))
    return Fault(where=f"table {table}", field="", said=said)
