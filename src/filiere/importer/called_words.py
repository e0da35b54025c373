"""Which calls name a word in the place of the other party's number?

A message may come from a sender of letters (``ORANGE``); nobody calls from one. Where a call shows
a word without a digit, it says in some language that the number was withheld or is not known
(``GİZLİ NUMARA``, ``Hemligt nummer``). Kept as a party, it would be one that all such calls share.
"""

from filiere.case import Case
from filiere.model.codes import Kind, NumberKind

WORD = f"(f.kind = {int(NumberKind.ALPHA)} AND NOT regexp_matches(f.text || f.number, '[0-9@]'))"
"""SQL over ``form`` f: a word without a digit, which is no address and no sender in hexadecimal."""

CALLED = f"(s.kind = {int(Kind.CALL)} AND coalesce(o.word, false))"
"""SQL over ``staged`` s and ``other`` o: a call whose other party is such a word."""


def any_word(case: Case) -> bool:
    """Whether some number at the other end is a word."""
    return len(case.query("SELECT 1 FROM other WHERE word LIMIT 1")) > 0


NOTED = f"""
    SELECT s.rowid + 1 AS row, 'other' AS field, s.x_other AS raw, '' AS value,
           'called_word' AS rule
    FROM staged s JOIN other o ON o.text = s.x_other WHERE {CALLED}
"""
"""SELECT of the notes on such calls."""
