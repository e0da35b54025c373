"""Which records of a file were told before, by this file or by one imported earlier?

A record is known again by the identifier that its service gave it, or by what the phone shows of
it: the second record of a file that shows the same is the second of another file that does. What is
found is kept and linked to the earliest record of its group, and counted apart.

A copy that its reader knows to be one (a quotation, a list beside the conversations) never stands
for the group, wherever in the file it comes.

Reads ``known_given``, the identities of one file's records, and known_by. Writes known_by,
repeat_of. One row of repeat_of per record that repeats another.
"""

import hashlib

from filiere.case.store.engine import Case

GIVEN = "known_given"
"""Temporary table in which an import puts the identities of a file's records."""

_SIGN = 1 << 63


def digest(identity: tuple[object, ...]) -> tuple[int, int]:
    """128 bits of an identity, as two signed integers of 64."""
    found = hashlib.blake2b(repr(identity).encode("utf-8", "surrogatepass"), digest_size=16)
    content = found.digest()
    high, low = int.from_bytes(content[:8], "big"), int.from_bytes(content[8:], "big")
    return high - 2 * (high & _SIGN), low - 2 * (low & _SIGN)


def prepare(case: Case) -> None:
    """Make room for the identities of one file."""
    case.execute(
        f"CREATE OR REPLACE TEMP TABLE {GIVEN} "
        f"(record_id BIGINT, hi BIGINT, lo BIGINT, counted BOOLEAN, copy BOOLEAN)"
    )


def link(case: Case, source_id: int) -> int:
    """Link the records of the file that repeat one held already; how many do."""
    case.execute(
        f"""
        INSERT INTO known_by
        SELECT record_id, hi, lo,
               CASE WHEN NOT counted THEN 0
                    WHEN copy THEN 1          -- of the first that shows the same
                    ELSE row_number() OVER (PARTITION BY hi, lo, copy ORDER BY record_id) END
        FROM (SELECT DISTINCT record_id, hi, lo, counted, copy FROM {GIVEN})
        ORDER BY record_id, hi, lo
        """
    )
    case.execute(
        f"""
        CREATE OR REPLACE TEMP TABLE repeated_given AS
        WITH mine AS (
            SELECT record_id, bool_or(copy) AS copy FROM {GIVEN} GROUP BY record_id
        ), fresh AS (
            SELECT DISTINCT k.record_id, k.hi, k.lo, k.nth FROM known_by k
            SEMI JOIN mine m ON m.record_id = k.record_id
        ), ranked AS (                        -- copies stand behind all others
            SELECT k.hi, k.lo, k.nth,
                   k.record_id + if(coalesce(m.copy, false), 1::BIGINT << 62, 0) AS rank
            FROM known_by k SEMI JOIN fresh f ON f.hi = k.hi AND f.lo = k.lo AND f.nth = k.nth
            LEFT JOIN mine m ON m.record_id = k.record_id
        ), first AS (
            SELECT hi, lo, nth, min(rank) AS rank FROM ranked GROUP BY hi, lo, nth
        )
        SELECT f.record_id, min(first.rank) & ((1::BIGINT << 62) - 1) AS canonical_id
        FROM fresh f JOIN first USING (hi, lo, nth)
        WHERE first.rank & ((1::BIGINT << 62) - 1) <> f.record_id
        GROUP BY f.record_id
        """
    )
    _to_the_first(case)
    case.execute("INSERT INTO repeat_of FROM repeated_given ORDER BY record_id")
    found = case.value(
        "SELECT count(*) FROM repeated_given WHERE record_id >> 32 = ?", [source_id], of=int
    )
    case.execute(f"DROP TABLE {GIVEN}")
    case.execute("DROP TABLE repeated_given")
    return found


def _to_the_first(case: Case) -> None:
    """Lead each to the one that repeats none: a record may be known to two others by two ways."""
    while True:
        further = case.value(
            """
            SELECT count(*) FROM repeated_given r
            JOIN (FROM repeated_given UNION ALL FROM repeat_of) AS b (record_id, canonical_id)
              ON b.record_id = r.canonical_id
            """,
            of=int,
        )
        if further == 0:
            return
        case.execute(
            """
            UPDATE repeated_given SET canonical_id = b.canonical_id
            FROM (FROM repeated_given UNION ALL FROM repeat_of) AS b (record_id, canonical_id)
            WHERE b.record_id = repeated_given.canonical_id
            """
        )
