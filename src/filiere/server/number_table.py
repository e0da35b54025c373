"""Every number of the case in a table that can be put in order: contacts, partners, when, handsets.

Counted once while a case is open, and kept as columns: a page of any order is then cut out of them.
"""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from filiere.case import Case
from filiere.case.rights.aliases import aliases
from filiere.numbers import read_number

ORDERS = ("label", "contacts", "partners", "first", "last", "handsets")
"""What the table can be put in order by; a number by itself ends each tie."""

NEVER = -1
"""Where a number is in no contact: no first, no last."""


@dataclass(frozen=True, slots=True)
class NumberTable:
    """Columns of one length; times are UTC seconds, or NEVER."""

    number: NDArray[np.int64]
    label: NDArray[np.int64]
    """Place of the label among all labels, as shown to whoever has revealed nothing."""
    contacts: NDArray[np.int64]
    partners: NDArray[np.int64]
    first: NDArray[np.int64]
    last: NDArray[np.int64]
    handsets: NDArray[np.int64]
    records: NDArray[np.int64]
    """Records in which it is served or is the other party."""
    held: NDArray[np.int64]
    """Whether the number's own records are held."""

    def page(
        self, among: NDArray[np.bool_] | None, order: str, *, down: bool, offset: int, count: int
    ) -> tuple[int, list[dict[str, Any]]]:
        """How many there are, and the rows from ``offset`` in an order."""
        key = np.asarray(getattr(self, order))
        places = np.arange(len(key)) if among is None else np.flatnonzero(among)
        by = key[places]
        places = places[np.lexsort((self.label[places], -by if down else by))]
        rows = [
            {
                "number": int(self.number[place]),
                "contacts": int(self.contacts[place]),
                "partners": int(self.partners[place]),
                "first": _time(self.first[place]),
                "last": _time(self.last[place]),
                "handsets": int(self.handsets[place]),
                "records": int(self.records[place]),
                "held": bool(self.held[place]),
            }
            for place in places[offset : offset + count]
        ]
        return len(places), rows


def _time(value: np.int64) -> int | None:
    return None if value == NEVER else int(value)


def number_table(case: Case) -> NumberTable:
    """Count the table; one pass over the contacts and one over the records."""
    found = case.columns(
        """
        WITH reached AS (
            SELECT a AS number_id, b AS partner, t FROM contact
            WHERE a IS NOT NULL AND b IS NOT NULL AND a <> b
            UNION ALL
            SELECT b, a, t FROM contact WHERE a IS NOT NULL AND b IS NOT NULL AND a <> b
        ), seen AS (
            SELECT number_id, count(*) AS contacts, count(DISTINCT partner) AS partners,
                   min(t) AS first, max(t) AS last
            FROM reached GROUP BY number_id
        ), used AS (
            SELECT served AS number_id, count(DISTINCT device_id) AS handsets, count(*) AS own
            FROM event WHERE served IS NOT NULL GROUP BY served
        ), met AS (
            SELECT other AS number_id, count(*) AS others
            FROM event WHERE other IS NOT NULL GROUP BY other
        )
        SELECT number_id AS number,
               row_number() OVER (
                   ORDER BY CASE WHEN named THEN number ELSE pseudonym END, number_id
               ) AS label,
               coalesce(contacts, 0) AS contacts, coalesce(partners, 0) AS partners,
               coalesce(first, -1) AS first, coalesce(last, -1) AS last,
               coalesce(handsets, 0) AS handsets,
               coalesce(own, 0) + coalesce(others, 0) AS records,
               (number_id IN (SELECT number_id FROM coverage))::INTEGER AS held
        FROM number LEFT JOIN seen USING (number_id) LEFT JOIN used USING (number_id)
        LEFT JOIN met USING (number_id)
        ORDER BY number_id
        """
    )
    return NumberTable(**{name: np.asarray(values, np.int64) for name, values in found.items()})


def matching(case: Case, text: str) -> set[int]:
    """Numbers whose label or alias holds the text, or that an act names and that are written so.

    A number that no act names is not found by its digits: whoever typed them would learn its
    pseudonym.
    """
    read = read_number(text, case.meta("country")).number
    rows = case.column(
        """
        SELECT number_id FROM number
        WHERE contains(lower(CASE WHEN named THEN number ELSE pseudonym END), lower($text))
           OR (named AND number = $read)
        ORDER BY number_id
        """,
        {"text": text, "read": read},
        of=int,
    )
    wanted = text.lower()
    called = {number for number, alias in aliases(case).items() if wanted in alias.lower()}
    return called | set(rows)
