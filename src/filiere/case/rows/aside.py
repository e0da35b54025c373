"""Which records may nobody reach for now, and how do they come back unchanged?

Records of an annulled act, and contacts with a protected number, leave the tables that analyses
and screens read for tables beside them. What must be aside is always worked out anew from what
persons have stated; ``apply`` moves the difference, either way, so that lifting an annulment gives
back the very rows. A row with two reasons stays aside until both are gone.

Reads fact, source, released, authorisation, number. Writes the record tables and their aside_
twins, inactive_act, protected_number, number.named.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from filiere.case.rights import facts
from filiere.case.rights.facts import Fact, FactKind
from filiere.case.rows import places, shifts
from filiere.case.store.engine import Case
from filiere.case.store.names import refresh_named
from filiere.model.codes import Fate

TABLES = (
    "event", "message", "subscriber", "cell_place", "field_note", "radio_path", "data_session",
    "read_time",
    "item", "known_by", "account_number", "account_name", "account_entry",
    "chat_message", "chat_recipient", "chat_attachment", "chat_earlier", "chat_event",
    "call_entry", "call_party", "contact_card", "contact_entry", "located_point", "app_payment",
    "phone_file",
    "statement", "movement", "movement_detail", "entry", "ticket", "closing", "ledger_account",
    "market_profile", "market_listing", "market_message", "market_feedback", "market_key",
    "market_key_log", "market_signature", "market_wallet", "device_key",
)  # fmt: skip
"""Tables whose rows belong to a record."""

_RECORDS = ("event", "subscriber", "cell_place", "item")
"""Those of which each record has a row."""

_PARTIES = {
    "chat_message": "sender_id",
    "chat_recipient": "account_id",
    "chat_event": "unnest([old_id, new_id])",
    "call_entry": "caller_id",
    "call_party": "account_id",
    "contact_entry": "account_id",
    "account_entry": "account_id",
    "located_point": "account_id",
    "app_payment": "unnest([payer_id, payee_id])",
    "movement": "unnest([account_id, counterparty_id])",
    "movement_detail": "counterparty_id",
    "ledger_account": "account_id",
    "market_profile": "account_id",
    "market_listing": "account_id",
    "market_message": "unnest([account_id, other_id])",
    "market_feedback": "unnest([account_id, buyer_id])",
    "market_key": "account_id",
    "market_key_log": "account_id",
    "market_signature": "account_id",
    "market_wallet": "account_id",
}
"""Accounts that take part in a record, by table."""

ANNULLED = "annulled"
ERASED = "erased"

_EVERY_RECORD = " UNION ".join(
    f"SELECT record_id FROM {place}{table}" for table in _RECORDS for place in ("", "aside_")
)
EVERY_PARTY = " UNION ALL ".join(
    f"SELECT record_id, {account} AS account_id FROM {place}{table}"
    for table, account in _PARTIES.items()
    for place in ("", "aside_")
)
"""Statement: each record in which an account takes part, with that account."""

_WANTED = f"""
CREATE OR REPLACE TEMP TABLE wanted_aside AS
WITH bound AS (                           -- a row let out of quarantine rests on the further act
    SELECT source_id, authorisation_id FROM source
), record AS (
    {_EVERY_RECORD}
    UNION SELECT source_id::BIGINT << 32 FROM stream    -- what a whole file says
), ground AS (
    SELECT record_id, coalesce(r.authorisation_id, b.authorisation_id) AS authorisation_id
    FROM record JOIN bound b ON b.source_id = record_id >> 32
    LEFT JOIN released r ON r.source_id = record_id >> 32 AND r.row = record_id & 4294967295
), party AS (
    SELECT record_id, served, other, third FROM event
    UNION ALL SELECT record_id, served, other, third FROM aside_event
), said AS (                              -- a line that an act in force names is that act's matter
    SELECT record_id FROM party
    WHERE other IN (SELECT number_id FROM protected_number)
       OR third IN (SELECT number_id FROM protected_number)
       OR served IN (SELECT number_id FROM protected_number JOIN number USING (number_id)
                     WHERE NOT named)
), owned AS (
    SELECT record_id FROM (SELECT record_id, number_id FROM subscriber
                           UNION ALL SELECT record_id, number_id FROM aside_subscriber)
    WHERE number_id IN (SELECT number_id FROM protected_number JOIN number USING (number_id)
                        WHERE NOT named)
), met AS (                               -- with a protected account, or one of a protected number
    SELECT record_id FROM ({EVERY_PARTY}) AS p
    WHERE account_id IN (SELECT account_id FROM protected_account)
)
SELECT record_id FROM ground JOIN inactive_act USING (authorisation_id)
UNION SELECT record_id FROM said
UNION SELECT record_id FROM owned
UNION SELECT record_id FROM met
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Moved:
    """How many records left reach, and how many came back."""

    out: int
    back: int


def about_act(name: str) -> str:
    """How facts name an authorisation."""
    return f"authorisation:{name}"


def inactive_acts(case: Case) -> Mapping[str, str]:
    """The acts whose records nobody may reach, by name: annulled, or erased."""
    return dict(
        case.query(
            "SELECT id, cause FROM inactive_act JOIN authorisation USING (authorisation_id) "
            "ORDER BY id"
        )
    )


def inactive_facts(case: Case) -> dict[str, tuple[str, Fact]]:
    """Each act whose records nobody may reach, with the cause and the statement that made it so."""
    kinds = {ANNULLED: FactKind.ANNULMENT, ERASED: FactKind.ERASURE}
    found: dict[str, tuple[str, Fact]] = {}
    for name, cause in inactive_acts(case).items():
        fact = facts.last(case, kinds[cause], about_act(name))
        if fact is not None:
            found[name] = (cause, fact)
    return found


def apply(case: Case) -> Moved:
    """Set aside what must be, bring back what need not be any more; in one transaction."""
    with case.transaction():
        _derive(case)
        shifts.apply(case)
        if not _concerned(case):
            places.settle(case)
            return Moved(out=0, back=0)
        places.reopen(case)
        case.execute(_WANTED)
        out = _count(case, "SEMI", *_RECORDS)
        back = _count(case, "ANTI", *(f"aside_{table}" for table in _RECORDS))
        for table in TABLES:
            if table != "cell_place":
                _move(case, "SEMI", table, f"aside_{table}")
                _move(case, "ANTI", f"aside_{table}", table)
        _move_places(case)
        case.execute("DROP TABLE wanted_aside")
        places.settle(case)
    return Moved(out=out, back=back)


def _derive(case: Case) -> None:
    """Renew the tables that follow from facts."""
    case.execute("DELETE FROM inactive_act")
    case.execute("DELETE FROM protected_number")
    acts = dict(case.query("SELECT id, authorisation_id FROM authorisation"))
    causes: dict[int, str] = {}
    for kind, cause in ((FactKind.ANNULMENT, ANNULLED), (FactKind.ERASURE, ERASED)):
        for about, fact in facts.holding(case, kind).items():
            name = about.removeprefix("authorisation:")
            if name != about and name in acts and fact.said.get("in_force") is True:
                causes[acts[name]] = cause
    case.insert("inactive_act", sorted(causes.items()))
    known = facts.numbers_said(case)
    protected = {
        known[about]: str(fact.said["quality"])
        for about, fact in facts.holding(case, FactKind.PROTECTION).items()
        if about in known and fact.said.get("in_force") is True
    }
    case.insert("protected_number", sorted(protected.items()))
    _derive_accounts(case)
    refresh_named(case)


def _derive_accounts(case: Case) -> None:
    """Accounts stated to be protected, and those that are shown to be a protected number."""
    known = facts.accounts_said(case)
    case.execute("DELETE FROM protected_account")
    stated = {
        known[about]: str(fact.said["quality"])
        for about, fact in facts.holding(case, FactKind.PROTECTION).items()
        if about in known and fact.said.get("in_force") is True
    }
    case.insert("protected_account", sorted(stated.items()))
    case.execute(
        """
        INSERT INTO protected_account
        SELECT s.account_id, min(p.quality) FROM account_shown s
        JOIN protected_number p USING (number_id)
        WHERE s.account_id NOT IN (SELECT account_id FROM protected_account)
        GROUP BY s.account_id ORDER BY s.account_id
        """
    )


def _concerned(case: Case) -> bool:
    """Whether anything is aside, or must be: a case without statements pays nothing."""
    derived = ("inactive_act", "protected_number", "protected_account")
    tables = (*derived, *(f"aside_{table}" for table in TABLES))
    counts = ", ".join(f"(SELECT count(*) FROM {table})" for table in tables)
    return any(count > 0 for count in case.query(f"SELECT {counts}")[0])


def _count(case: Case, join: str, *tables: str) -> int:
    union = " UNION ".join(f"SELECT record_id FROM {table}" for table in tables)
    return case.value(
        f"SELECT count(*) FROM ({union}) {join} JOIN wanted_aside USING (record_id)", of=int
    )


def _move_places(case: Case) -> None:
    """A place is told by the first file within reach that tells it; the others wait."""
    case.execute(
        """
        CREATE OR REPLACE TEMP TABLE told_place AS
        WITH every AS (
            SELECT * FROM cell_place UNION ALL SELECT * FROM repeated_place
            UNION ALL SELECT * FROM aside_cell_place
        ), within AS (
            SELECT *, record_id IN (SELECT record_id FROM wanted_aside) AS aside FROM every
        )
        SELECT *, NOT aside AND record_id >> 32 = min(record_id >> 32) FILTER (NOT aside) OVER (
                   PARTITION BY cell_id, latitude_deg, longitude_deg, point_kind, azimuth_deg,
                                beam_deg, valid_from_s, valid_to_s) AS told
        FROM within
        """
    )
    for table, which in (
        ("cell_place", "told"),
        ("repeated_place", "NOT told AND NOT aside"),
        ("aside_cell_place", "aside"),
    ):
        case.execute(f"DELETE FROM {table}")
        case.execute(
            f"INSERT INTO {table} SELECT * EXCLUDE (aside, told) FROM told_place WHERE {which} "
            f"ORDER BY record_id, cell_id"
        )
    case.execute("DROP TABLE told_place")


def _move(case: Case, join: str, here: str, there: str) -> None:
    """Move the rows that the join keeps."""
    negated = "" if join == "SEMI" else "NOT "
    which = f"record_id {negated}IN (SELECT record_id FROM wanted_aside)"
    case.execute(f"INSERT INTO {there} FROM {here} WHERE {which} ORDER BY record_id")
    case.execute(f"DELETE FROM {here} WHERE {which}")


def counts(case: Case) -> Mapping[int, tuple[int, int]]:
    """Records aside by source: rows in all, and how many of them repeat an earlier one."""
    if not _concerned(case):
        return {}
    rows = case.query(
        """
        WITH record AS (
            SELECT record_id FROM aside_event UNION SELECT record_id FROM aside_subscriber
            UNION SELECT record_id FROM aside_cell_place UNION SELECT record_id FROM aside_item
        ), repeated AS (
            SELECT (source_id::BIGINT << 32) | row AS record_id FROM row_fate WHERE fate = $fate
        )
        SELECT record_id >> 32, count(*),
               count(*) FILTER (record_id IN (SELECT record_id FROM repeated))
        FROM record GROUP BY 1 ORDER BY 1
        """,
        {"fate": int(Fate.DUPLICATE)},
    )
    return {int(source): (int(count), int(repeated)) for source, count, repeated in rows}
