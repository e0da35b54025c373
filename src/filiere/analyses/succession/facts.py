"""Which numbers follow in one handset, and which SIM goes on in another or under another number?

Facts of the records, of another kind than a pattern of contacts. Thousands of them in a city are no
thousands of findings: of each kind as many are listed as ``listed`` says, and each says how many
further ones there are. A change of number in a handset comes first by the contacts in common, one
of a SIM by the records on either side.

Reads contact, event. One row per change.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from filiere.analyses.succession import text
from filiere.analyses.succession.parameters import Parameters
from filiere.analysis import Row
from filiere.case import Case
from filiere.distinct import distinct
from filiere.model.evidence import Measure, Role, Subject
from filiere.signals import continuity
from filiere.signals.book import Ledger
from filiere.signals.contacts import Ints


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """Those that are listed, and how many were found."""

    rows: tuple[Row, ...]
    found: int


def contacts_with(book: Ledger, number: int) -> tuple[Ints, Ints]:
    """Places of a number's contacts, and whom each is with."""
    contacts = book.contacts
    place = np.sort(np.concatenate([book.by_a.of(number), book.by_b.of(number)]))
    other = np.where(contacts.a[place] == number, contacts.b[place], contacts.a[place])
    return place, other.astype(np.int64)


def handsets(case: Case, book: Ledger, values: Parameters) -> Facts:
    """New numbers in the handset of one that is not seen afterwards."""
    found = continuity.changes(case, "device_id", "served", values.min_rows)
    last = continuity.last_seen(case, sorted({change.old for change in found}))
    kept = [each for each in found if last[each.old] <= each.first_s + continuity.OVERLAP_S]
    common = {each: _in_common(book, each.old, each.new) for each in kept}
    told = _most_telling(kept, values.listed, lambda each: common[each])
    records = continuity.records(case, "device_id", "served", told)
    rows = tuple(
        _fact(
            each,
            "handset",
            (each.old, each.new),
            records[each],
            common=common[each],
            further=len(kept) - len(told),
        )
        for each in told
    )
    return Facts(rows=rows, found=len(kept))


def sims(case: Case, values: Parameters) -> Facts:
    """The same SIM in another handset, or under another number."""
    rows = []
    moved = continuity.changes(case, "sim_id", "device_id", values.min_rows)
    numbers = continuity.number_of_sim(case, sorted({change.thing for change in moved}))
    moved = [each for each in moved if each.thing in numbers]
    renamed = continuity.changes(case, "sim_id", "served", values.min_rows)
    for kept, name in ((moved, "device_id"), (renamed, "served")):
        told = _most_telling(kept, values.listed, lambda each: (each.rows, each.last_s))
        records = continuity.records(case, "sim_id", name, told)
        for each in told:
            old, new = each.old, each.new
            if name == "device_id":
                old = new = numbers[each.thing][0]
            further = len(kept) - len(told)
            rows.append(_fact(each, "sim", (old, new), records[each], further=further))
    return Facts(rows=tuple(rows), found=len(moved) + len(renamed))


def _most_telling(
    found: list[continuity.Change],
    most: int,
    by: Callable[[continuity.Change], tuple[int, int]],
) -> list[continuity.Change]:
    """So many of them, the highest first chosen, in the order in which they were found."""
    places = sorted(range(len(found)), key=lambda place: (*(-n for n in by(found[place])), place))
    return [found[place] for place in sorted(places[:most])]


def _in_common(book: Ledger, old: int, new: int) -> tuple[int, int]:
    """Contacts that both numbers have, and all those of the old one."""
    before, after = (distinct(contacts_with(book, number)[1]) for number in (old, new))
    return len(np.intersect1d(before, after)), len(before)


def _fact(  # noqa: PLR0913 -- one fact, and those beside it
    change: continuity.Change,
    kind: str,
    numbers: tuple[int, int],
    records: tuple[int, ...],
    *,
    common: tuple[int, int] | None = None,
    further: int,
) -> Row:
    old, new = numbers
    shared: Measure = None
    held: Measure = None
    if common is not None:
        shared, held = common
    subjects = [Subject(Role.OLD, old)]
    if new != old:
        subjects.append(Subject(Role.NEW, new))
    claim = text.CLAIM_HANDSET
    if kind == "sim":
        claim = text.CLAIM_SIM if new == old else text.CLAIM_SIM_NUMBER
    return Row(
        subjects=tuple(subjects),
        period_s=(min(change.last_s, change.first_s), max(change.last_s, change.first_s)),
        evidence=records,
        measures={
            "new": {"number_id": new},
            "none": None,
            "kind": kind,
            "basis": "record",
            "candidates": [],
            "shared": shared,
            "contacts": held,
            "compared": None,
            "last_used_at": change.last_s,
            "first_used_at": change.first_s,
            "silence": None,
        },
        claim=claim,
        caveats=(
            *((text.HANDED_DOWN,) if kind == "handset" else ()),
            *((text.say("not-listed", count=further),) if further > 0 else ()),
        ),
    )
