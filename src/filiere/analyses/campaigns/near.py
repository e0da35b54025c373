"""Who writes to many in a short time, and which contacts does weighing that need?

A reduction screens every text of the case, out of core; it loses no sending that the exact step
would keep, since it asks for as many recipients in a longer time. What follows needs the contacts
of those few senders and, to know from when to when each was seen, those of their partners.

Reads contact. Number ids; contacts as ``signals.contacts`` has them.
"""

import numpy as np

from filiere.case import Case
from filiere.engines import engine_of
from filiere.model.codes import Kind
from filiere.reductions import bursts
from filiere.signals.contacts import EXCLUDED, HOUR_S, Contacts, Ints

REAL = f"a IS NOT NULL AND b IS NOT NULL AND a <> b AND flags & {EXCLUDED} = 0"


def writers(case: Case) -> int:
    """Numbers that wrote to another at all."""
    return case.value(
        f"SELECT count(DISTINCT a) FROM contact WHERE kind <> $call AND {REAL}",
        {"call": int(Kind.CALL)},
        of=int,
    )


def busy_senders(case: Case, least: int) -> Ints:
    """Numbers with so many different recipients of texts within two clock hours."""
    engine = engine_of(case)
    found: set[int] = set()
    for shift in (0, HOUR_S):  # pairs of clock hours, and shifted by one: no burst falls between
        asked = {"window_s": 2 * HOUR_S, "shift_s": shift, "least": least}
        found.update(np.ma.getdata(engine.arrays(bursts.REDUCTION, asked)["a"]).tolist())
    return np.array(sorted(found), dtype=np.int64)


def contacts_near(case: Case, senders: Ints) -> Contacts:
    """Contacts of the senders and of their partners, and the first and the last of the case."""
    case.register("asked_sender", {"number_id": senders})
    got = case.columns(
        f"""
        WITH real AS (FROM contact WHERE {REAL}),
        near AS (
            SELECT number_id FROM asked_sender
            UNION SELECT b FROM real WHERE a IN (FROM asked_sender)
            UNION SELECT a FROM real WHERE b IN (FROM asked_sender)
        ),
        span AS (SELECT min(t) AS first_s, max(t) AS last_s FROM real)
        SELECT t, a, b, kind = $call AS is_call, coalesce(duration_s, -1) AS duration_s, contact_id
        FROM real
        WHERE a IN (FROM near) OR b IN (FROM near)
           OR t = (SELECT first_s FROM span) OR t = (SELECT last_s FROM span)
        ORDER BY t, contact_id
        """,
        {"call": int(Kind.CALL)},
    )
    case.unregister("asked_sender")
    top = case.value(
        "SELECT greatest(coalesce(max(a), 0), coalesce(max(b), 0)) FROM contact", of=int
    )
    plain = {name: np.ma.getdata(column) for name, column in got.items()}
    return Contacts(
        t=plain["t"].astype(np.int64),
        a=plain["a"].astype(np.int32),
        b=plain["b"].astype(np.int32),
        is_call=plain["is_call"].astype(np.bool_),
        duration_s=plain["duration_s"].astype(np.int32),
        contact_id=plain["contact_id"].astype(np.int64),
        numbers=top + 1,
    )
