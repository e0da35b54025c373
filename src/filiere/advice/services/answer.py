"""Of the services seen in a case: what exists, who may order it, and until when?

A service is seen where a record inside an act names an account or a thread of it. Its clock runs
from the last activity seen: by then everything older is lost too.

Reads account, chat_message, chat_recipient, thread, call_entry, call_party, contact_entry,
account_entry, account_owner, thread_member, stream.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from filiere.advice.services.table import Provider, later, providers, terms
from filiere.case import Case
from filiere.model.accounts import TELEPHONE, TEXTS
from filiere.model.record import AccountKind

STALE_DAYS = 180
CARRIER = "carrier_sms"
_NATIVE = (TELEPHONE, TEXTS)
_NO_ACCOUNT = (AccountKind.GROUP, AccountKind.LIST, AccountKind.CHANNEL, AccountKind.NAME)
_NO_SERVICE = (AccountKind.IBAN, AccountKind.SIREN, AccountKind.BUSINESS)


@dataclass(frozen=True, slots=True, kw_only=True)
class Service:
    """One service seen, and what may be asked of it; None is unknown."""

    id: str
    accounts: tuple[int, ...]
    """Account ids, the owner's included; groups, lists and mere names are none."""
    provider: Provider | None
    last_seen: date | None
    order_by: tuple[str, ...] | None
    """``judge``, ``court``, ``investigating_judge``, ``prosecutor``, or ``authorities:US``."""
    deadline: date | None
    lost_on: Mapping[str, date]
    stale: bool


def services(case: Case, on: date) -> list[Service]:
    """Every service seen, by id; what was only seen outside an act is not."""
    seen: dict[str, dict[int, None]] = {}
    last: dict[str, int] = {}
    for service, account, kind, last_ms in _seen(case):
        name = CARRIER if service in _NATIVE else service
        found = seen.setdefault(name, {})
        if account is not None and kind not in _NO_ACCOUNT:
            found[account] = None
        if last_ms is not None:
            last[name] = max(last_ms, last.get(name, last_ms))
    return [_service(name, tuple(sorted(seen[name])), last.get(name), on) for name in sorted(seen)]


def _service(name: str, accounts: tuple[int, ...], last_ms: int | None, on: date) -> Service:
    provider = providers().get(name)
    day = None if last_ms is None else datetime.fromtimestamp(last_ms // 1000, tz=UTC).date()
    order_by, deadline = _route(name, on)
    row_date = None if provider is None else provider.row_date
    kept = terms().kept.get(name, {})
    return Service(
        id=name,
        accounts=accounts,
        provider=provider,
        last_seen=day,
        order_by=order_by,
        deadline=deadline,
        lost_on={} if day is None else {kind: later(day, **kept[kind]) for kind in sorted(kept)},
        stale=provider is not None and (row_date is None or (on - row_date).days > STALE_DAYS),
    )


def _route(name: str, on: date) -> tuple[tuple[str, ...] | None, date | None]:
    """Who may order, and the day of the answer where the law sets one."""
    told = terms()
    if name in told.eu_order and on >= told.eu_from:
        return told.eu_by, on + timedelta(days=told.eu_days)
    if name in told.national:
        return told.national[name], None
    if name in told.abroad:
        return (f"authorities:{told.abroad[name]}",), None
    return None, None


def _seen(case: Case) -> list[tuple[str, int | None, int, int | None]]:
    rows = case.query(
        """
        WITH timed AS (
            SELECT record_id, coalesce(sent_ms, received_ms) AS ms, thread_id, sender_id
            FROM chat_message
        ), told AS (
            SELECT sender_id AS account_id, ms FROM timed
            UNION ALL SELECT r.account_id, ms FROM chat_recipient r JOIN timed USING (record_id)
            UNION ALL SELECT caller_id, started_ms FROM call_entry
            UNION ALL SELECT p.account_id, started_ms FROM call_party p
                      JOIN call_entry USING (record_id)
            UNION ALL SELECT account_id, NULL FROM contact_entry
            UNION ALL SELECT account_id, NULL FROM account_entry
            UNION ALL SELECT account_id, NULL FROM account_owner
            UNION ALL SELECT account_id, NULL FROM thread_member
                      SEMI JOIN timed USING (thread_id)
        )
        SELECT service, a.account_id, kind, max(ms) AS last_ms
        FROM told JOIN account a USING (account_id)
        WHERE kind NOT IN (SELECT unnest($none::TINYINT[])) GROUP BY ALL
        UNION ALL
        SELECT service, NULL, 0, max(ms) FROM timed JOIN thread USING (thread_id) GROUP BY service
        UNION ALL
        SELECT service, NULL, 0, max(started_ms) FROM call_entry GROUP BY service
        ORDER BY ALL
        """,
        {"none": [int(kind) for kind in _NO_SERVICE]},
    )
    return [(str(service), account, int(kind), last_ms) for service, account, kind, last_ms in rows]
