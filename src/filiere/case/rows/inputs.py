"""Which inputs does a case rest on?

One digest over the files, the layouts that read them and the authorisations that cover them: two
cases with the same digest hold the same records by the same right. What an annulled act brought
does not count: such a case is the one in which that act never was.
"""

import hashlib
import json

from filiere.case.store.engine import Case


def inputs_sha256(case: Case) -> str:
    """SHA-256 over sources and authorisations, independent of the order of import."""
    sources = case.query(
        "SELECT s.sha256, s.layout, s.layout_sha256, s.zone, coalesce(a.id, '') FROM source s "
        "LEFT JOIN act_in_force a USING (authorisation_id) "
        "WHERE a.id IS NOT NULL OR s.source_id IN (SELECT source_id FROM released "
        "SEMI JOIN act_in_force USING (authorisation_id)) ORDER BY s.sha256"
    )
    acts = case.query(
        "SELECT id, basis, from_s, to_s, kinds, numbers, imeis, cells FROM act_in_force ORDER BY id"
    )
    released = case.query(
        "SELECT s.sha256, a.id, count(*) FROM released JOIN source s USING (source_id) "
        "JOIN act_in_force a ON a.authorisation_id = released.authorisation_id "
        "GROUP BY ALL ORDER BY ALL"
    )
    protected = case.query(
        "SELECT number FROM number SEMI JOIN protected_number USING (number_id) ORDER BY number"
    )
    if protected:
        released.append(("protected", *(number for (number,) in protected)))
    for name, sql in _BESIDE.items():
        found = case.query(sql)
        if found:
            released.append((name, *found))
    deaths = case.query("SELECT number, at_s FROM death ORDER BY number, at_s")
    if deaths:
        released.append(("deaths", *deaths))
    text = json.dumps([sources, acts, *released], ensure_ascii=True, sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()


_BESIDE = {
    "asks": "SELECT id, a.kind, value FROM act_asks a JOIN act_in_force USING (authorisation_id) "
    "ORDER BY ALL",
    "lexicon": "SELECT value FROM meta WHERE key = 'lexicon'",
    "devices": "SELECT * FROM sealed_device ORDER BY id",
    "businesses": "SELECT * FROM business ORDER BY ALL",
    "business_numbers": "SELECT * FROM business_number ORDER BY ALL",
    "business_accounts": "SELECT * FROM business_account ORDER BY ALL",
    "clocks": "SELECT s.sha256, shift_s FROM clock_shift JOIN source s USING (source_id) "
    "SEMI JOIN act_in_force USING (authorisation_id) ORDER BY ALL",
    "streams": "SELECT sha256, device, owner, business, dates FROM stream "
    "JOIN source USING (source_id) ORDER BY sha256",
    "protected_accounts": "SELECT service, identifier FROM account "
    "SEMI JOIN protected_account USING (account_id) ORDER BY ALL",
}
"""What schemas 2 and 4 added; it counts only where a case has any of it."""
