"""How is any range of a million records found in a few milliseconds?

The order (time, then file and row; or a column, then those) is worked out once for each filter and
kept as two arrays of integers, 16 bytes a record; a page is then a slice, wherever it lies. The
last few orders are kept.
"""

import hashlib
import json
import threading
from collections import OrderedDict
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

from filiere.case import Case
from filiere.server.asked import WHERE, Filter

KEPT = 6
"""Orders kept: 16 MB each for a million records."""

Ints = NDArray[np.int64]

_LABEL = (
    "(SELECT CASE WHEN named THEN number ELSE pseudonym END FROM number n "
    "WHERE n.number_id = event.{})"
)
COLUMNS = {
    "t": "t",
    "kind": "kind",
    "served": _LABEL.format("served"),
    "direction": "direction",
    "other": _LABEL.format("other"),
    "duration_s": "duration_s",
    "cell": "(SELECT cell FROM cell c WHERE c.cell_id = event.cell_id)",
    "record": "record_id",
    "findings": "(SELECT count(DISTINCT finding_id) FROM finding_evidence f "
    "WHERE f.record_id = event.record_id)",
}
"""What rows can be put in order by, and how it is read. A number stands by its label as whoever has
revealed nothing sees it: by its digits, the order itself would tell of them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Which records."""

    asked: Filter = field(default_factory=Filter)
    pair: tuple[int, ...] = ()
    sources: tuple[int, ...] = ()
    finding: str = ""
    by: str = "t"
    """One of COLUMNS; what is empty stands last, and time, file and row end each tie."""
    down: bool = False

    @property
    def timely(self) -> bool:
        """Whether rows stand from the earliest to the latest."""
        return self.by == "t" and not self.down

    def told(self) -> dict[str, Any]:
        """What the log keeps of it: nothing that is empty."""
        every = {
            **self.asked.values,
            "pair": list(self.pair),
            "sources": list(self.sources),
            "finding": self.finding,
            "by": "" if self.timely else self.by,
            "down": self.down,
        }
        return {name: value for name, value in every.items() if value}


@dataclass(frozen=True, slots=True)
class Order:
    """Record ids and their times, in order; ``name`` changes with the filter."""

    name: str
    records: Ints
    times: Ints
    timely: bool = True
    """Whether times ascend."""

    def at(self, t: int) -> int:
        """Place of the first record at or after a time, in an order by time."""
        return int(np.searchsorted(self.times, t, side="left"))

    def place(self, t: int, record: int) -> int | None:
        """Place of a record of that time; None if it is not in this order."""
        if not self.timely:
            there = np.flatnonzero(self.records == record)
            return int(there[0]) if len(there) > 0 else None
        first, last = self.at(t), self.at(t + 1)
        found = first + int(np.searchsorted(self.records[first:last], record))
        return found if found < last and int(self.records[found]) == record else None


class Orders:
    """The last few orders, by filter."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._kept: OrderedDict[str, Order] = OrderedDict()

    def get(self, case: Case, wanted: Wanted) -> Order:
        """The order, kept or worked out."""
        name = hashlib.sha256(json.dumps(wanted.told(), sort_keys=True).encode()).hexdigest()[:12]
        with self._lock:
            if name in self._kept:
                self._kept.move_to_end(name)
                return self._kept[name]
        made = _order(case, wanted, name)
        with self._lock:
            self._kept[name] = made
            while len(self._kept) > KEPT:
                self._kept.popitem(last=False)
        return made

    def forget(self) -> None:
        """Drop every order: the records have changed."""
        with self._lock:
            self._kept.clear()


def _order(case: Case, wanted: Wanted, name: str) -> Order:
    found = case.columns(
        f"""
        SELECT record_id, t FROM event
        WHERE {WHERE}
          AND ($numbers::INTEGER[] IS NULL OR list_contains($numbers::INTEGER[], served)
               OR list_contains($numbers::INTEGER[], other)
               OR list_contains($numbers::INTEGER[], third))
          AND ($pair::INTEGER[] IS NULL OR (list_contains($pair::INTEGER[], served)
               AND list_contains($pair::INTEGER[], other) AND served <> other))
          AND ($sources::INTEGER[] IS NULL
               OR list_contains($sources::INTEGER[], (record_id >> 32)::INTEGER))
          AND ($finding::VARCHAR IS NULL OR record_id IN (
               SELECT record_id FROM finding_evidence WHERE finding_id = $finding))
        ORDER BY {COLUMNS[wanted.by]} {"DESC" if wanted.down else "ASC"} NULLS LAST, t, record_id
        """,
        {
            **wanted.asked.values,
            "pair": list(wanted.pair) or None,
            "sources": list(wanted.sources) or None,
            "finding": wanted.finding or None,
        },
    )
    return Order(
        name,
        np.asarray(found["record_id"], np.int64),
        np.asarray(found["t"], np.int64),
        wanted.timely,
    )
