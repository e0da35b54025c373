"""Which inputs does a case rest on?

One digest over the files, the layouts that read them and the authorisations that cover them: two
cases with the same digest hold the same records by the same right.
"""

import hashlib
import json

from filiere.case.store import Case


def inputs_sha256(case: Case) -> str:
    """SHA-256 over sources and authorisations, independent of the order of import."""
    sources = case.query(
        "SELECT s.sha256, s.layout, s.layout_sha256, s.zone, a.id FROM source s "
        "JOIN authorisation a USING (authorisation_id) ORDER BY s.sha256"
    )
    acts = case.query(
        "SELECT id, basis, from_s, to_s, kinds, numbers, imeis, cells "
        "FROM authorisation ORDER BY id"
    )
    released = case.query(
        "SELECT s.sha256, a.id, count(*) FROM released JOIN source s USING (source_id) "
        "JOIN authorisation a ON a.authorisation_id = released.authorisation_id "
        "GROUP BY ALL ORDER BY ALL"
    )
    text = json.dumps([sources, acts, *released], ensure_ascii=True, sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()
