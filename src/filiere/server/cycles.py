"""Which order, dispatch and delivery may belong together?

A client reaches the line; within the hour one of the line's dispatch phones reaches one of its
couriers; that courier then reaches that client, or is reached by that client. Each order is joined
to the first delivery that fits, each delivery to the last order before it, so that no contact is
drawn twice. This draws what the records hold; how many orders there were, with what chance alone
would give, is what the analysis *orders* says.

Reads contact, finding. One row per cycle; times in UTC seconds.
"""

import json
from collections.abc import Sequence
from typing import NamedTuple

from filiere.case import Case
from filiere.server.asked import Filter

DISPATCH_S = 3600
"""Longest time from the order to the dispatch."""
DELIVERY_S = 7200
"""Longest time from the order to the courier's contact with the client."""
MOST = 2000

Step = tuple[int, int]
"""Time and record of one contact."""


class Cycle(NamedTuple):
    """One cycle."""

    client: int
    courier: int
    dispatch: int
    order: Step
    sent: Step
    delivered: Step


def crew(case: Case, line: int) -> tuple[list[int], list[int]]:
    """Dispatch phones and couriers that findings give a line."""
    dispatches: set[int] = set()
    couriers: set[int] = set()
    told = [
        {each["role"]: each.get("number_id") for each in json.loads(subjects)}
        for (subjects,) in case.query(
            "SELECT subjects FROM finding WHERE analysis IN ('relay', 'couriers', 'orders') "
            "ORDER BY position, finding_id"
        )
    ]
    for subjects in told:
        if subjects.get("line") == line and "dispatch" in subjects:
            dispatches.add(subjects["dispatch"])
    for subjects in told:
        if "courier" in subjects and (
            subjects.get("line") == line or subjects.get("dispatch") in dispatches
        ):
            couriers.add(subjects["courier"])
    return sorted(dispatches), sorted(couriers)


def cycles_of(
    case: Case, line: int, dispatches: Sequence[int], couriers: Sequence[int], asked: Filter
) -> tuple[list[Cycle], int]:
    """The first cycles of a line by time, and how many there are."""
    rows = case.query(
        """
        WITH ordered AS (
            SELECT contact_id, t, a AS client FROM contact
            WHERE b = $line AND a IS NOT NULL AND kind IN (1, 2, 3)
              AND ($from::BIGINT IS NULL OR t >= $from) AND ($to::BIGINT IS NULL OR t <= $to)
        ), handed AS (
            SELECT contact_id, t, a AS dispatch, b AS courier FROM contact
            WHERE list_contains($dispatches::INTEGER[], a)
              AND list_contains($couriers::INTEGER[], b)
        ), brought AS (
            SELECT contact_id, t, a AS courier, b AS client FROM contact
            WHERE list_contains($couriers::INTEGER[], a) AND b IS NOT NULL
            UNION ALL
            SELECT contact_id, t, b, a FROM contact
            WHERE list_contains($couriers::INTEGER[], b) AND a IS NOT NULL
        ), last_order AS (                     -- the delivery belongs to the last order before it
            SELECT b.contact_id AS delivered_id, b.t AS delivered_at, b.courier, b.client,
                   max(struct_pack(t := o.t, id := o.contact_id)) AS latest
            FROM brought b JOIN ordered o ON o.client = b.client
             AND b.t > o.t AND b.t <= o.t + $delivery
            GROUP BY b.contact_id, b.t, b.courier, b.client
        ), whole AS (
            SELECT l.client, l.courier, l.latest, l.delivered_at, l.delivered_id,
                   min(struct_pack(t := h.t, id := h.contact_id, dispatch := h.dispatch)) AS sent
            FROM last_order l JOIN handed h ON h.courier = l.courier
             AND h.t >= l.latest.t AND h.t <= l.latest.t + $dispatch
             AND h.t < l.delivered_at
            GROUP BY l.client, l.courier, l.latest, l.delivered_at, l.delivered_id
        ), earliest AS (                       -- and the order to the first delivery after it
            SELECT *, row_number() OVER (
                PARTITION BY latest ORDER BY delivered_at, delivered_id) AS place
            FROM whole
        )
        SELECT client, courier, sent.dispatch, latest.t, latest.id, sent.t, sent.id,
               delivered_at, delivered_id
        FROM earliest WHERE place = 1 ORDER BY latest, delivered_at, delivered_id
        """,
        {
            "line": line,
            "dispatches": list(dispatches),
            "couriers": list(couriers),
            "from": asked.from_s,
            "to": asked.to_s,
            "dispatch": DISPATCH_S,
            "delivery": DELIVERY_S,
        },
    )
    found = [
        Cycle(row[0], row[1], row[2], (row[3], row[4]), (row[5], row[6]), (row[7], row[8]))
        for row in rows[:MOST]
    ]
    return found, len(rows)
