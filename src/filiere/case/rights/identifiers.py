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

    Each is a SELECT, or '' where the table has nothing of the kind. Values are compared as
    ``filiere.masking`` gives them: in lower case (bank accounts in upper case, without blanks),
    names as words with one blank between.
    """

    table: str
    """Asked only where it has rows."""
    aliases: str = ""
    """(value, pseudonym, named) of those of ``$texts`` that the table holds."""
    names: str = ""
    """(name) of those of ``$texts`` that are names of persons whom no act in force names; with a
    second column, the pseudonym that stands for it."""


_SUBSCRIBER = """
SELECT DISTINCT name FROM (
    SELECT lower(trim(unnest(json_extract_string(part, '$.*')))) AS name, number_id
    FROM (SELECT unnest([holder, legal_representative, user_claim]) AS part, number_id
          FROM subscriber)
) LEFT JOIN number USING (number_id)
WHERE NOT coalesce(named, false) AND list_contains($texts::VARCHAR[], name)
ORDER BY name
"""

_ACCOUNT = """
SELECT value, pseudonym, named FROM (
    SELECT unnest([lower(identifier), lower(service || ':' || identifier)]) AS value,
           pseudonym, named
    FROM account
) WHERE list_contains($texts::VARCHAR[], value)
ORDER BY value, named DESC, pseudonym
"""

_ACCOUNT_NAME = """
SELECT DISTINCT lower(trim(name)) AS name FROM account_name JOIN account USING (account_id)
WHERE NOT named AND list_contains($texts::VARCHAR[], lower(trim(name)))
ORDER BY name
"""

_CONTACT_CARD = """
SELECT DISTINCT lower(trim(label)) AS name FROM contact_card
WHERE list_contains($texts::VARCHAR[], lower(trim(label))) AND record_id NOT IN (
    SELECT record_id FROM contact_entry JOIN account USING (account_id) WHERE named)
ORDER BY name
"""

_HANDLE = """
WITH handle AS (                             -- as words: in a text nothing says that it is one
    SELECT service, pseudonym,
           trim(regexp_replace(lower(identifier), '[^\\p{L}\\p{N}_''’-]+', ' ', 'g')) AS name,
           trim(regexp_replace(lower(service), '[^\\p{L}\\p{N}_''’-]+', ' ', 'g')) AS market
    FROM account WHERE kind = 13 AND NOT named
), told AS (
    SELECT market || ' ' || name AS name, pseudonym FROM handle
    UNION ALL SELECT name, pseudonym FROM handle
)
SELECT name, if(count(DISTINCT pseudonym) = 1, min(pseudonym), NULL) FROM told
WHERE list_contains($texts::VARCHAR[], name)
GROUP BY name ORDER BY name
"""

LOOKUPS: tuple[Lookup, ...] = (
    Lookup(table="subscriber", names=_SUBSCRIBER),
    Lookup(table="account", aliases=_ACCOUNT, names=_HANDLE),
    Lookup(table="account_name", names=_ACCOUNT_NAME),
    Lookup(table="contact_card", names=_CONTACT_CARD),
)
"""Every table told of, in any order."""
