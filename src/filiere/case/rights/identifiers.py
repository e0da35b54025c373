"""Which tables hold what is somebody's, and how does the door find it there?

Numbers, handsets, SIMs and cells the door knows by itself (``rights/masking.py``). Whatever else a
case holds of persons (accounts, bank accounts, names) is told here, one entry for each table, so
that the same value becomes the same pseudonym in a text and in a field of its own, and stays in
clear where an act in force names it. A table that is not told here is not less masked for it: its
values in texts are masked by their shape. What is told here adds the names that have no shape, and
lets through what an act names.

To add a table: one ``Lookup`` below, and a row of it in ``tests/case/test_masking.py``.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Lookup:
    """What one table says of values that stand in texts, asked with ``$texts``, a list.

    Each is a SELECT of one column, or '' where the table has nothing of the kind. Values are
    compared as ``filiere.masking.Kind`` writes them: folded to lower case (bank accounts to upper
    case, without blanks), names as words with one blank between.
    """

    table: str
    named: str = ""
    """Those of ``$texts`` that an act in force names: they stay."""
    names: str = ""
    """Those of ``$texts`` that are names of persons whom no act in force names."""


_SUBSCRIBER = """
SELECT DISTINCT name FROM (
    SELECT lower(trim(unnest(json_extract_string(part, '$.*')))) AS name, number_id
    FROM (SELECT unnest([holder, legal_representative, user_claim]) AS part, number_id
          FROM subscriber)
) LEFT JOIN number USING (number_id)
WHERE NOT coalesce(named, false) AND list_contains($texts::VARCHAR[], name)
ORDER BY name
"""

LOOKUPS: tuple[Lookup, ...] = (Lookup(table="subscriber", names=_SUBSCRIBER),)
"""Every table told of, in any order."""
