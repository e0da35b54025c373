"""Whose records are held, and when?

Silence means something only where a record would have been seen: in the period of an authorisation
that names the number and under which its rows came.

Reads event, source, released, authorisation, number. One row per number and period, UTC seconds,
both ends included; periods that touch are one.
"""

from filiere.case import Case

COVERAGE = """
INSERT INTO coverage
WITH held AS (                            -- the act under which the file came, or let a row out
    SELECT DISTINCT served AS number_id, authorisation_id
    FROM event JOIN source ON source_id = record_id >> 32
    WHERE data_kind = 'cdr'
    UNION
    SELECT DISTINCT served AS number_id, authorisation_id
    FROM event JOIN released ON record_id = CAST(source_id AS BIGINT) << 32 | row
), granted AS (                          -- a handset's or a cell's rows say nothing of a silence
    SELECT DISTINCT number_id, from_s, to_s
    FROM held JOIN act_in_force USING (authorisation_id) JOIN number USING (number_id)
    WHERE list_contains(kinds, 'cdr')
      AND (list_contains(numbers, '*') OR list_contains(numbers, number.number))
), reach AS (
    SELECT number_id, from_s, to_s,
           max(to_s) OVER (PARTITION BY number_id ORDER BY from_s, to_s
                           ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS known_to_s
    FROM granted
), island AS (
    SELECT number_id, from_s, to_s,
           sum(CASE WHEN from_s <= known_to_s + 1 THEN 0 ELSE 1 END)
               OVER (PARTITION BY number_id ORDER BY from_s, to_s) AS place
    FROM reach
)
SELECT number_id, min(from_s), max(to_s)
FROM island
GROUP BY number_id, place
ORDER BY number_id, min(from_s)
"""


def cover(case: Case) -> None:
    """Rebuild coverage."""
    case.execute("DELETE FROM coverage")
    case.execute(COVERAGE)
